// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/time.h"

#include <optional>
#include <QByteArray>
#include <QList>
#include <QMetaType>
#include <QString>

namespace wayside::client {

/// A request that did not do what was asked.
struct RestFailure {
    Error error;                            ///< the server's own words where it gave any
    int status = 0;                         ///< HTTP; 0: there was no answer
    bool retryable = false;                 ///< the same request may work later: no answer, 408, 429, 5xx
    std::optional<Milliseconds> retryAfter; ///< as the server asked
    /// The request had no effect: it never got through, or the answer says that it was turned away unread.
    bool certainlyNotProcessed = false;

    bool notAuthorized() const { return status == 401 || status == 403; }
};

template <typename T>
using RestResult = tl::expected<T, RestFailure>;

/// What a server answered, as far as its refusals need it.
struct HttpAnswer {
    int status = 0;
    QString reason; ///< reason phrase: peer text
    QByteArray body;
    std::optional<Milliseconds> retryAfter;
};

/// The failure that an answer outside 2xx is: `message` of a JSON body (spec 02 §1), made safe to show; the
/// status where there is no such message, an HTML page of a proxy for example. `secrets` are taken out of the
/// server's words.
RestFailure failureFromAnswer(const HttpAnswer& answer, const QList<QByteArray>& secrets = {});

/// The failure of a request that got no whole answer.
RestFailure failureWithoutAnswer(const Error& error);

/// An answer that cannot be used.
RestFailure malformedAnswer(const QString& what, int status);

/// Peer text as one line of bounded length: controls and invisible characters become spaces, `secrets` dots.
QString safeSentence(const QString& text, const QList<QByteArray>& secrets = {});

} // namespace wayside::client

Q_DECLARE_METATYPE(wayside::client::RestFailure)
