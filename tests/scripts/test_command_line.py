"""Every command of ``scripts/`` tells in Chinese how it is called, and refuses what it does not understand."""

import runpy
from pathlib import Path

import pytest

HOME = Path(__file__).resolve().parents[2]
SCRIPTS = HOME / "scripts"
COMMANDS = sorted(path.stem for path in SCRIPTS.glob("*.py") if "carry_out(" in path.read_text("utf-8"))


@pytest.fixture(autouse=True)
def scripts_find_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(SCRIPTS)


def call(command: str, *words: str) -> int:
    try:
        return int(runpy.run_path(str(SCRIPTS / f"{command}.py"))["main"]([*words]))
    except SystemExit as stopped:
        assert isinstance(stopped.code, int)
        return stopped.code


def test_the_commands_are_found() -> None:
    assert {"build", "check", "guard", "new_brand", "verify"} < set(COMMANDS)


@pytest.mark.parametrize("command", sorted({*COMMANDS} - {"command_line"}))
def test_a_command_tells_how_it_is_called(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    usage = f"用法：python scripts/{command}.py"
    assert call(command, "--help") == 0
    told, error = capsys.readouterr()
    assert told.startswith(usage) and not error
    assert "usage:" not in told and "show this help" not in told
    assert call(command, "--nonsense") == 2
    told, error = capsys.readouterr()
    assert error.startswith(f"看不懂这样写的命令。请照下面的用法写。\n{usage}") and not told


def test_the_help_lists_each_argument_in_a_column(capsys: pytest.CaptureFixture[str]) -> None:
    call("new_brand", "--help")
    purpose, listed, remark = capsys.readouterr().out.split("\n\n")[1:]
    assert purpose.startswith("建一个新品牌的文件夹")
    assert listed.splitlines()[:4] == [
        "单位编号   单位名录里的编号，也可以写单位的全称",
        "品牌编号   小写字母、数字和连字符，全站不重复",
        "--name     品牌名称",
        "--slogan   传播语",
    ]
    assert listed.splitlines()[-1] == "--content  内容文件夹，默认 content"
    assert remark.startswith("要素还不齐的写成草稿")


@pytest.mark.parametrize("command", ["check", "preview"])
def test_a_wrong_date_is_told(
    command: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "yesterday")
    assert call(command, "--content", str(HOME / "content"), "--cache", str(tmp_path)) == 2
    assert capsys.readouterr().err.startswith("环境变量 SOURCE_DATE_EPOCH 要写成整数（秒）。请改正或删去它。\n用法：")
