// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <cstdint>
#include <QString>
#include <string_view>

namespace wayside::node {

enum class FileReaders : std::uint8_t {
    OwnerOnly, ///< 0600 from the first byte on
    Everybody, ///< 0644
};

/// Replaces `path` by `content`: whoever opens it sees the old file or the whole new one, also after a crash.
/// Fails with FileUnreadable; the detail names the file.
Result<void> replaceFile(const QString& path, std::string_view content, FileReaders readers);

/// Takes the rights of group and others away from a file of ours that has them. Fails with FileUnreadable.
Result<void> restrictToOwner(const QString& path);

} // namespace wayside::node
