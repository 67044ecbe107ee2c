"""Keep what people changed in the files of a report when it is made again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import NamedTuple

from csc_qa.core.errors import CscQaError
from csc_qa.core.finding import Finding, make_finding
from csc_qa.core.report import Report, Section, TextBlock
from csc_qa.reports.commentary.merge import Merged, merge_texts
from csc_qa.reports.commentary.written import (
    SENTENCES,
    WrittenTexts,
    block_id,
    digest,
    is_shown_id,
    shown_id,
    shown_texts,
)
from csc_qa.reports.file_name import file_stem

# Formats in which people edit, and who reads their files.
_READERS = {
    "docx": "csc_qa.reports.docx.written",
    "pptx": "csc_qa.reports.pptx.written",
    "xlsx": "csc_qa.reports.xlsx.written",
}


class Kept(NamedTuple):
    """A report with people's texts in it.

    Attributes:
        findings: what a person should look at before handing it on.
    """

    report: Report
    findings: tuple[Finding, ...] = ()


class _Edited(NamedTuple):
    """A text that differs from its draft; `is_touched`: since the file was written."""

    file: Path
    base: tuple[str, ...]
    now: tuple[str, ...]
    is_touched: bool


def keep_edits(report: Report, folder: Path) -> Kept:
    """Return the report with what people changed in the files of it that stand in the folder.

    Each text is taken from the file in which it was changed; where it was changed in several, from the one
    that was saved last, and that is told. A file that cannot be read is told and passed over: writing keeps
    it as the previous one.
    """
    files = [folder / f"{file_stem(report)}.{form}" for form in _READERS]
    findings: list[Finding] = []
    edited = _edited_texts(
        sorted(filter(Path.is_file, files), key=lambda file: file.stat().st_mtime), findings
    )
    if not edited:
        return Kept(report, tuple(findings))
    drafts = shown_texts(report)
    merged = {
        name: merge_texts(each.base, each.now, drafts[name])
        for name, each in edited.items()
        if name in drafts
    }
    findings += _remarks(report, edited, merged)
    sections = tuple(_with_texts(section, merged) for section in report.sections)
    return Kept(report.model_copy(update={"sections": sections, "drafts": drafts}), tuple(findings))


def _edited_texts(files: Iterable[Path], findings: list[Finding]) -> dict[str, _Edited]:
    """Return the texts that were changed, by block; files are in the order in which they were saved."""
    found: dict[str, _Edited] = {}
    for file in files:
        written = _read(file, findings)
        for name, each in _changed(file, written).items() if written else ():
            earlier = found.get(name)
            if earlier and earlier.is_touched and not each.is_touched:
                continue
            if earlier and earlier.is_touched and digest(earlier.now) != digest(each.now):
                message = f'"{name}" was changed in "{earlier.file.name}" and otherwise in "{file.name}"'
                findings.append(make_finding("CSCQA-RPT-045", message))
            found[name] = each
    return found


def _read(file: Path, findings: list[Finding]) -> WrittenTexts | None:
    try:
        written: WrittenTexts | None = import_module(_READERS[file.suffix[1:]]).read_written(file)
    except CscQaError as error:
        findings.append(make_finding("CSCQA-RPT-047", error.findings[0].message))
        return None
    return written


def _changed(file: Path, written: WrittenTexts) -> dict[str, _Edited]:
    found = {}
    for name, now in written.now.items():
        base = written.base.get(name)
        if base is None or is_shown_id(name):
            continue
        shown = "".join(written.base.get(shown_id(name), (digest(base),)))
        if not digest(now) == shown == digest(base):
            found[name] = _Edited(file, base, now, is_touched=digest(now) != shown)
    return found


def _remarks(report: Report, edited: dict[str, _Edited], merged: dict[str, Merged]) -> list[Finding]:
    found, titles = [], _titles(report)
    for name, each in edited.items():
        if name not in merged:
            message = f'the text "{name}" of "{each.file.name}" has no place in the report any more'
            found.append(make_finding("CSCQA-RPT-048", message))
            continue
        found += [
            make_finding("CSCQA-RPT-046", f'under "{titles[name]}", {message}')
            for message in _outdated(merged[name])
        ]
    return found


def _outdated(merged: Merged) -> Iterator[str]:
    if number := len(merged.outdated):
        yield (
            "a sentence that somebody changed was written on other figures"
            if number == 1
            else f"{number} sentences that somebody changed were written on other figures"
        )
    if number := len(merged.left_out):
        yield (
            "a sentence that somebody took out has other figures now; it stays out"
            if number == 1
            else f"{number} sentences that somebody took out have other figures now; they stay out"
        )


def _titles(report: Report) -> dict[str, str]:
    """Return what people read above each text."""
    sentences = {block_id(each.key, SENTENCES): each.title for each in report.sections}
    blocks = {
        block_id(section.key, each.key): f"{section.title}: {each.title}"
        for section in report.sections
        for each in section.blocks
    }
    return {**sentences, **blocks}


def _with_texts(section: Section, merged: dict[str, Merged]) -> Section:
    own = merged.get(block_id(section.key, SENTENCES))
    update: dict[str, object] = {
        "blocks": tuple(_with_text(section, each, merged) for each in section.blocks)
    }
    if own:
        update["sentences"] = own.paragraphs
    return section.model_copy(update=update)


def _with_text(section: Section, block: TextBlock, merged: dict[str, Merged]) -> TextBlock:
    kept = merged.get(block_id(section.key, block.key))
    if kept is None:
        return block
    return block.model_copy(update={"paragraphs": kept.paragraphs, "is_draft": not kept.is_edited})
