"""Whether a sentence goes on behind the stop of an initial: 'Albert I. Jones', 'Chief Justice D.Y. Moss'."""

from __future__ import annotations

import re

AUXILIARY = "did|do|have|had|can|could|would|should|will|may|might|am|was|were"
_INITIAL = re.compile(r"(?:^|[\s(“\"‘.-])[A-Z]\.$")
_NO_INITIAL = re.compile(rf"\b(?:[Vv]itamin|[Pp]lan|[Hh]epatitis|and|or|than|before|{AUXILIARY}) [A-Z]\.$")
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}$")
# who has initials: 'Chief Justice D.Y. Moss'
_WHOSE_INITIALS = re.compile(
    r"\b(?:Justice|Judge|President|Minister|Secretary|Senator|Governor|Professor|Commissioner|Chairman|Chairwoman|"
    r"Director|Sir|Lord|Lady|Dame|Bishop|Father|Captain|Colonel|General|named|called) (?:[A-Z]\.){2,}$"
)
_AFTER_INITIAL = re.compile(r"[A-Z](?:[a-z’'-]+|\.)")
_NOT_A_NAME = re.compile(
    r"(?:The|This|That|These|Those|He|She|It|They|We|You|But|And|In|On|At|For|If|When|While|Its|His|Her|Their|Our|My|"
    r"There|Here|What|Why|How|Who|Did|Do|Does|Was|Were|Is|Are|As|So|Yet|Not|No|After|Before|Since|Then|Some|Most|One)\b"
)


def goes_on_behind_initial(before: str, after: str) -> bool:
    """'Albert I. Jones' goes on; 'you and I. Did' and 'vitamin C. The' do not."""
    if not _INITIAL.search(before) or _NO_INITIAL.search(before):
        return False
    if _INITIALS.search(before) and not _WHOSE_INITIALS.search(before):  # the splitter knows U.S.
        return False
    return bool(_AFTER_INITIAL.match(after)) and not _NOT_A_NAME.match(after)
