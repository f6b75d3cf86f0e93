#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Gathers what the programs of an unpacked archive need into it: Qt's plugins, every shared library behind them by the rules
of libraries.txt, licences of all of it. Sets where each file looks for libraries, writes a list of what came from which
package, and tells the C library that the machine has to have. Needs readelf, patchelf, ldconfig and, for packages and
licences, dpkg-query."""
import argparse
import fnmatch
import glob
import os
import re
import shutil
import stat
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = ("wayside", "wayside-node", "waysidectl")
LIBRARIES, FALLBACK, PLUGINS = "lib", "lib/fallback", "lib/qt6/plugins"
LIST = "share/doc/wayside/bundled.tsv"

# Where a machine keeps its libraries: Debian's and Ubuntu's folders, then those of Fedora, openSUSE and Arch. A library of
# another architecture there is passed over by the loader.
HOST_FOLDERS = ("/lib/{triplet}", "/usr/lib/{triplet}", "/lib64", "/usr/lib64", "/lib", "/usr/lib")

# Pattern below Qt's plugin folder, and whether the archive is broken without it. Left out on purpose: platforms without
# a window system, themes that bring another toolkit, decoders of pictures that the console never shows.
QT_PLUGINS = (
    ("platforms/libqxcb.so", True),
    ("platforms/libqwayland-generic.so", True),
    ("platforms/libqwayland-egl.so", True),
    ("platforms/libqwayland.so", False),  # what newer versions have in place of the two
    ("platforms/libqoffscreen.so", True),
    ("platforms/libqminimal.so", True),
    ("xcbglintegrations/libqxcb-*-integration.so", True),
    ("wayland-shell-integration/libxdg-shell.so", True),
    ("wayland-shell-integration/libwl-shell-plugin.so", False),
    ("wayland-decoration-client/lib*.so", True),
    ("wayland-graphics-integration-client/libqt-plugin-wayland-egl.so", True),
    ("platforminputcontexts/lib*.so", True),
    ("platformthemes/libqxdgdesktopportal.so", True),
    ("iconengines/libqsvgicon.so", True),
    ("imageformats/libq*.so", True),
    ("printsupport/libcupsprintersupport.so", True),
    ("sqldrivers/libqsqlite.so", True),
    ("sqldrivers/libqsqlpsql.so", True),
    ("tls/libqopensslbackend.so", True),
)
# Qt 6.5 and newer have these under other names; one of each pair is enough.
EITHER = {"platforms/libqwayland-generic.so": "platforms/libqwayland.so",
          "platforms/libqwayland-egl.so": "platforms/libqwayland.so"}


# Libraries that Qt opens by a developer's name, and, where nothing has that name, in every folder that a library was loaded
# from: there it may come upon a second OpenSSL beside the one in use, which ends in a crash. So the archive has the names,
# and what is behind them is nothing but a need of the one in use.
OPENED_BY_NAME = {"libssl.so": "libssl.so.3", "libcrypto.so": "libcrypto.so.3"}
MADE_HERE = "-"  # in place of a package


class Failure(Exception):
    """Told to whoever builds, without a trace."""


def output_of(*command):
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True, env=dict(os.environ, LC_ALL="C")).stdout
    except FileNotFoundError:
        raise Failure(f"{command[0]} is not installed") from None
    except subprocess.CalledProcessError as error:
        raise Failure(f"{' '.join(command)}: {error.stderr.strip()}") from None


def read_rules(text):
    """(rule, pattern) in order. Raises Failure for a line that is none."""
    rules = []
    for number, line in enumerate(text.splitlines(), 1):
        words = line.split()
        if not words or words[0].startswith("#"):
            continue
        if len(words) != 2 or words[0] not in ("own", "host", "fallback"):
            raise Failure(f"libraries.txt:{number}: not 'own|host|fallback NAME'")
        rules.append((words[0], words[1]))
    return rules


def rule_for(name, rules):
    for rule, pattern in rules:
        if fnmatch.fnmatchcase(name, pattern):
            return rule
    raise Failure(f"{name}: no line of libraries.txt names it; decide whether it is the archive's or the machine's")


def run_path(relative, triplet):
    """What a file of the archive is given to look for libraries: the archive's own, the machine's, the archive's in their
    place. `relative`: the file's folder in the archive."""
    own, instead = ("$ORIGIN/" + os.path.relpath(folder, relative) if folder != relative else "$ORIGIN"
                    for folder in (LIBRARIES, FALLBACK))
    return ":".join([own, *(folder.format(triplet=triplet) for folder in HOST_FOLDERS), instead])


def installed_libraries():
    """Name → file, of this machine and architecture."""
    machine = {"x86_64": "x86-64", "aarch64": "AArch64"}.get(os.uname().machine, "")
    found = {}
    for line in output_of("/sbin/ldconfig", "-p").splitlines():
        match = re.match(r"\s+(\S+) \(libc6(?:,([^),]*))?[^)]*\) => (\S+)", line)
        if match and machine in (match.group(2) or ""):
            found.setdefault(match.group(1), match.group(3))
    return found


def needed_by(file):
    return re.findall(r"\(NEEDED\)\s+Shared library: \[(.*?)\]", output_of("readelf", "--wide", "--dynamic", file))


class Bundle:
    """An archive's folder being filled. Members: `origins`, file in the archive → file of this machine; `rules_used`,
    library → rule; `made`, files of no
    package."""

    def __init__(self, root, rules, libraries, triplet):
        self.root, self.rules, self.libraries, self.triplet = root, rules, libraries, triplet
        self.origins = {}
        self.made = []
        self.rules_used = {}

    def path(self, name):
        return os.path.join(self.root, name)

    def put(self, origin, name):
        target = self.path(name)
        os.makedirs(os.path.dirname(target), exist_ok=True)
        shutil.copyfile(origin, target)  # follows links: the archive has one file a library, under the name asked for
        os.chmod(target, 0o644)
        self.origins[name] = origin

    def add_plugins(self, folder):
        for pattern, is_needed in QT_PLUGINS:
            files = sorted(glob.glob(os.path.join(folder, pattern)))
            other = EITHER.get(pattern)
            if not files and is_needed and not (other and os.path.exists(os.path.join(folder, other))):
                raise Failure(f"{folder}/{pattern} is not there: install the Qt package that has it "
                              "(qt6-wayland, qt6-xdgdesktopportal-platformtheme, qt6-qpa-plugins)")
            for file in files:
                self.put(file, os.path.join(PLUGINS, os.path.relpath(file, folder)))

    def add_libraries(self):
        """All that the programs and plugins need, and what that needs."""
        todo = [self.path(f"bin/{name}") for name in PROGRAMS] + [self.path(name) for name in sorted(self.origins)]
        while todo:
            for name in needed_by(todo.pop()):
                if name in self.rules_used:
                    continue
                rule = self.rules_used[name] = rule_for(name, self.rules)
                if rule == "host":
                    continue
                if name not in self.libraries:
                    raise Failure(f"{name} is not installed here")
                target = f"{LIBRARIES if rule == 'own' else FALLBACK}/{name}"
                self.put(os.path.realpath(self.libraries[name]), target)
                todo.append(self.path(target))

    def add_names(self):
        for name, behind in OPENED_BY_NAME.items():
            if behind not in self.rules_used:
                raise Failure(f"nothing needs {behind} any more: is {name} still opened by its name?")
            folder = LIBRARIES if self.rules_used[behind] == "own" else FALLBACK
            output_of("gcc", "-shared", "-nostdlib", "-x", "c", "/dev/null", "-x", "none", f"-Wl,-soname,{name}",
                      "-Wl,--no-as-needed", "-Wl,--build-id=none", self.path(f"{folder}/{behind}"),
                      "-o", self.path(f"{LIBRARIES}/{name}"))
            if needed_by(self.path(f"{LIBRARIES}/{name}")) != [behind]:
                raise Failure(f"{name} does not lead to {behind}")
            os.chmod(self.path(f"{LIBRARIES}/{name}"), 0o644)
            self.made.append(f"{LIBRARIES}/{name}")

    def files(self):
        """Programs, libraries, plugins and all else that was put in."""
        return [f"bin/{program}" for program in PROGRAMS] + sorted([*self.origins, *self.made])

    def set_run_paths(self):
        for name in self.files():
            if not needed_by(self.path(name)):
                continue  # data in a library's form: nothing to look for
            output_of("patchelf", "--set-rpath", run_path(os.path.dirname(name), self.triplet), self.path(name))

    def add_translations(self, folder):
        """Qt's own words: what its base modules say, in every language that it has."""
        files = sorted(glob.glob(os.path.join(folder, "qtbase_*.qm")))
        if not files:
            raise Failure(f"{folder} has no qtbase_*.qm: install Qt's translations")
        for file in files:
            self.put(file, f"share/qt6/translations/{os.path.basename(file)}")

    def add_fonts(self, files):
        for file in files:
            if not os.path.isfile(file):
                raise Failure(f"{file} is not there: install fonts-dejavu-core")
            self.put(file, f"share/wayside/fonts/{os.path.basename(file)}")


def packages_of(files):
    """File → its Debian package, of those that have one. Where / and /usr are one, dpkg may know a file by either."""
    names = {}
    for file in files:
        for name in (file, os.path.realpath(file)):
            for other in (name, name[4:] if name.startswith("/usr/lib") else "/usr" + name):
                names.setdefault(other, file)
    found = subprocess.run(["dpkg-query", "--search", *names], capture_output=True, text=True, check=False)
    packages = {}
    for line in found.stdout.splitlines():
        package, _, path = line.partition(": ")
        if path in names and not package.startswith("diversion "):
            packages[names[path]] = package.split(",")[0].strip()
    return packages


def write_list(bundle):
    """bundled.tsv: file, package, its version, source package and version. And each package's licence as its copyright file."""
    rows = [(name, *[MADE_HERE] * 4) for name in bundle.made]
    packages = packages_of(set(bundle.origins.values()))
    for name, origin in sorted(bundle.origins.items()):
        package = packages.get(origin)
        if not package:
            raise Failure(f"{origin} belongs to no package: its version and licence are not known")
        version, source, source_version, short = output_of(
            "dpkg-query", "--show", "--showformat",
            "${Version}\\t${source:Package}\\t${source:Version}\\t${Package}", package).split("\t")
        rows.append((name, short, version, source, source_version))
        target = bundle.path(f"share/doc/{short}/copyright")
        if not os.path.exists(target):
            licence = f"/usr/share/doc/{short}/copyright"
            if not os.path.exists(licence):
                raise Failure(f"{licence} is not there: a licence that has to go with it")
            os.makedirs(os.path.dirname(target), exist_ok=True)
            shutil.copyfile(licence, target)
    os.makedirs(os.path.dirname(bundle.path(LIST)), exist_ok=True)
    with open(bundle.path(LIST), "w", encoding="utf-8") as file:
        file.write("file\tpackage\tversion\tsource\tsource version\n")
        for row in sorted(rows):
            file.write("\t".join(row) + "\n")


def add_common_licences(bundle):
    """The texts that copyright files refer to."""
    wanted = set()
    for file in glob.glob(bundle.path("share/doc/*/copyright")):
        with open(file, encoding="utf-8", errors="replace") as text:
            wanted.update(re.findall(r"/usr/share/common-licenses/([A-Za-z0-9.+-]*[A-Za-z0-9])", text.read()))
    for name in sorted(wanted):
        origin = os.path.join("/usr/share/common-licenses", name)
        if os.path.isfile(origin):
            os.makedirs(bundle.path("share/doc/common-licenses"), exist_ok=True)
            shutil.copyfile(origin, bundle.path(f"share/doc/common-licenses/{name}"))


def symbol_floor(files):
    """The newest GLIBC version that any of them asks for, as "2.36", and by whom."""
    highest, by = (0,), ""
    for file in files:
        for version in re.findall(r"Name: GLIBC_([0-9.]+)", output_of("readelf", "--wide", "--version-info", file)):
            numbers = tuple(map(int, version.split(".")))
            if numbers > highest:
                highest, by = numbers, os.path.basename(file)
    return ".".join(map(str, highest)), by


def check(bundle):
    """Every file of the archive finds what it needs by the rules, and nothing in it can be written by others."""
    for name in bundle.files():
        file = bundle.path(name)
        if os.stat(file).st_mode & (stat.S_IWGRP | stat.S_IWOTH):
            raise Failure(f"{name} can be written by others")
        if not re.search(r"\.so(\.|$)", name) and not name.startswith("bin/"):
            continue
        for needed in needed_by(file):
            rule = bundle.rules_used[needed]
            folder = {"own": LIBRARIES, "fallback": FALLBACK}.get(rule)
            if folder and not os.path.exists(bundle.path(f"{folder}/{needed}")):
                raise Failure(f"{name} needs {needed}, which is not in {folder}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("root", help="folder with bin/, the programs installed")
    parser.add_argument("--plugins", required=True, help="Qt's plugin folder")
    parser.add_argument("--translations", required=True, help="Qt's translations")
    parser.add_argument("--triplet", required=True, help="x86_64-linux-gnu")
    parser.add_argument("--font", action="append", default=[], help="for machines without any")
    options = parser.parse_args()
    with open(os.path.join(HERE, "libraries.txt"), encoding="utf-8") as file:
        rules = read_rules(file.read())
    bundle = Bundle(options.root, rules, installed_libraries(), options.triplet)
    bundle.add_plugins(options.plugins)
    bundle.add_libraries()
    bundle.add_names()
    floor, by = symbol_floor([bundle.path(name) for name in bundle.files()])
    bundle.set_run_paths()
    bundle.add_translations(options.translations)
    bundle.add_fonts(options.font)
    write_list(bundle)
    add_common_licences(bundle)
    check(bundle)
    counts = [list(bundle.rules_used.values()).count(rule) for rule in ("own", "fallback", "host")]
    print("bundle.py: {} libraries of its own, {} for machines without, {} of the machine".format(*counts), file=sys.stderr)
    print(f"bundle.py: runs with glibc {floor} and newer ({by} asks for it)", file=sys.stderr)
    print(floor)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Failure as failure:
        sys.exit(f"bundle.py: {failure}")
