// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGridLayout>

class QLabel;

namespace wayside::ui {

/// Names beside values that wrap; a line without a value takes no room. A grid and not a QFormLayout: that of
/// Qt 6.4 writes beside its own memory once lines of it are hidden. GUI thread.
class FactLines : public QGridLayout {
    Q_OBJECT
public:
    struct Line {
        QLabel* name;
        QLabel* value;
    };

    using QGridLayout::QGridLayout;

    /// Of the parent's widgets, in plain text that can be selected; hidden until it has a value.
    Line addLine(QWidget* parent, const QString& name = {});
    void addWide(QWidget* widget);        ///< across both columns
    void addBelowValues(QLayout* layout); ///< where the values begin
    static void setValue(const Line& line, const QString& value);

private:
    int next() const { return rowCount(); }
};

} // namespace wayside::ui
