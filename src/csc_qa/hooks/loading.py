"""Find and load plugins: the built-in ones, installed ones, a configured folder, and files named."""

from __future__ import annotations

import importlib
import importlib.util
import pkgutil
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from types import ModuleType

import csc_qa.plugins
from csc_qa.hooks.fault_text import in_brief
from csc_qa.hooks.markers import PROJECT
from csc_qa.hooks.plugin import LoadedPlugin
from csc_qa.hooks.registry import PLUGIN_FAULTS, PluginRegistry


def load_plugins(
    *, folder: Path | None = None, files: Sequence[Path] = (), shows_tracebacks: bool = False
) -> PluginRegistry:
    """Return a registry of all plugins.

    Order, which is also the order of what they give: built-in, installed packages with an entry
    point in the group `csc_qa`, one-file plugins in `folder` by name, then `files`.

    Args:
        folder: a folder that the user has configured, as an absolute path. No other folder is ever
            looked into, least of all the one a workbook lies in.
        files: Python files, each one plugin.
        shows_tracebacks: standard error has where a plugin failed.
    """
    registry = PluginRegistry(shows_tracebacks=shows_tracebacks)
    for name in BUILT_IN:
        module = importlib.import_module(f"{csc_qa.plugins.__name__}.{name}")
        registry.register(LoadedPlugin(name, "built in", module, is_builtin=True))
    for point in sorted(entry_points(group=PROJECT), key=lambda point: point.name):
        _register_entry_point(registry, point)
    for file in [*_files_in(registry, folder), *files]:
        _register_file(registry, file)
    return registry


def _built_in_names() -> tuple[str, ...]:
    found = {module.name for module in pkgutil.iter_modules(csc_qa.plugins.__path__)}
    first = [name for name in csc_qa.plugins.FIRST if name in found]
    return (*first, *sorted(found.difference(first)))


BUILT_IN = _built_in_names()


def _register_entry_point(registry: PluginRegistry, point: EntryPoint) -> None:
    plugin = LoadedPlugin(point.name, point.dist.version if point.dist else "")
    try:
        with redirect_stdout(sys.stderr):
            plugin.module = point.load()
    except PLUGIN_FAULTS as fault:
        _report_not_loaded(registry, plugin, fault)
        return
    registry.register(plugin)


def _register_file(registry: PluginRegistry, file: Path) -> None:
    plugin = LoadedPlugin(file.name)
    try:
        plugin.module = _import_file(file)
    except PLUGIN_FAULTS as fault:
        _report_not_loaded(registry, plugin, fault)
        return
    plugin.version = str(getattr(plugin.module, "__version__", ""))
    registry.register(plugin)


def _import_file(file: Path) -> ModuleType:
    if not file.is_file():
        raise FileNotFoundError(f"there is no file {file}")
    name = f"csc_qa_plugin_file_{file.stem}"
    spec = importlib.util.spec_from_file_location(name, file)
    if spec is None or spec.loader is None:
        raise ImportError(f"{file.name} is not a Python file (.py)")
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    try:
        with redirect_stdout(sys.stderr):
            spec.loader.exec_module(module)
    except PLUGIN_FAULTS:
        del sys.modules[name]
        raise
    return module


def _files_in(registry: PluginRegistry, folder: Path | None) -> list[Path]:
    if folder is None:
        return []
    if not folder.is_absolute() or not folder.is_dir():
        plugin = LoadedPlugin(str(folder))
        registry.plugins.append(plugin)
        registry.report(
            plugin, "CSCQA-PLG-001", "the configured plugin folder must be an absolute path to a folder"
        )
        return []
    return sorted(file for file in folder.glob("*.py") if not file.name.startswith("_"))


def _report_not_loaded(registry: PluginRegistry, plugin: LoadedPlugin, fault: BaseException) -> None:
    registry.plugins.append(plugin)
    registry.report(plugin, "CSCQA-PLG-001", in_brief(fault))
    registry.show_traceback(fault)
