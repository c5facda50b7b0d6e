"""What a statement does (tell, judge, foresee, ask) and how checkable it is."""
