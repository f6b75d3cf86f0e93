#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what is in a file of a release, as CycloneDX 1.5 and SPDX 2.3: Wayside, and what others made that is in it or
that it needs. `source`: nothing of others. `archive`: every bundled file, by the list in the archive. `deb`: what its
Depends name. `vcpkg`: every port that has a vcpkg.spdx.json below --spdx."""
import argparse
import datetime
import glob
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import urllib.parse
import uuid

from checksums import sha256
from licences import identifier, short_names
from version import ROOT, project_version

OWN_LICENCE = "GPL-3.0-or-later"
SPACE = uuid.UUID("6a5f5b7e-6f0b-4f0e-9d0c-3c1f1b8c2a57")  # of our serial numbers: one file, one number


def part(name, version, purl, licences=(), files=(), remark=None):
    """Something of others. `licences`: names, SPDX's where there is one; `files`: (path, SHA-256)."""
    return {"name": name, "version": version, "purl": purl, "licences": list(licences), "files": list(files), "remark": remark}


def distribution():
    """Whose packages this machine has: what was built here has them in it."""
    try:
        with open("/etc/os-release", encoding="utf-8") as file:
            found = re.search(r'^ID="?([a-z0-9.-]+)', file.read(), re.MULTILINE)
    except OSError:
        found = None
    return found.group(1) if found else "debian"


def debian_purl(package, version, architecture):
    address = f"pkg:deb/{distribution()}/{urllib.parse.quote(package, safe='')}"
    if version:
        address += "@" + urllib.parse.quote(version, safe="")
    return f"{address}?arch={architecture}" if architecture else address


def parts_of_archive(path):
    """By the list in it; a file in lib/ or a plugin that the list does not name raises ValueError."""
    with tarfile.open(path) as archive:
        contents = {}
        for member in archive:
            name = member.name.partition("/")[2]
            if member.isfile() and (name.startswith("lib/") or name.startswith("share/")):
                contents[name] = archive.extractfile(member).read()
    listing = contents.get("share/doc/wayside/bundled.tsv")
    if listing is None:
        raise ValueError(f"{path}: no share/doc/wayside/bundled.tsv in it")
    packages, made = {}, set()
    for line in listing.decode().splitlines()[1:]:
        file, package, version, source, source_version = line.split("\t")
        if file not in contents:
            raise ValueError(f"{path}: {file} is listed and not there")
        if package == "-":  # made with the archive: ours
            made.add(file)
            continue
        packages.setdefault((package, version, source, source_version), []).append(
            (file, hashlib.sha256(contents[file]).hexdigest()))
    listed = made | {file for files in packages.values() for file, _ in files}
    unlisted = sorted(name for name in contents if name.startswith("lib/") and name not in listed)
    if unlisted:
        raise ValueError(f"{path}: not listed: {', '.join(unlisted)}")
    architecture = {"x86_64": "amd64", "aarch64": "arm64"}.get(re.sub(r".*-linux-|\.tar\.xz$", "", os.path.basename(path)))
    parts = []
    for (package, version, source, source_version), files in sorted(packages.items()):
        text = contents.get(f"share/doc/{package}/copyright", b"").decode("utf-8", "replace")
        parts.append(part(package, version, debian_purl(package, version, architecture), short_names(text), files,
                          f"built from source package {source} {source_version}"))
    return parts


def parts_of_deb(path):
    """The first of each alternative of Depends. With what version of it this machine built, where it has it."""
    if not shutil.which("dpkg-deb"):
        raise ValueError("dpkg-deb is not installed")
    fields = subprocess.run(["dpkg-deb", "--field", path, "Architecture", "Depends"], capture_output=True, text=True,
                            check=True).stdout
    architecture = re.search(r"^Architecture: *(\S+)", fields, re.MULTILINE).group(1)
    depends = re.search(r"^Depends: *(.*)", fields, re.MULTILINE)
    parts = {}
    for relation in depends.group(1).split(",") if depends else []:
        name = re.match(r"[a-z0-9][a-z0-9+.-]*", relation.strip()).group()
        if name in ("wayside", "wayside-node", "waysidectl", "wayside-doc"):
            continue
        found = subprocess.run(["dpkg-query", "--show", "--showformat", "${Version}", name], capture_output=True,
                               text=True, check=False) if shutil.which("dpkg-query") else None
        version = found.stdout.strip() if found and found.returncode == 0 else ""
        licences = []
        if version:
            copyright_file = f"/usr/share/doc/{name}/copyright"
            if os.path.exists(copyright_file):
                with open(copyright_file, encoding="utf-8", errors="replace") as file:
                    licences = short_names(file.read())
        parts.setdefault(name, part(name, version, debian_purl(name, version, architecture if version else ""), licences,
                                    (), f"not in the package, which needs: {relation.strip()}"))
    return [parts[name] for name in sorted(parts)]


def parts_of_vcpkg(folder):
    files = sorted(glob.glob(os.path.join(folder, "**", "vcpkg.spdx.json"), recursive=True))
    if not files:
        raise ValueError(f"{folder}: no vcpkg.spdx.json below it")
    parts = {}
    for path in files:
        with open(path, encoding="utf-8") as file:
            packages = json.load(file)["packages"]
        port = next((package for package in packages if package.get("SPDXID") == "SPDXRef-port"), None)
        if port is None:
            raise ValueError(f"{path}: no SPDXRef-port in it")
        name, version = port["name"], port.get("versionInfo", "")
        if name.startswith("vcpkg-") or name == "wayside":
            continue  # scripts of vcpkg that build others, and ourselves
        licence = port.get("licenseDeclared", "NOASSERTION")
        if licence in ("NOASSERTION", "NONE"):
            licence = port.get("licenseConcluded", "NOASSERTION")
        purl = f"pkg:generic/{urllib.parse.quote(name, safe='')}@{urllib.parse.quote(version, safe='')}"
        parts[name] = part(name, version, purl, [] if licence in ("NOASSERTION", "NONE") else [licence], (),
                           f"vcpkg port {name}")
    return [parts[name] for name in sorted(parts)]


def build_time():
    """When: SOURCE_DATE_EPOCH, or the commit's, so that two runs say the same; now only where there is neither."""
    seconds = os.environ.get("SOURCE_DATE_EPOCH")
    if seconds is None:
        asked = subprocess.run(["git", "-C", ROOT, "log", "-1", "--format=%ct"], capture_output=True, text=True,
                               check=False) if shutil.which("git") else None
        seconds = asked.stdout.strip() if asked and asked.returncode == 0 else None
    moment = datetime.datetime.fromtimestamp(int(seconds), datetime.timezone.utc) if seconds else \
        datetime.datetime.now(datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def is_expression(name):
    return bool(re.search(r"\b(AND|OR|WITH)\b", name))


def cyclonedx_licences(names):
    """One SPDX expression stands alone; else a list of identifiers and names."""
    if len(names) == 1 and is_expression(names[0]):
        return [{"expression": names[0]}]
    known = sorted({identifier(name) for name in names if identifier(name)})
    other = sorted({name for name in names if not identifier(name)})
    return [{"license": {"id": name}} for name in known] + [{"license": {"name": name}} for name in other]


def cyclonedx(artefact, parts, version, when):
    digest = sha256(artefact)
    name = os.path.basename(artefact)
    own = f"pkg:generic/wayside@{version}?file_name={urllib.parse.quote(name, safe='')}"
    components = []
    for each in parts:
        component = {"type": "library", "bom-ref": each["purl"], "name": each["name"], "purl": each["purl"]}
        if each["version"]:
            component["version"] = each["version"]
        if each["licences"]:
            component["licenses"] = cyclonedx_licences(each["licences"])
        if each["remark"]:
            component["description"] = each["remark"]
        if each["files"]:
            component["components"] = [{"type": "file", "bom-ref": f"file:{path}", "name": path,
                                        "hashes": [{"alg": "SHA-256", "content": content}]}
                                       for path, content in each["files"]]
        components.append(component)
    return {
        "bomFormat": "CycloneDX", "specVersion": "1.5", "serialNumber": f"urn:uuid:{uuid.uuid5(SPACE, name + digest)}",
        "version": 1,
        "metadata": {
            "timestamp": when,
            "tools": {"components": [{"type": "application", "name": "wayside-sbom", "version": version}]},
            "component": {"type": "application", "bom-ref": own, "name": "wayside", "version": version, "purl": own,
                          "description": name, "licenses": [{"license": {"id": OWN_LICENCE}}],
                          "hashes": [{"alg": "SHA-256", "content": digest}]},
        },
        "components": components,
        "dependencies": [{"ref": own, "dependsOn": [each["purl"] for each in parts]}]
        + [{"ref": each["purl"]} for each in parts],
    }


def spdx_declared(names):
    """What all of them together demand, where SPDX knows every one; a single expression is one already."""
    if len(names) == 1 and is_expression(names[0]):
        return names[0]
    known = [identifier(name) for name in names]
    return " AND ".join(sorted(set(known))) if known and all(known) else "NOASSERTION"


def spdx(artefact, parts, version, when):
    digest = sha256(artefact)
    name = os.path.basename(artefact)
    packages = [{"SPDXID": "SPDXRef-wayside", "name": "wayside", "versionInfo": version, "packageFileName": name,
                 "downloadLocation": "NOASSERTION", "filesAnalyzed": False, "licenseConcluded": OWN_LICENCE,
                 "licenseDeclared": OWN_LICENCE, "copyrightText": "2026 The Wayside authors",
                 "primaryPackagePurpose": "SOURCE" if name == f"wayside-{version}.tar.xz" else "APPLICATION",
                 "checksums": [{"algorithm": "SHA256", "checksumValue": digest}]}]
    relationships = [{"spdxElementId": "SPDXRef-DOCUMENT", "relationshipType": "DESCRIBES",
                      "relatedSpdxElement": "SPDXRef-wayside"}]
    files = []
    for number, each in enumerate(parts, 1):
        reference = f"SPDXRef-part-{number}"
        package = {"SPDXID": reference, "name": each["name"], "downloadLocation": "NOASSERTION", "filesAnalyzed": False,
                   "licenseConcluded": "NOASSERTION", "licenseDeclared": spdx_declared(each["licences"]),
                   "copyrightText": "NOASSERTION",
                   "externalRefs": [{"referenceCategory": "PACKAGE-MANAGER", "referenceType": "purl",
                                     "referenceLocator": each["purl"]}]}
        if each["version"]:
            package["versionInfo"] = each["version"]
        if each["licences"] and package["licenseDeclared"] == "NOASSERTION":
            package["licenseComments"] = "Named by its copyright file: " + ", ".join(each["licences"])
        if each["remark"]:
            package["comment"] = each["remark"]
        packages.append(package)
        kind = "CONTAINS" if each["files"] else "DEPENDS_ON"
        relationships.append({"spdxElementId": "SPDXRef-wayside", "relationshipType": kind, "relatedSpdxElement": reference})
        for path, content in each["files"]:
            file = f"SPDXRef-file-{len(files) + 1}"
            files.append({"SPDXID": file, "fileName": f"./{path}", "licenseConcluded": "NOASSERTION",
                          "copyrightText": "NOASSERTION", "checksums": [{"algorithm": "SHA256", "checksumValue": content}]})
            relationships.append({"spdxElementId": reference, "relationshipType": "CONTAINS", "relatedSpdxElement": file})
    document = {"spdxVersion": "SPDX-2.3", "dataLicense": "CC0-1.0", "SPDXID": "SPDXRef-DOCUMENT", "name": name,
                "documentNamespace": f"urn:uuid:{uuid.uuid5(SPACE, 'spdx' + name + digest)}",
                "creationInfo": {"created": when, "creators": [f"Tool: wayside-sbom-{version}"]},
                "packages": packages, "relationships": relationships}
    if files:
        document["files"] = files
    return document


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("kind", choices=("source", "archive", "deb", "vcpkg"))
    parser.add_argument("file", help="the file of the release")
    parser.add_argument("--spdx", help="folder that vcpkg installed into")
    parser.add_argument("--output", help="folder; without it beside the file")
    options = parser.parse_args()
    if (options.kind == "vcpkg") != bool(options.spdx):
        parser.error("--spdx goes with vcpkg, and only with it")
    parts = {"source": lambda: [], "archive": lambda: parts_of_archive(options.file),
             "deb": lambda: parts_of_deb(options.file), "vcpkg": lambda: parts_of_vcpkg(options.spdx)}[options.kind]()
    version, when = project_version(), build_time()
    folder = options.output or os.path.dirname(os.path.abspath(options.file))
    os.makedirs(folder, exist_ok=True)
    for ending, make in ((".cdx.json", cyclonedx), (".spdx.json", spdx)):
        path = os.path.join(folder, os.path.basename(options.file) + ending)
        with open(path, "w", encoding="utf-8", newline="\n") as file:
            json.dump(make(options.file, parts, version, when), file, indent=1, ensure_ascii=False)
            file.write("\n")
        print(path)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except (OSError, ValueError, KeyError, tarfile.TarError, subprocess.CalledProcessError) as error:
        sys.exit(f"sbom.py: {error}")
