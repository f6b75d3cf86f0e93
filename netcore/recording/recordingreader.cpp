// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/recordingreader.h"

#include "netcore/recording/ndjsonreader.h"
#include "netcore/recording/pcapngreader.h"

#include <QFileInfo>

namespace wayside::recording {

using namespace Qt::StringLiterals;

Result<std::unique_ptr<RecordingReader>> RecordingReader::open(const QString& path) {
    const auto unreadable = [&](const QString& why) {
        return failure(ErrorCode::FileUnreadable, Fault::Environment,
                       u"cannot read recording %1: %2"_s.arg(path, why).toStdString());
    };
    if (QFileInfo(path).isDir())
        return unreadable(u"it is a folder"_s);
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(file->errorString());
    if (file->isSequential())
        return unreadable(u"it must be a file that can be read twice"_s);
    const QByteArray head = file->peek(4);
    if (head == QByteArray("\x0A\x0D\x0D\x0A", 4))
        return PcapngReader::begin(std::move(file));
    if (head.startsWith('{'))
        return NdjsonReader::begin(std::move(file));
    return failure(ErrorCode::Malformed, Fault::Local,
                   (path + u" is no recording: it begins neither as NDJSON nor as pcapng"_s).toStdString());
}

} // namespace wayside::recording
