"""What the performance report says, and how its small numbers are protected."""
