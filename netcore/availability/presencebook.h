// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/availability/timeline.h"
#include "netcore/observe/sourceupdate.h"

#include <QHash>
#include <QStringList>

namespace wayside::availability {

enum class SubjectKind : quint8 { Tlc, Account };

/// One entry of a session log, for one identifier or one account.
struct LogSpan {
    SubjectKind kind = SubjectKind::Tlc;
    QString subject;
    SessionSpan session;
};

/// What stored session logs tell of a stretch of time.
struct LogEvidence {
    QList<LogSpan> spans;
    QList<Span> observed; ///< what the log covers

    /// After an unclean stop the node finds sessions open and ends them all when it starts again; when it
    /// really stopped is not known. Cuts those sessions off at the last sign of life before, and the time
    /// between out of what was observed.
    void doubtCrashes();
};

/// Who was there when: from live batches, and from session logs of the time before. By subject, bounded.
/// Times are those of the node. Virtual time; one thread. Copies are cheap.
class PresenceBook {
public:
    static constexpr int mostSubjects = 50'000;
    static constexpr int mostSpans =
        200; ///< of one subject; older ones are forgotten and their time is unknown

    /// The source is heard or not; while it is, time that passes was observed.
    void setLive(bool live, qint64 nowMs);
    void apply(const observe::SourceUpdate& update, qint64 nowMs);
    void tick(qint64 nowMs);
    /// Replaces what earlier logs told.
    void setLogs(const LogEvidence& logs);
    bool hasLogs() const { return !m_logObserved.isEmpty(); }

    QStringList subjects(SubjectKind kind) const;
    /// Without planned windows. Unknown subjects have nothing.
    Evidence evidence(SubjectKind kind, const QString& subject) const;
    qint64 nowMs() const { return m_now; }
    quint64 forgotten() const { return m_forgotten; } ///< spans and subjects beyond the bounds
    /// Since when something was observed; absent: never.
    std::optional<qint64> knownSince() const;

private:
    struct Record {
        int active = 0;          ///< sessions at the moment; with any, the last live span has no end
        QList<SessionSpan> live; ///< stretches with one session or more
        QList<SessionSpan> logged;
        std::optional<qint64> forgottenUntilMs; ///< earlier is unknown: spans were forgotten
    };
    using Records = QHash<QString, Record>;

    Records& records(SubjectKind kind) { return kind == SubjectKind::Tlc ? m_tlcs : m_accounts; }
    const Records& records(SubjectKind kind) const { return kind == SubjectKind::Tlc ? m_tlcs : m_accounts; }
    Record* recordOf(SubjectKind kind, const QString& subject);
    void begin(const observe::ConnectionRow& row);
    void end(quint64 connectionId, qint64 atMs, std::optional<EndReason> reason);
    void trim(Record& record);
    void observe(qint64 nowMs);

    struct Member {
        QStringList tlcs;
        QString account;
    };
    Records m_tlcs, m_accounts;
    QHash<quint64, Member> m_open; ///< connections that are up
    QList<Span> m_observed, m_logObserved;
    bool m_live = false, m_heard = false;
    qint64 m_now = 0, m_lastHeard = 0;
    quint64 m_forgotten = 0;
};

} // namespace wayside::availability
