// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/lab/labsession.h"

#include "netcore/lab/recordsink.h"

namespace wayside::lab {

using namespace Qt::StringLiterals;
using client::Cause;
using client::Client;

LabSession::LabSession(quint64 id, LabPlan plan, client::DeadlineScheduler& scheduler, RecordTaken taken)
    : m_id(id)
    , m_plan(std::move(plan))
    , m_scheduler(scheduler)
    , m_taken(std::move(taken))
    , m_pump(
          [this](const session::ClientMachine::OutboundPayload& payload) -> Result<void> {
              if (!m_client)
                  return failure(ErrorCode::WrongState, Fault::Local, "there is no session now");
              return m_client->publish(payload);
          },
          [this] { return hasRoom(); }, scheduler, m_clock) {
    auto sink =
        std::make_unique<RecordSink>([this](const recording::Record& record) { this->taken(record); });
    m_recorder = std::make_shared<recording::Recorder>(
        std::make_shared<recording::Recording>(std::move(sink), m_clock.now()));
    connect(&m_pump, &PayloadPump::finished, this, [this] {
        m_sendError = m_pump.sourceError();
        Q_EMIT changed();
    });
}

LabSession::~LabSession() {
    m_pump.disconnect(this);
    m_experiment.reset();
    if (m_client)
        m_client->disconnect(this);
}

bool LabSession::isLive() const {
    return m_client && m_client->activity() != Client::Activity::Stopped;
}

session::ClientBehaviour LabSession::usual() const {
    session::ClientBehaviour behaviour;
    behaviour.governed = m_plan.governed;
    return behaviour;
}

bool LabSession::makeClient() {
    if (m_client)
        return true;
    auto access = accessFor(m_plan);
    if (!access) {
        m_problem = access.error();
        Q_EMIT changed();
        return false;
    }
    m_problem.reset();
    m_logs = access->logs;
    access->client.stream.tap = m_recorder;
    m_client =
        std::make_unique<Client>(access->client, client::ClientSurroundings{m_network, m_scheduler, m_clock});
    connectClient();
    return true;
}

void LabSession::connectClient() {
    Client* made = m_client.get();
    connect(made, &Client::activityChanged, this, &LabSession::activityChanged);
    connect(made, &Client::sessionCreated, this, &LabSession::sessionCreated);
    connect(made, &Client::stageChanged, this, [this](const session::StageChanged& change) {
        m_track.stageChanged(change.to, now());
        if (m_experiment)
            m_experiment->stageChanged(change.to);
    });
    connect(made, &Client::confirmed, this, [this] {
        m_track.confirmed(now());
        m_timings = m_client->connection()->timings();
        if (m_experiment)
            m_experiment->confirmed();
        m_pump.nudge();
    });
    connect(made, &Client::payloadsDropped, this, [this](const session::PayloadsDropped& dropped) {
        m_drops[std::size_t(dropped.reason)] += dropped.count;
    });
    connect(made, &Client::identifiersUpdated, this, [this](const std::optional<Error>& error) {
        m_scopeUnderWay = false;
        m_scopeError = error;
        if (!error)
            m_plan.session.identifiers = m_client->settings().session.identifiers;
        Q_EMIT changed();
    });
    connect(made, &Client::setBack, this, &LabSession::setBack);
    connect(made, &Client::stopped, this, &LabSession::clientStopped);
    connect(made, &Client::statusChanged, this, &LabSession::changed);
}

void LabSession::open() {
    m_openAgain = false;
    if (!makeClient())
        return;
    if (m_client->activity() == Client::Activity::Leaving)
        m_openAgain = true;
    else
        m_client->start();
}

void LabSession::close(const QString& reason) {
    m_openAgain = false;
    if (m_experiment)
        m_experiment->stop(); // a client that misbehaves could not say Bye
    if (m_client)
        m_client->stop(reason);
}

void LabSession::attemptNow() {
    if (m_client)
        m_client->attemptNow();
}

void LabSession::cut() {
    if (m_client)
        m_client->dropLink();
}

void LabSession::send(const SendOrder& order) {
    auto source = sourceFor(order);
    if (!source) {
        m_sendError = source.error();
    } else {
        m_sendError.reset();
        m_pump.start(std::move(*source), order.waitsForRoom);
    }
    Q_EMIT changed();
}

void LabSession::stopSending() {
    m_pump.stop();
}

void LabSession::setGoverned(bool governed) {
    m_plan.governed = governed;
    if (m_experiment)
        m_experiment->setUsual(usual());
    else if (m_client)
        m_client->setBehaviour(usual());
    Q_EMIT changed();
}

void LabSession::setIdentifiers(const QStringList& identifiers) {
    if (!m_client) {
        m_plan.session.identifiers = identifiers;
    } else if (const auto asked = m_client->updateIdentifiers(identifiers); !asked) {
        m_scopeError = asked.error();
    } else {
        m_scopeUnderWay = true;
        m_scopeError.reset();
    }
    Q_EMIT changed();
}

void LabSession::misbehave(const MisbehaviourOrder& order) {
    behave();
    if (!suits(order.what, m_plan.session.type, m_plan.session.protocol) || !makeClient())
        return;
    m_experiment = std::make_unique<Experiment>(
        ++m_experimentsBegun, order,
        Experiment::Parts{*m_client, m_clock, m_pump,
                          client::ClientSurroundings{m_network, m_scheduler, m_clock}, usual()});
    connect(m_experiment.get(), &Experiment::over, this, &LabSession::experimentOver);
    const bool opening = traitsOf(order.what).phase == MisbehaviourTraits::Phase::Opening;
    if (opening && isLive()) {
        m_openAgain = true; // and begins then: a client made mute now could not say Bye
        m_client->stop(u"reconnecting"_s);
    } else {
        m_experiment->begin(m_lastSentAt);
        m_client->start();
    }
    Q_EMIT changed();
}

void LabSession::behave() {
    if (m_experiment)
        m_experiment->stop();
}

void LabSession::experimentOver() {
    retire(std::move(m_experiment));
    Q_EMIT changed();
}

void LabSession::retire(std::unique_ptr<Experiment> experiment) {
    if (!experiment)
        return;
    m_experiments.append(experiment->row());
    if (m_experiments.size() > keptExperiments)
        m_experiments.removeFirst();
    experiment->disconnect(this);
    experiment.release()->deleteLater(); // it is the caller
}

void LabSession::taken(const recording::Record& record) {
    ++m_records;
    if (const auto* datagram = std::get_if<recording::RecordedDatagram>(&record)) {
        const bool sent = datagram->direction == recording::Direction::Sent;
        const auto type = wire::DatagramType(datagram->type);
        if (sent)
            m_lastSentAt = now();
        if (!sent && type == wire::DatagramType::TimestampsRequest)
            m_track.syncRequested(now());
        else if (sent && type == wire::DatagramType::TimestampsResponse)
            m_track.syncAnswered(now());
        else if (sent && type == wire::DatagramType::KeepAlive)
            m_track.keepAliveSent(now());
    } else if (std::holds_alternative<recording::RecordedEnd>(record)) {
        m_closedAt = now();
    }
    if (m_experiment)
        m_experiment->recorded(record);
    m_taken(record);
}

void LabSession::activityChanged(Client::Activity activity) {
    if (activity == Client::Activity::CreatingSession)
        m_track.createSession(now());
    if (activity == Client::Activity::Connected)
        m_pump.nudge();
}

void LabSession::sessionCreated() {
    m_track.sessionCreated(now());
    m_token = m_client->session()->token;
    m_closedAt.reset();
    m_lastSentAt.reset();
    std::vector<std::string> identifiers;
    for (const QString& identifier : m_client->session()->identifiers)
        identifiers.push_back(identifier.toStdString());
    m_recorder->setIdentifiers(std::move(identifiers));
}

void LabSession::setBack(const client::SetbackReport& report) {
    // After an experiment nobody comes back by himself: it would only happen again.
    const bool again = report.retryIn && m_plan.comesBack && !m_experiment;
    const QString detail = report.error ? QString::fromStdString(report.error->detail) : QString();
    m_track.ended(report.cause, again, m_closedAt.value_or(now()));
    m_lastEnd = LabRow::End{report.cause, detail, client::systemClock().wallMilliseconds()};
    const bool silently = report.end && report.end->confirmed && report.end->error &&
                          !report.end->byeReason && report.end->cause == CloseCause::ConnectionLost;
    if (m_experiment) {
        if (report.end)
            m_experiment->ended(*report.end, m_closedAt.value_or(now()));
        else
            m_experiment->attemptFailed(detail);
    }
    if (silently)
        askWhy(m_token);
    else if (m_experiment)
        m_experiment->found(report.cause, detail);
    if (!again && isLive())
        m_client->stop(u"ended"_s);
    Q_EMIT changed();
}

/// What enforcement looks like from here, and a crash as well: the session log tells them apart.
void LabSession::askWhy(const QByteArray& token) {
    m_inquiry =
        std::make_unique<client::SessionInquiry>(m_network, m_logs, m_scheduler, client::systemClock());
    m_inquiry->ask({token, {}, true}, [this](const client::Finding& finding) {
        m_inquiry.release()->deleteLater(); // it is the caller
        found(finding);
    });
}

void LabSession::found(const client::Finding& finding) {
    if (m_lastEnd) {
        m_lastEnd->cause = finding.cause;
        if (!finding.detail.isEmpty())
            m_lastEnd->detail = finding.detail;
    }
    const bool limit = finding.cause >= Cause::RateLimit && finding.cause <= Cause::TimeSyncTimeout;
    if (limit)
        m_track.limitLearnt(finding.cause);
    if (m_experiment)
        m_experiment->found(finding.cause, finding.detail);
    Q_EMIT changed();
}

void LabSession::clientStopped() {
    m_track.ended(std::nullopt, false, m_closedAt.value_or(now()));
    const bool again = std::exchange(m_openAgain, false);
    if (again) {
        // Not from within the client's own signal.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (m_experiment)
                    m_experiment->begin(std::nullopt);
                m_client->start();
            },
            Qt::QueuedConnection);
    } else if (m_pump.isRunning() && !m_plan.keepPayloads) {
        m_pump.stop();
    }
    Q_EMIT changed();
    Q_EMIT stopped();
}

bool LabSession::hasRoom() const {
    if (!m_client || m_client->activity() != Client::Activity::Connected)
        return false;
    const auto counters = m_client->counters();
    const std::uint64_t gone = counters.payloadsSent + counters.payloadsDropped;
    return counters.payloadsQueued < gone + room;
}

} // namespace wayside::lab
