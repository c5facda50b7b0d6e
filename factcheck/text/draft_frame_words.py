"""Words that turn what stands beside them, where a claim's own words stayed (English; closed lists, folded)."""

from __future__ import annotations


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# Anywhere in its sentence: whether, how surely and by whose word something is so.
FRAMING = _listed(
    "not no never neither nor none nobody nothing cannot hardly scarcely barely without unless if whether "
    "contrary according would might may seem seems seemed appear appears appeared allegedly alleged reportedly "
    "reported supposedly supposed apparently purportedly perhaps possibly probably maybe likely unlikely "
    "unclear uncertain doubtful doubt doubts doubted fail fails failed refuse refused deny denies denied claim "
    "claims claimed allege alleges say says said tell tells told write writes wrote suggest suggests suggested "
    "believe believes believed think thinks thought insist insists insisted admit admits admitted lie lies "
    "lied liar myth rumour rumor rumours rumors hoax fake false falsely untrue wrong wrongly"
)
# Before the words they govern: the whole clause before them counts.
GOVERNING = _listed(
    "that whether if because unless although though while when before after until till since how why"
)
# Where a clause that goes on beside another begins.
JOINING = _listed("and but or nor yet who which whom whose where")
# In a sentence beside: that what was just said, or comes, is not so.
DENYING = _listed(
    "false falsely untrue true truth wrong wrongly incorrect mistaken mistake error correction corrected lie "
    "lies lied liar myth myths rumour rumours rumor rumors hoax fake fabricated fabrication invented fiction "
    "nonsense debunked disproved refuted denied denies deny retracted withdrawn"
)
# At the beginning of a statement: it speaks of somebody or something named before, ...
MEANING = _listed("he she it they him her them his hers its their theirs")
# ... of all that was said before, ...
RESUMING = _listed("these those latter former both neither others such")
# ... or of a time: "the year before", "that day".
TIMES = _listed("year years month months week weeks day days night morning decade century time")
THEN = _listed("that same next previous following earlier later before after")
# Behind these stands a noun, or what belongs to it.
BEFORE_NOUNS = _listed(
    "the a an this that these those his her its their our of no some many most all two three four five"
)
