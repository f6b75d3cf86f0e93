// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/shell/fakesource.h"

#include <vector>

namespace wayside::bench {

/// What a node with 10,000 connections and 20,000 messages a second tells a console: twenty batches a second,
/// in a second of which every row changes; clock samples, events, now and then an end and a newcomer. Batches
/// are made beforehand, so that making them is not measured.
class BusySource : public tests::FakeSource {
public:
    static constexpr int connections = 10'000;
    static constexpr int batchesPerSecond = 20;

    BusySource();

    void sendAll();                 ///< the first batch: everything
    void sendNext(qint64 passedMs); ///< the next one, `passedMs` of node time after the last
    /// As many events as the console keeps at most: what grows from there on is not a history that fills.
    void fillHistories();

private:
    observe::SourceUpdate makeBatch(int number) const;
    void addComings(observe::SourceUpdate& update);
    observe::EventRow eventOf(const observe::ConnectionRow& comer, bool enforced);

    std::vector<observe::SourceUpdate> m_batches;
    std::size_t m_next = 0;
    qint64 m_nodeClockMs;
    quint64 m_nextId = connections + 1, m_oldestNewcomer = connections + 1;
    quint64 m_nextEvent = 1'000'000;
};

} // namespace wayside::bench
