// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace wayside::client {

/// Processor time that this process has used so far, all threads, user and system; zero where the system does
/// not tell. Any thread.
std::chrono::microseconds processorTime();

} // namespace wayside::client
