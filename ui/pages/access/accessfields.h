// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/accessservice.h"
#include "ui/pages/access/accessform.h"

/// Fields that several forms of the Access page have, with their checks.
namespace wayside::ui::accessfields {

/// Domain or account: offers those the service lists; may be left empty by who has one of their own.
FormField domain(const access::AccessService& service, const QString& value);
FormField account(const access::AccessService& service, const QString& value);
FormField role(const access::AccessService& service, const QString& value);
FormField identifiers(const QStringList& value);

/// "" as what is left to the service, anything else as it is.
std::optional<QString> unlessEmpty(const QVariant& value);

} // namespace wayside::ui::accessfields
