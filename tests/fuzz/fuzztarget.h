// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// The one function of a fuzz target, called by libFuzzer or by the replay of a corpus. Ends the program when
/// an invariant is broken.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace wayside::fuzz {

/// Ends the program in a way that fuzzer and test both notice, in release builds too.
inline void require(bool invariant, const char* what) {
    if (invariant)
        return;
    std::fprintf(stderr, "invariant broken: %s\n", what);
    std::abort();
}

} // namespace wayside::fuzz
