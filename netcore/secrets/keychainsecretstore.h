// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/secrets/secretstore.h"

namespace wayside::secrets {

/// The keychain of the system and its user: Secret Service or KWallet, macOS Keychain, Windows Credential
/// Store (QtKeychain). It may ask its owner to unlock it, which takes as long as it takes. Never falls back
/// to a plain file.
class KeychainSecretStore : public SecretStore {
    Q_OBJECT
public:
    /// `service`: under which the system lists our entries.
    explicit KeychainSecretStore(QString service, QObject* parent = nullptr);

    void read(const QString& name, QObject* context, Found found) override;
    void write(const QString& name, const QByteArray& secret, QObject* context, Done done) override;
    void remove(const QString& name, QObject* context, Done done) override;

private:
    QString m_service;
};

} // namespace wayside::secrets
