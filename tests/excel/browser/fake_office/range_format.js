// RangeFormat, with font and fill: how cells look, and how wide their columns are.
class RangeFormat extends ClientObject {
  constructor(context, range) {
    super(context, { range });
  }

  get font() {
    return this.context.part(this.range, RangeFont, this.range);
  }

  get fill() {
    return this.context.part(this.range, RangeFill, this.range);
  }
}

class RangeFont extends ClientObject {
  constructor(context, range) {
    super(context, { range });
  }
}

class RangeFill extends ClientObject {
  constructor(context, range) {
    super(context, { range });
  }

  clear() {
    const { sheet } = this.range;
    this.range.each((r, c) => sheet.put(r, c, { look: { ...sheet.cell(r, c)?.look, fill: undefined } }));
  }
}

function rowsWithin({ place }, byRow) {
  return Object.keys(byRow).filter((row) => row >= place.row && row < place.row + place.rows);
}

const isTruth = (value) => typeof value === "boolean";
const isSize = (value) => Number.isFinite(value) && value >= 1 && value <= 409;

properties(RangeFormat, {
  wrapText: look("wrap", isTruth),
  horizontalAlignment: look("horizontal", (value) => ALIGNMENTS.horizontalAlignment.includes(value)),
  verticalAlignment: look("vertical", (value) => ALIGNMENTS.verticalAlignment.includes(value)),
  columnWidth: {
    get() {
      return this.range.sheet.columnWidths[this.range.place.column] ?? 48;
    },
    // In points; Excel takes no column wider than 255 characters.
    set(points) {
      if (!(points >= 0 && points <= 1342)) throw new Error(`InvalidArgument: columnWidth ${points}`);
      const { column, columns } = this.range.place;
      for (let at = column; at < column + columns; at++) this.range.sheet.columnWidths[at] = points;
    },
  },
  rowHeight: {
    get() {
      return this.range.sheet.rowHeights[this.range.place.row] ?? 15;
    },
    set(points) {
      if (!(points >= 0 && points <= 409)) throw new Error(`InvalidArgument: rowHeight ${points}`);
      const { row, rows } = this.range.place;
      for (let at = row; at < row + rows; at++) this.range.sheet.rowHeights[at] = points;
    },
  },
});

properties(RangeFormat, {
  // Excel takes true alone: a row of standard height is made another one by its height.
  useStandardHeight: {
    get() {
      return !(this.range.place.row in this.range.sheet.rowHeights);
    },
    set(value) {
      if (value !== true) throw new Error(`InvalidArgument: useStandardHeight ${value}`);
      for (const row of rowsWithin(this.range, this.range.sheet.rowHeights)) {
        delete this.range.sheet.rowHeights[row];
      }
    },
  },
});

properties(RangeFont, {
  bold: look("bold", isTruth),
  italic: look("italic", isTruth),
  size: look("size", isSize),
  color: look("color", isColour),
  name: look("font"),
  underline: look("underline", (value) => ["None", "Single", "Double"].includes(value)),
});

properties(RangeFill, { color: look("fill", isColour) });

properties(Range, {
  rowHidden: {
    get() {
      return this.place.row in this.sheet.hiddenRows;
    },
    set(value) {
      if (value !== false) throw new Error("fake Excel: rows are hidden by the person alone");
      for (const row of rowsWithin(this, this.sheet.hiddenRows)) delete this.sheet.hiddenRows[row];
    },
  },
});
