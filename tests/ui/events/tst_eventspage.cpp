// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "scriptedlog.h"
#include "ui/delegates/figuretable.h"
#include "ui/filter/filterbar.h"
#include "ui/filter/filteredit.h"
#include "ui/pages/events/eventdetails.h"
#include "ui/pages/events/eventspage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/emptystate.h"

#include <memory>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace wayside;
using namespace wayside::ui;
using namespace wayside::tests;
using namespace Qt::StringLiterals;

class EventsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void asksOnlyWhenSeen();
    void waitsForSlowAnswers();
    void everythingOfASessionAndBack();
    void newLinesCollectAbove();
    void readsOnWhenScrolled();
    void typedFilterIsAskedOfTheNode();
    void exportSaysHowMany();
    void layoutComesBack();
    void looks_data();
    void looks();

private:
    struct Fixture {
        FakeSource source;
        ScriptedLog log{source};
        std::unique_ptr<EventsPage> page;
    };
    FakeSource& source() { return m_fixture->source; }
    ScriptedLog& log() { return m_fixture->log; }
    EventsPage& page() { return *m_fixture->page; }
    QString label(const QString& name) { return page().findChild<QLabel*>(name)->text(); }
    void fill(int events) {
        for (int i = 0; i < events; ++i)
            log().add(quint64(i % 30 + 1), (events - i) * 1700,
                      i % 11 == 0  ? observe::Severity::Fault
                      : i % 4 == 0 ? observe::Severity::Warning
                                   : observe::Severity::Information);
        log().addAudit(u"drain.start"_s, 30'000);
        log().addAudit(u"bye"_s, 12'000);
    }
    void tell(const QList<observe::EventRow>& events, bool reset = false) {
        observe::SourceUpdate update;
        update.reset = reset;
        update.runId = log().runId;
        update.nodeClockMs = logNowMs;
        update.events = events;
        source().send(update);
    }
    void show() {
        page().show();
        page().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page()));
    }

    std::unique_ptr<Fixture> m_fixture;
};

void EventsPageTest::init() {
    m_fixture = std::make_unique<Fixture>();
    m_fixture->page = std::make_unique<EventsPage>(m_fixture->source);
    page().resize(1090, 700);
}

void EventsPageTest::asksOnlyWhenSeen() {
    fill(20);
    tell({}, true);
    QVERIFY(source().asked.isEmpty());
    show();
    QCOMPARE(page().model().rowCount(), 22);
    QVERIFY(label(u"count"_s).contains(u"22"_s));
}

void EventsPageTest::waitsForSlowAnswers() {
    fill(1200);
    source().holdAnswers = true;
    show();
    QCOMPARE(source().asked.size(), 2); // once each, however often the page looks
    QVERIFY(page().findChild<EmptyState*>()->sentence().contains(u"being read"_s));
    for (int round = 0; round < 8; ++round) {
        source().releaseAnswers();
        page().table()->verticalScrollBar()->setValue(page().table()->verticalScrollBar()->maximum());
        QTest::qWait(1);
    }
    QCOMPARE(page().model().rowCount(), 1202);
    QCOMPARE(source().asked.size(), 4); // three pages of events, one of the audit
    const QTemporaryDir folder;
    const QSignalSpy said(&page(), &Page::message);
    page().exportInto(folder.filePath(u"log.csv"_s));
    QVERIFY(QTest::qWaitFor([&] {
        source().releaseAnswers();
        return !said.isEmpty();
    }));
    QVERIFY(said.constLast().at(0).toString().contains(u"1,202"_s) ||
            said.constLast().at(0).toString().contains(u"1202"_s));
}

void EventsPageTest::everythingOfASessionAndBack() {
    fill(200);
    show();
    page().filterBar()->setText(u"severity:fault"_s);
    QTRY_COMPARE(page().feed().order().filterText, u"severity:fault"_s);
    page().table()->selectRow(0);
    const quint64 id = page().model().at(0).event.connectionId;
    QVERIFY(page().details()->asText().contains(u"rate over the limit"_s));
    QVERIFY(page().details()->asText().contains(u"<b>odd</b>"_s)); // as it is, not as markup
    // Its lines come and go, and a QFormLayout of Qt 6.4 then writes beside its memory.
    QVERIFY(page().details()->findChildren<QFormLayout*>().isEmpty());
    QTest::keyClick(page().table(), Qt::Key_T, Qt::ControlModifier);
    for (QAction* action : page().pageActions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_T))
            action->trigger();
    }
    QVERIFY(page().model().rowCount() > 3);
    for (int row = 0; row < page().model().rowCount(); ++row)
        QCOMPARE(page().model().at(row).event.connectionId, id);
    page().table()->selectRow(0);
    const QSignalSpy asked(&page(), &Page::showSessionRequested);
    for (QAction* action : page().pageActions()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_Return))
            action->trigger();
    }
    QCOMPARE(asked.at(0).at(0).toULongLong(), id);
    QCOMPARE(asked.at(0).at(1).toString(), u"connections"_s);
    page().findChild<QToolButton*>(u"back"_s)->click();
    QCOMPARE(page().feed().order().filterText, u"severity:fault"_s);
    page().showSession(7); // as another page asks
    QCOMPARE(page().feed().order().filterText, u"connection:7"_s);
}

void EventsPageTest::newLinesCollectAbove() {
    fill(300);
    show();
    tell({log().add(1, 100)});
    QCOMPARE(page().model().at(0).event.id, 301U); // at the top, nothing chosen
    page().table()->selectRow(3);
    const auto chosen = page().model().at(3).event.id;
    tell({log().add(1, 90), log().add(2, 80)});
    auto* fresh = page().findChild<QToolButton*>(u"new"_s);
    QVERIFY(fresh->isVisible());
    QVERIFY(fresh->text().contains(u"2"_s));
    QCOMPARE(page().model().at(3).event.id, chosen);
    fresh->click();
    QVERIFY(!fresh->isVisible());
    QCOMPARE(page().model().at(0).event.id, 303U);
    page().table()->verticalScrollBar()->setValue(500);
    tell({log().add(1, 70)});
    QCOMPARE(page().model().at(0).event.id, 303U);
}

void EventsPageTest::readsOnWhenScrolled() {
    fill(1800);
    show();
    const int before = page().model().rowCount();
    QVERIFY(before < 1802);
    for (int round = 0; round < 12; ++round)
        page().table()->verticalScrollBar()->setValue(page().table()->verticalScrollBar()->maximum());
    QCOMPARE(page().model().rowCount(), 1802);
}

void EventsPageTest::typedFilterIsAskedOfTheNode() {
    fill(60);
    show();
    page().focusFilter();
    QTest::keyClicks(page().filterBar()->edit(), u"sev"_s);
    QTest::keyClick(page().filterBar()->edit(), Qt::Key_Down);
    QTest::keyClick(page().filterBar()->edit(), Qt::Key_Return);
    QTest::keyClicks(page().filterBar()->edit(), u"warning"_s);
    QTest::keyClick(page().filterBar()->edit(), Qt::Key_Return);
    QTRY_COMPARE(page().feed().order().filterText.trimmed(), u"severity:warning"_s);
    for (int row = 0; row < page().model().rowCount(); ++row)
        QCOMPARE(page().model().at(row).severity(), observe::Severity::Warning);
    page().filterBar()->setText(u"nothing-like-this"_s);
    auto* empty = page().findChild<EmptyState*>();
    QTRY_VERIFY(empty->isVisible());
    QVERIFY(empty->sentence().contains(u"fits"_s));
}

void EventsPageTest::exportSaysHowMany() {
    fill(700);
    show();
    page().filterBar()->setText(u"node:node-a"_s);
    QTRY_COMPARE(page().feed().order().filterText, u"node:node-a"_s);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"log.json"_s);
    const QSignalSpy said(&page(), &Page::message);
    page().exportInto(file);
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY2(said.constLast().at(0).toString().contains(u"350"_s),
             qPrintable(said.constLast().at(0).toString()));
    QFile written(file);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(written.readAll()).array().size(), 350);
    page().exportInto(folder.filePath(u"no/such/folder.csv"_s));
    QTRY_VERIFY(said.constLast().at(0).toString().contains(u"cannot be written"_s));
}

void EventsPageTest::layoutComesBack() {
    show();
    const QSignalSpy arranged(&page(), &Page::layoutChanged);
    page().resize(1300, 800);
    QTest::qWait(5);
    QCOMPARE(arranged.size(), 0); // the window, not a person's wish about columns
    page().table()->horizontalHeader()->resizeSection(int(LogColumn::Kind), 222);
    QCOMPARE(arranged.size(), 1);
    SavedFilters saved;
    saved.save({u"Faults"_s, u"severity:fault"_s, {}});
    page().filterBar()->setSaved(saved);
    EventsPage other(source());
    other.setLayout(page().layout());
    QCOMPARE(other.filterBar()->saved(), saved);
    other.setLayout({{u"filters"_s, 3}, {u"time"_s, u"x"_s}});
    QVERIFY(other.filterBar()->saved().all().isEmpty());
}

void EventsPageTest::looks_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString& state : {u"data"_s, u"empty"_s, u"error"_s}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s-%s-%d", qPrintable(state), dark ? "dark" : "light", size.width())
                    << state << dark << size;
        }
    }
}

void EventsPageTest::looks() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Appearance appearance;
    appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
    if (state != u"empty"_s)
        fill(400);
    if (state == u"error"_s) {
        log().auditFails = Error{ErrorCode::NotAllowed, Fault::Local, "only for PLATFORM_ADMIN"};
        log().eventsFail = Error{ErrorCode::Timeout, Fault::Local, ""};
    }
    page().resize(size);
    show();
    if (state == u"data"_s) {
        page().table()->selectRow(8);
        tell({log().add(1, 90), log().add(2, 80)});
    }
    if (state == u"error"_s) {
        page().filterBar()->edit()->setText(u"severity:wrong"_s);
        QTest::keyClick(page().filterBar()->edit(), Qt::Key_Return);
    }
    QTest::qWait(20);
    QDir().mkpath(u"looks"_s);
    const QString name = u"looks/events-%1-%2-%3x%4.png"_s.arg(state, dark ? u"dark"_s : u"light"_s)
                             .arg(size.width())
                             .arg(size.height());
    QVERIFY(page().grab().save(name));
}

QTEST_MAIN(EventsPageTest)
#include "tst_eventspage.moc"
