// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/jsonplace.h"

#include <algorithm>

namespace wayside::node::jsonplace {

namespace {

/// Walks over valid JSON text and keeps in mind where it is.
class Walker {
public:
    Walker(const QByteArray& text, QByteArray wanted) : m_text(text), m_wanted(std::move(wanted)) {
        for (m_at = 0; m_at < m_text.size(); ++m_at)
            step(m_text[m_at]);
    }
    int keyLine = 0;
    QList<int> elementLines;

private:
    void step(char c) {
        if (c == '\n') {
            ++m_line;
            return;
        }
        if (c == ' ' || c == '\t' || c == '\r')
            return;
        if (c == ']' || c == '}') {
            --m_depth;
            m_expectsElement = false;
            return;
        }
        if (c == ',') {
            m_expectsElement = m_inArray && m_depth == 2;
            m_expectsKey = m_depth == 1;
            return;
        }
        if (c == ':')
            return;
        if (m_inArray && m_expectsElement && m_depth == 2) {
            elementLines.append(m_line);
            m_expectsElement = false;
        }
        if (c == '"') {
            const QByteArray text = string();
            if (m_depth == 1 && std::exchange(m_expectsKey, false)) {
                m_underKey = text == m_wanted;
                m_inArray = false;
                if (m_underKey && keyLine == 0)
                    keyLine = m_line;
            }
            return;
        }
        if (c == '[' || c == '{') {
            ++m_depth;
            m_expectsKey = m_depth == 1;
            if (c == '[' && m_depth == 2 && m_underKey)
                m_inArray = m_expectsElement = true;
        }
    }

    /// Stands on the opening quote, leaves on the closing one.
    QByteArray string() {
        const qsizetype start = ++m_at;
        while (m_at < m_text.size() && m_text[m_at] != '"')
            m_at += m_text[m_at] == '\\' ? 2 : 1;
        return m_text.sliced(start, std::min(m_at, m_text.size()) - start);
    }

    const QByteArray& m_text;
    QByteArray m_wanted;
    qsizetype m_at = 0;
    int m_line = 1, m_depth = 0;
    bool m_expectsKey = false, m_underKey = false, m_inArray = false, m_expectsElement = false;
};

} // namespace

int lineOfOffset(const QByteArray& text, qsizetype offset) {
    return 1 + int(text.first(std::clamp<qsizetype>(offset, 0, text.size())).count('\n'));
}

QList<int> linesOfElements(const QByteArray& text, const QByteArray& key) {
    return Walker(text, key).elementLines;
}

int lineOfKey(const QByteArray& text, const QByteArray& key) {
    return std::max(1, Walker(text, key).keyLine);
}

} // namespace wayside::node::jsonplace
