// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/wire/datagram.h"

#include <QByteArray>
#include <QString>

/// Bytes and codes of the wire as text that is safe to show. GUI thread.
namespace wayside::ui::wiretext {

QString hexByte(quint64 value); ///< "0x05"
/// Printable ASCII as it is, everything else as "\\xNN", so that nothing can steer what shows it.
QString safe(const QByteArray& bytes, qsizetype most);
QString preview(const QByteArray& body);     ///< the beginning of a payload: its text, else its bytes
QString identifier(const QByteArray& field); ///< of the eight bytes of a TLC identifier
QString typeName(quint8 type);               ///< translated: "Payload with identifier"
QString utc(quint64 milliseconds);           ///< any 64-bit value a peer may send

} // namespace wayside::ui::wiretext
