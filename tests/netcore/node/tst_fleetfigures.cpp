// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/fleetfigures.h"

#include <QTest>

using namespace wayside;
using namespace wayside::node;
using namespace Qt::StringLiterals;

/// Figures about all sessions and about none in particular.
class FleetFiguresTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void medianIsTheMiddle() {
        std::vector<double> values;
        QVERIFY(!medianOf(values));
        values = {-5};
        QCOMPARE(medianOf(values), std::optional(-5.0));
        values = {9, -1, 4};
        QCOMPARE(medianOf(values), std::optional(4.0));
        values = {8, 1, 3, 2};
        QCOMPARE(medianOf(values), std::optional(2.5));
    }

    void headroomIsTheLeastOfAll() {
        FleetFigures fleet;
        QVERIFY(!fleet.limits[0].least);
        limits::Enforcer::Readings readings;
        readings.rate.headroom = 0.1;
        readings.idle.headroom = 0.05;
        fleet.add(readings);
        readings.rate.headroom = 0.7;
        fleet.add(readings);
        QCOMPARE(fleet.limits[0].least, std::optional(0.1));
        QCOMPARE(fleet.limits[0].low, 0); // a tenth is not less than a tenth
        QCOMPARE(fleet.limits[1].least, std::optional(1.0));
        QCOMPARE(fleet.limits[2].low, 2);
        QCOMPARE(fleet.limits[3].low, 0);
    }

    void clientsAreThoseOfTheirNode() {
        FleetFigures fleet;
        observe::ClockPoint point;
        point.differenceMs = -20;
        point.roundTripMs = 4;
        point.meanAbsoluteMs = 30;
        fleet.add(u"node-a"_s, point);
        point.meanAbsoluteMs = 10;
        fleet.add(u"node-a"_s, point);
        QCOMPARE(fleet.byNode.value(u"node-a"_s).largestMeanMs, 30.0);
        QCOMPARE(fleet.byNode.value(u"node-a"_s).differencesMs.size(), std::size_t(2));
        QVERIFY(fleet.byNode.value(u"node-b"_s).differencesMs.empty());
    }
};

QTEST_GUILESS_MAIN(FleetFiguresTest)
#include "tst_fleetfigures.moc"
