"""How well private persons are kept out of what leaves: invented ones in every position, and what is found of them."""
