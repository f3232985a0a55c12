// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "machine/toolcaches.h"

namespace groundwork {

AbsolutePath toolCache(const MachineFacts &facts, const QString &variable, const QString &name)
{
    if (const auto said = AbsolutePath::from(facts.toolEnvironment.value(variable)))
        return *said;
    if (const auto caches = AbsolutePath::from(facts.toolEnvironment.value(QStringLiteral("XDG_CACHE_HOME"))))
        return caches->child(name);
    return facts.home.child(QStringLiteral(".cache/") + name);
}

AbsolutePath condaMetadataCache(const MachineFacts &facts)
{
    return toolCache(facts, {}, QStringLiteral("groundwork/conda"));
}

} // namespace groundwork
