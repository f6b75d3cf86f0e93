// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/http/httpresponse.h"

#include <optional>
#include <QByteArray>

namespace wayside::node::http {

/// Status line and fields of an answer, with the empty line. `contentLength` absent: the answer ends with the
/// connection (an event stream). `version` 10 or 11 is the request's.
QByteArray encodeHead(const HttpResponse& response, std::optional<qint64> contentLength, bool keepAlive,
                      int version);

} // namespace wayside::node::http
