// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/nodeassignment.h"

#include <QTest>

using namespace wayside::node;
using namespace Qt::StringLiterals;

class NodeAssignmentTest : public QObject {
    Q_OBJECT

    using Candidates = QList<cluster::NodeCandidate>;

private Q_SLOTS:
    void choice_data() {
        QTest::addColumn<Candidates>("candidates");
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("chosen");
        const Candidates two{{u"a"_s, true, true, 7}, {u"b"_s, true, true, 3}};
        const Candidates withFar = two + Candidates{{u"far"_s, false, true, 0}};
        QTest::newRow("noNodes") << Candidates() << u""_s << u""_s;
        QTest::newRow("leastLoaded") << two << u""_s << u"b"_s;
        QTest::newRow("wishBeatsLoad") << two << u"a"_s << u"a"_s;
        QTest::newRow("unknownWishIsIgnored") << two << u"x"_s << u"b"_s;
        QTest::newRow("ownBeforeIdleOther") << withFar << u""_s << u"b"_s;
        QTest::newRow("wishForOther") << withFar << u"far"_s << u"far"_s;
        QTest::newRow("equalLoadTakesTheFirst")
            << Candidates{{u"a"_s, true, true, 1}, {u"b"_s, true, true, 1}} << u""_s << u"a"_s;
        QTest::newRow("closedWishGoesElsewhere")
            << Candidates{{u"a"_s, true, false, 0}, {u"b"_s, true, true, 9}} << u"a"_s << u"b"_s;
        QTest::newRow("otherWhenNoneOfOursTakes")
            << Candidates{{u"a"_s, true, false, 0}, {u"far"_s, false, true, 9}, {u"near"_s, false, true, 8}}
            << u""_s << u"near"_s;
        QTest::newRow("nobodyTakes") << Candidates{{u"a"_s, true, false, 0}, {u"far"_s, false, false, 0}}
                                     << u"far"_s << u""_s;
    }
    void choice() {
        QFETCH(Candidates, candidates);
        QFETCH(QString, wanted);
        QFETCH(QString, chosen);
        const auto index = cluster::chooseNode(candidates, wanted);
        QCOMPARE(index ? candidates[*index].id : QString(), chosen);
    }
};

QTEST_APPLESS_MAIN(NodeAssignmentTest)
#include "tst_nodeassignment.moc"
