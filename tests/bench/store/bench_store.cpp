// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/store.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTimer>
#include <vector>

/// How many sessions a second the store creates, each durable before it is answered, by the number of
/// requests that wait at the same time. A file synchronised for every session would give the first row at
/// best.
///
///     bench_store [FOLDER or URL] [SECONDS]
///
/// FOLDER: where an SQLite database is made, by default the current one (a folder in memory proves nothing
/// about disks). URL: postgresql://…, an empty database.

using namespace wayside;
using namespace wayside::store;
using namespace Qt::StringLiterals;

namespace {

SessionRecord nextSession() {
    static qint64 number = 0;
    SessionRecord record;
    record.sessionId = newUuid();
    record.tokenHash = TokenHash::of(newToken());
    record.domain = u"dev_001"_s;
    record.account = u"dev_tlc"_s;
    record.details =
        R"({"securityMode":"NONE","keepAliveTimeout":"PT10S","payloadRateLimit":12,"payloadRateLimitDuration":)"
        R"("PT5S","payloadThroughputLimit":61440,"payloadThroughputLimitDuration":"PT5S","clockDiffLimit":)"
        R"("PT3S","clockDiffLimitDuration":"PT1M","listener":{"host":"localhost","port":8442,"expiration":)"
        R"("2024-01-15T10:30:00Z"},"tlcIdentifier":"sub00001"})";
    record.authorization = newUuid();
    record.authorizationToken = newUuid();
    record.nodeId = u"node-a"_s;
    record.createdMs = 1'700'000'000'000 + number++;
    record.expiresMs = record.createdMs + 30'000;
    record.scopeHistory = {{record.createdMs, ScopeChangeKind::Added, u"sub00001"_s}};
    return record;
}

/// Keeps `lanes` creations waiting until the time is over.
class Run : public QObject {
public:
    Run(Store& store, int lanes, qint64 lengthMs) : m_store(store), m_lengthMs(lengthMs), m_open(lanes) {}

    void execute() {
        m_clock.start();
        for (int lane = 0, lanes = m_open; lane < lanes; ++lane)
            createNext();
        m_loop.exec();
        m_elapsedNs = m_clock.nsecsElapsed();
    }

    void print(int lanes, const StoreStatistics& before, const StoreStatistics& after) {
        std::sort(m_latenciesNs.begin(), m_latenciesNs.end());
        const auto percentile = [this](double share) {
            return m_latenciesNs.empty()
                       ? 0.0
                       : double(m_latenciesNs[std::size_t(double(m_latenciesNs.size() - 1) * share)]) / 1e6;
        };
        const auto commits = after.commits - before.commits;
        std::printf("%7d %12.0f %10.0f %12.1f %10.2f %10.2f %8d\n", lanes,
                    double(m_latenciesNs.size()) * 1e9 / double(m_elapsedNs),
                    double(commits) * 1e9 / double(m_elapsedNs),
                    commits > 0 ? double(m_latenciesNs.size()) / double(commits) : 0, percentile(0.5),
                    percentile(0.99), m_failures);
        std::fflush(stdout);
    }

private:
    void createNext() {
        const qint64 asked = m_clock.nsecsElapsed();
        m_store.createSession(nextSession(), this, [this, asked](const Result<void>& outcome) {
            if (outcome) {
                m_latenciesNs.push_back(m_clock.nsecsElapsed() - asked);
            } else {
                ++m_failures;
            }
            if (m_clock.elapsed() < m_lengthMs) {
                createNext();
            } else if (--m_open == 0) {
                m_loop.quit();
            }
        });
    }

    Store& m_store;
    qint64 m_lengthMs;
    int m_open;
    int m_failures = 0;
    QEventLoop m_loop;
    QElapsedTimer m_clock;
    qint64 m_elapsedNs = 1;
    std::vector<qint64> m_latenciesNs;
};

int measure(const QString& where, qint64 lengthMs) {
    const bool isUrl = where.startsWith(u"postgresql:"_s);
    const QTemporaryDir place((isUrl ? QDir::tempPath() : where) + u"/bench-store-XXXXXX"_s);
    const auto location =
        StoreLocation::fromUrl(isUrl ? where : u"sqlite:"_s + place.filePath(u"store.db"_s));
    if (!location) {
        std::fprintf(stderr, "%s\n", location.error().detail.c_str());
        return 2;
    }
    StoreSettings settings;
    settings.location = *location;
    Store store(settings);
    if (const auto started = store.start(); !started) {
        std::fprintf(stderr, "%s\n", started.error().detail.c_str());
        return 1;
    }
    std::printf("%s\n", qPrintable(settings.location.description()));
    std::printf("%7s %12s %10s %12s %10s %10s %8s\n", "waiting", "sessions/s", "commits/s", "per commit",
                "p50 ms", "p99 ms", "failed");
    for (const int lanes : {1, 4, 16, 64, 256, 1000}) {
        Run run(store, lanes, lengthMs);
        const StoreStatistics before = store.statistics();
        run.execute();
        run.print(lanes, before, store.statistics());
    }
    return 0;
}

} // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const QString where = arguments.value(1, QDir::currentPath());
    const double seconds = arguments.value(2, u"3"_s).toDouble();
    return measure(where, qint64(seconds * 1000));
}
