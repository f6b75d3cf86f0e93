// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/recording/recordingfile.h"

#include <QFileInfo>

namespace wayside::recording {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> trouble(ErrorCode code, const QString& detail) {
    return failure(code, Fault::Environment, detail.toStdString());
}

} // namespace

Result<void> RecordingFile::create(bool replace) {
    const QFileInfo there(m_file.fileName());
    if (there.isFile() && there.size() > 0 && !replace)
        return trouble(ErrorCode::Conflict, m_file.fileName() + u" is there already"_s);
    constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
    const QIODevice::OpenMode mode = QIODevice::WriteOnly | QIODevice::Truncate | QIODevice::Unbuffered;
    // An existing file keeps the rights its owner gave it; a device is not ours to change.
    if (there.exists() ? m_file.open(mode) : m_file.open(mode, ownerOnly))
        return {};
    return trouble(ErrorCode::Unavailable,
                   u"cannot write recording %1: %2"_s.arg(m_file.fileName(), m_file.errorString()));
}

Result<void> RecordingFile::append(std::string_view record) {
    const qint64 written = m_file.write(record.data(), qint64(record.size()));
    if (written == qint64(record.size())) {
        m_bytes += record.size();
        return {};
    }
    const QString why = m_file.errorString();
    if (!m_file.isSequential()) {
        m_file.resize(qint64(m_bytes));
        m_file.seek(qint64(m_bytes));
    }
    return trouble(ErrorCode::Unavailable, u"cannot write recording %1: %2"_s.arg(m_file.fileName(), why));
}

} // namespace wayside::recording
