#!/usr/bin/env python3
"""Reads a folder of CSV on the Web with PyPI `csvw`, which checks every cell by its datatype, every
key and every reference; then compares it, row by row, with the SQLite export of the same record.

    check_csvw.py FOLDER DATABASE
"""

import csv
import datetime
import json
import pathlib
import sqlite3
import sys

import csvw

folder = pathlib.Path(sys.argv[1])
metadata = folder / "csv-metadata.json"
group = csvw.TableGroup.from_file(metadata)
group.check_referential_integrity()

# The W3C wants the first line of a file to be one of the columns' titles.
for table in json.loads(metadata.read_text())["tables"]:
    columns = table["tableSchema"]["columns"]
    with open(folder / table["url"], newline="", encoding="utf-8") as file:
        header = next(csv.reader(file))
    assert header == [column["name"] for column in columns], table["url"]
    for column in columns:
        assert column["name"] in column["titles"]["en"], column
        assert column["titles"]["id"], column
named = {path.name for path in folder.iterdir()} - {metadata.name}
assert named == {str(table.url) for table in group.tables}, named

database = sqlite3.connect(f"file:{sys.argv[2]}?mode=ro", uri=True)
assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
assert database.execute("PRAGMA foreign_key_check").fetchone() is None
tables = {name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")}
assert tables == {str(table.url).removesuffix(".csv") for table in group.tables} | {"about", "origin"}


def plain(value):
    """As SQLite holds it."""
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, datetime.date):
        return value.isoformat()[:10]
    return value


rows = 0
for table in group.tables:
    name = str(table.url).removesuffix(".csv")
    columns = [column.name for column in table.tableSchema.columns]
    read = [tuple(plain(row[column]) for column in columns) for row in table.iterdicts(strict=True)]
    stored = database.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall()
    assert sorted(read, key=repr) == sorted(stored, key=repr), name
    rows += len(read)
    described = {
        column for (column,) in database.execute(
            "SELECT column_name FROM about WHERE table_name = ? AND column_name IS NOT NULL", [name])
    }
    assert described == set(columns), name
print(f"CSV on the Web: {len(group.tables)} tables, {rows} rows, the same in SQLite")
