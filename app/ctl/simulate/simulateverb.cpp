// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/simulate/simulateverb.h"

#include "app/ctl/interrupts.h"
#include "app/ctl/listing.h"
#include "app/ctl/progressbar.h"
#include "app/ctl/simulate/simulationreport.h"
#include "netcore/node/transport/descriptorlimit.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Fleet;
using client::FleetStatistics;

namespace {

/// Runs one fleet and watches it. Ends the event loop with an exit code.
class Simulation : public QObject {
public:
    explicit Simulation(const SimulationWishes& wishes)
        : m_wishes(wishes)
        , m_fleet(wishes.fleet)
        , m_series(wishes.seriesFile) {
        connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
            m_outcome = ExitCode::Interrupted;
            end();
        });
        connect(&m_fleet, &Fleet::failed, this, [this](const client::RestFailure& failed) {
            m_bar.clear();
            complain(QString::fromStdString(failed.error.detail));
            QCoreApplication::exit(int(m_outcome.value_or(exitCodeOf(failed))));
        });
        connect(&m_fleet, &Fleet::started, this, [this] {
            m_elapsed.start();
            if (m_wishes.duration > Milliseconds(0))
                QTimer::singleShot(m_wishes.duration, Qt::PreciseTimer, this, [this] { end(); });
        });
        connect(&m_fleet, &Fleet::statisticsChanged, this, &Simulation::onStatistics);
        connect(&m_fleet, &Fleet::finished, this, [this] { report(); });
    }

    ExitCode run() {
        if (!m_series.fileName().isEmpty()) {
            if (!m_series.open(QIODevice::WriteOnly | QIODevice::Truncate))
                return usageError(
                    {ErrorCode::FileUnreadable, Fault::Local,
                     (u"cannot write "_s + m_series.fileName() + u": "_s + m_series.errorString())
                         .toStdString()});
            write(titlesOfFleetSeconds());
        }
        QTimer::singleShot(0, &m_fleet, &Fleet::start);
        return ExitCode(QCoreApplication::exec());
    }

private:
    void write(const QString& line) {
        const QByteArray bytes = line.toUtf8();
        m_written = m_series.write(bytes) == bytes.size() && m_series.flush() && m_written;
    }

    void onStatistics(const FleetStatistics& statistics) {
        if (!m_ending)
            m_last = statistics;
        m_bar.show(double(m_elapsed.elapsed()), double(m_wishes.duration.count()), progressWords(statistics));
        const qint64 second = m_elapsed.elapsed() / 1000;
        if (m_series.isOpen() && second > m_second) {
            write(fleetSecondAsCsv(double(m_elapsed.elapsed()) / 1000, m_atSecond, statistics));
            m_second = second;
            m_atSecond = statistics;
        }
    }

    void end() {
        if (std::exchange(m_ending, true))
            return;
        m_last = m_fleet.statistics(); // before everyone says Bye
        m_ran = Milliseconds(m_elapsed.isValid() ? m_elapsed.elapsed() : 0);
        m_fleet.stop();
    }

    void report() {
        m_bar.clear();
        // What left after the decision to end still counts as sent.
        const FleetStatistics final = m_fleet.statistics();
        m_last.payloadsSent = final.payloadsSent;
        m_last.payloadBytesSent = final.payloadBytesSent;
        m_last.payloadsReceived = final.payloadsReceived;
        m_last.payloadBytesReceived = final.payloadBytesReceived;
        const ExitCode code = m_outcome.value_or(verdictOn(m_last));
        if (code != ExitCode::Done && code != ExitCode::Interrupted)
            complain(verdictInWords(m_last));
        if (!m_written)
            complain(u"not everything could be written to "_s + m_series.fileName());
        const ExitCode shown = show({m_wishes, m_last, m_fleet.phases(), m_ran, code});
        QCoreApplication::exit(int(shown != ExitCode::Done ? shown : !m_written ? ExitCode::Usage : code));
    }

    ExitCode show(const SimulationReport& report) const {
        switch (m_wishes.format) {
        case OutputFormat::Json:
            return showText(jsonOf(report));
        case OutputFormat::Csv:
            return showText(csvOf(report));
        case OutputFormat::Text:
            break;
        }
        return showText(textOf(report));
    }

    const SimulationWishes& m_wishes;
    Fleet m_fleet;
    Interrupts m_interrupts;
    ProgressBar m_bar;
    QFile m_series;
    bool m_written = true;
    bool m_ending = false;
    std::optional<ExitCode> m_outcome;
    FleetStatistics m_last, m_atSecond;
    qint64 m_second = 0;
    QElapsedTimer m_elapsed;
    Milliseconds m_ran{0};
};

ExitCode run(const Invocation& invocation) {
    const auto wishes = simulationWishesFrom(invocation);
    if (!wishes)
        return usageError(wishes.error());
    const client::FleetSettings& fleet = wishes->fleet;
    const std::size_t clients = fleet.scenario ? fleet.scenario->mostClients() : fleet.clients;
    constexpr std::int64_t besidesSessions = 64; // Broker, Monitor, standard streams, event loop, REST
    const std::int64_t needed = std::int64_t(clients) + besidesSessions;
    if (const std::int64_t limit = node::raiseDescriptorLimit(); needed > limit) {
        complain(u"%1 clients need %2 open files, this process may have %3 (ulimit -n)"_s.arg(clients)
                     .arg(needed)
                     .arg(limit));
        return ExitCode::Usage;
    }
    return Simulation(*wishes).run();
}

} // namespace

Verb simulateVerb() {
    Verb verb{u"simulate"_s, u"Run simulated clients, well-behaved and other ones"_s};
    verb.description =
        u"Every client is a TLC with a personality: steady, bursty, with a clock that is wrong, or with one "
        u"of "
        u"the faults that exist in the field.\n\n"
        u"With a scenario file the fleet changes as time goes on; town-in-the-morning.json among the "
        u"installed "
        u"scenarios is one to begin with. It is a JSON object with name, if wanted description, seed, "
        u"duration "
        u"and tlsShare (0 to 1), and phases: an array of objects, each with at, the time from the start like "
        u"PT30S, and any of these: name; clients; ramp, how many join in a second; rate, payloads per second "
        u"of "
        u"each client; payload, sizes as for --payload; personalities, an object like {\"steady\": 8, "
        u"\"bursty\": 2}, or misbehave, the share of clients that show one fault or another, 0 to 1. These "
        u"are "
        u"done once: dropLinks, the share of clients whose link fails; restart, the share that say Bye and "
        u"come "
        u"back; burst, so many payloads at once from each. What a phase does not name stays as it was; the "
        u"first is at PT0S and names clients.\n\n"
        u"Exit 0 when all clients that keep to the protocol are connected at the end and none was cut off."_s;
    verb.group = VerbGroup::Testing;
    verb.options = simulateOptions();
    verb.examples = {
        {u"waysidectl --ready-file ready.json simulate --clients 200 --duration 5m"_s,
         u"a mixed fleet for five minutes"_s},
        {u"waysidectl --ready-file ready.json --json simulate --scenario town-in-the-morning.json"_s,
         u"a fleet that changes, its figures phase by phase"_s},
    };
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
