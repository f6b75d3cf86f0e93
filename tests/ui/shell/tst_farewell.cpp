// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakesource.h"
#include "ui/shell/appearance.h"
#include "ui/shell/closeguard.h"
#include "ui/shell/farewelldialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QPushButton>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {

/// Sessions that end when the test says so.
class SessionsPage : public Page, public CloseGuard {
public:
    QString pageName() const override { return u"sessions"_s; }
    QString title() const override { return u"Sessions"_s; }
    QString iconName() const override { return u"connections"_s; }
    CloseGuard* closeGuard() override { return this; }
    int liveSessions() const override { return live; }
    void finish(std::chrono::milliseconds deadline, std::function<void()> done) override {
        deadlines.append(int(deadline.count()));
        waiting.append(std::move(done));
    }
    void end() {
        live = 0;
        for (const auto& done : std::exchange(waiting, {}))
            done();
    }

    int live = 2;
    QList<int> deadlines;
    QList<std::function<void()>> waiting;
};

} // namespace

class FarewellTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void withoutSessionsTheWindowCloses();
    void stayingKeepsWindowAndSessions();
    void byeIsSaidBeforeTheWindowCloses();
    void waitingCanBeCutShort();
    void askingTwiceAsksOnce();

private:
    FarewellDialog* dialog() const { return m_window->findChild<FarewellDialog*>(); }

    Appearance m_appearance;
    tests::FakeSource m_source;
    std::unique_ptr<ConsoleState> m_state;
    std::unique_ptr<MainWindow> m_window;
    SessionsPage* m_page = nullptr;
};

void FarewellTest::init() {
    m_state = std::make_unique<ConsoleState>(m_source);
    m_page = new SessionsPage;
    m_window = std::make_unique<MainWindow>(*m_state, m_appearance, QList<Page*>{m_page});
    m_window->show();
}

void FarewellTest::withoutSessionsTheWindowCloses() {
    m_page->live = 0;
    QVERIFY(m_window->close());
    QVERIFY(!dialog());
    QVERIFY(!m_window->isVisible());
}

void FarewellTest::stayingKeepsWindowAndSessions() {
    QVERIFY(!m_window->close());
    QVERIFY(dialog());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    QVERIFY(m_window->isVisible());
    QVERIFY2(m_page->deadlines.isEmpty(), "nobody was told Bye");
}

void FarewellTest::byeIsSaidBeforeTheWindowCloses() {
    QVERIFY(!m_window->close());
    QTest::keyClick(dialog(), Qt::Key_Return);
    QCOMPARE(m_page->deadlines, QList<int>{FarewellDialog::deadlineMs});
    QVERIFY(dialog()->isWaiting());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QVERIFY2(dialog()->isVisible(), "what was said cannot be taken back");
    QVERIFY(m_window->isVisible());
    m_page->end();
    QTRY_VERIFY(!m_window->isVisible());
}

void FarewellTest::waitingCanBeCutShort() {
    m_window->close();
    QTest::mouseClick(dialog()->goButton(), Qt::LeftButton);
    QTest::mouseClick(dialog()->goButton(), Qt::LeftButton);
    QCOMPARE(m_page->deadlines, (QList<int>{FarewellDialog::deadlineMs, 0}));
    m_page->end();
    QTRY_VERIFY(!m_window->isVisible());
}

void FarewellTest::askingTwiceAsksOnce() {
    m_window->close();
    m_window->close();
    QCOMPARE(m_window->findChildren<FarewellDialog*>().size(), 1);
}

QTEST_MAIN(FarewellTest)
#include "tst_farewell.moc"
