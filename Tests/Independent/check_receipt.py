#!/usr/bin/env python3
"""Checks a receipt by docs/receipt.md alone: its own hashing, Ed25519 from `cryptography`.

    check_receipt.py RECEIPT CHECKPOINT PUBLIC-KEY...

Prints the entries that are proved, with their personal texts; exits with 1 and the reason where they
are not.
"""

import base64
import hashlib
import json
import sys

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

HEADER = "c2sp.org/tlog-proof@v1"


def sha256(data):
    return hashlib.sha256(data).digest()


def require(condition, reason):
    if not condition:
        sys.exit(f"not proved: {reason}")


def blocks(text):
    """The proofs of a receipt: entry, its personal texts, index, path, checkpoint."""
    parts = text.split(HEADER + "\n")
    require(parts[0] == "" and len(parts) > 1, "no receipt")
    for part in parts[1:]:
        head, checkpoint = part.split("\n\n", 1)
        extra, index, *path = head.split("\n")
        require(extra.startswith("extra ") and index.startswith("index "), "form of a proof")
        entry, feed, texts = base64.b64decode(extra[6:], validate=True).partition(b"\n")
        hashes = [base64.b64decode(line, validate=True) for line in path]
        yield entry, json.loads(texts) if feed else [], int(index[6:]), hashes, checkpoint


def digests(value, path=""):
    """The digests that stand in the place of personal texts, by their paths."""
    if isinstance(value, dict) and set(value) == {"sd"} and isinstance(value["sd"], str):
        return {path: value["sd"]}
    members = value.items() if isinstance(value, dict) else enumerate(value)
    found = {}
    for name, each in members:
        if isinstance(each, (dict, list)):
            found.update(digests(each, f"{path}.{name}" if path else name))
    return found


def check_texts(entry, disclosures):
    """The personal texts of an entry by their paths: those whose digests stand in it."""
    awaited, texts = digests(entry), {}
    for path, *content in disclosures:
        require(path in awaited, f"no digest of a personal text is at {path}")
        digest = awaited.pop(path)
        if len(content) == 1:
            require(content[0] in ("forgotten", "withheld"), f"{path} is {content[0]}")
            texts[path] = f"({content[0]})"
            continue
        salt, text = content
        found = base64.urlsafe_b64encode(sha256(f"{salt}\n{path}\n{text}".encode())).decode()
        require(found == digest + "=", f"{path} is another text")
        texts[path] = json.dumps(text, ensure_ascii=False)
    require(not awaited, f"nothing is said of {', '.join(awaited)}")
    return texts


def root(entry, index, size, path):
    """The root of the tree if the entry is in it."""
    require(0 <= index < size, "index")
    fn, sn, result = index, size - 1, sha256(b"\x00" + entry)
    for hash in path:
        require(sn > 0, "path too long")
        if fn % 2 == 1 or fn == sn:
            result = sha256(b"\x01" + hash + result)
            while fn % 2 == 0 and fn != 0:
                fn, sn = fn // 2, sn // 2
        else:
            result = sha256(b"\x01" + result + hash)
        fn, sn = fn // 2, sn // 2
    require(sn == 0, "path too short")
    return result


def signatures(note):
    """The text of a note, and (name, key ID, signature) of each line under it."""
    text, lines = note.rsplit("\n\n", 1)
    found = []
    for line in lines.splitlines():
        dash, name, encoded = line.split(" ")
        require(dash == "\u2014", "form of a signature")
        data = base64.b64decode(encoded, validate=True)
        found.append((name, data[:4], data[4:]))
    return (text + "\n").encode(), found


def signed(note, key):
    """How a key is under a note: signed, or cosigned at a time."""
    name, key_id, encoded = key.split("+", 2)
    public = base64.b64decode(encoded, validate=True)[1:]
    verifier = Ed25519PublicKey.from_public_bytes(public)
    ids = {sha256(name.encode() + b"\n" + bytes([t]) + public)[:4]: t for t in (1, 4)}
    require(bytes.fromhex(key_id) in ids, f"key {name} has another ID")
    text, lines = signatures(note)
    for signer, line_id, signature in lines:
        if signer != name or line_id not in ids:
            continue
        message, said = text, "signed"
        if ids[line_id] == 4:
            time, signature = int.from_bytes(signature[:8], "big"), signature[8:]
            message = f"cosignature/v1\ntime {time}\n".encode() + text
            said = f"cosigned at {time}"
        try:
            verifier.verify(signature, message)
        except InvalidSignature:
            require(False, f"signature of {name}")
        return said
    require(False, f"{name} has not signed")


def who(event):
    """Who did it, or whose register says so."""
    agency, recorder = event["actor"].get("agency", "nobody"), event.get("recorder")
    if "source" not in event or recorder is None or recorder.get("agency") == agency:
        return agency
    says = f"of {recorder['agency']}" if "agency" in recorder else event["source"]["register"]
    return f"{agency}, according to the register {says}"


def main(receipt_file, checkpoint_file, *keys):
    with open(checkpoint_file, encoding="utf-8", newline="") as file:
        note = file.read()
    origin, size, root_hash = note.split("\n")[:3]
    for key in keys:
        print(f"{key.split('+')[0]}: {signed(note, key)}")
    with open(receipt_file, encoding="utf-8", newline="") as file:
        receipt = file.read()
    subjects = set()
    for entry, disclosures, index, path, checkpoint in blocks(receipt):
        require(checkpoint.split("\n")[:3] == [origin, size, root_hash], "another checkpoint")
        found = root(entry, index, int(size), path)
        require(found == base64.b64decode(root_hash), f"entry {index + 1} is not in the journal")
        event = json.loads(entry)
        require(event["sequence"] == index + 1, f"entry {index + 1} names another place")
        subjects.add((event["kind"].split(".")[0], event["subject"]))
        texts = check_texts(event, disclosures)
        print(f"{event['sequence']}  {event['effective']}  {event['kind']}  {event['subject']}  "
              f"{who(event)}")
        for path, text in texts.items():
            print(f"    {path}: {text}")
    require(len(subjects) == 1, "several subjects")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
