// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/recording/recordingreader.h"

class QJsonObject;

namespace wayside::recording {

/// Reads what ndjsonLine() writes. Lines longer than any record are refused unread.
class NdjsonReader final : public RecordingReader {
public:
    static constexpr qint64 longestLine = 1 << 20; ///< bytes; the largest payload takes an eighth

    static Result<std::unique_ptr<RecordingReader>> begin(std::unique_ptr<QFile> file);
    explicit NdjsonReader(std::unique_ptr<QFile> file) : m_file(std::move(file)) {}

    Result<std::optional<Record>> next() override;
    bool endsInsideRecord() const override { return m_endsInsideRecord; }
    const RecordingHeader& header() const override { return m_header; }
    std::uint64_t position() const override { return std::uint64_t(m_file->pos()); }
    std::uint64_t size() const override { return std::uint64_t(m_file->size()); }

private:
    Result<std::optional<QJsonObject>> nextObject();
    Result<void> readHeader();
    Error wrong(ErrorCode code, const QString& what);

    std::unique_ptr<QFile> m_file;
    RecordingHeader m_header;
    std::uint64_t m_line = 0;
    std::optional<Error> m_error;
    bool m_endsInsideRecord = false;
};

} // namespace wayside::recording
