// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rows.h"

#include <algorithm>

namespace wayside::observe {

std::optional<double> ConnectionRow::worstHeadroom() const {
    std::optional<double> worst;
    for (const auto* limitRow : {&rate, &throughput, &idle, &clockLimit}) {
        if (limitRow->has_value())
            worst = std::min(worst.value_or(1.0), (*limitRow)->headroom);
    }
    return worst;
}

} // namespace wayside::observe
