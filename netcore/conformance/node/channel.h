// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/pump.h"
#include "netcore/conformance/node/tlslayer.h"
#include "netcore/conformance/report/transcript.h"

#include <memory>
#include <optional>
#include <QObject>
#include <QTcpSocket>

namespace wayside::conformance {

/// One connection to the judged node, plain or TLS, that says exactly what it is told. Keeps a transcript of
/// the plain bytes. Lives on the thread of its case; turns with its pump.
class Channel : public QObject {
    Q_OBJECT
public:
    explicit Channel(const Pump& pump, QObject* parent = nullptr);
    ~Channel() override;

    void open(const QString& host, quint16 port, const std::optional<TlsOffer>& tls = {});
    /// One write: it leaves in one segment where it fits. Nothing happens on a closed channel.
    void send(const QByteArray& bytes);
    void close();     ///< FIN
    void reset();     ///< RST
    void halfClose(); ///< FIN, and goes on reading
    void stopReading();
    /// Before open(): of the kernel, bytes.
    void setReceiveBuffer(int bytes) { m_receiveBuffer = bytes; }

    bool isOpen() const { return m_open; }            ///< connected, and the TLS handshake over
    bool isClosed() const { return m_closedAt >= 0; } ///< whoever closed it, or it never opened
    bool closedByPeer() const { return isClosed() && !m_closedByUs; }
    qint64 openedAtMs() const { return m_openedAt; }
    qint64 closedAtMs() const { return m_closedAt; }
    const QString& closedHow() const { return m_closedHow; } ///< words
    bool everConnected() const { return m_connected; }
    const TlsLayer* tls() const { return m_tls.get(); }
    void askRenegotiation();

    Transcript& transcript() { return m_transcript; }
    const QString& address() const { return m_address; } ///< host:port of the node

Q_SIGNALS:
    void received(const QByteArray& bytes, qint64 atMs);
    void closed();

private:
    void onConnected();
    void onReadable();
    void onEnded(const QString& how);
    void flushTls();

    const Pump& m_pump;
    QTcpSocket m_socket;
    std::unique_ptr<TlsLayer> m_tls;
    std::optional<TlsOffer> m_offer;
    QByteArray m_waiting; // said before the connection was there
    Transcript m_transcript;
    QString m_address, m_closedHow;
    qint64 m_openedAt = -1, m_closedAt = -1;
    int m_receiveBuffer = 0;
    bool m_open = false, m_connected = false, m_closedByUs = false, m_deaf = false;
};

} // namespace wayside::conformance
