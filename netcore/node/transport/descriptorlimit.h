// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <limits>

/// How many file descriptors this process may have, and how many it has. Systems without such a limit
/// (Windows) answer `unlimitedDescriptors`. Safe from any thread.
namespace wayside::node {

constexpr std::int64_t unlimitedDescriptors = std::numeric_limits<std::int64_t>::max();

/// The soft limit in force now.
std::int64_t descriptorLimit();

/// Raises the soft limit as far as the system lets us without privileges. Returns the limit then in force.
std::int64_t raiseDescriptorLimit();

/// The number the next descriptor would get: the lowest free one, so every lower one is in use. Equals
/// descriptorLimit() when none is left.
std::int64_t lowestFreeDescriptor();

} // namespace wayside::node
