// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/installerchoice.h"

#include "pages/look.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

InstallerChoice::InstallerChoice(QWidget *parent)
    : QWidget(parent), m_choose(new QPushButton(tr("Ch&oose an installer…"), this)), m_chosen(look::note({}, this))
{
    auto *how =
        look::note(tr("conda is not here. Download Miniforge's installer for Linux from its official page, "
                      "https://conda-forge.org/download/, and choose the file. Its checksum is published beside "
                      "it. Nothing outside of Groundwork's own folder is changed."),
                   this);
    for (QLabel *label : {how, m_chosen})
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_choose->setObjectName(u"chooseCondaInstaller"_s);
    m_choose->setAutoDefault(false);
    m_chosen->setObjectName(u"condaInstaller"_s);
    setFocusProxy(m_choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::small);
    layout->addWidget(how);
    layout->addWidget(m_choose, 0, Qt::AlignLeft);
    layout->addWidget(m_chosen);
    connect(m_choose, &QPushButton::clicked, this, &InstallerChoice::wanted);
    setInstaller({});
}

void InstallerChoice::setInstaller(const std::optional<InstallerFact> &installer)
{
    m_chosen->setVisible(installer.has_value());
    if (!installer)
        return;
    m_chosen->setText(installer->problem ? installer->problem->message + u' ' + installer->problem->hint
                                         : tr("%1\nSHA-256: %2").arg(installer->path.toString(), installer->sha256));
}

} // namespace groundwork
