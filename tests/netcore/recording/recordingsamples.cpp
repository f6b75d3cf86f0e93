// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/recording/recordingsamples.h"

#include "netcore/recording/ndjsonwriter.h"

#include <limits>

namespace wayside::test {

using namespace wayside::recording;

namespace {

constexpr std::uint64_t start = 1735689600000;
const std::string label = "broker-1";

Moment moment(std::int64_t at) {
    return {Milliseconds(at), WallTime{start + std::uint64_t(at)}};
}

std::vector<std::byte> bytesOf(std::string_view text) {
    const auto view = std::as_bytes(std::span(text));
    return {view.begin(), view.end()};
}

RecordedDatagram datagram(std::int64_t at, Direction direction, std::uint8_t type,
                          std::vector<std::byte> payload = {}) {
    RecordedDatagram made;
    made.moment = moment(at);
    made.session = label;
    made.direction = direction;
    made.type = type;
    made.payload = std::move(payload);
    return made;
}

RecordedDatagram payload(std::int64_t at, Direction direction, std::string_view identifier,
                         std::uint64_t origin, std::vector<std::byte> bytes) {
    RecordedDatagram made = datagram(at, direction, identifier.empty() ? 0x04 : 0x05, std::move(bytes));
    made.identifier = TlcIdentifier::fromText(identifier);
    made.payloadType = 0xFF;
    made.originTimestamp = WallTime{origin};
    return made;
}

RecordedDatagram copy(std::int64_t at, RecordedDatagram original, std::size_t publisherBytes) {
    original.moment = moment(at);
    original.monitor = MonitorHead{std::string(std::min<std::size_t>(publisherBytes, 16), 'a'),
                                   publisherBytes,
                                   WallTime{start},
                                   WallTime{start + 12},
                                   original.type,
                                   false};
    original.type = 0xF0;
    return original;
}

} // namespace

RecordingHeader sampleHeader() {
    return {"tests 1.0", WallTime{start}};
}

std::vector<Record> sampleRecords() {
    constexpr auto in = Direction::Received, out = Direction::Sent;
    constexpr std::uint64_t most = std::numeric_limits<std::uint64_t>::max();
    std::vector<Record> records;
    records.emplace_back(RecordedSession{moment(0),
                                         label,
                                         SessionType::Broker,
                                         SessionProtocol::Multiplex,
                                         SecurityMode::Tls12,
                                         "[::1]:8443",
                                         {"sub00001", "a b,c\"d"}});
    records.emplace_back(RecordedVersion{moment(1), label, out, 1});
    records.emplace_back(RecordedVersion{moment(2), label, in, 1});
    records.emplace_back(datagram(2, out, 0x01, std::vector<std::byte>(43, std::byte('*'))));
    records.emplace_back(datagram(3, in, 0x06, std::vector<std::byte>(8, std::byte(0xFF))));
    records.emplace_back(datagram(3, out, 0x07, std::vector<std::byte>(24, std::byte(0x01))));
    records.emplace_back(datagram(4, in, 0x00));
    records.emplace_back(datagram(4, out, 0x00, bytesOf("surplus")));
    records.emplace_back(payload(5, in, "sub00001", start, bytesOf("hi\x1b[2J\n")));
    records.emplace_back(payload(6, out, "x", most, {}));
    records.emplace_back(payload(7, in, "", std::uint64_t(1) << 53U, bytesOf("\xff\x01")));
    records.emplace_back(payload(8, in, "sub00001", 0,
                                 std::vector<std::byte>(wire::largestPayloadWithIdentifier, std::byte(7))));
    records.emplace_back(payload(8, out, "", 1, std::vector<std::byte>(wire::largestPayload, std::byte(8))));
    RecordedDatagram nameless = payload(9, in, "x", 1, bytesOf("of eight null bytes"));
    nameless.identifier = TlcIdentifier();
    records.emplace_back(nameless);
    records.emplace_back(copy(10, payload(0, in, "sub00002", start, bytesOf("copied")), 43));
    records.emplace_back(copy(11, payload(0, in, "", start, bytesOf("copied")), 0));
    RecordedDatagram torn = copy(12, payload(0, in, "", start, bytesOf("short")), 17);
    torn.monitor->unreadable = true;
    torn.payloadType = 0;
    torn.originTimestamp = {};
    records.emplace_back(torn);
    records.emplace_back(
        RecordedPublisher{moment(13), label, "aaaaaaaaaaaaaaaa", SessionType::Tlc, {"sub00002"}});
    records.emplace_back(datagram(14, in, 0x7F, bytesOf("unknown")));
    records.emplace_back(datagram(15, in, 0x02, bytesOf("maintenance: node draining")));
    records.emplace_back(datagram(15, in, 0x03));
    records.emplace_back(RecordedGarbage{moment(16), label, in, "the prefix is not AA BB", bytesOf("GET ")});
    records.emplace_back(RecordedEnd{moment(17), label, CloseCause::LostSync});
    RecordedSession second{
        moment(20),       "broker-2", SessionType::Broker, SessionProtocol::Multiplex, SecurityMode::None,
        "localhost:8442", {}};
    records.emplace_back(second);
    records.emplace_back(RecordedEnd{moment(21), "broker-2", CloseCause::LocalRequest});
    return records;
}

void writeRecording(const QString& path, const std::vector<Record>& records) {
    auto writer = RecordingWriter::create(path, sampleHeader(), true);
    if (!writer)
        qFatal("%s", writer.error().detail.c_str());
    for (const Record& record : records) {
        if (const auto written = (*writer)->write(record); !written)
            qFatal("%s", written.error().detail.c_str());
    }
}

ReadRecording readRecording(const QString& path) {
    ReadRecording read;
    auto reader = RecordingReader::open(path);
    if (!reader) {
        read.error = reader.error();
        return read;
    }
    for (;;) {
        auto record = (*reader)->next();
        if (!record) {
            read.error = record.error();
            read.endsInsideRecord = (*reader)->endsInsideRecord();
            return read;
        }
        if (!*record)
            return read;
        read.records.push_back(std::move(**record));
    }
}

QString describe(const Record& record) {
    return QString::fromStdString(ndjsonLine(record)).left(400);
}

QStringList describe(const std::vector<Record>& records) {
    QStringList lines;
    for (const Record& record : records)
        lines.append(describe(record));
    return lines;
}

} // namespace wayside::test
