// Change the register, all of it or nothing: rows under the last audit, and cells. The server tells what to
// write and what to say where it cannot be: see csc_qa/excel/change_in_client.py.
(function () {
  const { insertRows, deleteRows, fillRows, typedInto } = globalThis.cscQaRows;
  class Refusal extends Error {}

  async function checkSheets(context, { writes, added }, refuse) {
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.13")) refuse("old");
    const { worksheets, protection } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    protection.load("protected");
    await context.sync();
    const there = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet]));
    for (const name of writes) {
      const sheet = there.get(name.toLowerCase());
      if (sheet?.protection.protected) refuse("protected", { sheet: sheet.name });
      if (!sheet && protection.protected) refuse("protectedBook");
    }
    const last = added.map(({ sheet, after }) => worksheets.getItem(sheet).getRange(`A${after}`));
    for (const cell of last) cell.load("rowHidden");
    await context.sync();
    const hidden = last.findIndex((cell) => cell.rowHidden);
    if (hidden >= 0) refuse("hidden", added[hidden]);
  }

  async function changeCells(context, cells) {
    const found = cells.map(([sheet, row, column]) =>
      context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row - 1, column, 1, 1),
    );
    for (const cell of found) cell.load("numberFormat");
    await context.sync();
    found.forEach((cell, at) => {
      cell.values = [[typedInto(cell.numberFormat[0][0], cells[at][3])]];
    });
    await context.sync();
  }

  // Rows first: they stand below every cell that changes.
  async function changeRegister(context, change) {
    const refuse = (fault, named) => {
      throw new Refusal(change.faults[fault].replace(/\{(\w+)\}/g, (_, name) => named[name]));
    };
    await checkSheets(context, change, refuse);
    const done = [];
    try {
      for (const added of change.added) {
        await insertRows(context, added);
        done.unshift(added);
        await fillRows(context, added, refuse);
      }
      await changeCells(context, change.cells);
    } catch (fault) {
      for (const added of done) await deleteRows(context, added);
      if (fault instanceof Refusal) throw fault;
      refuse("refused", { cause: fault.code ?? fault.message });
    }
  }

  Object.defineProperty(changeRegister, "name", { value: "csc_qa_change_register" });
  xlwings.registerCallback(changeRegister);
})();
