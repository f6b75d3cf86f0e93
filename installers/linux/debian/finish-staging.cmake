# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Run by CPack between installing into the staged trees, one folder a package, and packing them: what Debian's rules ask
# for and nobody else. The time of it all is SOURCE_DATE_EPOCH, where it is set, so that two builds are equal.
cmake_minimum_required(VERSION 3.25)
if(NOT CPACK_GENERATOR STREQUAL "DEB")
    return()
endif()

set(debian "${CPACK_WAYSIDE_SOURCE}/installers/linux/debian")
string(TIMESTAMP day "%a, %d %b %Y %H:%M:%S +0000" UTC)
set(version "${CPACK_PACKAGE_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE}")
set(debian_changelog "wayside (${version}) unstable; urgency=medium

  * Package of Wayside ${CPACK_PACKAGE_VERSION}, made by its own build. What changed is in
    /usr/share/doc/wayside/changelog.gz of each package.

 -- ${CPACK_DEBIAN_PACKAGE_MAINTAINER}  ${day}
")

function(compress file)
    execute_process(COMMAND gzip -9n --force "${file}" COMMAND_ERROR_IS_FATAL ANY)
endfunction()

file(GLOB packages LIST_DIRECTORIES TRUE "${CPACK_TEMPORARY_DIRECTORY}/*")
foreach(tree IN LISTS packages)
    if(NOT IS_DIRECTORY "${tree}/usr")
        continue()
    endif()
    get_filename_component(package "${tree}" NAME)
    set(documents "${tree}/usr/share/doc/${package}")

    # Debian has one copy of each licence, and calls a changelog changelog.
    file(REMOVE_RECURSE "${tree}/usr/share/doc/wayside")
    file(COPY "${debian}/copyright" DESTINATION "${documents}")
    file(COPY_FILE "${CPACK_WAYSIDE_SOURCE}/CHANGELOG.md" "${documents}/changelog")
    string(REPLACE "/doc/wayside/changelog.gz of each package" "/doc/${package}/changelog.gz" text "${debian_changelog}")
    file(WRITE "${documents}/changelog.Debian" "${text}")
    compress("${documents}/changelog")
    compress("${documents}/changelog.Debian")

    file(GLOB programs "${tree}/usr/bin/*")
    foreach(program IN LISTS programs)
        execute_process(COMMAND strip --remove-section=.comment --remove-section=.note "${program}" COMMAND_ERROR_IS_FATAL ANY)
    endforeach()
    file(GLOB pages "${tree}/usr/share/man/man*/*.[1-9]")
    foreach(page IN LISTS pages)
        compress("${page}")
    endforeach()
    # Debian's zsh looks for packages' completions in a folder of its own.
    if(IS_DIRECTORY "${tree}/usr/share/zsh/site-functions")
        file(RENAME "${tree}/usr/share/zsh/site-functions" "${tree}/usr/share/zsh/vendor-completions")
    endif()
    # What lintian is told not to mind, each with its reason: common to all packages, and one's own.
    set(overrides "")
    foreach(source "${debian}/common.lintian-overrides" "${debian}/${package}.lintian-overrides")
        if(EXISTS "${source}")
            file(READ "${source}" text)
            string(APPEND overrides "${text}")
        endif()
    endforeach()
    file(MAKE_DIRECTORY "${tree}/usr/share/lintian/overrides")
    file(WRITE "${tree}/usr/share/lintian/overrides/${package}" "${overrides}")
    if(package STREQUAL "wayside-doc")
        # Where a reader of Debian's documents looks.
        foreach(room help examples scenarios openapi)
            file(CREATE_LINK "../../wayside/${room}" "${documents}/${room}" SYMBOLIC)
        endforeach()
    endif()

    execute_process(COMMAND chmod -R "u=rwX,go=rX" "${tree}" COMMAND_ERROR_IS_FATAL ANY)
    if(DEFINED ENV{SOURCE_DATE_EPOCH})
        execute_process(COMMAND find "${tree}" -exec touch --no-dereference "--date=@$ENV{SOURCE_DATE_EPOCH}" {} +
                        COMMAND_ERROR_IS_FATAL ANY)
    endif()
endforeach()
