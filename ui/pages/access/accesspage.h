// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/accessservice.h"
#include "netcore/observe/source.h"
#include "ui/pages/access/accesssection.h"
#include "ui/shell/page.h"

class QComboBox;
class QLabel;
class QListWidget;
class QPushButton;
class QStackedLayout;
class QStackedWidget;

namespace wayside::ui {

class ConnectionModel;
class LogsSection;
class TokensSection;

/// Domains, accounts, TLCs, authorizations, tokens, payload policies and session logs of the service behind
/// the source: what the token's role allows, the rest greyed out with the reason. It asks when it is first
/// looked at, and on F5. Source and connections outlive it. GUI thread.
class AccessPage : public Page {
    Q_OBJECT
public:
    AccessPage(observe::Source& source, const ConnectionModel& connections, QWidget* parent = nullptr);

    QString pageName() const override { return QStringLiteral("access"); }
    QString title() const override { return tr("Access"); }
    QString iconName() const override { return QStringLiteral("access"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    void focusFilter() override;
    void clearFilter() override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    access::AccessService& service() { return m_service; }
    AccessSection* section(access::Resource resource) const;
    AccessSection* current() const;
    void showSection(access::Resource resource);

Q_SIGNALS:
    /// "Which enforcement was behind this?": of a session with this TLC (may be empty), that lived in
    /// from..until.
    void enforcementRequested(const QString& identifier, const QString& account, qint64 fromMs,
                              qint64 untilMs);

public Q_SLOTS:
    void rotateToken();
    void createTokenForChosen(); ///< of the chosen authorization
    void importTlcs();
    void askToExport();
    void exportTo(const QString& file); ///< by its ending: .json, else CSV
    void showConnectionOfLog();
    void showEnforcementOfLog();

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void addSection(AccessSection* section);
    void buildSections();
    void buildLayout();
    QWidget* buildSide();
    void buildActions();
    void buildSectionActions();
    QAction* addAction(const QString& text, const QKeySequence& keys, std::function<void()> done);
    void followSource();
    void loadAll();
    void refreshSide();
    void refreshRoles();
    void refreshActions();
    void sectionShown();
    QList<access::LiveSession> liveSessions() const;
    quint64 connectionOf(const client::SessionLog& log) const;
    bool belongsTo(const QAction* action, access::Resource resource) const;

    observe::Source& m_source;
    const ConnectionModel& m_connections;
    access::AccessService m_service;
    AccessContext m_context;
    QList<AccessSection*> m_sections;
    QListWidget* m_list = nullptr;
    QStackedWidget* m_stack = nullptr;
    QLabel* m_role = nullptr;
    QComboBox* m_actAs = nullptr;
    QLabel* m_actAsLabel = nullptr;
    QLabel* m_address = nullptr;
    QWidget* m_buttons = nullptr;
    QAction* m_create = nullptr;
    QAction* m_edit = nullptr;
    QAction* m_delete = nullptr;
    QAction* m_reload = nullptr;
    QAction* m_rotate = nullptr;
    QAction* m_token = nullptr;
    QAction* m_import = nullptr;
    QAction* m_export = nullptr;
    QAction* m_showConnection = nullptr;
    QAction* m_showEnforcement = nullptr;
    TokensSection* m_tokens = nullptr;
    LogsSection* m_logs = nullptr;
    QList<QAction*> m_actions;
    QList<std::pair<QAction*, QPushButton*>> m_sectionButtons;
    bool m_hasAsked = false;
};

} // namespace wayside::ui
