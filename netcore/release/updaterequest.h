// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QNetworkRequest>
#include <QUrl>

namespace wayside::release {

/// Where to ask: an https address without name and password; http only to this machine (127.0.0.1, ::1,
/// localhost). InvalidArgument with a sentence of what is wrong.
Result<QUrl> updateAddress(const QString& text);

/// The one request that is ever sent: who asks, where, in what language, with which version of this program
/// is not in it.
QNetworkRequest updateRequest(const QUrl& address);

/// The same request as it goes over the wire, line by line, for people to read before they allow it.
QString updateRequestText(const QUrl& address);

} // namespace wayside::release
