// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same load for wayside-node, mosquitto and nats-server, and what it costs the server. See usage in
// options.cpp.
#include "tests/bench/load/measurement.h"

#include <cstdio>

using namespace wayside::load;

int main(int count, char** arguments) {
    try {
        measure(parseOptions(count, arguments));
        return 0;
    } catch (const UsageError& error) {
        std::fprintf(stderr, "bench_load: %s\n%s", error.what(), usage);
        return 2;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bench_load: %s\n", error.what());
        return 1;
    }
}
