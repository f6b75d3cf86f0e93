// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/profilefile.h"

#include "netcore/client/restclient.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSaveFile>
#include <QStandardPaths>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

constexpr int formatVersion = 1;
constexpr qint64 largest = 1 << 20; // bytes; thousands of profiles fit

tl::unexpected<Error> refuse(ErrorCode code, const QString& detail) {
    return failure(code, Fault::Local, detail.toStdString());
}

struct FileField {
    const char* key;
    QString Profile::*member;
};
constexpr FileField fileFields[] = {
    {"api", &Profile::api},
    {"caFile", &Profile::caFile},
    {"domain", &Profile::domain},
    {"tokenFile", &Profile::tokenFile},
};

} // namespace

QString ProfileFile::usualPath() {
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/profiles.json"_s;
}

Result<void> ProfileFile::check(const Profile& profile) {
    static const QRegularExpression allowed(u"^[A-Za-z0-9._-]{1,64}$"_s);
    if (!allowed.match(profile.name).hasMatch())
        return refuse(ErrorCode::InvalidArgument,
                      u"a profile's name has 1 to 64 of the characters a-z, A-Z, 0-9, ., _ and -"_s);
    const auto api = ApiAccess::apiBase(profile.api);
    if (!api)
        return refuse(ErrorCode::InvalidArgument,
                      u"profile %1: "_s.arg(profile.name) + QString::fromStdString(api.error().detail));
    return {};
}

Result<Profile> ProfileFile::profileFrom(const QString& name, const QJsonValue& value) {
    if (!value.isObject())
        return refuse(ErrorCode::InvalidArgument, u"profile %1 is no object"_s.arg(name));
    Profile profile;
    profile.name = name;
    QJsonObject rest = value.toObject();
    for (const FileField& field : fileFields) {
        const QJsonValue given = rest.take(QLatin1StringView(field.key));
        if (!given.isUndefined() && !given.isString())
            return refuse(ErrorCode::InvalidArgument,
                          u"profile %1: %2 is no text"_s.arg(name, QLatin1StringView(field.key)));
        profile.*field.member = given.toString();
    }
    if (!rest.isEmpty())
        return refuse(ErrorCode::InvalidArgument,
                      u"profile %1: %2 is not a field of a profile"_s.arg(name, rest.begin().key()));
    const auto checked = check(profile);
    if (!checked)
        return tl::unexpected(checked.error());
    return profile;
}

QJsonObject ProfileFile::toJson(const Profile& profile) {
    QJsonObject object;
    for (const FileField& field : fileFields) {
        if (!(profile.*field.member).isEmpty())
            object.insert(QLatin1StringView(field.key), profile.*field.member);
    }
    return object;
}

Result<ProfileFile> ProfileFile::read(const QString& path) {
    QFile file(path);
    if (!file.exists())
        return ProfileFile();
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable, u"cannot read %1: %2"_s.arg(path, file.errorString()));
    const auto wrong = [&](const QString& what) {
        return refuse(ErrorCode::InvalidArgument, path + u": "_s + what);
    };
    const QByteArray content = file.read(largest + 1);
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(content, &parsed);
    if (content.size() > largest || !document.isObject())
        return wrong(content.size() > largest                   ? u"larger than a file of profiles can be"_s
                     : parsed.error != QJsonParseError::NoError ? parsed.errorString()
                                                                : u"no JSON object"_s);
    QJsonObject object = document.object();
    if (object.take(u"version"_s).toInt() != formatVersion)
        return refuse(ErrorCode::Unsupported,
                      u"%1: this program reads version %2 of the file only"_s.arg(path).arg(formatVersion));
    const QJsonObject profiles = object.take(u"profiles"_s).toObject();
    if (!object.isEmpty())
        return wrong(object.begin().key() + u" is not a field of the file"_s);
    ProfileFile read;
    for (auto entry = profiles.begin(); entry != profiles.end(); ++entry) {
        const auto profile = profileFrom(entry.key(), entry.value());
        if (!profile)
            return wrong(QString::fromStdString(profile.error().detail));
        read.set(*profile);
    }
    return read;
}

std::optional<Profile> ProfileFile::find(const QString& name) const {
    const auto found = m_profiles.find(name);
    return found == m_profiles.end() ? std::nullopt : std::optional(found->second);
}

QList<Profile> ProfileFile::all() const {
    QList<Profile> profiles;
    for (const auto& [name, profile] : m_profiles)
        profiles.append(profile);
    return profiles;
}

Result<void> ProfileFile::write(const QString& path) const {
    QJsonObject profiles;
    for (const auto& [name, profile] : m_profiles)
        profiles.insert(name, toJson(profile));
    const QJsonObject whole{{u"version"_s, formatVersion}, {u"profiles"_s, profiles}};
    const auto cannot = [&](const QString& why) {
        return refuse(ErrorCode::FileUnreadable, u"cannot write %1: %2"_s.arg(path, why));
    };
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return cannot(u"there is no folder for it"_s);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return cannot(file.errorString());
    file.write(QJsonDocument(whole).toJson());
    if (!file.commit())
        return cannot(file.errorString());
    return {};
}

} // namespace wayside::client
