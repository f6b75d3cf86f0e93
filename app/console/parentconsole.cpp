// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/parentconsole.h"

#ifdef _WIN32
#include <cstdio>

#include <windows.h>
#endif

namespace wayside::console {

#ifdef _WIN32

namespace {

bool isSentSomewhere(DWORD stream) {
    const HANDLE handle = GetStdHandle(stream);
    return handle != nullptr && handle != INVALID_HANDLE_VALUE && GetFileType(handle) != FILE_TYPE_UNKNOWN;
}

void openConsole(std::FILE* stream) {
    std::FILE* opened = nullptr;
    [[maybe_unused]] const auto error = freopen_s(&opened, "CONOUT$", "w", stream); // else it stays silent
}

} // namespace

void useParentConsole() {
    const bool output = isSentSomewhere(STD_OUTPUT_HANDLE), errors = isSentSomewhere(STD_ERROR_HANDLE);
    if ((output && errors) || !AttachConsole(ATTACH_PARENT_PROCESS))
        return;
    if (!output)
        openConsole(stdout);
    if (!errors)
        openConsole(stderr);
    SetConsoleOutputCP(CP_UTF8);
}

#else

void useParentConsole() {}

#endif

} // namespace wayside::console
