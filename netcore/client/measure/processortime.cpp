// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/measure/processortime.h"

#ifdef _WIN32
#include <windows.h>
#else
#include <sys/resource.h>
#endif

namespace wayside::client {

#ifdef _WIN32

std::chrono::microseconds processorTime() {
    FILETIME created, exited, kernel, user;
    if (!GetProcessTimes(GetCurrentProcess(), &created, &exited, &kernel, &user))
        return {};
    const auto ticks = [](const FILETIME& time) { // of 100 ns
        return (std::int64_t(time.dwHighDateTime) << 32) + std::int64_t(time.dwLowDateTime);
    };
    return std::chrono::microseconds((ticks(kernel) + ticks(user)) / 10);
}

#else

std::chrono::microseconds processorTime() {
    rusage usage{};
    if (getrusage(RUSAGE_SELF, &usage) != 0)
        return {};
    const auto duration = [](const timeval& time) {
        return std::chrono::seconds(time.tv_sec) + std::chrono::microseconds(time.tv_usec);
    };
    return duration(usage.ru_utime) + duration(usage.ru_stime);
}

#endif

} // namespace wayside::client
