"""A statement put so that it stands alone: whom and what it is about, and when.

`restate` goes from parts (`building`, `of_nouns`) over names and pronouns (`naming`, `pronouns`, `inner_pronouns`,
`reference`) and dates (`relative_dates`) to the words on whose word it is told (`attributing`, `on_whose_word`);
`discourse` is what the text has spoken of so far. What cannot be told surely falls back on the text's own words
(`soundness`, `undecided`, `telling`, `verbatim`).
"""
