// Language, title and colours, for the pane and for dialogs: dark where Office is.
(function () {
  document.documentElement.lang = "en-GB";
  document.title = "Quality assurance";

  function follow() {
    const dark = globalThis.Office?.context?.officeTheme?.isDarkTheme;
    if (typeof dark === "boolean") document.documentElement.dataset.theme = dark ? "dark" : "light";
  }

  document.addEventListener("DOMContentLoaded", () => Office.onReady(follow));
})();
