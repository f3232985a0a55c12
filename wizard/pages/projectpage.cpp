// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/projectpage.h"

#include "machine/targetproblem.h"
#include "pages/card.h"
#include "pages/fieldrow.h"
#include "pages/lineanswer.h"
#include "pages/look.h"
#include "pages/mark.h"
#include "pages/textanswer.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

const QString folderKey = u"folder"_s;

template <typename Edit>
Edit *named(const QString &objectName)
{
    auto *edit = new Edit;
    edit->setObjectName(objectName);
    return edit;
}

/// Selects the item with that data; a value that is not in the list is added as it is written.
void choose(QComboBox *box, const QString &value)
{
    int index = box->findData(value);
    if (index < 0) {
        box->addItem(value, value);
        index = box->count() - 1;
    }
    box->setCurrentIndex(index);
}

} // namespace

QString authorsText(const QList<Author> &authors)
{
    QStringList lines;
    for (const Author &author : authors)
        lines.append(author.email.isEmpty() ? author.name : u"%1 <%2>"_s.arg(author.name, author.email));
    return lines.join(u'\n');
}

QList<Author> authorsFromText(const QString &text)
{
    QList<Author> authors;
    for (const QString &line : text.split(u'\n')) {
        const QString trimmed = line.trimmed();
        if (trimmed.isEmpty())
            continue;
        const qsizetype open = trimmed.lastIndexOf(u'<');
        if (open >= 0 && trimmed.endsWith(u'>'))
            authors.append({trimmed.left(open).trimmed(), trimmed.mid(open + 1).chopped(1).trimmed()});
        else
            authors.append({trimmed, {}});
    }
    return authors;
}

ProjectPage::ProjectPage(QWidget *parent)
    : Page(tr("What is the project called?"),
           tr("The name is for people; the short name is for folder, environment and kernel."), parent)
{
    body()->addWidget(makeNameCard());
    body()->addWidget(makeDetailsCard());
    body()->addStretch();
}

QWidget *ProjectPage::makeNameCard()
{
    auto *card = new Card({}, this);
    m_name = named<LineAnswer>(u"projectName"_s);
    m_slug = named<LineAnswer>(u"projectSlug"_s);
    m_folder = named<QLineEdit>(u"projectFolder"_s);
    auto *choose = new QPushButton(tr("C&hoose…"));
    choose->setObjectName(u"chooseFolder"_s);
    choose->setAccessibleName(tr("Choose the folder"));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look::large);
    grid->setVerticalSpacing(look::medium);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->addWidget(addField(u"project.name"_s, tr("Na&me"), m_name), 0, 0);
    auto *slug = addField(u"project.slug"_s, tr("Sho&rt name"), m_slug);
    slug->explain(tr("It becomes the name of the folder, the environment and the Jupyter kernel, so it must please "
                     "every one of them: small letters, digits and hyphens, at most 24. It is made from the name "
                     "unless you write your own."));
    grid->addWidget(slug, 0, 1);

    auto *where = new QWidget;
    auto *row = new QHBoxLayout(where);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    where->setFocusProxy(m_folder);
    grid->addWidget(addField(folderKey, tr("Ma&ke it in"), where), 1, 0, 1, 2);
    card->body()->addLayout(grid);

    m_pathMark = new Mark(MarkKind::Waiting, card);
    m_path = look::paragraph({}, look::Type::Body, card);
    m_path->setObjectName(u"targetPath"_s);
    auto *path = new QHBoxLayout;
    path->setSpacing(look::small);
    path->addWidget(m_pathMark, 0, Qt::AlignTop);
    path->addWidget(m_path, 1);
    card->body()->addLayout(path);

    connect(m_name, &QLineEdit::textEdited, this, &ProjectPage::nameEdited);
    connect(m_slug, &QLineEdit::textEdited, this, [this] {
        edited(u"project.slug"_s);
        Q_EMIT targetChanged(target());
    });
    connect(m_folder, &QLineEdit::textEdited, this, [this] {
        edited(folderKey);
        showTarget();
        Q_EMIT targetChanged(target());
    });
    connect(choose, &QPushButton::clicked, this, &ProjectPage::folderWanted);
    return card;
}

QWidget *ProjectPage::makeDetailsCard()
{
    auto *card = new Card({}, this);
    m_summary = named<LineAnswer>(u"projectSummary"_s);
    m_summary->setPlaceholderText(tr("One sentence on what it is for"));
    m_authors = new TextAnswer(2, this);
    m_authors->setObjectName(u"projectAuthors"_s);
    m_authors->setPlaceholderText(tr("One a line: Name <e-mail>"));
    m_license = new QComboBox;
    m_license->setObjectName(u"projectLicense"_s);
    m_license->addItem(tr("No licence"), QString());
    for (const char *id : {"MIT", "Apache-2.0", "BSD-3-Clause", "MPL-2.0", "LGPL-3.0-or-later", "GPL-3.0-or-later",
                           "AGPL-3.0-or-later", "EUPL-1.2", "CC-BY-4.0", "CC0-1.0"})
        m_license->addItem(QString::fromLatin1(id), QString::fromLatin1(id));
    m_layout = new QComboBox;
    m_layout->setObjectName(u"projectLayout"_s);
    m_layout->addItems({tr("Data science"), tr("Notebooks"), tr("Python package"), tr("Empty")});
    m_python = new QComboBox;
    m_python->setObjectName(u"projectPython"_s);
    m_python->setEditable(true);
    m_python->setInsertPolicy(QComboBox::NoInsert);
    m_python->addItem(tr("Newest found"));

    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(look::large);
    grid->setVerticalSpacing(look::medium);
    for (int column = 0; column < 3; ++column)
        grid->setColumnStretch(column, 1);
    grid->addWidget(addField(u"project.summary"_s, tr("S&ummary"), m_summary), 0, 0, 1, 3);
    grid->addWidget(addField(u"project.authors"_s, tr("&Authors"), m_authors), 1, 0, 1, 3);
    auto *license = addField(u"project.license"_s, tr("&Licence"), m_license);
    license->explain(tr("It says what others may do with the project. Without one, nobody may copy it."));
    grid->addWidget(license, 2, 0, Qt::AlignTop);
    auto *layout = addField(u"project.layout"_s, tr("La&yout"), m_layout);
    layout->explain(tr("Which folders and files the project begins with. Review shows every one of them."));
    grid->addWidget(layout, 2, 1, Qt::AlignTop);
    auto *python = addField(u"environment.python"_s, tr("&Python"), m_python);
    python->explain(
        tr("Packages are made for certain versions of Python; the one before the newest has the widest choice. conda "
           "brings the version that is written here, venv takes one that this computer has."));
    grid->addWidget(python, 2, 2, Qt::AlignTop);
    card->body()->addLayout(grid);

    connect(m_summary, &QLineEdit::textEdited, this, [this] { edited(u"project.summary"_s); });
    connect(m_authors, &QPlainTextEdit::textChanged, this, [this] {
        m_authorsAnswered = true;
        edited(u"project.authors"_s);
    });
    connect(m_license, &QComboBox::activated, this, [this] { edited(u"project.license"_s); });
    connect(m_layout, &QComboBox::activated, this, [this] { edited(u"project.layout"_s); });
    connect(m_layout, &QComboBox::currentIndexChanged, this, &ProjectPage::showLayout);
    showLayout();
    connect(m_python, &QComboBox::editTextChanged, this, [this] { edited(u"environment.python"_s); });
    return card;
}

void ProjectPage::showLayout()
{
    const QString remarks[] = {tr("Notebooks, code, data, documents"), tr("Notebooks and data"),
                               tr("Code to install, with tests"), tr("Only what every project needs")};
    field(u"project.layout"_s)->setRemark(remarks[m_layout->currentIndex()]);
}

void ProjectPage::fill(const ProjectSpec &spec)
{
    m_name->setAnswer(spec.project.name);
    m_slug->setAnswer(spec.project.slug);
    m_summary->setAnswer(spec.project.summary);
    const QSignalBlocker quiet(m_authors);
    m_authors->setAnswer(authorsText(spec.project.authors));
    m_authorsAnswered |= !spec.project.authors.isEmpty();
    choose(m_license, spec.project.license == u"none" ? QString() : spec.project.license);
    m_layout->setCurrentIndex(static_cast<int>(spec.project.layout));
    m_python->setEditText(spec.environment.python.isEmpty() ? m_python->itemText(0) : spec.environment.python);
    nameEdited();
}

void ProjectPage::store(ProjectSpec &spec) const
{
    spec.project.name = m_name->answer();
    spec.project.slug = m_slug->answer();
    spec.project.summary = m_summary->answer();
    spec.project.authors =
        m_authors->isTouched() ? authorsFromText(m_authors->toPlainText()) : loaded().project.authors;
    const QString license = m_license->currentData().toString();
    if (!license.isEmpty() || spec.project.license != u"none")
        spec.project.license = license;
    spec.project.layout = static_cast<Layout>(m_layout->currentIndex());
    const QString python = m_python->currentText().trimmed();
    spec.environment.python = python == m_python->itemText(0) ? QString() : python;
}

QStringList ProjectPage::fields() const
{
    return {u"project."_s, u"environment.python"_s};
}

void ProjectPage::setParentFolder(const AbsolutePath &folder)
{
    m_folder->setText(folder.toString());
    showTarget();
    Q_EMIT targetChanged(target());
}

AbsolutePath ProjectPage::target() const
{
    QString folder = m_folder->text().trimmed();
    if (!m_home.isEmpty() && (folder == u"~" || folder.startsWith(u"~/")))
        folder.replace(0, 1, m_home);
    const auto parent = AbsolutePath::from(folder);
    ProjectSpec spec = loaded();
    store(spec);
    const QString slug = slugOf(spec);
    const auto spoils = [](const SpecProblem &problem) {
        return problem.field == u"project.name" || problem.field == u"project.slug";
    };
    if (!parent || slug.isEmpty() || std::ranges::any_of(problemsIn(spec), spoils))
        return {};
    return parent->child(slug);
}

void ProjectPage::nameEdited()
{
    edited(u"project.name"_s);
    ProjectSpec spec = loaded();
    store(spec);
    spec.project.slug.clear();
    m_slug->setPlaceholderText(slugOf(spec));
    showTarget();
    Q_EMIT targetChanged(target());
}

void ProjectPage::showFacts(const MachineFacts &facts)
{
    m_home = facts.home.toString();
    m_target = facts.target;
    showPythons(facts);
    if (!m_authorsAnswered && m_authors->toPlainText().isEmpty() && !facts.gitName.isEmpty()) {
        const QSignalBlocker quiet(m_authors);
        m_authors->setPlainText(authorsText({{facts.gitName, facts.gitEmail}}));
    }
    showTarget();
    showProblems();
}

void ProjectPage::showPythons(const MachineFacts &facts)
{
    QStringList found;
    for (const PythonFact &python : facts.pythons) {
        const QString version = python.version.section(u'.', 0, 1);
        if (!version.isEmpty() && !found.contains(version))
            found.append(version);
    }
    const QString chosen = m_python->currentText();
    const QSignalBlocker quiet(m_python);
    while (m_python->count() > 1)
        m_python->removeItem(1);
    m_python->addItems(found);
    m_python->setEditText(chosen);
    field(u"environment.python"_s)
        ->setRemark(found.isEmpty() ? QString() : tr("This computer has %1").arg(found.join(u", "_s)));
}

QList<SpecProblem> ProjectPage::ownProblems() const
{
    const AbsolutePath path = target();
    if (path.isEmpty()) {
        if (AbsolutePath::from(m_folder->text().trimmed()) || m_folder->text().trimmed().startsWith(u'~'))
            return {};
        return {SpecProblem{.line = 0,
                            .column = 0,
                            .field = folderKey,
                            .message = tr("The folder needs its whole path, from the root."),
                            .hint = {}}};
    }
    if (!m_target || m_target->path != path)
        return {};
    const auto problem = targetProblem(*m_target, TargetUse::NewProject, 0);
    if (!problem)
        return {};
    const QString hint = m_target->state == TargetState::OurProject
                             ? tr("Open it from the page Start, or choose another folder.")
                             : problem->hint;
    return {SpecProblem{.line = 0, .column = 0, .field = folderKey, .message = problem->message, .hint = hint}};
}

void ProjectPage::showTarget()
{
    const AbsolutePath path = target();
    if (path.isEmpty()) {
        m_pathMark->setKind(MarkKind::Waiting);
        m_path->setText(tr("The exact path stands here as soon as the project has a name."));
        return;
    }
    const bool known = m_target && m_target->path == path;
    const bool usable = known && !targetProblem(*m_target, TargetUse::NewProject, 0);
    m_pathMark->setKind(!known ? MarkKind::Waiting : usable ? MarkKind::Good : MarkKind::Caution);
    m_path->setText(!known    ? path.toString()
                    : !usable ? tr("%1 cannot be used.").arg(path.toString())
                    : m_target->state == TargetState::EmptyFolder
                        ? tr("%1 is there and empty: it will be used.").arg(path.toString())
                        : tr("%1 will be made.").arg(path.toString()));
}

bool ProjectPage::takesFinding(const Finding &finding) const
{
    // What is wrong with the folder itself stands at its field.
    static const QStringList subjects{u"disk"_s, u"path-length"_s, u"path-blank"_s, u"kernel"_s};
    return finding.state != FindingState::Have && subjects.contains(finding.subject);
}

} // namespace groundwork
