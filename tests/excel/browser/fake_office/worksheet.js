// Worksheet: its ranges, and what stands on it.
class Worksheet extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }

  whole() {
    return { row: 0, column: 0, rows: MOST_ROWS, columns: MOST_COLUMNS };
  }

  getRange(address) {
    return new Range(this.context, this.model, address ? parseAddress(address) : this.whole());
  }

  getRangeByIndexes(row, column, rows, columns) {
    if (rows < 1 || columns < 1) throw new Error(`InvalidArgument: a range of ${rows} by ${columns} cells`);
    return new Range(this.context, this.model, { row, column, rows, columns });
  }

  getUsedRangeOrNullObject(valuesOnly) {
    if (!valuesOnly) throw new Error("fake Excel: the used range is known for values only");
    const place = this.model.used();
    return place ? new Range(this.context, this.model, place) : new NullObject(this.context);
  }

  activate() {
    if (this.model.visibility !== "Visible") throw new Error("InvalidOperation: the sheet is hidden");
    Object.assign(this.model.book, { active: this.model, selection: "A1" });
  }

  delete() {
    this.model.book.deleteSheet(this.model);
  }

  get tables() {
    return this.context.part(this, Tables, this.model);
  }

  get charts() {
    return this.context.part(this, Charts, this.model);
  }

  get names() {
    return this.context.part(this, Collection, () => this.model.names, NamedItem);
  }

  get notes() {
    return this.context.part(this, Collection, () => this.model.notes, Note);
  }

  get comments() {
    return nothing(this);
  }

  get protection() {
    return this.context.part(this, Protection, this.model);
  }

  get shapes() {
    return nothing(this);
  }

  get pivotTables() {
    return nothing(this);
  }

  get freezePanes() {
    return this.context.part(this, FreezePanes, this.model);
  }

  get horizontalPageBreaks() {
    return this.context.part(this, HorizontalPageBreaks, this.model);
  }

  get pageLayout() {
    return this.context.part(this, PageLayout, this.model);
  }
}

properties(Worksheet, {
  name: {
    get() {
      return this.model.name;
    },
    set(name) {
      this.model.book.checkName(name, this.model);
      this.model.name = name;
    },
  },
  position: {
    get() {
      return this.model.book.sheets.indexOf(this.model);
    },
    set(position) {
      this.model.book.move(this.model, position);
    },
  },
  visibility: field("visibility", (value) => ["Visible", "Hidden", "VeryHidden"].includes(value)),
  showGridlines: field("showGridlines", isTruth),
});
