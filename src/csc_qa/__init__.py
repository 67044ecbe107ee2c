"""csc_qa: quality assurance for children's social care.

The public names are here and load on first use, so that `import csc_qa` is quick.

Example:
    >>> import csc_qa
    >>> csc_qa.OFSTED_SCALE.parse("req. improvement").name
    'Requires Improvement'
"""

from typing import TYPE_CHECKING

import lazy_loader

__version__ = "0.1.0"

__getattr__, __dir__, __all__ = lazy_loader.attach(
    __name__,
    submod_attrs={
        "core.agreement": ["Agreement"],
        "core.audit": ["Audit"],
        "core.audit_tool": ["AnswerKind", "AuditTool", "Question", "ToolStatus"],
        "core.computation": ["Computation", "Population"],
        "core.column_synonyms": ["ColumnSynonyms"],
        "core.day_off": ["DayOff"],
        "core.errors": [
            "CscQaError",
            "EditError",
            "FormError",
            "MappingError",
            "PeriodError",
            "ReportError",
            "ThemeError",
            "WorkbookError",
        ],
        "core.finding": ["Finding"],
        "core.finding_codes": ["Severity"],
        "core.framework": ["Framework"],
        "core.grade": ["OFSTED_SCALE", "Grade", "GradeScale"],
        "core.indicator": ["Indicator", "IndicatorKind", "Polarity"],
        "core.kpi_check": ["KpiCheck", "KpiFault"],
        "core.kpi_section": ["KpiSection"],
        "core.kpi_table": ["KpiTable"],
        "core.period": ["Period"],
        "core.quality_measure": ["QualityMeasure"],
        "core.recommendation": ["Recommendation"],
        "core.service_area": ["ServiceArea"],
        "core.target": ["Comparator", "ComparatorGroup", "Target"],
        "core.theme": ["Theme"],
        "core.theme_figures": ["EmergingTerms", "ThemeCount", "ThemeFigures", "ThemeTrend"],
        "core.threshold": ["Threshold"],
        "hooks.catalogue": ["Catalogue"],
        "hooks.markers": ["hookimpl"],
        "sources.kpi_table": ["limits_table", "tidy_table"],
        "workflows.agreement_details": ["agreement_details"],
        "programme.audit_state": ["AuditState", "audit_state"],
        "workflows.chase": ["chase"],
        "workflows.allocate": ["allocate_audits"],
        "workflows.write_allocation": ["write_allocation"],
        "workflows.check": ["check_master"],
        "workflows.compute_indicators": ["compute_indicators"],
        "workflows.connect": ["connect_workbook"],
        "workflows.declared": ["load_catalogue"],
        "workflows.demo": ["build_demo"],
        "workflows.import_forms": ["ImportOptions", "ImportResult", "import_forms"],
        "workflows.escalations": ["escalations_of"],
        "workflows.kpi_check": ["check_kpi_table", "open_kpi_table"],
        "workflows.kpi_list": ["list_indicators"],
        "workflows.kpi_status": ["kpi_status", "kpi_status_of_file"],
        "workflows.spc": ["chart_of_file"],
        "workflows.moderation_sample": ["SampleWish", "draw_dip_sample"],
        "workflows.due": ["list_due", "list_programme"],
        "workflows.open_master": ["MasterWorkbook", "open_master"],
        "workflows.plugins": ["list_plugins"],
        "workflows.programme_files": ["write_programme"],
        "workflows.recommendations": ["recommendations_of"],
        "workflows.reports.make": ["report_of", "write_report_files"],
        "workflows.reports.sources": ["FileSources"],
        "workflows.themes": ["Themes", "themes_of"],
        "workflows.undo_import": ["undo_import"],
    },
)

if TYPE_CHECKING:
    from csc_qa.core.agreement import Agreement as Agreement
    from csc_qa.core.audit import Audit as Audit
    from csc_qa.core.audit_tool import AnswerKind as AnswerKind
    from csc_qa.core.audit_tool import AuditTool as AuditTool
    from csc_qa.core.audit_tool import Question as Question
    from csc_qa.core.audit_tool import ToolStatus as ToolStatus
    from csc_qa.core.column_synonyms import ColumnSynonyms as ColumnSynonyms
    from csc_qa.core.computation import Computation as Computation
    from csc_qa.core.computation import Population as Population
    from csc_qa.core.day_off import DayOff as DayOff
    from csc_qa.core.errors import CscQaError as CscQaError
    from csc_qa.core.errors import EditError as EditError
    from csc_qa.core.errors import FormError as FormError
    from csc_qa.core.errors import MappingError as MappingError
    from csc_qa.core.errors import PeriodError as PeriodError
    from csc_qa.core.errors import ReportError as ReportError
    from csc_qa.core.errors import ThemeError as ThemeError
    from csc_qa.core.errors import WorkbookError as WorkbookError
    from csc_qa.core.finding import Finding as Finding
    from csc_qa.core.finding_codes import Severity as Severity
    from csc_qa.core.framework import Framework as Framework
    from csc_qa.core.grade import OFSTED_SCALE as OFSTED_SCALE
    from csc_qa.core.grade import Grade as Grade
    from csc_qa.core.grade import GradeScale as GradeScale
    from csc_qa.core.indicator import Indicator as Indicator
    from csc_qa.core.indicator import IndicatorKind as IndicatorKind
    from csc_qa.core.indicator import Polarity as Polarity
    from csc_qa.core.kpi_check import KpiCheck as KpiCheck
    from csc_qa.core.kpi_check import KpiFault as KpiFault
    from csc_qa.core.kpi_section import KpiSection as KpiSection
    from csc_qa.core.kpi_table import KpiTable as KpiTable
    from csc_qa.core.period import Period as Period
    from csc_qa.core.quality_measure import QualityMeasure as QualityMeasure
    from csc_qa.core.recommendation import Recommendation as Recommendation
    from csc_qa.core.service_area import ServiceArea as ServiceArea
    from csc_qa.core.target import Comparator as Comparator
    from csc_qa.core.target import ComparatorGroup as ComparatorGroup
    from csc_qa.core.target import Target as Target
    from csc_qa.core.theme import Theme as Theme
    from csc_qa.core.theme_figures import EmergingTerms as EmergingTerms
    from csc_qa.core.theme_figures import ThemeCount as ThemeCount
    from csc_qa.core.theme_figures import ThemeFigures as ThemeFigures
    from csc_qa.core.theme_figures import ThemeTrend as ThemeTrend
    from csc_qa.core.threshold import Threshold as Threshold
    from csc_qa.hooks.catalogue import Catalogue as Catalogue
    from csc_qa.hooks.markers import hookimpl as hookimpl
    from csc_qa.programme.audit_state import AuditState as AuditState
    from csc_qa.programme.audit_state import audit_state as audit_state
    from csc_qa.sources.kpi_table import limits_table as limits_table
    from csc_qa.sources.kpi_table import tidy_table as tidy_table
    from csc_qa.workflows.agreement_details import agreement_details as agreement_details
    from csc_qa.workflows.allocate import allocate_audits as allocate_audits
    from csc_qa.workflows.chase import chase as chase
    from csc_qa.workflows.check import check_master as check_master
    from csc_qa.workflows.compute_indicators import compute_indicators as compute_indicators
    from csc_qa.workflows.connect import connect_workbook as connect_workbook
    from csc_qa.workflows.declared import load_catalogue as load_catalogue
    from csc_qa.workflows.demo import build_demo as build_demo
    from csc_qa.workflows.due import list_due as list_due
    from csc_qa.workflows.due import list_programme as list_programme
    from csc_qa.workflows.escalations import escalations_of as escalations_of
    from csc_qa.workflows.import_forms import ImportOptions as ImportOptions
    from csc_qa.workflows.import_forms import ImportResult as ImportResult
    from csc_qa.workflows.import_forms import import_forms as import_forms
    from csc_qa.workflows.kpi_check import check_kpi_table as check_kpi_table
    from csc_qa.workflows.kpi_check import open_kpi_table as open_kpi_table
    from csc_qa.workflows.kpi_list import list_indicators as list_indicators
    from csc_qa.workflows.kpi_status import kpi_status as kpi_status
    from csc_qa.workflows.kpi_status import kpi_status_of_file as kpi_status_of_file
    from csc_qa.workflows.moderation_sample import SampleWish as SampleWish
    from csc_qa.workflows.moderation_sample import draw_dip_sample as draw_dip_sample
    from csc_qa.workflows.open_master import MasterWorkbook as MasterWorkbook
    from csc_qa.workflows.open_master import open_master as open_master
    from csc_qa.workflows.plugins import list_plugins as list_plugins
    from csc_qa.workflows.programme_files import write_programme as write_programme
    from csc_qa.workflows.recommendations import recommendations_of as recommendations_of
    from csc_qa.workflows.reports.make import report_of as report_of
    from csc_qa.workflows.reports.make import write_report_files as write_report_files
    from csc_qa.workflows.reports.sources import FileSources as FileSources
    from csc_qa.workflows.spc import chart_of_file as chart_of_file
    from csc_qa.workflows.themes import Themes as Themes
    from csc_qa.workflows.themes import themes_of as themes_of
    from csc_qa.workflows.undo_import import undo_import as undo_import
    from csc_qa.workflows.write_allocation import write_allocation as write_allocation
