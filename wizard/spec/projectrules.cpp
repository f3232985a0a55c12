// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/findings.h"
#include "spec/licenses.h"
#include "spec/slug.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr qsizetype longestName = 80; // characters

void judgeName(const ProjectSection &project, Findings &findings)
{
    if (project.name.trimmed().isEmpty()) {
        findings.add(
            u"project.name"_s, QCoreApplication::translate("SpecRules", "The project has no name."),
            QCoreApplication::translate("SpecRules", "Write one under “project”, for example “name: Churn model”."));
        return;
    }
    if (project.name.toUcs4().size() > longestName)
        findings.add(u"project.name"_s,
                     QCoreApplication::translate("SpecRules", "The project's name has more than %1 characters.")
                         .arg(longestName),
                     QCoreApplication::translate("SpecRules", "Shorten it; the summary may be longer."));
    if (project.slug.isEmpty() && slugFromName(project.name).isEmpty())
        findings.add(u"project.slug"_s,
                     QCoreApplication::translate("SpecRules", "No folder name can be made from “%1”.")
                         .arg(shownWord(project.name)),
                     QCoreApplication::translate("SpecRules", "Write one as “slug”, for example “churn-model”."));
}

void judgeSlug(const QString &slug, Findings &findings)
{
    const QString shown = shownWord(slug);
    const QString field = u"project.slug"_s;
    const QString longer =
        QCoreApplication::translate("SpecRules", "Take a longer one, for example “%1-project”.").arg(shown);
    switch (faultOf(slug)) {
    case SlugFault::None:
        break;
    case SlugFault::Grammar:
        findings.add(field, QCoreApplication::translate("SpecRules", "“%1” cannot be a folder name.").arg(shown),
                     QCoreApplication::translate(
                         "SpecRules", "Use the letters a to z, digits and hyphens, and begin with a letter."));
        break;
    case SlugFault::Length:
        findings.add(field,
                     QCoreApplication::translate("SpecRules", "The folder name “%1” has more than %2 characters.")
                         .arg(shown)
                         .arg(maximumSlugLength),
                     QCoreApplication::translate("SpecRules", "Shorten it."));
        break;
    case SlugFault::PythonKeyword:
        findings.add(field,
                     QCoreApplication::translate("SpecRules", "“%1” is a word of the Python language.").arg(shown),
                     longer);
        break;
    case SlugFault::StandardModule:
        findings.add(
            field,
            QCoreApplication::translate("SpecRules", "“%1” is a module of Python's standard library.").arg(shown),
            longer);
        break;
    case SlugFault::WindowsName:
        findings.add(field,
                     QCoreApplication::translate("SpecRules", "Windows keeps the name “%1” for itself.").arg(shown),
                     longer);
        break;
    }
}

bool isMailAddress(const QString &email)
{
    const auto unfit = [](QChar c) { return c.isSpace() || c == u'<' || c == u'>' || c == u','; };
    return email.count(u'@') == 1 && !email.startsWith(u'@') && !email.endsWith(u'@') &&
           std::none_of(email.begin(), email.end(), unfit);
}

void judgeAuthors(const QList<Author> &authors, Findings &findings)
{
    QSet<std::pair<QString, QString>> known;
    for (qsizetype i = 0; i < authors.size(); ++i) {
        const Author &author = authors[i];
        const QString field = itemField(u"project.authors"_s, i);
        if (author.name.trimmed().isEmpty())
            findings.add(field + u".name"_s, QCoreApplication::translate("SpecRules", "An author has no name."),
                         QCoreApplication::translate("SpecRules", "Write one, for example {name: Ada Lovelace}."));
        else if (author.name.contains(u'<') || author.name.contains(u'>'))
            findings.add(field + u".name"_s,
                         QCoreApplication::translate("SpecRules", "An author's name cannot hold “<” or “>”."),
                         QCoreApplication::translate("SpecRules", "Write the e-mail address as “email”."));
        if (!author.email.isEmpty() && !isMailAddress(author.email))
            findings.add(
                field + u".email"_s,
                QCoreApplication::translate("SpecRules", "“%1” is not an e-mail address.").arg(shownWord(author.email)),
                QCoreApplication::translate("SpecRules", "It is one word with one “@” inside."));
        if (const auto names = std::pair(author.name, author.email); !known.contains(names))
            known.insert(names);
        else
            findings.add(field, QCoreApplication::translate("SpecRules", "The author “%1” stands in the list twice.")
                                    .arg(shownWord(author.name)));
    }
}

/// What may be meant: the family for "gpl", the nearest identifier for "apache 2.0".
QStringList licensesLike(const QString &license)
{
    if (const qsizetype same = knownLicenses().indexOf(
            QRegularExpression(QRegularExpression::anchoredPattern(QRegularExpression::escape(license)),
                               QRegularExpression::CaseInsensitiveOption));
        same >= 0)
        return {knownLicenses()[same]};
    QStringList family = knownLicenses().filter(QRegularExpression(u'^' + QRegularExpression::escape(license) + u'-',
                                                                   QRegularExpression::CaseInsensitiveOption));
    if (const QString near = nearest(license, knownLicenses()); family.isEmpty() && !near.isEmpty())
        family.append(near);
    return family.mid(std::max(qsizetype(0), family.size() - 5));
}

void judgeLicense(const QString &license, Findings &findings)
{
    if (license.isEmpty() || isLicense(license))
        return;
    const QStringList like = licensesLike(license);
    findings.add(
        u"project.license"_s,
        QCoreApplication::translate("SpecRules", "“%1” is not the SPDX identifier of a licence.")
            .arg(shownWord(license)),
        like.isEmpty()
            ? QCoreApplication::translate("SpecRules", "Examples are MIT, Apache-2.0, BSD-3-Clause and none.")
            : QCoreApplication::translate("SpecRules", "Perhaps one of these is meant: %1.").arg(like.join(u", "_s)));
}

} // namespace

void judgeProject(const ProjectSection &project, Findings &findings)
{
    judgeName(project, findings);
    if (!project.slug.isEmpty())
        judgeSlug(project.slug, findings);
    judgeAuthors(project.authors, findings);
    judgeLicense(project.license, findings);
}

} // namespace groundwork
