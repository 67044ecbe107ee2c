// What Excel with British settings makes of what is typed into a cell: text, number, date, formula.
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const NUMBER = /^[-+]?[£$€]?(\d+|\d{1,3}(,\d{3})+)?(\.\d*)?(e[-+]?\d+)?\s*%?$/i;
const LONGEST_LITERAL = 255;

function serialOf(year, month, day) {
  const full = year < 30 ? 2000 + year : year < 100 ? 1900 + year : year;
  return Date.UTC(full, month - 1, day) / 86_400_000 + 25_569;
}

function monthOf(word) {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}

// Shapes of dates, each with how to read it; the year is that of the tests where none is typed.
const DATES = [
  [/^(\d{4})[-/](\d{1,2})[-/](\d{1,2})( \d{1,2}:\d{2}(:\d{2})?)?$/, (m) => serialOf(+m[1], +m[2], +m[3])],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{2,4})$/, (m) => serialOf(+m[3], +m[2], +m[1])],
  [/^(\d{4})[-/](\d{1,2})$/, (m) => serialOf(+m[1], +m[2], 1)],
  [/^(\d{1,2})[-/](\d{1,2})$/, (m) => serialOf(2022, +m[2], +m[1])],
  [
    /^(\d{1,2})[-/ ]*([a-z]{3,9})[-/ ,]*(\d{4}|\d{2})?$/i,
    (m) => serialOf(+(m[3] ?? 2022), monthOf(m[2]), +m[1]),
  ],
  [/^([a-z]{3,9})[-/ ,]*(\d{4}|\d{2})$/i, (m) => serialOf(+m[2], monthOf(m[1]), 1)],
  [/^(\d{1,2}):(\d{2})(:\d{2})?( ?[ap]m)?$/i, (m) => (+m[1] + m[2] / 60) / 24],
];

function readDate(text) {
  for (const [shape, read] of DATES) {
    const found = shape.exec(text);
    const word = found?.find((part, at) => at > 0 && /^[a-z]{3,}$/i.test(part ?? ""));
    if (found && (!word || monthOf(word))) return read(found);
  }
  return null;
}

function readNumber(text) {
  const plain = /^\(.*\)$/.test(text) ? `-${text.slice(1, -1)}` : text;
  if (!NUMBER.test(plain) || !/\d/.test(plain)) return null;
  const number = Number(plain.replace(/[£$€,%\s]/g, ""));
  return plain.endsWith("%") ? number / 100 : number;
}

// Excel calculates; the fake knows HYPERLINK alone, and shows for others what waits for an answer.
function calculate(formula) {
  const found = /^=HYPERLINK\("((?:[^"]|"")*)","((?:[^"]|"")*)"\)$/i.exec(formula);
  if (!found) return "#BUSY!";
  if (Math.max(found[1].length, found[2].length) > LONGEST_LITERAL) {
    throw new Error("InvalidArgument: a text in a formula has at most 255 characters");
  }
  return found[2].replaceAll('""', '"');
}

function typed(text, format) {
  if (typeof text !== "string" || text === "" || format === "@") return { value: text };
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith("=")) return { value: calculate(text), formula: text };
  if (/^(true|false)$/i.test(text)) return { value: text.toLowerCase() === "true" };
  const [number, day] = [readNumber(text.trim()), readDate(text.trim())];
  if (number !== null) return { value: number };
  if (day !== null) return { value: day, format: format === "General" ? "dd/mm/yyyy" : format };
  // Excel takes +abc, -abc and @abc for formulas.
  return /^[-+@]/.test(text) ? { value: "#NAME?", formula: `=${text}` } : { value: text };
}
