// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/sessionlimits.h"

#include <cstddef>
#include <cstdint>
#include <QStringList>

/// What-if: recorded traffic is judged again, in virtual time, by the code that enforces limits at the node.
namespace wayside::whatif {

/// Which recordings are judged by which limits. A value.
struct Question {
    QStringList files;         ///< recordings, NDJSON or pcapng
    SessionLimits present;     ///< as they are, for comparison
    SessionLimits proposed;    ///< as they might become
    std::size_t keptCuts = 20; ///< of each subject and limits, with their moment; the others are counted
};

/// How far it is. Bytes of all files together.
struct Progress {
    std::uint64_t bytesDone = 0, bytesTotal = 0;
    std::uint64_t records = 0;
    std::size_t file = 0; ///< the one being read, from 0
};

} // namespace wayside::whatif
