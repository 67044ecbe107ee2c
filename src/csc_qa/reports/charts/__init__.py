"""What the charts of every format share."""
