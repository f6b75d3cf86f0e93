// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/release/updatecheck.h"

#include "netcore/client/proxysettings.h"
#include "netcore/client/tlstrust.h"
#include "netcore/client/transporterror.h"
#include "netcore/release/updaterequest.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <utility>

namespace wayside::release {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::seconds usualTimeOut{20};
}

UpdateCheck::UpdateCheck(QObject* parent) : QObject(parent) {
    m_timeOut.setSingleShot(true);
    m_timeOut.setInterval(usualTimeOut);
    connect(&m_timeOut, &QTimer::timeout, this, [this] {
        m_timedOut = true;
        if (m_reply)
            m_reply->abort();
    });
}

UpdateCheck::~UpdateCheck() {
    cancel();
}

void UpdateCheck::cancel() {
    m_done = nullptr;
    m_timeOut.stop();
    if (!m_reply)
        return;
    m_reply->disconnect(this);
    m_reply->abort();
    m_reply->deleteLater();
    m_reply = nullptr;
}

void UpdateCheck::ask(const QUrl& address, Done done) {
    if (m_reply) {
        QMetaObject::invokeMethod(
            this,
            [done = std::move(done)] {
                done(failure(ErrorCode::WrongState, Fault::Local, "a question is under way already"));
            },
            Qt::QueuedConnection);
        return;
    }
    m_done = std::move(done);
    m_body.clear();
    m_certificateErrors.clear();
    m_tooLarge = m_timedOut = false;
    // A new one each time: nothing is remembered between two questions, no connection, cookie or password.
    delete std::exchange(m_network, new QNetworkAccessManager(this));
    client::ProxySettings::fromText(u"system"_s)->applyTo(*m_network);
    QNetworkRequest request = updateRequest(address);
    if (address.scheme() == "https"_L1)
        request.setSslConfiguration(m_trust.isNull() ? client::TlsTrust().forRest() : m_trust);
    m_timeOut.start();
    m_reply = m_network->get(request);
    m_reply->setReadBufferSize(largestNotice + 1); // TCP holds back the rest
    connect(m_reply, &QNetworkReply::sslErrors, this,
            [this](const QList<QSslError>& errors) { m_certificateErrors = errors; });
    connect(m_reply, &QNetworkReply::readyRead, this, &UpdateCheck::collect);
    connect(m_reply, &QNetworkReply::finished, this, &UpdateCheck::finish);
}

void UpdateCheck::collect() {
    if (m_tooLarge || !m_reply->isOpen())
        return;
    m_body += m_reply->read(largestNotice + 1 - m_body.size());
    if (m_body.size() <= largestNotice)
        return;
    m_tooLarge = true;
    if (m_reply->isRunning())
        m_reply->abort();
}

void UpdateCheck::finish() {
    m_timeOut.stop();
    collect();
    const Result<ReleaseNotice> result = outcome();
    m_reply->deleteLater();
    m_reply = nullptr;
    const Done done = std::exchange(m_done, nullptr);
    done(result);
}

Result<ReleaseNotice> UpdateCheck::outcome() const {
    if (m_tooLarge)
        return failure(ErrorCode::TooLarge, Fault::Peer, "the answer is larger than a release notice can be");
    if (m_timedOut)
        return failure(ErrorCode::Timeout, Fault::Environment, "there was no whole answer in time");
    const auto error = m_reply->error();
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const bool redirected = error == QNetworkReply::InsecureRedirectError ||
                            error == QNetworkReply::TooManyRedirectsError || (status >= 300 && status < 400);
    if (redirected)
        return failure(ErrorCode::Refused, Fault::Peer,
                       "the server sends on to another address, and that is not followed");
    if (status != 0 && status != 200)
        return failure(ErrorCode::Refused, Fault::Peer,
                       u"the server answers with the status %1"_s.arg(status).toStdString());
    if (error != QNetworkReply::NoError) {
        const QUrl address = m_reply->request().url();
        return tl::unexpected(client::errorOfRequest(error, m_certificateErrors, address.host(),
                                                     u"the connection ended early"_s));
    }
    return readReleaseNotice(m_body);
}

} // namespace wayside::release
