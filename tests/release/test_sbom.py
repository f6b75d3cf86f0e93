# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is in a file of a release, told in two forms that hold together: every reference leads somewhere, every part of the
file is named with its version, two runs say the same."""
import hashlib
import io
import json
import os
import pathlib
import re
import shutil
import subprocess
import tarfile
import tempfile
import unittest

import releasescripts

import licences
import sbom
import version

COPYRIGHT = """Format: https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/
Upstream-Name: thing

Files: *
Copyright: 2020 Somebody
License: LGPL-3 or GPL-2+

Files: part/*
Copyright: 2020 Somebody
License: Expat

Files: debian/*
Copyright: 2020 A packager
License: GPL-3+

License: Expat
 Permission is hereby granted.
"""


class Sbom(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = folder.name
        self.version = version.project_version()

    def path(self, name):
        return os.path.join(self.folder, name)

    def put_archive(self, contents):
        path = self.path(f"wayside-{self.version}-linux-x86_64.tar.xz")
        with tarfile.open(path, "w:xz") as archive:
            for name, content in contents.items():
                member = tarfile.TarInfo(f"wayside-{self.version}-linux-x86_64/{name}")
                member.size = len(content)
                archive.addfile(member, io.BytesIO(content))
        return path

    def made(self, *arguments):
        """Both documents, checked for what holds of every one."""
        texts = []
        for _ in range(2):
            done = releasescripts.run("sbom.py", *arguments, "--output", self.folder)
            self.assertEqual((done.returncode, done.stderr), (0, ""))
            files = done.stdout.split()
            texts.append([pathlib.Path(file).read_text(encoding="utf-8") for file in files])
        self.assertEqual(texts[0], texts[1], "two runs say the same")
        cyclonedx, spdx = map(json.loads, texts[0])
        self.check_cyclonedx(cyclonedx)
        self.check_spdx(spdx)
        with open(arguments[1], "rb") as file:
            digest = hashlib.sha256(file.read()).hexdigest()
        self.assertEqual(cyclonedx["metadata"]["component"]["hashes"][0]["content"], digest)
        self.assertEqual(spdx["packages"][0]["checksums"][0]["checksumValue"], digest)
        return cyclonedx, spdx

    def check_cyclonedx(self, document):
        self.assertEqual((document["bomFormat"], document["specVersion"], document["version"]), ("CycloneDX", "1.5", 1))
        self.assertRegex(document["serialNumber"], r"^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
        self.assertRegex(document["metadata"]["timestamp"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
        own = document["metadata"]["component"]
        self.assertEqual((own["name"], own["version"]), ("wayside", self.version))
        references = [own["bom-ref"]]
        for component in document["components"]:
            references.append(component["bom-ref"])
            self.assertTrue(component["name"])
            self.assertRegex(component["purl"], r"^pkg:(deb/[a-z0-9.-]+|generic)/[^/]+$")
            for file in component.get("components", []):
                references.append(file["bom-ref"])
                self.assertRegex(file["hashes"][0]["content"], r"^[0-9a-f]{64}$")
            for licence in component.get("licenses", []):
                self.assertEqual(len(licence), 1)
        self.assertEqual(len(references), len(set(references)), "each reference once")
        for dependency in document["dependencies"]:
            for reference in [dependency["ref"], *dependency.get("dependsOn", [])]:
                self.assertIn(reference, references)

    def check_spdx(self, document):
        self.assertEqual((document["spdxVersion"], document["dataLicense"]), ("SPDX-2.3", "CC0-1.0"))
        elements = [document["SPDXID"]] + [each["SPDXID"] for each in document["packages"] + document.get("files", [])]
        self.assertEqual(len(elements), len(set(elements)))
        for element in elements:
            self.assertRegex(element, r"^SPDXRef-[A-Za-z0-9.-]+$")
        related = set()
        for relationship in document["relationships"]:
            self.assertIn(relationship["spdxElementId"], elements)
            self.assertIn(relationship["relatedSpdxElement"], elements)
            related.add(relationship["relatedSpdxElement"])
        self.assertEqual(related, set(elements) - {"SPDXRef-DOCUMENT"}, "everything is reached")
        for file in document.get("files", []):
            self.assertTrue(file["fileName"].startswith("./"))

    def test_source(self):
        path = self.path(f"wayside-{self.version}.tar.xz")
        with open(path, "wb") as file:
            file.write(b"source")
        cyclonedx, spdx = self.made("source", path)
        self.assertEqual(cyclonedx["components"], [])
        self.assertEqual(len(spdx["packages"]), 1)

    def listing(self, *rows):
        return ("file\tpackage\tversion\tsource\tsource version\n" + "".join("\t".join(row) + "\n" for row in rows)).encode()

    def test_archive(self):
        path = self.put_archive({
            "bin/wayside": b"program",
            "lib/libthing.so.1": b"thing", "lib/libname.so": b"name", "lib/fallback/libother.so.2": b"other",
            "share/doc/libthing1/copyright": COPYRIGHT.encode(),
            "share/doc/libother2/copyright": b"Do what you like, says its author.",
            "share/doc/wayside/bundled.tsv": self.listing(
                ("lib/fallback/libother.so.2", "libother2", "2:1.0~rc1-1", "other", "2:1.0~rc1-1"),
                ("lib/libname.so", "-", "-", "-", "-"),
                ("lib/libthing.so.1", "libthing1", "1.2-3+b1", "thing", "1.2-3"))})
        cyclonedx, spdx = self.made("archive", path)
        other, thing = cyclonedx["components"]
        self.assertEqual((thing["name"], thing["version"]), ("libthing1", "1.2-3+b1"))
        self.assertEqual(thing["purl"], f"pkg:deb/{sbom.distribution()}/libthing1@1.2-3%2Bb1?arch=amd64")
        self.assertEqual(thing["licenses"], [{"license": {"id": each}} for each in
                                             ("GPL-2.0-or-later", "LGPL-3.0-only", "MIT")])
        self.assertEqual(thing["components"][0]["name"], "lib/libthing.so.1")
        self.assertEqual(thing["components"][0]["hashes"][0]["content"], hashlib.sha256(b"thing").hexdigest())
        self.assertIn("thing 1.2-3", thing["description"])
        self.assertEqual(other["purl"], f"pkg:deb/{sbom.distribution()}/libother2@2%3A1.0~rc1-1?arch=amd64")
        self.assertNotIn("licenses", other, "its copyright file is not machine-readable: nothing is guessed")
        self.assertEqual(len(spdx["files"]), 2)

    def test_a_library_that_the_list_forgets_is_told(self):
        path = self.put_archive({"lib/libthing.so.1": b"thing", "share/doc/wayside/bundled.tsv": self.listing()})
        done = releasescripts.run("sbom.py", "archive", path)
        self.assertEqual(done.returncode, 1)
        self.assertIn("lib/libthing.so.1", done.stderr)

    def test_vcpkg(self):
        for port, number, licence in (("openssl", "3.2.1#1", "Apache-2.0"), ("boost-beast", "1.84.0", "BSL-1.0"),
                                      ("qtbase", "6.7.0", "GPL-3.0-only OR LGPL-3.0-only"), ("vcpkg-cmake", "2024", "MIT")):
            os.makedirs(self.path(f"share/{port}"))
            with open(self.path(f"share/{port}/vcpkg.spdx.json"), "w", encoding="utf-8") as file:
                json.dump({"packages": [{"SPDXID": "SPDXRef-port", "name": port, "versionInfo": number,
                                         "licenseConcluded": licence}]}, file)
        path = self.path(f"wayside-{self.version}-setup.exe")
        with open(path, "wb") as file:
            file.write(b"setup")
        cyclonedx, spdx = self.made("vcpkg", path, "--spdx", self.path("share"))
        self.assertEqual([each["name"] for each in cyclonedx["components"]], ["boost-beast", "openssl", "qtbase"])
        self.assertEqual(cyclonedx["components"][1]["licenses"], [{"license": {"id": "Apache-2.0"}}])
        self.assertEqual(cyclonedx["components"][2]["licenses"], [{"expression": "GPL-3.0-only OR LGPL-3.0-only"}])
        self.assertEqual(spdx["packages"][2]["licenseDeclared"], "Apache-2.0")

    def test_vcpkg_without_a_port(self):
        path = self.put_archive({})
        self.assertEqual(releasescripts.run("sbom.py", "vcpkg", path, "--spdx", self.folder).returncode, 1)
        self.assertEqual(releasescripts.run("sbom.py", "vcpkg", path).returncode, 2)

    @unittest.skipUnless(shutil.which("dpkg-deb"), "dpkg-deb is not installed")
    def test_deb(self):
        os.makedirs(self.path("tree/DEBIAN"))
        with open(self.path("tree/DEBIAN/control"), "w", encoding="utf-8") as file:
            file.write(f"Package: wayside\nVersion: {self.version}-1\nArchitecture: amd64\nMaintainer: A <a@example.org>\n"
                       "Depends: libc6 (>= 2.36), no-such-library1 | other, waysidectl\nDescription: a test\n")
        path = self.path(f"wayside_{self.version}-1_amd64.deb")
        subprocess.run(["dpkg-deb", "--root-owner-group", "--build", self.path("tree"), path], check=True, capture_output=True)
        cyclonedx, _ = self.made("deb", path)
        self.assertEqual([each["name"] for each in cyclonedx["components"]], ["libc6", "no-such-library1"])
        self.assertIn("libc6 (>= 2.36)", cyclonedx["components"][0]["description"])


class Licences(unittest.TestCase):
    def test_short_names(self):
        self.assertEqual(licences.short_names(COPYRIGHT), ["Expat", "GPL-2+", "LGPL-3"])
        self.assertEqual(licences.short_names("It is in the public domain."), [])

    def test_every_identifier_looks_like_one(self):
        for name, identifier in licences.IDENTIFIERS.items():
            self.assertEqual(name, name.lower())
            self.assertTrue(re.fullmatch(r"[A-Za-z0-9.-]+", identifier), identifier)


if __name__ == "__main__":
    unittest.main()
