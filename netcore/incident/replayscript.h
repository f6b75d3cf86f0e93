// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/incident/incident.h"
#include "netcore/wire/datagram.h"

#include <vector>

/// What happens in a replay, in order of time: internal to replay and test.
namespace wayside::incident {

struct Act {
    enum class Kind : quint8 {
        Connect,
        TlsEstablished,
        Version,          ///< the byte in `value`
        Frame,            ///< from the client: type and size in `type`, `contentBytes`
        Request,          ///< the node asks for the time, at t0
        Answer,           ///< the client answers it: `sample`; a stray one when there is none
        Reconnect,        ///< the node asks to reconnect
        Wrong,            ///< what could not be read: see Incident::close
        WholeClockWindow, ///< from now on the record holds the clock limit's whole window
    };
    qint64 atMs = 0;
    Kind kind = Kind::Frame;
    int datagram = -1; ///< into Incident::datagrams; -1: what the record had no room for
    int inRun = 1;     ///< of a run the one, from 1
    quint8 type = 0;
    int contentBytes = 0;
    int value = 0;
    std::optional<ClockSample> sample = std::nullopt; ///< Answer and Request
};

/// The record as acts. Where it does not reach back to the connection's beginning, a handshake comes first,
/// then what is known to have been: payloads of the windows, answers of the clock limit's window, and
/// KeepAlives so that silence is none where nothing was recorded.
std::vector<Act> scriptOf(const Incident& incident);

/// Whether the record begins with the connection.
bool isWhole(const Incident& incident);

/// A frame of this type and size whose content is filler. `identifier` goes into a 0x05.
std::vector<std::byte> fillerFrame(quint8 type, int contentBytes, const QString& identifier);
/// What could not be read, as far as the bundle tells: the smallest bytes with the same fault.
std::vector<std::byte> wrongBytes(const Close& close);
/// Whether the datagram at fault could not be read, so that it is not among the datagrams.
bool isUnreadable(const Incident& incident);

} // namespace wayside::incident
