"""Scripts that tests run in processes of their own are no tests."""

collect_ignore = [
    "answer_calls.py",
    "compile_in_libre_office.py",
    "press_in_libre_office.py",
    "write_pages_on_windows.py",
]
