// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "faketool.h"

namespace groundwork {

enum class Expected {
    Fails,
    Works,     ///< what it does is no reason to distrust the environment
    Told,      ///< the environment is sound, and the report says that the repository is not as it was committed
    Either,    ///< depends on how the manager answers; what is called done is still proved by its files
    Cancelled, ///< it never ends by itself: the person stops it
};

enum class CallAt { Solve, Install, Both };

/// One way in which a tool goes wrong.
struct Misbehaviour
{
    const char *name;
    CallAt at;
    QByteArray script;
    Expected expected;
    const char16_t *message = u""; ///< a part of the right message where there is one
};

inline QList<Misbehaviour> answersThatDeceive()
{
    using enum Expected;
    using enum CallAt;
    return {
        {"does nothing and is content", Both, "exit 0", Fails},
        {"says nothing and fails", Both, "exit 1", Fails, u" did not succeed."},
        {"makes an empty environment", Install, "mkdir -p \"$prefix/lib/python3.11/site-packages\"", Fails},
        {"leaves out a file", Install, "good; rm \"$site/one.py\"", Fails,
         u"Files of the environment are missing or damaged"},
        {"cuts a file short", Install, "good; : >\"$site/one.py\"", Fails,
         u"Files of the environment are missing or damaged"},
        {"leaves out a package", Install,
         "good; rm -r \"$site/ipykernel-6.0.dist-info\" \"$prefix/conda-meta/ipykernel-6.0-0.json\"; exit 0", Fails,
         u"The environment lacks packages of the lock: ipykernel."},
        {"installs another version", Install, "version=2.0; good", Fails,
         u"The environment has other versions than the lock: one 2.0"},
        {"does all and then fails", Both, "good; exit 1", Fails},
        {"says success and fails", Install, "good; echo '{\"success\": true}'; exit 1", Fails},
        {"says failure and is content", Solve,
         "echo '{\"success\": false, \"exception_name\": \"Sorry\", \"error\": \"qqnoise\"}' | give", Fails},
        {"answers twice", Solve, "{ answer; answer; } | give", Either},
        {"answers half", Solve, "answer | head -c 90 | give", Fails},
        {"answers up to the first package", Solve, "answer | sed '/^dependencies/,$d' | head -c 95 | give", Fails},
        {"answers nothing", Solve, ": | give", Fails},
        {"answers with garbage", Solve, "answer | tr '{[=:' '\\001\\202\\303\\204' | give", Fails},
        {"answers with NUL bytes", Solve, "head -c 5000 /dev/zero | give", Fails},
        {"answers with bad UTF-8", Solve, "answer | tr -d '\\n' | tr 'o' '\\377' | give", Fails},
        {"answers with a web page", Solve, "echo '<html><body><h1>502 qqnoise</h1></body></html>' | give", Fails},
        {"answers with 5 MB of one letter", Solve, "head -c 5000000 /dev/zero | tr '\\0' x | give", Fails},
        {"answers with nested brackets", Solve, "head -c 200000 /dev/zero | tr '\\0' '{' | give", Fails},
        {"fails with 5 MB of JSON", Both,
         "printf '{\"exception_name\": \"Sorry\", \"error\": \"qqnoise'; head -c 5000000 /dev/zero | tr '\\0' x; "
         "echo '\"}'; exit 1",
         Fails, u" did not succeed."},
    };
}

inline QList<Misbehaviour> outputThatHarms()
{
    using enum Expected;
    using enum CallAt;
    const QByteArray secrets = "echo 'https://ada:hunter2secret@packages.example/simple'\n"
                               "echo 'Authorization: Bearer hunter2secret0123456789'\n"
                               "echo 'password=hunter2secret' >&2\n"
                               "echo '{\"exception_name\": \"Sorry\", \"error\": \"token: hunter2secret\"}'\n";
    return {
        {"colours and turned text", Both,
         "printf '\\033[31mqqnoise\\033[0m \\033]0;title\\007 \\342\\200\\256evil\\007\\b\\n' | tee /dev/stderr; exit "
         "1",
         Fails, u" did not succeed."},
        {"mark-up", Both, "echo '<img src=\"/etc/passwd\"><b>qqnoise</b>'; exit 1", Fails, u" did not succeed."},
        {"a line of 50 MB", Install, "head -c 50000000 /dev/zero | tr '\\0' x; exit 1", Fails, u" did not succeed."},
        {"NUL bytes and bad UTF-8", Both, "printf 'qq\\0noise\\377\\376\\n\\300\\200\\n'; exit 1", Fails,
         u" did not succeed."},
        {"nothing but errors", Both, "noise >&2; exit 1", Fails, u" did not succeed."},
        {"passwords", Both, secrets + "exit 1", Fails},
        {"a full disk", Both, "noise; echo 'OSError: [Errno 28] No space left on device' >&2; exit 1", Fails,
         u" is full: "},
        {"no permission", Both, "noise; echo \"PermissionError: [Errno 13] Permission denied: '/x'\" >&2; exit 1",
         Fails, u" may not write where it has to."},
        {"exit code 255", Both, "noise; exit 255", Fails, u" did not succeed."},
        {"exit code 130 without being asked", Both, "noise; exit 130", Fails, u" did not succeed."},
    };
}

inline QList<Misbehaviour> processesThatStay()
{
    using enum Expected;
    using enum CallAt;
    const QByteArray writer = "while :; do echo x >>\"$PWD/more\"; sleep 0.02; done";
    return {
        {"closes its output and hangs", Both, "exec >&- 2>&-; sleep 60", Cancelled},
        {"hangs without a word", Both, "sleep 60", Cancelled},
        {"stops itself", Install, "kill -STOP $$; sleep 60", Cancelled},
        {"will not be stopped", Install, "trap '' TERM INT HUP; while :; do sleep 60; done", Cancelled},
        {"answers only after a while", Solve, "sleep 2.3; noise; exit 1", Fails, u" did not succeed."},
        {"leaves a writer and is content", Install,
         "good; (while :; do echo x >>\"$prefix/more\"; sleep 0.02; done) & exit 0", Works},
        {"leaves a writer and fails", Both, "(" + writer + ") & exit 1", Fails, u" did not succeed."},
        {"leaves a writer in its own session", Both, "(setsid sh -c '" + writer + "' &); sleep 0.05; exit 1", Fails,
         u" did not succeed."},
        {"leaves a writer that will not be stopped and is content", Install,
         "good; (trap '' TERM HUP; setsid sh -c 'while :; do echo x >>\"$1/more\"; sleep 0.02; done' sh \"$prefix\" &)",
         Works},
        {"kills who watches over it", Both, "kill -KILL $PPID; while :; do :; done", Fails, u" did not succeed."},
        {"leaves children that will not be stopped", Install,
         "for i in 1 2 3 4 5 6 7 8 9 10; do (trap '' TERM HUP; setsid sleep 60) & done; exit 1", Fails,
         u" did not succeed."},
        {"leaves a child that holds its output", Both, "sleep 60 & exit 1", Fails, u" did not succeed."},
        {"crashes", Both, "noise; kill -SEGV $$", Fails, u" did not succeed."},
        {"kills itself", Both, "noise; kill -KILL $$", Fails, u" did not succeed."},
        {"dies half done", Install, "environment; rm -r \"$site/one.py\"; kill -KILL $$", Fails, u" did not succeed."},
        {"asks a question", Both, "printf 'Proceed ([y]/n)? '; read -r word || exit 3; sleep 60", Fails,
         u" did not succeed."},
        {"asks at the terminal", Both, "read -r word </dev/tty || exit 3; sleep 60", Fails, u" did not succeed."},
    };
}

inline QList<Misbehaviour> deedsOnDisk()
{
    using enum Expected;
    using enum CallAt;
    return {
        {"fills its temporary folder", Both,
         "mkdir -p \"$TMPDIR/a/b\" && head -c 30000000 /dev/zero >\"$TMPDIR/a/b/c\"; ln -s \"$project\" "
         "\"$TMPDIR/a/d\"; "
         "chmod 0 \"$TMPDIR/a/b\"; chmod 500 \"$TMPDIR/a\"; exit 1",
         Fails, u" did not succeed."},
        {"takes its temporary folder away", Both, "cd / && rm -rf \"$TMPDIR\"; exit 1", Fails},
        {"removes the lock", Install, "good; rm \"$lock\"", Fails},
        {"makes the lock a link", Install, "good; mv \"$lock\" \"$TMPDIR/lock\"; ln -s \"$TMPDIR/lock\" \"$lock\"",
         Fails},
        {"changes the lock", Install, "good; sed -i 's/1\\.0/9.9/' \"$lock\"", Fails},
        {"changes the lock and follows it", Install, "sed -i 's/1\\.0/2.0/' \"$lock\"; version=2.0; good", Fails,
         u" changed the lock "},
        {"removes the project", Install, "cd / && rm -rf \"$project\"; exit 1", Fails},
        {"removes the record of the project", Install, "good; rm -r \"$project/.groundwork\"; exit 1", Fails},
        {"makes the environment a file", Install, "rm -rf \"$prefix\"; echo x >\"$prefix\"", Fails},
        {"makes the environment a link", Install,
         "good; mv \"$prefix\" \"$TMPDIR/elsewhere\" && ln -s \"$TMPDIR/elsewhere\" \"$prefix\"", Fails},
        {"removes the manager's own file", Install,
         "good; cd \"$project\" && rm -f environment.yml requirements.txt pyproject.toml Pipfile", Told},
        {"writes into a file of the project", Install, "good; echo evil >>\"$project/README.md\"", Told},
        {"writes into the home folder", Both, "echo evil >>\"$HOME/.profile\"; echo evil >\"$HOME/evil\"; exit 1",
         Fails},
    };
}

} // namespace groundwork
