// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/alone.h"
#include "netcore/node/cluster/cluster.h"
#include "netcore/node/cluster/nodedirectory.h"
#include "netcore/node/cluster/sessiondirectory.h"
#include "netcore/node/streaming/engine.h"
#include "netcore/node/streaming/enginedrains.h"

#include <QTcpSocket>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using node::SessionFacts;

namespace {

/// Other processes as a test wants them: questions are kept until the test answers.
class ScriptedCluster final : public node::cluster::Cluster,
                              private node::cluster::NodeDirectory,
                              private node::cluster::SessionDirectory {
public:
    const QString& process() const override { return m_process; }
    bool isShared() const override { return true; }
    NodeDirectory& nodes() override { return *this; }
    SessionDirectory& sessions() override { return *this; }
    node::cluster::Peers& peers() override { return m_noPeers; }

    QList<node::cluster::PublishedNode> far, published;
    QStringList countedAssignments, endedFar;
    QList<SessionFacts> assignedFar, connectedHere;
    std::vector<Found> lookUps;
    std::vector<std::function<void(Result<bool>)>> rivalQuestions;

private:
    const QList<node::cluster::PublishedNode>& others() const override { return far; }
    void assigned(const QString& nodeId) override { countedAssignments.append(nodeId); }
    void publish(const QList<node::cluster::PublishedNode>& own) override { published = own; }
    void findAssigned(const store::TokenHash&, Found done) override { lookUps.push_back(std::move(done)); }
    void findRivals(const SessionFacts&, std::function<void(Result<bool>)> done) override {
        rivalQuestions.push_back(std::move(done));
    }
    void assigned(const SessionFacts& facts) override { assignedFar.append(facts); }
    void connected(const SessionFacts& facts) override { connectedHere.append(facts); }
    void end(const SessionFacts& facts, EndReason, const QString&) override {
        endedFar.append(facts.sessionId);
    }

    QString m_process = u"here"_s;
    node::cluster::Alone m_alone{u"here"_s};
    node::cluster::Peers& m_noPeers = m_alone.peers();
};

QByteArray frame(quint8 type, const QByteArray& data) {
    const auto size = quint16(data.size() + 1);
    QByteArray bytes("\xAA\xBB");
    bytes.append(char(size >> 8)).append(char(size & 0xFF)).append(char(type));
    return bytes + data;
}

QByteArray payloadFrame(const QByteArray& identifier) {
    return frame(5, identifier + '\x01' + QByteArray(8, '\0') + "green");
}

/// What the store says about a session that another process made for here-a.
SessionFacts madeFar(const QByteArray& token, const QStringList& identifiers) {
    SessionFacts facts;
    facts.sessionId = store::newUuid();
    facts.tokenHash = store::TokenHash::of(token);
    facts.domain = u"dev_001"_s;
    facts.account = u"dev_tlc"_s;
    facts.protocol = SessionProtocol::Multiplex;
    facts.nodeId = u"here-a"_s;
    facts.identifiers = identifiers;
    facts.expiresMs = QDateTime::currentMSecsSinceEpoch() + 60000;
    return facts;
}

node::cluster::ConnectedSession rivalOf(const SessionFacts& facts) {
    node::cluster::ConnectedSession rival;
    rival.sessionId = store::newUuid();
    rival.domain = facts.domain;
    rival.account = facts.account;
    rival.type = facts.type;
    rival.identifiers = facts.identifiers;
    rival.nodeId = u"far-a"_s;
    return rival;
}

observe::NodeRow farNode(NodeState state) {
    observe::NodeRow row;
    row.id = u"far-a"_s;
    row.process = u"far"_s;
    row.host = u"far.example"_s;
    row.port = 7001;
    row.tlsPort = 7002;
    row.state = state;
    return row;
}

} // namespace

class EngineClusterTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ScriptedCluster> m_cluster;
    std::unique_ptr<node::Engine> m_engine;
    QList<observe::EventRow> m_events;

    void start(node::Exclusivity exclusivity = node::Exclusivity::Takeover) {
        m_engine.reset();
        m_events.clear();
        m_cluster = std::make_unique<ScriptedCluster>();
        node::EngineOptions options;
        options.settings.exclusivity = exclusivity;
        options.settings.timing.handshakeTimeout = Milliseconds(400);
        options.host = u"localhost"_s;
        options.nodes = {{u"here-a"_s, 0, 0}};
        options.cluster = m_cluster.get();
        options.identifierKnown = [](const QString&, const QString&) { return true; };
        options.eventSink = [this](const observe::EventRow& event) { m_events.append(event); };
        m_engine = std::make_unique<node::Engine>(std::move(options));
        QVERIFY(m_engine->listen());
    }

    std::unique_ptr<QTcpSocket> present(const QByteArray& token, const QByteArray& more = {}) {
        auto socket = std::make_unique<QTcpSocket>();
        socket->connectToHost(u"127.0.0.1"_s, quint16(m_engine->nodes().constFirst().port));
        socket->write("\x01" + frame(1, token) + more);
        return socket;
    }

    int active() const { return m_engine->nodes().constFirst().activeSessions; }

    /// A session of here that is connected and whose place in the order is settled.
    std::unique_ptr<QTcpSocket> connectSettled(const SessionFacts& facts, const QByteArray& token) {
        m_engine->sessionAssigned(facts);
        const int before = active();
        auto socket = present(token);
        [&] { QTRY_COMPARE(active(), before + 1); }();
        node::cluster::ConnectedSession own;
        own.sessionId = facts.sessionId;
        own.own = true;
        m_engine->sessionConnected(own);
        return socket;
    }

    std::optional<observe::EventRow> endOf(const QString& sessionId) const {
        for (const auto& event : m_events) {
            if (event.kind == observe::EventKind::SessionEnded && event.sessionId == sessionId)
                return event;
        }
        return std::nullopt;
    }

private Q_SLOTS:
    void init() { start(); }
    void cleanup() {
        m_engine.reset();
        m_cluster.reset();
    }

    void sessionMadeElsewhereConnectsOnItsToken() {
        const QByteArray token = store::newToken();
        const SessionFacts facts = madeFar(token, {u"sub00001"_s});
        const auto socket = present(token, payloadFrame("sub00001") + payloadFrame("sub00001"));
        QTRY_COMPARE(m_cluster->lookUps.size(), std::size_t(1));
        QCOMPARE(active(), 0);
        m_cluster->lookUps[0](facts);
        QCOMPARE(active(), 1);
        // What came together with the token is not lost, and came after joining the routes.
        QCOMPARE(m_engine->rows().constLast().messagesIn, quint64(2));
        QCOMPARE(m_engine->sessionById(facts.sessionId)->token, token);
        QTRY_VERIFY(socket->bytesAvailable() > 1); // version byte and the first Timestamps Request
        QCOMPARE(m_cluster->connectedHere.size(), 1);
        QCOMPARE(m_cluster->connectedHere[0].sessionId, facts.sessionId);
        QCOMPARE(m_engine->nodes().constFirst().connections, 1);
    }

    void sessionToldAheadNeedsNoLookUp() {
        const QByteArray token = store::newToken();
        const SessionFacts facts = madeFar(token, {u"sub00001"_s});
        m_engine->sessionAssigned(facts);
        m_engine->sessionAssigned(facts); // told twice
        QCOMPARE(m_engine->sessions().size(), 1);
        const auto socket = present(token);
        QTRY_COMPARE(active(), 1);
        QVERIFY(m_cluster->lookUps.empty());
    }

    void sameTokenTwiceAtOnce() {
        const QByteArray token = store::newToken();
        const SessionFacts facts = madeFar(token, {u"sub00001"_s});
        const auto first = present(token), second = present(token);
        QTRY_COMPARE(m_cluster->lookUps.size(), std::size_t(2));
        m_cluster->lookUps[0](facts);
        m_cluster->lookUps[1](facts);
        QCOMPARE(active(), 1);
        QTRY_COMPARE(m_engine->nodes().constFirst().connections, 1);
        QVERIFY(!endOf(facts.sessionId));
    }

    void unknownTokenIsRefused() {
        const auto socket = present(store::newToken());
        QTRY_COMPARE(m_cluster->lookUps.size(), std::size_t(1));
        m_cluster->lookUps[0](failure(ErrorCode::NotFound, Fault::Peer, "no"));
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_events.constLast().cause, std::optional(CloseCause::TokenUnknown));
    }

    void failingLookUpAdmitsNobody() {
        const auto socket = present(store::newToken());
        QTRY_COMPARE(m_cluster->lookUps.size(), std::size_t(1));
        m_cluster->lookUps[0](failure(ErrorCode::StoreUnavailable, Fault::Environment, "the store hangs"));
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QVERIFY(m_events.constLast().detail.contains(u"the store hangs"_s));
    }

    void tokenOfAnotherProcessesNodeIsRefusedAndEndsThere() {
        const QByteArray token = store::newToken();
        SessionFacts facts = madeFar(token, {u"sub00001"_s});
        facts.nodeId = u"far-a"_s;
        const auto socket = present(token);
        QTRY_COMPARE(m_cluster->lookUps.size(), std::size_t(1));
        m_cluster->lookUps[0](facts);
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_events.constLast().cause, std::optional(CloseCause::TokenWrongNode));
        QCOMPARE(m_cluster->endedFar, QStringList{facts.sessionId});
        QCOMPARE(m_engine->sessions().size(), 0);
    }

    void unansweredLookUpEndsAtTheHandshakeDeadline() {
        const QByteArray token = store::newToken();
        const auto socket = present(token);
        QTRY_COMPARE(m_cluster->lookUps.size(), std::size_t(1));
        QTRY_COMPARE(socket->state(), QAbstractSocket::UnconnectedState);
        QCOMPARE(m_events.constLast().cause, std::optional(CloseCause::HandshakeTimeout));
        m_cluster->lookUps[0](madeFar(token, {u"sub00001"_s})); // too late: nobody is there any more
        QCOMPARE(active(), 0);
    }

    void newcomerElsewhereSupersedesOurs() {
        const QByteArray token = store::newToken();
        const SessionFacts facts = madeFar(token, {u"sub00001"_s, u"sub00002"_s});
        const auto socket = connectSettled(facts, token);
        auto stranger = rivalOf(facts);
        stranger.identifiers = QStringList{u"sub00003"_s};
        m_engine->sessionConnected(stranger);
        stranger = rivalOf(facts);
        stranger.domain = u"other"_s;
        m_engine->sessionConnected(stranger);
        QVERIFY(!endOf(facts.sessionId));
        m_engine->sessionConnected(rivalOf(facts));
        QTRY_VERIFY(endOf(facts.sessionId));
        QCOMPARE(endOf(facts.sessionId)->endReason, std::optional(EndReason::SessionSuperseded));
    }

    void olderOneElsewhereLeavesOurNewcomer() {
        const QByteArray token = store::newToken();
        const SessionFacts facts = madeFar(token, {u"sub00001"_s});
        m_engine->sessionAssigned(facts);
        const auto socket = present(token);
        QTRY_COMPARE(active(), 1);
        m_engine->sessionConnected(rivalOf(facts)); // ours comes later in the order
        QTest::qWait(50);
        QVERIFY(!endOf(facts.sessionId));
        QCOMPARE(active(), 1);
    }

    void newcomerIsRefusedWhereThatIsTheRule() {
        start(node::Exclusivity::Refuse);
        const QByteArray token = store::newToken();
        const SessionFacts facts = madeFar(token, {u"sub00001"_s});
        m_engine->sessionAssigned(facts);
        const auto socket = present(token);
        QTRY_COMPARE(m_cluster->rivalQuestions.size(), std::size_t(1));
        m_cluster->rivalQuestions[0](true);
        QTRY_VERIFY(endOf(facts.sessionId));
        QCOMPARE(endOf(facts.sessionId)->endReason, std::optional(EndReason::SessionSuperseded));
    }

    void whereNewcomersAreRefusedTheOlderStays() {
        start(node::Exclusivity::Refuse);
        const QByteArray token = store::newToken();
        const SessionFacts facts = madeFar(token, {u"sub00001"_s});
        m_engine->sessionAssigned(facts);
        const auto socket = present(token);
        QTRY_COMPARE(m_cluster->rivalQuestions.size(), std::size_t(1));
        m_cluster->rivalQuestions[0](false);
        QTRY_COMPARE(active(), 1);
        m_engine->sessionConnected(rivalOf(facts)); // accepted elsewhere just before us
        QTRY_VERIFY(endOf(facts.sessionId));
    }

    void drainedProcessAssignsToTheOther() {
        m_cluster->far = {{farNode(NodeState::Active), 0}};
        node::SessionOrder order;
        order.domain = u"dev_001"_s;
        order.securityMode = SecurityMode::Tls12;
        QCOMPARE(m_engine->createSession(order)->nodeId, u"here-a"_s);
        order.wantedNode = u"far-a"_s;
        const auto wished = m_engine->createSession(order);
        QCOMPARE(wished->nodeId, u"far-a"_s);
        QCOMPARE(wished->host, u"far.example"_s);
        QCOMPARE(wished->port, 7002);
        QCOMPARE(m_cluster->countedAssignments, QStringList{u"far-a"_s});
        QCOMPARE(m_engine->sessions().size(), 1);
        QVERIFY(m_cluster->assignedFar.isEmpty());
        m_engine->announceSession(*wished);
        QCOMPARE(m_cluster->assignedFar.size(), 1);

        order.wantedNode.clear();
        observe::DrainRequest drain{10, 1000, u"test"_s};
        drain.cohort.nodeId = u"here-a"_s;
        QVERIFY(m_engine->drains().start(drain, u"test"_s));
        QCOMPARE(m_cluster->published.constFirst().row.state, NodeState::Draining);
        QCOMPARE(m_engine->createSession(order)->nodeId, u"far-a"_s);
        m_cluster->far[0].row.reachable = false;
        QCOMPARE(m_engine->createSession(order).error().code, ErrorCode::Unavailable);
        m_cluster->far = {{farNode(NodeState::Maintenance), 0}};
        QCOMPARE(m_engine->createSession(order).error().code, ErrorCode::Unavailable);
        QCOMPARE(m_engine->allNodes().size(), 2);
        order.wantedNode = u"nowhere"_s;
        QCOMPARE(m_engine->createSession(order).error().code, ErrorCode::NotFound);
    }

    void takenForDeadEndsEverything() {
        const QByteArray token = store::newToken();
        const SessionFacts facts = madeFar(token, {u"sub00001"_s});
        const auto socket = connectSettled(facts, token);
        const SessionFacts waiting = madeFar(store::newToken(), {u"sub00002"_s});
        m_engine->sessionAssigned(waiting);
        m_engine->takenForDead();
        QTRY_VERIFY(endOf(facts.sessionId) && endOf(waiting.sessionId));
        QCOMPARE(endOf(facts.sessionId)->endReason, std::optional(EndReason::NodeCrash));
        QCOMPARE(m_engine->sessions().size(), 0);
    }
};

QTEST_GUILESS_MAIN(EngineClusterTest)
#include "tst_enginecluster.moc"
