// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/bodyfields.h"

#include <cmath>
#include <QJsonArray>

namespace wayside::node::api {

using namespace Qt::StringLiterals;

void BodyFields::refuse(const QString& words, int status) {
    if (!m_error)
        m_error = http::HttpError{status, words};
}

void BodyFields::require(const QString& name) {
    if (m_object.value(name).isUndefined() || m_object.value(name).isNull())
        refuse(u"field %1 is missing"_s.arg(name));
}

QString BodyFields::text(const QString& name) {
    require(name);
    return optionalText(name).value_or(QString());
}

std::optional<QString> BodyFields::optionalText(const QString& name) {
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isString())
        refuse(u"field %1 must be a text"_s.arg(name));
    return value.toString();
}

std::optional<bool> BodyFields::optionalFlag(const QString& name) {
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isBool())
        refuse(u"field %1 must be true or false"_s.arg(name));
    return value.toBool();
}

std::optional<int> BodyFields::optionalWhole(const QString& name, int least, int most) {
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    const double number = value.toDouble(std::nan(""));
    if (!(number >= least && number <= most) || number != std::floor(number)) {
        refuse(u"field %1 must be a whole number from %2 to %3"_s.arg(name).arg(least).arg(most));
        return std::nullopt;
    }
    return int(number);
}

std::optional<QStringList> BodyFields::optionalTexts(const QString& name) {
    const QJsonValue value = m_object.value(name);
    if (value.isUndefined() || value.isNull())
        return std::nullopt;
    if (!value.isArray())
        refuse(u"field %1 must be a list of texts"_s.arg(name));
    QStringList texts;
    const QJsonArray entries = value.toArray();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (!entries[i].isString())
            refuse(u"field %1[%2] must be a text"_s.arg(name).arg(i));
        texts.append(entries[i].toString());
    }
    texts.removeDuplicates();
    return texts;
}

} // namespace wayside::node::api
