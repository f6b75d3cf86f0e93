// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/secrets/secretstore.h"

namespace wayside::tests {

/// A system without a keychain.
class MissingKeychain : public secrets::SecretStore {
public:
    using SecretStore::SecretStore;

    void read(const QString&, QObject*, Found found) override { found(none()); }
    void write(const QString&, const QByteArray&, QObject*, Done done) override { done(none()); }
    void remove(const QString&, QObject*, Done done) override { done(none()); }

private:
    static tl::unexpected<Error> none() {
        return failure(ErrorCode::Unavailable, Fault::Environment,
                       "this system has no keychain that answers");
    }
};

} // namespace wayside::tests
