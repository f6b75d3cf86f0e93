# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later

# Toolchain file: Windows programs from a Debian machine (package g++-mingw-w64-x86-64-posix), for what needs no Qt. Only a
# check that Windows branches compile; what is shipped is built with Microsoft's compiler.
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_RC_COMPILER x86_64-w64-mingw32-windres)
# The machine's own headers and packages are not Windows'; what is used of them is copied to a folder of its own.
set(CMAKE_FIND_ROOT_PATH "/usr/x86_64-w64-mingw32;${WAYSIDE_CROSS_PREFIX}")
list(APPEND CMAKE_TRY_COMPILE_PLATFORM_VARIABLES WAYSIDE_CROSS_PREFIX)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# So that a program runs, also under Wine, without the compiler's libraries beside it.
set(CMAKE_EXE_LINKER_FLAGS_INIT -static)
