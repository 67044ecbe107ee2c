"""The server add-in: xlwings Server with our functions, macros, manifest and task pane.

It needs the extra `server`, and a licence for xlwings PRO of the user's own choice.
"""
