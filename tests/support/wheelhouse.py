# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
"""Makes a static package index (file:// or behind a web server) of wheels that are already here and of tiny made ones.

usage: wheelhouse.py INDEX [FOLDER_WITH_WHEELS]

INDEX/simple/NAME/index.html are its pages, INDEX/files its files; each link has its checksum. Made packages:
  libx 1.0, 2.0        nothing in them
  needs1, needs2       need libx 1 and libx 2: they exclude each other
  newpython            needs a Python that does not exist yet
  sourceonly           only a source distribution, whose setup.py leaves a file "setup-py-ran" in the home folder
  wronghash            its page names another checksum than its file has
"""
import base64
import hashlib
import html
import io
import os
import re
import shutil
import sys
import tarfile
import zipfile

LONG_AGO = (2020, 1, 1, 0, 0, 0)


def normalised(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def wheel(name, version, requires=(), python=""):
    """(file name, bytes) of a pure wheel with one module named after the package."""
    info = f"{name}-{version}.dist-info"
    metadata = ["Metadata-Version: 2.1", f"Name: {name}", f"Version: {version}"]
    metadata += [f"Requires-Python: {python}"] if python else []
    metadata += [f"Requires-Dist: {requirement}" for requirement in requires]
    files = {
        f"{name}/__init__.py": f'__version__ = "{version}"\n',
        f"{info}/METADATA": "\n".join(metadata) + "\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: made\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = ""
    for path, text in files.items():
        digest = base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        record += f"{path},sha256={digest},{len(text.encode())}\n"
    files[f"{info}/RECORD"] = record + f"{info}/RECORD,,\n"
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, text in files.items():
            entry = zipfile.ZipInfo(path, LONG_AGO)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, text)
    return f"{name}-{version}-py3-none-any.whl", packed.getvalue()


def source(name, version):
    setup = (
        "import os, setuptools\n"
        "open(os.path.join(os.path.expanduser('~'), 'setup-py-ran'), 'w').close()\n"
        f"setuptools.setup(name={name!r}, version={version!r})\n"
    )
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz") as archive:
        for path, text in ((f"{name}-{version}/setup.py", setup), (f"{name}-{version}/PKG-INFO", "")):
            entry = tarfile.TarInfo(path)
            entry.size = len(text.encode())
            archive.addfile(entry, io.BytesIO(text.encode()))
    return f"{name}-{version}.tar.gz", packed.getvalue()


def made():
    return {
        "libx": [wheel("libx", "1.0"), wheel("libx", "2.0")],
        "needs1": [wheel("needs1", "1.0", ["libx ==1.*"])],
        "needs2": [wheel("needs2", "1.0", ["libx ==2.*"])],
        "newpython": [wheel("newpython", "1.0", python=">=4.0")],
        "sourceonly": [source("sourceonly", "1.0")],
        "wronghash": [wheel("wronghash", "1.0")],
    }


def link(name, file_name, content):
    digest = hashlib.sha256(content).hexdigest() if name != "wronghash" else "0" * 64
    python = ' data-requires-python="&gt;=4.0"' if name == "newpython" else ""
    return f'<a href="../../files/{html.escape(file_name)}#sha256={digest}"{python}>{html.escape(file_name)}</a><br>\n'


def main(index, wheels=None):
    shutil.rmtree(index, ignore_errors=True)
    os.makedirs(os.path.join(index, "files"))
    pages = {}
    for name, packages in made().items():
        for file_name, content in packages:
            with open(os.path.join(index, "files", file_name), "wb") as file:
                file.write(content)
            pages[name] = pages.get(name, "") + link(name, file_name, content)
    for file_name in sorted(os.listdir(wheels)) if wheels else []:
        here, there = os.path.join(wheels, file_name), os.path.join(index, "files", file_name)
        try:
            os.link(here, there)
        except OSError:
            shutil.copyfile(here, there)
        with open(there, "rb") as file:
            name = normalised(file_name.split("-")[0])
            pages[name] = pages.get(name, "") + link(name, file_name, file.read())
    for name, links in pages.items():
        os.makedirs(os.path.join(index, "simple", name))
        with open(os.path.join(index, "simple", name, "index.html"), "w", encoding="utf-8") as page:
            page.write(f"<!DOCTYPE html>\n<html><body>\n{links}</body></html>\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
