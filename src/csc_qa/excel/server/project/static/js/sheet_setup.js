// What macros ask of the client where xlwings has no word for it: see csc_qa/excel/sheet_setup.py.
(function () {
  async function items(context, collection) {
    collection.load("items");
    await context.sync();
    return collection.items;
  }

  async function emptySheet(context, name) {
    const sheet = context.workbook.worksheets.getItem(name);
    for (const chart of await items(context, sheet.charts)) chart.delete();
    for (const table of await items(context, sheet.tables)) table.delete();
    sheet.freezePanes.unfreeze();
    sheet.getRange().clear(Excel.ClearApplyTo.all);
    sheet.getRange().format.useStandardHeight = true;
    sheet.getRange().rowHidden = false;
    await context.sync();
  }

  async function setUpPrint(context, name, scale, ...rows) {
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
    sheet.pageLayout.zoom = { scale };
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of rows) sheet.horizontalPageBreaks.add(`A${row}`);
    await context.sync();
  }

  async function colourSeries(context, name, ...colours) {
    const charts = context.workbook.worksheets.getItem(name).charts;
    const series = (await items(context, charts)).at(-1).series;
    colours.forEach((colour, at) => series.getItemAt(at).format.fill.setSolidColor(colour));
    await context.sync();
  }

  for (const [name, callback] of [
    ["csc_qa_colour_series", colourSeries],
    ["csc_qa_empty_sheet", emptySheet],
    ["csc_qa_set_up_print", setUpPrint],
  ]) {
    Object.defineProperty(callback, "name", { value: name });
    xlwings.registerCallback(callback);
  }
})();
