"""What is held against other brands is kept in few bytes."""

from showcase.domain.likeness import Likeness, packed


def test_numbers_come_back_and_too_large_ones_as_the_largest() -> None:
    kept = Likeness(prints=packed("I", [7, 1 << 31]), offsets=packed("H", [3, 65_536, 9]))
    assert list(kept.fingerprints()) == [7, 1 << 31]
    assert list(kept.positions()) == [3, 65_535, 9]
