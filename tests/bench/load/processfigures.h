// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace wayside::load {

/// CPU time a process has used, user and system, all threads, in seconds (/proc/PID/stat). Throws when it is
/// gone.
double cpuSeconds(int process);
/// Resident memory in bytes (/proc/PID/statm).
std::int64_t residentBytes(int process);
/// Resident memory of the server while it is looked at, in bytes.
struct Memory {
    std::int64_t peak = 0, last = 0;

    void look(int process);
    /// Looks ten times a second until the steady clock (nanoseconds) shows `time`.
    void lookUntil(std::int64_t time, int process);
};

/// Lets this process open as many files as the system allows it.
void raiseDescriptorLimit();

} // namespace wayside::load
