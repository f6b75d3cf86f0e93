// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/listing.h"
#include "netcore/traffic/payloadtext.h"
#include "netcore/traffic/traffictable.h"

namespace wayside::ctl {

/// The table of --watch: a row for each identifier, in their order, so that rows stay where they are.
Listing listingOf(const traffic::TrafficTable& table, MonotonicTime now, traffic::PayloadForm form);

/// As text of at most `height` lines (0: any) and `width` columns (0: any). `status` is the first line. Rows
/// that do not fit are counted, never left out in silence.
QString pictureOf(const Listing& listing, const QString& status, int height, int width);

} // namespace wayside::ctl
