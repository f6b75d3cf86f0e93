// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/tlstrust.h"
#include "netcore/node/transport/developmentauthority.h"

#include <optional>
#include <QSslConfiguration>
#include <QTemporaryDir>

namespace wayside::test {

/// TLS servers as a client may meet them: one that is in order, and one for each way not to be. Makes its
/// keys once; takes a moment.
class TlsServers {
public:
    TlsServers();

    client::TlsTrust trust() const;      ///< believes the authority of all of them but untrusted()
    QSslConfiguration good() const;      ///< for localhost, TLS 1.2
    QSslConfiguration untrusted() const; ///< of another authority
    QSslConfiguration expired() const;
    QSslConfiguration tls13Only() const;
    QSslConfiguration otherCipher() const; ///< TLS 1.2 without the protocol's one suite

private:
    QTemporaryDir m_folder;
    std::optional<node::DevelopmentAuthority> m_authority, m_otherAuthority;
};

} // namespace wayside::test
