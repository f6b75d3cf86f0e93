// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/recorder.h"

#include <algorithm>

namespace wayside::recording {
namespace {

std::string lowerCase(std::string_view text) {
    std::string lower(text);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? char(c - 'A' + 'a') : c; });
    return lower;
}

} // namespace

Result<std::shared_ptr<Recording>> Recording::create(const QString& path, const std::string& program,
                                                     MonotonicTime at, WallTime now, bool replace) {
    auto writer = RecordingWriter::create(path, {program, now}, replace);
    if (!writer)
        return tl::unexpected(writer.error());
    return std::make_shared<Recording>(std::move(*writer), at);
}

void Recording::write(const Record& record) {
    if (m_error) {
        ++m_counters.unrecorded;
        return;
    }
    if (const auto written = m_writer->write(record); !written) {
        m_error = written.error();
        ++m_counters.unrecorded;
        failed(*m_error);
        return;
    }
    ++m_counters.records;
    m_counters.datagrams += std::holds_alternative<RecordedDatagram>(record) ? 1 : 0;
}

Moment Recording::moment(MonotonicTime at, WallTime wall) const {
    return {std::max(Milliseconds(0), Milliseconds(at - m_startedAt)), wall};
}

std::string Recording::nextLabel(SessionType type) {
    return lowerCase(nameOf(type)) + '-' + std::to_string(++m_labels[std::size_t(type)]);
}

void Recorder::opened(const session::SessionTerms& terms, SecurityMode mode, const std::string& node,
                      MonotonicTime at, WallTime wall) {
    m_session = m_recording->nextLabel(terms.type);
    for (Stream& stream : m_streams)
        stream = Stream();
    m_recording->write(RecordedSession{m_recording->moment(at, wall), m_session, terms.type, terms.protocol,
                                       mode, node, m_identifiers});
}

void Recorder::received(wire::Bytes bytes, MonotonicTime at, WallTime wall) {
    take(Direction::Received, bytes, m_recording->moment(at, wall));
}

void Recorder::sent(wire::Bytes bytes, MonotonicTime at, WallTime wall) {
    take(Direction::Sent, bytes, m_recording->moment(at, wall));
}

void Recorder::closed(CloseCause cause, MonotonicTime at, WallTime wall) {
    m_recording->write(RecordedEnd{m_recording->moment(at, wall), m_session, cause});
}

void Recorder::take(Direction direction, wire::Bytes bytes, const Moment& moment) {
    Stream& stream = m_streams[std::size_t(direction)];
    if (bytes.empty() || stream.dead)
        return;
    if (!std::exchange(stream.versionSeen, true)) {
        m_recording->write(
            RecordedVersion{moment, m_session, direction, std::to_integer<std::uint8_t>(bytes.front())});
        bytes = bytes.subspan(1);
    }
    stream.decoder.feed(bytes);
    for (;;) {
        const wire::DecodeOutcome outcome = stream.decoder.next();
        if (const auto* frame = std::get_if<wire::Frame>(&outcome)) {
            m_recording->write(recordOf(*frame, moment, m_session, direction, m_recording->mask()));
        } else if (const auto* error = std::get_if<wire::DecodeError>(&outcome)) {
            const auto proof = wire::Bytes(error->offending).first(error->offendingSize);
            m_recording->write(
                RecordedGarbage{moment, m_session, direction, error->cause, {proof.begin(), proof.end()}});
            stream.dead = true;
            return;
        } else {
            return;
        }
    }
}

} // namespace wayside::recording
