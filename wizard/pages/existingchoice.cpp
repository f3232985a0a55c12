// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/existingchoice.h"

#include "pages/look.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QString describe(const EnvironmentFact &environment)
{
    const QString packages = ExistingChoice::tr("%n package(s)", nullptr, environment.packages);
    return environment.python.isEmpty()
               ? u"%1  (%2)"_s.arg(environment.prefix.toString(), packages)
               : u"%1  (Python %2, %3)"_s.arg(environment.prefix.toString(), environment.python, packages);
}

} // namespace

ExistingChoice::ExistingChoice(QWidget *parent)
    : QWidget(parent), m_prefix(new QComboBox(this)), m_add(new QCheckBox(tr("A&dd what it lacks"), this))
{
    m_prefix->setObjectName(u"existingPrefix"_s);
    m_prefix->setEditable(true);
    m_prefix->setInsertPolicy(QComboBox::NoInsert);
    m_prefix->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_prefix->setMinimumContentsLength(30);
    m_prefix->lineEdit()->setPlaceholderText(tr("Full path of the environment"));
    m_prefix->setAccessibleName(tr("Environment to use"));
    m_add->setObjectName(u"addMissing"_s);
    setFocusProxy(m_prefix);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::small);
    layout->addWidget(m_prefix);
    layout->addWidget(m_add);
    // Choosing shows what the environment is; the answer is its path.
    connect(m_prefix, &QComboBox::activated, this,
            [this](int index) { m_prefix->setEditText(m_prefix->itemData(index).toString()); });
    connect(m_prefix, &QComboBox::editTextChanged, this, &ExistingChoice::edited);
    connect(m_add, &QCheckBox::clicked, this, &ExistingChoice::edited);
}

void ExistingChoice::setAnswer(const QString &prefix, bool addMissing)
{
    const QSignalBlocker silent(m_prefix);
    m_prefix->setEditText(prefix);
    m_add->setChecked(addMissing);
}

void ExistingChoice::setEnvironments(const QList<EnvironmentFact> &environments)
{
    const QString answer = prefix();
    const QSignalBlocker silent(m_prefix);
    m_prefix->clear();
    for (const auto &environment : environments)
        m_prefix->addItem(describe(environment), environment.prefix.toString());
    m_prefix->setEditText(answer);
}

QString ExistingChoice::prefix() const
{
    return m_prefix->currentText();
}

bool ExistingChoice::addMissing() const
{
    return m_add->isChecked();
}

} // namespace groundwork
