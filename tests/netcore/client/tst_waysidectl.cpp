// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rowjson.h"
#include "tests/netcore/client/smallnode.h"

#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <QUrlQuery>
#ifdef Q_OS_UNIX
#include <csignal>
#endif

using namespace wayside;
using namespace Qt::StringLiterals;
using test::ScriptedHttp;
using test::SmallNode;

/// The program as scripts meet it: exit codes and output (what each code means: waysidectl --help).
class TestWaysidectl : public QObject {
    Q_OBJECT

    struct Outcome {
        int code = -1;
        QByteArray output, errors;
    };

    QTemporaryDir m_folder;

    QString file(const QString& name, const QByteArray& content) {
        QFile made(m_folder.filePath(name));
        if (!made.open(QIODevice::WriteOnly) || made.write(content) != content.size())
            qFatal("file of the test");
        return made.fileName();
    }
    QString tokenFile() { return file(u"token"_s, "secret-token\n"); }

    static std::unique_ptr<QProcess> begin(const QStringList& arguments,
                                           const QMap<QString, QString>& variables = {}) {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString& name : {u"WAYSIDE_API"_s, u"WAYSIDE_TOKEN"_s, u"WAYSIDE_TOKEN_FILE"_s,
                                    u"WAYSIDE_CA_FILE"_s, u"WAYSIDE_READY_FILE"_s})
            environment.remove(name);
        for (auto variable = variables.begin(); variable != variables.end(); ++variable)
            environment.insert(variable.key(), variable.value());
        process->setProcessEnvironment(environment);
        process->start(QStringLiteral(WAYSIDE_CTL), arguments);
        return process;
    }
    static Outcome end(QProcess& process) {
        [&] { QTRY_COMPARE_WITH_TIMEOUT(process.state(), QProcess::NotRunning, 30000); }();
        return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
                process.readAllStandardOutput(), process.readAllStandardError()};
    }
    static Outcome run(const QStringList& arguments, const QMap<QString, QString>& variables = {}) {
        return end(*begin(arguments, variables));
    }

    static observe::ConnectionRow row(quint64 id, const QString& identifier, session::Stage stage,
                                      std::optional<double> offset) {
        observe::ConnectionRow made;
        made.id = id;
        made.identifiers = {identifier};
        made.stage = stage;
        made.nodeId = u"node-a"_s;
        made.clock.differenceMs = offset;
        return made;
    }
    /// Pages of two rows, whatever is asked for: who follows them sees five.
    static void answerConnections(ScriptedHttp& server) {
        using session::Stage;
        const QList<observe::ConnectionRow> rows{
            row(10, u"sub00\x1B[2J"_s, Stage::Active, 200.0), row(1, u"sub00001"_s, Stage::Active, 1.5),
            row(2, u"sub00002"_s, Stage::Active, 3.0), row(3, u"sub00003"_s, Stage::Active, -12.0),
            row(4, u"sub00004"_s, Stage::VersionExchange, std::nullopt)};
        server.answer = [rows](const ScriptedHttp::Request& request) {
            const QUrl url(QString::fromLatin1(request.target));
            if (url.path() != u"/admin/v1/connections"_s)
                return ScriptedHttp::response(404, R"({"message":"not here"})");
            const QUrlQuery query(url);
            const int first = query.queryItemValue(u"after"_s).toInt();
            const int page = std::min(2, query.queryItemValue(u"limit"_s).toInt());
            QJsonObject object{{u"runId"_s, u"run"_s},
                               {u"connections"_s, observe::toJson(rows.mid(first, page))},
                               {u"matched"_s, rows.size()},
                               {u"total"_s, 7}};
            if (first + page < rows.size())
                object.insert(u"next"_s, QString::number(first + page));
            return ScriptedHttp::response(200, QJsonDocument(object).toJson());
        };
    }
    static QUrlQuery queryOf(const ScriptedHttp& server, qsizetype index) {
        return QUrlQuery(QUrl(QString::fromLatin1(server.requests.value(index).target)));
    }
    QString readyFile(const SmallNode& node) {
        return file(
            u"ready"_s,
            R"({"event":"ready","apiUrl":")" + node.api().toUtf8() +
                R"(","caFile":"","tokens":{"TLC_SYSTEM":"tlc-secret","BROKER_SYSTEM":"broker-secret"}})"
                "\n");
    }

private Q_SLOTS:
    void helpAndVersionAreAnswers() {
        for (const QStringList& arguments : {QStringList{u"--help"_s},
                                             {u"--version"_s},
                                             {u"connections"_s, u"--help"_s},
                                             {u"simulate"_s, u"--help"_s},
                                             {u"simulate"_s, u"--version"_s}}) {
            const Outcome outcome = run(arguments);
            QCOMPARE(outcome.code, 0);
            QVERIFY(outcome.output.contains("waysidectl"));
            QVERIFY(outcome.errors.isEmpty());
        }
        QVERIFY(run({u"simulate"_s, u"--help"_s}).output.contains("ignores-reconnect"));
        QVERIFY(run({u"--help"_s}).output.contains("130 interrupted"));
    }

    void wrongUsageIsTwo_data() {
        QTest::addColumn<QStringList>("arguments");
        const QString api = u"--api=http://127.0.0.1:9/api"_s;
        const QString token = u"--token-file="_s + tokenFile();
        QTest::newRow("nothing") << QStringList{};
        QTest::newRow("unknown verb") << QStringList{u"dance"_s};
        QTest::newRow("unknown option") << QStringList{u"connections"_s, u"--colour"_s};
        QTest::newRow("option of another verb") << QStringList{u"connections"_s, u"--clients=3"_s};
        QTest::newRow("extra argument") << QStringList{u"connections"_s, api, token, u"more"_s};
        QTest::newRow("profile") << QStringList{u"--profile"_s, u"x"_s, u"connections"_s};
        QTest::newRow("no address") << QStringList{u"connections"_s, token};
        QTest::newRow("no token") << QStringList{u"connections"_s, api};
        QTest::newRow("token file missing")
            << QStringList{u"connections"_s, api, u"--token-file=/no/such/file"_s};
        QTest::newRow("token file empty")
            << QStringList{u"connections"_s, api, u"--token-file="_s + file(u"empty"_s, "")};
        QTest::newRow("authority file missing")
            << QStringList{u"connections"_s, api, token, u"--ca-file=/no/such/file"_s};
        QTest::newRow("authority file without certificate")
            << QStringList{u"connections"_s, api, token, u"--ca-file="_s + tokenFile()};
        QTest::newRow("ready file that is none")
            << QStringList{u"connections"_s, u"--ready-file="_s + tokenFile()};
        QTest::newRow("address with password")
            << QStringList{u"connections"_s, u"--api=http://a:b@h/api"_s, token};
        QTest::newRow("two formats") << QStringList{u"--json"_s, u"--csv"_s, u"connections"_s, api, token};
        QTest::newRow("state") << QStringList{u"connections"_s, api, token, u"--state=happy"_s};
        QTest::newRow("sort") << QStringList{u"connections"_s, api, token, u"--sort=mood"_s};
        QTest::newRow("limit") << QStringList{u"connections"_s, api, token, u"--limit=-1"_s};
        QTest::newRow("watch") << QStringList{u"connections"_s, api, token, u"--watch=0"_s};
        QTest::newRow("timeout") << QStringList{u"connections"_s, api, token, u"--timeout=5"_s};
        QTest::newRow("clients") << QStringList{u"simulate"_s, api, token, u"--clients=1.5"_s};
        QTest::newRow("payload") << QStringList{u"simulate"_s, api, token, u"--payload=65526"_s};
        QTest::newRow("personality") << QStringList{u"simulate"_s, api, token, u"--personality=grumpy"_s};
        QTest::newRow("duration") << QStringList{u"simulate"_s, api, token, u"--duration=10"_s};
        QTest::newRow("simulate without token") << QStringList{u"simulate"_s, api};
    }
    void wrongUsageIsTwo() {
        QFETCH(QStringList, arguments);
        const Outcome outcome = run(arguments);
        QCOMPARE(outcome.code, 2);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY(outcome.errors.startsWith("waysidectl: "));
        QCOMPARE(outcome.errors.count('\n'), 1); // one clear line
    }

    void nobodyThereIsThree() {
        for (const QString& verb : {u"connections"_s, u"simulate"_s}) {
            const Outcome outcome =
                run({verb, u"--api=http://127.0.0.1:9"_s, u"--token-file"_s, tokenFile()});
            QCOMPARE(outcome.code, 3);
            QVERIFY(outcome.errors.contains("127.0.0.1:9"));
            QVERIFY(outcome.output.isEmpty());
        }
    }

    void answersOfTheServerDecide_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("code");
        QTest::newRow("401") << 401 << 4;
        QTest::newRow("403") << 403 << 4;
        QTest::newRow("400") << 400 << 5;
        QTest::newRow("404") << 404 << 5;
        QTest::newRow("408") << 408 << 6;
        QTest::newRow("503") << 503 << 3;
        QTest::newRow("no JSON") << 200 << 3;
    }
    void answersOfTheServerDecide() {
        QFETCH(int, status);
        QFETCH(int, code);
        ScriptedHttp server;
        server.answer = [&](const auto&) {
            return ScriptedHttp::response(status, status == 200 ? "hello" : R"({"message":"their words"})");
        };
        for (const QString& verb : {u"connections"_s, u"simulate"_s}) {
            const Outcome outcome = run({verb, u"--token-file"_s, tokenFile(), u"--api"_s, server.api()});
            QCOMPARE(outcome.code, code);
            QVERIFY(status == 200 || outcome.errors.contains("their words"));
            QVERIFY(!outcome.errors.contains("secret"));
        }
    }

    void silentServerIsSix() {
        ScriptedHttp server;
        server.answer = [](const auto&) { return QByteArray(); };
        const Outcome outcome = run({u"connections"_s, u"--timeout=PT0.3S"_s, u"--token-file"_s, tokenFile(),
                                     u"--api"_s, server.api()});
        QCOMPARE(outcome.code, 6);
    }

    void connectionsAsTable() {
        ScriptedHttp server;
        answerConnections(server);
        const Outcome outcome = run({u"--api"_s, server.api(), u"connections"_s, u"--sort=offset"_s},
                                    {{u"WAYSIDE_TOKEN"_s, u"secret-token"_s}});
        QCOMPARE(outcome.code, 0);
        const QList<QByteArray> lines = outcome.output.split('\n');
        QVERIFY(lines.value(0).startsWith("ID"));
        QVERIFY(lines.value(1).contains("+200.0 ms"));
        QVERIFY(!outcome.output.contains('\x1B')); // a peer's name moves no cursor
        QVERIFY(lines.value(2).contains("sub00001"));
        QVERIFY(lines.value(5).contains("sub00004"));
        QVERIFY(lines.value(6).contains("5 of 7")); // others do not fit, and that is said
        QCOMPARE(server.requests.size(), 3);        // pages
        for (qsizetype i = 0; i < 3; ++i) {         // filter and order are the node's work
            QCOMPARE(queryOf(server, i).queryItemValue(u"sort"_s), u"-clock.differenceMs"_s);
            QCOMPARE(queryOf(server, i).queryItemValue(u"filter"_s, QUrl::FullyDecoded), u"ended = false"_s);
        }
        QCOMPARE(server.requests.value(0).headers.value("x-authorization"), "secret-token");
        QVERIFY(outcome.errors.isEmpty());
    }

    void connectionsAsJsonAndCsv() {
        ScriptedHttp server;
        answerConnections(server);
        const QStringList common{u"--api"_s,     server.api(),        u"--token-file"_s,
                                 tokenFile(),    u"connections"_s,    u"--state=active"_s,
                                 u"--limit=3"_s, u"--sort=id:desc"_s, u"--tlc=a\"b"_s};
        const Outcome json = run(QStringList{u"--json"_s} + common);
        QCOMPARE(json.code, 0);
        QCOMPARE(server.requests.size(), 2);
        QCOMPARE(queryOf(server, 0).queryItemValue(u"filter"_s, QUrl::FullyDecoded),
                 u"(state = Active) and (identifiers = \"a\\\"b\")"_s);
        QCOMPARE(queryOf(server, 0).queryItemValue(u"limit"_s), u"3"_s);
        QCOMPARE(queryOf(server, 1).queryItemValue(u"limit"_s), u"1"_s);
        QCOMPARE(queryOf(server, 1).queryItemValue(u"after"_s), u"2"_s);
        const QJsonObject object = QJsonDocument::fromJson(json.output).object();
        QCOMPARE(object.value(u"total"_s).toInt(), 7);
        QCOMPARE(object.value(u"matching"_s).toInt(), 5);
        const auto rows =
            observe::listFromJson<observe::ConnectionRow>(object.value(u"connections"_s).toArray());
        QVERIFY(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->value(0).id, 10U);
        const Outcome csv = run(common + QStringList{u"--csv"_s});
        QCOMPARE(csv.code, 0);
        const QList<QByteArray> lines = csv.output.split('\n');
        QVERIFY(lines.value(0).startsWith("id,state,type,identifiers,node"));
        QVERIFY(lines.value(2).startsWith("1,Active,,sub00001,node-a"));
        QVERIFY(lines.value(2).contains(",1.5,"));
    }

    void watchingWaitsForANodeThatRestartsButNotForEver() {
        ScriptedHttp server;
        answerConnections(server);
        auto process = begin({u"--api"_s, server.api(), u"--token-file"_s, tokenFile(), u"--json"_s,
                              u"connections"_s, u"--watch=0.2"_s});
        QTRY_VERIFY(server.requests.size() >= 12); // three pages each time
        server.answer = [](const auto&) { return ScriptedHttp::response(503, R"({"message":"starting"})"); };
        const Outcome outcome = end(*process);
        QCOMPARE(outcome.code, 3);
        QVERIFY(outcome.output.count('\n') >= 3);
        QCOMPARE(outcome.errors.count("starting"), 5);
    }

    void simulationThatGoesWellIsZero() {
        SmallNode node;
        const Outcome outcome =
            run({u"simulate"_s, u"--ready-file"_s, readyFile(node), u"--clients=8"_s,
                 u"--personality=steady"_s, u"--rate=10"_s, u"--duration=PT1S"_s, u"--json"_s});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.errors.isEmpty(), outcome.errors.constData()); // no progress when nobody looks
        const QJsonObject summary = QJsonDocument::fromJson(outcome.output).object();
        QCOMPARE(summary.value(u"connected"_s).toInt(), 9); // and a Broker
        QVERIFY(summary.value(u"payloadsSent"_s).toInt() > 30);
        QVERIFY(summary.value(u"payloadsReceived"_s).toInt() > 30);
        QCOMPARE(summary.value(u"losses"_s).toInt(), 0);
        QTRY_COMPARE(node.closed.value(CloseCause::PeerClosed), 9);
    }

    void simulationOfMisbehaviourIsNoFailure() {
        SmallNode node;
        const Outcome outcome = run({u"simulate"_s, u"--ready-file"_s, readyFile(node), u"--clients=2"_s,
                                     u"--personality=wrong-token"_s, u"--duration=PT1S"_s, u"--csv"_s});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(outcome.output.count('\n'), 2);
        QVERIFY(node.closed.value(CloseCause::TokenUnknown) > 0);
    }

    void conformingClientsCutOffAreSeven() {
        SmallNode node;
        auto process = begin({u"simulate"_s, u"--ready-file"_s, readyFile(node), u"--clients=4"_s,
                              u"--personality=steady"_s, u"--duration=PT2S"_s});
        QTRY_COMPARE(node.activeSessions(), 5);
        QTest::qWait(100);
        node.cutAll();
        const Outcome outcome = end(*process);
        QCOMPARE(outcome.code, 7);
        QVERIFY(outcome.errors.contains("cut off"));
        QVERIFY(outcome.output.contains("steady"));
    }

    void conformingClientsThatDoNotGetInAreOne() {
        SmallNode node;
        node.grantStatus = 503;
        const Outcome outcome = run({u"simulate"_s, u"--ready-file"_s, readyFile(node), u"--clients=2"_s,
                                     u"--personality=steady"_s, u"--duration=PT0.5S"_s});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.errors.contains("as the test wants it"));
    }

    void tooFewIdentifiersAreFive() {
        SmallNode node(3);
        const Outcome outcome = run({u"simulate"_s, u"--ready-file"_s, readyFile(node), u"--clients=4"_s});
        QCOMPARE(outcome.code, 5);
        QVERIFY(outcome.errors.contains("dev.tlcCount=4"));
    }

    void interruptSaysByeAndIsOneHundredAndThirty() {
#ifndef Q_OS_UNIX
        QSKIP("signals");
#else
        SmallNode node;
        auto process = begin(
            {u"simulate"_s, u"--ready-file"_s, readyFile(node), u"--clients=4"_s, u"--personality=steady"_s});
        QTRY_COMPARE(node.activeSessions(), 5);
        ::kill(pid_t(process->processId()), SIGINT);
        const Outcome outcome = end(*process);
        QCOMPARE(outcome.code, 130);
        QTRY_COMPARE(node.closed.value(CloseCause::PeerClosed), 5);
        QVERIFY(outcome.output.contains("connected"));
#endif
    }
};

QTEST_GUILESS_MAIN(TestWaysidectl)
#include "tst_waysidectl.moc"
