# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Four .deb packages: wayside (console), wayside-node (node and service), waysidectl, wayside-doc. What only Debian's rules
# ask for (changelogs, copyright, compression, overrides of lintian) is added to the staged trees by finish-staging.cmake.
set(WAYSIDE_MAINTAINER "The Wayside authors <maintainers@wayside.invalid>" CACHE STRING
    "Who made a package, NAME <ADDRESS>: the person or the workflow that builds it for others")
set(WAYSIDE_PACKAGE_REVISION 1 CACHE STRING "Revision of the Debian packages of one version, for example 1ubuntu24.04")

set(debian "${PROJECT_SOURCE_DIR}/installers/linux/debian")
set(CPACK_GENERATOR DEB)
set(CPACK_PROJECT_CONFIG_FILE "${debian}/settle.cmake")
set(CPACK_PRE_BUILD_SCRIPTS "${debian}/finish-staging.cmake")
set(CPACK_WAYSIDE_SOURCE "${PROJECT_SOURCE_DIR}")
set(CPACK_PACKAGING_INSTALL_PREFIX "${CMAKE_INSTALL_PREFIX}")
set(CPACK_COMPONENTS_GROUPING ONE_PER_GROUP)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_MAINTAINER "${WAYSIDE_MAINTAINER}")
set(CPACK_DEBIAN_PACKAGE_RELEASE "${WAYSIDE_PACKAGE_REVISION}")
set(CPACK_DEBIAN_PACKAGE_SOURCE wayside)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SECTION net)
set(CPACK_DEBIAN_PACKAGE_HOMEPAGE "${WAYSIDE_HOMEPAGE}")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
# Debian multiplies symbols' versions into dependencies itself; what is opened at run time it cannot see and is named below.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)

set(CPACK_DEBIAN_WAYSIDE_PACKAGE_NAME wayside)
set(CPACK_DEBIAN_WAYSIDE_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, qt6-qpa-plugins | libqt6gui6 (>= 6.6)")
set(CPACK_DEBIAN_WAYSIDE_PACKAGE_RECOMMENDS
    "ca-certificates, gnome-keyring | plasma-workspace | keepassxc, hicolor-icon-theme, qt6-translations-l10n, qt6-wayland, xdg-utils")
set(CPACK_DEBIAN_WAYSIDE_PACKAGE_SUGGESTS "wayside-doc, wayside-node, waysidectl")
set(CPACK_DEBIAN_WAYSIDE_DESCRIPTION
"operator console for traffic light connections
Wayside watches and operates the Subject Interface TCP streaming protocol:
the connection between traffic light controllers, sensors and signs, and the
services that exchange data with them.

The console shows every session with its rates, its clock and the time until a
limit cuts it off, tells why a session ended, and drains nodes without losing
anybody. It runs a node of its own, with simulated clients if asked for, or
shows one elsewhere.")

set(CPACK_DEBIAN_WAYSIDE-NODE_PACKAGE_NAME wayside-node)
set(CPACK_DEBIAN_WAYSIDE-NODE_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, init-system-helpers (>= 1.54), systemd | systemd-standalone-sysusers | systemd-sysusers")
set(CPACK_DEBIAN_WAYSIDE-NODE_PACKAGE_RECOMMENDS "ca-certificates, libqt6sql6-psql, waysidectl")
set(CPACK_DEBIAN_WAYSIDE-NODE_PACKAGE_SUGGESTS "postgresql, prometheus, wayside-doc")
set(CPACK_DEBIAN_WAYSIDE-NODE_PACKAGE_CONTROL_EXTRA
    "${debian}/conffiles;${debian}/postinst;${debian}/prerm;${debian}/postrm")
set(CPACK_DEBIAN_WAYSIDE-NODE_DESCRIPTION
"node for the Subject Interface TCP streaming protocol
Wayside watches and operates the Subject Interface TCP streaming protocol:
the connection between traffic light controllers, sensors and signs, and the
services that exchange data with them.

The node is strict and says why: every forced close has its cause, the measured
value, the limit and a record of the last seconds. Beside an editor it tests
clients and injects faults; as a system service, which is installed but not
enabled, it keeps sessions in SQLite or PostgreSQL.")

set(CPACK_DEBIAN_WAYSIDECTL_PACKAGE_NAME waysidectl)
set(CPACK_DEBIAN_WAYSIDECTL_PACKAGE_RECOMMENDS "ca-certificates")
set(CPACK_DEBIAN_WAYSIDECTL_PACKAGE_SUGGESTS "bash-completion, wayside-doc, wireshark")
set(CPACK_DEBIAN_WAYSIDECTL_DESCRIPTION
"command line for traffic light connections
Wayside watches and operates the Subject Interface TCP streaming protocol:
the connection between traffic light controllers, sensors and signs, and the
services that exchange data with them.

waysidectl does what the console does, for terminals and scripts: lists and
drains, accounts and tokens, traffic with recordings for Wireshark, load,
simulated clients, and a judge of any node.")

set(CPACK_DEBIAN_WAYSIDE-DOC_PACKAGE_NAME wayside-doc)
set(CPACK_DEBIAN_WAYSIDE-DOC_PACKAGE_SECTION doc)
set(CPACK_DEBIAN_WAYSIDE-DOC_PACKAGE_ARCHITECTURE all)
set(CPACK_DEBIAN_WAYSIDE-DOC_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_WAYSIDE-DOC_PACKAGE_SUGGESTS "prometheus, python3, wireshark")
set(CPACK_DEBIAN_WAYSIDE-DOC_DESCRIPTION
"documents and examples for traffic light connections
Wayside watches and operates the Subject Interface TCP streaming protocol:
the connection between traffic light controllers, sensors and signs, and the
services that exchange data with them.

Guides for operators and developers of clients, references, scenarios, example
clients in Python, Go and Java, and a dissector for Wireshark.")
