// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "spec/projectspec.h"
#include "spec/specwords.h"

#include <QRandomGenerator>
#include <QString>
#include <QStringList>

#include <optional>

namespace groundwork {

/// Makes specs whose texts are as nasty as a spec may hold. The same seed makes the same specs.
class RandomSpec
{
public:
    explicit RandomSpec(quint32 seed) : m_random(seed) {}

    ProjectSpec next()
    {
        ProjectSpec spec;
        spec.project = project();
        if (maybe())
            spec.environment = environment();
        if (maybe())
            spec.target = target();
        if (maybe())
            spec.git = git();
        if (maybe())
            spec.problem = problem();
        return spec;
    }

    /// Text of one line. Never blank.
    QString line()
    {
        using namespace Qt::Literals::StringLiterals;
        static const QStringList nasty{u"null"_s,        u"~"_s,
                                       u"true"_s,        u"No"_s,
                                       u"on"_s,          u"y"_s,
                                       u"3.10"_s,        u"010"_s,
                                       u"0x1F"_s,        u"1e3"_s,
                                       u".inf"_s,        u"-"_s,
                                       u"- item"_s,      u"? key"_s,
                                       u": "_s,          u"key: value"_s,
                                       u"ends:"_s,       u"a #b"_s,
                                       u"#no comment"_s, u"&anchor"_s,
                                       u"*alias"_s,      u"!tag"_s,
                                       u"!!str x"_s,     u"|"_s,
                                       u">-"_s,          u"%TAG"_s,
                                       u"@at"_s,         u"`tick"_s,
                                       u"{a: b}"_s,      u"[1, 2]"_s,
                                       u"a, b"_s,        u"]"_s,
                                       u"}"_s,           u"'single'"_s,
                                       u"\"double\""_s,  u"back\\slash"_s,
                                       u"\\n"_s,         u"\\u0041"_s,
                                       u" lead"_s,       u"trail "_s,
                                       u"two  spaces"_s, u"---"_s,
                                       u"..."_s,         u"--- x"_s,
                                       u"<<"_s,          u"="_s,
                                       u"2026-09-01"_s,  u"12:30:45"_s,
                                       u"ünïcödé"_s,     u"日本語"_s,
                                       u"العربية"_s,     u"😀 emoji"_s,
                                       u"\u2028"_s,      u"a\u2029b"_s,
                                       u"\ufeffmark"_s,  u"\u00a0"_s + u"nbsp"_s,
                                       u"\ufffe"_s,      u"it's"_s,
                                       u"x: [y"_s,       u"https://a.b/c#d"_s,
                                       u"$(rm -rf ~)"_s, u"`id`"_s,
                                       u"<img src=x>"_s, u"{{ x }}"_s,
                                       u"%s%n"_s,        u"\U000E0041tag"_s};
        const int kind = below(10);
        if (kind < 5)
            return nasty[below(nasty.size())];
        if (kind < 7)
            return nasty[below(nasty.size())] + nasty[below(nasty.size())];
        if (kind < 8)
            return u"Plain words, one after another: enough for a long line that goes on and on and on and on. End"_s;
        return unicode(1 + below(12));
    }

    /// Text of several lines, sometimes none.
    QString prose()
    {
        QString text;
        for (int lines = below(5); lines > 0; --lines) {
            text += below(5) == 0 ? QString() : line();
            if (lines > 1 || below(3) == 0)
                text += u'\n';
        }
        if (below(8) == 0)
            text.prepend(u'\n');
        return text;
    }

private:
    int below(qsizetype limit) { return int(m_random.bounded(quint32(limit))); }
    bool maybe() { return below(2) == 0; }

    QString unicode(int length)
    {
        QString text;
        while (length > 0) {
            const char32_t c = below(3) == 0 ? char32_t(below(0x110000)) : char32_t(0x20 + below(0x250));
            const bool control = c < 0x20 || (c >= 0x7f && c < 0xa0);
            const bool direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
            if (control || direction || (c >= 0xd800 && c < 0xe000))
                continue;
            text += QString::fromUcs4(&c, 1);
            --length;
        }
        return text;
    }

    QString optionalLine() { return maybe() ? line() : QString(); }

    template <typename Enum>
    Enum any()
    {
        return Enum(below(qsizetype(wordsOf<Enum>.size())));
    }

    template <typename Enum>
    QList<Enum> some()
    {
        QList<Enum> list;
        for (int i = below(5); i > 0; --i) {
            const Enum value = any<Enum>();
            if (!list.contains(value))
                list.append(value);
        }
        return list;
    }

    QStringList someOf(const QStringList &words)
    {
        QStringList list;
        for (int i = below(words.size() + 1); i > 0; --i) {
            const QString &word = words[below(words.size())];
            if (!list.contains(word))
                list.append(word);
        }
        return list;
    }

    double number()
    {
        switch (below(4)) {
        case 0:
            return below(1000);
        case 1:
            return m_random.generateDouble() * 1000;
        case 2:
            return m_random.generateDouble() * 1e300;
        default:
            return 0.1 * below(100);
        }
    }
    std::optional<double> optionalNumber() { return maybe() ? std::optional(number()) : std::nullopt; }

    ProjectSection project()
    {
        using namespace Qt::Literals::StringLiterals;
        ProjectSection section;
        section.name = u"Project "_s + line().left(60);
        if (section.name.back().isHighSurrogate())
            section.name.chop(1);
        section.slug = someOf({u"churn-model"_s, u"x"_s, u"null"_s, u"yes"_s, u"e5"_s, u"a--b-"_s}).value(0);
        section.summary = optionalLine();
        for (int i = below(3); i > 0; --i)
            section.authors.append({.name = u"Ada "_s + QString::number(i) + unicode(4).remove(u'<').remove(u'>'),
                                    .email = maybe() ? u"ada%1@example.org"_s.arg(i) : QString()});
        section.license = someOf({u"MIT"_s, u"none"_s, u"Apache-2.0"_s, u"0BSD"_s, u"LicenseRef-Own"_s}).value(0);
        section.layout = any<Layout>();
        return section;
    }

    EnvironmentSection environment()
    {
        using namespace Qt::Literals::StringLiterals;
        EnvironmentSection section;
        section.manager = any<ManagerChoice>();
        section.python = someOf({u"3.10"_s, u"3.12.4"_s, u"3.9"_s}).value(0);
        section.location = any<EnvironmentLocation>();
        section.existing = maybe() ? u"/opt/"_s + line() : QString();
        section.addMissing = maybe();
        section.kernel = any<KernelVisibility>();
        section.channels = someOf({u"conda-forge"_s, u"defaults"_s, u"nvidia/label/cuda-12.4"_s, u"null"_s, u"1"_s,
                                   u"https://example.org/c"_s, u"file:///srv/channel"_s, u"http://127.0.0.1:8000/c"_s});
        for (const QString &name : someOf({u"numpy"_s, u"true"_s, u"null"_s, u"_libgcc_mutex"_s, u"7zip"_s, u"y"_s,
                                           u"ruamel.yaml"_s, u"scikit-learn"_s, u"1e3"_s}))
            section.packages.append(
                {.name = name,
                 .constraints =
                     someOf({u">=1.26,<3"_s, u"==2.1.*"_s, u"!=1.0"_s, u"~=1.4"_s, u"==1!2.0+cu118"_s}).value(0),
                 .from = any<PackageOrigin>()});
        section.lock = maybe();
        section.platforms = someOf({u"linux-64"_s, u"osx-arm64"_s, u"win-64"_s});
        return section;
    }

    TargetSection target()
    {
        TargetSection section;
        section.runOn = any<RunPlace>();
        section.also = some<ExtraTarget>();
        section.scaleOut = any<ScaleOut>();
        section.gpu = maybe();
        section.budgetMonth = optionalNumber();
        section.hoursWeek = optionalNumber();
        section.ci = any<ContinuousIntegration>();
        section.decision.must = {.offline = maybe(), .dataStays = maybe(), .gpuMemoryGb = number()};
        section.decision.ranking = some<Factor>();
        for (const Factor factor : some<Factor>())
            section.decision.weights.insert(factor, below(6));
        section.storageGb = optionalNumber();
        section.dataOutGbMonth = optionalNumber();
        for (const Factor factor : some<Factor>())
            section.decision.scores.of(any<RunPlace>()).insert(factor, below(11));
        section.decision.prices = {.local = optionalNumber(),
                                   .docker = {},
                                   .aws = optionalNumber(),
                                   .googleCloud = optionalNumber(),
                                   .azure = optionalNumber()};
        if (maybe())
            section.decision.decided = QStringLiteral("2026-11-25");
        return section;
    }

    GitSection git()
    {
        using namespace Qt::Literals::StringLiterals;
        GitSection section;
        section.repository = maybe();
        section.branch = QStringList{u"main"_s, u"null"_s, u"feature/ünï"_s, u"1.0"_s, u"#x"_s, u"true"_s}[below(6)];
        section.firstCommit = maybe();
        section.remote =
            someOf({u"https://example.org/a/b.git"_s, u"git@example.org:a/b.git"_s, u"ssh://git@example.org:22/a"_s})
                .value(0);
        section.guards = some<GitGuard>();
        section.data = any<DataStorage>();
        section.preCommit = maybe();
        return section;
    }

    template <typename T>
    Field<T> field(T value)
    {
        if (below(6) != 0)
            return {.value = std::move(value), .toBeDecided = {}};
        return {.value = {},
                .toBeDecided = ToBeDecided{.owner = u'x' + line(), .by = QDate(2026, 1, 1).addDays(below(9000))}};
    }
    Answer text() { return field(prose()); }

    template <typename Item, typename Make>
    QList<Item> list(Make make)
    {
        QList<Item> items;
        for (int i = below(4); i > 0; --i) {
            const Item item = make();
            if (!items.contains(item))
                items.append(item);
        }
        return items;
    }

    QString heading() { return u'x' + prose(); }

    ProblemSection problem()
    {
        ProblemSection p;
        for (Answer *answer : {&p.users,
                               &p.affected,
                               &p.decisionOwner,
                               &p.sponsor,
                               &p.problem,
                               &p.objectives,
                               &p.value,
                               &p.currentPractice,
                               &p.alternative,
                               &p.decision,
                               &p.minimumPerformance,
                               &p.guardrails,
                               &p.feedback,
                               &p.serving,
                               &p.deliverables,
                               &p.constraints,
                               &p.challenges,
                               &p.team,
                               &p.monitoring,
                               &p.considered,
                               &p.references}) {
            if (maybe())
                *answer = text();
        }
        p.task = field(Task{.input = prose(), .output = prose(), .type = any<TaskType>(), .wait = prose()});
        p.metrics = field(list<Metric>([this] {
            return Metric{
                .name = heading(), .baseline = prose(), .target = prose(), .by = prose(), .measuredBy = prose()};
        }));
        p.errorCosts =
            field(maybe() ? ErrorCosts{.text = prose(), .falseAlarm = {}, .miss = {}, .fairness = {}}
                          : ErrorCosts{.text = {}, .falseAlarm = prose(), .miss = prose(), .fairness = prose()});
        p.data = field(list<DataSource>([this] {
            return DataSource{.name = heading(),
                              .source = prose(),
                              .owner = prose(),
                              .access = any<DataAccess>(),
                              .sensitivity = any<DataSensitivity>(),
                              .size = prose(),
                              .label = prose()};
        }));
        p.scope = field(Scope{.inside = prose(), .outside = prose()});
        p.risks = field(list<StatedItem>([this] { return StatedItem{.text = heading(), .status = prose()}; }));
        p.assumptions = field(list<StatedItem>([this] { return StatedItem{.text = heading(), .status = prose()}; }));
        p.milestones = field(list<Milestone>([this] { return Milestone{.what = heading(), .when = prose()}; }));
        QMap<QString, ChecklistAnswer> checklist;
        for (int i = below(5); i > 0; --i)
            checklist.insert(line().left(90), any<ChecklistAnswer>());
        p.responsibleAi = field(checklist);
        return p;
    }

    QRandomGenerator m_random;
};

} // namespace groundwork
