// What the scripts of the pane share: elements, the line that says what happens, faults in plain words.
(function () {
  const HALF_MADE =
    "Excel did not take a step, and the sheet may be half made. Press the button again; if it comes again, " +
    "tell your IT:";
  const PLAIN_WORDS = [
    [
      /failed to fetch|networkerror|load failed|no response received/i,
      () => "The server does not answer. Try again, or tell your IT.",
    ],
    [
      /cell.?edit/i,
      () => "Excel waits for a cell to be finished. Press Enter or Escape in the sheet, and try again.",
    ],
    [/InvalidSelection/i, () => "Select one cell first, and try again."],
    [/^Error: Action \d+ \(\w+\) failed: (?!CSCQA-)/, (text) => `${HALF_MADE}\n${text}`],
  ];

  const byId = (id) => document.getElementById(id);

  function make(tag, text, className) {
    const element = document.createElement(tag);
    if (text) element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  function makeButton(text, onClick, label) {
    const button = make("button", text);
    button.type = "button";
    if (label) button.setAttribute("aria-label", label);
    button.addEventListener("click", onClick);
    return button;
  }

  function say(text) {
    byId("status").textContent = text;
  }

  function showFault(fault) {
    const text = `${fault?.code ?? ""} ${fault?.message ?? fault}`.trim();
    const [, words] = PLAIN_WORDS.find(([sign]) => sign.test(text)) ?? [];
    xlwings.showGlobalError("");
    cscQaFindingText.fill(
      document.querySelector("#global-error-alert span"),
      words?.(text) ?? fault?.message ?? String(fault),
    );
    say("");
  }

  // "1 audit", "2 audits".
  function count(number, one, many) {
    return `${number} ${number === 1 ? one : many}`;
  }

  function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
      const key = keyOf(item);
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return groups;
  }

  function asSentence(text) {
    return text.charAt(0).toUpperCase() + text.slice(1) + (/[.?!]$/.test(text) ? "" : ".");
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const close of document.querySelectorAll("[data-bs-dismiss]")) {
      close.addEventListener("click", () => close.parentElement.classList.add("d-none"));
    }
  });

  globalThis.cscQaPage = { byId, make, makeButton, say, showFault, count, groupBy, asSentence };
})();
