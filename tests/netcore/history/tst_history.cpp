// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/history/changedigest.h"
#include "netcore/history/endtally.h"
#include "netcore/history/tieredseries.h"

#include <cmath>
#include <limits>
#include <map>
#include <QTest>
#include <random>

using namespace wayside;
using namespace wayside::history;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 noon = 1'767'268'800'000;

observe::EventRow ended(quint64 connection, qint64 atMs, std::optional<CloseCause> cause, EndReason reason) {
    observe::EventRow event;
    event.atMs = atMs;
    event.kind = observe::EventKind::SessionEnded;
    event.connectionId = connection;
    event.cause = cause;
    event.endReason = reason;
    event.identifiers = {u"sub%1"_s.arg(connection)};
    return event;
}

observe::ConnectionRow row(quint64 id, bool over) {
    observe::ConnectionRow row;
    row.id = id;
    row.type = SessionType::Tlc;
    row.stage = over ? session::Stage::Terminated : session::Stage::Active;
    if (over) {
        row.endReason = EndReason::ClientDisconnect;
        row.endedAtMs = noon;
    }
    return row;
}

} // namespace

class HistoryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bucketsKeepLeastMostAndMean() {
        TieredSeries series;
        for (const double value : {3.0, 9.0, 6.0})
            series.add(noon + 100, value);
        series.add(noon + 1500, 1);
        series.add(noon + 1600, std::numeric_limits<double>::quiet_NaN());
        const auto buckets = series.buckets(60'000);
        QCOMPARE(buckets.size(), std::size_t(2));
        QCOMPARE(buckets[0].startMs, noon);
        QCOMPARE(buckets[0].least, 3.0);
        QCOMPARE(buckets[0].most, 9.0);
        QCOMPARE(buckets[0].mean(), 6.0);
        QCOMPARE(buckets[1].count, 1U);
        QCOMPARE(series.buckets(3'600'000).size(), std::size_t(1));
        QCOMPARE(series.buckets(3'600'000)[0].mean(), 19.0 / 4);
        QCOMPARE(TieredSeries::widthFor(600'000), 1000);
        QCOMPARE(TieredSeries::widthFor(3'600'000), 10'000);
        QCOMPARE(TieredSeries::widthFor(86'400'000), 120'000);
    }

    void gapsAreGaps() {
        TieredSeries series;
        series.add(noon, 1);
        series.add(noon + 30'000, 1);
        QCOMPARE(series.buckets(60'000).size(), std::size_t(2));
        QCOMPARE(series.buckets(60'000)[1].startMs - series.buckets(60'000)[0].startMs, 30'000);
    }

    void aClockThatStepsBack() {
        TieredSeries series;
        series.add(noon, 1);
        series.add(noon - 500, 5); // trembles: counts as now
        QCOMPARE(series.buckets(60'000).size(), std::size_t(1));
        QCOMPARE(series.buckets(60'000)[0].most, 5.0);
        series.add(noon - 3'600'000, 2); // was set back
        QCOMPARE(series.buckets(60'000).size(), std::size_t(1));
        QCOMPARE(series.buckets(60'000)[0].most, 2.0);
        series.add(-5, 1);
        QCOMPARE(series.buckets(60'000)[0].startMs, -1000);
    }

    /// Against a map of all figures, for ten hours and more.
    void tenHoursAgainstAnOracle() {
        constexpr unsigned seed = 99;
        qInfo("seed %u", seed);
        std::mt19937 random(seed);
        TieredSeries series;
        std::map<std::int64_t, std::vector<double>> byTwoMinutes;
        std::map<std::int64_t, double> bySecond, byTenSeconds; // sums
        std::int64_t now = noon;
        for (int i = 0; i < 60'000; ++i) {
            now += 200 + std::int64_t(random() % 1200) + (i % 9000 == 0 ? 600'000 : 0);
            const double value = double(random() % 1000);
            series.add(now, value);
            byTwoMinutes[now - now % 120'000].push_back(value);
            bySecond[now - now % 1000] += value;
            byTenSeconds[now - now % 10'000] += value;
        }
        QVERIFY(now - noon > 36'000'000);
        QVERIFY2(series.size() <= 600 + 360 + 720, qPrintable(QString::number(series.size())));
        const auto buckets = series.buckets(86'400'000);
        QCOMPARE(buckets.size(), byTwoMinutes.size());
        std::size_t i = 0;
        for (const auto& [start, values] : byTwoMinutes) {
            QCOMPARE(buckets[i].startMs, start);
            QCOMPARE(buckets[i].least, *std::min_element(values.begin(), values.end()));
            QCOMPARE(buckets[i].most, *std::max_element(values.begin(), values.end()));
            QCOMPARE(std::size_t(buckets[i].count), values.size());
            ++i;
        }
        // The finer rings have been full for long: they hold the newest buckets, in order, and no others.
        const auto compare = [&](std::int64_t span, const std::map<std::int64_t, double>& sums) {
            const auto found = series.buckets(span);
            const std::int64_t since = now - span - TieredSeries::widthFor(span);
            std::vector<std::pair<std::int64_t, double>> expected;
            for (auto each = sums.upper_bound(since); each != sums.end(); ++each)
                expected.push_back(*each);
            QVERIFY(found.size() > 300);
            QVERIFY(expected.size() - found.size() <= 1); // as many as the ring holds
            for (std::size_t back = 1; back <= found.size(); ++back) {
                QCOMPARE(found[found.size() - back].startMs, expected[expected.size() - back].first);
                QCOMPARE(found[found.size() - back].sum, expected[expected.size() - back].second);
            }
        };
        compare(600'000, bySecond);
        compare(3'600'000, byTenSeconds);
    }

    void groups_data() {
        QTest::addColumn<std::optional<CloseCause>>("cause");
        QTest::addColumn<std::optional<EndReason>>("reason");
        QTest::addColumn<int>("group");
        const auto add = [](const char* name, std::optional<CloseCause> cause,
                            std::optional<EndReason> reason,
                            EndGroup group) { QTest::newRow(name) << cause << reason << int(group); };
        add("limit", CloseCause::RateLimit, EndReason::ProtocolError, EndGroup::Limit);
        add("clock", CloseCause::ClockDiffLimit, EndReason::ProtocolError, EndGroup::Limit);
        add("protocol", CloseCause::Superseded, EndReason::ProtocolError, EndGroup::Protocol);
        add("bye", std::nullopt, EndReason::ClientDisconnect, EndGroup::Left);
        add("broken", CloseCause::ConnectionLost, EndReason::ConnectionError, EndGroup::Lost);
        add("drained", CloseCause::Drained, EndReason::NodeDrained, EndGroup::Operator);
        add("expired", std::nullopt, EndReason::SessionExpired, EndGroup::Other);
        add("unknown", std::nullopt, std::nullopt, EndGroup::Other);
    }
    void groups() {
        QFETCH(std::optional<CloseCause>, cause);
        QFETCH(std::optional<EndReason>, reason);
        QFETCH(int, group);
        QCOMPARE(int(endGroupOf(cause, reason)), group);
    }

    void anEndCountsOnce() {
        EndTally tally;
        observe::SourceUpdate update;
        update.reset = true;
        update.nodeClockMs = noon;
        update.connections = {row(1, false), row(2, false), row(3, true)};
        update.events = {ended(3, noon - 5000, {}, EndReason::ClientDisconnect)};
        QVERIFY(tally.take(update).isEmpty()); // what was over before is no news
        update = {};
        update.nodeClockMs = noon;
        update.events = {ended(1, noon, CloseCause::RateLimit, EndReason::ProtocolError)};
        update.connections = {row(1, true), row(2, true)};
        QList<SessionEnd> ends = tally.take(update);
        QCOMPARE(ends.size(), 2); // one told twice, one by its row alone
        QCOMPARE(ends[0].group, EndGroup::Limit);
        QCOMPARE(ends[1].group, EndGroup::Left);
        QVERIFY(tally.take(update).isEmpty());
        update.events = {ended(0, noon, {}, EndReason::SessionExpired),
                         ended(0, noon, {}, EndReason::SessionExpired)};
        update.connections.clear();
        QCOMPARE(tally.take(update).size(), 2);
        QCOMPARE(tally.total(), quint64(4));
        QCOMPARE(tally.recent().size(), std::size_t(4));
        update.events.clear();
        update.nodeClockMs = noon + 61'000;
        tally.take(update);
        QVERIFY(tally.recent().empty());
    }

    void thingsHappenInGroups() {
        ChangeDigest digest;
        observe::SourceUpdate update;
        update.nodeClockMs = noon;
        observe::EventRow drain;
        drain.atMs = noon;
        drain.kind = observe::EventKind::DrainStarted;
        drain.nodeId = u"node-a"_s;
        update.events = {drain};
        for (quint64 i = 1; i <= 12; ++i)
            update.events.append(
                ended(i, noon + qint64(i), CloseCause::ClockDiffLimit, EndReason::ProtocolError));
        update.events.append(ended(20, noon + 50, {}, EndReason::ClientDisconnect));
        for (quint64 i = 30; i < 33; ++i) {
            observe::ConnectionRow ignored = row(i, false);
            ignored.reconnectIgnored = true;
            ignored.identifiers = {u"sub%1"_s.arg(i)};
            update.connections.append(ignored);
        }
        digest.take(update);
        QCOMPARE(digest.changes().size(), 4);
        QCOMPARE(digest.changes().at(0).event.kind, observe::EventKind::DrainStarted);
        QCOMPARE(digest.changes().at(1).count, 12);
        QCOMPARE(digest.changes().at(1).names, QStringList({u"sub1"_s, u"sub2"_s, u"sub3"_s}));
        QCOMPARE(digest.changes().at(2).count, 1);
        QCOMPARE(digest.changes().at(3).kind, Change::Kind::ReconnectIgnored);
        QCOMPARE(digest.changes().at(3).count, 3);
        const quint64 before = digest.revision();
        update.events.clear();
        digest.take(update); // the same rows again
        QCOMPARE(digest.revision(), before);
        // It goes on: joins its group, which becomes the newest; much later it is another thing.
        update = {};
        update.nodeClockMs = noon + 60'000;
        update.events = {ended(40, noon + 60'000, CloseCause::ClockDiffLimit, EndReason::ProtocolError)};
        digest.take(update);
        QCOMPARE(digest.changes().constLast().count, 13);
        update.nodeClockMs = noon + 600'000;
        update.events = {ended(41, noon + 600'000, CloseCause::ClockDiffLimit, EndReason::ProtocolError)};
        digest.take(update);
        QCOMPARE(digest.changes().constLast().count, 1);
        update.events.clear();
        update.nodeClockMs = noon + 600'000 + ChangeDigest::keptMs + 1;
        digest.take(update);
        QVERIFY(digest.changes().isEmpty());
    }

    void nothingGrows() {
        std::mt19937 random(5);
        ChangeDigest digest;
        EndTally tally;
        quint64 next = 1, truth = 0;
        for (qint64 now = noon; now < noon + 36'000'000; now += 5000) {
            observe::SourceUpdate update;
            update.reset = now == noon;
            update.nodeClockMs = now;
            for (int i = 0; i < 5; ++i) {
                if (!update.reset)
                    update.events.append(
                        ended(next, now, CloseCause(random() % 5), EndReason(random() % 11)));
                update.connections.append(row(next, false));
                ++next;
                truth += update.reset ? 0 : 1;
            }
            if (next > 60) {
                for (quint64 id = next - 60; id < next - 55; ++id)
                    update.removed.append(id);
            }
            for (int i = 0; i < 3; ++i) {
                observe::EventRow notice;
                notice.atMs = now;
                notice.kind = observe::EventKind::Notice;
                notice.detail = u"oddity %1"_s.arg(random() % 500);
                update.events.append(notice);
            }
            digest.take(update);
            tally.take(update);
            QVERIFY(digest.changes().size() <= ChangeDigest::mostKept);
            QVERIFY(tally.remembered() <= 2 * EndTally::mostRemembered + 100);
        }
        QCOMPARE(tally.total(), truth);
        QVERIFY(truth > 30'000);
    }
};

QTEST_APPLESS_MAIN(HistoryTest)
#include "tst_history.moc"
