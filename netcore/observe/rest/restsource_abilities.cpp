// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/rest/restsource.h"

#include <QJsonDocument>

/// What a Subject Interface API can do, and why it cannot do the rest.
namespace wayside::observe {

QString RestSource::whyNot(Ability ability) const {
    switch (ability) {
    case Ability::Close:
        // No role that lacks one of the lists may delete (spec 02 §3).
        return m_maySessions && m_mayLogs ? QString()
                                          : tr("The role of this authorization may not delete sessions");
    case Ability::Access:
        return m_rest ? QString() : tr("The service has not been asked yet");
    case Ability::Reconnect:
        return tr("A Subject Interface API cannot ask a client to reconnect");
    case Ability::Bye:
        return tr("A Subject Interface API cannot say Bye with a reason; Close deletes the session");
    case Ability::Drains:
        return tr("A Subject Interface API has no nodes to drain");
    case Ability::Figures:
        return tr("A Subject Interface API tells no rates, limits in use or queues");
    case Ability::ClockSamples:
        return tr("A Subject Interface API tells no clock samples");
    case Ability::Events:
        return tr("A Subject Interface API stores no events; what asking has shown is kept here");
    case Ability::Enforcement:
        return tr("A Subject Interface API does not tell which limit was passed");
    case Ability::FlightRecords:
        return tr("A Subject Interface API keeps no flight records");
    case Ability::Audit:
        return tr("A Subject Interface API has no audit log");
    case Ability::Limits:
        return tr("A Subject Interface API cannot change limits");
    case Ability::Faults:
        return tr("A Subject Interface API injects no faults");
    case Ability::Traffic:
        return tr("A Subject Interface API does not show what a connection sends and receives");
    }
    return {};
}

std::optional<ServiceAccess> RestSource::service() const {
    if (!m_rest)
        return std::nullopt;
    ServiceAccess access;
    access.api = m_rest->access().api;
    access.token = m_address.token;
    access.caFile = m_address.caFile;
    access.domain = m_domain;
    return access;
}

tl::unexpected<Error> RestSource::unable(Ability ability) const {
    return failure(ErrorCode::Unsupported, Fault::Local, whyNot(ability).toStdString());
}

void RestSource::act(quint64 connectionId, ConnectionAction action, const QString&, QObject* context,
                     Done done) {
    if (action != ConnectionAction::Close || !whyNot(Ability::Close).isEmpty()) {
        done(unable(action == ConnectionAction::Reconnect ? Ability::Reconnect
                    : action == ConnectionAction::Bye     ? Ability::Bye
                                                          : Ability::Close));
        return;
    }
    const auto token = m_picture.tokenOf(connectionId);
    if (!token || !m_rest) {
        done(m_picture.isLive(connectionId)
                 ? failure(ErrorCode::Unsupported, Fault::Local,
                           "the service does not tell this session's token, by which it would be deleted")
                 : failure(ErrorCode::NotFound, Fault::Local, "the session has ended already"));
        return;
    }
    const QPointer<QObject> alive(context);
    m_rest->send(client::deleteSession(*token), this,
                 [this, alive, done = std::move(done)](const client::RestResult<client::Nothing>& deleted) {
                     if (deleted && !m_asking)
                         m_next.start(0); // its end is soon seen
                     if (!alive)
                         return;
                     if (deleted)
                         done({});
                     else
                         done(tl::unexpected(deleted.error().error));
                 });
}

void RestSource::planDrain(const QString&, const DrainRequest&, QObject*,
                           std::function<void(Result<DrainPlan>)> done) {
    done(unable(Ability::Drains));
}

void RestSource::startDrain(const QString&, const DrainRequest&, QObject*, Done done) {
    done(unable(Ability::Drains));
}

void RestSource::abortDrain(const QString&, QObject*, Done done) {
    done(unable(Ability::Drains));
}

void RestSource::pauseDrain(const QString&, QObject*, Done done) {
    done(unable(Ability::Drains));
}

void RestSource::resumeDrain(const QString&, QObject*, Done done) {
    done(unable(Ability::Drains));
}

void RestSource::drainReceipt(const QString&, QObject*,
                              std::function<void(Result<QList<DrainReceiptRow>>)> done) {
    done(unable(Ability::Drains));
}

void RestSource::activate(const QString&, QObject*, Done done) {
    done(unable(Ability::Drains));
}

void RestSource::clockHistory(quint64, QObject*, std::function<void(Result<QList<ClockPoint>>)> done) {
    done(unable(Ability::ClockSamples));
}

void RestSource::askNode(const NodeRequest&, QObject*, std::function<void(Result<QJsonDocument>)> done) {
    done(failure(ErrorCode::Unsupported, Fault::Local,
                 tr("A Subject Interface API has no node administration").toStdString()));
}

} // namespace wayside::observe
