// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/factlines.h"

#include <QLabel>

namespace wayside::ui {

FactLines::Line FactLines::addLine(QWidget* parent, const QString& name) {
    auto* label = new QLabel(name, parent);
    label->setTextFormat(Qt::PlainText);
    label->setForegroundRole(QPalette::PlaceholderText);
    auto* value = new QLabel(parent);
    value->setTextFormat(Qt::PlainText);
    value->setWordWrap(true);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setBuddy(value);
    const int row = next();
    addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
    addWidget(value, row, 1, Qt::AlignTop);
    setColumnStretch(1, 1);
    label->hide();
    value->hide();
    return {label, value};
}

void FactLines::addWide(QWidget* widget) {
    addWidget(widget, next(), 0, 1, 2);
}

void FactLines::addBelowValues(QLayout* layout) {
    addLayout(layout, next(), 1);
}

void FactLines::setValue(const Line& line, const QString& value) {
    if (line.value->text() != value)
        line.value->setText(value);
    line.name->setVisible(!value.isEmpty());
    line.value->setVisible(!value.isEmpty());
}

} // namespace wayside::ui
