// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/recordingwriter.h"

namespace wayside::recording {

/// One record as a line of NDJSON, its line feed included:
///
/// first line  {"format":"wayside-recording","version":1,"program":"…","startedMs":…}
/// then        {"kind":"session","atMs":…,"wallMs":…,"session":"broker-1","type":"Broker","protocol":…,
///              "securityMode":…,"node":"host:port","identifiers":[…]}
///             {"kind":"version",…,"direction":"sent","version":1}
///             {"kind":"datagram",…,"direction":"received","type":5,"name":"PayloadWithIdentifier",
///              "identifier":…,"payloadType":…,"originMs":…,"payloadHex":…}
///             {"kind":"datagram",…,"type":240,"name":"MonitorPayload","publisher":…,"publisherBytes":…,
///              "publishingMs":…,"sentMs":…,"originalType":5,"identifier":…,"payloadType":…,"originMs":…,
///              "payloadHex":…}
///             {"kind":"datagram",…,"type":2,"name":"Bye","dataHex":…}    every other type
///             {"kind":"garbage",…,"direction":…,"cause":…,"dataHex":…}
///             {"kind":"publisher",…,"publisher":…,"type":"TLC","identifiers":[…]}
///             {"kind":"end",…,"cause":"LOCAL_REQUEST"}
///
/// `atMs` counts from the beginning on a clock that never jumps; times with `Ms` are UTC milliseconds.
/// Numbers from 2^53 on are strings. Readers ignore fields and kinds they do not know; a change that old
/// readers would misread gets another version.
std::string ndjsonLine(const RecordingHeader& header);
std::string ndjsonLine(const Record& record);

inline constexpr std::string_view ndjsonFormat = "wayside-recording";
inline constexpr int ndjsonVersion = 1;

class NdjsonWriter final : public RecordingWriter {
public:
    static Result<std::unique_ptr<RecordingWriter>> begin(std::unique_ptr<RecordingFile> file,
                                                          const RecordingHeader& header);
    explicit NdjsonWriter(std::unique_ptr<RecordingFile> file) : m_file(std::move(file)) {}

    Result<void> write(const Record& record) override { return m_file->append(ndjsonLine(record)); }
    std::uint64_t bytes() const override { return m_file->bytes(); }

private:
    std::unique_ptr<RecordingFile> m_file;
};

} // namespace wayside::recording
