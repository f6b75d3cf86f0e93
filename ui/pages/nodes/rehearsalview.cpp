// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/rehearsalview.h"

#include "ui/charts/timeserieschart.h"
#include "ui/models/nodes/drainwords.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QGridLayout>
#include <QLabel>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr int mostPhases = 8, phaseColumns = 4;

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

charts::ChartTrack trackOf(const QString& name, int colour, const QList<drain::RehearsalPoint>& points,
                           qint64 startMs) {
    charts::ChartTrack track;
    track.name = name;
    track.colour = colour;
    for (const drain::RehearsalPoint& point : points) {
        const double value = point.sessions;
        track.points.append({double(startMs + point.atMs), value, value, value});
    }
    return track;
}

} // namespace

RehearsalView::RehearsalView(QWidget* parent)
    : QWidget(parent)
    , m_plan(new QLabel(this))
    , m_warning(new QLabel(this))
    , m_phases(new QWidget(this))
    , m_chart(new charts::TimeSeriesChart(this)) {
    m_plan->setObjectName(u"plan"_s);
    m_warning->setObjectName(u"warning"_s);
    for (QLabel* label : {m_plan, m_warning}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    }
    QFont bold = font();
    bold.setBold(true);
    m_warning->setFont(bold);
    m_chart->setFromZero(true);
    m_chart->setQuantity(charts::TimeSeriesChart::Quantity::Number, 4);
    m_chart->setReading([](const charts::ChartPoint& point) { return number(int(point.value)); });
    m_chart->setEmptyText(tr("The course of the drain, if it started now, appears here."));
    m_chart->setAccessibleName(tr("Sessions asked, and gone at the latest, if the drain started now"));
    auto* grid = new QGridLayout(m_phases);
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    for (int row = 0; row < mostPhases; ++row) {
        QList<QLabel*> labels;
        for (int column = 0; column < phaseColumns; ++column) {
            auto* label = new QLabel(m_phases);
            label->setTextFormat(Qt::PlainText);
            label->setAlignment((column == 2 ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignTop);
            label->setWordWrap(column == 3);
            if (column == 1)
                label->setFont(bold);
            grid->addWidget(label, row, column);
            labels.append(label);
        }
        m_phaseLabels.append(labels);
    }
    grid->setColumnStretch(3, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_plan);
    layout->addWidget(m_warning);
    layout->addWidget(m_chart, 1);
    layout->addWidget(m_phases);
}

QString RehearsalView::planText(const observe::DrainRequest& request, const observe::DrainPlan& plan) {
    if (plan.cohort == 0)
        return request.cohort.isWholeNode()
                   ? tr("No session is connected to %1: nobody has to move.").arg(request.cohort.nodeId)
                   : tr("No session fits: nobody has to move.");
    QStringList lines;
    lines.append(tr("%1 sessions get Reconnect: %2 TLC, %3 Broker, %4 Monitor.")
                     .arg(number(plan.cohort), number(plan.tlc), number(plan.broker), number(plan.monitor)));
    QStringList landings;
    int landing = 0;
    for (const auto& [node, sessions] : plan.landings) {
        landings.append(tr("%1 on %2").arg(number(sessions), node));
        landing += sessions;
    }
    if (!landings.isEmpty())
        lines.append(tr("They can land: %1.").arg(landings.join(u", "_s)));
    if (landing < plan.cohort)
        lines.append(tr("%1 of them find no node to land on.").arg(number(plan.cohort - landing)));
    const drain::Rehearsal rehearsal = drain::rehearse(request, plan.cohort);
    lines.append(
        tr("At most %1 of them reconnect within one second.").arg(number(int(rehearsal.peakPerSecond))));
    lines.append(tr("It takes about %1, grace included; at the latest it is over after %2.")
                     .arg(words::duration(std::min(plan.expectedDurationMs, rehearsal.overAtLatestMs)),
                          words::duration(rehearsal.overAtLatestMs)));
    if (plan.ignoredReconnectBefore > 0)
        lines.append(
            tr("%1 of them ignored a Reconnect before and will probably be closed when their grace is over.")
                .arg(number(plan.ignoredReconnectBefore)));
    return lines.join(u'\n');
}

QStringList RehearsalView::warnings(const observe::DrainRequest& request, const observe::DrainPlan& plan) {
    QStringList all;
    if (!plan.warning.isEmpty())
        all.append(plan.warning);
    const drain::Rehearsal rehearsal = drain::rehearse(request, plan.cohort);
    if (rehearsal.cutOffUnasked > 0)
        all.append(tr("The deadline comes too early: %1 sessions would get Bye without a Reconnect.")
                       .arg(number(rehearsal.cutOffUnasked)));
    if (plan.cohort > 1 && plan.canaries >= plan.cohort)
        all.append(tr("Every session is a canary: nobody is spared when they do not come back."));
    if (plan.cohort > 0 && request.haltAbovePercent >= 100)
        all.append(tr("The automatic halt is off: the drain goes on even if nobody comes back."));
    return all;
}

void RehearsalView::present(const observe::DrainRequest& request, const observe::DrainPlan& plan,
                            qint64 startMs) {
    m_plan->setText(planText(request, plan));
    const QStringList against = warnings(request, plan);
    m_warning->setVisible(!against.isEmpty());
    m_warning->setText(u"\u25b2 "_s + against.join(u"\n\u25b2 "_s));
    QPalette ink = m_warning->palette();
    for (const auto role : {QPalette::WindowText, QPalette::Text})
        ink.setColor(role, Appearance::fault(Appearance::isDark(palette())));
    m_warning->setPalette(ink);

    const drain::Rehearsal rehearsal = drain::rehearse(request, plan.cohort);
    presentPhases(request, rehearsal);
    if (rehearsal.asked.isEmpty()) {
        m_chart->setTracks({});
        return;
    }
    const qint64 span = std::max<qint64>(rehearsal.goneAtLatest.constLast().atMs, 1000);
    m_chart->setSpan(std::chrono::milliseconds(span * 21 / 20));
    m_chart->setNow(double(startMs + span + span / 40));
    m_chart->setTracks({trackOf(tr("asked"), 0, rehearsal.asked, startMs),
                        trackOf(tr("gone at the latest"), 1, rehearsal.goneAtLatest, startMs)});
}

void RehearsalView::presentPhases(const observe::DrainRequest& request, const drain::Rehearsal& rehearsal) {
    QList<QStringList> rows;
    const bool whole = request.cohort.isWholeNode();
    if (!rehearsal.stretches.isEmpty() && whole)
        rows.append({words::duration(0), tr("Announce"), QString(),
                     tr("%1 is announced as draining; new sessions go to other active nodes.")
                         .arg(request.cohort.nodeId)});
    for (const drain::RehearsalStretch& part : rehearsal.stretches)
        rows.append({tr("%1 \u2013 %2").arg(words::duration(part.fromMs), words::duration(part.untilMs)),
                     words::rehearsalPhase(part.phase), part.sessions > 0 ? number(part.sessions) : QString(),
                     words::rehearsalExplanation(part.phase, request)});
    if (!rehearsal.stretches.isEmpty() && whole)
        rows.append({QString(), tr("Afterwards"), QString(),
                     tr("%1 stays out of service until someone activates it.").arg(request.cohort.nodeId)});
    for (qsizetype i = 0; i < m_phaseLabels.size(); ++i) {
        for (int column = 0; column < phaseColumns; ++column) {
            m_phaseLabels.at(i).at(column)->setVisible(i < rows.size());
            if (i < rows.size())
                m_phaseLabels.at(i).at(column)->setText(rows.at(i).at(column));
        }
    }
}

void RehearsalView::presentNothing(const QString& why) {
    m_plan->setText(why);
    m_warning->hide();
    m_chart->setTracks({});
    presentPhases({}, {});
}

} // namespace wayside::ui
