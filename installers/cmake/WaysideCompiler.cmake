# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
# Language level, warnings and sanitizers, for every target of the tree.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
    set(CMAKE_BUILD_TYPE RelWithDebInfo CACHE STRING "Build type" FORCE)
endif()

# ccache makes a second build quick; nothing relies on it.
find_program(WAYSIDE_CCACHE ccache)
if(WAYSIDE_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER "${WAYSIDE_CCACHE}")
endif()

# A quick linker where there is one: there are hundreds of test programs.
find_program(WAYSIDE_MOLD mold)
if(WAYSIDE_MOLD AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND CMAKE_CXX_COMPILER_VERSION VERSION_GREATER_EQUAL 12.1)
    add_link_options(-fuse-ld=mold)
endif()

# What is shipped is hardened as distributions do it, and names no folder of the machine that built it, so that two builds of
# one source are equal.
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND NOT WIN32)
    set(hardened "$<CONFIG:Release>")
    add_compile_options("$<${hardened}:-fstack-protector-strong;-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.;-ffile-prefix-map=${PROJECT_BINARY_DIR}=.>")
    add_compile_definitions("$<${hardened}:_FORTIFY_SOURCE=2>")
    if(NOT APPLE)
        add_compile_options("$<$<AND:${hardened},$<CXX_COMPILER_ID:GNU>>:-fstack-clash-protection>")
        add_link_options("$<${hardened}:-Wl,-z,relro,-z,now>")
    endif()
    include(CheckPIESupported)
    check_pie_supported()
endif()

# Flags of every target of ours, third-party headers come in as SYSTEM.
add_library(wayside_compiler INTERFACE)
target_include_directories(wayside_compiler INTERFACE "${PROJECT_SOURCE_DIR}")
if(WIN32) # Windows 10 and newer
    target_compile_definitions(wayside_compiler INTERFACE NOMINMAX WIN32_LEAN_AND_MEAN _WIN32_WINNT=0x0A00)
endif()
if(MSVC)
    target_compile_options(wayside_compiler INTERFACE /W4 /utf-8 /permissive- /Zc:__cplusplus
                           $<$<BOOL:${WAYSIDE_WARNINGS_AS_ERRORS}>:/WX>)
else()
    target_compile_options(wayside_compiler INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                           -Woverloaded-virtual -Wcast-align -Wformat=2
                           $<$<BOOL:${WAYSIDE_WARNINGS_AS_ERRORS}>:-Werror>
                           # GCC 12 is wrong about variants and joined strings at -O3: a warning there, not an error.
                           "$<$<AND:$<CXX_COMPILER_ID:GNU>,$<CONFIG:Release>>:-Wno-error=maybe-uninitialized;-Wno-error=restrict>")
endif()

# The same under a sanitizer, whose checks lie between an assignment and its use.
if(WAYSIDE_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(wayside_compiler INTERFACE -Wno-error=maybe-uninitialized)
endif()
foreach(sanitizer IN LISTS WAYSIDE_SANITIZE)
    add_compile_options(-fsanitize=${sanitizer} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${sanitizer})
    if(sanitizer STREQUAL "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endforeach()
