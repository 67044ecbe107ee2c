"""The paper for the scrutiny panel, in words that councillors can read without a glossary at hand."""
