// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/rest/apiaccess.h"
#include "netcore/client/rest/restrequest.h"

#include <functional>
#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;
class QNetworkRequest;
class QSslError;

namespace wayside::client {

/// A request as it goes out, whatever its answer means.
struct RestOrder {
    RestMethod method = RestMethod::Get;
    QUrl url;
    QByteArray body; ///< empty: none
    QList<QPair<QByteArray, QByteArray>> headers;
    QList<QByteArray> secrets; ///< taken out of all errors
    bool answerMatters = true; ///< false: any 2xx is enough
    bool readsBack = false;    ///< GET of the same address follows where the answer has no body
};

/// An answer of 2xx. The document is null when there was no body, or when it does not matter.
struct RestAnswer {
    QJsonDocument document;
    int status = 0;
};

/// One request with all its attempts, from asking to one call of `done`; deletes itself then. Bounded in time
/// (ApiAccess::timeout over all attempts), attempts and bytes. Qt's own silent resending is ruled out for
/// all that changes something: POST must not happen twice, and of a DELETE we have to know whether it did.
/// Lives on the thread of `network`.
class RestCall : public QObject {
    Q_OBJECT
public:
    using Done = std::function<void(const RestResult<RestAnswer>&)>;
    static constexpr qint64 largestAnswer = 64 << 20; ///< bytes, unpacked

    RestCall(QNetworkAccessManager& network, const ApiAccess& access, RestOrder order,
             const RequestRetry& retry, Done done, QObject* parent);
    void start();

private:
    void attempt();
    QNetworkRequest request() const;
    QNetworkReply* send();
    void checkAnnouncedSize();
    void collect();
    void refuseSize();
    void onFinished();
    void onTimeOut();
    RestResult<RestAnswer> outcome();
    RestFailure lost();
    void readBack();
    void conclude(const RestResult<RestAnswer>& result);

    QNetworkAccessManager& m_network;
    ApiAccess m_access;
    RestOrder m_order;
    RequestRetry m_retry;
    Done m_done;
    QDeadlineTimer m_deadline;
    QTimer m_timeOut;
    QTimer m_wait;
    QPointer<QNetworkReply> m_reply;
    QByteArray m_body;
    QList<QSslError> m_certificateErrors;
    bool m_timedOut = false;
    bool m_tooLarge = false;
};

} // namespace wayside::client
