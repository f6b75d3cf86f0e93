// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/client.h"

#include <QNetworkAccessManager>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

using Counters = session::ClientMachine::Counters;

Counters sum(Counters a, const Counters& b) {
    a.payloadsQueued += b.payloadsQueued;
    a.payloadsSent += b.payloadsSent;
    a.payloadBytesSent += b.payloadBytesSent;
    a.payloadsDropped += b.payloadsDropped;
    a.payloadsReceived += b.payloadsReceived;
    a.payloadBytesReceived += b.payloadBytesReceived;
    a.timeSyncAnswered += b.timeSyncAnswered;
    a.timeSyncDropped += b.timeSyncDropped;
    a.keepAlivesSent += b.keepAlivesSent;
    a.payloadsRefused += b.payloadsRefused;
    for (std::size_t i = 0; i < a.droppedByPriority.size(); ++i)
        a.droppedByPriority[i] += b.droppedByPriority[i];
    return a;
}

Setback setbackOf(const ConnectionEnd& end) {
    if (end.cause == CloseCause::ReconnectRequested)
        return Setback::ReconnectRequested;
    // The reason the node gives to the older of two sessions of one identifier (spec 01 §4).
    if (end.byeReason && end.byeReason->startsWith("Superseded"_L1))
        return Setback::Superseded;
    return Setback::ConnectionLost;
}

Setback setbackOf(const RestFailure& failed) {
    if (failed.notAuthorized())
        return Setback::NotAuthorized;
    return failed.retryable ? Setback::ServiceUnavailable : Setback::RequestRefused;
}

} // namespace

Client::Client(ClientSettings settings, const ClientSurroundings& surroundings, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_surroundings(surroundings)
    , m_policy(m_settings.reconnect, m_settings.seed)
    , m_apiBreaker(m_settings.breaker)
    , m_retry(surroundings.scheduler, [this] { attempt(); }) {}

Client::~Client() = default;

void Client::start() {
    if (m_activity == Activity::Stopped)
        attempt();
}

void Client::stop(const QString& reason) {
    if (m_connection) {
        setActivity(Activity::Leaving);
        m_connection->bye(reason);
    } else if (m_activity != Activity::Stopped) {
        halt();
    }
}

Result<void> Client::publish(const session::ClientMachine::OutboundPayload& payload) {
    if (!m_connection)
        return failure(ErrorCode::WrongState, Fault::Local, "there is no session now");
    return m_connection->publish(payload);
}

void Client::dropLink() {
    if (m_connection)
        m_connection->abort();
}

Counters Client::counters() const {
    return m_connection ? sum(m_past, m_connection->counters()) : m_past;
}

void Client::attempt() {
    if (m_apiBreaker.tryStart(now()))
        createSession();
    else
        waitForProbe(m_apiBreaker, m_settings.access.api.authority());
}

void Client::createSession() {
    setActivity(Activity::CreatingSession);
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
    m_apiBreaker.succeeded();
    m_session = *granted;
    Q_EMIT sessionCreated();
    const QString endpoint = StreamEndpoint{m_session->host, m_session->port, m_session->securityMode}.text();
    CircuitBreaker& breaker = breakerOf(endpoint);
    if (breaker.tryStart(now()))
        connectToNode();
    else
        waitForProbe(breaker, endpoint); // the session just made expires by itself
}

void Client::onRefused(const RestFailure& failed) {
    // An answer that says no is an endpoint that works.
    if (failed.status == 0 || failed.status >= 500)
        m_apiBreaker.failed(now());
    else
        m_apiBreaker.succeeded();
    const Setback setback = setbackOf(failed);
    const RetryDecision decision = m_policy.after(setback, now(), failed.retryAfter);
    if (decision.retry)
        waitFor(decision.delay);
    Q_EMIT setBack(
        {setback, failed.error, std::nullopt, decision.retry ? std::optional(decision.delay) : std::nullopt});
    if (!decision.retry)
        halt();
}

void Client::connectToNode() {
    const StreamEndpoint endpoint{m_session->host, m_session->port, m_session->securityMode};
    QByteArray token = m_session->token;
    if (m_settings.spoilToken)
        token.fill('x');
    m_connection = std::make_unique<StreamConnection>(m_settings.stream, endpoint, m_session->terms, token,
                                                      m_surroundings.scheduler, m_surroundings.clock);
    const StreamConnection* made = m_connection.get();
    connect(made, &StreamConnection::stageChanged, this, &Client::stageChanged);
    connect(made, &StreamConnection::confirmedByNode, this, &Client::onConfirmed);
    connect(made, &StreamConnection::payloadReceived, this, &Client::payloadReceived);
    connect(made, &StreamConnection::monitorPayloadReceived, this, &Client::monitorPayloadReceived);
    connect(made, &StreamConnection::timeSyncAnswered, this, &Client::timeSyncAnswered);
    connect(made, &StreamConnection::reconnectRequested, this, &Client::reconnectRequested);
    connect(made, &StreamConnection::payloadsDropped, this, &Client::payloadsDropped);
    connect(made, &StreamConnection::closed, this, &Client::onClosed);
    setActivity(Activity::Connecting);
    m_connection->open();
}

void Client::onConfirmed() {
    breakerOf(m_connection->endpoint().text()).succeeded();
    m_policy.becameActive(now());
    ++m_sessionsConfirmed;
    if (m_activity == Activity::Connecting)
        setActivity(Activity::Connected);
    Q_EMIT confirmed();
}

void Client::onClosed(const ConnectionEnd& end) {
    CircuitBreaker& breaker = breakerOf(m_connection->endpoint().text());
    if (!end.confirmed && end.error)
        breaker.failed(now());
    else if (!end.confirmed)
        breaker.succeeded(); // our own doing, or Reconnect: says nothing against the node
    retireConnection();
    if (m_activity == Activity::Leaving) {
        halt();
        return;
    }
    const Setback setback = setbackOf(end);
    const RetryDecision decision = m_policy.after(setback, now());
    if (decision.retry)
        waitFor(decision.delay);
    Q_EMIT setBack({setback, end.error, end, decision.retry ? std::optional(decision.delay) : std::nullopt});
    if (!decision.retry)
        halt();
}

/// The connection is the caller: it outlives this call.
void Client::retireConnection() {
    m_past = sum(m_past, m_connection->counters());
    m_session.reset();
    m_connection->disconnect(this);
    m_connection.release()->deleteLater();
}

void Client::waitFor(Milliseconds delay) {
    setActivity(Activity::Waiting);
    m_retry.set(now() + delay);
}

void Client::waitForProbe(const CircuitBreaker& breaker, const QString& endpoint) {
    m_session.reset();
    const Milliseconds wait = std::max(Milliseconds(1), Milliseconds(breaker.probeAt() - now()));
    waitFor(wait);
    const QString detail = u"too many failures at %1 in a row: no attempt for %2 s"_s.arg(endpoint).arg(
        (wait.count() + 999) / 1000);
    Q_EMIT setBack({Setback::ServiceUnavailable,
                    Error{ErrorCode::Unavailable, Fault::Environment, detail.toStdString()}, std::nullopt,
                    wait});
}

void Client::halt() {
    m_retry.clear();
    m_session.reset();
    if (m_rest)
        m_rest.release()->deleteLater(); // it may be the caller
    setActivity(Activity::Stopped);
    Q_EMIT stopped();
}

void Client::setActivity(Activity activity) {
    if (std::exchange(m_activity, activity) != activity)
        Q_EMIT activityChanged(activity);
}

CircuitBreaker& Client::breakerOf(const QString& endpoint) {
    constexpr std::size_t most = 64; // more nodes than any service has: someone is making them up
    if (m_nodeBreakers.size() >= most && !m_nodeBreakers.contains(endpoint))
        m_nodeBreakers.clear();
    return m_nodeBreakers.try_emplace(endpoint, m_settings.breaker).first->second;
}

} // namespace wayside::client
