// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/time.h"

#include <deque>
#include <optional>

namespace wayside::node {

/// Whether those who were asked to reconnect come back: counts them in batches and judges each batch once,
/// when its last member has had its time. Pure.
class LandingWatch {
public:
    LandingWatch(int batchSize, Milliseconds returnWithin)
        : m_batchSize(batchSize)
        , m_returnWithin(returnWithin) {}

    int asked(MonotonicTime now); ///< one more was asked; the number of its batch, from 1
    void endBatch();              ///< the next one asked begins a new batch
    void back(int batch);         ///< harmless for a batch that has been judged
    void forget();                ///< no batch that began before now is judged any more

    struct Verdict {
        int batch = 0, asked = 0, back = 0;
        double missingPercent() const { return 100.0 * (asked - back) / asked; }
    };
    std::optional<MonotonicTime> nextJudgement() const;
    std::optional<Verdict> judge(MonotonicTime now); ///< the oldest batch whose time is over
    int batches() const { return m_lastNumber; }

private:
    struct Batch {
        int number = 0, asked = 0, back = 0;
        MonotonicTime judgeAt;
    };
    void dropReturned();

    int m_batchSize;
    Milliseconds m_returnWithin;
    std::deque<Batch> m_batches; ///< not judged yet, in the order of their numbers
    int m_lastNumber = 0;
    bool m_open = false; ///< the last of them takes more
};

} // namespace wayside::node
