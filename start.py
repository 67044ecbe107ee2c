"""Set csc_qa up on a fresh machine and run it: needs Python 3.11 or newer and pip, nothing else.

python start.py demo     install into .venv, build the sample workbook and its reports in ./demo
python start.py test     install into .venv with the development tools, and pass every check
python start.py serve …  install with the server add-in for Excel, and start it
python start.py …        install into .venv, and run `csc-qa …`
"""

import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

HERE = Path(__file__).resolve().parent
ENVIRONMENT = HERE / ".venv"
OLDEST = (3, 11)
STARTED_BY = "CSC_QA_STARTED_BY"
CHECKS = (
    ["-m", "ruff", "format", "--check", "."],
    ["-m", "ruff", "check", "."],
    ["-m", "mypy"],
    ["-m", "pytest", "--numprocesses", "auto", "--dist", "loadfile"],
)


def main() -> int:
    """Do what the first argument says."""
    if sys.version_info < OLDEST:
        needed = ".".join(map(str, OLDEST))
        print(f"csc_qa needs Python {needed} or newer; this is {sys.version.split()[0]}.")
        print("Install a newer one from python.org, and run this file with it.")
        return 2
    arguments = sys.argv[1:]
    if not arguments:
        print(__doc__)
        return 2
    is_test = arguments == ["test"]
    extra = "[server]" if arguments[0] == "serve" else ""
    python = set_up(extra=extra, with_development_tools=is_test)
    if is_test:
        return run_checks(python)
    try:
        command = [python, "-m", "csc_qa.cli.app", *arguments]
        return subprocess.run(command, check=False, env=os.environ | {STARTED_BY: as_typed()}).returncode
    except KeyboardInterrupt:  # the server was stopped
        return 0


def as_typed() -> str:
    """Return how this file was called, for the examples that csc_qa prints."""
    name = Path(sys.executable).name
    words = [name if shutil.which(name) else sys.executable, sys.argv[0]]
    return " ".join(f'"{word}"' if " " in word else word for word in words)


def set_up(*, extra: str, with_development_tools: bool) -> str:
    """Install csc_qa into .venv and return the path of its Python.

    Args:
        extra: optional part to install as well, such as `[server]`.
        with_development_tools: install what the tests need.
    """
    folder = "Scripts" if os.name == "nt" else "bin"
    python = str(ENVIRONMENT / folder / ("python.exe" if os.name == "nt" else "python"))
    if not Path(python).exists():
        make_environment()
    install = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*install, "--upgrade", "pip>=25.1"], check=True)
    group = ["--group", "dev"] if with_development_tools else []
    subprocess.run([*install, "--editable", f"{HERE}{extra}", *group], check=True, cwd=HERE)
    return python


def make_environment() -> None:
    """Make .venv, and say what is missing where that fails."""
    try:
        venv.create(ENVIRONMENT, with_pip=True)
    except subprocess.CalledProcessError:
        print("Python could not make a virtual environment here.")
        print("On Debian and Ubuntu install the package python3-venv, delete .venv, and run this again.")
        sys.exit(2)


def run_checks(python: str) -> int:
    """Run the format check, the linter, the type checker and the tests; stop at the first that fails."""
    for check in CHECKS:
        print(f"== {' '.join(check[1:])}", flush=True)
        code = subprocess.run([python, *check], check=False, cwd=HERE).returncode
        if code:
            return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
