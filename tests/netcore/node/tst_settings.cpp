// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/settings/nodesettings.h"

#include <QSet>
#include <QTemporaryFile>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

class SettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Scripts rely on these names (spec 05): exactly they exist.
    void namesAreThoseOfTheContract() {
        const QSet<QString> contract{
            u"limits.payloadRateLimit"_s,
            u"limits.payloadRateLimitDuration"_s,
            u"limits.payloadThroughputLimit"_s,
            u"limits.payloadThroughputLimitDuration"_s,
            u"limits.keepAliveTimeout"_s,
            u"limits.clockDiffLimit"_s,
            u"limits.clockDiffLimitDuration"_s,
            u"timing.handshakeTimeout"_s,
            u"timing.timeSyncInterval"_s,
            u"timing.timeSyncResponseTimeout"_s,
            u"sessions.connectTimeout"_s,
            u"sessions.exclusivity"_s,
            u"protocol.unknownDatagram"_s, // ours: spec 01 §3 wants it and names no key
            u"queue.outboundBytes"_s,
            u"queue.slowConsumerTimeout"_s,
            u"listener.maxConnections"_s,
            u"listener.maxPreAuthPerAddress"_s,
            u"listener.maxPreAuth"_s, // ours, beyond the contract
            u"drain.grace"_s,
            u"dev.tlcCount"_s};
        QSet<QString> ours;
        for (const auto& setting : node::settingDescriptions())
            ours.insert(QString::fromLatin1(setting.key));
        QCOMPARE(ours, contract);
    }

    void defaultsAreThoseOfTheContract() {
        const node::NodeSettings defaults;
        const QHash<QString, QString> contract{{u"limits.payloadRateLimit"_s, u"12"_s},
                                               {u"limits.payloadRateLimitDuration"_s, u"PT5S"_s},
                                               {u"limits.payloadThroughputLimit"_s, u"61440"_s},
                                               {u"limits.payloadThroughputLimitDuration"_s, u"PT5S"_s},
                                               {u"limits.keepAliveTimeout"_s, u"PT10S"_s},
                                               {u"limits.clockDiffLimit"_s, u"PT3S"_s},
                                               {u"limits.clockDiffLimitDuration"_s, u"PT1M"_s},
                                               {u"timing.handshakeTimeout"_s, u"PT10S"_s},
                                               {u"timing.timeSyncInterval"_s, u"PT10S"_s},
                                               {u"timing.timeSyncResponseTimeout"_s, u"PT30S"_s},
                                               {u"sessions.exclusivity"_s, u"takeover"_s},
                                               {u"protocol.unknownDatagram"_s, u"skip"_s},
                                               {u"queue.outboundBytes"_s, u"4194304"_s},
                                               {u"queue.slowConsumerTimeout"_s, u"PT30S"_s},
                                               {u"drain.grace"_s, u"PT10S"_s},
                                               {u"dev.tlcCount"_s, u"10"_s}};
        for (const auto& setting : node::settingDescriptions()) {
            const QString key = QString::fromLatin1(setting.key);
            if (contract.contains(key))
                QCOMPARE(setting.read(defaults), contract.value(key));
        }
    }

    void whatIsReadCanBeAssigned() {
        for (const auto& setting : node::settingDescriptions()) {
            node::NodeSettings settings;
            const QString before = setting.read(settings);
            QVERIFY2(node::assignSetting(settings, QString::fromLatin1(setting.key), before), setting.key);
            QCOMPARE(setting.read(settings), before);
        }
    }

    void wrongValuesAreRefusedByName_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("zero limit") << u"limits.payloadRateLimit"_s << u"0"_s;
        QTest::newRow("negative limit") << u"limits.payloadThroughputLimit"_s << u"-1"_s;
        QTest::newRow("zero window") << u"limits.payloadRateLimitDuration"_s << u"PT0S"_s;
        QTest::newRow("not ISO 8601") << u"timing.handshakeTimeout"_s << u"10s"_s;
        QTest::newRow("not a number") << u"dev.tlcCount"_s << u"ten"_s;
        QTest::newRow("empty") << u"drain.grace"_s << QString();
        QTest::newRow("unknown word") << u"sessions.exclusivity"_s << u"maybe"_s;
        QTest::newRow("neither skip nor close") << u"protocol.unknownDatagram"_s << u"yes"_s;
        QTest::newRow("unknown key") << u"limits.colour"_s << u"1"_s;
    }
    void wrongValuesAreRefusedByName() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        node::NodeSettings settings;
        const auto assigned = node::assignSetting(settings, key, value);
        QVERIFY(!assigned);
        QVERIFY(QString::fromStdString(assigned.error().detail).contains(key));
        QCOMPARE(settings.limits, node::NodeSettings().limits);
    }

    void fileMayBeFlatOrNested() {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(R"({"limits":{"payloadRateLimit":20,"keepAliveTimeout":"PT1M"},"dev.tlcCount":"7"})");
        file.close();
        node::NodeSettings settings;
        const auto read = node::readSettingsFile(settings, file.fileName());
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(settings.limits.payloadRatePerSecond, 20U);
        QCOMPARE(settings.limits.keepAliveTimeout, Milliseconds(60000));
        QCOMPARE(settings.developmentTlcCount, 7);
    }

    void brokenFileIsNamed() {
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write("{\"limits\":[1]}");
        file.close();
        node::NodeSettings settings;
        QVERIFY(!node::readSettingsFile(settings, file.fileName()));
        QVERIFY(!node::readSettingsFile(settings, u"/no/such/file"_s));
    }
};

QTEST_APPLESS_MAIN(SettingsTest)
#include "tst_settings.moc"
