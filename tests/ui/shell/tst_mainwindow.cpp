// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "fakesource.h"
#include "netcore/release/buildaddresses.h"
#include "sampleconnections.h"
#include "ui/pages/connections/connectionspage.h"
#include "ui/pages/connections/connectionstable.h"
#include "ui/shell/appearance.h"
#include "ui/shell/banner.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/statusline.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMenuBar>
#include <QMessageBox>
#include <QPushButton>
#include <QSet>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

class MainWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void init();
    void cleanup() { m_console.reset(); }
    void everyActionIsInAMenuWithItsOwnKeys();
    void hiddenPagesHaveNoKeys();
    void searchShowsConnectionsFiltered();
    void lostSourceRaisesABannerThatTriesAgain();
    void sourceThatNeverAnsweredIsSaid();
    void drainRaisesABannerThatShowsNodes();
    void statusLineTellsTotalsLossesAndClock();
    void aboutTellsWhatIsKnownOfReleases();
    void layoutIsRemembered();
    void pictureIsSaved();
    void pageBecomesADocument();
    void unknownPageIsAnError();

private:
    MainWindow& window() { return m_console->window(); }

    Appearance m_appearance;
    std::unique_ptr<console::Console> m_console;
    tests::FakeSource* m_source = nullptr;
};

void MainWindowTest::init() {
    auto source = std::make_unique<tests::FakeSource>();
    m_source = source.get();
    m_console = std::make_unique<console::Console>(std::move(source), m_appearance);
    QVERIFY(m_console->start({}, nullptr));
    QCOMPARE(m_source->starts, 1);
    m_source->send(tests::sampleUpdate(40));
}

void MainWindowTest::everyActionIsInAMenuWithItsOwnKeys() {
    for (const QString& name : window().pageNames()) {
        QVERIFY(window().showPage(name));
        QMap<QString, QString> keys;
        QSet<QChar> letters;
        for (const QAction* menu : window().menuBar()->actions()) {
            if (!menu->isVisible())
                continue;
            const auto mark = menu->text().indexOf(u'&');
            QVERIFY2(mark >= 0, qUtf8Printable(name + u": Alt opens no "_s + menu->text()));
            const QChar letter = menu->text()[mark + 1].toLower();
            QVERIFY2(!letters.contains(letter), qUtf8Printable(name + u": "_s + menu->text()));
            letters.insert(letter);
            for (const QAction* action : menu->menu()->actions()) {
                if (action->isSeparator() || action->menu())
                    continue;
                const QString key = action->shortcut().toString();
                QVERIFY2(!key.isEmpty(), qUtf8Printable(name + u": "_s + action->text()));
                QVERIFY2(!keys.contains(key),
                         qUtf8Printable(key + u": "_s + action->text() + u", "_s + keys.value(key)));
                keys.insert(key, action->text());
            }
        }
    }
}

void MainWindowTest::hiddenPagesHaveNoKeys() {
    window().showPage(u"connections"_s);
    auto* page = window().findChild<ConnectionsPage*>();
    page->showSession(17);
    const auto menuOf = [this](const QString& title) {
        for (QAction* menu : window().menuBar()->actions()) {
            if (menu->text().remove(u'&') == title)
                return menu;
        }
        return static_cast<QAction*>(nullptr);
    };
    QVERIFY(menuOf(u"Session"_s)->isVisible());
    window().showPage(u"clock"_s);
    QVERIFY(!menuOf(u"Session"_s)->isVisible());
    QTest::keyClick(&window(), Qt::Key_R, Qt::ControlModifier);
    QVERIFY(window().findChildren<QDialog*>().isEmpty());
}

void MainWindowTest::searchShowsConnectionsFiltered() {
    window().showPage(u"nodes"_s);
    auto* search = window().findChild<QLineEdit*>(u"search"_s);
    QTest::keyClicks(search, u"sub00017"_s);
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(window().currentPage()->pageName(), u"connections"_s);
    QCOMPARE(window().findChild<ConnectionsPage*>()->table()->model()->rowCount(), 1);
}

void MainWindowTest::lostSourceRaisesABannerThatTriesAgain() {
    QVERIFY(window().banner()->isHidden());
    m_source->setLink(observe::LinkState::Lost, u"The connection was reset."_s, tests::sampleNowMs);
    QVERIFY(!window().banner()->isHidden());
    const QString sentence = window().banner()->findChild<QLabel*>()->text();
    QVERIFY2(sentence.contains(u"The connection was reset."_s) && sentence.contains(u"since 14:02:13"_s),
             qUtf8Printable(sentence));
    window().banner()->findChild<QPushButton*>()->click();
    QCOMPARE(m_source->starts, 2);
    QVERIFY(window().statusLine()->clockText().endsWith(u"—"_s));
    m_source->setLink(observe::LinkState::Live, u"Connected."_s);
    QVERIFY(window().banner()->isHidden());
}

/// The first minute with a wrong address: nothing was ever shown, and the window says why.
void MainWindowTest::sourceThatNeverAnsweredIsSaid() {
    auto source = std::make_unique<tests::FakeSource>();
    m_source = source.get();
    m_source->status = {observe::LinkState::Connecting, u"Connecting."_s, tests::sampleNowMs, {}};
    m_console = std::make_unique<console::Console>(std::move(source), m_appearance);
    QVERIFY(m_console->start({}, nullptr));
    QVERIFY(window().banner()->isHidden()); // it may answer in a moment
    QCOMPARE(window().statusLine()->leftText(), u"Fake source: connecting · — sessions · — msg/s"_s);
    m_source->setLink(observe::LinkState::Connecting, u"It refuses connections."_s, tests::sampleNowMs,
                      tests::sampleNowMs + 1000);
    const auto said = [this] { return window().banner()->findChild<QLabel*>()->text(); };
    QVERIFY(!window().banner()->isHidden());
    QVERIFY2(said().contains(u"It refuses connections."_s) && said().contains(u"since 14:02:13"_s),
             qUtf8Printable(said()));
    m_source->setLink(observe::LinkState::Connecting, u"Connecting."_s, tests::sampleNowMs);
    QVERIFY(!window().banner()->isHidden()); // not gone with every further attempt
    window().banner()->findChild<QPushButton*>()->click();
    QCOMPARE(m_source->starts, 2);
    m_source->setLink(observe::LinkState::Live, u"Connected."_s);
    QVERIFY(window().banner()->isHidden());
}

void MainWindowTest::drainRaisesABannerThatShowsNodes() {
    auto update = tests::sampleUpdate(40);
    update.reset = false;
    observe::DrainRow drain;
    drain.nodeId = u"node-a"_s;
    drain.initial = 100;
    drain.moved = 60;
    drain.remaining = 38;
    drain.startedAtMs = tests::sampleNowMs;
    update.nodes[0].drain = drain;
    m_source->send(update);
    QVERIFY(window().banner()->findChild<QLabel*>()->text().contains(u"60 moved, 38 of 100 left"_s));
    QVERIFY(window().findChild<QToolButton*>(u"drain"_s)->text().contains(u"62 %"_s));
    window().banner()->findChild<QPushButton*>()->click();
    QCOMPARE(window().currentPage()->pageName(), u"nodes"_s);
    update.nodes[0].drain->state = observe::DrainState::Finished;
    m_source->send(update);
    QVERIFY(window().banner()->isHidden());
}

void MainWindowTest::aboutTellsWhatIsKnownOfReleases() {
    const auto said = [this] {
        for (QAction* menu : window().menuBar()->actions()) {
            for (QAction* action : menu->menu()->actions()) {
                if (action->menuRole() == QAction::AboutRole)
                    action->trigger();
            }
        }
        auto* box = window().findChild<QMessageBox*>();
        const QString text = box ? box->text() + u'\n' + box->informativeText() : QString();
        if (box) {
            QDir().mkpath(u"looks"_s);
            box->grab().save(u"looks/about.png"_s);
            delete box;
        }
        return text;
    };
    QString text = said();
    QVERIFY(text.contains(QLatin1StringView(qVersion())) && text.contains(u"GPL-3.0-or-later"_s));
    QCOMPARE(text.contains(u"Homepage"_s), !release::homepage().isEmpty());
    QVERIFY2(!text.contains(u"asked"_s), "nothing is said of releases while asking is switched off");
    window().setReleaseWords([] { return u"Wayside 0.3.0 is there since 30 November 2026."_s; });
    QVERIFY(said().endsWith(u"Wayside 0.3.0 is there since 30 November 2026."_s));
}

void MainWindowTest::statusLineTellsTotalsLossesAndClock() {
    observe::SourceUpdate update;
    update.nodeClockMs = tests::sampleNowMs;
    update.totals.activeSessions = 1;
    m_source->send(update);
    QVERIFY2(window().statusLine()->leftText().contains(u" 1 session "_s), "one is one");
    update.totals.activeSessions = 1204;
    update.totals.messageRateIn = 14'234;
    m_source->send(update);
    QCOMPARE(window().statusLine()->leftText(), u"Fake source: live · 1,204 sessions · 14.2\u202Fk msg/s"_s);
    QVERIFY(window().statusLine()->clockText().contains(u"14:02:1"_s));
    m_source->setMissing(observe::Ability::Figures, u"It tells no rates."_s);
    QVERIFY2(window().statusLine()->leftText().endsWith(u"— msg/s"_s), "unknown is never 0");
    update.merged = 3;
    update.eventsLost = 20;
    m_source->send(update);
    bool told = false;
    for (const QLabel* label : window().statusLine()->findChildren<QLabel*>())
        told = told || label->text() == u"3 batches merged · 20 updates dropped"_s;
    QVERIFY(told);
}

void MainWindowTest::layoutIsRemembered() {
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    window().showPage(u"enforcement"_s);
    m_appearance.setScheme(Appearance::Scheme::Dark);
    for (QAction* action : window().findChildren<QAction*>()) {
        if (action->shortcut() == QKeySequence(Qt::CTRL | Qt::Key_B))
            action->trigger();
    }
    QVERIFY(window().sidebar()->isCollapsed());
    window().saveLayout(settings);
    m_appearance.setScheme(Appearance::Scheme::Light);
    init();
    window().restoreLayout(settings);
    QVERIFY(window().sidebar()->isCollapsed());
    QVERIFY(m_appearance.isDark());
    QCOMPARE(window().currentPage()->pageName(), u"enforcement"_s);
}

void MainWindowTest::pictureIsSaved() {
    QTemporaryDir folder;
    const QString file = folder.filePath(u"picture"_s);
    QVERIFY(window().saveScreenshot(file));
    QCOMPARE(QImage(file).size(), window().size());
    QVERIFY(!window().saveScreenshot(folder.filePath(u"no/such/folder.png"_s)));
}

void MainWindowTest::pageBecomesADocument() {
    m_appearance.setScheme(Appearance::Scheme::Dark); // paper is light all the same
    window().resize(1280, 800);
    window().showPage(u"connections"_s);
    window().findChild<ConnectionsPage*>()->showSession(17);
    QDir().mkpath(u"looks"_s);
    QVERIFY(window().savePdf(u"looks/connections.pdf"_s));
    QFile document(u"looks/connections.pdf"_s);
    QVERIFY(document.open(QIODevice::ReadOnly));
    QVERIFY(document.readAll().count("/Type /Page\n") >= 2);
    QVERIFY(!window().savePdf(u"/no/such/folder/page.pdf"_s));
}

void MainWindowTest::unknownPageIsAnError() {
    console::ConsoleOptions options;
    options.page = u"nowhere"_s;
    const auto started = m_console->start(options, nullptr);
    QVERIFY(!started);
    QVERIFY(
        QString::fromStdString(started.error().detail).contains(u"connections, clock, enforcement, nodes"_s));
}

QTEST_MAIN(MainWindowTest)
#include "tst_mainwindow.moc"
