// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/observe/serviceaccess.h"
#include "netcore/observe/sourceupdate.h"

#include <functional>
#include <optional>
#include <QJsonDocument>
#include <QObject>

namespace wayside::observe {

/// How the source stands to its node.
enum class LinkState : quint8 {
    Connecting, ///< never had data
    Live,
    Lost,    ///< had data; shows the last known state and tries again
    Refused, ///< will not try again by itself: credentials or address are wrong
};

struct LinkStatus {
    LinkState state = LinkState::Connecting;
    QString description;             ///< a sentence for people: what happened, what happens next
    qint64 sinceMs = 0;              ///< UTC ms
    std::optional<qint64> retryAtMs; ///< next attempt
};

enum class ConnectionAction : quint8 { Reconnect, Bye, Close };

/// Where a console gets what it shows and sends what it is told: the embedded node, a remote one, or any
/// service with the REST API of spec 02. Lives on the GUI thread; every signal and callback comes there, none
/// of its functions waits. Callbacks are dropped when `context` is gone. At most 20 updates a second. What a
/// source cannot do (whyNot) fails with ErrorCode::Unsupported and the same sentence.
class Source : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    virtual QString name() const = 0; ///< "Embedded node", "http://host:8080"
    virtual LinkStatus link() const = 0;
    virtual void start() = 0;
    /// Empty: it can. Else a sentence for people.
    virtual QString whyNot(Ability ability) const = 0;
    /// Once it is known; tokens change with the run of an embedded node.
    virtual std::optional<ServiceAccess> service() const = 0;

    using Done = std::function<void(Result<void>)>;
    /// The action is bound to the connection id and checked again at the node: NotFound when it has ended
    /// meanwhile. `reason` is required for Bye, kept for the audit log otherwise.
    virtual void act(quint64 connectionId, ConnectionAction action, const QString& reason, QObject* context,
                     Done done) = 0;
    virtual void planDrain(const QString& nodeId, const DrainRequest& request, QObject* context,
                           std::function<void(Result<DrainPlan>)> done) = 0;
    virtual void startDrain(const QString& nodeId, const DrainRequest& request, QObject* context,
                            Done done) = 0;
    virtual void abortDrain(const QString& nodeId, QObject* context, Done done) = 0;
    // Any drain, by its id: also one of another cohort than a node, which is started with an empty nodeId.
    virtual void pauseDrain(const QString& drainId, QObject* context, Done done) = 0;
    virtual void resumeDrain(const QString& drainId, QObject* context, Done done) = 0;
    virtual void drainReceipt(const QString& drainId, QObject* context,
                              std::function<void(Result<QList<DrainReceiptRow>>)> done) = 0;
    virtual void activate(const QString& nodeId, QObject* context, Done done) = 0;
    /// Samples of the last hour, oldest first, also of a connection that has ended not long ago.
    virtual void clockHistory(quint64 connectionId, QObject* context,
                              std::function<void(Result<QList<ClockPoint>>)> done) = 0;
    /// Any request of the admin API; the answer is its JSON, a null document when it has no body.
    virtual void askNode(const NodeRequest& request, QObject* context,
                         std::function<void(Result<QJsonDocument>)> done) = 0;

Q_SIGNALS:
    void abilitiesChanged(); ///< whyNot() or service() may answer otherwise now
    void updated(const wayside::observe::SourceUpdate& update);
    void linkChanged();
};

} // namespace wayside::observe
