// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/advice.h"
#include "netcore/client/restclient.h"
#include "netcore/client/sessioninquiry.h"
#include "netcore/client/streamconnection.h"
#include "netcore/client/transporterror.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using Known = SessionEvidence::Known;
using session::Stage;

namespace {

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

QString text(std::optional<Cause> cause) {
    return cause ? text(nameOf(*cause)) : u"none"_s;
}

ConnectionEnd ended(Stage stage, std::optional<ErrorCode> code, CloseCause cause = CloseCause::ConnectionLost,
                    bool confirmed = false) {
    ConnectionEnd end;
    if (code)
        end.error = Error{*code, Fault::Peer, "as the test wants it"};
    end.stage = stage;
    end.cause = cause;
    end.confirmed = confirmed;
    return end;
}

} // namespace

/// What an end, an answer and a session log come down to, and what is said about it.
class TestCause : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCauseHasItsNameAndItsTwoSentences() {
        QSet<QString> names, sentences;
        for (std::size_t i = 0; i < causeCount; ++i) {
            const Cause cause = Cause(i);
            const QString name = text(nameOf(cause));
            QVERIFY2(QRegularExpression(u"^[a-z]+(-[a-z]+)*$"_s).match(name).hasMatch(), qPrintable(name));
            QCOMPARE(causeFrom(nameOf(cause)), std::optional(cause));
            const Advice advice = adviceFor(cause);
            for (const QString& sentence : {text(advice.happened), text(advice.todo)}) {
                QVERIFY2(sentence.size() > 10 && sentence.front().isUpper() && sentence.endsWith(u'.'),
                         qPrintable(sentence));
                QVERIFY2(sentence.count(u". "_s) == 0, qPrintable(sentence)); // one sentence
            }
            QCOMPARE(adviceText(cause), text(advice.happened) + u' ' + text(advice.todo));
            names << name;
            sentences << text(advice.happened); // no two causes read the same
        }
        QCOMPARE(names.size(), int(causeCount));
        QCOMPARE(sentences.size(), int(causeCount));
        QVERIFY(!causeFrom("nonsense"));
    }

    void endsOfConnections_data() {
        QTest::addColumn<QString>("expected");
        QTest::addColumn<ConnectionEnd>("end");
        const auto row = [](const char* expected, const char* name, const ConnectionEnd& end) {
            QTest::newRow(name) << QString::fromLatin1(expected) << end;
        };
        row("none", "bye of our own", ended(Stage::Active, std::nullopt, CloseCause::LocalRequest, true));
        row("reconnect-requested", "reconnect",
            ended(Stage::Active, std::nullopt, CloseCause::ReconnectRequested, true));
        row("connect-timeout", "tcp timeout", ended(Stage::TcpConnecting, ErrorCode::Timeout));
        row("tls-timeout", "tls timeout", ended(Stage::TlsHandshake, ErrorCode::Timeout));
        row("version-timeout", "version timeout", ended(Stage::VersionExchange, ErrorCode::Timeout));
        row("node-silent", "silence", ended(Stage::Active, ErrorCode::Timeout, CloseCause::PeerSilent, true));
        row("tls-handshake", "lost in TLS", ended(Stage::TlsHandshake, ErrorCode::ConnectionLost));
        row("version-rejected", "lost after version",
            ended(Stage::VersionExchange, ErrorCode::ConnectionLost));
        row("version-unsupported", "other version",
            ended(Stage::VersionExchange, ErrorCode::Unsupported, CloseCause::UnsupportedVersion));
        row("tls-unsupported-here", "no suite", ended(Stage::TcpConnecting, ErrorCode::Unsupported));
        row("token-refused", "lost after token", ended(Stage::Active, ErrorCode::ConnectionLost));
        row("token-invalid", "token too long",
            ended(Stage::Authenticating, ErrorCode::Malformed, CloseCause::TokenTooLong));
        row("connection-lost", "lost when confirmed",
            ended(Stage::Active, ErrorCode::ConnectionLost, CloseCause::ConnectionLost, true));
        row("node-misbehaved", "garbage",
            ended(Stage::Active, ErrorCode::Malformed, CloseCause::LostSync, true));
        row("local-resources", "out of sockets", ended(Stage::TcpConnecting, ErrorCode::Unavailable));
        const auto bye = [](const QString& reason) {
            auto end = ended(Stage::Active, ErrorCode::ConnectionLost, CloseCause::PeerClosed, true);
            end.byeReason = reason;
            return end;
        };
        row("superseded", "superseded", bye(u"Superseded by a newer session"_s));
        row("node-maintenance", "maintenance", bye(u"maintenance: node shutting down"_s));
        row("protocol-violation", "violation", bye(u"violation: too much"_s));
        row("dismissed", "other bye", bye(QString()));
    }
    void endsOfConnections() {
        QFETCH(QString, expected);
        QFETCH(ConnectionEnd, end);
        QCOMPARE(text(causeOf(end)), expected);
    }

    void answersOfTheApi_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("expected");
        const auto row = [](int status, const char* expected) {
            QTest::addRow("%d", status) << status << QString::fromLatin1(expected);
        };
        row(400, "request-invalid");
        row(401, "not-authenticated");
        row(403, "not-allowed");
        row(404, "not-found");
        row(405, "request-invalid");
        row(407, "proxy-authentication");
        row(408, "service-timeout");
        row(409, "conflict");
        row(429, "too-many-requests");
        row(500, "service-unavailable");
        row(503, "service-unavailable");
        row(302, "not-an-api");
        row(200, "not-an-api");
    }
    void answersOfTheApi() {
        QFETCH(int, status);
        QFETCH(QString, expected);
        RestFailure failed;
        failed.error = Error{ErrorCode::Malformed, Fault::Peer, "words"};
        failed.status = status;
        QCOMPARE(text(causeOf(failed)), expected);
    }

    void proxyAndTargetAreToldApart() {
        using Socket = QAbstractSocket;
        const auto cause = [](Socket::SocketError error, const QString& target = u"node:8442"_s) {
            return text(causeOf(errorOfSocket(error, target, u"system words"_s)));
        };
        QCOMPARE(cause(Socket::ProxyNotFoundError), u"proxy-name-not-found"_s);
        QCOMPARE(cause(Socket::ProxyConnectionRefusedError), u"proxy-refused"_s);
        QCOMPARE(cause(Socket::ProxyConnectionTimeoutError), u"proxy-timeout"_s);
        QCOMPARE(cause(Socket::ProxyAuthenticationRequiredError), u"proxy-authentication"_s);
        QCOMPARE(cause(Socket::ProxyProtocolError), u"proxy-denied"_s);
        QCOMPARE(cause(Socket::ProxyConnectionClosedError), u"proxy-denied"_s);
        QCOMPARE(cause(Socket::ConnectionRefusedError, u"the.proxy.example:1"_s), u"refused"_s);
        QCOMPARE(cause(Socket::HostNotFoundError), u"name-not-found"_s);
        QCOMPARE(cause(Socket::NetworkError), u"unreachable"_s);
        QCOMPARE(cause(Socket::SocketTimeoutError), u"connect-timeout"_s);
    }

    void sessionLogs_data() {
        QTest::addColumn<QString>("reason");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* reason, const char* detail, const char* expected) {
            QTest::addRow("%s %s", reason, detail)
                << QString::fromLatin1(reason) << QString::fromLatin1(detail)
                << QString::fromLatin1(expected);
        };
        row("PROTOCOL_ERROR", "RATE_LIMIT: 61 payloads in 5 s", "rate-limit");
        row("PROTOCOL_ERROR", "THROUGHPUT_LIMIT: x", "throughput-limit");
        row("PROTOCOL_ERROR", "IDLE_TIMEOUT", "idle-limit");
        row("PROTOCOL_ERROR", "CLOCK_DIFF_LIMIT: x", "clock-limit");
        row("PROTOCOL_ERROR", "TIMESYNC_TIMEOUT: x", "time-sync-timeout");
        row("PROTOCOL_ERROR", "WRONG_PROTOCOL_MODE: x", "protocol-violation");
        row("PROTOCOL_ERROR", "", "protocol-violation"); // a service without endDetail
        row("PROTOCOL_ERROR", "words of another service", "protocol-violation");
        row("CONNECTION_ERROR", "SLOW_CONSUMER: x", "slow-consumer");
        row("CONNECTION_ERROR", "CONNECTION_LOST: x", "connection-lost");
        row("SESSION_EXPIRED", "", "token-expired");
        row("TOKEN_REVOKED", "", "permission-withdrawn");
        row("TLC_DELETED", "", "permission-withdrawn");
        row("ADMIN_TERMINATION", "OPERATOR: x", "session-deleted");
        row("SESSION_SUPERSEDED", "", "superseded");
        row("NODE_DRAINED", "", "node-maintenance");
        row("NODE_SHUTDOWN", "", "node-maintenance");
        row("CLIENT_DISCONNECT", "PEER_CLOSED: x", "none");
        row("", "", "none");
        row("SOMETHING_NEW", "", "none");
    }
    void sessionLogs() {
        QFETCH(QString, reason);
        QFETCH(QString, detail);
        QFETCH(QString, expected);
        QCOMPARE(text(causeOfLog(reason, detail, true)), expected);
    }

    void verdictsOnATokenThatWasRefused() {
        const auto verdict = [](Known session, std::optional<SessionEvidence::Log> log,
                                bool expired = false) {
            SessionEvidence evidence;
            evidence.session = session;
            evidence.pastExpiration = expired;
            evidence.logKnown = log ? Known::Yes : Known::NotAllowed;
            evidence.log = std::move(log);
            return text(judge(evidence).cause);
        };
        using Log = SessionEvidence::Log;
        QCOMPARE(verdict(Known::No, std::nullopt), u"token-unknown"_s);
        QCOMPARE(verdict(Known::No, std::nullopt, true), u"token-expired"_s);
        QCOMPARE(verdict(Known::Yes, std::nullopt), u"token-refused"_s);
        QCOMPARE(verdict(Known::Yes, std::nullopt, true), u"token-expired"_s);
        QCOMPARE(verdict(Known::NotAsked, std::nullopt), u"token-refused"_s);
        QCOMPARE(verdict(Known::NotAsked, std::nullopt, true), u"token-expired"_s);
        QCOMPARE(verdict(Known::NotAuthenticated, std::nullopt), u"not-authenticated"_s);
        QCOMPARE(verdict(Known::NotAllowed, std::nullopt), u"not-allowed"_s);
        QCOMPARE(verdict(Known::Yes, Log{true, false, {}, {}}), u"token-used"_s);
        QCOMPARE(verdict(Known::No, Log{true, true, u"CLIENT_DISCONNECT"_s, {}}), u"token-used"_s);
        QCOMPARE(verdict(Known::No, Log{true, true, u"TOKEN_REVOKED"_s, {}}), u"permission-withdrawn"_s);
        QCOMPARE(verdict(Known::No, Log{false, true, u"SESSION_EXPIRED"_s, {}}), u"token-expired"_s);
        QCOMPARE(verdict(Known::No, Log{false, true, u"PROTOCOL_ERROR"_s, u"TOKEN_WRONG_NODE: x"_s}),
                 u"token-wrong-node"_s);
        QCOMPARE(verdict(Known::No, Log{false, true, u"SESSION_SUPERSEDED"_s, u"SUPERSEDED: x"_s}),
                 u"session-occupied"_s);
        QCOMPARE(verdict(Known::No, Log{false, true, u"SOMETHING_NEW"_s, {}}), u"token-refused"_s);
        SessionEvidence malformed;
        malformed.wellFormed = false;
        malformed.session = Known::No;
        QCOMPARE(text(judge(malformed).cause), u"token-invalid"_s);
        SessionEvidence lost;
        lost.confirmed = true;
        QCOMPARE(text(judge(lost).cause), u"connection-lost"_s);
        lost.log = Log{true, true, u"PROTOCOL_ERROR"_s, u"RATE_LIMIT: 61"_s};
        QCOMPARE(text(judge(lost).cause), u"rate-limit"_s);
        QVERIFY(judge(lost).detail.contains(u"RATE_LIMIT: 61"_s));
    }
};

QTEST_GUILESS_MAIN(TestCause)
#include "tst_cause.moc"
