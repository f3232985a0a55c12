// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "pages/problempage.h"

#include "pages/card.h"
#include "pages/fieldrow.h"
#include "pages/fold.h"
#include "pages/look.h"
#include "pages/textanswer.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

ProblemPage::ProblemPage(QWidget *parent)
    : Page(tr("What problem does the project solve?"),
           tr("Four questions to ask the people it is for. The answers become the project's charter."), parent)
{
    auto *card = new Card({}, this);
    m_target = card->body();
    m_lines = 2;
    ask(u"users"_s, &ProblemSection::users, tr("&Who is it for?"),
        tr("The retention team, who call customers every Monday"));
    ask(u"objectives"_s, &ProblemSection::objectives, tr("What do they want to &reach?"),
        tr("Keep 5 % more of the customers who are about to leave"));
    ask(u"challenges"_s, &ProblemSection::challenges, tr("What makes it &hard today?"),
        tr("Nobody knows whom to call first; the list has 40,000 names"));
    ask(u"deliverables"_s, &ProblemSection::deliverables, tr("What must be b&uilt to help them?"),
        tr("A ranked call list each Monday morning, with the reason for each name"));
    body()->addWidget(card);

    m_fold = new Fold({}, this);
    m_fold->setObjectName(u"moreQuestions"_s);
    m_target = m_fold->body();
    askTheRest();
    body()->addWidget(m_fold);
    body()->addStretch();
    showCount();
}

void ProblemPage::askTheRest()
{
    ask(u"affected"_s, &ProblemSection::affected, tr("Who is affected without using it?"),
        tr("Customers who are called, or not called"));
    ask(u"decision_owner"_s, &ProblemSection::decisionOwner, tr("Who makes the final decision?"),
        tr("Head of customer care"));
    ask(u"sponsor"_s, &ProblemSection::sponsor, tr("Who pays for it?"), tr("The sales department"));
    ask(u"problem"_s, &ProblemSection::problem, tr("What is the problem, and why now?"),
        tr("Churn doubled since the price change in spring"));
    ask(u"value"_s, &ProblemSection::value, tr("What gets better for the users?"), tr("Calls reach the right people"));
    ask(u"current_practice"_s, &ProblemSection::currentPractice, tr("How is it done today, and how well?"),
        tr("By a rule of thumb; one call in ten is of use"));
    ask(u"alternative"_s, &ProblemSection::alternative, tr("What is the simplest thing without machine learning?"),
        tr("Call those whose contract ends within 60 days"));
    ask(u"decision"_s, &ProblemSection::decision, tr("Which decision follows from a prediction?"),
        tr("Call, or do not call"));
    ask(u"minimum_performance"_s, &ProblemSection::minimumPerformance, tr("Below what must it not be used?"),
        tr("Worse than the rule of thumb"));
    ask(u"guardrails"_s, &ProblemSection::guardrails, tr("What must not get worse?"), tr("Complaints about calls"));
    ask(u"feedback"_s, &ProblemSection::feedback, tr("How are outcomes collected after the start?"),
        tr("The agent notes the result of each call"));
    ask(u"serving"_s, &ProblemSection::serving, tr("When and how often are predictions needed?"),
        tr("Once a week, on Monday at six"));
    ask(u"constraints"_s, &ProblemSection::constraints, tr("Which limits are there?"),
        tr("It must be explainable; personal data stays in the company"));
    ask(u"team"_s, &ProblemSection::team, tr("Who works on it, and who maintains it afterwards?"),
        tr("Two data scientists; the platform team from June"));
    ask(u"monitoring"_s, &ProblemSection::monitoring, tr("How is it watched, and taken back?"),
        tr("Weekly hit rate; the old list is one switch away"));
    ask(u"considered"_s, &ProblemSection::considered, tr("Which alternatives were considered?"),
        tr("A bought scoring service: too dear"));
    ask(u"references"_s, &ProblemSection::references, tr("Which links and contacts help?"),
        tr("Glossary of contract terms; Ms Example in billing"));
}

void ProblemPage::ask(const QString &key, Answer ProblemSection::*member, const QString &label, const QString &example)
{
    auto *edit = new TextAnswer(m_lines, this);
    edit->setObjectName(u"problem_"_s + key);
    edit->setPlaceholderText(example);
    const QString field = u"problem."_s + key;
    m_target->addWidget(addField(field, label, edit));
    m_questions.push_back({key, member, edit});
    connect(edit, &QPlainTextEdit::textChanged, this, [this, field] {
        this->field(field)->setRemark({}); // that somebody else decides
        showCount();
        edited(field);
    });
}

void ProblemPage::fill(const ProjectSpec &spec)
{
    for (const Question &question : m_questions) {
        const Answer &answer = spec.problem.*question.member;
        question.edit->setAnswer(answer.value);
        field(u"problem."_s + question.key)->setRemark({});
        if (answer.toBeDecided)
            field(u"problem."_s + question.key)
                ->setRemark(answer.toBeDecided->by.isValid()
                                ? tr("To be decided by %1 until %2.")
                                      .arg(answer.toBeDecided->owner,
                                           QLocale().toString(answer.toBeDecided->by, QLocale::ShortFormat))
                                : tr("To be decided by %1.").arg(answer.toBeDecided->owner));
    }
}

void ProblemPage::store(ProjectSpec &spec) const
{
    for (const Question &question : m_questions) {
        Answer &answer = spec.problem.*question.member;
        const Answer &before = loaded().problem.*question.member;
        if (question.edit->isTouched())
            answer = Answer{question.edit->toPlainText().trimmed(), {}};
        else if (before.toBeDecided && !answer.toBeDecided)
            answer = {}; // it was answered, and the answer taken out again
        else
            answer = before;
    }
}

QStringList ProblemPage::fields() const
{
    return {u"problem."_s};
}

void ProblemPage::showCount()
{
    if (!m_fold)
        return;
    int answered = 0;
    int asked = 0;
    for (std::size_t i = 4; i < m_questions.size(); ++i) {
        ++asked;
        answered += m_questions[i].edit->toPlainText().trimmed().isEmpty() ? 0 : 1;
    }
    m_fold->setTitle(tr("%1 more questions, %2 answered").arg(asked).arg(answered));
}

} // namespace groundwork
