// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/console.h"
#include "busysource.h"
#include "measuredapplication.h"
#include "netcore/node/process/processfigures.h"
#include "ui/shell/appearance.h"
#include "ui/shell/mainwindow.h"

#include <cstdio>
#include <QCommandLineParser>
#include <QDateTime>
#include <QEventLoop>
#include <QTimer>

using namespace wayside;
using namespace Qt::StringLiterals;

/// The whole console before 10,000 connections that all change every second, with 20,000 messages a second
/// behind them: page by page the turns of its event loop, its share of a core and its memory; how long it
/// takes from the process's start to a window with data; and what ten hours of such batches leave behind.
/// Exit 1 when a target is missed.
namespace {

constexpr double mostP99Ms = 16, mostTurnMs = 50, mostCoreShare = 0.35, mostMebibytes = 350;
constexpr double mostStartMs = 1000;
constexpr double mostGrowth = 1.05; ///< of memory, from the first hour to the last
constexpr double mebibyte = 1024.0 * 1024.0;

bool allReached = true;

const char* verdict(bool reached) {
    allReached = allReached && reached;
    return reached ? "reached" : "MISSED";
}

double residentMebibytes() {
    return double(node::ProcessFigures::read().residentBytes.value_or(0)) / mebibyte;
}

void runFor(int milliseconds) {
    QEventLoop loop;
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    loop.exec();
}

void reportStart() {
    const auto started = node::ProcessFigures::read().startedAtSeconds;
    if (!started) {
        std::printf("start to usable window: unknown on this system\n");
        return;
    }
    const double ms = double(QDateTime::currentMSecsSinceEpoch()) - *started * 1000;
    std::printf("start to a window with 10,000 rows: %.0f ms (limit %.0f): %s\n", ms, mostStartMs,
                verdict(ms <= mostStartMs));
}

void measurePage(const QString& page, bench::MeasuredApplication& meter, int seconds) {
    runFor(1500); // the page's first look is not its every day
    const double cpuBefore = node::ProcessFigures::read().cpuSeconds.value_or(0);
    meter.restart();
    runFor(seconds * 1000);
    const double core = (node::ProcessFigures::read().cpuSeconds.value_or(0) - cpuBefore) / seconds;
    const double p99 = meter.percentileMs(0.99), worst = meter.percentileMs(1);
    if (meter.turns() == 0) {
        std::printf("%-12s no turn was measured: %s\n", qUtf8Printable(page), verdict(false));
        return;
    }
    const bool reached = p99 <= mostP99Ms && worst <= mostTurnMs && core <= mostCoreShare;
    std::printf("%-12s turns p50 %5.1f p99 %5.1f longest %5.1f ms, %2.0f %% of a core, %.0f MiB: %s\n",
                qUtf8Printable(page), meter.percentileMs(0.5), p99, worst, core * 100, residentMebibytes(),
                verdict(reached));
    for (const QString& part : reached ? QStringList() : meter.longestTurn())
        std::printf("             in the longest: %s\n", qUtf8Printable(part));
    std::fflush(stdout);
}

void measureHours(bench::BusySource& source, int hours) {
    double first = 0;
    source.fillHistories();
    for (int hour = 1; hour <= hours; ++hour) {
        for (int second = 0; second < 3600; ++second) {
            source.sendNext(1000);
            if (second % 20 == 0)
                QCoreApplication::processEvents();
        }
        const double now = residentMebibytes();
        if (hour == 1)
            first = now;
        std::printf("hour %2d: %.0f MiB\n", hour, now);
        std::fflush(stdout);
    }
    const double growth = residentMebibytes() / first;
    std::printf("growth from the first hour to the last: %.1f %% (limit %.0f %%): %s\n", (growth - 1) * 100,
                (mostGrowth - 1) * 100, verdict(growth <= mostGrowth));
}

} // namespace

int main(int argc, char** argv) {
    QCoreApplication::setApplicationName(u"bench_console"_s);
    // GLib's loop does not tell when it wakes.
    qputenv("QT_NO_GLIB", "1");
    bench::MeasuredApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addOptions({{u"seconds"_s, u"Of each page (default 10)."_s, u"N"_s, u"10"_s},
                       {u"hours"_s, u"Of virtual time at the end (default 0)."_s, u"N"_s, u"0"_s},
                       {u"page"_s, u"Only this page."_s, u"NAME"_s}});
    parser.process(QCoreApplication::arguments());

    ui::Appearance appearance;
    appearance.apply();
    auto owned = std::make_unique<bench::BusySource>();
    auto* source = owned.get();
    console::Console console(std::move(owned), appearance);
    console::ConsoleOptions options;
    options.size = QSize(1920, 1080);
    if (!console.start(options, nullptr))
        return 2;
    source->sendAll();
    QCoreApplication::processEvents();
    reportStart();

    QTimer pace;
    QObject::connect(&pace, &QTimer::timeout, source,
                     [source] { source->sendNext(1000 / bench::BusySource::batchesPerSecond); });
    pace.start(1000 / bench::BusySource::batchesPerSecond);
    for (const QString& page : console.window().pageNames()) {
        if (parser.isSet(u"page"_s) && parser.value(u"page"_s) != page)
            continue;
        console.window().showPage(page);
        measurePage(page, application, parser.value(u"seconds"_s).toInt());
    }
    pace.stop();
    const double memory = residentMebibytes();
    std::printf("memory after all pages: %.0f MiB (limit %.0f): %s\n", memory, mostMebibytes,
                verdict(memory <= mostMebibytes));
    if (const int hours = parser.value(u"hours"_s).toInt(); hours > 0)
        measureHours(*source, hours);
    return allReached ? 0 : 1;
}
