// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interrupts.h"

#include <QSocketNotifier>

#ifdef Q_OS_WIN
#include <atomic>

#include <windows.h>
#else
#include <csignal>
#include <fcntl.h>
#include <unistd.h>
#endif

namespace wayside::ctl {

#ifdef Q_OS_WIN

namespace {
std::atomic<Interrupts*> listening = nullptr;

/// On a thread of the system's own.
BOOL WINAPI onControl(DWORD event) {
    Interrupts* const target = listening.exchange(nullptr);
    if (target == nullptr)
        return FALSE; // the second: the system ends us
    QMetaObject::invokeMethod(target, &Interrupts::interrupted, Qt::QueuedConnection);
    // When the console is closed the system ends the process as soon as this returns, or by itself after 5 s.
    if (event == CTRL_CLOSE_EVENT)
        Sleep(10'000);
    return TRUE;
}
} // namespace

Interrupts::Interrupts(QObject* parent) : QObject(parent) {
    listening = this;
    SetConsoleCtrlHandler(onControl, TRUE);
}

Interrupts::~Interrupts() {
    SetConsoleCtrlHandler(onControl, FALSE);
    listening = nullptr;
}

#else

namespace {
// A signal handler may do next to nothing: it writes one byte that the event loop reads.
int pipeEnds[2] = {-1, -1};

void onSignal(int number) {
    std::signal(number, SIG_DFL);
    const char byte = 1;
    [[maybe_unused]] const auto written = ::write(pipeEnds[1], &byte, 1);
}
} // namespace

Interrupts::Interrupts(QObject* parent) : QObject(parent) {
    if (::pipe(pipeEnds) != 0)
        return; // without it an interrupt ends the program at once
    for (const int end : pipeEnds) {
        ::fcntl(end, F_SETFD, FD_CLOEXEC);
        ::fcntl(end, F_SETFL, O_NONBLOCK);
    }
    m_notifier = std::make_unique<QSocketNotifier>(pipeEnds[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char byte = 0;
        if (::read(pipeEnds[0], &byte, 1) == 1)
            Q_EMIT interrupted();
    });
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, onSignal);
}

Interrupts::~Interrupts() {
    for (const int number : {SIGINT, SIGTERM, SIGHUP})
        std::signal(number, SIG_DFL);
    m_notifier.reset();
    for (int& end : pipeEnds) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

#endif

} // namespace wayside::ctl
