// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/recordingwriter.h"

#include "netcore/recording/ndjsonwriter.h"
#include "netcore/recording/pcapngwriter.h"

namespace wayside::recording {

using namespace Qt::StringLiterals;

Result<RecordingFormat> RecordingWriter::formatOf(const QString& path) {
    if (path.endsWith(".ndjson"_L1, Qt::CaseInsensitive))
        return RecordingFormat::Ndjson;
    if (path.endsWith(".pcapng"_L1, Qt::CaseInsensitive))
        return RecordingFormat::Pcapng;
    return failure(ErrorCode::InvalidArgument, Fault::Local,
                   "the name of a recording ends in .ndjson or .pcapng");
}

Result<std::unique_ptr<RecordingWriter>>
RecordingWriter::create(const QString& path, const RecordingHeader& header, bool replace) {
    const auto format = formatOf(path);
    if (!format)
        return tl::unexpected(format.error());
    auto file = std::make_unique<RecordingFile>(path);
    if (const auto created = file->create(replace); !created)
        return tl::unexpected(created.error());
    if (*format == RecordingFormat::Ndjson)
        return NdjsonWriter::begin(std::move(file), header);
    return PcapngWriter::begin(std::move(file), header);
}

} // namespace wayside::recording
