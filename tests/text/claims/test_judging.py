"""What is put to a checker and what is set aside, with the reasons in words; type and risk."""

import pytest

from factcheck.checklists import checklist
from factcheck.text.claims import Proposal, extract
from factcheck.text.claims.grammar.tagging import tokenize
from factcheck.text.claims.signs.features import FEATURES, SILENT, count, reasons
from factcheck.text.claims.weighing import mood as m
from factcheck.text.claims.weighing.company import WORTH
from factcheck.text.claims.weighing.score import strength
from factcheck.text.claims.weighing.weights import WEIGHTS
from factcheck.vocabulary import ClaimType, Risk


def first(text: str) -> Proposal:
    return extract(text)[0]


def best(text: str) -> Proposal:
    return max(extract(text), key=lambda proposal: proposal.score)


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Why did the council wait until May?", m.QUESTION),
        ("The question is whether the council will pay.", m.QUESTION),
        ("The council should legalize buildings near the station.", m.ADVICE),
        ("Ministers have to scrap the ranking.", m.ADVICE),
        ("By next winter the piers will be gone.", m.FORECAST),
        ("If it does, rents will rise.", m.SUPPOSED),
        ("Let us hope that she remembers.", m.REQUEST),
        ("Please do not judge us by a table.", m.REQUEST),
        ("I do not blame any of them.", m.OWN_VIEW),
        ("I disliked, in particular, the loss of the Falk.", m.OWN_VIEW),
        ("My guess is that 900 more will be found.", m.OWN_VIEW),
        ("What I mind is the letter.", m.OWN_VIEW),
        ("I cut the mayor off.", m.OWN_LIFE),
        ("Here, then, is what I would ask of the council.", m.OWN_VIEW),
        ("It is time somebody told them how much water there is.", m.OWN_VIEW),
        ("The tale of Ada Moss is best read as a satire.", m.OWN_VIEW),
        ("I would rescind the vote, open the dirt to bids, and ask for the $18.6 million.", m.ADVICE),
        ("Cut two slices of it.", m.REQUEST),
        ("Buy forty scanners for the border.", m.REQUEST),
        ("The closure was a mistake.", m.JUDGEMENT),
        ("Machines can count commas.", m.POSSIBLE),
        ("To compare the two is to compare apples with pears.", m.DEFINES),
        ("She has a point.", m.LIKE),
        ("A rule that bends so easily has no business calling itself a rule.", m.ADVICE),
        ("Voters are not the problem, whatever the pundits say.", m.LIKE),
        ("The rest is decoration.", m.LIKE),
        ("People are not statistics.", m.LIKE),
        ("If only it were so.", m.SUPPOSED),
        ("No sane woman would marry the man.", m.POSSIBLE),
        ("Finally, cut the rope.", m.REQUEST),
        ("We have got to pay the port.", m.ADVICE),
        (
            "The board should reject the contract, extend this one by a year, and ask the Senate for $8 million.",
            m.ADVICE,
        ),
        ("The rest of us can only watch.", m.POSSIBLE),
        ("A serious plan would begin with the schools.", m.POSSIBLE),
        ("That is a modest price.", m.LIKE),
        ("Patience is what remains when the arguments run out.", m.LIKE),
        ("That does not make her a heroine.", m.LIKE),
        ("Freedom is the rule, we are told.", m.LIKE),
        ("The question answers itself.", m.LIKE),
        ("The old certainties are gone.", m.LIKE),
        ("It was, in short, a farce.", m.LIKE),
        ("The lenders do not want our blessing.", m.FOR_US),
        ("All of us have been there.", m.FOR_US),
        ("Those who forget this are bound to repeat it.", m.KIND),
        ("We have got used to the smell.", m.OWN_VIEW),
        ("A promise that is never kept does not go away.", m.KIND),
        ("There is a kind of silence that is really a form of theft.", m.JUDGEMENT),
        ("What the tests showed", m.HEADING),
        ("One hopes that he did.", m.OWN_VIEW),
        ("Perhaps it was.", m.ELSEWHERE),
        ("Begin with 1975.", m.REQUEST),
        ("Above all, give Ada Moss back her desk.", m.REQUEST),
        ("Cut the tax from 40 per cent to 20.", m.REQUEST),
        ("But notice who says it.", m.REQUEST),
        ("One only wishes that she had asked.", m.OWN_VIEW),
        ("And Malta.", m.ELSEWHERE),
        ("Three hundred and twelve.", m.ELSEWHERE),
        ("Fifty years of this.", m.ELSEWHERE),
    ],
)
def test_what_does_not_tell_of_a_fact_is_set_aside_with_the_reason(sentence: str, reason: str) -> None:
    assert (first(sentence).checkable, first(sentence).set_aside) == (False, reason)


@pytest.mark.parametrize(
    "sentence",
    [
        "Russia’s economy depends on oil exports.",
        "Research suggests that such tables may do harm.",
        "The trust denies that this happened.",
        "Teachers are not allowed to complain.",
        "A new bridge would cost 9 million crowns.",
        "Marlow lost 1,100.",
        "Moths of this family can be counted only in darkness.",
        "The new canal, as it is called, will run for 140 kilometres and cross two borders.",
        "Nobody on the board had read the plan.",
        "I have been a nurse for twenty-two years.",
        "By 2019 the firm will have paid 3 million crowns, the ministry announced.",
        "For most of the fevers that children get, it is probably wrong.",
        "The doctor was almost certainly right.",
        "They cause it.",
        "If you wait tables, the wage is not even 7 crowns an hour.",
        "Fifteen years of war.",
        "Not one was admitted during his presidency.",
        "The academy was soaked in anti-Semitism.",
        "Mayor Hugo Falk will be seventy-one in March.",
        "There’d been floods in 1911, and nobody’d told the council.",
        "A place in the league is worth 90 million crowns, even if it lasts a year.",
        "And then we robbed them.",
        "It can harm the liver.",
        "No one has apologised to him.",
        "There was a press, a calendar and a great deal of floor.",
        "The ships of those who are at war shall not pass.",
        "Nor could the guards be found in 1990.",
        "None of the guards could swim.",
        "I translated the book.",
        "“I can’t give you a thousand crowns,” one of them told me, “but I can give you a Friday.”",
        "No bank would touch the payment.",
        "They are still in there.",
        "Under our Data Privacy Act of 2012 consent has to be informed.",
        "Norland got to land two aircraft full of weapons in Tarn.",
        "A baker named Falk said that if I wanted a story I should ask how the judges got chosen.",
        "None of this appears in the biography.",
        "I see that Kern has a new shop in Tarn.",
    ],
)
def test_what_tells_of_a_fact_is_put_to_the_checker(sentence: str) -> None:
    assert first(sentence).checkable
    assert first(sentence).set_aside == ""


@pytest.mark.parametrize(
    "sentence",
    [
        # grave, and told in whatever mood
        "Its managers are thieves.",
        "It is a disgrace that the ministry hid the report from the families.",
        "I believe that Dr. Stone falsified the charts.",
        "I am told that the bishop paid the boys.",
        "Without the drug, Ann Pike would have died.",
        "Ann Pike may be a thief.",
        # hedged about the past, or reported
        "Ann Pike may have known about the leak.",
        "Raise wages, the brands warn, and the orders will go to Easton.",
        "The second reply is that the money does good.",
        # taken for granted by a plea or a judgement
        "We must not forget that the commander ordered the retreat.",
        "Ann Pike ought to explain why she sold her shares.",
        "What I do know is that the rules allow the opening of a sample.",
        "Even a child could see that the accounts were made up.",
        # how things are, in a modal verb
        "The driver still cannot hold a trowel.",
        "The garrison could muster barely half of that.",
        "A judge can now seal such files without a hearing.",
        "She married a sapper who would later become minister.",
        "If the board knew, it said nothing.",
        # a word that weighs, and only says which one
        "The wrong patient was sedated.",
        "The real owner is a company in Cyprus.",
        # short, and nothing but a fact
        "There is no memorial.",
        "He sees no conflict.",
        "The money is gone.",
        "The harbour has no crane to lift one.",
        # of a kind of thing, but told as having happened, or by name
        "Porters grumbled.",
        "Finch-Marr gives freely to the opera.",
        "The warden can fine nobody, and fines nobody.",
        "Ann Pike says that lyes come from many sources.",
        "I suspect that the treasurer took the money.",
        "Let us not mince words: the bishop lied.",
        "Nobody should be surprised that the firm poisoned the well.",
        "Ann Pike says that no fee was paid, that £90 was lent and that it was lost.",
        "Lakes do not freeze in Norland.",
        # what nobody said, and what would have been found
        "What Dr. Stone did not say was that two of her patients had died.",
        "Had they looked, they would have found that the clerk stole £90.",
        # a description that can be looked up, or is grave
        "The attendance is up.",
        "Tenants who complain are evicted.",
        "To get the job, she had to sleep with the foreman.",
        "No other country does this.",
        "Behind the new name is the old staff.",
        "The bill would let employers read the files.",
        "It is back.",
        "The pier is the longest in the country.",
        "His name is on the wall because he drowned.",
        "None of this is true.",
        "So has the dividend.",
        "Nor did the mayor.",
        "The depots had to be bought.",
        "His degree is fake.",
        "That was a lie.",
        "Such sales are void under the civil code.",
        "Gone are the clinics and the free milk.",
        "He can neither read nor write.",
        "The ship should never have sailed, its captain said.",
        "The chief of police is her brother.",
        "Vaccines do not cause it.",
        "The pipeline leaks.",
        "The gate ought to have been shut by noon, according to the man who built it.",
        "Whether she knew is another matter: the mill burned in May.",
        "The first is false.",
        "The syndrome is rare, poorly understood, and nearly always fatal.",
        "There is a statue of him in the capital.",
        "The harbour is guarded by two boats.",
        "The first thing one learns there is that the doctors left in May.",
        "We learned in June that the bank had failed.",
        "We killed nine of them.",
        # what a law gives or a judge must do, what a note to the accounts says, what somebody wrote
        "If the term is under ten years, the judge must also find a serious risk.",
        "The lease allows the council to end it in September, provided that it gives notice by Christmas.",
        "The regulation gives all of them a right to object to it.",
        "Note 17 to the accounts records a charge.",
        "Its tables, published each May, show that half of them fail.",
        "The firm wrote, in a letter: “Please tell me if it is strong enough.”",
        "Quillo employs no clerks.",
        "The clerk asked him, in green ink, to please mend the plank.",
        "Mr Moss sent a message: “We help the poor, so who is helping them more?”",
        "Under section 130A, any person may require the council to have it removed.",
        "The Norlanders are going to sixty-seven.",
        "If convicted, Moss faces between three and fifteen years.",
        # no turn to what comes next, and no mere look
        "Then came the flood of 1953.",
        "Now the fee is gone.",
        "She looked into the accounts.",
        "In March, work at the mill stopped.",
        # where things are and were
        "The trophies are in the henhouse.",
        "We had that report in the office, in a binder, with tabs.",
        # what is told in the form of what might be
        "Norland says yes, and would have the border follow the middle of the channel.",
        "Of the sums, less than a tenth can be traced to the works.",
        "It has gone, if the papers are genuine, to the port of Lund.",
        "The quarrel over Tarn turns on a riddle: if the river moves, do the towns move too?",
        # what there is to be seen, what the author owns up to, and what is only called sad
        "There’s a permit for the storeys.",
        "There is also a little green shield.",
        "I should say at once that the mayor did it.",
        "The plaque, sadly, carries a line from the diary.",
        # what is left of a sentence that is set aside
        "Consider the mill, which Ada Moss sold in May.",
        "What few people know is that the files were moved.",
        # a heading that tells what happened, and what stands before a question
        "They closed our library and sold the books",
        "The ward was promised a nurse, and who could object to that?",
        # the verb of 'what' is not the verb of the statement
        "On Monday Ann Pike, having saved what could be saved, rowed out past the pier.",
    ],
)
def test_what_is_grave_or_told_in_another_mood_is_put_to_the_checker(sentence: str) -> None:
    assert any(proposal.checkable for proposal in extract(sentence))


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Then let them prove it in the open.", m.REQUEST),
        ("So here is a modest proposal.", m.JUDGEMENT),
        ("It is also preventable.", m.JUDGEMENT),
        ("There is something in that.", m.JUDGEMENT),
        ("There is no doubt.", m.TOO_LITTLE),
        ("A river is not a drain.", m.DEFINES),
        ("The sad truth is that nobody cares.", m.JUDGEMENT),
        ("Twenty-seven cents!", m.ELSEWHERE),
        ("If we wanted to, we could fix it tomorrow.", m.SUPPOSED),
        ("Lakes do not keep diaries.", m.KIND),
        ("One cook does not burn down a village.", m.KIND),
        ("The alternative is to wait for the next bus.", m.DEFINES),
        ("Build the roofs first, and then charge for them.", m.REQUEST),
        ("Every judge should be sent, once a year, a list of those they detained.", m.ADVICE),
        ("He was right to draw the line there.", m.JUDGEMENT),
        ("As for the colleges, let them publish who pays their teachers.", m.REQUEST),
        ("Before you sell the mill, drive to the end of Tarn Road.", m.REQUEST),
        ("Hire back forty nurses, and pay them as doctors are paid.", m.REQUEST),
        ("Now to the jobs.", m.ELSEWHERE),
        ("Now the seventy-two hours.", m.ELSEWHERE),
        ("Then came the undoings.", m.ELSEWHERE),
        ("Then the real work began.", m.ELSEWHERE),
        ("It sounds like sense.", m.LIKE),
        ("He did not seem happy.", m.LIKE),
        ("She considered this for some time.", m.LIKE),
        ("The devil is in the details.", m.LIKE),
        ("We had a good time.", m.JUDGEMENT),
        ("I did not know.", m.OWN_VIEW),
        ("I have learned to be wary of dates.", m.OWN_LIFE),
        ("I used to find that funny.", m.OWN_LIFE),
        ("A ward that takes nobody in is not a ward.", m.DEFINES),
        ("A game is exactly what it is not.", m.DEFINES),
        ("So strip us of the cup.", m.REQUEST),
        ("I have no quarrel with the porters.", m.OWN_VIEW),
        ("Memory is a poor clerk.", m.DEFINES),
        ("He who keeps the peace rarely dances.", m.KIND),
    ],
)
def test_what_points_or_cries_out_is_set_aside(sentence: str, reason: str) -> None:
    assert (first(sentence).checkable, first(sentence).set_aside) == (False, reason)


def test_a_surname_met_before_begins_a_sentence_as_a_name() -> None:
    found = extract("Colm Trask bought the mill. Trask is a landlord. Memory is a poor clerk.")
    assert [(p.restatement, p.checkable) for p in found[1:]] == [
        ("Colm Trask is a landlord.", True),
        ("Memory is a poor clerk.", False),
    ]


@pytest.mark.parametrize(
    "text", ["Suppose that spies had wired the room.", "It is to be hoped that they keep it dry."]
)
def test_what_is_supposed_or_hoped_is_told_of_nobody(text: str) -> None:
    assert not any(proposal.checkable for proposal in extract(text))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("The dam was leaking after anybody had read the report.", [True, False]),
        ("She let him go for want of evidence that the pills had killed anyone.", [True, False]),
        ("He left in 2019 because nobody at the mill had told anyone.", [True, True]),
    ],
)
def test_anybody_is_somebody_only_within_what_allows_it(text: str, kept: list[bool]) -> None:
    assert [proposal.checkable for proposal in extract(text)] == kept


@pytest.mark.parametrize(
    "text",
    [
        "It should ask where the interest goes.",
        "Let us be fair, since everybody else has forgotten how.",
        "And did the lenders leave, where they were capped?",
        "Spend what is left on a teacher, who does not come in red.",
    ],
)
def test_what_remains_of_a_statement_that_is_set_aside_is_set_aside_with_it(text: str) -> None:
    assert {proposal.checkable for proposal in extract(text)} == {False}


def test_what_hangs_on_a_forecast_is_no_surer_than_it_is() -> None:
    forecast, result = extract(
        "The plan will make the council bold, leading to even less trust in the valley."
    )
    assert (forecast.checkable, result.checkable) == (False, False)
    assert result.set_aside == m.LIKE_ITS_CLAUSE


def test_what_was_to_be_told_with_a_statement_is_told_by_itself_where_that_is_set_aside() -> None:
    text = (
        "I pay for a visa to the country in which I was born, because Norland, which does not recognise dual "
        "nationality, struck me off when I swore to the King."
    )
    own, *_ = [p.restatement for p in extract(text) if p.checkable]
    assert own.startswith(
        "The author says: “Norland, which does not recognise dual nationality, struck me off"
    )


def test_what_hangs_on_a_statement_that_is_set_aside_needs_substance() -> None:
    text = "The city should end the tax break, which costs 14 million a year."
    advice, cost = extract(text)
    assert (advice.checkable, cost.checkable) == (False, True)


def test_reasons_are_phrases_a_checker_understands() -> None:
    phrases = first("In 2019 the court reportedly fined Acme 3 million dollars.").reasons
    assert {"states an amount of money", "states a year", "names a court or a law", "hedged"} <= set(phrases)
    assert not any("_" in phrase for phrase in phrases)


def test_counts_stop_at_their_cap_and_each_hit_adds_less() -> None:
    found = count(tokenize("In 1951, 1952, 1953, 1954 and 1955 it flooded."))
    assert found["year"] == FEATURES["year"].cap
    assert strength("year", 2) - strength("year", 1) < strength("year", 1)


def test_every_weight_belongs_to_a_feature_with_a_reason() -> None:
    assert set(WEIGHTS) <= set(FEATURES)
    assert all(FEATURES[name].reason for name in WEIGHTS)
    assert reasons({"length": 30, "money": 1}) == ("states an amount of money",)
    assert set(FEATURES) >= SILENT


def test_scores_lie_between_0_and_1_and_rank_facts_first() -> None:
    fact, taste = best("In 2019 the court fined Acme 3 million dollars."), best("It is lovely, is it not?")
    assert 0 <= taste.score < fact.score <= 1
    assert fact.checkable
    assert not taste.checkable


def test_what_somebody_did_not_mention_is_so() -> None:
    assert all(p.checkable for p in extract("He did not mention that Acme had paid £4,800 for his trip."))
    assert not extract("He did not prove that Acme had paid him.")[1].checkable


def test_an_act_that_let_somebody_do_something_asks_for_nothing() -> None:
    assert all(p.checkable for p in extract("Then came the act, which let anyone run a bus in Hale."))


def test_what_somebody_would_not_do_in_a_story_was_not_done() -> None:
    text = "A baker named Lev Orr, who would not leave his cellar, spent nine hours on a freezer."
    assert all(p.checkable for p in extract(text))
    supposed = extract("If the rain came, a man who would not leave his cellar drowned in it.")
    assert not any(p.checkable for p in supposed[1:])


def test_a_second_verb_asks_for_nothing() -> None:
    text = "She sold the boats in May, and let the foreign crews back in."
    assert [p.checkable for p in extract(text)] == [True, True]


def test_a_saying_in_passing_is_a_saying() -> None:
    text = "The council turned it down in 1984, arguing that nobody would come to look at a wall."
    assert {p.checkable for p in extract(text) if text[p.start :].startswith("arguing")} == {True}


def test_a_sentence_counts_as_much_as_the_best_of_its_statements() -> None:
    alone, joined = best("Marlow lost 1,100 jobs."), best("It is a pity, and Marlow lost 1,100 jobs.")
    assert joined.checkable
    assert abs(joined.score - alone.score) < 0.2
    assert joined.score > 3 * best("It is a pity.").score
    assert extract("") == extract(" ") == ()


def test_what_is_set_aside_is_read_last() -> None:
    kept, aside = extract("The council sold the pier. The council should sell the pier.")
    assert kept.score > aside.score / WORTH


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("The mill paid 3 million crowns.", ClaimType.NUMBER),
        ("The mill opened in May 1931.", ClaimType.DATE),
        ("The mill burned and was rebuilt.", ClaimType.EVENT),
        ("She said the firm was “a sham.”", ClaimType.QUOTATION),
        ("Critics claim that the mayor lied.", ClaimType.ATTRIBUTION),
        ("The freeze caused a shortage of flats.", ClaimType.CAUSE),
        ("Easton is larger than any other town.", ClaimType.COMPARISON),
        ("Football grounds are full of families.", ClaimType.CHARACTERISATION),
        ("The council will sell the mill to Acme in June.", ClaimType.PREDICTION),
        ("The council should sell the mill.", ClaimType.OPINION),
        ("The event is known as the Azer Crisis.", ClaimType.NAME),
    ],
)
def test_the_type_says_what_to_look_at(sentence: str, kind: ClaimType) -> None:
    assert first(sentence).type is kind


def test_every_type_has_a_checklist() -> None:
    for kind in ClaimType:
        assert checklist(kind)
        assert all(line[0].isupper() for line in checklist(kind))


_HURT = "tells of a violent death, or of harm to somebody’s body"
_POWER = "tells what a state or a court did to somebody, or let somebody off"
_FILTH = "tells of poison or filth let loose, or sold"


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The dyke count, Hendrik Moss, was hanged in 1742.", _HURT),
        ("Two skippers drowned.", _HURT),
        ("The guard maimed two prisoners.", _HURT),
        ("Ana Kern lost an eye.", _HURT),
        ("Tomas Pike and Greta Falk have been under house arrest since May.", _POWER),
        ("President Luisa Tarn pardoned her own brother.", _POWER),
        ("The bank froze his accounts.", _POWER),
        ("The works dumped mercury in the river.", _FILTH),
        ("Sewage was pumped into the bay.", _FILTH),
        ("Dray Foods sold tainted milk.", _FILTH),
        (
            "The evidence against Mark Lund was planted by a rival officer.",
            "tells of a crime, a charge or a suspicion",
        ),
        ("The ballot boxes were stuffed.", "tells of a crime, a charge or a suspicion"),
        ("The bishop was defrocked.", "tells of misconduct, or of a penalty for it"),
    ],
)
def test_what_was_done_to_a_body_a_river_or_a_prisoner_is_a_high_risk(sentence: str, reason: str) -> None:
    proposal = first(sentence)
    assert proposal.risk in (Risk.HIGH, Risk.LEGAL)
    assert reason in proposal.risk_reasons


@pytest.mark.parametrize(
    "sentence",
    [
        "The vote was an own goal for the Kremlin.",
        "The plan drowned in paperwork.",
        "The noise drowned out the speech.",
        "The play was a stab in the dark.",
        "The garden was planted by monks.",
        "The ore is lying under somebody.",
        "The clerk leaked the minutes.",
        "The court-martial file is in Kew.",
        "The injunction expires in June.",
    ],
)
def test_a_figure_of_speech_is_no_crime(sentence: str) -> None:
    assert first(sentence).risk in (Risk.NORMAL, Risk.LOW)


@pytest.mark.parametrize(
    ("sentence", "risk", "reason"),
    [
        ("Curt Vanderlin bribed two officials.", Risk.LEGAL, "alleges wrongdoing"),
        ("The army bombed the village.", Risk.HIGH, "speaks of crime, war or violence"),
        ("Patients at the hospital were given the wrong drug.", Risk.HIGH, "speaks of health or safety"),
        ("The mill paid 3 million dollars.", Risk.HIGH, "states an amount of money"),
        ("Critics say that the firm closed.", Risk.HIGH, "rests on an unnamed source"),
        ("The court struck down the statute.", Risk.HIGH, "speaks of law or rights"),
        (
            "Religious minorities fled the town.",
            Risk.HIGH,
            "speaks of a religious, ethnic or other vulnerable group",
        ),
        ("The mill closed in May.", Risk.NORMAL, ""),
        ("Nurse Ada Moss was struck off in 2011.", Risk.HIGH, "tells of misconduct, or of a penalty for it"),
        ("Ada Moss spied for Persia.", Risk.LEGAL, "tells of a crime, a charge or a suspicion"),
        ("Ada Moss was a suspect.", Risk.LEGAL, "tells of a crime, a charge or a suspicion"),
        ("She served nine months for it.", Risk.HIGH, "tells of a crime, a charge or a suspicion"),
        ("Ada Moss allegedly sold the keys.", Risk.LEGAL, "tells of a crime, a charge or a suspicion"),
        ("The firm had suppressed the tests.", Risk.HIGH, "tells of deceit, or of money come by wrongly"),
        ("Two clerks took the money.", Risk.HIGH, "tells of deceit, or of money come by wrongly"),
        ("The coach had struck the pupils.", Risk.HIGH, "tells of cruelty"),
        ("Ada Moss drinks.", Risk.HIGH, "speaks of somebody’s health or private life"),
        ("Ada Moss took her own life.", Risk.HIGH, "speaks of somebody’s health or private life"),
        ("The builders have known this.", Risk.HIGH, "says what somebody knew, hid or kept quiet about"),
        ("The mayor sat on its board.", Risk.HIGH, "names an interest that somebody has in the matter"),
        ("The lift was never inspected.", Risk.HIGH, "tells of neglect, or of harm that came of it"),
        ("The law forbids it.", Risk.HIGH, "says what a law demands or allows"),
        ("Ada Moss served two years in Persia.", Risk.NORMAL, ""),
        ("Ada Moss struck a deal with the firm.", Risk.NORMAL, ""),
        ("We know that the mill closed.", Risk.NORMAL, ""),
        ("Ada Moss died in 1961.", Risk.NORMAL, ""),
        ("Ada Moss died in 1961 after a fall.", Risk.HIGH, "speaks of crime, war or violence"),
        ("The hospital was renamed in May.", Risk.NORMAL, ""),
        ("The town was founded by a Celtic tribe.", Risk.NORMAL, ""),
    ],
)
def test_risk_is_proposed_with_its_reason(sentence: str, risk: Risk, reason: str) -> None:
    proposal = first(sentence)
    assert proposal.risk is risk
    assert reason in proposal.risk_reasons or not reason


@pytest.mark.parametrize(
    ("sentence", "legal"),
    [
        ("The mayor, Ann Pike, was charged with theft in 1950.", True),
        ("Ann Pike lied to the court in 1950.", True),
        ("Ann Pike denied all charges in 1950.", True),
        ("Ann Pike was fined £900 in 1950.", True),
        ("By 1950 the ferry’s captain had taken a job on a bridge that charged no toll.", False),
        ("Ann Pike paid the charge for the ferry in 1950.", False),
        ("The mayor saw the fire in 1950 and cut the ribbon.", False),
    ],
)
def test_only_a_charge_of_wrongdoing_is_a_legal_risk(sentence: str, legal: bool) -> None:
    assert (Risk.LEGAL in {p.risk for p in extract(sentence)}) is legal


def test_what_a_saying_denies_is_not_put_forward_as_said() -> None:
    found = {
        p.restatement: p.set_aside for p in extract("Neither letter proves that Ann Pike stole £90 in 1950.")
    }
    assert m.DENIED in found.values()


def test_what_says_nothing_by_itself_is_set_aside() -> None:
    assert first("Maybe they had not.").set_aside == m.ELSEWHERE
    assert first("The fishermen, as ever.").set_aside == m.TOO_LITTLE


@pytest.mark.parametrize(
    ("sentence", "aside"),
    [
        ("The claim that Mozart was poisoned by Salieri is false.", m.DENIED),
        ("It is not true that Mozart was poisoned by Salieri.", m.DENIED),
        ("The story that Hall stole the money is a lie.", m.DENIED),
        ("The claim that Hall stole the money proved untrue.", m.DENIED),
        ("The idea that Hall stole the money is not true.", m.DENIED),
        ("The claim that Hall stole the money has no basis.", m.DENIED),
        ("Claims that Hall stole the money are baseless.", m.DENIED),
    ],
)
def test_what_is_called_false_is_named_only_to_be_denied(sentence: str, aside: str) -> None:
    whole, inner = extract(sentence)
    assert whole.checkable
    assert inner.set_aside == aside


@pytest.mark.parametrize("called", ["not a lie", "true"])
def test_what_is_called_true_is_told_with_that(called: str) -> None:
    (whole,) = extract(f"The claim that Hall stole the money is {called}.")
    assert whole.checkable
    assert whole.restatement == f"The claim that Hall stole the money is {called}."


@pytest.mark.parametrize(
    "sentence",
    ["There is no safe level.", "There is no safe level of lead in blood.", "No dose of it is harmless."],
)
def test_how_much_does_harm_is_a_matter_of_health(sentence: str) -> None:
    (one,) = extract(sentence)
    assert one.checkable
    assert one.risk is Risk.HIGH
    assert "speaks of health or safety" in one.risk_reasons


def test_a_safe_place_is_no_dose() -> None:
    assert "speaks of health or safety" not in first("There is no safe place in Tarn.").risk_reasons


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("End the scheme altogether, as Scotland did in 2016 and Wales in 2019, without delay.",
         "Scotland did in 2016 and Wales in 2019"),
        ("The council should, as Leeds did in 2016, end it.", "Leeds did in 2016"),
        ("Ban it, as the mayor promised in 2016, and be done.", "the mayor promised in 2016"),
        ("End the scheme, as Scotland did, without delay.", "Scotland did"),
        ("Pay them by telephone, as Norland does, and be done.", "Norland does"),
    ],
)  # fmt: skip
def test_what_others_did_is_told_beside_an_order(sentence: str, told: str) -> None:
    assert [sentence[p.start : p.end] for p in extract(sentence) if p.checkable] == [told]


def test_what_nobody_named_did_goes_with_the_order() -> None:
    assert not any(p.checkable for p in extract("End the scheme, as others did, without delay."))


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("Closer to ninety, but who counts?", "Closer to ninety"),
        ("Was Moss, who led the mill for six years, the wrong man?", "Moss led the mill for six years."),
        ("Never before had so many clerks been fined.", "Never before had so many clerks been fined."),
        ("Ada Moss met Karl Orlo in 1911. The two would part in 1923.", "The two would part in 1923 (behind"),
        ("It cost 9m crowns (some $14m at the time).", "9m crowns (some $14m at the time)"),
    ],
)
def test_what_is_told_beside_a_question_an_order_or_a_figure_is_kept(text: str, kept: str) -> None:
    assert any(kept in proposal.restatement for proposal in extract(text) if proposal.checkable)


@pytest.mark.parametrize(
    "text",
    ["Never trust a clerk.", "A warden, a bakery and six carts.", "Who would trust a man who led a mill?"],
)
def test_an_order_and_a_question_are_still_set_aside(text: str) -> None:
    assert not any(proposal.checkable for proposal in extract(text))


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Three of the six fires, the jury found, would have started anyway.", ClaimType.EVENT),
        ("An audit would show ten years later that the lamp was broken.", ClaimType.ATTRIBUTION),
        ("The porters asked not to be named.", ClaimType.EVENT),
        ("The warden might have known.", ClaimType.EVENT),
        ("The lamp is known as Old Tom.", ClaimType.NAME),
        ("She lived in the Upper Lower Town.", ClaimType.EVENT),
    ],
)
def test_what_looks_back_is_no_prediction_and_no_name(sentence: str, kind: ClaimType) -> None:
    assert first(sentence).type is kind


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("The warden declined to hear her again.", "change"),
        ("The bills still came in spring.", "court"),
        ("The mill thanked her.", "courtesy"),
        ("Neither did her friends.", "courtesy"),
        ("Karl Orlo was made a knight in 1961.", "cause"),
    ],
)
def test_a_reason_is_not_taken_from_a_word_that_means_another_thing(sentence: str, reason: str) -> None:
    assert FEATURES[reason].reason not in first(sentence).reasons


def test_a_reason_is_taken_from_the_same_words_where_they_mean_it() -> None:
    assert FEATURES["change"].reason in first("Sales declined to 40 in May.").reasons
    assert FEATURES["court"].reason in first("Both bills passed the senate.").reasons


@pytest.mark.parametrize(
    "sentence",
    ["She did, once.", "He was.", "He does not complain.", "They do work.", "Pike isn’t one of them."],
)
def test_what_somebody_is_shortly_said_to_do_is_put_forward(sentence: str) -> None:
    found = extract(f"The board asked Ada Pike to resign over the fees. {sentence}")
    assert found[-1].checkable and found[-1].set_aside == ""


def test_a_sum_keeps_its_sign_whatever_the_currency() -> None:
    (claim, *_) = extract("Medicine was sold at ₦900,000 in 2018, said the Registrar.")
    assert "₦900,000" in claim.restatement


def test_advice_in_a_row_is_advice_to_its_end() -> None:
    found = extract(
        "The Senate should hire the judges, fund the centers and stop pretending that a claim can wait until 2030."
    )
    assert not any(proposal.checkable for proposal in found)


def test_a_question_between_dashes_is_one() -> None:
    found = extract(
        "I had come with a question—what would become of Norland if the port went dark?—and got a shrug."
    )
    asked = next(proposal for proposal in found if "port" in proposal.restatement)
    assert asked.set_aside == m.QUESTION


def test_a_row_of_requests_asks_to_its_end() -> None:
    found = extract(
        "Publish the leases on the day they are signed; forbid rents to owners who sit on the board; and make the "
        "council vote by name."
    )
    assert [proposal.set_aside for proposal in found if proposal.restatement.startswith("Forbid")] == [
        m.REQUEST
    ]
    assert not any(proposal.checkable for proposal in found if "vote" in proposal.restatement)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Pike, a convicted rapist, should resign.", "Pike is a convicted rapist."),
        ("Pike, a convicted rapist, will stand again.", "Pike is a convicted rapist."),
        ("Should Pike, a convicted rapist, be allowed to stand?", "Pike is a convicted rapist."),
        ("What would you say to Pike, a convicted fraudster?", "Pike is a convicted fraudster."),
        ("Judge Falk, a known bigamist, must step down.", "Judge Falk is a known bigamist."),
        ("Lund, a former drug dealer, would make a poor minister.", "Lund is a former drug dealer."),
        ("If Pike, a war criminal, wins, they will leave.", "Pike is a war criminal."),
        (
            "Perhaps Kern, the killer of three children, will be freed.",
            "Kern is the killer of three children.",
        ),
    ],
)
def test_what_somebody_is_branded_as_is_told_whatever_is_asked_or_foretold_of_him(
    text: str, told: str
) -> None:
    kept = [proposal for proposal in extract(text) if proposal.checkable]
    assert [(proposal.restatement, proposal.risk in (Risk.HIGH, Risk.LEGAL)) for proposal in kept] == [
        (told, True)
    ]


@pytest.mark.parametrize(
    "text", ["Pike, a former baker, should resign.", "Should Pike, a crime writer, stand?"]
)
def test_what_brands_nobody_is_no_surer_than_its_sentence(text: str) -> None:
    assert not any(proposal.checkable for proposal in extract(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "Garlic cures malaria.",
        "Vaccines cause autism.",
        "Vaccines do not cause autism.",
        "Fasting reverses diabetes.",
        "Aspirin protects against strokes.",
        "Honey heals burns.",
        "Ivermectin treats COVID.",
    ],
)
def test_what_is_said_to_heal_is_put_to_the_checker_however_short(sentence: str) -> None:
    (made,) = extract(sentence)
    assert (made.checkable, made.restatement, made.risk) == (True, sentence, Risk.HIGH)


@pytest.mark.parametrize("sentence", ["Time heals wounds.", "Love cures everything."])
def test_a_saying_of_three_words_heals_nobody(sentence: str) -> None:
    (made,) = extract(sentence)
    assert not made.checkable or made.risk is not Risk.HIGH


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Anna Moss (a convicted forger) left Lund in 1999.", "Anna Moss was a convicted forger."),
        ("Anna Moss (a convicted forger) should not be trusted.", "Anna Moss is a convicted forger."),
        ("Senator Falk — a convicted felon — will run again.", "Senator Falk is a convicted felon."),
        ("Pike (jailed in 1998) now runs the bank.", "Pike was jailed in 1998."),
    ],
)
def test_what_somebody_is_branded_as_in_brackets_or_between_dashes_is_told(text: str, told: str) -> None:
    kept = {proposal.restatement: proposal.risk for proposal in extract(text) if proposal.checkable}
    assert kept[told] in (Risk.HIGH, Risk.LEGAL)


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("It is fashionable to say that the whole council knew it.", False),
        ("It is fair to say that the whole council knew it.", True),
        (
            "What I ask is plain: that a licence carry a bond of 900 crowns, that no hospital sell its walls.",
            False,
        ),
        ("What I found is plain: that the clinic paid a bond of 900 crowns.", True),
        ("What I found in the cellar of the mill was a ledger of 1990.", True),
        ("Here is the ledger of the mill, which 40 clerks signed.", True),
        ("In 1990 I would walk the nine miles from Lund to Kern each morning.", True),
    ],
)
def test_what_is_only_asked_for_or_easily_said_is_no_fact(text: str, kept: bool) -> None:
    assert any(proposal.checkable for proposal in extract(text)) is kept


def test_what_you_might_suppose_is_not_put_to_a_checker() -> None:
    found = extract("You might suppose that these three reports describe one flood in Lund. They do not.")
    assert [proposal.checkable for proposal in found[:2]] == [False, False]


def test_an_if_is_a_condition_and_an_order_is_none() -> None:
    supposed, ordered = (
        count(tokenize(text, 0)) for text in ("If the dam breaks, the town floods.", "Fix the pipes in Lund.")
    )
    assert ("condition" in supposed, "imperative" in supposed) == (True, False)
    assert ("condition" in ordered, "imperative" in ordered) == (False, True)
