// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/knownkeys.h"

#include "spec/specformat.h"

#include <QHash>
#include <QStringList>

#include <optional>

namespace groundwork {

namespace {

/// Follows specformat.h and writes down which section has which key.
class KeyCollector
{
public:
    [[nodiscard]] const QHash<QString, QStringList> &sections() const { return m_sections; }

    void name(const char *key, const QString & /*value*/, const QString & /*absent*/ = {}) { add(key); }
    void prose(const char *key, const QString & /*value*/) { add(key); }
    void flag(const char *key, bool /*value*/, bool /*absent*/) { add(key); }
    void number(const char *key, std::optional<double> /*value*/) { add(key); }
    void words(const char *key, const QStringList & /*list*/) { add(key); }
    void packages(const char *key, const QList<PackageRequest> & /*list*/) { add(key); }
    void ratings(const char *key, const QMap<Factor, int> & /*map*/, int /*most*/) { add(key); }
    void checklist(const char *key, const QMap<QString, ChecklistAnswer> & /*map*/) { add(key); }
    template <typename Enum>
    void choice(const char *key, Enum /*value*/, Enum /*absent*/, Presence /*presence*/)
    {
        add(key);
    }
    template <typename Enum>
    void choices(const char *key, const QList<Enum> & /*list*/, const QList<Enum> & /*absent*/)
    {
        add(key);
    }
    template <typename Section, typename Describe>
    void section(const char *key, Section &value, Describe describe)
    {
        add(key);
        const QString outer = m_path;
        m_path = m_path.isEmpty() ? QString::fromLatin1(key) : m_path + u'.' + QString::fromLatin1(key);
        describe(*this, value);
        m_path = outer;
    }
    /// The keys of list items are not looked for elsewhere.
    template <typename Item, typename DescribeItem>
    void items(const char *key, const QList<Item> & /*list*/, DescribeItem /*describe*/)
    {
        add(key);
    }
    template <typename T, typename Read>
    void answer(const char *key, Field<T> & /*field*/, Read /*read*/)
    {
        add(key);
    }

private:
    void add(const char *key) { m_sections[QString::fromLatin1(key)].append(m_path); }

    QString m_path;
    QHash<QString, QStringList> m_sections;
};

QHash<QString, QStringList> collectKeys()
{
    KeyCollector collector;
    ProjectSpec spec;
    describeSpec(collector, spec);
    return collector.sections();
}

} // namespace

QString sectionOfKey(const QString &key)
{
    static const QHash<QString, QStringList> sections = collectKeys();
    const QStringList found = sections.value(key);
    return found.size() == 1 ? found.first() : QString();
}

} // namespace groundwork
