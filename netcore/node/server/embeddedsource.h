// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/server/nodeserver.h"
#include "netcore/observe/source.h"

#include <memory>
#include <QTimer>

namespace wayside::observe {
class AdminClient;
}

namespace wayside::node {

class LoopThread;

/// The console's own node as a Source: a NodeServer on a thread of its own, so that neither starting nor
/// stopping it holds the GUI up. Lives on the GUI thread.
class EmbeddedSource : public observe::Source {
    Q_OBJECT
public:
    explicit EmbeddedSource(NodeServerOptions options, QObject* parent = nullptr);
    ~EmbeddedSource() override; ///< stops the node unless it has; waits at most about 5 s
    /// Begins to stop the node, without waiting: nothing is told or done any more but stopped().
    void stop();

    QString name() const override;
    observe::LinkStatus link() const override { return m_link; }
    void start() override;
    QString whyNot(observe::Ability ability) const override;
    std::optional<observe::ServiceAccess> service() const override { return m_service; }
    void act(quint64 connectionId, observe::ConnectionAction action, const QString& reason, QObject* context,
             Done done) override;
    void planDrain(const QString& nodeId, const observe::DrainRequest& request, QObject* context,
                   std::function<void(Result<observe::DrainPlan>)> done) override;
    void startDrain(const QString& nodeId, const observe::DrainRequest& request, QObject* context,
                    Done done) override;
    void abortDrain(const QString& nodeId, QObject* context, Done done) override;
    void pauseDrain(const QString& drainId, QObject* context, Done done) override;
    void resumeDrain(const QString& drainId, QObject* context, Done done) override;
    void drainReceipt(const QString& drainId, QObject* context,
                      std::function<void(Result<QList<observe::DrainReceiptRow>>)> done) override;
    void activate(const QString& nodeId, QObject* context, Done done) override;
    void clockHistory(quint64 connectionId, QObject* context,
                      std::function<void(Result<QList<observe::ClockPoint>>)> done) override;
    /// Over the node's own HTTP port, as anybody else would ask.
    void askNode(const observe::NodeRequest& request, QObject* context,
                 std::function<void(Result<QJsonDocument>)> done) override;

Q_SIGNALS:
    /// The node listens: what a client needs to connect to it. Contains the development tokens.
    void ready(const wayside::node::ReadyInformation& information);
    void stopped();

private:
    void started(const Result<ReadyInformation>& outcome);
    void openAccess(const ReadyInformation& ready);
    void takeUpdate();
    template <typename Answer, typename Work, typename DoneFunction>
    void ask(QObject* context, Work work, DoneFunction done);

    static constexpr const char* actor = "the embedded console";

    std::unique_ptr<LoopThread> m_host; ///< start() and stop() of the server wait here
    std::unique_ptr<NodeServer> m_server;
    std::optional<NodeControl> m_control;
    std::shared_ptr<ReplyPort> m_port; ///< brings answers to the GUI thread
    std::shared_ptr<observe::UpdateQueue> m_queue;
    QTimer m_pace; ///< at most 20 updates a second
    observe::LinkStatus m_link;
    std::optional<observe::ServiceAccess> m_service; ///< once the node listens
    std::unique_ptr<observe::AdminClient> m_admin;   ///< likewise
};

} // namespace wayside::node
