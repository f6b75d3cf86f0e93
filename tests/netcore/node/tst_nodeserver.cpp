// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleet.h"
#include "netcore/node/server/embeddedsource.h"
#include "netcore/observe/remotesource.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

/// What a console would know: rows by id, kept from batches.
struct Watched {
    explicit Watched(observe::Source& watchedSource) : source(watchedSource) {
        QObject::connect(&source, &observe::Source::updated, &source,
                         [this](const observe::SourceUpdate& update) {
                             if (update.reset)
                                 rows.clear();
                             for (const auto& row : update.connections)
                                 rows.insert(row.id, row);
                             for (const quint64 id : update.removed)
                                 rows.remove(id);
                             if (!update.nodes.isEmpty())
                                 nodes = update.nodes;
                             events.append(update.events);
                             clockPoints += update.clockPoints.size();
                         });
    }

    int active(const QString& node = {}) const {
        return int(std::count_if(rows.begin(), rows.end(), [&](const observe::ConnectionRow& row) {
            return row.stage == session::Stage::Active && (node.isEmpty() || row.nodeId == node);
        }));
    }

    observe::Source& source;
    QHash<quint64, observe::ConnectionRow> rows;
    QList<observe::NodeRow> nodes;
    QList<observe::EventRow> events;
    qsizetype clockPoints = 0;
};

} // namespace

/// One node in this process, seen by an embedded source and by a remote one, with real clients of ours.
class NodeServerTest : public QObject {
    Q_OBJECT

    static constexpr int clients = 6;
    QTemporaryDir m_folder;
    std::unique_ptr<node::EmbeddedSource> m_embedded;
    std::unique_ptr<observe::RemoteSource> m_remote;
    std::unique_ptr<Watched> m_near, m_far;
    std::unique_ptr<client::Fleet> m_fleet;
    node::ReadyInformation m_ready;

private Q_SLOTS:
    void initTestCase() {
        node::NodeServerOptions options;
        options.development = true;
        options.apiPort = options.streamPort = options.tlsPort = 0;
        options.nodes = 2;
        options.storeUrl = u"memory:"_s;
        options.dataFolder = m_folder.path();
        options.settings.timing.timeSyncInterval = Milliseconds(200);
        m_embedded = std::make_unique<node::EmbeddedSource>(options);
        m_near = std::make_unique<Watched>(*m_embedded);
        QSignalSpy ready(m_embedded.get(), &node::EmbeddedSource::ready);
        connect(m_embedded.get(), &node::EmbeddedSource::ready, this,
                [this](const node::ReadyInformation& information) { m_ready = information; });
        m_embedded->start();
        QVERIFY(ready.wait(20000));
        QCOMPARE(m_embedded->link().state, observe::LinkState::Live);

        m_remote = std::make_unique<observe::RemoteSource>(
            observe::RemoteAddress{QUrl(m_ready.adminUrl), m_ready.tokens.value(u"PLATFORM_ADMIN"_s), {}});
        m_far = std::make_unique<Watched>(*m_remote);
        m_remote->start();
        QTRY_COMPARE_WITH_TIMEOUT(m_remote->link().state, observe::LinkState::Live, 10000);

        client::FleetSettings fleet;
        fleet.api = QUrl(m_ready.apiUrl);
        fleet.trust = *client::TlsTrust::withAuthorities(m_ready.caFile);
        fleet.tokens.tlc = m_ready.tokens.value(u"TLC_SYSTEM"_s);
        fleet.tokens.broker = m_ready.tokens.value(u"BROKER_SYSTEM"_s);
        fleet.tokens.monitor = m_ready.tokens.value(u"MONITOR_SYSTEM"_s);
        fleet.tokens.lister = m_ready.tokens.value(u"TLC_ADMIN"_s);
        fleet.clients = clients;
        fleet.personality = client::Personality::Steady;
        fleet.payloadsPerSecond = 5;
        fleet.tlsShare = 0.5;
        m_fleet = std::make_unique<client::Fleet>(fleet);
        m_fleet->start();
    }

    void bothSourcesSeeTheSame() {
        QTRY_COMPARE_WITH_TIMEOUT(m_near->active(), clients + 2, 20000);
        QTRY_COMPARE_WITH_TIMEOUT(m_far->active(), clients + 2, 20000);
        QTRY_VERIFY_WITH_TIMEOUT(m_near->clockPoints > 5 && m_far->clockPoints > 5, 10000);
        for (const auto& row : std::as_const(m_near->rows)) {
            const auto& other = m_far->rows[row.id];
            QCOMPARE(other.sessionId, row.sessionId);
            QCOMPARE(other.identifiers, row.identifiers);
            QCOMPARE(other.tls, row.tls);
            QCOMPARE(other.stages, row.stages);
        }
        QCOMPARE(m_far->nodes.size(), 2);
    }

    void actionIsBoundToTheConnection() {
        const auto tlc =
            std::find_if(m_far->rows.cbegin(), m_far->rows.cend(), [](const observe::ConnectionRow& row) {
                return row.type == SessionType::Tlc && row.stage == session::Stage::Active;
            });
        QVERIFY(tlc != m_far->rows.cend());
        const quint64 id = tlc->id;
        std::optional<Result<void>> answer;
        m_remote->act(id, observe::ConnectionAction::Bye, QString(), this,
                      [&](Result<void> done) { answer = done; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!*answer && answer->error().code == ErrorCode::InvalidArgument);
        answer.reset();
        m_remote->act(id, observe::ConnectionAction::Reconnect, u"test"_s, this,
                      [&](Result<void> done) { answer = done; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(*answer);
        QTRY_VERIFY_WITH_TIMEOUT(m_near->rows[id].ended() && m_far->rows[id].ended(), 10000);
        QCOMPARE(m_near->rows[id].endReason, std::optional(EndReason::AdminTermination));
        answer.reset();
        m_embedded->act(id, observe::ConnectionAction::Close, QString(), this,
                        [&](Result<void> done) { answer = done; });
        QTRY_VERIFY(answer.has_value());
        QVERIFY(!*answer && answer->error().code == ErrorCode::NotFound);
        QTRY_COMPARE_WITH_TIMEOUT(m_far->active(), clients + 2, 20000);
    }

    void drainMovesEveryoneToTheOtherNode() {
        const observe::DrainRequest request{50, 2000, u"test"_s};
        std::optional<observe::DrainPlan> plan;
        m_embedded->planDrain(u"node-a"_s, request, this, [&](Result<observe::DrainPlan> answer) {
            if (answer)
                plan = *answer;
        });
        QTRY_VERIFY(plan.has_value());
        // The rows come in batches: one that the node has counted may still be on its way.
        QTRY_COMPARE(m_near->active(u"node-a"_s), plan->cohort);
        std::optional<Result<void>> started;
        m_remote->startDrain(u"node-a"_s, request, this, [&](Result<void> answer) { started = answer; });
        QTRY_VERIFY(started.has_value() && *started);
        QTRY_COMPARE_WITH_TIMEOUT(m_near->nodes[0].state, NodeState::Maintenance, 30000);
        QTRY_COMPARE_WITH_TIMEOUT(m_far->active(u"node-b"_s), clients + 2, 10000);
        QCOMPARE(m_near->active(u"node-a"_s), 0);
        std::optional<Result<void>> activated;
        m_embedded->activate(u"node-a"_s, this, [&](Result<void> answer) { activated = answer; });
        QTRY_VERIFY(activated.has_value() && *activated);
        QTRY_COMPARE(m_far->nodes[0].state, NodeState::Active);
    }

    void eventsComeOnceAndInOrder() {
        QTRY_COMPARE(m_near->events.last().id, m_far->events.last().id);
        for (const Watched* watched : {m_near.get(), m_far.get()}) {
            for (qsizetype i = 1; i < watched->events.size(); ++i)
                QCOMPARE(watched->events[i].id, watched->events[i - 1].id + 1);
        }
    }

    void cleanupTestCase() {
        QSignalSpy finished(m_fleet.get(), &client::Fleet::finished);
        m_fleet->stop();
        QVERIFY(finished.count() > 0 || finished.wait(10000));
        m_fleet.reset();
        m_remote.reset();
        m_embedded.reset();
    }
};

QTEST_GUILESS_MAIN(NodeServerTest)
#include "tst_nodeserver.moc"
