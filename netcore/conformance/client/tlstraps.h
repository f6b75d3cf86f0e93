// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/conformance/client/sessionplan.h"
#include "netcore/node/transport/tlscontext.h"

#include <map>
#include <memory>
#include <QString>
#include <QTemporaryDir>

namespace wayside::conformance::client {

/// The files of a node's TLS side. Those of the authority are empty when the certificate came from elsewhere.
struct TlsFiles {
    QString certificate, key;
    QString authority, authorityKey;
};

/// The TLS sides of a judged node: the right one, and those that a client has to refuse. Each is made when it
/// is first wanted; certificates for it live in a temporary folder. One thread.
class TlsTraps {
public:
    explicit TlsTraps(TlsFiles files) : m_files(std::move(files)) {}
    ~TlsTraps();

    bool hasAuthority() const { return !m_files.authorityKey.isEmpty(); }
    /// None: the right one. PlainText has none. Errors: those of certificates and files.
    Result<const node::TlsContext*> context(TlsTrap trap);

private:
    Result<std::unique_ptr<node::TlsContext>> make(TlsTrap trap);
    Result<QString> certificateFor(TlsTrap trap);

    TlsFiles m_files;
    QTemporaryDir m_folder;
    std::map<TlsTrap, std::unique_ptr<node::TlsContext>> m_contexts;
};

} // namespace wayside::conformance::client
