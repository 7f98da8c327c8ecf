"""Install the check that runs before every commit, or take it away.

``python scripts/hook.py [--remove] [--repository DIR]``
"""

import argparse
import subprocess
import sys
from pathlib import Path

from command_line import DONE, FAULTY, HOME, Misused, Parser, carry_out

USAGE = "python scripts/hook.py [--remove] [--repository 文件夹]"
PURPOSE = "装上提交前的检查：git commit 时只查暂存的品牌和案例，有错误就不提交。--remove 取下它。"
SOURCE = HOME / "scripts" / "hooks" / "pre-commit"
NAME = "pre-commit"
OURS = "`make hook` installs it"


def main(words: list[str]) -> int:
    """Exit code: 0 done, 1 another hook is there, 2 a command that cannot be carried out."""
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("--remove", action="store_true")
    parser.add_argument("--repository", type=Path, default=HOME)
    return carry_out(_install, parser, words)


def _place(repository: Path) -> Path:
    """Where git looks for the hook of this repository."""
    command = ["git", "-C", str(repository), "rev-parse", "--path-format=absolute", "--git-path", f"hooks/{NAME}"]
    try:
        found = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    except FileNotFoundError:
        raise Misused("没有找到 git。请先安装 git。") from None
    if found.returncode:
        raise Misused(f"“{repository}”不是 git 仓库。请在克隆下来的仓库里运行。")
    return Path(found.stdout.strip())


def _install(chosen: argparse.Namespace) -> int:
    place = _place(chosen.repository)
    ours = place.is_file() and OURS in place.read_text(encoding="utf-8", errors="replace")
    if place.exists() and not ours:
        print(f"“{place}”里已经有别的钩子，没有改动它。请在它里面加一行：scripts/hooks/{NAME}", file=sys.stderr)
        return FAULTY
    if chosen.remove:
        place.unlink(missing_ok=True)
        print("提交前的检查取下了。" if ours else "没有装过提交前的检查。")
        return DONE
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_bytes(SOURCE.read_bytes())
    place.chmod(0o755)
    print("提交前的检查装好了：git commit 时会查暂存的品牌和案例。要取下：make hook ARGS=--remove。")
    return DONE


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
