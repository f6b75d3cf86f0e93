// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/release/updatecheck.h"
#include "netcore/release/updaterequest.h"
#include "tests/netcore/client/tlsservers.h"

#include <QSslServer>
#include <QSslSocket>
#include <QTest>
#include <set>

using namespace wayside;
using namespace wayside::release;
using namespace Qt::StringLiterals;

namespace {

const auto goodBody = QByteArrayLiteral(R"({"schema": 1, "version": "0.3.0", "released": "2026-11-30"})");

QByteArray answerOf(int status, const QByteArray& body, const QByteArray& headers = {}) {
    return "HTTP/1.1 " + QByteArray::number(status) +
           " x\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers +
           "Connection: close\r\n\r\n" + body;
}

/// Answers over TLS whatever it is told to, and keeps what it was asked.
class TlsAnswers : public QSslServer {
    Q_OBJECT
public:
    explicit TlsAnswers(const QSslConfiguration& configuration) {
        setSslConfiguration(configuration);
        connect(this, &QTcpServer::pendingConnectionAvailable, this, [this] {
            while (QTcpSocket* socket = nextPendingConnection())
                serve(socket);
        });
        if (!listen(QHostAddress::LocalHost))
            qFatal("no port");
    }
    QUrl address(const QString& path = u"/release.json"_s) const {
        return QUrl(u"https://localhost:%1%2"_s.arg(serverPort()).arg(path));
    }

    std::function<void(const QByteArray& request, QTcpSocket&)> treat;
    QList<QByteArray> requests;

private:
    void serve(QTcpSocket* socket) {
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            const QByteArray so_far = socket->property("input").toByteArray() + socket->readAll();
            socket->setProperty("input", so_far);
            if (!so_far.endsWith("\r\n\r\n"))
                return;
            requests.append(so_far);
            treat(so_far, *socket);
        });
    }
};

} // namespace

class TestUpdateCheck : public QObject {
    Q_OBJECT

    test::TlsServers m_tls;

    Result<ReleaseNotice> ask(const QUrl& address,
                              std::chrono::milliseconds timeOut = std::chrono::seconds(30)) {
        UpdateCheck check;
        check.setTrust(m_tls.trust().forRest());
        check.setTimeOut(timeOut);
        std::optional<Result<ReleaseNotice>> answer;
        check.ask(address, [&answer](const Result<ReleaseNotice>& told) { answer = told; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 60'000))
            return failure(ErrorCode::Internal, Fault::Local, "no answer at all");
        return *answer;
    }
    static void say(TlsAnswers& server, const QByteArray& bytes) {
        server.treat = [bytes](const QByteArray&, QTcpSocket& socket) {
            socket.write(bytes);
            socket.disconnectFromHost();
        };
    }

private Q_SLOTS:
    void sendsWhatItShowsAndNothingElse() {
        TlsAnswers server(m_tls.good());
        say(server, answerOf(200, goodBody, "Set-Cookie: who=you\r\n"));
        for (int time = 0; time < 2; ++time) { // the second brings no cookie along
            const auto notice = ask(server.address(u"/a/release.json?b=c%20d"_s));
            QVERIFY2(notice, notice ? "" : notice.error().detail.c_str());
            QCOMPARE(notice->version.text(), u"0.3.0"_s);
        }
        QCOMPARE(server.requests.size(), 2);
        const QString shown = updateRequestText(server.address(u"/a/release.json?b=c%20d"_s));
        for (const QByteArray& request : server.requests) {
            const QStringList sent = QString::fromLatin1(request).trimmed().split(u"\r\n"_s);
            const QStringList said = shown.split(u'\n');
            QCOMPARE(sent.constFirst(), said.constFirst());
            const auto sorted = [](const QStringList& lines) { return std::set(lines.begin(), lines.end()); };
            QVERIFY2(sorted(sent) == sorted(said) && sent.size() == said.size(), request.constData());
        }
    }

    void answersThatTellNothing_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<ErrorCode>("code");
        QTest::newRow("garbage") << answerOf(200, "\xff\xfe\x00 garbage") << ErrorCode::Malformed;
        QTest::newRow("not found") << answerOf(404, goodBody) << ErrorCode::Refused;
        QTest::newRow("wants a password")
            << answerOf(401, {}, "WWW-Authenticate: Basic realm=\"x\"\r\n") << ErrorCode::Refused;
        QTest::newRow("huge") << answerOf(200, QByteArray(1 << 20, ' ')) << ErrorCode::TooLarge;
        QTest::newRow("huge without a length")
            << "HTTP/1.1 200 x\r\nConnection: close\r\n\r\n" + QByteArray(1 << 20, ' ')
            << ErrorCode::TooLarge;
        QTest::newRow("to another host")
            << answerOf(302, {}, "Location: https://127.0.0.1:1/release.json\r\n") << ErrorCode::Refused;
        QTest::newRow("to no TLS") << answerOf(302, {}, "Location: http://localhost:1/\r\n")
                                   << ErrorCode::Refused;
        QTest::newRow("round and round")
            << answerOf(302, {}, "Location: /release.json\r\n") << ErrorCode::Refused;
        QTest::newRow("status nobody follows") << answerOf(304, {}) << ErrorCode::Refused;
    }
    void answersThatTellNothing() {
        QFETCH(const QByteArray, answer);
        QFETCH(const ErrorCode, code);
        TlsAnswers server(m_tls.good());
        say(server, answer);
        const auto notice = ask(server.address());
        QVERIFY(!notice);
        QCOMPARE(int(notice.error().code), int(code));
        QVERIFY(server.requests.size() <= 4); // and three times round at most
    }

    void sameHostMaySendOn() {
        TlsAnswers server(m_tls.good());
        server.treat = [](const QByteArray& request, QTcpSocket& socket) {
            socket.write(request.startsWith("GET /old") ? answerOf(302, {}, "Location: /new\r\n")
                                                        : answerOf(200, goodBody));
            socket.disconnectFromHost();
        };
        QVERIFY(ask(server.address(u"/old"_s)));
        QCOMPARE(server.requests.size(), 2);
    }

    void slowServerIsGivenUp() {
        TlsAnswers server(m_tls.good());
        server.treat = [](const QByteArray&, QTcpSocket& socket) {
            socket.write("HTTP/1.1 200 x\r\nContent-Length: 100\r\n\r\n{"); // and then never again
        };
        const auto notice = ask(server.address(), std::chrono::milliseconds(1500));
        QVERIFY(!notice);
        QCOMPARE(notice.error().code, ErrorCode::Timeout);
    }

    void certificatesAreChecked() {
        for (const auto& [configuration, code] : {std::pair(m_tls.untrusted(), ErrorCode::TlsUntrusted),
                                                  std::pair(m_tls.expired(), ErrorCode::TlsExpired)}) {
            TlsAnswers server(configuration);
            say(server, answerOf(200, goodBody));
            const auto notice = ask(server.address());
            QVERIFY(!notice);
            QCOMPARE(int(notice.error().code), int(code));
            QVERIFY(server.requests.isEmpty()); // nothing was said to it
        }
    }

    void nothingIsToldAfterCancelling() {
        TlsAnswers server(m_tls.good());
        say(server, answerOf(200, goodBody));
        bool told = false;
        UpdateCheck check;
        check.setTrust(m_tls.trust().forRest());
        check.ask(server.address(), [&told](const Result<ReleaseNotice>&) { told = true; });
        QVERIFY(check.isAsking());
        std::optional<ErrorCode> second;
        check.ask(server.address(), [&second](const Result<ReleaseNotice>& answer) {
            second = answer ? ErrorCode::Internal : answer.error().code;
        });
        QTRY_VERIFY(second.has_value());
        QCOMPARE(*second, ErrorCode::WrongState);
        check.cancel();
        QVERIFY(!check.isAsking());
        QTest::qWait(100);
        QVERIFY(!told);
    }
};

QTEST_GUILESS_MAIN(TestUpdateCheck)
#include "tst_updatecheck.moc"
