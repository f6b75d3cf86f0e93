// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/rows.h"

#include <QWidget>

namespace wayside::ui {

/// The way of one connection through its stages, each with its duration: TCP connect 3 ms ▸ TLS handshake 11
/// ms ▸ … The stage that lasts stretches to the end. GUI thread.
class ConnectionPhases : public QWidget {
    Q_OBJECT
public:
    explicit ConnectionPhases(QWidget* parent = nullptr);

    /// `nowMs` by the node's clock.
    void setStages(const QList<observe::StageMark>& stages, qint64 nowMs);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    /// One phase in words: "Token 4 ms"; the last without end counts up to `nowMs`.
    static QString durationOf(const observe::StageMark& mark, qint64 nowMs);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QList<observe::StageMark> m_stages;
    qint64 m_nowMs = 0;
};

} // namespace wayside::ui
