// What tests see and do: FakeExcel.
function seed(name, values, formats = [], visibility = "Visible") {
  const sheet = book.addSheet(name);
  sheet.visibility = visibility;
  values.forEach((line, row) =>
    line.forEach((value, column) => {
      const format = formats[row]?.[column] ?? "General";
      if (value !== "" || format !== "General") sheet.put(row, column, { value, format });
    }),
  );
}

function dumpSheet(sheet) {
  const used = sheet.used();
  const place = {
    row: 0,
    column: 0,
    rows: used ? used.row + used.rows : 0,
    columns: used ? used.column + used.columns : 0,
  };
  const range = new Range(null, sheet, place);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    values: range.matrix((cell) => cell?.value ?? ""),
    formulas: range.matrix((cell) => cell?.formula ?? null),
    formats: range.matrix((cell) => cell?.format ?? "General"),
    looks: range.matrix((cell) => cell?.look ?? {}),
    tables: sheet.tables.map(({ name, place: at, style }) => ({ name, style, address: writeAddress(at) })),
    charts: sheet.charts.map(({ sheet: _, ...chart }) => chart),
    columnWidths: sheet.columnWidths,
    rowHeights: sheet.rowHeights,
    hiddenRows: sheet.hiddenRows,
    frozen: sheet.frozen,
    printArea: sheet.printArea,
    print: sheet.print,
    pageBreaks: sheet.pageBreaks,
    notes: sheet.notes.map(({ row, content }) => ({ row: row + 1, content })),
    links: [...sheet.cells].filter(([, cell]) => cell.link).map(([key]) => Math.floor(key / MOST_COLUMNS) + 1),
  };
}

async function invoke(name) {
  if (!(name in actions)) throw new Error(`the ribbon has no action ${name}`);
  let completed = 0;
  await actions[name]({ completed: () => (completed += 1) });
  return completed;
}

async function formula(name, args, address = "Sheet1!A1") {
  if (!(name in functions)) throw new Error(`there is no function ${name}`);
  try {
    return { value: await functions[name](...args, { address }) };
  } catch (error) {
    return { error: error.code, message: error.message };
  }
}

// What a dialog's page sends when a person presses a button of it.
function answer(message) {
  const dialog = dialogs.findLast((each) => each.isOpen);
  if (!dialog) throw new Error("no dialog is open");
  dialog.handlers.message({ message });
}

function closeDialog() {
  const dialog = dialogs.findLast((each) => each.isOpen);
  dialog.isOpen = false;
  dialog.handlers.event({ error: 12006 });
}

globalThis.FakeExcel = {
  actions,
  functions,
  dialogs,
  messages,
  seed,
  invoke,
  formula,
  answer,
  closeDialog,
  dump: () => book.sheets.map(dumpSheet),
  selected: () => sheetPrefix(book.active.name) + book.selection,
  select(name, address) {
    Object.assign(book, { active: book.find(name), selection: address });
  },
  // Excel refuses a step once: the writing of values, a table's new size, a new sheet.
  failOnce: (step) => Object.assign(book, { failing: step }),
  protect: (name) => Object.assign(name ? book.find(name) : book, { isProtected: true }),
  addName: (name, formula) => book.names.push({ name, formula, type: "Range" }),
  isPaneShown: () => options.isPaneShown === true,
  names: () => book.names.map(({ name, formula }) => ({ name, formula })),
  addTable(name, address) {
    const sheet = new RequestContext().workbook.worksheets.getItem(name);
    sheet.tables.add(address, true);
  },
  addNote(name, address, content) {
    const sheet = book.find(name);
    const { row, column } = parseAddress(address);
    sheet.notes.push({ sheet, row, column, content, visible: false, authorName: "" });
  },
  format(name, address, format) {
    const { row, column } = parseAddress(address);
    book.find(name).put(row, column, { format });
  },
  addLink(name, address) {
    const { row, column } = parseAddress(address);
    book.find(name).put(row, column, { link: "https://qa.example" });
  },
  hideRow: (name, row) => Object.assign(book.find(name).hiddenRows, { [row - 1]: true }),
  rename: (name, to) => Object.assign(book.find(name), { name: to }),
  setVisibility: (name, visibility) => Object.assign(book.find(name), { visibility }),
  type(name, address, text) {
    const { row, column } = parseAddress(address);
    book.find(name).type(row, column, text);
  },
};
