// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/secrets/memorysecretstore.h"
#include "tests/netcore/client/scriptedhttp.h"
#include "ui/models/settings/consolesettings.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/shell/appearance.h"

#include <QAction>
#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;
using test::ScriptedHttp;

namespace {

constexpr qint64 hourMs = 3'600'000;

/// A watch whose settings and time are in memory, and a server beside it.
struct Scene {
    ScriptedHttp server;
    QVariantMap kept;
    qint64 now = 1'800'000'000'000;
    std::unique_ptr<UpdateWatch> watch;

    Scene() {
        say(u"0.3.0"_s);
        restart();
    }
    void restart() {
        watch = std::make_unique<UpdateWatch>(
            UpdateWatch::Store{
                [this](const QString& key) { return kept.value(key); },
                [this](const QString& key, const QVariant& value) { kept.insert(key, value); }},
            nullptr, [this] { return now; });
    }
    QString address() const { return u"http://127.0.0.1:%1/release.json"_s.arg(server.serverPort()); }
    void say(const QString& version) {
        server.answer = [version](const ScriptedHttp::Request&) {
            return ScriptedHttp::response(
                200,
                R"({"schema": 1, "released": "2026-11-30", "notes": "https://example.org/?a=1&b=%3C2%3E", "version": ")" +
                    version.toUtf8() + "\"}");
        };
    }
    void fail() {
        server.answer = [](const ScriptedHttp::Request&) { return ScriptedHttp::response(500, "no"); };
    }
    bool settled() const { return watch->state() != UpdateWatch::State::Asking; }
};

} // namespace

class TestUpdateWatch : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void offAsksNobody() {
        Scene scene;
        scene.watch->setEnteredAddress(scene.address());
        scene.watch->setVersion(u"0.2.0"_s);
        QVERIFY(!scene.watch->isOn());
        for (int hour = 0; hour < 72; ++hour) {
            scene.now += hourMs;
            scene.watch->tick();
            QCoreApplication::processEvents();
        }
        QTest::qWait(100);
        QCOMPARE(scene.server.connections, 0);
        QVERIFY(scene.watch->sentence().contains(u"switched off"_s));
    }

    void onceADayWhenOn() {
        Scene scene;
        scene.watch->setVersion(u"0.2.0"_s);
        scene.watch->setEnteredAddress(scene.address());
        scene.watch->setOn(true);
        QTRY_COMPARE(scene.watch->state(), UpdateWatch::State::Newer);
        for (int hour = 0; hour < 23; ++hour) {
            scene.now += hourMs;
            scene.watch->tick();
            QVERIFY(scene.settled());
        }
        QCOMPARE(scene.server.requests.size(), 1);
        scene.now += hourMs;
        scene.watch->tick();
        QTRY_VERIFY(scene.settled());
        QCOMPARE(scene.server.requests.size(), 2);
        // What was learnt outlives the program, and so does the day.
        scene.restart();
        scene.watch->setVersion(u"0.2.0"_s);
        QCoreApplication::processEvents();
        QCOMPARE(scene.watch->state(), UpdateWatch::State::Newer);
        QVERIFY(scene.watch->sentence().contains(u"0.3.0"_s));
        QCOMPARE(scene.server.requests.size(), 2);
        // The newer one was installed meanwhile.
        scene.restart();
        scene.watch->setVersion(u"0.3.0"_s);
        QCOMPARE(scene.watch->state(), UpdateWatch::State::UpToDate);
        scene.watch->setOn(false);
        scene.now += 3 * UpdateWatch::dayMs;
        scene.watch->tick();
        QTest::qWait(50);
        QCOMPARE(scene.server.requests.size(), 2);
    }

    void answersAreCompared_data() {
        QTest::addColumn<QString>("own");
        QTest::addColumn<QString>("released");
        QTest::addColumn<bool>("newer");
        QTest::newRow("newer") << u"0.2.0"_s << u"0.3.0"_s << true;
        QTest::newRow("equal") << u"0.3.0"_s << u"0.3.0"_s << false;
        QTest::newRow("older") << u"0.4.0"_s << u"0.3.0"_s << false;
        QTest::newRow("release of a candidate") << u"0.3.0-rc.1"_s << u"0.3.0"_s << true;
        QTest::newRow("candidate of the release") << u"0.3.0"_s << u"0.3.0-rc.2"_s << false;
    }
    void answersAreCompared() {
        QFETCH(const QString, own);
        QFETCH(const QString, released);
        QFETCH(const bool, newer);
        Scene scene;
        scene.say(released);
        scene.watch->setVersion(own);
        scene.watch->setEnteredAddress(scene.address());
        scene.watch->checkNow();
        QTRY_VERIFY(scene.settled());
        QCOMPARE(int(scene.watch->state()),
                 int(newer ? UpdateWatch::State::Newer : UpdateWatch::State::UpToDate));
        QCOMPARE(scene.watch->notice().has_value(), newer);
    }

    void failureIsToldAndTriedAgainLater() {
        Scene scene;
        scene.fail();
        scene.watch->setVersion(u"0.2.0"_s);
        scene.watch->setEnteredAddress(scene.address());
        scene.watch->setOn(true);
        QTRY_COMPARE(scene.watch->state(), UpdateWatch::State::Failed);
        QVERIFY(scene.watch->sentence().contains(u"500"_s));
        scene.now += hourMs / 2;
        scene.watch->tick();
        QCOMPARE(scene.server.requests.size(), 1);
        scene.say(u"0.3.0"_s);
        scene.now += hourMs / 2;
        scene.watch->tick();
        QTRY_COMPARE(scene.watch->state(), UpdateWatch::State::Newer);
        // A clock set back by years does not silence it.
        scene.now -= 400 * UpdateWatch::dayMs;
        scene.watch->tick();
        QTRY_COMPARE(scene.server.requests.size(), 3);
        QTRY_VERIFY(scene.settled());
    }

    void anotherAddressForgetsTheAnswer() {
        Scene scene;
        scene.watch->setVersion(u"0.2.0"_s);
        scene.watch->setEnteredAddress(scene.address());
        scene.watch->checkNow();
        QTRY_COMPARE(scene.watch->state(), UpdateWatch::State::Newer);
        scene.watch->setEnteredAddress(u"http://example.org/not-asked"_s);
        QVERIFY(!scene.watch->notice() && !scene.watch->address());
        scene.watch->checkNow();
        QCOMPARE(scene.watch->state(), UpdateWatch::State::NotAsked);
    }

    void settingsPageShowsWhatIsSent() {
        Scene scene;
        secrets::MemorySecretStore keychain, session;
        ConsoleSettings settings{nullptr, {}, keychain, session};
        settings.updates().setVersion(u"0.2.0"_s);
        Appearance appearance;
        SettingsPage page(settings, appearance);
        page.resize(1280, 800);
        page.show();
        page.showTab(SettingsPage::Updates);
        auto* on = page.findChild<QCheckBox*>(u"updatesOn"_s);
        auto* address = page.findChild<QLineEdit*>(u"updatesAddress"_s);
        auto* request = page.findChild<QPlainTextEdit*>(u"updatesRequest"_s);
        auto* state = page.findChild<QLabel*>(u"updatesState"_s);
        auto* notes = page.findChild<QLabel*>(u"updatesNotes"_s);
        QVERIFY(on && address && request && state && notes);
        QVERIFY(!on->isChecked());
        address->setFocus();
        QTest::keyClicks(address, scene.address());
        QTest::keyClick(address, Qt::Key_Return);
        QVERIFY(request->toPlainText().startsWith(u"GET /release.json HTTP/1.1\nHost: 127.0.0.1:"_s));
        QCOMPARE(scene.server.connections, 0); // entering an address asks nobody
        const auto actions = page.pageActions();
        const auto now = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text().contains(u"newer release"_s);
        });
        QVERIFY(now != actions.end());
        (*now)->trigger();
        QTRY_VERIFY(state->text().contains(u"Wayside 0.3.0 is there since"_s));
        // The address in the answer is shown as text and as a link, and as nothing else.
        QVERIFY(notes->isVisible());
        QVERIFY(notes->text().contains(u"href=\"https://example.org/?a=1&amp;b=%3C2%3E\""_s));
        QVERIFY(!notes->text().contains(u"<2>"_s));
        on->click();
        QVERIFY(settings.updates().isOn());
        QCOMPARE(page.content().askForUpdates, std::optional(true));
        QCOMPARE(page.content().updateAddress, std::optional(scene.address()));
        QTest::qWait(50);
        QCOMPARE(scene.server.requests.size(), 1); // it was asked a moment ago
    }

    void looks_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("dark");
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            for (const bool dark : {false, true})
                QTest::newRow(qPrintable(u"%1-%2"_s.arg(size.width()).arg(dark ? u"dark"_s : u"light"_s)))
                    << size << dark;
        }
    }
    void looks() {
        QFETCH(const QSize, size);
        QFETCH(const bool, dark);
        Scene scene;
        secrets::MemorySecretStore keychain, session;
        ConsoleSettings settings{nullptr, {}, keychain, session};
        settings.updates().setVersion(u"0.2.0"_s);
        settings.updates().setEnteredAddress(scene.address());
        settings.updates().setOn(true);
        QTRY_COMPARE(settings.updates().state(), UpdateWatch::State::Newer);
        Appearance appearance;
        appearance.setScheme(dark ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
        SettingsPage page(settings, appearance);
        page.resize(size);
        page.showTab(SettingsPage::Updates);
        page.show();
        QVERIFY(QDir().mkpath(u"looks"_s));
        QVERIFY(page.grab().save(
            u"looks/settings-updates-%1.png"_s.arg(QString::fromLatin1(QTest::currentDataTag()))));
        appearance.setScheme(Appearance::Scheme::Light);
    }
};

QTEST_MAIN(TestUpdateWatch)
#include "tst_updatewatch.moc"
