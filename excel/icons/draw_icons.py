"""Draw the icons of the ribbon and the task pane. Run: python excel/icons/draw_icons.py

Drawn for this project, large, and then made small; needs Pillow. The pictures are committed.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PIL import Image, ImageDraw

HERE = Path(__file__).resolve().parent
TARGET = HERE.parents[1] / "src/csc_qa/excel/server/project/static/images/icons"
SIZES = (16, 32, 64, 80)
LARGE = 640
NAVY, GREEN, AMBER, GREY, WHITE = "#17324D", "#3E9B62", "#F6C244", "#8FAAC4", "#FFFFFF"

Pen = ImageDraw.ImageDraw


def app(pen: Pen) -> None:
    """A shield with a tick: the mark of the add-in."""
    pen.polygon([(320, 30), (580, 120), (580, 330), (320, 610), (60, 330), (60, 120)], fill=NAVY)
    pen.line([(180, 310), (290, 420), (470, 200)], fill=WHITE, width=70, joint="curve")


def connect(pen: Pen) -> None:
    """Two tables joined by a line."""
    for left in (30, 390):
        pen.rectangle((left, 90, left + 220, 550), outline=NAVY, width=40)
        pen.rectangle((left, 90, left + 220, 210), fill=NAVY)
    pen.line([(250, 380), (390, 380)], fill=GREEN, width=70)


def check(pen: Pen) -> None:
    """A sheet with a tick."""
    pen.rectangle((90, 40, 510, 600), outline=NAVY, width=40)
    for top in (150, 250):
        pen.line([(180, top), (420, top)], fill=GREY, width=40)
    pen.line([(250, 420), (360, 530), (600, 260)], fill=GREEN, width=80, joint="curve")


def allocate(pen: Pen) -> None:
    """A pile of cases, dealt to two people."""
    pen.rectangle((220, 40, 420, 230), outline=NAVY, width=40)
    for left in (60, 420):
        pen.line([(320, 250), (left + 80, 390)], fill=GREEN, width=50)
        pen.ellipse((left + 20, 390, left + 140, 510), fill=NAVY)
        pen.pieslice((left - 20, 500, left + 180, 700), 180, 360, fill=NAVY)


def form_import(pen: Pen) -> None:
    """A form, and an arrow down into a table."""
    pen.rectangle((170, 30, 470, 300), outline=NAVY, width=40)
    pen.line([(250, 120), (390, 120)], fill=GREY, width=40)
    pen.line([(320, 210), (320, 470)], fill=GREEN, width=70)
    pen.polygon([(210, 400), (430, 400), (320, 530)], fill=GREEN)
    pen.line([(60, 590), (580, 590)], fill=NAVY, width=60)


def add(pen: Pen) -> None:
    """A table with a row that is added."""
    pen.rectangle((60, 60, 580, 340), outline=NAVY, width=40)
    pen.rectangle((60, 60, 580, 170), fill=NAVY)
    pen.line([(320, 400), (320, 610)], fill=GREEN, width=75)
    pen.line([(215, 505), (425, 505)], fill=GREEN, width=75)


def report(pen: Pen) -> None:
    """Bars of different height."""
    pen.line([(50, 590), (600, 590)], fill=NAVY, width=40)
    for left, top, colour in ((90, 330, GREY), (260, 180, GREEN), (430, 60, NAVY)):
        pen.rectangle((left, top, left + 120, 570), fill=colour)


def agreement(pen: Pen) -> None:
    """Two circles that overlap."""
    pen.ellipse((30, 140, 400, 510), outline=NAVY, width=55)
    pen.ellipse((240, 140, 610, 510), outline=GREEN, width=55)


def themes(pen: Pen) -> None:
    """A speech bubble with lines, one of which stands out."""
    pen.rounded_rectangle((30, 50, 610, 470), 70, outline=NAVY, width=50)
    pen.polygon([(150, 440), (150, 610), (330, 440)], fill=NAVY)
    for top, right, colour in ((165, 500, GREY), (255, 420, GREEN), (345, 500, GREY)):
        pen.line([(140, top), (right, top)], fill=colour, width=50)


def moderation(pen: Pen) -> None:
    """Rows, some of which are picked."""
    for top, colour in ((60, GREEN), (200, GREY), (340, GREY), (480, GREEN)):
        pen.rectangle((40, top, 140, top + 100), fill=colour)
        pen.rectangle((200, top, 600, top + 100), fill=colour)


def escalations(pen: Pen) -> None:
    """Steps with an arrow up."""
    for left, top in ((40, 470), (200, 350), (360, 230)):
        pen.rectangle((left, top, left + 140, 600), fill=GREY)
    pen.line([(540, 600), (540, 130)], fill=NAVY, width=60)
    pen.polygon([(460, 180), (540, 30), (620, 180)], fill=NAVY)


def due(pen: Pen) -> None:
    """A calendar with one day marked."""
    pen.rectangle((50, 110, 590, 590), outline=NAVY, width=40)
    pen.rectangle((50, 110, 590, 230), fill=NAVY)
    for left in (170, 410):
        pen.rectangle((left, 40, left + 60, 180), fill=GREY)
    pen.rectangle((340, 370, 480, 500), fill=GREEN)


def chase(pen: Pen) -> None:
    """A clock."""
    pen.ellipse((40, 40, 600, 600), outline=NAVY, width=55)
    pen.line([(320, 160), (320, 330), (450, 420)], fill=AMBER, width=65, joint="curve")


def functions(pen: Pen) -> None:
    """An f and an x, drawn."""
    pen.line([(300, 90), (230, 90), (200, 130), (150, 540), (110, 580), (50, 580)], fill=NAVY, width=60)
    pen.line([(100, 280), (290, 280)], fill=NAVY, width=55)
    pen.line([(360, 300), (600, 580)], fill=GREEN, width=65)
    pen.line([(600, 300), (360, 580)], fill=GREEN, width=65)


def plugins(pen: Pen) -> None:
    """A plug."""
    for left in (210, 370):
        pen.rectangle((left, 40, left + 60, 220), fill=GREY)
    pen.rounded_rectangle((140, 210, 500, 440), 60, fill=NAVY)
    pen.rectangle((285, 430, 355, 610), fill=NAVY)


def kpi_status(pen: Pen) -> None:
    """Three lights and their lines."""
    for top, colour in ((60, GREEN), (250, AMBER), (440, GREY)):
        pen.ellipse((50, top, 190, top + 140), fill=colour)
        pen.line([(250, top + 70), (600, top + 70)], fill=NAVY, width=60)


def spc(pen: Pen) -> None:
    """A line between two limits, with a point outside them."""
    for top in (170, 490):
        for left in (30, 190, 350, 510):
            pen.line([(left, top), (left + 100, top)], fill=GREY, width=40)
    pen.line([(50, 380), (180, 280), (300, 420), (430, 330), (540, 80)], fill=NAVY, width=50, joint="curve")
    pen.ellipse((480, 20, 610, 150), fill=AMBER)


def compute(pen: Pen) -> None:
    """A sum: numbers that are added."""
    pen.rectangle((110, 30, 530, 610), outline=NAVY, width=40)
    pen.rectangle((190, 110, 450, 220), fill=GREY)
    for top in (290, 400, 510):
        for left in (190, 290, 390):
            pen.rectangle((left, top, left + 60, top + 60), fill=GREEN if left == 390 else NAVY)


def dashboard(pen: Pen) -> None:
    """A dial with its hand, and lights below."""
    pen.arc((60, 80, 580, 600), 180, 360, fill=NAVY, width=60)
    pen.line([(320, 350), (470, 190)], fill=AMBER, width=55)
    pen.ellipse((270, 300, 370, 400), fill=NAVY)
    for left, colour in ((70, GREEN), (250, AMBER), (430, GREY)):
        pen.rectangle((left, 460, left + 140, 590), fill=colour)


def _sheet(pen: Pen) -> None:
    """Draw a sheet of paper with a headline."""
    pen.rectangle((100, 30, 540, 610), outline=NAVY, width=40)
    pen.line([(190, 140), (450, 140)], fill=GREY, width=50)


def report_month(pen: Pen) -> None:
    """A sheet with one bar."""
    _sheet(pen)
    pen.rectangle((270, 260, 370, 530), fill=GREEN)


def report_quarter(pen: Pen) -> None:
    """A sheet with three bars."""
    _sheet(pen)
    for left, top, colour in ((190, 390, GREY), (280, 310, GREEN), (370, 240, NAVY)):
        pen.rectangle((left, top, left + 70, 530), fill=colour)


def report_area(pen: Pen) -> None:
    """A sheet with a slice of a whole."""
    _sheet(pen)
    pen.ellipse((190, 240, 450, 500), fill=GREY)
    pen.pieslice((190, 240, 450, 500), -90, 10, fill=GREEN)


def headlines(pen: Pen) -> None:
    """A speech bubble with two lines."""
    pen.rounded_rectangle((40, 60, 600, 440), 70, outline=NAVY, width=45)
    pen.polygon([(150, 420), (310, 420), (150, 600)], fill=NAVY)
    pen.line([(140, 190), (500, 190)], fill=GREEN, width=55)
    pen.line([(140, 310), (400, 310)], fill=GREY, width=55)


def report_kpi(pen: Pen) -> None:
    """A sheet with lights and their lines."""
    _sheet(pen)
    for top, colour in ((230, GREEN), (340, AMBER), (450, GREY)):
        pen.ellipse((180, top, 260, top + 80), fill=colour)
        pen.line([(300, top + 40), (450, top + 40)], fill=NAVY, width=40)


def scrutiny(pen: Pen) -> None:
    """A magnifying glass over lines."""
    for top in (90, 210, 330):
        pen.line([(40, top), (360, top)], fill=GREY, width=45)
    pen.ellipse((190, 130, 510, 450), fill=WHITE, outline=NAVY, width=55)
    pen.line([(460, 410), (600, 570)], fill=NAVY, width=75)
    pen.line([(270, 290), (330, 350), (430, 230)], fill=GREEN, width=50, joint="curve")


def report_files(pen: Pen) -> None:
    """Two sheets, and an arrow out of them."""
    pen.rectangle((160, 30, 520, 420), outline=GREY, width=40)
    pen.rectangle((60, 110, 420, 500), fill=WHITE, outline=NAVY, width=40)
    pen.line([(460, 330), (460, 540)], fill=GREEN, width=70)
    pen.polygon([(340, 480), (580, 480), (460, 620)], fill=GREEN)


def about(pen: Pen) -> None:
    """An i in a circle."""
    pen.ellipse((40, 40, 600, 600), fill=NAVY)
    pen.ellipse((280, 140, 360, 220), fill=WHITE)
    pen.rectangle((285, 270, 355, 500), fill=WHITE)


def macro(pen: Pen) -> None:
    """A play sign: for macros that bring no icon."""
    pen.rounded_rectangle((40, 40, 600, 600), 80, outline=NAVY, width=45)
    pen.polygon([(230, 170), (230, 470), (490, 320)], fill=GREEN)


def pane(pen: Pen) -> None:
    """A window with a pane at its right."""
    pen.rectangle((40, 80, 600, 560), outline=NAVY, width=45)
    pen.rectangle((380, 80, 600, 560), fill=NAVY)
    for top in (200, 320, 440):
        pen.line([(110, top), (310, top)], fill=GREY, width=45)


ICONS: tuple[Callable[[Pen], None], ...] = (
    app,
    connect,
    check,
    allocate,
    form_import,
    add,
    report,
    agreement,
    themes,
    moderation,
    escalations,
    due,
    chase,
    functions,
    plugins,
    kpi_status,
    spc,
    compute,
    dashboard,
    report_month,
    report_quarter,
    report_area,
    headlines,
    report_kpi,
    scrutiny,
    report_files,
    about,
    macro,
    pane,
)


def main() -> None:
    """Write every icon in every size."""
    for draw in ICONS:
        large = Image.new("RGBA", (LARGE, LARGE), (0, 0, 0, 0))
        draw(ImageDraw.Draw(large))
        for size in SIZES:
            small = large.resize((size, size), Image.Resampling.LANCZOS)
            small.save(TARGET / f"{draw.__name__}-{size}.png", optimize=True)


if __name__ == "__main__":
    main()
