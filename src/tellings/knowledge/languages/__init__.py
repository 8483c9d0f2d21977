"""What is known of each language that is coded: a folder a language."""
