// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

/// Addresses that this build was given (WAYSIDE_HOMEPAGE, WAYSIDE_UPDATE_URL). Any thread.
namespace wayside::release {

QUrl homepage();        ///< of the project; empty: none was given
QString usualAddress(); ///< of release.json; empty: none was given

} // namespace wayside::release
