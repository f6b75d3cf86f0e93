// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/restclient.h"

#include <QStringList>

namespace wayside::client {

/// Which TLCs many simulated clients are to be: one identifier each, because a second session would supersede
/// the first.
struct TlcRoster {
    QString domain;
    QStringList identifiers; ///< at least as many as were asked for
};

/// What is known beforehand.
struct TlcRosterRequest {
    QString domain;          ///< empty: that of the first TLC listed
    QStringList identifiers; ///< with a domain: these, nobody is asked
    std::size_t count = 0;
};

/// Settles them, by `GET /v1/tlcs` where they are not given. `done` comes once, possibly at once, and never
/// after `context` or `rest` is gone. Local failures are InvalidArgument: identifiers without a domain, too
/// few TLCs.
void findTlcs(RestClient& rest, const TlcRosterRequest& request, QObject* context,
              RestClient::Done<TlcRoster> done);

} // namespace wayside::client
