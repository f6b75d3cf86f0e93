# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# What all kinds of packages say about Wayside, then what one system's own kind wants. Included last: CPack reads the
# install rules of everything before it.
set(CPACK_PACKAGE_NAME wayside)
set(CPACK_PACKAGE_VENDOR "The Wayside authors")
set(CPACK_PACKAGE_VERSION "${PROJECT_VERSION}")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "${PROJECT_DESCRIPTION}")
set(CPACK_PACKAGE_HOMEPAGE_URL "${WAYSIDE_HOMEPAGE}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_STRIP_FILES ON)
set(CPACK_VERBATIM_VARIABLES ON)
set(CPACK_THREADS 0)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)

if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
    include(WaysidePackageDebian)
endif()

include(CPack)

cpack_add_component(wayside DISPLAY_NAME "Console" DESCRIPTION "The operator console" GROUP wayside)
cpack_add_component(wayside-node DISPLAY_NAME "Node" DESCRIPTION "The node, for tests and as a service" GROUP wayside-node)
cpack_add_component(wayside-node-service HIDDEN GROUP wayside-node)
cpack_add_component(waysidectl DISPLAY_NAME "Command line" DESCRIPTION "waysidectl, for scripts and terminals" GROUP waysidectl)
cpack_add_component(wayside-doc DISPLAY_NAME "Documents and examples"
                    DESCRIPTION "Guides, references, scenarios, example clients" GROUP wayside-doc)
foreach(group wayside wayside-node waysidectl wayside-doc)
    cpack_add_component_group(${group})
endforeach()
