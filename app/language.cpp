// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLocale>
#include <QTranslator>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString translationFolder = u":/i18n"_s;
const QString prefix = u"groundwork_"_s;

QStringList translatedLanguages()
{
    QStringList codes{u"en"_s};
    for (const QString &file : QDir(translationFolder).entryList({prefix + u"*.qm"_s}, QDir::Files))
        codes.append(file.mid(prefix.size()).chopped(3));
    codes.removeDuplicates();
    codes.sort();
    return codes;
}

} // namespace

Result<void> useLanguage(const QString &code)
{
    const QStringList languages = translatedLanguages();
    if (!code.isEmpty() && !languages.contains(code))
        return failure(QCoreApplication::translate("Language", "There is no translation with the code “%1”.").arg(code),
                       {},
                       QCoreApplication::translate("Language", "These are there: %1.").arg(languages.join(u", "_s)));
    if (!code.isEmpty())
        QLocale::setDefault(QLocale(code));
    // English holds the plurals of its texts; they also serve a machine without a language (LC_ALL=C).
    auto *english = new QTranslator(QCoreApplication::instance());
    if (english->load(translationFolder + u'/' + prefix + u"en"_s))
        QCoreApplication::installTranslator(english);
    auto *translator = new QTranslator(QCoreApplication::instance());
    if (translator->load(QLocale(), u"groundwork"_s, u"_"_s, translationFolder))
        QCoreApplication::installTranslator(translator);
    return {};
}

} // namespace groundwork
