# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Reads what `conda create --dry-run --json` printed and prints the lock: an explicit list.

The program itself does this in its own code (generator/managers/condaoutput.cpp); this is for the plan as a script.
"""
import json
import re
import sys


def documents(text):
    decoder, start = json.JSONDecoder(), text.find("{")
    while start >= 0:
        document, end = decoder.raw_decode(text, start)
        yield document
        start = text.find("{", end)


def name_of(record):
    build = record.get("build", record.get("build_string"))
    return record.get("dist_name") or f"{record['name']}-{record['version']}-{build}"


def line_for(record):
    url = re.sub(r"^([a-z]+://)[^/@]*@", r"\1", re.sub(r"/t/[^/]+/", "/", record["url"]))
    return f"{url}#{record['md5']}" if record.get("md5") else url


answers = [found for found in documents(sys.stdin.read()) if found.get("success") and "LINK" in found.get("actions", {})]
if not answers:
    sys.exit("conda found no solution")
actions = answers[0]["actions"]
fetched = {name_of(record): record for record in actions.get("FETCH", [])}
# "subdir" is libmamba's word for it.
platforms = [link.get("platform", link.get("subdir", "")) for link in actions["LINK"]]
platform = next((name for name in platforms if name != "noarch"), "")
print(f"# platform: {platform}\n@EXPLICIT")
for link in actions["LINK"]:
    print(line_for(fetched.get(name_of(link), link)))
