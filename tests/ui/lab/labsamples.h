// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/labrow.h"

#include <random>

namespace wayside::tests {

/// A session that has been Active for a while, over TLS or plain; `id` picks type and figures.
lab::LabRow sampleLabRow(quint64 id, bool tls = false);
/// One whose service cannot be reached: it waits, and a circuit breaker is open.
lab::LabRow waitingLabRow(quint64 id);
/// One that misbehaves right now, and did before.
lab::LabRow misbehavingLabRow(quint64 id);
/// One that a limit has cut.
lab::LabRow cutLabRow(quint64 id);
lab::LabRow randomLabRow(quint64 id, std::mt19937_64& random);
QList<observe::TrafficRecord> sampleRecords(int count);

} // namespace wayside::tests
