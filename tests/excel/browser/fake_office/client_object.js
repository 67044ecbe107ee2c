// What all Office.js objects share: unknown names throw, and a property is read only after load and sync.
const HARMLESS = new Set(["then", "toJSON"]);
// xlwings asks for this one, which Office.js passes over.
const PASSED_OVER = new Set(["dataBodyRange"]);

function strict(target, kind) {
  const known = (name) => name in target || typeof name === "symbol" || HARMLESS.has(name);
  const refuse = (name) => {
    throw new Error(`fake Excel: ${kind}.${String(name)} is not implemented`);
  };
  return new Proxy(target, {
    get: (object, name, self) => (known(name) ? Reflect.get(object, name, self) : refuse(name)),
    set: (object, name, value, self) => (known(name) ? Reflect.set(object, name, value, self) : refuse(name)),
  });
}

function asNames(spec) {
  if (spec === undefined) return ["*"];
  return (Array.isArray(spec) ? spec : spec.split(",")).map((name) => name.trim());
}

class ClientObject {
  constructor(context, fields = {}) {
    Object.assign(this, { context, loaded: new Set(), isNullObject: false }, fields);
    return strict(this, this.constructor.name);
  }

  load(spec) {
    this.context.asked.push(() => asNames(spec).forEach((name) => this.take(name)));
    return this;
  }

  take(path) {
    const [head, ...rest] = path.split("/");
    if (head !== "*" && !(head in this) && !PASSED_OVER.has(head)) {
      throw new Error(`fake Excel: ${this.constructor.name} has no "${path}" to load`);
    }
    if (rest.length) this[head].take(rest.join("/"));
    else this.loaded.add(head);
  }

  mustBeLoaded(name) {
    if (this.loaded.has(name) || this.loaded.has("*")) return;
    throw new Error(`PropertyNotLoaded: ${this.constructor.name}.${name} was read before load and sync`);
  }
}

// Properties of a class; `set` where Excel lets it be written.
function properties(kind, given) {
  for (const [name, { get, set }] of Object.entries(given)) {
    Object.defineProperty(kind.prototype, name, {
      get() {
        this.mustBeLoaded(name);
        return get.call(this);
      },
      set(value) {
        if (!set) throw new Error(`fake Excel: ${kind.name}.${name} is read-only`);
        set.call(this, value);
        this.loaded.add(name);
      },
    });
  }
}

// A property that is a field of the object's model, such as the name of a chart.
function field(name, check = () => true) {
  return {
    get() {
      return this.model[name];
    },
    set(value) {
      if (!check(value)) throw new Error(`InvalidArgument: ${name} cannot be ${JSON.stringify(value)}`);
      this.model[name] = value;
    },
  };
}

class NullObject extends ClientObject {
  constructor(context) {
    super(context, { isNullObject: true });
  }

  take() {}
}
