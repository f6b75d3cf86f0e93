# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The disk image for macOS, made with stand-ins of Apple's tools that write down how they are called."""
import os
import plistlib
import shutil
import struct
import sys
import tempfile
import unittest
from pathlib import Path

from installertest import TREE, main, png, run

MACOS = TREE / "installers/macos"
# Each stand-in adds a line to $CALLS; what they have to make, they make.
TOOLS = {
    "codesign": "",
    "xcrun": "",
    "spctl": "",
    "hdiutil": 'ls "$(dirname "$0")" > /dev/null; for last; do :; done; echo image > "$last"',
    "macdeployqt": """for plugin in platforms/libqcocoa sqldrivers/libqsqlite sqldrivers/libqsqlpsql tls/libqopensslbackend \
    iconengines/libqsvgicon imageformats/libqsvg styles/libqmacstyle; do
    [ "$plugin" = "${LEAVE_OUT:-}" ] && continue
    mkdir -p "$1/Contents/PlugIns/${plugin%/*}"; : > "$1/Contents/PlugIns/$plugin.dylib"
done
mkdir -p "$1/Contents/Frameworks/QtCore.framework/Versions/A"; : > "$1/Contents/Frameworks/QtCore.framework/Versions/A/QtCore"
: > "$1/Contents/Frameworks/libpq.5.dylib\"""",
}


class DiskImage(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, True)
        tools = self.folder / "tools"
        tools.mkdir()
        for name, body in TOOLS.items():
            (tools / name).write_text(f'#!/bin/bash\necho "{name} $*" >> "{self.folder}/calls"\n{body}\n'
                                      f'[ "{name}" != "${{FAILS:-}}" ]\n')
            (tools / name).chmod(0o755)
        self.app = self.folder / "stage/Wayside.app"
        (self.app / "Contents/MacOS").mkdir(parents=True)
        (self.app / "Contents/MacOS/Wayside").write_text("console")
        (self.folder / "stage/bin").mkdir()
        for name in ("wayside-node", "waysidectl"):
            (self.folder / "stage/bin" / name).write_text(name)

    def build(self, *more, **environment):
        path = f"{self.folder / 'tools'}:{os.environ['PATH']}"
        done = run(MACOS / "build-dmg.sh", "--stage", self.folder / "stage", "--output", self.folder / "out",
                   "--architecture", "arm64", *more, environment={"PATH": path, **environment})
        calls = self.folder / "calls"
        self.calls = calls.read_text().splitlines() if calls.exists() else []
        return done

    def signed(self):
        """What codesign signed, in order, below the bundle."""
        lines = [line.split()[-1] for line in self.calls if line.startswith("codesign --force")]
        return [str(Path(line).relative_to(self.app)) if str(self.app) in line else Path(line).name for line in lines]

    def test_from_the_inside_out_and_nothing_is_left_out(self):
        done = self.build()
        self.assertEqual(done.returncode, 0, done.stderr)
        signed = self.signed()
        code = [str(path.relative_to(self.app)) for path in self.app.rglob("*.dylib")]
        self.assertEqual(len(code), 8)
        code += ["Contents/Frameworks/QtCore.framework", "Contents/MacOS/wayside-node", "Contents/MacOS/waysidectl"]
        for name in code:
            self.assertIn(name, signed)
            self.assertLess(signed.index(name), signed.index("."), name)
        self.assertEqual(sorted(code + [".", signed[-1]]), sorted(signed))
        self.assertTrue(signed[-1].endswith("-macos-arm64.dmg"))
        self.assertTrue(all("--sign - " in line for line in self.calls if line.startswith("codesign --force")))
        order = [line.split()[0] for line in self.calls]
        self.assertLess(order.index("macdeployqt"), order.index("codesign"))
        self.assertEqual(order.count("hdiutil"), 1)
        self.assertNotIn("xcrun", order)
        verified = next(at for at, line in enumerate(self.calls) if line.startswith("codesign --verify --deep --strict"))
        self.assertLess(verified, order.index("hdiutil"))
        self.assertEqual(Path(done.stdout.strip()).name, signed[-1])

    def test_with_an_identity_hardened_stamped_and_notarised(self):
        done = self.build(WAYSIDE_SIGN_IDENTITY="Developer ID Application: Wayside", WAYSIDE_NOTARY_PROFILE="notary",
                          WAYSIDE_NOTARY_KEYCHAIN="/k/build.keychain-db")
        self.assertEqual(done.returncode, 0, done.stderr)
        for line in self.calls:
            if line.startswith("codesign --force"):
                self.assertIn("--timestamp --options runtime --sign Developer ID Application: Wayside", line)
        submitted = [line for line in self.calls if line.startswith("xcrun")]
        self.assertIn("notarytool submit", submitted[0])
        self.assertIn("--keychain-profile notary --keychain /k/build.keychain-db --wait", submitted[0])
        self.assertIn("stapler staple", submitted[1])
        self.assertIn("stapler validate", submitted[2])
        entitled = [line for line in self.calls if "--entitlements" in line]
        self.assertEqual(len(entitled), 3)

    def test_a_step_that_fails_ends_it(self):
        for tool in ("macdeployqt", "codesign", "hdiutil"):
            with self.subTest(tool):
                done = self.build(FAILS=tool)
                self.assertNotEqual(done.returncode, 0)
                self.assertEqual(done.stdout, "")
        done = self.build(FAILS="xcrun", WAYSIDE_SIGN_IDENTITY="a", WAYSIDE_NOTARY_PROFILE="b")
        self.assertNotEqual(done.returncode, 0)

    def test_a_plugin_that_is_missing_is_told(self):
        done = self.build(LEAVE_OUT="tls/libqopensslbackend")
        self.assertEqual(done.returncode, 1)
        self.assertIn("tls/libqopensslbackend", done.stderr)

    def test_notarisation_without_an_identity_is_refused(self):
        done = self.build(WAYSIDE_NOTARY_PROFILE="notary")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(self.calls, [])


class Bundle(unittest.TestCase):
    def setUp(self):
        self.folder = Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, self.folder, True)

    def test_the_property_list_says_what_the_bundle_is(self):
        script = self.folder / "configure.cmake"
        script.write_text('set(PROJECT_VERSION 7.8.9)\nset(WAYSIDE_APPLICATION_ID org.wayside_its.Wayside)\n'
                          f'configure_file("{MACOS}/Info.plist.in" "{self.folder}/Info.plist" @ONLY)\n')
        done = run(os.environ.get("WAYSIDE_CMAKE", "cmake"), "-P", script)
        self.assertEqual(done.returncode, 0, done.stderr)
        with open(self.folder / "Info.plist", "rb") as file:
            bundle = plistlib.load(file)
        self.assertEqual(bundle["CFBundleShortVersionString"], "7.8.9")
        self.assertEqual(bundle["CFBundleIdentifier"], "org.wayside_its.Wayside")
        self.assertTrue(bundle["NSHighResolutionCapable"])
        declared = bundle["UTExportedTypeDeclarations"][0]
        self.assertEqual(declared["UTTypeTagSpecification"]["public.filename-extension"], ["wayside-incident"])
        self.assertEqual(bundle["CFBundleDocumentTypes"][0]["LSItemContentTypes"], [declared["UTTypeIdentifier"]])
        # The oldest system is the one that libraries and programs are built for.
        for place in (*MACOS.glob("triplets/*.cmake"), TREE / ".github/workflows/macos.yml"):
            self.assertRegex(place.read_text(), rf"DEPLOYMENT_TARGET[= ]{bundle['LSMinimumSystemVersion']}", place)
        self.assertNotIn("@", (self.folder / "Info.plist").read_text())

    def test_the_entitlements_relax_nothing(self):
        with open(MACOS / "entitlements.plist", "rb") as file:
            self.assertFalse(any(plistlib.load(file).values()))

    def test_the_icon_holds_every_size(self):
        for side in (32, 64, 128, 256, 512, 1024):
            (self.folder / f"{side}.png").write_bytes(png(side))
        icon = self.folder / "wayside.icns"
        done = run(sys.executable, TREE / "installers/cmake/iconfile.py", self.folder, icon)
        self.assertEqual(done.returncode, 0, done.stderr)
        data, at, sides = icon.read_bytes(), 8, []
        self.assertEqual((data[:4], struct.unpack(">I", data[4:8])[0]), (b"icns", len(data)))
        while at < len(data):
            length = struct.unpack(">I", data[at + 4:at + 8])[0]
            sides.append(struct.unpack(">I", data[at + 24:at + 28])[0])
            at += length
        self.assertEqual((at, sides), (len(data), [32, 64, 128, 256, 256, 512, 512, 1024]))


if __name__ == "__main__":
    main()
