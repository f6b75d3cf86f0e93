// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/sharedworker.h"

#include "netcore/observe/rowjson.h"
#include "netcore/store/tokens.h"
#include "netcore/timing/clocks.h"

#include <QJsonDocument>
#include <QThread>
#include <utility>

namespace wayside::node::cluster {

using namespace Qt::StringLiterals;

namespace {

constexpr int namesTried = 10;
constexpr unsigned long betweenNames = 100; ///< ms: a killed process may hold its name for a moment
constexpr int signalsAtOnce = 1000;
constexpr std::size_t mostSignalsWaiting = 100'000, mostQuestionsWaiting = 10'000;
constexpr quint64 beatsToSweep = 10;
/// So long after a session should have connected nobody expects it any more, whatever the clocks of the
/// machines.
constexpr qint64 expiryGraceMs = 300'000;

store::NodeRecord recordOf(const PublishedNode& node, const QString& process) {
    return {node.row.id, process, node.load,
            QJsonDocument(observe::toJson(node.row)).toJson(QJsonDocument::Compact)};
}

} // namespace

SharedWorker::SharedWorker(store::StoreSettings settings, QString process, Hooks hooks)
    : m_settings(std::move(settings))
    , m_hooks(std::move(hooks))
    , m_watch(process) {
    m_self.name = std::move(process);
    m_self.incarnation = store::newUuid();
    m_poll.setInterval(pollInterval);
    m_soon.setSingleShot(true);
    connect(&m_poll, &QTimer::timeout, this, &SharedWorker::turn);
    connect(&m_soon, &QTimer::timeout, this, &SharedWorker::turn);
}

SharedWorker::~SharedWorker() = default;

QStringList SharedWorker::nodeIdsOf(const QString& process) {
    QStringList ids;
    for (char letter = 'a'; letter <= 'z'; ++letter)
        ids.append(u"%1-%2"_s.arg(process).arg(QLatin1Char(letter)));
    return ids;
}

Result<void> SharedWorker::join() {
    auto connection = store::SharedConnection::open(m_settings, this, [this] { soon(); });
    if (!connection)
        return tl::unexpected(connection.error());
    Result<bool> taken = false;
    for (int i = 0; i < namesTried; ++i) {
        taken = (*connection)->takeName(m_self.name);
        if (!taken)
            return tl::unexpected(taken.error());
        if (*taken)
            break;
        QThread::msleep(betweenNames);
    }
    if (!*taken)
        return failure(ErrorCode::Conflict, Fault::Local,
                       "a process named " + m_self.name.toStdString() +
                           " is running on this store already: give this one another name with --process");
    const auto joined = (*connection)->join(m_self);
    if (!joined)
        return tl::unexpected(joined.error());
    m_self.lastSignal = *joined;
    m_connection = std::move(*connection);
    m_isJoined = true;
    m_sinceBeat.start();
    m_poll.start();
    return {};
}

void SharedWorker::begin() {
    m_hasBegun = true;
    m_sinceBeat.invalidate(); // the first look at the others is now
    soon();
}

void SharedWorker::leave() {
    m_poll.stop();
    m_soon.stop();
    if (m_connection && m_isJoined)
        (void)m_connection->leave(m_self); // else the others bury us
    m_isJoined = false;
    m_connection.reset();
    answerQuestions();
}

void SharedWorker::publish(const QList<PublishedNode>& own, bool atOnce) {
    m_own = own;
    m_ownChanged = true;
    if (atOnce) {
        m_publishAtOnce = true;
        soon();
    }
}

void SharedWorker::post(store::SignalRecord record) {
    if (m_outbox.size() >= mostSignalsWaiting) {
        ++m_droppedSignals;
        return;
    }
    record.origin = m_self.name;
    m_outbox.push_back(std::move(record));
    soon();
}

void SharedWorker::ask(Question question) {
    if (m_questions.size() >= mostQuestionsWaiting || !m_isJoined) {
        question(nullptr);
        return;
    }
    m_questions.push_back(std::move(question));
    soon();
}

void SharedWorker::soon() {
    if (m_isJoined && !m_soon.isActive())
        m_soon.start(0);
}

void SharedWorker::turn() {
    if (!m_isJoined)
        return;
    if (!m_connection && !connectAgain()) {
        answerQuestions();
        return;
    }
    if (!work())
        return;
    m_sinceFailure.invalidate();
    if (std::exchange(m_isTroubled, false)) {
        m_hooks.tell(observe::Severity::Information, u"The other processes can be reached again"_s);
        if (const auto dropped = std::exchange(m_droppedSignals, 0))
            m_hooks.tell(observe::Severity::Fault,
                         u"%1 signals to other processes were dropped meanwhile"_s.arg(dropped));
    }
}

bool SharedWorker::work() {
    answerQuestions(); // somebody waits at the door
    const bool urgent = std::exchange(m_publishAtOnce, false);
    if (urgent && !publishOwn()) {
        m_publishAtOnce = true;
        return false;
    }
    if (urgent)
        m_outbox.push_back({0, m_self.name, {}, u"nodes.changed"_s, "{}"});
    if (!sendSignals() || !readSignals())
        return false;
    return (m_sinceBeat.isValid() && m_sinceBeat.elapsed() < beatInterval.count()) || beat();
}

bool SharedWorker::connectAgain() {
    if (m_sinceTry.isValid() && m_sinceTry.elapsed() < retryInterval.count())
        return false;
    m_sinceTry.start();
    auto connection = store::SharedConnection::open(m_settings, this, [this] { soon(); });
    if (!connection)
        return failed(connection.error());
    // Our own old connection may hold the name until the server notices that it is gone.
    const auto taken = (*connection)->takeName(m_self.name);
    if (!taken || !*taken)
        return false;
    m_connection = std::move(*connection);
    return true;
}

void SharedWorker::answerQuestions() {
    for (auto questions = std::exchange(m_questions, {}); !questions.empty(); questions.pop_front()) {
        if (m_connection && m_connection->isLost())
            dropConnection({ErrorCode::StoreUnavailable, Fault::Environment, "the connection was lost"});
        questions.front()(m_connection.get());
    }
}

bool SharedWorker::sendSignals() {
    if (m_outbox.empty())
        return true;
    const auto count = std::min<std::size_t>(m_outbox.size(), signalsAtOnce);
    const QList<store::SignalRecord> batch(m_outbox.begin(), m_outbox.begin() + std::ptrdiff_t(count));
    if (const auto posted = m_connection->post(batch); !posted)
        return failed(posted.error());
    m_outbox.erase(m_outbox.begin(), m_outbox.begin() + std::ptrdiff_t(count));
    if (!m_outbox.empty())
        soon();
    return true;
}

bool SharedWorker::readSignals() {
    if (!m_hasBegun)
        return true;
    const auto batch = m_connection->signalsFor(m_self.name, m_self.lastSignal, signalsAtOnce);
    if (!batch)
        return failed(batch.error());
    bool nodesChanged = false;
    for (const store::SignalRecord& record : *batch) {
        if (record.kind == "nodes.changed"_L1)
            nodesChanged = nodesChanged || record.origin != m_self.name;
        else
            m_hooks.signal(record, *m_connection);
        m_self.lastSignal = record.id;
    }
    if (batch->size() == signalsAtOnce)
        soon();
    return !nodesChanged || readPeers();
}

bool SharedWorker::beat() {
    ++m_self.heartbeat;
    const auto alive = m_connection->beat(m_self);
    if (!alive)
        return failed(alive.error());
    m_sinceBeat.start();
    if (!*alive) {
        rejoin();
        return true;
    }
    if (m_ownChanged && !publishOwn())
        return false;
    if (!m_hasBegun)
        return true;
    const auto processes = m_connection->processes();
    if (!processes)
        return failed(processes.error());
    const auto verdict = m_watch.look(*processes, timing::monotonicNow());
    m_silent = verdict.silent;
    return buryDead(verdict) && readPeers() && (++m_beats % beatsToSweep != 0 || sweep());
}

bool SharedWorker::publishOwn() {
    QList<store::NodeRecord> records;
    for (const PublishedNode& node : std::as_const(m_own))
        records.append(recordOf(node, m_self.name));
    if (const auto published = m_connection->publish(records); !published)
        return failed(published.error());
    m_ownChanged = false;
    return true;
}

bool SharedWorker::readPeers() {
    const auto records = m_connection->nodes();
    const auto processes = m_connection->processes();
    if (!records || !processes)
        return failed(records ? processes.error() : records.error());
    QList<PublishedNode> others;
    for (const store::NodeRecord& record : *records) {
        if (record.process == m_self.name)
            continue;
        auto row = observe::fromJson<observe::NodeRow>(QJsonDocument::fromJson(record.row).object());
        if (!row)
            continue; // of a program we do not understand: nothing is sent there
        row->id = record.nodeId;
        row->process = record.process;
        row->reachable = !m_silent.contains(record.process);
        others.append({*row, record.load});
    }
    QStringList names;
    for (const store::ProcessRecord& process : *processes) {
        if (process.name != m_self.name)
            names.append(process.name);
    }
    m_hooks.peers(others, names);
    return true;
}

bool SharedWorker::buryDead(const PeerWatch::Verdict& verdict) {
    for (const store::ProcessRecord& dead : verdict.dead) {
        store::OpenSessionsEnd end;
        end.reason = EndReason::NodeCrash;
        end.atMs = timing::wallMilliseconds();
        end.detail =
            u"Process %1 was not heard of for %2 ms"_s.arg(dead.name).arg(PeerWatch::deadAfter.count());
        end.nodeIds = nodeIdsOf(dead.name);
        const auto buried = m_connection->bury(dead, end);
        if (!buried)
            return failed(buried.error());
        if (*buried)
            m_hooks.tell(
                observe::Severity::Fault,
                u"Process %1 is dead: its %2 open sessions were ended as NODE_CRASH"_s.arg(dead.name).arg(
                    **buried));
    }
    return true;
}

bool SharedWorker::sweep() {
    store::SessionEnd end;
    end.atMs = timing::wallMilliseconds();
    end.reason = EndReason::SessionExpired;
    end.detail = u"Nobody connected with its token in time"_s;
    if (const auto ended = m_connection->endExpired(end.atMs - expiryGraceMs, end); !ended)
        return failed(ended.error());
    if (const auto forgotten = m_connection->forgetReadSignals(); !forgotten)
        return failed(forgotten.error());
    return true;
}

/// The others have ended our sessions in the store; clients may be on their way to them.
void SharedWorker::rejoin() {
    m_hooks.tell(observe::Severity::Fault,
                 u"The other processes have taken this one for dead; its sessions end, and it starts anew"_s);
    m_hooks.takenForDead();
    m_self.incarnation = store::newUuid();
    const auto joined = m_connection->join(m_self);
    if (!joined) {
        failed(joined.error());
        return;
    }
    m_ownChanged = true;
    m_publishAtOnce = true;
    soon();
}

void SharedWorker::dropConnection(const Error& error) {
    m_connection.reset();
    m_sinceFailure.invalidate();
    if (!std::exchange(m_isTroubled, true))
        m_hooks.tell(observe::Severity::Warning,
                     u"The other processes cannot be reached; sessions of this one go on: "_s +
                         QString::fromStdString(error.detail));
}

/// Answers false, for the caller to hand on.
bool SharedWorker::failed(const Error& error) {
    if (!m_sinceFailure.isValid())
        m_sinceFailure.start();
    if (!m_connection || m_connection->isLost() || m_sinceFailure.elapsed() >= longestFailure.count())
        dropConnection(error);
    return false;
}

} // namespace wayside::node::cluster
