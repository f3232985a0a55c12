# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Asks each package named in the request whether it sees a GPU, by the package's own means, and prints one JSON line a
package. Each is asked in a process of its own, which a broken driver may take down.

usage: gpu.py REQUEST   where REQUEST is {"packages": ["torch", ...]}
A line: {"package": ..., "build": "CUDA 12.4", "CPU" or "", "sees": true or false, "details": ...}
"""
import json
import subprocess
import sys

LIMIT_S = 300

# Each prints what the package was built for and how many GPUs it sees.
TORCH = """
import torch
build = f"CUDA {torch.version.cuda}" if torch.version.cuda else f"ROCm {torch.version.hip}" if torch.version.hip else "CPU"
print(build, torch.cuda.device_count() if torch.cuda.is_available() else 0, sep="|")
"""
TENSORFLOW = """
import tensorflow
info = tensorflow.sysconfig.get_build_info()
build = f"CUDA {info.get('cuda_version', '')}".strip() if info.get("is_cuda_build") else "CPU"
print(build, len(tensorflow.config.list_physical_devices("GPU")), sep="|")
"""
JAX = """
import jax
try:
    count = len(jax.devices("gpu"))
except RuntimeError:
    count = 0
print("GPU" if count else "CPU", count, sep="|")
"""
CUPY = """
import cupy
print(f"CUDA {cupy.cuda.runtime.runtimeGetVersion() // 1000}", cupy.cuda.runtime.getDeviceCount(), sep="|")
"""
QUESTIONS = {"torch": TORCH, "pytorch": TORCH, "tensorflow": TENSORFLOW, "tensorflow-gpu": TENSORFLOW, "jax": JAX,
             "jaxlib": JAX, "cupy": CUPY, "cupy-cuda11x": CUPY, "cupy-cuda12x": CUPY, "cupy-cuda13x": CUPY}


def asked(package):
    line = {"package": package, "build": "", "sees": False, "details": ""}
    try:
        done = subprocess.run([sys.executable, "-I", "-c", QUESTIONS[package]], stdin=subprocess.DEVNULL,
                              capture_output=True, timeout=LIMIT_S)
    except subprocess.TimeoutExpired:
        return {**line, "details": f"no answer after {LIMIT_S} s"}
    said = done.stderr.decode("utf-8", "replace").strip().splitlines()
    if done.returncode != 0:
        died = f"died of signal {-done.returncode}" if done.returncode < 0 else "failed"
        return {**line, "details": said[-1] if said else died}
    build, _, count = done.stdout.decode("utf-8", "replace").strip().splitlines()[-1].rpartition("|")
    return {**line, "build": build, "sees": int(count) > 0}


def main(request):
    with open(request, encoding="utf-8") as stream:
        for package in json.load(stream)["packages"]:
            print(json.dumps(asked(package)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1])
