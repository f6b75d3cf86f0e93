// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/node/channel.h"
#include "netcore/conformance/node/octets.h"
#include "netcore/conformance/node/sessiongrant.h"

#include <deque>
#include <QTimer>

namespace wayside::conformance {

/// A client of the judged node: polite where it is not told otherwise (answers Timestamps Requests, keeps
/// alive), and as rude as a case wants. Reads what comes by rules of its own and keeps it.
class StreamPeer : public QObject {
    Q_OBJECT
public:
    StreamPeer(const Pump& pump, SessionGrant grant, std::optional<TlsOffer> tls, QObject* parent = nullptr);

    const SessionGrant& grant() const { return m_grant; }
    Channel& channel() { return m_channel; }
    const Channel& channel() const { return m_channel; }
    QString words() const;

    void open(); ///< to the listener of its session
    void openAt(const QString& host, quint16 port, bool tls);
    QByteArray hello() const; ///< version byte and Token
    /// The version byte, and the Token once it is answered, or after `ms` without an answer.
    void sayHello(qint64 ms);

    /// Bytes as they are. Marks the connection as used, so that no KeepAlive follows at once.
    void send(const QByteArray& bytes);
    /// Several writes with a pause between them; nothing else goes out meanwhile.
    void sendInPieces(const QList<QByteArray>& pieces, qint64 pauseMs);
    /// Waits until the limits leave room, with a margin, then sends one payload frame.
    void sendPaced(const QByteArray& frameBytes, qint64 payloadBytes);
    /// The waiting and counting of sendPaced() alone.
    void waitForRoom(qint64 payloadBytes);
    /// Of payload datagrams that were sent otherwise, for sendPaced().
    void countPayloads(qint64 count, qint64 bytes);

    // Manners.
    bool answersTimeSync = true;
    bool keepsAlive = true;
    bool obeysReconnect = true;
    bool readsFrames = true; ///< false: what comes is not of the protocol, only the first bytes are kept
    std::function<qint64(int)> clockOffset; ///< ms, of the n-th answer from 0; empty: none
    /// Nothing of its own goes out while true: neither KeepAlives nor answers, which wait.
    void setQuiet(bool quiet);

    // What came.
    bool versionAnswered() const { return m_versionAnswered; }
    const QByteArray& firstBytes() const { return m_firstBytes; } ///< the first 64 that came
    const std::deque<Frame>& frames() const { return m_frames; }
    QList<Frame> framesOf(quint8 type) const;
    QList<Delivery> deliveries() const; ///< all 0x04 and 0x05
    qint64 frameCount() const { return m_frameCount; }
    int requestCount() const { return m_requests; }
    std::optional<QByteArray> byeReason() const; ///< as it came
    bool heard(const QByteArray& content) const; ///< in a payload
    /// What the node sent that no node may send; empty: nothing.
    const QString& complaint() const { return m_complaint; }
    qint64 lastReceivedMs() const { return m_lastReceivedAt; }
    qint64 lastSentMs() const { return m_lastSentAt; }
    void forgetFrames() {
        m_frames.clear();
        m_keptBytes = 0;
    }

Q_SIGNALS:
    void frameCame(const wayside::conformance::Frame& frame);

private:
    void take(const QByteArray& bytes, qint64 atMs);
    bool takeFrame();
    void judge(const Frame& frame);
    void answer(const Frame& request);
    void keepAliveIfDue();
    void complain(const QString& what);
    bool roomFor(qint64 payloadBytes);

    const Pump& m_pump;
    SessionGrant m_grant;
    std::optional<TlsOffer> m_tls;
    Channel m_channel;
    QTimer m_keepAliveTimer;
    std::deque<Frame> m_frames;
    QByteArray m_input, m_firstBytes, m_delayed;
    std::deque<std::pair<qint64, qint64>> m_sentPayloads; // at, bytes
    QString m_complaint;
    quint64 m_offset = 0;
    qint64 m_lastSentAt = 0, m_lastReceivedAt = 0, m_arrivedAt = 0, m_frameCount = 0;
    qint64 m_keptBytes = 0;
    int m_requests = 0, m_answers = 0;
    bool m_versionAnswered = false, m_quiet = false, m_lost = false;
};

} // namespace wayside::conformance
