// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/taps/traffictap.h"

#include "netcore/text/latintext.h"
#include "netcore/wire/layout.h"

#include <algorithm>

namespace wayside::node {

using observe::TrafficKind;
using observe::TrafficRecord;

namespace {

constexpr qsizetype typeAt = wire::headerSize;
constexpr qsizetype contentAt = typeAt + 1;

void append(QByteArray& bytes, wire::Bytes more, qsizetype most) {
    const qsizetype room = std::max<qsizetype>(0, most - bytes.size());
    bytes.append(reinterpret_cast<const char*>(more.data()), std::min(room, qsizetype(more.size())));
}

} // namespace

TrafficTap::TrafficTap(const timing::Clock& clock, qsizetype bytes, const observe::TrafficSession& session)
    : m_clock(clock)
    , m_bytesOfEach(bytes) {
    add(TrafficKind::Opened, m_clock.now()).opened = std::make_shared<const observe::TrafficSession>(session);
}

TrafficRecord& TrafficTap::add(TrafficKind kind, MonotonicTime now) {
    TrafficRecord record;
    record.sequence = ++m_last;
    record.kind = kind;
    record.atMs = now.time_since_epoch().count();
    record.wallMs = m_clock.wallMilliseconds();
    m_records.push_back(std::move(record));
    if (m_records.size() > mostRecords) {
        m_held -= m_records.front().bytes.size();
        m_records.pop_front();
    }
    return m_records.back();
}

/// Bytes that no record may have been given before: they count from here on.
void TrafficTap::keep(TrafficRecord& record, QByteArray bytes) {
    m_held += bytes.size();
    record.bytes = std::move(bytes);
    while (m_held > mostBytes && m_records.size() > 1) {
        m_held -= m_records.front().bytes.size();
        m_records.pop_front();
    }
}

void TrafficTap::version(bool toClient, std::byte version, MonotonicTime now) {
    TrafficRecord& record = add(TrafficKind::Version, now);
    record.toClient = toClient;
    record.typeByte = std::to_integer<quint8>(version);
    record.size = 1;
    keep(record, QByteArray(1, char(record.typeByte)));
}

void TrafficTap::heard(wire::Bytes frame, bool tokenExpected, MonotonicTime now) {
    TrafficRecord& record = add(TrafficKind::Datagram, now);
    record.typeByte = std::to_integer<quint8>(frame[std::size_t(typeAt)]);
    record.size = quint32(frame.size());
    const bool isToken = record.typeByte == quint8(wire::DatagramType::Token);
    QByteArray bytes;
    // Before a token was accepted any byte behind the type may belong to one.
    append(bytes, frame, isToken || tokenExpected ? contentAt : m_bytesOfEach);
    if (isToken)
        bytes.append(std::min(m_bytesOfEach, qsizetype(frame.size())) - std::min(m_bytesOfEach, contentAt),
                     '*');
    keep(record, std::move(bytes));
}

void TrafficTap::sent(wire::Bytes head, wire::Bytes body, MonotonicTime now) {
    TrafficRecord& record = add(TrafficKind::Datagram, now);
    record.toClient = true;
    record.size = quint32(head.size() + body.size());
    const wire::Bytes start = head.empty() ? body : head;
    record.typeByte = std::to_integer<quint8>(start[std::size_t(typeAt)]);
    QByteArray bytes;
    // The head of a copy for a Monitor is needed whole to be masked.
    const bool isCopy = record.typeByte == quint8(wire::DatagramType::MonitorPayload);
    append(bytes, head, isCopy ? qsizetype(wire::largestFrame) : m_bytesOfEach);
    append(bytes, body, std::max(m_bytesOfEach, bytes.size()));
    if (isCopy)
        mask(bytes);
    bytes.truncate(m_bytesOfEach);
    keep(record, std::move(bytes));
}

void TrafficTap::mask(QByteArray& frame) const {
    quint64 length = 0;
    for (qsizetype i = 0; i < qsizetype(wire::layout::tokenLengthSize); ++i)
        length = (length << 8U) | quint8(frame.at(contentAt + i));
    const qsizetype begin = contentAt + qsizetype(wire::layout::tokenLengthSize);
    const auto size = qsizetype(std::min<quint64>(length, quint64(frame.size() - begin)));
    const std::string token = frame.mid(begin, size).toStdString();
    const std::string shown = recording::TokenMask::padded(m_mask.wordFor(token), token.size());
    frame.replace(begin, size, shown.data(), qsizetype(shown.size()));
}

void TrafficTap::garbage(wire::Bytes proof, std::string_view cause, MonotonicTime now) {
    TrafficRecord& record = add(TrafficKind::Garbage, now);
    record.text = QString::fromUtf8(cause.data(), qsizetype(cause.size()));
    record.size = quint32(proof.size());
    QByteArray bytes;
    append(bytes, proof, qsizetype(proof.size()));
    keep(record, std::move(bytes));
}

void TrafficTap::ended(CloseCause cause) {
    const auto name = nameOf(cause);
    add(TrafficKind::Ended, m_clock.now()).text = latinText(name);
    m_ended = true;
}

observe::TrafficBatch TrafficTap::read(quint64 after, int most) const {
    observe::TrafficBatch batch;
    batch.next = std::min(after, m_last);
    if (m_records.empty() || batch.next == m_last) {
        batch.ended = m_ended;
        return batch;
    }
    const quint64 oldest = m_records.front().sequence;
    batch.dropped = oldest > batch.next + 1 ? oldest - batch.next - 1 : 0;
    qsizetype bytes = 0;
    for (auto at = std::size_t(batch.dropped > 0 ? 0 : batch.next + 1 - oldest); at < m_records.size();
         ++at) {
        const TrafficRecord& record = m_records[at];
        if (batch.records.size() >= most ||
            (!batch.records.isEmpty() && bytes + record.bytes.size() > mostAnswerBytes)) {
            batch.more = true;
            return batch;
        }
        bytes += record.bytes.size();
        batch.records.append(record);
        batch.next = record.sequence;
    }
    batch.ended = m_ended;
    return batch;
}

} // namespace wayside::node
