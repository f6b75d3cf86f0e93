// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHostAddress>
#include <QString>

namespace wayside::node {

/// What clients are told to connect to when a node listens at this address: "localhost", the machine's name
/// when it listens everywhere (0.0.0.0 and :: are no place to connect to), else the address itself.
QString hostForClients(const QHostAddress& listen);

/// The host part of an address that works on this machine: "127.0.0.1", "[::1]", "192.0.2.7".
QString hostInUrl(const QHostAddress& listen);

} // namespace wayside::node
