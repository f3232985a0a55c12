// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "system/realgit.h"

#include <QCoreApplication>

#include <git2.h>
#include <git2/sys/repository.h>
#include <unistd.h>

#include <memory>

namespace groundwork {

namespace {

template <auto Free>
struct Freeing
{
    template <typename T>
    void operator()(T *pointer) const
    {
        Free(pointer);
    }
};
using Repository = std::unique_ptr<git_repository, Freeing<git_repository_free>>;
using Config = std::unique_ptr<git_config, Freeing<git_config_free>>;
using Index = std::unique_ptr<git_index, Freeing<git_index_free>>;
using Tree = std::unique_ptr<git_tree, Freeing<git_tree_free>>;
using Commit = std::unique_ptr<git_commit, Freeing<git_commit_free>>;
using Signature = std::unique_ptr<git_signature, Freeing<git_signature_free>>;
using Reference = std::unique_ptr<git_reference, Freeing<git_reference_free>>;
using StatusList = std::unique_ptr<git_status_list, Freeing<git_status_list_free>>;

/// What a library call made, as an owning pointer; empty when the call failed.
template <typename Owner, typename Call>
Owner made(Call &&call)
{
    typename Owner::pointer pointer = nullptr;
    return Owner(call(&pointer) == 0 ? pointer : nullptr);
}

QString lastError()
{
    const git_error *error = git_error_last();
    return error == nullptr || error->message == nullptr ? QString() : QString::fromUtf8(error->message);
}

std::unexpected<Error> repositoryFailure(const AbsolutePath &folder)
{
    const QString details = lastError();
    return failure(
        QCoreApplication::translate("Git", "The git repository in %1 could not be made.").arg(folder.toString()),
        details, QCoreApplication::translate("Git", "Look whether the disk has room and the branch name is valid."));
}

std::unexpected<Error> commitFailure(const AbsolutePath &folder)
{
    const QString details = lastError();
    // What a killed git or Groundwork leaves; whether another git is at work only the person knows.
    if (const QByteArray lock = folder.toBytes() + "/.git/index.lock"; ::access(lock.constData(), F_OK) == 0)
        return failure(QCoreApplication::translate(
                           "Git", "Another program works in the git repository in %1, or was stopped there.")
                           .arg(folder.toString()),
                       details,
                       QCoreApplication::translate("Git", "When no git is running there, remove %1 and try again.")
                           .arg(QString::fromUtf8(lock)));
    return failure(QCoreApplication::translate("Git", "The files in %1 could not be committed.").arg(folder.toString()),
                   details, QCoreApplication::translate("Git", "Look at the repository with git, then try again."));
}

std::unexpected<Error> unreadable(const AbsolutePath &folder)
{
    const QString details = lastError();
    return failure(
        QCoreApplication::translate("Git", "The git repository in %1 could not be read.").arg(folder.toString()),
        details, QCoreApplication::translate("Git", "Look at the repository with git, then try again."));
}

QString textOf(const git_oid &id)
{
    return QString::fromLatin1(QByteArray(git_oid_tostr_s(&id)));
}

/// Opens exactly this folder's repository, never one that lies above. Fails with libgit2's code.
std::expected<Repository, int> openRepository(const AbsolutePath &folder)
{
    git_repository *repository = nullptr;
    const int code =
        git_repository_open_ext(&repository, folder.toBytes().constData(), GIT_REPOSITORY_OPEN_NO_SEARCH, nullptr);
    if (code != 0)
        return std::unexpected(code);
    return Repository(repository);
}

/// Takes the machine's settings out of play while a repository is filled: the person's own ignore rules,
/// attributes and line-end conversion must not decide what a project holds.
class OwnSettingsOnly
{
public:
    explicit OwnSettingsOnly(git_repository *repository)
        : m_extra(QByteArray(git_repository_path(repository)) + "groundwork-settings")
    {
        const QByteArray nowhere = QByteArray(git_repository_path(repository)) + "no-such-file";
        auto config = made<Config>([](git_config **out) { return git_config_new(out); });
        const QByteArray own = QByteArray(git_repository_path(repository)) + "config";
        m_usable =
            config &&
            git_config_add_file_ondisk(config.get(), own.constData(), GIT_CONFIG_LEVEL_LOCAL, repository, 1) == 0 &&
            git_config_add_file_ondisk(config.get(), m_extra.constData(), GIT_CONFIG_LEVEL_APP, repository, 1) == 0 &&
            git_config_set_string(config.get(), "core.excludesfile", nowhere.constData()) == 0 &&
            git_config_set_string(config.get(), "core.attributesfile", nowhere.constData()) == 0 &&
            git_repository_set_config(repository, config.get()) == 0;
    }
    ~OwnSettingsOnly() { ::unlink(m_extra.constData()); }
    OwnSettingsOnly(const OwnSettingsOnly &) = delete;
    OwnSettingsOnly &operator=(const OwnSettingsOnly &) = delete;

    [[nodiscard]] bool isUsable() const { return m_usable; }

private:
    QByteArray m_extra;
    bool m_usable = false;
};

/// While it lives, what git writes is on the disk before the call returns. A repository that is made in staging is
/// synced as a whole instead.
class DurableWrites
{
public:
    DurableWrites() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 1); }
    ~DurableWrites() { git_libgit2_opts(GIT_OPT_ENABLE_FSYNC_GITDIR, 0); }
    DurableWrites(const DurableWrites &) = delete;
    DurableWrites &operator=(const DurableWrites &) = delete;
};

Signature signatureOf(const GitIdentity &author)
{
    return made<Signature>([&](git_signature **out) {
        return git_signature_now(out, author.name.toUtf8().constData(), author.email.toUtf8().constData());
    });
}

QByteArray tidied(const QString &message)
{
    git_buf buffer = {};
    QByteArray text = message.toUtf8();
    if (git_message_prettify(&buffer, text.constData(), 0, '#') == 0)
        text = QByteArray(buffer.ptr, static_cast<qsizetype>(buffer.size));
    git_buf_dispose(&buffer);
    return text;
}

/// Commits the tree on top of `parent` (may be null) and moves HEAD.
std::optional<QString> commitTree(git_repository *repository, const git_oid &treeId, const git_commit *parent,
                                  const GitIdentity &author, const QString &message)
{
    const auto tree = made<Tree>([&](git_tree **out) { return git_tree_lookup(out, repository, &treeId); });
    const auto signature = signatureOf(author);
    // The line in the log of HEAD bears this name too.
    if (!tree || !signature || git_repository_set_ident(repository, signature->name, signature->email) != 0)
        return std::nullopt;
    git_oid id = {};
    const git_commit *parents[] = {parent};
    if (git_commit_create(&id, repository, "HEAD", signature.get(), signature.get(), "UTF-8",
                          tidied(message).constData(), tree.get(), parent == nullptr ? 0 : 1, parents) != 0)
        return std::nullopt;
    return textOf(id);
}

std::optional<QString> commitEverything(git_repository *repository, const GitIdentity &author, const QString &message)
{
    const OwnSettingsOnly settings(repository);
    if (!settings.isUsable())
        return std::nullopt;
    const auto index = made<Index>([&](git_index **out) { return git_repository_index(out, repository); });
    git_oid tree = {};
    if (!index || git_index_add_all(index.get(), nullptr, GIT_INDEX_ADD_DEFAULT, nullptr, nullptr) != 0 ||
        git_index_write(index.get()) != 0 || git_index_write_tree(&tree, index.get()) != 0)
        return std::nullopt;
    return commitTree(repository, tree, nullptr, author, message);
}

Commit headCommit(git_repository *repository)
{
    const auto head = made<Reference>([&](git_reference **out) { return git_repository_head(out, repository); });
    if (!head)
        return {};
    git_object *object = nullptr;
    if (git_reference_peel(&object, head.get(), GIT_OBJECT_COMMIT) != 0)
        return {};
    return Commit(reinterpret_cast<git_commit *>(object));
}

/// The tree of HEAD with just `files` as they are on the disk; one that is gone is taken out.
std::optional<git_oid> treeWith(git_repository *repository, const git_commit *parent, const QList<ProjectPath> &files)
{
    const auto current = made<Index>([&](git_index **out) { return git_repository_index(out, repository); });
    const auto wanted = made<Index>([](git_index **out) { return git_index_new(out); });
    if (!current || !wanted)
        return std::nullopt;
    if (parent != nullptr) {
        const auto tree = made<Tree>([&](git_tree **out) { return git_commit_tree(out, parent); });
        if (!tree || git_index_read_tree(wanted.get(), tree.get()) != 0)
            return std::nullopt;
    }
    const QByteArray workFolder = git_repository_workdir(repository);
    for (const auto &file : files) {
        const QByteArray path = file.toString().toUtf8();
        if (::access((workFolder + path).constData(), F_OK) != 0 && errno == ENOENT) {
            git_index_remove_bypath(current.get(), path.constData());
            git_index_remove(wanted.get(), path.constData(), 0);
            continue;
        }
        if (git_index_add_bypath(current.get(), path.constData()) != 0)
            return std::nullopt;
        const git_index_entry *entry = git_index_get_bypath(current.get(), path.constData(), 0);
        if (entry == nullptr || git_index_add(wanted.get(), entry) != 0)
            return std::nullopt;
    }
    git_oid tree = {};
    if (git_index_write(current.get()) != 0 || git_index_write_tree_to(&tree, wanted.get(), repository) != 0)
        return std::nullopt;
    return tree;
}

} // namespace

RealGit::~RealGit()
{
    if (m_libraryInUse)
        git_libgit2_shutdown();
}

void RealGit::useLibrary() const
{
    if (m_libraryInUse)
        return;
    m_libraryInUse = true;
    git_libgit2_init();
    // No hook, filter or helper of a repository is ever run here, so whose folder it is does not matter.
    git_libgit2_opts(GIT_OPT_SET_OWNER_VALIDATION, 0);
}

std::optional<GitIdentity> RealGit::identity() const
{
    useLibrary();
    const auto config = made<Config>([](git_config **out) { return git_config_open_default(out); });
    const auto snapshot =
        made<Config>([&](git_config **out) { return config ? git_config_snapshot(out, config.get()) : -1; });
    if (!snapshot)
        return std::nullopt;
    const char *name = nullptr;
    const char *email = nullptr;
    if (git_config_get_string(&name, snapshot.get(), "user.name") != 0 ||
        git_config_get_string(&email, snapshot.get(), "user.email") != 0)
        return std::nullopt;
    GitIdentity identity{QString::fromUtf8(name), QString::fromUtf8(email)};
    if (identity.name.trimmed().isEmpty() || identity.email.trimmed().isEmpty())
        return std::nullopt;
    return identity;
}

Result<QString> RealGit::createRepository(const AbsolutePath &folder, const FirstCommit &commit)
{
    useLibrary();
    git_repository_init_options options = {};
    git_repository_init_options_init(&options, GIT_REPOSITORY_INIT_OPTIONS_VERSION);
    const QByteArray branch = commit.branch.toUtf8();
    options.initial_head = branch.constData();
    options.flags = GIT_REPOSITORY_INIT_NO_REINIT;
    const auto repository = made<Repository>(
        [&](git_repository **out) { return git_repository_init_ext(out, folder.toBytes().constData(), &options); });
    const auto config =
        made<Config>([&](git_config **out) { return repository ? git_repository_config(out, repository.get()) : -1; });
    if (!config || git_config_set_bool(config.get(), "core.autocrlf", 0) != 0)
        return repositoryFailure(folder);
    // As git_remote_create() does it, which leaks in libgit2 1.5.
    if (!commit.remote.isEmpty() &&
        (git_config_set_string(config.get(), "remote.origin.url", commit.remote.toUtf8().constData()) != 0 ||
         git_config_set_string(config.get(), "remote.origin.fetch", "+refs/heads/*:refs/remotes/origin/*") != 0))
        return repositoryFailure(folder);
    if (!commit.author)
        return QString();
    if (const auto id = commitEverything(repository.get(), *commit.author, commit.message))
        return *id;
    return commitFailure(folder);
}

Result<std::optional<QString>> RealGit::commit(const AbsolutePath &folder, const QList<ProjectPath> &files,
                                               const GitIdentity &author, const QString &message)
{
    useLibrary();
    const DurableWrites durable;
    const auto opened = openRepository(folder);
    if (!opened)
        return commitFailure(folder);
    git_repository *repository = opened->get();
    const auto parent = headCommit(repository);
    const auto tree = treeWith(repository, parent.get(), files);
    if (!tree)
        return commitFailure(folder);
    if (parent && git_oid_equal(git_commit_tree_id(parent.get()), &*tree) != 0)
        return std::nullopt;
    if (auto id = commitTree(repository, *tree, parent.get(), author, message))
        return id;
    return commitFailure(folder);
}

Result<std::optional<GitStatus>> RealGit::status(const AbsolutePath &folder) const
{
    useLibrary();
    const auto opened = openRepository(folder);
    if (!opened && opened.error() == GIT_ENOTFOUND)
        return std::nullopt;
    if (!opened)
        return unreadable(folder);
    git_repository *repository = opened->get();
    GitStatus status;
    const auto symbolic =
        made<Reference>([&](git_reference **out) { return git_reference_lookup(out, repository, "HEAD"); });
    const char *target = symbolic ? git_reference_symbolic_target(symbolic.get()) : nullptr;
    if (target != nullptr)
        status.branch = QString::fromUtf8(target).remove(QStringLiteral("refs/heads/"));
    if (const auto head = headCommit(repository))
        status.commit = textOf(*git_commit_id(head.get()));
    git_status_options options = {};
    git_status_options_init(&options, GIT_STATUS_OPTIONS_VERSION);
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR;
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED;
    const auto changes =
        made<StatusList>([&](git_status_list **out) { return git_status_list_new(out, repository, &options); });
    if (!changes)
        return unreadable(folder);
    for (size_t i = 0; i < git_status_list_entrycount(changes.get()); ++i) {
        const git_status_entry *entry = git_status_byindex(changes.get(), i);
        const git_diff_delta *delta =
            entry->index_to_workdir != nullptr ? entry->index_to_workdir : entry->head_to_index;
        if (delta != nullptr)
            status.changed.append(QString::fromUtf8(delta->old_file.path));
    }
    status.clean = git_status_list_entrycount(changes.get()) == 0;
    return status;
}

} // namespace groundwork
