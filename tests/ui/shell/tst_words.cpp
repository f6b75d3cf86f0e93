// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/words.h"

#include <limits>
#include <QLocale>
#include <QSet>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

namespace {
constexpr auto none = std::optional<double>();
}

class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }
    void figuresHaveThreeSignificantDigits_data();
    void figuresHaveThreeSignificantDigits();
    void durationsAreSaidAsPeopleDo_data();
    void durationsAreSaidAsPeopleDo();
    void bytesTakeDecimalPrefixes_data();
    void bytesTakeDecimalPrefixes();
    void nearlyAllIsNotAll();
    void momentsBeforeTheEpochAreUnknown();
    void everyCodeHasItsOwnWords();
    void everyErrorSaysWhatToDo();
    void codesOutsideTheirEnumAreUnknown();
    void enforcementNamesMeasuredLimitAndWindow_data();
    void enforcementNamesMeasuredLimitAndWindow();
    void enforcementWithoutFiguresNamesTheCause();
    void everyEventKindMakesASentence();
    void sessionsAreNamedByWhatIsKnown();
    void markupOfPeersIsShownAsItIs();
};

void WordsTest::figuresHaveThreeSignificantDigits_data() {
    QTest::addColumn<std::optional<double>>("value");
    QTest::addColumn<bool>("alwaysSigned");
    QTest::addColumn<QString>("text");
    const auto row = [](const char* name, std::optional<double> value, bool alwaysSigned,
                        const QString& text) { QTest::newRow(name) << value << alwaysSigned << text; };
    row("unknown", none, false, u"—"_s);
    row("notANumber", std::numeric_limits<double>::quiet_NaN(), false, u"—"_s);
    row("infinite", std::numeric_limits<double>::infinity(), false, u"—"_s);
    row("zero", 0.0, false, u"0"_s);
    row("zeroHasNoSign", 0.0, true, u"0"_s);
    row("negativeZero", -0.0, true, u"0"_s);
    row("small", 0.2, false, u"0.20"_s);
    row("almostNothing", 0.001, false, u"<0.01"_s);
    row("one", 1.0, false, u"1.00"_s);
    row("roundsUpAWidth", 9.996, false, u"10.0"_s);
    row("staysBelowTheWidth", 9.99, false, u"9.99"_s);
    row("ten", 11.8, false, u"11.8"_s);
    row("roundsUpToAHundred", 99.96, false, u"100"_s);
    row("hundreds", 640.4, false, u"640"_s);
    row("thousandsAreExact", 2001.0, true, u"+2,001"_s);
    row("prefix", 14234.0, false, u"14.2\u202Fk"_s);
    row("prefixEdge", 9999.5, false, u"10.0\u202Fk"_s);
    row("nextPrefix", 999'600.0, false, u"1.00\u202FM"_s);
    row("minus", -640.0, false, u"−640"_s);
    row("plus", 12.0, true, u"+12.0"_s);
}

void WordsTest::figuresHaveThreeSignificantDigits() {
    QFETCH(std::optional<double>, value);
    QFETCH(bool, alwaysSigned);
    QFETCH(QString, text);
    QCOMPARE(words::figure(value, alwaysSigned), text);
}

void WordsTest::durationsAreSaidAsPeopleDo_data() {
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << qint64(0) << u"0 ms"_s;
    QTest::newRow("milliseconds") << qint64(340) << u"340 ms"_s;
    QTest::newRow("oneSecond") << qint64(1000) << u"1 s"_s;
    QTest::newRow("tenths") << qint64(3250) << u"3.2 s"_s;
    QTest::newRow("seconds") << qint64(12'900) << u"12 s"_s;
    QTest::newRow("minute") << qint64(60'000) << u"1 m"_s;
    QTest::newRow("minutes") << qint64(252'000) << u"4 m 12 s"_s;
    QTest::newRow("hours") << qint64(15'120'000) << u"4 h 12 m"_s;
    QTest::newRow("days") << qint64(273'600'000) << u"3 d 4 h"_s;
    QTest::newRow("negative") << qint64(-5000) << u"−5 s"_s;
    QTest::newRow("least") << std::numeric_limits<qint64>::min() << u"−106,751,991,167 d 7 h"_s;
}

void WordsTest::durationsAreSaidAsPeopleDo() {
    QFETCH(qint64, milliseconds);
    QFETCH(QString, text);
    QCOMPARE(words::duration(milliseconds), text);
}

void WordsTest::bytesTakeDecimalPrefixes_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<QString>("text");
    QTest::newRow("none") << 0.0 << u"0 B"_s;
    QTest::newRow("bytes") << 999.0 << u"999 B"_s;
    QTest::newRow("edge") << 999.6 << u"1.00 kB"_s;
    QTest::newRow("kilo") << 14'200.0 << u"14.2 kB"_s;
    QTest::newRow("mega") << 4.0 * 1024 * 1024 << u"4.19 MB"_s;
    QTest::newRow("notANumber") << std::numeric_limits<double>::quiet_NaN() << u"—"_s;
}

void WordsTest::bytesTakeDecimalPrefixes() {
    QFETCH(double, value);
    QFETCH(QString, text);
    QCOMPARE(words::bytes(value), text);
}

void WordsTest::nearlyAllIsNotAll() {
    QCOMPARE(words::percent(std::nullopt), u"—"_s);
    QCOMPARE(words::percent(0.0), u"0 %"_s);
    QCOMPARE(words::percent(0.0004), u"1 %"_s);
    QCOMPARE(words::percent(0.5), u"50 %"_s);
    QCOMPARE(words::percent(0.9996), u"99 %"_s);
    QCOMPARE(words::percent(1.0), u"100 %"_s);
    QCOMPARE(words::percent(1.37), u"137 %"_s);
}

void WordsTest::momentsBeforeTheEpochAreUnknown() {
    QCOMPARE(words::clock(0), u"—"_s);
    QCOMPARE(words::utcDateTime(-1), u"—"_s);
    QCOMPARE(words::utcDateTime(1'768'485'731'250), u"2026-01-15 14:02:11.250 UTC"_s);
    QCOMPARE(words::utcDateTime(std::numeric_limits<qint64>::max()).isEmpty(), false);
}

void WordsTest::everyCodeHasItsOwnWords() {
    QSet<QString> causes, reasons, states, glyphs, kinds;
    for (const auto& [cause, name] : closeCauseNames) {
        causes.insert(words::cause(cause));
        QVERIFY2(words::advice(cause).endsWith(u'.'), std::string(name).c_str());
    }
    QCOMPARE(causes.size(), qsizetype(closeCauseNames.size()));
    for (const auto& [reason, name] : endReasonNames)
        reasons.insert(words::endReason(reason));
    QCOMPARE(reasons.size(), qsizetype(endReasonNames.size()));
    for (int state = 0; state <= int(session::ConnectionState::Terminated); ++state) {
        states.insert(words::state(session::ConnectionState(state)));
        glyphs.insert(words::stateGlyph(session::ConnectionState(state)));
    }
    QCOMPARE(states.size(), 6);
    QCOMPARE(glyphs, (QSet<QString>{u"◌"_s, u"◔"_s, u"●"_s, u"▲"_s, u"◑"_s, u"○"_s}));
    for (int kind = 0; kind <= int(observe::EventKind::StoreFault); ++kind)
        kinds.insert(words::eventKind(observe::EventKind(kind)));
    QCOMPARE(kinds.size(), qsizetype(observe::EventKind::StoreFault) + 1);
    for (std::size_t stage = 0; stage < session::stageCount; ++stage)
        QVERIFY(words::stage(session::Stage(stage)) != words::unknown);
}

void WordsTest::everyErrorSaysWhatToDo() {
    QSet<QString> sentences;
    for (int code = 0; code <= int(ErrorCode::Internal); ++code) {
        const QString sentence = words::error({ErrorCode(code), Fault::Peer, "port 8443"});
        QVERIFY2(sentence.contains(u"port 8443"_s) && sentence.endsWith(u'.') && sentence.count(u". "_s) >= 1,
                 qUtf8Printable(sentence));
        sentences.insert(sentence);
    }
    QVERIFY(sentences.size() >= int(ErrorCode::Internal));
}

void WordsTest::codesOutsideTheirEnumAreUnknown() {
    QCOMPARE(words::cause(CloseCause(200)), u"—"_s);
    QCOMPARE(words::advice(CloseCause(200)), QString());
    QCOMPARE(words::endReason(EndReason(200)), u"—"_s);
    QCOMPARE(words::state(session::ConnectionState(200)), u"—"_s);
    QCOMPARE(words::sessionType(std::nullopt), u"—"_s);
}

void WordsTest::enforcementNamesMeasuredLimitAndWindow_data() {
    QTest::addColumn<CloseCause>("cause");
    QTest::addColumn<double>("measured");
    QTest::addColumn<double>("limit");
    QTest::addColumn<qint64>("window");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("rate") << CloseCause::RateLimit << 12.2 << 12.0 << qint64(5000)
                          << u"Closed for sending 12.2 payloads/s over 5 s; the limit is 12."_s;
    QTest::newRow("throughput")
        << CloseCause::ThroughputLimit << 61'500.0 << 61'440.0 << qint64(5000)
        << u"Closed for sending 61.5 kB/s of payload over 5 s; the limit is 61.4 kB/s."_s;
    QTest::newRow("idle") << CloseCause::IdleTimeout << 10'001.0 << 10'000.0 << qint64(10'000)
                          << u"Closed after 10,001 ms of silence; the limit is 10 s."_s;
    QTest::newRow("clock") << CloseCause::ClockDiffLimit << 4000.0 << 3000.0 << qint64(60'000)
                           << u"Closed for a mean clock difference of 4 s over 1 m; the limit is 3 s."_s;
    QTest::newRow("timeSync")
        << CloseCause::TimeSyncTimeout << 30'000.0 << 30'000.0 << qint64(30'000)
        << u"Closed because a time-sync request was not answered for 30,000 ms; the limit is 30 s."_s;
}

void WordsTest::enforcementNamesMeasuredLimitAndWindow() {
    QFETCH(CloseCause, cause);
    QFETCH(double, measured);
    QFETCH(double, limit);
    QFETCH(qint64, window);
    QFETCH(QString, sentence);
    observe::EventRow event;
    event.kind = observe::EventKind::Enforcement;
    event.cause = cause;
    event.measured = measured;
    event.limit = limit;
    event.windowMs = window;
    QCOMPARE(words::enforcementSentence(event), sentence);
    QCOMPARE(words::eventSentence(event), sentence);
}

void WordsTest::enforcementWithoutFiguresNamesTheCause() {
    observe::EventRow event;
    event.kind = observe::EventKind::Enforcement;
    QCOMPARE(words::enforcementSentence(event), u"Closed by enforcement."_s);
    event.cause = CloseCause::RateLimit;
    QCOMPARE(words::enforcementSentence(event), u"Closed: payload rate over the limit."_s);
    event.faults = {u"fault-1"_s};
    QCOMPARE(words::enforcementSentence(event),
             u"Closed: payload rate over the limit. Meanwhile injected fault fault-1 acted on it."_s);
}

void WordsTest::everyEventKindMakesASentence() {
    for (int kind = 0; kind <= int(observe::EventKind::StoreFault); ++kind) {
        observe::EventRow event;
        event.kind = observe::EventKind(kind);
        event.nodeId = u"node-a"_s;
        event.detail = u"something more"_s;
        const QString sentence = words::eventSentence(event);
        QVERIFY2(sentence.endsWith(u'.') && sentence.size() > 5, qUtf8Printable(sentence));
    }
}

void WordsTest::sessionsAreNamedByWhatIsKnown() {
    observe::ConnectionRow row;
    row.id = 7;
    QCOMPARE(words::sessionName(row), u"#7"_s);
    QCOMPARE(words::identifiers(row), u"—"_s);
    row.account = u"traffic"_s;
    QCOMPARE(words::sessionName(row), u"traffic"_s);
    row.type = SessionType::Broker;
    row.wholeDomain = true;
    QCOMPARE(words::sessionName(row), u"traffic (Broker)"_s);
    QCOMPARE(words::identifiers(row), u"whole domain"_s);
    row.wholeDomain = false;
    row.identifiers = {u"sub00001"_s, u"sub00002"_s, u"sub00003"_s};
    QCOMPARE(words::identifiers(row), u"3 TLCs"_s);
    row.identifiers = {u"sub00001"_s};
    QCOMPARE(words::sessionName(row), u"sub00001"_s);
}

void WordsTest::markupOfPeersIsShownAsItIs() {
    QCOMPARE(words::tooltip(u"a < b"_s), u"a < b"_s);
    QCOMPARE(words::tooltip(u"<b>bold</b>"_s), u"&lt;b&gt;bold&lt;/b&gt;"_s);
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
