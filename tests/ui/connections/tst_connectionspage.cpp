// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../shell/fakesource.h"
#include "../shell/sampleconnections.h"
#include "ui/charts/timeserieschart.h"
#include "ui/export/exportprogress.h"
#include "ui/filter/filterbar.h"
#include "ui/filter/filteredit.h"
#include "ui/models/connections/connectionevents.h"
#include "ui/models/connections/connectionfiltermodel.h"
#include "ui/models/connections/connectionmodel.h"
#include "ui/pages/connections/connectionactions.h"
#include "ui/pages/connections/connectionbulk.h"
#include "ui/pages/connections/connectionconfirm.h"
#include "ui/pages/connections/connectiondetails.h"
#include "ui/pages/connections/connectionlimits.h"
#include "ui/pages/connections/connectionphases.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/connections/connectionstable.h"
#include "ui/pages/connections/connectiontab.h"
#include "ui/pages/connections/limitstab.h"
#include "ui/shell/appearance.h"
#include "ui/shell/emptystate.h"

#include <memory>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFormLayout>
#include <QGuiApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScrollBar>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace wayside;
using namespace wayside::ui;
using connections::Column;
using tests::sampleConnection;
using namespace Qt::StringLiterals;

namespace {

/// As another part of the console adds one.
class TabOfAnother : public ConnectionTab {
public:
    QString tabName() const override { return u"another"_s; }
    QString title() const override { return u"Another"_s; }
    void showSession(const SessionView& view) override { shown.append(view.row.id); }
    void leave() override { ++left; }

    QList<quint64> shown;
    int left = 0;
};

} // namespace

class ConnectionsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_fixture.reset(); }
    void reconnectNamesTheSessionAndCarriesItsId();
    void byeNeedsAReason();
    void dialogSaysThatTheSessionEnded();
    void endedBeforeTheNodeHeardIsSaidPlainly();
    void actionStaysWithTheSessionItWasAskedFor();
    void anotherRunNeverGetsTheAction();
    void removedRowNeverPassesTheChoiceOn();
    void detailsStayOnAnEndedSession();
    void forgottenSessionIsSaidToBe();
    void newRowsCollectAboveAChosenRow();
    void chosenRowStaysWhereItIs();
    void emptyStatesOfferTheWayOut();
    void countSaysShownOfAll();
    void copyGivesTheColumnsShown();
    void columnsAreRemembered();
    void gaugesAndPhasesSayWhatWasMeasured();
    void onlyTheTabInViewIsTold();
    void whyItEndedSaysWhatToDo();
    void exportIsExactAndHarmless();
    void exportFailsWithoutHarm();
    void limitsTabShowsWhatWasMeasured();
    void looks_data();
    void looks();

private:
    struct Fixture {
        tests::FakeSource source;
        ConnectionModel model;
        ConnectionEvents events;
        std::unique_ptr<ConnectionsPage> page;
    };
    void send(const observe::SourceUpdate& update) {
        m_fixture->events.apply(update);
        m_fixture->model.apply(update);
    }
    void send(const QList<observe::ConnectionRow>& rows, const QList<quint64>& removed = {}) {
        observe::SourceUpdate update;
        update.nodeClockMs = tests::sampleNowMs;
        update.connections = rows;
        update.removed = removed;
        send(update);
    }
    ConnectionsPage& page() { return *m_fixture->page; }
    ConnectionConfirm* dialog() { return page().actions()->dialog(); }
    static QString text(QWidget* parent, const QString& name) {
        return parent->findChild<QLabel*>(name)->text();
    }
    static observe::ConnectionRow ended(quint64 id) {
        auto row = sampleConnection(id);
        row.stage = session::Stage::Terminated;
        row.endedAtMs = tests::sampleNowMs;
        row.endReason = EndReason::ClientDisconnect;
        row.closeCause = CloseCause::PeerClosed;
        return row;
    }

    std::unique_ptr<Fixture> m_fixture;
};

void ConnectionsPageTest::init() {
    m_fixture = std::make_unique<Fixture>();
    m_fixture->page =
        std::make_unique<ConnectionsPage>(m_fixture->model, m_fixture->events, m_fixture->source);
    page().resize(1200, 700);
    page().show();
    send(tests::sampleUpdate(60));
}

void ConnectionsPageTest::reconnectNamesTheSessionAndCarriesItsId() {
    QVERIFY(!page().actions()->reconnect()->isEnabled());
    page().showSession(17);
    QVERIFY(page().actions()->reconnect()->isEnabled());
    page().actions()->reconnect()->trigger();
    QVERIFY(dialog());
    QVERIFY(text(dialog(), u"question"_s).contains(u"1 session, sub00017"_s));
    QVERIFY(text(dialog(), u"effect"_s).contains(u"creates a new session"_s));
    QVERIFY(m_fixture->source.actions.isEmpty());
    dialog()->accept();
    QCOMPARE(m_fixture->source.actions.size(), 1);
    QCOMPARE(m_fixture->source.actions.at(0).connectionId, 17U);
    QCOMPARE(m_fixture->source.actions.at(0).action, observe::ConnectionAction::Reconnect);
    QVERIFY(page().details()->notice().contains(u"Reconnect was sent to sub00017"_s));
}

void ConnectionsPageTest::byeNeedsAReason() {
    page().showSession(17);
    page().actions()->bye()->trigger();
    auto* send = dialog()->findChild<QPushButton*>(u"send"_s);
    auto* reason = dialog()->findChild<QLineEdit*>(u"reason"_s);
    QVERIFY(!send->isEnabled());
    QTest::keyClicks(reason, u"maintenance"_s);
    reason->insert(u"\u00e9"_s); // only what a Bye can carry
    QCOMPARE(reason->text(), u"maintenance"_s);
    QVERIFY(send->isEnabled());
    send->click();
    QCOMPARE(m_fixture->source.actions.at(0).action, observe::ConnectionAction::Bye);
    QCOMPARE(m_fixture->source.actions.at(0).reason, u"maintenance"_s);
}

void ConnectionsPageTest::dialogSaysThatTheSessionEnded() {
    page().showSession(17);
    page().actions()->close()->trigger();
    dialog()->findChild<QLineEdit*>(u"reason"_s)->setText(u"test"_s);
    QVERIFY(dialog()->findChild<QPushButton*>(u"send"_s)->isEnabled());
    send({ended(17)});
    QVERIFY(text(dialog(), u"effect"_s).contains(u"sub00017 has ended meanwhile: closed by the client"_s));
    QVERIFY(!dialog()->findChild<QPushButton*>(u"send"_s)->isEnabled());
    dialog()->accept(); // as if Enter had been on its way
    QVERIFY(m_fixture->source.actions.isEmpty());
    QVERIFY(page().details()->notice().contains(u"nothing was done"_s));
}

void ConnectionsPageTest::endedBeforeTheNodeHeardIsSaidPlainly() {
    m_fixture->source.actionAnswer = failure(ErrorCode::NotFound, Fault::Local, "no such connection");
    page().showSession(17);
    page().actions()->reconnect()->trigger();
    dialog()->accept();
    QCOMPARE(page().details()->notice(),
             u"sub00017 had ended before the node got the request; nothing was done."_s);
}

void ConnectionsPageTest::actionStaysWithTheSessionItWasAskedFor() {
    page().showSession(17);
    page().actions()->reconnect()->trigger();
    page().showSession(18);
    dialog()->accept();
    QCOMPARE(m_fixture->source.actions.at(0).connectionId, 17U);
}

void ConnectionsPageTest::anotherRunNeverGetsTheAction() {
    page().showSession(17);
    page().actions()->reconnect()->trigger();
    auto update = tests::sampleUpdate(60);
    update.runId = u"run-2"_s;
    send(update);
    QVERIFY(text(dialog(), u"effect"_s).contains(u"has ended meanwhile"_s));
    dialog()->accept();
    QVERIFY(m_fixture->source.actions.isEmpty());
    QVERIFY(!page().actions()->close()->isEnabled());
    QVERIFY(page().details()->endText().contains(u"no longer knows"_s));
}

void ConnectionsPageTest::removedRowNeverPassesTheChoiceOn() {
    page().showSession(17);
    send({}, {17});
    QVERIFY(!page().table()->chosenId().has_value());
    QVERIFY(!page().actions()->close()->isEnabled());
    page().actions()->close()->trigger();
    QVERIFY(!dialog());
}

void ConnectionsPageTest::detailsStayOnAnEndedSession() {
    page().showSession(17);
    send({ended(17)});
    page().shown()->settle(); // the Live filter takes it away
    QVERIFY(page().details()->endText().contains(u"closed by the client"_s));
    QVERIFY(page().details()->endText().contains(u"What to do"_s));
    QCOMPARE(text(page().details(), u"sessionName"_s), u"sub00017"_s);
}

void ConnectionsPageTest::forgottenSessionIsSaidToBe() {
    page().showSession(17);
    send({}, {17});
    QCOMPARE(text(page().details(), u"sessionName"_s), u"sub00017"_s);
    QVERIFY(page().details()->endText().contains(u"no longer knows"_s));
}

void ConnectionsPageTest::newRowsCollectAboveAChosenRow() {
    page().showSession(17);
    const int before = page().table()->currentIndex().row();
    auto first = sampleConnection(101);
    first.identifiers = {u"aaa00000"_s};
    send({first, sampleConnection(102)});
    QCOMPARE(page().table()->currentIndex().row(), before);
    auto* settle = page().findChild<QToolButton*>(u"settle"_s);
    QVERIFY(settle->isVisible());
    QVERIFY(settle->text().contains(u"2 new"_s));
    settle->click();
    QCOMPARE(page().table()->currentIndex().row(), before + 1);
    QCOMPARE(page().table()->chosenId(), std::optional<quint64>(17));
    QVERIFY(!settle->isVisible());
}

void ConnectionsPageTest::chosenRowStaysWhereItIs() {
    send(tests::sampleUpdate(500));
    page().showSession(217);
    auto* table = page().table();
    const int y = table->rowViewportPosition(table->currentIndex().row());
    QVERIFY(table->verticalScrollBar()->value() > 0);
    send({}, {1, 2, 3, 7, 12, 19, 20});
    QCOMPARE(table->chosenId(), std::optional<quint64>(217));
    QCOMPARE(table->rowViewportPosition(table->currentIndex().row()), y);
    auto first = sampleConnection(601);
    first.identifiers = {u"aaa00000"_s};
    send({first});
    page().shown()->settle();
    QCOMPARE(table->rowViewportPosition(table->currentIndex().row()), y);
}

void ConnectionsPageTest::emptyStatesOfferTheWayOut() {
    auto* empty = page().findChild<EmptyState*>();
    auto* button = empty->findChild<QPushButton*>();
    page().search(u"nothing-like-this"_s);
    QVERIFY(empty->isVisible());
    QVERIFY(empty->sentence().contains(u"None of the 60"_s));
    button->click();
    QVERIFY(!empty->isVisible());
    send({}, m_fixture->model.rowCount() ? [this] {
        QList<quint64> ids;
        for (int row = 0; row < m_fixture->model.rowCount(); ++row)
            ids.append(m_fixture->model.at(row).id);
        return ids;
    }()
                                         : QList<quint64>());
    QVERIFY(empty->isVisible());
    const QSignalSpy asked(&page(), &Page::showSessionRequested);
    button->click();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.at(0).at(1).toString(), u"nodes"_s);
    send({ended(5)});
    QVERIFY(empty->sentence().contains(u"No connection is live"_s));
    button->click();
    QVERIFY(!empty->isVisible());
    send({}, {5});
    m_fixture->source.setLink(observe::LinkState::Lost, u"It was reset."_s);
    QVERIFY(empty->sentence().contains(u"It was reset."_s));
    button->click();
    QCOMPARE(m_fixture->source.starts, 1);
}

void ConnectionsPageTest::countSaysShownOfAll() {
    const int live = page().shown()->rowCount();
    QCOMPARE(text(&page(), u"count"_s), u"%1 of 60"_s.arg(live));
    page().search(u"sub00017"_s);
    QCOMPARE(text(&page(), u"count"_s), u"1 of 60"_s);
    page().clearFilter();
    QCOMPARE(text(&page(), u"count"_s), u"%1 of 60"_s.arg(live));
}

void ConnectionsPageTest::copyGivesTheColumnsShown() {
    auto row = sampleConnection(17);
    row.account = u"with\ttab"_s;
    send({row});
    page().showSession(17);
    for (int column = 0; column < connections::columnCount; ++column)
        page().table()->setColumnHidden(column, Column(column) != Column::Identifiers &&
                                                    Column(column) != Column::Account);
    QCOMPARE(page().table()->selectedAsTsv(), u"Identifiers\tAccount\nsub00017\twith tab\n"_s);
}

void ConnectionsPageTest::columnsAreRemembered() {
    QMenu menu;
    page().table()->fillColumnMenu(menu);
    QVERIFY(page().table()->isColumnHidden(int(Column::Jitter)));
    const QSignalSpy arranged(&page(), &Page::layoutChanged);
    menu.actions().at(int(Column::Jitter))->trigger();
    menu.actions().at(int(Column::Tls))->trigger();
    QVERIFY(arranged.size() >= 2); // a person did it, who may want to undo it
    QVariantMap layout = page().layout();
    const qsizetype before = arranged.size();
    page().setLayout(layout);
    QCOMPARE(arranged.size(), before); // the program did
    ConnectionsPage other(m_fixture->model, m_fixture->events, m_fixture->source);
    other.setLayout(layout);
    QVERIFY(!other.table()->isColumnHidden(int(Column::Jitter)));
    QVERIFY(other.table()->isColumnHidden(int(Column::Tls)));
    layout[u"columns"_s] = QVariantMap{{u"header"_s, QByteArray("x")}, {u"count"_s, 3}};
    ConnectionsPage foreign(m_fixture->model, m_fixture->events, m_fixture->source);
    foreign.setLayout(layout);
    QVERIFY(foreign.table()->isColumnHidden(int(Column::Jitter)));
}

void ConnectionsPageTest::gaugesAndPhasesSayWhatWasMeasured() {
    observe::ConnectionRow row;
    row.stage = session::Stage::Active;
    row.rate = {11.8, 12, 5000, 0.0167, 40'000};
    const auto gauges = ConnectionLimits::gaugesOf(row);
    QCOMPARE(gauges[0].reading, u"11.8 / 12 per s"_s);
    QCOMPARE(gauges[0].window, u"over 5 s"_s);
    QCOMPARE(gauges[0].cutOff, u"cut-off in 40 s"_s);
    QCOMPARE(gauges[1].reading, u"—"_s);
    // What is called headroom is what is left, on this page as on the others.
    QCOMPARE(connections::text(row, Column::Headroom, 0), u"2 % left"_s);
    // Between two datagrams everyone is silent; that is no cut-off to come.
    row.idle = {54, 10'000, 10'000, 0.99, 9946};
    QCOMPARE(ConnectionLimits::gaugesOf(row)[2].cutOff, QString());
    row.idle = {8000, 10'000, 10'000, 0.2, 2000};
    QCOMPARE(ConnectionLimits::gaugesOf(row)[2].cutOff, u"cut-off in 2 s"_s);
    QCOMPARE(ConnectionPhases::durationOf({session::Stage::TlsHandshake, 1, 11.2}, 5000), u"11.2 ms"_s);
    QCOMPARE(ConnectionPhases::durationOf({session::Stage::Active, 1000, std::nullopt}, 253'900),
             u"4 m 12 s"_s);
}

void ConnectionsPageTest::onlyTheTabInViewIsTold() {
    auto* own = new TabOfAnother;
    page().details()->addTab(own);
    page().showSession(17);
    send({sampleConnection(17)});
    QVERIFY(own->shown.isEmpty());
    const QSignalSpy arranged(&page(), &Page::layoutChanged);
    QVERIFY(page().details()->showTab(u"another"_s));
    QCOMPARE(arranged.size(), 1);
    QCOMPARE(own->shown, QList<quint64>{17});
    page().showSession(18);
    QCOMPARE(own->shown.constLast(), 18U);
    ConnectionsPage other(m_fixture->model, m_fixture->events, m_fixture->source);
    other.setLayout({{u"details"_s, QVariantMap{{u"current"_s, u"events"_s}}}});
    QCOMPARE(other.details()->currentTab()->tabName(), u"events"_s);
    QVERIFY(page().details()->showTab(u"end"_s));
    QCOMPARE(own->left, 1);
    QVERIFY(!page().details()->showTab(u"nothing like it"_s));
}

void ConnectionsPageTest::whyItEndedSaysWhatToDo() {
    page().showSession(17);
    page().details()->showTab(u"end"_s);
    QVERIFY(text(page().details(), u"endSummary"_s).contains(u"live"_s));
    auto row = ended(17);
    row.endReason = EndReason::ProtocolError;
    row.closeCause = CloseCause::RateLimit;
    row.endDetail = u"61 payloads in 5 s."_s;
    send({row});
    QVERIFY(text(page().details(), u"endSummary"_s).contains(u"payload rate over the limit"_s));
    QVERIFY(text(page().details(), u"endMeasured"_s).contains(u"12.2 payloads/s"_s) ||
            text(page().details(), u"endRecorded"_s).contains(u"61 payloads"_s));
    QVERIFY(text(page().details(), u"endOperators"_s).contains(u"spread its payloads"_s));
    QVERIFY(!text(page().details(), u"endDevelopers"_s).isEmpty());
    const auto* measured = page().details()->findChild<QLabel*>(u"endMeasured"_s);
    const auto* exporter = page().details()->findChild<QPushButton*>(u"endExport"_s);
    QVERIFY(measured && exporter);
    QCOMPARE(measured->isHidden(), measured->text().isEmpty());
    QVERIFY(exporter->sizePolicy().horizontalPolicy() != QSizePolicy::Expanding);
    // Lines come and go here, and a QFormLayout of Qt 6.4 then writes beside its memory.
    QVERIFY(page().details()->currentTab()->findChildren<QFormLayout*>().isEmpty());
}

void ConnectionsPageTest::exportIsExactAndHarmless() {
    auto row = sampleConnection(17);
    row.account = u"=cmd|' /C calc'!A0"_s;
    row.domain = u"two, \"words\""_s;
    row.clock.differenceMs = -12.3456789;
    row.clock.roundTripMs.reset();
    send({row});
    page().showSession(17);
    for (int column = 0; column < connections::columnCount; ++column)
        page().table()->setColumnHidden(column, !(QList{Column::State, Column::Identifiers, Column::Account,
                                                        Column::Domain, Column::Offset, Column::RoundTrip}
                                                      .contains(Column(column))));
    const auto exportAs = [this](const QString& name, ConnectionsPage::ExportScope scope) {
        const QTemporaryDir folder;
        const QString file = folder.filePath(name);
        QString said;
        exportInto(&page(), file, page().exportRows(scope),
                   [&said](const QString& sentence) { said = sentence; });
        const bool done = QTest::qWaitFor([&said] { return !said.isEmpty(); });
        QFile written(file);
        return done && written.open(QIODevice::ReadOnly) ? written.readAll() : QByteArray();
    };
    using Scope = ConnectionsPage::ExportScope;
    QCOMPARE(exportAs(u"one.csv"_s, Scope::Selected),
             QByteArray("State,Identifiers,Offset ms,RTT ms,Account,Domain\r\n"
                        "Active,sub00017,-12.3456789,,'=cmd|' /C calc'!A0,\"two, \"\"words\"\"\"\r\n"));
    QVERIFY(exportAs(u"one.tsv"_s, Scope::Selected).contains("sub00017\t-12.3456789\t\t'=cmd"));
    const auto all = QJsonDocument::fromJson(exportAs(u"all.json"_s, Scope::All)).array();
    QCOMPARE(all.size(), 60);
    QCOMPARE(exportAs(u"shown.csv"_s, Scope::Shown).count('\n'), page().shown()->rowCount() + 1);
}

void ConnectionsPageTest::exportFailsWithoutHarm() {
    const QTemporaryDir folder;
    QString said;
    exportInto(&page(), folder.filePath(u"no/such.csv"_s),
               page().exportRows(ConnectionsPage::ExportScope::All),
               [&said](const QString& sentence) { said = sentence; });
    QTRY_VERIFY(said.contains(u"cannot be written"_s));
    // A cancelled export leaves the old file as it was.
    const QString file = folder.filePath(u"old.csv"_s);
    QFile old(file);
    QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
    old.close();
    said.clear();
    auto* job = exportInto(&page(), file, page().exportRows(ConnectionsPage::ExportScope::All),
                           [&said](const QString& sentence) { said = sentence; });
    job->cancel();
    QTRY_VERIFY(!said.isEmpty());
    QVERIFY(old.open(QIODevice::ReadOnly));
    QVERIFY(said.contains(u"cancelled"_s) ? old.readAll() == "old" : old.readAll().startsWith("State"));
}

void ConnectionsPageTest::limitsTabShowsWhatWasMeasured() {
    auto update = tests::sampleUpdate(60);
    m_fixture->source.send(update);
    page().showSession(17);
    QVERIFY(page().details()->showTab(u"limits"_s));
    auto* tab = qobject_cast<LimitsTab*>(page().details()->currentTab());
    for (int step = 1; step <= 90; ++step) {
        observe::SourceUpdate next;
        next.runId = update.runId;
        next.nodeClockMs = tests::sampleNowMs + step * 1000;
        auto row = sampleConnection(17);
        row.rate->measured = step % 12;
        next.connections = {row};
        m_fixture->source.send(next);
        send(next);
    }
    tab->chart()->drawNow();
    QCOMPARE(tab->chart()->shownTracks().size(), 4);
    QVERIFY(tab->chart()->drawnPoints() > 60);
    auto* kinds = tab->findChildren<QComboBox*>().constFirst();
    kinds->setCurrentIndex(1);
    QCOMPARE(tab->kind(), std::optional(LimitKind::Rate));
    QCOMPARE(tab->chart()->shownTracks().size(), 1);
    QCOMPARE(tab->chart()->shownTracks().at(0).points.constLast().value, double(90 % 12));
}

void ConnectionsPageTest::looks_data() {
    QTest::addColumn<QString>("state");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<QSize>("size");
    for (const QString& state : {u"data"_s, u"limits"_s, u"ended"_s, u"empty"_s, u"error"_s, u"several"_s}) {
        for (const bool dark : {false, true}) {
            for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
                QTest::addRow("%s-%s-%d", qPrintable(state), dark ? "dark" : "light", size.width())
                    << state << dark << size;
        }
    }
}

void ConnectionsPageTest::looks() {
    QFETCH(QString, state);
    QFETCH(bool, dark);
    QFETCH(QSize, size);
    Appearance appearance;
    appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
    page().resize(size);
    page().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page()));
    QWidget* shown = &page();
    if (state == u"limits"_s) {
        limitsTabShowsWhatWasMeasured();
        qobject_cast<LimitsTab*>(page().details()->currentTab())
            ->findChildren<QComboBox*>()
            .constFirst()
            ->setCurrentIndex(0);
    } else if (state == u"ended"_s) {
        auto row = ended(17);
        row.endReason = EndReason::ProtocolError;
        row.closeCause = CloseCause::RateLimit;
        page().search({});
        page().showSession(17);
        send({row});
        page().details()->showTab(u"end"_s);
    } else if (state == u"empty"_s) {
        observe::SourceUpdate none;
        none.reset = true;
        none.runId = u"run-1"_s;
        send(none);
    } else if (state == u"error"_s) {
        page().filterBar()->setText(u"node:node-a"_s);
        page().showSession(17);
        page().filterBar()->edit()->setText(u"node:node-a state:activ"_s);
        QTest::keyClick(page().filterBar()->edit(), Qt::Key_Return);
    } else if (state == u"several"_s) {
        observe::DrainPlan plan;
        plan.landings = {{u"node-c"_s, 40}, {u"node-d"_s, 12}};
        m_fixture->source.plan = plan;
        auto ignoring = sampleConnection(1);
        ignoring.reconnectIgnored = true;
        send({ignoring});
        page().table()->selectAll();
        page().actions()->reconnect()->trigger();
        shown = page().actions()->bulk();
        shown->findChild<QLineEdit*>(u"reason"_s)->setText(u"kernel update, change 4711"_s);
    } else {
        page().showSession(44);
        page().filterBar()->edit()->setFocus();
        QTest::keyClicks(page().filterBar()->edit(), u"state:"_s);
        QTest::keyClick(page().filterBar()->edit(), Qt::Key_Down);
    }
    QTest::qWait(60);
    QDir().mkpath(u"looks"_s);
    QVERIFY(
        shown->grab().save(u"looks/connections-%1-%2-%3x%4.png"_s.arg(state, dark ? u"dark"_s : u"light"_s)
                               .arg(size.width())
                               .arg(size.height())));
}

QTEST_MAIN(ConnectionsPageTest)
#include "tst_connectionspage.moc"
