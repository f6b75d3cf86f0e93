// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Ahead of <chrono>, which moc of Qt 6.4 cannot read by itself (libstdc++ 12).
#include <QObject>

#include "netcore/lab/experiment.h"
#include "netcore/lab/sendorder.h"
#include "netcore/recording/recorder.h"

#include <QNetworkAccessManager>

namespace wayside::lab {

/// One session of one's own: a Client with what a tester does to it, and what is seen of it. Lives on the
/// lab's thread.
class LabSession : public QObject {
    Q_OBJECT
public:
    using RecordTaken = std::function<void(const recording::Record&)>;

    LabSession(quint64 id, LabPlan plan, client::DeadlineScheduler& scheduler, RecordTaken taken);
    ~LabSession() override;

    void open();                       ///< connects, and stays connected as the plan says
    void close(const QString& reason); ///< what is queued, Bye; while waiting: gives up
    void attemptNow();
    void cut(); ///< the TCP connection, without Bye
    void send(const SendOrder& order);
    void stopSending();
    void setGoverned(bool governed);
    void setIdentifiers(const QStringList& identifiers);
    /// Connects first where there is no connection, or where the misbehaviour is one of connecting.
    void misbehave(const MisbehaviourOrder& order);
    void behave(); ///< ends the misbehaviour under way

    quint64 id() const { return m_id; }
    bool isLive() const;
    LabRow row() const;

Q_SIGNALS:
    void changed();
    void stopped(); ///< the client has; see isLive()

private:
    static constexpr qsizetype keptExperiments = 20;
    static constexpr std::uint64_t room = 200; ///< payloads that may wait while a source waits for room

    bool makeClient();
    void connectClient();
    void taken(const recording::Record& record);
    void activityChanged(client::Client::Activity activity);
    void sessionCreated();
    void setBack(const client::SetbackReport& report);
    void askWhy(const QByteArray& token);
    void found(const client::Finding& finding);
    void clientStopped();
    void experimentOver();
    void retire(std::unique_ptr<Experiment> experiment);
    bool hasRoom() const;
    session::ClientBehaviour usual() const;
    MonotonicTime now() const { return m_clock.now(); }

    const quint64 m_id;
    LabPlan m_plan;
    client::DeadlineScheduler& m_scheduler;
    RecordTaken m_taken;
    LabClock m_clock;
    QNetworkAccessManager m_network;
    client::ApiAccess m_logs;
    std::shared_ptr<recording::Recorder> m_recorder;
    std::unique_ptr<client::Client> m_client;
    PayloadPump m_pump;
    std::unique_ptr<client::SessionInquiry> m_inquiry;
    std::unique_ptr<Experiment> m_experiment;
    QList<ExperimentRow> m_experiments; // those that are over
    quint64 m_experimentsBegun = 0;
    StageTrack m_track;
    QByteArray m_token;                                    // of the present or last session: a secret
    std::optional<MonotonicTime> m_closedAt, m_lastSentAt; // of the present connection
    std::optional<LabRow::End> m_lastEnd;
    client::PhaseTimings m_timings;
    std::optional<Error> m_problem, m_scopeError, m_sendError;
    std::array<quint64, session::dropReasonCount> m_drops{};
    quint64 m_records = 0;
    bool m_scopeUnderWay = false;
    bool m_openAgain = false; // once the client has stopped
};

} // namespace wayside::lab
