"""Links of the department's texts lead to what is on the site, and to nothing else."""

import pytest
from tests.presenting.made_books import book, collection

from showcase.presenting.record_links import resolver


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("../submit/", "../../submit/"),
        ("../anthology/", "../../anthology/"),
        ("../anthology/er/", "../../anthology/er/"),
        ("../anthology/nobody/", ""),
        ("../cases/ting-shui-sheng/index.md#s2", "../../cases/ting-shui-sheng/#s2"),
        ("../../registry/honours.yml", ""),
    ],
)
def test_where_a_link_leads(written: str, address: str) -> None:
    assert resolver(collection(book("er")), "../../")(written) == address
