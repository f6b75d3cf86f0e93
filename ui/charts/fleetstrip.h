// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/charttable.h"

#include <functional>
#include <optional>
#include <QAbstractScrollArea>
#include <QHash>
#include <QPixmap>

namespace wayside::ui::charts {

/// What one cell of a fleet looks like: shape and colour together, so that neither is needed alone.
enum class FleetMark : quint8 {
    Unmeasured,   ///< hollow circle, grey
    InStep,       ///< small dot
    Ahead,        ///< triangle up
    Behind,       ///< triangle down
    Inconclusive, ///< hollow diamond: near the limit, within the error bound
    NearLimit,    ///< diamond, warning colour
    Over,         ///< square, fault colour
};
inline constexpr int fleetMarks = int(FleetMark::Over) + 1;

struct FleetCell {
    quint64 id = 0;
    FleetMark mark = FleetMark::Unmeasured;

    friend bool operator==(const FleetCell&, const FleetCell&) = default;
};

/// The cells of one node, in the order they are shown.
struct FleetGroup {
    QString name;
    QString summary; ///< beside the name
    QList<FleetCell> cells;

    friend bool operator==(const FleetGroup&, const FleetGroup&) = default;
};

/// Thousands of sessions at a glance: one small painted cell each, row by row below the name of their node.
/// The pointer or the arrow keys tell who a cell is; a click or Space chooses it, Enter or a double click
/// opens it. Paints what is in view only. GUI thread.
class FleetStrip : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit FleetStrip(QWidget* parent = nullptr);

    /// The current cell stays on its session.
    void setGroups(QList<FleetGroup> groups);
    void setEmptyText(const QString& sentence);
    /// Says who a session is, in one line; asked for the one under the pointer or the keyboard only.
    void setDescription(std::function<QString(quint64)> describe) { m_describe = std::move(describe); }
    /// Names of the marks, for the key below the cells.
    void setMarkNames(const QStringList& names);

    const QList<FleetGroup>& groups() const { return m_groups; }
    std::optional<quint64> current() const;
    void setCurrent(quint64 id);
    QRect cellRect(quint64 id) const; ///< in the viewport; empty when unknown
    int cellSize() const { return m_cell; }
    ChartTable table() const;
    QSize sizeHint() const override { return {640, 280}; }

Q_SIGNALS:
    void currentChanged(quint64 id);
    void chosen(quint64 id);
    void opened(quint64 id);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    struct Place {
        int group = -1;
        int cell = -1;
        bool isValid() const { return group >= 0; }
        friend bool operator==(const Place&, const Place&) = default;
    };

    void arrange();
    int heightWith(int cell) const;
    int columns() const;
    int headHeight() const;
    int keyHeight() const;
    int groupHeight(const FleetGroup& group, int cell) const;
    Place placeAt(QPoint viewport) const;
    QRect rectOf(Place place) const;
    std::optional<Place> placeOf(quint64 id) const;
    quint64 idAt(Place place) const { return m_groups.at(place.group).cells.at(place.cell).id; }
    void moveTo(Place place);
    void move(int cells, int rows);
    void drawMarks();
    void paintMark(QPainter& painter, FleetMark mark, const QRectF& box) const;
    void paintKey(QPainter& painter) const;
    QColor colourOf(FleetMark mark) const;

    QList<FleetGroup> m_groups;
    QList<int> m_tops; ///< of each group, content pixels
    int m_cell = 12;
    QList<QPixmap> m_marks;
    QStringList m_markNames;
    QString m_empty;
    std::function<QString(quint64)> m_describe;
    quint64 m_current = 0;
};

} // namespace wayside::ui::charts
