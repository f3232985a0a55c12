# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Copies files: copy-files.py FROM TO [FROM TO…]. The folders of the copies are made."""
import os
import shutil
import sys

for here, there in zip(sys.argv[1::2], sys.argv[2::2]):
    try:
        os.makedirs(os.path.dirname(there), exist_ok=True)
        shutil.copyfile(here, there)
    except OSError as error:
        sys.exit(f"cannot copy {error.filename}: {error.strerror}")
