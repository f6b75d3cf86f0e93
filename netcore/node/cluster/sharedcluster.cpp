// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/cluster/sharedcluster.h"

#include "netcore/node/cluster/sharedworker.h"
#include "netcore/node/cluster/storedfacts.h"
#include "netcore/store/sharedconnection.h"
#include "netcore/text/latintext.h"
#include "netcore/timing/clocks.h"

#include <algorithm>
#include <QJsonArray>
#include <QJsonDocument>
#include <utility>

namespace wayside::node::cluster {

using namespace Qt::StringLiterals;

namespace {

constexpr auto sessionAssigned = "session.assigned"_L1;
constexpr auto sessionConnectedKind = "session.connected"_L1;
constexpr auto accessChangedKind = "access.changed"_L1;
constexpr auto requestKind = "request"_L1;
constexpr auto replyKind = "reply"_L1;

constexpr Milliseconds endPatience{5000};

Error unreachable() {
    return {ErrorCode::StoreUnavailable, Fault::Environment, "the store cannot be reached"};
}

QJsonObject connectedBody(const SessionFacts& facts) {
    return {{u"sessionId"_s, facts.sessionId},
            {u"domain"_s, facts.domain},
            {u"account"_s, facts.account},
            {u"type"_s, latinText(nameOf(facts.type))},
            {u"identifiers"_s, QJsonArray::fromStringList(facts.identifiers)},
            {u"nodeId"_s, facts.nodeId}};
}

std::optional<ConnectedSession> connectedFrom(const store::SignalRecord& record, const QJsonObject& body,
                                              const QString& self) {
    const auto type = sessionTypeFrom(body.value("type"_L1).toString().toStdString());
    if (!type)
        return std::nullopt;
    ConnectedSession session;
    session.sessionId = body.value("sessionId"_L1).toString();
    session.domain = body.value("domain"_L1).toString();
    session.account = body.value("account"_L1).toString();
    session.type = *type;
    session.identifiers = body.value("identifiers"_L1).toVariant().toStringList();
    session.nodeId = body.value("nodeId"_L1).toString();
    session.own = record.origin == self;
    session.order = record.id;
    return session;
}

bool mayNotLiveBeside(const SessionFacts& a, const SessionFacts& b) {
    if (a.sessionId == b.sessionId || a.domain != b.domain || a.type != b.type)
        return false;
    if (a.type != SessionType::Tlc)
        return a.account == b.account;
    return std::ranges::any_of(a.identifiers,
                               [&](const QString& identifier) { return b.identifiers.contains(identifier); });
}

Result<QList<SessionFacts>> factsOfAll(const Result<QList<store::SessionRecord>>& records) {
    if (!records)
        return tl::unexpected(records.error());
    QList<SessionFacts> all;
    for (const store::SessionRecord& record : *records) {
        auto facts = factsOf(record);
        if (!facts)
            return tl::unexpected(facts.error());
        all.append(*std::move(facts));
    }
    return all;
}

Result<SessionFacts> openFacts(const Result<store::SessionRecord>& record) {
    if (!record)
        return tl::unexpected(record.error());
    if (!record->open())
        return failure(ErrorCode::NotFound, Fault::Peer, "The session of this token is over");
    return factsOf(*record);
}

} // namespace

SharedCluster::SharedCluster(const store::StoreSettings& settings, QString process)
    : m_process(std::move(process))
    , m_ownNodeIds(SharedWorker::nodeIdsOf(m_process))
    , m_thread(u"wayside-cluster"_s) {
    store::StoreSettings own = settings;
    // Somebody waits at the door for an answer, and others wait to hear that we live.
    own.statementTimeout = std::min(own.statementTimeout, Milliseconds(1500));
    own.busyTimeout = std::min(own.busyTimeout, Milliseconds(1000));
    m_thread.start();
    m_thread.postAndWait([&] {
        SharedWorker::Hooks hooks;
        hooks.peers = [this](const auto& nodes, const auto& names) { peersSeen(nodes, names); };
        hooks.signal = [this](const auto& record, auto& connection) { heard(record, connection); };
        hooks.takenForDead = [this] { m_engine.tell([](Engine& engine) { engine.takenForDead(); }); };
        hooks.tell = [this](observe::Severity severity, const QString& detail) {
            m_engine.tell([=](Engine& engine) { engine.tellAboutCluster(severity, detail); });
        };
        m_worker = std::make_unique<SharedWorker>(own, m_process, std::move(hooks));
    });
}

SharedCluster::~SharedCluster() {
    stop(false);
}

Result<void> SharedCluster::join() {
    Result<void> joined = failure(ErrorCode::Internal, Fault::Local, "not joined");
    m_thread.postAndWait([&] { joined = m_worker->join(); });
    return joined;
}

void SharedCluster::begin(NodeControl engine, ApiHooks api) {
    m_thread.postAndWait([&] {
        m_engine = std::move(engine);
        m_api = std::move(api);
        m_patience = std::make_unique<QTimer>();
        m_patience->setInterval(SharedWorker::pollInterval);
        QObject::connect(m_patience.get(), &QTimer::timeout, m_worker.get(), [this] { loseImpatient(); });
        m_patience->start();
        m_worker->begin();
    });
}

void SharedCluster::stop(bool clean) {
    m_thread.postAndWait([&] {
        if (m_worker && clean)
            m_worker->leave();
        m_patience.reset();
        m_worker.reset();
        m_pending.clear();
    });
    m_thread.stop();
}

void SharedCluster::post(const QString& target, const QString& kind, const QJsonObject& body) {
    m_thread.post([this, record = store::SignalRecord{
                             0, {}, target, kind, QJsonDocument(body).toJson(QJsonDocument::Compact)}] {
        if (m_worker)
            m_worker->post(record);
    });
}

template <typename T, typename Read>
void SharedCluster::read(Read read, std::function<void(Result<T>)> done) {
    m_thread.post([this, read = std::move(read), done = std::move(done)]() mutable {
        if (!m_worker)
            return;
        m_worker->ask([read = std::move(read), done = std::move(done)](store::SharedConnection* connection) {
            done(connection ? Result<T>(read(*connection)) : Result<T>(tl::unexpected(unreachable())));
        });
    });
}

// Nodes

void SharedCluster::assigned(const QString& nodeId) {
    for (PublishedNode& other : m_others) {
        if (other.row.id == nodeId)
            ++other.load;
    }
}

void SharedCluster::publish(const QList<PublishedNode>& own) {
    if (own == m_published)
        return;
    const bool stateChanged = !std::ranges::equal(
        own, m_published, {}, [](const auto& node) { return node.row.state; },
        [](const auto& node) { return node.row.state; });
    m_published = own;
    m_thread.post([this, own, stateChanged] {
        if (m_worker)
            m_worker->publish(own, stateChanged);
    });
}

void SharedCluster::peersSeen(const QList<PublishedNode>& nodes, const QStringList& processes) {
    {
        const std::scoped_lock lock(m_mutex);
        m_processByNode.clear();
        for (const PublishedNode& node : nodes)
            m_processByNode.insert(node.row.id, node.row.process);
        m_processes = processes;
    }
    m_engine.tell([this, nodes](Engine&) { m_others = nodes; });
}

std::optional<QString> SharedCluster::processOf(const QString& nodeId) const {
    const std::scoped_lock lock(m_mutex);
    const auto found = m_processByNode.constFind(nodeId);
    return found == m_processByNode.cend() ? std::nullopt : std::optional(*found);
}

QStringList SharedCluster::processes() const {
    const std::scoped_lock lock(m_mutex);
    return m_processes;
}

// Sessions, for the engine

void SharedCluster::admit(const Result<SessionFacts>& found, Admitted done) const {
    const auto tell = [this, done = std::move(done)](const Result<SessionFacts>& outcome) {
        m_engine.tell([done, outcome](Engine& engine) { done(engine, outcome); });
    };
    if (!found) {
        tell(found);
        return;
    }
    m_api.thread->post([this, found, tell] {
        m_api.knowToken(found->authorizationTokenId, [found, tell](const Result<void>& known) {
            tell(known ? found : Result<SessionFacts>(tl::unexpected(known.error())));
        });
    });
}

void SharedCluster::findAssigned(const store::TokenHash& hash, Found done) {
    read<SessionFacts>(
        [hash](store::SharedConnection& connection) -> Result<SessionFacts> {
            auto facts = openFacts(connection.sessionByTokenHash(hash));
            if (facts && facts->connectedMs)
                return failure(ErrorCode::NotFound, Fault::Peer, "The token is spent");
            return facts;
        },
        [this, done = std::move(done)](const Result<SessionFacts>& found) {
            admit(found, [done](Engine&, const Result<SessionFacts>& facts) { done(facts); });
        });
}

void SharedCluster::findRivals(const SessionFacts& newcomer, std::function<void(Result<bool>)> done) {
    read<bool>(
        [newcomer, own = m_ownNodeIds](store::SharedConnection& connection) -> Result<bool> {
            return factsOfAll(connection.openSessionsOutside(own))
                .map([&](const QList<SessionFacts>& others) {
                    return std::ranges::any_of(others, [&](const SessionFacts& other) {
                        return other.connectedMs && mayNotLiveBeside(newcomer, other);
                    });
                });
        },
        [this, done = std::move(done)](const Result<bool>& found) {
            m_engine.tell([done, found](Engine&) { done(found); });
        });
}

void SharedCluster::assigned(const SessionFacts& facts) {
    if (const auto process = processOf(facts.nodeId))
        post(*process, sessionAssigned, {{u"sessionId"_s, facts.sessionId}});
}

void SharedCluster::connected(const SessionFacts& facts) {
    post({}, sessionConnectedKind, connectedBody(facts));
}

void SharedCluster::end(const SessionFacts& facts, EndReason reason, const QString& sentence) {
    const auto process = processOf(facts.nodeId);
    if (!process)
        return;
    const PeerRequest request{u"session.end"_s,
                              {{u"sessionId"_s, facts.sessionId},
                               {u"reason"_s, latinText(nameOf(reason))},
                               {u"sentence"_s, sentence},
                               {u"actor"_s, u"process "_s + m_process}}};
    ask(*process, request, endPatience, [](const PeerReply&) {});
}

// What is heard, cluster thread

void SharedCluster::heard(const store::SignalRecord& record, store::SharedConnection& connection) {
    const QJsonObject body = QJsonDocument::fromJson(record.body).object();
    if (record.kind == sessionConnectedKind) {
        if (const auto session = connectedFrom(record, body, m_process))
            m_engine.tell([session](Engine& engine) { engine.sessionConnected(*session); });
    } else if (record.kind == sessionAssigned) {
        // Where it cannot be read now it is looked up when its client comes.
        admit(openFacts(connection.sessionById(body.value("sessionId"_L1).toString())),
              [](Engine& engine, const Result<SessionFacts>& facts) {
                  if (facts)
                      engine.sessionAssigned(*facts);
              });
    } else if (record.kind == accessChangedKind) {
        if (record.origin != m_process)
            m_api.thread->post([this] { m_api.accessChanged(); });
    } else if (record.kind == requestKind) {
        heardRequest(record, body);
    } else if (record.kind == replyKind) {
        heardReply(body);
    }
}

void SharedCluster::heardRequest(const store::SignalRecord& record, const QJsonObject& body) {
    const PeerRequest request{body.value("kind"_L1).toString(), body.value("body"_L1).toObject()};
    const auto reply = [this, origin = record.origin,
                        id = body.value("id"_L1).toString()](const PeerReply& given) {
        post(
            origin, replyKind,
            {{u"id"_s, id}, {u"status"_s, given.status}, {u"words"_s, given.words}, {u"body"_s, given.body}});
    };
    m_api.thread->post([this, request, reply] { m_api.answer(request, reply); });
}

void SharedCluster::heardReply(const QJsonObject& body) {
    const auto found = m_pending.constFind(body.value("id"_L1).toString());
    if (found == m_pending.cend())
        return; // its time was over
    m_api.thread->post(
        [done = found->done,
         reply = PeerReply{body.value("status"_L1).toInt(500), body.value("words"_L1).toString(),
                           body.value("body"_L1).toObject()}] { done(reply); });
    m_pending.erase(found);
}

void SharedCluster::loseImpatient() {
    const MonotonicTime now = timing::monotonicNow();
    m_pending.removeIf([&](const auto& entry) {
        if (entry.value().deadline > now)
            return false;
        m_api.thread->post([done = entry.value().done] {
            done({503, u"the process that has to do this has not answered"_s, {}});
        });
        return true;
    });
}

// For the APIs

void SharedCluster::ask(const QString& process, const PeerRequest& request, Milliseconds patience,
                        std::function<void(PeerReply)> done) {
    const QString id = store::newUuid();
    m_thread.post([this, id, done = std::move(done), deadline = timing::monotonicNow() + patience] {
        m_pending.insert(id, {done, deadline});
    });
    post(process, requestKind, {{u"id"_s, id}, {u"kind"_s, request.kind}, {u"body"_s, request.body}});
}

void SharedCluster::accessChanged() {
    post({}, accessChangedKind, {});
}

void SharedCluster::findSession(const store::TokenHash& hash,
                                std::function<void(Result<SessionFacts>)> done) {
    read<SessionFacts>(
        [hash](store::SharedConnection& connection) {
            return openFacts(connection.sessionByTokenHash(hash));
        },
        [this, done = std::move(done)](const Result<SessionFacts>& found) {
            m_api.thread->post([done, found] { done(found); });
        });
}

void SharedCluster::sessionsElsewhere(std::function<void(Result<QList<SessionFacts>>)> done) {
    read<QList<SessionFacts>>(
        [own = m_ownNodeIds](store::SharedConnection& connection) {
            return factsOfAll(connection.openSessionsOutside(own));
        },
        [this, done = std::move(done)](const Result<QList<SessionFacts>>& found) {
            m_api.thread->post([done, found] { done(found); });
        });
}

} // namespace wayside::node::cluster
