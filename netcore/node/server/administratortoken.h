// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QByteArray>
#include <QString>

namespace wayside::node {

/// The platform administrator's token from a file (`--admin-token-file`): the first line, blanks around it
/// left out. A file that is not there is made with a new token, readable by its owner only. Errors:
/// FileUnreadable, and InvalidArgument for a token that is too short or has characters no token has; the
/// detail names the file, never the token.
Result<QByteArray> readOrMakeAdministratorToken(const QString& path);

} // namespace wayside::node
