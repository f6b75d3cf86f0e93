// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/log/eventline.h"
#include "netcore/node/streaming/endedconnections.h"
#include "netcore/node/streaming/eventlog.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

class EventLogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resumesAfterAnId() {
        node::EventLog log;
        for (int i = 0; i < 5; ++i)
            log.append({});
        quint64 lost = 99;
        const auto newer = log.after(3, lost);
        QCOMPARE(newer.size(), 2);
        QCOMPARE(newer.first().id, 4U);
        QCOMPARE(lost, 0U);
        QVERIFY(log.after(5, lost).isEmpty());
        QVERIFY(log.after(500, lost).isEmpty());
    }

    void saysHowManyAreGone() {
        node::EventLog log;
        for (std::size_t i = 0; i < node::EventLog::capacity + 10; ++i)
            log.append({});
        quint64 lost = 0;
        QCOMPARE(log.after(2, lost).size(), qsizetype(node::EventLog::capacity));
        QCOMPARE(lost, 8U); // 3 to 10
        QCOMPARE(log.after(10, lost).size(), qsizetype(node::EventLog::capacity));
        QCOMPARE(lost, 0U);
    }

    void pendingEventsAreTakenOnce() {
        node::EventLog log;
        log.append({});
        QCOMPARE(log.takePending().size(), 1);
        QVERIFY(log.takePending().isEmpty());
    }

    void refusedConnectionsEvictNoSession() {
        node::EndedConnections ended;
        node::EndedConnections::Entry session;
        session.row.id = 1;
        session.row.sessionId = u"s"_s;
        ended.add(session);
        for (quint64 id = 2; id < 500; ++id) {
            node::EndedConnections::Entry refused;
            refused.row.id = id;
            const auto gone = ended.add(refused);
            QCOMPARE(gone.has_value(), id > 101);
        }
        QVERIFY(ended.find(1));
        QVERIFY(!ended.find(2));
    }

    void logLineStaysOneLine() {
        observe::EventRow event;
        event.kind = observe::EventKind::Notice;
        event.detail = u"evil\nfake=line\x1b[31m"_s;
        const auto text = node::log::lineOf(event, node::log::Format::Text).text;
        QVERIFY(!text.contains('\n') && !text.contains('\x1b'));
        const auto json = node::log::lineOf(event, node::log::Format::Json).text;
        QVERIFY(!json.contains('\n'));
        QCOMPARE(QJsonDocument::fromJson(json).object().value("detail"_L1).toString(), event.detail);
    }
};

QTEST_APPLESS_MAIN(EventLogTest)
#include "tst_eventlog.moc"
