# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# cmake -DTREE=... -DBINARY=... -DGENERATOR=... -DMAKE_PROGRAM=... -DCXX=... -P run.cmake
# Builds netcore_protocol and a program that uses it with Qt hidden from CMake, runs it, and looks at what it links.
function(must)
    execute_process(COMMAND ${ARGV} RESULT_VARIABLE result OUTPUT_VARIABLE output ERROR_VARIABLE output)
    if(NOT result EQUAL 0)
        list(JOIN ARGV " " command)
        message(FATAL_ERROR "${command}\n${output}")
    endif()
endfunction()

must("${CMAKE_COMMAND}" -S "${CMAKE_CURRENT_LIST_DIR}" -B "${BINARY}" -G "${GENERATOR}"
     "-DCMAKE_MAKE_PROGRAM=${MAKE_PROGRAM}" "-DCMAKE_CXX_COMPILER=${CXX}" "-DWAYSIDE_TREE=${TREE}"
     -DCMAKE_BUILD_TYPE=Debug -DCMAKE_CXX_FLAGS_DEBUG= -DWAYSIDE_SANITIZE=
     -DCMAKE_DISABLE_FIND_PACKAGE_Qt6=TRUE -DCMAKE_DISABLE_FIND_PACKAGE_OpenSSL=TRUE
     -DCMAKE_DISABLE_FIND_PACKAGE_Boost=TRUE)
must("${CMAKE_COMMAND}" --build "${BINARY}" --target coreonly --parallel 2 --config Debug)

file(GLOB programs "${BINARY}/coreonly" "${BINARY}/coreonly.exe" "${BINARY}/Debug/coreonly.exe")
list(GET programs 0 program)
must("${program}")

file(GET_RUNTIME_DEPENDENCIES EXECUTABLES "${program}" RESOLVED_DEPENDENCIES_VAR found UNRESOLVED_DEPENDENCIES_VAR missing)
foreach(library IN LISTS found missing)
    get_filename_component(name "${library}" NAME)
    if(name MATCHES "^(lib)?(Qt|ssl|crypto|boost|glib)")
        message(FATAL_ERROR "the protocol core links ${name}")
    endif()
endforeach()
message("no Qt among: ${found} ${missing}")
