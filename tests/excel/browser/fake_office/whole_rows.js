// Whole rows: put in, copied from another row, and emptied of what was typed.
class RangeAreasOfConstants extends ClientObject {
  constructor(context, sheet, keys) {
    super(context, { sheet, keys });
  }

  clear(what) {
    if (what !== "Contents") throw new Error("fake Excel: constants are cleared by their contents only");
    for (const key of this.keys) Object.assign(this.sheet.cells.get(key), { value: "", formula: null });
  }
}

function wholeRows(range) {
  if (range.place.columns !== MOST_COLUMNS) throw new Error("fake Excel: this is done to whole rows only");
  return range.place;
}

Object.assign(Range.prototype, {
  insert(direction) {
    const { row, rows } = wholeRows(this);
    if (direction !== "Down") throw new Error(`InvalidArgument: insert ${direction}`);
    const { sheet } = this;
    const moved = [...sheet.cells].map(([key, cell]) => [
      key >= row * MOST_COLUMNS ? key + rows * MOST_COLUMNS : key,
      cell,
    ]);
    sheet.cells = new Map(moved);
    for (const { place } of sheet.tables) {
      if (place.row >= row) place.row += rows;
      else if (place.row + place.rows > row) place.rows += rows;
    }
    return this;
  },

  copyFrom(address, what) {
    const { row, rows } = wholeRows(this);
    const from = parseAddress(address);
    if (what !== "All" || from.rows !== 1) throw new Error("fake Excel: one whole row is copied with all");
    for (let column = 0; column < MOST_COLUMNS; column++) {
      const cell = this.sheet.cell(from.row, column);
      if (!cell) continue;
      for (let to = row; to < row + rows; to++) this.sheet.put(to, column, { ...cell, look: { ...cell.look } });
    }
  },

  getSpecialCellsOrNullObject(kind) {
    const { row, rows } = wholeRows(this);
    if (kind !== "Constants") throw new Error(`fake Excel: special cells ${kind} are not known`);
    const isWithin = (key) => key >= row * MOST_COLUMNS && key < (row + rows) * MOST_COLUMNS;
    const typedIn = [...this.sheet.cells].filter(
      ([key, cell]) => isWithin(key) && cell.value !== "" && (cell.formula ?? null) === null,
    );
    const keys = typedIn.map(([key]) => key);
    return keys.length
      ? new RangeAreasOfConstants(this.context, this.sheet, keys)
      : new NullObject(this.context);
  },

  getResizedRange(rows, columns) {
    const { place } = this;
    return this.part(place.row, place.column, place.rows + rows, place.columns + columns);
  },
});

Table.prototype.resize = function (range) {
  this.model.place = { ...range.place };
};
