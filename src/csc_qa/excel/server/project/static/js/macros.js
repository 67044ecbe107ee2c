// Run macros: from the ribbon, from the pane, and again after a question was answered with yes.
(function () {
  const names = JSON.parse(document.getElementById("csc-macros")?.textContent || "[]");

  async function signIn() {
    const found = typeof globalThis.getAuth === "function" ? await globalThis.getAuth() : null;
    return found || { token: "", provider: "" };
  }

  async function run(name, { args = [], errorDisplayMode = "alert" } = {}) {
    const user = await signIn();
    await xlwings.runPython({
      scriptName: name,
      auth: user.token,
      headers: { "Auth-Provider": user.provider },
      errorDisplayMode,
      args,
    });
  }

  function registerReplace(name) {
    const replace = async (answer) => {
      if (answer === "yes") await run(name, { args: [true] });
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
