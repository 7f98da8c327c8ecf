"""The project's commands on any system, with nothing but Python and its standard library installed.

``python scripts/make.py COMMAND [arguments]``, with one of ``COMMANDS``, makes a virtual environment in ``.venv``,
installs the locked dependencies into it when they have changed, and runs the command there.
"""

import hashlib
import os
import subprocess
import sys
import venv
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent
VENV = HOME / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = ("site", "test", "bench", "audit")
# Strict: a package whose vulnerabilities cannot be looked up is a failure, not a pass.
AUDIT = ["--strict", "--disable-pip", "--require-hashes", "--progress-spinner", "off"]
AUDIT += [word for name in LOCKS for word in ("--requirement", f"requirements/{name}.txt")]
COMMANDS = {
    "site": ("site", ["scripts/build.py"]),
    "check": ("site", ["scripts/check.py"]),
    "fix": ("site", ["scripts/check.py", "--fix"]),
    "new": ("site", ["scripts/new_brand.py"]),
    "import": ("site", ["scripts/import_forms.py"]),
    "anthology": ("site", ["scripts/anthology.py"]),
    "register": ("site", ["scripts/export_register.py"]),
    "editors": ("site", ["scripts/editors.py"]),
    "hook": ("site", ["scripts/hook.py"]),
    "guard": ("site", ["scripts/guard.py"]),
    "submission": ("site", ["scripts/submission.py"]),
    "preview": ("site", ["scripts/preview.py"]),
    "verify": ("site", ["scripts/verify.py"]),
    "serve": ("site", ["-m", "mkdocs", "serve"]),
    "test": ("test", ["-m", "pytest", "-n", "2", "--dist", "loadgroup"]),
    "audit": ("audit", ["-m", "pip_audit", *AUDIT]),
    "bench": ("bench", ["benchmarks/compare.py"]),
}


def set_up(lock: Path) -> None:
    """Bring the virtual environment to what ``lock`` says; quick when it is there already."""
    wanted = hashlib.sha256(lock.read_bytes() + (HOME / "pyproject.toml").read_bytes()).hexdigest()
    mark = VENV / f"{lock.stem}.ready"
    if mark.exists() and mark.read_text() == wanted:
        return
    if not PYTHON.exists():
        venv.create(VENV, with_pip=True)
    pip = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "--require-hashes", "--only-binary", ":all:", "-r", str(lock)], check=True, cwd=HOME)
    subprocess.run([*pip, "--no-deps", "--no-build-isolation", "--editable", "."], check=True, cwd=HOME)
    mark.write_text(wanted)


def main() -> int:
    """Exit code of the command; 2 for an unknown one."""
    if len(sys.argv) < 2 or sys.argv[1] not in COMMANDS:
        print(f"用法：python scripts/make.py {'|'.join(COMMANDS)} [参数]", file=sys.stderr)
        return 2
    lock, command = COMMANDS[sys.argv[1]]
    if sys.version_info < (3, 11):  # noqa: UP036  this file runs before anything has checked the version
        print("需要 Python 3.11 或更新的版本。", file=sys.stderr)
        return 2
    set_up(HOME / "requirements" / f"{lock}.txt")
    environment = os.environ | {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    return subprocess.run([str(PYTHON), *command, *sys.argv[2:]], cwd=HOME, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main())
