// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/sessionlogs.h"
#include "netcore/client/rest/sessions.h"
#include "netcore/client/rest/tlcs.h"
#include "netcore/observe/sourceupdate.h"

#include <map>
#include <QHash>
#include <QSet>

namespace wayside::observe {

/// What a Subject Interface API answered in one round of questions. What was not asked, or not allowed, is
/// not set.
struct ServiceAnswers {
    std::optional<QList<client::Session>> sessions; ///< those that are there now
    QList<client::SessionLog> logs;                 ///< of any sessions, any order
    std::optional<QList<client::Tlc>> tlcs;
    bool mayReadLogs = true; ///< false: the role does not allow it, and how sessions end is not told
};

/// Makes rows and events of what a service lists, round by round: a session that was not there is new, one
/// that is not there any more has ended. Tokens are kept here, to delete sessions by, and told to nobody:
/// rows name a session by its token's reference (client/rest/tokenreference.h). A service may mask tokens,
/// and tell them later: the session stays the same. Bounded; no clock, no network. Not thread-safe.
class ServicePicture {
public:
    static constexpr int mostEnded = 2'000;
    static constexpr qint64 endedKeptMs = 3'600'000;

    /// `every`: how often the service is asked, for the words of events.
    explicit ServicePicture(Milliseconds every) : m_every(every) {}

    /// The first round has reset set and no events: what was there before is no news. `nowMs` UTC.
    SourceUpdate apply(const ServiceAnswers& answers, qint64 nowMs);
    void setInterval(Milliseconds every) { m_every = every; }

    /// Sessions whose log would tell more and was not among the answers: gone, or not known to be connected.
    QList<QByteArray> logsWanted(int most) const;
    /// Of a session that lives and whose token the service tells.
    std::optional<QByteArray> tokenOf(quint64 connectionId) const;
    bool isLive(quint64 connectionId) const;

private:
    struct Entry {
        ConnectionRow row;
        QByteArray token; ///< a secret; empty where the service masks it
        QByteArray hash;  ///< of the whole token, once it was told
        QDateTime expiration;
        qint64 firstSeenMs = 0;
        std::optional<client::SessionLog> log;
        bool listed = false;
        bool missing = false;  ///< was listed and is not any more
        int roundsMissing = 0; ///< waiting for its log to say why
        bool changed = false;
    };

    /// What an answer says about the session it is about.
    struct Named {
        QByteArray token; ///< whole or masked
        QString domain, type;
        QByteArray otherwise; ///< tells it apart where the token is masked altogether
    };
    Entry* find(const Named& named);
    Entry& entryOf(const Named& named, qint64 nowMs, bool& isNew);
    void learn(Entry& entry, const QByteArray& token);
    void takeSession(const client::Session& session, qint64 nowMs);
    void takeLog(const client::SessionLog& log, qint64 nowMs);
    void settle(Entry& entry, const ServiceAnswers& answers, qint64 nowMs);
    void end(Entry& entry, qint64 nowMs);
    void rebuild(Entry& entry, qint64 nowMs);
    void tell(EventKind kind, const Entry& entry, const QString& detail, qint64 nowMs);
    void forgetOld(qint64 nowMs, SourceUpdate& update);
    QList<NodeRow> nodes() const;
    QString seenBy() const;

    Milliseconds m_every;
    QString m_runId;
    std::map<quint64, Entry> m_entries;
    QHash<QByteArray, quint64> m_byHash; ///< of whole tokens
    QMultiHash<QString, quint64> m_byReference;
    QHash<QString, QString> m_accounts; ///< of TLCs, by identifier
    QSet<QString> m_nodeNames;          ///< every listener seen, also those without a session now
    QHash<QString, bool> m_nodeTls;
    QList<EventRow> m_events;
    quint64 m_nextId = 1, m_nextEvent = 1;
    bool m_begun = false;
};

} // namespace wayside::observe
