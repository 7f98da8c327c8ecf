"""Builds that are killed at moments drawn by lot, and what is published after each: ``killed_builds.py FOLDER SEED N``.

Run by test_kills.py in a process of its own, because a warm process is forked for every build, which takes a third of
the time of starting one. Half the builds are killed anywhere; of the others, whose pages are copied and not drawn,
three in five while the finished site is verified and exchanged, and two in five at one exact step of the exchange.
"""

import functools
import hashlib
import json
import os
import random
import re
import select
import shutil
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path

from showcase.publishing import exchange, release, render_pages
from showcase.publishing.site import Built, Settings

HOME = Path(__file__).resolve().parent.parent.parent
EXAMPLES = HOME / "tests" / "examples"
CONTENTS = {"a": "", "b": "改过的传播语"}  # a small content, and the same with another slogan
STEPS = 7  # so many times an exchange and the tidying before it touch the disk
ORPHANS_END_WITHIN = 5.0  # seconds


class Workshop:
    """A folder with two contents, the site that is built from them in turn, and what the whole versions look like."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.site = folder / "site"
        self.cache = folder / "cache"
        self.chance = random.Random(seed)
        self.contents = {name: _content(folder / name, slogan) for name, slogan in CONTENTS.items()}
        self.whole: dict[str, str] = {}
        self.stock: dict[str, Path] = {}
        for name in CONTENTS:
            self.publish(name)
            self.stock[name] = shutil.copytree(self.site, folder / f"stock-{name}")
            self.whole[digest(self.site)] = name
        self.seconds = self._measure()

    def publish(self, name: str) -> None:
        release.release(HOME / "mkdocs.yml", self.site, Settings(self.contents[name] / "content", self.cache, 1))

    def _measure(self) -> tuple[float, float]:
        """How long a whole build takes, and how long its verification and exchange."""
        begun = time.monotonic()
        child, pipe = self.start("a", copied=False, step=-1)
        os.read(pipe, 1)
        late = time.monotonic()
        os.waitpid(child, 0)
        os.close(pipe)
        return time.monotonic() - begun, time.monotonic() - late

    def start(self, name: str, *, copied: bool, step: int) -> tuple[int, int]:
        """A build in a process of its own, and a pipe that says when its last phase begins."""
        reader, writer = os.pipe()
        child = os.fork()
        if child:
            os.close(writer)
            return child, reader
        os.setpgid(0, 0)
        tell_when_verifying(writer)
        if copied:
            release.build_site = lambda config, fresh, settings: Built(str(shutil.copytree(self.stock[name], fresh)), 0)
        if step >= 0:
            die_at(step)
        try:
            self.publish(name)
        finally:
            os._exit(0)  # the child goes no further, whatever happened to it

    def one(self, number: int) -> tuple[bool, str]:
        """Kill one build. Gives whether it was killed before it was done, and what is wrong afterwards."""
        name = self.chance.choice(("a", "b"))
        kind = ("whole", "late", "whole", "step", "whole", "late", "whole", "step", "whole", "late")[number % 10]
        step = self.chance.randrange(2 * STEPS) if kind == "step" else -1
        child, pipe = self.start(name, copied=kind != "whole", step=step)
        if kind == "late":
            os.read(pipe, 1)
        if kind != "step":
            until = self.chance.uniform(0, self.seconds[kind == "late"])
            select.select([], [], [], until)
            os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        os.close(pipe)
        return os.WIFSIGNALED(status), self.look(child, f"{kind} {number}")

    def look(self, child: int, which: str) -> str:
        """What is wrong now."""
        if not self.site.is_dir() or digest(self.site) not in self.whole:
            return f"{which}: what is published is no whole version"
        previous = self.site.with_name("site.previous")
        if previous.exists() and digest(previous) not in self.whole:
            return f"{which}: what was published before is no whole version"
        return "" if ended(child) else f"{which}: a worker lives on"


def _content(folder: Path, slogan: str) -> Path:
    shutil.copytree(EXAMPLES / "registry", folder / "content" / "registry")
    shutil.copytree(EXAMPLES / "accepted" / "cluster-and-case" / "content", folder / "content", dirs_exist_ok=True)
    for brand in (folder / "content" / "brands").glob("*/*/index.md"):
        shutil.copy(EXAMPLES / "files" / "logo.svg", brand.parent)
        if slogan:
            text = brand.read_text(encoding="utf-8")
            brand.write_text(re.sub("(?m)^slogan: .*", f"slogan: {slogan}{brand.parent.name}", text), encoding="utf-8")
    return folder


def digest(site: Path) -> str:
    """One digest over the names and bytes of all files."""
    found = hashlib.sha256()
    for path in sorted(site.rglob("*")):
        if path.is_file():
            found.update(f"{path.relative_to(site)}\0".encode() + hashlib.sha256(path.read_bytes()).digest())
    return found.hexdigest()


def tell_when_verifying(pipe: int) -> None:
    """Write to ``pipe`` when the pages are done and only the last phase is left."""
    verify = release.verify

    def told(*arguments: object, **named: object) -> object:
        os.write(pipe, b"!")
        return verify(*arguments, **named)

    release.verify = told


def die_at(step: int) -> None:
    """Let this process kill itself at a step of tidying and exchanging: right before it when ``step`` is even, right
    after it when it is odd."""
    taken = 0

    def deadly(work: Callable[..., object]) -> Callable[..., object]:
        def done(*arguments: object) -> object:
            nonlocal taken
            mine, taken = taken, taken + 1
            if step == 2 * mine:
                os.kill(os.getpid(), signal.SIGKILL)
            given = work(*arguments)
            if step == 2 * mine + 1:
                os.kill(os.getpid(), signal.SIGKILL)
            return given

        return done

    exchange.remove, exchange._swap, Path.rename = deadly(exchange.remove), deadly(exchange._swap), deadly(Path.rename)


def ended(group: int) -> bool:
    """Whether no process of a killed build is left after a while."""
    until = time.monotonic() + ORPHANS_END_WITHIN
    while time.monotonic() < until:
        try:
            os.killpg(group, 0)
        except ProcessLookupError:
            return True
        time.sleep(0.002)
    return False


def main(folder: Path, seed: int, count: int) -> None:
    """Print what was found as JSON: kills, what was broken, and what lies there after one more build."""
    render_pages.environment = functools.cache(render_pages.environment)  # children inherit the compiled templates
    shop = Workshop(folder, seed)
    kills, number = 0, 0
    broken: list[str] = []
    while kills < count:
        killed, wrong = shop.one(number)
        kills += killed
        number += 1
        broken += [wrong] if wrong else []
    shop.publish("a")
    left = sorted(each.name for each in folder.iterdir() if "site" in each.name)
    print(
        json.dumps(
            {"kills": kills, "builds": number, "broken": broken, "left": left, "good": digest(shop.site) in shop.whole}
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
