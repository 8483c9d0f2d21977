"""Exports of the hostile incidents, as rows and as files: what every reader of them is held against."""

from tellings.publish.export import cells
from tellings.publish.export.formats import FORMATS, Tally, made, write

TABLES = ("statements", "incidents", "acled", "ucdp", "gdelt")


def rows(name, every):
    return list(made(FORMATS[name], every, Tally()))


def written(name, every, path, **how):
    write(FORMATS[name], every, path, **how)
    return path


def as_texts(rows, columns, text=cells.text):
    return [[text(row[column.name]) for column in columns] for row in rows]


def table(name, every, text=cells.text):
    """Head and rows, as texts."""
    columns = FORMATS[name].columns
    return [[column.name for column in columns], *as_texts(rows(name, every), columns, text)]
