// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/benchoptions.h"

#include "app/ctl/fleetidentity.h"
#include "app/ctl/optionreader.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::LoadSettings;

namespace {

constexpr std::uint32_t mostClients = 100000;
constexpr double mostPerSecond = 10000;
constexpr Milliseconds longest = std::chrono::hours(24 * 7);

void readLoad(const Invocation& invocation, OptionReader& reader, LoadSettings& load) {
    load.clients = reader.number<std::uint32_t>(u"clients"_s, 1, mostClients);
    load.clientsPerSecond = reader.number<double>(u"ramp"_s, 0.1, mostPerSecond);
    load.payloadsPerSecond = reader.number<double>(u"rate"_s, 0, mostPerSecond);
    load.brokerPayloadsPerSecond = reader.number<double>(u"broker-rate"_s, 0, mostPerSecond);
    load.payloads = reader.maybeNumber<std::uint64_t>(u"messages"_s, 1, 1ULL << 40U);
    load.duration = reader.duration(u"duration"_s, Milliseconds(1), longest);
    load.warmUp = reader.duration(u"warm-up"_s, Milliseconds(0), longest);
    load.settle = reader.duration(u"settle"_s, Milliseconds(0), std::chrono::minutes(10));
    load.connectTimeout = reader.duration(u"connect-timeout"_s, Milliseconds(1), std::chrono::hours(1));
    load.seed = reader.number<std::uint64_t>(u"seed"_s, 0, 1ULL << 53U);
    load.significantDigits = reader.number<int>(u"digits"_s, 1, 5);
    load.governorMargin = reader.number<double>(u"margin"_s, 0, 90) / 100;
    load.governed = !invocation.isSet(u"ungoverned"_s);
    const double share = reader.number<double>(u"tls-share"_s, 0, 1);
    load.tlsShare = invocation.isSet(u"tls"_s) ? 1 : share;
    if (invocation.isSet(u"messages"_s) && invocation.isSet(u"duration"_s))
        reader.complain(u"--messages and --duration exclude each other"_s);
    if (load.payloadsPerSecond <= 0 && load.brokerPayloadsPerSecond <= 0 && load.payloads)
        reader.complain(u"--messages need a --rate or a --broker-rate"_s);
}

void readPayloads(const Invocation& invocation, OptionReader& reader, LoadSettings& load) {
    const auto size = client::SizeDistribution::parse(invocation.value(u"size"_s).toStdString(),
                                                      LoadSettings::leastBytes, LoadSettings::mostBytes);
    if (size)
        load.size = *size;
    else
        reader.complain(u"--size: "_s + QString::fromStdString(size.error().detail) +
                        u" (a payload carries %1 bytes of the measurement)"_s.arg(LoadSettings::leastBytes));
    const auto types = client::TypeDistribution::parse(invocation.value(u"types"_s).toStdString());
    if (types)
        load.types = *types;
    else
        reader.complain(u"--types: "_s + QString::fromStdString(types.error().detail));
}

void readIdentity(const Invocation& invocation, OptionReader& reader, LoadSettings& load) {
    const FleetIdentity identity = readFleetIdentity(invocation, reader);
    load.tokens.tlc = identity.tlc;
    load.tokens.lister = identity.lister;
    if (!invocation.isSet(u"no-broker"_s))
        load.tokens.brokers = identity.brokers;
    if (invocation.isSet(u"monitor"_s) || invocation.isSet(u"monitor-token-file"_s))
        load.tokens.monitors = identity.monitors;
    load.domain = identity.domain;
    load.identifiers = identity.identifiers;
    if (invocation.isSet(u"monitor"_s) && load.tokens.monitors.isEmpty())
        reader.complain(u"no token for a Monitor: give --monitor-token-file or --ready-file"_s);
    if (load.brokerPayloadsPerSecond > 0 && load.tokens.brokers.isEmpty())
        reader.complain(u"--broker-rate needs a Broker: give --broker-token-file or --ready-file"_s);
}

Option repeated(Option option) {
    option.repeatable = true;
    return option;
}

} // namespace

QList<Option> benchOptions() {
    QList<Option> options{
        {u"clients"_s, u"TLC sessions, each with an identifier of its own (100)."_s, u"N"_s, u"100"_s},
        {u"ramp"_s, u"New clients per second (100)."_s, u"N"_s, u"100"_s},
        {u"rate"_s, u"Payloads per second of each TLC, to all Brokers (1)."_s, u"R"_s, u"1"_s},
        {u"broker-rate"_s, u"Payloads per second of each Broker, to one TLC after the other (0)."_s, u"R"_s,
         u"0"_s},
        {u"duration"_s, u"Of the measurement (10s)."_s, u"DURATION"_s, u"10s"_s},
        {u"messages"_s, u"Payloads in all, instead of a duration."_s, u"N"_s},
        {u"warm-up"_s, u"Before the measurement, not part of it (2s)."_s, u"DURATION"_s, u"2s"_s},
        {u"settle"_s, u"Longest wait for what is still on its way at the end (5s)."_s, u"DURATION"_s,
         u"5s"_s},
        {u"connect-timeout"_s, u"Longest wait for the last client after the ramp (30s)."_s, u"DURATION"_s,
         u"30s"_s},
        {u"size"_s,
         u"Bytes of a payload, at least 24: 100, 64..1024, normal:300:80 (mean and standard deviation), or "
         u"64:80,1024:15,16384:5 (sizes with weights) (100)."_s,
         u"SIZES"_s, u"100"_s},
        {u"types"_s, u"Payload types with weights: 1, or 0x01:90,0x02:10 (1)."_s, u"TYPES"_s, u"1"_s},
        {u"tls"_s, u"Connect with TLS."_s},
        {u"tls-share"_s, u"Connect this share of the TLCs with TLS, 0 to 1 (0)."_s, u"SHARE"_s, u"0"_s},
        {u"no-broker"_s, u"Without a Broker."_s},
        {u"monitor"_s, u"With a Monitor, which gets a copy of every payload."_s},
        {u"margin"_s, u"Share of the limits that clients keep free, percent (10)."_s, u"PERCENT"_s, u"10"_s},
        {u"ungoverned"_s, u"Send whatever the limits of the sessions are; the node will cut clients off."_s},
        repeated({u"fail-if"_s,
                  u"Exit 1 if this holds: p99>5ms, service.max>1s, loss>0.1%, rate<950, … May be given more "
                  u"than once."_s,
                  u"CONDITION"_s}),
        {u"series"_s, u"Write a line of CSV for each second to FILE."_s, u"FILE"_s},
        {u"histogram"_s,
         u"Write the distribution of latencies to FILE, as plotters of HdrHistogram read it."_s, u"FILE"_s},
        {u"digits"_s, u"Significant digits of what is measured, 1 to 5 (3)."_s, u"N"_s, u"3"_s},
        {u"seed"_s, u"The same seed gives the same schedule and payloads (1)."_s, u"N"_s, u"1"_s},
    };
    return options + fleetIdentityOptions();
}

Result<BenchWishes> benchWishesFrom(const Invocation& invocation) {
    OptionReader reader(invocation);
    BenchWishes wishes;
    wishes.format = invocation.format();
    readLoad(invocation, reader, wishes.load);
    readPayloads(invocation, reader, wishes.load);
    readIdentity(invocation, reader, wishes.load);
    for (const QString& condition : invocation.values(u"fail-if"_s)) {
        if (const auto threshold = client::Threshold::parse(condition.toStdString()))
            wishes.thresholds.push_back(*threshold);
        else
            reader.complain(u"--fail-if "_s + QString::fromStdString(threshold.error().detail));
    }
    wishes.seriesFile = invocation.value(u"series"_s);
    wishes.histogramFile = invocation.value(u"histogram"_s);
    const auto access = invocation.line().api();
    if (!access)
        return tl::unexpected(access.error());
    wishes.load.access = *access;
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return wishes;
}

} // namespace wayside::ctl
