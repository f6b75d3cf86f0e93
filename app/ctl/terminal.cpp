// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/terminal.h"

#include <algorithm>
#include <QtGlobal>

#ifdef Q_OS_WIN
#include <io.h>
#include <windows.h>
#else
#include <sys/ioctl.h>
#include <unistd.h>
#endif

namespace wayside::ctl {
namespace {

struct Size {
    int columns = 0;
    int rows = 0;
};

Size systemSize() {
#ifdef Q_OS_WIN
    CONSOLE_SCREEN_BUFFER_INFO info;
    if (GetConsoleScreenBufferInfo(GetStdHandle(STD_OUTPUT_HANDLE), &info))
        return {info.srWindow.Right - info.srWindow.Left + 1, info.srWindow.Bottom - info.srWindow.Top + 1};
#else
    winsize size{};
    if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        return {size.ws_col, size.ws_row};
#endif
    return {};
}

int dimension(const char* variable, int system, int otherwise) {
    const int told = qEnvironmentVariableIntValue(variable);
    if (told > 0)
        return told;
    return system > 0 ? system : otherwise;
}

} // namespace

void prepareTerminal() {
#ifdef Q_OS_WIN
    SetConsoleOutputCP(CP_UTF8);
    for (const DWORD stream : {STD_OUTPUT_HANDLE, STD_ERROR_HANDLE}) {
        const HANDLE console = GetStdHandle(stream);
        DWORD mode = 0;
        if (GetConsoleMode(console, &mode)) // a file or a pipe has none
            SetConsoleMode(console, mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING);
    }
#endif
}

bool isTerminal(std::FILE* stream) {
#ifdef Q_OS_WIN
    return _isatty(_fileno(stream)) != 0;
#else
    return ::isatty(::fileno(stream)) != 0;
#endif
}

int terminalWidth() {
    return dimension("COLUMNS", systemSize().columns, 80);
}
int readingWidth() {
    constexpr int widest = 110;
    return std::min(terminalWidth(), widest);
}
int terminalHeight() {
    return dimension("LINES", systemSize().rows, 24);
}

bool print(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), stdout) ==
               std::size_t(bytes.size()) &&
           std::fflush(stdout) == 0;
}

} // namespace wayside::ctl
