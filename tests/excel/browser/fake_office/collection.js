// Collections: sheets, tables, charts, names. Loading one loads the named properties of its items.
class Collection extends ClientObject {
  constructor(context, models, kind, fields = {}) {
    super(context, { models, kind, ...fields });
  }

  all() {
    return this.models().map((model) => this.context.object(this.kind, model));
  }

  take(path) {
    this.loaded.add(path === "count" ? "count" : "items");
    if (path === "count") return;
    const name = path === "items" ? "*" : path.replace(/^items\//, "");
    this.all().forEach((item) => item.take(name));
  }

  get items() {
    this.mustBeLoaded("items");
    return this.all();
  }

  get count() {
    this.mustBeLoaded("count");
    return this.models().length;
  }

  getItemAt(index) {
    const item = this.all()[index];
    if (!item) throw new Error(`ItemNotFound: number ${index} of ${this.models().length}`);
    return item;
  }

  find(name) {
    return this.all().find((item) => item.model.name.toLowerCase() === String(name).toLowerCase());
  }

  getItem(name) {
    const item = this.find(name);
    if (!item) throw new Error(`ItemNotFound: ${name}`);
    return item;
  }

  getItemOrNullObject(name) {
    return this.find(name) ?? new NullObject(this.context);
  }
}

// What our workbooks have none of: notes, shapes, pivot tables.
function nothing(owner) {
  return owner.context.part(owner, Collection, () => [], NullObject);
}
