"""What workflows may do: those of this repository, and those that a new briefing gets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from jinja2 import Environment
from tests.repository import ROOT

FOLDERS = (
    ROOT / ".github/workflows",
    ROOT / "generator/claimbook/cli/starter/dot-github/workflows",
)
WORKFLOWS = [path for folder in FOLDERS for path in sorted(folder.glob("*.yml"))]
PINNED = re.compile(r"[\w-]+/[\w/-]+@[0-9a-f]{40}")
FROM_STRANGERS = re.compile(
    r"github\.(?:event\.|head_ref)[\w.]*(?:title|body|name|ref|message|email)"
)
"""What the author of a pull request chooses, and a shell would run."""


def read(path: Path) -> dict[Any, Any]:
    """Return a workflow; YAML reads the name of its events, `on`, as true."""
    read: dict[Any, Any] = yaml.safe_load(path.read_text(encoding="utf-8"))
    return {**read, "on": read[True]}


def list_steps(workflow: dict[Any, Any]) -> Iterator[dict[str, Any]]:
    for job in workflow["jobs"].values():
        yield from job["steps"]


def list_rights(job: dict[str, Any]) -> set[str]:
    """Return what a job may write."""
    return {name for name, right in job["permissions"].items() if right != "read"}


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: "/".join(path.parts[-3::2]))
def test_jobs_have_the_rights_they_name_and_run_what_is_pinned(path: Path) -> None:
    """Whoever moves a tag of an action changes nothing, and no job keeps a token for its steps."""
    workflow = read(path)
    assert workflow["permissions"] == {}
    assert all("permissions" in job for job in workflow["jobs"].values())
    for step in list_steps(workflow):
        assert "uses" not in step or PINNED.fullmatch(step["uses"]), step
        assert "${{" not in step.get("run", ""), "a shell runs what stands there"
        if step.get("uses", "").startswith("actions/checkout@"):
            assert step["with"]["persist-credentials"] is False


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: "/".join(path.parts[-3::2]))
def test_a_pull_request_can_write_nothing_and_sees_no_secret(path: Path) -> None:
    """What runs its files may only read; what may write never has its files."""
    workflow = read(path)
    text = path.read_text(encoding="utf-8")
    if "pull_request" in workflow["on"]:
        assert [name for name, job in workflow["jobs"].items() if list_rights(job)] == []
        assert "secrets." not in text
    if "pull_request_target" in workflow["on"]:
        for step in list_steps(workflow):
            assert "run" not in step
            assert not step["uses"].startswith("actions/checkout@")
    assert not FROM_STRANGERS.search(text)


@pytest.mark.parametrize("folder", FOLDERS, ids=["ours", "a new briefing's"])
def test_what_is_published_is_built_verified_and_signed_apart(folder: Path) -> None:
    """The job that runs the book's code may not publish; those that sign and publish run none."""
    jobs = read(folder / "publish.yml")["jobs"]
    assert list_rights(jobs["build"]) == set()
    assert any("claimbook verify site" in step.get("run", "") for step in jobs["build"]["steps"])
    assert list_rights(jobs["sign"]) == {"id-token", "attestations"}
    assert list_rights(jobs["deploy"]) == {"pages", "id-token"}
    assert jobs["deploy"]["needs"] == ["build", "sign"]
    for name in ("sign", "deploy"):
        assert [step["uses"].partition("@")[0] for step in jobs[name]["steps"]] == [
            {"sign": "actions/attest-build-provenance", "deploy": "actions/deploy-pages"}[name]
        ]


def is_run(condition: str, known: dict[str, str | bool]) -> bool:
    """Whether GitHub runs a job whose `if` is this, with what it knows of the names in it."""
    asked = condition.removeprefix("${{").removesuffix("}}").strip()
    for name, value in {**known, "cancelled()": False}.items():
        asked = asked.replace(name, repr(value))
    asked = re.sub(r"!(?!=)", " not ", asked).replace("&&", "and").replace("||", "or")
    return bool(Environment(autoescape=True).compile_expression(asked.strip())())


@pytest.mark.parametrize("folder", FOLDERS, ids=["ours", "a new briefing's"])
def test_a_site_is_signed_wherever_github_signs(folder: Path) -> None:
    """In each public repository, and in a private one whose owner says that its plan has it."""
    condition = read(folder / "publish.yml")["jobs"]["sign"]["if"]
    private, plan = "github.event.repository.private", "vars.SIGN"
    assert is_run(condition, {private: False, plan: ""})
    assert not is_run(condition, {private: True, plan: ""})
    assert is_run(condition, {private: True, plan: "true"})


@pytest.mark.parametrize("folder", FOLDERS, ids=["ours", "a new briefing's"])
@pytest.mark.parametrize(
    ("build", "sign", "deployed"),
    [
        ("success", "success", True),
        ("success", "skipped", True),
        ("success", "failure", False),
        ("success", "cancelled", False),
        ("failure", "skipped", False),
        ("cancelled", "skipped", False),
    ],
)
def test_a_site_that_was_to_be_signed_is_not_published_without(
    folder: Path, build: str, sign: str, deployed: bool
) -> None:
    """GitHub skips the signing where it is not wanted, and after a build that failed."""
    condition = read(folder / "publish.yml")["jobs"]["deploy"]["if"]
    results: dict[str, str | bool] = {"needs.build.result": build, "needs.sign.result": sign}
    assert is_run(condition, results) is deployed


def test_a_new_briefing_is_published_by_the_commands_that_its_readme_names() -> None:
    """Each stops at warnings as the next one would, so that one run tells everything."""
    jobs = read(FOLDERS[1] / "publish.yml")["jobs"]
    ours = [step["run"] for step in jobs["build"]["steps"] if "run" in step]
    commands = [run for run in ours if run.startswith(("claimbook ", "mkdocs "))]
    assert commands == [
        "claimbook check --strict",
        "mkdocs build --strict",
        "claimbook verify site",
    ]
    readme = (FOLDERS[1].parents[1] / "README.md").read_text(encoding="utf-8")
    assert "\n".join(commands) in readme


@pytest.mark.parametrize("folder", FOLDERS, ids=["ours", "a new briefing's"])
def test_a_pull_request_is_checked_and_leaves_a_site_to_look_at(folder: Path) -> None:
    """From a fork, too."""
    workflow = read(folder / "check.yml")
    assert "pull_request" in workflow["on"]
    steps = workflow["jobs"]["check"]["steps"]
    kept = next(s for s in steps if s.get("uses", "").startswith("actions/upload-artifact@"))
    assert kept["with"]["path"] == "site/"


@pytest.mark.parametrize("folder", FOLDERS, ids=["ours", "a new briefing's"])
def test_a_pull_request_fails_where_publishing_would(folder: Path) -> None:
    """At warnings and at a site that does not verify, and at what changes without a correction."""
    steps = read(folder / "check.yml")["jobs"]["check"]["steps"]
    runs = [step.get("run", "") for step in steps]
    check = next(number for number, run in enumerate(runs) if " check" in run)
    assert "--strict" in runs[check]
    assert "--published .cache/base" in runs[check] or "HEAD^1" in steps[check]["env"]["BASE"]
    assert steps[check]["if"] == "${{ !cancelled() }}", "it tells what stopped the build"
    built = next(number for number, run in enumerate(runs) if " build" in run)
    assert runs[built + 1].endswith("claimbook verify site")
    assert built + 2 < check, "a reviewer can look at the site whatever was found"


@pytest.mark.parametrize("folder", FOLDERS, ids=["ours", "a new briefing's"])
def test_what_changes_without_a_correction_is_told_before_it_is_published(folder: Path) -> None:
    """By a step that stops nothing, since it may have been accepted in a pull request."""
    steps = read(folder / "publish.yml")["jobs"]["build"]["steps"]
    runs = [step.get("run", "") for step in steps]
    told = next(number for number, run in enumerate(runs) if "check --published" in run)
    assert told < next(number for number, run in enumerate(runs) if " build" in run)
    assert steps[told]["continue-on-error"] is True
