// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSocketNotifier>

namespace wayside::node {

class StreamSocket;

/// A notifier that calls its socket directly: a signal connection a socket would cost memory, and time at
/// each event.
class SocketWatch : public QSocketNotifier {
public:
    SocketWatch(qintptr descriptor, Type type, StreamSocket& socket)
        : QSocketNotifier(descriptor, type)
        , m_socket(&socket) {}
    /// The descriptor is about to be closed, or the socket goes, perhaps inside an event of ours.
    void retire();

protected:
    bool event(QEvent* event) override;

private:
    StreamSocket* m_socket;
};

} // namespace wayside::node
