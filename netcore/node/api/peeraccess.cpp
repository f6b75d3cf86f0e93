// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/peeraccess.h"

#include <utility>

namespace wayside::node::api {

void PeerAccess::changedElsewhere() {
    if (m_isReading)
        m_again = true;
    else
        read();
}

void PeerAccess::knowToken(const QString& tokenUuid, std::function<void(Result<void>)> then) {
    if (m_access.snapshot()->token(tokenUuid)) {
        then({});
        return;
    }
    m_waiting.push_back(std::move(then));
    changedElsewhere();
}

void PeerAccess::read() {
    m_isReading = true;
    // The registry drops the answer when it is gone, and then we are gone as well.
    m_access.load([this, served = std::exchange(m_waiting, {})](const Result<void>& done) {
        m_isReading = false;
        for (const auto& then : served)
            then(done);
        if (std::exchange(m_again, false) && !m_isReading)
            read();
    });
}

} // namespace wayside::node::api
