// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/secrets/memorysecretstore.h"

namespace wayside::secrets {

MemorySecretStore::~MemorySecretStore() {
    for (QByteArray& secret : m_secrets)
        secret.fill('\0');
}

void MemorySecretStore::read(const QString& name, QObject*, Found found) {
    const auto secret = m_secrets.constFind(name);
    found(secret == m_secrets.constEnd() ? std::nullopt : std::optional(*secret));
}

void MemorySecretStore::write(const QString& name, const QByteArray& secret, QObject*, Done done) {
    m_secrets.insert(name, secret);
    done({});
}

void MemorySecretStore::remove(const QString& name, QObject*, Done done) {
    m_secrets.remove(name);
    done({});
}

} // namespace wayside::secrets
