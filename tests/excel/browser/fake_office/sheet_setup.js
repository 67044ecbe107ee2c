// How a sheet is frozen and printed.
class FreezePanes extends ClientObject {
  constructor(context, sheet) {
    super(context, { sheet });
  }

  freezeAt(range) {
    const place = typeof range === "string" ? parseAddress(range) : range.place;
    this.sheet.frozen = writeAddress(place);
  }

  unfreeze() {
    this.sheet.frozen = null;
  }
}

class PageLayout extends ClientObject {
  constructor(context, sheet) {
    super(context, { sheet, model: sheet.print });
  }

  getPrintAreaOrNullObject() {
    const { printArea } = this.sheet;
    return printArea ? new RangeAreas(this.context, this.sheet, printArea) : new NullObject(this.context);
  }

  setPrintArea(address) {
    this.sheet.printArea = address ? writeAddress(parseAddress(address)) : null;
  }
}

const isScale = (scale) => Number.isInteger(scale) && scale >= 10 && scale <= 400;

properties(PageLayout, {
  orientation: field("orientation", (value) => ["Portrait", "Landscape"].includes(value)),
  zoom: field("zoom", (value) => Object.keys(value).join() === "scale" && isScale(value.scale)),
});

class HorizontalPageBreaks extends ClientObject {
  constructor(context, sheet) {
    super(context, { sheet });
  }

  // Above the row of the cell.
  add(address) {
    const { row } = parseAddress(address);
    if (row === 0) throw new Error("InvalidArgument: no page begins above the first row");
    this.sheet.pageBreaks.push(row + 1);
  }

  removePageBreaks() {
    this.sheet.pageBreaks = [];
  }
}

class RangeAreas extends ClientObject {
  constructor(context, sheet, address) {
    super(context, { places: [{ sheet, place: parseAddress(address) }] });
  }

  get areas() {
    return this.context.part(this, Collection, () => this.places, AreaRange);
  }
}

class AreaRange extends Range {
  constructor(context, { sheet, place }) {
    super(context, sheet, place);
  }
}
