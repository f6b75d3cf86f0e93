// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/incidentdesk.h"
#include "netcore/incident/incidentexport.h"
#include "netcore/incident/incidentfile.h"
#include "samplecloses.h"
#include "tests/ui/observation/samplerows.h"
#include "tests/ui/shell/fakesource.h"
#include "ui/pages/enforcement/enforcementpage.h"
#include "ui/pages/enforcement/flightstepper.h"
#include "ui/pages/enforcement/flightview.h"
#include "ui/pages/enforcement/incidentexporter.h"
#include "ui/pages/enforcement/incidentwindow.h"
#include "ui/shell/appearance.h"
#include "ui/shell/consolestate.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QDir>
#include <QDropEvent>
#include <QFile>
#include <QFileOpenEvent>
#include <QMessageBox>
#include <QMimeData>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::tests;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// Incident bundles in the console: made with a look at what will be in them, opened without any source,
/// replayed; drawn into ./looks.
class IncidentsInConsole : public QObject {
    Q_OBJECT

    static incident::Incident bundle() {
        return *incident::incidentFrom(flightRecord(3, sampleNow), {}, u"0.2.0"_s);
    }
    static void draw(QWidget& widget, const QString& name, QSize size) {
        QVERIFY(QDir().mkpath(u"looks"_s));
        for (const bool dark : {false, true}) {
            Appearance appearance;
            appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
            widget.resize(size);
            QTest::qWait(20);
            const QString path =
                u"looks/incident-%1-%2-%3.png"_s.arg(name, dark ? u"dark"_s : u"light"_s).arg(size.width());
            QVERIFY(widget.grab().save(path));
        }
    }

private Q_SLOTS:
    void theStepperStandsWhereItTipped();
    void theReplayTellsItsVerdict();
    void aChangedBundleDiffers();
    void exportShowsWhatWillBeInTheFile();
    void aSessionWithoutRecordSaysSo();
    void theDeskOpensAndExplains();
    void looks();
};

void IncidentsInConsole::theStepperStandsWhereItTipped() {
    IncidentWindow window(bundle(), u"cut.wayside-incident"_s);
    window.show();
    QVERIFY(window.stepper().hasRecord());
    QCOMPARE(window.stepper().step(), int(*window.stepper().model().steps()->tipping()));
    QVERIFY2(window.headline().contains(u"12"_s), qPrintable(window.headline()));
    QVERIFY(window.verdict().isEmpty());
}

void IncidentsInConsole::theReplayTellsItsVerdict() {
    IncidentWindow window(bundle(), u"cut.wayside-incident"_s);
    window.show();
    window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const QSignalSpy replayed(&window, &IncidentWindow::replayed);
    QTest::keyClick(&window, Qt::Key_F5);
    QTRY_COMPARE(replayed.size(), 1);
    QVERIFY2(window.verdict().startsWith(u"Reproduced: the same cause, at step "_s),
             qPrintable(window.verdict()));
    QVERIFY2(window.verdict().contains(u"12.2"_s), qPrintable(window.verdict()));
}

void IncidentsInConsole::aChangedBundleDiffers() {
    incident::Incident changed = bundle();
    changed.datagrams.last().count = 1;
    changed.datagrams.removeFirst();
    changed.payloadsBefore = 0;
    changed.close.measured = 99;
    const QString words = IncidentWindow::wordsOf(changed, incident::replay(changed));
    QVERIFY2(words.startsWith(u"Differs: "_s), qPrintable(words));
}

void IncidentsInConsole::exportShowsWhatWillBeInTheFile() {
    FakeSource source;
    source.nodeAnswer = [](const observe::NodeRequest& request) -> Result<QJsonDocument> {
        if (request.path.startsWith(u"flightrecords/"_s))
            return QJsonDocument(flightRecord(3, sampleNow));
        return QJsonDocument(QJsonObject());
    };
    EnforcementPage page(source);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
    page.showTab(EnforcementPage::Tab::Flights);
    page.flights().open(3);
    QTRY_VERIFY(page.flights().stepper().hasRecord());
    QSignalSpy said(&page, &Page::message);
    QTest::keyClick(&page, Qt::Key_J, Qt::ControlModifier | Qt::AltModifier);
    IncidentPreview* preview = nullptr;
    QTRY_VERIFY((preview = page.findChild<IncidentPreview*>()));
    QVERIFY(preview->text().contains(u"Will not be in the file"_s));
    QVERIFY(preview->text().contains(u"the node keeps none of them"_s));
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cut.wayside-incident"_s);
    QVERIFY(!preview->saveTo(folder.filePath(u"no/such/folder"_s)));
    QVERIFY(preview->saveTo(path));
    QVERIFY(incident::read(path));
    QCOMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(u"cut.wayside-incident"_s));
}

void IncidentsInConsole::aSessionWithoutRecordSaysSo() {
    FakeSource source;
    source.nodeAnswer = [](const observe::NodeRequest&) -> Result<QJsonDocument> {
        return QJsonDocument(QJsonObject());
    };
    EnforcementPage page(source);
    QSignalSpy said(&page, &Page::message);
    page.exportIncident(u"session-3"_s);
    QTRY_COMPARE(said.size(), 1);
    QVERIFY(said[0][0].toString().contains(u"keeps no flight record"_s));
}

void IncidentsInConsole::theDeskOpensAndExplains() {
    FakeSource source;
    ConsoleState state(source);
    Appearance appearance;
    MainWindow window(state, appearance, {new EnforcementPage(source)});
    console::IncidentDesk desk(window);
    const QTemporaryDir folder;
    const QString good = folder.filePath(u"cut é.wayside-incident"_s),
                  bad = folder.filePath(u"bad.wayside-incident"_s);
    QVERIFY(incident::write(good, bundle()));
    QFile file(bad);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(R"({"format": "wayside-incident", "version": 9})"));
    file.close();
    const auto windows = [&window] { return window.findChildren<IncidentWindow*>().size(); };

    desk.open(good);
    QCOMPARE(windows(), 1);
    desk.open(bad);
    QCOMPARE(windows(), 1);
    auto* box = window.findChild<QMessageBox*>(u"incidentTrouble"_s);
    QVERIFY(box && box->informativeText().contains(u"version must be at most 1"_s));
    box->close();

    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(good), QUrl(u"https://example.org/x.wayside-incident"_s)});
    window.show();
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &drop);
    QCOMPARE(windows(), 2);
    QFileOpenEvent asked(good);
    QCoreApplication::sendEvent(qApp, &asked);
    QCOMPARE(windows(), 3);
}

void IncidentsInConsole::looks() {
    IncidentWindow window(bundle(), u"cut.wayside-incident"_s);
    window.show();
    const QSignalSpy replayed(&window, &IncidentWindow::replayed);
    window.startReplay();
    QTRY_COMPARE(replayed.size(), 1);
    draw(window, u"window"_s, {1280, 800});
    draw(window, u"window"_s, {1920, 1080});
    IncidentPreview preview(bundle());
    preview.show();
    draw(preview, u"preview"_s, {520, 360});
}

QTEST_MAIN(IncidentsInConsole)
#include "tst_incidents.moc"
