// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/access/accesstablemodel.h"

namespace wayside::ui {

int AccessTableModel::rowOf(const QString& key) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (keyAt(row) == key)
            return row;
    }
    return -1;
}

} // namespace wayside::ui
