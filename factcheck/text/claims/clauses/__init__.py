"""A sentence taken apart into its assertions.

`clauses` begins with brackets and stretches, `chunks` goes on from comma to comma with what is open (`open_pieces`),
`joining` says what a chunk behind a whole clause is, `cuts` looks inside each piece, and `items` decides what stands
for itself. A question that several of them ask is a function of the module that is named after it: what a clause
waits for (`waiting`), who vouches for it (`vouching`), what is only said by somebody (`hearsay`), what it takes over
(`borrowing`), whom it is about (`antecedents`).
"""
