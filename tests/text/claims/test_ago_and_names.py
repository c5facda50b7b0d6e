"""The name beside a noun is told with it whatever time stands before: 'A week ago the head, Ida Moss, left'."""

import pytest

from factcheck.text.claims import extract


@pytest.mark.parametrize(
    ("time", "post", "name"),
    [
        ("A week ago", "the union's cashier", "Vera Holt"),
        ("A few months ago", "the governor", "Timo Rask"),
        ("A year ago", "the choir's founder", "Vera Holt"),
        ("Not long ago", "the port's manager", "Timo Rask"),
        ("Nine days ago", "the port's last surviving pilot", "Timo Rask"),
        ("Yesterday", "the longest serving judge", "Vera Holt"),
    ],
)
def test_the_name_beside_a_post_is_told_behind_a_time(time: str, post: str, name: str) -> None:
    told = [p.restatement for p in extract(f"{time} {post}, {name}, was jailed for theft.")]
    assert told == [f"{time} {post}, {name}, was jailed for theft.", f"{post.capitalize()} was {name}."]
