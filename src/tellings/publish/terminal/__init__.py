"""What a person reads in a terminal: lists, one incident with its claims, a page as it was read. Rich renderables."""
