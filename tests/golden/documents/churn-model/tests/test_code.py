"""Checks that the code in src/ is found; tests of your own need the line with “src” too."""

import sys
import unittest
from importlib import import_module
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "src"))

MODULE = "churn_model"


class CodeTest(unittest.TestCase):
    def test_code_can_be_imported(self):
        import_module(MODULE)


if __name__ == "__main__":
    unittest.main()
