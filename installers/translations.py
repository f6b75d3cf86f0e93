#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console's words in other languages: one catalogue a page and language, below resources/translations.

    installers/translations.py update   reads the sources and brings every catalogue up to date
    installers/translations.py check    says what is missing or wrong in the catalogues; exit 1 when something is

English is the language of the sources; its catalogues hold the plural forms alone.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

TREE = pathlib.Path(__file__).resolve().parent.parent
CATALOGUES = TREE / "resources" / "translations"
LANGUAGES = ("en", "nl", "de")
PLACEHOLDER = re.compile(r"%(?:L?\d+|n)")


def rooms():
    """Catalogue name -> folders whose words it has."""
    found = {"shell": ["ui/shell", "ui/help", "ui/delegates", "ui/charts", "app/console"],
             "tables": ["ui/filter", "ui/export"], "netcore": ["netcore"]}
    for page in sorted((TREE / "ui" / "pages").iterdir()):
        if page.is_dir():
            folders = [f"ui/pages/{page.name}", f"ui/models/{page.name}"]
            found[page.name] = [folder for folder in folders if (TREE / folder).is_dir()]
    shared = [str(file.relative_to(TREE)) for file in (TREE / "ui" / "models").glob("*.[ch]*")]
    found["shell"] += sorted(shared)
    return found


def without_room():
    """Files with words for people that no catalogue has: they would stay English, and nobody would be told."""
    covered = [TREE / place for places in rooms().values() for place in places]
    for top in ("ui", "app/console", "netcore"):
        for file in sorted((TREE / top).rglob("*.cpp")):
            if not any(place == file or place in file.parents for place in covered) and "tr(" in file.read_text():
                yield file.relative_to(TREE)


def lupdate_program():
    for name in (os.environ.get("LUPDATE", ""), "lupdate", "lupdate6", "lupdate-qt6", "/usr/lib/qt6/bin/lupdate"):
        program = shutil.which(name) if name else None
        if program and "version 6" in subprocess.run([program, "-version"], capture_output=True, text=True).stdout:
            return program
    sys.exit("translations.py: lupdate of Qt 6 is not here (Debian: qt6-l10n-tools)")


def lupdate(program, language, folders, target):
    """The complaints of lupdate that mean words are looked up under another name than they are listed."""
    command = [program, "-locations", "none", "-no-obsolete", "-I", str(TREE), "-source-language", "en",
               "-target-language", language]
    if language == "en":
        command.append("-pluralonly")
    done = subprocess.run([*command, *(str(TREE / folder) for folder in folders), "-ts", str(target)], check=True,
                          capture_output=True, text=True)
    return [line.replace(f"{TREE}/", "") for line in done.stderr.splitlines() if "lacks Q_OBJECT" in line]


def messages(catalogue):
    for context in ElementTree.parse(catalogue).getroot().iter("context"):
        name = context.findtext("name")
        for message in context.iter("message"):
            yield name, message


def forms(translation):
    plural = [form.text or "" for form in translation.iter("numerusform")]
    return plural or [translation.text or ""]


def complaint(message):
    source, translation = message.findtext("source"), message.find("translation")
    texts = forms(translation)
    if translation.get("type") == "unfinished" or not all(texts):
        return "is not translated"
    wanted = set(PLACEHOLDER.findall(source))
    for text in texts:
        # A plural form may say its number in a word.
        if set(PLACEHOLDER.findall(text)) | {"%n"} != wanted | {"%n"}:
            return "has other placeholders"
    if source.endswith("\u2026") and not all(text.endswith("\u2026") for text in texts):
        return "has lost its ellipsis"
    return None


def update():
    program = lupdate_program()
    for language in LANGUAGES:
        (CATALOGUES / language).mkdir(parents=True, exist_ok=True)
        for name, folders in rooms().items():
            lupdate(program, language, folders, CATALOGUES / language / f"{name}.ts")


def check():
    program, wrong = lupdate_program(), 0
    for file in without_room():
        print(f"{file}: no catalogue has its words")
        wrong += 1
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            for name, folders in rooms().items():
                kept = CATALOGUES / language / f"{name}.ts"
                fresh = pathlib.Path(folder) / f"{language}-{name}.ts"
                if kept.exists():
                    shutil.copy(kept, fresh)
                lost = lupdate(program, language, folders, fresh)
                for line in lost:
                    print(line)
                wrong += len(lost)
                for context, message in messages(fresh):
                    if problem := complaint(message):
                        print(f"{language}/{name}.ts: {context}: \"{message.findtext('source')}\" {problem}")
                        wrong += 1
    return wrong


if __name__ == "__main__":
    if sys.argv[1:] == ["update"]:
        update()
    elif sys.argv[1:] == ["check"]:
        count = check()
        print(f"{count} messages to mend" if count else "every message is translated")
        sys.exit(1 if count else 0)
    else:
        print(__doc__, file=sys.stderr)
        sys.exit(2)
