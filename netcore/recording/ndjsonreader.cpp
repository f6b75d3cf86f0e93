// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/ndjsonreader.h"

#include "netcore/recording/ndjsonrecord.h"
#include "netcore/recording/ndjsonwriter.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::recording {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<RecordingReader>> NdjsonReader::begin(std::unique_ptr<QFile> file) {
    auto reader = std::make_unique<NdjsonReader>(std::move(file));
    if (const auto read = reader->readHeader(); !read)
        return tl::unexpected(read.error());
    return reader;
}

Error NdjsonReader::wrong(ErrorCode code, const QString& what) {
    m_error = Error{code, Fault::Local,
                    u"%1, line %2: %3"_s.arg(m_file->fileName()).arg(m_line).arg(what).toStdString()};
    return *m_error;
}

Result<void> NdjsonReader::readHeader() {
    const auto object = nextObject();
    if (!object)
        return tl::unexpected(object.error());
    if (!*object || (*object)->value(u"format"_s).toString() !=
                        QLatin1StringView(ndjsonFormat.data(), ndjsonFormat.size()))
        return tl::unexpected(wrong(ErrorCode::Malformed, u"does not begin as a recording does"_s));
    const auto version = numberFromJson((*object)->value(u"version"_s));
    if (version != std::uint64_t(ndjsonVersion)) {
        return tl::unexpected(
            wrong(ErrorCode::Unsupported,
                  u"version %1 of recordings is not known to this program"_s.arg(version.value_or(0))));
    }
    m_header.program = (*object)->value(u"program"_s).toString().left(200).toLatin1().toStdString();
    m_header.startedAt = WallTime{numberFromJson((*object)->value(u"startedMs"_s)).value_or(0)};
    return {};
}

Result<std::optional<QJsonObject>> NdjsonReader::nextObject() {
    if (m_error)
        return tl::unexpected(*m_error);
    if (m_file->atEnd())
        return std::optional<QJsonObject>();
    ++m_line;
    const QByteArray line = m_file->readLine(longestLine);
    if (m_file->error() != QFileDevice::NoError)
        return tl::unexpected(wrong(ErrorCode::FileUnreadable, m_file->errorString()));
    if (!line.endsWith('\n')) {
        m_endsInsideRecord = m_file->atEnd();
        return tl::unexpected(wrong(ErrorCode::Malformed, m_endsInsideRecord
                                                              ? u"the file ends inside this record"_s
                                                              : u"longer than any record"_s));
    }
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(line, &parse);
    if (!document.isObject()) {
        return tl::unexpected(
            wrong(ErrorCode::Malformed,
                  parse.error == QJsonParseError::NoError
                      ? u"is no JSON object"_s
                      : u"is not JSON: %1 at column %2"_s.arg(parse.errorString()).arg(parse.offset + 1)));
    }
    return std::optional(document.object());
}

Result<std::optional<Record>> NdjsonReader::next() {
    for (;;) {
        const auto object = nextObject();
        if (!object)
            return tl::unexpected(object.error());
        if (!*object)
            return std::optional<Record>();
        auto record = recordFromJson(**object);
        if (!record)
            return tl::unexpected(wrong(record.error().code, QString::fromStdString(record.error().detail)));
        if (*record)
            return record;
        // a kind of a later version
    }
}

} // namespace wayside::recording
