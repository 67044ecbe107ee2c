"""The markers: `hookimpl` is what a plugin puts on its functions."""

from __future__ import annotations

from pluggy import HookimplMarker, HookspecMarker

PROJECT = "csc_qa"

hookspec = HookspecMarker(PROJECT)
hookimpl = HookimplMarker(PROJECT)
