// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/heldsockets.h"

#include "netcore/node/transport/streamsocket.h"

#include <QTimer>

namespace wayside::node {

HeldSockets::HeldSockets() = default;
HeldSockets::~HeldSockets() = default;

void HeldSockets::keep(std::unique_ptr<StreamSocket> socket, Milliseconds hold) {
    StreamSocket* const held = socket.get();
    held->setReadPaused(true);
    m_sockets.emplace(held, std::move(socket));
    connect(held, &StreamSocket::closed, this, [this, held] { drop(held); });
    if (m_sockets.size() > most)
        hold = Milliseconds(0);
    QTimer::singleShot(hold, held, [this, held] {
        held->abort();
        drop(held);
    });
}

void HeldSockets::drop(StreamSocket* socket) {
    const auto found = m_sockets.find(socket);
    if (found == m_sockets.end())
        return;
    found->second.release()->deleteLater(); // we are in a signal or timer of its own
    m_sockets.erase(found);
}

} // namespace wayside::node
