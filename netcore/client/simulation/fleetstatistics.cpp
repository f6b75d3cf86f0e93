// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleetstatistics.h"

namespace wayside::client {

FleetStatistics countedSince(const FleetStatistics& early, const FleetStatistics& late) {
    FleetStatistics since = late;
    since.sessions -= early.sessions;
    since.reconnects -= early.reconnects;
    since.losses -= early.losses;
    since.payloadsSent -= early.payloadsSent;
    since.payloadBytesSent -= early.payloadBytesSent;
    since.payloadsReceived -= early.payloadsReceived;
    since.payloadBytesReceived -= early.payloadBytesReceived;
    since.payloadsDropped -= early.payloadsDropped;
    since.timeSyncAnswered -= early.timeSyncAnswered;
    for (auto error = early.errors.begin(); error != early.errors.end(); ++error) {
        quint64& count = since.errors[error.key()];
        count -= error.value();
        if (count == 0)
            since.errors.remove(error.key());
    }
    for (std::size_t i = 0; i < personalityCount; ++i)
        since.byPersonality[i].closed -= early.byPersonality[i].closed;
    return since;
}

} // namespace wayside::client
