// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/lab/labhost.h"
#include "netcore/observe/source.h"
#include "ui/models/lab/labmodel.h"
#include "ui/shell/closeguard.h"
#include "ui/shell/page.h"

class QFrame;
class QLabel;
class QSplitter;
class QStackedWidget;
class QTabWidget;

namespace wayside::ui {

class FigureTable;
class LabConnectionPanel;
class LabMisbehavePanel;
class LabReceivePanel;
class LabSendPanel;
class StateDiagram;
class TrafficModel;

/// Client sessions of one's own against any service: the live state diagram, sending, receiving, misbehaving
/// on purpose. Needs nothing of the source but, where it has one, its service. GUI thread.
class LabPage : public Page, public CloseGuard {
    Q_OBJECT
public:
    explicit LabPage(observe::Source& source, QWidget* parent = nullptr);
    ~LabPage() override;

    QString pageName() const override { return QStringLiteral("lab"); }
    QString title() const override { return tr("Client lab"); }
    QString iconName() const override { return QStringLiteral("lab"); }
    QString menuTitle() const override { return tr("&Lab"); }
    QList<QAction*> pageActions() const override { return m_actions; }
    void focusFilter() override;
    void clearFilter() override;
    QVariantMap layout() const override;
    void setLayout(const QVariantMap& layout) override;

    CloseGuard* closeGuard() override { return this; }
    int liveSessions() const override { return m_host.liveSessions(); }
    void finish(std::chrono::milliseconds deadline, std::function<void()> done) override;

    /// Another session, connected at once where that is wanted; its id.
    quint64 addSession(const lab::LabPlan& plan, bool connects);
    quint64 chosen() const; ///< 0: none
    void choose(quint64 id);
    lab::LabHost& host() { return m_host; }
    LabModel& model() { return m_model; }

public Q_SLOTS:
    void askForSession();

private:
    enum Tab { Connection, Send, Receive, Misbehave };

    void buildActions();
    void buildTable();
    void buildDetails();
    void buildLayout();
    QAction* makeAction(const QString& text, const QKeySequence& shortcut, const QString& tip,
                        void (LabPage::*triggered)());
    void apply(const lab::LabBatch& batch);
    void takeRecords(quint64 id, const QList<observe::TrafficRecord>& records);
    void present();
    void presentActions(const lab::LabRow* row);
    void presentBanner(const lab::LabRow* row);
    void askForSessionLike(const lab::LabPlan& plan);

    void openChosen();
    void askBye();
    void attemptNow();
    void giveUp();
    void cut();
    void duplicate();
    void removeChosen();
    void askIdentifiers();
    void sendNow();
    void stopSending();
    void togglePause();
    void saveReceived();
    void beginMisbehaviour();
    void endMisbehaviour();
    void confirmMisbehaviour(const lab::MisbehaviourOrder& order);

    struct Traffic {
        TrafficModel* model = nullptr;
        QList<observe::TrafficRecord> held; ///< while the view is held still
        quint64 heldDropped = 0;
    };
    static constexpr qsizetype mostHeld = 10'000;

    observe::Source& m_source;
    lab::LabHost m_host;
    LabModel m_model;
    FigureSortModel m_sorted;
    QMap<quint64, Traffic> m_traffic;
    lab::LabPlan m_template;         ///< of the next session, without secrets
    quint64 m_shown = 0;             ///< whose details are shown
    std::optional<quint64> m_wanted; ///< to be chosen once it is there

    QStackedWidget* m_stack = nullptr;
    FigureTable* m_table = nullptr;
    StateDiagram* m_diagram = nullptr;
    QTabWidget* m_tabs = nullptr;
    LabConnectionPanel* m_connection = nullptr;
    LabSendPanel* m_send = nullptr;
    LabReceivePanel* m_receive = nullptr;
    LabMisbehavePanel* m_misbehave = nullptr;
    QFrame* m_banner = nullptr;
    QLabel* m_bannerText = nullptr;
    QSplitter* m_rows = nullptr;
    QSplitter* m_columns = nullptr;

    QList<QAction*> m_actions;
    QAction *m_new = nullptr, *m_open = nullptr, *m_bye = nullptr, *m_attempt = nullptr, *m_giveUp = nullptr,
            *m_cut = nullptr, *m_duplicate = nullptr, *m_remove = nullptr, *m_identifiers = nullptr,
            *m_sendNow = nullptr, *m_stopSending = nullptr, *m_pause = nullptr, *m_save = nullptr,
            *m_beginMisbehaviour = nullptr, *m_endMisbehaviour = nullptr;
};

} // namespace wayside::ui
