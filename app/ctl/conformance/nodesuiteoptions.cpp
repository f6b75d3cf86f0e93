// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/conformance/nodesuiteoptions.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using conformance::NodeTarget;
using conformance::NodeTimings;
using conformance::TlsAuthorities;

namespace {

std::shared_ptr<const TlsAuthorities> authoritiesOf(const client::TlsTrust& trust) {
    return std::make_shared<const TlsAuthorities>([trust] {
        QList<QSslCertificate> believed = trust.forRest().caCertificates();
        if (believed.isEmpty())
            believed = QSslConfiguration::systemCaCertificates();
        QList<QByteArray> encoded;
        for (const QSslCertificate& each : std::as_const(believed))
            encoded.append(each.toDer());
        return encoded;
    });
}

QByteArray firstOf(const CommandLine& line, std::initializer_list<Role> roles) {
    for (const Role role : roles) {
        if (QByteArray token = line.readyToken(role); !token.isEmpty())
            return token;
    }
    return {};
}

/// From the token files, else from the ready file; --token-file is that of the TLCs.
void readIdentity(const Invocation& invocation, OptionReader& reader, NodeTarget& target) {
    const CommandLine& line = invocation.line();
    const QByteArray ordinary =
        line.token().isEmpty() ? firstOf(line, {Role::TlcSystem, Role::TlcAdmin}) : line.token();
    target.tlcToken = reader.token(u"tlc-token-file"_s, ordinary);
    target.brokerToken =
        reader.token(u"broker-token-file"_s, firstOf(line, {Role::BrokerSystem, Role::BrokerAdmin}));
    target.monitorToken =
        reader.token(u"monitor-token-file"_s, firstOf(line, {Role::MonitorSystem, Role::MonitorAdmin}));
    target.adminToken = reader.token(u"admin-token-file"_s, firstOf(line, {Role::TlcAdmin}));
    target.domain = invocation.isSet(u"domain"_s) ? invocation.value(u"domain"_s) : line.domain();
    if (invocation.isSet(u"identifiers"_s))
        target.identifiers = invocation.value(u"identifiers"_s).split(u',', Qt::SkipEmptyParts);
    else if (target.domain == line.domain())
        target.identifiers = line.identifiers();
    if (target.tlcToken.isEmpty())
        reader.complain(u"no token for TLC sessions: give --tlc-token-file, --token-file or --ready-file"_s);
}

Result<void> readTarget(const Invocation& invocation, OptionReader& reader,
                        conformance::NodeSuiteOptions& suite) {
    readIdentity(invocation, reader, suite.target);
    const auto access = invocation.line().api();
    if (!access)
        return tl::unexpected(access.error());
    suite.target.api = access->api;
    suite.target.requestTimeoutMs = access->timeout.count();
    suite.target.authorities = authoritiesOf(access->trust);
    return {};
}

/// Those that the verb declares; the others stay at the defaults.
void readTimings(const Invocation& invocation, OptionReader& reader, NodeTimings& timings) {
    constexpr Milliseconds least{100}, most = std::chrono::minutes(10);
    const auto read = [&](const QString& option, qint64& into) {
        if (invocation.options().isDeclared(option))
            into = reader.duration(option, least, most).count();
    };
    read(u"slack"_s, timings.slackMs);
    read(u"handshake-timeout"_s, timings.handshakeMs);
    read(u"time-sync-interval"_s, timings.timeSyncIntervalMs);
    read(u"time-sync-timeout"_s, timings.timeSyncTimeoutMs);
    read(u"header-timeout"_s, timings.httpHeaderMs);
    read(u"slow-consumer-timeout"_s, timings.slowConsumerMs);
}

} // namespace

QList<Option> nodeSuiteOptions() {
    return {
        {u"only"_s,
         u"Only these cases: a number (01-3.07), a section (01-3), an area (framing), a wildcard (01-?.0*)."_s,
         u"PATTERN"_s,
         {},
         {},
         true},
        {u"skip"_s, u"Not these cases; counts over --only."_s, u"PATTERN"_s, {}, {}, true},
        {u"list"_s, u"Print the cases and their rules instead of judging."_s},
        {u"all"_s, u"Also print the cases that pass."_s},
        {u"junit"_s, u"Also write the report as JUnit XML."_s, u"FILE"_s},
        {u"jobs"_s, u"Cases at the same time, 1 to 64 (8)."_s, u"N"_s, u"8"_s},
        {u"patience"_s, u"Skip cases that take longer by the limits of the node (90s)."_s, u"DURATION"_s,
         u"90s"_s},
        {u"slack"_s, u"What counts as at once, for a slow network or machine (2s)."_s, u"DURATION"_s,
         u"2s"_s},
        {u"tlc-token-file"_s, u"Token for TLC sessions; without it --token-file or the ready file."_s,
         u"FILE"_s},
        {u"broker-token-file"_s, u"Token for a Broker session."_s, u"FILE"_s},
        {u"monitor-token-file"_s, u"Token for a Monitor session."_s, u"FILE"_s},
        {u"admin-token-file"_s, u"Token of the role TLC_ADMIN: deletes sessions and reads their logs."_s,
         u"FILE"_s},
        {u"domain"_s, u"Domain of the sessions; without it that of the TLCs."_s, u"NAME"_s},
        {u"identifiers"_s,
         u"Identifiers of TLCs that nobody else uses; without it those of the ready file, else all."_s,
         u"A,B,…"_s},
        {u"handshake-timeout"_s, u"What the node allows from connect to Token (10s)."_s, u"DURATION"_s,
         u"10s"_s},
        {u"time-sync-interval"_s, u"Between the node's Timestamps Requests (10s)."_s, u"DURATION"_s,
         u"10s"_s},
        {u"time-sync-timeout"_s, u"What the node allows for an answer to one (30s)."_s, u"DURATION"_s,
         u"30s"_s},
        {u"slow-consumer-timeout"_s, u"What the node allows a client that does not read (30s)."_s,
         u"DURATION"_s, u"30s"_s},
        {u"header-timeout"_s, u"What the API allows for the header of a request (20s)."_s, u"DURATION"_s,
         u"20s"_s},
    };
}

Result<conformance::NodeSuiteOptions> testedNodeFrom(const Invocation& invocation) {
    OptionReader reader(invocation);
    conformance::NodeSuiteOptions node;
    if (const auto read = readTarget(invocation, reader, node); !read)
        return tl::unexpected(read.error());
    readTimings(invocation, reader, node.timings);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return node;
}

Result<ConformanceWishes> conformanceWishesFrom(const Invocation& invocation) {
    OptionReader reader(invocation);
    ConformanceWishes wishes;
    wishes.format = invocation.format();
    wishes.listOnly = invocation.isSet(u"list"_s);
    wishes.everyCase = invocation.isSet(u"all"_s);
    wishes.junitFile = invocation.value(u"junit"_s);
    conformance::NodeSuiteOptions& suite = wishes.suite;
    suite.filter = conformance::CaseFilter(invocation.values(u"only"_s), invocation.values(u"skip"_s));
    const QStringList idle = suite.filter.patternsWithoutCase(conformance::nodeCaseDescriptions());
    if (!idle.isEmpty())
        reader.complain(u"no case matches "_s + idle.join(u", "_s) + u"; --list shows them"_s);
    suite.jobs = reader.number(u"jobs"_s, 1, 64);
    suite.patienceMs = reader.duration(u"patience"_s, Milliseconds(0), std::chrono::hours(24)).count();
    if (const auto read = wishes.listOnly ? Result<void>() : readTarget(invocation, reader, suite); !read)
        return tl::unexpected(read.error());
    readTimings(invocation, reader, suite.timings);
    if (reader.wrong())
        return tl::unexpected(*reader.wrong());
    return wishes;
}

} // namespace wayside::ctl
