// Where the month stands: grades with a bar each, and what waits.
(function () {
  const { byId, make, count } = globalThis.cscQaPage;

  function barCell(number, total) {
    const cell = make("td", "", "bar");
    const bar = make("span");
    bar.style.width = `${total ? (100 * number) / total : 0}%`;
    cell.setAttribute("aria-hidden", "true");
    cell.append(bar);
    return cell;
  }

  function gradeRow(name, number, total) {
    const row = make("tr");
    const head = make("th", name);
    head.scope = "row";
    row.append(head, barCell(number, total), make("td", String(number)));
    return row;
  }

  function gradeTable(month) {
    const table = make("table");
    table.append(
      make("caption", `${month.label}: ${count(month.total, "audit or review", "audits and reviews")}`),
    );
    const grades = [...Object.entries(month.grades), ["Ungraded", month.ungraded]];
    table.append(...grades.map(([name, number]) => gradeRow(name, number, month.total)));
    return table;
  }

  function waiting({ waiting: open, unmoderated_worst: worst, worst_name: name }) {
    const list = make("ul", "", "waiting");
    const allocated = `${count(open, "audit is", "audits are")} allocated and not completed.`;
    list.append(make("li", open ? allocated : "No audit waits to be completed."));
    const unmoderated = `${count(worst, `${name} audit is`, `${name} audits are`)} not moderated yet.`;
    list.append(
      make("li", worst ? unmoderated : `No ${name} audit waits for moderation.`, worst ? "attention" : ""),
    );
    return list;
  }

  function show(month) {
    byId("month-title").textContent =
      !month || month.is_this_month ? "This month" : "Latest month with audits";
    const parts = month
      ? [gradeTable(month), waiting(month)]
      : [make("p", "No audit has a date yet.", "quiet")];
    byId("month").replaceChildren(...parts);
  }

  function clear() {
    byId("month-title").textContent = "This month";
    byId("month").replaceChildren(make("p", "Known once the workbook has been read.", "quiet"));
  }

  globalThis.cscQaMonth = { show, clear };
})();
