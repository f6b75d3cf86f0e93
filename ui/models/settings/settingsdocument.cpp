// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings/settingsdocument.h"

#include "netcore/release/updaterequest.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::ui {

using namespace Qt::StringLiterals;
using client::Profile;

namespace {

constexpr int formatVersion = 1;
constexpr qsizetype largest = 4 << 20; // bytes
constexpr int deepest = 20;            // of a layout
const auto formatName = "wayside-settings"_L1;

struct Document {
    Q_DECLARE_TR_FUNCTIONS(Document)
};

tl::unexpected<Error> wrong(const QString& what, ErrorCode code = ErrorCode::InvalidArgument) {
    return failure(code, Fault::Local, what.toStdString());
}

// ---- layouts

QJsonValue layoutToJson(const QVariant& value) {
    switch (value.typeId()) {
    case QMetaType::QByteArray:
        return QJsonObject{{u"base64"_s, QString::fromLatin1(value.toByteArray().toBase64())}};
    case QMetaType::QVariantMap: {
        QJsonObject object;
        const QVariantMap map = value.toMap();
        for (auto entry = map.cbegin(); entry != map.cend(); ++entry)
            object.insert(entry.key(), layoutToJson(entry.value()));
        return object;
    }
    case QMetaType::QStringList:
    case QMetaType::QVariantList: {
        QJsonArray array;
        for (const QVariant& item : value.toList())
            array.append(layoutToJson(item));
        return array;
    }
    default:
        return QJsonValue::fromVariant(value);
    }
}

Result<QVariant> layoutFromJson(const QJsonValue& value, int depth) {
    if (depth > deepest)
        return wrong(Document::tr("A layout is nested too deeply."));
    if (value.isArray()) {
        QVariantList list;
        for (const auto& item : value.toArray()) {
            auto read = layoutFromJson(item, depth + 1);
            if (!read)
                return read;
            list.append(*read);
        }
        return list;
    }
    if (!value.isObject())
        return value.toVariant();
    const QJsonObject object = value.toObject();
    if (object.size() == 1 && object.contains("base64"_L1)) {
        const auto bytes = QByteArray::fromBase64Encoding(object.value("base64"_L1).toString().toLatin1(),
                                                          QByteArray::AbortOnBase64DecodingErrors);
        if (!bytes)
            return wrong(Document::tr("A value of a layout is not base64."));
        return QVariant(*bytes);
    }
    QVariantMap map;
    for (auto entry = object.begin(); entry != object.end(); ++entry) {
        auto read = layoutFromJson(entry.value(), depth + 1);
        if (!read)
            return read;
        map.insert(entry.key(), *read);
    }
    return map;
}

// ---- parts of the file

Result<void> takeWord(QJsonObject& from, const QString& key, const QStringList& allowed,
                      std::optional<QString>& into) {
    const QJsonValue given = from.take(key);
    if (given.isUndefined())
        return {};
    if (!given.isString() || !allowed.contains(given.toString()))
        return wrong(Document::tr("%1 is not one of the words it can be.").arg(key));
    into = given.toString();
    return {};
}

Result<void> takeFlag(QJsonObject& from, const QString& key, std::optional<bool>& into) {
    const QJsonValue given = from.take(key);
    if (given.isUndefined())
        return {};
    if (!given.isBool())
        return wrong(Document::tr("%1 is neither true nor false.").arg(key));
    into = given.toBool();
    return {};
}

Result<void> takeAppearance(const QJsonValue& value, SettingsContent& content) {
    if (value.isUndefined())
        return {};
    if (!value.isObject())
        return wrong(Document::tr("The appearance is no object."));
    QJsonObject rest = value.toObject();
    if (auto taken = takeWord(rest, u"scheme"_s, {u"system"_s, u"light"_s, u"dark"_s}, content.scheme);
        !taken)
        return taken;
    if (auto taken = takeWord(rest, u"language"_s, {QString(), u"en"_s, u"nl"_s, u"de"_s}, content.language);
        !taken)
        return taken;
    for (const auto& [key, into] :
         {std::pair(u"highContrast"_s, &content.highContrast),
          std::pair(u"timesInUtc"_s, &content.timesInUtc),
          std::pair(u"notifications"_s, &content.notifications), std::pair(u"tray"_s, &content.tray)}) {
        if (auto taken = takeFlag(rest, key, *into); !taken)
            return taken;
    }
    if (!rest.isEmpty())
        return wrong(Document::tr("%1 is not a field of the appearance.").arg(rest.begin().key()));
    return {};
}

Result<void> takeUpdates(const QJsonValue& value, SettingsContent& content) {
    if (value.isUndefined())
        return {};
    if (!value.isObject())
        return wrong(Document::tr("What is said of updates is no object."));
    QJsonObject rest = value.toObject();
    if (auto taken = takeFlag(rest, u"ask"_s, content.askForUpdates); !taken)
        return taken;
    if (const QJsonValue given = rest.take(u"address"_s); !given.isUndefined()) {
        const QString address = given.toString();
        if (!given.isString() || (!address.isEmpty() && !release::updateAddress(address)))
            return wrong(Document::tr("The address to ask for updates is not an https address."));
        content.updateAddress = address;
    }
    if (!rest.isEmpty())
        return wrong(Document::tr("%1 is not a field of updates.").arg(rest.begin().key()));
    return {};
}

Result<void> takeLayouts(const QJsonValue& value, SettingsContent& content) {
    if (value.isUndefined())
        return {};
    if (!value.isObject())
        return wrong(Document::tr("The layout is no object."));
    const QJsonObject pages = value.toObject();
    for (auto page = pages.begin(); page != pages.end(); ++page) {
        if (!page.value().isObject())
            return wrong(Document::tr("The layout of %1 is no object.").arg(page.key()));
        const auto layout = layoutFromJson(page.value(), 0);
        if (!layout)
            return tl::unexpected(layout.error());
        content.layouts.insert(page.key(), layout->toMap());
    }
    return {};
}

} // namespace

QByteArray settingsDocument(const SettingsContent& content) {
    QJsonObject profiles, appearance, updates, layouts;
    for (const Profile& profile : content.profiles)
        profiles.insert(profile.name, client::ProfileFile::toJson(profile));
    const auto put = [&appearance](const QString& key, const auto& value) {
        if (value)
            appearance.insert(key, *value);
    };
    put(u"scheme"_s, content.scheme);
    put(u"highContrast"_s, content.highContrast);
    put(u"language"_s, content.language);
    put(u"timesInUtc"_s, content.timesInUtc);
    put(u"notifications"_s, content.notifications);
    put(u"tray"_s, content.tray);
    if (content.askForUpdates)
        updates.insert(u"ask"_s, *content.askForUpdates);
    if (content.updateAddress)
        updates.insert(u"address"_s, *content.updateAddress);
    for (auto page = content.layouts.cbegin(); page != content.layouts.cend(); ++page)
        layouts.insert(page.key(), layoutToJson(page.value()));
    return QJsonDocument(QJsonObject{{u"format"_s, QString(formatName)},
                                     {u"version"_s, formatVersion},
                                     {u"profiles"_s, profiles},
                                     {u"appearance"_s, appearance},
                                     {u"updates"_s, updates},
                                     {u"layout"_s, layouts}})
        .toJson();
}

Result<SettingsContent> readSettingsDocument(const QByteArray& text) {
    if (text.size() > largest)
        return wrong(Document::tr("The file is larger than exported settings can be."));
    QJsonParseError parsed;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parsed);
    if (!document.isObject())
        return wrong(Document::tr("The file does not hold exported settings: it is no JSON object."));
    QJsonObject rest = document.object();
    if (rest.take(u"format"_s).toString() != formatName)
        return wrong(Document::tr("The file does not hold settings exported by Wayside."));
    if (rest.take(u"version"_s).toInt() != formatVersion)
        return wrong(Document::tr("The file is of another version; this program reads version %1 only.")
                         .arg(formatVersion),
                     ErrorCode::Unsupported);
    SettingsContent content;
    const QJsonValue profiles = rest.take(u"profiles"_s);
    if (!profiles.isUndefined() && !profiles.isObject())
        return wrong(Document::tr("The profiles are no object."));
    const QJsonObject named = profiles.toObject();
    for (auto entry = named.begin(); entry != named.end(); ++entry) {
        auto profile = client::ProfileFile::profileFrom(entry.key(), entry.value());
        if (!profile)
            return wrong(Document::tr("A profile is not as it should be: %1.")
                             .arg(QString::fromStdString(profile.error().detail)));
        content.profiles.append(std::move(*profile));
    }
    if (auto taken = takeAppearance(rest.take(u"appearance"_s), content); !taken)
        return tl::unexpected(taken.error());
    if (auto taken = takeUpdates(rest.take(u"updates"_s), content); !taken)
        return tl::unexpected(taken.error());
    if (auto taken = takeLayouts(rest.take(u"layout"_s), content); !taken)
        return tl::unexpected(taken.error());
    if (!rest.isEmpty())
        return wrong(Document::tr("%1 is not a field of exported settings.").arg(rest.begin().key()));
    return content;
}

QStringList changesBy(const SettingsContent& content, const SettingsContent& present) {
    QStringList changes;
    for (const Profile& profile : content.profiles) {
        const auto known =
            std::find_if(present.profiles.cbegin(), present.profiles.cend(),
                         [&profile](const Profile& other) { return other.name == profile.name; });
        if (known == present.profiles.cend())
            changes.append(Document::tr("Adds the profile %1: %2").arg(profile.name, profile.api));
        else if (!(*known == profile))
            changes.append(Document::tr("Changes the profile %1: %2 becomes %3")
                               .arg(profile.name, known->api, profile.api));
    }
    const auto differs = [&changes](const auto& wanted, const auto& now, const QString& sentence) {
        if (wanted && wanted != now)
            changes.append(sentence);
    };
    differs(content.scheme, present.scheme,
            Document::tr("Changes the colours: %1").arg(content.scheme.value_or(QString())));
    differs(content.highContrast, present.highContrast,
            content.highContrast.value_or(false) ? Document::tr("Turns high contrast on")
                                                 : Document::tr("Turns high contrast off"));
    differs(content.language, present.language, Document::tr("Changes the language at the next start"));
    differs(content.timesInUtc, present.timesInUtc,
            content.timesInUtc.value_or(false) ? Document::tr("Shows times in UTC from the next start on")
                                               : Document::tr("Shows local times from the next start on"));
    differs(content.notifications, present.notifications,
            content.notifications.value_or(false) ? Document::tr("Turns desktop notifications on")
                                                  : Document::tr("Turns desktop notifications off"));
    differs(content.tray, present.tray,
            content.tray.value_or(false) ? Document::tr("Shows the tray icon")
                                         : Document::tr("Hides the tray icon"));
    differs(content.updateAddress, present.updateAddress,
            content.updateAddress.value_or(QString()).isEmpty()
                ? Document::tr("Asks for newer releases where this build says, if asking is on")
                : Document::tr("Asks for newer releases at %1, if asking is on")
                      .arg(content.updateAddress.value_or(QString())));
    differs(content.askForUpdates, present.askForUpdates,
            content.askForUpdates.value_or(false)
                ? Document::tr("Asks once a day whether there is a newer release")
                : Document::tr("Asks no more whether there is a newer release"));
    for (auto page = content.layouts.cbegin(); page != content.layouts.cend(); ++page) {
        if (present.layouts.value(page.key()) != page.value())
            changes.append(Document::tr("Changes the layout of the page %1").arg(page.key()));
    }
    return changes;
}

} // namespace wayside::ui
