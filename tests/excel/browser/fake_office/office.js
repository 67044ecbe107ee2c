// Office itself: readiness, ribbon actions, dialogs, theme; and the custom functions.
const API_VERSIONS = {
  ExcelApi: 20,
  SharedRuntime: 2,
  CustomFunctionsRuntime: 5,
  DialogApi: 2,
  DialogAPI: 2,
};
const actions = {};
const functions = {};
const dialogs = [];
const messages = [];
const options = { isDarkTheme: null, platform: "PC", excelApi: API_VERSIONS.ExcelApi, ...globalThis.fakeOfficeOptions };

function isSetSupported(name, version = "1.1") {
  const versions = { ...API_VERSIONS, ExcelApi: options.excelApi };
  return name in versions && Number(version.split(".")[1]) <= versions[name];
}

function openDialog(url, size, callback) {
  if (dialogs.some((dialog) => dialog.isOpen)) {
    callback({ status: "failed", error: { code: 12007, message: "a dialog is open already" } });
    return;
  }
  const dialog = { url, isOpen: true, handlers: {}, ...Object.fromEntries(new URL(url).searchParams) };
  dialogs.push(dialog);
  const addEventHandler = (kind, handler) => Object.assign(dialog.handlers, { [kind]: handler });
  const close = () => Object.assign(dialog, { isOpen: false });
  callback({ status: "succeeded", value: strict({ addEventHandler, close }, "Dialog") });
}

const theme =
  options.isDarkTheme === null ? undefined : strict({ isDarkTheme: options.isDarkTheme }, "OfficeTheme");

globalThis.Office = strict(
  {
    async onReady(callback) {
      const info = { host: "Excel", platform: options.platform };
      await callback?.(info);
      return info;
    },
    actions: strict({ associate: (name, action) => Object.assign(actions, { [name]: action }) }, "actions"),
    addin: strict({ showAsTaskpane: async () => (options.isPaneShown = true) }, "addin"),
    AsyncResultStatus: strict({ Failed: "failed", Succeeded: "succeeded" }, "AsyncResultStatus"),
    EventType: strict({ DialogMessageReceived: "message", DialogEventReceived: "event" }, "EventType"),
    context: strict(
      {
        platform: options.platform,
        diagnostics: { version: "16.0 (fake)", platform: options.platform },
        requirements: strict({ isSetSupported }, "requirements"),
        officeTheme: theme,
        ui: strict({ displayDialogAsync: openDialog, messageParent: (text) => messages.push(text) }, "ui"),
      },
      "context",
    ),
  },
  "Office",
);

globalThis.CustomFunctions = strict(
  {
    associate: (name, call) => Object.assign(functions, { [name]: call }),
    ErrorCode: strict({ invalidValue: "#VALUE!" }, "ErrorCode"),
    Error: class extends Error {
      constructor(code, message) {
        super(message);
        this.code = code;
      }
    },
  },
  "CustomFunctions",
);
