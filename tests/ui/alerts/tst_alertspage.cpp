// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "alertscene.h"
#include "app/console/alertdesk.h"
#include "app/console/console.h"
#include "netcore/alerts/strictobject.h"
#include "ui/models/alerts/alerthistorymodel.h"
#include "ui/models/alerts/alertrulesmodel.h"
#include "ui/pages/alerts/alertdialogs.h"
#include "ui/pages/alerts/alertlisttabs.h"
#include "ui/pages/alerts/openalertstab.h"
#include "ui/pages/alerts/ruledialog.h"
#include "ui/shell/appearance.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/sidebar.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRandomGenerator>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace wayside;
using namespace wayside::alerts;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

class AlertsPageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void worstAlertsComeFirst();
    void acknowledgedWithAKeyAndANote();
    void enterShowsWhereItIs();
    void historyTellsWhatCleared();
    void historyUnderRandomOperations();
    void ruleIsMadeInTheDialog();
    void ruleDialogSaysWhatIsWrong();
    void ruleIsSwitchedOffInTheTable();
    void rulesGoThroughAFile();
    void focusIsSeenInATable();
    void silenceIsPlanned();
    void silenceTimesFollowTheSettings();
    void nothingIsWatchedWithoutASource();
    void availabilityOfSessionsSeen();
    void availabilityReadsLogsOnlyWhereItMay();
    void logsBecomeEvidence();
    void availabilityModelUnderRandomAnswers();
    void availabilityIsExported();
    void tooLittleHistoryIsSaid();
    void forecastNamesItsDates();
    void bellAndSidebarCount();
    void notificationsAreToldOnceAndNotInFront();
    void layoutComesBack();

private:
    static QTableView* tableOf(const QWidget* tab) { return tab->findChild<QTableView*>(); }
    template <typename Tab>
    static Tab* show(AlertScene& scene, const char* name) {
        scene.page->resize(1200, 700);
        scene.page->show();
        const bool exposed = QTest::qWaitForWindowExposed(scene.page.get());
        const bool there = scene.page->showTab(QString::fromLatin1(name));
        return exposed && there ? qobject_cast<Tab*>(scene.page->currentTab()) : nullptr;
    }
};

void AlertsPageTest::worstAlertsComeFirst() {
    AlertScene scene;
    scene.fill();
    auto* tab = show<OpenAlertsTab>(scene, "open");
    QVERIFY(tab);
    QTableView* table = tableOf(tab);
    QVERIFY(table->model()->rowCount() >= 4);
    int before = 3;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const int severity = table->model()->index(row, 0).data(OpenAlertsModel::SeverityRole).toInt();
        QVERIFY(severity <= before);
        before = severity;
    }
    QCOMPARE(table->model()->index(0, 0).data().toString(), u"Critical"_s);
    QVERIFY(tab->title().startsWith(u"Open ("_s));
}

void AlertsPageTest::acknowledgedWithAKeyAndANote() {
    AlertScene scene;
    scene.fill();
    auto* tab = show<OpenAlertsTab>(scene, "open");
    QTableView* table = tableOf(tab);
    const int attention = scene.centre.attention();
    table->selectAll();
    scene.page->addActions(tab->tabActions()); // the shell's menu does this
    table->setFocus();
    QTest::keyClick(table, Qt::Key_A);
    auto* dialog = tab->findChild<AcknowledgeDialog*>();
    QVERIFY(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(), u"ticket 4711"_s);
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(scene.centre.attention(), 0);
    QVERIFY(attention > 3);
    for (const auto& [id, alert] : scene.centre.engine().open())
        QCOMPARE(alert.acknowledged->note, u"ticket 4711"_s);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_A, Qt::ShiftModifier);
    QCOMPARE(scene.centre.attention(), 1);
}

void AlertsPageTest::enterShowsWhereItIs() {
    AlertScene scene;
    scene.fill();
    auto* tab = show<OpenAlertsTab>(scene, "open");
    QTableView* table = tableOf(tab);
    QSignalSpy shown(scene.page.get(), &Page::showSessionRequested);
    bool clockAlert = false;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        const QModelIndex index = table->model()->index(row, 0);
        if (index.data(OpenAlertsModel::PageRole).toString() != u"clock"_s)
            continue;
        clockAlert = true;
        table->setFocus();
        table->selectRow(row);
        table->setCurrentIndex(index);
        QTest::keyClick(table, Qt::Key_Return);
    }
    QVERIFY(clockAlert);
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.constFirst().at(0).toULongLong(), 10ULL);
    QCOMPARE(shown.constFirst().at(1).toString(), u"clock"_s);
}

void AlertsPageTest::historyTellsWhatCleared() {
    AlertScene scene;
    scene.fill();
    auto* tab = show<AlertHistoryTab>(scene, "history");
    QCOMPARE(tableOf(tab)->model()->rowCount(), int(scene.centre.engine().history().size()));
    QVERIFY(tableOf(tab)->model()->rowCount() > 0);
}

void AlertsPageTest::historyUnderRandomOperations() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    AlertWorld world({worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0)});
    AlertHistoryModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int step = 0; step < 400; ++step) {
        auto row = worldConnection(1 + random.bounded(400U));
        QList<observe::ConnectionRow> rows;
        for (int i = 0; i < 40; ++i) {
            row = worldConnection(1 + random.bounded(400U));
            row.queuedBytes = random.bounded(20U);
            rows.append(row);
        }
        world.send(rows);
        world.now += 1'000'000; // nothing flaps
        model.setHeld(random.bounded(4) == 0);
        model.apply(world.engine);
    }
    model.setHeld(false);
    model.apply(world.engine);
    QCOMPARE(model.rowCount(), int(world.engine.history().size()));
    for (int row = 0; row < model.rowCount(); ++row)
        QCOMPARE(model.at(row), world.engine.history()[std::size_t(row)]);
    QCOMPARE(model.rowCount(), int(mostHistory));
}

void AlertsPageTest::ruleIsMadeInTheDialog() {
    AlertScene scene;
    scene.fill();
    auto* tab = show<AlertRulesTab>(scene, "rules");
    const auto rules = scene.centre.engine().rules().size();
    tab->tabActions().constFirst()->trigger();
    auto* dialog = tab->findChild<RuleDialog*>();
    QVERIFY(dialog);
    auto* save = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save);
    QVERIFY(!save->isEnabled()); // it has no name
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"name"_s), u"Queue too long!"_s);
    auto* metric = dialog->findChild<QComboBox*>(u"metric"_s);
    metric->setCurrentIndex(metric->findData(int(Metric::QueuedBytes)));
    dialog->findChild<QDoubleSpinBox*>(u"clear"_s)->setValue(900);
    dialog->findChild<QDoubleSpinBox*>(u"threshold"_s)->setValue(1000);
    QCOMPARE(dialog->sentence(), u"Warning when queue at the node of any session stays over 1.00 kB for 2 m. "
                                 "Clears at 900 B or less for 1 m."_s);
    QTRY_VERIFY(dialog->dryRun().startsWith(u"Now 2 of 38 are beyond the threshold."_s));
    QVERIFY(save->isEnabled());
    save->click();
    QCOMPARE(scene.centre.engine().rules().size(), rules + 1);
    QCOMPARE(scene.centre.engine().rules().constLast().id, u"queue-too-long"_s);
    scene.pass(121'000);
    int open = 0;
    for (const auto& [id, alert] : scene.centre.engine().open())
        open += alert.ruleId == u"queue-too-long"_s ? 1 : 0;
    QCOMPARE(open, 2);
}

void AlertsPageTest::ruleDialogSaysWhatIsWrong() {
    AlertScene scene;
    Rule rule = worldRule(Metric::QueuedBytes, Grouping::Session, 1000, 900, 1000, 1000);
    RuleDialog dialog(rule, false, {}, scene.centre.engine());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QVERIFY(dialog.rule());
    dialog.findChild<QDoubleSpinBox*>(u"clear"_s)->setValue(2000);
    QVERIFY(!dialog.rule());
    QVERIFY(!dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save)->isEnabled());
    dialog.findChild<QDoubleSpinBox*>(u"clear"_s)->setValue(900);
    QCOMPARE(*dialog.rule(), rule);
}

void AlertsPageTest::ruleIsSwitchedOffInTheTable() {
    AlertScene scene;
    scene.fill();
    AlertRulesModel model(scene.centre);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    const int row = model.rowOf(u"node-unreachable"_s);
    QVERIFY(row >= 0);
    const int open = scene.centre.openCount();
    QVERIFY(model.setData(model.index(row, AlertRulesModel::Name), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!scene.centre.engine().rules().at(row).enabled);
    QCOMPARE(scene.centre.openCount(), open - 1);
    QVERIFY(scene.centre.setRules({}));
    QCOMPARE(model.rowCount(), 0);
}

void AlertsPageTest::rulesGoThroughAFile() {
    QTemporaryDir folder;
    AlertScene scene;
    auto* tab = show<AlertRulesTab>(scene, "rules");
    const QSignalSpy said(tab, &AlertsTab::message);
    const QString file = folder.filePath(u"rules.json"_s);
    tab->exportTo(file);
    QVERIFY(scene.centre.setRules({worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0)}));
    tab->importFrom(file);
    QCOMPARE(scene.centre.engine().rules(), defaultRules());
    QVERIFY(
        writeWhole(file, "{\"format\": \"wayside-alert-rules\", \"version\": 1, \"rules\": [{\"id\": 1}]}"));
    tab->importFrom(file);
    QCOMPARE(scene.centre.engine().rules(), defaultRules());
    QVERIFY(said.constLast().constFirst().toString().contains(u"rules[0].id"_s));
}

void AlertsPageTest::focusIsSeenInATable() {
    AlertScene scene;
    scene.fill();
    auto* tab = show<OpenAlertsTab>(scene, "open");
    QVERIFY(QTest::qWaitForWindowActive(scene.page.get()));
    QTableView* table = tableOf(tab);
    table->selectRow(1);
    const auto edge = [table] {
        const QRect row = table->visualRect(table->model()->index(1, 0));
        return table->viewport()->grab().toImage().pixelColor(40, row.top());
    };
    table->setFocus();
    QVERIFY(table->hasFocus());
    const QColor with = edge();
    tab->findChild<QLineEdit*>()->setFocus();
    QVERIFY(with != edge());
    QCOMPARE(with, Appearance::accent(Appearance::isDark(table->palette())));
}

void AlertsPageTest::silenceIsPlanned() {
    AlertScene scene;
    scene.fill();
    auto* tab = show<SilencesTab>(scene, "silences");
    tab->tabActions().constFirst()->trigger();
    auto* dialog = tab->findChild<SilenceDialog*>();
    QVERIFY(dialog);
    auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    QVERIFY(!ok->isEnabled());
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"reason"_s), u"kernel update"_s);
    QVERIFY(ok->isEnabled());
    ok->click();
    QCOMPARE(scene.centre.engine().silences().size(), 1);
    scene.pass(61'000);
    QCOMPARE(scene.centre.attention(), 0); // everything is silenced
    QCOMPARE(tableOf(tab)->model()->index(0, SilencesModel::Now).data().toString(), u"in force"_s);
}

/// Whoever reads and enters UTC everywhere must not plan by another clock here.
void AlertsPageTest::silenceTimesFollowTheSettings() {
    const QByteArray zone = qgetenv("TZ");
    qputenv("TZ", "XST-3"); // three hours ahead of UTC
    setTimesInUtc(true);
    AlertScene scene;
    auto* tab = show<SilencesTab>(scene, "silences");
    tab->tabActions().constFirst()->trigger();
    auto* dialog = tab->findChild<SilenceDialog*>();
    QStringList labels;
    for (const auto* label : dialog->findChildren<QLabel*>())
        labels.append(label->text());
    dialog->findChild<QLineEdit*>(u"reason"_s)->setText(u"kernel update"_s);
    dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    const QString from = tableOf(tab)->model()->index(0, SilencesModel::From).data().toString();
    setTimesInUtc(false);
    qputenv("TZ", zone);
    QVERIFY2(labels.contains(u"&From (UTC)"_s) && labels.contains(u"&Until (UTC)"_s),
             qUtf8Printable(labels.join(u' ')));
    const qint64 planned = scene.centre.engine().silences().constFirst().fromMs;
    QCOMPARE(from, QDateTime::fromMSecsSinceEpoch(planned, Qt::UTC).toString(u"yyyy-MM-dd HH:mm"_s));
    QVERIFY(std::abs(planned - scene.now) < 120'000);
}

/// "Nothing is open" would be a comfort that nobody can give.
void AlertsPageTest::nothingIsWatchedWithoutASource() {
    AlertScene scene;
    auto* tab = show<OpenAlertsTab>(scene, "open");
    scene.pass(1'000);
    const QTableView* table = tableOf(tab);
    QTRY_VERIFY(table->accessibleDescription().startsWith(u"Nothing is open"_s));
    scene.source.setLink(observe::LinkState::Connecting, u"Connecting."_s);
    scene.pass(1'000);
    QTRY_VERIFY2(table->accessibleDescription().startsWith(u"The source is not heard"_s),
                 qUtf8Printable(table->accessibleDescription()));
}

void AlertsPageTest::availabilityOfSessionsSeen() {
    AlertScene scene;
    scene.fill();
    auto* tab = show<AvailabilityTab>(scene, "availability");
    QSignalSpy answered(&tab->keeper(), &AvailabilityKeeper::answered);
    tab->findChild<QComboBox*>(u"range"_s)->setCurrentIndex(1); // 7 days
    QTRY_VERIFY(!answered.isEmpty());
    QTableView* table = tableOf(tab);
    QTRY_COMPARE(table->model()->rowCount(), 40);
    // sub00006 lost its connection ten minutes ago: it was available least, and comes first.
    QCOMPARE(table->model()->index(0, AvailabilityModel::Subject).data().toString(), u"sub00006"_s);
    QCOMPARE(table->model()->index(0, AvailabilityModel::Outages).data().toString(), u"1"_s);
    QCOMPARE(table->model()->index(39, AvailabilityModel::Available).data().toString(), u"100 %"_s);
}

void AlertsPageTest::availabilityReadsLogsOnlyWhereItMay() {
    AlertScene scene;
    scene.source.missing.insert(observe::Ability::Access, u"This source has no session logs."_s);
    scene.fill();
    auto* tab = show<AvailabilityTab>(scene, "availability");
    QAction* read = tab->tabActions().constLast();
    Q_EMIT scene.source.abilitiesChanged();
    QVERIFY(!read->isEnabled());
    QCOMPARE(read->toolTip(), u"This source has no session logs."_s);
}

void AlertsPageTest::logsBecomeEvidence() {
    using namespace availability;
    SessionLogFacts multiplex;
    multiplex.account = u"acme"_s;
    multiplex.isTlc = true;
    multiplex.connectedMs = 1000;
    multiplex.endedMs = 9000;
    multiplex.endReason = u"CONNECTION_ERROR"_s;
    multiplex.identifiers = {{u"a"_s, 500, std::nullopt}, {u"b"_s, 2000, 4000}};
    SessionLogFacts expired = multiplex; // nobody ever came with its token
    expired.connectedMs.reset();
    SessionLogFacts broker = multiplex;
    broker.isTlc = false;
    broker.endedMs.reset();
    broker.endReason.clear();
    const LogEvidence evidence = evidenceOf({multiplex, expired, broker}, {0, 10'000});
    QCOMPARE(evidence.observed, (QList<Span>{{0, 10'000}}));
    QCOMPARE(evidence.spans.size(), 4);
    QCOMPARE(evidence.spans.at(0).subject, u"acme"_s);
    QCOMPARE(evidence.spans.at(1).session, (SessionSpan{1000, 9000, EndReason::ConnectionError}));
    QCOMPARE(evidence.spans.at(2).subject, u"b"_s);
    QCOMPARE(evidence.spans.at(2).session, (SessionSpan{2000, 4000, EndReason::AdminTermination}));
    QVERIFY(!evidence.spans.at(3).session.untilMs);
}

void AlertsPageTest::availabilityModelUnderRandomAnswers() {
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    AvailabilityModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int step = 0; step < 200; ++step) {
        QList<AvailabilityRow> rows;
        for (int i = 0; i < 30; ++i) {
            AvailabilityRow row;
            row.subject = u"sub%1"_s.arg(i);
            row.figures.upMs = random.bounded(1000);
            row.figures.unplannedMs = random.bounded(3);
            if (random.bounded(10) > 0 || step % 3 == 0)
                rows.append(row);
        }
        model.setRows(rows, {0, 1000});
        QCOMPARE(model.rowCount(), int(rows.size()));
    }
    QCOMPARE(availabilityPercent(0.999999), u"99.9999 %"_s);
    QCOMPARE(availabilityPercent(1), u"100 %"_s);
    QCOMPARE(availabilityPercent(std::nullopt), u"\u2014"_s);
}

void AlertsPageTest::availabilityIsExported() {
    QTemporaryDir folder;
    AlertScene scene;
    scene.fill();
    auto* tab = show<AvailabilityTab>(scene, "availability");
    QTRY_COMPARE(tableOf(tab)->model()->rowCount(), 40);
    tab->exportTo(folder.filePath(u"a.csv"_s));
    tab->exportTo(folder.filePath(u"a.json"_s));
    const auto csv = readBounded(folder.filePath(u"a.csv"_s), 1 << 20);
    QVERIFY(csv);
    QCOMPARE(csv->count("\r\n"), 41);
    const auto json = parseObject(*readBounded(folder.filePath(u"a.json"_s), 1 << 20));
    QVERIFY(json);
    QVERIFY(json->contains(u"subjects"_s));
}

void AlertsPageTest::tooLittleHistoryIsSaid() {
    AlertScene scene;
    scene.fill();
    scene.fillHistory(3);
    auto* tab = show<CapacityTab>(scene, "capacity");
    QTRY_COMPARE(tab->sentence(), u"Too little history for a forecast: 3 whole days, needs 7."_s);
}

void AlertsPageTest::forecastNamesItsDates() {
    AlertScene scene;
    scene.fill();
    scene.fillHistory(60);
    auto* tab = show<CapacityTab>(scene, "capacity");
    tab->findChild<QDoubleSpinBox*>(u"limit"_s)->setValue(10'500);
    QTRY_VERIFY(tab->sentence().startsWith(u"Reaches 10,500 between"_s));
    QVERIFY(tab->sentence().contains(u"most likely on"_s));
    tab->findChild<QDoubleSpinBox*>(u"limit"_s)->setValue(5000);
    QTRY_COMPARE(tab->sentence(), u"The limit of 5,000 is reached already."_s);
    tab->findChild<QDoubleSpinBox*>(u"limit"_s)->setValue(100'000);
    QTRY_VERIFY(tab->sentence().startsWith(u"The limit of 100,000 is unlikely"_s));
    // Memory is bytes, and entered in megabytes; each load keeps its own limit.
    auto* quantity = tab->findChild<QComboBox*>();
    auto* limit = tab->findChild<QDoubleSpinBox*>(u"limit"_s);
    quantity->setCurrentIndex(quantity->count() - 1);
    QCOMPARE(limit->suffix(), u" MB"_s);
    QCOMPARE(limit->value(), 0.0);
    limit->setValue(350);
    QCOMPARE(
        tab->layoutState().value(u"limits"_s).toMap().value(QString::number(quantity->currentData().toInt())),
        QVariant(350e6));
    quantity->setCurrentIndex(0);
    QCOMPARE(limit->suffix(), QString());
    QCOMPARE(limit->value(), 100'000.0);
}

void AlertsPageTest::bellAndSidebarCount() {
    Appearance appearance;
    auto owned = std::make_unique<FakeSource>();
    FakeSource* source = owned.get();
    console::Console console(std::move(owned), appearance);
    QVERIFY(console.start({}, nullptr));
    qint64 now = console.alerts().nowMs();
    console.alerts().setClock([&now] { return now; });
    auto* bell = console.window().findChild<QToolButton*>(u"bell"_s);
    QVERIFY(bell);
    QVERIFY(bell->text().isEmpty());
    source->setLink(observe::LinkState::Lost, u"Lost."_s);
    for (int second = 0; second < 12; ++second) {
        now += 1000;
        console.alerts().tick();
    }
    QCOMPARE(bell->text(), u"1"_s);
    bell->click();
    QCOMPARE(console.window().currentPage()->pageName(), u"alerts"_s);
    QVERIFY(!console.desk().tray().isShown()); // an offscreen desktop has no tray
}

void AlertsPageTest::notificationsAreToldOnceAndNotInFront() {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
    Appearance appearance;
    console::Console console(std::make_unique<FakeSource>(), appearance);
    QVERIFY(console.start({}, nullptr));
    qint64 now = console.alerts().nowMs();
    console.alerts().setClock([&now] { return now; });
    console.desk().follow(&settings);
    QVERIFY(console.alerts().setRules({worldRule(Metric::QueuedBytes, Grouping::Session, 10, 10, 0, 0)}));
    QSignalSpy told(&console.desk(), &console::AlertDesk::notified);
    const auto open = [&](quint64 first, int count) {
        observe::SourceUpdate update;
        for (int i = 0; i < count; ++i) {
            update.connections.append(worldConnection(first + quint64(i)));
            update.connections.last().queuedBytes = 20;
        }
        console.alerts().apply(update);
        for (int second = 0; second < 40; ++second) {
            now += 1000;
            console.alerts().tick();
        }
    };
    open(1, 5);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().constFirst().toString(), u"5 alerts opened"_s);
    open(10, 1);
    QCOMPARE(told.size(), 2);
    QVERIFY(console.window().showPage(u"alerts"_s));
    console.window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&console.window()));
    open(20, 3);
    QCOMPARE(told.size(), 2); // the page is in front
    QVERIFY(console.window().showPage(u"connections"_s));
    settings.setValue(u"notifications"_s, false);
    open(30, 3);
    QCOMPARE(told.size(), 2);
    settings.setValue(u"notifications"_s, true);
    open(40, 2);
    QCOMPARE(told.size(), 3);
}

void AlertsPageTest::layoutComesBack() {
    AlertScene scene;
    QVERIFY(scene.page->showTab(u"capacity"_s));
    scene.page->findChild<QDoubleSpinBox*>(u"limit"_s)->setValue(10'000);
    const QVariantMap layout = scene.page->layout();
    AlertScene other;
    other.page->setLayout(layout);
    QCOMPARE(other.page->currentTab()->tabName(), u"capacity"_s);
    QCOMPARE(other.page->findChild<QDoubleSpinBox*>(u"limit"_s)->value(), 10'000.0);
    other.page->setLayout({{u"tab"_s, u"nowhere"_s}, {u"capacity"_s, 7}});
    QCOMPARE(other.page->currentTab()->tabName(), u"capacity"_s);
}

QTEST_MAIN(AlertsPageTest)
#include "tst_alertspage.moc"
