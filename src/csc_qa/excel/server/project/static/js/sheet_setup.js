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

  async function setUpPrint(context, name, orientation, scale, ...rows) {
    if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return;
    const sheet = context.workbook.worksheets.getItem(name);
    sheet.pageLayout.orientation = orientation;
    sheet.pageLayout.zoom = { scale };
    sheet.horizontalPageBreaks.removePageBreaks();
    for (const row of rows) sheet.horizontalPageBreaks.add(`A${row}`);
    await context.sync();
  }

  async function colourSeries(context, name, ...colours) {
    const { series } = await lastChart(context, name);
    colours.forEach((colour, at) => series.getItemAt(at).format.fill.setSolidColor(colour));
    await context.sync();
  }

  async function lastChart(context, name) {
    const charts = context.workbook.worksheets.getItem(name).charts;
    return (await items(context, charts)).at(-1);
  }

  // Each series has two arguments: how it is drawn, and its colour. See LineLook in csc_qa/core/report.py.
  async function colourLines(context, name, ...looks) {
    const { series } = await lastChart(context, name);
    const hasMarkers = Office.context.requirements.isSetSupported("ExcelApi", "1.7");
    for (let at = 0; at < looks.length; at += 2) {
      const [look, colour] = looks.slice(at, at + 2);
      const one = series.getItemAt(at / 2);
      one.format.line.color = colour;
      if (!hasMarkers) continue;
      if (look === "DASHED") one.format.line.lineStyle = "Dash";
      if (look === "POINTS") one.format.line.lineStyle = "None";
      if (look === "PLAIN" || look === "DASHED") {
        one.markerStyle = "None";
        continue;
      }
      one.markerStyle = "Circle";
      one.markerSize = 5;
      one.markerForegroundColor = colour;
      one.markerBackgroundColor = colour;
    }
    await context.sync();
  }

  async function smallChart(context, name, hasLegend) {
    const chart = await lastChart(context, name);
    chart.legend.visible = hasLegend;
    chart.title.format.font.size = 9;
    await context.sync();
  }

  for (const [name, callback] of [
    ["csc_qa_colour_lines", colourLines],
    ["csc_qa_colour_series", colourSeries],
    ["csc_qa_empty_sheet", emptySheet],
    ["csc_qa_set_up_print", setUpPrint],
    ["csc_qa_small_chart", smallChart],
  ]) {
    Object.defineProperty(callback, "name", { value: name });
    xlwings.registerCallback(callback);
  }
})();
