// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/settings/consolesettings.h"
#include "ui/models/settings/settingsdocument.h"
#include "ui/models/settings/sourcelistmodel.h"
#include "ui/shell/page.h"

#include <QPointer>

class QCheckBox;
class QComboBox;
class QLabel;
class QMessageBox;
class QTabWidget;

namespace wayside::ui {

class Appearance;
class FigureTable;
class ProfileDialog;

/// Sources and their profiles, appearance, export and import, newer releases. GUI thread; settings and
/// appearance outlive it.
class SettingsPage : public Page {
    Q_OBJECT
public:
    enum Tab { Sources, Looks, Exchange, Updates };

    SettingsPage(ConsoleSettings& settings, Appearance& appearance, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("settings"); }
    QString title() const override { return tr("Settings"); }
    QString iconName() const override { return QStringLiteral("settings"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    void showTab(wayside::ui::SettingsPage::Tab tab);
    void selectSource(const SourceChoice& choice);
    SourceChoice selectedSource() const;

    /// What is in force now, layouts of all pages of the window included.
    SettingsContent content() const;
    void exportTo(const QString& file);
    void importFrom(const QString& file); ///< asks, showing what will change

private:
    QAction* make(const QString& text, const QKeySequence& shortcut, void (SettingsPage::*slot)());
    void buildActions();
    QWidget* buildSources();
    QWidget* buildLooks();
    QWidget* buildExchange();
    void refreshActions();
    void refreshLooks();
    void showSource();
    void addProfile();
    void editProfile();
    void removeProfile();
    void showUpdates();
    void askExport();
    void askImport();
    void openProfile(const std::optional<client::Profile>& profile);
    void confirm(const QString& question, const QString& explanation, const QString& yes,
                 std::function<void()> then);
    void apply(const SettingsContent& content);
    void say(const QString& sentence, bool bad);
    QList<Page*> pagesOfTheWindow() const;

    ConsoleSettings& m_settings;
    Appearance& m_appearance;
    SourceListModel m_sources;
    QTabWidget* m_tabs = nullptr;
    FigureTable* m_table = nullptr;
    QLabel* m_outcome = nullptr;
    QLabel* m_problem = nullptr;
    QComboBox* m_scheme = nullptr;
    QComboBox* m_language = nullptr;
    QComboBox* m_times = nullptr;
    QCheckBox* m_contrast = nullptr;
    QCheckBox* m_notifications = nullptr;
    QCheckBox* m_tray = nullptr;
    QAction* m_show = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_export = nullptr;
    QAction* m_import = nullptr;
    QAction* m_checkNow = nullptr;
    QList<QAction*> m_actions;
    QPointer<ProfileDialog> m_dialog;
    QPointer<QMessageBox> m_question;
    bool m_refreshing = false;
};

} // namespace wayside::ui
