// Offer files that a macro made for download: see csc_qa/excel/hand_over.py. They are kept in this page alone.
(function () {
  const { byId, make, count } = globalThis.cscQaPage;
  const KILOBYTE = 1000;
  let addresses = [];

  function blobOf({ type, content }) {
    const bytes = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
    return new Blob([bytes], { type });
  }

  function linkTo(file) {
    const blob = blobOf(file);
    const link = make("a", file.name);
    link.href = URL.createObjectURL(blob);
    link.download = file.name;
    addresses.push(link.href);
    const item = make("li", "", "card");
    item.append(link, make("span", ` ${Math.ceil(blob.size / KILOBYTE)} kB`, "quiet"));
    return item;
  }

  async function showPane() {
    if (!Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) return;
    await Office.addin.showAsTaskpane();
  }

  async function offerFiles(context, files) {
    for (const address of addresses) URL.revokeObjectURL(address);
    addresses = [];
    byId("files").replaceChildren(...files.map(linkTo));
    byId("files-part").hidden = false;
    byId("files-count").textContent = `${count(files.length, "file is", "files are")} ready.`;
    await showPane();
    byId("files-part").scrollIntoView();
  }

  Object.defineProperty(offerFiles, "name", { value: "csc_qa_offer_files" });
  xlwings.registerCallback(offerFiles);
})();
