// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QString>

/// Headroom in one way on all pages: what is left, beside a bar that fills toward the limit. Translated; GUI
/// thread.
namespace wayside::ui::words {

QString headroomLeft(std::optional<double> headroom); ///< "83 % left", "over", "—"; headroom 0..1
QString widestHeadroom();                             ///< beside which bars are of one length

} // namespace wayside::ui::words
