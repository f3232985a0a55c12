// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/packagefolderchoice.h"

#include "pages/look.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

PackageFolderChoice::PackageFolderChoice(QWidget *parent)
    : QWidget(parent), m_folder(new QLineEdit(this)),
      m_only(new QCheckBox(tr("&Only from there, without the network"), this))
{
    m_folder->setObjectName(u"packageFolder"_s);
    m_folder->setPlaceholderText(tr("None"));
    m_folder->setAccessibleName(tr("Folder with packages"));
    m_only->setObjectName(u"packagesOnly"_s);
    m_only->setEnabled(false);
    auto *choose = new QPushButton(tr("Choo&se…"), this);
    choose->setObjectName(u"choosePackageFolder"_s);
    choose->setAutoDefault(false);
    setFocusProxy(m_folder);
    auto *row = new QHBoxLayout;
    row->setSpacing(look::small);
    row->addWidget(m_folder, 1);
    row->addWidget(choose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::small);
    layout->addLayout(row);
    layout->addWidget(m_only);
    connect(choose, &QPushButton::clicked, this, &PackageFolderChoice::chooseWanted);
    connect(m_folder, &QLineEdit::textEdited, this, &PackageFolderChoice::change);
    connect(m_only, &QCheckBox::clicked, this, &PackageFolderChoice::edited);
}

void PackageFolderChoice::setFolder(const QString &folder)
{
    m_folder->setText(folder);
    change();
}

QString PackageFolderChoice::folder() const
{
    return m_folder->text().trimmed();
}

PackageSupply PackageFolderChoice::source() const
{
    const auto path = AbsolutePath::from(folder());
    if (!path)
        return {};
    return {*path, m_only->isChecked() ? Network::Off : Network::Allowed};
}

void PackageFolderChoice::change()
{
    m_only->setEnabled(!folder().isEmpty());
    Q_EMIT edited();
}

} // namespace groundwork
