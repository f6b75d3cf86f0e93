// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/record.h"
#include "netcore/recording/recordingfile.h"

#include <memory>

namespace wayside::recording {

enum class RecordingFormat : std::uint8_t { Ndjson, Pcapng };

/// What stands at the beginning of a recording.
struct RecordingHeader {
    std::string program; ///< "waysidectl 0.1.0"
    WallTime startedAt;
};

/// Writes a recording, one record after the other. Holds one record at most. Not thread-safe.
class RecordingWriter {
public:
    RecordingWriter() = default;
    RecordingWriter(const RecordingWriter&) = delete;
    RecordingWriter& operator=(const RecordingWriter&) = delete;
    virtual ~RecordingWriter() = default;

    /// By the end of the file's name: .ndjson, .pcapng. Error: InvalidArgument.
    static Result<RecordingFormat> formatOf(const QString& path);
    /// Creates the file and writes its beginning. Errors: InvalidArgument, and those of
    /// RecordingFile::create().
    static Result<std::unique_ptr<RecordingWriter>> create(const QString& path, const RecordingHeader& header,
                                                           bool replace);

    /// Error: Unavailable when the system does not take it; the file then ends with the record before.
    virtual Result<void> write(const Record& record) = 0;
    virtual std::uint64_t bytes() const = 0; ///< of the file
};

} // namespace wayside::recording
