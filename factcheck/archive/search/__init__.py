"""Asking search services for candidates: what is asked, how their answers are read, what is kept of them."""
