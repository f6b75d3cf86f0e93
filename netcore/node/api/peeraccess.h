// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/accessregistry.h"

#include <functional>
#include <vector>

namespace wayside::node::api {

/// Keeps the access tables of this process as new as those that the other processes of the store have
/// written. Lives on the API thread; the registry must outlive it.
class PeerAccess {
public:
    explicit PeerAccess(store::AccessRegistry& access) : m_access(access) {}

    /// Reads everything again. What comes while that is under way makes it once more.
    void changedElsewhere();
    /// Calls `then` at once when the token is known, else after having read everything again: a token that is
    /// not known then has been revoked. With the store's error when that could not be done.
    void knowToken(const QString& tokenUuid, std::function<void(Result<void>)> then);

private:
    void read();

    store::AccessRegistry& m_access;
    bool m_isReading = false, m_again = false;
    std::vector<std::function<void(Result<void>)>> m_waiting; ///< for a reading that has not begun
};

} // namespace wayside::node::api
