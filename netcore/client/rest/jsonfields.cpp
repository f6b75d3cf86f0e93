// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/jsonfields.h"

#include <cmath>

namespace wayside::client {

using namespace Qt::StringLiterals;

Error malformedField(const QString& words) {
    return Error{ErrorCode::Malformed, Fault::Peer, words.toStdString()};
}

JsonFields::JsonFields(QString subject, const QJsonObject& object)
    : m_subject(std::move(subject))
    , m_object(object) {}

bool JsonFields::isAbsent(const QString& name) const {
    const QJsonValue value = m_object.value(name);
    return value.isUndefined() || value.isNull();
}

void JsonFields::complain(const QString& name, const char* what) {
    if (!m_wrong)
        m_wrong = malformedField(m_subject + u": field "_s + name + u' ' + QString::fromLatin1(what));
}

QString JsonFields::text(const QString& name) {
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined())
        complain(name, "is missing");
    else if (!value.isString())
        complain(name, "must be a string");
    return value.toString();
}

std::optional<QString> JsonFields::optionalText(const QString& name) {
    return isAbsent(name) ? std::nullopt : std::optional(text(name));
}

qint64 JsonFields::integer(const QString& name, qint64 least, qint64 most) {
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined()) {
        complain(name, "is missing");
        return least;
    }
    const double number = value.toDouble();
    if (!value.isDouble() || number != std::floor(number) || number < double(least) ||
        number > double(most)) {
        complain(name, "must be a whole number in its range");
        return least;
    }
    return qint64(number);
}

std::optional<qint64> JsonFields::optionalInteger(const QString& name, qint64 least, qint64 most) {
    return isAbsent(name) ? std::nullopt : std::optional(integer(name, least, most));
}

std::optional<bool> JsonFields::optionalFlag(const QString& name) {
    if (isAbsent(name))
        return std::nullopt;
    const QJsonValue value = m_object.value(name);
    if (!value.isBool())
        complain(name, "must be true or false");
    return value.toBool();
}

QStringList JsonFields::optionalTexts(const QString& name) {
    if (isAbsent(name))
        return {};
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        complain(name, "must be an array");
    QStringList texts;
    for (const auto& element : value.toArray()) {
        if (!element.isString())
            complain(name, "must hold strings");
        texts.append(element.toString());
    }
    return texts;
}

QDateTime JsonFields::optionalDateTime(const QString& name) {
    if (isAbsent(name))
        return {};
    QDateTime moment = QDateTime::fromString(text(name), Qt::ISODateWithMs);
    if (!moment.isValid())
        complain(name, "must be an ISO 8601 date-time");
    return moment;
}

QJsonObject JsonFields::object(const QString& name) {
    const QJsonValue value = m_object.value(name);
    if (!value.isObject())
        complain(name, "must be an object");
    return value.toObject();
}

QList<QJsonObject> JsonFields::optionalObjects(const QString& name) {
    if (isAbsent(name))
        return {};
    const QJsonValue value = m_object.value(name);
    if (!value.isArray())
        complain(name, "must be an array");
    QList<QJsonObject> objects;
    for (const auto& element : value.toArray()) {
        if (!element.isObject())
            complain(name, "must hold objects");
        objects.append(element.toObject());
    }
    return objects;
}

} // namespace wayside::client
