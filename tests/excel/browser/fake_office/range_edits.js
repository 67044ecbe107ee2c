// What puts rows in, takes them out, copies and clears: whole rows only, as csc_qa does.
function wholeRows({ sheet, place }, what) {
  sheet.guard();
  if (place.columns !== MOST_COLUMNS) throw new Error(`fake Excel: ${what} is known for whole rows only`);
}

function copyCell(sheet, from, row, column) {
  const cell = sheet.cell(from, column);
  if (!cell) return;
  const formula = cell.formula && copiedDown(cell.formula, row - from);
  sheet.put(row, column, { ...cell, look: { ...cell.look }, formula });
}

Object.assign(Range.prototype, {
  insert(shift) {
    if (shift !== "Down") throw new Error(`InvalidArgument: rows are not shifted ${shift}`);
    wholeRows(this, "insert");
    const { row, rows } = this.place;
    moveRows(this.sheet, row, rows);
    // Excel gives new rows the formats of the row above.
    const above = [...this.sheet.cells.keys()].filter((key) => Math.floor(key / MOST_COLUMNS) === row - 1);
    for (let at = row; at < row + rows; at++) {
      for (const column of above.map((key) => key % MOST_COLUMNS)) {
        const { format, look } = this.sheet.cell(row - 1, column);
        this.sheet.put(at, column, { format, look: { ...look } });
      }
    }
    return new Range(this.context, this.sheet, { ...this.place });
  },

  delete(shift) {
    if (shift !== "Up") throw new Error(`InvalidArgument: rows are not shifted ${shift}`);
    wholeRows(this, "delete");
    moveRows(this.sheet, this.place.row, -this.place.rows);
  },

  // One row over all rows of this range; with its notes and height, as Excel pastes whole rows.
  copyFrom(source, what = "All") {
    if (!(source instanceof Range)) throw new Error("fake Excel: copyFrom is known from a range");
    if (what !== "All") throw new Error(`fake Excel: copyFrom of ${what} is not known`);
    wholeRows(this, "copyFrom");
    if (source.place.rows !== 1) throw new Error("fake Excel: copyFrom is known from one row");
    const { sheet } = this;
    const from = source.place.row;
    const notes = sheet.notes.filter(({ row }) => row === from);
    this.each((row, column) => copyCell(sheet, from, row, column));
    for (let row = this.place.row; row < this.place.row + this.place.rows; row++) {
      sheet.notes.push(...notes.map((note) => ({ ...note, row })));
      if (from in sheet.rowHeights) sheet.rowHeights[row] = sheet.rowHeights[from];
    }
  },

  getSpecialCellsOrNullObject(type) {
    if (type !== "Constants") throw new Error(`fake Excel: special cells are not known of type ${type}`);
    this.sheet.guard();
    const cells = [];
    this.each((row, column) => {
      const cell = this.sheet.cell(row, column);
      if (cell && cell.value !== "" && !cell.formula) cells.push(this.part(row, column, 1, 1));
    });
    return cells.length ? new SpecialCells(this.context, cells) : new NullObject(this.context);
  },

  // Nothing spills here.
  getSpillParentOrNullObject() {
    return new NullObject(this.context);
  },

  getResizedRange(rows, columns) {
    const { place } = this;
    return this.part(place.row, place.column, place.rows + rows, place.columns + columns);
  },
});

class SpecialCells extends ClientObject {
  constructor(context, cells) {
    super(context, { cells });
  }

  clear(what) {
    for (const cell of this.cells) cell.clear(what);
  }
}

class Note extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }

  getLocation() {
    const { sheet, row, column } = this.model;
    return new Range(this.context, sheet, { row, column, rows: 1, columns: 1 });
  }

  delete() {
    this.model.sheet.notes.splice(this.model.sheet.notes.indexOf(this.model), 1);
  }
}

properties(Note, { content: field("content"), visible: field("visible"), authorName: field("authorName") });

// Of a sheet or of the workbook.
class Protection extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }
}

properties(Protection, {
  protected: {
    get() {
      return this.model.isProtected;
    },
  },
});
