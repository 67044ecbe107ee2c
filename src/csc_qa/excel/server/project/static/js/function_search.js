// The worksheet functions by group, with a search over them.
(function () {
  const { byId, make, makeButton, count, groupBy } = globalThis.cscQaPage;
  const { insert } = globalThis.cscQaInsert;
  const functions = JSON.parse(byId("csc-functions").textContent);
  const opened = new Set();

  function argumentList(one) {
    const list = make("ul", "", "quiet");
    for (const argument of one.arguments) {
      const optional = argument.optional ? " (may be left out)" : "";
      const row = make("li");
      row.append(make("b", argument.name), `: ${argument.description}${optional}`);
      list.append(row);
    }
    return list;
  }

  function card(one) {
    const row = make("li", "", "card function");
    const head = make("div", "", "function-head");
    head.append(make("b", one.name));
    head.append(makeButton("Insert", () => insert(one.example), `Insert ${one.name} into the selected cell`));
    row.append(head, make("p", one.summary), make("code", one.example));
    if (one.arguments.length) row.append(argumentList(one));
    return row;
  }

  function group(name, members, isSearch) {
    const details = make("details");
    const summary = make("summary", `${name} (${members.length})`);
    const list = make("ul", "", "cards");
    details.open = isSearch || opened.has(name);
    details.append(summary, list);
    list.append(...members.map(card));
    // A search opens what it finds; what a person opened stays open after it.
    summary.addEventListener("click", () => {
      if (!isSearch) opened[details.open ? "delete" : "add"](name);
    });
    return details;
  }

  function draw() {
    const words = byId("function-search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const text = (one) => `${one.name} ${one.group} ${one.summary}`.toLowerCase();
    const found = functions.filter((one) => words.every((word) => text(one).includes(word)));
    const groups = [...groupBy(found, (one) => one.group)].sort(([one], [other]) => one.localeCompare(other));
    const isSearch = words.length > 0;
    byId("functions").replaceChildren(...groups.map(([name, members]) => group(name, members, isSearch)));
    const all = count(functions.length, "function", "functions");
    byId("function-count").textContent = isSearch
      ? `${found.length} of ${all}`
      : `${all} in ${groups.length} groups`;
  }

  document.addEventListener("DOMContentLoaded", () => {
    byId("function-search").addEventListener("input", draw);
    draw();
  });
})();
