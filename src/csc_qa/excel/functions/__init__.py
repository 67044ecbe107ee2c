"""The built-in worksheet functions, one file each; every module has its `FUNCTION`."""
