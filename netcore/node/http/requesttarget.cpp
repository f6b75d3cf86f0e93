// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/requesttarget.h"

#include <optional>
#include <QStringDecoder>

namespace wayside::node::http {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> malformed(const char* words) {
    return failure(ErrorCode::Malformed, Fault::Peer, words);
}

std::optional<int> hexDigit(char c) {
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return std::nullopt;
}

Result<QString> decode(QByteArrayView text, bool plusIsSpace) {
    QByteArray bytes;
    bytes.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (c == '%') {
            const auto high = i + 2 < text.size() ? hexDigit(text[i + 1]) : std::nullopt;
            const auto low = high ? hexDigit(text[i + 2]) : std::nullopt;
            if (!low)
                return malformed("the address has a broken percent-encoding");
            bytes.append(char(*high * 16 + *low));
            i += 2;
        } else {
            bytes.append(plusIsSpace && c == '+' ? ' ' : c);
        }
    }
    if (bytes.contains('\0'))
        return malformed("the address has a null character");
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString decoded = utf8(bytes);
    if (utf8.hasError())
        return malformed("the address is not UTF-8");
    return decoded;
}

bool hasControlCharacter(const QString& text) {
    for (const QChar c : text) {
        if (c < u' ' || c == QChar(0x7F))
            return true;
    }
    return false;
}

Result<QStringList> decodePath(QByteArrayView path) {
    QStringList segments;
    if (path == "/")
        return segments;
    qsizetype start = 1;
    while (start <= path.size()) {
        qsizetype end = path.indexOf('/', start);
        if (end < 0)
            end = path.size();
        auto segment = decode(path.sliced(start, end - start), false);
        if (!segment)
            return tl::unexpected(segment.error());
        if (*segment == "."_L1 || *segment == ".."_L1 || segment->contains(u'/') ||
            segment->contains(u'\\') || hasControlCharacter(*segment))
            return malformed("the path has a segment that is not allowed");
        segments.append(std::move(*segment));
        start = end + 1;
    }
    return segments;
}

Result<QList<std::pair<QString, QString>>> decodeQuery(QByteArrayView query) {
    QList<std::pair<QString, QString>> fields;
    qsizetype start = 0;
    while (start < query.size()) {
        qsizetype end = query.indexOf('&', start);
        if (end < 0)
            end = query.size();
        const QByteArrayView field = query.sliced(start, end - start);
        start = end + 1;
        if (field.isEmpty())
            continue;
        const qsizetype equals = field.indexOf('=');
        auto name = decode(equals < 0 ? field : field.first(equals), true);
        if (!name)
            return tl::unexpected(name.error());
        auto value = decode(equals < 0 ? QByteArrayView() : field.sliced(equals + 1), true);
        if (!value)
            return tl::unexpected(value.error());
        fields.append({std::move(*name), std::move(*value)});
    }
    return fields;
}

/// "http://host/a" → "/a": what a proxy sends (RFC 9112 §3.2.2).
QByteArrayView withoutAuthority(QByteArrayView target) {
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.size() < scheme.size() ||
            target.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
            continue;
        const qsizetype slash = target.indexOf('/', scheme.size());
        return slash < 0 ? QByteArrayView("/") : target.sliced(slash);
    }
    return target;
}

} // namespace

Result<RequestTarget> RequestTarget::parse(QByteArrayView target) {
    target = withoutAuthority(target);
    if (!target.startsWith('/'))
        return malformed("the address must begin with a slash");
    if (target.contains('#'))
        return malformed("the address has a fragment");
    const qsizetype mark = target.indexOf('?');
    auto path = decodePath(mark < 0 ? target : target.first(mark));
    if (!path)
        return tl::unexpected(path.error());
    auto query = decodeQuery(mark < 0 ? QByteArrayView() : target.sliced(mark + 1));
    if (!query)
        return tl::unexpected(query.error());
    return RequestTarget{std::move(*path), std::move(*query)};
}

} // namespace wayside::node::http
