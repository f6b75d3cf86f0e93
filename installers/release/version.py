#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The version is in one place, project(wayside VERSION …) of CMakeLists.txt. This prints it, sets it, and compares
every other place where it has to stand: the OpenAPI files, the changelog, AppStream's releases, what the programs and
their manual pages say. vcpkg.json has none."""
import argparse
import datetime
import json
import os
import re
import subprocess
import sys

ROOT = os.path.normpath(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
NUMBER = r"(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)"
PROJECT = re.compile(r"(project\(wayside\s+VERSION\s+)([^\s)]+)")
OPENAPI = ("resources/openapi/operational.json", "resources/openapi/administration.json")
OPENAPI_VERSION = re.compile(r'(\n  "version": ")([^"]*)(")')


def read(root, name):
    with open(os.path.join(root, name), encoding="utf-8") as file:
        return file.read()


def project_version(root=ROOT):
    """Raises ValueError where CMakeLists.txt has none of three numbers."""
    found = PROJECT.search(read(root, "CMakeLists.txt"))
    if not found or not re.fullmatch(NUMBER, found.group(2)):
        raise ValueError("CMakeLists.txt has no project(wayside VERSION MAJOR.MINOR.PATCH)")
    return found.group(2)


def as_numbers(version):
    return tuple(int(part) for part in version.split("."))


def changelog_sections(text):
    """(heading, body) of each "## [" section, newest first."""
    parts = re.split(r"^## (.*)$", text, flags=re.MULTILINE)
    return list(zip(parts[1::2], parts[2::2]))


def changelog_complaints(text, version, release=False):
    """Keep a Changelog: "[Unreleased]" first or not at all, then versions falling, each with a date that does not rise.
    The newest is the project's, or older while "[Unreleased]" collects what comes. A release has its own heading and
    leaves nothing unreleased."""
    complaints = []
    dated = []
    unreleased = None
    for place, (heading, body) in enumerate(changelog_sections(text)):
        if heading.strip() == "[Unreleased]":
            if place != 0:
                complaints.append("CHANGELOG.md: [Unreleased] is not the first heading")
            unreleased = body.strip()
            continue
        found = re.fullmatch(rf"\[({NUMBER})\] - (\d{{4}}-\d{{2}}-\d{{2}})", heading.strip())
        if not found:
            complaints.append(f"CHANGELOG.md: '## {heading}' is neither '## [Unreleased]' nor '## [1.2.3] - 2026-01-31'")
            continue
        try:
            datetime.date.fromisoformat(found.group(2))
        except ValueError:
            complaints.append(f"CHANGELOG.md: {found.group(2)} is no day")
        dated.append((as_numbers(found.group(1)), found.group(2)))
    for (newer, newer_day), (older, older_day) in zip(dated, dated[1:]):
        if newer <= older or newer_day < older_day:
            complaints.append("CHANGELOG.md: {} comes after {}".format(
                ".".join(map(str, older)), ".".join(map(str, newer))))
    if dated and dated[0][0] > as_numbers(version):
        complaints.append(f"CHANGELOG.md: its newest version is above the project's, {version}")
    is_listed = bool(dated) and dated[0][0] == as_numbers(version)
    if not is_listed and (release or unreleased is None):
        complaints.append(f"CHANGELOG.md: no heading '## [{version}] - DATE'")
    if release and unreleased:
        complaints.append("CHANGELOG.md: something is still under [Unreleased]")
    return complaints


def release_date(root=ROOT):
    """The day that the changelog gives the project's version, or None."""
    found = re.search(rf"^## \[{re.escape(project_version(root))}\] - (\d{{4}}-\d{{2}}-\d{{2}})$",
                      read(root, "CHANGELOG.md"), re.MULTILINE)
    return found.group(1) if found else None


def appstream_complaints(name, text, version):
    """The newest release that the metadata lists; a template takes the version when the tree is configured."""
    listed = re.findall(r'<release\b[^>]*\bversion="([^"]*)"', text)
    if not listed:
        return [] if name.endswith(".in") else [f"{name}: lists no release"]
    if listed[0] not in (version, "@PROJECT_VERSION@"):
        return [f"{name}: its newest release is {listed[0]}, the project's version {version}"]
    return []


def tree_complaints(root, version, release):
    complaints = []
    for name in OPENAPI:
        said = json.loads(read(root, name))["info"]["version"]
        if said != version:
            complaints.append(f"{name}: says {said}, the project's version is {version}")
    manifest = json.loads(read(root, "vcpkg.json"))
    for key in ("version", "version-semver", "version-string", "version-date"):
        if key in manifest:
            complaints.append(f"vcpkg.json: has a version of its own ({key})")
    complaints += changelog_complaints(read(root, "CHANGELOG.md"), version, release)
    folder = os.path.join(root, "installers", "linux")
    for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
        if ".metainfo.xml" in name or ".appdata.xml" in name:
            complaints += appstream_complaints(f"installers/linux/{name}", read(folder, name), version)
    return complaints


def program_complaints(program, version):
    """`PROGRAM --version` is one line, "NAME VERSION"."""
    environment = dict(os.environ, QT_QPA_PLATFORM="offscreen", LC_ALL="C")
    answer = subprocess.run([program, "--version"], env=environment, capture_output=True, text=True, timeout=60,
                            check=False)
    expected = "{} {}\n".format(re.sub(r"\.exe$", "", os.path.basename(program)), version)
    if answer.returncode != 0 or answer.stdout != expected:
        return [f"{program} --version: {answer.stdout.strip()!r} and not {expected.strip()!r}"]
    return []


def page_complaints(page, version):
    with open(page, encoding="utf-8") as file:
        title = file.readline()
    return [] if f'"Wayside {version}"' in title else [f"{page}: its title says {title.strip()!r}"]


def set_version(root, version):
    changes = [("CMakeLists.txt", PROJECT, rf"\g<1>{version}")]
    changes += [(name, OPENAPI_VERSION, rf"\g<1>{version}\g<3>") for name in OPENAPI]
    for name, pattern, replacement in changes:
        text, count = pattern.subn(replacement, read(root, name), count=1)
        if count != 1:
            raise ValueError(f"{name}: no place for the version")
        with open(os.path.join(root, name), "w", encoding="utf-8", newline="\n") as file:
            file.write(text)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    verbs = parser.add_subparsers(dest="verb", required=True)
    verbs.add_parser("print")
    verbs.add_parser("set").add_argument("version")
    check = verbs.add_parser("check")
    check.add_argument("--release", action="store_true", help="the changelog has this version and nothing unreleased")
    check.add_argument("--tag", help="has to be v and the version")
    check.add_argument("--program", action="append", default=[], help="says its version")
    check.add_argument("--page", action="append", default=[], help="a manual page that names its version")
    options = parser.parse_args()
    if options.verb == "set":
        if not re.fullmatch(NUMBER, options.version):
            parser.error("a version is three numbers, as 0.2.0")
        set_version(ROOT, options.version)
        return 0
    version = project_version()
    if options.verb == "print":
        print(version)
        return 0
    complaints = tree_complaints(ROOT, version, options.release)
    if options.tag is not None and options.tag != f"v{version}":
        complaints.append(f"tag {options.tag} is not v{version}")
    for program in options.program:
        complaints += program_complaints(program, version)
    for page in options.page:
        complaints += page_complaints(page, version)
    for complaint in complaints:
        print(f"version.py: {complaint}", file=sys.stderr)
    return 1 if complaints else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError, KeyError, subprocess.TimeoutExpired) as error:
        sys.exit(f"version.py: {error}")
