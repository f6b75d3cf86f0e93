// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/cluster/cluster.h"
#include "netcore/node/cluster/nodedirectory.h"
#include "netcore/node/cluster/peers.h"
#include "netcore/node/cluster/sessiondirectory.h"

namespace wayside::node::cluster {

/// The one process of its store: knows of no other node, session or process, answers at once, costs nothing.
class Alone final : public Cluster, private NodeDirectory, private SessionDirectory, private Peers {
public:
    explicit Alone(QString process) : m_process(std::move(process)) {}

    const QString& process() const override { return m_process; }
    bool isShared() const override { return false; }
    NodeDirectory& nodes() override { return *this; }
    SessionDirectory& sessions() override { return *this; }
    Peers& peers() override { return *this; }

private:
    const QList<PublishedNode>& others() const override { return m_others; }
    void assigned(const QString&) override {}
    void publish(const QList<PublishedNode>&) override {}
    void findAssigned(const store::TokenHash&, Found done) override {
        done(failure(ErrorCode::NotFound, Fault::Peer, "No session has the token that was sent"));
    }
    void findRivals(const SessionFacts&, std::function<void(Result<bool>)> done) override { done(false); }
    void assigned(const SessionFacts&) override {}
    void connected(const SessionFacts&) override {}
    void end(const SessionFacts&, EndReason, const QString&) override {}
    const QString& self() const override { return m_process; }
    std::optional<QString> processOf(const QString&) const override { return std::nullopt; }
    QStringList processes() const override { return {}; }
    void ask(const QString&, const PeerRequest&, Milliseconds, std::function<void(PeerReply)> done) override {
        done({503, QStringLiteral("there is no other process"), {}});
    }
    void accessChanged() override {}
    void findSession(const store::TokenHash&, std::function<void(Result<SessionFacts>)> done) override {
        done(failure(ErrorCode::NotFound, Fault::Peer, "there is no such session"));
    }
    void sessionsElsewhere(std::function<void(Result<QList<SessionFacts>>)> done) override {
        done(QList<SessionFacts>());
    }

    QString m_process;
    const QList<PublishedNode> m_others;
};

} // namespace wayside::node::cluster
