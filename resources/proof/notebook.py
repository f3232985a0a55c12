# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Starts a kernel by its name and executes a notebook's code cells in it; prints one JSON document.

usage: notebook.py KERNEL FOLDER [NOTEBOOK]   FOLDER is where the kernel works; without a notebook only it is proved
Prints {"kernel": {"executable": ..., "ok": ..., "details": ...}, "notebook": {"ok": ..., "details": ...}}
The notebook has "readable": false when its file is missing or is no notebook.
Needs jupyter_client alone, which comes with every ipykernel. The notebook's file is not changed.
"""
import json
import os
import queue
import sys
import time

START_LIMIT_S = 120
CELL_LIMIT_S = 300
LONGEST_SOCKET_PATH = 80  # of the 107 bytes that a Unix socket's path may have


def run(client, code):
    """Executes code; returns (what it printed, what went wrong or "")."""
    message = client.execute(code, allow_stdin=False, stop_on_error=True)
    printed, wrong, end = [], "", time.monotonic() + CELL_LIMIT_S
    while True:
        try:
            answer = client.get_iopub_msg(timeout=1)
        except queue.Empty:
            if time.monotonic() > end:
                return "".join(printed), f"not finished after {CELL_LIMIT_S} s"
            if not client.is_alive():
                return "".join(printed), "the kernel died"
            continue
        if answer["parent_header"].get("msg_id") != message:
            continue
        content = answer["content"]
        if answer["msg_type"] == "stream":
            printed.append(content["text"])
        elif answer["msg_type"] == "error":
            wrong = f"{content['ename']}: {content['evalue']}"
        elif answer["msg_type"] == "status" and content["execution_state"] == "idle":
            return "".join(printed), wrong


def code_cells(notebook):
    with open(notebook, encoding="utf-8") as stream:
        cells = json.load(stream)["cells"]
    return ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]


def run_all(client, notebook):
    """Executes the notebook; returns its part of the answer."""
    try:
        sources = code_cells(notebook)
    except (OSError, ValueError, KeyError, TypeError, RecursionError) as error:
        return {"ok": False, "readable": False, "details": f"{type(error).__name__}: {error}"}
    for number, source in enumerate(sources, 1):
        _, wrong = run(client, source)
        if wrong:
            return {"ok": False, "details": f"code cell {number}: {wrong}"}
    return {"ok": True, "details": ""}


def prove(kernel, folder, notebook):
    from jupyter_client.manager import KernelManager

    result = {"kernel": {"executable": "", "ok": False, "details": ""}, "notebook": {"ok": False, "details": ""}}
    manager = KernelManager(kernel_name=kernel)
    runtime = os.path.dirname(os.path.abspath(__file__))  # a private folder
    if len(runtime) < LONGEST_SOCKET_PATH and os.name == "posix":
        manager.transport = "ipc"
        manager.ip = os.path.join(runtime, "kernel")
        manager.connection_file = os.path.join(runtime, "kernel.json")
    try:
        manager.start_kernel(cwd=folder if os.path.isdir(folder) else runtime)
        client = manager.client()
        client.start_channels()
        client.wait_for_ready(timeout=START_LIMIT_S)
    except Exception as error:  # whatever keeps a kernel from starting is the finding
        result["kernel"]["details"] = f"{type(error).__name__}: {error}"
        if manager.has_kernel:
            manager.shutdown_kernel(now=True)
        return result
    try:
        printed, wrong = run(client, "import sys; print(sys.executable)")
        result["kernel"] = {"executable": printed.strip(), "ok": not wrong, "details": wrong}
        if notebook:
            result["notebook"] = run_all(client, notebook)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return result


def main(kernel, folder, notebook=""):
    result = prove(kernel, folder, notebook)
    print(json.dumps(result), flush=True)
    return 0 if result["kernel"]["ok"] and (result["notebook"]["ok"] or not notebook) else 1


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
