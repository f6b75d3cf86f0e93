// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/cursor.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace wayside::observe::query {

using namespace Qt::StringLiterals;

namespace {

constexpr auto encoding = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

QJsonValue toJson(const Value& value) {
    if (const bool* truth = std::get_if<bool>(&value))
        return *truth;
    if (const double* number = std::get_if<double>(&value))
        return *number;
    if (const QString* text = std::get_if<QString>(&value))
        return *text;
    if (const auto* texts = std::get_if<QStringList>(&value))
        return QJsonArray::fromStringList(*texts);
    return {};
}

Value fromJson(const QJsonValue& json) {
    switch (json.type()) {
    case QJsonValue::Bool:
        return json.toBool();
    case QJsonValue::Double:
        return json.toDouble();
    case QJsonValue::String:
        return json.toString();
    case QJsonValue::Array: {
        QStringList texts;
        const QJsonArray array = json.toArray();
        for (const auto& text : array)
            texts.append(text.toString());
        return texts;
    }
    default:
        return {};
    }
}

} // namespace

QByteArray Cursor::toText() const {
    QJsonArray array{order, QString::number(id)};
    for (const Value& value : key)
        array.append(toJson(value));
    return QJsonDocument(array).toJson(QJsonDocument::Compact).toBase64(encoding);
}

Result<Cursor> Cursor::fromText(QByteArrayView text, const QString& order, std::size_t keySize) {
    const auto decoded = QByteArray::fromBase64Encoding(text.toByteArray(),
                                                        encoding | QByteArray::AbortOnBase64DecodingErrors);
    const QJsonArray array = decoded ? QJsonDocument::fromJson(*decoded).array() : QJsonArray();
    bool isNumber = false;
    Cursor cursor;
    cursor.id = array.at(1).toString().toULongLong(&isNumber);
    if (!isNumber || std::size_t(array.size()) != keySize + 2 || array.at(0).toString() != order)
        return failure(ErrorCode::InvalidArgument, Fault::Peer, "is not a cursor of this list and order");
    cursor.order = order;
    for (qsizetype i = 2; i < array.size(); ++i)
        cursor.key.push_back(fromJson(array.at(i)));
    return cursor;
}

} // namespace wayside::observe::query
