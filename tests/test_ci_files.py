"""The CI files treat contributions as data: no secret and no right to write where a contributor's words arrive."""

import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

HOME = Path(__file__).resolve().parent.parent
WORKFLOWS = sorted((HOME / ".github" / "workflows").glob("*.yml"))
PINNED = re.compile(r"uses: [\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
READ = "read"


def load(path: Path) -> dict[Any, Any]:
    tree = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert isinstance(tree, dict)
    return tree


def triggers(workflow: dict[Any, Any]) -> set[str]:
    """YAML 1.1 reads the key ``on`` as true."""
    named = workflow[True]
    return {named} if isinstance(named, str) else set(named)


def steps(workflow: dict[Any, Any]) -> list[dict[str, Any]]:
    return [step for job in workflow["jobs"].values() for step in job["steps"]]


def the(name: str) -> dict[Any, Any]:
    return load(HOME / ".github" / "workflows" / f"{name}.yml")


def test_the_workflows_are_those_the_documentation_explains() -> None:
    assert [path.stem for path in WORKFLOWS] == ["check", "publish", "remember", "report", "test"]
    text = (HOME / "docs" / "ci.md").read_text(encoding="utf-8")
    assert all(f"{path.name}" in text for path in (*WORKFLOWS, HOME / ".gitlab-ci.yml"))


def test_zizmor_finds_nothing_as_its_strictest_self() -> None:
    command = [
        str(Path(sys.executable).with_name("zizmor")),
        "--offline",
        "--persona=auditor",
        "--strict-collection",
        "--no-progress",
    ]
    done = subprocess.run([*command, ".github"], cwd=HOME, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-3000:]
    assert "workflows/check.yml" in done.stderr and "workflows/report.yml" in done.stderr, "it looked at our files"


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_every_action_is_pinned_by_commit_and_names_its_version(path: Path) -> None:
    used = re.findall(r"^\s*(?:- )?(uses: .+)$", path.read_text(encoding="utf-8"), re.MULTILINE)
    assert used and all(PINNED.fullmatch(line) for line in used), used


def test_one_action_has_one_pin() -> None:
    pins: dict[str, set[str]] = {}
    for path in WORKFLOWS:
        for name, pin in re.findall(r"uses: ([^@\s]+)@(.+)", path.read_text(encoding="utf-8")):
            pins.setdefault(name, set()).add(pin)
    assert all(len(each) == 1 for each in pins.values()), pins


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_rights_are_given_by_job_and_time_is_limited(path: Path) -> None:
    workflow = load(path)
    assert workflow["permissions"] == {}
    assert "concurrency" in workflow
    for job in workflow["jobs"].values():
        assert job["timeout-minutes"] <= 90
        assert job["permissions"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_shell_line_holds_a_value_from_outside(path: Path) -> None:
    for step in steps(load(path)):
        assert "${{" not in step.get("run", "")


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_a_checkout_leaves_no_token_behind(path: Path) -> None:
    for step in steps(load(path)):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False
            assert "allow-unsafe-pr-checkout" not in step["with"]


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.stem)
def test_no_secret_is_named_and_no_tool_is_cached(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "pull_request_target" not in text
    assert "secrets." not in text
    assert all("cache" not in step.get("with", {}) for step in steps(load(path)))


def test_only_the_default_branch_writes_what_pull_requests_read() -> None:
    """And what is published, tested or judged out of the contributor's reach reads no cache at all."""
    used = {path.stem: re.findall(r"actions/cache(\S*)@", path.read_text(encoding="utf-8")) for path in WORKFLOWS}
    assert used == {"check": ["/restore"], "publish": [], "remember": ["/save"], "report": [], "test": []}
    remember = the("remember")
    assert triggers(remember) == {"push", "schedule", "workflow_dispatch"}
    assert remember[True]["push"]["branches"] == ["main"]
    assert remember["jobs"]["remember"]["permissions"] == {"contents": READ}
    kept = [step["with"] for step in steps(the("check")) + steps(remember) if "actions/cache" in step.get("uses", "")]
    assert [each["path"] for each in kept] == ["glimpses", "glimpses"], "another path is another cache"
    assert all(each["key"].startswith("glimpses-") for each in kept)


@pytest.mark.parametrize("name", ["check", "test"])
def test_where_contributed_files_are_present_nothing_may_be_written(name: str) -> None:
    workflow = the(name)
    for job in workflow["jobs"].values():
        assert job["permissions"] == {"contents": READ}


def test_check_runs_the_base_branchs_code_only() -> None:
    workflow = the("check")
    assert triggers(workflow) == {"pull_request"}
    checkouts = [step["with"] for step in steps(workflow) if step.get("uses", "").startswith("actions/checkout@")]
    assert [(each["path"], each.get("ref")) for each in checkouts] == [
        ("base", "${{ github.event.pull_request.base.sha }}"),
        ("submitted", None),
    ]
    for step in steps(workflow):
        run = step.get("run", "")
        assert "submitted/" not in run and "cd " not in run
        assert step.get("working-directory") is None
        assert all(program.startswith("base/") for program in re.findall(r"python3? (\S+)", run))


def test_report_never_checks_out_the_contribution() -> None:
    workflow = the("report")
    assert triggers(workflow) == {"workflow_run"}
    for step in steps(workflow):
        if step.get("uses", "").startswith("actions/checkout@"):
            assert "ref" not in step["with"] and "repository" not in step["with"]
        assert "git checkout" not in step.get("run", "") and "download-artifact" not in step.get("uses", "")


def test_the_job_that_may_write_sees_no_contributed_commit() -> None:
    tell = the("report")["jobs"]["tell"]
    assert tell["permissions"] == {"actions": READ, "contents": READ, "pull-requests": "write", "statuses": "write"}
    assert not any("git " in step.get("run", "") for step in tell["steps"])
    assert the("report")["jobs"]["scope"]["permissions"] == {"contents": READ, "pull-requests": READ}


def test_publish_builds_strictly_from_the_main_branch() -> None:
    workflow = the("publish")
    assert workflow[True] == {"push": {"branches": ["main"]}, "workflow_dispatch": None}
    runs = "\n".join(step.get("run", "") for step in steps(workflow))
    assert "make.py site --strict" in runs and "--lenient" not in runs and "make.py verify" in runs
    assert workflow["jobs"]["build"]["permissions"] == {"contents": READ}
    assert workflow["jobs"]["deploy"]["permissions"] == {"pages": "write", "id-token": "write"}


def test_gitlab_judges_with_the_target_branchs_code() -> None:
    tree = load(HOME / ".gitlab-ci.yml")
    check = tree["check"]
    assert check["variables"]["GIT_CHECKOUT"] == "false"
    assert tree["variables"]["GIT_SUBMODULE_STRATEGY"] == "none"
    script = "\n".join(check["script"])
    assert 'git worktree add --quiet --force --detach "$code" origin/target' in script
    assert re.findall(r"python (\S+)", script) == ['"$code/scripts/make.py"']
    assert check["artifacts"]["reports"] == {"codequality": "judged/codequality.json"}
    assert "cache" not in tree and all("cache" not in job for job in tree.values() if isinstance(job, dict))
    assert "CI_MERGE_REQUEST_TITLE" not in script and "CI_COMMIT_MESSAGE" not in script
    assert "--strict" in "\n".join(tree["pages"]["script"])


def test_gitlab_tells_from_the_default_branch_only() -> None:
    """The token that may write notes reaches no job in which contributed commits are present."""
    text = (HOME / ".gitlab-ci.yml").read_text(encoding="utf-8")
    tree = load(HOME / ".gitlab-ci.yml")
    assert [each["if"] for each in tree["notes"]["rules"]] == [
        '$CI_PIPELINE_SOURCE == "schedule" && $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $TASK == "notes"'
    ]
    assert tree["notes"]["script"] == ["python scripts/notes.py"]
    assert [each["if"] for each in tree["remember"]["rules"]] == [
        '$CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH && $TASK != "notes"'
    ]
    assert text.count("NOTE_TOKEN") == 1, "named in a comment only"


def test_owners_are_named_for_folders_that_are_there() -> None:
    lines = (HOME / ".github" / "CODEOWNERS.example").read_text(encoding="utf-8").split("\n")
    paths = [line.split()[0] for line in lines if line.startswith("/")]
    assert len(paths) > 8
    assert [path for path in paths if not (HOME / path.strip("/")).exists()] == []


@pytest.mark.parametrize("name", ["brand", "case", "lists"])
def test_templates_ask_the_same_on_both_hosts(name: str) -> None:
    chinese = {"brand": "品牌", "case": "案例", "lists": "名录"}[name]
    ours = (HOME / ".github" / "PULL_REQUEST_TEMPLATE" / f"{name}.md").read_bytes()
    folder = HOME / ".gitlab" / "merge_request_templates"
    assert (folder / f"{chinese}.md").read_bytes() == ours
    if name == "brand":
        assert (HOME / ".github" / "PULL_REQUEST_TEMPLATE.md").read_bytes() == ours
        assert (folder / "Default.md").read_bytes() == ours


def test_forms_for_issues_are_complete() -> None:
    for path in sorted((HOME / ".github" / "ISSUE_TEMPLATE").glob("[0-9]-*.yml")):
        form = load(path)
        assert {"name", "description", "body"} <= set(form)
        ids = [each["id"] for each in form["body"] if each["type"] != "markdown"]
        assert len(set(ids)) == len(ids) and all(each["attributes"] for each in form["body"])


def test_no_file_names_a_host_for_packages() -> None:
    for path in (*WORKFLOWS, HOME / ".gitlab-ci.yml", HOME / "docs" / "ci.md"):
        assert not re.search(r"pypi|pythonhosted|npmjs", path.read_text(encoding="utf-8")), path
