// The findings of the workbook: three tiles that count and filter them, and the cards.
(function () {
  const { byId, make, count } = globalThis.cscQaPage;
  const { cards } = globalThis.cscQaCards;
  const FIRST_CARDS = 3;
  const MORE_CARDS = 20;
  const WORDS = { error: ["error", "errors"], warning: ["warning", "warnings"], info: ["note", "notes"] };
  let all = [];
  let total = 0;
  let severity = null;
  let shown = FIRST_CARDS;

  const tiles = () => [...document.querySelectorAll("[data-severity]")];

  function sentence(wanted) {
    if (severity)
      return wanted.length ? `Only ${WORDS[severity][1]} are shown.` : `No ${WORDS[severity][1]}.`;
    return all.length < total
      ? `The first ${all.length} are listed here; Check workbook lists them all.`
      : "";
  }

  function draw() {
    const wanted = all.filter((finding) => !severity || finding.severity === severity);
    const made = cards(wanted);
    byId("findings").replaceChildren(...made.slice(0, shown).map((card) => card()));
    byId("more-findings").hidden = made.length <= shown;
    byId("more-findings").textContent = `Show ${Math.min(made.length - shown, MORE_CARDS)} more`;
    byId("findings-count").textContent = sentence(wanted);
    for (const tile of tiles()) tile.setAttribute("aria-pressed", String(tile.dataset.severity === severity));
  }

  function fillTile(tile, number) {
    const [figure, word] = count(number, ...WORDS[tile.dataset.severity]).split(" ");
    tile.replaceChildren(make("b", figure), make("span", ` ${word}`));
    tile.classList.toggle("none", number === 0);
  }

  function show(health) {
    all = health.findings;
    const counts = { error: health.errors, warning: health.warnings, info: health.information };
    total = health.errors + health.warnings + health.information;
    for (const tile of tiles()) fillTile(tile, counts[tile.dataset.severity]);
    byId("severities").hidden = false;
    filterBy(null);
  }

  function clear() {
    all = [];
    total = 0;
    byId("severities").hidden = true;
    filterBy(null);
  }

  function filterBy(wanted) {
    severity = wanted;
    shown = FIRST_CARDS;
    draw();
  }

  function showMore() {
    const next = shown;
    shown += MORE_CARDS;
    draw();
    byId("findings").children[next]?.querySelector("button")?.focus();
  }

  document.addEventListener("DOMContentLoaded", () => {
    for (const tile of tiles()) {
      const own = tile.dataset.severity;
      tile.addEventListener("click", () => filterBy(severity === own ? null : own));
    }
    byId("more-findings").addEventListener("click", showMore);
  });

  globalThis.cscQaFindings = { show, clear };
})();
