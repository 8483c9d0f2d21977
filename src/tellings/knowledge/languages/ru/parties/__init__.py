"""Who people and groups are in Russian: names of countries, peoples and groups, and the words for parties and things.

The columns are those of knowledge/parties; names.csv gives the rows of those tables by their key.
"""
