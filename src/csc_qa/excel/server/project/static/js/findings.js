// Show findings as a list, by severity; a click goes to the cell.
(function () {
  const AT_ONCE = 20;
  const WORDS = {
    error: ["error", "errors"],
    warning: ["warning", "warnings"],
    info: ["note", "notes"],
  };
  let all = [];
  let severity = null;
  let shown = AT_ONCE;

  const byId = (id) => document.getElementById(id);

  function make(tag, text, className) {
    const element = document.createElement(tag);
    element.textContent = text;
    if (className) element.className = className;
    return element;
  }

  async function goTo(finding) {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem(finding.sheet);
      sheet.activate();
      sheet.getRange(finding.cell).select();
      await context.sync();
    });
  }

  function item(finding) {
    const place = finding.sheet && finding.cell;
    const row = document.createElement("li");
    const button = make(place ? "button" : "div", "", `finding ${finding.severity}`);
    button.append(make("span", WORDS[finding.severity][0], "severity"));
    button.append(make("span", place ? `${finding.sheet}!${finding.cell}` : "The whole workbook", "place"));
    button.append(make("span", `${finding.code}: ${finding.message}`, "message"));
    button.append(make("span", finding.hint, "hint"));
    if (place) {
      button.type = "button";
      button.addEventListener("click", () => goTo(finding).catch((fault) => xlwings.showGlobalError(fault.message)));
    }
    row.append(button);
    return row;
  }

  function draw() {
    const wanted = all.filter((finding) => !severity || finding.severity === severity);
    byId("findings").replaceChildren(...wanted.slice(0, shown).map(item));
    byId("more-findings").hidden = wanted.length <= shown;
    for (const tile of document.querySelectorAll("[data-severity]")) {
      tile.setAttribute("aria-pressed", String(tile.dataset.severity === severity));
    }
  }

  function show(health) {
    all = health.findings;
    severity = null;
    shown = AT_ONCE;
    const counts = { error: health.errors, warning: health.warnings, info: health.information };
    for (const tile of document.querySelectorAll("[data-severity]")) {
      const number = counts[tile.dataset.severity];
      tile.replaceChildren(make("b", String(number)), make("span", WORDS[tile.dataset.severity][number === 1 ? 0 : 1]));
    }
    byId("severities").hidden = false;
    draw();
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const tile of document.querySelectorAll("[data-severity]")) {
      tile.addEventListener("click", () => {
        severity = severity === tile.dataset.severity ? null : tile.dataset.severity;
        shown = AT_ONCE;
        draw();
      });
    }
    byId("more-findings").addEventListener("click", () => {
      shown += AT_ONCE;
      draw();
    });
  });

  globalThis.cscQaFindings = { show, make };
})();
