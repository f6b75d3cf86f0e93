// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"

#include <optional>
#include <QWidget>

namespace wayside::ui::charts {

/// One time-sync exchange as a ladder, to scale: the node's time axis on the left, the client's on the right,
/// time running down; the request goes over, the answer comes back. The client's marks stand where they were
/// by the node's clock if both ways took equally long; the bracket beside them shows how far up or down they
/// can have been. GUI thread.
class ExchangeLadder : public QWidget {
    Q_OBJECT
public:
    struct Exchange {
        double t0Ms = 0, t1Ms = 0, t2Ms = 0, t3Ms = 0; ///< UTC ms, each by the clock that took it
        double differenceMs = 0;                       ///< > 0: client ahead
        double errorBoundMs = 0;
        double roundTripMs = 0;

        friend bool operator==(const Exchange&, const Exchange&) = default;
    };

    explicit ExchangeLadder(QWidget* parent = nullptr);

    void setNames(const QString& node, const QString& client);
    /// Without an exchange `instead` says why there is none.
    void setExchange(const std::optional<Exchange>& exchange, const QString& instead);
    /// What it means: a word (0 as it should be, 1 to be looked at, 2 wrong) and sentences below the drawing.
    void setVerdict(const QString& word, int concern, const QStringList& sentences);

    const std::optional<Exchange>& exchange() const { return m_exchange; }
    QString text() const; ///< all that is shown, for a screen reader
    ChartTable table() const;
    QSize sizeHint() const override { return {340, 320}; }
    QSize minimumSizeHint() const override { return {260, 220}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int paintVerdict(QPainter& painter) const;
    void paintLadder(QPainter& painter, const QRectF& area) const;

    std::optional<Exchange> m_exchange;
    QString m_instead, m_node, m_client, m_word;
    int m_concern = 0;
    QStringList m_sentences;
};

} // namespace wayside::ui::charts
