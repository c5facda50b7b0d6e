"""Words that turn what stands beside them, where a claim's own words stayed (English; closed lists, folded)."""

from __future__ import annotations


def listed(words: str) -> frozenset[str]:
    """The words of a line."""
    return frozenset(words.split())


# Anywhere in its sentence: whether, how surely and by whose word something is so.
FRAMING = listed(
    "not no never neither nor none nobody nothing cannot hardly scarcely barely without unless if whether "
    "contrary according would might may seem seems seemed appear appears appeared allegedly alleged reportedly "
    "reported supposedly supposed apparently purportedly perhaps possibly probably maybe likely unlikely "
    "unclear uncertain doubtful doubt doubts doubted fail fails failed refuse refused deny denies denied claim "
    "claims claimed allege alleges say says said tell tells told write writes wrote suggest suggests suggested "
    "believe believes believed think thinks thought insist insists insisted admit admits admitted lie lies "
    "lied liar myth rumour rumor rumours rumors hoax fake false falsely untrue wrong wrongly"
)
# Before the words they govern: the whole clause before them counts.
GOVERNING = listed(
    "that whether if because unless although though while when before after until till since how why"
)
# Where a clause that goes on beside another begins.
JOINING = listed("and but or nor yet who which whom whose where")
# These join two statements and leave both as they are.
LINKING = listed("and but yet so though although")
# Whoever stands before these, or right behind, is the one whose words a quotation has.
SAYING = listed(
    "say says said saying tell tells told write writes wrote add adds added recall recalls recalled explain explains "
    "explained"
)
# In a sentence beside: that what was just said, or comes, is not so.
DENYING = listed(
    "false falsely untrue true truth wrong wrongly incorrect mistaken mistake error correction corrected lie "
    "lies lied liar myth myths rumour rumours rumor rumors hoax fake fabricated fabrication invented fiction "
    "nonsense debunked disproved refuted denied denies deny retracted withdrawn"
)
# In a heading, or in what leads to a table: how sure what stands under it is, by what it is known.
ASSURING = listed(
    "not never no none nobody nothing without cannot confirmed unconfirmed verified unverified suspected probable "
    "possible presumed measured estimated estimates projected predicted forecast expected planned proposed alleged "
    "reported counted provisional should could would might legend tale fable dream"
)
# What has a name is also called, behind "the", ...
KINDS = listed(
    "book novel film play song paper newspaper magazine journal study report website company firm bank party "
    "union city town village county district island river lake mountain country kingdom minister president mayor "
    "king queen prince princess bishop judge general ship vessel boat plane aircraft drug vaccine law act treaty "
    "bill university college school hospital museum church court couple pair duo trio brothers sisters two three "
    "2 3 man woman boy girl author writer actor singer player species disease virus"
)
# ... and what happened, or was counted, by a noun that tells nothing of who and what it was
EVENTS = listed(
    "theft robbery merger takeover deal sale war battle siege trial case killing murder attack shooting bombing "
    "vote election referendum strike protest riot crash accident collision fire flood explosion earthquake arrest "
    "raid wedding marriage divorce funeral ceremony meeting match race experiment survey poll ban fine sentence "
    "verdict operation figure number total sum rate share proportion amount price cost move decision ruling order "
    "claim allegation method process technique victim victims game change plan scheme proposal project discovery "
    "invention collapse closure rescue escape defeat victory loss gain increase fall rise"
)
# "The rest were hanged", "The same happened in Leeds": these stand right behind "the", and those behind them
REST = listed("rest remainder others remaining")
SAME = listed("happened happens was is were goes went applies applied holds held did had can could")
# Before "it", these make the noun before them something else than what "it" means: "the lake behind it".
PLACES = listed(
    "behind beside above below beneath under over around near before after inside outside within opposite against "
    "through across along in on of at for from with to by"
)
# At the beginning of a statement: it speaks of somebody or something named before, ...
MEANING = listed("he she it they him her them his hers its their theirs")
PERSONS = listed("he she him her his hers")
# ... the same where they are what something is done to, in the first clause of a statement, ...
OBJECTS = listed("him them")
# ... or who does it, behind a phrase that begins with one of these ...
SUBJECTS = listed("he she")
FRONTING = listed(
    "like in at on by from with without after before through between for during since until under over as when while "
    "then once instead later soon again now"
)
# ... of all that was said before; the first group also together with a noun, which is what they speak of then, ...
POINTING = listed("this that these those such")
RESUMING = POINTING | listed("latter former both neither others")
# Openings of a statement that rest on all of the sentence before
FOLLOWING = frozenset(
    (("as", "a", "result"), ("because", "of", "this"), ("because", "of", "that"), ("in", "doing", "so"))
)
# ... and ends of one that compare with it
COMPARING = frozenset((("as", "many"), ("as", "much"), ("than", "that"), ("as", "often"), ("as", "high")))
# "There was" points nowhere
BEING = listed(
    "is are was were be been has have had will would may might must can could should isn't aren't wasn't weren't "
    "seems seemed remains remained exists existed came comes"
)
# ... or of a share of what was told: "half of that", "most of it"
SHARES = listed(
    "half third thirds quarter quarters fifth fifths tenth tenths most much all none some part parts rest bulk percent "
    "cent fraction majority"
)
THESE = POINTING - {"such"}
# ... or of a time: "the year before", "that day", "five weeks later", "by then".
TIMES = listed(
    "year years month months week weeks day days night morning evening decade decades century centuries time "
    "hour hours minutes summer winter autumn spring weekend period"
)
CALENDAR = listed(
    "january february march april june july august september october november december monday tuesday wednesday "
    "thursday friday saturday sunday"
)
NUMBERS = listed(
    "two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty hundred dozen"
)
THAT = listed("that same previous following preceding")
LATER = listed("later earlier")
BESIDE_TIMES = listed("before after")
UNTIL = listed("by since until before")
# Behind these stands a noun, or what belongs to it.
BEFORE_NOUNS = listed(
    "the a an this that these those his her its their our of no some many most all two three four five"
)
