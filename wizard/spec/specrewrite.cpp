// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/specfile.h"
#include "spec/specwriter.h"
#include "spec/yamleditor.h"

namespace groundwork {

QByteArray rewriteSpec(const QByteArray &original, const ProjectSpec &spec)
{
    const auto old = readSpec(original);
    if (!old)
        return writeSpec(spec);
    QByteArray text = normalisedYaml(original);
    if (*old == spec)
        return text;
    YamlEditor editor(text);
    const YamlNode root = parseYaml(text, maximumSpecSize).root;
    const YamlNode before = treeOf(*old, Defaults::Written);
    const YamlNode after = treeOf(spec, Defaults::Written);
    const YamlNode shortAfter = treeOf(spec, Defaults::LeftOut);
    if (editor.changeMapping({root, before, after, shortAfter})) {
        // The proof of an edit is that it reads as what was wanted.
        QByteArray edited = editor.result();
        if (readSpec(edited) == std::expected<ProjectSpec, QList<SpecProblem>>(spec))
            return edited;
    }
    return writeSpec(spec);
}

} // namespace groundwork
