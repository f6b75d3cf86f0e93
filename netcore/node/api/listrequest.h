// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/httprequest.h"
#include "netcore/observe/query/page.h"

#include <optional>

/// Query fields that lists have in common (spec 02 §5). Errors (InvalidArgument, Fault::Peer) name the field.
namespace wayside::node::api {

/// `limit`: rows of an answer at most. 1 … `most`; `usual` when it is left out.
Result<int> limitFrom(const http::HttpRequest& request, int usual, int most);

/// A point in time: integer milliseconds since the epoch, or ISO 8601 with its zone. Absent: nothing.
Result<std::optional<qint64>> timeFrom(const http::HttpRequest& request, QStringView name);

/// A whole number from 0. Absent: nothing.
Result<std::optional<qint64>> numberFrom(const http::HttpRequest& request, QStringView name);

/// `filter`, `sort`, `after` and `limit` together.
Result<observe::query::PageRequest> pageRequestFrom(const http::HttpRequest& request,
                                                    std::span<const observe::query::FieldInformation> fields,
                                                    int usualLimit, int largestLimit);

} // namespace wayside::node::api
