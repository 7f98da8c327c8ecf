"""The department's own files are read as warily as contributed ones."""

import os
import shutil
from pathlib import Path

import pytest

from showcase.reading.guide import read_guide
from showcase.reading.registry import RegistryUnreadable, read_registry

EXAMPLES = Path(__file__).parent.parent / "examples"
LINK = "是一个链接（快捷方式），网站不跟随。请放真正的文件"
PAGE = "---\ntitle: 题\norder: 1\n---\n正文\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    content = tmp_path / "content"
    shutil.copytree(EXAMPLES / "registry", content / "registry")
    (content / "guide").mkdir()
    (content / "guide" / "index.md").write_text(PAGE, encoding="utf-8")
    return content


def refused(content: Path) -> str:
    with pytest.raises(RegistryUnreadable) as unreadable:
        read_registry(content)
    (problem,) = unreadable.value.problems
    return f"{problem.place.path} {problem.message}"


def guide(content: Path) -> tuple[list[str], list[str]]:
    pages, problems = read_guide(content)
    return [each.id for each in pages], [f"{each.place.path} {each.message}" for each in problems]


def replaced_by_link(path: Path) -> None:
    path.rename(path.parent.parent / "elsewhere")
    path.symlink_to(path.parent.parent / "elsewhere")


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("registry", f"content/registry “registry”{LINK}夹。"),
        ("registry/organization", f"content/registry “organization”{LINK}夹。"),
        ("registry/organization/units.yml", f"content/registry/organization/units.yml “units.yml”{LINK}。"),
        ("registry/site.yml", f"content/registry/site.yml “site.yml”{LINK}。"),
    ],
)
def test_links_in_the_registry(name: str, message: str, content: Path) -> None:
    if name.endswith("units.yml"):
        (file,) = (content / "registry" / "organization").glob("*.yml")
        file.rename(file.with_name("units.yml"))
    replaced_by_link(content / name)
    assert refused(content) == message


@pytest.mark.parametrize("name", ["reviews.yml", "limits.yml"])
def test_a_list_that_need_not_be_there_but_is_a_dangling_link(name: str, content: Path) -> None:
    (content / "registry" / name).unlink(missing_ok=True)
    (content / "registry" / name).symlink_to("nowhere")
    assert refused(content) == f"content/registry/{name} “{name}”{LINK}。"


def test_a_list_that_is_missing(content: Path) -> None:
    (content / "registry" / "site.yml").unlink()
    assert refused(content) == "content/registry/site.yml 名录文件不见了。请从版本库里恢复它。"


def test_a_list_that_is_no_list(content: Path) -> None:
    os.truncate(content / "registry" / "site.yml", 64 * 1024 * 1024 + 1)
    assert refused(content) == ("content/registry/site.yml “site.yml”超过 64 MB，不像一份名录。请从版本库里恢复它。")


@pytest.mark.parametrize("number", ["0", "000", "10000000000", "9" * 5000, "０"], ids=len)
def test_limits_that_would_refuse_everything_or_nothing(number: str, content: Path) -> None:
    (content / "registry" / "limits.yml").write_text(f"folder_files: {number}\n", encoding="utf-8")
    shown = f"{number[:60]}……" if len(number) > 60 else number
    message = f"写的是“{shown}”：这里至少写 1，不超过 9 位数。"
    assert refused(content) == f"content/registry/limits.yml {message}"


def test_a_guide_without_links(content: Path) -> None:
    assert guide(content) == (["index"], [])
    (content / "guide" / "passwords.md").symlink_to("/etc/passwd")
    assert guide(content) == (["index"], [f"content/guide/passwords.md “passwords.md”{LINK}。"])


def test_a_guide_folder_that_is_a_link(content: Path) -> None:
    replaced_by_link(content / "guide")
    assert guide(content) == ([], [f"content/guide “guide”{LINK}夹。"])


def test_no_guide_at_all(tmp_path: Path) -> None:
    assert guide(tmp_path / "content") == ([], [])


@pytest.mark.parametrize("name", ["Über uns.md", "..md", "con.md"])
def test_a_guide_page_is_called_like_an_address(name: str, content: Path) -> None:
    (content / "guide" / name).write_text(PAGE, encoding="utf-8")
    rule = "名称只用小写字母、数字和连字符（-），60 个字符以内，不用 con、aux 等词。"
    assert guide(content) == (["index"], [f"content/guide/{name} “{name}”不能作网址。{rule}"])
