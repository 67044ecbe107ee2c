// The task pane: reads the workbook when it opens and when asked, and presses buttons.
(function () {
  const { byId, say, showFault, count } = globalThis.cscQaPage;

  async function askServer() {
    const user = await globalThis.cscQa.signIn();
    const headers = { "Auth-Provider": user.provider };
    const book = await xlwings.getBookData({ auth: user.token, headers });
    const answer = await fetch("/csc-qa/health", {
      method: "POST",
      headers: { ...headers, Authorization: user.token, "Content-Type": "application/json" },
      body: JSON.stringify(book),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return await answer.json();
  }

  function show(health) {
    const now = new Date().toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit" });
    byId("workbook-name").textContent = `${health.workbook}, read at ${now}`;
    const read = count(health.audits, "audit or review", "audits and reviews");
    const clean = health.errors + health.warnings ? "" : " Nothing was found to be wrong.";
    byId("health-sentence").textContent = `${read} read from ${health.sheets.join(", ")}.${clean}`;
    cscQaFindings.show(health);
    cscQaMonth.show(health.month);
  }

  function showNothing() {
    byId("health-sentence").textContent = "The workbook could not be read.";
    cscQaFindings.clear();
    cscQaMonth.clear();
  }

  // `quietly` after a button: what it said stays in sight.
  async function look({ quietly = false } = {}) {
    byId("look-again").setAttribute("aria-busy", "true");
    if (!quietly) {
      xlwings.hideGlobalError();
      say("Reading the workbook …");
    }
    try {
      show(await askServer());
      if (!quietly) say("");
    } catch (fault) {
      showNothing();
      if (!quietly) showFault(fault);
    }
    byId("look-again").removeAttribute("aria-busy");
  }

  async function sheetInFront() {
    return await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
  }

  async function sayOutcome(label, asked) {
    const error = byId("global-error-alert");
    if (!error.classList.contains("d-none")) {
      showFault(error.querySelector("span").textContent);
    } else if (asked) {
      say(`${label}: answer the question in the window that opened. Nothing is written before.`);
    } else {
      say(`${label}: done. See the sheet ${await sheetInFront()}.`);
      await look({ quietly: true });
    }
  }

  // The button keeps the focus while it works; a second press waits for the first.
  async function press(button) {
    if (document.querySelector("[data-macro][aria-busy]")) return;
    const label = labelOf(button.dataset.macro);
    button.setAttribute("aria-busy", "true");
    xlwings.hideGlobalError();
    say(`${label}: working …`);
    try {
      const asked = await cscQa.run(button.dataset.macro, { errorDisplayMode: "taskpane" });
      await sayOutcome(label, asked);
    } catch (fault) {
      showFault(fault);
    }
    button.removeAttribute("aria-busy");
  }

  function labelOf(name) {
    return byId(`label-${name}`).textContent;
  }

  document.addEventListener("csc-qa-answered", ({ detail: { name, answer } }) => {
    if (answer === "yes") sayOutcome(labelOf(name), false).catch(showFault);
    else say(`${labelOf(name)}: nothing was changed.`);
  });
  document.addEventListener("DOMContentLoaded", () => {
    byId("look-again").addEventListener("click", ({ currentTarget }) => {
      if (!currentTarget.hasAttribute("aria-busy")) look();
    });
    for (const button of document.querySelectorAll("[data-macro]")) {
      button.addEventListener("click", () => press(button));
    }
    Office.onReady(() => look());
  });
})();
