// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/transcript.h"

#include <algorithm>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype leastPart = 4; // of a cut secret that is worth hiding

void starOut(QByteArray& bytes, qsizetype from, qsizetype count) {
    std::fill_n(bytes.begin() + from, count, '*');
}

/// Whole secrets, and their parts at both ends of a run whose neighbours are not at hand.
void maskRun(QByteArray& run, const QByteArray& secret) {
    for (qsizetype at = run.indexOf(secret); at >= 0; at = run.indexOf(secret, at))
        starOut(run, at, secret.size());
    const qsizetype longest = std::min(run.size(), secret.size() - 1);
    for (qsizetype part = longest; part >= leastPart; --part) {
        if (run.endsWith(secret.first(part))) {
            starOut(run, run.size() - part, part);
            break;
        }
    }
    for (qsizetype part = longest; part >= leastPart; --part) {
        if (run.startsWith(secret.last(part))) {
            starOut(run, 0, part);
            break;
        }
    }
}

} // namespace

void Transcript::hide(const QByteArray& secret) {
    if (secret.size() >= leastPart && !m_secrets.contains(secret))
        m_secrets.append(secret);
}

void Transcript::note(qint64 atMs, const QString& text) {
    Passage passage;
    passage.atMs = atMs;
    passage.note = text;
    keep(std::move(passage));
}

void Transcript::add(Direction direction, qint64 atMs, const QByteArray& bytes) {
    quint64& total = direction == Direction::Sent ? m_sent : m_received;
    Passage passage{direction, atMs, total, bytes.first(std::min(bytes.size(), keptBytes)), 0, {}};
    passage.bytesNotShown = bytes.size() - passage.bytes.size();
    total += quint64(bytes.size());
    keep(std::move(passage));
}

void Transcript::keep(Passage passage) {
    if (m_first.size() < keptFirst) {
        m_first.append(std::move(passage));
        return;
    }
    m_last.append(std::move(passage));
    if (m_last.size() > keptLast) {
        m_last.removeFirst();
        ++m_dropped;
    }
}

/// Joins pieces that follow each other without a gap, masks the whole and cuts it again.
void Transcript::mask(QList<Passage>& passages, Direction direction) const {
    QList<Passage*> run;
    const auto finish = [&] {
        QByteArray joined;
        for (const Passage* piece : run)
            joined += piece->bytes;
        for (const QByteArray& secret : m_secrets)
            maskRun(joined, secret);
        qsizetype at = 0;
        for (Passage* piece : run) {
            piece->bytes = joined.mid(at, piece->bytes.size());
            at += piece->bytes.size();
        }
        run.clear();
    };
    for (Passage& piece : passages) {
        if (piece.direction != direction)
            continue;
        if (!run.isEmpty() && run.last()->offset + quint64(run.last()->bytes.size()) != piece.offset)
            finish();
        run.append(&piece);
    }
    finish();
}

Conversation Transcript::conversation(const QString& peer) const {
    Conversation conversation{peer, m_first + m_last, m_dropped};
    mask(conversation.passages, Direction::Sent);
    mask(conversation.passages, Direction::Received);
    for (Passage& passage : conversation.passages) {
        const qsizetype surplus = passage.bytes.size() - shownBytes;
        if (surplus > 0) {
            passage.bytes.truncate(shownBytes);
            passage.bytesNotShown += surplus;
        }
    }
    return conversation;
}

QStringList hexDump(const QByteArray& bytes, quint64 offset) {
    constexpr qsizetype inLine = 16;
    QStringList lines;
    for (qsizetype at = 0; at < bytes.size(); at += inLine) {
        const QByteArray row = bytes.mid(at, inLine);
        QString text;
        for (const char c : row)
            text += c >= 0x20 && c < 0x7F ? QChar(QLatin1Char(c)) : QChar(u'.');
        lines.append(u"%1  %2  |%3|"_s.arg(offset + quint64(at), 4, 16, QChar(u'0'))
                         .arg(QString::fromLatin1(row.toHex(' ')).leftJustified(3 * inLine - 1), text));
    }
    return lines;
}

} // namespace wayside::conformance
