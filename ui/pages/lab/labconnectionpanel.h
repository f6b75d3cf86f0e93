// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/lab/breakermodel.h"

#include <QWidget>

#include "netcore/lab/labrow.h"

class QFormLayout;
class QLabel;

namespace wayside::ui {

class FigureTable;

/// How one session stands with its service: what it has, when it tries again, its circuit breakers, its
/// queue, how much of its limits it uses, why it ended last and what to do. GUI thread.
class LabConnectionPanel : public QWidget {
    Q_OBJECT
public:
    explicit LabConnectionPanel(QWidget* parent = nullptr);

    void setSession(const lab::LabRow* row); ///< null: there is none
    QString text() const;                    ///< all of it, for tests and copying

private:
    enum Fact { Now, Attempt, LastEnd, WhatToDo, Session, Establishing, Queue, Limits, Clock, FactCount };
    void set(Fact fact, const QString& text);

    BreakerModel m_breakers;
    std::array<QLabel*, FactCount> m_facts{};
    FigureTable* m_table = nullptr;
};

} // namespace wayside::ui
