"""Russian: its lexicon of events, words of speech, doubt, time and number, and its grammar."""
