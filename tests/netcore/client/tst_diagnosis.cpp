// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/advice.h"
#include "netcore/client/rest/authorizations.h"
#include "netcore/client/rest/authorizationtokens.h"
#include "netcore/client/sessioninquiry.h"
#include "netcore/client/streamconnection.h"
#include "tests/netcore/client/realnode.h"
#include "tests/netcore/client/scriptedhttp.h"
#include "tests/netcore/client/scriptedpeer.h"
#include "tests/netcore/client/tlsservers.h"

#include <QNetworkAccessManager>
#include <QTest>
#ifdef Q_OS_LINUX
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>
#endif

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;
using test::RealNode;
using test::ScriptedHttp;
using test::ScriptedPeer;

namespace {

/// Nobody's port: it was free a moment ago.
quint16 closedPort() {
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

#ifdef Q_OS_LINUX
/// An address that takes a connection and then no more: further ones are neither accepted nor refused.
class FullPort {
public:
    FullPort() {
        m_listener = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        ::bind(m_listener, reinterpret_cast<sockaddr*>(&address), sizeof address);
        ::listen(m_listener, 0);
        socklen_t size = sizeof address;
        ::getsockname(m_listener, reinterpret_cast<sockaddr*>(&address), &size);
        m_port = ntohs(address.sin_port);
        for (int& filler : m_fillers) {
            filler = ::socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK, 0);
            static_cast<void>(::connect(filler, reinterpret_cast<sockaddr*>(&address), sizeof address));
        }
    }
    ~FullPort() {
        for (const int filler : m_fillers)
            ::close(filler);
        ::close(m_listener);
    }
    quint16 port() const { return m_port; }

private:
    int m_listener = -1;
    std::array<int, 4> m_fillers{};
    quint16 m_port = 0;
};
#endif

/// What a client found out.
struct Outcome {
    std::optional<Cause> cause;
    QString detail;
};

#define COMPARE_CAUSE(outcome, expected, sentence)                                                           \
    do {                                                                                                     \
        const Outcome got = outcome;                                                                         \
        QVERIFY2(got.cause, "nothing came of it");                                                           \
        QVERIFY2(*got.cause == (expected),                                                                   \
                 qPrintable(QString::fromUtf8(nameOf(*got.cause).data()) + u": "_s + got.detail));           \
        const Advice advice = adviceFor(*got.cause);                                                         \
        QCOMPARE(QString::fromUtf8(advice.happened.data()), QString::fromLatin1(sentence));                  \
        QVERIFY(!advice.todo.empty());                                                                       \
    } while (false)

} // namespace

/// Every way in which a client fails to get in, produced for real, with what is said about it (spec 01 §1).
class TestDiagnosis : public QObject {
    Q_OBJECT

    QNetworkAccessManager m_network;
    DeadlineScheduler m_scheduler{systemClock()};
    std::optional<test::TlsServers> m_tls;
    std::optional<RealNode> m_node;
    StreamConnectionSettings m_settings;

    Outcome connectTo(const QString& host, quint16 port, SecurityMode mode = SecurityMode::None,
                      const QByteArray& token = "a-token") {
        std::optional<ConnectionEnd> end;
        StreamConnection connection(m_settings, {host, port, mode}, {}, token, m_scheduler, systemClock());
        connect(&connection, &StreamConnection::closed, this,
                [&](const ConnectionEnd& ended) { end = ended; });
        connection.open();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(end, 15000); }();
        if (!end)
            return {};
        return {causeOf(*end), end->detail};
    }
    Outcome connectTo(const ScriptedPeer& peer, SecurityMode mode = SecurityMode::None) {
        return connectTo(mode == SecurityMode::Tls12 ? u"localhost"_s : u"127.0.0.1"_s, peer.serverPort(),
                         mode);
    }

    /// Presents the session's token there and asks as `role` why it was refused.
    Outcome present(RealNode& node, const SessionGranted& session, const QString& role,
                    std::optional<quint16> port = std::nullopt,
                    std::optional<SecurityMode> mode = std::nullopt) {
        const Outcome refused = connectTo(session.host, port.value_or(session.port),
                                          mode.value_or(session.securityMode), session.token);
        if (refused.cause != Cause::TokenRefused)
            return refused;
        return ask(node.access(role), session);
    }
    Outcome ask(const ApiAccess& access, const SessionGranted& session) {
        SessionInquiry inquiry(m_network, access, m_scheduler, systemClock());
        std::optional<Finding> found;
        inquiry.ask({session.token, session.expiration, false},
                    [&](const Finding& finding) { found = finding; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(found, 15000); }();
        return found ? Outcome{found->cause, found->detail} : Outcome{};
    }

    /// The outcome of one request.
    template <typename T>
    Outcome request(const ApiAccess& access, const RestRequest<T>& what) {
        RestClient rest(m_network, access);
        std::optional<Outcome> outcome;
        rest.send(what, this, [&](const RestResult<T>& answer) {
            outcome = answer ? Outcome{}
                             : Outcome{causeOf(answer.error()),
                                       QString::fromStdString(answer.error().error.detail)};
        });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome, 15000); }();
        return outcome.value_or(Outcome{});
    }
    ApiAccess accessTo(const QString& api) {
        ApiAccess access{*ApiAccess::apiBase(api), "authorization", {}};
        access.timeout = Milliseconds(5000);
        return access;
    }
    Outcome answered(int status) {
        ScriptedHttp http;
        http.answer = [status](const ScriptedHttp::Request&) {
            return ScriptedHttp::response(status, R"({"message":"as the test wants it"})");
        };
        return request(accessTo(http.api()), listSessions());
    }

private Q_SLOTS:
    void initTestCase() {
        m_tls.emplace();
        m_node.emplace();
        QVERIFY(m_node->isRunning());
    }
    void init() {
        m_settings = {};
        m_settings.trust = m_tls->trust();
    }

    void network() {
        COMPARE_CAUSE(connectTo(u"127.0.0.1"_s, closedPort()), Cause::Refused,
                      "Nothing accepts connections at that address and port.");
        COMPARE_CAUSE(request(accessTo(u"http://127.0.0.1:%1/api"_s.arg(closedPort())), listSessions()),
                      Cause::Refused, "Nothing accepts connections at that address and port.");
    }

    void nameWithoutAddress() {
        const Outcome outcome = connectTo(u"no-such-host.invalid"_s, 1);
        if (outcome.cause == Cause::ConnectTimeout)
            QSKIP("the resolver of this machine does not answer");
        COMPARE_CAUSE(outcome, Cause::NameNotFound, "The host name has no address.");
        COMPARE_CAUSE(request(accessTo(u"http://no-such-host.invalid/api"_s), listSessions()),
                      Cause::NameNotFound, "The host name has no address.");
    }

    void noRoute() {
#ifndef Q_OS_LINUX
        QSKIP("needs an address that the system knows to be unreachable");
#endif
        COMPARE_CAUSE(connectTo(u"127.255.255.255"_s, 81), Cause::Unreachable,
                      "No network route leads to that address.");
    }

    void addressThatSwallowsConnections() {
#ifdef Q_OS_LINUX
        FullPort full;
        m_settings.machine.tcpConnectTimeout = Milliseconds(150);
        COMPARE_CAUSE(connectTo(u"127.0.0.1"_s, full.port()), Cause::ConnectTimeout,
                      "The address did not answer in time.");
#else
        QSKIP("needs a port whose backlog is full");
#endif
    }

    void tls() {
        ScriptedPeer peer;
        const auto with = [&](const QSslConfiguration& server) {
            peer.tls = server;
            return connectTo(peer, SecurityMode::Tls12);
        };
        COMPARE_CAUSE(with(m_tls->untrusted()), Cause::TlsUntrusted,
                      "The service's certificate comes from an authority that this client does not trust.");
        COMPARE_CAUSE(with(m_tls->expired()), Cause::TlsExpired,
                      "The service's certificate has expired, or is not valid yet.");
        COMPARE_CAUSE(with(m_tls->otherCipher()), Cause::TlsCipher,
                      "The service does not accept the one cipher suite of the protocol.");
        COMPARE_CAUSE(with(m_tls->tls13Only()), Cause::TlsHandshake, "The TLS handshake failed.");
    }

    void tlsForAnotherHost() {
#ifndef Q_OS_LINUX
        QSKIP("needs a second loopback address");
#endif
        ScriptedPeer peer;
        peer.close();
        QVERIFY(peer.listen(QHostAddress(u"127.0.0.2"_s)));
        peer.tls = m_tls->good();
        COMPARE_CAUSE(connectTo(u"127.0.0.2"_s, peer.serverPort(), SecurityMode::Tls12), Cause::TlsWrongHost,
                      "The service's certificate is for another host name.");
    }

    void tlsThatIsNotAnswered() {
        ScriptedPeer peer; // plain: never answers a ClientHello
        m_settings.machine.tlsHandshakeTimeout = Milliseconds(100);
        COMPARE_CAUSE(connectTo(peer, SecurityMode::Tls12), Cause::TlsTimeout,
                      "The TLS handshake was not completed in time.");
    }

    void tlsToThePlainPort() {
        COMPARE_CAUSE(connectTo(u"localhost"_s, m_node->streamPort(), SecurityMode::Tls12),
                      Cause::TlsHandshake, "The TLS handshake failed.");
    }

    void version() {
        ScriptedPeer peer;
        peer.received = [&] { peer.write(QByteArray("\x02", 1)); };
        COMPARE_CAUSE(connectTo(peer), Cause::VersionUnsupported,
                      "The node speaks another version of the streaming protocol.");
        peer.received = [] {};
        m_settings.machine.versionReplyTimeout = Milliseconds(100);
        COMPARE_CAUSE(connectTo(peer), Cause::VersionTimeout,
                      "The node did not answer the version byte in time.");
    }

    void versionThatTheNodeDoesNotSpeak() {
        m_settings.machine.behaviour.version = std::byte{2};
        COMPARE_CAUSE(connectTo(u"localhost"_s, m_node->streamPort()), Cause::VersionRejected,
                      "The node closed the connection instead of answering the version byte.");
    }

    void bytesThatAreNoProtocol() {
        ScriptedPeer peer;
        peer.received = [&] { peer.write(QByteArray("\x01HTTP/1.1 400 Bad Request\r\n\r\n")); };
        COMPARE_CAUSE(connectTo(peer), Cause::NodeMisbehaved,
                      "The node sent bytes that the streaming protocol does not know.");
    }

    void tokenThatIsNone() {
        constexpr const char* sentence = "The session token is not one: it is empty, too long or not ASCII.";
        for (const QByteArray& token : {QByteArray(513, 'x'), QByteArray("n\xC3\xB6")}) {
            COMPARE_CAUSE(connectTo(u"localhost"_s, m_node->streamPort(), SecurityMode::None, token),
                          Cause::TokenInvalid, sentence);
        }
        SessionGranted session = m_node->grant(u"TLC_SYSTEM"_s);
        session.token.clear();
        COMPARE_CAUSE(present(*m_node, session, u"TLC_ADMIN"_s), Cause::TokenInvalid, sentence);
    }

    void tokenThatNobodyKnows() {
        SessionGranted session = m_node->grant(u"TLC_SYSTEM"_s);
        session.token.fill('x');
        constexpr const char* sentence = "The service does not know the session token.";
        COMPARE_CAUSE(present(*m_node, session, u"TLC_ADMIN"_s), Cause::TokenUnknown, sentence);
        // A role that may not read session logs finds it out all the same.
        COMPARE_CAUSE(present(*m_node, session, u"TLC_SYSTEM"_s), Cause::TokenUnknown, sentence);
    }

    void tokenThatHasExpired() {
        node::NodeSettings settings;
        settings.sessionConnectTimeout = Milliseconds(200);
        RealNode node(settings);
        QVERIFY(node.isRunning());
        const SessionGranted session = node.grant(u"TLC_SYSTEM"_s);
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > session.expiration.addMSecs(100));
        constexpr const char* sentence = "The session token had expired before it was presented.";
        COMPARE_CAUSE(present(node, session, u"TLC_ADMIN"_s), Cause::TokenExpired, sentence);
        COMPARE_CAUSE(present(node, session, u"TLC_SYSTEM"_s), Cause::TokenExpired, sentence);
    }

    void tokenThatHasBeenUsed() {
        constexpr const char* sentence = "The session token has been used for a connection already.";
        const SessionGranted session = m_node->grant(u"TLC_SYSTEM"_s);
        StreamConnection first(m_settings, {session.host, session.port, session.securityMode}, session.terms,
                               session.token, m_scheduler, systemClock());
        bool over = false;
        connect(&first, &StreamConnection::closed, this, [&] { over = true; });
        first.open();
        QTRY_VERIFY(first.confirmed());
        COMPARE_CAUSE(present(*m_node, session, u"TLC_ADMIN"_s), Cause::TokenUsed, sentence);
        first.bye(u"done"_s);
        QTRY_VERIFY(over);
        COMPARE_CAUSE(present(*m_node, session, u"TLC_ADMIN"_s), Cause::TokenUsed, sentence);
    }

    void tokenAtAnotherNodeOrInAnotherMode() {
        const SessionGranted session = m_node->grant(u"TLC_SYSTEM"_s, u"node-a"_s);
        const quint16 other = m_node->streamPort(1);
        QVERIFY(other != session.port);
        COMPARE_CAUSE(present(*m_node, session, u"TLC_ADMIN"_s, other), Cause::TokenWrongNode,
                      "The session was made for another streaming node.");
        const SessionGranted tls = m_node->grant(u"TLC_SYSTEM"_s, u"node-a"_s, SecurityMode::Tls12);
        COMPARE_CAUSE(present(*m_node, tls, u"TLC_ADMIN"_s, m_node->streamPort(), SecurityMode::None),
                      Cause::TokenWrongSecurity, "The session was made for the other security mode.");
    }

    void sessionThatWasDeleted() {
        const SessionGranted session = m_node->grant(u"TLC_SYSTEM"_s);
        QVERIFY(!request(m_node->access(u"TLC_ADMIN"_s), deleteSession(session.token)).cause);
        COMPARE_CAUSE(present(*m_node, session, u"TLC_ADMIN"_s), Cause::SessionDeleted,
                      "An operator or another program ended the session.");
    }

    void identifierThatIsTaken() {
        node::NodeSettings settings;
        settings.exclusivity = node::Exclusivity::Refuse;
        RealNode node(settings);
        QVERIFY(node.isRunning());
        const SessionGranted older = node.grant(u"TLC_SYSTEM"_s);
        StreamConnection first(m_settings, {older.host, older.port, older.securityMode}, older.terms,
                               older.token, m_scheduler, systemClock());
        first.open();
        QTRY_VERIFY(first.confirmed());
        COMPARE_CAUSE(
            present(node, node.grant(u"TLC_SYSTEM"_s), u"TLC_ADMIN"_s), Cause::SessionOccupied,
            "Another session of the same account or identifier is connected, and the service keeps the "
            "older one.");
    }

    void permissionThatWasWithdrawn() {
        const ApiAccess administrator = m_node->access(u"TLC_ADMIN"_s);
        const auto authorization =
            m_node->answerOf(createAuthorization({u"TLC_SYSTEM"_s, {}, {}, {}}), administrator);
        QVERIFY(authorization);
        const auto token = m_node->answerOf(createAuthorizationToken(authorization->uuid), administrator);
        QVERIFY(token);
        ApiAccess withdrawn = administrator;
        withdrawn.authorizationToken = token->token.toLatin1();
        const auto session = m_node->answerOf(createSession(m_node->sessionRequest()), withdrawn);
        QVERIFY(session);
        QVERIFY(!request(administrator, deleteAuthorizationToken(token->uuid)).cause);
        COMPARE_CAUSE(
            present(*m_node, *session, u"TLC_ADMIN"_s), Cause::PermissionWithdrawn,
            "The permission behind the session has been withdrawn: its authorization, its token or its "
            "TLC is gone.");
        // Who asks with the token that is gone learns that.
        COMPARE_CAUSE(ask(withdrawn, *session), Cause::NotAuthenticated,
                      "The API does not know the authorization token.");
    }

    void tokenWhenNobodyCanBeAsked() {
        const SessionGranted session = m_node->grant(u"TLC_SYSTEM"_s);
        ApiAccess nowhere = m_node->access(u"TLC_SYSTEM"_s);
        nowhere.api.setPort(closedPort());
        COMPARE_CAUSE(
            ask(nowhere, session), Cause::TokenRefused,
            "The node closed the connection after the session token, and the service did not say why.");
    }

    void authorization() {
        ApiAccess wrong = m_node->access(u"TLC_SYSTEM"_s);
        wrong.authorizationToken = "not-a-token";
        COMPARE_CAUSE(request(wrong, listSessions()), Cause::NotAuthenticated,
                      "The API does not know the authorization token.");
        COMPARE_CAUSE(request(m_node->access(u"TLC_ANALYST"_s), createSession(m_node->sessionRequest())),
                      Cause::NotAllowed, "The authorization's role or scope does not allow this.");
        COMPARE_CAUSE(request(m_node->access(u"TLC_ADMIN"_s), getSession("no-such-session")), Cause::NotFound,
                      "The API has no such thing, or not for this authorization.");
        SessionRequest unknownTlc = m_node->sessionRequest();
        unknownTlc.identifiers = {u"sub99999"_s};
        COMPARE_CAUSE(request(m_node->access(u"TLC_SYSTEM"_s), createSession(unknownTlc)),
                      Cause::RequestInvalid, "The API refuses the request as invalid.");
    }

    void otherAnswersOfAService() {
        COMPARE_CAUSE(answered(409), Cause::Conflict,
                      "The API refuses because it conflicts with what is there already.");
        COMPARE_CAUSE(answered(429), Cause::TooManyRequests, "The API has had too many requests.");
        COMPARE_CAUSE(answered(503), Cause::ServiceUnavailable, "The service cannot do this now.");
        COMPARE_CAUSE(answered(302), Cause::NotAnApi, "What answered does not speak this API.");
        ScriptedHttp http;
        http.answer = [](const ScriptedHttp::Request&) {
            return ScriptedHttp::response(200, "<html>welcome</html>");
        };
        COMPARE_CAUSE(request(accessTo(http.api()), listSessions()), Cause::NotAnApi,
                      "What answered does not speak this API.");
        http.answer = [](const ScriptedHttp::Request&) { return QByteArray(); };
        ApiAccess impatient = accessTo(http.api());
        impatient.timeout = Milliseconds(150);
        COMPARE_CAUSE(request(impatient, listSessions()), Cause::ServiceTimeout,
                      "The API did not answer in time.");
    }

    void certificateOfTheApi() {
        ScriptedPeer https;
        https.tls = m_tls->untrusted();
        ApiAccess access = accessTo(u"https://localhost:%1/api"_s.arg(https.serverPort()));
        access.trust = m_tls->trust();
        COMPARE_CAUSE(request(access, listSessions()), Cause::TlsUntrusted,
                      "The service's certificate comes from an authority that this client does not trust.");
    }
};

QTEST_GUILESS_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
