// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QtGlobal>

namespace wayside::node {

/// What the operating system says about this process; what it does not tell is absent. Any thread.
struct ProcessFigures {
    std::optional<double> cpuSeconds; ///< user and system, since the start
    std::optional<qint64> residentBytes;
    std::optional<qint64> openDescriptors, mostDescriptors;
    std::optional<double> startedAtSeconds; ///< since the Unix epoch

    static ProcessFigures read();
};

} // namespace wayside::node
