"""The command that publishes."""

import subprocess
import sys
from pathlib import Path

HOME = Path(__file__).resolve().parents[2]


def test_a_folder_of_books_that_is_not_there(tmp_path: Path) -> None:
    books, site = tmp_path / "books", tmp_path / "site"
    command = [sys.executable, str(HOME / "scripts" / "build.py"), "--books", str(books), "--output", str(site)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    said = (
        f"没有“{books}”这个文件夹。请把 --books 写成做好的汇编所在的文件夹，没有就不写。\n用法：python scripts/build.py"
    )
    assert done.returncode == 2 and done.stderr.startswith(said)
    assert not site.exists()
