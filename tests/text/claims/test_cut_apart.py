"""Where a sentence is cut and where not: leads, rows of adjectives, rows of subjects, clauses without 'that'."""

import re

import pytest

from factcheck.text.claims import extract


def said(text: str) -> list[str]:
    return [p.restatement for p in extract(text)]


# what is told, a restatement that must be among those made of it, and a pattern that is in none of them
_TOLD = {
    "a paper published in May, he": (
        "Now, in a long and careful paper published in Lund Annals of Physics, Moss warns of floods.",
        "In a long and careful paper published in Lund Annals of Physics, Moss warns of floods.",
        "Annals of Physics.$",
    ),
    "instead of doing so": (
        "Instead of holding spot raids to find guns, police officers can use a drone.",
        "Instead of holding spot raids to find guns, police officers can use a drone.",
        "^Instead of holding spot raids to find guns.$",
    ),
    "despite what it was": (
        "Despite an untried cast, the play ran for three years.",
        "Despite an untried cast, the play ran for three years.",
        "^Despite an untried cast.$",
    ),
    "after reading what was obtained": (
        "After reviewing letters obtained from the ministry, the Herald sued Moss.",
        "After reviewing letters obtained from the ministry, the Herald sued Moss.",
        "^Reviewing letters",
    ),
    "two adjectives and the noun": (
        "This steep, wooded island in the lake has been empty since 1950.",
        "What the text calls “this steep, wooded island” in the lake has been empty since 1950.",
        "^The steep ",
    ),
    "three adjectives and the noun": (
        "The two parties fought for the votes of the same poor, frightened, and embittered tenants of the port.",
        "The two parties fought for the votes of the same poor, frightened, and embittered tenants of the port.",
        "frightened.$",
    ),
    "an adjective and a participle": (
        "The mill’s power to filter faint, tainted fumes helped it win the contract in 1990.",
        "The mill’s power to filter faint, tainted fumes helped it win the contract in 1990.",
        "faint.$",
    ),
    "more and more of them": (
        "In 1990 the league was winning more and more seats in the town council.",
        "In 1990 the league was winning more and more seats in the town council.",
        "winning more.$",
    ),
    "has begun": (
        "The mill stands in Lund. It’s begun shipping paper to Norway since 1990.",
        "The mill has begun shipping paper to Norway since 1990.",
        "is begun",
    ),
    "has likely helped": (
        "The dam was built in 1990. It’s likely helped lower the level of the lake.",
        "The dam has likely helped lower the level of the lake.",
        "is likely",
    ),
    "has ruled, without that, of two": (
        "The court has ruled Moss and his partners were guilty of fraud.",
        "Moss and his partners were guilty of fraud (according to the court).",
        "^His partners|ruled Moss[.]$",
    ),
    "has said, without that": (
        "Scientists have argued the lake was shrinking by a metre a year.",
        "The lake was shrinking by a metre a year (according to scientists).",
        "argued[.]$",
    ),
    "as both of them tried": (
        "A rift opened as the league and others tried to write a charter in 1990.",
        "A rift opened as the league and others tried to write a charter in 1990.",
        "^Others|league[.]$",
    ),
    "so that both of them can": (
        "The act makes clerks keep the rolls for two years so police and tax officers can read them.",
        "The act makes clerks keep the rolls for two years so police and tax officers can read them.",
        "^Tax officers|police[.]$",
    ),
    "but three of them could": (
        "The soil has held the hill for ages, but drought, fire, and frost could bring it down by 2040.",
        "Drought, fire, and frost could bring it down by 2040.",
        "^Frost could",
    ),
    "some forty of them": (
        "That night, all 40 or so clerks and a dozen foremen walked out of the mill.",
        "On that night, all 40 or so clerks and a dozen foremen walked out of the mill.",
        "^A dozen foremen",
    ),
    "what else he passed": (
        "Moss passed the dogs kept in the yard, the group of recruits posted on the hill, and walked to Lund in 1990.",
        "Moss passed the dogs kept in the yard, the group of recruits posted on the hill.",
        "^The group|recruits walked",
    ),
    "what broke a thing, and how it worked": (
        "Earlier worms that broke locks such as Alder and Tarn worked by guessing the key.",
        "Earlier worms that broke locks such as Alder and Tarn worked by guessing the key.",
        "^Tarn worked",
    ),
    "what it meant, at the end": (
        "The dam was raised by a metre in 1990, meaning the town can draw water before the river falls.",
        "The dam was raised by a metre in 1990, meaning the town can draw water before the river falls.",
        "^Meaning",
    ),
    "what it involved, at the end": (
        "Moss filled forty notebooks with plans in 1990, often involving stolen and borrowed engines.",
        "Moss filled forty notebooks with plans in 1990, often involving stolen and borrowed engines.",
        "^Often|^Involving",
    ),
    "what it killed, at the end": (
        "Rebels shelled the port of Lund on Friday, killing at least 9 people, including 4 boys, in a raid at dawn.",
        (
            "Rebels shelled the port of Lund on Friday, killing at least 9 people, including 4 boys, "
            "in a raid at dawn."
        ),
        "Friday including|^Killing",
    ),
    "as is his habit": (
        "But Moss, as is his habit, gave the board in Lund forty pages of notes.",
        "Moss, as is his habit, gave the board in Lund forty pages of notes.",
        "habit[.]$",
    ),
    "and as such": (
        "The bridge carried the old road to Lund, and as such was guarded by soldiers in 1940.",
        "The bridge as such was guarded by soldiers in 1940.",
        "^Such|“such”",
    ),
    "in case you missed it": (
        "In case you missed the news, the facts are these: Moss sold the mill in 1990.",
        "Moss sold the mill in 1990.",
        "^In case you missed the news[.]$|^The facts are these[.]$",
    ),
    "and even does so": (
        "The law of 1990 allows (and arguably even invites) private loans in Lund.",
        "The law of 1990 allows (and arguably even invites) private loans in Lund.",
        "^Arguably|^Even",
    ),
    "before it closed and he was out": (
        "Moss was given an hour to go home before the gate closed and he was locked out for two days.",
        "Moss was given an hour to go home before the gate closed and he was locked out for two days.",
        "^Moss was locked|^The gate",
    ),
    "in no form, not those that broke": (
        "The new law makes loans—in any form, not just those that have been banned before—costly for banks in Lund.",
        "The new law makes loans costly for banks in Lund.",
        "^In any form",
    ),
    "which is silly": (
        "The board buys tin, which is silly because its smelter was sold in 1990.",
        "The board buys tin.",
        "which is[.]$|^Tin is[.]$",
    ),
    "that though it fell, it": (
        "The bank noted that though rents in Lund had fallen since the war, they are high in Tarn.",
        "Though rents in Lund had fallen since the war, they are high in Tarn (according to the bank).",
        "noted that[.]$",
    ),
    "got lost when, in those years, it": (
        "The play was dropped when, over the four years of writing, it was used up in other plays of 1990.",
        "The play was dropped when, over the four years of writing, it was used up in other plays of 1990.",
        "writing[.]$",
    ),
    "or counts in": (
        "The average home pays for—or is given by its landlord—just 18 channels a year.",
        "The average home pays for—or is given by its landlord—just 18 channels a year.",
        "^Is given",
    ),
    "better pay and terms as it came": (
        "The clerks of the port could win better pay and working terms as the stolen grain was landed in 1940.",
        "The clerks of the port could win better pay and working terms as the stolen grain was landed in 1940.",
        "^Working terms|better pay[.]$",
    ),
    "have warned men and women could": (
        "Doctors have warned tenants and shop owners could lose water until May.",
        "Doctors have warned tenants and shop owners could lose water until May.",
        "^Shop owners|warned tenants[.]$",
    ),
    "had promised three things would be": (
        "The council had promised the bridge, the tunnel and the road would be finished by 2015.",
        "The council had promised the bridge, the tunnel and the road would be finished by 2015.",
        "^The tunnel|promised the bridge[.]$",
    ),
    "left some of them hurt": (
        "The blast in Lund left 12 people dead and dozens injured, the ministry said.",
        "The blast in Lund left 12 people dead and dozens injured, the ministry said.",
        "^Dozens injured|dead[.]$",
    ),
    "a 40-page ruling sent late on a day": (
        "In a 40-page ruling released late Thursday, Judge Ann Moss rejected the claims of the town.",
        "In a 40-page ruling released late Thursday, Judge Ann Moss rejected the claims of the town.",
        "Thursday[.]$",
    ),
    "no one is": (
        "The river is dirty, but no one’s ever been fined in Lund since 1990.",
        "No one’s ever been fined in Lund since 1990.",
        "dirty, but",
    ),
    "given that it had guards": (
        "Given that the bank had forty guards in 1990, the sale of its vault was a fraud.",
        "The bank had forty guards in 1990.",
        "^Given that[^,]*[.]$",
    ),
    "plans shaped and bounded by it": (
        "In 1918 the council carried out plans shaped and limited by the war it had lost.",
        "In 1918 the council carried out plans shaped and limited by the war it had lost.",
        "shaped[.]$|council limited",
    ),
    "three aims of one to": (
        "Since 1990 the firm has gone on to plan the trams, develop the engine, and run the yard in Lund.",
        "Since 1990 the firm has gone on to plan the trams, develop the engine, and run the yard in Lund.",
        "has run|engine[.]$",
    ),
    "while, at the same time": (
        (
            "The board sold the mill in 1990, so ensuring that heirs could be kept out while, "
            "at the same time, taking the rent."
        ),
        (
            "The board sold the mill in 1990, so ensuring that heirs could be kept out while, "
            "at the same time, taking the rent."
        ),
        "time[.]$",
    ),
    "to hold that it is so makes no sense": (
        "To maintain that the views of the party played no part hardly makes sense in the Lund of 1921.",
        "To maintain that the views of the party played no part hardly makes sense in the Lund of 1921.",
        "^The views",
    ),
    "what she told the court he did": (
        "Ada Kern told the court Moss had kicked her, shut her in a shed and threatened to burn it.",
        "Moss had kicked her (according to Ada Kern).",
        "^Ada Kern threatened",
    ),
    "not only did it, it also": (
        "Not only did the bank cheat its clients, it also sold their files, the Herald said in 1990.",
        "Not only did the bank cheat its clients, it also sold their files, the Herald said in 1990.",
        "cheat also|clients[.]$",
    ),
    "raised interest rates, and is": (
        "The central bank raised interest rates to 9 percent in March, and is expected to raise them again.",
        "The central bank raised interest rates to 9 percent in March.",
        "raised interest is",
    ),
    "once a thriving port": (
        "Once a thriving port, the town lost its ferry in 1998.",
        "The town lost its ferry in 1998.",
        "^A thriving",
    ),
    "what a report tells of": (
        "The audit found that the agency ignored complaints, hid 40 files, misled Congress, and lied to the press.",
        "The agency misled Congress (according to the audit).",
        "^The audit misled|^The audit lied",
    ),
    "led by Kern, a soldier, the party": (
        "Led by Kern, a former soldier, the league won 40 seats in 2015.",
        "The league was led by Kern, a former soldier.",
        "^A former soldier, the",
    ),
    "wants three things done": (
        "Since 1990 the league wants the law repealed, the minister sacked and the money returned.",
        "Since 1990 the league wants the law repealed, the minister sacked and the money returned.",
        "^The minister sacked",
    ),
    "saw him kick it, which lay still, and then hit it": (
        "Two clerks say they saw the guard kick Moss, who was on the floor, and then shoot him in 1990.",
        "Moss was on the floor.",
        "floor, and then",
    ),
    "without admitting it": (
        "The firm paid $9 million in 1990 to settle claims that it had cheated clerks, without admitting fault.",
        "The firm paid $9 million in 1990 to settle claims that it had cheated clerks, without admitting fault.",
        "^The firm had cheated clerks, without",
    ),
}


@pytest.mark.parametrize("case", _TOLD)
def test_a_sentence_is_cut_where_its_clauses_end(case: str) -> None:
    text, told, torn = _TOLD[case]
    found = said(text)
    assert told in found
    assert not [one for one in found if re.search(torn, one)]
