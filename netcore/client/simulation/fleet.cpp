// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleet.h"

#include "netcore/client/errorkind.h"
#include "netcore/client/simulation/fleetslot.h"

#include <algorithm>

namespace wayside::client {

using namespace Qt::StringLiterals;

Fleet::Fleet(FleetSettings settings, const ClientClock& clock, QObject* parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_chance(m_settings.seed) {
    if (m_settings.scenario)
        m_settings.clients = m_settings.scenario->mostClients();
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
    m_phaseDue = std::make_unique<Deadline>(*m_scheduler, [this] { enterPhase(); });
    const FleetTokens& tokens = m_settings.tokens;
    QByteArray asking = tokens.tlc;
    for (const QByteArray& token : {tokens.monitor, tokens.broker, tokens.lister})
        asking = token.isEmpty() ? asking : token;
    m_rest = std::make_unique<RestClient>(*m_network, accessAs(asking));
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
    for (const auto& listener : m_listeners)
        listener->client().start();
    makeSlots(roster.identifiers);
    m_start = m_clock.now();
    restartRamp(m_settings.clientsPerSecond);
    if (m_settings.scenario)
        enterPhase();
    else
        want(m_settings.clients);
    m_tick->set(m_start + statisticsInterval);
    Q_EMIT started();
}

ApiAccess Fleet::accessAs(const QByteArray& token) const {
    ApiAccess access;
    access.api = m_settings.api;
    access.authorizationToken = token;
    access.trust = m_settings.trust;
    access.timeout = m_settings.requestTimeout;
    access.proxy = m_settings.proxy;
    return access;
}

ClientSettings Fleet::clientSettings(SessionType type, const QByteArray& token) const {
    ClientSettings settings;
    settings.access = accessAs(token);
    settings.session.domain = m_settings.domain;
    settings.session.type = type;
    settings.session.protocol =
        type == SessionType::Tlc ? SessionProtocol::Singleplex : SessionProtocol::Multiplex;
    settings.session.securityMode = m_settings.tlsShare >= 1 ? SecurityMode::Tls12 : SecurityMode::None;
    settings.stream.trust = m_settings.trust;
    settings.stream.machine.byeDeadline = m_settings.byeDeadline;
    settings.stream.machine.queueBytes = 256U << 10U; // a fleet is many
    settings.reconnect = m_settings.reconnect;
    settings.inquiry = Inquiry::Never; // many of a fleet are refused on purpose
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

void Fleet::watch(Client& client) {
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
    all.reserve(m_listeners.size() + m_slots.size());
    for (const auto& listener : m_listeners)
        all.push_back(&listener->client());
    for (const auto& slot : m_slots)
        all.push_back(&slot->member->client());
    return all;
}

void Fleet::tick() {
    m_tick->set(m_clock.now() + statisticsInterval);
    Q_EMIT statisticsChanged(statistics());
}

FleetStatistics Fleet::statistics() const {
    FleetStatistics statistics = m_counted;
    const auto add = [&statistics](const Client& client, bool begun) {
        const Client::Activity activity = client.activity();
        statistics.connected += activity == Client::Activity::Connected ? 1 : 0;
        statistics.waiting += activity == Client::Activity::Waiting ? 1 : 0;
        statistics.stopped += activity == Client::Activity::Stopped && begun ? 1 : 0;
        addCounters(statistics, client.counters());
    };
    for (const auto& listener : m_listeners)
        add(listener->client(), true);
    statistics.clients = unsigned(m_listeners.size() + m_wanted);
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        const Slot& slot = *m_slots[i];
        const bool wanted = i < m_wanted;
        add(slot.member->client(), wanted && !slot.joins);
        FleetStatistics::OfPersonality& kind =
            statistics.byPersonality[std::size_t(slot.member->personality())];
        kind.clients += wanted ? 1 : 0;
        kind.connected += slot.member->client().activity() == Client::Activity::Connected ? 1 : 0;
    }
    return statistics;
}

void Fleet::stop() {
    if (std::exchange(m_stopping, true))
        return;
    if (m_ramp) {
        m_ramp->clear();
        m_phaseDue->clear();
    }
    reportPhase();
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
