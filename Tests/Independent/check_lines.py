#!/usr/bin/env python3
"""Reads the lines of signature-lines.json as check_receipt.py reads those under a note.

    check_lines.py

`NoteTests` reads the same lines as Gugus does. Exits with 1 where a line is taken for what it is not.
"""

import json
import os
import sys

from check_receipt import signature


def is_one(line):
    """Whether it is taken for a line with a signature."""
    try:
        signature(line)
    except SystemExit:
        return False
    return True


def main():
    file = os.path.join(os.path.dirname(os.path.realpath(__file__)), "signature-lines.json")
    with open(file, encoding="utf-8") as lines:
        cases = json.load(lines)
    wrong = [case["why"] for case in cases if is_one(case["line"]) != case["isOne"]]
    if wrong or not cases:
        sys.exit(f"taken for what they are not: {', '.join(wrong)}")


if __name__ == "__main__":
    main()
