// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/plainscalar.h"

#include <QRegularExpression>
#include <QStringList>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

PlainType plainTypeOf(const QString &text)
{
    static const QRegularExpression integer(u"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\\z"_s);
    static const QRegularExpression real(u"^(?:[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?"
                                         "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN))\\z"_s);
    static const QStringList nulls{u""_s, u"~"_s, u"null"_s, u"Null"_s, u"NULL"_s};
    static const QStringList bools{u"true"_s, u"True"_s, u"TRUE"_s, u"false"_s, u"False"_s, u"FALSE"_s};
    if (nulls.contains(text))
        return PlainType::Null;
    if (bools.contains(text))
        return PlainType::Bool;
    if (integer.match(text).hasMatch())
        return PlainType::Integer;
    return real.match(text).hasMatch() ? PlainType::Float : PlainType::Text;
}

bool isWholeNumber(const QString &text)
{
    static const QRegularExpression whole(u"^(?:0|[1-9][0-9]*)\\z"_s);
    return whole.match(text).hasMatch();
}

bool isNumber(const QString &text)
{
    static const QRegularExpression number(u"^(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][-+]?[0-9]+)?\\z"_s);
    if (!number.match(text).hasMatch())
        return false;
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && std::isfinite(value);
}

} // namespace groundwork
