"""The empty Word form."""

import zipfile
from io import BytesIO
from pathlib import Path

from docx import Document

from showcase.reading.registry import read_registry
from showcase.writing.office.form import form_bytes
from showcase.writing.office.form_shape import BOXES
from showcase.writing.office.shape import main_table

HOME = Path(__file__).resolve().parents[3]
REGISTRY = read_registry(HOME / "content")


def test_the_form_is_the_same_each_time() -> None:
    assert form_bytes(REGISTRY) == form_bytes(REGISTRY)


def test_every_box_stands_there_under_its_label() -> None:
    document = Document(BytesIO(form_bytes(REGISTRY)))
    labels = [row.cells[0].paragraphs[0].text.rstrip("*") for table in document.tables for row in table.rows]
    heads = {each.path: each.head for each in main_table().columns} | {"logo.file": "品牌标识"}
    for _, paths in BOXES:
        for path in paths:
            assert labels.count(heads[path]) == 1, path


def test_nothing_of_the_library_s_own_template_is_left_in_it() -> None:
    with zipfile.ZipFile(BytesIO(form_bytes(REGISTRY))) as archive:
        assert not [each for each in archive.namelist() if "thumbnail" in each or "customXml" in each]
        properties = archive.read("docProps/core.xml").decode()
    assert "python" not in properties and "2026-01-01T00:00:00Z" in properties
