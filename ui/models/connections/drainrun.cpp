// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/connections/drainrun.h"

#include "netcore/observe/rowjson.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wayside::ui {

namespace {

void describe(ActionResult& result, const observe::DrainReceiptRow& row) {
    using Outcome = ActionResult::Outcome;
    switch (row.departure) {
    case observe::DrainDeparture::None:
        result.outcome = row.askedAtMs ? Outcome::Failed : Outcome::NotSent;
        if (row.askedAtMs)
            result.detail = DrainRun::tr("It was asked, and is still here.");
        return;
    case observe::DrainDeparture::Moved:
        result.outcome = Outcome::Done;
        if (row.backAtMs)
            result.detail =
                row.gapMs
                    ? DrainRun::tr("Back on %1 after %2.").arg(row.backNodeId, words::duration(*row.gapMs))
                    : DrainRun::tr("Back on %1.").arg(row.backNodeId);
        else if (row.failed)
            result.detail = DrainRun::tr("It left, and was not back in time.");
        return;
    case observe::DrainDeparture::Forced:
        result.outcome = Outcome::Failed;
        result.detail = DrainRun::tr("It ignored Reconnect and was closed.");
        return;
    case observe::DrainDeparture::Left:
    case observe::DrainDeparture::Crashed:
        result.outcome = Outcome::AlreadyEnded;
        if (row.endReason)
            result.detail = words::endReason(*row.endReason);
        return;
    }
}

} // namespace

DrainRun::DrainRun(observe::Source& source, const QList<ActionScope::Target>& targets,
                   observe::DrainRequest request, QObject* parent)
    : ActionRun(parent)
    , m_source(source)
    , m_request(std::move(request)) {
    for (const ActionScope::Target& target : targets)
        m_results.append({target, ActionResult::Outcome::Waiting, {}});
    m_poll.setInterval(1s);
    connect(&m_poll, &QTimer::timeout, this, &DrainRun::poll);
}

void DrainRun::start() {
    m_source.askNode({"POST", u"drains"_s, {}, observe::toJson(m_request)}, this,
                     [this](const Result<QJsonDocument>& answer) {
                         if (!answer) {
                             fail(words::error(answer.error()));
                             return;
                         }
                         const auto row = observe::fromJson<observe::DrainRow>(answer->object());
                         if (!row || row->id.isEmpty()) {
                             fail(tr("The node's answer names no drain; see Nodes for what it does."));
                             return;
                         }
                         m_drainId = row->id;
                         if (m_cancelled)
                             cancel();
                         take(*row);
                         if (!isFinished() && !m_reading)
                             m_poll.start();
                     });
}

void DrainRun::cancel() {
    m_cancelled = true;
    if (m_drainId.isEmpty() || isFinished())
        return; // the answer that names it is awaited
    m_source.askNode({"POST", u"drains/"_s + m_drainId + u"/abort"_s}, this,
                     [this](const Result<QJsonDocument>& answer) {
                         if (!answer)
                             m_note = words::error(answer.error());
                         poll();
                     });
}

void DrainRun::poll() {
    if (m_reading)
        return;
    m_source.askNode({"GET", u"drains/"_s + m_drainId}, this, [this](const Result<QJsonDocument>& answer) {
        const auto row = answer ? observe::fromJson<observe::DrainRow>(answer->object())
                                : Result<observe::DrainRow>(tl::unexpected(answer.error()));
        if (row) {
            take(*row);
            return;
        }
        // The drain runs on at the node; only its progress is not known here until an answer comes.
        m_note = words::error(row.error());
        Q_EMIT progressed();
    });
}

void DrainRun::take(const observe::DrainRow& row) {
    if (isFinished() || m_reading)
        return;
    // Who exactly was asked the receipt says; until then the numbers are right, one session more or less.
    int sent = row.asked - row.closed;
    int done = row.closed;
    for (ActionResult& result : m_results) {
        result.outcome = done-- > 0   ? ActionResult::Outcome::Done
                         : sent-- > 0 ? ActionResult::Outcome::Sent
                                      : ActionResult::Outcome::Waiting;
    }
    m_note = row.state == observe::DrainState::Halted ? tr("The node halted it: %1").arg(row.note)
             : row.state == observe::DrainState::Paused
                 ? tr("It is paused; resume it under Nodes, or cancel.")
                 : tr("%1 asked, %2 back", "of a drain")
                       .arg(words::count(quint64(row.asked)), words::count(quint64(row.moved)));
    Q_EMIT progressed();
    if (row.isOver())
        readReceipt();
}

void DrainRun::readReceipt() {
    m_reading = true;
    m_poll.stop();
    m_source.drainReceipt(m_drainId, this, [this](const Result<QList<observe::DrainReceiptRow>>& receipt) {
        if (!receipt) {
            m_note =
                tr("The drain is over; its receipt could not be read. %1").arg(words::error(receipt.error()));
            finish();
            return;
        }
        // The receipt has the sessions in the order of the cohort; the model's names are those that were
        // asked.
        for (qsizetype i = 0; i < m_results.size(); ++i) {
            m_results[i].outcome = ActionResult::Outcome::AlreadyEnded;
            m_results[i].detail.clear();
        }
        QHash<QString, qsizetype> places;
        for (qsizetype i = 0; i < m_results.size(); ++i)
            places.insert(m_results.at(i).target.sessionId, i);
        for (const observe::DrainReceiptRow& row : *receipt) {
            if (const auto place = places.constFind(row.sessionId); place != places.cend())
                describe(m_results[*place], row);
        }
        m_note.clear();
        finish();
    });
}

void DrainRun::fail(const QString& why) {
    m_poll.stop();
    m_note = why;
    for (ActionResult& result : m_results) {
        result.outcome = ActionResult::Outcome::Failed;
        result.detail = why;
    }
    finish();
}

} // namespace wayside::ui
