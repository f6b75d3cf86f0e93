// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/query/filter.h"
#include "ui/models/figuresortmodel.h"

#include <functional>
#include <QAbstractTableModel>
#include <span>

namespace wayside::ui {

/// One column of a list: what it shows, what it sorts by.
template <typename Row>
struct AccessColumn {
    QString key; ///< in exports and layouts
    QString title;
    std::function<QString(const Row&)> text;     ///< "—" for what is not known
    std::function<QVariant(const Row&)> value{}; ///< typed, invalid when unknown; unset: the text
    bool isNumber = false;
    std::function<QString(const Row&)> tip{};
    std::function<int(const Row&)> warning{}; ///< see WarningRole
    int letters = 16;                         ///< width to begin with
    bool isHidden = false;                    ///< to begin with
};

/// A list of the REST API as a table; what the lists have in common. GUI thread.
class AccessTableModel : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    virtual QString keyAt(int row) const = 0;
    virtual bool matches(int row, const observe::query::Filter& filter) const = 0;
    virtual std::span<const observe::query::FieldInformation> fields() const = 0;
    /// Values of a field of texts that rows have and that contain `begun`, with the number of rows; some
    /// hundred.
    virtual QList<std::pair<QString, int>> valuesSeen(int field, const QString& begun) const = 0;
    virtual QString columnKey(int column) const = 0;
    virtual int columnLetters(int column) const = 0;
    virtual bool isHiddenAtFirst(int column) const = 0;
    /// For exports: numbers as numbers, what is not known as null.
    virtual QVariant exportValue(int row, int column) const = 0;
    int rowOf(const QString& key) const;
};

} // namespace wayside::ui
