// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/lab/labsamples.h"

#include "netcore/wire/frameencoder.h"

using namespace Qt::StringLiterals;

namespace wayside::tests {

using client::Cause;
using client::Client;
using lab::StageTrack;
using session::Stage;

namespace {

constexpr qint64 noon = 1'767'268'800'000;

MonotonicTime at(int milliseconds) {
    return monotonicAt(1'000'000 + milliseconds);
}

StageTrack established(bool tls) {
    StageTrack track;
    track.createSession(at(0));
    track.sessionCreated(at(14));
    track.stageChanged(Stage::TcpConnecting, at(15));
    if (tls)
        track.stageChanged(Stage::TlsHandshake, at(18));
    track.stageChanged(Stage::VersionExchange, at(tls ? 31 : 18));
    track.stageChanged(Stage::Authenticating, at(34));
    track.confirmed(at(38));
    return track;
}

lab::LabPlan planOf(quint64 id, bool tls) {
    lab::LabPlan plan;
    plan.service.name = id % 3 == 0 ? u"acceptance"_s : u"Embedded node"_s;
    plan.service.api = u"http://127.0.0.1:8080/api"_s;
    plan.session.domain = u"dev_001"_s;
    plan.session.type = SessionType(id % 3);
    plan.session.securityMode = tls ? SecurityMode::Tls12 : SecurityMode::None;
    if (plan.session.type == SessionType::Tlc)
        plan.session.identifiers = {u"sub%1"_s.arg(id, 5, 10, QLatin1Char('0'))};
    else
        plan.session.protocol = SessionProtocol::Multiplex;
    return plan;
}

void connected(lab::LabRow& row) {
    client::ClientStatus& status = row.status;
    status.activity = Client::Activity::Connected;
    status.connectedFor = Milliseconds(252'000);
    status.sessionsConfirmed = 1;
    status.breakers = {{u"127.0.0.1:8080"_s, true, client::CircuitBreaker::State::Closed, 0, {}},
                       {u"localhost:8442"_s, false, client::CircuitBreaker::State::Closed, 0, {}}};
    const client::SessionRequest& wanted = row.plan.session;
    status.session = client::ClientStatus::SessionSummary{wanted.domain,
                                                          wanted.type,
                                                          wanted.protocol,
                                                          wanted.securityMode,
                                                          wanted.identifiers,
                                                          u"localhost:8442"_s,
                                                          {},
                                                          {}};
    status.counters.payloadsSent = 1204 + row.id;
    status.counters.payloadsReceived = 88 * row.id;
    status.queue[2] = {3, 120};
    limits::Governor::Readings readings;
    readings.rate = {11.8, 12, 0.02, 1, 60, Milliseconds(5000), Milliseconds(5556)};
    readings.throughput = {14200, 61440, 0.77, 200000, 307200, Milliseconds(5000), Milliseconds(5556)};
    status.governor = readings;
    status.apparentClockLead = 3;
    row.timings.tcp = client::PhaseTimings::Duration(2900);
    if (wanted.securityMode == SecurityMode::Tls12)
        row.timings.tls = client::PhaseTimings::Duration(11200);
    row.timings.version = client::PhaseTimings::Duration(2800);
    row.timings.confirmation = client::PhaseTimings::Duration(3900);
}

lab::ExperimentRow experiment(quint64 number, lab::Misbehaviour what, lab::Verdict verdict, qint64 after,
                              Cause cause) {
    lab::ExperimentRow row;
    row.number = number;
    row.order = {what, lab::traitsOf(what).usual, {}};
    row.expectation = lab::expectationOf(row.order, SessionLimits());
    row.state = lab::ExperimentRow::State::Over;
    row.atMs = noon - qint64(100 - number) * 60000;
    row.seen.closed =
        verdict != lab::Verdict::NotClosed && row.expectation->outcome != lab::Expectation::Outcome::GoesOn;
    row.seen.after = row.running = Milliseconds(after);
    row.seen.cause = cause;
    row.verdict = verdict;
    return row;
}

} // namespace

lab::LabRow sampleLabRow(quint64 id, bool tls) {
    lab::LabRow row;
    row.id = id;
    row.plan = planOf(id, tls);
    row.atMs = noon;
    connected(row);
    StageTrack track = established(tls);
    for (int i = 0; i < 25; ++i) {
        track.syncRequested(at(10'000 * i + 40));
        track.syncAnswered(at(10'000 * i + 41));
        track.keepAliveSent(at(10'000 * i + 4040));
    }
    row.track = track.status(at(252'038));
    row.recordsSeen = 1500;
    return row;
}

lab::LabRow waitingLabRow(quint64 id) {
    lab::LabRow row;
    row.id = id;
    row.plan = planOf(id, false);
    row.plan.name = u"roadside unit"_s;
    row.plan.service.name = u"field"_s;
    row.plan.service.api = u"https://field.example/api"_s;
    StageTrack track;
    track.createSession(at(0));
    track.ended(Cause::Refused, true, at(3));
    row.track = track.status(at(24'000));
    row.status.activity = Client::Activity::Waiting;
    row.status.nextAttemptIn = Milliseconds(23'400);
    row.status.backoffAttempts = 6;
    row.status.breakers = {
        {u"field.example:443"_s, true, client::CircuitBreaker::State::Open, 5, Milliseconds(23'400)}};
    row.lastEnd =
        lab::LabRow::End{Cause::Refused, u"field.example:443 refused the connection"_s, noon - 6600};
    row.tally.refused = 4;
    row.tally.refusals = {{"the queue is full", 4}};
    return row;
}

lab::LabRow misbehavingLabRow(quint64 id) {
    using lab::Misbehaviour;
    using lab::Verdict;
    lab::LabRow row = sampleLabRow(id, true);
    row.misbehaves = true;
    row.experiments = {
        experiment(1, Misbehaviour::UnknownDatagram, Verdict::AsExpected, 5000, Cause::ConnectionLost),
        experiment(2, Misbehaviour::SendNothing, Verdict::AsExpected, 10'200, Cause::IdleLimit),
        experiment(3, Misbehaviour::NoTimeSync, Verdict::NotClosed, 38'000, Cause::ConnectionLost)};
    lab::ExperimentRow now =
        experiment(4, Misbehaviour::ClockOff, Verdict::AsExpected, 21'000, Cause::ClockLimit);
    now.state = lab::ExperimentRow::State::Watching;
    now.verdict.reset();
    now.seen = {};
    row.experiments += now;
    row.clockError = Milliseconds(5000);
    return row;
}

lab::LabRow cutLabRow(quint64 id) {
    lab::LabRow row = sampleLabRow(id, false);
    StageTrack track = established(false);
    track.stageChanged(Stage::Terminating, at(9000));
    track.stageChanged(Stage::Terminated, at(9001));
    track.ended(Cause::ConnectionLost, false, at(9001));
    track.limitLearnt(Cause::RateLimit);
    row.track = track.status(at(60'000));
    row.status = {};
    row.lastEnd = lab::LabRow::End{
        Cause::RateLimit,
        u"The session log says PROTOCOL_ERROR (RATE_LIMIT: 12.2 payloads per second over 5000 "
        "ms, the limit is 12.)."_s,
        noon - 51'000};
    row.dropsByReason[std::size_t(session::DropReason::Ended)] = 17;
    row.status.counters.payloadsDropped = 17;
    return row;
}

lab::LabRow randomLabRow(quint64 id, std::mt19937_64& random) {
    switch (random() % 4) {
    case 0:
        return waitingLabRow(id);
    case 1:
        return misbehavingLabRow(id);
    case 2:
        return cutLabRow(id);
    default:
        return sampleLabRow(id, random() % 2 == 0);
    }
}

QList<observe::TrafficRecord> sampleRecords(int count) {
    QList<observe::TrafficRecord> records;
    for (int i = 0; i < count; ++i) {
        std::vector<std::byte> frame;
        const std::string text = "{\"phase\": " + std::to_string(i % 8) + "}";
        const auto payload = std::as_bytes(std::span(text.data(), text.size()));
        const WallTime wall{quint64(noon + i)};
        if (i % 5 == 0)
            static_cast<void>(wire::append(wire::TimestampsRequest{wall}, frame));
        else if (i % 7 == 0)
            static_cast<void>(wire::append(wire::KeepAlive{}, frame));
        else
            static_cast<void>(wire::append(wire::Payload{2, wall, payload}, frame));
        observe::TrafficRecord record;
        record.sequence = quint64(i) + 1;
        record.atMs = i * 230;
        record.wallMs = noon + i * 230;
        record.toClient = i % 5 == 0 || i % 3 == 0;
        record.typeByte = std::to_integer<quint8>(frame.at(4));
        record.size = quint32(frame.size());
        record.bytes = QByteArray(reinterpret_cast<const char*>(frame.data()), qsizetype(frame.size()));
        records += record;
    }
    return records;
}

} // namespace wayside::tests
