// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleoptions.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QTest>
#include <QUrl>

using namespace wayside;
using namespace wayside::console;
using namespace Qt::StringLiterals;

class ConsoleOptionsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void embeddedNodeByDefault();
    void demoWithAndWithoutNumber();
    void attachTakesTokenFromFileThenEnvironment();
    void flagOverEnvironment();
    void profileByFlagAndEnvironment();
    void profileTokenInTheOrderOfPrecedence();
    void picturesAreTakenAsAsked();
    void wrongUsageIsOneClearLine_data();
    void wrongUsageIsOneClearLine();
    void incidentsAreFilesThatAreThere();
    void helpNamesEveryOption();

private:
    static Result<ConsoleOptions> parse(QStringList arguments, const QProcessEnvironment& environment = {}) {
        arguments.prepend(u"wayside"_s);
        return parseOptions(arguments, environment);
    }
};

void ConsoleOptionsTest::embeddedNodeByDefault() {
    const auto options = parse({});
    QVERIFY(options);
    QCOMPARE(options->source, ConsoleOptions::Source::Embedded);
    QCOMPARE(options->outcome, ConsoleOptions::Outcome::Run);
}

void ConsoleOptionsTest::demoWithAndWithoutNumber() {
    QCOMPARE(parse({u"--demo"_s})->demoClients, 25);
    QCOMPARE(parse({u"--demo"_s, u"200"_s})->demoClients, 200);
    QCOMPARE(parse({u"--demo=7"_s})->demoClients, 7);
    const auto followed = parse({u"--demo"_s, u"--page"_s, u"clock"_s});
    QCOMPARE(followed->source, ConsoleOptions::Source::Demo);
    QCOMPARE(followed->demoClients, 25);
    QCOMPARE(followed->page, u"clock"_s);
}

void ConsoleOptionsTest::attachTakesTokenFromFileThenEnvironment() {
    QTemporaryFile file;
    QVERIFY(file.open());
    file.write("from-file\n");
    file.close();
    QProcessEnvironment environment;
    environment.insert(u"WAYSIDE_TOKEN"_s, u"from-environment"_s);
    auto options = parse({u"--attach"_s, u"http://host:8080"_s}, environment);
    QCOMPARE(options->source, ConsoleOptions::Source::Attach);
    QCOMPARE(options->token, QByteArray("from-environment"));
    options = parse({u"--attach"_s, u"http://host:8080"_s, u"--token-file"_s, file.fileName()}, environment);
    QCOMPARE(options->token, QByteArray("from-file"));
    QVERIFY(!options->restOnly);
    QVERIFY(parse({u"--attach"_s, u"http://host:8080"_s, u"--rest-only"_s}, environment)->restOnly);
    QVERIFY(!parse({u"--rest-only"_s}, environment));
}

void ConsoleOptionsTest::flagOverEnvironment() {
    QProcessEnvironment environment;
    environment.insert(u"WAYSIDE_ATTACH"_s, u"http://from-environment:1"_s);
    QCOMPARE(parse({}, environment)->attach.host(), u"from-environment"_s);
    QCOMPARE(parse({u"--attach"_s, u"http://from-flag:1"_s}, environment)->attach.host(), u"from-flag"_s);
    QCOMPARE(parse({u"--demo"_s}, environment)->source, ConsoleOptions::Source::Demo);
}

namespace {

/// A file of profiles with one that has a token file and one that has none.
QString profileFile(const QTemporaryDir& folder) {
    QFile token(folder.filePath(u"token"_s));
    if (token.open(QIODevice::WriteOnly))
        token.write("from-the-profile\n");
    client::ProfileFile file;
    file.set({u"live"_s, u"https://node.example:8080/api"_s, u"/etc/ca.pem"_s, {}, token.fileName()});
    file.set({u"bare"_s, u"http://127.0.0.1:8080/api"_s, {}, {}, {}});
    const QString path = folder.filePath(u"profiles.json"_s);
    return file.write(path) ? path : QString();
}

} // namespace

void ConsoleOptionsTest::profileByFlagAndEnvironment() {
    const QTemporaryDir folder;
    const QString file = profileFile(folder);
    QProcessEnvironment environment;
    environment.insert(u"WAYSIDE_PROFILE"_s, u"bare"_s);
    const auto given = parseOptions({u"wayside"_s}, environment, file);
    QVERIFY(given && given->sourceGiven);
    QCOMPARE(given->profile, u"bare"_s);
    const auto flag = parseOptions({u"wayside"_s, u"--profile"_s, u"live"_s}, environment, file);
    QVERIFY(flag);
    QCOMPARE(flag->source, ConsoleOptions::Source::Profile);
    QCOMPARE(flag->profile, u"live"_s);
    QCOMPARE(flag->attach, QUrl(u"https://node.example:8080"_s));
    QCOMPARE(flag->caFile, u"/etc/ca.pem"_s);
    const auto demo = parseOptions({u"wayside"_s, u"--demo"_s}, environment, file);
    QVERIFY(demo);
    QCOMPARE(demo->source, ConsoleOptions::Source::Demo); // flag over environment
    const auto unknown = parseOptions({u"wayside"_s, u"--profile"_s, u"nobody"_s}, {}, file);
    QVERIFY(!unknown);
    QVERIFY(unknown.error().detail.find("there is no profile nobody") != std::string::npos);
    QVERIFY(unknown.error().detail.find('\n') == std::string::npos);
    QVERIFY(!parseOptions({u"wayside"_s, u"--profile"_s, u"live"_s, u"--demo"_s}, {}, file));
    QVERIFY(!parseOptions({u"wayside"_s}, {}, file)->sourceGiven);
}

void ConsoleOptionsTest::profileTokenInTheOrderOfPrecedence() {
    const QTemporaryDir folder;
    const QString file = profileFile(folder);
    const auto token = [&file](const QStringList& more, const QProcessEnvironment& environment) {
        const auto options =
            parseOptions(QStringList{u"wayside"_s, u"--profile"_s} + more, environment, file);
        return options ? options->token + (options->tokenKept ? " (kept)" : "") : QByteArray("refused");
    };
    QTemporaryFile flag;
    QVERIFY(flag.open());
    flag.write("from-the-flag\n");
    flag.close();
    QProcessEnvironment environment;
    QCOMPARE(token({u"live"_s}, environment), QByteArray("from-the-profile"));
    QCOMPARE(token({u"bare"_s}, environment), QByteArray(" (kept)"));
    environment.insert(u"WAYSIDE_TOKEN"_s, u"from-the-environment"_s);
    QCOMPARE(token({u"live"_s}, environment), QByteArray("from-the-environment"));
    QCOMPARE(token({u"live"_s, u"--token-file"_s, flag.fileName()}, environment),
             QByteArray("from-the-flag"));
    QVERIFY(QFile::remove(folder.filePath(u"token"_s)));
    QCOMPARE(token({u"live"_s}, {}), QByteArray("refused"));
}

void ConsoleOptionsTest::picturesAreTakenAsAsked() {
    const auto options = parse({u"--page"_s, u"nodes"_s, u"--after"_s, u"2.5"_s, u"--screenshot"_s,
                                u"a.png"_s, u"--size"_s, u"1920x1080"_s, u"--scheme"_s, u"dark"_s});
    QVERIFY(options);
    QCOMPARE(options->after, std::chrono::milliseconds(2500));
    QCOMPARE(options->screenshot, u"a.png"_s);
    QCOMPARE(options->size, QSize(1920, 1080));
    QCOMPARE(options->scheme, ui::Appearance::Scheme::Dark);
}

void ConsoleOptionsTest::wrongUsageIsOneClearLine_data() {
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("unknownOption") << QStringList{u"--frobnicate"_s} << u"frobnicate"_s;
    QTest::newRow("strayWord") << QStringList{u"stray"_s} << u"stray"_s;
    QTest::newRow("zeroClients") << QStringList{u"--demo=0"_s} << u"--demo"_s;
    QTest::newRow("tooManyClients") << QStringList{u"--demo"_s, u"99999999999"_s} << u"--demo"_s;
    QTest::newRow("twoSources") << QStringList{u"--demo"_s, u"--attach"_s, u"http://h"_s} << u"exclude"_s;
    QTest::newRow("noScheme") << QStringList{u"--attach"_s, u"host:8080"_s} << u"--attach"_s;
    QTest::newRow("otherScheme") << QStringList{u"--attach"_s, u"ftp://host"_s} << u"--attach"_s;
    QTest::newRow("noTokenFile") << QStringList{u"--attach"_s, u"http://h"_s, u"--token-file"_s,
                                                u"/no/such"_s}
                                 << u"--token-file"_s;
    QTest::newRow("secretInAddress") << QStringList{u"--attach"_s, u"http://me:secret@h"_s}
                                     << u"--token-file"_s;
    QTest::newRow("size") << QStringList{u"--size"_s, u"big"_s} << u"--size"_s;
    QTest::newRow("after") << QStringList{u"--after"_s, u"-1"_s} << u"--after"_s;
    QTest::newRow("schemeName") << QStringList{u"--scheme"_s, u"sepia"_s} << u"--scheme"_s;
}

void ConsoleOptionsTest::wrongUsageIsOneClearLine() {
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto options = parse(arguments);
    QVERIFY(!options);
    const QString detail = QString::fromStdString(options.error().detail);
    QVERIFY2(detail.contains(says) && !detail.contains(u'\n') && !detail.contains(u"secret"_s),
             qUtf8Printable(detail));
}

/// Paths, or addresses as desktops give them; what is no file is most likely a slip of the pen.
void ConsoleOptionsTest::incidentsAreFilesThatAreThere() {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"cut \u00E9.wayside-incident"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    const auto options = parse({u"--demo"_s, path, QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)});
    QVERIFY2(options, options ? "" : options.error().detail.c_str());
    QCOMPARE(options->incidents, (QStringList{path, path}));
    for (const QString& wrong : {folder.filePath(u"none"_s), u"https://example.org/x.wayside-incident"_s})
        QVERIFY(!parse({wrong}));
}

void ConsoleOptionsTest::helpNamesEveryOption() {
    const auto options = parse({u"--help"_s});
    QCOMPARE(options->outcome, ConsoleOptions::Outcome::ShowText);
    for (const QString& name : {u"--demo"_s, u"--attach"_s, u"--token-file"_s, u"--ca-file"_s, u"--page"_s,
                                u"--after"_s, u"--screenshot"_s, u"--size"_s, u"--scheme"_s, u"--version"_s})
        QVERIFY2(options->text.contains(name), qUtf8Printable(name));
}

QTEST_GUILESS_MAIN(ConsoleOptionsTest)
#include "tst_consoleoptions.moc"
