// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts/availabilitykeeper.h"

#include <algorithm>
#include <QCoreApplication>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using namespace availability;

AvailabilityKeeper::AvailabilityKeeper(observe::Source& source, AlertCentre& centre, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_centre(centre) {
    m_worker.setMaxThreadCount(1);
    connect(&m_source, &observe::Source::updated, this, &AvailabilityKeeper::apply);
    connect(&m_source, &observe::Source::linkChanged, this,
            [this] { m_book.setLive(m_source.link().state == observe::LinkState::Live, nowMs()); });
    connect(&m_centre, &AlertCentre::ticked, this, [this] { m_book.tick(nowMs()); });
    m_book.setLive(m_source.link().state == observe::LinkState::Live, 0);
}

AvailabilityKeeper::~AvailabilityKeeper() {
    ++m_question; // what is on its way is not wanted any more
    m_worker.waitForDone();
}

qint64 AvailabilityKeeper::nowMs() const {
    if (m_nodeClockMs == 0 || m_source.link().state != observe::LinkState::Live)
        return m_nodeClockMs;
    return m_nodeClockMs + m_sinceUpdate.elapsed();
}

void AvailabilityKeeper::apply(const observe::SourceUpdate& update) {
    m_nodeClockMs = std::max(update.nodeClockMs, m_book.nowMs());
    m_sinceUpdate.start();
    m_book.apply(update, m_nodeClockMs);
}

void AvailabilityKeeper::setLogs(const LogEvidence& logs) {
    m_book.setLogs(logs);
}

QHash<QString, QList<PlannedWindow>> AvailabilityKeeper::plannedFor(SubjectKind kind) const {
    QHash<QString, QList<PlannedWindow>> planned;
    const auto& presences = m_centre.engine().facts().presence(
        kind == SubjectKind::Tlc ? alerts::Grouping::Tlc : alerts::Grouping::Account);
    for (const alerts::Silence& silence : m_centre.engine().silences()) {
        if (!silence.ruleId.isEmpty())
            continue; // about one rule, not about the work
        for (const QString& subject : m_book.subjects(kind)) {
            alerts::AlertContext context = presences.value(subject).context;
            if (kind == SubjectKind::Tlc)
                context.identifiers = {subject};
            else
                context.account = subject;
            if (alerts::fits(silence.scope, context))
                planned[subject].append({{silence.fromMs, silence.untilMs}, silence.reason});
        }
    }
    return planned;
}

QList<AvailabilityRow> AvailabilityKeeper::compute(const PresenceBook& book, const Question& question,
                                                   const Targets& targets,
                                                   const QHash<QString, QList<PlannedWindow>>& planned) {
    QList<AvailabilityRow> rows;
    for (const QString& subject : book.subjects(question.kind)) {
        Evidence evidence = book.evidence(question.kind, subject);
        evidence.planned = planned.value(subject);
        AvailabilityRow row;
        row.subject = subject;
        row.timeline = timelineOf(evidence, question.range, targets.policy);
        row.figures = figuresOf(row.timeline, targets.policy);
        row.targetPercent = targets.of(question.kind, subject);
        row.budget = budgetOf(row.figures, row.targetPercent, question.periodMs);
        rows.append(std::move(row));
    }
    std::sort(rows.begin(), rows.end(), [](const AvailabilityRow& one, const AvailabilityRow& other) {
        return one.subject < other.subject;
    });
    return rows;
}

void AvailabilityKeeper::ask(const Question& question) {
    m_book.tick(nowMs());
    const quint64 number = ++m_question;
    m_worker.clear();
    m_worker.start([book = m_book, question, targets = m_targets, planned = plannedFor(question.kind), number,
                    self = QPointer(this)] {
        QList<AvailabilityRow> rows = compute(book, question, targets, planned);
        QMetaObject::invokeMethod(
            qApp,
            [self, number, rows = std::move(rows)] {
                if (self && self->m_question == number)
                    Q_EMIT self->answered(rows);
            },
            Qt::QueuedConnection);
    });
}

LogEvidence evidenceOf(const QList<SessionLogFacts>& logs, Span observed) {
    LogEvidence evidence;
    evidence.observed = {observed};
    for (const SessionLogFacts& log : logs) {
        if (!log.connectedMs)
            continue; // nobody came with its token
        const auto reason = endReasonFrom(log.endReason.toStdString());
        const SessionSpan session{*log.connectedMs, log.endedMs, reason};
        if (!log.account.isEmpty())
            evidence.spans.append({SubjectKind::Account, log.account, session});
        if (!log.isTlc)
            continue;
        for (const SessionLogFacts::Identifier& identifier : log.identifiers) {
            SessionSpan part = session;
            part.fromMs = std::max(part.fromMs, identifier.fromMs);
            if (identifier.untilMs && (!part.untilMs || *identifier.untilMs < *part.untilMs)) {
                part.untilMs = identifier.untilMs; // taken out of the session's scope: someone wanted that
                part.reason = EndReason::AdminTermination;
            }
            if (!part.untilMs || *part.untilMs >= part.fromMs)
                evidence.spans.append({SubjectKind::Tlc, identifier.name, part});
        }
    }
    evidence.doubtCrashes();
    return evidence;
}

} // namespace wayside::ui
