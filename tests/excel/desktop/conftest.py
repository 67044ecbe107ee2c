"""Scripts that tests run in processes of their own are no tests."""

collect_ignore = ["compile_in_libre_office.py", "answer_calls.py", "write_pages_on_windows.py"]
