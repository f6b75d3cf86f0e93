// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/exportjob.h"

#include <QWidget>

namespace wayside::ui {

/// Asks where to, then exports with a progress dialog that can cancel. `done` gets one sentence about how it
/// went. A suggested name that ends in ".json" offers no other format. GUI thread.
void exportWithDialog(QWidget* window, const QString& suggestedName, std::function<ExportRows()> rows,
                      std::function<void(const QString& sentence)> done);

/// The same into a file that is known already.
ExportJob* exportInto(QWidget* window, const QString& fileName, ExportRows rows,
                      std::function<void(const QString& sentence)> done);

} // namespace wayside::ui
