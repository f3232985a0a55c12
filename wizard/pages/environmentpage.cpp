// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/environmentpage.h"

#include "generator/managers/environmentmanager.h"
#include "generator/managers/obstacles.h"
#include "pages/card.h"
#include "pages/existingchoice.h"
#include "pages/fieldrow.h"
#include "pages/flowlayout.h"
#include "pages/fold.h"
#include "pages/installerchoice.h"
#include "pages/look.h"
#include "pages/packagefolderchoice.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRadioButton>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

struct ManagerRow
{
    ManagerChoice choice;
    const char16_t *name; ///< as in the spec
};

constexpr ManagerRow managerRows[] = {{ManagerChoice::Auto, u"auto"},   {ManagerChoice::Conda, u"conda"},
                                      {ManagerChoice::Mamba, u"mamba"}, {ManagerChoice::Pipenv, u"pipenv"},
                                      {ManagerChoice::Venv, u"venv"},   {ManagerChoice::Uv, u"uv"}};

QString titleOf(ManagerChoice choice)
{
    switch (choice) {
    case ManagerChoice::Auto:
        return EnvironmentPage::tr("Th&e best that is found");
    case ManagerChoice::Conda:
        return EnvironmentPage::tr("&conda");
    case ManagerChoice::Mamba:
        return EnvironmentPage::tr("&mamba");
    case ManagerChoice::Pipenv:
        return EnvironmentPage::tr("&Pipenv");
    case ManagerChoice::Venv:
        return EnvironmentPage::tr("&venv and pip");
    case ManagerChoice::Uv:
        return EnvironmentPage::tr("&uv");
    }
    Q_UNREACHABLE();
}

const QString packagesKey = u"packages"_s;

QString toolText(const ToolFact &tool)
{
    if (tool.path.isEmpty())
        return tool.version;
    return tool.version.isEmpty() ? tool.path.toString()
                                  : EnvironmentPage::tr("%1 at %2").arg(tool.version, tool.path.toString());
}

} // namespace

EnvironmentPage::EnvironmentPage(QWidget *parent)
    : Page(tr("Which tool makes the environment?"),
           tr("The environment holds Python and the packages of this project, apart from all others."), parent)
{
    body()->addWidget(makeManagerCard());
    body()->addWidget(makePlaceCard());
    body()->addWidget(makePackagesCard());
    body()->addWidget(makeMachineCard());
    body()->addStretch();
}

QWidget *EnvironmentPage::makeManagerCard()
{
    auto *card = new Card(tr("Environment manager"), this);
    card->explain(
        tr("conda also brings Python itself and libraries that are not Python. All others take a Python that is here: "
           "uv is the quickest, venv and pip need no other tool."));
    m_managers = new QButtonGroup(this);
    for (const ManagerRow &row : managerRows) {
        auto *button = new QRadioButton(titleOf(row.choice));
        button->setObjectName(u"manager_"_s + QString::fromUtf16(row.name));
        m_managers->addButton(button, static_cast<int>(row.choice));
        card->body()->addWidget(addField(u"manager."_s + QString::fromUtf16(row.name), {}, button));
        if (row.choice == ManagerChoice::Conda) {
            m_installer = new InstallerChoice(card);
            m_installer->setObjectName(u"condaInstallerChoice"_s);
            card->body()->addWidget(m_installer);
        }
    }
    connect(m_installer, &InstallerChoice::wanted, this, &EnvironmentPage::condaInstallerWanted);
    alignInputs(m_managers->buttons());
    connect(m_managers, &QButtonGroup::idClicked, this, [this] {
        showInstaller();
        edited(u"environment.manager"_s);
    });
    return card;
}

QWidget *EnvironmentPage::makePlaceCard()
{
    auto *card = new Card(tr("Where it lies"), this);
    card->explain(tr("In the project it is found by every editor and goes when the folder goes. Among the tool's named "
                     "environments several projects can share it."));
    m_location = new QButtonGroup(this);
    auto *inProject = new QRadioButton(tr("&In the project folder"));
    inProject->setObjectName(u"locationProject"_s);
    auto *named = new QRadioButton(tr("Amon&g the tool's named environments"));
    named->setObjectName(u"locationNamed"_s);
    m_location->addButton(inProject, static_cast<int>(EnvironmentLocation::Project));
    m_location->addButton(named, static_cast<int>(EnvironmentLocation::Named));
    m_useExisting = new QRadioButton(tr("An envi&ronment that is here already"));
    m_useExisting->setObjectName(u"useExisting"_s);
    m_location->addButton(m_useExisting);
    auto *row = new FlowLayout(look::large, look::small);
    row->addWidget(inProject);
    row->addWidget(named);
    row->addWidget(m_useExisting);
    card->body()->addLayout(row);
    m_existing = new ExistingChoice;
    auto *existing = addField(u"environment.existing"_s, {}, m_existing);
    existing->explain(tr("It is used as it is: nothing in it is changed, and it stays when the project goes. What it "
                         "lacks is only added with your yes."));
    card->body()->addWidget(existing);
    m_kernelForUser = new QCheckBox(tr("Offer its &kernel in every Jupyter of mine"));
    m_kernelForUser->setObjectName(u"kernelForUser"_s);
    auto *kernel = addField(u"environment.kernel"_s, {}, m_kernelForUser);
    kernel->explain(
        tr("Otherwise only the Jupyter inside this environment shows it. It is taken away with the project."));
    card->body()->addWidget(kernel);
    m_lock = new QCheckBox(tr("&Lock the exact versions in a file"));
    m_lock->setObjectName(u"lockVersions"_s);
    auto *lock = addField(u"environment.lock"_s, {}, m_lock);
    lock->explain(tr("With the lock a colleague gets the same versions to the last digit. Without it the project names "
                     "only what it needs, and everybody gets what is newest."));
    card->body()->addWidget(lock);

    m_channels = new QLineEdit;
    m_channels->setObjectName(u"channels"_s);
    m_channels->setPlaceholderText(u"conda-forge"_s);
    auto *channels = addField(u"environment.channels"_s, tr("C&hannels of conda, separated by blanks"), m_channels);
    auto *fold = new Fold(tr("Channels"), card);
    fold->setObjectName(u"channelsFold"_s);
    fold->body()->addWidget(channels);
    card->body()->addWidget(fold);

    connect(m_location, &QButtonGroup::idClicked, this, [this] {
        showExisting();
        edited(u"environment.location"_s);
    });
    connect(m_existing, &ExistingChoice::edited, this, [this] { edited(u"environment.existing"_s); });
    connect(m_kernelForUser, &QCheckBox::clicked, this, [this] { edited(u"environment.kernel"_s); });
    connect(m_lock, &QCheckBox::clicked, this, [this] { edited(u"environment.lock"_s); });
    connect(m_channels, &QLineEdit::textEdited, this, [this] { edited(u"environment.channels"_s); });
    return card;
}

QWidget *EnvironmentPage::makePackagesCard()
{
    auto *card = new Card(tr("Packages that are here"), this);
    m_packages = new PackageFolderChoice;
    auto *folder = addField(packagesKey, tr("&Folder with packages"), m_packages);
    folder->explain(
        tr("Wheels, or a conda channel with its noarch/repodata.json: from a colleague, a USB stick, a share "
           "of your institution. It is looked in first. The setup file does not name it."));
    auto *fold = new Fold(tr("Folder with packages"), card);
    fold->setObjectName(u"packagesFold"_s);
    fold->body()->addWidget(folder);
    card->body()->addWidget(fold);
    connect(m_packages, &PackageFolderChoice::chooseWanted, this, &EnvironmentPage::packageFolderWanted);
    connect(m_packages, &PackageFolderChoice::edited, this, [this] {
        Q_EMIT packagesChanged(m_packages->source());
        edited(packagesKey);
    });
    return card;
}

void EnvironmentPage::setPackageFolder(const AbsolutePath &folder)
{
    m_packages->setFolder(folder.toString());
}

QList<SpecProblem> EnvironmentPage::ownProblems() const
{
    if (m_packages->folder().isEmpty())
        return {};
    const AbsolutePath folder = m_packages->source().folder;
    if (folder.isEmpty())
        return {SpecProblem{.line = 0,
                            .column = 0,
                            .field = packagesKey,
                            .message = tr("The folder needs its whole path, from the root."),
                            .hint = {}}};
    if (!m_facts || !m_facts->packages || m_facts->packages->path != folder)
        return {}; // not looked at yet
    if (const auto problem = uselessPackageFolder(*m_facts))
        return {SpecProblem{.line = 0,
                            .column = 0,
                            .field = packagesKey,
                            .message = problem->error.message,
                            .hint = problem->error.hint}};
    return {};
}

QWidget *EnvironmentPage::makeMachineCard()
{
    auto *card = new Card(tr("This computer"), this);
    m_machine = look::paragraph(tr("Looking…"), look::Type::Body, card);
    m_machine->setObjectName(u"machineFacts"_s);
    card->body()->addWidget(m_machine);
    return card;
}

void EnvironmentPage::fill(const ProjectSpec &spec)
{
    m_managers->button(static_cast<int>(spec.environment.manager))->setChecked(true);
    m_location->button(static_cast<int>(spec.environment.location))->setChecked(true);
    m_useExisting->setChecked(!spec.environment.existing.isEmpty());
    m_existing->setAnswer(spec.environment.existing, spec.environment.addMissing);
    m_kernelForUser->setChecked(spec.environment.kernel == KernelVisibility::User);
    m_lock->setChecked(spec.environment.lock);
    m_channels->setText(spec.environment.channels.join(u' '));
    showExisting();
}

void EnvironmentPage::store(ProjectSpec &spec) const
{
    static const QRegularExpression gaps(u"[\\s,]+"_s);
    spec.environment.manager = static_cast<ManagerChoice>(m_managers->checkedId());
    const bool usesExisting = m_useExisting->isChecked();
    spec.environment.location =
        usesExisting ? loaded().environment.location : static_cast<EnvironmentLocation>(m_location->checkedId());
    spec.environment.existing = usesExisting ? m_existing->prefix() : QString();
    spec.environment.addMissing = usesExisting ? m_existing->addMissing() : loaded().environment.addMissing;
    spec.environment.kernel = m_kernelForUser->isChecked() ? KernelVisibility::User : KernelVisibility::Environment;
    spec.environment.lock = m_lock->isChecked();
    spec.environment.channels = m_channels->text().split(gaps, Qt::SkipEmptyParts);
}

QStringList EnvironmentPage::fields() const
{
    return {u"environment.manager"_s, u"environment.location"_s, u"environment.existing"_s,
            u"environment.kernel"_s,  u"environment.lock"_s,     u"environment.channels"_s};
}

void EnvironmentPage::showFacts(const MachineFacts &facts)
{
    m_facts = facts;
    m_existing->setEnvironments(facts.environments);
    showManagers();
    const QLocale locale;
    QStringList lines{facts.system};
    lines.append(tr("%n core(s)", nullptr, facts.cores) + u", "_s +
                 tr("%1 of memory").arg(locale.formattedDataSize(facts.memoryBytes, 0, QLocale::DataSizeSIFormat)));
    if (facts.target.freeBytes > 0)
        lines.append(tr("%1 free on the project's disk")
                         .arg(locale.formattedDataSize(facts.target.freeBytes, 0, QLocale::DataSizeSIFormat)));
    QStringList gpus;
    for (const GpuFact &gpu : facts.gpus)
        gpus.append(gpu.memoryBytes > 0
                        ? tr("%1 with %2")
                              .arg(gpu.name, locale.formattedDataSize(gpu.memoryBytes, 0, QLocale::DataSizeSIFormat))
                        : gpu.name);
    lines.append(gpus.isEmpty() ? tr("No GPU was found") : gpus.join(u", "_s));
    QStringList pythons;
    for (const PythonFact &python : facts.pythons)
        pythons.append(tr("%1 at %2").arg(python.version, python.executable.toString()));
    lines.append(pythons.isEmpty() ? tr("No Python was found") : tr("Python %1").arg(pythons.join(u", "_s)));
    m_machine->setText(lines.join(u'\n'));
    showProblems();
}

void EnvironmentPage::showExisting()
{
    field(u"environment.existing"_s)->setVisible(m_useExisting->isChecked());
    m_lock->setEnabled(!m_useExisting->isChecked()); // what nobody solved has no lock
    showManagers();
}

void EnvironmentPage::showManagers()
{
    for (const ManagerRow &row : managerRows) {
        const QString name = QString::fromUtf16(row.name);
        FieldRow *where = field(u"manager."_s + name);
        ProjectSpec spec = loaded();
        spec.environment.manager = row.choice;
        spec.environment.existing.clear(); // what a new one could be made with
        QString remark;
        bool usable = true;
        if (!m_facts) {
            remark = tr("Looking…");
        } else if (row.choice == ManagerChoice::Auto) {
            const auto chosen = chooseManager(spec, *m_facts);
            remark = chosen ? tr("%1, %2").arg((*chosen)->name(), toolText((*chosen)->tool(spec, *m_facts)))
                            : chosen.error().error.message;
        } else if (const EnvironmentManager *manager = managerNamed(name)) {
            const auto obstacle = manager->obstacle(spec, *m_facts);
            const ToolFact tool = manager->tool(spec, *m_facts);
            remark = obstacle ? obstacle->error.message
                     : m_facts->tools.contains(tool) || row.choice == ManagerChoice::Venv
                         ? toolText(tool)
                         : tr("not here; the set-up gets it into %1").arg(m_facts->toolFolder.toString());
            usable = !obstacle;
        } else {
            remark = tr("Not used by this version yet.");
            usable = false;
        }
        where->setRemark(remark);
        QAbstractButton *button = m_managers->button(static_cast<int>(row.choice));
        // A conda that is missing can be asked for: how to get one is told then.
        const bool canBeGot = row.choice == ManagerChoice::Conda && m_facts && !m_facts->toolFolder.isEmpty();
        button->setEnabled(!m_useExisting->isChecked() && (usable || canBeGot || button->isChecked()));
    }
    showInstaller();
}

void EnvironmentPage::showInstaller()
{
    ProjectSpec spec = loaded();
    spec.environment.manager = ManagerChoice::Conda;
    spec.environment.existing.clear();
    const bool isAsked =
        m_managers->checkedId() == static_cast<int>(ManagerChoice::Conda) && !m_useExisting->isChecked();
    const EnvironmentManager *conda = managerNamed(u"conda"_s);
    const bool isMissing = m_facts && !m_facts->tools.contains(conda->tool(spec, *m_facts));
    m_installer->setVisible(isAsked && isMissing);
    m_installer->setInstaller(m_facts ? m_facts->condaInstaller : std::nullopt);
}

bool EnvironmentPage::takesFinding(const Finding &finding) const
{
    // The way through the network is told also when it is in order; each manager has its remark already.
    static const QStringList always{u"proxy"_s, u"certificates"_s};
    static const QStringList subjects{u"environment"_s, u"python"_s, u"lock"_s,
                                      u"platform"_s,    u"home"_s,   u"disk-elsewhere"_s};
    return always.contains(finding.subject) ||
           (finding.state != FindingState::Have && subjects.contains(finding.subject));
}

} // namespace groundwork
