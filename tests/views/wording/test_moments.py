"""Days and moments as readers see them."""

from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from claimbook.views.wording.moments import write_day, write_moment


@pytest.mark.parametrize(
    ("moment", "written"),
    [
        (date(2025, 9, 24), "Wed 24 Sep 2025"),
        (datetime(2025, 9, 24, 9, 5), "Wed 24 Sep 2025, 09:05"),  # noqa: DTZ001
        (datetime(2025, 9, 24, 12, 16, tzinfo=UTC), "Wed 24 Sep 2025, 12:16 (UTC+00:00)"),
        (
            datetime(2025, 9, 24, 12, 16, tzinfo=timezone(-timedelta(hours=4))),
            "Wed 24 Sep 2025, 12:16 (UTC−04:00)",
        ),
    ],
)
def test_a_moment_has_its_weekday_and_as_much_of_the_time_as_is_known(
    moment: date, written: str
) -> None:
    """With a true minus sign in its zone."""
    assert write_moment(moment) == written


def test_a_day_is_written_in_full() -> None:
    """Without a weekday."""
    assert write_day(date(2025, 2, 4)) == "4 February 2025"
