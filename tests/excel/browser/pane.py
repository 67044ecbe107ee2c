"""The task pane in a test: what a person does there, and what stands in the workbook afterwards."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple, Protocol
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, Request, Route
from tests.excel.browser.seeds import Seed

Sheets = dict[str, Any]

# What each button writes; the first sheet is in front afterwards. Report files has tests of its own.
BUTTONS = {
    "Connect workbook": ("QA Columns", "QA Settings"),
    "Check workbook": ("QA Check",),
    "Due dates": ("QA Due dates",),
    "Chase list": ("QA Chase list",),
    "Moderation sample": ("QA Moderation",),
    "Escalations": ("QA Escalations", "QA Practice forums"),
    "Agreement": ("QA Agreement",),
    "Themes": ("QA Themes",),
    "Check KPIs": ("QA KPI check",),
    "KPI status": ("QA KPI status",),
    "KPI dashboard": ("QA KPI dashboard",),
    "SPC charts": ("QA SPC",),
    "Annual report": ("QA Annual report",),
    "KPI report": ("QA KPI report",),
    "Functions": ("QA Functions",),
    "Plugins": ("QA Plugins",),
    "About": ("QA About",),
}
OURS = [name for names in BUTTONS.values() for name in names]


class Pressed(NamedTuple):
    """A workbook before buttons were pressed, after each was pressed once, and after twice.

    Attributes:
        said: what the pane said after each button.
    """

    before: Sheets
    once: Sheets
    twice: Sheets
    said: dict[str, str]


class OpenPane(Protocol):
    """Opens the pane beside a workbook."""

    def __call__(self, seeds: list[Seed] | None = None, **settings: Any) -> Pane: ...


@dataclass
class Pane:
    """The pane, its browser page and the workbook beside it.

    Attributes:
        expects_errors: the test brings errors about, which the client also writes to the console.
    """

    context: BrowserContext
    server: str
    office: str
    expects_errors: bool = False
    errors: list[str] = field(default_factory=list)
    hosts: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.context.route(
            "**/office.js", lambda route: route.fulfill(body=self.office, content_type="text/javascript")
        )
        self.context.on("request", self._note_request)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(15_000)
        self.page.on("console", self._note_message)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))

    def _give_office(self, route: Route) -> None:
        route.fulfill(body=self.office, content_type="text/javascript")

    def _note_request(self, request: Request) -> None:
        address = urlsplit(request.url)
        if address.scheme != "data":
            self.hosts.add(f"{address.scheme}://{address.netloc}")

    def _note_message(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(f"{message.text} ({message.location.get('url')})")

    def open(self) -> Pane:
        """Open the page and wait until it has read the workbook."""
        self.page.goto(f"{self.server}/taskpane.html")
        self.wait_until_read()
        return self

    def wait_until_read(self) -> None:
        self.page.wait_for_function("document.querySelector('#look-again:not([aria-busy])')")

    def check(self) -> None:
        """Check that the page asked nobody but its own server, and that nothing failed unforeseen."""
        assert self.hosts == {self.server}
        assert self.expects_errors or not self.errors

    def text(self, selector: str) -> str:
        return self.page.inner_text(selector)

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("button", name=name, exact=True)

    def press(self, label: str) -> str:
        """Press a button of a macro, and return what the pane says when it is done."""
        self.button(label).click()
        self.page.wait_for_function("!document.querySelector('[aria-busy]')")
        return self.status()

    def status(self) -> str:
        """Return the line at the foot of the pane."""
        return self.page.inner_text("#status")

    def wait_for_status(self, text: str) -> None:
        """Wait until the line at the foot holds a text."""
        self.page.wait_for_function(
            "(text) => document.getElementById('status').textContent.includes(text)", arg=text
        )

    def fault(self) -> str:
        """Return the error that the pane shows, "" where it shows none."""
        box = self.page.locator("#global-error-alert:visible > span")
        return box.inner_text() if box.count() else ""

    def excel(self, call: str, *arguments: Any) -> Any:
        """Call a function of the fake, such as `select`."""
        return self.page.evaluate(f"(given) => FakeExcel.{call}(...given)", list(arguments))

    def sheets(self) -> Sheets:
        """Return every sheet by its name."""
        return {sheet["name"]: sheet for sheet in self.excel("dump")}

    def dialogs(self) -> list[dict[str, Any]]:
        """Return the dialogs that were opened, the last one last."""
        dialogs: list[dict[str, Any]] = self.page.evaluate(
            "FakeExcel.dialogs.map(({handlers, ...dialog}) => dialog)"
        )
        return dialogs

    def open_dialog(self) -> Page:
        """Open the page of the last dialog, as Office does."""
        page = self.context.new_page()
        page.goto(self.dialogs()[-1]["url"])
        return page

    def answer(self, button: str) -> None:
        """Press a button of the dialog, and hand over what its page sends."""
        page = self.open_dialog()
        page.get_by_role("button", name=button, exact=True).click()
        page.wait_for_function("FakeExcel.messages.length === 1")
        message = page.evaluate("FakeExcel.messages[0]")
        page.close()
        self.excel("answer", message)
