// Findings as cards; the same finding in several places is one card with all of them.
(function () {
  const { make, makeButton, groupBy, asSentence } = globalThis.cscQaPage;
  const { goTo } = globalThis.cscQaPlaces;
  const FIRST_PLACES = 8;
  const NAMES = { error: "Error", warning: "Warning", info: "Note" };

  function placeButton({ sheet, cell, where }) {
    return makeButton(cell, () => goTo(sheet, cell), `${cell}: go to ${where}`);
  }

  function moreButton(findings) {
    const button = makeButton(`${findings.length} more`, () => {
      const buttons = findings.map(placeButton);
      button.replaceWith(...buttons);
      buttons[0].focus();
    });
    return button;
  }

  function placesInColumn(name, findings) {
    const line = make("p", "", "places");
    line.append(make("span", name), ...findings.slice(0, FIRST_PLACES).map(placeButton));
    const rest = findings.slice(FIRST_PLACES);
    if (rest.length) line.append(moreButton(rest));
    return line;
  }

  function card(findings) {
    const [{ message, hint, severity, code }] = findings;
    const placed = findings.filter((finding) => finding.sheet && finding.cell);
    const columns = groupBy(placed, ({ sheet, column }) => (column ? `${sheet}, ${column}` : sheet));
    const row = make("li", "", `card finding ${severity}`);
    row.append(make("p", asSentence(message), "message"));
    row.append(...[...columns].map(([name, group]) => placesInColumn(name, group)));
    row.append(make("p", hint, "quiet"), make("p", `${NAMES[severity]} · ${code}`, "code"));
    return row;
  }

  function cards(findings) {
    const groups = groupBy(findings, ({ code, message, hint }) => JSON.stringify([code, message, hint]));
    return [...groups.values()].map((group) => () => card(group));
  }

  globalThis.cscQaCards = { cards };
})();
