# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Serves a folder by http on this machine only, as slowly as a line that all requests share, and keeps count.

usage: fetchserver.py FOLDER LOG [BYTES_PER_SECOND]
Prints the port when it is ready. Each answer with packages in it adds "BYTES PATH" to LOG. Packages may be kept for
ever, as the public indexes say of theirs: pip keeps nothing else.
"""
import http.server
import sys
import threading
import time

PACKAGES = (".whl", ".conda", ".tar.bz2")


class Line:
    """Hands out the time that bytes take on it, one after another."""

    def __init__(self, rate):
        self.rate = rate
        self.free = 0.0
        self.lock = threading.Lock()

    def wait(self, size):
        if not self.rate:
            return
        with self.lock:
            self.free = max(self.free, time.monotonic()) + size / self.rate
            until = self.free
        time.sleep(max(0.0, until - time.monotonic()))


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    line = None
    log = None

    def end_headers(self):
        if self.path.endswith(PACKAGES):
            self.send_header("Cache-Control", "max-age=365000000, immutable, public")
        super().end_headers()

    def copyfile(self, source, outputfile):
        sent = 0
        try:
            while piece := source.read(16384):
                self.line.wait(len(piece))
                outputfile.write(piece)
                outputfile.flush()
                sent += len(piece)
        finally:
            if self.path.endswith(PACKAGES):
                with open(self.log, "a", encoding="utf-8") as log:
                    log.write(f"{sent} {self.path}\n")

    def log_message(self, *arguments):
        pass


def main(folder, log, rate="0"):
    Handler.line = Line(int(rate))
    Handler.log = log
    open(log, "w", encoding="utf-8").close()
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *arguments: Handler(*arguments, directory=folder)
    ) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
