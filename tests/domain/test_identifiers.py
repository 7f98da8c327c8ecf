"""Ids are lowercase words with hyphens that every computer can make a folder of."""

from showcase.domain.identifiers import is_identifier


def test_identifiers() -> None:
    assert all(map(is_identifier, ("a", "0", "qingyuan", "shili-shuiwu-jingshui", "a" * 60, "console")))
    bad = ("", "a" * 61, "A", "a_b", "a--b", "-a", "a-", "a.b", "con", "com1", "清源", "a\n", "ａ")
    assert not any(map(is_identifier, bad))
