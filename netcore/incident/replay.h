// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/incident/incident.h"

namespace wayside::incident {

/// Where a close struck.
struct Place {
    enum class Kind : quint8 {
        Silence,    ///< no datagram: a timer
        Datagram,   ///< one of the bundle's
        Unreadable, ///< what could not be read
    };
    Kind kind = Kind::Silence;
    int datagram = -1; ///< into Incident::datagrams
    int inRun = 1;     ///< of a run the one, from 1

    friend bool operator==(const Place&, const Place&) = default;
};

struct ReplayedClose {
    CloseCause cause = CloseCause::ConnectionLost;
    qint64 atMs = 0;
    std::optional<double> measured, limit;
    std::optional<qint64> windowMs;
    Place place;
    QString detail; ///< the machine's sentence about the replay; no peer text
};

enum class Verdict : quint8 {
    Reproduced, ///< the same cause at the same datagram and time with the same measured value
    Differs,
    NotJudged, ///< the close was somebody's decision, or the queue's: no machine comes to it
};
const char* nameOf(Verdict verdict); ///< "reproduced", "differs", "notJudged"

struct Replay {
    Verdict verdict = Verdict::NotJudged;
    Place recorded;                      ///< where the recorded close struck
    std::optional<ReplayedClose> closed; ///< nothing: it stayed open to the end of the record
    QStringList differences;             ///< "cause", "datagram", "time", "measured"; of Differs
};

/// Whether a replay can come to the recorded close.
bool canBeJudged(const Incident& incident);

/// The node's own machine, in virtual time, gets the recorded datagrams at their times, under the limits of
/// the bundle. Takes well under a second for 30 s of ordinary traffic. Any thread.
Replay replay(const Incident& incident);
/// Under other limits: the verdict then tells whether it came to the same close; `closed` is the answer. What
/// the record does not hold (it reaches back 30 s) is not judged.
Replay replay(const Incident& incident, const SessionLimits& limits);

} // namespace wayside::incident
