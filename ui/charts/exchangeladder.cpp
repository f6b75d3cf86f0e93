// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/exchangeladder.h"

#include "ui/charts/axisticks.h"
#include "ui/charts/plotframe.h"
#include "ui/shell/appearance.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/seriescolour.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QDateTime>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace wayside::ui::charts {

namespace {

constexpr double margin = 8;

/// Time of day by the clock that took it; a date far away is said in full.
QString timeOf(double utcMs, double near) {
    constexpr double day = 86'400'000;
    const QDateTime moment = displayTime(qint64(utcMs));
    if (!moment.isValid() || std::abs(utcMs) > 8e15)
        return QChar(0x2014);
    return moment.toString(std::abs(utcMs - near) > day ? u"yyyy-MM-dd HH:mm:ss.zzz"_s : u"HH:mm:ss.zzz"_s);
}

QString milliseconds(double value) {
    return ExchangeLadder::tr("%1 ms").arg(words::figure(value));
}

void paintArrow(QPainter& painter, QPointF from, QPointF to) {
    painter.drawLine(from, to);
    const double angle = std::atan2(to.y() - from.y(), to.x() - from.x());
    const auto side = [&](double turn) {
        return to - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * 8;
    };
    painter.drawLine(to, side(0.4));
    painter.drawLine(to, side(-0.4));
}

} // namespace

ExchangeLadder::ExchangeLadder(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::TabFocus);
}

void ExchangeLadder::setNames(const QString& node, const QString& client) {
    m_node = node;
    m_client = client;
    update();
}

void ExchangeLadder::setExchange(const std::optional<Exchange>& exchange, const QString& instead) {
    m_exchange = exchange;
    m_instead = instead;
    setAccessibleDescription(text());
    update();
}

void ExchangeLadder::setVerdict(const QString& word, int concern, const QStringList& sentences) {
    m_word = word;
    m_concern = concern;
    m_sentences = sentences;
    setAccessibleDescription(text());
    update();
}

QString ExchangeLadder::text() const {
    QStringList parts{m_word};
    parts += m_sentences;
    if (m_exchange) {
        const double near = m_exchange->t0Ms;
        parts.append(tr("t0 %1, t1 %2, t2 %3, t3 %4")
                         .arg(timeOf(m_exchange->t0Ms, near), timeOf(m_exchange->t1Ms, near),
                              timeOf(m_exchange->t2Ms, near), timeOf(m_exchange->t3Ms, near)));
    } else {
        parts.append(m_instead);
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

void ExchangeLadder::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event)
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setRenderHint(QPainter::Antialiasing, true);
    const int used = paintVerdict(painter);
    const QRectF area = QRectF(rect()).adjusted(margin, used + margin, -margin, -margin);
    if (m_exchange) {
        paintLadder(painter, area);
    } else {
        painter.setPen(axisInk(palette()));
        painter.drawText(area, int(Qt::AlignCenter) | Qt::TextWordWrap, m_instead);
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

int ExchangeLadder::paintVerdict(QPainter& painter) const {
    if (m_word.isEmpty())
        return 0;
    const bool dark = Appearance::isDark(palette());
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    painter.setPen(m_concern == 2   ? Appearance::fault(dark)
                   : m_concern == 1 ? Appearance::warning(dark)
                                    : palette().color(QPalette::Text));
    const int width = rect().width() - 2 * int(margin);
    const int line = painter.fontMetrics().height();
    painter.drawText(QRect(int(margin), 4, width, line), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_word, Qt::ElideRight, width));
    painter.setFont(font());
    painter.setPen(palette().color(QPalette::Text));
    int top = line + 6;
    for (const QString& sentence : m_sentences) {
        QRect used;
        painter.drawText(QRect(int(margin), top, width, height()),
                         int(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, sentence, &used);
        top += used.height() + 2;
    }
    return top;
}

void ExchangeLadder::paintLadder(QPainter& painter, const QRectF& area) const {
    const Exchange& exchange = *m_exchange;
    const QFontMetricsF metrics(font());
    const double near = exchange.t0Ms;
    const double spent = exchange.t3Ms - exchange.t0Ms;
    const double held = exchange.t2Ms - exchange.t1Ms;
    if (!(spent >= 0) || held < 0 || held > spent) {
        painter.setPen(axisInk(palette()));
        painter.drawText(area, int(Qt::AlignCenter) | Qt::TextWordWrap,
                         tr("A clock went back during the exchange: there is no scale to draw it to."));
        return;
    }
    const bool toScale = spent > 0;
    const double total = toScale ? spent : 1; // within one millisecond: some height all the same
    const double label = metrics.horizontalAdvance(u"t0 00:00:00.000"_s) + 12;
    const double left = area.left() + label;
    const double right = area.right() - label;
    const double top = area.top() + metrics.height() + 8;
    const double bottom = area.bottom() - 3 * metrics.height() - 2;
    if (right - left < 24 || bottom - top < 24)
        return;
    const auto at = [&](double sinceT0) { return top + sinceT0 / total * (bottom - top); };
    const double received = (total - held) / 2; // by the node's clock, if both ways were equally long
    const QColor node = seriesColour(0, palette()), client = seriesColour(1, palette());

    painter.setPen(palette().color(QPalette::Text));
    const QRectF heads(area.left(), area.top(), area.width() / 2 - 4, metrics.height());
    painter.drawText(heads, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(tr("%1 (node)").arg(m_node), Qt::ElideMiddle, heads.width()));
    painter.drawText(heads.translated(area.width() / 2 + 4, 0), Qt::AlignRight | Qt::AlignVCenter,
                     metrics.elidedText(tr("%1 (client)").arg(m_client), Qt::ElideMiddle, heads.width()));

    QColor band = client;
    band.setAlpha(45);
    const double bound = std::min(exchange.errorBoundMs, received);
    painter.fillRect(
        QRectF(right - 5, at(received - bound), 10, at(received + held + bound) - at(received - bound)),
        band);
    painter.setPen(QPen(node, 1.5));
    painter.drawLine(QPointF(left, top), QPointF(left, bottom));
    painter.setPen(QPen(client, 1.5));
    painter.drawLine(QPointF(right, top), QPointF(right, bottom));
    painter.setPen(QPen(palette().color(QPalette::Text), 1.5));
    paintArrow(painter, {left, at(0)}, {right, at(received)});
    paintArrow(painter, {right, at(received + held)}, {left, at(total)});

    struct Mark {
        double y;
        QString name;
        double time;
        bool atNode;
    };
    // The client's two marks often fall together: their names keep a line's distance.
    const double apart = std::max(0.0, metrics.height() - (at(received + held) - at(received))) / 2;
    const std::array marks{Mark{at(0), u"t0"_s, exchange.t0Ms, true},
                           Mark{at(received) - apart, u"t1"_s, exchange.t1Ms, false},
                           Mark{at(received + held) + apart, u"t2"_s, exchange.t2Ms, false},
                           Mark{at(total), u"t3"_s, exchange.t3Ms, true}};
    for (const Mark& mark : marks) {
        const QString words = u"%1 %2"_s.arg(mark.name, timeOf(mark.time, near));
        const QRectF box(mark.atNode ? area.left() : right + 8, mark.y - metrics.height() / 2, label - 10,
                         metrics.height());
        painter.setPen(mark.atNode ? seriesInk(0, palette()) : seriesInk(1, palette()));
        painter.drawText(box, (mark.atNode ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter,
                         metrics.elidedText(words, Qt::ElideRight, box.width()));
    }
    const double middle = (left + right) / 2;
    const auto inside = [&](double y, const QString& words) {
        const double width = metrics.horizontalAdvance(words) + 8;
        if (width < right - left - 12)
            paintVeiled(painter, palette(),
                        QRectF(middle - width / 2, y - metrics.height() / 2, width, metrics.height()), words,
                        axisInk(palette()));
    };
    inside(at(total / 2), tr("\u00b1 %1").arg(milliseconds(exchange.errorBoundMs)));
    painter.setPen(axisInk(palette()));
    painter.drawText(QRectF(area.left(), bottom + metrics.height(), area.width(), 2 * metrics.height()),
                     int(Qt::AlignHCenter | Qt::AlignTop) | Qt::TextWordWrap,
                     toScale ? tr("Offset %1, round trip %2, held by the client %3")
                                   .arg(durationLabel(exchange.differenceMs),
                                        milliseconds(exchange.roundTripMs), milliseconds(held))
                             : tr("Offset %1. Asked and answered within one millisecond: not to scale.")
                                   .arg(durationLabel(exchange.differenceMs)));
}

ChartTable ExchangeLadder::table() const {
    ChartTable table;
    table.titles = {u"t0"_s,           u"t1"_s,           u"t2"_s,          u"t3"_s,
                    u"differenceMs"_s, u"errorBoundMs"_s, u"roundTripMs"_s, u"verdict"_s};
    if (m_exchange)
        table.rows.append({timeCell(m_exchange->t0Ms), timeCell(m_exchange->t1Ms), timeCell(m_exchange->t2Ms),
                           timeCell(m_exchange->t3Ms), cell(m_exchange->differenceMs),
                           cell(m_exchange->errorBoundMs), cell(m_exchange->roundTripMs), m_word});
    return table;
}

} // namespace wayside::ui::charts
