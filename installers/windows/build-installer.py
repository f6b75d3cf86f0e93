#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the Windows installer from a tree that "cmake --install" has made: adds Qt with windeployqt and the other libraries,
lists the files for installing and removing by name, and calls makensis. Prints the installer's path.

Python's standard library alone. On Linux makensis does the same with stand-in files, which is how the test tries it.
With WAYSIDE_SIGN in the environment that program is called with each file to sign: ours, the uninstaller, the installer."""
import argparse
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

from imports import imports

HERE = Path(__file__).resolve().parent
TREE = HERE.parent.parent
PROGRAMS = ("wayside.exe", "wayside-node.exe", "waysidectl.exe")
# What the programs cannot do without, found missing here rather than by who installed it.
NEEDED = ("Qt6Core.dll", "Qt6Gui.dll", "Qt6Network.dll", "Qt6Sql.dll", "Qt6Widgets.dll", "Qt6PrintSupport.dll",
          "Qt6Charts.dll", "Qt6Svg.dll", "libssl-3-x64.dll", "libcrypto-3-x64.dll", "libpq.dll", "vcruntime140.dll",
          "msvcp140.dll", "platforms/qwindows.dll", "tls/qopensslbackend.dll", "sqldrivers/qsqlite.dll",
          "sqldrivers/qsqlpsql.dll", "iconengines/qsvgicon.dll", "imageformats/qsvg.dll")
NEEDED_ANY = (("styles/qwindowsvistastyle.dll", "styles/qmodernwindowsstyle.dll"), ("qt6keychain.dll", "Qt6Keychain.dll"))


def fail(sentence: str) -> None:
    raise SystemExit(f"build-installer.py: {sentence}")


def version() -> str:
    found = re.search(r"^project\(wayside VERSION ([0-9]+\.[0-9]+\.[0-9]+)", (TREE / "CMakeLists.txt").read_text("utf-8"), re.M)
    return found.group(1) if found else fail("no version in CMakeLists.txt")


def call(*command) -> None:
    print("+", *command, file=sys.stderr, flush=True)
    if subprocess.run([str(part) for part in command], stdout=sys.stderr).returncode != 0:
        fail(f"{command[0]} failed")


def deploy(stage: Path, windeployqt: str, libraries: list) -> None:
    programs = stage / "bin"
    call(windeployqt, "--release", "--no-compiler-runtime", "--no-system-d3d-compiler", "--no-opengl-sw",
         *(programs / name for name in PROGRAMS))
    add_libraries(stage / "bin", [Path(folder) for folder in libraries])


def add_libraries(programs: Path, folders: list) -> None:
    """What programs, libraries and plugins load and windeployqt does not know of: OpenSSL, libpq, SQLite, the compiler's."""
    there = {path.name.lower() for path in programs.rglob("*.dll")}
    waiting = [path for path in programs.rglob("*") if path.suffix in (".exe", ".dll")]
    while waiting:
        for name in sorted(imports(waiting.pop())):
            if name.lower() in there:
                continue
            found = next((folder / name for folder in folders if (folder / name).is_file()), None)
            if found:
                shutil.copy2(found, programs)
                there.add(name.lower())
                waiting.append(programs / found.name)
            elif os.name == "nt" and not name.lower().startswith(("api-ms-", "ext-ms-")) and not any(
                    (Path(os.environ["SystemRoot"]) / folder / name).is_file() for folder in ("System32", "System32/downlevel")):
                fail(f"{name} is neither in {', '.join(map(str, folders))} nor a part of Windows")


def check(stage: Path) -> None:
    programs = stage / "bin"
    missing = [name for name in PROGRAMS + NEEDED if not (programs / name).is_file()]
    missing += [" or ".join(names) for names in NEEDED_ANY if not any((programs / name).is_file() for name in names)]
    if missing:
        fail(f"missing in {programs}: {', '.join(missing)}")
    debug = [name for name in ("Qt6Cored.dll", "vcruntime140d.dll") if (programs / name).exists()]
    if debug:
        fail(f"a debug build's {', '.join(debug)} would be shipped")


def quoted(path: str) -> str:
    return path.replace("$", "$$").replace('"', '$\\"')


def write_lists(stage: Path, lists: Path) -> int:
    """The two lists of NSIS commands. Returns the tree's size in KiB."""
    files = sorted(path.relative_to(stage) for path in stage.rglob("*") if path.is_file())
    folders = sorted({folder for path in files for folder in path.parents if folder != Path(".")},
                     key=lambda folder: (len(folder.parts), folder))
    windows = lambda path: quoted(str(path).replace("/", "\\"))
    install, current = [], None
    for path in files:
        if path.parent != current:
            current = path.parent
            install.append('SetOutPath "$INSTDIR' + ("" if current == Path(".") else "\\" + windows(current)) + '"')
        install.append(f'File "{stage / path}"') # as it is: only what the installer makes is expanded
    remove = [f'Delete "$INSTDIR\\{windows(path)}"' for path in files]
    remove += [f'RMDir "$INSTDIR\\{windows(folder)}"' for folder in reversed(folders)]
    lists.mkdir(parents=True, exist_ok=True)
    (lists / "install-files.nsh").write_text("\n".join(install) + "\n", encoding="utf-8-sig")
    (lists / "remove-files.nsh").write_text("\n".join(remove) + "\n", encoding="utf-8-sig")
    return sum((stage / path).stat().st_size for path in files) // 1024


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--stage", required=True, type=Path, help="tree with bin/wayside.exe and what belongs to it")
    parser.add_argument("--icon", required=True, type=Path, help="wayside.ico of the build")
    parser.add_argument("--output", default=Path("."), type=Path, help="folder for the installer")
    parser.add_argument("--windeployqt", help="program that adds Qt; without it everything has to be there")
    parser.add_argument("--libraries", action="append", default=[], metavar="FOLDER",
                        help="where libraries that are loaded are taken from, repeatable: OpenSSL, libpq, the compiler's")
    parser.add_argument("--homepage", default="", help="address told in the list of installed programs")
    parser.add_argument("--makensis", default="makensis")
    parser.add_argument("--target", help="another stub of makensis', for trials")
    arguments = parser.parse_args()
    stage, output = arguments.stage.resolve(), arguments.output.resolve()
    if arguments.windeployqt:
        deploy(stage, arguments.windeployqt, arguments.libraries)
    check(stage)
    sign = os.environ.get("WAYSIDE_SIGN", "")
    if sign:
        for name in PROGRAMS:
            call(sign, stage / "bin" / name)
    output.mkdir(parents=True, exist_ok=True)
    lists = output / "installer-lists"
    size = write_lists(stage, lists)
    installer = output / f"wayside-{version()}-windows-x86_64.exe"
    defines = {"VERSION": version(), "LISTS": lists, "LICENSE": TREE / "LICENSE", "ICON": arguments.icon.resolve(),
               "OUTPUT": installer, "SIZE": size}
    defines.update({name: value for name, value in (("HOMEPAGE", arguments.homepage), ("SIGN", sign),
                                                    ("STUB", arguments.target)) if value})
    call(arguments.makensis, "-V2", "-WX", "-INPUTCHARSET", "UTF8", *(f"-D{name}={value}" for name, value in defines.items()),
         HERE / "wayside.nsi")
    shutil.rmtree(lists)
    print(installer)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
