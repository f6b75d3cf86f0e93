// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleoptions.h"

#include <QTemporaryFile>
#include <QTest>

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
    void picturesAreTakenAsAsked();
    void wrongUsageIsOneClearLine_data();
    void wrongUsageIsOneClearLine();
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
}

void ConsoleOptionsTest::flagOverEnvironment() {
    QProcessEnvironment environment;
    environment.insert(u"WAYSIDE_ATTACH"_s, u"http://from-environment:1"_s);
    QCOMPARE(parse({}, environment)->attach.host(), u"from-environment"_s);
    QCOMPARE(parse({u"--attach"_s, u"http://from-flag:1"_s}, environment)->attach.host(), u"from-flag"_s);
    QCOMPARE(parse({u"--demo"_s}, environment)->source, ConsoleOptions::Source::Demo);
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

void ConsoleOptionsTest::helpNamesEveryOption() {
    const auto options = parse({u"--help"_s});
    QCOMPARE(options->outcome, ConsoleOptions::Outcome::ShowText);
    for (const QString& name : {u"--demo"_s, u"--attach"_s, u"--token-file"_s, u"--ca-file"_s, u"--page"_s,
                                u"--after"_s, u"--screenshot"_s, u"--size"_s, u"--scheme"_s, u"--version"_s})
        QVERIFY2(options->text.contains(name), qUtf8Printable(name));
}

QTEST_GUILESS_MAIN(ConsoleOptionsTest)
#include "tst_consoleoptions.moc"
