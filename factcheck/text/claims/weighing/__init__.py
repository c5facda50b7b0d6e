"""What a statement does (tell, judge, foresee, ask) and how checkable it is.

`judging` weighs each item by its words, its sentence and what it hangs on; `mood` says what it does and
`setting_aside` why it is not put to a checker; `in_essays` weighs all that again by the readable numbers of
`essay_weights`, which benchmarks/fit_essays.py fits.
"""
