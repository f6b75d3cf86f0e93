// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/drainprogress.h"
#include "netcore/drain/receiptjson.h"
#include "netcore/drain/receiptsummary.h"
#include "netcore/observe/rowjson.h"

#include <QJsonArray>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;
using observe::DrainDeparture;
using observe::DrainReceiptRow;

/// What a receipt says on the whole.
class ReceiptsTest : public QObject {
    Q_OBJECT

    static DrainReceiptRow row(int position, DrainDeparture departure, std::optional<qint64> asked,
                               std::optional<qint64> closed, std::optional<qint64> back,
                               const QString& backNode = u"node-b"_s) {
        DrainReceiptRow made;
        made.position = position;
        made.nodeId = u"node-a"_s;
        made.departure = departure;
        made.askedAtMs = asked;
        made.closedAtMs = closed;
        made.backAtMs = back;
        made.backNodeId = back ? backNode : QString();
        made.fillGaps();
        return made;
    }
    static QList<DrainReceiptRow> sample() {
        QList<DrainReceiptRow> rows{
            row(1, DrainDeparture::Moved, 1000, 1100, 1300),
            row(2, DrainDeparture::Moved, 1100, 1200, 1250, u"node-c"_s),
            row(3, DrainDeparture::Forced, 1200, 11'200, 11'900),
            row(4, DrainDeparture::Left, std::nullopt, 1150, std::nullopt),
            row(5, DrainDeparture::None, 1300, std::nullopt, std::nullopt),
            row(6, DrainDeparture::Moved, 1400, 1450, 1500, u"node-a"_s),
        };
        rows[0].canary = true;
        rows[3].failed = true;
        return rows;
    }

private Q_SLOTS:
    void emptyReceipt() {
        QCOMPARE(drain::summaryOf({}), drain::ReceiptSummary());
        QVERIFY(drain::progressOf({}).isEmpty());
    }

    void everySessionIsCountedOnce() {
        const auto summary = drain::summaryOf(sample());
        QCOMPARE(summary.sessions, 6);
        QCOMPARE(summary.moved + summary.forced + summary.ownReason + summary.crashed + summary.still, 6);
        QCOMPARE(summary.forced, 1);
        QCOMPARE(summary.ownReason, 1);
        QCOMPARE(summary.still, 1);
        QCOMPARE(summary.asked, 5);
        QCOMPARE(summary.back, 4);
        QCOMPARE(summary.strays, 1);
        QCOMPARE(summary.notBack, 1);
        QCOMPARE(summary.canaries, 1);
        QCOMPARE(summary.landings,
                 (std::map<QString, int>{{u"node-a"_s, 1}, {u"node-b"_s, 2}, {u"node-c"_s, 1}}));
    }

    void gapsAreOfThoseWhoAreBack() {
        const auto summary = drain::summaryOf(sample()); // 200, 50, 700, 50
        QCOMPARE(summary.medianGapMs, 50);
        QCOMPARE(summary.percentile95GapMs, 700);
        QCOMPARE(summary.worstGapMs, 700);
        QCOMPARE(summary.worstGapPosition, 3);
        QVERIFY(!summary.worstPayloadGapMs);
        QCOMPARE(summary.firstAskedMs, 1000);
        QCOMPARE(summary.lastLeftMs, 11'200);
        QCOMPARE(summary.lastBackMs, 11'900);
    }

    void progressCountsUp() {
        const auto points = drain::progressOf(sample());
        QCOMPARE(points.constFirst(), (drain::ProgressPoint{1000, 1, 0, 0, 0}));
        QCOMPARE(points.constLast(), (drain::ProgressPoint{11'900, 5, 5, 4, 1}));
        for (qsizetype i = 1; i < points.size(); ++i)
            QVERIFY(points[i - 1].atMs < points[i].atMs);
    }

    void progressIsBounded() {
        QList<DrainReceiptRow> rows;
        for (int i = 0; i < 20'000; ++i)
            rows.append(row(i + 1, DrainDeparture::Moved, 1000 + i, 1500 + i, 1700 + i));
        const auto points = drain::progressOf(rows, 200);
        QVERIFY(points.size() <= 200);
        QCOMPARE(points.constLast(), (drain::ProgressPoint{1700 + 19'999, 20'000, 20'000, 20'000, 0}));
    }

    void jsonIsTheOneOfTheApi() {
        observe::DrainRow drain;
        drain.id = u"d1"_s;
        const QJsonObject json = drain::receiptJson(drain, sample());
        QCOMPARE(json.keys(), QStringList({u"drain"_s, u"sessions"_s, u"total"_s}));
        QCOMPARE(json[u"total"].toInt(), 6);
        const auto rows = observe::listFromJson<DrainReceiptRow>(json[u"sessions"].toArray());
        QVERIFY(rows);
        QCOMPARE(*rows, sample());
    }
};

QTEST_GUILESS_MAIN(ReceiptsTest)
#include "tst_receipts.moc"
