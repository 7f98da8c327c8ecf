"""What the form's rules stand on: near names, skeletons, places in the draft, the catalogue; drafts of any shape."""

import json
import random
from difflib import get_close_matches
from typing import Any
from unicodedata import category, is_normalized

import pytest
from tests.submit.verdicts import HOME, TODAY, Judges

from showcase.assembling.search_data import search_files
from showcase.checking import addresses, web_links
from showcase.checking.lookalikes import prototypes
from showcase.checking.near import NearNames
from showcase.checking.normalise import near_skeleton, skeletons
from showcase.pipeline import collect, read_and_check
from showcase.publishing.form.data import folded, form_data, form_script
from showcase.publishing.site import CARD_PARTS
from showcase.traditional import traditional_characters

CONTEXT = {"date": TODAY, "id": "xin", "unit": "shili", "files": {}, "body": "", "known": None}


def problems(judges: Judges, draft: Any, **context: Any) -> list[dict[str, Any]]:
    """What the form says about one draft."""
    found: list[dict[str, Any]] = judges.page.evaluate(
        "([draft, context]) => bs.submit.check(draft, context)", [draft, {**CONTEXT, **context}]
    )
    assert judges.page.evaluate("() => bs.submit.failures.map(({ rule, error }) => rule + String(error))") == []
    return found


def test_near_names_are_those_of_python(judges: Judges) -> None:
    dice = random.Random(7)
    words = ["".join(dice.choices("清源泉听水a-b𠮷", k=dice.randint(0, 9))) for _ in range(400)]
    words += [
        "水" * 150 + "".join(dice.choices("abcde清", k=90)) for _ in range(12)
    ]  # so long that difflib passes over signs
    asked = [(word, dice.sample(words, 12), dice.randint(1, 3), dice.choice((0.5, 0.6, 0.7))) for word in words]
    told = judges.page.evaluate("(asked) => asked.map((each) => bs.submit.closeMatches(...each))", asked)
    assert told == [get_close_matches(word, among, most, cutoff) for word, among, most, cutoff in asked]
    assert sum(map(bool, told)) > 50


def test_near_ids_are_those_of_python(judges: Judges) -> None:
    ids = [document.record.id or "" for document in judges.brands]
    asked = [*ids, *(id[1:] for id in ids), *(f"{id}n" for id in ids), "zzzz"]
    told = judges.page.evaluate("([asked, ids]) => asked.map((id) => bs.submit.nearName(id, ids))", [asked, ids])
    assert told == [NearNames(ids).like(id) for id in asked]


def test_skeletons_are_those_of_python(judges: Judges) -> None:
    assigned = (chr(code) for code in (*range(0x20, 0x2600), *range(0x3000, 0x3400)) if category(chr(code)) != "Cn")
    signs = [*traditional_characters(), *prototypes(), *assigned]
    texts = ["".join(signs[start : start + 9]) for start in range(0, len(signs), 9)]
    texts += ["先锋·E站", "先鋒e站", "“清·源”", "Ⅷ号—线", "ＡＢＣ㎏", "Straße", "己已巳", "㈱①", "ſt", "ǅ"]
    told = judges.page.evaluate(
        "(texts) => texts.map((text) => [bs.submit.skeletons(text), bs.submit.nearSkeleton(text)])", texts
    )
    differing = [
        (text, found, [list(skeletons(text)), near_skeleton(text)])
        for text, found in zip(texts, told, strict=True)
        if found != [list(skeletons(text)), near_skeleton(text)]
    ]
    assert differing == []


HOSTS = (
    "example.com", "EXAMPLE.com.", "www.example.com:8080", "example.com:0", "example.com:x", "example.com:99999",
    "user@example.com", "u:p@example.com", "localhost", "shouye", "8.8.8.8", "10.0.0.1", "100.64.0.1", "172.20.1.1",
    "172.32.1.1", "192.0.2.1", "192.168.0.1", "198.18.0.1", "203.0.113.9", "224.0.0.1", "250.1.1.1", "1.2.3",
    "0x7f.1", "1.2.3.4.5", "01.2.3.4", "256.1.1.1", "[::1]", "[2001:4860::8888]:80", "[x]", "[::1", "例子.cn",
    "xn--fsq.cn", "a_b.com", "-a.com", "a..com", "a%2e.com", "ａ.com", "a℀b.com", "", ":80", "a.com\\b", "a .com",
    "a\u200b.com", "a.1", "a.com@b.com",
)  # fmt: skip
ADDRESSES = (
    *(f"https://{host}/a?b#c" for host in HOSTS), "http:/a.com", "HTTP://A.COM", "mailto:a@b.com", "mailto:@b.com",
    "mailto:a@b.com?cc=x", "mailto:a@10.0.0.1", "MAILTO:a@B.com", "java\u200bscript:x", "%6aavascript:x", "../a/",
    "../a/index.md", "../../x/a.md#b", "../..", "/a", "a/b", "./../a", "../.", "../a//", "www.a.com", "a-b.cn/x",
    "a.cnx", "中文.com", "//a.com/x", "",
)  # fmt: skip


def test_addresses_are_judged_as_in_python(judges: Judges) -> None:
    told = judges.page.evaluate(
        """(all) => all.map((each) => [
            bs.submit.webRemedy(each), bs.submit.mailRemedy(each), bs.submit.hostOf(each), bs.submit.schemeOf(each),
            bs.submit.recordName(each), bs.submit.namesASite(each), bs.submit.disguise("见 www.a.com 和 b.cn", each),
        ])""",
        ADDRESSES,
    )
    for address, found in zip(ADDRESSES, told, strict=True):
        assert found == [
            web_links.web_remedy(address, ()),
            web_links.mail_remedy(address),
            web_links.host_of(address),
            addresses.scheme(address),
            addresses.record_name(address),
            bool(addresses.HOST.match(address)),
            web_links.disguise("见 www.a.com 和 b.cn", address),
        ], address


def test_no_character_that_python_folds_is_forgotten() -> None:
    signs = [chr(code) for code in range(0x30000) if not 0xD800 <= code < 0xE000]
    different = {sign for sign in signs if sign.casefold() != sign.lower()}
    assert {sign for sign in different if is_normalized("NFKC", sign)} == {*folded()}


def test_problems_name_their_place_in_a_draft_with_gaps(judges: Judges) -> None:
    goals = [{}, {"id": "g1", "text": "快", "内容": "快"}, None, {"id": "目标", "text": "快", "due": "明年"}]
    told = {
        each["field"]: each["at"]
        for each in problems(judges, {"goals": goals, "logo": "标识.docx", "传播语": "长" * 99})
    }
    assert told["goals[0].text"] == "goals[1].内容"
    assert told["goals[1].id"] == "goals[3].id"
    assert told["goals[1].due"] == "goals[3].due"
    assert told["logo.file"] == "logo"
    assert told["slogan"] == "传播语"
    assert told["name"] == "name"


def test_problems_stand_in_the_order_of_the_form(judges: Judges) -> None:
    draft = {"contact": "长" * 50, "goals": [{"id": "g1"}, {"id": "1。"}], "name": "长" * 50, "天气": "晴"}
    fields = [each["field"] for each in problems(judges, draft, body="![](a.png)")]
    wanted = [
        "id",
        "name",
        "unit",
        "origin",
        "goals[0].text",
        "goals[1].id",
        "goals[1].text",
        "updated",
        "contact",
        "天气",
        "",
    ]
    assert [field for field in dict.fromkeys(fields) if field in wanted] == wanted


@pytest.mark.parametrize(
    "draft",
    [
        None, [], "name", 7, {}, {"name": None}, {"goals": {"id": "g1"}}, {"goals": [[["g1"]]]},
        {"stage": {"history": {"stage": {"stage": "点亮"}}}}, {"logo": {"file": {"file": []}}}, {"media": [True, 1.5]},
        {"name": "\ud800"}, {"toString": "x", "__proto__": "y", "constructor": {"a": 1}}, {"aliases": "\u0000"},
        {"goals": [{"id": "g" * 5000, "text": "（" * 5000}]}, {"keywords": ["1" * 3000]},
    ],
    ids=lambda draft: json.dumps(draft)[:40],
)  # fmt: skip
def test_a_draft_of_any_shape_is_judged(judges: Judges, draft: Any) -> None:
    assert any(each["rule"] == "required-fields" for each in problems(judges, draft, body="*" * 3000 + "[" * 3000))


def test_what_is_published_comes_from_the_catalogue(judges: Judges) -> None:
    collection = collect(read_and_check(HOME / "content", TODAY, 1))
    files = search_files(collection, CARD_PARTS)
    judges.page.add_script_tag(content=files.sources[files.catalogue])
    known = judges.page.evaluate("() => bs.submit.knownBrands('qingyuan').brands")
    assert {each["id"] for each in known} == {*collection.brands} - {"qingyuan"}
    brand = next(each for each in known if each["id"] == "tingquan")
    assert (brand["name"], brand["unit"], brand["role"]) == ("听泉", "shili-shuiwu-jingshui", "micro")
    told = problems(judges, {"id": "tingquan", "name": "聽泉"}, id="tingquan", known={"brands": known})
    assert [each["message"] for each in told if each["rule"] == "unique-ids"] == [
        "“tingquan”已经是 content/brands/shili-shuiwu-jingshui/tingquan/index.md 的编号。请换一个编号，文件夹也照改。"
    ]


def test_the_data_are_the_same_every_time_and_can_end_no_script(judges: Judges) -> None:
    script = form_script(judges.registry)
    assert script == form_script(judges.registry)
    assert "<" not in script and "\u2028" not in script
    assert form_data(judges.registry)["sentences"]["slogan-not-name"]["same"].startswith("写的是{value}")
