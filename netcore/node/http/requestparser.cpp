// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/http/requestparser.h"

#include <algorithm>
#include <boost/asio/buffer.hpp>
#include <boost/beast/http/basic_parser.hpp>
#include <boost/beast/http/error.hpp>
#include <QByteArrayView>

namespace wayside::node::http {

using namespace Qt::StringLiterals;

namespace beast = boost::beast;
using beast::error_code;

namespace {

QByteArray bytesOf(beast::string_view text) {
    return {text.data(), qsizetype(text.size())};
}

/// Beast's grammar, with our containers: no field is copied twice, no body is reserved before it comes, and
/// trailers, which would otherwise pass for headers, are dropped.
class Grammar final : public beast::http::basic_parser<true> {
public:
    QByteArray method, target;
    int version = 11;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

private:
    void on_request_impl(beast::http::verb, beast::string_view methodText, beast::string_view targetText,
                         int number, error_code& error) override {
        method = bytesOf(methodText);
        target = bytesOf(targetText);
        version = number;
        error = {};
    }
    void on_response_impl(int, beast::string_view, int, error_code& error) override { error = {}; }
    void on_field_impl(beast::http::field, beast::string_view name, beast::string_view value,
                       error_code& error) override {
        if (!m_headerDone)
            headers.append({bytesOf(name).toLower(), bytesOf(value).trimmed()});
        error = {};
    }
    void on_header_impl(error_code& error) override {
        m_headerDone = true;
        error = {};
    }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, error_code& error) override { error = {}; }
    std::size_t on_body_impl(beast::string_view bytes, error_code& error) override {
        body.append(bytes.data(), qsizetype(bytes.size()));
        error = {};
        return bytes.size();
    }
    void on_chunk_header_impl(std::uint64_t, beast::string_view, error_code& error) override { error = {}; }
    std::size_t on_chunk_body_impl(std::uint64_t, beast::string_view bytes, error_code& error) override {
        return on_body_impl(bytes, error);
    }
    void on_finish_impl(error_code& error) override { error = {}; }

    bool m_headerDone = false;
};

/// What Beast lets pass in a header block and we do not; looks at every byte once.
class HeaderScan {
public:
    enum class Outcome : quint8 { More, End, Fault };

    /// On End, the block ended with the byte before `position`.
    Outcome scan(QByteArrayView bytes, qsizetype& position) {
        for (; position < bytes.size(); ++position) {
            const char c = bytes[position];
            const bool lineStart = m_lineLength == 0;
            if (c == '\0' || (c == '\n') != m_afterReturn)
                return Outcome::Fault;
            if (c == '\n') {
                m_afterReturn = false;
                if (lineStart) {
                    ++position;
                    return Outcome::End;
                }
                m_lineLength = 0;
            } else if (c == '\r') {
                m_afterReturn = true;
            } else {
                if (lineStart && (c == ' ' || c == '\t'))
                    return Outcome::Fault;
                ++m_lineLength;
            }
        }
        return Outcome::More;
    }

private:
    bool m_afterReturn = false;
    qint64 m_lineLength = 0;
};

bool allDigits(const QByteArray& text) {
    return !text.isEmpty() &&
           std::all_of(text.cbegin(), text.cend(), [](char c) { return c >= '0' && c <= '9'; });
}

/// Chunked input shorter than this can never be whole: the shortest rest is "0\r\n\r\n". Beast's parser
/// asserts it.
constexpr qsizetype leastChunkedRest = 5;
/// Chunk header or trailers that have not ended by then are refused.
constexpr qsizetype mostChunkOverhead = 16'384;
constexpr int mostEmptyLinesBefore = 2;

} // namespace

class RequestParser::Machine {
public:
    explicit Machine(const HttpLimits& limits) : m_limits(limits) {}

    void feed(QByteArrayView bytes) {
        if (phase == Phase::Failed)
            return;
        pending.append(bytes.data(), bytes.size());
        run();
    }

    HttpRequest take() {
        HttpRequest request = std::move(m_request);
        m_request = {};
        request.body = std::move(m_grammar->body);
        m_grammar.reset();
        phase = Phase::Idle;
        wantsContinue = false;
        isHead = false;
        run();
        return request;
    }

    QByteArray pending;
    Phase phase = Phase::Idle;
    HttpError error{400, {}};
    bool wantsContinue = false;
    bool isHead = false;

private:
    void run() {
        bool more = true;
        while (more && !pending.isEmpty()) {
            switch (phase) {
            case Phase::Idle:
                more = begin();
                break;
            case Phase::Header:
                more = readHeader();
                break;
            case Phase::Body:
                more = readBody();
                break;
            case Phase::Complete:
            case Phase::Failed:
                more = false;
                break;
            }
        }
    }

    void fail(int status, const QString& words) {
        phase = Phase::Failed;
        error = {status, words};
        pending.clear();
        m_grammar.reset();
    }

    /// Empty lines before a request are skipped, a few (RFC 9112 §2.2).
    bool begin() {
        while (pending.startsWith("\r\n") && m_emptyLines < mostEmptyLinesBefore) {
            pending.remove(0, 2);
            ++m_emptyLines;
        }
        if (pending.isEmpty() || (pending == "\r" && m_emptyLines < mostEmptyLinesBefore))
            return false;
        m_emptyLines = 0;
        m_scan = {};
        m_scanned = 0;
        m_headerBytes = 0;
        m_grammar = std::make_unique<Grammar>();
        m_grammar->header_limit(std::uint32_t(m_limits.headerBytes + 64));
        m_grammar->body_limit(std::uint64_t(m_limits.bodyBytes));
        phase = Phase::Header;
        return true;
    }

    bool readHeader() {
        const auto outcome = m_scan.scan(pending, m_scanned);
        const qint64 size = m_headerBytes + m_scanned;
        if (size > m_limits.headerBytes) {
            fail(431, u"the header is larger than %1 bytes"_s.arg(m_limits.headerBytes));
            return false;
        }
        if (!putHeader(m_scanned))
            return false;
        if (outcome == HeaderScan::Outcome::Fault) {
            fail(400, u"the header has a folded line, a bare line feed or a null byte"_s);
            return false;
        }
        if (m_grammar->is_header_done())
            return checkHeader();
        if (outcome == HeaderScan::Outcome::End)
            fail(400, u"this is not HTTP/1.1"_s);
        return false;
    }

    /// Gives the first `size` pending bytes, which belong to the header, to the grammar; false when it
    /// refuses them.
    bool putHeader(qsizetype size) {
        while (size > 0 && !m_grammar->is_header_done()) {
            error_code code;
            const auto used = qsizetype(
                m_grammar->put(boost::asio::const_buffer(pending.constData(), std::size_t(size)), code));
            pending.remove(0, used);
            m_scanned -= used;
            m_headerBytes += used;
            size -= used;
            if (code && code != beast::http::error::need_more) {
                failFrom(code);
                return false;
            }
            if (used == 0)
                break;
        }
        return true;
    }

    void failFrom(const error_code& code) {
        using BeastError = beast::http::error;
        if (code == BeastError::body_limit)
            fail(413, u"the body is larger than %1 bytes"_s.arg(m_limits.bodyBytes));
        else if (code == BeastError::header_limit)
            fail(431, u"the header is larger than %1 bytes"_s.arg(m_limits.headerBytes));
        else
            fail(400, u"this is not HTTP/1.1: %1"_s.arg(QString::fromStdString(code.message())));
    }

    qsizetype countOf(QByteArrayView name) const {
        return std::count_if(m_grammar->headers.cbegin(), m_grammar->headers.cend(),
                             [name](const auto& header) { return header.first == name; });
    }

    QByteArray valueOf(QByteArrayView name) const {
        for (const auto& [key, value] : m_grammar->headers) {
            if (key == name)
                return value;
        }
        return {};
    }

    /// RFC 9112 §6.3: nothing about where the body ends may be open to two readings.
    bool checkFraming() {
        const qsizetype lengths = countOf("content-length");
        const qsizetype codings = countOf("transfer-encoding");
        if (lengths > 1 || (lengths == 1 && !allDigits(valueOf("content-length"))))
            fail(400, u"the Content-Length is not one number"_s);
        else if (codings > 0 && lengths > 0)
            fail(400, u"Content-Length and Transfer-Encoding exclude each other"_s);
        else if (codings > 1 ||
                 (codings == 1 && valueOf("transfer-encoding").compare("chunked", Qt::CaseInsensitive) != 0))
            fail(400, u"the only Transfer-Encoding understood is chunked"_s);
        else if (codings > 0 && m_grammar->version < 11)
            fail(400, u"HTTP/1.0 has no Transfer-Encoding"_s);
        else if (countOf("host") > 1 || (countOf("host") == 0 && m_grammar->version >= 11))
            fail(400, u"there must be one Host header"_s);
        return phase != Phase::Failed;
    }

    bool checkHeader() {
        isHead = m_grammar->method == "HEAD";
        if (!checkFraming())
            return false;
        const bool expects = countOf("expect") > 0;
        if (expects && valueOf("expect").compare("100-continue", Qt::CaseInsensitive) != 0) {
            fail(417, u"the only expectation understood is 100-continue"_s);
            return false;
        }
        auto target = RequestTarget::parse(m_grammar->target);
        if (!target) {
            fail(400, QString::fromStdString(target.error().detail));
            return false;
        }
        m_request.method = m_grammar->method;
        m_request.target = std::move(*target);
        m_request.headers = std::move(m_grammar->headers);
        m_request.version = m_grammar->version;
        m_request.keepAlive = m_grammar->keep_alive();
        m_grammar->eager(true);
        phase = m_grammar->is_done() ? Phase::Complete : Phase::Body;
        wantsContinue = phase == Phase::Body && expects && m_request.version >= 11 && pending.isEmpty();
        return phase == Phase::Body;
    }

    bool readBody() {
        if (m_grammar->chunked() && pending.size() < leastChunkedRest)
            return false;
        error_code code;
        const auto used = qsizetype(m_grammar->put(
            boost::asio::const_buffer(pending.constData(), std::size_t(pending.size())), code));
        pending.remove(0, used);
        if (code && code != beast::http::error::need_more) {
            failFrom(code);
            return false;
        }
        if (m_grammar->is_done()) {
            phase = Phase::Complete;
            return false;
        }
        if (pending.size() > mostChunkOverhead) {
            fail(400, u"a chunk header or trailer does not end"_s);
            return false;
        }
        return used > 0;
    }

    HttpLimits m_limits;
    std::unique_ptr<Grammar> m_grammar;
    HeaderScan m_scan;
    qsizetype m_scanned = 0;  ///< of pending
    qint64 m_headerBytes = 0; ///< of this header, already given to the grammar
    int m_emptyLines = 0;
    HttpRequest m_request;
};

RequestParser::RequestParser(const HttpLimits& limits) : m_machine(std::make_unique<Machine>(limits)) {}
RequestParser::~RequestParser() = default;
RequestParser::RequestParser(RequestParser&&) noexcept = default;
RequestParser& RequestParser::operator=(RequestParser&&) noexcept = default;

void RequestParser::feed(QByteArrayView bytes) {
    m_machine->feed(bytes);
}
RequestParser::Phase RequestParser::phase() const {
    return m_machine->phase;
}
HttpRequest RequestParser::take() {
    return m_machine->take();
}
const HttpError& RequestParser::error() const {
    return m_machine->error;
}
bool RequestParser::takeContinue() {
    return std::exchange(m_machine->wantsContinue, false);
}
qint64 RequestParser::waitingBytes() const {
    return m_machine->pending.size();
}
bool RequestParser::isHead() const {
    return m_machine->isHead;
}

} // namespace wayside::node::http
