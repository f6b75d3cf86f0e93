// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "whatifrecording.h"

namespace wayside::test {

using namespace recording;

namespace {

void putBigEndian(std::vector<std::byte>& bytes, std::uint64_t value) {
    for (int shift = 56; shift >= 0; shift -= 8)
        bytes.push_back(std::byte(value >> unsigned(shift)));
}

} // namespace

WhatIfRecording::WhatIfRecording(const QString& path) {
    auto writer = RecordingWriter::create(path, {"test", WallTime{beginningMs}}, true);
    if (!writer)
        qFatal("%s", writer.error().detail.c_str());
    m_writer = std::move(*writer);
}

Moment WhatIfRecording::moment(qint64 atMs) {
    return {Milliseconds(atMs), WallTime{beginningMs + std::uint64_t(atMs)}};
}

void WhatIfRecording::write(const Record& record) {
    if (const auto written = m_writer->write(record); !written)
        qFatal("%s", written.error().detail.c_str());
}

void WhatIfRecording::session(qint64 atMs, const std::string& label, std::vector<std::string> identifiers,
                              SessionType type) {
    RecordedSession session;
    session.moment = moment(atMs);
    session.session = label;
    session.type = type;
    session.node = "localhost:8442";
    session.identifiers = std::move(identifiers);
    write(session);
    for (const Direction direction : {Direction::Sent, Direction::Received})
        write(RecordedVersion{session.moment, label, direction, 1});
}

RecordedDatagram WhatIfRecording::datagram(qint64 atMs, const std::string& label,
                                           wire::DatagramType type) const {
    RecordedDatagram datagram;
    datagram.moment = moment(atMs);
    datagram.session = label;
    datagram.direction = Direction::Sent;
    datagram.type = std::uint8_t(type);
    return datagram;
}

void WhatIfRecording::payload(qint64 atMs, const std::string& label, std::size_t size) {
    RecordedDatagram payload = datagram(atMs, label, wire::DatagramType::Payload);
    payload.payloadType = 2;
    payload.originTimestamp = payload.moment.wall;
    payload.payload.resize(size);
    write(payload);
}

void WhatIfRecording::keepAlive(qint64 atMs, const std::string& label) {
    write(datagram(atMs, label, wire::DatagramType::KeepAlive));
}

void WhatIfRecording::clockAnswer(qint64 atMs, const std::string& label, qint64 aheadMs) {
    RecordedDatagram answer = datagram(atMs, label, wire::DatagramType::TimestampsResponse);
    const std::uint64_t asked = beginningMs + std::uint64_t(atMs);
    putBigEndian(answer.payload, asked);
    putBigEndian(answer.payload, asked + std::uint64_t(aheadMs));
    putBigEndian(answer.payload, asked + std::uint64_t(aheadMs));
    write(answer);
}

void WhatIfRecording::copy(qint64 atMs, const std::string& label, const std::string& publisher,
                           std::size_t size, qint64 publishedMsAgo) {
    RecordedDatagram copy = datagram(atMs, label, wire::DatagramType::MonitorPayload);
    copy.direction = Direction::Received;
    copy.payloadType = 2;
    copy.payload.resize(size);
    copy.monitor = MonitorHead{
        publisher,        43, WallTime{copy.moment.wall.milliseconds - std::uint64_t(publishedMsAgo)},
        copy.moment.wall, 4,  false};
    write(copy);
}

void WhatIfRecording::publisher(qint64 atMs, const std::string& label, const std::string& publisher,
                                std::vector<std::string> identifiers) {
    write(RecordedPublisher{moment(atMs), label, publisher, SessionType::Tlc, std::move(identifiers)});
}

void WhatIfRecording::end(qint64 atMs, const std::string& label) {
    write(RecordedEnd{moment(atMs), label, CloseCause::LocalRequest});
}

} // namespace wayside::test
