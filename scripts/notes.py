"""Write or renew the one note with the report below every open merge request on GitLab.

``python scripts/notes.py [--only IID]`` runs in a protected job of the default branch and reads GitLab's own variables,
and ``NOTE_TOKEN``: a project token with the scope ``api``. Needs git and the standard library only. What is touched is
judged once more with this checkout's code; the report of the merge request's own pipeline is text of unknown origin.
"""

import argparse
import json
import os
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from command_line import DONE, FAULTY, HOME, MISUSED, Parser, carry_out

sys.path.insert(0, str(HOME / "hooks"))

from showcase.intake.submission.comment import MARK, Links, comment

USAGE = "python scripts/notes.py [--only 编号]"
PURPOSE = "在每个合并请求下面写上或更新检查结果。"
JOB, REPORT = "check", "judged/report.json"
MOST_BYTES = 2_000_000
SECONDS = 30
NEEDED = ("CI_API_V4_URL", "CI_PROJECT_ID", "CI_DEFAULT_BRANCH", "NOTE_TOKEN")


@dataclass(frozen=True, slots=True)
class Api:
    """The part of GitLab's API below one project."""

    address: str
    token: str

    def get(self, path: str, **query: str) -> Any:
        """What stands at ``path``."""
        return json.loads(self._ask("GET", f"{path}?{urllib.parse.urlencode(query)}"))

    def every(self, path: str, **query: str) -> Iterator[Any]:
        """All entries of a list, page by page."""
        page = 1
        while found := self.get(path, per_page="100", page=str(page), **query):
            yield from found
            page += 1

    def raw(self, path: str) -> bytes:
        """A file, cut where it is too long; b'' where there is none."""
        try:
            return self._ask("GET", path)
        except urllib.error.HTTPError:
            return b""

    def send(self, method: str, path: str, body: str) -> None:
        """Write a note."""
        self._ask(method, path, json.dumps({"body": body}).encode())

    def _ask(self, method: str, path: str, data: bytes | None = None) -> bytes:
        headers = {"PRIVATE-TOKEN": self.token, "Content-Type": "application/json"}
        request = urllib.request.Request(f"{self.address}{path}", data, headers, method=method)
        with urllib.request.urlopen(request, timeout=SECONDS) as answer:
            return bytes(answer.read(MOST_BYTES))


def main(words: list[str]) -> int:
    """Exit code: 0 told, 1 a request that failed, 2 variables that are missing."""
    parser = Parser(USAGE, PURPOSE)
    parser.add_argument("--only", help="只写这一个合并请求，写它的编号")
    return carry_out(_tell_all, parser, words)


def _tell_all(chosen: argparse.Namespace) -> int:
    missing = [name for name in NEEDED if not os.environ.get(name)]
    if missing:
        print(f"缺变量 {'、'.join(missing)}。见 docs/ci.md。", file=sys.stderr)
        return MISUSED
    root, token = os.environ["CI_API_V4_URL"], os.environ["NOTE_TOKEN"]
    api = Api(f"{root}/projects/{os.environ['CI_PROJECT_ID']}", token)
    try:
        own = int(Api(root, token).get("/user")["id"])
        for request in api.every("/merge_requests", state="opened", target_branch=os.environ["CI_DEFAULT_BRANCH"]):
            if not chosen.only or str(request["iid"]) == chosen.only:
                _tell(api, own, int(request["iid"]))
    except (urllib.error.URLError, KeyError, TypeError, ValueError) as failed:
        print(
            f"GitLab 没有照常回答（{type(failed).__name__}）。请看 NOTE_TOKEN 是否有效，再运行一次。", file=sys.stderr
        )
        return FAULTY
    return DONE


def _tell(api: Api, own: int, number: int) -> None:
    request = api.get(f"/merge_requests/{number}")
    pipeline = request.get("head_pipeline") or {}
    if pipeline.get("status") not in ("success", "failed"):
        return  # still at work; the next run tells
    jobs = {each["name"]: each for each in api.every(f"/pipelines/{int(pipeline['id'])}/jobs")}
    job = jobs.get(JOB)
    report = api.raw(f"/jobs/{int(job['id'])}/artifacts/{REPORT}") if job else b""
    run = str(job["web_url"]) if job else ""
    preview = f"{run}/artifacts/browse/judged/preview/" if job else ""
    body = comment(report, _scope(request), Links(run, preview))
    path = f"/merge_requests/{number}/notes"
    notes = (each for each in api.every(path) if each["author"]["id"] == own and each["body"].startswith(MARK))
    note = next(notes, None)
    if note is None:
        api.send("POST", path, body)
    elif note["body"].strip() != body.strip():
        api.send("PUT", f"{path}/{int(note['id'])}", body)


def _scope(request: dict[str, Any]) -> str:
    """What the guard says about the commits of the merge request, which are fetched and never checked out."""
    number, head = int(request["iid"]), str(request["sha"])
    fetch = ["git", "fetch", "--quiet", "--no-tags", "origin", f"refs/merge-requests/{number}/head"]
    guard = [sys.executable, str(HOME / "scripts" / "make.py"), "guard", "--base=HEAD", f"--head={head}"]
    guard += [f"--author={request['author']['username']}", f"--maintainers={os.environ.get('MAINTAINERS', '')}"]
    for command in (fetch, guard):
        if subprocess.run(command, cwd=HOME, stdout=subprocess.DEVNULL, check=False).returncode:
            return "failure"
    return "success"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
