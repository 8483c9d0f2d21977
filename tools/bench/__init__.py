"""How fast it is, beside what a user would write otherwise: everything measured in one run on one machine, as ratios."""
