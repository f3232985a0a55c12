// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "generator/documents/documents.h"
#include "generator/formats/pythonwriter.h"
#include "generator/formats/value.h"

namespace groundwork {

/// src/MODULE/__init__.py
[[nodiscard]] TextFile packageStart(const ProjectSpec &spec);

/// tests/test_code.py, which finds the code in src/ as every test has to.
[[nodiscard]] TextFile codeTest(const ProjectSpec &spec);

/// pyproject.toml, with which pip installs the code.
[[nodiscard]] TextFile packageDescription(const ProjectSpec &spec);
[[nodiscard]] ProjectPath packageDescriptionPath();
/// Its [build-system] and [tool.setuptools], for a manager whose own file is pyproject.toml.
[[nodiscard]] Mapping buildSystem();
[[nodiscard]] Mapping sourceFolder();

/// tests/test_environment.py, for unittest and pytest alike.
[[nodiscard]] TextFile environmentTest(const ProjectSpec &spec, const DocumentContext &context);

/// PACKAGES = [...]: the packages that the spec asks for, ipykernel among them.
void assignPackages(PythonSource &source, const ProjectSpec &spec);

/// Python functions that find an installed package's version and module in its own record, conda's or pip's.
/// They need json, re, sys, SequenceMatcher, metadata and Path to be imported.
[[nodiscard]] const char *packageFunctions();

} // namespace groundwork
