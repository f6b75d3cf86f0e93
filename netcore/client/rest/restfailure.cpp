// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/restfailure.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

ErrorCode codeOf(int status) {
    switch (status) {
    case 401:
        return ErrorCode::NotAuthenticated;
    case 403:
        return ErrorCode::NotAllowed;
    case 404:
        return ErrorCode::NotFound;
    case 407: // of a proxy
        return ErrorCode::NotAuthenticated;
    case 408:
        return ErrorCode::Timeout;
    case 409:
        return ErrorCode::Conflict;
    case 413:
        return ErrorCode::TooLarge;
    case 429:
        return ErrorCode::RateLimited;
    case 501:
        return ErrorCode::Unsupported;
    default:
        break;
    }
    if (status >= 400 && status < 500)
        return ErrorCode::InvalidArgument;
    return status >= 500 ? ErrorCode::Unavailable : ErrorCode::Malformed;
}

bool mayWorkLater(int status) {
    return status == 408 || status == 429 || (status >= 500 && status != 501);
}

/// 429 turns away before anything is done, and so does 503 that says when to come back (spec 02 §1).
bool saysNotProcessed(const HttpAnswer& answer) {
    return answer.status == 429 || (answer.status == 503 && answer.retryAfter);
}

QString wordsOf(const HttpAnswer& answer, const QList<QByteArray>& secrets) {
    const QJsonObject object = QJsonDocument::fromJson(answer.body).object();
    QString words = safeSentence(object.value(u"message"_s).toString(), secrets);
    if (!words.isEmpty())
        return words;
    const QString line = safeSentence(u"HTTP %1 "_s.arg(answer.status) + answer.reason, secrets);
    if (answer.status == 407)
        return line + u": the proxy wants another name and password"_s;
    const bool elsewhere = answer.status >= 300 && answer.status < 400;
    return elsewhere ? line + u": redirects are not followed; is this the address of an API?"_s : line;
}

} // namespace

QString safeSentence(const QString& text, const QList<QByteArray>& secrets) {
    constexpr qsizetype longest = 500;
    constexpr qsizetype mostRead = 8192; // a secret must not survive by lying across the cut
    QString safe = text.left(mostRead);
    for (const QByteArray& secret : secrets) {
        if (!secret.isEmpty())
            safe.replace(QString::fromLatin1(secret), u"…"_s);
    }
    for (QChar& c : safe) {
        if (!c.isPrint())
            c = u' ';
    }
    safe = safe.simplified();
    if (safe.size() > longest)
        safe = safe.left(longest) + u'…';
    return safe;
}

RestFailure failureFromAnswer(const HttpAnswer& answer, const QList<QByteArray>& secrets) {
    RestFailure failed;
    failed.status = answer.status;
    failed.retryable = mayWorkLater(answer.status);
    if (failed.retryable)
        failed.retryAfter = answer.retryAfter;
    failed.certainlyNotProcessed = saysNotProcessed(answer);
    const bool ours = answer.status >= 400 && answer.status < 500 && !failed.retryable;
    failed.error = Error{codeOf(answer.status), ours ? Fault::Local : Fault::Peer,
                         wordsOf(answer, secrets).toStdString()};
    return failed;
}

RestFailure failureWithoutAnswer(const Error& error) {
    RestFailure failed;
    failed.error = error;
    failed.retryable = error.fault != Fault::Local;
    switch (error.code) {
    case ErrorCode::Refused:
    case ErrorCode::NameNotFound:
    case ErrorCode::TlsHandshake:
    case ErrorCode::TlsCipher:
    case ErrorCode::TlsUntrusted:
    case ErrorCode::TlsWrongHost:
    case ErrorCode::TlsExpired:
        failed.certainlyNotProcessed = true; // the request was never sent
        break;
    default:
        break;
    }
    return failed;
}

RestFailure malformedAnswer(const QString& what, int status) {
    return RestFailure{Error{ErrorCode::Malformed, Fault::Peer, what.toStdString()}, status, false,
                       std::nullopt};
}

} // namespace wayside::client
