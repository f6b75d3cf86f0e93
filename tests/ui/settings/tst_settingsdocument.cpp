// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings/settingsdocument.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {

/// A document with this beside its format.
QByteArray with(const QByteArray& more) {
    return "{\"format\": \"wayside-settings\", \"version\": 1, " + more + '}';
}

} // namespace

/// Exported settings come back as they were; anything else is refused as a whole.
class SettingsDocumentTest : public QObject {
    Q_OBJECT

    static SettingsContent sample() {
        SettingsContent content;
        content.profiles = {
            {u"live"_s, u"https://node.example:8080/api"_s, u"/etc/ca.pem"_s, u"north"_s,
             u"/home/me/token"_s},
            {u"test"_s, u"http://127.0.0.1:8080/api"_s, {}, {}, {}},
        };
        content.scheme = u"dark"_s;
        content.highContrast = true;
        content.language = u"nl"_s;
        content.notifications = false;
        content.tray = true;
        content.timesInUtc = true;
        content.askForUpdates = true;
        content.updateAddress = u"https://example.org/release.json"_s;
        content.layouts[u"nodes"_s] = {{u"cards"_s, true},
                                       {u"splitter"_s, QByteArray("\x00\x01\xff\x7f", 4)},
                                       {u"filters"_s, QVariantList{u"state = Active"_s, u"type = TLC"_s}},
                                       {u"inner"_s, QVariantMap{{u"width"_s, QByteArray("abc")}}}};
        return content;
    }

private Q_SLOTS:
    void comesBackAsItWas() {
        const auto read = readSettingsDocument(settingsDocument(sample()));
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(*read, sample());
        QVERIFY(changesBy(*read, sample()).isEmpty());
    }

    void whatIsMissingIsLeftAsItIs() {
        const auto read = readSettingsDocument(R"({"format": "wayside-settings", "version": 1})");
        QVERIFY(read);
        QCOMPARE(*read, SettingsContent());
        QVERIFY(changesBy(*read, sample()).isEmpty());
    }

    void refusedWhole_data();
    void refusedWhole() {
        QFETCH(QByteArray, text);
        QFETCH(QString, says);
        const auto read = readSettingsDocument(text);
        QVERIFY(!read);
        const QString detail = QString::fromStdString(read.error().detail);
        QVERIFY2(detail.contains(says), qPrintable(detail));
        QVERIFY(!detail.contains(u"secret"));
    }

    void previewSaysWhatChanges() {
        SettingsContent present = sample(), wanted = sample();
        present.profiles.removeLast();
        present.profiles[0].api = u"https://old.example:8080/api"_s;
        wanted.scheme = u"light"_s;
        wanted.tray = false;
        wanted.timesInUtc = false;
        wanted.askForUpdates = false;
        wanted.updateAddress = QString();
        wanted.layouts[u"nodes"_s][u"cards"_s] = false;
        const QString said = changesBy(wanted, present).join(u'\n');
        for (const QString& part :
             {u"Adds the profile test"_s, u"old.example:8080/api becomes https://node.example"_s, u"light"_s,
              u"Hides the tray icon"_s, u"Shows local times"_s, u"Asks no more"_s, u"where this build says"_s,
              u"layout of the page nodes"_s})
            QVERIFY2(said.contains(part), qPrintable(said));
        QCOMPARE(changesBy(wanted, present).size(), 8);
    }
};

// Outside of the class: the moc of Qt 6.4 cannot read raw strings.
void SettingsDocumentTest::refusedWhole_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("says");
    QTest::newRow("no JSON") << QByteArray("hello") << u"no JSON object"_s;
    QTest::newRow("an array") << QByteArray("[1]") << u"no JSON object"_s;
    QTest::newRow("something else") << QByteArray(R"({"format": "other"})") << u"exported by Wayside"_s;
    QTest::newRow("another version") << QByteArray(R"({"format": "wayside-settings", "version": 2})")
                                     << u"another version"_s;
    QTest::newRow("unknown field") << with(R"("extra": 1)") << u"extra is not a field"_s;
    QTest::newRow("a token in a profile")
        << with(R"("profiles": {"a": {"api": "http://h:1/api", "token": "secret"}})")
        << u"token is not a field of a profile"_s;
    QTest::newRow("a token in an address")
        << with(R"("profiles": {"a": {"api": "http://me:secret@h:1/api"}})") << u"profile a"_s;
    QTest::newRow("a bad name") << with(R"("profiles": {"a b": {"api": "http://h:1/api"}})") << u"name"_s;
    QTest::newRow("profiles as text") << with(R"("profiles": "a")") << u"no object"_s;
    QTest::newRow("a colour nobody knows") << with(R"("appearance": {"scheme": "pink"})") << u"scheme"_s;
    QTest::newRow("an address to ask without TLS")
        << with(R"("updates": {"ask": true, "address": "http://example.org/"})") << u"https"_s;
    QTest::newRow("a field of updates") << with(R"("updates": {"install": true})") << u"install"_s;
    QTest::newRow("a number for a flag") << with(R"("appearance": {"tray": 1})") << u"tray"_s;
    QTest::newRow("a language nobody speaks") << with(R"("appearance": {"language": "xx"})") << u"language"_s;
    QTest::newRow("a layout that is none") << with(R"("layout": {"nodes": 3})") << u"layout of nodes"_s;
    QTest::newRow("no base64") << with(R"("layout": {"nodes": {"a": {"base64": "%%"}}})") << u"base64"_s;
    QByteArray deep = "{\"a\":1}";
    for (int i = 0; i < 40; ++i)
        deep = "{\"a\":" + deep + "}";
    QTest::newRow("nested without end") << with("\"layout\": {\"nodes\": " + deep + "}") << u"too deeply"_s;
    QTest::newRow("too large") << QByteArray(5 << 20, ' ') << u"larger"_s;
}

QTEST_GUILESS_MAIN(SettingsDocumentTest)
#include "tst_settingsdocument.moc"
