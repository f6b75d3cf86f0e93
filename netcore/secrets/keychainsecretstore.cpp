// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/secrets/keychainsecretstore.h"

#include <QPointer>
#include <qt6keychain/keychain.h>

namespace wayside::secrets {

namespace {

Error errorOf(const QKeychain::Job& job) {
    const std::string told = job.errorString().simplified().left(200).toStdString();
    const std::string because = told.empty() ? std::string() : ": " + told;
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::Unavailable, Fault::Environment,
                "this system has no keychain that answers" + because};
    case QKeychain::AccessDeniedByUser:
    case QKeychain::AccessDenied:
        return {ErrorCode::NotAllowed, Fault::Environment, "the keychain did not allow it" + because};
    default:
        return {ErrorCode::Internal, Fault::Environment, "the keychain failed" + because};
    }
}

/// Starts a job that ends itself; `then` gets it once it is finished.
template <typename Job>
void run(Job* job, QObject* context, std::function<void(const Job&)> then) {
    job->setInsecureFallback(false);
    job->setAutoDelete(true);
    QObject::connect(
        job, &QKeychain::Job::finished, context,
        [then = std::move(then)](QKeychain::Job* finished) { then(*static_cast<Job*>(finished)); });
    job->start();
}

} // namespace

KeychainSecretStore::KeychainSecretStore(QString service, QObject* parent)
    : SecretStore(parent)
    , m_service(std::move(service)) {}

void KeychainSecretStore::read(const QString& name, QObject* context, Found found) {
    auto* job = new QKeychain::ReadPasswordJob(m_service);
    job->setKey(name);
    run<QKeychain::ReadPasswordJob>(job, context, [found](const QKeychain::ReadPasswordJob& finished) {
        if (finished.error() == QKeychain::NoError)
            found(std::optional(finished.binaryData()));
        else if (finished.error() == QKeychain::EntryNotFound)
            found(std::optional<QByteArray>());
        else
            found(tl::unexpected(errorOf(finished)));
    });
}

void KeychainSecretStore::write(const QString& name, const QByteArray& secret, QObject* context, Done done) {
    auto* job = new QKeychain::WritePasswordJob(m_service);
    job->setKey(name);
    job->setBinaryData(secret);
    run<QKeychain::WritePasswordJob>(job, context, [done](const QKeychain::WritePasswordJob& finished) {
        done(finished.error() == QKeychain::NoError ? Result<void>() : tl::unexpected(errorOf(finished)));
    });
}

void KeychainSecretStore::remove(const QString& name, QObject* context, Done done) {
    auto* job = new QKeychain::DeletePasswordJob(m_service);
    job->setKey(name);
    run<QKeychain::DeletePasswordJob>(job, context, [done](const QKeychain::DeletePasswordJob& finished) {
        const bool gone =
            finished.error() == QKeychain::NoError || finished.error() == QKeychain::EntryNotFound;
        done(gone ? Result<void>() : tl::unexpected(errorOf(finished)));
    });
}

} // namespace wayside::secrets
