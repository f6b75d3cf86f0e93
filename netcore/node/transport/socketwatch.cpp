// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/transport/socketwatch.h"

#include "netcore/node/transport/streamsocket.h"

#include <QEvent>

namespace wayside::node {

void SocketWatch::retire() {
    setEnabled(false);
    m_socket = nullptr;
    deleteLater();
}

bool SocketWatch::event(QEvent* event) {
    if (event->type() != QEvent::SockAct && event->type() != QEvent::SockClose) {
        return QSocketNotifier::event(event);
    }
    if (m_socket != nullptr) {
        type() == Read ? m_socket->onReadable() : m_socket->onWritable();
    }
    return true;
}

} // namespace wayside::node
