// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/statusline.h"

#include "ui/shell/consolestate.h"
#include "ui/shell/words.h"

#include <chrono>
#include <QLabel>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace wayside::ui {

namespace {

QString linkWord(observe::LinkState state) {
    switch (state) {
    case observe::LinkState::Connecting:
        return StatusLine::tr("connecting");
    case observe::LinkState::Live:
        return StatusLine::tr("live");
    case observe::LinkState::Lost:
        return StatusLine::tr("lost");
    case observe::LinkState::Refused:
        return StatusLine::tr("refused");
    }
    return words::unknown;
}

} // namespace

StatusLine::StatusLine(ConsoleState& state, QWidget* parent)
    : QStatusBar(parent)
    , m_state(state)
    , m_left(new QLabel(this))
    , m_losses(new QLabel(this))
    , m_clock(new QLabel(this)) {
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    for (QLabel* label : {m_left, m_losses, m_clock})
        label->setTextFormat(Qt::PlainText);
    m_losses->setToolTip(
        tr("The console was slower than the node for a while: batches were folded together (values stay "
           "right), or events and clock points had to go"));
    m_clock->setToolTip(tr("The node's wall clock"));
    addWidget(m_left, 1);
    addPermanentWidget(m_losses);
    addPermanentWidget(m_clock);
    connect(&state, &ConsoleState::changed, this, &StatusLine::refresh);
    connect(&m_tick, &QTimer::timeout, this, &StatusLine::refreshClock);
    m_tick.start(1s);
    refresh();
}

void StatusLine::say(const QString& sentence) {
    showMessage(sentence, 8000);
}
QString StatusLine::leftText() const {
    return m_left->text();
}
QString StatusLine::clockText() const {
    return m_clock->text();
}

void StatusLine::refresh() {
    const auto& totals = m_state.totals();
    const auto link = m_state.link();
    const bool one = m_state.hasData() && totals.activeSessions == 1;
    m_left->setText((one ? tr("%1: %2 · %3 session · %4 msg/s") : tr("%1: %2 · %3 sessions · %4 msg/s"))
                        .arg(m_state.sourceName(), linkWord(link.state),
                             m_state.hasData() ? words::count(quint64(qMax(0, totals.activeSessions)))
                                               : QString(words::unknown),
                             m_state.hasData() && m_state.tellsFigures() ? words::figure(totals.messageRateIn)
                                                                         : QString(words::unknown)));
    m_left->setToolTip(words::tooltip(link.description));
    QStringList losses;
    if (m_state.merged() > 0)
        losses << (m_state.merged() == 1 ? tr("1 batch merged")
                                         : tr("%1 batches merged").arg(words::count(m_state.merged())));
    if (m_state.lost() > 0)
        losses << (m_state.lost() == 1 ? tr("1 update dropped")
                                       : tr("%1 updates dropped").arg(words::count(m_state.lost())));
    m_losses->setText(losses.join(u" · "_s));
    m_losses->setVisible(!losses.isEmpty());
    refreshClock();
}

void StatusLine::refreshClock() {
    const auto now = m_state.nodeClockMs();
    m_clock->setText(
        tr("node clock %1")
            .arg(now ? words::utcDateTime(*now).mid(11, 8) + u" UTC"_s : QString(words::unknown)));
}

} // namespace wayside::ui
