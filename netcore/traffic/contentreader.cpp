// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/contentreader.h"

#include "netcore/traffic/payloadtext.h"

#include <QJsonDocument>
#include <span>

namespace wayside::traffic {

namespace {

std::vector<std::byte> bytesOf(const QByteArray& bytes) {
    const auto view = std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
    return {view.begin(), view.end()};
}

tl::unexpected<Error> wrong(const char* detail, std::optional<std::uint64_t> offset = std::nullopt) {
    return tl::unexpected(Error{ErrorCode::InvalidArgument, Fault::Local, detail, offset});
}

Result<std::vector<std::byte>> fromBase64(const QString& text) {
    QByteArray letters;
    int padding = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isSpace())
            continue;
        const bool isPadding = c == u'=';
        const bool isLetter = (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z') ||
                              (c >= u'0' && c <= u'9') || c == u'+' || c == u'/' || c == u'-' || c == u'_';
        if ((!isLetter && !isPadding) || (padding > 0 && !isPadding))
            return wrong("no Base64 from this character on", std::uint64_t(i));
        padding += isPadding ? 1 : 0;
        const char letter = c == u'-' ? '+' : c == u'_' ? '/' : char(c.unicode());
        if (!isPadding)
            letters += letter;
    }
    const bool padded = padding == 0 || (letters.size() + padding) % 4 == 0;
    if (letters.size() % 4 == 1 || padding > 2 || !padded)
        return wrong("Base64 that ends in the middle of a byte");
    return bytesOf(QByteArray::fromBase64(letters, QByteArray::OmitTrailingEquals));
}

} // namespace

Result<std::vector<std::byte>> contentFrom(const QString& text, ContentForm form) {
    switch (form) {
    case ContentForm::Text:
        return bytesOf(text.toUtf8());
    case ContentForm::Hex:
        if (auto bytes = bytesFromHex(text))
            return std::move(*bytes);
        return wrong("not pairs of hexadecimal digits");
    case ContentForm::Base64:
        return fromBase64(text);
    case ContentForm::Json: {
        QJsonParseError problem;
        const QByteArray utf8 = text.toUtf8();
        QJsonDocument::fromJson(utf8, &problem);
        if (problem.error != QJsonParseError::NoError) {
            return tl::unexpected(Error{ErrorCode::InvalidArgument, Fault::Local,
                                        "no JSON: " + problem.errorString().toStdString(),
                                        std::uint64_t(problem.offset)});
        }
        return bytesOf(utf8);
    }
    }
    return wrong("an unknown form");
}

} // namespace wayside::traffic
