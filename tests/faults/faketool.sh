# SPDX-FileCopyrightText: 2026 The Groundwork developers
# SPDX-License-Identifier: Apache-2.0
#
# The program of a manager that does what the real one does to the disk: the lock and the environment hold the
# packages one 1.0 and ipykernel 6.0. The lines before it set $manager, $row, $project and $lock; what it does at a
# call stands in $row/solve.sh and $row/install.sh.
#
# shellcheck shell=sh
# shellcheck disable=SC1090,SC2154 # the lines before and the two files are the test's

after() { # NAME ARGUMENT...: the argument that comes after NAME
    wanted=$1
    shift
    while [ $# -gt 1 ]; do
        [ "$1" = "$wanted" ] && echo "$2"
        shift
    done
}

case "$manager $*" in
conda*--dry-run* | mamba*--dry-run* | venv*--dry-run* | "uv lock"* | "pipenv lock"*) call=solve ;;
uv*--dry-run* | "pipenv verify"*) exit 0 ;;
venv*"-m venv"*)
    for prefix; do :; done
    mkdir -p "$prefix/bin" && cp "$0" "$prefix/bin/python" && printf 'version = 3.11.2\n' >"$prefix/pyvenv.cfg"
    exit
    ;;
*) call=install ;;
esac

case $manager in
conda | mamba) prefix=$(after --prefix "$@") ;;
uv) prefix=$UV_PROJECT_ENVIRONMENT file=$(after --project "$@")/uv.lock ;;
pipenv) prefix=$WORKON_HOME/$PIPENV_CUSTOM_VENV_NAME file=$PIPENV_PIPFILE.lock ;;
venv) prefix=$(dirname "$(dirname "$0")") ;;
esac
site=$prefix/lib/python3.11/site-packages version=1.0

linked() { # NAME VERSION
    printf '{"name": "%s", "version": "%s", "build_string": "0", "platform": "linux-64",' "$1" "$2"
    printf ' "md5": "%032d", "size": 1000, "dist_name": "%s-%s-0",' 0 "$1" "$2"
    printf ' "url": "https://packages.example/linux-64/%s-%s-0.conda"}' "$1" "$2"
}

reported() { # NAME VERSION
    printf '    {"metadata": {"name": "%s", "version": "%s"}, "download_info": {' "$1" "$2"
    printf '"url": "https://packages.example/%s.whl", "archive_info": {"hashes": {"sha256": "%064d"}}}}' "$1" 0
}

answer() { # the versions that were found, as this manager says it
    case $manager in
    conda | mamba)
        all="$(linked python 3.11.2), $(linked one 1.0), $(linked ipykernel 6.0)"
        printf '{"success": true, "actions": {"LINK": [%s], "FETCH": [%s]}}\n' "$all" "$all"
        ;;
    venv)
        printf 'Collecting one\n{\n  "version": "1",\n  "environment": {"python_full_version": "3.11.2",'
        printf ' "python_version": "3.11", "sys_platform": "linux", "platform_machine": "x86_64"},\n  "install": [\n'
        printf '%s,\n%s\n  ]\n}\n' "$(reported one 1.0)" "$(reported ipykernel 6.0)"
        ;;
    uv)
        printf 'version = 1\n\n[[package]]\nname = "churn-model"\nversion = "0.1.0"\nsource = { virtual = "." }\n'
        printf 'dependencies = [{ name = "one" }, { name = "ipykernel" }]\n\n'
        printf '[[package]]\nname = "one"\nversion = "1.0"\n\n[[package]]\nname = "ipykernel"\nversion = "6.0"\n'
        ;;
    pipenv)
        printf '{"_meta": {"pipfile-spec": 6}, "default": {"one": {"version": "==1.0"},'
        printf ' "ipykernel": {"version": "==6.0"}}}\n'
        ;;
    esac
}

give() { # puts the answer where this manager's answers are looked for
    if [ -n "$file" ]; then cat >"$file"; else cat; fi
}

package() { # NAME VERSION
    mkdir -p "$site"
    printf 'x = 1\n' >"$site/$1.py"
    case $manager in
    conda | mamba)
        inside=lib/python3.11/site-packages/$1.py
        {
            printf '{"name": "%s", "version": "%s", "build": "0", "files": ["%s"],' "$1" "$2" "$inside"
            printf ' "paths_data": {"paths": [{"_path": "%s", "path_type": "hardlink", "size_in_bytes": 6}]}}' "$inside"
        } >"$prefix/conda-meta/$1-$2-0.json"
        ;;
    *)
        mkdir -p "$site/$1-$2.dist-info"
        printf 'Metadata-Version: 2.1\nName: %s\nVersion: %s\n' "$1" "$2" >"$site/$1-$2.dist-info/METADATA"
        printf '%s.py,,6\n%s-%s.dist-info/METADATA,,\n' "$1" "$1" "$2" >"$site/$1-$2.dist-info/RECORD"
        ;;
    esac
}

environment() { # what the lock names
    mkdir -p "$prefix/bin" || exit 1
    case $manager in
    conda | mamba)
        mkdir -p "$prefix/conda-meta"
        package python 3.11.2
        ;;
    *) printf 'version = 3.11.2\n' >"$prefix/pyvenv.cfg" ;;
    esac
    package one $version && package ipykernel 6.0
}

good() { if [ $call = solve ]; then answer | give; else environment; fi; }

noise() { echo "qqnoise: the tool's own words"; }

. "$row/$call.sh"
