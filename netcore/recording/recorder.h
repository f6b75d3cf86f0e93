// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/streamtap.h"
#include "netcore/recording/recordingwriter.h"

#include <functional>
#include <memory>

namespace wayside::recording {

/// Where all recorded connections of a program meet: one file, one beginning. The first error of the disk
/// ends the recording, not the connections. Lives on the connections' thread.
class Recording {
public:
    struct Counters {
        std::uint64_t records = 0, datagrams = 0;
        std::uint64_t unrecorded = 0; ///< records that came after the disk had failed
    };

    /// `at` and `now` are the same instant. Errors: those of RecordingWriter::create().
    static Result<std::shared_ptr<Recording>> create(const QString& path, const std::string& program,
                                                     MonotonicTime at, WallTime now, bool replace);
    Recording(std::unique_ptr<RecordingWriter> writer, MonotonicTime startedAt)
        : m_writer(std::move(writer))
        , m_startedAt(startedAt) {}

    void write(const Record& record);
    Moment moment(MonotonicTime at, WallTime wall) const;
    /// "tlc-1", "tlc-2", … "broker-1": never used before in this recording.
    std::string nextLabel(SessionType type);
    const TokenMask& mask() const { return m_mask; }
    const Counters& counters() const { return m_counters; }
    std::uint64_t bytes() const { return m_writer->bytes(); }
    const std::optional<Error>& error() const { return m_error; }
    /// Called once, from within write(), when the disk does not take any more.
    std::function<void(const Error&)> failed = [](const Error&) {};

private:
    std::unique_ptr<RecordingWriter> m_writer;
    MonotonicTime m_startedAt;
    TokenMask m_mask;
    Counters m_counters;
    unsigned m_labels[3] = {0, 0, 0}; // given, by SessionType
    std::optional<Error> m_error;
};

/// Puts the datagrams of one client, over all its connections, into a recording.
class Recorder final : public client::StreamTap {
public:
    explicit Recorder(std::shared_ptr<Recording> recording) : m_recording(std::move(recording)) {}

    /// Of the next connection's session, as the API granted it.
    void setIdentifiers(std::vector<std::string> identifiers) { m_identifiers = std::move(identifiers); }
    const std::string& session() const { return m_session; } ///< label of the present or last connection

    void opened(const session::SessionTerms& terms, SecurityMode mode, const std::string& node,
                MonotonicTime at, WallTime wall) override;
    void received(wire::Bytes bytes, MonotonicTime at, WallTime wall) override;
    void sent(wire::Bytes bytes, MonotonicTime at, WallTime wall) override;
    void closed(CloseCause cause, MonotonicTime at, WallTime wall) override;

private:
    struct Stream { // one direction
        wire::FrameDecoder decoder;
        bool versionSeen = false;
        bool dead = false; // the decoder gave up
    };
    void take(Direction direction, wire::Bytes bytes, const Moment& moment);

    std::shared_ptr<Recording> m_recording;
    std::vector<std::string> m_identifiers;
    std::string m_session;
    Stream m_streams[2]; // by Direction
};

} // namespace wayside::recording
