// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/trafficnote.h"

#include <algorithm>

namespace wayside::inspect {

observe::Severity TrafficNote::severity() const {
    if (kind < NoteKind::SurplusBytes)
        return observe::Severity::Information;
    return kind < NoteKind::WrongVersion ? observe::Severity::Warning : observe::Severity::Fault;
}

observe::Severity worstOf(const QList<TrafficNote>& notes) {
    observe::Severity worst = observe::Severity::Information;
    for (const TrafficNote& note : notes)
        worst = std::max(worst, note.severity());
    return worst;
}

} // namespace wayside::inspect
