"""What is written into a cell is read back unchanged."""

from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from showcase.domain.fields import FieldDescription, Kind
from showcase.reading.registry import read_registry
from showcase.writing.office import cell_text
from showcase.writing.office.cells import encoded, plain
from showcase.writing.office.shape import tables
from showcase.writing.office.units import Units

HOME = Path(__file__).resolve().parents[3]
UNITS = Units(read_registry(HOME / "content"))
LISTS = [
    column.field
    for table in tables()
    for column in table.columns
    if column.field.many and column.field.kind is Kind.LINE
]
LINE = st.text("清源ab、；;，,[]· 1.-•\t=@+'（）", min_size=1, max_size=12).map(str.strip).filter(bool)


@settings(max_examples=120, deadline=None, derandomize=True)
@given(values=st.lists(LINE, min_size=1, max_size=4), field=st.sampled_from(LISTS))
def test_any_list_of_texts_survives_a_cell(values: list[str], field: FieldDescription) -> None:
    cell = cell_text.written(values, field, UNITS)
    assert cell_text.read(cell, field, UNITS) == values


@settings(max_examples=120, deadline=None, derandomize=True)
@given(
    text=st.text(st.characters(codec="utf-8"), max_size=20).map(lambda text: text.replace("\r", "").replace("\v", ""))
)
def test_any_text_survives_the_file_format(text: str) -> None:
    assert plain(encoded(text)) == text
