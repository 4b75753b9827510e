"""What tests share: a real browser for those that look at pages as a reader does."""

import os
import shutil
from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings
from tests.forking import SHORT_MANUAL, shorten_manual

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# A test that is slow on a loaded machine is not wrong.
settings.register_profile("any-machine", deadline=None)
settings.load_profile("any-machine")

BROWSER_COMMANDS = ("chromium", "chromium-browser", "google-chrome")
"""Names under which systems install Chromium, in the order in which they are tried."""
BROWSER_PATIENCE = 180_000
"""Milliseconds to wait for what takes a moment in a browser if the machine is not busy."""

TURNED_OFF = (
    *("AimEnabled", "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose"),
    *("HttpsFirstBalancedModeAutoEnable", "HttpsUpgrades", "LensOverlay", "MediaRouter"),
    *("NetworkTimeServiceQuerying", "OptimizationHints", "PaintHolding", "PreconnectToSearch"),
    "ThirdPartyStoragePartitioning",
    *("WebUIOmniboxAimPopup", "WebUIOmniboxPopup"),
)
"""What Chromium does without. The last two are pages below the address bar that nobody sees: each
new context loads both, which takes twice as long as a page of ours. The others are those that
Playwright turns off, since its list counts no more where there is another."""

SLOW = frozenset({"browser", "plugin", "faults", "test_growth.py"})
"""The folders and files of the tests that take longest: most build sites or look at them."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with slow tests, so that no core has one of their files left when all is done."""
    items.sort(key=lambda item: SLOW.isdisjoint((item.path.parent.name, item.path.name)))


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the flag that writes goldens and cases as they come now, by each of its names."""
    parser.addoption(
        "--update", "--update-goldens", action="store_true", help="write goldens and cases anew"
    )


@pytest.fixture(scope="session")
def update(request: pytest.FixtureRequest) -> bool:
    """Whether goldens and cases are written anew, to be read in the diff."""
    return bool(request.config.getoption("--update") or os.environ.get("CLAIMBOOK_UPDATE"))


@pytest.fixture(scope="module")
def short_manual() -> Iterator[None]:
    """Let the tests of a file build sites whose manual has few problems, in half of the time.

    Its pages are the same for every book, and a site has over a hundred of them.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv(SHORT_MANUAL, "1")
        shorten_manual(patch.setattr)
        yield


@pytest.fixture(scope="session")
def browser() -> Iterator["Browser"]:
    """The Chromium of this machine, without a window, one for the whole run.

    Without one the test is skipped, or fails where CLAIMBOOK_REQUIRE_BROWSER is set (as in CI).
    """
    from playwright.sync_api import expect, sync_playwright

    command = next(filter(None, map(shutil.which, BROWSER_COMMANDS)), None)
    if command is None:
        reason = "no Chromium on this machine, so what a reader sees was not tested"
        if os.environ.get("CLAIMBOOK_REQUIRE_BROWSER"):
            pytest.fail(reason, pytrace=False)
        pytest.skip(f"{reason} (install the package chromium)")
    expect.set_options(timeout=BROWSER_PATIENCE)
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(
            executable_path=command,
            # Chromium refuses to run as root inside its sandbox.
            chromium_sandbox=not is_root(),
            args=[f"--disable-features={','.join(TURNED_OFF)}"],
        )
        launched.on("context", lambda made: made.set_default_timeout(BROWSER_PATIENCE))
        yield launched
        launched.close()


def is_root() -> bool:
    """Whether this process has all rights; never on Windows, which has no such user."""
    return hasattr(os, "geteuid") and os.geteuid() == 0
