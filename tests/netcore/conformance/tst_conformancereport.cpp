// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/casefilter.h"
#include "netcore/conformance/report/reportwriters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>
#include <QXmlStreamReader>

using namespace wayside::conformance;
using namespace Qt::StringLiterals;

namespace {

CaseDescription about(const QString& number, const QString& area = u"framing"_s) {
    return {CaseNumber::fromText(number).value(), area, u"size zero"_s,
            u"A frame of size 0 has no type: immediate close. [ours]"_s};
}

CaseResult passing(const QString& number) {
    CaseResult result;
    result.description = about(number);
    result.behaviour.verdict = Verdict::Pass;
    return result;
}

CaseResult failing(const QString& number) {
    CaseResult result = passing(number);
    result.close = {Verdict::Fail, u"still connected after 2.0 s, \"quoted\", <bracketed> and \x01"_s};
    Transcript transcript;
    transcript.hide("dtNB_vhvJ0wgTGf1N0DxN38");
    transcript.sent(0, QByteArray("\x01\xAA\xBB\x00\x18\x01", 6) + "dtNB_vhvJ0wg");
    transcript.sent(2, QByteArray("TGf1N0DxN38\xAA\xBB\x00\x00", 15));
    transcript.received(3, "\x01");
    transcript.note(9, u"closed by the node"_s);
    result.evidence = {transcript.conversation(u"TLC sub00003"_s)};
    return result;
}

Report small() {
    Report report;
    report.subject = u"node"_s;
    report.target = u"http://localhost/api"_s;
    report.begun = QDateTime::fromMSecsSinceEpoch(1700000000000, Qt::UTC);
    report.add(failing(u"01-10.02"_s));
    report.add(passing(u"01-2.11"_s));
    report.add(passing(u"01-2.02"_s));
    CaseResult skipped = passing(u"01-6.40"_s);
    skipped.behaviour = {Verdict::Skipped, u"takes 60 s"_s};
    report.add(skipped);
    CaseResult unclear = passing(u"04-9.01"_s);
    unclear.behaviour = {Verdict::Inconclusive, u"the network is too slow"_s};
    report.add(unclear);
    return report;
}

} // namespace

class TestConformanceReport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void numbersAreOrderedAsNumbers();
    void wrongNumbersAreNone();
    void filterMatches();
    void worseHalfIsTheVerdict();
    void resultsStandInOrder();
    void secretsAreMaskedAlsoWhenCut();
    void secretsAreMaskedBesideWhatWasDropped();
    void transcriptIsBounded();
    void textShowsWhatFailedAndItsBytes();
    void jsonHoldsEverything();
    void junitIsWellFormed();
    void csvIsQuoted();
};

void TestConformanceReport::numbersAreOrderedAsNumbers() {
    QVERIFY(*CaseNumber::fromText(u"01-3.07"_s) < *CaseNumber::fromText(u"01-3.70"_s));
    QVERIFY(*CaseNumber::fromText(u"01-3.70"_s) < *CaseNumber::fromText(u"01-3.100"_s));
    QVERIFY(*CaseNumber::fromText(u"01-9.99"_s) < *CaseNumber::fromText(u"01-10.01"_s));
    QCOMPARE(CaseNumber::fromText(u"01-3.07"_s)->text(), u"01-3.07"_s);
    QCOMPARE(CaseNumber::fromText(u"04-11.100"_s)->text(), u"04-11.100"_s);
}

void TestConformanceReport::wrongNumbersAreNone() {
    for (const auto& text : {u"1-3.07"_s, u"01-3"_s, u"01-3.7"_s, u"01-03.07"_s, u"01-3.00"_s, u"00-3.01"_s,
                             u"x01-3.07"_s, u""_s})
        QVERIFY2(!CaseNumber::fromText(text), qPrintable(text));
}

void TestConformanceReport::filterMatches() {
    const CaseDescription each = about(u"01-2.03"_s);
    for (const auto& pattern :
         {u"01-2.03"_s, u"01-2"_s, u"01"_s, u"framing"_s, u"Framing"_s, u"01-?.0*"_s, u"*.03"_s})
        QVERIFY2(CaseFilter::matches(pattern, each), qPrintable(pattern));
    for (const auto& pattern :
         {u"01-2.0"_s, u"01-20"_s, u"0"_s, u"frame"_s, u"*.04"_s, u"01-2.3"_s, u"01-?"_s})
        QVERIFY2(!CaseFilter::matches(pattern, each), qPrintable(pattern));
    QVERIFY(CaseFilter().admits(each));
    QVERIFY(CaseFilter({u"01-3, framing"_s}, {}).admits(each));
    QVERIFY(!CaseFilter({u"framing"_s}, {u"01-2.03"_s}).admits(each));
    QCOMPARE(CaseFilter({u"01-2,nonsense"_s}, {u"09"_s}).patternsWithoutCase({each}),
             QStringList({u"nonsense"_s, u"09"_s}));
}

void TestConformanceReport::worseHalfIsTheVerdict() {
    CaseResult result;
    QCOMPARE(result.verdict(), Verdict::NotApplicable);
    result.behaviour.verdict = Verdict::Pass;
    QCOMPARE(result.verdict(), Verdict::Pass);
    result.close.verdict = Verdict::Inconclusive;
    QCOMPARE(result.verdict(), Verdict::Inconclusive);
    result.behaviour.verdict = Verdict::Fail;
    QCOMPARE(result.verdict(), Verdict::Fail);
}

void TestConformanceReport::resultsStandInOrder() {
    Report report = small();
    QStringList order;
    for (const CaseResult& result : report.results())
        order.append(result.description.number.text());
    QCOMPARE(order, QStringList({u"01-2.02"_s, u"01-2.11"_s, u"01-6.40"_s, u"01-10.02"_s, u"04-9.01"_s}));
    QVERIFY(report.hasFailure());
    report.add(passing(u"01-10.02"_s));
    QCOMPARE(report.results().size(), 5);
    QVERIFY(!report.hasFailure());
}

void TestConformanceReport::secretsAreMaskedAlsoWhenCut() {
    const Conversation conversation = failing(u"01-2.05"_s).evidence.first();
    QByteArray sent;
    for (const Passage& passage : conversation.passages) {
        if (passage.direction == Direction::Sent)
            sent += passage.bytes;
    }
    QCOMPARE(sent, QByteArray("\x01\xAA\xBB\x00\x18\x01", 6) + QByteArray(23, '*') +
                       QByteArray("\xAA\xBB\x00\x00", 4));
}

void TestConformanceReport::secretsAreMaskedBesideWhatWasDropped() {
    Transcript transcript;
    transcript.hide("0123456789abcdef");
    transcript.sent(0, QByteArray(Transcript::keptBytes - 6, 'x') + "0123456789abcdef");
    transcript.sent(1, "6789abcdef, and then");
    const Conversation conversation = transcript.conversation(u"peer"_s);
    QCOMPARE(conversation.passages[1].bytes, QByteArray("**********, and then"));
    QVERIFY(!conversation.passages[0].bytes.contains("0123"));
}

void TestConformanceReport::transcriptIsBounded() {
    Transcript transcript;
    for (int i = 0; i < 1000; ++i)
        transcript.received(i, QByteArray(5000, char('a' + i % 20)));
    const Conversation conversation = transcript.conversation(u"peer"_s);
    QCOMPARE(conversation.passages.size(), Transcript::keptFirst + Transcript::keptLast);
    QCOMPARE(conversation.passagesNotShown, 1000 - Transcript::keptFirst - Transcript::keptLast);
    QCOMPARE(conversation.passages.first().bytes.size(), Transcript::shownBytes);
    QCOMPARE(conversation.passages.first().bytesNotShown, 5000 - Transcript::shownBytes);
    QCOMPARE(conversation.passages.last().offset, quint64(999 * 5000));
    QCOMPARE(transcript.bytesReceived(), quint64(5000000));
}

void TestConformanceReport::textShowsWhatFailedAndItsBytes() {
    const QString text = reportAsText(small(), {});
    QVERIFY2(text.contains(u"01-10.02  FAILED  size zero"_s), qPrintable(text));
    QVERIFY(text.contains(u"rule       A frame of size 0 has no type"_s));
    QVERIFY(text.contains(u"behaviour  pass\n"_s));
    QVERIFY(text.contains(u"close      fail: still connected after 2.0 s"_s));
    QVERIFY2(text.contains(u"0000  01 aa bb 00 18 01 2a 2a"_s), qPrintable(text));
    QVERIFY(text.contains(u"0012  2a 2a"_s));
    QVERIFY(text.contains(u"closed by the node"_s));
    QVERIFY(text.contains(u"01-6.40  skipped"_s));
    QVERIFY(text.contains(u"takes 60 s"_s));
    QVERIFY(!text.contains(u"01-2.02"_s));
    QVERIFY(text.endsWith(u"5 cases: 2 passed, 1 failed, 1 skipped, 1 inconclusive (0.0 s)\n"_s));
    QVERIFY(reportAsText(small(), {100, true}).contains(u"01-2.02  pass"_s));
}

void TestConformanceReport::jsonHoldsEverything() {
    const QJsonObject object = QJsonDocument::fromJson(reportAsJson(small())).object();
    QCOMPARE(object.value(u"summary"_s).toObject().value(u"failed"_s).toInt(), 1);
    const QJsonObject failed = object.value(u"cases"_s).toArray().at(3).toObject();
    QCOMPARE(failed.value(u"case"_s).toString(), u"01-10.02"_s);
    QCOMPARE(failed.value(u"close"_s).toObject().value(u"verdict"_s).toString(), u"fail"_s);
    const QJsonArray passages =
        failed.value(u"evidence"_s).toArray().first().toObject().value(u"passages"_s).toArray();
    QCOMPARE(passages.size(), 4);
    QCOMPARE(passages.at(1).toObject().value(u"offset"_s).toInt(), 18);
    QCOMPARE(passages.at(2).toObject().value(u"hex"_s).toString(), u"01"_s);
    QCOMPARE(passages.at(2).toObject().value(u"direction"_s).toString(), u"received"_s);
}

void TestConformanceReport::junitIsWellFormed() {
    QXmlStreamReader xml(reportAsJunit(small()));
    int cases = 0, failures = 0, skipped = 0;
    QString proof;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        cases += xml.name() == u"testcase"_s ? 1 : 0;
        skipped += xml.name() == u"skipped"_s ? 1 : 0;
        if (xml.name() == u"failure"_s) {
            ++failures;
            QVERIFY(xml.attributes().value(u"message"_s).startsWith(u"close: still connected"_s));
            proof = xml.readElementText();
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QCOMPARE(cases, 5);
    QCOMPARE(failures, 1);
    QCOMPARE(skipped, 2);
    QVERIFY2(proof.startsWith(u"01-10.02  FAILED"_s) && proof.contains(u"0000  01 aa bb"_s),
             qPrintable(proof));
}

void TestConformanceReport::csvIsQuoted() {
    const QStringList lines = reportAsCsv(small()).split(u"\r\n"_s);
    QCOMPARE(lines.size(), 7); // titles, five cases, nothing behind the last line's end
    QVERIFY(lines[4].startsWith(
        u"01-10.02,framing,fail,pass,fail,,\"still connected after 2.0 s, \"\"quoted\"\""_s));
}

QTEST_GUILESS_MAIN(TestConformanceReport)
#include "tst_conformancereport.moc"
