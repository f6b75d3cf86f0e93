// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wayside::conformance {

enum class Direction : std::uint8_t {
    Sent,     ///< by the suite
    Received, ///< from the judged side
    Note,     ///< no bytes: something that happened
};

/// One piece of a conversation, fit to be shown: secrets are stars already.
struct Passage {
    Direction direction = Direction::Note;
    qint64 atMs = 0;          ///< since the conversation began
    quint64 offset = 0;       ///< of the first byte in its direction's stream
    QByteArray bytes;         ///< at most Transcript::shownBytes
    qint64 bytesNotShown = 0; ///< that followed them in this piece
    QString note;
};

struct Conversation {
    QString peer; ///< who talked: "TLC sub00003, 127.0.0.1:8442"
    QList<Passage> passages;
    qint64 passagesNotShown = 0; ///< between the first and the last ones
};

/// Keeps what went over one connection, in both directions, as proof. Bounded: the first and the last pieces
/// stay, and of each piece the first bytes. Secrets are masked also where a piece cuts them in two. Not
/// thread-safe.
class Transcript {
public:
    static constexpr qsizetype keptFirst = 40, keptLast = 40; ///< pieces
    static constexpr qsizetype keptBytes = 1024;              ///< of one piece
    static constexpr qsizetype shownBytes = 256;              ///< of one piece

    /// `secret` never leaves: in no direction, whole or cut.
    void hide(const QByteArray& secret);
    void sent(qint64 atMs, const QByteArray& bytes) { add(Direction::Sent, atMs, bytes); }
    void received(qint64 atMs, const QByteArray& bytes) { add(Direction::Received, atMs, bytes); }
    void note(qint64 atMs, const QString& text);

    quint64 bytesSent() const { return m_sent; }
    quint64 bytesReceived() const { return m_received; }
    Conversation conversation(const QString& peer) const;

private:
    void add(Direction direction, qint64 atMs, const QByteArray& bytes);
    void keep(Passage passage);
    void mask(QList<Passage>& passages, Direction direction) const;

    QList<QByteArray> m_secrets;
    QList<Passage> m_first, m_last;
    qint64 m_dropped = 0;
    quint64 m_sent = 0, m_received = 0;
};

/// `bytes` as lines of a hex dump, sixteen a line: "0010  aa bb 00 01  |....|".
QStringList hexDump(const QByteArray& bytes, quint64 offset);

} // namespace wayside::conformance
