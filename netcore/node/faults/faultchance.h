// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QtGlobal>

namespace wayside::node {

/// Chance that can be repeated: the same seed gives the same numbers on every platform (SplitMix64). Never
/// for secrets.
class FaultChance {
public:
    explicit FaultChance(quint64 seed) : m_state(seed) {}

    quint64 next() {
        m_state += 0x9E3779B97F4A7C15U;
        return mixed(m_state);
    }
    /// 0 <= result < 1
    double unit() { return double(next() >> 11U) * 0x1.0p-53; }
    bool happens(double probability) { return unit() < probability; }

    /// One seed from two.
    static quint64 combine(quint64 one, quint64 other) { return mixed(one ^ mixed(other + 1)); }
    /// FNV-1a, as Qt's own hash differs from run to run.
    static quint64 of(const QString& text) {
        quint64 hash = 0xCBF29CE484222325U;
        for (const QChar character : text)
            hash = (hash ^ character.unicode()) * 0x100000001B3U;
        return hash;
    }

private:
    static quint64 mixed(quint64 value) {
        value = (value ^ (value >> 30U)) * 0xBF58476D1CE4E5B9U;
        value = (value ^ (value >> 27U)) * 0x94D049BB133111EBU;
        return value ^ (value >> 31U);
    }

    quint64 m_state;
};

} // namespace wayside::node
