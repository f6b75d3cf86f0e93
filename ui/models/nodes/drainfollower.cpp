// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodes/drainfollower.h"

#include "netcore/observe/rowjson.h"
#include "ui/models/nodes/drainlistmodel.h"
#include "ui/shell/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

bool tellsOfDrains(const observe::EventRow& event) {
    return event.kind >= observe::EventKind::DrainStarted && event.kind <= observe::EventKind::DrainHalted;
}

/// A receipt of thousands is megabytes from a node elsewhere.
qint64 intervalFor(int sessions) {
    return sessions <= 2000 ? 1000 : sessions <= 20'000 ? 5000 : 30'000;
}

/// So long after a drain is over first payloads still come into its receipt.
constexpr qint64 epilogueMs = 60'000, epilogueIntervalMs = 10'000;

} // namespace

DrainHistory::DrainHistory(observe::Source& source, DrainListModel& model, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_model(model) {}

void DrainHistory::apply(const observe::SourceUpdate& update) {
    if (update.nodeClockMs < m_nowMs || update.reset)
        m_askedAtMs = 0;
    m_nowMs = update.nodeClockMs;
    m_wanted = m_wanted || update.reset || m_model.hasUnwatched() ||
               std::any_of(update.events.cbegin(), update.events.cend(), tellsOfDrains);
    if (m_wanted && !m_waiting && (m_askedAtMs == 0 || m_nowMs - m_askedAtMs >= intervalMs))
        ask();
}

void DrainHistory::refresh() {
    m_wanted = true;
    if (!m_waiting)
        ask();
}

void DrainHistory::ask() {
    m_wanted = false;
    m_waiting = true;
    m_askedAtMs = m_nowMs;
    observe::NodeRequest request;
    request.path = u"drains"_s;
    request.query.addQueryItem(u"limit"_s, QString::number(mostListed));
    m_source.askNode(request, this, [this](const Result<QJsonDocument>& answer) { answered(answer); });
}

void DrainHistory::answered(const Result<QJsonDocument>& answer) {
    m_waiting = false;
    const QString before = m_problem;
    m_problem.clear();
    if (!answer) {
        m_problem = words::error(answer.error());
    } else {
        const auto rows =
            observe::listFromJson<observe::DrainRow>(answer->object().value(u"drains"_s).toArray());
        if (rows)
            m_model.setListed(*rows);
        else
            m_problem = words::error(rows.error());
    }
    if (m_problem != before || m_problem.isEmpty())
        Q_EMIT changed();
}

ReceiptFollower::ReceiptFollower(observe::Source& source, QObject* parent)
    : QObject(parent)
    , m_source(source) {}

void ReceiptFollower::follow(const observe::DrainRow& drain, qint64 nowMs) {
    if (drain.id != m_drain.id) {
        stop();
        m_askedAtMs = 0;
    }
    m_drain = drain;
    m_nowMs = nowMs;
    if (!m_waiting && isDue(nowMs))
        ask();
}

void ReceiptFollower::stop() {
    ++m_generation;
    m_drain = {};
    m_waiting = m_known = m_sawOver = false;
    m_problem.clear();
    m_rows.clear();
    Q_EMIT changed();
}

void ReceiptFollower::refresh() {
    if (!m_waiting && !m_drain.id.isEmpty())
        ask();
}

bool ReceiptFollower::isDue(qint64 nowMs) const {
    if (m_askedAtMs == 0 || nowMs < m_askedAtMs || (m_drain.isOver() && !m_sawOver))
        return true;
    const qint64 since = nowMs - m_askedAtMs;
    if (m_drain.isOver())
        return nowMs - m_drain.finishedAtMs.value_or(0) < epilogueMs + epilogueIntervalMs &&
               since >= epilogueIntervalMs;
    return since >= intervalFor(m_drain.initial);
}

void ReceiptFollower::ask() {
    m_waiting = true;
    m_askedAtMs = std::max<qint64>(m_nowMs, 1);
    m_sawOver = m_drain.isOver();
    m_source.drainReceipt(
        m_drain.id, this,
        [this, generation = m_generation](const Result<QList<observe::DrainReceiptRow>>& rows) {
            if (generation != m_generation)
                return;
            m_waiting = false;
            m_known = true;
            m_problem = rows ? QString() : words::error(rows.error());
            if (rows)
                m_rows = *rows;
            Q_EMIT changed();
        });
}

} // namespace wayside::ui
