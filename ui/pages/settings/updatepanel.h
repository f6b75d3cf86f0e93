// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QCheckBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace wayside::ui {

class UpdateWatch;

/// The part of Settings about newer releases: on or off, the address, what is sent, what was learnt. GUI
/// thread; the watch outlives it.
class UpdatePanel : public QWidget {
    Q_OBJECT
public:
    UpdatePanel(UpdateWatch& watch, QAction* checkNow, QWidget* parent = nullptr);

private:
    void refresh();
    void enter();

    UpdateWatch& m_watch;
    QAction* m_checkNow;
    QCheckBox* m_on;
    QLineEdit* m_address;
    QLabel* m_addressNote;
    QLabel* m_state;
    QLabel* m_notes; ///< the link
    QPlainTextEdit* m_request;
    bool m_refreshing = false;
};

} // namespace wayside::ui
