// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/receiptcsv.h"

#include "netcore/observe/rowfields.h"
#include "netcore/observe/rowwords.h"

#include <algorithm>

namespace wayside::drain {

namespace {

bool looksLikeFormula(const QByteArray& text) {
    return !text.isEmpty() && QByteArrayView("=+-@\t\r").contains(text.front());
}

/// Goes through the fields of a row as the JSON codec does, so that the columns are the same.
class CellWriter {
public:
    CellWriter(QByteArray& line, bool names) : m_line(line), m_names(names) {}

    template <typename Value>
    void operator()(const char* name, const Value& value) {
        if (!std::exchange(m_first, false))
            m_line += ',';
        if (m_names)
            m_line += name;
        else
            put(value);
    }
    template <typename Value>
    void required(const char* name, const Value& value) {
        (*this)(name, value);
    }

private:
    void put(bool value) { m_line += value ? "true" : "false"; }
    void put(int value) { m_line += QByteArray::number(value); }
    void put(qint64 value) { m_line += QByteArray::number(value); }
    void put(const QStringList& values) { put(values.join(u' ')); }
    void put(const QString& value) {
        QByteArray text = value.toUtf8();
        if (looksLikeFormula(text))
            text.prepend('\'');
        const bool plain =
            std::ranges::none_of(text, [](char c) { return c == '"' || c == ',' || c == '\r' || c == '\n'; });
        m_line += plain ? text : '"' + text.replace('"', "\"\"") + '"';
    }
    template <typename Value>
    void put(const std::optional<Value>& value) {
        if (value)
            put(*value);
    }
    template <typename Enum>
    requires std::is_enum_v<Enum>
    void put(Enum value) {
        const auto word = observe::words::wordOf(value);
        m_line.append(word.data(), qsizetype(word.size()));
    }

    QByteArray& m_line;
    bool m_names;
    bool m_first = true;
};

void addLine(QByteArray& csv, const observe::DrainReceiptRow& row, bool names) {
    CellWriter writer(csv, names);
    observe::fields::visit(writer, row);
    csv += "\r\n";
}

} // namespace

QByteArray receiptCsv(const QList<observe::DrainReceiptRow>& rows) {
    QByteArray csv;
    addLine(csv, {}, true);
    for (const observe::DrainReceiptRow& row : rows)
        addLine(csv, row, false);
    return csv;
}

} // namespace wayside::drain
