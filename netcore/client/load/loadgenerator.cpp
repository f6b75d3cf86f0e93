// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/load/loadgenerator.h"

#include "netcore/client/errorkind.h"
#include "netcore/client/measure/processortime.h"

#include <algorithm>
#include <QRandomGenerator>

namespace wayside::client {

using namespace Qt::StringLiterals;
using std::chrono::duration_cast;

namespace {

double secondsOf(LoadTime duration) {
    return std::chrono::duration<double>(duration).count();
}

RestFailure localFailure(const std::string& detail) {
    return {Error{ErrorCode::InvalidArgument, Fault::Local, detail}, 0, false, std::nullopt};
}

/// A setback as the answer to a request, for whoever asked for the run.
RestFailure failureOf(const SetbackReport& report) {
    const Error error = report.error.value_or(
        Error{ErrorCode::Unavailable, Fault::Environment, "the node asks to connect elsewhere"});
    const int status = report.setback == Setback::NotAuthorized    ? 403
                       : report.setback == Setback::RequestRefused ? 400
                                                                   : 0;
    return {error, status, status == 0, std::nullopt};
}

} // namespace

LoadGenerator::LoadGenerator(LoadSettings settings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_result(m_settings.significantDigits)
    , m_payload(QRandomGenerator::system()->generate()) // another run's payloads may still be on their way
    , m_random(m_settings.seed) {
    connect(&m_sending, &PreciseTimer::due, this, &LoadGenerator::sendDue);
}

LoadGenerator::~LoadGenerator() = default;

void LoadGenerator::start() {
    if (m_network)
        return;
    m_network = std::make_unique<QNetworkAccessManager>();
    m_scheduler = std::make_unique<DeadlineScheduler>(systemClock());
    m_ramp = std::make_unique<Deadline>(*m_scheduler, [this] { ramp(); });
    m_tick = std::make_unique<Deadline>(*m_scheduler, [this] { tick(); });
    ApiAccess access = m_settings.access;
    access.authorizationToken = m_settings.tokens.tlc;
    for (const QByteArray& token : {m_settings.tokens.monitors.value(0), m_settings.tokens.brokers.value(0),
                                    m_settings.tokens.lister}) {
        if (!token.isEmpty())
            access.authorizationToken = token;
    }
    m_rest = std::make_unique<RestClient>(*m_network, access);
    m_tick->set(m_scheduler->now());
    findTlcs(*m_rest, {m_settings.domain, m_settings.identifiers, m_settings.clients}, this,
             [this](const RestResult<TlcRoster>& roster) {
                 if (m_phase != LoadPhase::Preparing)
                     return;
                 if (roster)
                     begin(*roster);
                 else
                     fail(roster.error());
             });
}

void LoadGenerator::begin(const TlcRoster& roster) {
    makeSessions(roster);
    m_rampStart = loadNow();
    const std::chrono::duration<double> ramping(m_settings.clients / m_settings.clientsPerSecond);
    m_connectDeadline = m_rampStart + duration_cast<LoadTime>(ramping) + m_settings.connectTimeout;
    setRamp(Milliseconds(0));
    enter(LoadPhase::Connecting);
}

void LoadGenerator::makeSessions(const TlcRoster& roster) {
    m_settings.domain = roster.domain;
    const auto brokers = std::uint32_t(m_settings.tokens.brokers.size());
    const auto monitors = std::uint32_t(m_settings.tokens.monitors.size());
    m_result.tlcs = m_settings.clients;
    m_result.brokers = brokers;
    m_result.monitors = monitors;
    m_meter = std::make_unique<LoadMeter>(LoadMeter::Parties{m_settings.clients, brokers, monitors},
                                          m_settings.significantDigits);
    m_nextTlc.resize(brokers);
    for (std::uint32_t i = 0; i < brokers; ++i)
        makeSession(SessionType::Broker, i, m_settings.tokens.brokers[i], {});
    for (std::uint32_t i = 0; i < monitors; ++i)
        makeSession(SessionType::Monitor, i, m_settings.tokens.monitors[i], {});
    for (std::uint32_t i = 0; i < m_settings.clients; ++i) {
        const QString& identifier = roster.identifiers[qsizetype(i)];
        m_identifiers.push_back(TlcIdentifier::fromText(identifier.toStdString()).value_or(TlcIdentifier()));
        makeSession(SessionType::Tlc, i, m_settings.tokens.tlc, identifier);
    }
}

ClientSettings LoadGenerator::clientSettings(SessionType type, const QByteArray& token) const {
    ClientSettings settings;
    settings.access = m_settings.access;
    settings.access.authorizationToken = token;
    settings.session.domain = m_settings.domain;
    settings.session.type = type;
    settings.session.protocol =
        type == SessionType::Tlc ? SessionProtocol::Singleplex : SessionProtocol::Multiplex;
    settings.session.securityMode = m_settings.tlsShare >= 1 ? SecurityMode::Tls12 : SecurityMode::None;
    settings.stream.trust = m_settings.access.trust;
    settings.stream.machine.byeDeadline = m_settings.byeDeadline;
    settings.stream.machine.governorMargin = m_settings.governorMargin;
    settings.stream.machine.behaviour.governed = m_settings.governed;
    settings.reconnect = m_settings.reconnect;
    return settings;
}

void LoadGenerator::makeSession(SessionType type, std::uint32_t number, const QByteArray& token,
                                const QString& identifier) {
    ClientSettings settings = clientSettings(type, token);
    settings.seed = m_random.next();
    if (type == SessionType::Tlc) {
        settings.session.identifiers = {identifier};
        if (m_random.unit() < m_settings.tlsShare)
            settings.session.securityMode = SecurityMode::Tls12;
    }
    LoadSession::Observer& observer = *this;
    m_sessions.push_back(std::make_unique<LoadSession>(
        settings, number, ClientSurroundings{*m_network, *m_scheduler, systemClock()}, observer));
}

/// Receivers at once, then TLCs as many as the ramp has reached.
void LoadGenerator::ramp() {
    const LoadTime now = loadNow();
    m_result.establishing.lag.record(now - m_rampDue);
    const std::size_t receivers = m_sessions.size() - m_settings.clients;
    const double reached = double(receivers) + 1 + m_settings.clientsPerSecond * secondsOf(now - m_rampStart);
    while (m_phase == LoadPhase::Connecting && m_rampedUp < m_sessions.size() && double(m_rampedUp) < reached)
        m_sessions[m_rampedUp++]->start();
    if (m_phase == LoadPhase::Connecting)
        setRamp(
            Milliseconds(std::clamp<std::int64_t>(std::int64_t(1000 / m_settings.clientsPerSecond), 1, 50)));
}

/// Also when everyone has begun: how late this is called tells how late everything is.
void LoadGenerator::setRamp(Milliseconds after) {
    m_rampDue = loadNow() + after;
    m_ramp->set(m_scheduler->now() + after);
}

LoadOfSender LoadGenerator::loadOf(SessionType type) const {
    const double rate = type == SessionType::Tlc      ? m_settings.payloadsPerSecond
                        : type == SessionType::Broker ? m_settings.brokerPayloadsPerSecond
                                                      : 0;
    return {rate, m_settings.size, m_settings.governorMargin};
}

void LoadGenerator::sessionGranted(LoadSession& session) {
    m_anySession = true;
    const SessionLimits& limits = session.client().session()->terms.limits;
    if (session.type() == SessionType::Tlc && !m_result.limits)
        m_result.limits = limits;
    if (!m_settings.governed || session.type() == SessionType::Monitor)
        return;
    if (const auto passed = limitPassedBy(loadOf(session.type()), limits)) {
        const std::string who = session.type() == SessionType::Tlc ? "a TLC" : "a Broker";
        fail(localFailure("this load is not for " + who + " that keeps to its limits: " + *passed));
    }
}

void LoadGenerator::connectedChanged(LoadSession& session) {
    if (session.connected()) {
        ++m_connected;
        ++m_result.sessions;
        m_anyConnection = true;
        goOnWhenConnected();
    } else {
        --m_connected;
    }
}

void LoadGenerator::setBack(LoadSession&, const SetbackReport& report) {
    if (m_phase == LoadPhase::Leaving)
        return;
    if (report.error) {
        ++m_result.errors[QString::fromLatin1(errorKind(report.error->code))];
        m_result.lastError = QString::fromStdString(report.error->detail);
    }
    if (m_phase == LoadPhase::Connecting) {
        // The first that fails before any has succeeded speaks for all; so does a refusal at any time.
        const bool refused =
            report.setback == Setback::NotAuthorized || report.setback == Setback::RequestRefused;
        const bool hopeless = report.end ? !m_anyConnection : !m_anySession;
        if (refused || hopeless) {
            m_cause = report.cause;
            fail(failureOf(report));
        }
        return;
    }
    if (report.setback == Setback::ReconnectRequested) {
        ++m_result.reconnects;
        ++m_secondReconnects;
    } else if (report.end) {
        ++m_result.losses;
        ++m_secondLosses;
        if (report.end->confirmed && report.end->cause == CloseCause::ConnectionLost &&
            !report.end->byeReason)
            ++m_result.closedByNode;
    }
}

/// Everyone is there, or will not come.
void LoadGenerator::goOnWhenConnected() {
    if (m_phase != LoadPhase::Connecting)
        return;
    const bool late = loadNow() >= m_connectDeadline;
    const auto settled = [](const auto& session) {
        return session->connected() || (session->wasStarted() && session->isStopped());
    };
    if (!late && m_connected < m_sessions.size() &&
        (m_rampedUp < m_sessions.size() || !std::all_of(m_sessions.begin(), m_sessions.end(), settled)))
        return;
    if (m_connected > 0)
        beginLoad();
    else
        fail({Error{ErrorCode::Timeout, Fault::Environment, "no client could connect in time"}, 0, true,
              std::nullopt});
}

void LoadGenerator::beginLoad() {
    m_ramp->clear();
    m_result.connected = m_connected;
    m_loadStart = loadNow() + std::chrono::milliseconds(10);
    m_result.rampSeconds = secondsOf(m_loadStart - m_rampStart);
    m_measureStart = m_loadStart + m_settings.warmUp;
    m_measureEnd = m_settings.payloads ? LoadTime::max() : m_measureStart + m_settings.duration;
    m_secondStart = m_loadStart;
    m_up = std::make_unique<OpenLoopSchedule>(m_result.tlcs, m_settings.payloadsPerSecond, m_loadStart,
                                              m_random.next());
    m_down = std::make_unique<OpenLoopSchedule>(m_result.brokers, m_settings.brokerPayloadsPerSecond,
                                                m_loadStart, m_random.next());
    m_meter->startInterval();
    m_processorAtStart = processorTime();
    enter(m_settings.warmUp > Milliseconds(0) ? LoadPhase::WarmingUp : LoadPhase::Measuring);
    sendDue();
}

void LoadGenerator::tick() {
    m_tick->set(m_scheduler->now() + progressInterval);
    goOnWhenConnected();
    const LoadTime now = loadNow();
    if (m_phase == LoadPhase::WarmingUp && now >= m_measureStart) {
        m_processorAtStart = processorTime();
        enter(LoadPhase::Measuring);
    }
    while (loadRuns() && now - m_secondStart >= std::chrono::seconds(1))
        closeSecond();
    if (m_phase == LoadPhase::Settling && (m_meter->everythingArrived() || now >= m_settleDeadline))
        leave();
    report();
}

void LoadGenerator::enter(LoadPhase phase) {
    m_phase = phase;
    report();
}

void LoadGenerator::report() {
    LoadProgress progress{m_phase, unsigned(m_sessions.size()), m_connected, 0, 0, 0, 0};
    if (m_meter) {
        progress.sent = m_meter->traffic().payloadsSent();
        progress.received = m_meter->traffic().received();
    }
    progress.done = phaseDone();
    progress.total = phaseTotal();
    Q_EMIT progressed(progress);
}

/// Nothing more is sent; what is on its way is waited for.
void LoadGenerator::settle() {
    m_result.complete = true;
    endMeasurement();
    m_settleDeadline = loadNow() + m_settings.settle;
    enter(LoadPhase::Settling);
    m_tick->set(m_scheduler->now());
}

void LoadGenerator::endMeasurement() {
    const LoadTime now = loadNow();
    m_sending.clear();
    if (m_loadStart > LoadTime(0) && now > m_secondStart)
        closeSecond();
    m_result.seconds = m_loadStart > LoadTime(0) ? std::max(0.0, secondsOf(now - m_measureStart)) : 0;
    if (m_phase == LoadPhase::Measuring && now > m_measureStart)
        m_result.processorShare =
            secondsOf(processorTime() - m_processorAtStart) / secondsOf(now - m_measureStart);
}

void LoadGenerator::stop() {
    if (m_phase == LoadPhase::Leaving || m_phase == LoadPhase::Finished)
        return;
    if (loadRuns())
        endMeasurement();
    if (m_loadStart == LoadTime(0))
        m_result.connected = m_connected;
    leave();
}

void LoadGenerator::fail(const RestFailure& failure) {
    if (m_phase == LoadPhase::Leaving || m_phase == LoadPhase::Finished)
        return;
    m_failure = failure;
    leave();
}

/// Asked for from the sessions' own signals too: the goodbyes come with the next turn of the event loop.
void LoadGenerator::leave() {
    m_phase = LoadPhase::Leaving;
    m_sending.clear();
    m_result.connectedAtEnd = m_connected;
    if (m_meter)
        m_result.traffic = m_meter->traffic();
    for (const auto& session : m_sessions)
        m_result.dropped += session->client().counters().payloadsDropped;
    QMetaObject::invokeMethod(
        this,
        [this] {
            for (const auto& session : m_sessions)
                session->client().stop(u"load over"_s);
            finishWhenAllStopped();
        },
        Qt::QueuedConnection);
}

void LoadGenerator::finishWhenAllStopped() {
    goOnWhenConnected(); // one that gives up is not waited for
    const bool over = std::all_of(m_sessions.begin(), m_sessions.end(),
                                  [](const auto& session) { return session->isStopped(); });
    if (m_phase != LoadPhase::Leaving || !over)
        return;
    m_phase = LoadPhase::Finished;
    if (m_tick)
        m_tick->clear();
    Q_EMIT finished();
}

} // namespace wayside::client
