// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/nodes/sampledrains.h"

#include "tests/ui/observation/samplerows.h"

namespace wayside::tests {

using namespace Qt::StringLiterals;
using observe::DrainDeparture;

observe::DrainPlan samplePlan() {
    observe::DrainPlan plan;
    plan.nodeId = u"node-a"_s;
    plan.cohort = 143;
    plan.tlc = 131;
    plan.broker = 10;
    plan.monitor = 2;
    plan.landings = {{u"node-b"_s, 71}, {u"node-c"_s, 70}};
    plan.ignoredReconnectBefore = 2;
    plan.expectedDurationMs = 24000;
    plan.ratePerSecond = 10;
    plan.batchSize = 10;
    plan.batches = 15;
    return plan;
}

QList<observe::DrainReceiptRow> sampleReceipt(int sessions, int here) {
    QList<observe::DrainReceiptRow> rows;
    for (int i = 1; i <= sessions; ++i) {
        observe::DrainReceiptRow row;
        row.position = i;
        row.sessionId = u"s-%1"_s.arg(i);
        row.type = i % 12 == 0 ? SessionType::Broker : SessionType::Tlc;
        row.domain = u"dev_001"_s;
        row.account = u"operator-%1"_s.arg(i % 7);
        row.identifiers = i % 12 == 0 ? QStringList() : QStringList{u"sub%1"_s.arg(i, 5, 10, QChar(u'0'))};
        row.nodeId = u"node-a"_s;
        row.canary = i <= 3;
        row.batch = i <= 3 ? 0 : 1 + i / 10;
        if (i <= sessions - here) {
            const qint64 asked = sampleNow - 9000 + qint64(i) * 100;
            row.askedAtMs = asked;
            row.departure = i == 7   ? DrainDeparture::Forced
                            : i == 9 ? DrainDeparture::Left
                                     : DrainDeparture::Moved;
            row.closedAtMs = asked + (i == 7 ? 10'000 : 20 + i * 37 % 90);
            row.failed = i == 5;
            if (i == 9)
                row.endReason = EndReason::ConnectionError;
            if (!row.failed) {
                row.backAtMs = *row.closedAtMs + 40 + i * 53 % 400;
                row.backNodeId = i == 8 ? u"node-a"_s : i % 2 == 0 ? u"node-b"_s : u"node-c"_s;
                row.firstPayloadAtMs = *row.backAtMs + 120;
            }
            row.fillGaps();
        }
        rows.append(row);
    }
    return rows;
}

} // namespace wayside::tests
