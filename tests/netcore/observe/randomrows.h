// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

#include <random>

/// Rows with every field drawn by chance from a seed, optionals absent half of the time.
class RandomRows {
public:
    explicit RandomRows(unsigned seed) : m_random(seed) {}

    bool coin() { return m_random() % 2 == 0; }
    int small(int below) { return int(m_random() % unsigned(below)); }
    double number() {
        const double scale[] = {1, 1e-9, 1e12, 1e300, 0};
        return std::uniform_real_distribution<double>(-1, 1)(m_random) * scale[small(5)];
    }
    qint64 integer() { return qint64(m_random()) >> small(64); }
    quint64 count() { return quint64(integer() & ((qint64(1) << 62) - 1)); }
    QString text();
    QStringList texts();
    template <typename Enum>
    Enum word(Enum last) {
        return Enum(small(int(last) + 1));
    }

    wayside::observe::LimitRow limit();
    wayside::observe::ClockRow clock();
    wayside::observe::StageMark stage();
    wayside::observe::ConnectionRow connection(quint64 id);
    wayside::observe::EventRow event(quint64 id);
    wayside::observe::ClockPoint clockPoint();
    wayside::observe::DrainRow drain();
    wayside::observe::DrainRequest drainRequest();
    wayside::observe::DrainReceiptRow receipt();
    wayside::observe::NodeRow node();
    wayside::observe::Totals totals();
    /// A batch about connections 1 … 12, with ascending events from `nextEvent` on.
    wayside::observe::SourceUpdate update(quint64& nextEvent);

private:
    template <typename T>
    void maybe(std::optional<T>& target, T value) {
        if (coin())
            target = value;
    }

    std::mt19937_64 m_random;
};
