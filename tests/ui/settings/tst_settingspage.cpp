// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/secrets/memorysecretstore.h"
#include "tests/netcore/client/scriptedhttp.h"
#include "tests/ui/settings/missingkeychain.h"
#include "ui/pages/settings/profiledialog.h"
#include "ui/pages/settings/settingspage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <ctime>
#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;
using test::ScriptedHttp;

namespace {

template <typename Widget>
Widget* part(QWidget& of, const QString& name) {
    return of.findChild<Widget*>(name);
}

/// A settings page with everything in memory.
struct Fixture {
    secrets::MemorySecretStore keychain, session;
    ConsoleSettings settings{nullptr, {}, keychain, session};
    Appearance appearance;
    std::unique_ptr<SettingsPage> page;

    Fixture() {
        appearance.setScheme(Appearance::Scheme::Light);
        page = std::make_unique<SettingsPage>(settings, appearance);
        page->resize(1000, 640);
        page->show();
    }
    void fill() {
        for (const QString& name : {u"live"_s, u"test"_s})
            static_cast<void>(settings.profiles().save(
                {name, u"https://%1.example:8080/api"_s.arg(name), {}, u"north"_s, {}}, {}));
    }
    QAction& action(const QString& text) const {
        for (QAction* action : page->pageActions()) {
            if (action->text().contains(text))
                return *action;
        }
        qFatal("no action %s", qPrintable(text));
    }
    QString outcome() const { return part<QLabel>(*page, u"outcome"_s)->text(); }
};

} // namespace

/// Settings by hand: sources, appearance, export and import.
class SettingsPageTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void addAProfileByKeys() {
        Fixture fixture;
        QVERIFY(QTest::qWaitForWindowActive(fixture.page.get()));
        QTest::keyClick(fixture.page.get(), Qt::Key_A, Qt::AltModifier | Qt::ShiftModifier);
        auto* dialog = fixture.page->findChild<ProfileDialog*>();
        QVERIFY(dialog);
        auto* save = part<QPushButton>(*dialog, u"save"_s);
        QVERIFY(!save->isEnabled());
        QTest::keyClicks(part<QLineEdit>(*dialog, u"name"_s), u"live"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, u"api"_s), u"https://node.example:8080/api"_s);
        QTest::keyClicks(part<QLineEdit>(*dialog, u"token"_s), u"very-secret"_s);
        QVERIFY(save->isEnabled());
        QTest::keyClick(part<QLineEdit>(*dialog, u"token"_s), Qt::Key_Return);
        QTRY_VERIFY(!fixture.page->findChild<ProfileDialog*>());
        QVERIFY(fixture.settings.profiles().find(u"live"_s));
        QVERIFY(fixture.keychain.contains(u"profile/live"_s));
        QCOMPARE(fixture.page->selectedSource(), (SourceChoice{SourceChoice::Kind::Profile, u"live"_s}));
    }

    void withoutAKeychainItSaysSoAndOffersOtherPlaces() {
        tests::MissingKeychain keychain;
        secrets::MemorySecretStore session;
        ProfileBook book({}, keychain, session);
        ProfileDialog dialog(book, std::nullopt);
        dialog.show();
        part<QLineEdit>(dialog, u"name"_s)->setText(u"live"_s);
        part<QLineEdit>(dialog, u"api"_s)->setText(u"https://node.example:8080/api"_s);
        part<QLineEdit>(dialog, u"token"_s)->setText(u"very-secret"_s);
        part<QPushButton>(dialog, u"save"_s)->click();
        QVERIFY(dialog.isVisible());
        const QString said = part<QLabel>(dialog, u"report"_s)->text();
        QVERIFY2(said.contains(u"no keychain that answers") && said.contains(u"this session only"),
                 qPrintable(said));
        QVERIFY(!said.contains(u"very-secret"));
        part<QRadioButton>(dialog, u"session"_s)->setChecked(true);
        part<QPushButton>(dialog, u"save"_s)->click();
        QVERIFY(!dialog.isVisible());
        QVERIFY(session.contains(u"profile/live"_s));
    }

    void tokenFileIsForItsOwnerOnly() {
        Fixture fixture;
        ProfileDialog dialog(fixture.settings.profiles(), std::nullopt);
        const QString file = m_folder.filePath(u"token"_s);
        part<QLineEdit>(dialog, u"name"_s)->setText(u"live"_s);
        part<QLineEdit>(dialog, u"api"_s)->setText(u"https://node.example:8080/api"_s);
        part<QLineEdit>(dialog, u"token"_s)->setText(u"very-secret"_s);
        part<QRadioButton>(dialog, u"file"_s)->setChecked(true);
        QVERIFY(!part<QPushButton>(dialog, u"save"_s)->isEnabled()); // where to?
        part<QLineEdit>(dialog, u"tokenFile"_s)->setText(file);
        part<QPushButton>(dialog, u"save"_s)->click();
        QCOMPARE(dialog.result(), int(QDialog::Accepted));
        QCOMPARE(*ProfileBook::tokenFromFile(file), QByteArray("very-secret"));
#ifndef Q_OS_WIN
        QVERIFY(!(QFile::permissions(file) & (QFile::ReadGroup | QFile::ReadOther)));
#endif
        QVERIFY(!fixture.keychain.contains(u"profile/live"_s));
    }

    void connectionIsTested() {
        ScriptedHttp server;
        server.answer = [](const ScriptedHttp::Request& request) {
            if (request.headers.value("x-authorization") != "good")
                return ScriptedHttp::response(401, R"({"message": "who are you"})");
            return request.target.startsWith("/api/v1/tlcs") ? ScriptedHttp::response(200, "[]")
                   : request.target.startsWith("/api/")      ? ScriptedHttp::response(403, "{}")
                                                             : ScriptedHttp::response(404, "nothing");
        };
        Fixture fixture;
        ProfileDialog dialog(fixture.settings.profiles(), std::nullopt);
        dialog.show();
        part<QLineEdit>(dialog, u"api"_s)->setText(server.api());
        part<QLineEdit>(dialog, u"token"_s)->setText(u"bad"_s);
        auto* report = part<QLabel>(dialog, u"report"_s);
        auto* test = part<QPushButton>(dialog, u"test"_s);
        test->click();
        QTRY_VERIFY_WITH_TIMEOUT(report->text().contains(u"does not know the token"), 15'000);
        part<QLineEdit>(dialog, u"token"_s)->setText(u"good"_s);
        test->click();
        QTRY_VERIFY_WITH_TIMEOUT(report->text().contains(u"without the admin API of a wayside node"), 15'000);
        QVERIFY2(report->text().contains(u"role"), qPrintable(report->text()));
        part<QLineEdit>(dialog, u"api"_s)->setText(u"nonsense"_s);
        test->click();
        QVERIFY(!report->text().contains(u"Asking"));
        part<QLineEdit>(dialog, u"caFile"_s)->setText(m_folder.filePath(u"no.pem"_s));
        part<QLineEdit>(dialog, u"api"_s)->setText(server.api());
        test->click();
        QVERIFY(report->text().contains(u"no.pem"));
    }

    void removingAsks() {
        Fixture fixture;
        fixture.fill();
        QVERIFY(!fixture.action(u"Remove"_s).isEnabled()); // the embedded node is chosen
        fixture.page->selectSource({SourceChoice::Kind::Profile, u"live"_s});
        fixture.action(u"Remove"_s).trigger();
        auto* question = fixture.page->findChild<QMessageBox*>();
        QVERIFY(question && fixture.settings.profiles().find(u"live"_s));
        part<QPushButton>(*question, u"confirm"_s)->click();
        QVERIFY(!fixture.settings.profiles().find(u"live"_s));
        QVERIFY(fixture.settings.profiles().find(u"test"_s));
    }

    void anotherSourceIsWanted() {
        Fixture fixture;
        fixture.fill();
        QSignalSpy wanted(&fixture.settings, &ConsoleSettings::sourceWanted);
        QVERIFY(!fixture.action(u"Show this source"_s).isEnabled()); // it is shown
        fixture.page->selectSource({SourceChoice::Kind::Profile, u"test"_s});
        fixture.action(u"Show this source"_s).trigger();
        QCOMPARE(wanted.size(), 1);
        fixture.settings.setCurrent({SourceChoice::Kind::Profile, u"test"_s});
        QVERIFY(!fixture.action(u"Show this source"_s).isEnabled());
    }

    void appearanceActsAtOnce() {
        Fixture fixture;
        fixture.page->showTab(SettingsPage::Looks);
        auto* scheme = part<QComboBox>(*fixture.page, u"scheme"_s);
        scheme->setCurrentIndex(scheme->findText(u"Dark"_s));
        QVERIFY(fixture.appearance.isDark());
        part<QCheckBox>(*fixture.page, u"contrast"_s)->click();
        QVERIFY(Appearance::isHighContrast());
        part<QCheckBox>(*fixture.page, u"contrast"_s)->click();
        part<QCheckBox>(*fixture.page, u"tray"_s)->click();
        QVERIFY(!fixture.settings.tray());
        auto* language = part<QComboBox>(*fixture.page, u"language"_s);
        language->setCurrentIndex(language->findText(u"Nederlands"_s));
        QCOMPARE(fixture.settings.language(), u"nl"_s);
        fixture.appearance.setScheme(Appearance::Scheme::Light); // from elsewhere
        QCOMPARE(scheme->currentText(), u"Light"_s);
    }

    void timesAreOfTheZoneChosen() {
#ifndef Q_OS_UNIX
        QSKIP("the zone of this computer cannot be set for one program");
#else
        const auto zone = [](const char* name) {
            qputenv("TZ", name);
            tzset();
        };
        zone("AAA-2"); // two hours ahead of UTC
        constexpr qint64 moment = 1'768'485'731'250;
        QCOMPARE(words::clock(moment), u"16:02:11"_s);
        setTimesInUtc(true);
        QCOMPARE(words::clock(moment), u"14:02:11"_s);
        QDateTimeEdit edit;
        showInDisplayZone(edit);
        edit.setDateTime(QDateTime::fromMSecsSinceEpoch(moment));
        QCOMPARE(edit.time().hour(), 14);
        edit.setTime(QTime(15, 0));
        QCOMPARE(edit.dateTime().toMSecsSinceEpoch(), 1'768'489'200'000);
        setTimesInUtc(false);
        zone("UTC");
#endif
        Fixture fixture;
        auto* times = part<QComboBox>(*fixture.page, u"times"_s);
        QVERIFY(!fixture.settings.timesInUtc());
        times->setCurrentIndex(1);
        QVERIFY(fixture.settings.timesInUtc());
        QCOMPARE(fixture.page->content().timesInUtc, std::optional(true));
    }

    void exportedAndImported() {
        const QString file = m_folder.filePath(u"settings.json"_s);
        {
            Fixture fixture;
            fixture.fill();
            fixture.settings.profiles().keepToken(u"live"_s, TokenPlace::Session, "very-secret", this,
                                                  [](const Result<void>&) {});
            fixture.settings.setTray(false);
            fixture.page->exportTo(file);
            QVERIFY2(fixture.outcome().contains(u"exported"), qPrintable(fixture.outcome()));
        }
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QVERIFY(!written.readAll().contains("very-secret"));
        Fixture other;
        other.page->importFrom(file);
        auto* question = other.page->findChild<QMessageBox*>();
        QVERIFY(question);
        QVERIFY(question->informativeText().contains(u"Adds the profile live"));
        QVERIFY(other.settings.profiles().profiles().isEmpty()); // only told so far
        part<QPushButton>(*question, u"confirm"_s)->click();
        QCOMPARE(other.settings.profiles().profiles().size(), 2);
        QVERIFY(!other.settings.tray());
        QTRY_VERIFY(!other.page->findChild<QMessageBox*>());
        other.page->importFrom(file);
        QVERIFY(!other.page->findChild<QMessageBox*>());
        QVERIFY(other.outcome().contains(u"nothing that is not in force"));
    }

    void badFileChangesNothing() {
        const QString file = m_folder.filePath(u"bad.json"_s);
        QFile bad(file);
        QVERIFY(bad.open(QIODevice::WriteOnly));
        bad.write(R"({"format": "wayside-settings", "version": 1, "appearance": {"tray": false}, "x": 1})");
        bad.close();
        Fixture fixture;
        fixture.page->importFrom(file);
        QVERIFY(!fixture.page->findChild<QMessageBox*>());
        QVERIFY2(fixture.outcome().contains(u"x is not a field"), qPrintable(fixture.outcome()));
        QVERIFY(fixture.settings.tray());
        fixture.page->importFrom(m_folder.filePath(u"not there.json"_s));
        QVERIFY(fixture.outcome().contains(u"cannot read"));
        fixture.page->exportTo(u"/nowhere/at/all/settings.json"_s);
        QVERIFY(fixture.outcome().contains(u"were not exported"));
    }

    void looks_data() {
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QSize>("size");
        for (const QString& scheme : {u"light"_s, u"dark"_s}) {
            for (const QSize size : {QSize(1090, 720), QSize(1730, 1000)})
                QTest::addRow("%s %d", qPrintable(scheme), size.width()) << scheme << size;
        }
    }

    /// The pictures stay in looks/ of the working folder.
    void looks() {
        QFETCH(QString, scheme);
        QFETCH(QSize, size);
        QDir().mkpath(u"looks"_s);
        Fixture fixture;
        fixture.appearance.setScheme(scheme == u"dark" ? Appearance::Scheme::Dark
                                                       : Appearance::Scheme::Light);
        fixture.page->resize(size);
        const QString suffix = u"%1-%2"_s.arg(scheme).arg(size.width() < 1500 ? 1280 : 1920);
        const auto keep = [&](QWidget& widget, const QString& name) {
            QTest::qWait(50);
            QVERIFY(widget.grab().save(u"looks/settings-%1-%2.png"_s.arg(name, suffix)));
        };
        keep(*fixture.page, u"sources-empty"_s);
        fixture.fill();
        fixture.page->selectSource({SourceChoice::Kind::Profile, u"live"_s});
        keep(*fixture.page, u"sources-data"_s);
        fixture.page->showTab(SettingsPage::Looks);
        keep(*fixture.page, u"looks"_s);
        fixture.page->showTab(SettingsPage::Exchange);
        fixture.page->importFrom(u"/nowhere/at/all.json"_s);
        keep(*fixture.page, u"exchange-error"_s);
        ProfileDialog dialog(fixture.settings.profiles(), fixture.settings.profiles().find(u"live"_s));
        dialog.show();
        part<QLineEdit>(dialog, u"caFile"_s)->setText(u"/no/such.pem"_s);
        part<QLineEdit>(dialog, u"token"_s)->setText(u"x"_s);
        part<QPushButton>(dialog, u"test"_s)->click();
        keep(dialog, u"dialog-error"_s);
    }
};

QTEST_MAIN(SettingsPageTest)
#include "tst_settingspage.moc"
