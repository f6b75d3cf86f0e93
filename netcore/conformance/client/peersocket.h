// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/sessionjudge.h"
#include "netcore/node/transport/acceptedsocket.h"
#include "netcore/node/transport/tlsengine.h"

#include <deque>
#include <memory>
#include <QObject>
#include <QSocketNotifier>
#include <QTimer>

namespace wayside::conformance::client {

/// The socket of a judged connection, plain or TLS: does what a well-behaved node's socket keeps from doing.
/// Paces what it sends, ends its own side alone, resets. Hears the client until the end. One thread.
class PeerSocket : public QObject, public ClientPort {
    Q_OBJECT
public:
    /// `tls` null: plain; outlives this.
    PeerSocket(std::unique_ptr<node::AcceptedSocket> socket, const node::TlsContext* tls);
    ~PeerSocket() override;

    /// Begins to listen: signals may come from here on.
    void start();
    bool isTls() const { return m_engine != nullptr; }

    void send(const Sending& sending) override;
    void finishSending() override;
    void reset() override;

Q_SIGNALS:
    void established(); ///< plain: from start()
    void received(const QByteArray& bytes);
    void tlsFailed(const QString& words);
    void closed(); ///< the client has, with FIN or RST; once, and the last signal

private:
    void readable();
    void takeCiphertext(std::span<const std::byte> bytes);
    void write(const QByteArray& bytes);
    void flush();
    void pace();
    void end();

    std::unique_ptr<node::AcceptedSocket> m_socket;
    std::unique_ptr<node::TlsEngine> m_engine;
    std::unique_ptr<QSocketNotifier> m_input, m_output;
    std::deque<Sending> m_waiting; ///< paced: not given to the socket yet
    QByteArray m_outgoing;         ///< for the kernel
    QTimer m_pace;
    bool m_established = false, m_finishing = false, m_finished = false, m_tlsFailed = false, m_ended = false;
};

} // namespace wayside::conformance::client
