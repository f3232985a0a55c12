#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Stands in for the Python of an environment with Jupyter. The file `mode` beside it says how it behaves."""

import json
import os
import pathlib
import signal
import sys
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

PLACE = pathlib.Path(sys.argv[0]).parent
MODE = (PLACE / "mode").read_text().split()
TOKEN = os.environ["JUPYTER_TOKEN"]
VALUES = dict(word.split("=", 1) for word in sys.argv[1:] if word.startswith("--") and "=" in word)
NOTES = pathlib.Path(os.environ["JUPYTER_RUNTIME_DIR"])
CLASSIC = "classic" in MODE
NOTE = NOTES / f"{'nb' if CLASSIC else 'jp'}server-{os.getpid()}.json"


class Handler(BaseHTTPRequestHandler):
    """Answers as the mode says."""

    def answer(self, status):
        self.send_response(status)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def judge(self):
        return 200 if self.headers.get("Authorization") == "token " + TOKEN and "forbids" not in MODE else 403

    def do_GET(self):
        if "garbage" in MODE:
            self.wfile.write(b"\x00\xff HTTP/1.1 200 OK\r\n\r\n")
        elif "silent" in MODE:
            time.sleep(60)
        else:
            self.answer(self.judge() if self.path == "/api/status" else 404)

    def do_POST(self):
        stops = self.path == "/api/shutdown" and self.judge() == 200 and "good" in MODE
        self.answer(200 if stops else 500)
        if stops:
            NOTE.unlink()
            os._exit(0)

    def log_message(self, *_):
        pass


if "stubborn" in MODE:
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
with open(PLACE / "told", "a", encoding="utf-8") as told:
    told.write(json.dumps({"pid": os.getpid(), "arguments": sys.argv[1:], "folder": os.getcwd(),
                           "environment": dict(os.environ)}) + "\n")
if "dies" in MODE:
    sys.exit(f"No module named jupyter; the token is {TOKEN}\n\x1b[31mThat is the end.\x1b[0m")
if "never" in MODE:
    time.sleep(600)
server = HTTPServer(("127.0.0.1", int(VALUES["--port"])), Handler)
NOTES.mkdir(parents=True, exist_ok=True)
NOTES.chmod(0o700)
NOTE.touch(0o644 if CLASSIC else 0o600)
told = {"pid": os.getpid(), "port": int(VALUES["--port"]), "token": TOKEN, "base_url": "/", "secure": False}
if CLASSIC:
    told["notebook_dir"] = VALUES["--NotebookApp.notebook_dir"]
else:
    told["root_dir"] = VALUES["--ServerApp.root_dir"]
NOTE.write_text(json.dumps(told))
server.serve_forever()
