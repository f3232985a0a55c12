// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/markers.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QStringList>
#include <QVersionNumber>

#include <compare>
#include <optional>

namespace groundwork {

namespace {

/// What the variables of a marker are in one environment; empty where nobody can tell.
QHash<QString, QString> variablesOf(const LockScope &scope)
{
    const QString system = scope.platform.section(u'-', 0, 0);
    const QString processor = scope.platform.section(u'-', 1);
    const bool isMac = system == u"osx";
    const bool isWindows = system == u"win";
    QString machine = processor == u"64" ? QStringLiteral("x86_64") : processor;
    if (isWindows)
        machine = processor == u"64" ? QStringLiteral("AMD64") : processor.toUpper();
    const QString minor = scope.python.section(u'.', 0, 1);
    return {
        {QStringLiteral("python_version"), minor},
        {QStringLiteral("python_full_version"), scope.python},
        {QStringLiteral("implementation_version"), scope.python},
        {QStringLiteral("implementation_name"), QStringLiteral("cpython")},
        {QStringLiteral("platform_python_implementation"), QStringLiteral("CPython")},
        {QStringLiteral("os_name"), isWindows ? QStringLiteral("nt") : QStringLiteral("posix")},
        {QStringLiteral("sys_platform"), isWindows ? QStringLiteral("win32")
                                         : isMac   ? QStringLiteral("darwin")
                                                   : system},
        {QStringLiteral("platform_system"), isWindows ? QStringLiteral("Windows")
                                            : isMac   ? QStringLiteral("Darwin")
                                                      : QStringLiteral("Linux")},
        {QStringLiteral("platform_machine"), machine},
        {QStringLiteral("platform_release"), {}},
        {QStringLiteral("platform_version"), {}},
        {QStringLiteral("extra"), {}},
    };
}

bool isVersionVariable(const QString &name)
{
    return name == u"python_version" || name == u"python_full_version" || name == u"implementation_version";
}

std::partial_ordering compared(const QVersionNumber &left, const QVersionNumber &right)
{
    return QVersionNumber::compare(left.normalized(), right.normalized()) <=> 0;
}

bool versionsRelate(const QString &left, const QString &relation, const QString &right)
{
    const bool wildcard = right.endsWith(u".*");
    const QVersionNumber have = QVersionNumber::fromString(left);
    const QVersionNumber wanted = QVersionNumber::fromString(wildcard ? right.chopped(2) : right);
    const bool begins = wanted.isPrefixOf(have);
    const auto order = compared(have, wanted);
    if (relation == u"==" || relation == u"===")
        return wildcard ? begins : order == 0;
    if (relation == u"!=")
        return wildcard ? !begins : order != 0;
    if (relation == u"<")
        return order < 0;
    if (relation == u"<=")
        return order <= 0;
    if (relation == u">")
        return order > 0;
    if (relation == u">=")
        return order >= 0;
    // ~=3.11.2: at least that, and the same but for the last part
    const auto segments = wanted.segments();
    return order >= 0 && QVersionNumber(segments.first(std::max<qsizetype>(0, segments.size() - 1))).isPrefixOf(have);
}

bool textsRelate(const QString &left, const QString &relation, const QString &right)
{
    if (relation == u"==" || relation == u"===")
        return left == right;
    if (relation == u"!=")
        return left != right;
    if (relation == u"<")
        return left < right;
    if (relation == u"<=")
        return left <= right;
    if (relation == u">")
        return left > right;
    return relation == u">=" && left >= right;
}

/// One side of a comparison.
struct Operand
{
    QString text;
    bool isVersion = false;
    bool isUnknown = false; ///< a variable that nobody can tell here
};

bool relate(const Operand &left, const QString &relation, const Operand &right)
{
    if (left.isUnknown || right.isUnknown)
        return true;
    // A list of versions, "3.9 3.10", is text like any other.
    if (relation == u"in")
        return right.text.contains(left.text);
    if (relation == u"not in")
        return !right.text.contains(left.text);
    return left.isVersion || right.isVersion ? versionsRelate(left.text, relation, right.text)
                                             : textsRelate(left.text, relation, right.text);
}

/// Reads a marker from left to right and says at once what it comes to. Nothing once it was no marker.
class MarkerReader
{
public:
    MarkerReader(const QString &marker, const LockScope &scope) : m_variables(variablesOf(scope))
    {
        static const QRegularExpression word(
            QStringLiteral("\\s*(\\(|\\)|'[^']*'|\"[^\"]*\"|===|==|~=|!=|<=|>=|<|>|[A-Za-z_.]+)"));
        qsizetype at = 0;
        const qsizetype end = marker.trimmed().isEmpty() ? 0 : marker.size();
        while (at < end && !marker.mid(at).trimmed().isEmpty()) {
            const auto match =
                word.match(marker, at, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
            if (!match.hasMatch()) {
                m_words.append(QString());
                return;
            }
            m_words.append(match.captured(1));
            at = match.capturedEnd();
        }
    }

    std::optional<bool> value()
    {
        if (m_words.isEmpty())
            return true;
        const auto result = alternatives(0);
        return m_at == m_words.size() ? result : std::nullopt;
    }

private:
    static constexpr int mostNested = 32;

    std::optional<bool> alternatives(int depth)
    {
        auto result = conjunction(depth);
        while (result && takes(u"or")) {
            const auto next = conjunction(depth);
            result = next ? std::optional(*result || *next) : std::nullopt;
        }
        return result;
    }

    std::optional<bool> conjunction(int depth)
    {
        auto result = comparison(depth);
        while (result && takes(u"and")) {
            const auto next = comparison(depth);
            result = next ? std::optional(*result && *next) : std::nullopt;
        }
        return result;
    }

    std::optional<bool> comparison(int depth)
    {
        if (depth > mostNested)
            return std::nullopt;
        if (takes(u"(")) {
            const auto result = alternatives(depth + 1);
            return takes(u")") ? result : std::nullopt;
        }
        const auto left = operand();
        const QString relation = takeRelation();
        const auto right = operand();
        if (!left || relation.isEmpty() || !right)
            return std::nullopt;
        return relate(*left, relation, *right);
    }

    std::optional<Operand> operand()
    {
        const QString word = take();
        if (word.startsWith(u'\'') || word.startsWith(u'"'))
            return Operand{word.sliced(1).chopped(1)};
        const auto found = m_variables.constFind(word);
        if (found == m_variables.cend())
            return std::nullopt;
        return Operand{*found, isVersionVariable(word), isVersionVariable(word) && found->isEmpty()};
    }

    QString takeRelation()
    {
        static const QStringList relations{QStringLiteral("==="), QStringLiteral("=="), QStringLiteral("~="),
                                           QStringLiteral("!="),  QStringLiteral("<="), QStringLiteral(">="),
                                           QStringLiteral("<"),   QStringLiteral(">"),  QStringLiteral("in")};
        const QString word = take();
        if (word == u"not")
            return takes(u"in") ? QStringLiteral("not in") : QString();
        return relations.contains(word) ? word : QString();
    }

    QString take() { return m_at < m_words.size() ? m_words.at(m_at++) : QString(); }

    bool takes(QStringView word)
    {
        if (m_at >= m_words.size() || m_words.at(m_at) != word)
            return false;
        ++m_at;
        return true;
    }

    QHash<QString, QString> m_variables;
    QStringList m_words;
    qsizetype m_at = 0;
};

} // namespace

Result<bool> markerHolds(const QString &marker, const LockScope &scope)
{
    if (const auto value = MarkerReader(marker, scope).value())
        return *value;
    return failure(
        QCoreApplication::translate("Markers", "The lock has a condition that cannot be read: %1").arg(marker), {},
        QCoreApplication::translate("Markers", "Remove the lock, and the versions are solved anew."));
}

} // namespace groundwork
