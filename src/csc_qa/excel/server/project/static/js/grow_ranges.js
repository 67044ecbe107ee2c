// Let ranges that end at the last audit take in the rows put under it: see csc_qa/excel/grow_ranges.py.
(function () {
  const CELL = String.raw`\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})`;
  const LAST = String.raw`\$?([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})`;
  const SHEET = String.raw`(?:('(?:[^']|'')+'|(?:\[[^\[\]]+\])?[\w.]+(?::[\w.]+)?)!)?`;
  const OTHER = String.raw`\[(?:[^\[\]]|\[[^\[\]]*\])*\]|'(?:[^']|'')+'!?|[\w.\\?]+!?`;
  // Texts; ranges with their sheet; brackets of tables; words, functions and numbers.
  const TOKEN = new RegExp(String.raw`"(?:[^"]|"")*"|${SHEET}${CELL}:${LAST}(?![\w.(!\[])|${OTHER}`, "g");

  function sheetOf(prefix, home) {
    return prefix ? prefix.replace(/^'|'$/g, "").replaceAll("''", "'") : home;
  }

  // `home` is the sheet of the formula and `row` the row it stands in; Excel has moved what stood below.
  function grown(formula, { sheet, after, count }, home = "", row = 0) {
    const isOn = (name) => name.toLowerCase() === sheet.toLowerCase();
    return formula.replace(TOKEN, (whole, prefix, fromColumn, fromRow, toColumn, fixed, toRow) => {
      if (Number(toRow) !== after || !isOn(sheetOf(prefix, home))) return whole;
      // One row over several columns is a row of figures, and one up to its own row a running total.
      const isList = fromRow !== toRow || fromColumn.toUpperCase() === toColumn.toUpperCase();
      const isRunning = isOn(home) && row === after && !fixed;
      if (!isList || isRunning) return whole;
      return whole.slice(0, -toRow.length) + (after + count);
    });
  }

  async function growNames(context, collections, insertion) {
    for (const names of collections) names.load("items/name,items/formula");
    await context.sync();
    for (const item of collections.flatMap((names) => names.items)) {
      const old = String(item.formula);
      const formula = item.name.startsWith("_") ? old : grown(old, insertion);
      if (formula !== old) item.formula = formula;
    }
  }

  async function formulasToGrow(context, sheets, insertion) {
    const used = sheets.map((sheet) => sheet.getUsedRangeOrNullObject(true));
    for (const range of used) range.load("formulas,rowIndex,columnIndex");
    await context.sync();
    const found = [];
    sheets.forEach((sheet, at) => {
      const { isNullObject, rowIndex, columnIndex } = used[at];
      if (isNullObject) return;
      used[at].formulas.forEach((line, down) =>
        line.forEach((old, across) => {
          if (typeof old !== "string" || !old.startsWith("=")) return;
          const [row, column] = [rowIndex + down, columnIndex + across];
          const formula = grown(old, insertion, sheet.name, row + 1);
          if (formula !== old) found.push({ sheet, row, column, formula });
        }),
      );
    });
    return found;
  }

  async function growRanges(context, insertion, refuse) {
    const { worksheets, names } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    await context.sync();
    const sheets = worksheets.items.filter(({ name }) => !name.startsWith("QA "));
    const found = await formulasToGrow(context, sheets, insertion);
    for (const each of found) {
      if (each.sheet.protection.protected) refuse("protected", { sheet: each.sheet.name });
      each.cell = each.sheet.getRangeByIndexes(each.row, each.column, 1, 1);
      each.parent = each.cell.getSpillParentOrNullObject();
      each.parent.load("rowIndex,columnIndex");
    }
    await context.sync();
    for (const { cell, parent, row, column, formula } of found) {
      // Into some cells only the answer of another one's formula reaches.
      const isOwn = parent.isNullObject || (parent.rowIndex === row && parent.columnIndex === column);
      if (isOwn) cell.formulas = [[formula]];
    }
    await growNames(context, [names, ...sheets.map((sheet) => sheet.names)], insertion);
    await context.sync();
  }

  globalThis.cscQaRanges = { growRanges, grown };
})();
