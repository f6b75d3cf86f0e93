// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/sessionjson.h"
#include "netcore/node/cluster/storedfacts.h"

#include <QJsonDocument>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using node::SessionFacts;

class StoredFactsTest : public QObject {
    Q_OBJECT

    /// As the process that makes a session puts it into the store.
    static store::SessionRecord recordOf(const SessionFacts& facts) {
        store::SessionRecord record;
        record.sessionId = facts.sessionId;
        record.tokenHash = facts.tokenHash;
        record.domain = facts.domain;
        record.account = facts.account;
        record.authorization = facts.authorizationId;
        record.authorizationToken = facts.authorizationTokenId;
        record.type = facts.type;
        record.protocol = facts.protocol;
        record.nodeId = facts.nodeId;
        record.createdMs = facts.createdMs;
        record.expiresMs = facts.expiresMs;
        record.details = QJsonDocument(node::api::sessionDetailsJson(facts)).toJson(QJsonDocument::Compact);
        return record;
    }

    static SessionFacts sample(SessionType type, SessionProtocol protocol, const QStringList& identifiers) {
        SessionFacts facts;
        facts.sessionId = u"id"_s;
        facts.tokenHash = store::TokenHash::of("token");
        facts.domain = u"dev_001"_s;
        facts.account = u"dev"_s;
        facts.authorizationId = u"authorization"_s;
        facts.authorizationTokenId = u"token"_s;
        facts.type = type;
        facts.protocol = protocol;
        facts.securityMode = SecurityMode::Tls12;
        facts.limits.payloadRatePerSecond = 4'000'000'000;
        facts.limits.payloadRateWindow = Milliseconds(1);
        facts.limits.payloadBytesPerSecond = 4'000'000'000'000;
        facts.limits.payloadBytesWindow = Milliseconds(86'400'001);
        facts.limits.keepAliveTimeout = Milliseconds(1500);
        facts.limits.clockDifferenceLimit = Milliseconds(250);
        facts.limits.clockDifferenceWindow = Milliseconds(61'000);
        facts.nodeId = u"east-b"_s;
        facts.host = u"east.example"_s;
        facts.port = 8453;
        facts.identifiers = identifiers;
        facts.wholeDomain = identifiers.isEmpty();
        facts.createdMs = 1'700'000'000'123;
        facts.expiresMs = 1'700'000'300'000;
        return facts;
    }

private Q_SLOTS:
    void otherProcessReadsWhatThisOneWrote_data() {
        QTest::addColumn<int>("type");
        QTest::addColumn<int>("protocol");
        QTest::addColumn<QStringList>("identifiers");
        const auto row = [](const char* name, SessionType type, SessionProtocol protocol,
                            const QStringList& identifiers) {
            QTest::newRow(name) << int(type) << int(protocol) << identifiers;
        };
        row("singleplex", SessionType::Tlc, SessionProtocol::Singleplex, {u"sub00001"_s});
        row("multiplex", SessionType::Tlc, SessionProtocol::Multiplex, {u"sub00001"_s, u"sub00002"_s});
        row("broker", SessionType::Broker, SessionProtocol::Multiplex, {u"sub00001"_s});
        row("wholeDomain", SessionType::Monitor, SessionProtocol::Multiplex, {});
    }
    void otherProcessReadsWhatThisOneWrote() {
        QFETCH(int, type);
        QFETCH(int, protocol);
        QFETCH(QStringList, identifiers);
        const SessionFacts written = sample(SessionType(type), SessionProtocol(protocol), identifiers);
        const auto read = node::cluster::factsOf(recordOf(written));
        QVERIFY(read);
        QCOMPARE(read->limits, written.limits);
        QCOMPARE(read->securityMode, written.securityMode);
        QCOMPARE(read->identifiers, written.identifiers);
        QCOMPARE(read->wholeDomain, written.wholeDomain);
        QCOMPARE(node::api::sessionDetailsJson(*read), node::api::sessionDetailsJson(written));
        QCOMPARE(recordOf(*read), recordOf(written));
        QVERIFY(read->token.isEmpty());
    }

    void senselessDetailsAdmitNobody_data() {
        QTest::addColumn<QByteArray>("details");
        QByteArray good = recordOf(sample(SessionType::Broker, SessionProtocol::Multiplex, {})).details;
        const auto without = [&](const char* what, const char* by) {
            QByteArray changed = good;
            changed.replace(what, by);
            QVERIFY(changed != good);
            QTest::newRow(what) << changed;
        };
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("noObject") << QByteArray("[1]");
        without("4000000000000", "0");
        without("4000000000", "-1");
        without("\"PT1.5S\"", "\"soon\"");
        without("securityMode", "mode");
        without("8453", "\"8453\"");
    }
    void senselessDetailsAdmitNobody() {
        QFETCH(QByteArray, details);
        auto record = recordOf(sample(SessionType::Broker, SessionProtocol::Multiplex, {}));
        record.details = details;
        const auto read = node::cluster::factsOf(record);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::StoreCorrupt);
    }
};

QTEST_APPLESS_MAIN(StoredFactsTest)
#include "tst_storedfacts.moc"
