// Tables on a sheet.
class Table extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }

  range(part) {
    return new Range(this.context, this.model.sheet, { ...this.model.place, ...part });
  }

  getRange() {
    return this.range({});
  }

  getHeaderRowRange() {
    return this.range({ rows: 1 });
  }

  getDataBodyRange() {
    const { row, rows } = this.model.place;
    return this.range({ row: row + 1, rows: rows - 1 });
  }

  get columns() {
    return this.context.part(this, Collection, () => this.model.columns, TableColumn);
  }

  resize(range) {
    const place = range.place;
    if (place.row !== this.model.place.row || place.rows < 2 || !overlap(place, this.model.place)) {
      throw new Error("InvalidArgument: a table keeps its header row");
    }
    const others = this.model.sheet.tables.filter((other) => other !== this.model);
    if (others.some((other) => overlap(other.place, place))) {
      throw new Error("InvalidArgument: the table would overlap another");
    }
    this.model.sheet.guard();
    this.model.sheet.book.failIf("resize");
    this.model.place = { ...place };
  }

  // The cells go with the table.
  delete() {
    this.getRange().clear();
    this.model.sheet.tables.splice(this.model.sheet.tables.indexOf(this.model), 1);
  }
}

class TableColumn extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }
}

class Tables extends Collection {
  constructor(context, sheet) {
    super(context, () => sheet.tables, Table, { sheet });
  }

  add(address, hasHeaders) {
    const { sheet } = this;
    const place = parseAddress(address);
    if (!hasHeaders || place.rows < 2) throw new Error("fake Excel: a table here has a header and a row");
    if (sheet.tables.some((other) => overlap(other.place, place))) {
      throw new Error(`InvalidArgument: the table at ${address} overlaps another`);
    }
    const names = new Range(this.context, sheet, { ...place, rows: 1 }).matrix(
      (cell) => cell?.value ?? "",
    )[0];
    const once = new Set(names.map((name) => String(name).toLowerCase()));
    // Excel would put other names in their place, and the cells would not be what was written.
    if (once.size < names.length || once.has(""))
      throw new Error(`fake Excel: headers at ${address}: ${names}`);
    sheet.book.tableCount += 1;
    const columns = names.map((name) => ({ name: String(name) }));
    const model = { sheet, place, columns, name: `Table${sheet.book.tableCount}`, ...Tables.defaults };
    sheet.tables.push(model);
    return this.context.object(Table, model);
  }
}

Tables.defaults = {
  style: "TableStyleMedium2",
  showHeaders: true,
  showTotals: false,
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
  highlightFirstColumn: false,
  highlightLastColumn: false,
};

properties(TableColumn, { name: field("name") });
properties(Table, {
  name: field("name"),
  style: field("style", (style) => /^TableStyle(Light|Medium|Dark)\d+$/.test(style)),
  ...Object.fromEntries(
    Object.keys(Tables.defaults)
      .slice(1)
      .map((name) => [name, field(name)]),
  ),
});
