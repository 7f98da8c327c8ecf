"""``scripts/notes.py``: one note below each merge request, renewed and never repeated."""

import json
import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from tests.scripts.test_comment import MARK, problem, report

HOME = Path(__file__).resolve().parent.parent.parent
OWN, OTHER = {"id": 7}, {"id": 8}


class GitLab(BaseHTTPRequestHandler):
    """The few answers that are asked for; what is written is kept in ``server.notes``."""

    server: Any

    def do_GET(self) -> None:
        path, _, query = self.path.partition("?")
        first = "&page=2" not in query
        answers: dict[str, Any] = {
            "/user": OWN,
            "/projects/5/merge_requests": self.server.requests if first else [],
            "/projects/5/pipelines/30/jobs": [{"name": "check", "id": 31, "web_url": "https://git.example/j/31"}]
            if first
            else [],
            "/projects/5/merge_requests/3/notes": self.server.notes if first else [],
        }
        for each in self.server.requests:
            answers[f"/projects/5/merge_requests/{each['iid']}"] = each
        if path == "/projects/5/jobs/31/artifacts/judged/report.json":
            self._say(200, self.server.report)
        elif self.headers["PRIVATE-TOKEN"] != "token" or path not in answers:
            self._say(404, b"")
        else:
            self._say(200, json.dumps(answers[path]).encode())

    def do_POST(self) -> None:
        body = self._sent()
        self.server.notes.append({"id": 90 + len(self.server.notes), "author": OWN, "body": body})
        self._say(201, b"{}")

    def do_PUT(self) -> None:
        id = int(self.path.rpartition("/")[2])
        next(each for each in self.server.notes if each["id"] == id)["body"] = self._sent()
        self.server.renewed += 1
        self._say(200, b"{}")

    def _sent(self) -> str:
        return str(json.loads(self.rfile.read(int(self.headers["Content-Length"])))["body"])

    def _say(self, status: int, data: bytes) -> None:
        self.send_response(status)
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""


@pytest.fixture
def gitlab() -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), GitLab)
    server.requests = [
        {"iid": 3, "sha": "0" * 40, "author": {"username": "x"}, "head_pipeline": {"id": 30, "status": "failed"}},
        {"iid": 4, "sha": "0" * 40, "author": {"username": "x"}, "head_pipeline": {"id": 40, "status": "running"}},
    ]
    server.notes = [{"id": 80, "author": OTHER, "body": f"{MARK} 冒充的"}]
    server.report, server.renewed = report(problem()), 0
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield server
    server.shutdown()


def tell(server: Any, **variables: str) -> subprocess.CompletedProcess[str]:
    address = f"http://127.0.0.1:{server.server_address[1]}"
    given = {"CI_API_V4_URL": address, "CI_PROJECT_ID": "5", "CI_DEFAULT_BRANCH": "main", "NOTE_TOKEN": "token"}
    # A git that finds nothing: the commits of the merge request cannot be judged, which is no success.
    environment = os.environ | given | {"GIT_DIR": "/nonexistent", "no_proxy": "*"} | variables
    command = [sys.executable, "-S", str(HOME / "scripts" / "notes.py")]
    return subprocess.run(command, capture_output=True, encoding="utf-8", env=environment, check=False)


def test_one_note_is_written_and_renewed(gitlab: Any) -> None:
    assert tell(gitlab).returncode == 0
    assert [each["author"] for each in gitlab.notes] == [OTHER, OWN]
    assert gitlab.notes[1]["body"].startswith(f"{MARK}\n## 还差 1 处\n")
    assert "(https://git.example/j/31/artifacts/browse/judged/preview/)" in gitlab.notes[1]["body"]
    assert tell(gitlab).returncode == 0 and gitlab.renewed == 0 and len(gitlab.notes) == 2
    gitlab.report = report()
    assert tell(gitlab).returncode == 0
    assert (gitlab.renewed, len(gitlab.notes)) == (1, 2)
    assert gitlab.notes[1]["body"].startswith(f"{MARK}\n## 改动的范围不对\n")


def test_what_is_missing_is_said(gitlab: Any) -> None:
    done = tell(gitlab, NOTE_TOKEN="")
    assert (done.returncode, done.stderr) == (2, "缺变量 NOTE_TOKEN。见 docs/ci.md。\n")
    done = tell(gitlab, NOTE_TOKEN="stale")
    assert done.returncode == 1 and "请看 NOTE_TOKEN 是否有效" in done.stderr and "Traceback" not in done.stderr
