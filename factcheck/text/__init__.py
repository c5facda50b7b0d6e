"""The craft on words: pure functions, no input or output. Offsets are Unicode code points, end exclusive."""
