// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/documents/codefiles.h"

#include "generator/formats/tomlwriter.h"
#include "spec/specrules.h"

#include <QCoreApplication>

namespace groundwork {

namespace {

constexpr auto testImports = R"(
import json
import re
import sys
import unittest
from difflib import SequenceMatcher
from importlib import import_module, metadata
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
)";

constexpr auto testsStart = R"(

class EnvironmentTest(unittest.TestCase):
    def test_python_of_the_environment_is_in_use(self):
        own = [folder for folder in (PROJECT / ".venv", PROJECT / ".conda") if folder.is_dir()]
        used = Path(sys.prefix).resolve()
        if own:
            self.assertIn(used, [folder.resolve() for folder in own], "activate the environment first")
        else:
            separate = sys.prefix != sys.base_prefix or (used / "conda-meta").is_dir()
            self.assertTrue(separate, f"{used} is no environment; README.md says how to make one")
)";

constexpr auto versionTest = R"(
    def test_python_has_the_wanted_version(self):
        wanted = [int(part) for part in PYTHON.split(".")]
        self.assertEqual(list(sys.version_info[: len(wanted)]), wanted)
)";

constexpr auto testsEnd = R"(
    def test_packages_can_be_imported(self):
        for package in PACKAGES:
            with self.subTest(package=package):
                _, module = installed(package)
                if module:
                    import_module(module)


if __name__ == "__main__":
    unittest.main()
)";

constexpr auto codeTestStart = R"(
import sys
import unittest
from importlib import import_module
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parent.parent / "src"))

)";

constexpr auto codeTestEnd = R"(

class CodeTest(unittest.TestCase):
    def test_code_can_be_imported(self):
        import_module(MODULE)


if __name__ == "__main__":
    unittest.main()
)";

} // namespace

const char *packageFunctions()
{
    return R"(
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
)";
}

void assignPackages(PythonSource &source, const ProjectSpec &spec)
{
    QStringList names;
    for (const auto &package : spec.environment.packages)
        names.append(package.name);
    if (!names.contains(u"ipykernel", Qt::CaseInsensitive))
        names.append(QStringLiteral("ipykernel"));
    source.assign(QStringLiteral("PACKAGES"), names);
}

TextFile packageStart(const ProjectSpec &spec)
{
    PythonSource source;
    source.docstring(spec.project.summary.isEmpty() ? spec.project.name
                                                    : spec.project.name + QStringLiteral(": ") + spec.project.summary);
    return {ProjectPath::known(QStringLiteral("src/%1/__init__.py").arg(moduleNameOf(spec))), source.text()};
}

TextFile codeTest(const ProjectSpec &spec)
{
    PythonSource source;
    source.docstring(QCoreApplication::translate(
        "CodeFiles", "Checks that the code in src/ is found; tests of your own need the line with “src” too."));
    source.code(codeTestStart);
    source.assign(QStringLiteral("MODULE"), moduleNameOf(spec));
    source.code(codeTestEnd);
    return {ProjectPath::known(QStringLiteral("tests/test_code.py")), source.text()};
}

ProjectPath packageDescriptionPath()
{
    return ProjectPath::known(QStringLiteral("pyproject.toml"));
}

Mapping buildSystem()
{
    return {{QStringLiteral("requires"), QStringList{QStringLiteral("setuptools>=61")}},
            {QStringLiteral("build-backend"), u"setuptools.build_meta"}};
}

Mapping sourceFolder()
{
    return {
        {QStringLiteral("packages"),
         Mapping{{QStringLiteral("find"), Mapping{{QStringLiteral("where"), QStringList{QStringLiteral("src")}}}}}}};
}

TextFile packageDescription(const ProjectSpec &spec)
{
    Mapping project{{QStringLiteral("name"), slugOf(spec)}, {QStringLiteral("version"), u"0.1.0"}};
    // The form allows one line.
    if (const QString summary = spec.project.summary.simplified(); !summary.isEmpty())
        project.append({QStringLiteral("description"), summary});
    project.append({QStringLiteral("dependencies"), QStringList()});
    return {packageDescriptionPath(),
            tomlText({{QStringLiteral("build-system"), buildSystem()},
                      {QStringLiteral("project"), project},
                      {QStringLiteral("tool"), Mapping{{QStringLiteral("setuptools"), sourceFolder()}}}},
                     QCoreApplication::translate("CodeFiles", "Makes the code in src/ a package that can be installed; "
                                                              "name what it needs among the dependencies."))};
}

TextFile environmentTest(const ProjectSpec &spec, const DocumentContext &context)
{
    PythonSource source;
    source.docstring(QCoreApplication::translate(
        "CodeFiles", "Checks that this project's environment is in use and that its packages can be imported."));
    source.code(testImports);
    if (!context.python.isEmpty())
        source.assign(QStringLiteral("PYTHON"), context.python);
    assignPackages(source, spec);
    source.blankLines(1);
    source.code(packageFunctions());
    source.code(testsStart);
    if (!context.python.isEmpty())
        source.code(versionTest);
    source.code(testsEnd);
    return {ProjectPath::known(QStringLiteral("tests/test_environment.py")), source.text()};
}

} // namespace groundwork
