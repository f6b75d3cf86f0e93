// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

/// Counts what the program that links allocationcount.cpp takes from operator new.
namespace wayside::test {

std::size_t liveBytes();   ///< asked for and not given back
std::size_t allocations(); ///< since the program began

} // namespace wayside::test
