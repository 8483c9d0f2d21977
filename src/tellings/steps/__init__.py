"""One document at a time: each step takes values and gives values, and knows no other step."""
