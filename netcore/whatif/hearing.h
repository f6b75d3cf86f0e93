// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/whatif/report.h"

#include <functional>

namespace wayside::whatif {

/// Subjects and connections at a time beyond this are counted, not judged.
inline constexpr std::size_t mostSubjects = 20'000;

/// Reads the recordings one after the other and judges every session in them, in virtual time. Datagrams that
/// a recording client had sent are judged as if they had reached the node at the moment of sending; of a
/// Monitor's recording every publisher is judged, at the publishing timestamps. The clock difference is that
/// of the client's receipt of a request to the node's sending it, so it contains the way there: a node would
/// have measured half a round trip less.
///
/// Memory stays bounded by the number of subjects and the windows, however long the recordings are. Takes as
/// long as reading takes, so call it away from threads that others wait for. `goOn` is called on the same
/// thread, often; false ends the work. Files that cannot be read are named in the report. Any thread.
Report judgeRecordings(const Question& question, const std::function<bool(const Progress&)>& goOn);

} // namespace wayside::whatif
