// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/act.h"

namespace wayside::conformance::client {

/// What a session is watched for, for a while, with nothing unusual going on.
struct Watching {
    Milliseconds least{1500};
    /// Goes on to this, unless the client has published by then.
    Milliseconds untilPublished{0};
    /// Timestamps Requests by the way; 0: none, so that only the client's own KeepAlives fill a quiet time.
    Milliseconds requestEvery{500};
    /// Judges 01-5.09: answers may not wait behind payloads that the limits hold back.
    bool answersOvertake = false;
};

std::unique_ptr<Act> makeWatching(const Watching& watching);

/// Says nothing at all until the client gives the connection up (01-6.07, 01-6.08).
std::unique_ptr<Act> makeSilence();

/// Waits for the client to end by itself (01-7.13), with a hint for whoever can make it.
std::unique_ptr<Act> makeLeaveTaking();

} // namespace wayside::conformance::client
