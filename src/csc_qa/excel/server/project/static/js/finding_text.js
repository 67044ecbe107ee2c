// The text of findings, as the server sends it, set for a person: what is wrong, what to do, the code small.
(function () {
  // What a step of the client says comes with words around it.
  const OF_A_STEP = /^Error: Action \d+ \(\w+\) failed: (CSCQA-[^]*?) Up to \d+ actions? may [^]*$/;
  const FINDING = /^(CSCQA-[A-Z]+-\d+) +([^\n]*)(?:\nNext: ([^\n]*))?$/;

  function line(text, className) {
    const element = document.createElement("span");
    element.textContent = text;
    element.className = className;
    return element;
  }

  function lines(block) {
    const [, code, message, hint] = FINDING.exec(block) ?? [];
    if (!code) return [line(block, "message")];
    const sentence = message.charAt(0).toUpperCase() + message.slice(1);
    return [
      line(sentence, "message strong"),
      ...(hint ? [line(hint, "message")] : []),
      line(code, "message code"),
    ];
  }

  function fill(element, text) {
    element.replaceChildren(...text.replace(OF_A_STEP, "$1").split("\n\n").flatMap(lines));
  }

  document.addEventListener("DOMContentLoaded", () => {
    const prompt = document.querySelector(".dialog .prompt");
    if (prompt) fill(prompt, prompt.textContent);
  });

  globalThis.cscQaFindingText = { fill };
})();
