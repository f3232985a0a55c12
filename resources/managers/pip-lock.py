# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Reads what `pip install --dry-run --report -` printed, log and report, and prints the lock.

The program itself does this in its own code (generator/managers/pipoutput.cpp); this is for the plan as a script.
"""
import json
import re
import sys


def report_in(output):
    """The report stands among the log: a document whose braces are alone on their lines."""
    document = re.search(r"^\{\n.*^\}$", output, re.MULTILINE | re.DOTALL)
    if not document:
        sys.exit("pip reported nothing")
    return json.loads(document.group())


def locked(item):
    name = re.sub(r"[-_.]+", "-", item["metadata"]["name"]).lower()
    archive = item["download_info"]["archive_info"]
    checksum = archive.get("hashes", {}).get("sha256") or archive["hash"].removeprefix("sha256=")
    return f"{name}=={item['metadata']['version']} --hash=sha256:{checksum}"


report = report_in(sys.stdin.read())
python = report["environment"]
print(f"# Exact versions for Python {python['python_version']} ({python['sys_platform']}, {python['platform_machine']})")
print("\n".join(sorted(map(locked, report["install"]))))
