// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/emptystate.h"
#include "ui/shell/tearoffframe.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace wayside::ui;
using namespace Qt::StringLiterals;

class TearOffFrameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void goesAndComesBack();
    void closingItsWindowBringsItBack();
    void frameThatGoesTakesItAlong();
};

void TearOffFrameTest::goesAndComesBack() {
    QWidget console;
    auto* chart = new QLabel(u"chart"_s);
    auto* frame = new TearOffFrame(chart, u"Offset"_s);
    (new QVBoxLayout(&console))->addWidget(frame);
    console.show();
    QVERIFY(chart->isVisibleTo(&console));
    frame->action()->trigger();
    QVERIFY(frame->isTornOff());
    QVERIFY(frame->action()->isChecked());
    QVERIFY(chart->window() != &console);
    QVERIFY(chart->isVisible());
    QCOMPARE(chart->window()->windowTitle(), u"Offset — Wayside"_s);
    QVERIFY2(!chart->window()->testAttribute(Qt::WA_QuitOnClose), "the program ends with its console");
    QTest::mouseClick(frame->findChild<EmptyState*>()->findChild<QPushButton*>(), Qt::LeftButton);
    QTRY_VERIFY(!frame->isTornOff());
    QVERIFY(!frame->findChild<EmptyState*>());
    QVERIFY(!frame->action()->isChecked());
    QCOMPARE(chart->window(), &console);
    QVERIFY(chart->isVisible());
}

void TearOffFrameTest::closingItsWindowBringsItBack() {
    QWidget console;
    auto* chart = new QLabel(u"chart"_s);
    auto* frame = new TearOffFrame(chart, u"Offset"_s);
    (new QVBoxLayout(&console))->addWidget(frame);
    console.show();
    for (int round = 0; round < 3; ++round) {
        frame->setTornOff(true);
        const QPointer<QWidget> window = chart->window();
        QVERIFY(QTest::qWaitForWindowActive(window));
        if (round == 0)
            QTest::keySequence(window, QKeySequence::Close); // Ctrl+W, as in the help's window
        else
            window->close();
        QVERIFY(!frame->isTornOff());
        QCOMPARE(chart->window(), &console);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QVERIFY(!window);
        QVERIFY(chart->isVisible());
    }
}

void TearOffFrameTest::frameThatGoesTakesItAlong() {
    const QPointer<QLabel> chart = new QLabel(u"chart"_s);
    QPointer<QWidget> window;
    {
        TearOffFrame frame(chart, u"Offset"_s);
        frame.setTornOff(true);
        window = chart->window();
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QVERIFY(!chart);
    QVERIFY(!window);
}

QTEST_MAIN(TearOffFrameTest)
#include "tst_tearoffframe.moc"
