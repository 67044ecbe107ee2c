// Put rows under the last audit of a sheet, after its pattern: see csc_qa/excel/append_rows.py.
(function () {
  const ROWS_AT_ONCE = 250;

  // A table with a total row has grown by the rows that were put in above it.
  async function growTables(context, sheet, { after, count }) {
    sheet.tables.load("items");
    await context.sync();
    const ranges = sheet.tables.items.map((table) => table.getRange());
    for (const range of ranges) range.load("rowIndex,rowCount");
    await context.sync();
    ranges.forEach((range, at) => {
      const last = range.rowIndex + range.rowCount;
      if (range.rowIndex < after && after <= last && last < after + count) {
        sheet.tables.items[at].resize(range.getResizedRange(after + count - last, 0));
      }
    });
  }

  // Notes of the last audit are its own.
  async function deleteNotes(context, sheet, { after, count }) {
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.18")) return;
    const [notes, comments] = [sheet.notes, sheet.comments];
    for (const each of [notes, comments]) each.load("items");
    await context.sync();
    const all = [...notes.items, ...comments.items];
    const places = all.map((each) => each.getLocation().load("rowIndex"));
    await context.sync();
    all.forEach((each, at) => {
      if (places[at].rowIndex >= after && places[at].rowIndex < after + count) each.delete();
    });
  }

  // In cells that take everything for text, the apostrophe that makes text of it would be text as well.
  function typedInto(format, value) {
    return format === "@" && typeof value === "string" ? value.replace(/^'/, "") : value;
  }

  async function writeBlocks(context, sheet, { after, count, blocks }) {
    const above = blocks.map(({ column, values }) =>
      sheet.getRangeByIndexes(after - 1, column, 1, values[0].length).load("numberFormat"),
    );
    await context.sync();
    for (let first = 0; first < count; first += ROWS_AT_ONCE) {
      blocks.forEach(({ column, values }, at) => {
        const [formats] = above[at].numberFormat;
        const part = values.slice(first, first + ROWS_AT_ONCE);
        const cells = sheet.getRangeByIndexes(after + first, column, part.length, formats.length);
        cells.values = part.map((row) => row.map((value, across) => typedInto(formats[across], value)));
      });
      await context.sync();
    }
  }

  function rowsOf(context, { sheet, after, count }) {
    return context.workbook.worksheets.getItem(sheet).getRange(`${after + 1}:${after + count}`);
  }

  async function insertRows(context, added) {
    rowsOf(context, added).insert(Excel.InsertShiftDirection.down);
    await context.sync();
  }

  async function deleteRows(context, added) {
    rowsOf(context, added).delete(Excel.DeleteShiftDirection.up);
    await context.sync();
  }

  async function fillRows(context, added, refuse) {
    const sheet = context.workbook.worksheets.getItem(added.sheet);
    await cscQaRanges.growRanges(context, added, refuse);
    const rows = rowsOf(context, added);
    rows.copyFrom(sheet.getRange(`${added.after}:${added.after}`), Excel.RangeCopyType.all);
    const typed = rows.getSpecialCellsOrNullObject(Excel.SpecialCellType.constants);
    await context.sync();
    if (!typed.isNullObject) {
      typed.clear(Excel.ClearApplyTo.contents);
      typed.clear(Excel.ClearApplyTo.hyperlinks);
    }
    await deleteNotes(context, sheet, added);
    await growTables(context, sheet, added);
    await writeBlocks(context, sheet, added);
  }

  globalThis.cscQaRows = { insertRows, deleteRows, fillRows, typedInto };
})();
