// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/recordingwriter.h"

#include <optional>

namespace wayside::recording {

/// Reads a recording from its beginning, one record after the other, whichever format it has. Whatever the
/// file holds, memory stays bounded: a few records, and one entry for each session. Not thread-safe.
class RecordingReader {
public:
    RecordingReader() = default;
    RecordingReader(const RecordingReader&) = delete;
    RecordingReader& operator=(const RecordingReader&) = delete;
    virtual ~RecordingReader() = default;

    /// Errors: FileUnreadable; Malformed or Unsupported when it does not begin as a recording does.
    static Result<std::unique_ptr<RecordingReader>> open(const QString& path);

    /// The next record; nothing at the end. An error names line or offset, everything before it has been
    /// given, and it comes again when asked again. Malformed, or FileUnreadable when the disk fails.
    virtual Result<std::optional<Record>> next() = 0;
    /// The error that next() gave is that the file ends inside a record: whoever recorded was cut off.
    virtual bool endsInsideRecord() const = 0;
    virtual const RecordingHeader& header() const = 0;
    virtual std::uint64_t position() const = 0; ///< bytes read
    virtual std::uint64_t size() const = 0;     ///< bytes of the file
};

} // namespace wayside::recording
