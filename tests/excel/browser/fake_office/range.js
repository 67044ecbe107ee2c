// Range: values, formulas and formats of cells.
const ALIGNMENTS = {
  horizontalAlignment: ["General", "Left", "Center", "Right", "Fill", "Justify"],
  verticalAlignment: ["Top", "Center", "Bottom", "Justify"],
};
const isColour = (value) => /^#[0-9a-f]{6}$/i.test(value);

class Range extends ClientObject {
  constructor(context, sheet, place) {
    super(context, { sheet, place });
  }

  get worksheet() {
    return this.context.object(Worksheet, this.sheet);
  }

  get format() {
    return this.context.part(this, RangeFormat, this);
  }

  // Every cell; of whole rows and columns those that are in use.
  each(visit) {
    const { row, column, rows, columns } = this.place;
    const used = this.sheet.used() ?? { row: 0, column: 0, rows: 0, columns: 0 };
    const bottom = rows === MOST_ROWS ? used.row + used.rows : row + rows;
    const right = columns === MOST_COLUMNS ? used.column + used.columns : column + columns;
    for (let r = row; r < bottom; r++) for (let c = column; c < right; c++) visit(r, c, r - row, c - column);
  }

  matrix(read) {
    const { row, column, rows, columns } = this.place;
    const line = (r) => Array.from({ length: columns }, (_, c) => read(this.sheet.cell(row + r, column + c)));
    return Array.from({ length: rows }, (_, r) => line(r));
  }

  spread(given, what, visit) {
    const { rows, columns } = this.place;
    const single = Array.isArray(given) && given.length === 1 && given[0].length === 1 ? given[0][0] : given;
    if (Array.isArray(single) && (single.length !== rows || single.some((line) => line.length !== columns))) {
      throw new Error(`InvalidArgument: ${what} is not ${rows} by ${columns}`);
    }
    this.each((r, c, i, j) => visit(r, c, Array.isArray(single) ? single[i][j] : single));
  }

  part(row, column, rows, columns) {
    return new Range(this.context, this.sheet, { row, column, rows, columns });
  }

  getCell(row, column) {
    return this.part(this.place.row + row, this.place.column + column, 1, 1);
  }

  getOffsetRange(rows, columns) {
    const { place } = this;
    return this.part(place.row + rows, place.column + columns, place.rows, place.columns);
  }

  select() {
    const { book } = this.sheet;
    Object.assign(book, { active: this.sheet, selection: writeAddress(this.place) });
  }

  clear(what = "All") {
    this.sheet.guard();
    const parts = {
      All: ["value", "look", "link"],
      Contents: ["value"],
      Formats: ["look"],
      Hyperlinks: ["link"],
    }[what];
    this.each((r, c) => {
      if (parts.includes("value")) this.sheet.put(r, c, { value: "", formula: null });
      if (parts.includes("link")) this.sheet.put(r, c, { link: null });
      if (parts.includes("look")) this.sheet.put(r, c, { look: {}, format: "General" });
    });
  }
}

const typeAll = (range, given, what) =>
  range.spread(given, what, (r, c, text) => range.sheet.type(r, c, text));

properties(Range, {
  address: {
    get() {
      return sheetPrefix(this.sheet.name) + writeAddress(this.place);
    },
  },
  rowIndex: {
    get() {
      return this.place.row;
    },
  },
  columnIndex: {
    get() {
      return this.place.column;
    },
  },
  rowCount: {
    get() {
      return this.place.rows;
    },
  },
  columnCount: {
    get() {
      return this.place.columns;
    },
  },
  values: {
    get() {
      return this.matrix((cell) => cell?.value ?? "");
    },
    set(given) {
      this.sheet.book.failIf("values");
      typeAll(this, given, "values");
    },
  },
  formulas: {
    get() {
      return this.matrix((cell) => cell?.formula ?? cell?.value ?? "");
    },
    set(given) {
      this.sheet.book.failIf("formulas");
      typeAll(this, given, "formulas");
    },
  },
  numberFormat: {
    get() {
      return this.matrix((cell) => cell?.format ?? "General");
    },
    set(given) {
      this.spread(given, "numberFormat", (r, c, format) => this.sheet.put(r, c, { format }));
    },
  },
});

// One attribute of the look of cells; null where they differ, as in Excel.
function look(name, check = () => true) {
  return {
    get() {
      const found = new Set(this.range.matrix((cell) => cell?.look[name] ?? null).flat());
      return found.size === 1 ? [...found][0] : null;
    },
    set(value) {
      if (!check(value)) throw new Error(`InvalidArgument: ${name} cannot be ${JSON.stringify(value)}`);
      const { sheet } = this.range;
      this.range.each((r, c) => sheet.put(r, c, { look: { ...sheet.cell(r, c)?.look, [name]: value } }));
    },
  };
}
