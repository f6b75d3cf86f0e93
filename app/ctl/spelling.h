// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wayside::ctl {

/// " (did you mean --watch?)" when one of `known` is spelt nearly like `word`; else empty.
QString similar(const QString& word, const QStringList& known, const QString& prefix = {});

} // namespace wayside::ctl
