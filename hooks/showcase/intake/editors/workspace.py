"""Settings, tasks and recommendations for Visual Studio Code. A task runs the checks; their text output carries file,
line and column, so that the editor marks every place without any extension."""

from __future__ import annotations

from typing import Any

from showcase.domain.problems import Severity

OWNER = "brand-showcase"
MARKS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.SUGGESTION: "info"}
PLACE = r"^([^:]+):(\d+):(\d+) "
PYTHON = "${workspaceFolder}/.venv/bin/python"
PYTHON_ON_WINDOWS = "${workspaceFolder}\\.venv\\Scripts\\python.exe"


def tasks() -> dict[str, Any]:
    """The contents of tasks.json. The first task is what Ctrl+Shift+B runs."""
    return {
        "version": "2.0.0",
        "tasks": [
            _task("检查这一页", ["scripts/check.py", "${relativeFile}"], {"kind": "build", "isDefault": True}),
            _task("检查全部内容", ["scripts/check.py"], {"kind": "build"}),
            _task("自动修好这一页", ["scripts/check.py", "--fix", "${relativeFile}"]),
            _task("新建品牌", ["scripts/new_brand.py"], asks=True),
            _task("看网页", ["-m", "mkdocs", "serve"], asks=True),
        ],
    }


def _task(label: str, words: list[str], group: dict[str, Any] | None = None, asks: bool = False) -> dict[str, Any]:
    return {
        "label": label,
        "type": "process",
        "command": PYTHON,
        "windows": {"command": PYTHON_ON_WINDOWS},
        "args": words,
        "options": {"cwd": "${workspaceFolder}", "env": {"PYTHONUTF8": "1", "NO_MKDOCS_2_WARNING": "1"}},
        **({"group": group} if group else {}),
        "presentation": {"reveal": "always", "panel": "dedicated", "focus": asks, "clear": True},
        "problemMatcher": [] if asks else matchers(),
    }


def matchers() -> list[dict[str, Any]]:
    """One matcher for each severity, because the editor knows no Chinese words for them."""
    return [
        {
            "owner": f"{OWNER}-{mark}",
            "source": "检查",
            "severity": mark,
            "fileLocation": ["relative", "${workspaceFolder}"],
            "pattern": {
                "regexp": f"{PLACE}{severity.label} (.*) \\[([a-z-]+)\\]$",
                "file": 1,
                "line": 2,
                "column": 3,
                "message": 4,
                "code": 5,
            },
        }
        for severity, mark in MARKS.items()
    ]


def settings() -> dict[str, Any]:
    """The contents of settings.json: what keeps a page readable for the checks, and lets snippets be proposed."""
    return {
        "files.encoding": "utf8",
        "files.eol": "\n",
        "files.insertFinalNewline": True,
        "[markdown]": {
            "editor.insertSpaces": True,
            "editor.tabSize": 2,
            "editor.detectIndentation": False,
            "editor.wordWrap": "on",
            "editor.quickSuggestions": {"other": "on", "comments": "on", "strings": "on"},
            "editor.snippetSuggestions": "top",
            "editor.wordBasedSuggestions": "off",
        },
    }


def recommendations() -> dict[str, Any]:
    """The contents of extensions.json: the editor in Chinese, and nothing else that must be installed."""
    return {"recommendations": ["ms-ceintl.vscode-language-pack-zh-hans"]}
