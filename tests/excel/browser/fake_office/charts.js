// Charts on a sheet.
const CHART_TYPES = [
  ...["BarStacked", "BarClustered", "ColumnClustered", "ColumnStacked", "Line", "LineMarkers", "Pie"],
];
const LINE_STYLES = ["None", "Continuous", "Dash"];
const MARKERS = ["None", "Circle", "Square", "Automatic"];

class Chart extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }

  get title() {
    return this.context.part(this, ChartTitle, this.model);
  }

  get legend() {
    return this.context.part(this, ChartLegend, this.model);
  }

  get series() {
    return this.context.part(this, Collection, () => this.model.series, ChartSeries);
  }

  // One series for each column of numbers, named by its header.
  setData(range, seriesBy = "Auto") {
    const names = seriesBy === "Columns" ? range.matrix((cell) => cell?.value ?? "")[0].slice(1) : [];
    const series = names.map((name) => ({ name, colour: null }));
    Object.assign(this.model, {
      source: sheetPrefix(range.sheet.name) + writeAddress(range.place),
      seriesBy,
      series,
    });
  }

  setPosition(start) {
    Object.assign(this.model, { anchor: writeAddress(start.place), left: 0, top: start.place.row * 15 });
  }

  delete() {
    this.model.sheet.charts.splice(this.model.sheet.charts.indexOf(this.model), 1);
  }
}

class ChartTitle extends ClientObject {
  constructor(context, chart) {
    super(context, { model: chart.title });
  }

  get format() {
    return this.context.part(this, ChartTitleFormat, this.model);
  }
}

class ChartTitleFormat extends ClientObject {
  constructor(context, title) {
    super(context, { model: title });
  }

  get font() {
    return this.context.part(this, ChartFont, this.model);
  }
}

class ChartFont extends ClientObject {
  constructor(context, title) {
    super(context, { model: title });
  }
}

class ChartLegend extends ClientObject {
  constructor(context, chart) {
    super(context, { model: chart.legend });
  }
}

class ChartLine extends ClientObject {
  constructor(context, series) {
    super(context, { model: series });
  }
}

class ChartSeries extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }

  get format() {
    const setSolidColor = (colour) => {
      if (!isColour(colour)) throw new Error(`InvalidArgument: ${colour} is no colour`);
      this.model.colour = colour;
    };
    const line = this.context.part(this, ChartLine, this.model);
    return strict({ fill: strict({ setSolidColor }, "ChartFill"), line }, "ChartSeriesFormat");
  }
}

class Charts extends Collection {
  constructor(context, sheet) {
    super(context, () => sheet.charts, Chart, { sheet });
  }

  add(chartType, source, seriesBy = "Auto") {
    if (!CHART_TYPES.includes(chartType))
      throw new Error(`InvalidArgument: no chart is of type ${chartType}`);
    const { sheet } = this;
    const title = { text: "Chart Title", visible: true };
    const legend = { visible: true };
    const model = { sheet, title, legend, chartType, name: `Chart ${sheet.charts.length + 1}`, style: 2 };
    Object.assign(model, { anchor: null, left: 0, top: 0, width: 360, height: 216 });
    sheet.charts.push(model);
    const chart = this.context.object(Chart, model);
    chart.setData(source, seriesBy);
    return chart;
  }
}

properties(ChartSeries, {
  name: field("name"),
  markerStyle: field("markerStyle", (style) => MARKERS.includes(style)),
  markerSize: field("markerSize", (size) => Number.isInteger(size) && size >= 2 && size <= 72),
  markerForegroundColor: field("markerForegroundColor", isColour),
  markerBackgroundColor: field("markerBackgroundColor", isColour),
});
properties(ChartLine, {
  color: field("lineColour", isColour),
  lineStyle: field("lineStyle", (style) => LINE_STYLES.includes(style)),
});
properties(ChartFont, { size: field("size") });
properties(ChartLegend, { visible: field("visible") });
properties(ChartTitle, { text: field("text"), visible: field("visible") });
properties(Chart, {
  ...Object.fromEntries(
    ["name", "left", "top", "width", "height", "style"].map((name) => [name, field(name)]),
  ),
  chartType: field("chartType", (type) => CHART_TYPES.includes(type)),
});
