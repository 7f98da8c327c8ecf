"""Real git repositories whose commits hold exactly what a test says, also what git itself would refuse to add."""

import hashlib
import os
import subprocess
import zlib
from dataclasses import dataclass, field
from pathlib import Path

HOME = Path(__file__).resolve().parent.parent.parent
FILE, PROGRAM, LINK, SUBMODULE = "100644", "100755", "120000", "160000"
Files = dict[bytes, tuple[str, bytes]]
SIGNATURE = "Showcase <showcase@example.org> 1795219200 +0800"


def page(unit: str, name: str = "", more: str = "") -> bytes:
    """A page that names its unit."""
    return f"---\nid: {name}\nunit: {unit}\n{more}---\n".encode()


@dataclass
class Git:
    """A repository that commits are written into object by object."""

    root: Path
    written: set[str] = field(default_factory=set)

    def git(self, *words: str) -> str:
        environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
        done = subprocess.run(
            ["git", *words], cwd=self.root, env=environment, capture_output=True, text=True, check=True
        )
        return done.stdout.strip()

    def put(self, kind: str, data: bytes) -> str:
        """The id of the object, which is written as it is."""
        whole = f"{kind} {len(data)}".encode() + b"\0" + data
        id = hashlib.sha1(whole).hexdigest()
        path = self.root / ".git" / "objects" / id[:2] / id[2:]
        if id not in self.written and not path.exists():
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(zlib.compress(whole, 1))
            self.written.add(id)
        return id

    def tree(self, files: Files) -> str:
        """The id of a tree with these files; the content of a submodule is ignored."""
        folders: dict[bytes, Files] = {}
        entries: list[tuple[bytes, bytes]] = []
        for path, (mode, data) in files.items():
            name, slash, rest = path.partition(b"/")
            if slash:
                folders.setdefault(name, {})[rest] = (mode, data)
            else:
                id = "1" * 40 if mode == SUBMODULE else self.put("blob", data)
                entries.append((name, mode.encode() + b" " + name + b"\0" + bytes.fromhex(id)))
        for name, inner in folders.items():
            entries.append((name + b"/", b"40000 " + name + b"\0" + bytes.fromhex(self.tree(inner))))
        return self.put("tree", b"".join(entry for _, entry in sorted(entries)))

    def commit(self, files: Files, *parents: str) -> str:
        """The id of a commit with these files."""
        lines = [f"tree {self.tree(files)}", *(f"parent {each}" for each in parents)]
        lines += [f"author {SIGNATURE}", f"committer {SIGNATURE}", "", "x", ""]
        return self.put("commit", "\n".join(lines).encode())


def base_files() -> Files:
    """The main branch: two units with brands, one case, code and registry."""
    texts = {
        "content/brands/jingshui/qingyuan/index.md": page("jingshui", "qingyuan"),
        "content/brands/jingshui/qingyuan/photos/tank.jpg": b"\xff\xd8\xff tank",
        "content/brands/jingshui/yinquan/index.md": page("jingshui", "yinquan"),
        "content/brands/kefu/tingquan/index.md": page("kefu", "tingquan"),
        "content/cases/2026/ting-shui/index.md": page("jingshui", "ting-shui"),
        "content/cases/2026/ting-shui/pump.jpg": b"\xff\xd8\xff pump",
        "content/registry/site.yml": b"title: x\n",
        "content/guide/index.md": b"guide\n",
        "hooks/site_hooks.py": b"pass\n",
        "README.md": b"read me\n",
    }
    return {path.encode(): (FILE, data) for path, data in texts.items()}


@dataclass
class Main:
    """The repository and the tip of its main branch."""

    git: Git
    files: Files
    tip: str
