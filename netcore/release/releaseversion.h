// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <optional>
#include <QStringList>
#include <QVersionNumber>

namespace wayside::release {

/// A version as semver.org 2.0 writes and orders it: "0.3.0", "0.3.0-rc.1", "0.3.0+build.7" (what follows the
/// plus sign says nothing about the order). A value; any thread.
class ReleaseVersion {
public:
    ReleaseVersion() = default; ///< 0.0.0
    /// Nothing unless it is written so: three numbers of at most 9 digits, no leading zeros, 64 characters.
    static std::optional<ReleaseVersion> fromText(const QString& text);

    bool isPreRelease() const { return !m_preRelease.isEmpty(); }
    QString text() const; ///< without what follows the plus sign

    /// A pre-release comes before the release it leads to; its parts are compared one by one, numbers by
    /// value and before words, and of two that begin alike the shorter one comes first.
    friend std::strong_ordering operator<=>(const ReleaseVersion& one, const ReleaseVersion& other);
    friend bool operator==(const ReleaseVersion&, const ReleaseVersion&) = default;

private:
    QVersionNumber m_number{0, 0, 0};
    QStringList m_preRelease;
};

} // namespace wayside::release
