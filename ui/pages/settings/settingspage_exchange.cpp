// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingspage.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QSaveFile>
#include <QStandardPaths>

/// Export and import of settings.
using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr qint64 mostBytes = 8 << 20;

QString schemeWord(Appearance::Scheme scheme) {
    switch (scheme) {
    case Appearance::Scheme::System:
        break;
    case Appearance::Scheme::Light:
        return u"light"_s;
    case Appearance::Scheme::Dark:
        return u"dark"_s;
    }
    return u"system"_s;
}

Appearance::Scheme schemeFrom(const QString& word) {
    return word == u"light"  ? Appearance::Scheme::Light
           : word == u"dark" ? Appearance::Scheme::Dark
                             : Appearance::Scheme::System;
}

} // namespace

QList<Page*> SettingsPage::pagesOfTheWindow() const {
    return window()->findChildren<Page*>();
}

SettingsContent SettingsPage::content() const {
    SettingsContent content;
    content.profiles = m_settings.profiles().profiles();
    content.scheme = schemeWord(m_appearance.scheme());
    content.highContrast = Appearance::isHighContrast();
    content.language = m_settings.language();
    content.timesInUtc = m_settings.timesInUtc();
    content.notifications = m_settings.notifications();
    content.tray = m_settings.tray();
    content.askForUpdates = m_settings.updates().isOn();
    content.updateAddress = m_settings.updates().enteredAddress();
    for (const Page* page : pagesOfTheWindow()) {
        if (const QVariantMap layout = page->layout(); !layout.isEmpty())
            content.layouts.insert(page->pageName(), layout);
    }
    return content;
}

void SettingsPage::askExport() {
    auto* dialog = new QFileDialog(this, tr("Export settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(u"wayside-settings.json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsPage::exportTo);
    dialog->open();
}

void SettingsPage::exportTo(const QString& file) {
    const SettingsContent exported = content();
    QSaveFile target(file);
    const QByteArray text = settingsDocument(exported);
    if (!target.open(QIODevice::WriteOnly) || target.write(text) != text.size() || !target.commit())
        return say(tr("The settings were not exported: cannot write %1: %2")
                       .arg(QDir::toNativeSeparators(file), target.errorString()),
                   true);
    say(tr("The settings are exported to %1, %n profile(s) among them.", nullptr,
           int(exported.profiles.size()))
            .arg(QDir::toNativeSeparators(file)),
        false);
}

void SettingsPage::askImport() {
    auto* dialog = new QFileDialog(this, tr("Import settings"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &SettingsPage::importFrom);
    dialog->open();
}

void SettingsPage::importFrom(const QString& file) {
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return say(tr("The settings were not imported: cannot read %1: %2")
                       .arg(QDir::toNativeSeparators(file), source.errorString()),
                   true);
    const auto read = readSettingsDocument(source.read(mostBytes));
    if (!read)
        return say(tr("The settings were not imported. %1").arg(QString::fromStdString(read.error().detail)),
                   true);
    const QStringList changes = changesBy(*read, content());
    if (changes.isEmpty())
        return say(tr("The file holds nothing that is not in force already."), false);
    constexpr qsizetype mostShown = 15;
    QStringList shown = changes.mid(0, mostShown);
    if (changes.size() > mostShown)
        shown.append(tr("and %n more", nullptr, int(changes.size() - mostShown)));
    confirm(tr("Import these settings? They make %n change(s).", nullptr, int(changes.size())),
            shown.join(u'\n'), tr("Import"), [this, content = *read] { apply(content); });
}

void SettingsPage::apply(const SettingsContent& content) {
    // Profiles first: they alone can fail, and then nothing has changed.
    if (const auto saved = m_settings.profiles().saveAll(content.profiles); !saved)
        return say(tr("The settings were not imported. %1").arg(words::error(saved.error())), true);
    if (content.scheme)
        m_appearance.setScheme(schemeFrom(*content.scheme));
    if (content.highContrast)
        m_appearance.setHighContrast(*content.highContrast);
    if (content.language)
        m_settings.setLanguage(*content.language);
    if (content.timesInUtc)
        m_settings.setTimesInUtc(*content.timesInUtc);
    if (content.notifications)
        m_settings.setNotifications(*content.notifications);
    if (content.tray)
        m_settings.setTray(*content.tray);
    if (content.updateAddress)
        m_settings.updates().setEnteredAddress(*content.updateAddress);
    if (content.askForUpdates)
        m_settings.updates().setOn(*content.askForUpdates);
    for (Page* page : pagesOfTheWindow()) {
        if (const auto layout = content.layouts.constFind(page->pageName());
            layout != content.layouts.cend()) {
            page->setLayout(*layout);
            Q_EMIT page->layoutChanged(); // so that it can be undone
        }
    }
    say(tr("The settings are imported."), false);
}

} // namespace wayside::ui
