// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clockfleet.h"

#include "ui/charts/chartmenu.h"
#include "ui/charts/fleetstrip.h"
#include "ui/models/clock/clockevidence.h"
#include "ui/models/clock/clockmodel.h"
#include "ui/shell/tearoffframe.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <QLabel>
#include <QVBoxLayout>
#include <tuple>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

using charts::FleetMark;

struct Candidate {
    quint64 id = 0;
    FleetMark mark = FleetMark::Unmeasured;
    double badness = 0;
};

/// Further off than this, in ms, and than the error bound, is drawn as ahead or behind.
const double noticeable = timesync::VerdictRules().noticeable;

FleetMark markOf(const observe::ConnectionRow& row, std::optional<double> offset) {
    const auto standing = clockStanding(row);
    if (!row.clock.differenceMs)
        return FleetMark::Unmeasured;
    if (standing == timesync::LimitStanding::Over)
        return FleetMark::Over;
    if (standing && timesync::isInconclusive(*standing))
        return FleetMark::Inconclusive;
    if (clockLimitUsed(row).value_or(0) > clockWarningShare)
        return FleetMark::NearLimit;
    const double off = offset.value_or(*row.clock.differenceMs);
    if (std::abs(off) <= std::max(noticeable, row.clock.errorBoundMs.value_or(0)))
        return FleetMark::InStep;
    return off > 0 ? FleetMark::Ahead : FleetMark::Behind;
}

double badnessOf(const observe::ConnectionRow& row, std::optional<double> offset) {
    if (const auto used = clockLimitUsed(row))
        return *used;
    return std::abs(offset.value_or(row.clock.differenceMs.value_or(0))) *
           1e-6; // without a limit, after those with one
}

} // namespace

ClockFleet::ClockFleet(const ClockModel& model, const ClockEvidence& evidence, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_evidence(evidence)
    , m_strip(new charts::FleetStrip(this))
    , m_who(new QLabel(this)) {
    m_strip->setAccessibleName(tr("All sessions by node, the worst clock first"));
    m_strip->setEmptyText(tr("One cell for each session appears here once clients are connected."));
    m_strip->setMarkNames({tr("not measured"), tr("in step"), tr("client ahead"), tr("client behind"),
                           tr("inconclusive"), tr("near the limit"), tr("over the limit")});
    m_strip->setDescription([this](quint64 connection) { return describe(connection); });
    new charts::ChartMenu(*m_strip, u"clock-fleet"_s, [this] { return m_strip->table(); });
    m_who->setTextFormat(Qt::PlainText);
    m_who->setContentsMargins(12, 4, 12, 4);
    m_who->setMinimumWidth(1); // long names are cut, not the page widened
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_who);
    layout->addWidget(new TearOffFrame(m_strip, tr("Clock fleet"), this), 1);
    connect(m_strip, &charts::FleetStrip::currentChanged, this,
            [this](quint64 connection) { m_who->setText(describe(connection)); });
    connect(m_strip, &charts::FleetStrip::chosen, this, &ClockFleet::chosen);
    connect(m_strip, &charts::FleetStrip::opened, this, &ClockFleet::opened);
    connect(&m_evidence, &ClockEvidence::judged, this, &ClockFleet::refreshIfSeen);
    m_who->setText(describe(0));
}

void ClockFleet::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void ClockFleet::refreshIfSeen() {
    if (m_strip->isVisible() && !m_strip->viewport()->underMouse())
        refresh();
}

QString ClockFleet::describe(quint64 connection) const {
    const observe::ConnectionRow* row = m_model.connection(connection);
    if (!row)
        return tr("Point at a cell, or move with the arrow keys. Space shows its trend, Enter opens it in "
                  "Connections.");
    const QString who =
        tr("%1 on %2")
            .arg(words::sessionName(*row), row->nodeId.isEmpty() ? QString(words::unknown) : row->nodeId);
    if (!row->clock.differenceMs)
        return tr("%1: not measured yet").arg(who);
    const QString offset =
        tr("filtered offset %1 ms, mean %2 ms, round trip %3 ms")
            .arg(words::figure(m_model.filteredOffset(connection), true),
                 words::figure(row->clock.meanAbsoluteMs), words::figure(row->clock.roundTripMs));
    const auto standing = clockStanding(*row);
    if (!standing)
        return tr("%1: %2; no clock limit").arg(who, offset);
    return tr("%1: %2; %3 of the limit, %4")
        .arg(who, offset, words::percent(clockLimitUsed(*row)), ClockModel::standingWords(*standing));
}

void ClockFleet::refresh() {
    std::map<QString, std::vector<Candidate>> byNode;
    m_model.forEach([&](const observe::ConnectionRow& row) {
        if (row.ended())
            return;
        const auto offset = m_model.filteredOffset(row.id);
        byNode[row.nodeId].push_back({row.id, markOf(row, offset), badnessOf(row, offset)});
    });
    struct Sorted {
        double worst;
        charts::FleetGroup group;
    };
    std::vector<Sorted> groups;
    for (auto& [node, sessions] : byNode) {
        std::sort(sessions.begin(), sessions.end(), [](const Candidate& one, const Candidate& other) {
            return std::tuple(-one.badness, one.id) < std::tuple(-other.badness, other.id);
        });
        charts::FleetGroup group;
        group.name = node.isEmpty() ? tr("No node") : node;
        int standOut = 0;
        for (const Candidate& session : sessions) {
            group.cells.append({session.id, session.mark});
            standOut += session.mark != FleetMark::InStep && session.mark != FleetMark::Unmeasured ? 1 : 0;
        }
        const QString all = tr("%n session(s)", nullptr, int(sessions.size()));
        group.summary = standOut == 0 ? tr("%1, none stands out").arg(all)
                                      : tr("%1, %n of them off", nullptr, standOut).arg(all);
        groups.push_back({sessions.front().badness, std::move(group)});
    }
    // Nodes by name: they keep their places; within each the worst comes first.
    QList<charts::FleetGroup> shown;
    for (Sorted& each : groups)
        shown.append(std::move(each.group));
    m_strip->setGroups(std::move(shown));
    if (const auto current = m_strip->current())
        m_who->setText(describe(*current));
}

} // namespace wayside::ui
