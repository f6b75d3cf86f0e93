// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/payloadtext.h"

#include "netcore/session/safetext.h"

#include <algorithm>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringDecoder>

namespace wayside::traffic {

using namespace Qt::StringLiterals;

namespace {

/// Bytes of the UTF-8 sequence that begins here, 0 when none does.
std::size_t sequenceAt(wire::Bytes bytes, std::size_t at) {
    const auto first = std::to_integer<unsigned>(bytes[at]);
    const std::size_t size = first < 0x80                    ? 1
                             : first >= 0xC2 && first < 0xE0 ? 2
                             : first >= 0xE0 && first < 0xF0 ? 3
                             : first >= 0xF0 && first < 0xF5 ? 4
                                                             : 0;
    return size <= bytes.size() - at ? size : 0;
}

/// The one character there, when it is well-formed and harmless to show.
QString printableAt(wire::Bytes bytes, std::size_t at, std::size_t size) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text =
        decoder(QByteArrayView(reinterpret_cast<const char*>(bytes.data() + at), qsizetype(size)));
    if (decoder.hasError() || text.isEmpty())
        return {};
    const QList<uint> points = text.toUcs4();
    return points.size() == 1 && QChar::isPrint(points.first()) ? text : QString();
}

QString escapeOf(std::byte byte) {
    switch (std::to_integer<char>(byte)) {
    case '\n':
        return u"\\n"_s;
    case '\r':
        return u"\\r"_s;
    case '\t':
        return u"\\t"_s;
    default:
        return u"\\x%1"_s.arg(std::to_integer<unsigned>(byte), 2, 16, QLatin1Char('0'));
    }
}

struct Written {
    QString text;
    bool clean = true; // nothing but line ends had to be escaped
};

Written asText(wire::Bytes bytes) {
    Written written;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t size = sequenceAt(bytes, at);
        const QString shown = size > 0 ? printableAt(bytes, at, size) : QString();
        if (shown.isEmpty()) {
            const QString escape = escapeOf(bytes[at]);
            written.clean = written.clean && escape.size() == 2;
            written.text += escape;
            ++at;
        } else {
            written.text += shown == u"\\"_s ? u"\\\\"_s : shown;
            at += size;
        }
    }
    return written;
}

/// Cuts behind a whole character, where the bytes are text at all.
wire::Bytes firstBytes(wire::Bytes bytes, std::size_t most) {
    if (most == 0 || bytes.size() <= most)
        return bytes;
    std::size_t size = most;
    for (int back = 0; back < 3 && size > 0; ++back) {
        if ((std::to_integer<unsigned>(bytes[size]) & 0xC0U) != 0x80)
            return bytes.first(size);
        --size;
    }
    return bytes.first(most);
}

QString asHex(wire::Bytes bytes) {
    return QString::fromStdString(session::hexOf(bytes, bytes.size()));
}

} // namespace

PayloadText textOf(wire::Bytes payload, PayloadForm form, std::size_t most) {
    constexpr std::size_t largestJson = 256 << 10; // larger ones are text
    if (form == PayloadForm::Json && payload.size() <= largestJson) {
        const QByteArray bytes(reinterpret_cast<const char*>(payload.data()), qsizetype(payload.size()));
        const QByteArray compact = QJsonDocument::fromJson(bytes).toJson(QJsonDocument::Compact);
        if (!compact.isEmpty()) {
            const wire::Bytes view =
                std::as_bytes(std::span(compact.constData(), std::size_t(compact.size())));
            const wire::Bytes shown = firstBytes(view, most);
            return {asText(shown).text, shown.size() < view.size()};
        }
    }
    const wire::Bytes shown = form == PayloadForm::Hex && most > 0
                                  ? payload.first(std::min(most, payload.size()))
                                  : firstBytes(payload, most);
    const bool cut = shown.size() < payload.size();
    if (form == PayloadForm::Hex)
        return {asHex(shown), cut};
    const Written written = asText(shown);
    if (form == PayloadForm::Automatic && !written.clean)
        return {asHex(shown), cut};
    return {written.text, cut};
}

std::optional<std::vector<std::byte>> bytesFromHex(const QString& text) {
    std::vector<std::byte> bytes;
    QString digits = text.trimmed();
    if (digits.startsWith("0x"_L1, Qt::CaseInsensitive))
        digits.remove(0, 2);
    int half = -1; // the first digit of a pair
    for (const QChar c : digits) {
        const auto value = int(QStringView(u"0123456789abcdef").indexOf(c.toLower()));
        if (value < 0) {
            if (half >= 0 || (!c.isSpace() && c != u':' && c != u'-'))
                return std::nullopt;
        } else if (half >= 0) {
            bytes.push_back(std::byte(half * 16 + value));
            half = -1;
        } else {
            half = value;
        }
    }
    return half >= 0 ? std::nullopt : std::optional(std::move(bytes));
}

} // namespace wayside::traffic
