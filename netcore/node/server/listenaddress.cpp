// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/server/listenaddress.h"

#include <QSysInfo>

using namespace Qt::StringLiterals;

namespace wayside::node {

namespace {

bool isEverywhere(const QHostAddress& listen) {
    return listen == QHostAddress::Any || listen == QHostAddress::AnyIPv4 || listen == QHostAddress::AnyIPv6;
}

} // namespace

QString hostForClients(const QHostAddress& listen) {
    if (listen.isLoopback())
        return u"localhost"_s;
    return isEverywhere(listen) ? QSysInfo::machineHostName() : listen.toString();
}

QString hostInUrl(const QHostAddress& listen) {
    if (listen == QHostAddress::AnyIPv6)
        return u"[::1]"_s;
    if (isEverywhere(listen))
        return u"127.0.0.1"_s;
    return listen.protocol() == QAbstractSocket::IPv6Protocol ? u'[' + listen.toString() + u']'
                                                              : listen.toString();
}

} // namespace wayside::node
