// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/casebook.h"
#include "netcore/conformance/client/sessionterms.h"

#include <vector>

namespace wayside::conformance::client {

/// The waits of a client that fails again and again (spec 01 §7): whether there are any, whether they grow,
/// and whether chance is in them. Pure: moments are arguments.
class Waits {
public:
    /// So many attempts in a row with less than this between them on average are hammering.
    static constexpr int hammering = 12;
    static constexpr Milliseconds leastAverage{60};

    void attempt(MonotonicTime at) { m_attempts.push_back(at); }
    /// The row is over: the client got on.
    void succeeded();

    int attempts() const { return int(m_attempts.size()); }
    /// After `least` attempts: whether it is still to be shown that the client does not hammer.
    bool isSuspicious(int least) const;

    /// Judges 01-7.11, 01-7.12 and `also`, the case of the row just ended, if not empty.
    void judge(CaseBook& book, CaseId also);

private:
    struct Row {
        std::vector<qint64> gaps; ///< ms
    };
    static bool isConstant(const Row& row);
    static bool isDoubling(const Row& row);

    std::vector<MonotonicTime> m_attempts;
    std::vector<Row> m_rows;
};

} // namespace wayside::conformance::client
