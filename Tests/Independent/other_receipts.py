#!/usr/bin/env python3
"""Writes receipts that say the same as one or nearly so, and that nobody may take for it.

    other_receipts.py RECEIPT FOLDER
"""

import base64
import os
import re
import sys

HEADER = "c2sp.org/tlog-proof@v1\n"
ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def with_other_bits(text):
    """Base64 of the same bytes, in which the bits that stand for nothing are not zero."""
    padding = text.count("=")
    last = text[-padding - 1]
    return text[: -padding - 1] + ALPHABET[ALPHABET.index(last) + 1] + "=" * padding


def beside(block, change):
    """A block with other texts behind its entry."""
    extra = re.search("extra (.*)", block)[1]
    entry, feed, texts = base64.b64decode(extra).partition(b"\n")
    changed = base64.b64encode(change(entry, texts)).decode()
    return block.replace(extra, changed)


def others(receipt):
    """Names of faults and the receipts that have them."""
    blocks = [HEADER + part for part in receipt.split(HEADER)[1:]]
    index = re.search("index ([0-9]+)", receipt)[1]
    hash = re.search("index [0-9]+\n(.+=)", receipt)[1]
    padded = next(block for block in blocks if re.search("extra .*=\n", block))
    extra = re.search("extra (.*=)", padded)[1]
    sealed = next(
        block for block in blocks if b"\n[[" in base64.b64decode(re.search("extra (.*)", block)[1])
    )
    bare = [block for block in blocks if b"\n" not in base64.b64decode(re.search("extra (.*)", block)[1])]
    yield "repeated-block", receipt + blocks[-1]
    yield "reordered-blocks", "".join(reversed(blocks))
    yield "no-blocks", ""
    yield "hash-bits", receipt.replace(hash, with_other_bits(hash), 1)
    yield "hash-without-padding", receipt.replace(hash, hash.rstrip("="), 1)
    yield "hash-with-space", receipt.replace(hash, hash + " ", 1)
    yield "hash-cut", receipt.replace(hash, hash[:-4], 1)
    yield "extra-bits", receipt.replace(extra, with_other_bits(extra), 1)
    yield "extra-without-padding", receipt.replace(extra, extra.rstrip("="), 1)
    yield "extra-with-spaces", receipt.replace("extra ", "extra  ", 1)
    yield "index-with-zero", receipt.replace(f"index {index}\n", f"index 0{index}\n", 1)
    yield "index-with-sign", receipt.replace(f"index {index}\n", f"index +{index}\n", 1)
    yield "carriage-returns", receipt.replace("\n", "\r\n")
    yield "without-end", receipt[:-1]
    yield "another-checkpoint-line", receipt.replace("\n\n\u2014", "\nmore\n\n\u2014", 1)
    yield "signature-bits", re.sub(
        "(?m)^(\u2014 [^ ]+ )(.+=)$", lambda found: found[1] + with_other_bits(found[2]), receipt
    )
    yield "text-missing", receipt.replace(sealed, beside(sealed, lambda entry, texts: entry))
    yield "text-spaced", receipt.replace(
        sealed, beside(sealed, lambda entry, texts: entry + b"\n" + texts.replace(b"[[", b"[ ["))
    )
    yield "text-twice", receipt.replace(
        sealed,
        beside(sealed, lambda entry, texts: entry + b"\n" + texts[:-1] + b"," + texts[1:]),
    )
    yield "text-of-nothing", receipt.replace(
        sealed,
        beside(
            sealed, lambda entry, texts: entry + b"\n" + texts[:-1] + b',["body.planted","forgotten"]]'
        ),
    )
    if bare:
        yield "empty-list", receipt.replace(
            bare[0], beside(bare[0], lambda entry, texts: entry + b"\n[]")
        )


def main(receipt_file, folder):
    with open(receipt_file, encoding="utf-8", newline="") as file:
        receipt = file.read()
    os.makedirs(folder)
    for name, text in others(receipt):
        if text == receipt:
            sys.exit(f"nothing to change: {name}")
        with open(os.path.join(folder, f"{name}.txt"), "w", encoding="utf-8", newline="") as file:
            file.write(text)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
