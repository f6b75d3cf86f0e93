// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "samplecloses.h"
#include "tests/netcore/whatif/whatifrecording.h"
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/enforcement/closesview.h"
#include "ui/pages/enforcement/enforcementdetails.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/pages/enforcement/flightstepper.h"
#include "ui/pages/enforcement/flightview.h"
#include "ui/pages/enforcement/headroomview.h"
#include "ui/pages/enforcement/limitseditor.h"
#include "ui/pages/enforcement/whatifview.h"

#include <QAction>
#include <QJsonArray>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// The main jobs of the page, done by keys.
class EnforcementPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English)); }
    void init();
    void cleanup() { m_page.reset(); }
    void findsWhyATlcWasCutLastNight();
    void reconnectsTheNextToBeCut();
    void reconnectIsNotSentToWhoIsGone();
    void whatTheSourceCannotDoIsGreyWithTheReason();
    void scrollingReadsFurtherBack();
    void stepsByKeysAndPlays();
    void savesAFlightRecordAsItCame();
    void judgesRecordings();
    void cancelsJudging();
    void limitsAreReadAsPeopleWriteThem_data();
    void limitsAreReadAsPeopleWriteThem();
    void layoutComesBack();
    void everyInputHasAName();

private:
    void show(const observe::SourceUpdate& update) {
        m_page->resize(1100, 720);
        m_page->show();
        QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
        m_source.send(update);
    }
    QAction* action(const QString& text) const {
        for (QAction* each : m_page->pageActions()) {
            if (each->text().contains(text))
                return each;
        }
        return nullptr;
    }

    FakeSource m_source;
    QList<QJsonObject> m_closes;
    std::unique_ptr<EnforcementPage> m_page;
    QTemporaryDir m_folder;
};

void EnforcementPageTest::init() {
    m_source.asked.clear();
    m_source.actions.clear();
    m_source.missing.clear();
    m_source.actionAnswer = {};
    m_closes.clear();
    for (qint64 id = 1200; id > 0; --id) // one a minute: the last 20 hours
        m_closes.append(storedClose(id, id == 300 ? CloseCause::RateLimit : CloseCause::IdleTimeout,
                                    sampleNow - (1200 - id) * 60'000, id));
    m_closes[1200 - 300].insert(u"identifiers"_s, QJsonArray{u"sub77777"_s});
    m_source.nodeAnswer = [this](const observe::NodeRequest& request) -> Result<QJsonDocument> {
        if (request.path == u"enforcement"_s)
            return pageOfCloses(m_closes, request);
        if (request.path == u"flightrecords"_s)
            return request.query.hasQueryItem(u"session"_s) ? QJsonDocument() : listOfRecords(40, sampleNow);
        if (request.path.startsWith(u"flightrecords/"_s))
            return QJsonDocument(flightRecord(request.path.mid(14).toLongLong(), sampleNow - 54'000'000));
        return QJsonDocument(QJsonObject());
    };
    m_page = std::make_unique<EnforcementPage>(m_source);
}

/// Search the identifier, choose the close, read why, step through the record, know what to do.
void EnforcementPageTest::findsWhyATlcWasCutLastNight() {
    show(liveSessions(5, 0));
    QTest::keyClick(m_page.get(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
    QTest::keyClicks(m_page->focusWidget(), u"sub77777"_s);
    auto* table = m_page->findChild<FigureTable*>(u"closes"_s);
    // It is on the second page of the store: the search reads on by itself.
    QTRY_VERIFY(table->model()->rowCount() > 0 &&
                m_page->closes().history().state() == EnforcementHistory::State::Complete);
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    const QString why = m_page->findChild<EnforcementDetails*>()->text();
    QVERIFY2(why.contains(u"12.2 payloads/s over 5 s; the limit is 12"), qPrintable(why));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_Return);
    QCOMPARE(m_page->tab(), EnforcementPage::Tab::Flights);
    const FlightStepper& stepper = m_page->flights().stepper();
    QVERIFY(stepper.hasRecord());
    QCOMPARE(m_source.asked.constLast().path, u"flightrecords/300"_s);
    QCOMPARE(stepper.step(), int(*stepper.model().steps()->tipping()));
    QVERIFY(stepper.model().sentence(stepper.step()).contains(u"payload number 61 within 5 s"));
    QStringList shown;
    for (const auto* label : m_page->flights().findChildren<QLabel*>())
        shown.append(label->text());
    QVERIFY(shown.join(u' ').contains(u"Spread bursts at the client"));
}

void EnforcementPageTest::reconnectsTheNextToBeCut() {
    show(liveSessions(300, 42));
    QSignalSpy said(m_page.get(), &Page::message);
    QTest::keyClick(m_page.get(), Qt::Key_F8);
    QCOMPARE(m_page->tab(), EnforcementPage::Tab::Headroom);
    QTest::keyClick(m_page.get(), Qt::Key_X, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(m_page->headroom().chosen(), std::optional<quint64>(42));
    QTest::keyClick(m_page->focusWidget(), Qt::Key_R);
    auto* question = m_page->findChild<QMessageBox*>();
    QVERIFY(question);
    QVERIFY(question->text().contains(u"sub00042"));
    QVERIFY(question->informativeText().contains(u"clock limit in 14 m"));
    QVERIFY(m_source.actions.isEmpty());
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_COMPARE(m_source.actions.size(), 1);
    QCOMPARE(m_source.actions[0].connectionId, 42ULL);
    QCOMPARE(m_source.actions[0].action, observe::ConnectionAction::Reconnect);
    QCOMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(u"Reconnect was sent to sub00042"));
}

void EnforcementPageTest::reconnectIsNotSentToWhoIsGone() {
    show(liveSessions(30, 7));
    m_page->showTab(EnforcementPage::Tab::Headroom);
    m_page->headroom().chooseNext();
    QTest::keyClick(m_page->focusWidget(), Qt::Key_R);
    auto* question = m_page->findChild<QMessageBox*>();
    QVERIFY(question);
    observe::SourceUpdate gone;
    gone.nodeClockMs = sampleNow;
    gone.removed = {7};
    m_source.send(gone);
    QSignalSpy said(m_page.get(), &Page::message);
    QTest::keyClick(question, Qt::Key_Return);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(u"nothing was done"));
    QVERIFY(m_source.actions.isEmpty());
}

void EnforcementPageTest::whatTheSourceCannotDoIsGreyWithTheReason() {
    for (const auto ability :
         {observe::Ability::Enforcement, observe::Ability::FlightRecords, observe::Ability::Reconnect})
        m_source.missing[ability] = u"This service cannot tell."_s;
    show(liveSessions(5, 3));
    QVERIFY(m_source.asked.size() <= 1); // the limits alone
    QVERIFY(!action(u"Read further back"_s)->isEnabled());
    m_page->showTab(EnforcementPage::Tab::Headroom);
    m_page->headroom().chooseNext();
    QVERIFY(!action(u"Reconnect"_s)->isEnabled());
    QVERIFY(action(u"Reconnect"_s)->toolTip().contains(u"cannot tell"));
    m_source.setMissing(observe::Ability::Reconnect, {});
    QVERIFY(action(u"Reconnect"_s)->isEnabled());
    m_page->showTab(EnforcementPage::Tab::Flights);
    QCOMPARE(m_page->flights().records().state(), FlightListModel::State::Unable);
}

void EnforcementPageTest::scrollingReadsFurtherBack() {
    show(liveSessions(5, 0));
    QCOMPARE(m_page->model().rowCount(), 500);
    auto* table = m_page->findChild<FigureTable*>(u"closes"_s);
    table->scrollToBottom();
    QTRY_COMPARE(m_page->model().rowCount(), 1000);
    QTest::keyClick(m_page.get(), Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_COMPARE(m_page->model().rowCount(), 1200);
    QCOMPARE(m_page->closes().history().state(), EnforcementHistory::State::Complete);
}

void EnforcementPageTest::stepsByKeysAndPlays() {
    show(liveSessions(5, 0));
    m_page->showTab(EnforcementPage::Tab::Flights);
    m_page->flights().open(3);
    FlightStepper& stepper = m_page->flights().stepper();
    auto* table = stepper.findChild<FigureTable*>();
    table->setFocus();
    const int last = stepper.model().rowCount() - 1;
    QTest::keyClick(table, Qt::Key_Home);
    QCOMPARE(stepper.step(), 0);
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Right);
    QTest::keyClick(table, Qt::Key_Left);
    QCOMPARE(stepper.step(), 1);
    QCOMPARE(table->currentIndex().row(), 1);
    QTest::keyClick(table, Qt::Key_Left);
    QTest::keyClick(table, Qt::Key_Left); // there is nothing before the first
    QCOMPARE(stepper.step(), 0);
    QTest::keyClick(table, Qt::Key_End);
    QCOMPARE(stepper.step(), last);
    QTest::keyClick(table, Qt::Key_T);
    QCOMPARE(stepper.step(), int(*stepper.model().steps()->tipping()));
    stepper.goTo(last - 4); // 16 ms between the last ones
    QTest::keyClick(table, Qt::Key_Space);
    QVERIFY(stepper.isPlaying());
    QTRY_COMPARE(stepper.step(), last);
    QTRY_VERIFY(!stepper.isPlaying());
}

void EnforcementPageTest::savesAFlightRecordAsItCame() {
    show(liveSessions(5, 0));
    m_page->flights().open(5);
    const QString path = m_folder.filePath(u"record.json"_s);
    QVERIFY(m_page->flights().save(path));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(file.readAll()).object(), flightRecord(5, sampleNow - 54'000'000));
    QVERIFY(!m_page->flights().save(m_folder.filePath(u"no/such/folder.json"_s)));
}

void EnforcementPageTest::judgesRecordings() {
    const QString recorded = m_folder.filePath(u"traffic.ndjson"_s);
    {
        test::WhatIfRecording recording(recorded);
        recording.session(0, "tlc-1", {"sub00001"});
        recording.session(0, "tlc-2", {"sub00002"});
        for (int i = 0; i < 7200; ++i) {
            recording.payload(i * 1000, "tlc-1", 100);
            if (i % 2 == 0)
                recording.payload(i * 1000, "tlc-2", 100);
        }
        recording.end(7'200'000, "tlc-1");
        recording.end(7'200'000, "tlc-2");
    }
    show(liveSessions(5, 0));
    QTest::keyClick(m_page.get(), Qt::Key_F9);
    QCOMPARE(m_page->tab(), EnforcementPage::Tab::WhatIf);
    WhatIfView& view = m_page->whatIf();
    QVERIFY(!action(u"Judge recordings"_s)->isEnabled());
    view.addFiles({recorded});
    view.addFiles({recorded}); // once is enough
    QCOMPARE(view.files().size(), 1);
    auto* silence = view.proposed().findChildren<QLineEdit*>().at(4);
    silence->selectAll();
    QTest::keyClicks(silence, u"PT1.5S"_s);
    QTest::keyClick(m_page.get(), Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(view.answer().report() && !view.isWorking(), 20'000);
    QCOMPARE(view.answer().rowCount(), 2);
    QCOMPARE(view.answer().report()->cutSubjects(true), std::uint64_t(1));
    QCOMPARE(view.answer().index(0, WhatIfModel::Subject).data().toString(), u"sub00002"_s);
    QCOMPARE(view.answer().report()->cutSubjects(false), std::uint64_t(0));
    QVERIFY(view.save(m_folder.filePath(u"answer.csv"_s)));
    QVERIFY(view.save(m_folder.filePath(u"answer.json"_s)));
    QFile json(m_folder.filePath(u"answer.json"_s));
    QVERIFY(json.open(QIODevice::ReadOnly));
    QCOMPARE(QJsonDocument::fromJson(json.readAll())["proposed"_L1]["keepAliveTimeout"_L1].toString(),
             u"PT1.5S"_s);
    // A field that cannot be read is named and nothing is judged.
    silence->selectAll();
    QTest::keyClicks(silence, u"soon"_s);
    QVERIFY(!action(u"Judge recordings"_s)->isEnabled());
    QVERIFY(view.proposed().complaint().contains(u"Longest silence"));
}

void EnforcementPageTest::cancelsJudging() {
    const QString recorded = m_folder.filePath(u"long.ndjson"_s);
    {
        test::WhatIfRecording recording(recorded);
        recording.session(0, "tlc-1", {"sub00001"});
        for (int i = 0; i < 60'000; ++i)
            recording.payload(i * 100, "tlc-1", 10);
    }
    show(liveSessions(5, 0));
    WhatIfView& view = m_page->whatIf();
    view.addFiles({recorded});
    view.run();
    QVERIFY(view.isWorking());
    action(u"Cancel judging"_s)->trigger();
    QTRY_VERIFY_WITH_TIMEOUT(!view.isWorking(), 20'000);
    QVERIFY(view.answer().report()->cancelled);
    view.run();
    m_page.reset(); // going away while it works neither waits for the end nor crashes
}

void EnforcementPageTest::limitsAreReadAsPeopleWriteThem_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds");
    QTest::newRow("seconds") << u"5 s"_s << qint64(5000);
    QTest::newRow("no blank") << u"5s"_s << qint64(5000);
    QTest::newRow("fraction") << u"1.5 min"_s << qint64(90'000);
    QTest::newRow("milliseconds") << u"250 ms"_s << qint64(250);
    QTest::newRow("hours") << u"1 h"_s << qint64(3'600'000);
    QTest::newRow("iso") << u"PT1M30S"_s << qint64(90'000);
    QTest::newRow("small iso") << u"pt0.5s"_s << qint64(500);
    QTest::newRow("no unit") << u"5"_s << qint64(-1);
    QTest::newRow("words") << u"five seconds"_s << qint64(-1);
    QTest::newRow("endless") << u"99999999999999999 d"_s << qint64(-1);
    QTest::newRow("negative") << u"-5 s"_s << qint64(-1);
}

void EnforcementPageTest::limitsAreReadAsPeopleWriteThem() {
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto read = LimitsEditor::durationFrom(text);
    QCOMPARE(read ? qint64(read->count()) : -1, milliseconds);
    if (read)
        QCOMPARE(LimitsEditor::durationFrom(LimitsEditor::durationText(*read)), read);
}

void EnforcementPageTest::layoutComesBack() {
    show(liveSessions(5, 0));
    m_page->showTab(EnforcementPage::Tab::Headroom);
    m_page->closes().setPeriod(2);
    const QVariantMap layout = m_page->layout();
    FakeSource other;
    EnforcementPage page(other);
    page.setLayout(layout);
    QCOMPARE(page.tab(), EnforcementPage::Tab::Headroom);
    QCOMPARE(page.closes().layoutState()[u"period"_s].toInt(), 2);
    page.setLayout({{u"tab"_s, 99}, {u"closes"_s, QVariantMap{{u"period"_s, u"nonsense"_s}}}});
    QCOMPARE(page.tab(), EnforcementPage::Tab::Headroom);
}

void EnforcementPageTest::everyInputHasAName() {
    show(liveSessions(5, 0));
    for (const auto* widget : m_page->findChildren<QWidget*>()) {
        const bool input = widget->inherits("QLineEdit") || widget->inherits("QComboBox") ||
                           widget->inherits("QAbstractItemView") || widget->inherits("QSlider");
        const bool partOfAnother =
            widget->parentWidget() && (widget->parentWidget()->inherits("QComboBox") ||
                                       widget->parentWidget()->inherits("QAbstractSpinBox"));
        if (input && !partOfAnother && !widget->inherits("QHeaderView") &&
            !widget->inherits("QComboBoxListView") && !widget->objectName().startsWith(u"qt_"))
            QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    }
}

QTEST_MAIN(EnforcementPageTest)
#include "tst_enforcementpage.moc"
