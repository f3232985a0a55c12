// SPDX-FileCopyrightText: 2026 The Groundwork developers
// SPDX-License-Identifier: Apache-2.0
#include "spec/slug.h"

#include "spec/specrules.h"

#include <QHash>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace groundwork {

namespace {

constexpr char16_t keywords[] =
    u"and as assert async await break class continue def del elif else except finally for from global if "
    u"import in is lambda nonlocal not or pass raise return try while with yield ";

// The modules of the standard library of Python 3.8 to 3.14, those removed in between included.
constexpr char16_t standardModules[] =
    u"abc aifc annotationlib antigravity argparse array ast asynchat asyncio asyncore atexit audioop "
    u"base64 bdb binascii binhex bisect builtins bz2 calendar cgi cgitb chunk cmath cmd code codecs codeop "
    u"collections colorsys compileall compression concurrent configparser contextlib contextvars copy "
    u"copyreg crypt csv ctypes curses dataclasses datetime dbm decimal difflib dis distutils doctest "
    u"dummy_threading email encodings ensurepip enum errno faulthandler fcntl filecmp fileinput fnmatch "
    u"formatter fractions ftplib functools gc genericpath getopt getpass gettext glob graphlib grp gzip "
    u"hashlib heapq hmac html http idlelib imaplib imghdr imp importlib inspect io ipaddress itertools "
    u"json keyword lib2to3 linecache locale logging lzma macpath macurl2path mailbox mailcap marshal math "
    u"mimetypes mmap modulefinder msilib msvcrt multiprocessing netrc nis nntplib nt ntpath nturl2path "
    u"numbers opcode operator optparse os ossaudiodev parser pathlib pdb pickle pickletools pipes pkgutil "
    u"platform plistlib poplib posix posixpath pprint profile pstats pty pwd py_compile pyclbr pydoc "
    u"pydoc_data pyexpat queue quopri random re readline reprlib resource rlcompleter runpy sched secrets "
    u"select selectors shelve shlex shutil signal site smtpd smtplib sndhdr socket socketserver spwd "
    u"sqlite3 sre_compile sre_constants sre_parse ssl stat statistics string stringprep struct subprocess "
    u"sunau symbol symtable sys sysconfig syslog tabnanny tarfile telnetlib tempfile termios test textwrap "
    u"this threading time timeit tkinter token tokenize tomllib trace traceback tracemalloc tty turtle "
    u"turtledemo types typing unicodedata unittest urllib uu uuid venv warnings wave weakref webbrowser "
    u"winreg winsound wsgiref xdrlib xml xmlrpc zipapp zipfile zipimport zlib zoneinfo ";

constexpr char16_t windowsNames[] =
    u"con prn aux nul com0 com1 com2 com3 com4 com5 com6 com7 com8 com9 lpt0 lpt1 lpt2 lpt3 lpt4 lpt5 lpt6 lpt7 lpt8 "
    u"lpt9";

/// More of a name than any slug has room for.
constexpr qsizetype longestNamePart = 200;

QSet<QString> setOf(const char16_t *words)
{
    const QStringList list = QString::fromUtf16(words).split(u' ', Qt::SkipEmptyParts);
    return {list.begin(), list.end()};
}

/// Latin letters that Unicode does not decompose but every reader of them knows how to spell.
QString spelled(QChar letter)
{
    static const QHash<QChar, QString> spellings{{u'ß', u"ss"_s}, {u'æ', u"ae"_s}, {u'œ', u"oe"_s}, {u'ø', u"o"_s},
                                                 {u'đ', u"d"_s},  {u'ð', u"d"_s},  {u'þ', u"th"_s}, {u'ł', u"l"_s},
                                                 {u'ı', u"i"_s},  {u'ħ', u"h"_s},  {u'ŋ', u"n"_s},  {u'ŧ', u"t"_s}};
    return spellings.value(letter);
}

/// Lower-case words of ASCII letters and digits, joined by single hyphens.
QString asciiWords(const QString &name)
{
    QString words;
    const QString decomposed = name.toLower().normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : decomposed) {
        if (c.isMark())
            continue;
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            words.append(c);
        else if (const QString spelling = spelled(c); !spelling.isEmpty())
            words.append(spelling);
        else if (c != u'\'' && c != u'’' && !words.isEmpty() && !words.endsWith(u'-'))
            words.append(u'-');
    }
    if (words.endsWith(u'-'))
        words.chop(1);
    return words;
}

/// Cut at the end of a word where that keeps at least half.
QString shortened(QString slug, qsizetype length)
{
    if (slug.size() > length) {
        const qsizetype word = slug.lastIndexOf(u'-', length);
        slug.truncate(word >= length / 2 ? word : length);
    }
    while (slug.endsWith(u'-'))
        slug.chop(1);
    return slug;
}

} // namespace

SlugFault faultOf(const QString &slug)
{
    static const QRegularExpression grammar(u"^[a-z][a-z0-9-]*\\z"_s);
    static const QSet<QString> python = setOf(keywords);
    static const QSet<QString> modules = setOf(standardModules);
    static const QSet<QString> windows = setOf(windowsNames);
    const QString module = QString(slug).replace(u'-', u'_');
    if (!grammar.match(slug).hasMatch())
        return SlugFault::Grammar;
    if (slug.size() > maximumSlugLength)
        return SlugFault::Length;
    if (python.contains(module))
        return SlugFault::PythonKeyword;
    if (modules.contains(module))
        return SlugFault::StandardModule;
    return windows.contains(slug) ? SlugFault::WindowsName : SlugFault::None;
}

QString slugFromName(const QString &name)
{
    QString slug = asciiWords(name.left(longestNamePart));
    if (slug.isEmpty())
        return {};
    if (slug.front().isDigit())
        slug.prepend(u"project-"_s);
    slug = shortened(std::move(slug), maximumSlugLength);
    if (faultOf(slug) != SlugFault::None)
        slug = shortened(std::move(slug), maximumSlugLength - 8) + u"-project"_s;
    return slug;
}

QString slugOf(const ProjectSpec &spec)
{
    return spec.project.slug.isEmpty() ? slugFromName(spec.project.name) : spec.project.slug;
}

QString moduleNameOf(const ProjectSpec &spec)
{
    return slugOf(spec).replace(u'-', u'_');
}

} // namespace groundwork
