// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/diagramplan.h"

#include <algorithm>
#include <Qt>

namespace wayside::ui {

namespace {

using S = lab::DiagramState;
using A = lab::DiagramArrow;

// Centres, in thousandths of the width and height.
constexpr double first = 135, second = 385, third = 635, fourth = 905;
constexpr double upper = 140, middle = 530, lower = 890;
constexpr double boxHeight = 170, boxWidth = 166;

} // namespace

DiagramPlan::DiagramPlan(const QRectF& area) : m_area(area) {
    m_fontPixels = std::clamp(int(std::min(area.width() / 66, area.height() / 26)), 9, 15);
    m_dot = std::clamp(area.width() / 130, 4.0, 8.0);
    m_states[std::size_t(S::CreateSession)] = box(first, upper, boxWidth);
    m_states[std::size_t(S::Disconnected)] = box(second, upper, boxWidth);
    m_states[std::size_t(S::TcpConnecting)] = box(third, upper, boxWidth);
    m_states[std::size_t(S::TlsHandshake)] = box(fourth, upper, boxWidth);
    m_states[std::size_t(S::VersionExchange)] = box(fourth, middle, boxWidth);
    m_states[std::size_t(S::Authenticating)] = box(third, middle, boxWidth);
    m_states[std::size_t(S::Active)] = box(second - 105, middle, 390);
    m_states[std::size_t(S::TimeSync)] = box(second - 215, lower, boxWidth);
    m_states[std::size_t(S::KeepAlive)] = box(second + 5, lower, boxWidth);
    m_beginning = at(16, upper);
    m_end = at(fourth, lower);
    connectBoxes();
}

QPointF DiagramPlan::at(double x, double y) const {
    return {m_area.left() + m_area.width() * x / 1000, m_area.top() + m_area.height() * y / 1000};
}

QRectF DiagramPlan::box(double x, double y, double width) const {
    // Two lines of text need no more, however high the area is.
    const double height = std::min(m_area.height() * boxHeight / 1000, m_fontPixels * 5.5);
    const QSizeF size(m_area.width() * width / 1000, height);
    return {at(x, y) - QPointF(size.width() / 2, size.height() / 2), size};
}

void DiagramPlan::connectBoxes() {
    const auto draw = [this](A arrow, const QPolygonF& line, const QRectF& label, Qt::Alignment alignment) {
        m_arrows[std::size_t(arrow)] = line;
        m_labels[std::size_t(arrow)] = {label,
                                        int(alignment) | int(Qt::TextWordWrap) | int(Qt::TextDontClip)};
    };
    const double gap = 3;
    // Rightwards along the upper row; the label stands over the line.
    const auto across = [&](A arrow, QPointF from, const QRectF& to) {
        const QPointF tip(to.left(), to.center().y());
        const QRectF over(from.x() + gap, to.top() - to.height() * 0.6, tip.x() - from.x() - 2 * gap,
                          to.height() * 1.1 - gap);
        draw(arrow, {{from, tip}}, over, Qt::AlignHCenter | Qt::AlignBottom);
    };
    const auto right = [](const QRectF& box) { return QPointF(box.right(), box.center().y()); };
    across(A::Begin, m_beginning + QPointF(m_dot, 0), state(S::CreateSession));
    across(A::SessionCreated, right(state(S::CreateSession)), state(S::Disconnected));
    across(A::ClientInitiates, right(state(S::Disconnected)), state(S::TcpConnecting));
    across(A::TcpForTls, right(state(S::TcpConnecting)), state(S::TlsHandshake));

    const QRectF& tcp = state(S::TcpConnecting);
    const QRectF& tls = state(S::TlsHandshake);
    const QRectF& version = state(S::VersionExchange);
    const QRectF& authenticating = state(S::Authenticating);
    const QRectF& active = state(S::Active);
    const QRectF& create = state(S::CreateSession);
    const double between = (tcp.bottom() + version.top()) / 2;
    const double unit = m_area.width() / 1000;

    // Down on the right side.
    const double tlsX = version.left() + version.width() * 0.52;
    draw(A::TlsComplete, {{QPointF(tlsX, tls.bottom()), QPointF(tlsX, version.top())}},
         QRectF(tlsX + gap, tls.bottom() + gap, m_area.right() - tlsX - gap,
                version.top() - tls.bottom() - 2 * gap),
         Qt::AlignLeft | Qt::AlignVCenter);
    const double plainY = tcp.bottom() + (version.top() - tcp.bottom()) * 0.42;
    const double plainX = version.left() + version.width() * 0.2;
    const double tcpX = tcp.right() - tcp.width() * 0.15;
    draw(A::TcpPlain,
         {{QPointF(tcpX, tcp.bottom()), QPointF(tcpX, plainY), QPointF(plainX, plainY),
           QPointF(plainX, version.top())}},
         QRectF(tcpX + gap, plainY + gap, plainX - tcpX - 2 * gap, version.top() - plainY),
         Qt::AlignHCenter | Qt::AlignTop);
    const double endX = m_end.x();
    draw(A::VersionRejected, {{QPointF(endX, version.bottom()), QPointF(endX, m_end.y() - m_dot * 1.6)}},
         QRectF(endX + gap, version.bottom() + gap, m_area.right() - endX - gap,
                m_end.y() - version.bottom() - 2 * gap),
         Qt::AlignLeft | Qt::AlignVCenter);

    // Leftwards along the middle row.
    const auto back = [&](A arrow, const QRectF& from, const QRectF& to) {
        const QPointF tail(from.left(), from.center().y());
        const QPointF tip(to.right(), to.center().y());
        draw(arrow, {{tail, tip}},
             QRectF(tip.x() + gap, from.center().y() - from.height() * 0.62, tail.x() - tip.x() - 2 * gap,
                    from.height() * 0.62 - gap),
             Qt::AlignHCenter | Qt::AlignBottom);
    };
    back(A::VersionAccepted, version, authenticating);
    back(A::TokenValid, authenticating, active);

    // Up to where a new session is created.
    const double authenticatingX = authenticating.left() + authenticating.width() * 0.25;
    const double createX = create.right() - create.width() * 0.2;
    draw(A::TokenInvalid,
         {{QPointF(authenticatingX, authenticating.top()), QPointF(authenticatingX, between),
           QPointF(createX, between), QPointF(createX, create.bottom())}},
         QRectF(createX + gap, between - m_area.height() * 0.1, authenticatingX - createX - 2 * gap,
                m_area.height() * 0.1 - gap),
         Qt::AlignHCenter | Qt::AlignBottom);
    const double lostX = active.left() + active.width() * 0.06;
    const double lostEnd = std::max(lostX, create.left() + create.width() * 0.2);
    draw(A::LostOrTerminated, {{QPointF(lostEnd, active.top()), QPointF(lostEnd, create.bottom())}},
         QRectF(m_area.left(), create.bottom() + gap, lostEnd - m_area.left() - gap,
                active.top() - create.bottom() - 2 * gap),
         Qt::AlignRight | Qt::AlignVCenter);

    // Down to the two that come back at once, side by side.
    const auto pair = [&](A there, A again, const QRectF& box) {
        const double down = box.center().x() - box.width() * 0.12;
        const double up = box.center().x() + box.width() * 0.12;
        const double height = box.top() - active.bottom();
        const double width = 92 * unit;
        draw(there, {{QPointF(down, active.bottom()), QPointF(down, box.top())}},
             QRectF(down - width - gap, active.bottom() + gap, width, height - 2 * gap),
             Qt::AlignRight | Qt::AlignVCenter);
        draw(again, {{QPointF(up, box.top()), QPointF(up, active.bottom())}},
             QRectF(up + gap, active.bottom() + gap, width, height - 2 * gap),
             Qt::AlignLeft | Qt::AlignVCenter);
    };
    pair(A::RegularSync, A::SyncComplete, state(S::TimeSync));
    pair(A::PreventTimeout, A::KeepAliveSent, state(S::KeepAlive));
}

} // namespace wayside::ui
