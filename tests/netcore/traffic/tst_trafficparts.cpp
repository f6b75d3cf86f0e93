// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/payloadfilter.h"
#include "netcore/traffic/payloadsource.h"
#include "netcore/traffic/payloadtext.h"
#include "netcore/traffic/trafficend.h"
#include "netcore/traffic/traffictable.h"

#include <QTest>

using namespace wayside;
using namespace wayside::traffic;
using namespace Qt::StringLiterals;

namespace {

wire::Bytes view(const QByteArray& bytes) {
    return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
}

recording::RecordedDatagram payload(std::uint8_t type, const QByteArray& bytes) {
    recording::RecordedDatagram made;
    made.type = 0x05;
    made.payloadType = type;
    made.payload = {view(bytes).begin(), view(bytes).end()};
    return made;
}

} // namespace

class TestTrafficParts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void patternsMatchAsInAShell_data() {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("expected");
        const auto row = [](const char* pattern, const char* text, bool expected) {
            QTest::addRow("%s on %s", pattern, text) << QByteArray(pattern) << QByteArray(text) << expected;
        };
        row("sub00001", "sub00001", true);
        row("sub00001", "sub00002", false);
        row("sub*", "sub00001", true);
        row("sub*", "su", false);
        row("*1", "sub00001", true);
        row("s*0*1", "sub00001", true);
        row("s*2*1", "sub00001", false);
        row("sub0000?", "sub00001", true);
        row("sub0000?", "sub0000", false);
        row("*", "", true);
        row("", "", true);
        row("", "x", false);
        row("a*b*c*d*e*f*g*h*i", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", false);
    }
    void patternsMatchAsInAShell() {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QFETCH(bool, expected);
        QCOMPARE(matches(pattern.toStdString(), text.toStdString()), expected);
    }

    void filterTakesTypesAndRanges() {
        const auto filter = PayloadFilter::from({}, {u"1-3"_s, u"0xFF"_s, u"7"_s});
        QVERIFY(filter);
        for (const int type : {1, 2, 3, 7, 255})
            QVERIFY(filter->takes(std::nullopt, std::uint8_t(type)));
        for (const int type : {0, 4, 6, 8, 254})
            QVERIFY(!filter->takes(std::nullopt, std::uint8_t(type)));
        QVERIFY(!filter->takesAll());
        QVERIFY(PayloadFilter::from({}, {})->takesAll());
        QVERIFY(PayloadFilter().takes(std::nullopt, 200));
    }

    void filterByIdentifierLeavesOutTheNameless() {
        const auto filter = PayloadFilter::from({u"sub*"_s}, {});
        QVERIFY(filter);
        QVERIFY(filter->takes(TlcIdentifier::fromText("sub00001"), 0));
        QVERIFY(!filter->takes(TlcIdentifier::fromText("bar00001"), 0));
        QVERIFY(!filter->takes(std::nullopt, 0));
    }

    void wrongTypesAreRefused_data() {
        QTest::addColumn<QString>("type");
        for (const QString& type : {u"256"_s, u"-1"_s, u"x"_s, u"0x100"_s, u"3-1"_s, u"1-2-3"_s, u""_s,
                                    u"-"_s, u"+1"_s, u" 1"_s, u"1.0"_s})
            QTest::newRow(qPrintable(u'"' + type + u'"')) << type;
    }
    void wrongTypesAreRefused() {
        QFETCH(QString, type);
        QVERIFY(!PayloadFilter::from({}, {type}));
    }

    void payloadsAreShownSafely_data() {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("form");
        QTest::addColumn<QString>("shown");
        const auto row = [](const char* name, const QByteArray& bytes, PayloadForm form,
                            const QString& shown) { QTest::newRow(name) << bytes << int(form) << shown; };
        row("text", "hello", PayloadForm::Automatic, u"hello"_s);
        row("UTF-8",
            "Stra\xC3\x9F"
            "e \xF0\x9F\x9A\xA6",
            PayloadForm::Automatic, u"Straße 🚦"_s);
        row("line ends are still text", "a\r\n\tb", PayloadForm::Automatic, u"a\\r\\n\\tb"_s);
        row("backslash is doubled", "a\\n", PayloadForm::Text, u"a\\\\n"_s);
        row("escape sequence", "\x1b[2J", PayloadForm::Text, u"\\x1b[2J"_s);
        row("binary", QByteArray("\x00\xFF\x41", 3), PayloadForm::Automatic, u"00 ff 41"_s);
        row("binary as text", QByteArray("\x00\xFF\x41", 3), PayloadForm::Text, u"\\x00\\xffA"_s);
        row("C1 control in UTF-8",
            "\xC2\x9B"
            "31m",
            PayloadForm::Text, u"\\xc2\\x9b31m"_s);
        row("override of direction",
            "\xE2\x80\xAE"
            "abc",
            PayloadForm::Text, u"\\xe2\\x80\\xaeabc"_s);
        row("overlong", "\xC0\x80", PayloadForm::Text, u"\\xc0\\x80"_s);
        row("surrogate", "\xED\xA0\x80", PayloadForm::Text, u"\\xed\\xa0\\x80"_s);
        row("cut sequence", "a\xE2\x82", PayloadForm::Text, u"a\\xe2\\x82"_s);
        row("empty", "", PayloadForm::Automatic, QString());
        row("hex", "AB", PayloadForm::Hex, u"41 42"_s);
        row("JSON", "{ \"a\" : [1, 2] }\n", PayloadForm::Json, u"{\"a\":[1,2]}"_s);
        row("JSON with an escape", "{\"a\":\"\\u001b[2J\"}", PayloadForm::Json,
            u"{\"a\":\"\\\\u001b[2J\"}"_s);
        row("no JSON", "{a}", PayloadForm::Json, u"{a}"_s);
    }
    void payloadsAreShownSafely() {
        QFETCH(QByteArray, bytes);
        QFETCH(int, form);
        QFETCH(QString, shown);
        const PayloadText text = textOf(view(bytes), PayloadForm(form), 0);
        QCOMPARE(text.text, shown);
        QVERIFY(!text.cut);
    }

    void longPayloadsAreCutBehindAWholeCharacter() {
        const QByteArray euros = QByteArray("\xE2\x82\xAC").repeated(100);
        const PayloadText text = textOf(view(euros), PayloadForm::Automatic, 10);
        QCOMPARE(text.text, u"€€€"_s);
        QVERIFY(text.cut);
        QCOMPARE(textOf(view(euros), PayloadForm::Hex, 2).text, u"e2 82"_s);
        QVERIFY(!textOf(view(euros), PayloadForm::Text, 300).cut);
    }

    void anyBytesBecomeAHarmlessLine() {
        QByteArray all;
        for (int first = 0; first < 256; ++first) {
            for (int second = 0; second < 256; ++second)
                all += QByteArray(1, char(first)) + char(second);
        }
        for (const PayloadForm form : {PayloadForm::Automatic, PayloadForm::Text, PayloadForm::Json}) {
            const QString shown = textOf(view(all), form, 0).text;
            QVERIFY(std::all_of(shown.begin(), shown.end(), [](QChar c) { return c.isPrint(); }));
        }
    }

    void hexIsReadInTheUsualSpellings() {
        const std::vector<std::byte> bytes{std::byte(0xDE), std::byte(0xAD), std::byte(0x01)};
        for (const QString& text :
             {u"DEAD01"_s, u"de ad 01"_s, u"0xdead01"_s, u"DE:AD:01"_s, u"de-ad-01\n"_s})
            QVERIFY(bytesFromHex(text) == bytes);
        QVERIFY(bytesFromHex(u""_s) == std::vector<std::byte>());
        for (const QString& text : {u"d"_s, u"dea"_s, u"zz"_s, u"d ead01"_s, u"0x0x00"_s, u"é0"_s, u"１２"_s})
            QVERIFY(!bytesFromHex(text));
    }

    void tableCountsByIdentifierAndSecond() {
        TrafficTable table;
        for (int i = 0; i < 50; ++i) // ten a second for five seconds
            table.add("sub00001", payload(2, "abc"), monotonicAt(10'000 + i * 100));
        table.add("sub00002", payload(9, QByteArray(1000, 'x')), monotonicAt(15'100));
        QCOMPARE(table.payloads(), std::uint64_t(51));
        QCOMPARE(table.bytes(), std::uint64_t(1150));
        const TrafficTable::Row& row = table.rows().at("sub00001");
        QCOMPARE(row.payloads, std::uint64_t(50));
        QCOMPARE(row.perSecond(monotonicAt(15'100)), 10.0);
        QCOMPARE(row.perSecond(monotonicAt(17'100)), 6.0);
        QCOMPARE(row.perSecond(monotonicAt(21'000)), 0.0);
        const TrafficTable::Row& other = table.rows().at("sub00002");
        QCOMPARE(other.lastPayload.size(), TrafficTable::keptBytes);
        QCOMPARE(other.lastSize, std::size_t(1000));
        QCOMPARE(other.lastType, std::uint8_t(9));
    }

    void rowsOfTheSameTlcBecomeOne() {
        TrafficTable table;
        table.add("word", payload(1, "old"), monotonicAt(10'000));
        table.add("word", payload(1, "older"), monotonicAt(10'000));
        table.rename("word", "sub00001", monotonicAt(10'500));
        QCOMPARE(table.rows().size(), std::size_t(1));
        QCOMPARE(table.rows().at("sub00001").payloads, std::uint64_t(2));
        table.add("sub00001", payload(1, "new"), monotonicAt(11'000));
        table.add("other", payload(2, "newest"), monotonicAt(11'500));
        table.rename("other", "sub00001", monotonicAt(12'000));
        table.rename("nobody", "sub00001", monotonicAt(12'000));
        table.rename("sub00001", "sub00001", monotonicAt(12'000));
        QCOMPARE(table.rows().size(), std::size_t(1));
        const TrafficTable::Row& row = table.rows().at("sub00001");
        QCOMPARE(row.payloads, std::uint64_t(4));
        QCOMPARE(row.bytes, std::uint64_t(3 + 5 + 3 + 6));
        QCOMPARE(row.lastType, std::uint8_t(2));
        QCOMPARE(row.perSecond(monotonicAt(12'000)), 0.8);
    }

    void tableIsBounded() {
        TrafficTable table;
        for (std::size_t i = 0; i < TrafficTable::mostRows + 10; ++i)
            table.add(std::to_string(i), payload(1, "x"), monotonicAt(1));
        table.add("0", payload(1, "x"), monotonicAt(1));
        QCOMPARE(table.rows().size(), TrafficTable::mostRows);
        QCOMPARE(table.beyond(), std::uint64_t(10));
        QCOMPARE(table.payloads(), std::uint64_t(TrafficTable::mostRows + 11));
    }

    void repeatedPayloadGoesToEveryTargetInEveryRound() {
        RepeatedPayload::Settings settings;
        settings.identifiers = {*TlcIdentifier::fromText("a"), *TlcIdentifier::fromText("b")};
        settings.rounds = 3;
        settings.roundsPerSecond = 4;
        RepeatedPayload source(settings);
        QCOMPARE(source.total(), std::uint64_t(6));
        QStringList given;
        for (auto next = source.next(); next && *next; next = source.next())
            given.append(QString::fromStdString(std::string((*next)->identifier->text())) +
                         QString::number((*next)->due->count()));
        QCOMPARE(given, (QStringList{u"a0"_s, u"b0"_s, u"a250"_s, u"b250"_s, u"a500"_s, u"b500"_s}));
    }

    void repeatedPayloadWithoutPaceIsDueAtOnce() {
        RepeatedPayload source({});
        const auto first = source.next();
        QVERIFY(first && *first && !(*first)->due && !(*first)->identifier);
        QVERIFY(!*source.next());
    }

    void everyCauseHasAnEnd() {
        for (std::size_t i = 0; i < client::causeCount; ++i)
            QVERIFY(endOf(client::Cause(i)) != TrafficEnd::Left);
        QVERIFY(endOf(client::Cause::RateLimit) == TrafficEnd::ClosedByNode);
        QVERIFY(endOf(client::Cause::NotAllowed) == TrafficEnd::NotAllowed);
        QVERIFY(endOf(client::Cause::Refused) == TrafficEnd::Unreachable);
        QVERIFY(endOf(client::Cause::ConnectTimeout) == TrafficEnd::TimedOut);
        QVERIFY(endOf(client::Cause::RequestInvalid) == TrafficEnd::Invalid);
    }
};

QTEST_GUILESS_MAIN(TestTrafficParts)
#include "tst_trafficparts.moc"
