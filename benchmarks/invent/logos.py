"""Marks made of plain shapes, all different."""

from __future__ import annotations

import random

INKS = ("#14626a", "#b5402a", "#16263f", "#c58a1d", "#3f6f4f", "#6a4c7d", "#8a5a2b", "#2f5f9a")
GROUNDS = (
    '<circle cx="60" cy="60" r="54" fill="{}"/>',
    '<rect x="8" y="8" width="104" height="104" fill="{}"/>',
    '<path d="M60 4 116 60 60 116 4 60z" fill="{}"/>',
    '<rect x="6" y="14" width="108" height="92" rx="46" fill="{}"/>',
    '<path d="M34 8h52l26 26v52l-26 26H34L8 86V34z" fill="{}"/>',
)


def logo(chance: random.Random) -> str:
    """An SVG of static shapes: a ground, and strokes and dots at random on it."""
    ground = chance.choice(GROUNDS).format(chance.choice(INKS))
    strokes = "".join(_stroke(chance) for _ in range(chance.randint(3, 6)))
    dots = "".join(_dot(chance) for _ in range(chance.randint(1, 4)))
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 120">\n'
        f'{ground}\n<g fill="none" stroke="#fff" stroke-width="{chance.randint(9, 16)}" stroke-linecap="round">'
        f'{strokes}</g>\n<g fill="#fff">{dots}</g>\n</svg>\n'
    )


def _stroke(chance: random.Random) -> str:
    x, y = chance.randint(26, 94), chance.randint(24, 66)
    bend, sink = chance.randint(-32, 32), chance.randint(18, 36)
    return f'<path d="M{x} {y}c{bend} {sink // 2} {bend} {sink} 0 {sink}"/>'


def _dot(chance: random.Random) -> str:
    return f'<circle cx="{chance.randint(28, 92)}" cy="{chance.randint(28, 92)}" r="{chance.randint(5, 12)}"/>'
