"""The words of a sentence: classes, forms and their part in it, as far as claims need it.

What is asked again and again, and where: the first finite verb, the first word, the words before a place, where a
phrase begins (`tokens`); whether there is a finite verb, whose subject it is, which noun phrase words end with, what
kind of clause they begin (`pieces`); which verb is that of the clause itself, and whether it lacks one (`main_verb`);
which forms of a verb a word can be (`verbs`); how far a noun phrase reaches to the left (`phrase_starts`), what its
head is, whether it is many, and whether it is a person, for good (`noun_phrases`); whether a noun names a person or
only may (`persons`), and a name is one (`personal_names`); years, months and days (`dates`).
"""
