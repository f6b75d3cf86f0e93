// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rowfields.h"
#include "netcore/observe/rowjson.h"
#include "netcore/observe/rowwords.h"

#include <array>
#include <charconv>
#include <cmath>

namespace wayside::observe {

namespace {

/// Writes JSON text straight from the rows; the same fields as toJson().
class TextWriter {
public:
    QByteArray take() { return std::move(m_text); }

    template <typename Row>
    void row(const Row& row) {
        m_text += '{';
        const bool outer = std::exchange(m_first, true);
        fields::visit(*this, row);
        m_first = outer;
        m_text += '}';
    }

    template <typename Value>
    void operator()(const char* name, const Value& value) {
        if constexpr (std::is_same_v<Value, double>) {
            if (!std::isfinite(value))
                return;
        }
        if (!std::exchange(m_first, false))
            m_text += ',';
        m_text += '"';
        m_text += name;
        m_text += "\":";
        put(value);
    }
    template <typename Value>
    void operator()(const char* name, const std::optional<Value>& value) {
        if (value)
            (*this)(name, *value);
    }
    template <typename Value>
    void required(const char* name, const Value& value) {
        (*this)(name, value);
    }

private:
    void put(bool value) { m_text += value ? "true" : "false"; }
    void put(int value) { putNumber(value); }
    void put(qint64 value) { putNumber(value); }
    void put(quint64 value) { putNumber(value); }
    void put(double value) { putNumber(value); }

    void put(const QString& value) {
        m_text += '"';
        const QByteArray utf8 = value.toUtf8();
        for (const char c : utf8) {
            if (c == '"' || c == '\\') {
                m_text += '\\';
                m_text += c;
            } else if (c >= 0 && c < 0x20) {
                constexpr auto digits = "0123456789abcdef";
                m_text += "\\u00";
                m_text += digits[c >> 4];
                m_text += digits[c & 15];
            } else {
                m_text += c;
            }
        }
        m_text += '"';
    }

    void put(const CanaryPause& pause) { put(pause.text()); }

    template <typename Value>
    void put(const QList<Value>& values) {
        m_text += '[';
        for (qsizetype i = 0; i < values.size(); ++i) {
            if (i > 0)
                m_text += ',';
            put(values[i]);
        }
        m_text += ']';
    }

    template <typename Value>
    void put(const Value& value) {
        if constexpr (std::is_enum_v<Value>) {
            const std::string_view word = words::wordOf(value);
            m_text += '"';
            m_text.append(word.data(), qsizetype(word.size()));
            m_text += '"';
        } else {
            row(value);
        }
    }

    /// Shortest form that reads back as the same number.
    template <typename Number>
    void putNumber(Number value) {
        std::array<char, 32> digits{};
        const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
        m_text.append(digits.data(), end - digits.data());
    }

    QByteArray m_text;
    bool m_first = true;
};

} // namespace

QByteArray toJsonText(const SourceUpdate& update) {
    TextWriter writer;
    writer.row(update);
    return writer.take();
}

} // namespace wayside::observe
