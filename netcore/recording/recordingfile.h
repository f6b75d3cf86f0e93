// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QFile>
#include <string_view>

namespace wayside::recording {

/// A file to which whole records are appended, each handed to the system at once, so that a program that is
/// killed leaves all of them behind. When one cannot be written whole, what was written of it is taken away
/// again. Readable by its owner only: payloads are nobody else's business.
class RecordingFile {
public:
    explicit RecordingFile(const QString& path) : m_file(path) {}

    /// Begins an empty file; one that holds something is only replaced when told so. Error: Conflict,
    /// Unavailable (Fault::Environment) with the system's words.
    Result<void> create(bool replace);
    /// Error: Unavailable, with the system's words ("No space left on device").
    Result<void> append(std::string_view record);
    std::uint64_t bytes() const { return m_bytes; }

private:
    QFile m_file;
    std::uint64_t m_bytes = 0; // of whole records
};

} // namespace wayside::recording
