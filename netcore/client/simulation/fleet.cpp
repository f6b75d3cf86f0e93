// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleet.h"

#include "netcore/client/errorkind.h"

#include <algorithm>

namespace wayside::client {

using namespace Qt::StringLiterals;

Fleet::Fleet(FleetSettings settings, const ClientClock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_clock(clock) {
    qRegisterMetaType<FleetStatistics>();
    qRegisterMetaType<RestFailure>();
}

Fleet::~Fleet() = default;

void Fleet::start() {
    if (m_network)
        return;
    m_network = std::make_unique<QNetworkAccessManager>();
    m_scheduler = std::make_unique<DeadlineScheduler>(m_clock);
    m_ramp = std::make_unique<Deadline>(*m_scheduler, [this] { ramp(); });
    m_tick = std::make_unique<Deadline>(*m_scheduler, [this] { tick(); });
    const FleetTokens& tokens = m_settings.tokens;
    QByteArray asking = tokens.tlc;
    for (const QByteArray& token : {tokens.monitor, tokens.broker, tokens.lister})
        asking = token.isEmpty() ? asking : token;
    m_rest = std::make_unique<RestClient>(
        *m_network, ApiAccess{m_settings.api, asking, m_settings.trust, m_settings.requestTimeout});
    findTlcs(*m_rest, {m_settings.domain, m_settings.identifiers, m_settings.clients}, this,
             [this](const RestResult<TlcRoster>& roster) {
                 if (m_stopping)
                     return;
                 if (roster)
                     begin(*roster);
                 else
                     Q_EMIT failed(roster.error());
             });
}

void Fleet::begin(const TlcRoster& roster) {
    m_settings.domain = roster.domain;
    makeListener(SessionType::Broker, m_settings.tokens.broker);
    makeListener(SessionType::Monitor, m_settings.tokens.monitor);
    makeMembers(roster.identifiers);
    m_rampStart = m_clock.now();
    m_ramp->set(m_rampStart);
    m_tick->set(m_rampStart + statisticsInterval);
    Q_EMIT started();
}

ClientSettings Fleet::clientSettings(SessionType type, const QByteArray& token) const {
    ClientSettings settings;
    settings.access = ApiAccess{m_settings.api, token, m_settings.trust, m_settings.requestTimeout};
    settings.session.domain = m_settings.domain;
    settings.session.type = type;
    settings.session.protocol =
        type == SessionType::Tlc ? SessionProtocol::Singleplex : SessionProtocol::Multiplex;
    settings.session.securityMode = m_settings.tlsShare >= 1 ? SecurityMode::Tls12 : SecurityMode::None;
    settings.stream.trust = m_settings.trust;
    settings.stream.machine.byeDeadline = m_settings.byeDeadline;
    settings.stream.machine.queueBytes = 256U << 10U; // a fleet is many
    settings.reconnect = m_settings.reconnect;
    return settings;
}

void Fleet::makeListener(SessionType type, const QByteArray& token) {
    if (token.isEmpty())
        return;
    ClientSettings settings = clientSettings(type, token);
    settings.seed = m_settings.seed ^ (std::uint64_t(type) << 32U);
    m_listeners.push_back(std::make_unique<FleetListener>(settings, *m_network, *m_scheduler, m_clock));
    watch(m_listeners.back()->client());
}

void Fleet::makeMembers(const QStringList& identifiers) {
    const std::size_t count = m_settings.clients;
    const std::vector<Personality> mix =
        m_settings.personality ? std::vector(count, *m_settings.personality) : mixOf(count, m_settings.seed);
    RandomSequence random(m_settings.seed);
    m_members.reserve(count);
    for (std::size_t i = 0; i < count; ++i) {
        FleetMemberSettings settings;
        settings.client = clientSettings(SessionType::Tlc, m_settings.tokens.tlc);
        settings.client.session.identifiers = {identifiers[qsizetype(i)]};
        settings.seed = random.next();
        settings.client.session.securityMode =
            random.unit() < m_settings.tlsShare ? SecurityMode::Tls12 : SecurityMode::None;
        settings.personality = mix[i];
        settings.payloadsPerSecond = m_settings.payloadsPerSecond;
        settings.payloadBytes = m_settings.payloadBytes;
        m_members.push_back(std::make_unique<FleetMember>(settings, *m_network, *m_scheduler, m_clock));
        FleetStatistics::OfPersonality& kind = m_counted.byPersonality[std::size_t(mix[i])];
        ++kind.clients;
        Client& client = m_members.back()->client();
        watch(client);
        connect(&client, &Client::setBack, this, [&kind](const SetbackReport& report) {
            if (report.end && report.end->confirmed && report.end->cause == CloseCause::ConnectionLost)
                ++kind.closed;
        });
    }
}

void Fleet::watch(Client& client) {
    ++m_counted.clients;
    connect(&client, &Client::confirmed, this, [this] { ++m_counted.sessions; });
    connect(&client, &Client::setBack, this, [this](const SetbackReport& report) {
        if (report.setback == Setback::ReconnectRequested)
            ++m_counted.reconnects;
        else if (report.end)
            ++m_counted.losses;
        if (!report.error)
            return;
        ++m_counted.errors[QString::fromLatin1(errorKind(report.error->code))];
        m_counted.lastError = QString::fromStdString(report.error->detail);
    });
    connect(&client, &Client::stopped, this, &Fleet::finishWhenAllStopped);
}

std::vector<Client*> Fleet::clients() const {
    std::vector<Client*> all;
    all.reserve(m_listeners.size() + m_members.size());
    for (const auto& listener : m_listeners)
        all.push_back(&listener->client());
    for (const auto& member : m_members)
        all.push_back(&member->client());
    return all;
}

void Fleet::ramp() {
    const std::vector<Client*> all = clients();
    const double seconds = double((m_clock.now() - m_rampStart).count()) / 1000;
    const double reached = m_settings.clientsPerSecond * seconds + 1 + double(m_listeners.size());
    while (m_rampedUp < all.size() && double(m_rampedUp) < reached)
        all[m_rampedUp++]->start();
    if (m_rampedUp < all.size())
        m_ramp->set(m_clock.now() + Milliseconds(std::clamp(std::int64_t(1000 / m_settings.clientsPerSecond),
                                                            std::int64_t(1), std::int64_t(1000))));
}

void Fleet::tick() {
    m_tick->set(m_clock.now() + statisticsInterval);
    Q_EMIT statisticsChanged(statistics());
}

FleetStatistics Fleet::statistics() const {
    FleetStatistics statistics = m_counted;
    const std::vector<Client*> all = clients();
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Client::Activity activity = all[i]->activity();
        const auto counters = all[i]->counters();
        statistics.connected += activity == Client::Activity::Connected ? 1 : 0;
        statistics.waiting += activity == Client::Activity::Waiting ? 1 : 0;
        statistics.stopped += activity == Client::Activity::Stopped && i < m_rampedUp ? 1 : 0;
        statistics.payloadsSent += counters.payloadsSent;
        statistics.payloadBytesSent += counters.payloadBytesSent;
        statistics.payloadsReceived += counters.payloadsReceived;
        statistics.payloadBytesReceived += counters.payloadBytesReceived;
        statistics.payloadsDropped += counters.payloadsDropped;
        statistics.timeSyncAnswered += counters.timeSyncAnswered;
    }
    for (const auto& member : m_members) {
        if (member->client().activity() == Client::Activity::Connected)
            ++statistics.byPersonality[std::size_t(member->personality())].connected;
    }
    return statistics;
}

void Fleet::stop() {
    if (std::exchange(m_stopping, true))
        return;
    if (m_ramp)
        m_ramp->clear();
    for (Client* client : clients())
        client->stop(u"simulation over"_s);
    finishWhenAllStopped();
}

void Fleet::finishWhenAllStopped() {
    const auto all = clients();
    const bool over = std::all_of(all.begin(), all.end(), [](const Client* client) {
        return client->activity() == Client::Activity::Stopped;
    });
    if (!m_stopping || !over || std::exchange(m_finished, true))
        return;
    if (m_tick)
        m_tick->clear();
    Q_EMIT statisticsChanged(statistics());
    Q_EMIT finished();
}

} // namespace wayside::client
