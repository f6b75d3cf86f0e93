// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/responsehead.h"

#include <QDateTime>
#include <QLocale>

#include <boost/beast/core/buffer_traits.hpp>
#include <boost/beast/core/buffers_range.hpp>
#include <boost/beast/http/empty_body.hpp>
#include <boost/beast/http/fields.hpp>
#include <boost/beast/http/message.hpp>
#include <boost/beast/http/serializer.hpp>

namespace wayside::node::http {

using namespace Qt::StringLiterals;

namespace beast = boost::beast;

namespace {

beast::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), std::size_t(bytes.size())};
}

/// IMF-fixdate (RFC 9110 §5.6.7).
QByteArray dateNow() {
    return QLocale::c()
        .toString(QDateTime::currentDateTimeUtc(), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s)
        .toLatin1();
}

} // namespace

QByteArray encodeHead(const HttpResponse& response, std::optional<qint64> contentLength, bool keepAlive,
                      int version) {
    beast::http::response<beast::http::empty_body> message;
    message.version(unsigned(version));
    message.result(unsigned(response.status()));
    message.reason(view(reasonPhrase(response.status()).toLatin1()));
    message.set(beast::http::field::date, view(dateNow()));
    for (const auto& [name, value] : response.headers())
        message.set(view(name), view(value));
    message.set(beast::http::field::cache_control, "no-store");
    message.set("X-Content-Type-Options", "nosniff");
    message.keep_alive(keepAlive);
    if (contentLength)
        message.set(beast::http::field::content_length, std::to_string(*contentLength));

    beast::http::response_serializer<beast::http::empty_body> serializer(message);
    serializer.split(true);
    QByteArray bytes;
    while (!serializer.is_header_done()) {
        beast::error_code error;
        serializer.next(error, [&](beast::error_code&, const auto& buffers) {
            for (const auto buffer : beast::buffers_range_ref(buffers))
                bytes.append(static_cast<const char*>(buffer.data()), qsizetype(buffer.size()));
            serializer.consume(beast::buffer_bytes(buffers));
        });
        if (error)
            break;
    }
    return bytes;
}

} // namespace wayside::node::http
