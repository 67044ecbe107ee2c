"""Check a written workbook against the one it came from, before it takes its place."""

from __future__ import annotations

import zipfile
from pathlib import Path
from xml.parsers import expat

from csc_qa.core.errors import EditError, WorkbookError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.workbook.editing.expected import ExpectedSheet
from csc_qa.workbook.editing.features import fewer
from csc_qa.workbook.editing.planning import EditPlan
from csc_qa.workbook.opening import open_workbook, worksheet_names
from csc_qa.workbook.package_scan import PackageScan


def verify(plan: EditPlan, written: Path) -> None:
    """Make sure that nothing was lost.

    Every part is there, but for those that were to go; those that the plan does not name are the same,
    byte for byte; those it names can be parsed and hold no fewer features; and every sheet holds its old
    cells and the new ones.

    Raises:
        EditError: something is not as it must be.
    """
    try:
        findings = _check_parts(plan, written) or _check_cells(plan, written)
    except (zipfile.BadZipFile, WorkbookError, OSError) as error:
        raise EditError(make_finding("CSCQA-WRT-010", f"the copy cannot be read ({error})")) from error
    if findings:
        raise EditError(*findings)


def _check_parts(plan: EditPlan, written: Path) -> list[Finding]:
    with zipfile.ZipFile(plan.path) as old, zipfile.ZipFile(written) as new:
        before = {info.filename: info for info in old.infolist()}
        after = {info.filename: info for info in new.infolist()}
        wrong = [name for name in before if (name in after) == (name in plan.removed)]
        wrong += sorted(set(after) - set(before) - set(plan.changed))
        for name in set(before) & set(after) - set(plan.changed):
            if (before[name].CRC, before[name].file_size) != (after[name].CRC, after[name].file_size):
                wrong.append(name)
        damaged = new.testzip()
        wrong += [damaged] if damaged else []
        # Excel's drawings of notes and buttons are not always whole XML, and need not become so.
        wrong += [
            name
            for name in plan.changed
            if name in after and not _parses(new, name) and (name not in before or _parses(old, name))
        ]
        if wrong:
            return [make_finding("CSCQA-WRT-010", f"these parts are not as they were: {', '.join(wrong)}")]
        kept = [name for name in plan.changed if name in before and name not in plan.replaced_parts]
        lost = {name: _lost(plan, name, _text(old, name)) for name in kept}
    return [
        make_finding("CSCQA-WRT-010", f"the part {name} would lose {', '.join(gone)}")
        for name, gone in lost.items()
        if gone
    ]


def _lost(plan: EditPlan, part: str, old: str) -> list[str]:
    wanted = {"mergeCell"} if part in plan.thinned_parts else set()
    found = fewer(old, plan.changed[part], plan.losses.get(part, {}))
    return [name for name in found if name not in wanted]


def _parses(package: zipfile.ZipFile, part: str) -> bool:
    parser = expat.ParserCreate()
    try:
        with package.open(part) as stream:
            parser.ParseFile(stream)
    except expat.ExpatError:
        return False
    return True


def _text(package: zipfile.ZipFile, part: str) -> str:
    return package.read(part).decode("utf-8")


def _check_cells(plan: EditPlan, written: Path) -> list[Finding]:
    findings = []
    expected_of = {name.casefold(): expected for name, expected in plan.expected.items()}
    with open_workbook(plan.path) as old, open_workbook(written) as new:
        names, new_names = list(worksheet_names(old)), list(worksheet_names(new))
        gone = set(names) - set(new_names)
        if gone:
            return [make_finding("CSCQA-WRT-010", "a sheet has gone", sheet=name) for name in sorted(gone)]
        # Sheets that cannot be read whole are none that are edited.
        left_out = PackageScan(plan.path).too_large()
        for name in [name for name in new_names if name not in left_out]:
            before = old.get_sheet_by_name(name).to_python(skip_empty_area=False) if name in names else []
            after = new.get_sheet_by_name(name).to_python(skip_empty_area=False)
            row = expected_of.get(name.casefold(), ExpectedSheet()).first_difference(before, after)
            if row is not None:
                message = "a row does not read as it must"
                findings.append(make_finding("CSCQA-WRT-010", message, sheet=name, row=row))
    return findings
