// References in formulas: when rows are put in or taken out, and when a formula is copied.
const REFERENCE =
  /"(?:[^"]|"")*"|(?:('(?:[^']|'')+'|[A-Za-z_]\w*)!)?(\$?[A-Z]{1,3})(\$?)(\d+)(?::(\$?[A-Z]{1,3})(\$?)(\d+))?(?![\w(])/g;

// `move` gives new rows (from 1) for the first and last of a reference, or null where they are gone.
function editReferences(formula, move) {
  return formula.replace(REFERENCE, (whole, prefix, column, fixed, row, toColumn, toFixed, toRow) => {
    if (!row) return whole;
    const ends = [
      { row: Number(row), isFixed: fixed === "$" },
      { row: Number(toRow ?? row), isFixed: (toRow ? toFixed : fixed) === "$" },
    ];
    const name = prefix?.replace(/^'|'$/g, "").replaceAll("''", "'");
    const moved = move(name, ends);
    if (!moved) return "#REF!";
    const start = `${prefix ? `${prefix}!` : ""}${column}${fixed}${moved[0]}`;
    return toRow ? `${start}:${toColumn}${toFixed}${moved[1]}` : start;
  });
}

function copiedDown(formula, rows) {
  return editReferences(formula, (_, ends) => ends.map(({ row, isFixed }) => (isFixed ? row : row + rows)));
}

// Rows before row number `at` (from 0) stay; `count` are put in there, or taken out where it is negative.
// A range that ends just above does not grow, in Excel as here.
function rowsMoved([first, last], at, count) {
  if (count > 0) return [first, last].map((row) => (row > at ? row + count : row));
  const end = at - count;
  if (first > at && last <= end) return null;
  const top = first > end ? first + count : Math.min(first, at + 1);
  return [top, last > end ? last + count : Math.min(last, at)];
}

function moveByRow(byRow, at, count) {
  const kept = Object.entries(byRow).filter(([row]) => count > 0 || row < at || row >= at - count);
  return Object.fromEntries(kept.map(([row, item]) => [row < at ? row : Number(row) + count, item]));
}

function moveReferences(sheet, at, count) {
  const move = (home) => (name, ends) => {
    const rows = ends.map(({ row }) => row);
    const isThere = (name ?? home).toLowerCase() === sheet.name.toLowerCase();
    return isThere ? rowsMoved(rows, at, count) : rows;
  };
  for (const each of sheet.book.sheets) {
    for (const cell of each.cells.values()) {
      if (cell.formula) cell.formula = editReferences(cell.formula, move(each.name));
    }
  }
  for (const item of sheet.book.names) item.formula = editReferences(item.formula, move(""));
}

function moveRows(sheet, at, count) {
  const cells = [...sheet.cells].map(([key, cell]) => [Math.floor(key / MOST_COLUMNS), key, cell]);
  const kept = cells.filter(([row]) => count > 0 || row < at || row >= at - count);
  sheet.cells = new Map(
    kept.map(([row, key, cell]) => [row < at ? key : key + count * MOST_COLUMNS, cell]),
  );
  sheet.rowHeights = moveByRow(sheet.rowHeights, at, count);
  sheet.hiddenRows = moveByRow(sheet.hiddenRows, at, count);
  for (const table of sheet.tables) {
    const { row, rows } = table.place;
    const [first, last] = rowsMoved([row + 1, row + rows], at, count);
    Object.assign(table.place, { row: first - 1, rows: last - first + 1 });
  }
  sheet.notes = sheet.notes.filter(({ row }) => count > 0 || row < at || row >= at - count);
  for (const note of sheet.notes) if (note.row >= at) note.row += count;
  moveReferences(sheet, at, count);
}
