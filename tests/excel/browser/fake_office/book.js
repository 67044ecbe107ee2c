// The workbook itself: sheets with cells, formats, tables and charts. Office.js objects look at it.
class SheetModel {
  constructor(book, name) {
    Object.assign(this, { book, name, visibility: "Visible", showGridlines: true });
    Object.assign(this, {
      tables: [],
      charts: [],
      names: [],
      notes: [],
      isProtected: false,
      columnWidths: {},
      rowHeights: {},
      hiddenRows: {},
    });
    Object.assign(this, { frozen: null, printArea: null, print: {}, pageBreaks: [], cells: new Map() });
  }

  cell(row, column) {
    return this.cells.get(row * MOST_COLUMNS + column);
  }

  put(row, column, parts) {
    const key = row * MOST_COLUMNS + column;
    this.cells.set(key, { value: "", format: "General", look: {}, ...this.cells.get(key), ...parts });
  }

  guard() {
    if (!this.isProtected) return;
    throw Object.assign(new Error("AccessDenied: the sheet is protected"), { code: "AccessDenied" });
  }

  type(row, column, text) {
    this.guard();
    if (text === null) return; // Office.js leaves such a cell as it is
    const { value, formula = null, format } = typed(text, this.cell(row, column)?.format ?? "General");
    this.put(row, column, { value, formula, ...(format ? { format } : {}) });
  }

  // Of cells with a value, as Office.js gives it when asked for values only.
  used() {
    const filled = [...this.cells].filter(([, cell]) => cell.value !== "").map(([key]) => key);
    if (!filled.length) return null;
    const rows = filled.map((key) => Math.floor(key / MOST_COLUMNS));
    const columns = filled.map((key) => key % MOST_COLUMNS);
    const [row, column] = [smallest(rows), smallest(columns)];
    return { row, column, rows: largest(rows) - row + 1, columns: largest(columns) - column + 1 };
  }
}

function smallest(numbers) {
  return numbers.reduce((least, each) => Math.min(least, each));
}

function largest(numbers) {
  return numbers.reduce((most, each) => Math.max(most, each));
}

class BookModel {
  constructor(name) {
    Object.assign(this, { name, sheets: [], names: [], active: null, selection: "A1", tableCount: 0, isProtected: false });
  }

  find(name) {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  failIf(step) {
    if (this.failing !== step) return;
    this.failing = null;
    throw Object.assign(new Error("it cannot be done now"), { code: "GeneralException" });
  }

  addSheet(name = `Sheet${this.sheets.length + 1}`) {
    this.failIf("addSheet");
    if (this.isProtected) throw new Error("AccessDenied: the structure of the workbook is protected");
    this.checkName(name);
    const sheet = new SheetModel(this, name);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  checkName(name, own = null) {
    if (!name || name.length > 31 || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
      throw new Error(`InvalidArgument: "${name}" is no name for a sheet`);
    }
    const other = this.find(name);
    if (other && other !== own) throw new Error(`ItemAlreadyExists: there is a sheet "${name}"`);
  }

  deleteSheet(sheet) {
    const seen = this.sheets.filter((each) => each.visibility === "Visible" && each !== sheet);
    if (!seen.length) throw new Error("InvalidOperation: a workbook keeps one visible sheet");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = seen[0];
  }

  move(sheet, position) {
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.sheets.splice(position, 0, sheet);
  }
}
