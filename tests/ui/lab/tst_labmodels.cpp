// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/labsamples.h"
#include "ui/delegates/celldelegate.h"
#include "ui/models/lab/breakermodel.h"
#include "ui/models/lab/experimentmodel.h"
#include "ui/models/lab/labmodel.h"
#include "ui/models/lab/labwords.h"
#include "ui/models/lab/misbehaviourmodel.h"
#include "ui/pages/lab/diagramplan.h"
#include "ui/pages/lab/statediagram.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

using Reporting = QAbstractItemModelTester::FailureReportingMode;

/// Models of the lab under random operations; the diagram's geometry; words for every code.
class LabModels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() {
        m_seed = QRandomGenerator::global()->generate();
        qInfo("seed %u", m_seed);
    }

    void sessionsComeChangeAndGo() {
        std::mt19937_64 random(m_seed);
        LabModel model;
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QSet<quint64> there;
        for (int step = 0; step < 400; ++step) {
            lab::LabBatch batch;
            for (quint64 i = random() % 4; i > 0; --i) {
                const quint64 id = 1 + random() % 30;
                batch.rows.insert(id, randomLabRow(id, random));
                there.insert(id);
            }
            const quint64 gone = 1 + random() % 40; // also one that is not there
            if (random() % 3 == 0 && !batch.rows.contains(gone)) {
                batch.removed += gone;
                there.remove(gone);
            }
            model.apply(batch);
            QCOMPARE(model.rowCount(), int(there.size()));
            for (int row = 1; row < model.rowCount(); ++row) // in the order in which they were made
                QVERIFY(model.row(row - 1)->id < model.row(row)->id);
            for (const quint64 id : std::as_const(there))
                QCOMPARE(model.session(id)->id, id);
        }
        for (int row = 0; row < model.rowCount(); ++row) {
            for (int column = 0; column < LabModel::ColumnCount; ++column)
                QVERIFY(!model.index(row, column).data().toString().isEmpty());
        }
    }

    void stateIsWhatItIs() {
        LabModel model;
        lab::LabBatch batch;
        batch.rows = {
            {1, sampleLabRow(1)}, {2, waitingLabRow(2)}, {3, cutLabRow(3)}, {4, misbehavingLabRow(4)}};
        model.apply(batch);
        const auto state = [&model](int row) {
            return model.index(row, LabModel::State).data(LabModel::StateRole);
        };
        QCOMPARE(state(0).toInt(), int(session::ConnectionState::Active));
        QCOMPARE(state(1).toInt(), int(session::ConnectionState::Terminated)); // it waits
        QVERIFY(model.index(1, LabModel::State).data().toString().startsWith(u"waiting"_s));
        QCOMPARE(state(2).toInt(), int(session::ConnectionState::Terminated));
        QVERIFY(model.index(3, LabModel::Name).data().toString().contains(u"misbehaves"_s));
        QCOMPARE(model.index(3, LabModel::Name).data(LabModel::EmphasisRole).toInt(),
                 int(CellDelegate::Emphasis::Warning));
        QCOMPARE(model.index(1, LabModel::Lost).data(SortRole).toInt(), 4);
    }

    void experimentsGrowAndChange() {
        std::mt19937_64 random(m_seed + 1);
        ExperimentModel model;
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        QList<lab::ExperimentRow> rows;
        const QList<lab::ExperimentRow> samples = misbehavingLabRow(1).experiments;
        for (int step = 0; step < 200; ++step) {
            const auto what = random() % 5;
            if (what == 0) {
                rows.clear();
            } else if (what < 3) {
                rows += samples.at(qsizetype(random() % quint64(samples.size())));
                rows.last().number = quint64(step);
            } else if (!rows.isEmpty()) {
                rows.last().running = Milliseconds(std::int64_t(random() % 100000));
            }
            model.setExperiments(rows);
            QCOMPARE(model.rowCount(), int(rows.size()));
            if (!rows.isEmpty()) // the newest first
                QCOMPARE(model.experiment(0)->number, rows.constLast().number);
        }
    }

    void breakersGrowAndShrink() {
        std::mt19937_64 random(m_seed + 2);
        BreakerModel model;
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        for (int step = 0; step < 200; ++step) {
            QList<client::BreakerStatus> breakers;
            for (quint64 i = random() % 6; i > 0; --i) {
                breakers += {u"host:%1"_s.arg(i), i == 1, client::CircuitBreaker::State(random() % 3),
                             unsigned(random() % 9), Milliseconds(std::int64_t(random() % 3) * 700)};
            }
            model.setBreakers(breakers);
            QCOMPARE(model.rowCount(), int(breakers.size()));
        }
    }

    void misbehavioursSuitTheSession() {
        MisbehaviourModel model;
        const QAbstractItemModelTester tester(&model, Reporting::QtTest);
        const auto selectable = [&model](lab::Misbehaviour what) {
            return bool(model.flags(model.index(model.rowOf(what))) & Qt::ItemIsSelectable);
        };
        model.setSession(SessionType::Monitor, SessionProtocol::Multiplex);
        QVERIFY(selectable(lab::Misbehaviour::MonitorSends));
        QVERIFY(!selectable(lab::Misbehaviour::OverRate));
        model.setSession(SessionType::Tlc, SessionProtocol::Singleplex);
        QVERIFY(selectable(lab::Misbehaviour::OverRate));
        QVERIFY(!selectable(lab::Misbehaviour::BadIdentifier));
        int headings = 0;
        for (int row = 0; row < model.rowCount(); ++row)
            headings += model.index(row).data(MisbehaviourModel::HeadingRole).toBool() ? 1 : 0;
        QCOMPARE(headings, 3);
        QCOMPARE(model.rowCount(), int(lab::misbehaviourCount) + 3);
    }

    void everythingHasWords() {
        QSet<QString> names;
        for (const lab::MisbehaviourTraits& traits : lab::allMisbehaviours()) {
            names += words::misbehaviour(traits.what);
            QVERIFY(words::misbehaviourDeed(traits.what).endsWith(u'.'));
            const lab::Expectation expected =
                lab::expectationOf({traits.what, traits.usual, {}}, SessionLimits());
            QVERIFY(!words::expectation(expected).isEmpty());
            QVERIFY(!words::expectationBasis(expected.since).isEmpty());
        }
        QCOMPARE(names.size(), qsizetype(lab::misbehaviourCount));
        for (int i = 0; i <= int(lab::PlanFault::BadIdentifier); ++i)
            QVERIFY(words::planFault(lab::PlanFault(i)).endsWith(u'.'));
        for (std::size_t i = 0; i < client::causeCount; ++i)
            QVERIFY(!words::causeWord(client::Cause(i)).isEmpty());
    }

    void wordsOfExpectedAndSeen() {
        const auto rows = misbehavingLabRow(1).experiments;
        QCOMPARE(words::expectation(*rows.at(1).expectation),
                 u"closed after 10 s without Bye: %1"_s.arg(words::causeWord(client::Cause::IdleLimit)));
        QVERIFY(words::seen(rows.at(1)).startsWith(u"closed after 10 s without Bye"_s));
        QCOMPARE(words::verdict(rows.at(2)), u"not closed"_s);
        QCOMPARE(words::seen(rows.at(3)), u"still connected after 21 s"_s);
    }

    void diagramHasRoomForEverything_data() {
        QTest::addColumn<QSizeF>("size");
        for (const QSizeF size : {QSizeF(460, 220), QSizeF(640, 330), QSizeF(1200, 700)})
            QTest::addRow("%g", size.width()) << size;
    }
    void diagramHasRoomForEverything() {
        QFETCH(QSizeF, size);
        const QRectF area({8, 8}, size);
        const DiagramPlan plan(area);
        for (std::size_t i = 0; i < lab::diagramStateCount; ++i) {
            const QRectF& box = plan.state(lab::DiagramState(i));
            QVERIFY(area.adjusted(-1, -1, 1, 1).contains(box));
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY(!box.intersects(plan.state(lab::DiagramState(j))));
            // No line goes through a state.
            for (const lab::DiagramTransition& transition : lab::diagramTransitions()) {
                const QPolygonF& line = plan.arrow(transition.arrow);
                for (qsizetype k = 1; k < line.size(); ++k) {
                    const QRectF segment = QRectF(line.at(k - 1), line.at(k)).normalized();
                    QVERIFY2(!segment.adjusted(-0.1, -0.1, 0.1, 0.1).intersects(box.adjusted(1, 1, -1, -1)),
                             transition.label.data());
                }
            }
        }
        for (const lab::DiagramTransition& transition : lab::diagramTransitions()) {
            const QPolygonF& line = plan.arrow(transition.arrow);
            const auto touches = [&](std::optional<lab::DiagramState> state, QPointF end, QPointF dot) {
                return state ? plan.state(*state).adjusted(-1, -1, 1, 1).contains(end)
                             : QLineF(end, dot).length() < plan.dotRadius() * 2;
            };
            QVERIFY2(touches(transition.from, line.first(), plan.beginning()), transition.label.data());
            QVERIFY2(touches(transition.to, line.last(), plan.end()), transition.label.data());
        }
    }

    void diagramIsReadWithoutEyes() {
        StateDiagram diagram;
        QVERIFY(diagram.accessibleDescription().contains(u"Not connected"_s));
        diagram.setTrack(sampleLabRow(1, true).track);
        const QString text = diagram.accessibleDescription();
        QVERIFY2(text.startsWith(u"In Active for 4 m 12 s."_s), qPrintable(text));
        QVERIFY(text.contains(u"TLSHandshake 13 ms"_s));
        QVERIFY(text.contains(u"Token valid"_s));
        diagram.resize(640, 430);
        diagram.show();
        diagram.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&diagram));
        diagram.setFocus();
        for (int i = 0; i < 8; ++i)
            QTest::keyClick(&diagram, Qt::Key_Right);
        QCOMPARE(*diagram.chosen(), lab::DiagramState::TimeSync);
        QVERIFY(diagram.accessibleDescription().startsWith(u"TimeSync: entered 25 time"_s));
        QTest::keyClick(&diagram, Qt::Key_Left);
        QCOMPARE(*diagram.chosen(), lab::DiagramState::Active);
    }

private:
    quint32 m_seed = 0;
};

QTEST_MAIN(LabModels)
#include "tst_labmodels.moc"
