// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/vocabulary.h"

#include <optional>
#include <QString>
#include <QStringList>

namespace wayside::node::http {

/// Who asks: the authorization behind the `X-Authorization` of a request (spec 02 §1, §3). Carries no secret.
/// Made by the Authorizer that the owner of a Router hands in; empty for routes that are open to everyone.
struct Caller {
    std::optional<Role> role;   ///< absent: nobody, an open route
    QString account, domain;    ///< empty for PLATFORM_ADMIN: not bound to one
    QString authorizationId;    ///< uuid of the authorization
    QString tokenId;            ///< uuid of the authorization token, never its value
    QStringList tlcIdentifiers; ///< scope of TLC roles; empty: the whole domain
    QString name;               ///< for the audit log: "TLC_ADMIN of dev_001"

    friend bool operator==(const Caller&, const Caller&) = default;
};

} // namespace wayside::node::http
