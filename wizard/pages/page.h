// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "advice/doctor.h"
#include "machine/machinefacts.h"
#include "spec/projectspec.h"
#include "spec/specrules.h"

#include <QHash>
#include <QSet>
#include <QWidget>

class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace groundwork {

class FieldRow;
class FindingList;

/// A page of the window: a thin adapter between a part of the spec and its widgets. Touches no disk and starts
/// nothing; facts about the machine may come late and never overwrite an answer.
class Page : public QWidget
{
    Q_OBJECT

public:
    Page(const QString &title, const QString &line, QWidget *parent);

    void load(const ProjectSpec &spec);
    virtual void store(ProjectSpec &spec) const = 0;
    /// What is not acceptable about the answers of this page, in the order of the rules.
    [[nodiscard]] QList<SpecProblem> problems() const;
    virtual void showFacts(const MachineFacts &facts);
    /// Shows those of the doctor's findings that belong here. They are told, and hinder nothing.
    void showFindings(const QList<Finding> &findings);

    /// Shows what is wrong, also where the person has not been yet, and puts the cursor there.
    void insist();
    [[nodiscard]] QString title() const;
    /// Where the cursor stands when the page is opened; null: the first field.
    [[nodiscard]] virtual QWidget *firstWidget() const { return nullptr; }

Q_SIGNALS:
    void changed(); ///< the person changed an answer

protected:
    virtual void fill(const ProjectSpec &spec) = 0;
    /// Prefixes of the fields that this page answers for.
    [[nodiscard]] virtual QStringList fields() const { return {}; }
    /// Problems that the spec alone does not know, for example about the folder.
    [[nodiscard]] virtual QList<SpecProblem> ownProblems() const { return {}; }

    /// Whether this is the page where it can be mended.
    [[nodiscard]] virtual bool takesFinding(const Finding &) const { return false; }

    void setTitle(const QString &title);
    void setLine(const QString &line);
    [[nodiscard]] QVBoxLayout *body() const { return m_body; }
    [[nodiscard]] QLabel *lineLabel() const { return m_line; }
    /// A field that shows the problems whose key begins with `key`.
    FieldRow *addField(const QString &key, const QString &label, QWidget *input);
    [[nodiscard]] FieldRow *field(const QString &key) const { return m_fields.value(key); }
    /// To be called when the person changed the answer to `key`.
    void edited(const QString &key);
    void showProblems();
    [[nodiscard]] const ProjectSpec &loaded() const { return m_spec; }

private:
    [[nodiscard]] QString keyOf(const SpecProblem &problem) const;
    ProjectSpec m_spec;
    QLabel *m_title;
    QLabel *m_line;
    QScrollArea *m_scroll;
    QVBoxLayout *m_body;
    FindingList *m_findings;
    FieldRow *m_rest; ///< shows problems that no field takes
    QHash<QString, FieldRow *> m_fields;
    QSet<QString> m_touched;
    bool m_insisting = false;
    bool m_filling = false;
};

} // namespace groundwork
