// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings/consolesettings.h"

#include <QSettings>

namespace wayside::ui {

using namespace Qt::StringLiterals;

ConsoleSettings::ConsoleSettings(QSettings* values, const QString& profileFile,
                                 secrets::SecretStore& keychain, secrets::SecretStore& session,
                                 QObject* parent)
    : QObject(parent)
    , m_values(values)
    , m_book(profileFile, keychain, session)
    , m_updates({[this](const QString& key) { return value(key, QVariant()); },
                 [this](const QString& key, const QVariant& value) { put(key, value); }}) {
    m_book.setNamesInKeychain(value(u"keychain/profiles"_s, QStringList()).toStringList());
    connect(&m_book, &ProfileBook::changed, this, [this] {
        if (value(u"keychain/profiles"_s, QStringList()).toStringList() != m_book.namesInKeychain())
            put(u"keychain/profiles"_s, m_book.namesInKeychain());
    });
}

QVariant ConsoleSettings::value(const QString& key, const QVariant& otherwise) const {
    return m_values ? m_values->value(key, otherwise) : m_unkept.value(key, otherwise);
}

void ConsoleSettings::put(const QString& key, const QVariant& value) {
    if (m_values)
        m_values->setValue(key, value);
    else
        m_unkept.insert(key, value);
    Q_EMIT changed();
}

QString ConsoleSettings::language() const {
    return value(u"language"_s, QString()).toString();
}

void ConsoleSettings::setLanguage(const QString& language) {
    put(u"language"_s, language);
}

bool ConsoleSettings::timesInUtc() const {
    return value(u"timesInUtc"_s, false).toBool();
}

void ConsoleSettings::setTimesInUtc(bool utc) {
    put(u"timesInUtc"_s, utc);
}

bool ConsoleSettings::notifications() const {
    return value(u"notifications"_s, true).toBool();
}

void ConsoleSettings::setNotifications(bool on) {
    put(u"notifications"_s, on);
}

bool ConsoleSettings::tray() const {
    return value(u"tray"_s, true).toBool();
}

void ConsoleSettings::setTray(bool on) {
    put(u"tray"_s, on);
}

/// What the command line gave is for this run; the demo is for looking around.
void ConsoleSettings::setCurrent(const SourceChoice& choice) {
    m_current = choice;
    if (choice.kind == SourceChoice::Kind::Embedded || choice.kind == SourceChoice::Kind::Profile)
        put(u"source/profile"_s, choice.profile);
    Q_EMIT currentChanged();
}

bool ConsoleSettings::isRestOnly(const QString& profile) const {
    return value(u"source/restOnly"_s, QStringList()).toStringList().contains(profile);
}

void ConsoleSettings::setRestOnly(const QString& profile, bool restOnly) {
    QStringList names = value(u"source/restOnly"_s, QStringList()).toStringList();
    names.removeAll(profile);
    if (restOnly)
        names.append(profile);
    put(u"source/restOnly"_s, names);
}

SourceChoice ConsoleSettings::remembered() const {
    const QString name = value(u"source/profile"_s, QString()).toString();
    return name.isEmpty() || !m_book.find(name) ? SourceChoice()
                                                : SourceChoice{SourceChoice::Kind::Profile, name};
}

} // namespace wayside::ui
