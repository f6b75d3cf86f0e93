// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/httpexchange.h"

#include "netcore/conformance/node/channel.h"

#include <QJsonObject>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestAnswer = 16 << 20;

/// Decoded chunks; nothing while the last one is missing. `used`: bytes up to the end of the body.
std::optional<QByteArray> unchunked(const QByteArray& bytes, qsizetype from, qsizetype& used) {
    QByteArray body;
    for (qsizetype at = from;;) {
        const qsizetype end = bytes.indexOf("\r\n", at);
        if (end < 0)
            return std::nullopt;
        bool isNumber = false;
        const qlonglong size = bytes.mid(at, end - at).split(';').first().trimmed().toLongLong(&isNumber, 16);
        if (!isNumber || size < 0 || size > largestAnswer)
            return std::nullopt;
        if (bytes.size() < end + 2 + size + 2)
            return std::nullopt;
        body += bytes.mid(end + 2, size);
        at = end + 2 + size + 2;
        if (size == 0) {
            used = at;
            return body;
        }
    }
}

void readHead(const QByteArray& head, HttpAnswer& answer) {
    answer.head = head;
    const QList<QByteArray> lines = head.split('\n');
    const QList<QByteArray> words = lines.first().trimmed().split(' ');
    if (words.size() < 2 || !words.first().startsWith("HTTP/1."))
        answer.trouble = u"the answer does not begin with an HTTP status line"_s;
    else
        answer.status = words[1].toInt();
    for (qsizetype i = 1; i < lines.size(); ++i) {
        const qsizetype colon = lines[i].indexOf(':');
        if (colon > 0)
            answer.fields.insert(lines[i].first(colon).trimmed().toLower(),
                                 lines[i].mid(colon + 1).trimmed());
    }
}

} // namespace

QJsonObject HttpAnswer::object() const {
    return json.object();
}

bool parseHttpAnswer(const QByteArray& bytes, bool ended, HttpAnswer& answer) {
    const qsizetype headEnd = bytes.indexOf("\r\n\r\n");
    if (headEnd < 0)
        return false;
    answer = HttpAnswer();
    readHead(bytes.first(headEnd), answer);
    qsizetype used = headEnd + 4;
    const QByteArray length = answer.fields.value("content-length");
    if (answer.fields.value("transfer-encoding").toLower().contains("chunked")) {
        const auto body = unchunked(bytes, used, used);
        if (!body)
            return false;
        answer.body = *body;
    } else if (!length.isEmpty()) {
        const qlonglong size = length.toLongLong();
        if (size < 0 || bytes.size() < used + size)
            return false;
        answer.body = bytes.mid(used, qsizetype(size));
        used += qsizetype(size);
    } else if (answer.status != 204 && answer.status != 304) {
        if (!ended)
            return false;
        answer.body = bytes.mid(used);
        used = bytes.size();
    }
    answer.rest = bytes.mid(used);
    answer.json = QJsonDocument::fromJson(answer.body);
    return true;
}

QByteArray HttpExchange::hostField() const {
    QByteArray host = m_api.host(QUrl::FullyEncoded).toLatin1();
    if (m_api.port() > 0)
        host += ':' + QByteArray::number(m_api.port());
    return host;
}

QByteArray HttpExchange::bytesOf(const Request& request) const {
    QByteArray bytes = request.method + ' ' + basePath() + request.path.toUtf8() +
                       " HTTP/1.1\r\nHost: " + hostField() + "\r\nConnection: close\r\n";
    if (!request.token.isEmpty())
        bytes += request.tokenField + ": " + request.token + "\r\n";
    for (const auto& [name, value] : request.fields)
        bytes += name + ": " + value + "\r\n";
    if (request.body) {
        if (!request.contentType.isEmpty())
            bytes += "Content-Type: " + request.contentType + "\r\n";
        bytes += "Content-Length: " + QByteArray::number(request.body->size()) + "\r\n";
    }
    return bytes + "\r\n" + request.body.value_or(QByteArray());
}

HttpAnswer HttpExchange::call(const Request& request) {
    return raw(bytesOf(request), m_timeoutMs);
}

HttpAnswer HttpExchange::raw(const QByteArray& bytes, qint64 deadlineMs) {
    const bool secure = m_api.scheme() == u"https"_s;
    Channel channel(m_pump);
    QByteArray heard;
    QObject::connect(&channel, &Channel::received, &channel, [&](const QByteArray& part) {
        if (heard.size() < largestAnswer)
            heard += part;
    });
    HttpAnswer answer;
    const qint64 begun = m_pump.now();
    channel.open(m_api.host(), quint16(m_api.port(secure ? 443 : 80)),
                 secure ? std::optional<TlsOffer>(m_tls) : std::nullopt);
    channel.send(bytes);
    if (m_transcript != nullptr)
        m_transcript->sent(begun, bytes);
    m_pump.until([&] { return parseHttpAnswer(heard, channel.isClosed(), answer) || channel.isClosed(); },
                 deadlineMs);
    const bool whole = parseHttpAnswer(heard, channel.isClosed(), answer);
    if (m_transcript != nullptr && !heard.isEmpty())
        m_transcript->received(m_pump.now(), heard);
    answer.tookMs = m_pump.now() - begun;
    answer.closed = channel.isClosed();
    if (!whole) {
        answer.status = 0;
        answer.trouble = channel.isClosed()
                             ? u"no answer: "_s + channel.closedHow()
                             : u"no whole answer within %1 s"_s.arg(double(deadlineMs) / 1000.0, 0, 'f', 1);
        if (m_transcript != nullptr)
            m_transcript->note(m_pump.now(), answer.trouble);
    }
    return answer;
}

} // namespace wayside::conformance
