// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "virtualnode.h"

#include <QJsonDocument>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace Qt::StringLiterals;

namespace {

QJsonObject change(const QJsonObject& limits, const QString& apply = u"live"_s) {
    return {{u"limits"_s, limits}, {u"apply"_s, apply}, {u"reason"_s, u"test"_s}};
}

const QJsonObject fivePerSecond{{u"payloadRateLimit"_s, 5}};

} // namespace

/// Limits that are changed while a whole node runs, on real sockets in virtual time (spec 02 §5, 04
/// Enforcement).
class LiveLimitsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<VirtualNode> m_node;

    QJsonObject detailsOf(const QJsonObject& session) {
        return m_node->call("GET", u"/api/v1/sessions/"_s + session["token"_L1].toString())
            .body["details"_L1]
            .toObject();
    }
    int put(const QString& path, const QJsonObject& body, const QString& role = u"PLATFORM_ADMIN"_s) {
        return m_node->call("PUT", u"/admin/v1/"_s + path, body, role).status;
    }
    int remove(const QString& path) { return m_node->call("DELETE", u"/admin/v1/"_s + path).status; }
    /// How many payloads of this size go through in one burst.
    static int burst(StreamPeer& peer, int most, std::size_t size = 1) {
        int sent = 0;
        while (sent < most && peer.send(payloadFrame(size)))
            ++sent;
        return sent;
    }

private Q_SLOTS:
    void init() {
        m_node = std::make_unique<VirtualNode>(node::NodeSettings());
        QVERIFY(m_node->isRunning());
    }
    void cleanup() { m_node.reset(); }

    void newSessionsOnly() {
        const QJsonObject before = m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer old(*m_node, before);
        QCOMPARE(put(u"limits/type/TLC"_s, change(fivePerSecond, u"new"_s)), 200);
        QCOMPARE(detailsOf(before)["payloadRateLimit"_L1].toInt(), 12);
        QCOMPARE(burst(old, 100), 60);

        const QJsonObject after = m_node->createSession(SessionType::Tlc, {u"sub00002"_s}, true);
        QCOMPARE(after["details"_L1]["payloadRateLimit"_L1].toInt(), 5);
        StreamPeer fresh(*m_node, after);
        QCOMPARE(burst(fresh, 100), 25);
        const QJsonObject broker = m_node->createSession(SessionType::Broker);
        QCOMPARE(broker["details"_L1]["payloadRateLimit"_L1].toInt(), 12);
    }

    void liveOnesAtOnce() {
        const QJsonObject session = m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer tlc(*m_node, session);
        const QJsonObject waiting = m_node->createSession(SessionType::Tlc, {u"sub00002"_s}, true);
        QCOMPARE(burst(tlc, 20), 20);
        const auto answer = m_node->call("PUT", u"/admin/v1/limits/domain/DEV_001"_s, change(fivePerSecond));
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.body["sessionsChanged"_L1].toInt(), 2);
        QCOMPARE(answer.body["subject"_L1].toString(), u"dev_001"_s);
        QCOMPARE(detailsOf(session)["payloadRateLimit"_L1].toInt(), 5);
        QCOMPARE(tlc.row().rate->limit, 5.0);
        QCOMPARE(tlc.row().rate->measured, 4.0); // what was counted before counts on
        QCOMPARE(burst(tlc, 100), 5);
        const auto row = tlc.row();
        QCOMPARE(row.closeCause, std::optional(CloseCause::RateLimit));
        QVERIFY(row.endDetail.contains(u"the limit is 5"_s));
        QCOMPARE(m_node->logOf(session)["details"_L1].toString().contains(u"\"payloadRateLimit\":5,"_s),
                 true);
        // A session that was made but not connected yet has them too.
        StreamPeer late(*m_node, waiting);
        QCOMPARE(burst(late, 100), 25);
    }

    void everyLimitOfALiveSession() {
        const QJsonObject session = m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer tlc(*m_node, session);
        QVERIFY(tlc.answerTimeSync(2 * 900));
        const QJsonObject limits{{u"payloadRateLimit"_s, 100},
                                 {u"payloadRateLimitDuration"_s, u"PT1S"_s},
                                 {u"payloadThroughputLimit"_s, 60},
                                 {u"payloadThroughputLimitDuration"_s, u"PT5S"_s},
                                 {u"keepAliveTimeout"_s, u"PT4S"_s},
                                 {u"clockDiffLimit"_s, u"PT1S"_s},
                                 {u"clockDiffLimitDuration"_s, u"PT2S"_s}};
        const QString path = u"connections/%1/limits"_s.arg(tlc.connectionId());
        const auto answer = m_node->call("PUT", u"/admin/v1/"_s + path, change(limits));
        QCOMPARE(answer.status, 200);
        for (auto limit = limits.begin(); limit != limits.end(); ++limit) {
            QCOMPARE(answer.body["limits"_L1][limit.key()], limit.value());
            QCOMPARE(detailsOf(session)[limit.key()], limit.value());
        }
        const auto row = tlc.row();
        QCOMPARE(row.rate->windowMs, 1000);
        QCOMPARE(row.throughput->limit, 60.0);
        QCOMPARE(row.idle->limit, 4000.0);
        QCOMPARE(row.clockLimit->limit, 1000.0);
        QCOMPARE(row.clockLimit->windowMs, 2000);
        QCOMPARE(row.clock.meanAbsoluteMs, std::optional(900.0));
        m_node->step(Milliseconds(2000)); // the clock figures have the new window as well
        QVERIFY(!tlc.row().clock.meanAbsoluteMs);
        QCOMPARE(burst(tlc, 10, 100), 3); // 300 bytes in 5 s
        QCOMPARE(tlc.row().closeCause, std::optional(CloseCause::ThroughputLimit));
    }

    void shorterSilenceIsNoticedWithoutADatagram() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        m_node->step(Milliseconds(5000));
        QCOMPARE(put(u"connections/%1/limits"_s.arg(tlc.connectionId()),
                     change({{u"keepAliveTimeout"_s, u"PT4S"_s}})),
                 200);
        QVERIFY(tlc.waitForClose());
        QCOMPARE(tlc.row().closeCause, std::optional(CloseCause::IdleTimeout));
    }

    void mostSpecificWinsAndComesOff() {
        const QJsonObject session = m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true);
        StreamPeer tlc(*m_node, session);
        const QString own = u"connections/%1/limits"_s.arg(tlc.connectionId());
        const auto rate = [&] { return detailsOf(session)["payloadRateLimit"_L1].toInt(); };
        const auto limited = [](int perSecond) { return change({{u"payloadRateLimit"_s, perSecond}}); };
        const QString account = m_node->call("GET", u"/admin/v1/connections/%1"_s.arg(tlc.connectionId()))
                                    .body["account"_L1]
                                    .toString();
        QCOMPARE(put(own, limited(50)), 200);
        QCOMPARE(put(u"limits/account/"_s + account, limited(40)), 200);
        QCOMPARE(put(u"limits/type/TLC"_s, limited(30)), 200);
        QCOMPARE(put(u"limits/domain/dev_001"_s, limited(20)), 200);
        QCOMPARE(put(u"limits/defaults"_s, limited(10)), 200);
        const auto listed = m_node->call("GET", u"/admin/v1/limits"_s);
        QCOMPARE(listed.body["rules"_L1].toArray().size(), 4);
        QCOMPARE(listed.body["sessions"_L1].toArray().size(), 1);
        QCOMPARE(listed.body["settings"_L1]["payloadRateLimit"_L1].toInt(), 12);
        QCOMPARE(m_node->call("GET", u"/admin/v1/"_s + own).body["layers"_L1].toArray().size(), 5);

        QCOMPARE(rate(), 50);
        QCOMPARE(remove(own), 204);
        QCOMPARE(rate(), 40);
        QCOMPARE(remove(u"limits/account/%1?apply=live"_s.arg(account)), 204);
        QCOMPARE(rate(), 30);
        QCOMPARE(remove(u"limits/type/TLC?apply=live"_s), 204);
        QCOMPARE(rate(), 20);
        QCOMPARE(remove(u"limits/domain/dev_001?apply=new"_s), 204);
        QCOMPARE(rate(), 20); // for new sessions only
        QCOMPARE(m_node->call("GET", u"/admin/v1/limits/effective?domain=dev_001&type=TLC"_s)
                     .body["payloadRateLimit"_L1]
                     .toInt(),
                 10);
        QCOMPARE(remove(u"limits/defaults?apply=live"_s), 204);
        QCOMPARE(rate(), 20);
        QVERIFY(m_node->call("GET", u"/admin/v1/limits"_s).body["rules"_L1].toArray().isEmpty());
        QCOMPARE(remove(u"limits/defaults?apply=live"_s), 404);
    }

    void isRefusedNamingTheField() {
        StreamPeer tlc(*m_node, m_node->createSession(SessionType::Tlc, {u"sub00001"_s}, true));
        const QString own = u"connections/%1/limits"_s.arg(tlc.connectionId());
        for (const QString& path : {own, u"limits/defaults"_s, u"limits/domain/dev_001"_s}) {
            const auto complaint = [&](const QJsonObject& body) {
                const auto answer = m_node->call("PUT", u"/admin/v1/"_s + path, body);
                return QString::number(answer.status) + answer.body["message"_L1].toString();
            };
            QVERIFY(complaint({}).startsWith(u"400"_s));
            QVERIFY(complaint({}).contains(u"field limits "_s));
            QVERIFY(complaint(change({})).contains(u"at least one"_s));
            QVERIFY(complaint(change({{u"payloadRateLimit"_s, 0}})).contains(u"limits.payloadRateLimit"_s));
            QVERIFY(complaint(change(fivePerSecond, u"later"_s)).contains(u"field apply"_s));
            QCOMPARE(put(path, change(fivePerSecond), u"DOMAIN_ADMIN"_s), 403);
            QCOMPARE(put(path, change(fivePerSecond), u"TLC_ADMIN"_s), 403);
        }
        for (const auto* unknown : {"limits/domain/elsewhere", "limits/account/nobody", "limits/type/Car",
                                    "limits/session/x", "connections/999/limits", "connections/x/limits"})
            QCOMPARE(put(QLatin1StringView(unknown), change(fivePerSecond)), 404);
        QCOMPARE(tlc.row().rate->limit, 12.0);
        QVERIFY(m_node->call("GET", u"/admin/v1/limits"_s).body["rules"_L1].toArray().isEmpty());
    }

    void isAuditedAndTold() {
        QCOMPARE(put(u"limits/type/Broker"_s, change(fivePerSecond)), 200);
        const auto audit = m_node->call("GET", u"/admin/v1/audit"_s);
        const QByteArray text = QJsonDocument(audit.body.toObject()).toJson(QJsonDocument::Compact);
        QVERIFY2(text.contains("limits.set") && text.contains("type Broker") && text.contains("test"), text);
    }
};

QTEST_GUILESS_MAIN(LiveLimitsTest)
#include "tst_livelimits.moc"
