# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# wayside_test(<name> SOURCES <files> LIBRARIES <targets> [LABELS <labels>] [TIMEOUT <seconds>])
# One Qt Test program, registered with CTest. Label "threads" puts it into the ThreadSanitizer run as well.
function(wayside_test name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LIBRARIES;LABELS")
    if(WAYSIDE_CORE_ONLY)
        return()
    endif()
    if(NOT arg_TIMEOUT)
        set(arg_TIMEOUT 120)
    endif()
    add_executable(${name} ${arg_SOURCES})
    set_target_properties(${name} PROPERTIES AUTOMOC ON)
    target_link_libraries(${name} PRIVATE ${arg_LIBRARIES} wayside_qt Qt6::Test)
    wayside_precompile_test(${name} "${arg_LIBRARIES}")
    target_compile_definitions(${name} PRIVATE WAYSIDE_TEST_VECTORS="${PROJECT_SOURCE_DIR}/tests/vectors")
    add_test(NAME ${name} COMMAND ${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT ${arg_TIMEOUT} LABELS "${arg_LABELS}"
                         ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8")
endfunction()
