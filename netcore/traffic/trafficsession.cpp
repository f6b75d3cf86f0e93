// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/traffic/trafficsession.h"

#include "netcore/client/advice.h"

#include <QTimer>

namespace wayside::traffic {

using namespace Qt::StringLiterals;
using client::Cause;
using client::Client;

namespace {

QString sentenceOf(const client::SetbackReport& report, Cause cause) {
    const QString detail = report.error ? QString::fromStdString(report.error->detail) : QString();
    if (detail.isEmpty())
        return client::adviceText(cause);
    return detail + (detail.endsWith(u'.') ? u" "_s : u". "_s) + client::adviceText(cause);
}

Cause causeOf(const client::SetbackReport& report) {
    if (report.cause)
        return *report.cause;
    return report.error ? client::causeOf(*report.error) : Cause::ConnectionLost;
}

/// The client's own recorder goes where the bytes are.
client::ClientSettings tapped(client::ClientSettings settings,
                              const std::shared_ptr<recording::Recorder>& recorder) {
    if (recorder)
        settings.stream.tap = recorder;
    return settings;
}

} // namespace

TrafficSession::TrafficSession(TrafficSessionSettings settings,
                               const client::ClientSurroundings& surroundings)
    : m_settings(std::move(settings))
    , m_surroundings(surroundings)
    , m_recorder(m_settings.recording ? std::make_shared<recording::Recorder>(m_settings.recording) : nullptr)
    , m_client(tapped(m_settings.client, m_recorder), surroundings) {
    if (m_settings.logAccess.authorizationToken.isEmpty())
        m_settings.logAccess = m_settings.client.access;
    connectClient();
}

TrafficSession::~TrafficSession() = default;

void TrafficSession::connectClient() {
    connect(&m_client, &Client::payloadReceived, this, &TrafficSession::payloadReceived);
    connect(&m_client, &Client::monitorPayloadReceived, this, &TrafficSession::monitorPayloadReceived);
    connect(&m_client, &Client::setBack, this, &TrafficSession::onSetBack);
    connect(&m_client, &Client::stopped, this, &TrafficSession::onStopped);
    connect(&m_client, &Client::confirmed, this, [this] {
        m_confirmedAt = m_surroundings.clock.now();
        Q_EMIT confirmed();
    });
    connect(&m_client, &Client::sessionCreated, this, [this] {
        m_token = m_client.session()->token;
        std::vector<std::string> identifiers;
        for (const QString& identifier : m_client.session()->identifiers)
            identifiers.push_back(identifier.toStdString());
        if (m_recorder)
            m_recorder->setIdentifiers(std::move(identifiers));
    });
    // A connection that ends while the client says goodbye is no setback to it; here it matters how it ended.
    connect(&m_client, &Client::activityChanged, this, [this] {
        if (m_client.connection() == nullptr || m_connection == m_client.connection())
            return;
        m_connection = m_client.connection();
        m_lastEnd.reset();
        connect(m_connection.data(), &client::StreamConnection::closed, this,
                &TrafficSession::onConnectionClosed);
    });
}

void TrafficSession::start() {
    m_client.start();
}

void TrafficSession::leave(const QString& reason) {
    if (std::exchange(m_leaving, true))
        return;
    if (m_client.activity() == Client::Activity::Stopped)
        onStopped();
    else
        m_client.stop(reason);
}

std::uint64_t TrafficSession::waiting() const {
    const auto counters = m_client.counters();
    const std::uint64_t gone = counters.payloadsSent + counters.payloadsDropped;
    return counters.payloadsQueued > gone ? counters.payloadsQueued - gone : 0;
}

bool TrafficSession::isFlushed() const {
    const client::StreamConnection* connection = m_client.connection();
    return waiting() == 0 && (connection == nullptr || connection->bytesInSocket() == 0);
}

/// What enforcement looks like from here, and a crash as well: the log tells them apart.
bool TrafficSession::closedWithoutAWord() const {
    return m_lastEnd && m_lastEnd->confirmed && m_lastEnd->error && !m_lastEnd->byeReason &&
           m_lastEnd->cause == CloseCause::ConnectionLost;
}

void TrafficSession::onConnectionClosed(const client::ConnectionEnd& end) {
    m_lastEnd = end;
}

void TrafficSession::onSetBack(const client::SetbackReport& report) {
    if (report.end)
        m_lastEnd = report.end;
    if (report.setback == client::Setback::ReconnectRequested)
        return; // an order obeyed
    const auto now = m_surroundings.clock.now();
    if (const auto since = std::exchange(m_confirmedAt, std::nullopt)) {
        ++m_losses;
        if (now - *since >= m_settings.steadyAfter)
            m_setbacks = 0;
    }
    const Cause cause = causeOf(report);
    if (!report.retryIn || ++m_setbacks >= m_settings.mostSetbacks) {
        const bool closed = report.end && closedWithoutAWord();
        giveUp(closed ? TrafficEnd::ClosedByNode : endOf(cause), cause,
               sentenceOf(report, cause) +
                   (closed ? u" The node keeps closing connections that stood, without a "
                             "word, as it does when a limit is passed."_s
                           : QString()));
        return;
    }
    Q_EMIT troubled(u"%1 Trying again in %2 s."_s.arg(sentenceOf(report, cause))
                        .arg(double(report.retryIn->count()) / 1000, 0, 'f', 1));
    if (endOf(cause) == TrafficEnd::ClosedByNode && cause != Cause::Dismissed)
        giveUp(endOf(cause), cause, sentenceOf(report, cause));
    else if (closedWithoutAWord())
        askWhy();
}

void TrafficSession::askWhy() {
    m_inquiry = std::make_unique<client::SessionInquiry>(m_surroundings.network, m_settings.logAccess,
                                                         m_surroundings.scheduler, m_surroundings.clock);
    m_inquiry->ask({m_token, {}, true}, [this](const client::Finding& finding) {
        m_inquiry.release()->deleteLater(); // it is the caller
        onFinding(finding);
    });
}

void TrafficSession::onFinding(const client::Finding& finding) {
    if (endOf(finding.cause) == TrafficEnd::ClosedByNode)
        giveUp(TrafficEnd::ClosedByNode, finding.cause,
               client::adviceText(finding.cause) + u' ' + finding.detail);
    if (m_stopped)
        conclude();
}

/// The first verdict counts.
void TrafficSession::giveUp(TrafficEnd end, Cause cause, const QString& words) {
    if (!m_verdict)
        m_verdict = TrafficOutcome{end, cause, words};
    if (!std::exchange(m_leaving, true))
        m_client.stop(u"giving up"_s);
}

void TrafficSession::onStopped() {
    if (std::exchange(m_stopped, true))
        return;
    // The connection tells of its end after the client has stopped for it.
    QTimer::singleShot(0, this, [this] {
        if (!m_verdict && !m_inquiry && closedWithoutAWord())
            askWhy();
        if (!m_inquiry)
            conclude();
    });
}

void TrafficSession::conclude() {
    if (std::exchange(m_over, true))
        return;
    m_outcome = m_verdict.value_or(TrafficOutcome{});
    Q_EMIT ended();
}

} // namespace wayside::traffic
