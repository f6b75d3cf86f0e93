// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/nodesdrainpanel.h"

#include "ui/models/nodes/nodemodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QGridLayout>
#include <QLabel>
#include <QProgressBar>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

QString titleOf(const observe::DrainRow& drain) {
    QString title;
    switch (drain.state) {
    case observe::DrainState::Running:
        title = NodesDrainPanel::tr("Draining %1");
        break;
    case observe::DrainState::Paused:
        title = NodesDrainPanel::tr("Drain of %1 is paused");
        break;
    case observe::DrainState::Halted:
        title = NodesDrainPanel::tr("Drain of %1 has halted by itself");
        break;
    case observe::DrainState::Finished:
        title = NodesDrainPanel::tr("Drain of %1 finished");
        break;
    case observe::DrainState::Aborted:
        title = NodesDrainPanel::tr("Drain of %1 aborted");
        break;
    }
    title = title.arg(drain.nodeId);
    if (!drain.note.isEmpty() && !drain.isOver())
        return u"%1: %2"_s.arg(title, drain.note);
    return drain.reason.isEmpty() ? title : u"%1: %2"_s.arg(title, drain.reason);
}

/// Elapsed and, while it runs, what is left at the rate it was given.
QString timeOf(const observe::DrainRow& drain, qint64 nodeClockMs) {
    const qint64 end = drain.finishedAtMs.value_or(nodeClockMs);
    const QString elapsed = words::duration(std::max<qint64>(end - drain.startedAtMs, 0));
    const QString pace = NodesDrainPanel::tr("%1 sessions/s, grace %2")
                             .arg(words::figure(drain.ratePerSecond), words::duration(drain.graceMs));
    if (drain.isOver())
        return NodesDrainPanel::tr("took %1 \u00b7 %2").arg(elapsed, pace);
    const int unasked = std::max(drain.initial - drain.asked, 0);
    const double leftMs = drain.ratePerSecond > 0 ? unasked / drain.ratePerSecond * 1000 : 0;
    const QString left = words::duration(qint64(std::clamp(leftMs, 0.0, 9e15)) / 1000 * 1000 + drain.graceMs);
    return NodesDrainPanel::tr("for %1 \u00b7 at most %2 to go \u00b7 %3").arg(elapsed, left, pace);
}

} // namespace

NodesDrainPanel::NodesDrainPanel(QWidget* parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_time(new QLabel(this))
    , m_bar(new QProgressBar(this)) {
    m_title->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_time->setForegroundRole(QPalette::PlaceholderText);
    m_time->setWordWrap(true);
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedHeight(12);
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(4);
    const QStringList names{tr("Cohort"), tr("Asked"),  tr("Moved"),
                            tr("Closed"), tr("Forced"), tr("Remaining")};
    const QStringList meanings{tr("Sessions to move, later arrivals included"),
                               tr("Reconnect sent"),
                               tr("Back on another node with a new session"),
                               tr("Left this node, moved ones included"),
                               tr("Ignored Reconnect and were closed when their grace was over"),
                               tr("Still on this node")};
    grid->addWidget(m_title, 0, 0, 1, int(names.size()));
    grid->addWidget(m_bar, 1, 0, 1, int(names.size()));
    for (qsizetype i = 0; i < names.size(); ++i) {
        auto* figure = new QLabel(words::unknown, this);
        QFont large = figure->font();
        large.setPointSizeF(large.pointSizeF() * 1.4);
        figure->setFont(large);
        figure->setToolTip(meanings.at(i));
        auto* name = new QLabel(names.at(i), this);
        name->setForegroundRole(QPalette::PlaceholderText);
        name->setToolTip(meanings.at(i));
        grid->addWidget(figure, 2, int(i));
        grid->addWidget(name, 3, int(i));
        grid->setColumnStretch(int(i), 1);
        m_figures.append(figure);
    }
    grid->addWidget(m_time, 4, 0, 1, int(names.size()));
}

void NodesDrainPanel::present(const observe::DrainRow& drain, qint64 nodeClockMs) {
    QFont bold = font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_title->setText(titleOf(drain));
    QPalette barInk = palette();
    barInk.setColor(QPalette::Highlight, Appearance::accent(Appearance::isDark(palette())));
    m_bar->setPalette(barInk);
    const std::optional<double> share = NodeModel::drainShare(drain);
    m_bar->setValue(int(share.value_or(drain.isOver() ? 1 : 0) * 1000));
    m_bar->setAccessibleName(
        tr("%1 of %2 have left").arg(number(drain.initial - drain.remaining), number(drain.initial)));
    const QList<int> figures{drain.initial, drain.asked,  drain.moved,
                             drain.closed,  drain.forced, drain.remaining};
    for (qsizetype i = 0; i < figures.size(); ++i)
        m_figures.at(i)->setText(number(figures.at(i)));
    QPalette ink = palette();
    if (drain.forced > 0)
        ink.setColor(QPalette::WindowText, Appearance::warning(Appearance::isDark(palette())));
    m_figures.at(4)->setPalette(ink);
    m_time->setText(timeOf(drain, nodeClockMs));
}

} // namespace wayside::ui
