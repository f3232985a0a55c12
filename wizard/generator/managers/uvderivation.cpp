// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/managers/uvderivation.h"

#include "generator/managers/explanation.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace groundwork {

namespace {

/// "numpy>=1.26,<3", "numpy{sys_platform == 'win32'}==2.0", "numpy"
struct Requirement
{
    QString name, constraints;
    bool isElsewhere = false; ///< needed on other platforms only
    [[nodiscard]] QString text() const { return name + constraints; }
};

std::optional<Requirement> requirementIn(const QString &text)
{
    static const QRegularExpression form(
        QStringLiteral("^([A-Za-z0-9][A-Za-z0-9._-]*)(?:\\[[^]]*\\])?(\\{[^}]*\\})?((?:[<>=!~][^ ]*)?)$"));
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    return Requirement{match.captured(1), match.captured(3), match.captured(2).contains(u"sys_platform")};
}

struct Need
{
    Requirement who, what;
};

/// The facts that the derivation starts from.
struct Derivation
{
    QList<Requirement> wishes; ///< what the project asks for
    QList<Need> needs;         ///< what packages ask for
    QList<Requirement> available;
    QList<Requirement> absent;
    QString pythonPackage, python; ///< a package for another Python
};

void addFact(Derivation &derivation, const QString &fact, bool &isWish)
{
    static const QRegularExpression wish(QStringLiteral("^your project depends on (.+)$"));
    static const QRegularExpression need(QStringLiteral("^(?:all versions of )?(\\S+) depends? on (.+)$"));
    static const QRegularExpression only(QStringLiteral("^only (\\S+) is available$"));
    static const QRegularExpression none(QStringLiteral("^there (?:is no version|are no versions) of (\\S+)$"));
    if (const auto match = wish.match(fact); match.hasMatch()) {
        if (const auto requirement = requirementIn(match.captured(1)))
            derivation.wishes.append(*requirement);
        isWish = true;
        return;
    }
    // "your project depends on a and b"
    if (const auto requirement = requirementIn(fact); requirement && isWish) {
        derivation.wishes.append(*requirement);
        return;
    }
    isWish = false;
    if (const auto match = need.match(fact); match.hasMatch()) {
        const auto who = requirementIn(match.captured(1));
        const auto what = requirementIn(match.captured(2));
        if (who && what && what->name == u"Python") {
            derivation.pythonPackage = who->name;
            derivation.python = what->constraints;
        } else if (who && what) {
            derivation.needs.append({*who, *what});
        }
    } else if (const auto onlyMatch = only.match(fact); onlyMatch.hasMatch()) {
        if (const auto requirement = requirementIn(onlyMatch.captured(1)))
            derivation.available.append(*requirement);
    } else if (const auto noneMatch = none.match(fact); noneMatch.hasMatch()) {
        if (const auto requirement = requirementIn(noneMatch.captured(1)))
            derivation.absent.append(*requirement);
    }
}

Derivation derivationIn(const QString &text)
{
    static const QRegularExpression sentence(QStringLiteral("[Bb]ecause (.+?),? we can conclude that"));
    static const QRegularExpression both(QStringLiteral(" and (?![^{]*\\})"));
    Derivation derivation;
    for (auto matches = sentence.globalMatch(text); matches.hasNext();) {
        bool isWish = false;
        for (const auto &fact : matches.next().captured(1).split(both))
            addFact(derivation, fact.trimmed(), isWish);
    }
    return derivation;
}

/// "2.4.6" of "==2.4.6" and "<=2.4.6".
QString newestOf(const QString &constraints)
{
    static const QRegularExpression form(QStringLiteral("[<=]=([0-9][^,]*)$"));
    return form.match(constraints).captured(1);
}

std::optional<Failure> explainVersion(const Explanation &explanation, const Derivation &derivation)
{
    for (const auto &wish : derivation.wishes) {
        const auto names = [&wish](const Requirement &other) { return other.name == wish.name; };
        if (std::ranges::any_of(derivation.absent, names) && !wish.constraints.isEmpty())
            return explanation.unknownVersion(wish.name, wish.constraints, {});
        const auto available = std::ranges::find_if(derivation.available, names);
        if (available != derivation.available.end() && derivation.needs.isEmpty() && !wish.constraints.isEmpty())
            return explanation.unknownVersion(wish.name, wish.constraints, newestOf(available->constraints));
    }
    return std::nullopt;
}

Failure explainClash(const Explanation &explanation, const Derivation &derivation)
{
    QStringList names, reasons;
    for (const auto &wish : derivation.wishes) {
        names.append(wish.name);
        if (!wish.constraints.isEmpty())
            reasons.append(QCoreApplication::translate("UvOutput", "%1 is asked for").arg(wish.text()));
    }
    for (const auto &need : derivation.needs) {
        if (!explanation.requestsFor(need.who.name).isEmpty())
            names.append(need.who.name);
        reasons.append(QCoreApplication::translate("UvOutput", "%1 needs %2").arg(need.who.text(), need.what.text()));
    }
    std::ranges::sort(names);
    names.removeDuplicates();
    reasons.removeDuplicates();
    constexpr qsizetype shown = 4;
    return explanation.clash(names, reasons.first(std::min(shown, reasons.size())));
}

} // namespace

std::optional<Failure> explainDerivation(const Explanation &explanation, const QString &text, const ProcessEnd &end)
{
    const Derivation derivation = derivationIn(text);
    if (!derivation.python.isEmpty() && derivation.needs.isEmpty())
        return explanation.wrongPython(derivation.pythonPackage, derivation.python);
    for (const auto &wish : derivation.wishes) {
        QStringList constraints;
        for (const auto &other : derivation.wishes) {
            if (other.name == wish.name && !constraints.contains(other.constraints))
                constraints.append(other.constraints);
        }
        if (constraints.size() > 1 && derivation.needs.isEmpty())
            return explanation.contradiction(wish.name, constraints);
    }
    if (auto version = explainVersion(explanation, derivation))
        return version;
    const auto elsewhere =
        std::ranges::find_if(derivation.needs, [](const Need &need) { return need.what.isElsewhere; });
    if (elsewhere != derivation.needs.end())
        return Failure{Error{QCoreApplication::translate("UvOutput", "On other kinds of computers, %1 needs %2, which "
                                                                     "is nowhere to be had.")
                                 .arg(elsewhere->who.text(), elsewhere->what.text()),
                             saidBy(end),
                             QCoreApplication::translate("UvOutput", "Name the platforms that the project is for, "
                                                                     "such as linux-64.")},
                       {}};
    if (!derivation.needs.isEmpty() && derivation.wishes.size() + derivation.needs.size() > 1)
        return explainClash(explanation, derivation);
    return std::nullopt;
}

} // namespace groundwork
