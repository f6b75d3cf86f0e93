// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/linepayloads.h"

#include <algorithm>

namespace wayside::traffic {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> unreadable(const QFile& file) {
    return failure(ErrorCode::FileUnreadable, Fault::Local,
                   u"cannot read %1: %2"_s.arg(file.fileName(), file.errorString()).toStdString());
}

} // namespace

Result<std::unique_ptr<LinePayloads>> LinePayloads::open(const QString& path, const Settings& settings) {
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return unreadable(*file);
    return std::unique_ptr<LinePayloads>(new LinePayloads(std::move(file), settings));
}

/// False at the end.
Result<bool> LinePayloads::readLine() {
    for (;;) {
        QByteArray line = m_file->readLine(longestLine + 2);
        if (line.isEmpty()) {
            if (m_file->error() != QFileDevice::NoError)
                return unreadable(*m_file);
            if (!m_settings.again || !m_anyThisRound)
                return false;
            m_anyThisRound = false;
            m_line = 0;
            if (!m_file->seek(0))
                return unreadable(*m_file);
            continue;
        }
        ++m_line;
        const std::string where = "line " + std::to_string(m_line);
        if (line.size() > longestLine && !line.endsWith('\n'))
            return failure(ErrorCode::TooLarge, Fault::Local, where + " is too long");
        while (line.endsWith('\n') || line.endsWith('\r'))
            line.chop(1);
        if (line.isEmpty())
            continue;
        auto content = contentFrom(QString::fromUtf8(line), m_settings.form);
        if (!content) {
            Error error = content.error();
            error.detail = where + ": " + error.detail;
            return tl::unexpected(error);
        }
        m_content = std::move(*content);
        m_anyThisRound = true;
        return true;
    }
}

Result<std::optional<OutgoingPayload>> LinePayloads::next() {
    if (m_target == 0) {
        const auto line = readLine();
        if (!line)
            return tl::unexpected(line.error());
        if (!*line)
            return std::optional<OutgoingPayload>();
        ++m_lines;
    }
    OutgoingPayload payload = m_settings.payload;
    payload.payload = m_content;
    if (!m_settings.identifiers.empty())
        payload.identifier = m_settings.identifiers[m_target];
    const auto round = std::int64_t(m_lines - 1);
    if (m_settings.linesPerSecond > 0)
        payload.due = Milliseconds(std::int64_t(double(round) * 1000 / m_settings.linesPerSecond));
    else if (m_settings.interval)
        payload.due = *m_settings.interval * round;
    m_target = (m_target + 1) % std::max<std::size_t>(1, m_settings.identifiers.size());
    return std::optional(std::move(payload));
}

} // namespace wayside::traffic
