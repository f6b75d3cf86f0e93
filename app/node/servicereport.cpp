// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/servicereport.h"

#include <QByteArray>
#include <QTimer>

#ifdef Q_OS_LINUX
#include <cstddef>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#endif

namespace wayside::nodeprogram {

namespace {

#ifdef Q_OS_LINUX

/// One datagram of NAME=VALUE lines (sd_notify(3)). What cannot be sent is not: a node that listens must not
/// end because nobody wants to know.
void tell(const QByteArray& lines) {
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    if (path.size() < 2 || path.size() >= qsizetype(sizeof address.sun_path))
        return;
    address.sun_family = AF_UNIX;
    std::memcpy(address.sun_path, path.constData(), std::size_t(path.size()));
    if (address.sun_path[0] == '@')
        address.sun_path[0] = '\0'; // a name that is no file's
    const int descriptor = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (descriptor < 0)
        return;
    const auto length = socklen_t(offsetof(sockaddr_un, sun_path)) + socklen_t(path.size());
    [[maybe_unused]] const auto sent =
        ::sendto(descriptor, lines.constData(), std::size_t(lines.size()), MSG_NOSIGNAL,
                 reinterpret_cast<const sockaddr*>(&address), length);
    ::close(descriptor);
}

/// How long systemd waits for a sign of life; 0: it does not, or waits for another process.
std::chrono::microseconds watchdogPeriod() {
    bool isNumber = false;
    const qint64 watched = qgetenv("WATCHDOG_PID").toLongLong(&isNumber);
    if (isNumber && watched != ::getpid())
        return {};
    const qint64 period = qgetenv("WATCHDOG_USEC").toLongLong(&isNumber);
    return std::chrono::microseconds(isNumber && period > 0 ? period : 0);
}

#else

void tell(const QByteArray&) {}

std::chrono::microseconds watchdogPeriod() {
    return {};
}

#endif

} // namespace

ServiceReport::ServiceReport(QObject* parent) : QObject(parent) {}

void ServiceReport::ready(const QString& status, const Question& question) {
    tell("READY=1\nSTATUS=" + status.simplified().toUtf8());
    watch(question);
}

void ServiceReport::watch(const Question& question) {
    const auto half = std::chrono::duration_cast<std::chrono::milliseconds>(watchdogPeriod() / 2);
    if (half.count() <= 0)
        return;
    auto* timer = new QTimer(this);
    connect(timer, &QTimer::timeout, this, [question] { question([] { tell("WATCHDOG=1"); }); });
    timer->start(half);
}

void ServiceReport::stopping() {
    tell("STOPPING=1");
}

} // namespace wayside::nodeprogram
