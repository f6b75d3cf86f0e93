// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/consolestate.h"

#include "ui/shell/words.h"

namespace wayside::ui {

ConsoleState::ConsoleState(observe::Source& source, QObject* parent) : QObject(parent), m_source(source) {
    connect(&source, &observe::Source::updated, this, &ConsoleState::take);
    connect(&source, &observe::Source::linkChanged, this, &ConsoleState::noteLink);
    connect(&source, &observe::Source::abilitiesChanged, this, &ConsoleState::changed);
}

void ConsoleState::feed(QObject* context, std::function<void(const observe::SourceUpdate&)> sink) {
    connect(&m_source, &observe::Source::updated, context, std::move(sink));
}

void ConsoleState::take(const observe::SourceUpdate& update) {
    m_totals = update.totals;
    if (update.reset || !update.nodes.isEmpty())
        m_nodes = update.nodes;
    m_merged += update.merged;
    m_lost += update.eventsLost + update.clockPointsLost;
    m_nodeClockMs = update.nodeClockMs;
    m_sinceClock.start();
    Q_EMIT changed();
}

/// The next attempt is another "connecting": what went wrong is said until one succeeds.
void ConsoleState::noteLink() {
    const auto status = link();
    if (status.state != observe::LinkState::Connecting)
        m_failedAttempt.clear();
    else if (status.retryAtMs)
        m_failedAttempt = status.description;
    Q_EMIT changed();
}

std::optional<qint64> ConsoleState::nodeClockMs() const {
    if (!m_sinceClock.isValid() || link().state != observe::LinkState::Live)
        return std::nullopt;
    return m_nodeClockMs + m_sinceClock.elapsed();
}

QList<observe::DrainRow> ConsoleState::runningDrains() const {
    QList<observe::DrainRow> drains;
    for (const auto& node : m_nodes) {
        if (node.drain && !node.drain->isOver())
            drains.append(*node.drain);
    }
    return drains;
}

ConsoleState::Banner ConsoleState::banner() const {
    const auto status = link();
    const auto since = [](qint64 atMs) {
        return atMs > 0 ? tr("since %1").arg(words::clock(atMs)) : QString();
    };
    const auto sentence = [](const QStringList& parts) {
        QStringList filled = parts;
        filled.removeAll(QString());
        return filled.join(QStringLiteral(" · "));
    };
    if (status.state == observe::LinkState::Lost)
        return {Banner::Kind::SourceLost,
                sentence({tr("%1 does not answer; what you see is the last known state").arg(sourceName()),
                          status.description, since(status.sinceMs)}),
                tr("Try now"), Banner::Action::TryAgain};
    if (status.state == observe::LinkState::Refused)
        return {
            Banner::Kind::SourceRefused,
            sentence({tr("%1 cannot be used").arg(sourceName()), status.description, since(status.sinceMs)}),
            tr("Try again"), Banner::Action::TryAgain};
    if (!m_failedAttempt.isEmpty())
        return {Banner::Kind::SourceLost,
                sentence({tr("Nothing can be shown yet"), m_failedAttempt, since(status.sinceMs)}),
                tr("Try now"), Banner::Action::TryAgain};
    const auto drains = runningDrains();
    if (drains.isEmpty())
        return {};
    QStringList parts;
    for (const auto& drain : drains)
        parts << tr("%1 is draining since %2: %3 moved, %4 of %5 left")
                     .arg(drain.nodeId, words::clock(drain.startedAtMs),
                          words::count(quint64(qMax(0, drain.moved))),
                          words::count(quint64(qMax(0, drain.remaining))),
                          words::count(quint64(qMax(0, drain.initial))));
    return {Banner::Kind::NodeDraining, sentence(parts), tr("Show nodes"), Banner::Action::ShowNodes};
}

void ConsoleState::tryAgain() {
    m_source.start();
}

} // namespace wayside::ui
