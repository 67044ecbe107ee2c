// Go to a cell of the workbook.
(function () {
  const { say, showFault } = globalThis.cscQaPage;

  async function select(name, address) {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItemOrNullObject(name);
      sheet.load("visibility");
      await context.sync();
      if (sheet.isNullObject) {
        say(`There is no sheet "${name}" any more. Press Read again.`);
      } else if (sheet.visibility !== "Visible") {
        say(`The sheet "${name}" is hidden. Right-click a sheet tab, choose Unhide, and try again.`);
      } else {
        sheet.activate();
        sheet.getRange(address).select();
        await context.sync();
        say("");
      }
    });
  }

  globalThis.cscQaPlaces = { goTo: (name, address) => select(name, address).catch(showFault) };
})();
