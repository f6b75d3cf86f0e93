// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/secrets/secretstore.h"

#include <QHash>

namespace wayside::secrets {

/// Keeps secrets as long as the program runs, and nowhere else. Answers at once.
class MemorySecretStore : public SecretStore {
    Q_OBJECT
public:
    using SecretStore::SecretStore;
    ~MemorySecretStore() override;

    void read(const QString& name, QObject* context, Found found) override;
    void write(const QString& name, const QByteArray& secret, QObject* context, Done done) override;
    void remove(const QString& name, QObject* context, Done done) override;
    bool contains(const QString& name) const { return m_secrets.contains(name); }

private:
    QHash<QString, QByteArray> m_secrets;
};

} // namespace wayside::secrets
