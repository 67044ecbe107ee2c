"""XmR charts as the NHS's Making Data Count programme draws them: limits, rules and icons."""
