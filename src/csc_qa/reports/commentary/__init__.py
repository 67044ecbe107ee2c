"""What people changed in a report that they were handed, kept when it is made again."""
