// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/simulate/simulateoptions.h"

#include "app/ctl/fleetidentity.h"
#include "app/ctl/optionreader.h"
#include "netcore/text/latintext.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::FleetSettings;

namespace {

std::optional<client::Personality> personality(const QString& name, OptionReader& reader) {
    if (name == u"mix"_s)
        return std::nullopt;
    const auto found = client::personalityFrom(name.toStdString());
    if (!found)
        reader.complain(u"--personality is mix or one of "_s + personalityNames());
    return found;
}

void readFleet(const Invocation& invocation, OptionReader& reader, FleetSettings& fleet) {
    fleet.clients = reader.number<std::size_t>(u"clients"_s, 0, 100000);
    fleet.payloadsPerSecond = reader.number<double>(u"rate"_s, 0, 10000);
    fleet.clientsPerSecond = reader.number<double>(u"ramp"_s, 0.1, 10000);
    fleet.seed = reader.number<std::uint64_t>(u"seed"_s, 0, 1ULL << 53U);
    const double share = reader.number<double>(u"tls-share"_s, 0, 1);
    fleet.tlsShare = invocation.isSet(u"tls"_s) ? 1 : share;
    fleet.personality = personality(invocation.value(u"personality"_s), reader);
    const auto payload = client::SizeDistribution::parse(invocation.value(u"payload"_s).toStdString(), 0,
                                                         wire::largestPayload);
    if (payload)
        fleet.payload = *payload;
    else
        reader.complain(u"--payload: "_s + QString::fromStdString(payload.error().detail));
}

void readIdentity(const Invocation& invocation, OptionReader& reader, FleetSettings& fleet) {
    const FleetIdentity identity = readFleetIdentity(invocation, reader);
    fleet.tokens.tlc = identity.tlc;
    fleet.tokens.lister = identity.lister;
    if (!invocation.isSet(u"no-broker"_s))
        fleet.tokens.broker = identity.brokers.value(0);
    if (!invocation.isSet(u"no-monitor"_s))
        fleet.tokens.monitor = identity.monitors.value(0);
    if (identity.brokers.size() > 1 || identity.monitors.size() > 1)
        reader.complain(u"a simulated fleet has one Broker and one Monitor"_s);
    fleet.domain = identity.domain;
    fleet.identifiers = identity.identifiers;
}

/// What a scenario decides is not for the command line to say.
Result<void> readScenario(const Invocation& invocation, OptionReader& reader, SimulationWishes& wishes) {
    for (const QString& option :
         {u"clients"_s, u"rate"_s, u"ramp"_s, u"payload"_s, u"personality"_s, u"tls"_s, u"tls-share"_s}) {
        if (invocation.isSet(option))
            reader.complain(u"--scenario and --%1 exclude each other"_s.arg(option));
    }
    const auto scenario = client::FleetScenario::fromFile(invocation.value(u"scenario"_s));
    if (!scenario)
        return tl::unexpected(scenario.error());
    wishes.fleet.scenario = *scenario;
    if (scenario->seed && !invocation.isSet(u"seed"_s))
        wishes.fleet.seed = *scenario->seed;
    if (scenario->duration)
        wishes.duration = *scenario->duration;
    return {};
}

} // namespace

QString personalityNames() {
    QStringList names;
    for (std::size_t i = 0; i < client::personalityCount; ++i) {
        const std::string_view name = nameOf(client::Personality(i));
        names.append(latinText(name));
    }
    return names.join(u", "_s);
}

QList<Option> simulateOptions() {
    const QList<Option> options{
        {u"clients"_s, u"TLC sessions, each with an identifier of its own (25)."_s, u"N"_s, u"25"_s},
        {u"rate"_s, u"Payloads per second of each client (1)."_s, u"R"_s, u"1"_s},
        {u"payload"_s,
         u"Bytes per payload: 100, 64..1024, normal:300:80, or sizes with weights like 64:80,1024:20; 0: a "
         u"text of its natural length (0)."_s,
         u"SIZES"_s, u"0"_s},
        {u"duration"_s, u"How long, like PT30S; without it that of the scenario, or until interrupted."_s,
         u"DURATION"_s},
        {u"personality"_s, u"mix (default), or all clients "_s + personalityNames() + u'.', u"NAME"_s,
         u"mix"_s},
        {u"scenario"_s,
         u"A JSON file that says how many clients there are, what they do and how they change as time goes on."_s,
         u"FILE"_s},
        {u"tls"_s, u"Connect with TLS."_s},
        {u"tls-share"_s, u"Connect this share of the clients with TLS, 0 to 1 (0)."_s, u"SHARE"_s, u"0"_s},
        {u"seed"_s, u"The same seed gives the same fleet (1)."_s, u"N"_s, u"1"_s},
        {u"ramp"_s, u"New clients per second (50)."_s, u"N"_s, u"50"_s},
        {u"series"_s, u"Write a line of CSV for each second to FILE."_s, u"FILE"_s},
        {u"no-broker"_s, u"Without a Broker."_s},
        {u"no-monitor"_s, u"Without a Monitor."_s},
    };
    return options + fleetIdentityOptions();
}

Result<SimulationWishes> simulationWishesFrom(const Invocation& invocation) {
    OptionReader reader(invocation);
    SimulationWishes wishes;
    wishes.format = invocation.format();
    wishes.seriesFile = invocation.value(u"series"_s);
    readFleet(invocation, reader, wishes.fleet);
    readIdentity(invocation, reader, wishes.fleet);
    if (invocation.isSet(u"scenario"_s)) {
        if (const auto read = readScenario(invocation, reader, wishes); !read)
            return tl::unexpected(read.error());
    }
    if (invocation.isSet(u"duration"_s))
        wishes.duration = reader.duration(u"duration"_s);
    const auto access = invocation.line().api();
    if (!access)
        return tl::unexpected(access.error());
    wishes.fleet.api = access->api;
    wishes.fleet.trust = access->trust;
    wishes.fleet.proxy = access->proxy;
    wishes.fleet.requestTimeout = access->timeout;
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return wishes;
}

} // namespace wayside::ctl
