"""The online form, as a branch secretary meets it: from the first field to a package that the site is built from."""

import io
import shutil
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import unquote

import pytest
from axe_playwright_python.sync_playwright import Axe
from PIL import Image
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect
from tests.browser.visiting import Scheme, Visits

from showcase.intake.office.importing import Options, import_files
from showcase.intake.office.telling import report
from showcase.publishing.release import release
from showcase.publishing.site import Settings

HOME = Path(__file__).resolve().parent.parent.parent
TODAY = "2026-11-21"
FOLDER = "brands/shili-shuiwu-jingshui/jingtai/"
README = "请先读我.txt"
SEAL = """<?xml version="1.0"?><!-- 机密注释 --><svg xmlns="http://www.w3.org/2000/svg"
 xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:version="1.3" viewBox="0 0 512 512">
<metadata>作者电脑里的路径</metadata><rect x="56" y="56" width="400" height="400" fill="#bf2b18"/>
<circle cx="256" cy="256" r="90" fill="#fff"/></svg>"""
OPEN = Callable[..., Page]


@pytest.fixture
def open_form(browser: Browser) -> Iterator[OPEN]:
    """Opens the form; fails on console messages and on requests that leave the site."""
    visits = Visits(browser, "blob:")

    def visit(address: str, width: int = 1440, scheme: Scheme = "light", forgiven: str = "") -> Page:
        page = visits.fresh(width, scheme, forgiven)
        page.clock.set_fixed_time(f"{TODAY}T09:30:00")
        page.goto(address)
        _ready(page)
        return page

    yield visit
    visits.end()


def _ready(page: Page) -> None:
    page.wait_for_selector("#submit-form[data-ready]", state="attached")


def _field(around: Page | Locator, key: str) -> Locator:
    return around.locator(f"[data-key={key}]").locator("input:not([type=hidden]), textarea, select").first


def _item(page: Page, key: str, number: int = 1) -> Locator:
    return page.locator(f"[data-key={key}] > ol > li").nth(number - 1)


def _package(page: Page, button: str) -> tuple[str, bytes]:
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button).click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def _unpacked(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def _photograph() -> bytes:
    """A large picture, lying on its side, that tells where it was taken and with what."""
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010F] = "Telefon"
    exif[0x8825] = {1: "N", 2: (30.0, 15.0, 0.0), 3: "E", 4: (120.0, 10.0, 0.0)}
    made = io.BytesIO()
    Image.linear_gradient("L").resize((3000, 2000)).convert("RGB").save(made, "JPEG", exif=exif)
    return made.getvalue()


def _file(name: str, kind: str, data: bytes) -> FilePayload:
    return {"name": name, "mimeType": kind, "buffer": data}


def _fill(page: Page) -> None:
    """Everything a brand at its second stage needs, typed and chosen as people do."""
    page.get_by_label("所属单位").press_sequentially("净水车间")
    page.locator(".bs-option b").first.wait_for()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.get_by_text("还可以填：党小组").click()
    page.get_by_label("来源性质").select_option("示例")
    page.get_by_text("服务民生类", exact=True).click()
    _field(page, "name").press_sequentially("井台")
    page.keyboard.press("Tab")
    expect(page.locator("#f-id")).to_have_value("jingtai")
    _field(page, "slogan").fill("一井清水，百家放心")
    _field(page, "connotation").fill("井台是从前邻里碰面的地方，今天支部在这里听居民说水。")
    page.locator("[data-key=logo] input[type=file]").set_input_files(
        _file("我们的 标识.SVG", "image/svg+xml", SEAL.encode())
    )
    expect(page.locator("[data-key=logo] [data-said]")).to_contain_text("已去掉注释和软件信息")
    _field(page.locator("[data-key=logo]"), "meaning").fill("方框是井台，圆是井口。")
    goal = _item(page, "goals")
    _field(goal, "text").fill("居民报修到人到场，平均不超过三十分钟。")
    _field(goal, "metric").fill("平均到场时间")
    _field(goal, "unit").fill("分钟")
    _field(goal, "baseline").fill("５８")
    _field(goal, "target").fill("30")
    _field(goal, "due").fill("2027年6月")
    measure = _item(page, "measures")
    _field(measure, "text").fill("每周三晚在井台听居民说水，当场开单。")
    _field(measure, "owner").fill("管网党小组")
    _field(measure, "frequency").fill("每周一次")
    measure.get_by_label("目标 1").check()
    outcome = _item(page, "outcomes")
    _field(outcome, "text").fill("平均到场时间由 58 分钟降到 41 分钟。")
    outcome.get_by_label("举措 1").check()
    _field(outcome, "before").fill("58")
    _field(outcome, "after").fill("41")
    _field(outcome, "unit").fill("分钟")
    _field(outcome, "period").fill("2026 年 1—10 月")
    _field(outcome, "evidence").fill("调度月报（2026.1—2026.10）")
    page.locator("[data-key=stage]").get_by_text("擦亮", exact=True).click()
    for date, stage in (("2025/3/15", "点亮"), ("2026-06", "擦亮")):
        page.get_by_role("button", name="添一步历程").click()
        entry = page.locator("[data-key=history] > ol > li").last
        entry.get_by_label("阶段").select_option(stage)
        _field(entry, "date").fill(date)
    page.get_by_role("button", name="添一次活动").click()
    activity = _item(page, "activities")
    _field(activity, "date").fill("2026-10-14")
    _field(activity, "title").fill("井台夜话")
    activity.get_by_role("button", name="添一张照片").click()
    activity.locator("input[type=file]").set_input_files(_file("IMG_0001.JPG", "image/jpeg", _photograph()))
    expect(activity.locator("[data-said]")).to_contain_text("已去掉拍摄信息")
    _field(activity, "alt").fill("夜里，居民围着井台边的一张小桌")
    page.get_by_label("背景", exact=True).fill("老城北片的居民报修，平均五十八分钟才等到人。")
    page.get_by_label("主要做法", exact=True).fill("支部把小桌搬到井台边。\n\n每周三晚，来一位党员听居民说水。")


def test_from_the_first_field_to_a_page_on_the_built_site(open_form: OPEN, site_url: str, tmp_path: Path) -> None:
    page = open_form(f"{site_url}submit/")
    _fill(page)
    name, data = _package(page, "检查并下载")
    assert name == "jingtai.zip"
    expect(page.get_by_role("heading", name="填好了，已下载")).to_be_focused()
    files = _unpacked(data)
    assert [*files] == sorted([FOLDER + "index.md", FOLDER + "logo.svg", FOLDER + "photos/20261014-1.jpg", README])
    assert "支部党建" not in files[README].decode() and "井台" in files[README].decode("utf-8-sig")
    _looks_clean(files)

    content = tmp_path / "content"
    shutil.copytree(HOME / "content" / "registry", content / "registry", ignore=shutil.ignore_patterns("editions"))
    (content / "registry" / "honours.yml").write_text("[]\n")
    said = _imported(tmp_path / name, data, content, Options())
    assert "已写入 brands/shili-shuiwu-jingshui/jingtai（新品牌“jingtai”）" in said
    assert said.endswith("新写入 1，更新 0，没有变化 0，没有写入 0。错误 0，提醒 0。\n")
    stored = {each.relative_to(content).as_posix() for each in (content / "brands").rglob("*.*")}
    assert stored == files.keys() - {README}
    assert all((content / path).read_bytes() == files[path] for path in stored)
    release(HOME / "mkdocs.yml", tmp_path / "site", Settings(content=content, cache=tmp_path / "cache", jobs=1))
    shown = (tmp_path / "site" / "brands" / "jingtai" / "index.html").read_text(encoding="utf-8")
    assert "一井清水，百家放心" in shown and "居民围着井台边的一张小桌" in shown


def _imported(path: Path, data: bytes, content: Path, options: Options) -> str:
    """What the department's import says of a package, as it came by mail."""
    path.write_bytes(data)
    return report(import_files([path], content, TODAY, options), options, differences=False)


def _looks_clean(files: dict[str, bytes]) -> None:
    """Values stand as the checker wants them; pictures carry nothing but what is seen."""
    index = files[FOLDER + "index.md"].decode()
    for line in (
        "id: jingtai",
        "    baseline: 58",
        "    due: 2027-06",
        "  - id: g1",
        "    goals:",
        "      - g1",
        "## 主要做法",
    ):
        assert line in index.split("\n"), line
    assert "date: 2025-03-15" in index
    logo = files[FOLDER + "logo.svg"].decode()
    assert "机密" not in logo and "路径" not in logo and "inkscape" not in logo and "<circle" in logo
    with Image.open(io.BytesIO(files[FOLDER + "photos/20261014-1.jpg"])) as photo:
        assert (photo.size, dict(photo.getexif())) == ((1600, 2400), {})
        assert not {"exif", "comment", "xmp"} & photo.info.keys()


def test_the_same_content_gives_the_same_package(open_form: OPEN, site_url: str) -> None:
    page = open_form(f"{site_url}submit/?brand=qingyuan")
    _, first = _package(page, "检查并下载")
    _, second = _package(page, "检查并下载")
    assert first == second
    with zipfile.ZipFile(io.BytesIO(first)) as package:
        assert {each.date_time for each in package.infolist()} == {(2000, 1, 1, 0, 0, 0)}


def test_every_published_brand_opens_and_is_saved_unchanged(open_form: OPEN, site_url: str) -> None:
    page = open_form(f"{site_url}submit/")
    changed = page.evaluate("""async () => {
        const { page } = bs.submit;
        const form = document.querySelector("#submit-form");
        const changed = [];
        const { catalogue } = await bs.searchReady();
        for (const { id } of catalogue.brands) {
            const { draft, body, files } = await page.openBrand(id);
            page.blank(form);
            page.files.clear();
            for (const [name, picture] of files) page.addFile(name, picture);
            const over = page.fill(form, draft);
            page.fillBody(form, body);
            page.drawReferences(form);
            const before = bs.submit.indexText(draft, body);
            const after = bs.submit.indexText(page.collect(form), page.bodyOf(form));
            if (over.length || before !== after) changed.push([id, over, before, after]);
        }
        return [catalogue.brands.length, changed];
    }""")
    assert changed[0] == len([*(HOME / "content" / "brands").glob("*/*/index.md")])
    assert changed[1] == []


def test_an_open_brand_says_what_it_said_and_keeps_its_pictures(open_form: OPEN, site_url: str, tmp_path: Path) -> None:
    page = open_form(f"{site_url}submit/")
    page.get_by_text("改一个已上墙的品牌").click()
    page.get_by_label("要改的品牌").press_sequentially("qingyuan")
    page.locator(".bs-option b", has_text="清源").first.click()
    expect(page.locator("[data-notice]")).to_contain_text("已打开“清源”")
    expect(page.locator("#f-name")).to_have_value("清源")
    expect(page.get_by_label("所属单位")).to_have_value("示例市水务公司净水车间党支部")
    assert page.locator("[data-key=measures] > ol > li").count() == 4
    expect(page.locator("[data-key=logo] img").first).to_be_visible()
    _, data = _package(page, "检查并下载")
    files = _unpacked(data)
    assert [*files] == ["brands/shili-shuiwu-jingshui/qingyuan/index.md", README]
    assert "logo.svg" in files[README].decode("utf-8-sig")
    index = files["brands/shili-shuiwu-jingshui/qingyuan/index.md"].decode()
    assert "updated: 2026-11-02" in index and "[^1]: 两段老管共 1.8 公里" in index

    content = tmp_path / "content"
    for part in ("registry", "brands", "cases"):
        shutil.copytree(HOME / "content" / part, content / part)
    folder = content / "brands" / "shili-shuiwu-jingshui" / "qingyuan"
    before = {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*.*")}
    _field(page, "slogan").fill("一渠清水入万家")
    name, data = _package(page, "检查并下载")
    refused = _imported(tmp_path / name, data, content, Options())
    assert (
        "“qingyuan”已经有了（content/brands/shili-shuiwu-jingshui/qingyuan），没有改动它。要更新请加上 --update。"
        in refused
    )
    said = _imported(tmp_path / name, data, content, Options(update=True))
    pictures = "、".join(sorted(before.keys() - {"index.md"}))
    written = "已写入 brands/shili-shuiwu-jingshui/qingyuan（改动：整页；没有重新交、原样保留："
    assert f"{written}{pictures}）\n新写入 0，更新 1，没有变化 0，没有写入 0。错误 0，" in said
    after = {each.relative_to(folder).as_posix(): each.read_bytes() for each in folder.rglob("*.*")}
    assert "slogan: 一渠清水入万家\n" in after.pop("index.md").decode()
    assert after.items() == before.items() - {("index.md", before["index.md"])}


def test_a_package_opens_again_with_its_pictures(open_form: OPEN, site_url: str) -> None:
    page = open_form(f"{site_url}submit/")
    front = "---\nid: jingtai\n名称: 不认识的\n传播语: 一井清水\n备注: [甲, 乙]\ngoals:\n  - text: 一句话\n---\n"
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(FOLDER + "index.md", front + "## 别的标题\n\n正文\n")
        package.writestr(FOLDER + "logo.svg", SEAL)
    page.get_by_text("打开以前存下的压缩包").first.click()
    page.locator("#open-file").set_input_files(_file("jingtai.zip", "application/zip", made.getvalue()))
    expect(page.locator("[data-notice]")).to_contain_text("没有空格可填（名称、备注），原样保留")
    expect(page.locator("#f-slogan")).to_have_value("一井清水")
    expect(page.get_by_label("全文")).to_have_value("## 别的标题\n\n正文")
    page.get_by_role("button", name="检查并下载").click()
    name, data = _package(page, "先下载草稿")
    assert name == "jingtai-草稿.zip"
    index = next(held for path, held in _unpacked(data).items() if path.endswith("index.md")).decode()
    assert "名称: 不认识的" in index and "备注:\n  - 甲\n  - 乙" in index and "  - id: g1\n    text: 一句话" in index


@pytest.mark.parametrize(
    ("name", "data", "sentence"),
    [
        ("a.zip", b"PK\x03\x04nothing", "这个压缩包打不开，可能没有下载完整。请重新取一份。"),
        ("index.md", b"no front matter", "这个文件开头没有两行“---”夹住的内容，不是品牌的 index.md。"),
        ("index.md", b"---\na: [1\n---\n", "写法读不懂"),
    ],
)
def test_a_file_that_cannot_be_opened_is_told_of(
    open_form: OPEN, site_url: str, name: str, data: bytes, sentence: str
) -> None:
    page = open_form(f"{site_url}submit/")
    page.locator("#open-file").set_input_files(_file(name, "application/octet-stream", data))
    expect(page.locator("[data-notice]")).to_contain_text(sentence)


def test_a_draft_comes_back_after_a_reload_with_its_picture_and_goes_when_cleared(
    open_form: OPEN, site_url: str
) -> None:
    page = open_form(f"{site_url}submit/")
    _field(page, "name").fill("井台")
    page.locator("[data-key=logo] input[type=file]").set_input_files(_file("logo.svg", "image/svg+xml", SEAL.encode()))
    expect(page.locator("[data-saved]")).to_contain_text("草稿已存在这个浏览器里")
    page.wait_for_timeout(400)
    page.reload()
    _ready(page)
    expect(page.locator("[data-notice]")).to_contain_text("已恢复 11 月 21 日 9:30 的草稿“井台”")
    expect(page.locator("#f-name")).to_have_value("井台")
    expect(page.locator("[data-key=logo] img").first).to_be_visible()
    page.get_by_role("button", name="清空重填").click()
    expect(page.get_by_role("button", name="不清空")).to_be_focused()
    page.get_by_role("button", name="清空", exact=True).click()
    expect(page.locator("[data-notice]")).to_have_text("已清空，重新开始。")
    page.reload()
    _ready(page)
    expect(page.locator("#f-name")).to_have_value("")
    expect(page.locator("[data-notice]")).to_be_hidden()


def test_problems_are_shown_below_the_field_and_lead_to_it_by_keyboard(open_form: OPEN, site_url: str) -> None:
    page = open_form(f"{site_url}submit/")
    assert page.locator(".bs-problem").count() == 0  # nobody is told of fields that are still to come
    slogan = page.locator("#f-slogan")
    slogan.fill("一" * 30)
    page.keyboard.press("Tab")
    expect(page.locator("#f-slogan-problems")).to_contain_text("现在 30 字，最多 24 字")
    expect(slogan).to_have_attribute("aria-invalid", "true")
    assert "f-slogan-problems" in (slogan.get_attribute("aria-describedby") or "")
    expect(page.locator("[data-key=slogan] [data-counter]")).to_have_text("30 / 24 字")

    page.get_by_role("button", name="检查并下载").focus()
    page.keyboard.press("Enter")
    heading = page.locator("#verdict-title")
    expect(heading).to_be_focused()
    count = page.locator(".w-verdict .bs-sum__line").count()
    assert heading.inner_text() == f"还有 {count} 处需要修改" and count > 3
    at = page.locator(".w-verdict .bs-sum__line b").all_inner_texts().index("传播语")
    for _ in range(at + 1):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(slogan).to_be_focused()
    slogan.fill("一井清水，百家放心")
    expect(page.locator("#f-slogan-problems")).to_be_hidden()
    expect(page.locator(".w-six .is-there")).to_have_count(1)


def test_ids_stay_when_an_item_is_removed_and_nothing_refers_to_it(open_form: OPEN, site_url: str) -> None:
    page = open_form(f"{site_url}submit/")
    add = page.get_by_role("button", name="添一条建设目标")
    for number, text in enumerate(("甲", "乙", "丙"), start=1):
        if number > 1:
            add.click()
        _field(_item(page, "goals", number), "text").fill(text)
    measure = _item(page, "measures")
    _field(measure, "text").fill("做法")
    for number in (1, 2):
        measure.get_by_label(f"目标 {number}：").check()
    page.get_by_role("button", name="删去建设目标 1").click()
    add.click()
    _field(_item(page, "goals", 3), "text").fill("丁")
    page.get_by_role("button", name="上移建设目标 3").click()
    draft = page.evaluate("bs.submit.page.collect(document.querySelector('#submit-form'))")
    assert [(each["id"], each["text"]) for each in draft["goals"]] == [("g2", "乙"), ("g4", "丁"), ("g3", "丙")]
    assert draft["measures"] == [{"id": "m1", "text": "做法", "goals": ["g2"]}]


@pytest.mark.parametrize(
    ("name", "kind", "data", "sentence"),
    [
        ("a.svg", "image/svg+xml", SEAL.replace("<rect", "<script>1</script><rect").encode(), "有脚本、动画或网页内容"),
        ("a.svg", "image/svg+xml", b"<svg", "这个 SVG 打不开"),
        (
            "a.heic",
            "image/heic",
            b"\x00\x00\x00\x18ftypheic",
            "“a.heic”在这里打不开。请在手机或电脑上另存为 JPG 或 PNG",
        ),
    ],
)
def test_a_picture_that_will_not_do_is_refused_with_a_sentence(
    open_form: OPEN, site_url: str, name: str, kind: str, data: bytes, sentence: str
) -> None:
    # A browser speaks of styles in any SVG that it parses, also of those in its own words on a broken one.
    page = open_form(f"{site_url}submit/", forgiven="Applying inline style")
    page.locator("[data-key=logo] input[type=file]").set_input_files(_file(name, kind, data))
    expect(page.locator("[data-key=logo] [data-said]")).to_contain_text(sentence)
    assert page.evaluate("bs.submit.page.files.size") == 0


def test_it_works_from_a_disk(open_form: OPEN, site_file: str) -> None:
    page = open_form(f"{site_file}submit/index.html?brand=qingyuan")
    expect(page.locator("#f-name")).to_have_value("清源")
    _field(page, "slogan").fill("")
    page.get_by_role("button", name="检查并下载").click()
    name, data = _package(page, "先下载草稿")
    assert name == "qingyuan-草稿.zip" and len(_unpacked(data)) == 2


def test_the_page_says_how_to_send_it_and_shows_the_cell_on_the_wall(open_form: OPEN, site_url: str) -> None:
    page = open_form(f"{site_url}submit/?brand=qingyuan")
    cell = page.locator("[data-cell]")
    expect(cell).to_contain_text("一渠清水，万家安心")
    assert "logo-" in (cell.locator("img").get_attribute("src") or "")
    _package(page, "检查并下载")
    expect(page.locator("[data-sent]")).to_contain_text("把 qingyuan.zip 原样交给本单位党建部门")
    page.evaluate("document.querySelector('#submit-form').dataset.mail = 'dangjian@example.com'")
    _package(page, "检查并下载")
    link = page.get_by_role("link", name="写邮件给 dangjian@example.com")
    address = unquote(link.get_attribute("href") or "")
    assert address.startswith("mailto:dangjian@example.com?subject=支部品牌材料：清源&body=附上“清源”的品牌材料")


def test_a_browser_that_keeps_nothing_says_so(browser: Browser, site_url: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("Storage.prototype.setItem = () => { throw new DOMException('full') }")
    page.goto(f"{site_url}submit/")
    _ready(page)
    _field(page, "name").fill("井台")
    expect(page.locator("[data-saved]")).to_have_text("这个浏览器不让保存草稿，关掉这一页就没有了。请边填边下载。")
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_a_form_with_problems(open_form: OPEN, site_url: str, scheme: str) -> None:
    page = open_form(f"{site_url}submit/?brand=qingyuan", scheme=scheme)
    _field(page, "slogan").fill("一" * 30)
    page.get_by_role("button", name="检查并下载").click()
    page.locator("#verdict-title").wait_for()
    violations = Axe().run(page).response["violations"]
    assert [f"{each['id']}: {each['nodes'][0]['html'][:160]}" for each in violations] == []


@pytest.mark.parametrize("width", [390, 720])  # 720 is a 1440 screen at 200 %
def test_it_fits_small_screens_with_targets_for_thumbs(open_form: OPEN, site_url: str, width: int) -> None:
    page = open_form(f"{site_url}submit/?brand=qingyuan", width=width)
    assert page.evaluate("document.documentElement.scrollWidth") == width
    small = page.evaluate("""() => [...document.querySelectorAll("#main :is(button, input, select, textarea, summary)")]
        .map(each => (each.matches("[type=checkbox], [type=radio]") ? each.closest("label") : each))
        .filter(each => each.checkVisibility() && each.getBoundingClientRect().height < 44)
        .map(each => each.outerHTML.slice(0, 120))""")
    assert small == []


def test_without_scripts_there_is_a_form_to_print_and_the_other_ways(browser: Browser, site_url: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{site_url}submit/")
    expect(page.get_by_text("这一页只能打印出来手填")).to_be_visible()
    expect(page.get_by_role("link", name="参展说明")).to_be_visible()
    expect(page.get_by_role("link", name="Excel 申报表")).to_be_visible()
    expect(page.locator("#f-slogan")).to_be_visible()
    expect(page.locator("[data-key=goals] textarea").first).to_be_visible()
    assert page.get_by_role("button", name="检查并下载").count() == 0
    context.close()


@pytest.mark.parametrize(
    ("label", "name", "size"), [("Excel 申报表", "支部品牌申报表.xlsx", 20), ("Word 申报表", "支部品牌申报表.docx", 15)]
)
def test_the_empty_forms_can_be_loaded_down(
    open_form: OPEN, site_url: str, site_folder: Path, label: str, name: str, size: int
) -> None:
    page = open_form(f"{site_url}submit/")
    link = page.get_by_role("link", name=label)
    expect(link).to_be_visible()
    with page.expect_download() as waiting:
        link.click()
    data = waiting.value.path().read_bytes()
    assert waiting.value.suggested_filename == name
    assert data == (site_folder / "submit" / f"brand-form{name[-5:]}").read_bytes()
    kilobytes = -(-len(data) // 1024)
    expect(page.locator(".w-blanks")).to_contain_text(f"{label}（{kilobytes} KB）")
    assert kilobytes > size
