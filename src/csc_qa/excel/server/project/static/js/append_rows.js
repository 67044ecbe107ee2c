// Put empty rows under the last audit of a sheet: see csc_qa/excel/append_rows.py.
(function () {
  async function growTables(context, sheet, afterRow, count) {
    sheet.tables.load("items");
    await context.sync();
    const ranges = sheet.tables.items.map((table) => table.getRange());
    for (const range of ranges) range.load("rowIndex,rowCount");
    await context.sync();
    ranges.forEach((range, at) => {
      if (range.rowIndex + range.rowCount === afterRow) {
        sheet.tables.items[at].resize(range.getResizedRange(count, 0));
      }
    });
  }

  async function appendRows(context, name, afterRow, count) {
    const sheet = context.workbook.worksheets.getItem(name);
    const rows = `${afterRow + 1}:${afterRow + count}`;
    sheet.getRange(rows).insert(Excel.InsertShiftDirection.down);
    const added = sheet.getRange(rows);
    added.copyFrom(`${afterRow}:${afterRow}`, Excel.RangeCopyType.all);
    const typed = added.getSpecialCellsOrNullObject(Excel.SpecialCellType.constants);
    await context.sync();
    if (!typed.isNullObject) typed.clear(Excel.ClearApplyTo.contents);
    await growTables(context, sheet, afterRow, count);
    await context.sync();
  }

  Object.defineProperty(appendRows, "name", { value: "csc_qa_append_rows" });
  xlwings.registerCallback(appendRows);
})();
