"""Two drafts of one essay compared: `comparison` is the way in, the other modules are its steps."""

from factcheck.text.drafts.comparison import Comparison, diff, new_passages, realign
from factcheck.text.drafts.makeshift import is_makeshift
from factcheck.text.drafts.passages import Passage
from factcheck.text.drafts.placed import Placed, ambiguous
from factcheck.text.drafts.readings import OtherName, Reading, other_name, read_of
from factcheck.text.drafts.setting import NOTE, Division

__all__ = [
    "NOTE",
    "Comparison",
    "Division",
    "OtherName",
    "Passage",
    "Placed",
    "Reading",
    "ambiguous",
    "diff",
    "is_makeshift",
    "new_passages",
    "other_name",
    "read_of",
    "realign",
]
