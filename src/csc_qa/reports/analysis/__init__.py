"""What reports on audits say: figures, sections and sentences."""
