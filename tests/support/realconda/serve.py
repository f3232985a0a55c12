# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Serves a folder by http on this machine only; prints the port when it is ready.

usage: serve.py FOLDER [BYTES_PER_SECOND]
conda checks no checksum of a file:// channel and shows no progress: those tests need this.
"""
import http.server
import sys
import time


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    rate = 0

    def copyfile(self, source, outputfile):
        if not self.rate:
            super().copyfile(source, outputfile)
            return
        while piece := source.read(max(1024, self.rate // 20)):
            outputfile.write(piece)
            outputfile.flush()
            time.sleep(len(piece) / self.rate)

    def log_message(self, *arguments):
        pass


def main(folder, rate="0"):
    Handler.rate = int(rate)
    with http.server.ThreadingHTTPServer(
        ("127.0.0.1", 0), lambda *arguments: Handler(*arguments, directory=folder)
    ) as server:
        print(server.server_address[1], flush=True)
        server.serve_forever()


if __name__ == "__main__":
    main(*sys.argv[1:])
