# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# The unit names the program and its configuration by their full paths, which were written when the tree was configured.
if(CPACK_GENERATOR STREQUAL "DEB" AND NOT CPACK_PACKAGING_INSTALL_PREFIX STREQUAL "/usr")
    message(FATAL_ERROR "A Debian package is configured with -DCMAKE_INSTALL_PREFIX=/usr, not "
                        "${CPACK_PACKAGING_INSTALL_PREFIX}; installers/linux/build-deb.sh does it.")
endif()

# Each package has a first line of its own; this one would come before it.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
