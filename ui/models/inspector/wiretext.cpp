// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector/wiretext.h"

#include "netcore/inspect/payloadbody.h"
#include "ui/shell/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui::wiretext {

using inspect::BodyForm;
using wire::DatagramType;

namespace {

struct Traffic {
    Q_DECLARE_TR_FUNCTIONS(Traffic)
};

constexpr qsizetype previewBytes = 48;

} // namespace

QString hexByte(quint64 value) {
    return u"0x%1"_s.arg(value, 2, 16, QLatin1Char('0'));
}

/// Printable text as it is, everything else as "\xNN", so that nothing can steer what shows it.
QString safe(const QByteArray& bytes, qsizetype most) {
    QString text;
    for (const char byte : bytes.left(most)) {
        const auto code = quint8(byte);
        if (code >= 0x20 && code <= 0x7E)
            text += QLatin1Char(byte);
        else
            text += u"\\x%1"_s.arg(code, 2, 16, QLatin1Char('0'));
    }
    return bytes.size() > most ? text + u'\u2026' : text;
}

QString preview(const QByteArray& body) {
    if (body.isEmpty())
        return {};
    const bool plain = inspect::bodyText(body.left(previewBytes)).form != BodyForm::Binary;
    if (!plain) {
        const QString hex = QString::fromLatin1(body.left(previewBytes / 3).toHex(' '));
        return body.size() > previewBytes / 3 ? hex + u'\u2026' : hex;
    }
    QString text = QString::fromUtf8(body.left(previewBytes)).simplified();
    if (body.size() > previewBytes)
        text += u'\u2026';
    return text;
}

QString identifier(const QByteArray& field) {
    const qsizetype end = field.indexOf('\0');
    return safe(end < 0 ? field : field.left(end), TlcIdentifier::size);
}

QString typeName(quint8 type) {
    switch (DatagramType(type)) {
    case DatagramType::KeepAlive:
        return Traffic::tr("KeepAlive");
    case DatagramType::Token:
        return Traffic::tr("Token");
    case DatagramType::Bye:
        return Traffic::tr("Bye");
    case DatagramType::Reconnect:
        return Traffic::tr("Reconnect");
    case DatagramType::Payload:
        return Traffic::tr("Payload");
    case DatagramType::PayloadWithIdentifier:
        return Traffic::tr("Payload with identifier");
    case DatagramType::TimestampsRequest:
        return Traffic::tr("Timestamps Request");
    case DatagramType::TimestampsResponse:
        return Traffic::tr("Timestamps Response");
    case DatagramType::MonitorPayload:
        return Traffic::tr("Monitor Payload");
    }
    return Traffic::tr("Unknown type %1").arg(hexByte(type));
}

QString utc(quint64 milliseconds) {
    constexpr quint64 most = 253'402'300'799'999; // the end of the year 9999
    return milliseconds <= most ? words::utcDateTime(qint64(milliseconds))
                                : Traffic::tr("after the year 9999");
}

} // namespace wayside::ui::wiretext
