// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <QHash>
#include <QString>
#include <QStringList>
#include <unordered_map>

namespace wayside::alerts {

/// How many of something there were within a sliding window, by key, in 60 buckets. Memory is bounded: at
/// most mostKeys; what finds no place is counted under no key. Virtual time; a value.
class WindowCounter {
public:
    static constexpr int buckets = 60;
    static constexpr std::size_t mostKeys = 5000;

    explicit WindowCounter(qint64 windowMs = 60000);

    void add(const QString& key, qint64 atMs, double amount);
    /// Within (now - window, now], to a bucket.
    double sum(const QString& key, qint64 nowMs) const;
    QStringList keys() const;
    /// Forgets keys without anything in the window.
    void expire(qint64 nowMs);
    double unplaced() const { return m_unplaced; }
    std::size_t size() const { return m_rings.size(); }

private:
    struct Ring {
        std::array<float, buckets> amounts{};
        qint64 newest = 0; ///< number of the newest bucket
    };
    qint64 bucketOf(qint64 atMs) const { return atMs / m_bucketMs; }

    qint64 m_bucketMs;
    std::unordered_map<QString, Ring> m_rings;
    double m_unplaced = 0;
};

} // namespace wayside::alerts
