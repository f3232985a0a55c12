"""Checks that this project's environment is in use and that its packages can be imported."""

import json
import re
import sys
import unittest
from difflib import SequenceMatcher
from importlib import import_module, metadata
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
PYTHON = "3.11"
PACKAGES = ["numpy", "ipykernel"]


def plain(name):
    """A package's name as all spellings of it compare."""
    return re.sub("[-_.]+", "-", name).lower()


def record(package):
    """The version and the files of an installed package, as its own record has them."""
    try:
        found = metadata.distribution(package)
        return found.version, [str(file) for file in found.files or []]
    except metadata.PackageNotFoundError:
        pass
    for path in Path(sys.prefix, "conda-meta").glob("*.json"):
        if plain(path.name.rsplit("-", 2)[0]) == plain(package):
            found = json.loads(path.read_text(encoding="utf-8"))
            parts = [file.split("site-packages/", 1) for file in found["files"]]
            return found["version"], [part[1] for part in parts if len(part) == 2]
    raise LookupError(f"{package} is not installed in {sys.prefix}")


def installed(package):
    """The version of a package and the module to import; None for a package without one."""
    version, files = record(package)
    modules = set()
    for file in files:
        first, *rest = file.replace("\\", "/").split("/")
        module = first if rest else first.split(".")[0]
        if file.endswith((".py", ".so", ".pyd")) and module.isidentifier() and not module.startswith("_"):
            modules.add(module)
    name = package.lower().replace("-", "_")
    alike = {module: SequenceMatcher(None, module.lower(), name).ratio() for module in modules}
    return version, max(sorted(modules), key=alike.get, default=None)


class EnvironmentTest(unittest.TestCase):
    def test_python_of_the_environment_is_in_use(self):
        own = [folder for folder in (PROJECT / ".venv", PROJECT / ".conda") if folder.is_dir()]
        used = Path(sys.prefix).resolve()
        if own:
            self.assertIn(used, [folder.resolve() for folder in own], "activate the environment first")
        else:
            separate = sys.prefix != sys.base_prefix or (used / "conda-meta").is_dir()
            self.assertTrue(separate, f"{used} is no environment; README.md says how to make one")

    def test_python_has_the_wanted_version(self):
        wanted = [int(part) for part in PYTHON.split(".")]
        self.assertEqual(list(sys.version_info[: len(wanted)]), wanted)

    def test_packages_can_be_imported(self):
        for package in PACKAGES:
            with self.subTest(package=package):
                _, module = installed(package)
                if module:
                    import_module(module)


if __name__ == "__main__":
    unittest.main()
