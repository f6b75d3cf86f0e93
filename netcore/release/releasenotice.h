// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/release/releaseversion.h"

#include <QDate>
#include <QUrl>

namespace wayside::release {

constexpr qsizetype largestNotice = 64 * 1024; ///< bytes of release.json

/// What release.json says of the newest release.
struct ReleaseNotice {
    ReleaseVersion version;
    QDate released;
    QUrl notes; ///< https; empty: none were named

    friend bool operator==(const ReleaseNotice&, const ReleaseNotice&) = default;
};

/// {"schema": 1, "version": "0.3.0", "released": "2026-11-30", "notes": "https://…", "files": […]}: `notes`
/// may be missing, what else is in it is of no interest here. TooLarge, Malformed, or Unsupported when it is
/// of another schema; the detail repeats nothing of what was read.
Result<ReleaseNotice> readReleaseNotice(const QByteArray& text);

} // namespace wayside::release
