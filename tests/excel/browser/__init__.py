"""The task pane and the ribbon in a real browser."""
