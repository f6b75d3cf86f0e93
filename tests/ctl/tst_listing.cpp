// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/cells.h"
#include "app/ctl/exitcode.h"
#include "app/ctl/nodetask.h"
#include "app/ctl/progressbar.h"
#include "app/ctl/table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace wayside;
using namespace wayside::ctl;
using namespace Qt::StringLiterals;

namespace {

struct Row {
    QString name;
    std::optional<double> share;
    QStringList tags;
};

Listing sample(const QList<Row>& rows) {
    const QList<Column<Row>> columns{
        {u"name"_s, u"NAME"_s, Align::Left, 0, [](const Row& row) { return cells::text(row.name); }},
        {u"share"_s, u"SHARE"_s, Align::Right, 1, [](const Row& row) { return cells::percent(row.share); }},
        {u"tags"_s, u"TAGS"_s, Align::Left, 2,
         [](const Row& row) { return cells::identifiers(row.tags, false); }},
    };
    return listingOf(columns, rows);
}

} // namespace

/// What verbs print: one description, three forms.
class TestListing : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void threeForms() {
        const Listing listing = sample({{u"a,b"_s, 0.256, {u"x"_s, u"y"_s}}, {u"c"_s, std::nullopt, {}}});
        QCOMPARE(textOf(listing, 0), u"NAME  SHARE  TAGS\n"
                                     "a,b    26 %  x +1\n"
                                     "c         —  —\n"_s);
        QCOMPARE(csvOf(listing), u"name,share,tags\r\n\"a,b\",0.256,x y\r\nc,,\r\n"_s);
        const QJsonArray json = QJsonDocument::fromJson(jsonOf(listing).toUtf8()).array();
        QCOMPARE(json.size(), 2);
        QCOMPARE(json[0].toObject().value(u"share"_s).toDouble(), 0.256);
        QVERIFY(json[1].toObject().value(u"share"_s).isNull());
        QCOMPARE(jsonOf(listing).count(u'\n'), 1);
    }

    void emptyListSaysSoInWords() {
        Listing listing = sample({});
        listing.summary = u"no rows"_s;
        QCOMPARE(textOf(listing, 0), u"no rows\n"_s);
        QCOMPARE(jsonOf(listing), u"[]\n"_s);
        QCOMPARE(csvOf(listing), u"name,share,tags\r\n"_s);
    }

    void narrowTablesLoseTheLeastImportantColumns() {
        const Listing listing = sample({{u"somebody"_s, 0.5, {u"sub00001"_s}}});
        QVERIFY(textOf(listing, 30).contains(u"sub00001"_s));
        QVERIFY(!textOf(listing, 20).contains(u"TAGS"_s));
        QVERIFY(!textOf(listing, 12).contains(u"SHARE"_s));
        for (const QString& line : textOf(listing, 6).split(u'\n'))
            QVERIFY(line.size() <= 6);
    }

    void roomThatAWideColumnLeftIsUsed() {
        Listing listing;
        listing.columns = {{u"a"_s, u"A"_s, Align::Left, 0},
                           {u"wide"_s, u"WIDE"_s, Align::Left, 1},
                           {u"small"_s, u"SMALL"_s, Align::Left, 2},
                           {u"why"_s, u"WHY"_s, Align::Left, 0}};
        listing.rows = {{Cell(u"a"_s), Cell(QString(60, u'w')), Cell(u"s"_s), Cell(QString(90, u'y'))}};
        const QString text = textOf(listing, 50);
        QVERIFY(!text.contains(u"WIDE"_s));
        QVERIFY(text.contains(u"SMALL"_s)); // though it counts for less than the wide one
        for (const QString& line : text.split(u'\n'))
            QVERIFY(line.size() <= 50);
        QVERIFY(text.contains(u"yyy…"_s)); // what is long at the end is cut
        QVERIFY(textOf(listing, 200).contains(QString(90, u'y')));
    }

    void columnsThatAreDrawnAgainDoNotJump() {
        QList<int> widths;
        const QString wide = textOf(sample({{u"somebody"_s, 1.0, {u"a"_s}}}), 0, &widths);
        const QString narrow = textOf(sample({{u"me"_s, 0.1, {u"b"_s}}}), 0, &widths);
        QCOMPARE(narrow.indexOf(u"SHARE"_s), wide.indexOf(u"SHARE"_s));
        QVERIFY(textOf(sample({{u"me"_s, 0.1, {u"b"_s}}}), 0).indexOf(u"SHARE"_s) < wide.indexOf(u"SHARE"_s));
    }

    void nobodysNameSteersTheTerminal() {
        const Listing listing = sample({{u"x\x1B[2J\r\n"_s, std::nullopt, {u"\x07"_s}}});
        const QString text = textOf(listing, 0);
        QVERIFY(!text.contains(QChar(0x1B)) && !text.contains(u'\r') && !text.contains(QChar(7)));
        QCOMPARE(text.count(u'\n'), 2);
        const Record record{{{QString(), {{u"k"_s, u"K"_s, cells::text(u"a\x1B]0;b"_s)}}}}};
        QVERIFY(!textOf(record, 80).contains(QChar(0x1B)));
        const QString name = QString(u'a') + QChar(0x9B) + QChar(0x7F) + u"\x1B\u00e9"_s;
        const QString json = jsonLine(QJsonObject{{u"k"_s, name}});
        QCOMPARE(json, u"{\"k\":\"a\\u009b\\u007f\\u001b\u00e9\"}\n"_s);
        QCOMPARE(QJsonDocument::fromJson(json.toUtf8()).object().value("k"_L1).toString(), name);
    }

    void recordsHaveSectionsAndWrap() {
        const Record record{
            {{QString(), {{u"id"_s, u"Id"_s, cells::count(7)}}},
             {u"Empty"_s, {}},
             {u"More"_s,
              {{u"long"_s, u"Long"_s, cells::text(u"one two three four five six seven eight nine"_s)},
               {u"none"_s, u"None"_s, Cell()}}}}};
        QCOMPARE(textOf(record, 40), u"Id    7\n"
                                     "\n"
                                     "More\n"
                                     "Long  one two three four five six seven\n"
                                     "      eight nine\n"
                                     "None  —\n"_s);
        const QJsonObject json = QJsonDocument::fromJson(jsonOf(record).toUtf8()).object();
        QCOMPARE(json.value(u"id"_s).toInt(), 7);
        QVERIFY(json.value(u"none"_s).isNull());
    }

    void figuresReadTheSameEverywhere() {
        QCOMPARE(cells::bytes(9999).text, u"9999 B"_s);
        QCOMPARE(cells::bytesPerSecond(12'340).text, u"12.3 kB/s"_s);
        QCOMPARE(cells::bytes(12'340'000).text, u"12.3 MB"_s);
        QCOMPARE(cells::signedMilliseconds(2.0).text, u"+2.0 ms"_s);
        QCOMPARE(cells::signedMilliseconds(-2.0).text, u"-2.0 ms"_s);
        QCOMPARE(cells::age(59'999).text, u"0:59"_s);
        QCOMPARE(cells::age(3'599'000).text, u"59:59"_s);
        QCOMPARE(cells::age(3'600'000).text, u"1:00:00"_s);
        QCOMPARE(cells::age(90'000'000).text, u"1 d 1 h"_s);
        QCOMPARE(cells::span(812).text, u"812 ms"_s);
        QCOMPARE(cells::span(10'500).text, u"10.5 s"_s);
        QCOMPARE(cells::span(61'000).text, u"1:01"_s);
        QCOMPARE(cells::time(0).text, u"1970-01-01 00:00:00"_s);
        QCOMPARE(cells::time(std::nullopt).text, u"—"_s);
        QCOMPARE(cellForMachines(cells::time(5).value), u"5"_s);
        QCOMPARE(cellForMachines(QJsonValue(qint64(9'007'199'254'740'993))), u"9007199254740993"_s);
        QCOMPARE(cellForMachines(QJsonValue(true)), u"true"_s);
    }

    void progressLineFits() {
        QCOMPARE(ProgressBar::lineOf(3, 4, u"go"_s, 80), u"[##################......]  75 %  go"_s);
        QCOMPARE(ProgressBar::lineOf(9, 4, u"go"_s, 80), u"[########################] 100 %  go"_s);
        QCOMPARE(ProgressBar::lineOf(0, 0, u"words"_s, 80), u"words"_s);
        QCOMPARE(ProgressBar::lineOf(1, 2, u"go"_s, 40), u" 50 %  go"_s); // no room for a bar
        QVERIFY(ProgressBar::lineOf(1, 2, QString(200, u'x'), 40).size() < 40);
    }

    void failuresHaveTheirExitCodes_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<ErrorCode>("error");
        QTest::addColumn<bool>("retryable");
        QTest::addColumn<int>("code");
        const auto row = [](const char* name, int status, ErrorCode error, bool retryable, int code) {
            QTest::newRow(name) << status << error << retryable << code;
        };
        row("unauthenticated", 401, ErrorCode::NotAuthenticated, false, 4);
        row("not allowed", 403, ErrorCode::NotAllowed, false, 4);
        row("invalid", 400, ErrorCode::InvalidArgument, false, 5);
        row("not found", 404, ErrorCode::NotFound, false, 5);
        row("conflict", 409, ErrorCode::Conflict, false, 5);
        row("too many", 429, ErrorCode::RateLimited, true, 3);
        row("no service", 503, ErrorCode::Unavailable, true, 3);
        row("no answer", 0, ErrorCode::Refused, true, 3);
        row("timed out", 0, ErrorCode::Timeout, true, 6);
        row("nonsense", 200, ErrorCode::Malformed, false, 3);
    }
    void failuresHaveTheirExitCodes() {
        QFETCH(int, status);
        QFETCH(ErrorCode, error);
        QFETCH(bool, retryable);
        const Fault fault = status >= 400 && status < 500 && !retryable ? Fault::Local : Fault::Peer;
        const client::RestFailure failure{{error, fault, "x"}, status, retryable, std::nullopt};
        QTEST(int(exitCodeOf(failure)), "code");
    }

    void statusLineIsNoPartOfTheWords() {
        const client::RestFailure failure{
            {ErrorCode::NotFound, Fault::Local, "HTTP 404 Not Found: there is no such drain"},
            404,
            false,
            std::nullopt};
        QCOMPARE(wordsOf(failure), u"there is no such drain"_s);
    }
};

QTEST_GUILESS_MAIN(TestListing)
#include "tst_listing.moc"
