// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fuzztarget.h"

#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace wayside::fuzz {

using Input = std::vector<std::uint8_t>;

/// Runs one input in a heap block of exactly its size, so that AddressSanitizer sees whatever reads past it.
inline void run(const Input& input) {
    Input exact;
    exact.reserve(input.size());
    exact.assign(input.begin(), input.end());
    LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

/// The input and `count` damaged copies of it: changed, doubled, missing and cut-off bytes. The same seed
/// gives the same damage.
inline void runDamaged(const Input& input, int count, unsigned seed) {
    run(input);
    if (input.empty())
        return;
    std::minstd_rand random(seed + 1);
    for (int i = 0; i < count; ++i) {
        Input damaged = input;
        const unsigned wounds = 1 + unsigned(random() % 4);
        for (unsigned wound = 0; wound < wounds && !damaged.empty(); ++wound) {
            const auto at = damaged.begin() + std::ptrdiff_t(random() % damaged.size());
            switch (random() % 4) {
            case 0:
                *at = std::uint8_t(random());
                break;
            case 1:
                damaged.insert(at, std::uint8_t(random()));
                break;
            case 2:
                damaged.erase(at);
                break;
            default:
                damaged.erase(at, damaged.end());
                break;
            }
        }
        run(damaged);
    }
}

} // namespace wayside::fuzz
