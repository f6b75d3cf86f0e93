// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/sseparser.h"

#include <algorithm>

namespace wayside::observe {

bool SseParser::feed(QByteArrayView bytes) {
    qsizetype start = 0;
    while (start < bytes.size() && !m_tooLarge) {
        if (std::exchange(m_afterReturn, false) && bytes[start] == '\n') {
            ++start;
            continue;
        }
        const auto rest = bytes.sliced(start);
        const auto* const found =
            std::find_if(rest.cbegin(), rest.cend(), [](char c) { return c == '\n' || c == '\r'; });
        const qsizetype size = found - rest.cbegin();
        m_tooLarge = m_line.size() + m_data.size() + size > m_maximumBytes;
        if (m_tooLarge)
            break;
        m_line.append(rest.first(size));
        start += size;
        if (found == rest.cend())
            break;
        m_afterReturn = *found == '\r';
        ++start;
        endLine();
    }
    if (m_tooLarge) {
        m_line.clear();
        m_data.clear();
    }
    return !m_tooLarge;
}

std::optional<SseParser::Message> SseParser::next() {
    if (m_messages.isEmpty())
        return std::nullopt;
    return m_messages.takeFirst();
}

void SseParser::endLine() {
    if (std::exchange(m_atStart, false) && m_line.startsWith("\xEF\xBB\xBF"))
        m_line.remove(0, 3);
    if (m_line.isEmpty()) {
        if (m_hasData)
            m_messages.append({m_id, m_event.isEmpty() ? QByteArray("message") : m_event, m_data});
        m_data = {};
        m_event.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = m_line.indexOf(':');
    if (colon < 0) {
        takeField(m_line, {});
    } else if (colon > 0) {
        auto value = QByteArrayView(m_line).sliced(colon + 1);
        if (value.startsWith(' '))
            value = value.sliced(1);
        takeField(QByteArrayView(m_line).first(colon), value);
    }
    m_line.clear();
}

void SseParser::takeField(QByteArrayView name, QByteArrayView value) {
    if (name == "data") {
        if (std::exchange(m_hasData, true))
            m_data += '\n';
        m_data.append(value);
    } else if (name == "event") {
        m_event = value.toByteArray();
    } else if (name == "id" && !value.contains('\0')) {
        m_id = value.toByteArray();
    }
}

} // namespace wayside::observe
