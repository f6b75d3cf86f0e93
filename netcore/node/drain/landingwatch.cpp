// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/drain/landingwatch.h"

namespace wayside::node {

int LandingWatch::asked(MonotonicTime now) {
    if (!m_open) {
        m_batches.push_back({++m_lastNumber, 0, 0, now});
        m_open = true;
    }
    Batch& batch = m_batches.back();
    ++batch.asked;
    batch.judgeAt = now + m_returnWithin;
    if (batch.asked >= m_batchSize)
        endBatch();
    return m_lastNumber;
}

void LandingWatch::endBatch() {
    m_open = false;
    dropReturned();
}

void LandingWatch::back(int batch) {
    if (m_batches.empty() || batch < m_batches.front().number || batch > m_lastNumber)
        return;
    ++m_batches[std::size_t(batch - m_batches.front().number)].back;
    dropReturned();
}

void LandingWatch::forget() {
    m_batches.clear();
    m_open = false;
}

/// Batches that are back as a whole need no judgement; only from the front, so that numbers stay without
/// gaps.
void LandingWatch::dropReturned() {
    while (!m_batches.empty() && m_batches.front().back == m_batches.front().asked &&
           (m_batches.size() > 1 || !m_open))
        m_batches.pop_front();
}

std::optional<MonotonicTime> LandingWatch::nextJudgement() const {
    return m_batches.empty() ? std::nullopt : std::optional(m_batches.front().judgeAt);
}

std::optional<LandingWatch::Verdict> LandingWatch::judge(MonotonicTime now) {
    if (m_batches.empty() || m_batches.front().judgeAt > now)
        return std::nullopt;
    const Batch judged = m_batches.front();
    m_batches.pop_front();
    if (m_batches.empty())
        m_open = false;
    dropReturned();
    return Verdict{judged.number, judged.asked, judged.back};
}

} // namespace wayside::node
