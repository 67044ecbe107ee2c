"""The manifest: what an administrator gives Excel so that it loads the add-in from the server."""

from __future__ import annotations

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from csc_qa.excel.registry import ExcelRegistry
from csc_qa.excel.server.environment import MANIFEST_ID, NAMESPACE, PROJECT
from csc_qa.excel.server.page_globals import page_globals


def render_manifest(registry: ExcelRegistry, hostname: str) -> str:
    """Return the manifest, as the running server gives it at `/manifest.xml`.

    Args:
        registry: its macros become the ribbon.
        hostname: under which Excel reaches the server, with its port.
    """
    templates = Environment(
        loader=FileSystemLoader(PROJECT / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        # As xlwings Server sets them, so that both give the same file.
        trim_blocks=True,
        lstrip_blocks=True,
    )
    base_url = f"https://{hostname}"
    return templates.get_template("manifest.xml").render(
        **page_globals(registry),
        settings={"static_url_path": "/static", "functions_namespace": NAMESPACE},
        base_url=base_url,
        base_url_with_app_path=base_url,
        manifest_id=MANIFEST_ID,
    )
