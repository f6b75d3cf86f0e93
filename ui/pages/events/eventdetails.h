// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/events/logentry.h"
#include "ui/shell/factlines.h"

#include <QScrollArea>

class QLabel;

namespace wayside::ui {

/// Every field of one line of the log. GUI thread.
class EventDetails : public QScrollArea {
    Q_OBJECT
public:
    explicit EventDetails(QWidget* parent = nullptr);

    void showEntry(const LogEntry& entry);
    void showNothing();
    QString asText() const; ///< a line a field, as shown

private:
    FactLines* m_facts;
    QLabel* m_nothing;
    QList<FactLines::Line> m_lines;
    QList<std::pair<QString, QString>> m_shown;
};

} // namespace wayside::ui
