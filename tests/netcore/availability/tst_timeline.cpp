// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/availability/target.h"
#include "netcore/availability/timeline.h"

#include <QDateTime>
#include <QTest>
#include <QTimeZone>

using namespace wayside;
using namespace wayside::availability;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 minute = 60'000;
constexpr qint64 hour = 60 * minute;
constexpr qint64 t0 = 1'767'225'600'000; // 2026-01-01 00:00:00 UTC

/// Minutes of the day as spans and sessions, to be read like a table.
Span span(qint64 from, qint64 until) {
    return {t0 + from * minute, t0 + until * minute};
}
SessionSpan lived(qint64 from, std::optional<qint64> until, std::optional<EndReason> reason = std::nullopt) {
    return {t0 + from * minute, until ? std::optional(t0 + *until * minute) : std::nullopt, reason};
}

/// "up 0-60, planned 60-75": short enough to compute by hand.
QString told(const QList<Stretch>& timeline) {
    QStringList parts;
    for (const Stretch& stretch : timeline) {
        const std::string_view word = standingNames[std::size_t(stretch.standing)].second;
        parts.append(u"%1 %2-%3%4"_s.arg(QString::fromLatin1(word.data(), qsizetype(word.size())))
                         .arg(double(stretch.span.fromMs - t0) / minute)
                         .arg(double(stretch.span.untilMs - t0) / minute)
                         .arg(stretch.overdue ? u" overdue"_s : QString()));
    }
    return parts.join(u", "_s);
}

} // namespace

Q_DECLARE_METATYPE(wayside::availability::Evidence)

class TimelineTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void timelines_data();
    void timelines();
    void figuresByHand();
    void takeoverGapIsDownTimeButNoOutage();
    void budgetOfAMonth();
    void daysAreUtcWhateverTheZone();
    void spansAsSets();
    void targetsSurviveTheFile();
};

void TimelineTest::timelines_data() {
    QTest::addColumn<Evidence>("evidence");
    QTest::addColumn<QString>("expected");
    const QList<Span> always{span(0, 240)};
    const qint64 now = t0 + 240 * minute;
    using enum EndReason;

    QTest::newRow("nothing known") << Evidence{{}, always, {}, now} << u"unknown 0-240"_s;
    QTest::newRow("up all the time") << Evidence{{lived(-60, std::nullopt)}, always, {}, now}
                                     << u"up 0-240"_s;
    QTest::newRow("before the first session nothing is known")
        << Evidence{{lived(60, std::nullopt)}, always, {}, now} << u"unknown 0-60, up 60-240"_s;
    QTest::newRow("lost connection") << Evidence{{lived(0, 60, ConnectionError), lived(90, std::nullopt)},
                                                 always,
                                                 {},
                                                 now}
                                     << u"up 0-60, unplanned 60-90, up 90-240"_s;
    QTest::newRow("drain, back in time")
        << Evidence{{lived(0, 60, NodeDrained), lived(70, std::nullopt)}, always, {}, now}
        << u"up 0-60, planned 60-70, up 70-240"_s;
    QTest::newRow("drain, back too late")
        << Evidence{{lived(0, 60, NodeDrained), lived(100, std::nullopt)}, always, {}, now}
        << u"up 0-60, planned 60-75, unplanned 75-100 overdue, up 100-240"_s;
    QTest::newRow("overlap: takeover before the old one ended")
        << Evidence{{lived(0, 60, SessionSuperseded), lived(59, std::nullopt)}, always, {}, now}
        << u"up 0-240"_s;
    QTest::newRow("overlap: the longer one decides why it ended")
        << Evidence{{lived(0, 60, ConnectionError), lived(10, 50, NodeDrained)}, always, {}, now}
        << u"up 0-60, unplanned 60-240"_s;
    QTest::newRow("told twice, a little apart: the planned reason is the better one")
        << Evidence{{{t0, t0 + 60 * minute, std::nullopt}, {t0 + 5, t0 + 60 * minute + 400, NodeDrained}},
                    always,
                    {},
                    t0 + 70 * minute}
        << u"up 0-60.0067, planned 60.0067-70"_s;
    QTest::newRow("several sessions of one account: one is enough")
        << Evidence{{lived(0, 100, ConnectionError), lived(20, 40, ConnectionError),
                     lived(90, 120, ClientDisconnect)},
                    always,
                    {},
                    now}
        << u"up 0-120, unplanned 120-240"_s;
    QTest::newRow("nobody watched")
        << Evidence{{lived(0, 60, ConnectionError), lived(200, std::nullopt)},
                    {span(0, 80), span(180, 240)},
                    {},
                    now}
        << u"up 0-60, unplanned 60-80, unknown 80-180, unplanned 180-200, up 200-240"_s;
    QTest::newRow("connected while nobody watched is up all the same")
        << Evidence{{lived(0, std::nullopt)}, {span(0, 80), span(180, 240)}, {}, now} << u"up 0-240"_s;
    QTest::newRow("maintenance window")
        << Evidence{{lived(0, 60, ConnectionError), lived(150, std::nullopt)},
                    always,
                    {{span(80, 120), u"work"_s}},
                    now}
        << u"up 0-60, unplanned 60-80, planned 80-120, unplanned 120-150, up 150-240"_s;
    QTest::newRow("a window does not make up time planned")
        << Evidence{{lived(0, std::nullopt)}, always, {{span(80, 120), u"work"_s}}, now} << u"up 0-240"_s;
    QTest::newRow("a window in time nobody watched stays unknown")
        << Evidence{{lived(0, 60, ConnectionError)}, {span(0, 90)}, {{span(80, 120), u"work"_s}}, now}
        << u"up 0-60, unplanned 60-80, planned 80-90, unknown 90-240"_s;
    QTest::newRow("the range cuts sessions")
        << Evidence{{lived(-300, -10, ConnectionError), lived(230, 400, ConnectionError)},
                    {span(-400, 240)},
                    {},
                    now}
        << u"unplanned 0-230, up 230-240"_s;
    QTest::newRow("the future has not happened")
        << Evidence{{lived(0, std::nullopt)}, always, {}, t0 + 100 * minute} << u"up 0-100"_s;
    QTest::newRow("all of it lies in the future") << Evidence{{}, {}, {}, t0 - hour} << QString();
}

void TimelineTest::timelines() {
    QFETCH(Evidence, evidence);
    QFETCH(QString, expected);
    const QList<Stretch> timeline = timelineOf(evidence, span(0, 240), Policy());
    QCOMPARE(told(timeline), expected);
    // Without gaps or overlaps, and all of the time told once.
    qint64 at = t0;
    for (const Stretch& stretch : timeline) {
        QCOMPARE(stretch.span.fromMs, at);
        QVERIFY(!stretch.span.isEmpty());
        at = stretch.span.untilMs;
    }
    const Figures figures = figuresOf(timeline, Policy());
    QCOMPARE(figures.upMs + figures.plannedMs + figures.unplannedMs + figures.unknownMs, at - t0);
}

void TimelineTest::figuresByHand() {
    using enum EndReason;
    const Evidence evidence{{lived(0, 60, ConnectionError), lived(90, 100, NodeDrained),
                             lived(105, 150, ProtocolError), lived(160, 200, ConnectionError)},
                            {span(0, 220)},
                            {},
                            t0 + 240 * minute};
    // up 60 + 10 + 45 + 40; unplanned 30, 10, 20; planned 5; unknown 20
    const Figures figures = figuresOf(timelineOf(evidence, span(0, 240), Policy()), Policy());
    QCOMPARE(figures.upMs, 155 * minute);
    QCOMPARE(figures.plannedMs, 5 * minute);
    QCOMPARE(figures.unplannedMs, 60 * minute);
    QCOMPARE(figures.unknownMs, 20 * minute);
    QCOMPARE(figures.outages, 3);
    QCOMPARE(figures.longestOutageMs, 30 * minute);
    QCOMPARE(*figures.meanBetweenMs, 155 * minute / 3);
    QCOMPARE(*figures.share(), 155.0 / 215);
    QCOMPARE(*figures.shareWithPlanned(), 155.0 / 220);
    QVERIFY(!Figures().share());
}

void TimelineTest::takeoverGapIsDownTimeButNoOutage() {
    Evidence evidence;
    evidence.sessions = {{t0, t0 + 60'000, EndReason::SessionSuperseded},
                         {t0 + 60'400, std::nullopt, std::nullopt}};
    evidence.observed = {{t0, t0 + 120'000}};
    evidence.nowMs = t0 + 120'000;
    const Figures figures = figuresOf(timelineOf(evidence, {t0, t0 + 120'000}, Policy()), Policy());
    QCOMPARE(figures.unplannedMs, 400);
    QCOMPARE(figures.outages, 0);
    Policy exact;
    exact.shortestOutageMs = 0;
    QCOMPARE(figuresOf(timelineOf(evidence, {t0, t0 + 120'000}, exact), exact).outages, 1);
}

void TimelineTest::budgetOfAMonth() {
    Figures figures;
    figures.unplannedMs = 17 * minute;
    const Span month = rangeOf(Range::Month, t0 + 15 * 24 * hour);
    const Budget budget = budgetOf(figures, 99.9, month.length());
    QCOMPARE(budget.allowedMs, qint64(31 * 24 * hour / 1000)); // 44 min 38.4 s of January
    QCOMPARE(budget.usedMs, 17 * minute);
    QVERIFY(!budget.isSpent());
    QVERIFY(budgetOf(figures, 100, month.length()).isSpent());
}

void TimelineTest::daysAreUtcWhateverTheZone() {
    // In Amsterdam 2026-03-29 has 23 hours, and 2026-10-25 has 25.
    const QTimeZone amsterdam("Europe/Amsterdam");
    for (const QDate& date : {QDate(2026, 3, 29), QDate(2026, 10, 25)}) {
        const qint64 noon = QDateTime(date, QTime(12, 0), QTimeZone::utc()).toMSecsSinceEpoch();
        const Span today = rangeOf(Range::Today, noon);
        QCOMPARE(today.length(), 24 * hour);
        QCOMPARE(today.fromMs, noon - 12 * hour);
        if (amsterdam.isValid()) {
            const qint64 local = QDateTime(date, QTime(0, 0), amsterdam).toMSecsSinceEpoch();
            QVERIFY(local != today.fromMs);
        }
    }
    const Span february = rangeOf(
        Range::Month, QDateTime(QDate(2028, 2, 29), QTime(23, 59), QTimeZone::utc()).toMSecsSinceEpoch());
    QCOMPARE(february.length(), 29 * 24 * hour);
    QCOMPARE(rangeOf(Range::SevenDays, t0).length(), 7 * 24 * hour);
}

void TimelineTest::spansAsSets() {
    const QList<Span> all = unionOf({{50, 60}, {0, 10}, {10, 20}, {5, 8}, {30, 30}});
    QCOMPARE(all, (QList<Span>{{0, 20}, {50, 60}}));
    QCOMPARE(without(all, {{5, 10}, {15, 55}}), (QList<Span>{{0, 5}, {10, 15}, {55, 60}}));
    QCOMPARE(without(all, {}), all);
    QVERIFY(without(all, {{-5, 100}}).isEmpty());
}

void TimelineTest::targetsSurviveTheFile() {
    Targets targets;
    targets.tlcPercent = 99.5;
    targets.accounts.insert(u"acme"_s, 95);
    targets.policy.plannedGraceMs = 60'000;
    const auto back = targetsFromJson(targetsToJson(targets));
    QVERIFY2(back, back ? "" : back.error().detail.c_str());
    QCOMPARE(*back, targets);
    QCOMPARE(back->of(SubjectKind::Account, u"acme"_s), 95.0);
    QCOMPARE(back->of(SubjectKind::Tlc, u"acme"_s), 99.5);
    const auto wrong = targetsFromJson("{\"format\": \"wayside-availability-targets\", \"version\": 1, "
                                       "\"tlcs\": [{\"subject\": \"a\", \"percent\": 101}]}");
    QVERIFY(!wrong);
    QVERIFY(wrong.error().detail.starts_with("tlcs[0].percent"));
}

QTEST_APPLESS_MAIN(TimelineTest)
#include "tst_timeline.moc"
