// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/pacedrun.h"

#include "ui/models/connections/connectionmodel.h"
#include "ui/shell/words.h"

#include <algorithm>

namespace wayside::ui {

PacedRun::PacedRun(const ConnectionModel& model, observe::Source& source, observe::ConnectionAction action,
                   const QList<ActionScope::Target>& targets, QString reason, Pace pace, QObject* parent)
    : ActionRun(parent)
    , m_model(model)
    , m_source(source)
    , m_action(action)
    , m_reason(std::move(reason))
    , m_pace(pace)
    , m_random(QRandomGenerator::global()->generate()) {
    m_pace.perSecond = std::clamp(m_pace.perSecond, 0.01, 200.0);
    m_pace.jitter = std::clamp(m_pace.jitter, 0.0, 1.0);
    for (const ActionScope::Target& target : targets)
        m_results.append({target, ActionResult::Outcome::Waiting, {}});
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PacedRun::sendNext);
    // In another run of the node the ids are other sessions'.
    connect(&model, &ConnectionModel::runChanged, this, [this] {
        m_note = tr("The node was started anew; nothing more was sent.");
        cancel();
    });
}

void PacedRun::start() {
    sendNext();
}

void PacedRun::cancel() {
    m_stopped = true;
    m_timer.stop();
    finishIfDone();
}

void PacedRun::sendNext() {
    if (m_stopped || m_next >= m_results.size())
        return;
    const qsizetype index = m_next++;
    ActionResult& result = m_results[index];
    const observe::ConnectionRow* row = m_model.find(result.target.id);
    if (!row || row->ended()) {
        result.outcome = ActionResult::Outcome::AlreadyEnded;
    } else if (m_action == observe::ConnectionAction::Reconnect &&
               row->state() != session::ConnectionState::Active) {
        result.outcome = ActionResult::Outcome::Failed;
        result.detail = tr("It was no longer active; nothing was sent.");
    } else {
        result.outcome = ActionResult::Outcome::Sent;
        ++m_outstanding;
        m_source.act(result.target.id, m_action, m_reason, this,
                     [this, index](const Result<void>& done) { answered(index, done); });
    }
    if (m_next < m_results.size()) {
        const double turn = 1000 / m_pace.perSecond;
        m_timer.start(int(turn * (1 + m_pace.jitter * m_random.generateDouble())));
    }
    Q_EMIT progressed();
    finishIfDone();
}

void PacedRun::answered(qsizetype index, const Result<void>& result) {
    --m_outstanding;
    ActionResult& own = m_results[index];
    if (result) {
        own.outcome = ActionResult::Outcome::Done;
    } else if (result.error().code == ErrorCode::NotFound) {
        own.outcome = ActionResult::Outcome::AlreadyEnded;
    } else {
        own.outcome = ActionResult::Outcome::Failed;
        own.detail = words::error(result.error());
    }
    Q_EMIT progressed();
    finishIfDone();
}

void PacedRun::finishIfDone() {
    if (m_outstanding == 0 && (m_stopped || m_next >= m_results.size()))
        finish();
}

} // namespace wayside::ui
