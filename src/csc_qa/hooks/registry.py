"""PluginRegistry: registers plugins and asks their hooks, so that one that fails stops nothing."""

from __future__ import annotations

import logging
import sys
import traceback
from contextlib import redirect_stdout
from threading import RLock
from typing import Any

import pluggy
from rapidfuzz import process

from csc_qa.core.finding import Finding, make_finding
from csc_qa.hooks import specs
from csc_qa.hooks.fault_text import in_brief
from csc_qa.hooks.item_types import hook_item_types
from csc_qa.hooks.markers import PROJECT
from csc_qa.hooks.plugin import LoadedPlugin

_log = logging.getLogger(__name__)
_log.addHandler(logging.NullHandler())

# Standard output is one for all threads; plugins are asked one after another.
_printing = RLock()

# What a plugin may raise without stopping us: its faults, and its attempt to leave the program.
PLUGIN_FAULTS = (Exception, SystemExit)
# These are given cases; what they raise may quote them, so only the kind of fault is told.
_HOOKS_WITH_DATA = {"csc_qa_parse_answer", "csc_qa_report_sections"}


class PluginRegistry:
    """The plugins of one run.

    Attributes:
        plugins: every plugin that was found, in the order of registration.
        findings: what went wrong with them.
        shows_tracebacks: for authors of plugins, standard error has where a plugin failed; never in a hook
            that is given cases.
    """

    def __init__(self, *, shows_tracebacks: bool = False) -> None:
        self.shows_tracebacks = shows_tracebacks
        self.plugins: list[LoadedPlugin] = []
        self.findings: list[Finding] = []
        self._manager = pluggy.PluginManager(PROJECT)
        self._manager.add_hookspecs(specs)

    def register(self, plugin: LoadedPlugin) -> None:
        """Register a loaded plugin; one whose hooks do not fit the specifications is set aside."""
        self.plugins.append(plugin)
        if any(plugin.name == other.name for other in self.plugins[:-1]):
            self.report(plugin, "CSCQA-PLG-001", "a plugin of this name is registered already")
            return
        try:
            self._manager.register(plugin.module, plugin.name)
        except PLUGIN_FAULTS as fault:
            self.report(plugin, "CSCQA-PLG-001", in_brief(fault))
            self.show_traceback(fault)
            self._set_aside(plugin)
            return
        self._check_hooks(plugin)

    def report(self, plugin: LoadedPlugin, code: str, fault: str, hint: str | None = None) -> None:
        """Note a fault of a plugin, once."""
        finding = make_finding(code, f'plugin "{plugin.name}": {fault}', hint=hint)
        if finding not in self.findings:
            plugin.faults.append(fault)
            self.findings.append(finding)
            _log.warning("%s %s", code, finding.message)

    def show_traceback(self, fault: BaseException) -> None:
        """Print where a plugin failed, if that is asked for. Not for what is raised about cases."""
        if self.shows_tracebacks:
            traceback.print_exception(fault, file=sys.stderr)

    def collect(self, hook: str, **arguments: Any) -> list[tuple[LoadedPlugin, Any]]:
        """Return what every plugin gives through a hook, each item with its plugin, in order.

        What a plugin prints goes to standard error: standard output is the commands' own.

        A plugin that raises, or gives something of a type that the hook does not return, is noted in
        `findings`; the others are asked all the same.
        """
        items: list[tuple[LoadedPlugin, Any]] = []
        for plugin in self.plugins:
            if hook in plugin.hooks and self._manager.is_registered(plugin.module):
                items += [(plugin, item) for item in self._ask(plugin, hook, arguments)]
        return items

    def _ask(self, plugin: LoadedPlugin, hook: str, arguments: dict[str, Any]) -> list[Any]:
        others = [each for each in self._manager.get_plugins() if each is not plugin.module]
        caller = self._manager.subset_hook_caller(hook, remove_plugins=others)
        try:
            with _printing, redirect_stdout(sys.stderr):
                given = [list(_as_items(result)) for result in caller(**arguments)]
        except PLUGIN_FAULTS as fault:
            has_data = hook in _HOOKS_WITH_DATA
            said = type(fault).__name__ if has_data else in_brief(fault)
            self.report(plugin, "CSCQA-PLG-002", f"{hook}: {said}")
            if not has_data:
                self.show_traceback(fault)
            return []
        items = [item for result in given for item in result]
        return [item for item in items if self._is_of_type(plugin, hook, item)]

    def _is_of_type(self, plugin: LoadedPlugin, hook: str, item: Any) -> bool:
        expected = hook_item_types()[hook]
        if isinstance(item, expected):
            return True
        names = " or ".join(each.__name__ for each in expected)
        self.report(plugin, "CSCQA-PLG-003", f"{hook} gave {type(item).__name__}, expected {names}")
        return False

    def _check_hooks(self, plugin: LoadedPlugin) -> None:
        callers = self._manager.get_hookcallers(plugin.module) or []
        plugin.hooks = sorted(caller.name for caller in callers)
        unknown = [name for name in plugin.hooks if name not in hook_item_types()]
        if unknown:
            nearest = process.extractOne(unknown[0], list(hook_item_types()))
            hint = f"Did you mean {nearest[0]}?" if nearest else None
            self.report(plugin, "CSCQA-PLG-005", f"there is no hook {unknown[0]}", hint)
            self._set_aside(plugin)
        elif not plugin.hooks:
            self.report(plugin, "CSCQA-PLG-001", "it implements no hook; is @hookimpl missing?")

    def _set_aside(self, plugin: LoadedPlugin) -> None:
        if self._manager.is_registered(plugin.module):
            self._manager.unregister(plugin.module)


def _as_items(result: Any) -> Any:
    if isinstance(result, str | bytes | dict) or not hasattr(result, "__iter__"):
        return [result]
    return result
