// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/remotesource.h"
#include "netcore/node/transport/developmentauthority.h"
#include "scriptednode.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::observe;
using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using wayside::node::http::HttpResponse;

namespace {

RemoteTiming quick() {
    RemoteTiming timing;
    timing.leastRetry = 20ms;
    timing.mostRetry = 80ms;
    timing.actionTimeout = 300ms;
    timing.updateInterval = 1ms;
    return timing;
}

SourceUpdate batch(const QString& run, const QList<quint64>& connections, const QList<quint64>& events,
                   bool reset = false) {
    SourceUpdate update;
    update.reset = reset;
    update.runId = run;
    for (const quint64 id : connections) {
        ConnectionRow row;
        row.id = id;
        row.domain = u"dev_001"_s;
        update.connections.append(row);
    }
    for (const quint64 id : events) {
        EventRow event;
        event.id = id;
        update.events.append(event);
    }
    return update;
}

/// What a console would show after everything the source has said.
struct Screen {
    explicit Screen(RemoteSource& source) {
        QObject::connect(&source, &Source::updated, &source, [this](const SourceUpdate& update) {
            ++updates;
            resets += update.reset ? 1 : 0;
            if (update.reset) {
                connections.clear();
                events.clear();
            }
            for (const ConnectionRow& row : update.connections)
                connections.insert(row.id);
            for (const quint64 id : update.removed)
                connections.remove(id);
            for (const EventRow& event : update.events)
                events.append(event.id);
        });
        QObject::connect(&source, &Source::linkChanged, &source,
                         [this, &source] { sentences.append(source.link().description); });
    }
    /// Whether the link has ever been described so.
    bool said(const QString& words) const {
        return std::any_of(sentences.cbegin(), sentences.cend(),
                           [&](const QString& sentence) { return sentence.contains(words); });
    }
    int updates = 0, resets = 0;
    QStringList sentences;
    QSet<quint64> connections;
    QList<quint64> events;
};

RemoteAddress addressOf(quint16 port, const QByteArray& token = "right") {
    return {QUrl(u"http://127.0.0.1:%1"_s.arg(port)), token, {}};
}

} // namespace

class RemoteSourceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void snapshotAndUpdates();
    void resumesAfterALoss();
    void halfAMessageIsNotUsed();
    void resumedStreamWithoutEventsDoesNotRewind();
    void newRunResets();
    void wrongTokenStopsAndTokenIsNotShown();
    void wrongAddressStops();
    void nobodyListensThenANodeComes();
    void nodeGoneAndBack();
    void silentNodeIsLeft();
    void nonsenseIsLeft();
    void tooLargeMessageIsLeft();
    void updatesAreBoundedInRate();
    void bigSnapshotArrives();
    void actionsReachTheNode();
    void errorsHaveTheNodesWords();
    void actionTimesOut();
    void callbackIsDroppedWithItsContext();
    void destroyedWhileBusy();
    void trustsCaFileOnly();
    void unreadableCaFile();
    void redirectIsNotFollowed();
};

void RemoteSourceTest::snapshotAndUpdates() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    Screen screen(source);
    QCOMPARE(source.name(), u"http://127.0.0.1:%1"_s.arg(node.port()));
    source.start();
    QTRY_VERIFY(node.stream());
    QCOMPARE(source.link().state, LinkState::Connecting);
    node.send("snapshot", batch(u"r"_s, {1, 2}, {1}, true), "r:1");
    QTRY_COMPARE(source.link().state, LinkState::Live);
    QTRY_COMPARE(screen.connections, (QSet<quint64>{1, 2}));
    SourceUpdate change = batch(u"r"_s, {3}, {2, 3});
    change.removed = {1};
    node.send("update", change, "r:3");
    QTRY_COMPARE(screen.connections, (QSet<quint64>{2, 3}));
    QCOMPARE(screen.events, (QList<quint64>{1, 2, 3}));
    QCOMPARE(screen.resets, 1);
    QVERIFY(!source.link().retryAtMs);
}

void RemoteSourceTest::resumesAfterALoss() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    Screen screen(source);
    source.start();
    QTRY_VERIFY(node.stream());
    node.send("snapshot", batch(u"r"_s, {1, 2}, {1, 2}, true), "r:2");
    QTRY_COMPARE(screen.events.size(), 2);
    node.dropAll();
    QTRY_VERIFY(screen.said(u"Tries again in"_s));
    QCOMPARE(source.link().state, LinkState::Lost);
    QTRY_COMPARE(node.streamRequests, 2);
    QCOMPARE(node.lastEventId, "r:2");
    // The node repeats an event and has lost connection 1 meanwhile.
    node.send("snapshot", batch(u"r"_s, {2, 3}, {2, 3, 4}, true), "r:4");
    QTRY_COMPARE(screen.events, (QList<quint64>{1, 2, 3, 4}));
    QCOMPARE(screen.connections, (QSet<quint64>{2, 3}));
    QCOMPARE(screen.resets, 1);
    QCOMPARE(source.link().state, LinkState::Live);
}

/// The first stream ends inside its second message, at every byte of it; only a resumed one brings it whole.
void RemoteSourceTest::halfAMessageIsNotUsed() {
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n";
    const auto message = [](const char* event, const SourceUpdate& update, const QByteArray& id) {
        return node::http::EventStream::encode({id, event, toJsonText(update)});
    };
    const QByteArray first = message("snapshot", batch(u"r"_s, {1}, {1}, true), "r:1");
    const QByteArray second = message("update", batch(u"r"_s, {2}, {2}), "r:2");
    for (qsizetype cut = 0; cut < second.size(); cut += 1 + second.size() / 23) {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress(QHostAddress::LocalHost)));
        QByteArrayList requests;
        connect(&server, &QTcpServer::newConnection, this, [&] {
            QTcpSocket* const socket = server.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, this, [&, socket] {
                requests.append(socket->readAll());
                if (requests.size() == 1) {
                    socket->write(head + first + second.first(cut));
                    socket->disconnectFromHost();
                } else {
                    socket->write(head + message("snapshot", batch(u"r"_s, {1, 2}, {1, 2}, true), "r:2"));
                }
            });
        });
        RemoteSource source(addressOf(server.serverPort()), quick());
        Screen screen(source);
        source.start();
        QTRY_COMPARE(screen.events, (QList<quint64>{1, 2}));
        QCOMPARE(requests.size(), 2);
        QVERIFY(requests[1].toLower().contains("last-event-id: r:1\r\n"));
        QCOMPARE(screen.resets, 1);
    }
}

void RemoteSourceTest::resumedStreamWithoutEventsDoesNotRewind() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    Screen screen(source);
    source.start();
    QTRY_VERIFY(node.stream());
    node.send("snapshot", batch(u"r"_s, {1}, {1, 2}, true), "r:2");
    QTRY_COMPARE(screen.events.size(), 2);
    node.dropAll();
    QTRY_COMPARE(node.streamRequests, 2);
    node.send("snapshot", batch(u"r"_s, {1}, {}, true), "r:0");
    QTRY_COMPARE(source.link().state, LinkState::Live);
    node.dropAll();
    QTRY_COMPARE(node.streamRequests, 3);
    QCOMPARE(node.lastEventId, "r:2");
}

void RemoteSourceTest::newRunResets() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    Screen screen(source);
    source.start();
    QTRY_VERIFY(node.stream());
    node.send("snapshot", batch(u"r"_s, {1, 2}, {1, 2}, true), "r:2");
    QTRY_COMPARE(screen.events.size(), 2);
    node.dropAll();
    QTRY_COMPARE(node.streamRequests, 2);
    node.send("snapshot", batch(u"s"_s, {1}, {1}, true), "s:1");
    QTRY_COMPARE(screen.resets, 2);
    QCOMPARE(screen.events, QList<quint64>{1});
    QCOMPARE(screen.connections, QSet<quint64>{1});
}

void RemoteSourceTest::wrongTokenStopsAndTokenIsNotShown() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port(), "secret-token"), quick());
    QSignalSpy changes(&source, &Source::linkChanged);
    source.start();
    QTRY_COMPARE(source.link().state, LinkState::Refused);
    QVERIFY2(source.link().description.contains(u"There is no such token"_s),
             qPrintable(source.link().description));
    QVERIFY(!source.link().description.contains(u"secret"_s));
    const auto before = node.server().counters().requests;
    QVERIFY(!QTest::qWaitFor([&] { return node.server().counters().requests > before; }, 200));
    node.token = "secret-token";
    source.start();
    QTRY_VERIFY(node.stream());
}

void RemoteSourceTest::wrongAddressStops() {
    // Services without administration say so each in their own way.
    for (const int status : {404, 400}) {
        node::http::HttpServer other(
            [status](const node::http::HttpRequest&, const auto& responder) {
                responder->fail(status, u"nothing here"_s);
            },
            {});
        QVERIFY(other.listen(QHostAddress(QHostAddress::LocalHost), 0).has_value());
        RemoteSource source(addressOf(other.port()), quick());
        source.start();
        QTRY_COMPARE(source.link().state, LinkState::Refused);
        QVERIFY(source.link().description.contains(u"Nothing here"_s));
        QVERIFY(source.link().description.contains(u"--rest-only"_s));
    }
}

void RemoteSourceTest::nobodyListensThenANodeComes() {
    quint16 port = 0;
    {
        QTcpServer placeholder;
        QVERIFY(placeholder.listen(QHostAddress(QHostAddress::LocalHost)));
        port = placeholder.serverPort();
    }
    RemoteSource source(addressOf(port), quick());
    QSignalSpy changes(&source, &Source::linkChanged);
    Screen screen(source);
    source.start();
    QTRY_VERIFY(screen.said(u"Nothing listens there. Tries again in"_s));
    QCOMPARE(source.link().state, LinkState::Connecting);
    QTRY_VERIFY(changes.count() > 6);
    ScriptedNode node(nullptr, port);
    QTRY_VERIFY(node.stream());
    node.send("snapshot", batch(u"r"_s, {}, {}, true), "r:0");
    QTRY_COMPARE(source.link().state, LinkState::Live);
}

void RemoteSourceTest::nodeGoneAndBack() {
    auto node = std::make_unique<ScriptedNode>();
    const quint16 port = node->port();
    RemoteSource source(addressOf(port), quick());
    Screen screen(source);
    source.start();
    QTRY_VERIFY(node->stream());
    node->send("snapshot", batch(u"r"_s, {1}, {1}, true), "r:1");
    QTRY_COMPARE(source.link().state, LinkState::Live);
    node.reset();
    QTRY_COMPARE(source.link().state, LinkState::Lost);
    QCOMPARE(screen.connections, QSet<quint64>{1}); // the last known state stays
    node = std::make_unique<ScriptedNode>(nullptr, port);
    QTRY_VERIFY(node->stream());
    QCOMPARE(node->lastEventId, "r:1");
    node->send("snapshot", batch(u"second"_s, {}, {}, true), "second:0");
    QTRY_COMPARE(source.link().state, LinkState::Live);
    QTRY_VERIFY(screen.connections.isEmpty());
}

void RemoteSourceTest::silentNodeIsLeft() {
    ScriptedNode node;
    RemoteTiming timing = quick();
    timing.silence = 100ms;
    RemoteSource source(addressOf(node.port()), timing);
    source.start();
    QTRY_VERIFY(node.streamRequests >= 2);
}

void RemoteSourceTest::nonsenseIsLeft() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    Screen screen(source);
    source.start();
    QTRY_VERIFY(node.stream());
    node.stream()->send({"r:1", "snapshot", "{\"runId\":5}"});
    QTRY_VERIFY(screen.said(u"runId must be text"_s));
    QTRY_COMPARE(node.streamRequests, 2);
    QTRY_VERIFY(node.stream());
    node.stream()->send({"r:1", "update", "not json"});
    QTRY_VERIFY(screen.said(u"not a JSON object"_s));
    QTRY_COMPARE(node.streamRequests, 3);
    QTRY_VERIFY(node.stream());
    node.send("update", batch(u"r"_s, {}, {}), "r:1");
    QTRY_VERIFY(screen.said(u"changes without the state"_s));
    QTRY_COMPARE(node.streamRequests, 4);
    QTRY_VERIFY(node.stream());
    node.stream()->send({{}, "future", "an event this version does not know"});
    node.send("snapshot", batch(u"r"_s, {}, {}, true), "r:1");
    QTRY_COMPARE(source.link().state, LinkState::Live);
}

void RemoteSourceTest::tooLargeMessageIsLeft() {
    ScriptedNode node;
    RemoteTiming timing = quick();
    timing.messageBytes = 10'000;
    RemoteSource source(addressOf(node.port()), timing);
    Screen screen(source);
    source.start();
    QTRY_VERIFY(node.stream());
    node.stream()->send({{}, "snapshot", QByteArray(100'000, 'x')});
    QTRY_VERIFY(screen.said(u"too large"_s));
}

void RemoteSourceTest::updatesAreBoundedInRate() {
    ScriptedNode node;
    RemoteTiming timing = quick();
    timing.updateInterval = 10s;
    RemoteSource source(addressOf(node.port()), timing);
    Screen screen(source);
    source.start();
    QTRY_VERIFY(node.stream());
    node.send("snapshot", batch(u"r"_s, {}, {}, true), "r:0");
    QTRY_COMPARE(screen.updates, 1);
    for (quint64 i = 1; i <= 50; ++i)
        node.send("update", batch(u"r"_s, {i}, {i}), "r:" + QByteArray::number(i));
    QTRY_COMPARE(node.stream()->queuedBytes(), 0);
    node.dropAll(); // what waits is delivered when the stream is lost
    QTRY_COMPARE(screen.updates, 2);
    QCOMPARE(screen.events.size(), 50);
}

void RemoteSourceTest::bigSnapshotArrives() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    Screen screen(source);
    source.start();
    QTRY_VERIFY(node.stream());
    QList<quint64> ids;
    for (quint64 id = 1; id <= 5000; ++id)
        ids.append(id);
    node.send("snapshot", batch(u"r"_s, ids, {}, true), "r:0");
    QTRY_COMPARE_WITH_TIMEOUT(screen.connections.size(), 5000, 20000);
    for (int i = 0; i < 20; ++i)
        node.send("update", batch(u"r"_s, {quint64(10'000 + i)}, {}), "r:0");
    QTRY_COMPARE(screen.connections.size(), 5020);
}

void RemoteSourceTest::actionsReachTheNode() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    int done = 0;
    const auto count = [&](const Result<void>& result) { done += result ? 1 : 100; };
    source.act(7, ConnectionAction::Reconnect, u"moving"_s, this, count);
    QTRY_COMPARE(done, 1);
    source.act(8, ConnectionAction::Bye, u"über"_s, this, count);
    QTRY_COMPARE(done, 2);
    source.act(9, ConnectionAction::Close, {}, this, count);
    QTRY_COMPARE(done, 3);
    const DrainRequest drain{5, 2000, u"update"_s};
    source.startDrain(u"node/a"_s.replace(u'/', u'-'), drain, this, count);
    QTRY_COMPARE(done, 4);
    node.answers.push_back(HttpResponse::noContent());
    source.abortDrain(u"node-a"_s, this, count);
    QTRY_COMPARE(done, 5);
    source.activate(u"node-a"_s, this, count);
    QTRY_COMPARE(done, 6);
    source.startDrain({}, drain, this, count);
    QTRY_COMPARE(done, 7);
    source.pauseDrain(u"d-1"_s, this, count);
    QTRY_COMPARE(done, 8);
    source.resumeDrain(u"d-1"_s, this, count);
    QTRY_COMPARE(done, 9);
    const QString order = QString::fromUtf8(QJsonDocument(toJson(drain)).toJson(QJsonDocument::Compact));
    QStringList lines;
    for (const auto& call : std::as_const(node.calls))
        lines.append(QString::fromUtf8(call.method + ' ' + call.path.toUtf8() + ' ' + call.body));
    QCOMPARE(lines, (QStringList{
                        u"POST admin/v1/connections/7/reconnect {\"reason\":\"moving\"}"_s,
                        u"POST admin/v1/connections/8/bye {\"reason\":\"über\"}"_s,
                        u"POST admin/v1/connections/9/close {\"reason\":\"\"}"_s,
                        u"POST admin/v1/nodes/node-a/drain "_s + order,
                        u"DELETE admin/v1/nodes/node-a/drain "_s,
                        u"POST admin/v1/nodes/node-a/activate {}"_s,
                        u"POST admin/v1/drains "_s + order,
                        u"POST admin/v1/drains/d-1/pause {}"_s,
                        u"POST admin/v1/drains/d-1/resume {}"_s,
                    }));

    DrainPlan three;
    three.nodeId = u"node-a"_s;
    three.cohort = three.tlc = 3;
    three.expectedDurationMs = 900;
    node.answers.push_back(HttpResponse::json(toJson(three)));
    int cohort = 0;
    source.planDrain(u"node-a"_s, {5, 2000, u"update"_s}, this,
                     [&](const Result<DrainPlan>& plan) { cohort = plan ? plan->cohort : -1; });
    QTRY_COMPARE(cohort, 3);
    node.answers.push_back(
        HttpResponse::json(toJson(QList<ClockPoint>{{7, 1, 2, 3, 4, 5}, {7, 2, 2, 3, 4, 5}})));
    qsizetype points = 0;
    source.clockHistory(7, this,
                        [&](const Result<QList<ClockPoint>>& list) { points = list ? list->size() : -1; });
    QTRY_COMPARE(points, 2);
    QCOMPARE(node.calls.constLast().path, u"admin/v1/connections/7/clock"_s);
    DrainReceiptRow row;
    row.position = 3;
    row.gapMs = 250;
    node.answers.push_back(HttpResponse::json(QJsonObject{{u"sessions"_s, toJson(QList{row, row})}}));
    QList<DrainReceiptRow> receipt;
    source.drainReceipt(u"d-1"_s, this, [&](const Result<QList<DrainReceiptRow>>& list) {
        receipt = list.value_or(QList<DrainReceiptRow>());
    });
    QTRY_COMPARE(receipt.size(), 2);
    QCOMPARE(receipt[1], row);
    QCOMPARE(node.calls.constLast().path, u"admin/v1/drains/d-1/receipt"_s);
}

void RemoteSourceTest::errorsHaveTheNodesWords() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    std::optional<Error> error;
    const auto keep = [&](const Result<void>& result) { error = result ? Error{} : result.error(); };
    const auto ask = [&](const HttpResponse& answer) {
        error.reset();
        node.answers.push_back(answer);
        source.act(7, ConnectionAction::Close, {}, this, keep);
        return QTest::qWaitFor([&] { return error.has_value(); }, 5000);
    };
    QVERIFY(ask(HttpResponse::error(404, u"connection 7 has ended"_s)));
    QCOMPARE(error->code, ErrorCode::NotFound);
    QCOMPARE(error->detail, std::string("connection 7 has ended"));
    QVERIFY(ask(HttpResponse::error(409, u"already draining"_s)));
    QCOMPARE(error->code, ErrorCode::Conflict);
    QVERIFY(ask(HttpResponse::error(503, u"the store fails"_s)));
    QCOMPARE(error->code, ErrorCode::Unavailable);
    QVERIFY(ask(HttpResponse::text(u"<html>"_s, 502)));
    QCOMPARE(error->detail, std::string("the node answered HTTP 502"));
    QVERIFY(ask(HttpResponse::text(u"not json"_s, 200)));
    QCOMPARE(error->code, ErrorCode::Malformed);
    node.token = "other";
    QVERIFY(ask(HttpResponse::noContent()));
    QCOMPARE(error->code, ErrorCode::NotAuthenticated);
}

void RemoteSourceTest::actionTimesOut() {
    ScriptedNode node;
    node.answersNothing = true;
    RemoteSource source(addressOf(node.port()), quick());
    std::optional<Error> error;
    source.activate(u"node-a"_s, this, [&](const Result<void>& result) { error = result.error(); });
    QTRY_VERIFY(error.has_value());
    QCOMPARE(error->code, ErrorCode::Timeout);
}

void RemoteSourceTest::callbackIsDroppedWithItsContext() {
    ScriptedNode node;
    RemoteSource source(addressOf(node.port()), quick());
    auto context = std::make_unique<QObject>();
    bool called = false, later = false;
    source.activate(u"a"_s, context.get(), [&](const Result<void>&) { called = true; });
    context.reset();
    source.activate(u"b"_s, this, [&](const Result<void>&) { later = true; });
    QTRY_VERIFY(later);
    QTRY_COMPARE(node.calls.size(), 2);
    QVERIFY(!called);
}

void RemoteSourceTest::destroyedWhileBusy() {
    ScriptedNode node;
    for (int round = 0; round < 20; ++round) {
        const int before = node.streamRequests;
        auto source = std::make_unique<RemoteSource>(addressOf(node.port()), quick());
        source->start();
        QTRY_VERIFY(node.streamRequests > before && node.stream());
        QList<quint64> ids;
        for (quint64 id = 1; id <= 300; ++id)
            ids.append(id);
        node.send("snapshot", batch(u"r"_s, ids, ids, true), "r:300");
        for (int turn = 0; turn < round; ++turn)
            QCoreApplication::processEvents();
        source.reset();
    }
}

void RemoteSourceTest::trustsCaFileOnly() {
    const QTemporaryDir folder;
    const auto authority = node::DevelopmentAuthority::inFolder(folder.path());
    QVERIFY(authority.has_value());
    auto context = node::TlsContext::fromFiles(authority->certificateFile(), authority->keyFile(),
                                               node::TlsProfile::Modern);
    QVERIFY(context.has_value());
    ScriptedNode node(std::move(*context));
    const QUrl url(u"https://localhost:%1/admin/v1/"_s.arg(node.port()));

    RemoteSource stranger({url, "right", {}}, quick());
    stranger.start();
    QTRY_COMPARE(stranger.link().state, LinkState::Refused);
    QVERIFY2(stranger.link().description.contains(u"certificate is not trusted"_s),
             qPrintable(stranger.link().description));
    QCOMPARE(node.streamRequests, 0);

    RemoteSource friendly({url, "right", authority->caFile()}, quick());
    friendly.start();
    QTRY_VERIFY(node.stream());
    node.send("snapshot", batch(u"r"_s, {1}, {}, true), "r:0");
    QTRY_COMPARE(friendly.link().state, LinkState::Live);
}

void RemoteSourceTest::unreadableCaFile() {
    RemoteSource source({QUrl(u"https://localhost:1"_s), "right", u"/nonexistent/ca.pem"_s}, quick());
    source.start();
    QCOMPARE(source.link().state, LinkState::Refused);
    QVERIFY(source.link().description.contains(u"/nonexistent/ca.pem"_s));
}

void RemoteSourceTest::redirectIsNotFollowed() {
    int elsewhere = 0;
    node::http::HttpServer trap(
        [&](const node::http::HttpRequest&, const auto& responder) {
            ++elsewhere;
            responder->answer(HttpResponse::noContent());
        },
        {});
    QVERIFY(trap.listen(QHostAddress(QHostAddress::LocalHost), 0).has_value());
    ScriptedNode node;
    HttpResponse redirect(307);
    redirect.setHeader("Location", "http://127.0.0.1:" + QByteArray::number(trap.port()) + "/");
    node.answers.push_back(redirect);
    RemoteSource source(addressOf(node.port()), quick());
    bool failed = false;
    source.activate(u"a"_s, this, [&](const Result<void>& result) { failed = !result; });
    QTRY_VERIFY(failed);
    QCOMPARE(elsewhere, 0);
}

QTEST_GUILESS_MAIN(RemoteSourceTest)
#include "remotesourcetest.moc"
