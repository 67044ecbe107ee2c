// Insert a function into the selected cell; one that is filled is replaced only when asked twice.
(function () {
  const { say, showFault } = globalThis.cscQaPage;
  let askedFor = null;

  async function insert(example) {
    await Excel.run(async (context) => {
      const cell = context.workbook.getSelectedRange().getCell(0, 0);
      cell.load(["address", "formulas"]);
      await context.sync();
      const { address } = cell;
      const isFilled = cell.formulas[0][0] !== "";
      if (isFilled && askedFor !== `${address} ${example}`) {
        askedFor = `${address} ${example}`;
        say(`${address} is not empty. Press Insert again to replace what is there.`);
        return;
      }
      askedFor = null;
      cell.formulas = [[example]];
      cell.select();
      await context.sync();
      say(`Inserted into ${address}. Change the cells in the brackets to yours.`);
    });
  }

  globalThis.cscQaInsert = { insert: (example) => insert(example).catch(showFault) };
})();
