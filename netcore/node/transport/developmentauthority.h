// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <chrono>
#include <QString>
#include <QSysInfo>

namespace wayside::node {

/// The certificate authority a node makes for itself when it is given no certificate (spec 05), and the
/// server certificate it signed. Both live as PEM files in one folder and are used again at the next start,
/// so clients keep trusting the same ca.pem. Several processes may use one folder.
///
/// Keys are RSA 2048, readable by their owner only. The authority is valid ten years and is renewed with its
/// own key. The server certificate names localhost, 127.0.0.1, ::1 and the host; it is valid 397 days and
/// replaced, with a new key, when it ends within 30 days, when the host has another name, or when it does not
/// fit the authority.
class DevelopmentAuthority {
public:
    static constexpr std::chrono::days authorityValidity{3650};
    static constexpr std::chrono::days serverValidity{397};
    static constexpr std::chrono::days renewalMargin{30};

    /// Loads or makes the files in `folder`, which is made too. Blocks for up to some hundred milliseconds
    /// when keys are made. Errors: FileUnreadable when a file cannot be read or written, or the authority's
    /// two files do not belong together (it is never replaced by another behind the back of those who trust
    /// it); the detail says what to do.
    static Result<DevelopmentAuthority>
    inFolder(const QString& folder, const QString& hostName = QSysInfo::machineHostName(),
             std::chrono::system_clock::time_point now = std::chrono::system_clock::now());

    QString caFile() const;                                        ///< ca.pem: what clients are told to trust
    QString caKeyFile() const;                                     ///< ca-key.pem
    QString certificateFile() const;                               ///< server.pem
    QString keyFile() const;                                       ///< server-key.pem
    bool madeAuthority() const { return m_madeAuthority; }         ///< ca.pem was written by this call
    bool issuedCertificate() const { return m_issuedCertificate; } ///< server.pem was written by this call

private:
    explicit DevelopmentAuthority(QString folder);
    Result<void> loadOrMake(const QString& hostName, std::chrono::system_clock::time_point now);

    QString m_folder;
    bool m_madeAuthority = false;
    bool m_issuedCertificate = false;
};

} // namespace wayside::node
