// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/availability/presencebook.h"

#include <algorithm>
#include <QSet>

namespace wayside::availability {

namespace {

constexpr qsizetype mostObserved = 2000;

bool isUp(const observe::ConnectionRow& row) {
    const auto state = row.state();
    return row.type && (state == session::ConnectionState::Active ||
                        state == session::ConnectionState::MonitoredViolation ||
                        state == session::ConnectionState::Terminating);
}

/// When its token was accepted; a node that does not tell stages tells when it connected.
qint64 upSince(const observe::ConnectionRow& row) {
    for (const observe::StageMark& mark : row.stages) {
        if (session::stateOf(mark.stage) == session::ConnectionState::Active)
            return mark.atMs;
    }
    return row.connectedAtMs;
}

} // namespace

void LogEvidence::doubtCrashes() {
    QSet<qint64> crashes;
    for (const LogSpan& span : std::as_const(spans)) {
        if (span.session.reason == EndReason::NodeCrash && span.session.untilMs)
            crashes.insert(*span.session.untilMs);
    }
    QList<Span> doubtful;
    for (const qint64 crash : std::as_const(crashes)) {
        qint64 sign = 0;
        for (const LogSpan& span : std::as_const(spans)) {
            if (span.session.fromMs < crash)
                sign = std::max(sign, span.session.fromMs);
            if (span.session.untilMs && *span.session.untilMs < crash)
                sign = std::max(sign, *span.session.untilMs);
        }
        doubtful.append({sign, crash});
        for (LogSpan& span : spans) {
            if (span.session.reason == EndReason::NodeCrash && span.session.untilMs == crash)
                span.session.untilMs = std::max(span.session.fromMs, sign);
        }
    }
    observed = without(unionOf(observed), unionOf(doubtful));
}

void PresenceBook::observe(qint64 nowMs) {
    m_now = std::max(m_now, nowMs);
    if (!m_live || !m_heard)
        return;
    if (!m_observed.isEmpty() && m_observed.constLast().untilMs == m_lastHeard)
        m_observed.last().untilMs = m_now;
    else
        m_observed.append({m_now, m_now});
    m_lastHeard = m_now;
    if (m_observed.size() > mostObserved)
        m_observed.removeFirst();
}

void PresenceBook::setLive(bool live, qint64 nowMs) {
    observe(nowMs);
    m_live = live;
    if (!live)
        m_heard = false; // known again with the next batch
}

void PresenceBook::tick(qint64 nowMs) {
    observe(nowMs);
}

void PresenceBook::apply(const observe::SourceUpdate& update, qint64 nowMs) {
    const bool firstAfterSilence = m_live && !m_heard;
    const qint64 lastHeard = m_lastHeard;
    m_heard = m_live;
    if (firstAfterSilence) { // the silence itself was not observed
        m_now = std::max(m_now, nowMs);
        m_observed.append({m_now, m_now});
        m_lastHeard = m_now;
    }
    observe(nowMs);
    if (update.reset || firstAfterSilence) {
        // Whoever is not told of any more ended some time since we last heard of it.
        for (const quint64 id : m_open.keys()) {
            if (update.reset || (firstAfterSilence && update.removed.contains(id)))
                end(id, firstAfterSilence ? lastHeard : m_now, std::nullopt);
        }
    }
    for (const observe::ConnectionRow& row : update.connections) {
        if (isUp(row))
            begin(row);
        else if (row.ended())
            end(row.id, row.endedAtMs.value_or(m_now), row.endReason);
    }
    for (const quint64 id : update.removed)
        end(id, m_now, std::nullopt);
}

PresenceBook::Record* PresenceBook::recordOf(SubjectKind kind, const QString& subject) {
    Records& all = records(kind);
    const auto found = all.find(subject);
    if (found != all.end())
        return &*found;
    if (all.size() >= mostSubjects) {
        ++m_forgotten;
        return nullptr;
    }
    return &all[subject];
}

void PresenceBook::trim(Record& record) {
    while (record.live.size() > mostSpans) {
        record.forgottenUntilMs = record.live.constFirst().untilMs;
        record.live.removeFirst();
        ++m_forgotten;
    }
}

void PresenceBook::begin(const observe::ConnectionRow& row) {
    if (m_open.contains(row.id))
        return;
    Member member;
    member.account = row.account;
    if (row.type == SessionType::Tlc)
        member.tlcs = row.identifiers;
    const qint64 since = upSince(row);
    const auto add = [&](SubjectKind kind, const QString& subject) {
        Record* record = subject.isEmpty() ? nullptr : recordOf(kind, subject);
        if (!record)
            return;
        if (record->active++ > 0) {
            record->live.last().fromMs = std::min(record->live.constLast().fromMs, since);
        } else {
            record->live.append({since, std::nullopt, std::nullopt});
            trim(*record);
        }
    };
    for (const QString& tlc : std::as_const(member.tlcs))
        add(SubjectKind::Tlc, tlc);
    add(SubjectKind::Account, member.account);
    m_open.insert(row.id, member);
}

void PresenceBook::end(quint64 connectionId, qint64 atMs, std::optional<EndReason> reason) {
    const auto found = m_open.constFind(connectionId);
    if (found == m_open.cend())
        return;
    const auto close = [&](SubjectKind kind, const QString& subject) {
        const auto record = records(kind).find(subject);
        if (record == records(kind).end() || record->active == 0 || --record->active > 0)
            return;
        SessionSpan& span = record->live.last();
        span.untilMs = std::max(span.fromMs, atMs);
        span.reason = reason;
    };
    for (const QString& tlc : found->tlcs)
        close(SubjectKind::Tlc, tlc);
    close(SubjectKind::Account, found->account);
    m_open.erase(found);
}

void PresenceBook::setLogs(const LogEvidence& logs) {
    for (Records* all : {&m_tlcs, &m_accounts}) {
        for (Record& record : *all)
            record.logged.clear();
    }
    m_logObserved = unionOf(logs.observed);
    for (const LogSpan& span : logs.spans) {
        if (Record* record = recordOf(span.kind, span.subject))
            record->logged.append(span.session);
    }
}

QStringList PresenceBook::subjects(SubjectKind kind) const {
    return records(kind).keys();
}

Evidence PresenceBook::evidence(SubjectKind kind, const QString& subject) const {
    Evidence evidence;
    evidence.nowMs = m_now;
    const auto record = records(kind).constFind(subject);
    if (record == records(kind).cend())
        return evidence;
    for (const SessionSpan& span : record->logged) {
        // A log says that it lives at the time it was read; whether it still does is told live.
        SessionSpan known = span;
        if (!known.untilMs && !m_logObserved.isEmpty())
            known.untilMs = std::max(known.fromMs, m_logObserved.constLast().untilMs);
        evidence.sessions.append(known);
    }
    for (const SessionSpan& span : record->live) {
        SessionSpan known = span;
        if (!known.untilMs && !(m_live && m_heard))
            known.untilMs = std::max(known.fromMs, m_lastHeard); // alive when we last heard
        evidence.sessions.append(known);
    }
    evidence.observed = unionOf(m_observed + m_logObserved);
    if (record->forgottenUntilMs)
        evidence.observed = without(evidence.observed, {{0, *record->forgottenUntilMs}});
    return evidence;
}

std::optional<qint64> PresenceBook::knownSince() const {
    const QList<Span> all = unionOf(m_observed + m_logObserved);
    return all.isEmpty() ? std::nullopt : std::optional(all.constFirst().fromMs);
}

} // namespace wayside::availability
