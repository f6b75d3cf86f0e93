// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/optionreader.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace wayside::ctl {

/// As whom many clients of one process act: tokens by category, and which TLCs they are.
struct FleetIdentity {
    QByteArray tlc;             ///< a secret
    QList<QByteArray> brokers;  ///< secrets, of one account each
    QList<QByteArray> monitors; ///< likewise
    QByteArray lister;          ///< a secret: may list TLCs; may be empty
    QString domain;             ///< may be empty
    QStringList identifiers;    ///< may be empty
};

/// --identifiers, --domain and the token files.
QList<Option> fleetIdentityOptions();
/// From them, else from --token-file and the ready file. Complains to the reader.
FleetIdentity readFleetIdentity(const Invocation& invocation, OptionReader& reader);

} // namespace wayside::ctl
