// Run macros: from the ribbon, from the pane, and again after a question was answered with yes.
(function () {
  const names = JSON.parse(document.getElementById("csc-macros")?.textContent || "[]");
  const { alert } = globalThis.callbacks;
  // Faults are shown where the button was pressed, in the pane or in a dialog, after a question too.
  const askedFrom = {};
  let asked = false;

  // The answer of the server may be a question; the pane says so instead of "done".
  globalThis.callbacks.alert = (context, action) => {
    asked = true;
    return alert(context, action);
  };

  async function signIn() {
    const found = typeof globalThis.getAuth === "function" ? await globalThis.getAuth() : null;
    return found || { token: "", provider: "" };
  }

  // Gives true where the macro asks a question first, and has written nothing yet.
  async function run(name, { args = [], errorDisplayMode = "alert" } = {}) {
    const user = await signIn();
    asked = false;
    await xlwings.runPython({
      scriptName: name,
      auth: user.token,
      headers: { "Auth-Provider": user.provider },
      errorDisplayMode,
      args,
    });
    if (asked) askedFrom[name] = errorDisplayMode;
    return asked;
  }

  function registerReplace(name) {
    const replace = async (answer) => {
      const errorDisplayMode = askedFrom[name];
      if (answer === "yes") await run(name, { args: [true], errorDisplayMode });
      if (errorDisplayMode !== "taskpane") return;
      document.dispatchEvent(new CustomEvent("csc-qa-answered", { detail: { name, answer } }));
    };
    Object.defineProperty(replace, "name", { value: `csc_qa_replace_${name}` });
    xlwings.registerCallback(replace);
  }

  for (const name of names) {
    Office.actions.associate(name, async (event) => {
      try {
        await run(name);
      } finally {
        event.completed();
      }
    });
    registerReplace(name);
  }

  globalThis.cscQa = { run, signIn };
})();
