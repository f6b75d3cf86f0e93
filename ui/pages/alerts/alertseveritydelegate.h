// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/delegates/figuredelegate.h"

namespace wayside::ui {

/// As FigureDelegate, with the shape and colour of a severity in one column, and rows muted that nobody needs
/// to look at. GUI thread.
class AlertSeverityDelegate : public FigureDelegate {
    Q_OBJECT
public:
    /// `severityRole` gives an alerts::AlertSeverity as int; `attentionRole` a bool, or nothing: never muted.
    AlertSeverityDelegate(int column, int severityRole, std::optional<int> attentionRole, QObject* parent);

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    int m_column, m_severityRole;
    std::optional<int> m_attentionRole;
};

} // namespace wayside::ui
