"""The browser editor at /admin/ in Chromium, with a repository on this computer: what it saves the checker accepts."""

import base64
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, TimeoutError, expect
from tests.browser.serving import served

from showcase.clock import build_date
from showcase.domain.brand import Brand, Goal
from showcase.domain.case import Case
from showcase.domain.document import Document
from showcase.pipeline import Checked, read_and_check
from showcase.publishing.admin.shape import shape_of
from showcase.publishing.release import release
from showcase.publishing.site import Settings
from showcase.reading.documents import read_document
from showcase.reading.folders import find
from showcase.reading.registry import read_registry

HOME = Path(__file__).resolve().parent.parent.parent
BRAND = HOME / "tests" / "publishing" / "verifying" / "brand"
ADMIN = "admin: {service: github, repo: shili/showcase}\n"
# The folder that a person would choose: one kept by the browser itself, so that no window of the system is needed.
PICKER = """globalThis.showDirectoryPicker =
  async () => (await navigator.storage.getDirectory()).getDirectoryHandle("repository", { create: true });"""
PUT = """async (files) => {
  const root = await navigator.storage.getDirectory();
  const repository = await root.getDirectoryHandle("repository", { create: true });
  await repository.getDirectoryHandle(".git", { create: true });
  for (const [path, data] of Object.entries(files)) {
    const folders = path.split("/");
    const name = folders.pop();
    let folder = repository;
    for (const each of folders) folder = await folder.getDirectoryHandle(each, { create: true });
    const writer = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await writer.write(Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0)));
    await writer.close();
  }
}"""
TAKE = """async () => {
  const found = {};
  const walk = async (folder, above) => {
    for await (const [name, entry] of folder.entries()) {
      if (entry.kind === "directory") await walk(entry, `${above}${name}/`);
      else found[above + name] = [...new Uint8Array(await (await entry.getFile()).arrayBuffer())];
    }
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle("repository"), "");
  return found;
}"""


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One brand, and a registry that switches the editor on."""
    content = tmp_path_factory.mktemp("edited") / "content"
    shutil.copytree(HOME / "tests" / "examples" / "registry", content / "registry")
    (content / "registry" / "honours.yml").write_text("[]\n", encoding="utf-8")
    with (content / "registry" / "site.yml").open("a", encoding="utf-8") as site:
        site.write(ADMIN)
    shutil.copytree(BRAND, content / "brands" / "jingshui" / "qingyuan")
    return content


def build(content: Path) -> Path:
    """The site of a content folder, built and verified."""
    site = content.parent / "site"
    release(HOME / "mkdocs.yml", site, Settings(content=content, cache=HOME / ".cache", jobs=1))
    return site


def check(content: Path) -> Checked:
    """Everything the checker says of a content folder."""
    return read_and_check(content, build_date())


def brand(checked: Checked, name: str) -> Document[Brand]:
    """The one brand of that id."""
    return next(each for each in checked.brands if each.record.id == name)


@pytest.fixture(scope="module")
def site(content: Path) -> Path:
    """The site with an editor."""
    return build(content)


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where the site is served on this computer."""
    with served(site) as address:
        yield address


class Editor:
    """The editor on its way: fields by their keys."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def field(self, key: str) -> Locator:
        """The part of the form that holds one field."""
        return self.page.locator(f'section[data-key-path="{key}"]')

    def write(self, key: str, text: str) -> None:
        """Type into a field."""
        box = self.field(key).locator("input:not([type=file]), textarea").first
        box.fill(text)
        expect(box).to_have_value(text)

    def choose(self, key: str, label: str) -> None:
        """Choose one of few. A part of the form that has just opened may forget the first click."""
        radio = self.field(key).get_by_role("radio", name=label)
        for _ in range(20):
            radio.click()
            self.page.wait_for_timeout(100)
            if radio.get_attribute("aria-checked") == "true":
                return
        raise AssertionError(f"{label} cannot be chosen")

    def add(self, key: str, label: str) -> None:
        """One more item of a list, or an optional group."""
        self.field(key).get_by_text(re.compile(f"添加.*{label}")).first.click()

    def save(self) -> None:
        """Save and wait until the editor is back at the list."""
        for _ in range(4):  # a click while a part of the form is still opening is lost
            self.page.get_by_role("button", name="保存").first.click()
            try:
                self.page.wait_for_url(re.compile("#/collections/brands$"), timeout=15_000)
                return
            except TimeoutError:
                continue
        wrong = self.page.locator('[aria-invalid="true"], [role="alert"]').all_inner_texts()
        raise AssertionError(f"not saved: {wrong}")

    def saved(self, content: Path) -> None:
        """Bring what lies in the browser's repository into a content folder."""
        for path, data in self.page.evaluate(TAKE).items():
            target = content.parent / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(bytes(data))


@pytest.fixture(scope="module")
def requests() -> list[str]:
    """Every address that the editor asked for and the browser did not refuse."""
    return []


@pytest.fixture(scope="module")
def editor(browser: Browser, address: str, content: Path, requests: list[str]) -> Iterator[Editor]:
    """The editor, signed in to the repository on this computer. The window is high, for it fills in what is seen."""
    files = {
        f"content/{path.relative_to(content).as_posix()}": base64.b64encode(path.read_bytes()).decode()
        for path in sorted((content / "brands").rglob("*"))
        if path.is_file()
    }
    context = browser.new_context(viewport={"width": 1440, "height": 6000}, locale="zh-CN")
    context.add_init_script(PICKER)
    page = context.new_page()
    page.set_default_timeout(60_000)
    page.on("requestfinished", lambda request: requests.append(request.url))
    page.on("requestfailed", lambda request: request.failure == "csp" or requests.append(request.url))
    page.goto(f"{address}404.html")
    page.evaluate(PUT, files)
    page.goto(f"{address}admin/")
    page.get_by_role("button", name="使用本地仓库").click()
    expect(page.get_by_text("清源（qingyuan）")).to_be_visible()
    yield Editor(page)
    context.close()


def test_one_changed_field_leaves_the_rest(editor: Editor, content: Path) -> None:
    file = content / "brands" / "jingshui" / "qingyuan" / "index.md"
    before, written = brand(check(content), "qingyuan"), file.read_text(encoding="utf-8")
    editor.page.get_by_text("清源（qingyuan）").click()
    editor.write("slogan", "半夜听漏，白天安心")
    expect(editor.field("body").locator("textarea").first).to_have_value(re.compile("管网埋了四十一年"))
    editor.save()
    editor.saved(content)
    after = brand(check(content), "qingyuan")
    assert after.record == replace(before.record, slogan="半夜听漏，白天安心")
    text = file.read_text(encoding="utf-8")
    assert text.partition("\n---\n")[2].strip() == written.partition("\n---\n")[2].strip()
    assert "goals:\n  - id: g1\n    text: 平均到场时间不超过三十分钟。\n" in text  # as every other way in writes it


def test_a_new_brand_from_the_first_field_to_its_page(editor: Editor, content: Path, tmp_path: Path) -> None:
    logo = tmp_path / "品牌标识.svg"
    shutil.copyfile(BRAND / "logo.svg", logo)
    editor.page.evaluate("location.hash = '#/collections/brands/new'")
    expect(editor.field("body").locator("textarea").first).to_be_visible()
    editor.write("id", "tingquan")
    editor.write("name", "听泉")
    editor.choose("unit", "甲市水务公司客服中心党支部（kefu）")
    editor.choose("type", "服务群众类")
    editor.write("connotation", "泉是水，也是群众的话。")
    editor.add("logo", "品牌标识")
    editor.field("logo.file").locator("input[type=file]").first.set_input_files(logo)
    editor.write("logo.meaning", "一滴水落进一个圆。")
    editor.write("slogan", "听得见，办得成")
    editor.add("goals", "建设目标")
    editor.write("goals.0.id", "g1")
    editor.write("goals.0.text", "来电当天答复，一次办结率到九成五。")
    editor.write("goals.0.target", "95")
    editor.add("measures", "创建举措")
    editor.write("measures.0.id", "m1")
    editor.write("measures.0.text", "每天一次晨会，逐条销号。")
    editor.write("measures.0.owner", "客服党小组")
    editor.write("measures.0.frequency", "每天")
    editor.write("measures.0.goals", "g1")
    editor.add("stage", "三亮阶段")
    editor.choose("stage.current", "点亮")
    editor.write("contact", "党群工作部")
    editor.write("body", "来电多，答复慢，群众着急。")
    editor.save()
    editor.saved(content)
    command = [sys.executable, "scripts/check.py", "--content", content]
    verdict = subprocess.run(command, cwd=HOME, capture_output=True, text=True, encoding="utf-8")
    assert verdict.returncode == 0, verdict.stdout
    document = brand(check(content), "tingquan")
    assert document.path == "content/brands/kefu/tingquan/index.md"
    assert document.record.goals == (Goal(id="g1", text="来电当天答复，一次办结率到九成五。", target=Decimal(95)),)
    assert document.record.measures[0].goals == ("g1",)
    assert document.record.origin == "submitted"
    page = (build(content) / "brands" / "tingquan" / "index.html").read_text(encoding="utf-8")
    assert "听得见，办得成" in page and "来电多，答复慢，群众着急。" in page and "一滴水落进一个圆。" in page


def test_all_content_survives_reading_and_writing(editor: Editor, tmp_path: Path) -> None:
    registry = read_registry(HOME / "content")
    shutil.copytree(HOME / "content", tmp_path / "content")
    for part, record in (("brands", Brand), ("cases", Case)):
        before = find(HOME / "content", part, registry.limits).folders
        texts = [(HOME / each.index).read_text(encoding="utf-8") for each in before]
        written = editor.page.evaluate(
            "([texts, shape]) => texts.map((text) => bs.admin.write(bs.admin.read(text, shape), shape))",
            [texts, shape_of(record, registry)],
        )
        for folder, text in zip(before, written, strict=True):
            (tmp_path / folder.index).write_text(text, encoding="utf-8", newline="\n")
        for old, new in zip(before, find(tmp_path / "content", part, registry.limits).folders, strict=True):
            one, other = (read_document(each, record, registry, {}) for each in (old, new))
            assert (one.record, one.problems) == (other.record, other.problems), old.path


def test_nothing_is_asked_of_anybody_else(editor: Editor, address: str, requests: list[str]) -> None:
    assert requests and [each for each in requests if not each.startswith((address, "blob:", "data:"))] == []


def test_the_editor_speaks_chinese_whatever_the_browser_speaks(browser: Browser, address: str) -> None:
    page = browser.new_page(locale="en-GB")
    page.goto(f"{address}admin/")
    expect(page.get_by_role("button", name="使用访问令牌登录")).to_be_visible()
    page.close()
