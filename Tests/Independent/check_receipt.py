#!/usr/bin/env python3
"""Checks a receipt by docs/receipt.md alone: its own hashing, Ed25519 from `cryptography`.

    check_receipt.py RECEIPT CHECKPOINT PUBLIC-KEY...

Prints the entries that are proved, with their personal texts; exits with 1 and the reason where they
are not.
"""

import base64
import hashlib
import json
import re
import sys
import unicodedata

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

HEADER = "c2sp.org/tlog-proof@v1"
# 9999-12-31: nothing later is a time at which someone looked.
LATEST = 253402300799


def sha256(data):
    return hashlib.sha256(data).digest()


def require(condition, reason):
    if not condition:
        sys.exit(f"not proved: {reason}")


def decoded(text):
    """Bytes in base64, which has one spelling for them (RFC 4648 sections 3.5 and 4)."""
    try:
        data = base64.b64decode(text, validate=True)
    except ValueError:
        data = None
    require(data is not None and base64.b64encode(data).decode() == text, f"base64: {text[:20]}")
    return data


def whole(text):
    """A number as it is written: no sign, no zero in front."""
    require(re.fullmatch("0|[1-9][0-9]{0,17}", text), f"no number: {text[:20]}")
    return int(text)


def canonical(data):
    """A value of which this is the canonical JSON."""
    try:
        value = json.loads(data)
        again = json.dumps(
            value, ensure_ascii=False, separators=(",", ":"), sort_keys=True
        ).encode()
    except ValueError:
        again = None
    require(again == data, "not written canonically")
    return value


def blocks(text):
    """The proofs of a receipt: entry, its personal texts, index, path, checkpoint."""
    parts = re.split(f"^{re.escape(HEADER)}\n", text, flags=re.MULTILINE)
    require(parts[0] == "" and len(parts) > 1, "no receipt")
    for part in parts[1:]:
        proof, gap, checkpoint = part.partition("\n\n")
        require(gap and re.match("extra .*\nindex ", proof), "form of a proof")
        extra, index, *path = proof.split("\n")
        entry, feed, texts = decoded(extra[6:]).partition(b"\n")
        hashes = [decoded(line) for line in path]
        require(all(len(hash) == 32 for hash in hashes), "form of a hash")
        yield entry, texts if feed else None, whole(index[6:]), hashes, checkpoint


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


def check_texts(entry, list_of_texts):
    """The personal texts of an entry by their paths: those whose digests stand in it."""
    awaited, texts = digests(entry), {}
    require(list_of_texts is None or awaited, "texts beside an entry that has none")
    for path, *content in canonical(list_of_texts) if list_of_texts is not None else []:
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


def is_name(text):
    """A name of a key: it stands between spaces and plus signs (C2SP signed-note)."""
    return bool(text) and not any(
        c == "+" or c.isspace() or unicodedata.category(c) == "Cc" for c in text
    )


def signature(line):
    """Name, key ID and signature of a line under a note."""
    parts = line.split(" ")
    require(len(parts) == 3 and parts[0] == "\u2014" and is_name(parts[1]), "form of a signature")
    data = decoded(parts[2])
    require(len(data) > 4, "form of a signature")
    return parts[1], data[:4], data[4:]


def signatures(note):
    """The text of a note, and (name, key ID, signature) of each line under it."""
    require(all(c >= " " or c == "\n" for c in note), "a control character in a note")
    text, gap, lines = note.rpartition("\n\n")
    require(gap and lines.endswith("\n"), "form of a note")
    return (text + "\n").encode(), [signature(line) for line in lines[:-1].split("\n")]


def head(note):
    """Origin, size and root of a checkpoint."""
    text, _ = signatures(note)
    lines = text.decode().split("\n")[:-1]
    require(len(lines) >= 3 and all(lines), "form of a checkpoint")
    found = decoded(lines[2])
    require(len(found) == 32, "form of a root")
    return lines[0], whole(lines[1]), found


def signed(note, key):
    """How a key is under a note: signed, or cosigned at a time."""
    require(key.count("+") >= 2, "form of a key")
    name, key_id, encoded = key.split("+", 2)
    require(is_name(name), "form of a key")
    data = decoded(encoded)
    require(len(data) == 33 and data[0] in (1, 4), "form of a key")
    public = data[1:]
    verifier = Ed25519PublicKey.from_public_bytes(public)
    ids = {sha256(name.encode() + b"\n" + bytes([t]) + public)[:4]: t for t in (1, 4)}
    own = sha256(name.encode() + b"\n" + data)[:4].hex()
    require(key_id == own, f"key {name} has another ID")
    text, lines = signatures(note)
    found = []
    for signer, line_id, line in lines:
        if signer != name or line_id not in ids:
            continue
        message, said = text, "signed"
        if ids[line_id] == 4:
            time, line = int.from_bytes(line[:8], "big"), line[8:]
            require(time <= LATEST, f"time of {name}")
            message = f"cosignature/v1\ntime {time}\n".encode() + text
            said = f"cosigned at {time}"
        try:
            verifier.verify(line, message)
        except InvalidSignature:
            require(False, f"signature of {name}")
        found.append(said)
    require(found, f"{name} has not signed")
    return found[-1]


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
    kept = head(note)
    for key in keys:
        print(f"{key.split('+')[0]}: {signed(note, key)}")
    with open(receipt_file, encoding="utf-8", newline="") as file:
        receipt = file.read()
    subjects, notes, last = set(), set(), -1
    for entry, disclosures, index, path, checkpoint in blocks(receipt):
        notes.add(checkpoint)
        require(head(checkpoint)[:2] == kept[:2], "another checkpoint")
        require(index > last, f"entry {index + 1} stands twice, or not in its place")
        last = index
        found = root(entry, index, kept[1], path)
        require(found == kept[2], f"entry {index + 1} is not in the journal")
        event = canonical(entry)
        require(event["sequence"] == index + 1, f"entry {index + 1} names another place")
        subjects.add((event["kind"].split(".")[0], event["subject"]))
        texts = check_texts(event, disclosures)
        print(f"{event['sequence']}  {event['effective']}  {event['kind']}  {event['subject']}  "
              f"{who(event)}")
        for path, text in texts.items():
            print(f"    {path}: {text}")
    require(len(subjects) == 1, "several subjects")
    require(len(notes) == 1, "several checkpoints")
    print("A receipt may leave entries out: others may follow these, or take them back.")


if __name__ == "__main__":
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    main(*sys.argv[1:])
