// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "generator/formats/shellwriter.h"
#include "generator/plan/plan.h"

namespace groundwork {

namespace {

const QString projectVariable = QStringLiteral("project");
const QString privateVariable = QStringLiteral("private");

/// Writes a plan's steps one after another; the project is the current folder instead of the plan's target.
class PlanScript
{
public:
    explicit PlanScript(const Plan &plan) : m_target(plan.target), m_lock(locksOf(plan).value(0))
    {
        m_script.comment(plan.spec.project.name);
        m_script.comment(QStringLiteral("Makes the project in the current folder, which has to be empty."));
        m_script.line();
        m_script.line(QStringLiteral("project=$PWD"));
        m_script.line(QStringLiteral("if [ -n \"$(ls -A)\" ]; then"));
        m_script.line(QStringLiteral("  echo \"$project is not empty\" >&2"));
        m_script.line(QStringLiteral("  exit 4"));
        m_script.line(QStringLiteral("fi"));
        m_script.line(QStringLiteral("private=$(mktemp -d)"));
        m_script.line(QStringLiteral("trap 'rm -rf -- \"$private\"' EXIT"));
    }

    void add(const Step &step)
    {
        m_script.line();
        m_script.comment(step.title(Tense::Imperative));
        std::visit([this, &step](const auto &action) { write(action, step); }, step.action);
    }

    QByteArray text() const { return m_script.text(); }

private:
    void write(const CheckTarget &, const Step &) {} // the script's first lines

    void write(const SolvePackages &solve, const Step &)
    {
        for (const auto &command : solve.commands.first(solve.commands.size() - 1))
            run(command);
        writeLock(solve, solve.commands.constLast(), m_lock);
        for (const auto &other : solve.others)
            writeLock(solve, other.command, other.lock);
    }

    /// Leaves the answer of `command` in the private directory.
    void writeLock(const SolvePackages &solve, const Command &command, const ProjectPath &path)
    {
        const QString name = QStringLiteral("locks/") + path.toString();
        const ShellWord lock = privateFile(name);
        m_script.command({u"mkdir", u"-p", u"--", privateFile(name.section(u'/', 0, -2))});
        if (!solve.lockFile.isEmpty()) {
            run(command);
            m_script.command({u"cp", u"--", privateFile(solve.lockFile), lock});
            return;
        }
        writeInputs(command);
        writeInputs(solve.lockFilter);
        m_script.line(
            QStringLiteral("%1 |\n  %2 >%3").arg(text(command), text(solve.lockFilter), ShellScript::quote(lock)));
    }

    void write(const SolveWithin &solve, const Step &)
    {
        const ShellWord decided = privateFile(QString::fromUtf16(SolveWithin::decidedFile));
        m_script.command({u"mkdir", u"-p", u"--", privateFile(QStringLiteral("within"))});
        m_script.command({u"cp", u"--", privateFile(QStringLiteral("locks/") + m_lock.toString()), decided});
        m_script.line(QStringLiteral("sed -n '1s/.*/pip/p;s|.*/python-\\([0-9.]*\\)-[^/]*$|python ==\\1|p' %1 >%2")
                          .arg(ShellScript::quote(decided),
                               ShellScript::quote(privateFile(QString::fromUtf16(SolveWithin::pythonFile)))));
        for (const auto &command : solve.prepare)
            run(command);
        writeInputs(solve.command);
        writeInputs(solve.lockFilter);
        m_script.line(QStringLiteral("%1 |\n  %2 >%3")
                          .arg(text(solve.command), text(solve.lockFilter),
                               ShellScript::quote(privateFile(QStringLiteral("locks/") + solve.lock.toString()))));
    }

    void write(const GetTool &get, const Step &step)
    {
        if (get.installer) {
            const ShellWord copy = word(get.installer->program);
            m_script.command({u"cp", u"--", get.installer->file.toString(), copy});
            m_script.line(QStringLiteral("printf '%s  %s\\n' %1 %2 | sha256sum --check --quiet --strict")
                              .arg(ShellScript::quote(get.installer->sha256), ShellScript::quote(copy)));
        }
        for (const auto &command : step.commands())
            run(command);
    }

    void write(const WriteFile &write, const Step &) { m_script.writeFile(write.file); }

    void write(const WriteLock &lock, const Step &)
    {
        m_script.command(
            {u"cp", u"--", privateFile(QStringLiteral("locks/") + lock.path.toString()), lock.path.toString()});
    }

    void write(const CreateRepository &repository, const Step &)
    {
        const FirstCommit &commit = repository.commit;
        m_script.command({u"git", u"init", u"--quiet", u"--template=", u"--initial-branch", commit.branch});
        m_script.command({u"git", u"config", u"core.autocrlf", u"false"});
        if (!commit.remote.isEmpty())
            m_script.command({u"git", u"remote", u"add", u"origin", commit.remote});
        if (commit.author) {
            m_script.command({u"git", u"add", u"--all"});
            commitAs(*commit.author, commit.message, {});
        }
    }

    void write(const PutInPlace &, const Step &) {} // the script works in place

    void write(const CommitFiles &commit, const Step &)
    {
        QList<ShellWord> paths;
        for (const auto &file : commit.files)
            paths.append(file.toString());
        m_script.command(QList<ShellWord>{u"git", u"add", u"--"} + paths);
        commitAs(commit.author, commit.message, paths);
    }

    void commitAs(const GitIdentity &author, const QString &message, const QList<ShellWord> &paths)
    {
        QList<ShellWord> commit{u"git",
                                u"-c",
                                QString(QStringLiteral("user.name=") + author.name),
                                u"-c",
                                QString(QStringLiteral("user.email=") + author.email),
                                u"commit",
                                u"--quiet",
                                u"--message",
                                message};
        if (!paths.isEmpty())
            commit += QList<ShellWord>{u"--"} + paths;
        m_script.command(commit);
    }

    void write(const CheckInstalledFiles &, const Step &) { leaveToVerify(); }

    void write(const CheckExisting &, const Step &) { leaveToVerify(); }

    void leaveToVerify()
    {
        m_script.comment(QStringLiteral("(“groundwork verify” does this; there is no command for it)"));
    }

    void write(const AddPackages &add, const Step &)
    {
        if (add.list)
            m_script.line(QStringLiteral("%1 >%2").arg(
                text(*add.list), ShellScript::quote(privateFile(QString::fromUtf16(AddPackages::installedFile)))));
        run(add.command);
    }

    template <typename Action>
    void write(const Action &, const Step &step)
    {
        for (const auto &command : step.commands())
            run(command);
    }

    void run(const Command &command)
    {
        writeInputs(command);
        m_script.line(text(command));
    }

    void writeInputs(const Command &command)
    {
        for (const auto &input : command.inputs) {
            if (input.name.contains(u'/'))
                m_script.command({u"mkdir", u"-p", u"--", privateFile(input.name.section(u'/', 0, -2))});
            m_script.writeFile(privateFile(input.name), input.text);
        }
    }

    static ShellWord privateFile(const QString &name) { return ShellWord::below(privateVariable, name); }

    ShellWord word(const QString &text) const
    {
        const QString target = m_target.toString();
        if (text == target)
            return ShellWord::below(projectVariable, {});
        if (text.startsWith(target + u'/'))
            return ShellWord::below(projectVariable, text.mid(target.size() + 1));
        return text;
    }

    ShellWord word(const Argument &argument) const
    {
        return argument.place == Argument::Place::PrivateDirectory ? privateFile(argument.text) : word(argument.text);
    }

    QString text(const Command &command) const
    {
        QList<ShellWord> words{word(command.program.toString())};
        for (const auto &argument : command.arguments)
            words.append(word(argument));
        QMap<QString, ShellWord> environment;
        for (const auto &[name, value] : command.environment.asKeyValueRange())
            environment.insert(name, word(value));
        return ShellScript::commandText(words, environment);
    }

    AbsolutePath m_target;
    ProjectPath m_lock;
    ShellScript m_script;
};

} // namespace

QByteArray toShell(const Plan &plan)
{
    PlanScript script(plan);
    for (const auto &step : plan.steps)
        script.add(step);
    return script.text();
}

} // namespace groundwork
