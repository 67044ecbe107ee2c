// Search over worksheet functions, and insert one into the selected cell.
(function () {
  const functions = JSON.parse(document.getElementById("csc-functions").textContent);
  const byId = (id) => document.getElementById(id);
  const { make } = globalThis.cscQaFindings;
  let askedFor = null;

  async function insert(example) {
    await Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange().getCell(0, 0);
      cell.load(["address", "formulas"]);
      await context.sync();
      if (cell.formulas[0][0] !== "" && askedFor !== cell.address) {
        askedFor = cell.address;
        byId("status").textContent = `${cell.address} is not empty. Press Insert again to replace what is there.`;
        return;
      }
      askedFor = null;
      cell.formulas = [[example]];
      cell.select();
      await context.sync();
      byId("status").textContent = `Inserted into ${cell.address}. Change the ranges to yours.`;
    });
  }

  function item(one) {
    const row = document.createElement("li");
    row.append(make("b", one.name), make("p", one.summary), make("code", one.example));
    const button = make("button", "Insert");
    button.type = "button";
    button.setAttribute("aria-label", `Insert ${one.name} into the selected cell`);
    button.addEventListener("click", () => insert(one.example).catch((fault) => xlwings.showGlobalError(fault.message)));
    const list = document.createElement("ul");
    for (const argument of one.arguments) {
      list.append(make("li", `${argument.name}: ${argument.description}${argument.optional ? " (may be left out)" : ""}`));
    }
    row.append(list, button);
    return row;
  }

  function draw() {
    const words = byId("function-search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const text = (one) => `${one.name} ${one.group} ${one.summary}`.toLowerCase();
    const found = functions.filter((one) => words.every((word) => text(one).includes(word)));
    byId("functions").replaceChildren(...found.map(item));
    byId("function-count").textContent = `${found.length} of ${functions.length} functions`;
  }

  document.addEventListener("DOMContentLoaded", () => {
    byId("function-search").addEventListener("input", draw);
    draw();
  });
})();
