// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/failureview.h"

#include "pages/fold.h"
#include "pages/look.h"
#include "pages/mark.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

QString resultOf(const WayOut &way, FailureView::Trials trials)
{
    if (way.tried)
        return FailureView::tr("tried: it works");
    switch (trials) {
    case FailureView::Trials::None:
        return {};
    case FailureView::Trials::UnderWay:
        return FailureView::tr("being tried…");
    case FailureView::Trials::Over:
        return FailureView::tr("not tried");
    }
    Q_UNREACHABLE();
}

} // namespace

FailureView::FailureView(QWidget *parent) : QWidget(parent), m_layout(new QVBoxLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(look::small);
    auto *top = new QHBoxLayout;
    top->setSpacing(look::small);
    top->addWidget(new Mark(MarkKind::Bad, this), 0, Qt::AlignTop);
    m_message = look::paragraph({}, look::Type::Heading, this);
    m_message->setObjectName(u"failureMessage"_s);
    top->addWidget(m_message, 1);
    m_layout->addLayout(top);
    m_hint = look::paragraph({}, look::Type::Body, this);
    m_hint->setObjectName(u"failureHint"_s);
    m_layout->addWidget(m_hint);

    m_details = new Fold(tr("What was said in detail"), this);
    m_details->setObjectName(u"failureDetails"_s);
    m_detailsText = new QPlainTextEdit;
    m_detailsText->setReadOnly(true);
    m_detailsText->setTabChangesFocus(true);
    m_detailsText->setFont(look::font(look::Type::Code));
    m_detailsText->setAccessibleName(tr("Details of the failure"));
    m_detailsText->setMinimumHeight(m_detailsText->fontMetrics().lineSpacing() * 8);
    m_details->body()->addWidget(m_detailsText);
    m_layout->addWidget(m_details);
}

void FailureView::show(const Failure &failure, Trials trials)
{
    m_message->setText(failure.error.message);
    m_hint->setText(failure.error.hint);
    m_hint->setVisible(!failure.error.hint.isEmpty());
    // Told again with its ways out tried, it stays as the person has it.
    if (m_detailsText->toPlainText() != failure.error.details) {
        m_detailsText->setPlainText(failure.error.details);
        m_details->setOpen(false);
    }
    m_details->setVisible(!failure.error.details.isEmpty());
    showWaysOut(failure.waysOut, trials);
    QWidget::show();
}

void FailureView::showWaysOut(const QList<WayOut> &waysOut, Trials trials)
{
    const bool hadFocus = m_ways && m_ways->isAncestorOf(focusWidget());
    delete m_ways;
    m_ways = new QWidget(this);
    auto *ways = new QVBoxLayout(m_ways);
    ways->setContentsMargins(0, look::tiny, 0, 0);
    ways->setSpacing(look::small);
    int number = 0;
    for (const WayOut &way : waysOut) {
        // A title may hold a package's name: an ampersand in it is no mnemonic.
        auto *button = new QPushButton(QString(way.title).replace(u'&', u"&&"_s), m_ways);
        button->setObjectName(u"wayOut%1"_s.arg(number++));
        auto *row = new QHBoxLayout;
        row->setSpacing(look::small);
        row->addWidget(button);
        if (const QString result = resultOf(way, trials); !result.isEmpty()) {
            auto *note = look::note(result, m_ways);
            note->setObjectName(u"resultOfWayOut"_s);
            note->setWordWrap(false);
            button->setAccessibleDescription(result);
            row->addWidget(note);
        }
        row->addStretch();
        ways->addLayout(row);
        connect(button, &QPushButton::clicked, this, [this, way] { Q_EMIT wayOutChosen(way); });
    }
    m_ways->setVisible(!waysOut.isEmpty());
    m_layout->insertWidget(2, m_ways);
    if (auto *first = m_ways->findChild<QPushButton *>(); first && hadFocus)
        first->setFocus(Qt::OtherFocusReason);
}

} // namespace groundwork
