#!/usr/bin/env python3
"""Checks a ledger file of Luotsi as docs/ledger-format.md describes it: verify_ledger.py FILE [ANCHORS]."""
import hashlib
import json
import re
import sys
from datetime import datetime, timedelta


SHOWN = {
    "SIGNED": ("versionId",),
    "paper": ("versionId", "sheetId", "on", "by", "kept"),
    "EXEMPTED": ("kind", "exemptionId", "policy", "from", "until", "by", "reason"),
    "EXEMPTION_ENDED": ("kind", "exemptionId", "policy", "until", "by", "reason"),
    "LEFT_UNSIGNED": ("kind", "versionId", "on"),
}


APART = ("reason", "kept")


class Broken(Exception):
    pass


def digest(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def need(holds, seq, sentence):
    if not holds:
        raise Broken(f"entry {seq}: {sentence}")


def day(text):
    if datetime.strptime(text, "%Y-%m-%d").strftime("%Y-%m-%d") != text:
        raise ValueError("a day is written otherwise")
    return text


def in_finland(at):
    return (datetime.strptime(at[:19], "%Y-%m-%dT%H:%M:%S") + timedelta(hours=3)).strftime("%Y-%m-%d")


def anchors(path):
    found = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            match = re.fullmatch(r"\S+Z (\d{1,18}) ([0-9a-f]{64})", line.strip())
            if match:
                found[int(match[1])] = match[2] if found.get(int(match[1]), match[2]) == match[2] else ""
    return found


def check(lines, known):
    seq, head, about, signatures = 0, "0" * 64, None, 0
    texts, published, began, unopened, erased, ended = {}, {}, {}, set(), set(), False
    word, _, rest = next(lines).rstrip("\n").partition(" ")
    need(word == "luotsi-ledger" and json.loads(rest)["format"] == "1", 0, "not a ledger of format 1")
    for line in lines:
        need(not ended, seq, "something follows after the end")
        word, _, rest = line.rstrip("\n").partition(" ")
        if word in ("entry", "end") and about:
            unopened.add(seq)
            about = None
        if word == "text":
            text = json.loads(rest)
            place = (text["versionId"], text["language"])
            need(digest(text["bytes"]) == text["sha256"] and place not in texts, 0, "a text is not the published one")
            texts[place] = text["sha256"]
        elif word == "entry":
            stated, _, body = rest.partition(" ")
            need(digest(body) == stated, seq + 1, "its digest is another")
            entry = json.loads(body)
            need(entry["seq"] == seq + 1 and entry["previous"] == head, seq + 1, "it does not follow the one before")
            seq, head = seq + 1, stated
            need(known.get(seq, head) == head, seq, "it was anchored with another digest")
            about = entry if entry["kind"] in SHOWN and entry["kind"] != "paper" else None
            if entry["kind"] == "PUBLISHED":
                began[entry["versionId"]] = entry["at"][:10]
                for language in ("fi", "sv", "en"):
                    place = (entry["versionId"], language)
                    need(texts.get(place) == entry[language], seq, "a published text is missing")
                    published[place] = entry[language]
            elif entry["kind"] == "SIGNED":
                signatures += 1
                place = (entry["versionId"], entry["language"])
                need(published.get(place) == entry["sha256"], seq, "another text was signed than was published")
                if entry.get("channel") == "paper":
                    need(began[entry["versionId"]] <= day(entry["on"]) <= in_finland(entry["at"]), seq,
                         "the day on the paper is before the publishing or after the confirmation")
            elif entry["kind"] == "ERASED":
                erased.update(int(number) for number in entry["entries"].split(" "))
        elif word == "opening":
            opening = json.loads(rest)
            need(about and opening["seq"] == seq, seq, "a signer is named who does not belong here")
            person = json.loads(opening["person"])
            paper = "sheetId" in opening or about["kind"] == "SIGNED" and about.get("channel") == "paper"
            need(digest(opening["salt"] + "\n" + opening["person"]) == about["person"]
                 and opening["personId"] == person["id"]
                 and opening.get("attachment") == person.get("attachment")
                 and all(opening[name] == (person if name in APART else about).get(name)
                         for name in SHOWN["paper" if paper else about["kind"]]),
                 seq, "another signer is named, or something else is shown of it")
            about = None
        elif word == "end":
            end = json.loads(rest)
            need(end["entries"] == seq and end["head"] == head, seq + 1, "entries are missing before the end")
            ended = True
        else:
            need(False, seq + 1, "a line that means nothing")
    need(ended, seq + 1, "the file ends too early")
    need(set(texts) == set(published), 0, "a text is here that was never published")
    need(max(known, default=0) <= seq, seq + 1, "the last entries are gone")
    for entry in sorted(unopened ^ erased):
        need(False, entry, "its signer is missing without an erasure, or named after one")
    return f"whole: {seq} entries, {signatures} signatures ({len(erased)} of erased people), head {head}"


if __name__ == "__main__":
    try:
        with open(sys.argv[1], encoding="utf-8", newline="\n") as file:
            print(check(file, anchors(sys.argv[2]) if len(sys.argv) > 2 else {}))
    except (Broken, ValueError, KeyError, StopIteration) as broken:
        print(f"NOT whole: {broken}")
        sys.exit(1)
