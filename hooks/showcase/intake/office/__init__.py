"""Office files in and out: the department's table, its Word form, the zip of the online form, the brand register."""
