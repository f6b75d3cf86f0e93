// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/stopsignals.h"

#include <QMetaObject>

#ifdef Q_OS_WIN
#include <atomic>

#include <windows.h>
#else
#include <array>
#include <csignal>
#include <QSocketNotifier>
#include <sys/socket.h>
#include <unistd.h>
#endif

namespace wayside::nodeprogram {

#ifdef Q_OS_WIN

namespace {
std::atomic<StopSignals*> instance = nullptr;

/// On a thread of the system's own: posting is all that may be done here.
BOOL WINAPI consoleEvent(DWORD event) {
    StopSignals* const target = instance;
    const bool isClosing = event == CTRL_CLOSE_EVENT;
    if (!target || !(isClosing || event == CTRL_C_EVENT || event == CTRL_BREAK_EVENT))
        return FALSE;
    QMetaObject::invokeMethod(target, &StopSignals::requested, Qt::QueuedConnection);
    // The system ends the process as soon as this returns, or by itself after 5 s.
    if (isClosing)
        Sleep(10'000);
    return TRUE;
}
} // namespace

StopSignals::StopSignals(QObject* parent) : QObject(parent) {
    instance = this;
    SetConsoleCtrlHandler(consoleEvent, TRUE);
}

StopSignals::~StopSignals() {
    SetConsoleCtrlHandler(consoleEvent, FALSE);
    instance = nullptr;
}

#else

namespace {
// The self-pipe: a signal handler may do little more than write a byte.
std::array<int, 2> pipeEnds{-1, -1};

extern "C" void writeByte(int) {
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}
} // namespace

StopSignals::StopSignals(QObject* parent) : QObject(parent) {
    if (::socketpair(AF_UNIX, SOCK_STREAM, 0, pipeEnds.data()) != 0)
        return; // without descriptors the default action of the signals stays: the process ends
    auto* notifier = new QSocketNotifier(pipeEnds[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(pipeEnds[0], &byte, 1) == 1)
            Q_EMIT requested();
    });
    struct sigaction action {};
    action.sa_handler = writeByte;
    action.sa_flags = SA_RESTART;
    ::sigaction(SIGTERM, &action, nullptr);
    ::sigaction(SIGINT, &action, nullptr);
}

StopSignals::~StopSignals() {
    std::signal(SIGTERM, SIG_DFL);
    std::signal(SIGINT, SIG_DFL);
    ::close(pipeEnds[0]);
    ::close(pipeEnds[1]);
}

#endif

} // namespace wayside::nodeprogram
