"""Records -> the files people would have written: the counterpart of reading, for forms, tables and editors."""
