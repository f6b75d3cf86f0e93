// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rest/servicepicture.h"

#include "netcore/client/rest/tokenreference.h"

#include <algorithm>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QUuid>

namespace wayside::observe {

using namespace Qt::StringLiterals;
using session::Stage;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(SubjectInterface)
};

constexpr qsizetype mostNodes = 1'000;
/// A session that has left the list is told as ended at the latest after so many rounds without its log.
constexpr int mostRoundsMissing = 2;

QByteArray hashOf(const QByteArray& token) {
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256).toHex();
}

QString nodeOf(const client::Session& session) {
    if (session.host.isEmpty())
        return {};
    return (session.host.contains(u':') ? u'[' + session.host + u']' : session.host) +
           u":%1"_s.arg(session.port);
}

void mark(ConnectionRow& row, Stage stage, std::optional<qint64> at, std::optional<qint64> until) {
    if (at)
        row.stages.append({stage, *at, until ? std::optional(double(*until - *at)) : std::nullopt});
}

} // namespace

ServicePicture::Entry* ServicePicture::find(const Named& named) {
    const bool whole = client::isWholeToken(named.token);
    const QString reference = client::tokenReference(named.token);
    const QByteArray key = whole ? hashOf(named.token) : hashOf(named.token + named.otherwise);
    if (const auto found = m_byHash.constFind(key); found != m_byHash.constEnd())
        return &m_entries[*found];
    if (reference.isEmpty())
        return nullptr;
    // Digits alone: the newest that they and everything else fit.
    Entry* best = nullptr;
    const auto type = sessionTypeFrom(named.type.toStdString());
    for (const quint64 id : m_byReference.values(reference)) {
        Entry& entry = m_entries[id];
        const bool fits =
            entry.row.type == type && entry.row.domain == named.domain && (!whole || entry.hash.isEmpty());
        if (fits && (!best || entry.row.id > best->row.id))
            best = &entry;
    }
    return best;
}

void ServicePicture::learn(Entry& entry, const QByteArray& token) {
    if (!client::isWholeToken(token))
        return;
    entry.hash = hashOf(token);
    m_byHash.insert(entry.hash, entry.row.id);
    if (!entry.row.ended())
        entry.token = token;
}

ServicePicture::Entry& ServicePicture::entryOf(const Named& named, qint64 nowMs, bool& isNew) {
    Entry* const known = find(named);
    isNew = known == nullptr;
    if (known) {
        learn(*known, named.token);
        return *known;
    }
    const quint64 id = m_nextId++;
    Entry& entry = m_entries[id];
    entry.row.id = id;
    entry.row.stage = Stage::Disconnected;
    entry.row.sessionId = client::tokenReference(named.token);
    entry.row.domain = named.domain;
    entry.row.type = sessionTypeFrom(named.type.toStdString());
    entry.firstSeenMs = nowMs;
    entry.row.connectedAtMs = nowMs;
    if (entry.row.sessionId.isEmpty())
        m_byHash.insert(hashOf(named.token + named.otherwise), id);
    else
        m_byReference.insert(entry.row.sessionId, id);
    learn(entry, named.token);
    return entry;
}

void ServicePicture::takeSession(const client::Session& session, qint64 nowMs) {
    bool isNew = false;
    const QString otherwise = nodeOf(session) + u' ' + session.identifiers.join(u',');
    Entry& entry = entryOf({session.token, session.domain, session.type, otherwise.toUtf8()}, nowMs, isNew);
    entry.listed = true;
    entry.missing = false;
    entry.roundsMissing = 0;
    entry.expiration = session.expiration;
    entry.row.protocol = sessionProtocolFrom(session.protocol.toStdString());
    entry.row.identifiers = session.identifiers;
    entry.row.wholeDomain = session.identifiers.isEmpty();
    entry.row.tls = session.securityMode.startsWith("TLS"_L1);
    entry.row.nodeId = nodeOf(session);
    if (!entry.row.nodeId.isEmpty() && m_nodeNames.size() < mostNodes) {
        m_nodeNames.insert(entry.row.nodeId);
        m_nodeTls.insert(entry.row.nodeId, entry.row.tls);
    }
    if (isNew && m_begun)
        tell(EventKind::SessionCreated, entry, seenBy(), nowMs);
}

void ServicePicture::takeLog(const client::SessionLog& log, qint64 nowMs) {
    bool isNew = false;
    Entry& entry = entryOf({log.token, log.domain, log.type, QByteArray::number(log.created)}, nowMs, isNew);
    const bool wasConnected = entry.log && entry.log->connected;
    entry.log = log;
    entry.row.account = log.account;
    if (!entry.row.protocol)
        entry.row.protocol = sessionProtocolFrom(log.protocol.toStdString());
    if (!log.remoteAddress.isEmpty())
        entry.row.remoteAddress = log.remoteAddress;
    if (entry.row.identifiers.isEmpty()) {
        for (const client::ScopeHistoryEntry& change : log.scopeHistory) {
            if (change.scope == "ADDED"_L1 && !entry.row.identifiers.contains(change.tlcIdentifier))
                entry.row.identifiers.append(change.tlcIdentifier);
            else if (change.scope == "REMOVED"_L1)
                entry.row.identifiers.removeAll(change.tlcIdentifier);
        }
        entry.row.wholeDomain = entry.row.identifiers.isEmpty();
    }
    if (isNew && m_begun)
        tell(EventKind::SessionCreated, entry, seenBy(), nowMs);
    if (!wasConnected && log.connected && m_begun && !entry.row.ended())
        tell(EventKind::ConnectionOpened, entry, seenBy(), nowMs);
}

/// What the entry is now, from all that is known of it.
void ServicePicture::rebuild(Entry& entry, qint64 nowMs) {
    ConnectionRow& row = entry.row;
    const client::SessionLog* const log = entry.log ? &*entry.log : nullptr;
    const qint64 created = log ? log->created : entry.firstSeenMs;
    row.connectedAtMs = log && log->connected ? *log->connected : created;
    row.stages.clear();
    std::optional<qint64> connected = log ? log->connected : std::nullopt;
    // Who may not read logs sees only that the session is there: after its token has expired that means that
    // it was connected in time.
    const bool expired = entry.expiration.isValid() && entry.expiration.toMSecsSinceEpoch() <= nowMs;
    const bool surelyConnected = connected || (!log && entry.listed && expired);
    const std::optional<qint64> ended = row.endedAtMs;
    if (log)
        mark(row, Stage::Disconnected, created, connected ? connected : ended);
    mark(row, Stage::Active, connected, ended);
    mark(row, Stage::Terminated, ended, std::nullopt);
    row.stage = ended ? Stage::Terminated : surelyConnected ? Stage::Active : Stage::Disconnected;
    if (row.account.isEmpty() && row.type == SessionType::Tlc && row.identifiers.size() == 1)
        row.account = m_accounts.value(row.identifiers.first());
}

void ServicePicture::end(Entry& entry, qint64 nowMs) {
    ConnectionRow& row = entry.row;
    const bool before = row.endedAtMs.has_value();
    row.endedAtMs = nowMs;
    if (entry.log && entry.log->ended) {
        row.endedAtMs = entry.log->ended;
        row.endReason = endReasonFrom(entry.log->endReason.toStdString());
        row.endDetail = !entry.log->endDetail.isEmpty() ? entry.log->endDetail
                        : row.endReason                 ? QString()
                                                        : entry.log->endReason;
    } else {
        row.endDetail = Words::tr("The service does not list it any more and does not say why");
    }
    entry.token.clear();
    if (!before && m_begun)
        tell(EventKind::SessionEnded, entry, seenBy(), nowMs);
}

void ServicePicture::settle(Entry& entry, const ServiceAnswers& answers, qint64 nowMs) {
    if (entry.row.ended())
        return;
    if (entry.log && entry.log->ended) {
        end(entry, nowMs);
    } else if (answers.sessions && !entry.listed && (entry.missing || !entry.log)) {
        // Give its log a round to say why, where logs may be read.
        if (!answers.mayReadLogs || ++entry.roundsMissing >= mostRoundsMissing)
            end(entry, nowMs);
    }
}

SourceUpdate ServicePicture::apply(const ServiceAnswers& answers, qint64 nowMs) {
    SourceUpdate update;
    if (m_runId.isEmpty())
        m_runId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    update.reset = !m_begun;
    update.runId = m_runId;
    update.nodeClockMs = nowMs;
    QHash<quint64, ConnectionRow> before;
    for (auto& [id, entry] : m_entries) {
        before.insert(id, entry.row);
        if (answers.sessions) {
            entry.missing = entry.listed || entry.missing;
            entry.listed = false;
        }
    }
    if (answers.tlcs) {
        m_accounts.clear();
        for (const client::Tlc& tlc : *answers.tlcs)
            m_accounts.insert(tlc.identifier, tlc.account);
    }
    for (const client::Session& session : answers.sessions.value_or(QList<client::Session>()))
        takeSession(session, nowMs);
    for (const client::SessionLog& log : answers.logs)
        takeLog(log, nowMs);
    for (auto& [id, entry] : m_entries) {
        settle(entry, answers, nowMs);
        rebuild(entry, nowMs);
        const auto known = before.constFind(id);
        if (known == before.constEnd() || !(*known == entry.row))
            update.connections.append(entry.row);
    }
    forgetOld(nowMs, update);
    update.nodes = nodes();
    for (const NodeRow& node : std::as_const(update.nodes)) {
        update.totals.connections += node.connections;
        update.totals.activeSessions += node.activeSessions;
    }
    update.events = std::exchange(m_events, {});
    m_begun = true;
    return update;
}

void ServicePicture::forgetOld(qint64 nowMs, SourceUpdate& update) {
    QList<std::pair<qint64, quint64>> ended;
    for (const auto& [id, entry] : m_entries) {
        if (entry.row.ended())
            ended.append({entry.row.endedAtMs.value_or(0), id});
    }
    std::ranges::sort(ended);
    for (qsizetype i = 0; i < ended.size(); ++i) {
        const bool tooMany = ended.size() - i > mostEnded;
        if (!tooMany && nowMs - ended[i].first < endedKeptMs)
            break;
        const quint64 id = ended[i].second;
        m_byHash.removeIf([id](std::pair<const QByteArray&, quint64&> entry) { return entry.second == id; });
        m_byReference.removeIf(
            [id](std::pair<const QString&, quint64&> entry) { return entry.second == id; });
        m_entries.erase(id);
        update.removed.append(id);
    }
    erase_if(update.connections,
             [&update](const ConnectionRow& row) { return update.removed.contains(row.id); });
}

QList<NodeRow> ServicePicture::nodes() const {
    QMap<QString, NodeRow> rows;
    for (const QString& name : m_nodeNames) {
        NodeRow& row = rows[name];
        row.id = name;
        row.host = name.left(name.lastIndexOf(u':'));
        (m_nodeTls.value(name) ? row.tlsPort : row.port) = name.mid(name.lastIndexOf(u':') + 1).toInt();
    }
    for (const auto& [id, entry] : m_entries) {
        const auto row = rows.find(entry.row.nodeId);
        if (row == rows.end() || entry.row.ended() || entry.row.stage != Stage::Active)
            continue;
        ++row->connections;
        ++row->activeSessions;
    }
    return rows.values();
}

QString ServicePicture::seenBy() const {
    return Words::tr("Seen by asking every %n s", nullptr,
                     int(std::chrono::duration_cast<std::chrono::seconds>(m_every).count()));
}

void ServicePicture::tell(EventKind kind, const Entry& entry, const QString& detail, qint64 nowMs) {
    EventRow event;
    event.id = m_nextEvent++;
    event.atMs = nowMs;
    event.kind = kind;
    event.connectionId = entry.row.id;
    event.sessionId = entry.row.sessionId;
    event.nodeId = entry.row.nodeId;
    event.type = entry.row.type;
    event.identifiers = entry.row.identifiers;
    event.domain = entry.row.domain;
    event.account = entry.row.account;
    event.remoteAddress = entry.row.remoteAddress;
    event.detail = detail;
    if (kind == EventKind::SessionEnded) {
        event.endReason = entry.row.endReason;
        if (!entry.row.endDetail.isEmpty())
            event.detail = Words::tr("%1. %2").arg(entry.row.endDetail, detail);
        if (event.endReason == EndReason::ProtocolError || event.endReason == EndReason::ConnectionError)
            event.severity = Severity::Warning;
    }
    m_events.append(event);
}

QList<QByteArray> ServicePicture::logsWanted(int most) const {
    QList<QByteArray> tokens;
    for (const auto& [id, entry] : m_entries) {
        if (tokens.size() >= most)
            break;
        const bool open = !entry.row.ended() && !entry.token.isEmpty();
        const bool connectionUnknown = !entry.log || !entry.log->connected;
        if (open && (entry.missing || connectionUnknown))
            tokens.append(entry.token);
    }
    return tokens;
}

std::optional<QByteArray> ServicePicture::tokenOf(quint64 connectionId) const {
    const auto found = m_entries.find(connectionId);
    if (found == m_entries.end() || found->second.row.ended() || found->second.token.isEmpty())
        return std::nullopt;
    return found->second.token;
}

bool ServicePicture::isLive(quint64 connectionId) const {
    const auto found = m_entries.find(connectionId);
    return found != m_entries.end() && !found->second.row.ended();
}

} // namespace wayside::observe
