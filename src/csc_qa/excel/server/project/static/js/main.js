// Loaded by the page's frame; the pane's own scripts are named in taskpane.html.
