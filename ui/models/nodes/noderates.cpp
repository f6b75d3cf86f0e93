// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/nodes/noderates.h"

#include <algorithm>

namespace wayside::ui {

bool NodeRates::add(const QList<observe::NodeRow>& nodes, qint64 nowMs) {
    bool recorded = false;
    for (const observe::NodeRow& node : nodes) {
        QList<Figure>& figures = m_figures[node.id];
        if (!figures.isEmpty() && nowMs < figures.constLast().atMs)
            figures.clear();
        if (!figures.isEmpty() && nowMs - figures.constLast().atMs < intervalMs)
            continue;
        figures.append({nowMs, node.messageRateIn, node.messageRateOut});
        const auto old = std::find_if(figures.cbegin(), figures.cend(), [nowMs](const Figure& figure) {
            return figure.atMs >= nowMs - spanMs;
        });
        figures.erase(figures.cbegin(), old);
        recorded = true;
    }
    // Nodes that are gone are forgotten, so that memory follows the nodes there are.
    m_figures.removeIf([&nodes](const auto& entry) {
        return std::none_of(nodes.cbegin(), nodes.cend(),
                            [&entry](const observe::NodeRow& node) { return node.id == entry.key(); });
    });
    return recorded;
}

} // namespace wayside::ui
