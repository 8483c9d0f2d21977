"""What the program knows before it reads: names and places of the world, words of a language. Data first, code second."""
