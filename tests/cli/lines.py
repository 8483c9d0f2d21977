"""What a verb printed, line by line."""

import json


def lines(result):
    return [json.loads(line) for line in result.stdout.splitlines()]
