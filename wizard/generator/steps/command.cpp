// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/steps/command.h"

namespace groundwork {

Argument Argument::privateFile(const QString &name)
{
    Argument result(name);
    result.place = Place::PrivateDirectory;
    return result;
}

} // namespace groundwork
