// Workbook, its sheets and names, and the context in which Excel.run works on them.
class Workbook extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }

  get worksheets() {
    return this.context.part(this, Worksheets, this.model);
  }

  get names() {
    return this.context.part(this, Collection, () => this.model.names, NamedItem);
  }

  get application() {
    return this.context.part(this, Application, this.model);
  }

  getSelectedRange() {
    return this.context.object(Worksheet, this.model.active).getRange(this.model.selection);
  }
}

properties(Workbook, { name: field("name") });

class Worksheets extends Collection {
  constructor(context, book) {
    super(context, () => book.sheets, Worksheet, { book });
  }

  add(name) {
    return this.context.object(Worksheet, this.book.addSheet(name));
  }

  getActiveWorksheet() {
    return this.context.object(Worksheet, this.book.active);
  }
}

class NamedItem extends ClientObject {
  constructor(context, model) {
    super(context, { model });
  }

  getRangeOrNullObject() {
    const [sheet, address] = this.model.formula.slice(1).split("!");
    const found = book.find(sheet.replaceAll("'", ""));
    return found ? new Range(this.context, found, parseAddress(address)) : new NullObject(this.context);
  }
}

properties(NamedItem, { name: field("name"), type: field("type"), formula: field("formula") });

class Application extends ClientObject {
  constructor(context) {
    super(context, { model: { calculationMode: "Automatic" } });
  }

  get cultureInfo() {
    return this.context.part(this, CultureInfo);
  }
}

class CultureInfo extends ClientObject {
  constructor(context) {
    super(context, { model: { name: "en-GB" } });
  }

  get datetimeFormat() {
    return this.context.part(this, DatetimeFormat);
  }
}

class DatetimeFormat extends ClientObject {
  constructor(context) {
    super(context, { model: { shortDatePattern: "dd/MM/yyyy" } });
  }
}

properties(Application, { calculationMode: field("calculationMode") });
properties(CultureInfo, { name: field("name") });
properties(DatetimeFormat, { shortDatePattern: field("shortDatePattern") });

class RequestContext {
  constructor() {
    Object.assign(this, { asked: [], objects: new Map(), parts: new Map() });
    this.workbook = this.object(Workbook, book);
    this.application = this.workbook.application;
    return strict(this, "RequestContext");
  }

  // One object for each thing of the workbook, so that what was loaded stays loaded.
  object(kind, model) {
    if (!this.objects.has(model)) this.objects.set(model, new kind(this, model));
    return this.objects.get(model);
  }

  // What belongs to an object, such as the tables of a sheet; of collections, one for each kind of item.
  part(owner, kind, ...rest) {
    const known = this.parts.get(owner) ?? new Map();
    this.parts.set(owner, known);
    const key = `${kind.name}${rest.length > 1 ? rest[1].name : ""}`;
    if (!known.has(key)) known.set(key, new kind(this, ...rest));
    return known.get(key);
  }

  async sync() {
    await Promise.resolve();
    for (const load of this.asked.splice(0)) load();
  }
}

const book = new BookModel("Master audit workbook 2022.xlsx");

globalThis.Excel = strict(
  {
    RequestContext,
    async run(first, second) {
      const context = new RequestContext();
      const answer = await (second ?? first)(context);
      await context.sync();
      return answer;
    },
    ClearApplyTo: strict({ all: "All", contents: "Contents", formats: "Formats" }, "ClearApplyTo"),
    InsertShiftDirection: strict({ down: "Down" }, "InsertShiftDirection"),
    RangeCopyType: strict({ all: "All" }, "RangeCopyType"),
    SpecialCellType: strict({ constants: "Constants" }, "SpecialCellType"),
    PageOrientation: strict({ portrait: "Portrait", landscape: "Landscape" }, "PageOrientation"),
    ShapeType: strict({ image: "Image" }, "ShapeType"),
  },
  "Excel",
);
