// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <QHostAddress>
#include <QString>
#include <span>

namespace wayside::node {

/// A connected TCP socket of the operating system, without buffers of its own: what is not read stays in the
/// kernel. Non-blocking. Closes its descriptor when it goes.
class AcceptedSocket {
public:
    enum class Progress : std::uint8_t {
        Moved,  ///< some bytes, at least one
        Later,  ///< nothing now
        Ended,  ///< receiving only: the peer has closed its sending side
        Broken, ///< the connection is lost
    };
    struct Transfer {
        Progress progress = Progress::Later;
        std::size_t bytes = 0;
        QString error; ///< the system's words when broken by something else than the peer's reset
    };

    /// Takes the descriptor over. `lease` is let go when the descriptor is closed.
    explicit AcceptedSocket(qintptr descriptor, std::shared_ptr<void> lease = {});
    ~AcceptedSocket() { close(); }
    AcceptedSocket(const AcceptedSocket&) = delete;
    AcceptedSocket& operator=(const AcceptedSocket&) = delete;

    qintptr descriptor() const { return m_descriptor; } ///< -1 when closed
    bool isOpen() const { return m_descriptor >= 0; }

    Transfer receive(std::span<std::byte> into);
    Transfer send(std::span<const std::byte> bytes);

    void finishSending(); ///< FIN after everything sent so far; receiving goes on
    void close();         ///< what the kernel still holds leaves in the background; see resetOnClose()

    QHostAddress peerAddress() const; ///< null when closed
    quint16 peerPort() const;

private:
    qintptr m_descriptor;
    std::shared_ptr<void> m_lease;
};

} // namespace wayside::node
