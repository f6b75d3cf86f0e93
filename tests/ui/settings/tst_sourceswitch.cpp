// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/sourceswitch.h"
#include "netcore/secrets/memorysecretstore.h"
#include "tests/ui/settings/missingkeychain.h"
#include "tests/ui/shell/fakesource.h"
#include "tests/ui/shell/sampleconnections.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace wayside;
using namespace wayside::console;
using namespace Qt::StringLiterals;
using ui::SourceChoice;
using Kind = SourceChoice::Kind;

namespace {

const SourceChoice live{Kind::Profile, u"live"_s};
const SourceChoice demo{Kind::Demo, {}};

/// A switch whose sources are fakes; the embedded ones stop when the test says so.
struct Desk {
    secrets::MemorySecretStore keychain, session;
    ui::ConsoleSettings settings{nullptr, {}, keychain, session};
    ui::Appearance appearance;
    QList<ConsoleOptions> made;
    tests::FakeSource* newest = nullptr;
    std::function<void()> finishStopping;
    std::unique_ptr<SourceSwitch> sources;

    explicit Desk(QSettings* values = nullptr) {
        static_cast<void>(
            settings.profiles().save({u"live"_s, u"https://node.example:8080/api"_s, {}, {}, {}}, {}));
        sources = std::make_unique<SourceSwitch>(SourceSwitch::Parts{
            appearance, settings, values,
            [this](const ConsoleOptions& options) -> Result<std::unique_ptr<observe::Source>> {
                made.append(options);
                auto source = std::make_unique<tests::FakeSource>();
                newest = source.get();
                return source;
            },
            [this](observe::Source&, std::function<void()> stopped) {
                finishStopping = std::move(stopped);
                return true;
            },
            nullptr});
    }
    ui::MainWindow& window() { return sources->console()->window(); }
    QString chooser() { return window().findChild<QToolButton*>(u"sourceChooser"_s)->text(); }
    void keepToken(const QByteArray& token) {
        settings.profiles().keepToken(u"live"_s, ui::TokenPlace::Keychain, token, &appearance,
                                      [](const Result<void>&) {});
    }
};

} // namespace

/// Which source a console shows, at the start and after someone chose another.
class SourceSwitchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void startsWithTheEmbeddedNode() {
        Desk desk;
        QVERIFY(desk.sources->open({}));
        QCOMPARE(desk.made.size(), 1);
        QCOMPARE(desk.made[0].source, ConsoleOptions::Source::Embedded);
        QCOMPARE(desk.chooser(), u"Embedded node"_s);
        QVERIFY(desk.window().isVisible());
    }

    void startsWithTheLastProfile() {
        const QTemporaryDir folder;
        QSettings values(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        values.setValue(u"source/profile"_s, u"live"_s);
        secrets::MemorySecretStore keychain, session;
        ui::ConsoleSettings settings(&values, folder.filePath(u"profiles.json"_s), keychain, session);
        QVERIFY(settings.profiles().save({u"live"_s, u"https://node.example:8080/api"_s, {}, {}, {}}, {}));
        settings.profiles().keepToken(u"live"_s, ui::TokenPlace::Keychain, "secret", this,
                                      [](const Result<void>&) {});
        ui::Appearance appearance;
        QList<ConsoleOptions> made;
        SourceSwitch sources(
            {appearance, settings, &values,
             [&made](const ConsoleOptions& options) -> Result<std::unique_ptr<observe::Source>> {
                 made.append(options);
                 return std::make_unique<tests::FakeSource>();
             },
             nullptr, nullptr});
        QVERIFY(sources.open({}));
        QCOMPARE(made.size(), 1);
        QCOMPARE(made[0].source, ConsoleOptions::Source::Profile);
        QCOMPARE(made[0].attach.host(), u"node.example"_s);
        QCOMPARE(made[0].token, QByteArray("secret"));
        ConsoleOptions demoAsked;
        demoAsked.source = ConsoleOptions::Source::Demo;
        demoAsked.sourceGiven = true;
        SourceSwitch other(
            {appearance, settings, &values,
             [&made](const ConsoleOptions& options) -> Result<std::unique_ptr<observe::Source>> {
                 made.append(options);
                 return std::make_unique<tests::FakeSource>();
             },
             nullptr, nullptr});
        QVERIFY(other.open(demoAsked)); // asked for: not the last one
        QCOMPARE(made.constLast().source, ConsoleOptions::Source::Demo);
    }

    void menuOffersEverySource() {
        Desk desk;
        QVERIFY(desk.sources->open({}));
        const QMenu* menu = desk.window().findChild<QToolButton*>(u"sourceChooser"_s)->menu();
        QStringList offered;
        for (const QAction* action : menu->actions()) {
            if (!action->isSeparator())
                offered.append(action->text());
        }
        QCOMPARE(offered,
                 QStringList({u"Embedded node"_s, u"Demo"_s, u"live"_s, u"&Manage sources\u2026"_s}));
        menu->actions().constLast()->trigger();
        QCOMPARE(desk.window().currentPage()->pageName(), u"settings"_s);
    }

    void switchesInTheSameWindow() {
        Desk desk;
        desk.keepToken("secret");
        QVERIFY(desk.sources->open({}));
        desk.window().resize(1111, 777);
        desk.window().showPage(u"clock"_s);
        const QSize size = desk.window().size();
        desk.sources->switchTo(live);
        QTRY_COMPARE(desk.chooser(), u"live"_s);
        QCOMPARE(desk.made.constLast().token, QByteArray("secret"));
        QCOMPARE(desk.window().size(), size);
        QCOMPARE(desk.window().currentPage()->pageName(), u"clock"_s);
        QVERIFY(desk.window().isVisible());
        QCOMPARE(desk.newest->starts, 1);
        QCOMPARE(desk.settings.current(), live);
    }

    void oldSourceStopsWhileTheNewOneShows() {
        Desk desk;
        QVERIFY(desk.sources->open({}));
        const QPointer<tests::FakeSource> old(desk.newest);
        desk.sources->switchTo(live);
        QTRY_COMPARE(desk.sources->stopping(), 1);
        QVERIFY(old); // is still stopping
        QVERIFY(desk.window().isVisible());
        desk.sources->switchTo({}); // its store is in use until then
        QTest::qWait(50);
        QCOMPARE(desk.settings.current(), live);
        std::exchange(desk.finishStopping, nullptr)();
        QVERIFY(!old);
        QTRY_COMPARE(desk.settings.current(), SourceChoice());
    }

    void asksBeforeSessionsEnd() {
        Desk desk;
        QVERIFY(desk.sources->open({}));
        desk.newest->send(tests::sampleUpdate(40));
        desk.sources->switchTo(demo);
        auto* question = desk.window().findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"embedded node stops"));
        question->reject();
        QTRY_VERIFY(!desk.window().findChild<QMessageBox*>());
        QCOMPARE(desk.settings.current(), SourceChoice());
        desk.sources->switchTo(demo);
        desk.window().findChild<QMessageBox*>()->findChild<QPushButton*>(u"confirm"_s)->click();
        QTRY_COMPARE(desk.settings.current(), demo);
    }

    void demoIsAsTheCommandLineSaid() {
        Desk desk;
        ConsoleOptions asked;
        asked.source = ConsoleOptions::Source::Demo;
        asked.sourceGiven = true;
        asked.demoClients = 40;
        QVERIFY(desk.sources->open(asked));
        const auto* table = desk.window().findChild<QTableView*>(u"sources"_s);
        const auto address = [&desk] {
            return desk.window().findChild<QTableView*>(u"sources"_s)->model()->index(1, 1).data().toString();
        };
        QCOMPARE(address(), u"the same with 40 simulated clients; starts afresh every time"_s);
        QCOMPARE(table->currentIndex().row(), 1); // what is shown is what is chosen
        desk.sources->switchTo({});
        QTRY_COMPARE(desk.settings.current(), SourceChoice());
        desk.sources->switchTo(demo);
        QTRY_COMPARE(desk.settings.current(), demo);
        QCOMPARE(desk.made.constLast().demoClients, 40);
        QCOMPARE(address(), u"the same with 40 simulated clients; starts afresh every time"_s);
    }

    void drainElsewhereGoesOn() {
        Desk desk;
        QVERIFY(desk.sources->open({}));
        desk.sources->switchTo(live);
        QTRY_COMPARE(desk.settings.current(), live);
        observe::SourceUpdate update = tests::sampleUpdate(10);
        update.nodes[0].drain = observe::DrainRow();
        update.nodes[0].drain->nodeId = u"node-a"_s;
        desk.newest->send(update);
        desk.sources->switchTo(demo);
        auto* question = desk.window().findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"drain of node-a goes on without this console"));
    }

    void serviceOfAnotherKindGetsTheSourceThatSuitsIt() {
        Desk desk;
        std::function<void(bool)> known;
        int asked = 0;
        SourceSwitch sources(
            {desk.appearance, desk.settings, nullptr,
             [&desk](const ConsoleOptions& options) -> Result<std::unique_ptr<observe::Source>> {
                 desk.made.append(options);
                 return std::make_unique<tests::FakeSource>();
             },
             nullptr, nullptr,
             [&](const ConsoleOptions&, std::function<void(bool)> answer) {
                 ++asked;
                 known = std::move(answer);
             }});
        QVERIFY(sources.open({}));
        QCOMPARE(asked, 0); // our own node
        sources.switchTo(live);
        QTRY_COMPARE(asked, 1);
        QVERIFY(!desk.made.constLast().restOnly);
        std::exchange(known, nullptr)(true);
        QTRY_COMPARE(asked, 2);
        QVERIFY(desk.made.constLast().restOnly);
        QVERIFY(desk.settings.isRestOnly(u"live"_s));
        const qsizetype made = desk.made.size();
        std::exchange(known, nullptr)(true); // as it is: nothing changes any more
        QTest::qWait(50);
        QCOMPARE(desk.made.size(), made);
        QCOMPARE(desk.settings.current(), live);
    }

    void withoutItsTokenOneStays() {
        tests::MissingKeychain keychain;
        secrets::MemorySecretStore session;
        ui::ConsoleSettings settings(nullptr, {}, keychain, session);
        QVERIFY(settings.profiles().save({u"live"_s, u"https://node.example:8080/api"_s, {}, {}, {}}, {}));
        ui::Appearance appearance;
        int made = 0;
        SourceSwitch sources({appearance, settings, nullptr,
                              [&made](const ConsoleOptions&) -> Result<std::unique_ptr<observe::Source>> {
                                  ++made;
                                  return std::make_unique<tests::FakeSource>();
                              },
                              nullptr, nullptr});
        QVERIFY(sources.open({}));
        sources.switchTo(live);
        QCOMPARE(made, 1);
        QCOMPARE(settings.current(), SourceChoice());
        sources.switchTo({Kind::Profile, u"nobody"_s});
        QCOMPARE(made, 1);
    }
};

QTEST_MAIN(SourceSwitchTest)
#include "tst_sourceswitch.moc"
