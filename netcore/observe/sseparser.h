// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace wayside::observe {

/// Server-Sent Events out of a stream of bytes, sans-I/O; the format of the HTML standard: lines end with CR,
/// LF or both, fields are data, event and id, the rest is ignored, an empty line ends a message, one without
/// data is none. Holds at most one message of `maximumBytes`, beyond which the stream is given up.
class SseParser {
public:
    struct Message {
        QByteArray id;    ///< the last id the stream told, this message's or an earlier one's
        QByteArray event; ///< "message" when the stream did not say
        QByteArray data;
    };

    static constexpr qsizetype defaultMaximumBytes = 67'108'864;

    explicit SseParser(qsizetype maximumBytes = defaultMaximumBytes) : m_maximumBytes(maximumBytes) {}

    /// False when the stream has passed the bound, from then on for good.
    bool feed(QByteArrayView bytes);
    /// The next complete message; nothing: more bytes are needed.
    std::optional<Message> next();

private:
    void endLine();
    void takeField(QByteArrayView name, QByteArrayView value);

    qsizetype m_maximumBytes;
    QByteArray m_line;
    QByteArray m_data, m_event, m_id;
    QList<Message> m_messages;
    bool m_hasData = false;
    bool m_afterReturn = false;
    bool m_atStart = true;
    bool m_tooLarge = false;
};

} // namespace wayside::observe
