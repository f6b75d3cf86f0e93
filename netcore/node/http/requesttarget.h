// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>
#include <utility>

namespace wayside::node::http {

/// The request line's target, decoded. Decoding happens once, here, so that nobody downstream sees a percent
/// sign.
struct RequestTarget {
    /// Segments of the path: "/api/v1/tlcs" → {"api", "v1", "tlcs"}, "/" → {}. Never ".", "..", a slash, a
    /// backslash, a control character or a null character. An empty segment stays (and matches no route).
    QStringList path;
    /// Query fields in their order, names may repeat; "+" is a space, as forms and every client library have
    /// it.
    QList<std::pair<QString, QString>> query;

    /// Takes origin form ("/a?b=c") and absolute form ("http://host/a"). Everything else, a broken
    /// percent-encoding, text that is not UTF-8, or one of the above is Malformed, the peer's fault, with
    /// words for the answer.
    static Result<RequestTarget> parse(QByteArrayView target);
};

} // namespace wayside::node::http
