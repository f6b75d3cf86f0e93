// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/release/buildaddresses.h"

namespace wayside::release {

QUrl homepage() {
    const QUrl address(QStringLiteral(WAYSIDE_HOMEPAGE), QUrl::StrictMode);
    return address.scheme() == QLatin1StringView("https") && !address.host().isEmpty() ? address : QUrl();
}

QString usualAddress() {
    return QStringLiteral(WAYSIDE_UPDATE_URL);
}

} // namespace wayside::release
