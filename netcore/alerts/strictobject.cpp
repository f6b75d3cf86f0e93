// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/alerts/strictobject.h"

#include <cmath>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace wayside::alerts {

StrictObject::StrictObject(const QJsonValue& value, QString place)
    : m_place(std::move(place))
    , m_object(value.toObject()) {
    if (!value.isObject())
        m_wrong = Error{ErrorCode::InvalidArgument, Fault::Local,
                        (m_place + u" must be an object"_s).trimmed().toStdString()};
}

QString StrictObject::placeOf(const QString& name) const {
    return m_place.isEmpty() ? name : m_place + u'.' + name;
}

void StrictObject::complain(const QString& name, const QString& what) {
    if (!m_wrong)
        m_wrong =
            Error{ErrorCode::InvalidArgument, Fault::Local, (placeOf(name) + u' ' + what).toStdString()};
}

void StrictObject::adopt(const Error& error) {
    if (!m_wrong)
        m_wrong = error;
}

void StrictObject::complainOfWord(const QString& name, const QJsonValue& given) {
    complain(name, given.isUndefined() ? u"is missing"_s : u"is not a word that is known here"_s);
}

QJsonValue StrictObject::value(const QString& name) {
    m_asked.insert(name);
    return m_object.value(name);
}

QString StrictObject::text(const QString& name, qsizetype longest, bool required) {
    const QJsonValue given = value(name);
    if (given.isUndefined() && !required)
        return {};
    if (!given.isString())
        complain(name, given.isUndefined() ? u"is missing"_s : u"must be a text"_s);
    else if (given.toString().size() > longest)
        complain(name, u"must be at most %1 characters"_s.arg(longest));
    return given.toString();
}

QJsonArray StrictObject::array(const QString& name, qsizetype most) {
    const QJsonValue given = value(name);
    if (given.isUndefined())
        return {};
    if (!given.isArray())
        complain(name, u"must be a list"_s);
    else if (given.toArray().size() > most)
        complain(name, u"must have at most %1 elements"_s.arg(most));
    else
        return given.toArray();
    return {};
}

QStringList StrictObject::texts(const QString& name, qsizetype most, qsizetype longest) {
    QStringList all;
    for (const auto& each : array(name, most)) {
        if (!each.isString() || each.toString().size() > longest)
            complain(name, u"must be texts of at most %1 characters"_s.arg(longest));
        all.append(each.toString());
    }
    return all;
}

qint64 StrictObject::integer(const QString& name, qint64 least, qint64 most,
                             std::optional<qint64> otherwise) {
    const double given = number(name, double(least), double(most),
                                otherwise ? std::optional(double(*otherwise)) : std::nullopt);
    if (given != std::floor(given))
        complain(name, u"must be a whole number"_s);
    return qint64(given);
}

std::optional<qint64> StrictObject::optionalInteger(const QString& name, qint64 least, qint64 most) {
    const QJsonValue given = value(name);
    if (given.isUndefined())
        return std::nullopt;
    return integer(name, least, most);
}

double StrictObject::number(const QString& name, double least, double most, std::optional<double> otherwise) {
    const QJsonValue given = value(name);
    if (given.isUndefined() && otherwise)
        return *otherwise;
    if (!given.isDouble()) {
        complain(name, given.isUndefined() ? u"is missing"_s : u"must be a number"_s);
        return least;
    }
    const double number = given.toDouble();
    if (!(number >= least && number <= most)) {
        complain(name, u"must be from %1 to %2"_s.arg(QString::number(least, 'g', 16),
                                                      QString::number(most, 'g', 16)));
        return least;
    }
    return number;
}

bool StrictObject::flag(const QString& name, bool otherwise) {
    const QJsonValue given = value(name);
    if (given.isUndefined())
        return otherwise;
    if (!given.isBool())
        complain(name, u"must be true or false"_s);
    return given.toBool();
}

Result<void> StrictObject::finish() {
    if (!m_wrong) {
        for (auto it = m_object.constBegin(); it != m_object.constEnd(); ++it) {
            if (!m_asked.contains(it.key())) {
                complain(it.key().left(64), u"is not a field that is known here"_s);
                break;
            }
        }
    }
    if (m_wrong)
        return tl::unexpected(*m_wrong);
    return {};
}

Result<QByteArray> readBounded(const QString& path, qint64 mostBytes) {
    QFile file(path);
    if (!file.exists())
        return failure(ErrorCode::NotFound, Fault::Local, u"there is no file %1"_s.arg(path).toStdString());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::FileUnreadable, Fault::Environment,
                       u"%1: %2"_s.arg(path, file.errorString()).toStdString());
    QByteArray content = file.read(mostBytes + 1);
    if (content.size() > mostBytes)
        return failure(ErrorCode::TooLarge, Fault::Local,
                       u"%1 is larger than %2 bytes"_s.arg(path).arg(mostBytes).toStdString());
    return content;
}

Result<void> writeWhole(const QString& path, const QByteArray& content) {
    const auto failed = [&path](const QString& why) {
        return failure(ErrorCode::FileUnreadable, Fault::Environment,
                       u"%1: %2"_s.arg(path, why).toStdString());
    };
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return failed(u"the folder cannot be made"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.commit())
        return failed(file.errorString());
    return {};
}

Result<QJsonObject> parseObject(const QByteArray& text) {
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(text, &error);
    if (error.error != QJsonParseError::NoError) {
        const qsizetype line = text.left(error.offset).count('\n') + 1;
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       u"line %1: %2"_s.arg(line).arg(error.errorString()).toStdString());
    }
    if (!document.isObject())
        return failure(ErrorCode::InvalidArgument, Fault::Local, "the file must hold one JSON object");
    return document.object();
}

} // namespace wayside::alerts
