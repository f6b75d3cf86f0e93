// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QNetworkAccessManager>
#include <QTimer>

#include "netcore/client/restclient.h"
#include "netcore/observe/rest/servicepicture.h"
#include "netcore/observe/source.h"

namespace wayside::observe {

/// A service with the REST API of spec 02 §1–4 and nothing else.
struct ServiceAddress {
    QUrl url;         ///< "http://host:port", with or without "/api"
    QByteArray token; ///< authorization token; never logged, never shown
    QString caFile;   ///< PEM; empty: the system's authorities
};

/// All times are durations. Defaults are for people; tests shorten them.
struct PollTiming {
    Milliseconds interval{
        5'000}; ///< from the end of one round of questions to the next; 2 to 60 s for people
    Milliseconds mostRetry{60'000};
    Milliseconds timeout{15'000};   ///< of one question
    Milliseconds window{3'600'000}; ///< how far back session logs are asked for
    int logsAtOnce = 20;            ///< asked for one by one in a round
};

/// Any service with a Subject Interface API, seen by asking again and again: sessions, session logs, TLCs.
/// What such an API cannot tell or do is said by whyNot(). Rounds never overlap; when the service cannot be
/// reached it is asked less and less often, when it refuses the credentials not any more until start(). GUI
/// thread.
class RestSource final : public Source {
    Q_OBJECT
public:
    explicit RestSource(ServiceAddress address, const PollTiming& timing = {}, QObject* parent = nullptr);
    ~RestSource() override;

    static constexpr Milliseconds leastInterval{2'000}, mostInterval{60'000};
    /// Within leastInterval..mostInterval.
    void setInterval(Milliseconds interval);
    Milliseconds interval() const { return m_timing.interval; }

    QString name() const override;
    LinkStatus link() const override { return m_link; }
    void start() override;
    QString whyNot(Ability ability) const override;
    std::optional<ServiceAccess> service() const override;

    /// Close deletes the session: it gets Bye and ends with ADMIN_TERMINATION.
    void act(quint64 connectionId, ConnectionAction action, const QString& reason, QObject* context,
             Done done) override;
    void planDrain(const QString& nodeId, const DrainRequest& request, QObject* context,
                   std::function<void(Result<DrainPlan>)> done) override;
    void startDrain(const QString& nodeId, const DrainRequest& request, QObject* context, Done done) override;
    void abortDrain(const QString& nodeId, QObject* context, Done done) override;
    void pauseDrain(const QString& drainId, QObject* context, Done done) override;
    void resumeDrain(const QString& drainId, QObject* context, Done done) override;
    void drainReceipt(const QString& drainId, QObject* context,
                      std::function<void(Result<QList<DrainReceiptRow>>)> done) override;
    void activate(const QString& nodeId, QObject* context, Done done) override;
    void clockHistory(quint64 connectionId, QObject* context,
                      std::function<void(Result<QList<ClockPoint>>)> done) override;
    void askNode(const NodeRequest& request, QObject* context,
                 std::function<void(Result<QJsonDocument>)> done) override;

private:
    void ask();
    void askSessions();
    void askLogs();
    void askTlcs();
    void askWantedLogs();
    void roundOver();
    void roundFailed(const client::RestFailure& failure);
    void setLink(LinkState state, const QString& description, std::optional<qint64> retryAtMs = std::nullopt);
    tl::unexpected<Error> unable(Ability ability) const;

    ServiceAddress m_address;
    PollTiming m_timing;
    Milliseconds m_window; ///< of session logs; shorter when the service finds it too long
    QNetworkAccessManager m_network;
    std::unique_ptr<client::RestClient> m_rest;
    ServicePicture m_picture;
    ServiceAnswers m_answers; ///< of the round under way
    quint64 m_round = 0;      ///< answers of an earlier start are not ours
    bool m_asking = false;
    bool m_maySessions = true, m_mayLogs = true, m_mayTlcs = true;
    int m_roundsUntilTlcs = 0;
    int m_failures = 0; ///< in a row
    bool m_hadData = false;
    QString m_domain;
    QTimer m_next;
    LinkStatus m_link;
};

} // namespace wayside::observe
