// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <cstddef>
#include <memory>
#include <QObject>
#include <unordered_map>

namespace wayside::node {

class StreamSocket;

/// TCP connections without a session behind them: half-open ones. Neither read nor written, so that the
/// client finds out by silence only; dropped when the client closes or their time is over. Node thread.
class HeldSockets : public QObject {
    Q_OBJECT
public:
    static constexpr std::size_t most = 1024; ///< further ones are reset at once

    HeldSockets();
    ~HeldSockets() override;
    void keep(std::unique_ptr<StreamSocket> socket, Milliseconds hold);
    std::size_t size() const { return m_sockets.size(); }

private:
    void drop(StreamSocket* socket);
    std::unordered_map<StreamSocket*, std::unique_ptr<StreamSocket>> m_sockets;
};

} // namespace wayside::node
