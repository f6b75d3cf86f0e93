// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/sessionlogs.h"

#include <optional>
#include <QWidget>

class QLabel;
class QPlainTextEdit;

namespace wayside::ui {

/// One logged session: why it ended and what to do, when it was connected, and what its scope was. GUI
/// thread.
class LogDetails : public QWidget {
    Q_OBJECT
public:
    explicit LogDetails(QWidget* parent = nullptr);

    void present(const std::optional<client::SessionLog>& log);
    QString text() const; ///< all that is shown, for tests and readers

private:
    static QString factsOf(const client::SessionLog& log);
    static QString historyOf(const client::SessionLog& log);

    QLabel* m_headline;
    QLabel* m_advice;
    QLabel* m_facts;
    QPlainTextEdit* m_history;
};

} // namespace wayside::ui
