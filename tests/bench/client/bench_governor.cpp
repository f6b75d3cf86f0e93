// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Clients that always have more to send than their sessions' limits admit, each in a way of its own, for a
// while. What became of them goes to standard output as JSON. Exit 0 when it ran; whether a limit was passed
// is judged by who asked.
#include "netcore/client/clientstatus.h"
#include "netcore/client/randomsequence.h"

#include <cstdio>
#include <memory>
#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QTimer>
#include <vector>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;

namespace {

enum class Traffic { Small, Large, Bursts, Mixed };
constexpr std::array<const char*, 4> trafficNames{"small", "large", "bursts", "mixed"};

/// One TLC and its appetite.
class GreedyClient : public QObject {
public:
    GreedyClient(const ClientSettings& settings, const ClientSurroundings& surroundings, Traffic traffic)
        : m_traffic(traffic)
        , m_random(settings.seed)
        , m_client(settings, surroundings)
        , m_clock(surroundings.clock) {
        connect(&m_client, &Client::confirmed, this, [this] {
            m_confirmedAt = m_clock.now();
            feed();
        });
        connect(&m_client, &Client::setBack, this, [this](const SetbackReport& report) {
            const std::string_view name = report.cause ? nameOf(*report.cause) : "unknown";
            m_setbacks.append(QString::fromUtf8(name.data(), qsizetype(name.size())) + u": "_s +
                              (report.error ? QString::fromStdString(report.error->detail) : QString()));
        });
        connect(&m_feed, &QTimer::timeout, this, &GreedyClient::feed);
        m_feed.start(20);
        m_client.start();
    }

    QJsonObject report() const {
        const ClientStatus status = m_client.status();
        const double seconds = m_confirmedAt ? double((m_clock.now() - *m_confirmedAt).count()) / 1000 : 0;
        const SessionLimits limits = status.session ? status.session->limits : SessionLimits();
        return {{u"traffic"_s, QString::fromLatin1(trafficNames[std::size_t(m_traffic)])},
                {u"seconds"_s, seconds},
                {u"sessions"_s, qint64(status.sessionsConfirmed)},
                {u"sent"_s, qint64(status.counters.payloadsSent)},
                {u"bytes"_s, qint64(status.counters.payloadBytesSent)},
                {u"dropped"_s, qint64(status.counters.payloadsDropped)},
                {u"rateLimit"_s, qint64(limits.payloadRatePerSecond)},
                {u"bytesLimit"_s, qint64(limits.payloadBytesPerSecond)},
                {u"setbacks"_s, QJsonArray::fromStringList(m_setbacks)}};
    }

private:
    /// Keeps the queue from ever running empty, apart from the pauses of bursts.
    void feed() {
        if (!m_client.connection() || !m_client.session())
            return;
        if (m_traffic == Traffic::Bursts && m_clock.now() < m_pauseUntil)
            return;
        const SessionLimits& limits = m_client.session()->terms.limits;
        const auto inWindow =
            std::size_t(limits.payloadRatePerSecond * limits.payloadRateWindow.count() / 1000);
        const std::size_t wanted = std::min<std::size_t>(inWindow, 2000) + 2;
        for (std::size_t waiting = m_client.connection()->queue().count(); waiting < wanted; ++waiting)
            publishOne(limits);
        if (m_traffic == Traffic::Bursts && m_random.below(100) == 0)
            m_pauseUntil = m_clock.now() + 2 * limits.payloadRateWindow;
    }

    void publishOne(const SessionLimits& limits) {
        const auto window = std::size_t(limits.payloadBytesPerSecond *
                                        std::uint64_t(limits.payloadBytesWindow.count()) / 1000);
        const std::size_t largest =
            m_traffic == Traffic::Small ? 8 : std::min<std::size_t>(window / 8, 60'000);
        m_bytes.assign(m_random.below(largest + 1), std::byte(7));
        session::ClientMachine::OutboundPayload payload;
        payload.payloadType = 1;
        payload.originTimestamp = m_clock.wall();
        payload.payload = m_bytes;
        if (m_traffic == Traffic::Mixed)
            payload.priority = session::PayloadPriority(m_random.below(session::priorityCount));
        static_cast<void>(m_client.publish(payload));
    }

    Traffic m_traffic;
    RandomSequence m_random;
    Client m_client;
    const ClientClock& m_clock;
    QTimer m_feed;
    MonotonicTime m_pauseUntil;
    std::optional<MonotonicTime> m_confirmedAt;
    std::vector<std::byte> m_bytes;
    QStringList m_setbacks;
};

} // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    for (const char* name : {"api", "token-file", "ca-file", "domain", "identifiers", "seconds", "margin"})
        parser.addOption({QString::fromLatin1(name), QString(), u"value"_s});
    parser.process(application);

    QFile token(parser.value(u"token-file"_s));
    const auto api = ApiAccess::apiBase(parser.value(u"api"_s));
    const auto trust = TlsTrust::withAuthorities(parser.value(u"ca-file"_s));
    if (!api || !trust || !token.open(QIODevice::ReadOnly)) {
        std::fputs("bench_governor: needs --api, --ca-file and --token-file\n", stderr);
        return 2;
    }
    QNetworkAccessManager network;
    DeadlineScheduler scheduler(systemClock());
    ClientSettings settings;
    settings.access = ApiAccess{*api, token.readAll().trimmed(), *trust};
    settings.session.domain = parser.value(u"domain"_s);
    settings.stream.trust = *trust;
    settings.stream.machine.governorMargin = parser.value(u"margin"_s).toDouble();
    settings.inquiry = Inquiry::EveryLoss;

    std::vector<std::unique_ptr<GreedyClient>> clients;
    for (const QString& identifier : parser.value(u"identifiers"_s).split(u',')) {
        const auto traffic = Traffic(clients.size() % trafficNames.size());
        settings.seed = clients.size() + 1;
        settings.session.identifiers = {identifier};
        settings.session.securityMode = traffic == Traffic::Mixed ? SecurityMode::Tls12 : SecurityMode::None;
        clients.push_back(std::make_unique<GreedyClient>(
            settings, ClientSurroundings{network, scheduler, systemClock()}, traffic));
    }
    QTimer::singleShot(std::chrono::seconds(parser.value(u"seconds"_s).toInt()), &application,
                       &QCoreApplication::quit);
    QCoreApplication::exec();

    QJsonArray reports;
    for (const auto& client : clients)
        reports.append(client->report());
    std::puts(QJsonDocument(reports).toJson(QJsonDocument::Compact).constData());
    return 0;
}
