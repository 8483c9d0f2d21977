"""Random tampering with a ledger, by one who may write its file: every kind, with the chain left alone or made anew."""

import json
import random
import sqlite3

from tellings.ledger.chain import START, Entry, digest_of, key_of, link_of
from tellings.ledger.tables import APPENDED

TABLES = {table.name: table for table in APPENDED}
KINDS = ("edit", "delete", "insert", "reorder", "truncate")


class Attacker:
    """Does one random thing to a ledger, within a transaction that can be rolled back."""

    def __init__(self, connection, seed, purged=()):
        """``purged``: entries of rows that are rightly gone, with their digests."""
        self.raw, self.random, self.purged = connection, random.Random(seed), dict(purged)

    def query(self, sql, *values):
        return self.raw.execute(sql, values).fetchall()

    def keys(self, table):
        columns = [column.name for column in TABLES[table].primary_key]
        return columns, self.query(f"SELECT {', '.join(columns)} FROM {table} ORDER BY {', '.join(columns)}")

    def some_row(self, least=1):
        """A table with so many rows, and one of its rows."""
        tables = [table for table in TABLES if len(self.keys(table)[1]) >= least]
        table = self.random.choice(tables)
        columns, keys = self.keys(table)
        return table, " AND ".join(f"{c} = ?" for c in columns), self.random.sample(keys, least)

    def where_in_chain(self, table, key):
        return self.query(
            "SELECT number FROM chain WHERE kind = ? AND key = ?", table, json.dumps(key, separators=(",", ":"))
        )[0][0]

    def edit(self):
        """Another value in one column that is no key; the row's place in the chain."""
        table, where, [key] = self.some_row()
        column = self.random.choice([c for c in TABLES[table].columns if not c.primary_key])
        (old,) = self.query(f'SELECT "{column.name}" FROM {table} WHERE {where}', *key)[0]
        self.raw.execute(f'UPDATE {table} SET "{column.name}" = {self.other(old)} WHERE {where}', key)
        return self.where_in_chain(table, key)

    def other(self, old):
        """Another value, as SQL."""
        if isinstance(old, str) and self.random.random() < 0.1:
            return "CAST(X'FF41' AS TEXT)"  # what is no UTF-8
        if isinstance(old, str):
            return self.random.choice(["'", "'other"]) + old.replace("'", "''").replace("\x00", "")[1:] + "x'"
        if isinstance(old, bytes):
            return f"X'{old.hex()}00'"
        return "7" if old is None else str(old + self.random.choice([1, 2, 7]))

    def delete(self):
        table, where, [key] = self.some_row()
        self.raw.execute(f"DELETE FROM {table} WHERE {where}", key)
        return self.where_in_chain(table, key)

    def insert(self):
        """A copy of a row under another key; it has no place in the chain."""
        table, where, [key] = self.some_row()
        names = [f'"{c.name}"' for c in TABLES[table].columns]
        last = list(TABLES[table].primary_key)[-1].name
        new = "99999" if last == "number" else f"'{self.random.getrandbits(128):032x}'"
        names = [f"{name} || 'x'" if name == '"coder"' else name for name in names]
        put = ", ".join(new if name == f'"{last}"' else name for name in names)
        self.raw.execute(f"INSERT INTO {table} SELECT {put} FROM {table} WHERE {where}", key)

    def reorder(self):
        """Two rows with each other's content; the first one's place in the chain."""
        table, where, keys = self.some_row(least=2)
        columns = [f'"{c.name}"' for c in TABLES[table].columns if not c.primary_key]
        one, other = (self.query(f"SELECT {', '.join(columns)} FROM {table} WHERE {where}", *key)[0] for key in keys)
        if one == other:
            return self.reorder()
        put = ", ".join(f"{column} = ?" for column in columns)
        aside = ", ".join(f"{c} = 'aside'" for c in columns if c == '"coder"') or f"{columns[0]} = {columns[0]}"
        self.raw.execute(f"UPDATE {table} SET {aside} WHERE {where}", keys[1])
        self.raw.execute(f"UPDATE {table} SET {put} WHERE {where}", (*other, *keys[0]))
        self.raw.execute(f"UPDATE {table} SET {put} WHERE {where}", (*one, *keys[1]))
        return min(self.where_in_chain(table, key) for key in keys)

    def truncate(self):
        """The last rows gone, and their entries with them; the first of them."""
        first = self.random.randint(2, self.query("SELECT MAX(number) FROM chain")[0][0])
        for kind, key in self.query("SELECT kind, key FROM chain WHERE number >= ?", first):
            where = " AND ".join(f"{c.name} = ?" for c in TABLES[kind].primary_key)
            self.raw.execute(f"DELETE FROM {kind} WHERE {where}", json.loads(key))
        self.raw.execute("DELETE FROM chain WHERE number >= ?", (first,))
        return first

    def spoil_chain(self):
        """One entry of the chain itself changed, removed, put in, or swapped with another; its number."""
        numbers = [n for (n,) in self.query("SELECT number FROM chain")]
        one, other = sorted(self.random.sample(numbers, 2))
        act = self.random.choice(["digest", "link", "key", "kind", "delete", "swap", "insert"])
        if act == "delete":
            self.raw.execute("DELETE FROM chain WHERE number = ?", (one,))
            return one
        if act == "swap":
            for a, b in ((one, -1), (other, one), (-1, other)):
                self.raw.execute("UPDATE chain SET number = ? WHERE number = ?", (b, a))
            return one
        if act == "insert":
            last = max(numbers) + 1
            self.raw.execute(
                "INSERT INTO chain SELECT ?, kind, key, digest, link FROM chain WHERE number = ?", (last, one)
            )
            return last
        self.raw.execute(f"UPDATE chain SET {act} = {act} || 'x' WHERE number = ?", (one,))
        return one

    def make_anew(self, order=None):
        """The whole chain made anew over the rows as they are, by the program's own code."""
        entries = order or self.query("SELECT kind, key FROM chain ORDER BY number")
        rows = {**self.purged, **self.rows()}
        kept = [entry for entry in entries if entry in rows]
        for entry in rows:
            if entry not in kept and entry not in self.purged:
                kept.insert(self.random.randrange(len(kept)), entry)
        self.raw.execute("DELETE FROM chain")
        link = START
        for number, (kind, key) in enumerate(kept, 1):
            link = link_of(link, Entry(number, kind, key, rows[kind, key], ""))
            self.raw.execute("INSERT INTO chain VALUES (?, ?, ?, ?, ?)", (number, kind, key, rows[kind, key], link))

    def rows(self):
        """The digest of every row, by table and key."""
        found = {}
        for table in APPENDED:
            names = ", ".join(f'"{c.name}"' for c in table.columns)
            try:
                every = self.query(f"SELECT {names} FROM {table.name}")
            except sqlite3.OperationalError:  # what is no UTF-8, as an attacker would read it
                self.raw.text_factory = lambda data: data.decode("utf-8", "surrogateescape")
                every = self.query(f"SELECT {names} FROM {table.name}")
                self.raw.text_factory = str
            for values in every:
                row = dict(zip([c.name for c in table.columns], values, strict=True))
                found[table.name, key_of(table, row)] = digest_of(table, row)
        return found

    def shuffle(self):
        """Two entries of the chain in each other's place, for one who makes the chain anew."""
        entries = self.query("SELECT kind, key FROM chain ORDER BY number")
        one, other = self.random.sample(range(len(entries)), 2)
        entries[one], entries[other] = entries[other], entries[one]
        return entries


def unlocked(connection: sqlite3.Connection) -> None:
    """What one who has the file does first: the triggers that keep rows are gone."""
    for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        connection.execute(f"DROP TRIGGER {name}")
