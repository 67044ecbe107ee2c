// Cell addresses: "B3:D9" to row, column, rows, columns (from 0), and back.
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

function columnNumber(letters) {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function columnLetters(number) {
  let letters = "";
  for (let rest = number + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function parseCorner(text, address) {
  const found = /^([A-Z]{0,3})(\d*)$/.exec(text);
  if (!found || !text) throw new Error(`InvalidArgument: "${address}" is no address`);
  return { row: found[2] ? Number(found[2]) - 1 : null, column: found[1] ? columnNumber(found[1]) : null };
}

function parseAddress(address) {
  const [first, last = first] = address.split("!").pop().replaceAll("$", "").toUpperCase().split(":");
  const [from, to] = [parseCorner(first, address), parseCorner(last, address)];
  const [top, left] = [from.row ?? 0, from.column ?? 0];
  const [bottom, right] = [to.row ?? MOST_ROWS - 1, to.column ?? MOST_COLUMNS - 1];
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function writeAddress({ row, column, rows, columns }) {
  const [right, bottom] = [column + columns - 1, row + rows];
  if (rows === MOST_ROWS) return `${columnLetters(column)}:${columnLetters(right)}`;
  if (columns === MOST_COLUMNS) return `${row + 1}:${bottom}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return rows * columns === 1 ? first : `${first}:${columnLetters(right)}${bottom}`;
}

function sheetPrefix(name) {
  return /^[A-Za-z_]\w*$/.test(name) ? `${name}!` : `'${name.replaceAll("'", "''")}'!`;
}

function overlap(one, other) {
  const apart =
    one.row + one.rows <= other.row ||
    other.row + other.rows <= one.row ||
    one.column + one.columns <= other.column ||
    other.column + other.columns <= one.column;
  return !apart;
}
