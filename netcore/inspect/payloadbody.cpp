// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/inspect/payloadbody.h"

#include "netcore/traffic/payloadtext.h"

#include <QJsonDocument>
#include <QList>
#include <QStringDecoder>

namespace wayside::inspect {

using namespace Qt::StringLiterals;

namespace {

/// Escapes everything that could steer the view, line by line.
QString escapedLines(const QByteArray& text) {
    QStringList lines;
    const QList<QByteArray> parts = text.split('\n');
    for (QByteArray part : parts) {
        if (part.endsWith('\r'))
            part.chop(1);
        part.replace('\t', "    ");
        const auto bytes = std::as_bytes(std::span(part.constData(), std::size_t(part.size())));
        lines.append(traffic::textOf(bytes, traffic::PayloadForm::Text, 0).text);
    }
    return lines.join(u'\n');
}

bool isReadable(const QByteArray& body) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder(body);
    if (decoder.hasError())
        return false;
    for (const QChar c : text) {
        if (c != u'\n' && c != u'\r' && c != u'\t' && !c.isPrint() && !c.isSurrogate())
            return false;
    }
    return true;
}

} // namespace

BodyText bodyText(const QByteArray& body) {
    if (body.isEmpty())
        return {};
    const bool cut = body.size() > mostBodyBytes;
    const QByteArray shown = cut ? body.left(mostBodyBytes) : body;
    const char first = shown.trimmed().isEmpty() ? ' ' : shown.trimmed().front();
    if (!cut && (first == '{' || first == '[')) {
        const QJsonDocument document = QJsonDocument::fromJson(shown);
        if (!document.isNull())
            return {BodyForm::Json, escapedLines(document.toJson(QJsonDocument::Indented)).trimmed(), false};
    }
    return {isReadable(shown) ? BodyForm::Text : BodyForm::Binary, escapedLines(shown), cut};
}

} // namespace wayside::inspect
