// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/connections/connectionlimits.h"

#include "netcore/observe/query/rowtables.h"
#include "ui/delegates/bar.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <QPainter>

namespace wayside::ui {

namespace {

using LimitOf = std::optional<observe::LimitRow>;

QString cutOffText(const observe::LimitRow& limit, bool ended) {
    if (ended)
        return {};
    if (limit.headroom <= 0)
        return ConnectionLimits::tr("limit passed");
    return limit.timeToCutOffMs
               ? ConnectionLimits::tr("cut-off in %1").arg(words::duration(*limit.timeToCutOffMs))
               : QString();
}

ConnectionLimits::Gauge gauge(const QString& name, const LimitOf& limit, const QString& reading,
                              bool windowed, bool ended) {
    if (!limit)
        return {name, std::nullopt, words::unknown, {}, {}};
    // Every session is silent between two datagrams: that counts only when it lasts.
    const bool matters = windowed || limit->headroom < observe::query::silenceMatters;
    return {name, limit->headroom, reading,
            windowed ? ConnectionLimits::tr("over %1").arg(words::duration(limit->windowMs)) : QString(),
            matters ? cutOffText(*limit, ended) : QString()};
}

/// Limits are set by people and mostly whole: no decimals that say nothing.
QString limitFigure(double value) {
    return value >= 0 && value < 1e6 && value == std::floor(value) ? words::count(quint64(value))
                                                                   : words::figure(value);
}

QString milliseconds(double value) {
    return words::duration(qint64(std::clamp(value, -9e15, 9e15)));
}

} // namespace

ConnectionLimits::ConnectionLimits(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    setAccessibleName(tr("Limits"));
}

ConnectionLimits::Gauges ConnectionLimits::gaugesOf(const observe::ConnectionRow& row) {
    const bool ended = row.ended();
    const auto reading = [](const LimitOf& limit, const auto& text) {
        return limit ? tr("%1 / %2", "measured / limit").arg(text(limit->measured), text(limit->limit))
                     : QString();
    };
    const QString rate =
        row.rate ? tr("%1 / %2 per s").arg(words::figure(row.rate->measured), limitFigure(row.rate->limit))
                 : QString();
    return {
        gauge(tr("Rate"), row.rate, rate, true, ended),
        gauge(tr("Throughput"), row.throughput,
              tr("%1 per s").arg(reading(row.throughput, [](double value) { return words::bytes(value); })),
              true, ended),
        gauge(tr("Idle"), row.idle, reading(row.idle, milliseconds), false, ended),
        gauge(tr("Clock"), row.clockLimit, reading(row.clockLimit, milliseconds), true, ended)};
}

void ConnectionLimits::setRow(const observe::ConnectionRow& row) {
    m_gauges = gaugesOf(row);
    QStringList lines;
    for (const auto& each : m_gauges)
        lines.append(QStringList{each.name, each.reading, each.window, each.cutOff}.join(u' ').simplified());
    setAccessibleDescription(lines.join(u'\n'));
    setToolTip(lines.join(u'\n'));
    update();
}

int ConnectionLimits::rowHeight() const {
    return (2 * fontMetrics().height() + 4) / 4 * 4;
}
QSize ConnectionLimits::sizeHint() const {
    return {360, rowHeight() * int(m_gauges.size())};
}
QSize ConnectionLimits::minimumSizeHint() const {
    return {336, sizeHint().height()};
}

void ConnectionLimits::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int line = fontMetrics().height();
    int nameWidth = 0;
    for (const auto& each : m_gauges)
        nameWidth = qMax(nameWidth, fontMetrics().horizontalAdvance(each.name));
    nameWidth += 12;
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    int top = 0;
    for (const auto& each : m_gauges) {
        const bool warned = each.headroom && *each.headroom < headroomWarning;
        const QColor muted = palette().color(QPalette::PlaceholderText);
        painter.setFont(font());
        painter.setPen(muted);
        painter.drawText(QRect(0, top, nameWidth, line), Qt::AlignLeft | Qt::AlignVCenter, each.name);
        const QRect text(nameWidth, top, width() - nameWidth, line);
        QString right = each.cutOff;
        painter.setFont(warned ? bold : font());
        painter.setPen(warned ? limitColour(each.headroom, palette())
                              : palette().color(QPalette::WindowText));
        const int rightWidth = right.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(right) + 12;
        painter.drawText(text, Qt::AlignRight | Qt::AlignVCenter, right);
        painter.drawText(text, Qt::AlignLeft | Qt::AlignVCenter, each.reading);
        const int used = painter.fontMetrics().horizontalAdvance(each.reading) + 8;
        painter.setFont(font());
        painter.setPen(muted);
        if (used + painter.fontMetrics().horizontalAdvance(each.window) + rightWidth <= text.width())
            painter.drawText(text.adjusted(used, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, each.window);
        drawLimitBar(painter, QRect(nameWidth, top + line + 2, width() - nameWidth, 4), each.headroom,
                     palette());
        top += rowHeight();
    }
}

} // namespace wayside::ui
