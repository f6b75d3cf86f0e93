// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/helptext.h"
#include "app/ctl/optionreader.h"

#include <QTest>

using namespace wayside;
using namespace wayside::ctl;
using namespace Qt::StringLiterals;

namespace {

ExitCode nothing(const Invocation&) {
    return ExitCode::Done;
}

/// Everything a declaration can say, in a small program.
const QList<Verb>& verbs() {
    static const QList<Verb> all = [] {
        Verb plant{u"plant"_s, u"Plant something"_s};
        plant.arguments = {{u"WHAT"_s, u"What."_s, Argument::Count::One, {u"oak"_s, u"fir"_s}},
                           {u"WHERE"_s, u"Where."_s, Argument::Count::Any}};
        plant.options = {
            {u"depth"_s, u"How deep."_s, u"CM"_s, u"10"_s},
            {u"season"_s, u"When."_s, u"NAME"_s, {}, {u"spring"_s, u"autumn"_s}},
            {.name = u"label"_s, .help = u"Label."_s, .valueName = u"TEXT"_s, .repeatable = true},
            {u"water"_s, u"Water it."_s}};
        plant.run = nothing;
        Verb listed{u"list"_s, u"List what grows"_s};
        listed.options = {{u"tall"_s, u"Only what is tall."_s}};
        listed.run = nothing;
        Verb garden{u"garden"_s, u"Work in the garden"_s};
        garden.options = listed.options;
        garden.run = nothing;
        garden.verbs = {plant, listed};
        Verb shed{u"shed"_s, u"Look into the shed"_s};
        shed.verbs = {listed};
        Verb walk{u"walk"_s, u"Walk"_s};
        walk.arguments = {{u"FAR"_s, u"How far."_s, Argument::Count::Optional}};
        walk.run = nothing;
        return QList<Verb>{garden, shed, walk};
    }();
    return all;
}

const QList<Option>& everywhere() {
    static const QList<Option> options{
        {u"who"_s, u"Who."_s, u"NAME"_s},
        {.name = u"help"_s, .help = u"Help."_s, .letter = u'h'},
        {.name = u"version"_s, .help = u"Version."_s, .letter = u'v'},
        {u"timeout"_s, u"Time."_s, u"DURATION"_s, u"PT30S"_s},
        {u"json"_s, u"JSON."_s},
        {u"csv"_s, u"CSV."_s},
    };
    return options;
}

Result<ParsedCommand> parsed(const QString& line) {
    QStringList words{u"program"_s};
    for (const QString& word : line.split(u' ', Qt::SkipEmptyParts))
        words.append(word == "EMPTY"_L1 ? QString() : word);
    return parseCommand(words, verbs(), everywhere());
}

Invocation invocationOf(const QString& line) {
    auto command = parsed(line);
    if (!command)
        qFatal("%s", command.error().detail.c_str());
    return {*command, CommandLine()};
}

} // namespace

class TestCommandParser : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void linesAreTakenApart_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("verb") << u"walk"_s << u"walk"_s << QStringList();
        QTest::newRow("argument") << u"walk 5"_s << u"walk"_s << QStringList{u"5"_s};
        QTest::newRow("sub-verb") << u"garden list"_s << u"garden list"_s << QStringList();
        QTest::newRow("verb that can do without a sub-verb")
            << u"garden --tall"_s << u"garden"_s << QStringList();
        QTest::newRow("option of all verbs first")
            << u"--who me garden list"_s << u"garden list"_s << QStringList();
        QTest::newRow("option of all verbs between")
            << u"garden --who=list list"_s << u"garden list"_s << QStringList();
        QTest::newRow("option before its sub-verb, which has it too")
            << u"garden --tall list"_s << u"garden list"_s << QStringList();
        QTest::newRow("many arguments") << u"garden plant oak here there"_s << u"garden plant"_s
                                        << QStringList{u"oak"_s, u"here"_s, u"there"_s};
        QTest::newRow("options among arguments")
            << u"garden plant oak --water here"_s << u"garden plant"_s << QStringList{u"oak"_s, u"here"_s};
        QTest::newRow("after --") << u"walk -- --json"_s << u"walk"_s << QStringList{u"--json"_s};
        QTest::newRow("a dash alone") << u"walk -"_s << u"walk"_s << QStringList{u"-"_s};
        QTest::newRow("empty argument") << u"walk EMPTY"_s << u"walk"_s << QStringList{QString()};
        QTest::newRow("value that looks like an option")
            << u"garden plant oak --label --water"_s << u"garden plant"_s << QStringList{u"oak"_s};
    }
    void linesAreTakenApart() {
        QFETCH(QString, line);
        const auto command = parsed(line);
        QVERIFY2(command, command ? "" : command.error().detail.c_str());
        QTEST(command->words(), "words");
        QTEST(command->arguments, "arguments");
    }

    void wrongLinesAreToldInOneLine_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("complaint");
        QTest::newRow("nothing") << u""_s << u"no verb; waysidectl --help lists them"_s;
        QTest::newRow("unknown verb")
            << u"wlak"_s << u"unknown verb wlak (did you mean walk?); waysidectl --help lists them"_s;
        QTest::newRow("nothing like it")
            << u"xyzzy"_s << u"unknown verb xyzzy; waysidectl --help lists them"_s;
        QTest::newRow("unknown sub-verb")
            << u"garden plnt"_s
            << u"unknown verb garden plnt (did you mean plant?); waysidectl garden --help lists them"_s;
        QTest::newRow("sub-verb missing")
            << u"shed"_s << u"shed needs one of list; waysidectl shed --help says more"_s;
        QTest::newRow("unknown option")
            << u"walk --jsno"_s
            << u"unknown option --jsno (did you mean --json?); waysidectl walk --help lists them"_s;
        QTest::newRow("unknown short option")
            << u"walk -x"_s << u"unknown option -x; waysidectl walk --help lists them"_s;
        QTest::newRow("option of another verb")
            << u"walk --water"_s << u"unknown option --water; waysidectl walk --help lists them"_s;
        QTest::newRow("option that the sub-verb does not have")
            << u"garden --tall plant oak"_s << u"--tall is not an option of garden plant"_s;
        QTest::newRow("value missing") << u"walk --who"_s << u"--who needs a value: --who NAME"_s;
        QTest::newRow("value too many") << u"walk --json=yes"_s << u"--json takes no value"_s;
        QTest::newRow("twice") << u"walk --who a --who b"_s << u"--who is given twice"_s;
        QTest::newRow("choice") << u"garden plant oak --season=winter"_s
                                << u"--season is one of spring, autumn"_s;
        QTest::newRow("argument missing")
            << u"garden plant"_s << u"garden plant needs WHAT; waysidectl garden plant --help says more"_s;
        QTest::newRow("argument's choice") << u"garden plant rose"_s << u"WHAT is one of oak, fir"_s;
        QTest::newRow("argument too many") << u"walk 5 6"_s << u"unexpected argument 6"_s;
    }
    void wrongLinesAreToldInOneLine() {
        QFETCH(QString, line);
        const auto command = parsed(line);
        QVERIFY(!command);
        QCOMPARE(command.error().code, ErrorCode::InvalidArgument);
        QTEST(QString::fromStdString(command.error().detail), "complaint");
    }

    void helpIsGivenWhateverElseIsWrong() {
        for (const QString& line : {u"--help"_s, u"garden --help"_s, u"garden plant --help"_s,
                                    u"-h nonsense --what"_s, u"garden plant rose --season --help"_s}) {
            const auto command = parsed(line);
            QVERIFY2(command, qPrintable(line));
            QVERIFY2(command->wantsHelp, qPrintable(line));
        }
        QVERIFY(!parsed(u"walk -- --help"_s)->wantsHelp);
    }

    void valuesAndDefaults() {
        const Invocation given = invocationOf(u"garden plant oak --label=a --label b --season=autumn"_s);
        QCOMPARE(given.value(u"depth"_s), u"10"_s);
        QVERIFY(!given.isSet(u"depth"_s));
        QCOMPARE(given.values(u"label"_s), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(given.value(u"season"_s), u"autumn"_s);
        QVERIFY(!given.isSet(u"water"_s));
    }

    void durationsHaveTwoForms_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("milliseconds"); // -1: refused
        const auto row = [](const char* text, qint64 milliseconds) {
            QTest::newRow(text) << QString::fromLatin1(text) << milliseconds;
        };
        row("PT5S", 5000);
        row("500ms", 500);
        row("1.5s", 1500);
        row("2m", 120'000);
        row("3h", 10'800'000);
        row("1d", 86'400'000);
        row("0s", 0);
        row("5", -1);
        row("", -1);
        row("-5s", -1);
        row("5 s", -1);
        row("5sec", -1);
        row("1e3s", -1);
        row("999999999999d", -1);
    }
    void durationsHaveTwoForms() {
        QFETCH(QString, text);
        QFETCH(qint64, milliseconds);
        const auto duration = durationFrom(text);
        QCOMPARE(duration.has_value(), milliseconds >= 0);
        if (duration)
            QCOMPARE(qint64(duration->count()), milliseconds);
    }

    void instantsAreTimesOrAges() {
        constexpr qint64 now = 1'772'000'000'000;
        QCOMPARE(*instantFrom(u"15m"_s, now), now - 900'000);
        QCOMPARE(*instantFrom(u"1772000000000"_s, 0), now);
        QCOMPARE(*instantFrom(u"2026-02-25T06:13:20Z"_s, 0), now);
        QCOMPARE(*instantFrom(u"2026-02-25T06:13:20"_s, 0), now); // no zone is UTC
        QCOMPARE(*instantFrom(u"2026-02-25T07:13:20.500+01:00"_s, 0), now + 500);
        for (const QString& text : {u""_s, u"yesterday"_s, u"2026-13-01"_s, u"-5"_s})
            QVERIFY2(!instantFrom(text, now), qPrintable(text));
    }

    void readerKeepsItsFirstComplaint() {
        const Invocation given = invocationOf(u"garden plant oak --depth=1.5 --label=x"_s);
        OptionReader reader(given);
        QCOMPARE(reader.number<double>(u"depth"_s, 0, 2), 1.5);
        QVERIFY(!reader.wrong());
        reader.number<int>(u"depth"_s, 1, 100);
        reader.complain(u"something else"_s);
        QCOMPARE(QString::fromStdString(reader.wrong()->detail),
                 u"--depth is a whole number from 1 to 100"_s);
    }

    void textsAreBounded() {
        const Invocation given = invocationOf(u"garden plant oak --label=abc"_s);
        OptionReader fine(given);
        QCOMPARE(fine.text(u"label"_s, 1, 3), u"abc"_s);
        QVERIFY(!fine.wrong());
        OptionReader tooLong(given);
        tooLong.text(u"label"_s, 1, 2);
        QVERIFY(tooLong.wrong());
        OptionReader missing(given);
        missing.text(u"season"_s, 1, 10);
        QCOMPARE(missing.wrong()->detail, std::string("--season is missing"));
        const Invocation escape = invocationOf(u"garden plant oak --label=\x1B[2J"_s);
        OptionReader hostile(escape);
        hostile.text(u"label"_s, 1, 10);
        QVERIFY(hostile.wrong());
    }

    void helpFitsItsWidth() {
        const auto command = parsed(u"garden plant --help"_s);
        for (const int width : {60, 80, 110}) {
            const QString help = verbHelp(command->path, width);
            for (const QString& line : help.split(u'\n'))
                QVERIFY2(line.size() <= width, qPrintable(line));
            QVERIFY(help.contains(u"--season NAME"_s));
            QVERIFY(help.contains(u"One of spring, autumn."_s));
            QVERIFY(help.startsWith(u"Usage: waysidectl garden plant [options] WHAT [WHERE…]"_s));
        }
    }
};

QTEST_GUILESS_MAIN(TestCommandParser)
#include "tst_commandparser.moc"
