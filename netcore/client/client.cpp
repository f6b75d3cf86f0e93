// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/client.h"

#include "netcore/client/clientmemory.h"

#include <algorithm>
#include <QNetworkAccessManager>
#include <utility>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

Setback setbackOf(const ConnectionEnd& end, std::optional<Cause> cause) {
    if (end.cause == CloseCause::ReconnectRequested)
        return Setback::ReconnectRequested;
    // What the node says to the older of two sessions of one identifier (spec 01 §4), or what its log says.
    if (cause == Cause::Superseded)
        return Setback::Superseded;
    if (cause == Cause::NotAuthenticated || cause == Cause::NotAllowed)
        return Setback::NotAuthorized;
    return Setback::ConnectionLost;
}

Setback setbackOf(const RestFailure& failed) {
    if (failed.notAuthorized())
        return Setback::NotAuthorized;
    // A success that cannot be read is somebody's on the way, a proxy's or a portal's, and may pass.
    const bool unreadable = failed.status >= 200 && failed.status < 300;
    return failed.retryable || unreadable ? Setback::ServiceUnavailable : Setback::RequestRefused;
}

} // namespace

Client::Client(ClientSettings settings, const ClientSurroundings& surroundings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_surroundings(surroundings)
    , m_policy(m_settings.reconnect, m_settings.seed)
    , m_breakers(m_settings.breaker, m_settings.access.api.authority())
    , m_kept(m_settings.stream.machine, m_settings.session.type, m_settings.session.protocol)
    , m_retry(surroundings.scheduler, [this] { attempt(); })
    , m_memory(std::make_unique<Memory>()) {}

Client::~Client() = default;

void Client::start() {
    if (m_activity == Activity::Stopped)
        attempt();
}

void Client::stop(const QString& reason) {
    if (m_connection) {
        setActivity(Activity::Leaving);
        m_connection->bye(reason);
    } else if (m_activity != Activity::Stopped && m_activity != Activity::Leaving) {
        halt();
    }
}

void Client::attemptNow() {
    if (m_activity == Activity::Waiting && m_memory->nextAttempt) {
        m_retry.clear();
        attempt();
    }
}

Result<void> Client::publish(const session::ClientMachine::OutboundPayload& payload) {
    if (m_connection) {
        auto queued = m_connection->publish(payload);
        if (queued || queued.error().code != ErrorCode::WrongState || !keepsPayloads())
            return queued;
    }
    if (!keepsPayloads())
        return failure(ErrorCode::WrongState, Fault::Local, "there is no session now");
    auto kept = m_kept.keep(payload, now());
    tellDrops();
    return kept;
}

void Client::dropLink() {
    if (m_connection)
        m_connection->abort();
}

void Client::setBehaviour(const session::ClientBehaviour& behaviour) {
    m_settings.stream.machine.behaviour = behaviour;
    if (m_connection)
        m_connection->setBehaviour(behaviour);
}

Result<void> Client::inject(wire::Bytes bytes) {
    if (!m_connection)
        return failure(ErrorCode::WrongState, Fault::Local, "there is no connection now");
    return m_connection->inject(bytes);
}

void Client::attempt() {
    m_memory->nextAttempt.reset();
    if (m_breakers.api().tryStart(now()))
        createSession();
    else
        waitForProbe(m_breakers.api(), m_breakers.apiName());
}

void Client::createSession() {
    setActivity(Activity::CreatingSession);
    if (m_activity != Activity::CreatingSession)
        return; // stopped by whoever heard of it, here and below
    retire(m_rest);
    m_rest = std::make_unique<RestClient>(m_surroundings.network, m_settings.access);
    m_rest->createSession(m_settings.session, m_settings.wantedNode, this,
                          [this, asked = m_rest.get()](const RestResult<SessionGranted>& granted) {
                              if (asked == m_rest.get()) // not stopped meanwhile
                                  onSession(granted);
                          });
}

void Client::onSession(const RestResult<SessionGranted>& granted) {
    // The RestClient is the caller of this function: it goes at the next attempt.
    if (!granted) {
        onRefused(granted.error());
        return;
    }
    m_breakers.api().succeeded();
    m_session = *granted;
    Q_EMIT sessionCreated();
    if (!m_session)
        return;
    const QString endpoint = StreamEndpoint{m_session->host, m_session->port, m_session->securityMode}.text();
    CircuitBreaker& breaker = m_breakers.node(endpoint);
    if (breaker.tryStart(now()))
        connectToNode();
    else
        waitForProbe(breaker, endpoint);
}

void Client::onRefused(const RestFailure& failed) {
    // An answer that says no is an endpoint that works.
    if (failed.status == 0 || failed.status >= 500)
        m_breakers.api().failed(now());
    else
        m_breakers.api().succeeded();
    const Setback setback = setbackOf(failed);
    report({setback, failed.error, std::nullopt, std::nullopt, causeOf(failed)},
           m_policy.after(setback, now(), failed.retryAfter));
}

void Client::connectToNode() {
    const StreamEndpoint endpoint{m_session->host, m_session->port, m_session->securityMode};
    if (m_settings.spoilToken)
        m_session->token.fill('x');
    StreamConnectionSettings stream = m_settings.stream;
    stream.proxy = m_settings.access.proxy;
    stream.machine.keepQueue = m_settings.keepPayloads;
    m_connection = std::make_unique<StreamConnection>(stream, endpoint, m_session->terms, m_session->token,
                                                      m_surroundings.scheduler, m_surroundings.clock);
    const StreamConnection* made = m_connection.get();
    connect(made, &StreamConnection::stageChanged, this, [this](const session::StageChanged& change) {
        Q_EMIT stageChanged(change);
        Q_EMIT statusChanged();
    });
    connect(made, &StreamConnection::confirmedByNode, this, &Client::onConfirmed);
    connect(made, &StreamConnection::payloadReceived, this, &Client::payloadReceived);
    connect(made, &StreamConnection::monitorPayloadReceived, this, &Client::monitorPayloadReceived);
    connect(made, &StreamConnection::timeSyncAnswered, this, [this](const session::TimeSyncAnswered& answer) {
        m_memory->lastTimeSync = answer;
        Q_EMIT timeSyncAnswered(answer);
    });
    connect(made, &StreamConnection::reconnectRequested, this, &Client::reconnectRequested);
    connect(made, &StreamConnection::payloadsDropped, this, &Client::payloadsDropped);
    connect(made, &StreamConnection::closed, this, &Client::onClosed);
    m_kept.handOver(*m_connection, *m_session, now()); // ahead of everything published from now on
    setActivity(Activity::Connecting);
    m_connection->open();
    tellDrops();
}

void Client::onConfirmed() {
    m_breakers.node(m_connection->endpoint().text()).succeeded();
    m_policy.becameActive(now());
    m_memory->confirmedAt = now();
    ++m_sessionsConfirmed;
    if (m_activity == Activity::Connecting)
        setActivity(Activity::Connected);
    Q_EMIT confirmed();
}

void Client::onClosed(const ConnectionEnd& end) {
    CircuitBreaker& breaker = m_breakers.node(m_connection->endpoint().text());
    if (!end.confirmed && end.error)
        breaker.failed(now());
    else if (!end.confirmed)
        breaker.succeeded(); // our own doing, or Reconnect: says nothing against the node
    const SessionInquiry::Subject subject{m_session->token, m_session->expiration, end.confirmed};
    if (m_activity == Activity::Leaving) {
        leave();
        return;
    }
    retireConnection();
    if (isWorthAsking(end))
        askWhy(end, subject);
    else
        settle(end, causeOf(end), {});
    tellDrops();
}

bool Client::isWorthAsking(const ConnectionEnd& end) const {
    const auto cause = causeOf(end);
    if (cause == Cause::TokenRefused)
        return m_settings.inquiry != Inquiry::Never;
    // Our own dropLink() has no reason to be asked for.
    return cause == Cause::ConnectionLost && end.confirmed && end.cause != CloseCause::LocalRequest &&
           m_settings.inquiry == Inquiry::EveryLoss;
}

/// Until the API has answered nobody knows whether trying again makes sense.
void Client::askWhy(const ConnectionEnd& end, const SessionInquiry::Subject& subject) {
    setActivity(Activity::Waiting);
    if (m_activity != Activity::Waiting)
        return;
    m_inquiry = std::make_unique<SessionInquiry>(m_surroundings.network, m_settings.access,
                                                 m_surroundings.scheduler, m_surroundings.clock);
    m_inquiry->ask(subject, [this, end](const Finding& finding) {
        m_inquiry.release()->deleteLater(); // the caller
        settle(end, finding.cause, finding.detail);
    });
}

void Client::settle(const ConnectionEnd& end, std::optional<Cause> cause, const QString& found) {
    const Setback setback = setbackOf(end, cause);
    std::optional<Error> error = end.error;
    if (error && !found.isEmpty())
        error->detail += ' ' + found.toStdString();
    report({setback, std::move(error), end, std::nullopt, cause}, m_policy.after(setback, now()));
}

void Client::report(SetbackReport report, const RetryDecision& decision) {
    if (decision.retry) {
        report.retryIn = decision.delay;
        waitFor(decision.delay);
        if (m_activity == Activity::Stopped)
            return;
    }
    const std::string words = report.error ? report.error->detail : std::string();
    m_memory->lastSetback =
        ClientStatus::LastSetback{report.setback, report.cause, QString::fromStdString(words),
                                  qint64(m_surroundings.clock.wall().milliseconds)};
    Q_EMIT setBack(report);
    Q_EMIT statusChanged();
    if (!decision.retry && m_activity != Activity::Stopped)
        halt();
}

/// The connection is the caller: it outlives this call.
void Client::retireConnection() {
    if (m_settings.keepPayloads)
        m_kept.takeOver(m_connection->takeQueue());
    m_past += m_connection->counters();
    m_session.reset();
    m_memory->confirmedAt.reset();
    m_memory->lastTimeSync.reset();
    m_connection->disconnect(this);
    m_connection.release()->deleteLater();
}

/// The last connection is over.
void Client::leave() {
    const QByteArray token = m_session->token;
    retireConnection();
    if (m_settings.deleteSessions)
        deleteSession(token, [this] { halt(); });
    else
        halt();
}

void Client::waitFor(Milliseconds delay) {
    m_memory->nextAttempt = now() + delay;
    m_retry.set(m_memory->nextAttempt);
    setActivity(Activity::Waiting);
}

void Client::waitForProbe(const CircuitBreaker& breaker, const QString& endpoint) {
    discardSession();
    const Milliseconds wait = std::max(Milliseconds(1), Milliseconds(breaker.probeAt() - now()));
    const QString detail = u"too many failures at %1 in a row: no attempt for %2 s"_s.arg(endpoint).arg(
        (wait.count() + 999) / 1000);
    report({Setback::ServiceUnavailable,
            Error{ErrorCode::Unavailable, Fault::Environment, detail.toStdString()}, std::nullopt,
            std::nullopt, Cause::EndpointAvoided},
           {true, wait});
}

void Client::halt() {
    m_retry.clear();
    m_memory->nextAttempt.reset();
    m_session.reset();
    m_kept.dropAll();
    retire(m_rest);
    retire(m_changes);
    retire(m_deletion);
    m_inquiry.reset();
    m_scopeUnderWay = false;
    tellDrops();
    setActivity(Activity::Stopped);
    Q_EMIT stopped();
}

void Client::retire(std::unique_ptr<RestClient>& rest) {
    if (rest)
        rest.release()->deleteLater();
}

void Client::setActivity(Activity activity) {
    if (std::exchange(m_activity, activity) == activity)
        return;
    Q_EMIT activityChanged(activity);
    Q_EMIT statusChanged();
}

bool Client::keepsPayloads() const {
    return m_settings.keepPayloads && m_activity != Activity::Stopped && m_activity != Activity::Leaving;
}

void Client::tellDrops() {
    while (const auto dropped = m_kept.drops().take())
        Q_EMIT payloadsDropped(*dropped);
}

} // namespace wayside::client
