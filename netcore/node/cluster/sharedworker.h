// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/cluster/nodedirectory.h"
#include "netcore/node/cluster/peerwatch.h"
#include "netcore/store/sharedconnection.h"

#include <deque>
#include <functional>
#include <memory>
#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace wayside::node::cluster {

/// The part of a shared cluster that waits for the database: keeps this process written down, reads what the
/// others say and looks after those that fell silent. While the database fails it tries again; signals wait,
/// questions are answered that they cannot be answered. Everything here runs on a thread of its own, where
/// the hooks are called.
class SharedWorker : public QObject {
    Q_OBJECT
public:
    static constexpr Milliseconds pollInterval{250}; ///< without a notification; what a lost one costs
    static constexpr Milliseconds beatInterval{1000};
    static constexpr Milliseconds retryInterval{500};
    /// A connection on which nothing has succeeded for so long is given up for a new one.
    static constexpr Milliseconds longestFailure{2000};

    struct Hooks {
        /// Nodes of the other processes, and these processes.
        std::function<void(const QList<PublishedNode>& nodes, const QStringList& processes)> peers;
        /// In order; the connection is for what has to be read about it.
        std::function<void(const store::SignalRecord& record, store::SharedConnection& connection)> signal;
        std::function<void()> takenForDead;
        std::function<void(observe::Severity severity, const QString& detail)> tell;
    };

    SharedWorker(store::StoreSettings settings, QString process, Hooks hooks);
    ~SharedWorker() override;

    /// The ids that the nodes of a process may have.
    static QStringList nodeIdsOf(const QString& process);

    /// Connects and takes the name. Conflict when a living process has it.
    Result<void> join();
    void begin(); ///< from now on signals are read
    /// Says goodbye: nobody has to look for sessions of ours that were left open.
    void leave();

    void publish(const QList<PublishedNode>& own, bool atOnce);
    void post(store::SignalRecord record);
    using Question = std::function<void(store::SharedConnection*)>;
    void ask(Question question); ///< with null when there is no connection

private:
    void soon();
    void turn();
    bool connectAgain();
    bool work();
    void answerQuestions();
    bool sendSignals();
    bool readSignals();
    bool beat();
    bool publishOwn();
    bool readPeers();
    bool buryDead(const PeerWatch::Verdict& verdict);
    bool sweep();
    void rejoin();
    void dropConnection(const Error& error);
    bool failed(const Error& error);

    store::StoreSettings m_settings;
    store::ProcessRecord m_self;
    Hooks m_hooks;
    std::unique_ptr<store::SharedConnection> m_connection;
    PeerWatch m_watch;
    QStringList m_silent;
    QList<PublishedNode> m_own;
    bool m_ownChanged = false, m_publishAtOnce = false;
    std::deque<store::SignalRecord> m_outbox;
    std::deque<Question> m_questions;
    bool m_hasBegun = false, m_isJoined = false, m_isTroubled = false;
    quint64 m_beats = 0, m_droppedSignals = 0;
    QTimer m_poll, m_soon;
    QElapsedTimer m_sinceBeat, m_sinceTry, m_sinceFailure; ///< the last: invalid while all goes well
};

} // namespace wayside::node::cluster
