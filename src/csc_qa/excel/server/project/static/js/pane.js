// The task pane: reads the workbook when it opens and when asked, and shows where things stand.
(function () {
  const byId = (id) => document.getElementById(id);
  const { make } = globalThis.cscQaFindings;

  function say(text) {
    byId("status").textContent = text;
  }

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

  function showMonth(month) {
    byId("month-title").textContent = month?.is_this_month ? "This month" : "Latest month with audits";
    if (!month) {
      byId("month").replaceChildren(make("p", "No audit has a date yet."));
      return;
    }
    const table = document.createElement("table");
    table.append(make("caption", `${month.label}: ${month.total} audits and reviews`));
    for (const [grade, number] of [...Object.entries(month.grades), ["Ungraded", month.ungraded]]) {
      const row = document.createElement("tr");
      const head = make("th", grade);
      head.scope = "row";
      row.append(head, make("td", String(number)));
      table.append(row);
    }
    const waiting = make("p", `${month.waiting} allocated and not completed.`);
    const worst = make("p", `${month.unmoderated_worst} ${month.worst_name} not moderated yet.`);
    if (month.unmoderated_worst) worst.className = "attention";
    byId("month").replaceChildren(table, waiting, worst);
  }

  function show(health) {
    byId("workbook-name").textContent = health.workbook;
    byId("health-sentence").textContent =
      `${health.audits} audits and reviews read from ${health.sheets.join(", ")}.` +
      (health.errors + health.warnings ? "" : " Nothing was found to be wrong.");
    globalThis.cscQaFindings.show(health);
    showMonth(health.month);
  }

  function showFault(fault) {
    byId("health-sentence").textContent = "The workbook could not be read.";
    byId("severities").hidden = true;
    byId("findings").replaceChildren();
    xlwings.showGlobalError(fault.message || String(fault));
  }

  async function look() {
    byId("look-again").disabled = true;
    xlwings.hideGlobalError();
    say("Reading the workbook …");
    try {
      show(await askServer());
      say("");
    } catch (fault) {
      say("");
      showFault(fault);
    } finally {
      byId("look-again").disabled = false;
    }
  }

  async function press(button) {
    button.disabled = true;
    button.setAttribute("aria-busy", "true");
    xlwings.hideGlobalError();
    const label = button.textContent.trim();
    say(`${label}: working …`);
    await globalThis.cscQa.run(button.dataset.macro, { errorDisplayMode: "taskpane" });
    const failed = !byId("global-error-alert").classList.contains("d-none");
    say(failed ? "" : `${label}: done.`);
    button.removeAttribute("aria-busy");
    button.disabled = false;
  }

  function followTheme() {
    const dark = globalThis.Office?.context?.officeTheme?.isDarkTheme;
    if (typeof dark === "boolean") document.documentElement.dataset.theme = dark ? "dark" : "light";
  }

  document.documentElement.lang = "en-GB";
  document.title = "Quality assurance";
  document.addEventListener("DOMContentLoaded", () => {
    byId("look-again").addEventListener("click", look);
    for (const button of document.querySelectorAll("[data-macro]")) {
      button.addEventListener("click", () => press(button));
    }
    for (const close of document.querySelectorAll("[data-bs-dismiss]")) {
      close.addEventListener("click", () => close.parentElement.classList.add("d-none"));
    }
    Office.onReady(() => {
      followTheme();
      look();
    });
  });
})();
