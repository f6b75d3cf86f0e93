// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/simulateverb.h"

#include "app/ctl/interrupts.h"
#include "app/ctl/optionreader.h"
#include "app/ctl/simulationreport.h"
#include "app/ctl/terminal.h"
#include "netcore/client/simulation/fleet.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Fleet;
using client::FleetSettings;
using client::FleetStatistics;

namespace {

struct Wishes {
    FleetSettings fleet;
    Milliseconds duration{0}; ///< 0: until interrupted
    OutputFormat format = OutputFormat::Text;
};

std::optional<client::Personality> personality(const QString& name, OptionReader& reader) {
    if (name == u"mix"_s)
        return std::nullopt;
    const auto found = client::personalityFrom(name.toStdString());
    if (!found)
        reader.complain(u"--personality is mix or one of "_s + personalityNames());
    return found;
}

Result<Wishes> wishesFrom(const Invocation& invocation) {
    const CommandLine& line = invocation.line();
    OptionReader reader(invocation);
    Wishes wishes;
    wishes.format = line.format();
    FleetSettings& fleet = wishes.fleet;
    fleet.clients = reader.number<std::size_t>(u"clients"_s, 0, 100000);
    fleet.payloadsPerSecond = reader.number<double>(u"rate"_s, 0, 10000);
    fleet.payloadBytes = reader.number<std::size_t>(u"payload"_s, 0, wire::largestPayload);
    fleet.clientsPerSecond = reader.number<double>(u"ramp"_s, 0.1, 10000);
    fleet.seed = reader.number<std::uint64_t>(u"seed"_s, 0, 1ULL << 53U);
    fleet.tlsShare = invocation.isSet(u"tls"_s) ? 1 : 0;
    fleet.personality = personality(invocation.value(u"personality"_s), reader);
    fleet.domain = invocation.isSet(u"domain"_s) ? invocation.value(u"domain"_s) : line.domain();
    if (invocation.isSet(u"duration"_s))
        wishes.duration = reader.duration(u"duration"_s);
    const QByteArray ordinary = line.token().isEmpty() ? line.readyToken(Role::TlcSystem) : line.token();
    fleet.tokens.tlc = reader.token(u"tlc-token-file"_s, ordinary);
    if (!invocation.isSet(u"no-broker"_s))
        fleet.tokens.broker = reader.token(u"broker-token-file"_s, line.readyToken(Role::BrokerSystem));
    if (!invocation.isSet(u"no-monitor"_s))
        fleet.tokens.monitor = reader.token(u"monitor-token-file"_s, line.readyToken(Role::MonitorSystem));
    for (const Role role : {Role::MonitorSystem, Role::BrokerSystem, Role::TlcAdmin}) {
        if (const QByteArray token = line.readyToken(role); !token.isEmpty())
            fleet.tokens.lister = token;
    }
    if (invocation.isSet(u"identifiers"_s))
        fleet.identifiers = invocation.value(u"identifiers"_s).split(u',', Qt::SkipEmptyParts);
    else if (fleet.domain == line.domain())
        fleet.identifiers = line.identifiers();
    if (fleet.tokens.tlc.isEmpty())
        reader.complain(u"no token for TLC sessions: give --tlc-token-file, --token-file or --ready-file"_s);
    const auto access = line.api();
    if (!access)
        return tl::unexpected(access.error());
    fleet.api = access->api;
    fleet.trust = access->trust;
    fleet.requestTimeout = access->timeout;
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return wishes;
}

/// Runs one fleet and watches it. Ends the event loop with an exit code.
class Simulation : public QObject {
public:
    explicit Simulation(const Wishes& wishes)
        : m_wishes(wishes)
        , m_fleet(wishes.fleet)
        , m_showsProgress(isTerminal(stderr)) {
        connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
            m_outcome = ExitCode::Interrupted;
            end();
        });
        connect(&m_fleet, &Fleet::failed, this, [this](const client::RestFailure& failed) {
            complain(QString::fromStdString(failed.error.detail));
            QCoreApplication::exit(int(m_outcome.value_or(exitCodeOf(failed))));
        });
        connect(&m_fleet, &Fleet::started, this, [this] {
            m_elapsed.start();
            if (m_wishes.duration > Milliseconds(0))
                QTimer::singleShot(m_wishes.duration, this, [this] { end(); });
        });
        connect(&m_fleet, &Fleet::statisticsChanged, this, [this](const FleetStatistics& statistics) {
            if (!m_ending)
                m_last = statistics;
            showProgress(statistics);
        });
        connect(&m_fleet, &Fleet::finished, this, [this] { report(); });
    }

    ExitCode run() {
        QTimer::singleShot(0, &m_fleet, &Fleet::start);
        return ExitCode(QCoreApplication::exec());
    }

private:
    void end() {
        if (std::exchange(m_ending, true))
            return;
        m_last = m_fleet.statistics(); // before everyone says Bye
        m_ran = Milliseconds(m_elapsed.isValid() ? m_elapsed.elapsed() : 0);
        m_fleet.stop();
    }

    void showProgress(const FleetStatistics& statistics) {
        constexpr qint64 everyMs = 1000;
        if (!m_showsProgress || (m_progressAt.isValid() && m_progressAt.elapsed() < everyMs && !m_ending))
            return;
        m_progressAt.start();
        const QByteArray text = (u"\r\033[K"_s + progressLine(statistics, m_elapsed.elapsed())).toUtf8();
        std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
    }

    void report() {
        if (m_showsProgress)
            std::fputs("\r\033[K", stderr);
        // What left after the decision to end still counts as sent.
        const FleetStatistics final = m_fleet.statistics();
        m_last.payloadsSent = final.payloadsSent;
        m_last.payloadBytesSent = final.payloadBytesSent;
        m_last.payloadsReceived = final.payloadsReceived;
        m_last.payloadBytesReceived = final.payloadBytesReceived;
        const ExitCode code = m_outcome.value_or(verdictOn(m_last));
        if (code != ExitCode::Done && code != ExitCode::Interrupted)
            complain(verdictInWords(m_last));
        const bool printed = print(simulationReport(m_last, m_wishes.fleet, m_ran, code, m_wishes.format));
        QCoreApplication::exit(int(printed ? code : ExitCode::Usage));
    }

    Wishes m_wishes;
    Fleet m_fleet;
    Interrupts m_interrupts;
    bool m_showsProgress;
    bool m_ending = false;
    std::optional<ExitCode> m_outcome;
    FleetStatistics m_last;
    QElapsedTimer m_elapsed, m_progressAt;
    Milliseconds m_ran{0};
};

ExitCode run(const Invocation& invocation) {
    const auto wishes = wishesFrom(invocation);
    if (!wishes)
        return usageError(wishes.error());
    return Simulation(*wishes).run();
}

} // namespace

Verb simulateVerb() {
    Verb verb{u"simulate"_s, u"Run simulated clients, well-behaved and other ones"_s};
    verb.group = VerbGroup::Testing;
    verb.options = {
        {u"clients"_s, u"TLC sessions, each with an identifier of its own (25)."_s, u"N"_s, u"25"_s},
        {u"rate"_s, u"Payloads per second of each client (1)."_s, u"R"_s, u"1"_s},
        {u"payload"_s, u"Bytes per payload; 0: a text of its natural length (0)."_s, u"BYTES"_s, u"0"_s},
        {u"duration"_s, u"How long, like PT30S; without it until interrupted."_s, u"DURATION"_s},
        {u"personality"_s, u"mix (default), or all clients "_s + personalityNames() + u'.', u"NAME"_s,
         u"mix"_s},
        {u"tls"_s, u"Connect with TLS."_s},
        {u"seed"_s, u"The same seed gives the same fleet (1)."_s, u"N"_s, u"1"_s},
        {u"ramp"_s, u"New clients per second (50)."_s, u"N"_s, u"50"_s},
        {u"identifiers"_s,
         u"Identifiers of the TLCs, with --domain; without them those of the ready file, else the node is "
         u"asked with the "
         "Broker's or Monitor's token (one for TLC sessions alone may not list them)."_s,
         u"A,B,…"_s},
        {u"domain"_s, u"Domain of the sessions; without it that of the node's TLCs."_s, u"NAME"_s},
        {u"no-broker"_s, u"Without a Broker."_s},
        {u"no-monitor"_s, u"Without a Monitor."_s},
        {u"tlc-token-file"_s, u"Token for TLC sessions; without it --token-file."_s, u"FILE"_s},
        {u"broker-token-file"_s,
         u"Token for a Broker session; without it and a ready file there is no Broker."_s, u"FILE"_s},
        {u"monitor-token-file"_s,
         u"Token for a Monitor session; without it and a ready file there is no Monitor."_s, u"FILE"_s},
    };
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
