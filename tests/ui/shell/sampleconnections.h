// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/sourceupdate.h"

namespace wayside::tests {

/// The node's clock of all sample data: 2026-01-15 14:02:13 UTC.
inline constexpr qint64 sampleNowMs = 1'768'485'733'000;

/// A connection as a node would report it: every tenth a Broker, some ended, some near a limit, figures by
/// id.
observe::ConnectionRow sampleConnection(quint64 id);
/// Connections 1 … count with two nodes, totals and some events; a resetting batch.
observe::SourceUpdate sampleUpdate(quint64 count);

} // namespace wayside::tests
