// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/server/embeddedsource.h"

#include "netcore/node/loop/loopthread.h"
#include "netcore/node/streaming/enginedrains.h"
#include "netcore/observe/adminclient.h"
#include "netcore/timing/clocks.h"

#include <QPointer>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {
constexpr int leastMillisecondsBetweenUpdates = 50;
constexpr Milliseconds requestTimeout{10'000};
} // namespace

EmbeddedSource::EmbeddedSource(NodeServerOptions options, QObject* parent)
    : Source(parent)
    , m_host(std::make_unique<LoopThread>(u"wayside-host"_s))
    , m_port(std::make_shared<ReplyPort>(this)) {
    m_link = {
        observe::LinkState::Connecting, tr("The embedded node is starting"), timing::wallMilliseconds(), {}};
    m_pace.setSingleShot(true);
    m_pace.setInterval(leastMillisecondsBetweenUpdates);
    connect(&m_pace, &QTimer::timeout, this, &EmbeddedSource::takeUpdate);
    m_host->start();
    m_host->postAndWait([&] { m_server = std::make_unique<NodeServer>(std::move(options)); });
}

EmbeddedSource::~EmbeddedSource() {
    m_port->close();
    m_host->postAndWait([this] { m_server.reset(); });
    m_host->stop();
}

void EmbeddedSource::stop() {
    m_pace.stop();
    m_control.reset();
    m_admin.reset();
    m_service.reset();
    // Nothing that is still on its way from the node may arrive; the end of it shall.
    m_port->close();
    auto port = std::make_shared<ReplyPort>(this);
    m_port = port;
    m_host->post([this, port] {
        m_server.reset();
        port->post([this] { Q_EMIT stopped(); });
    });
}

QString EmbeddedSource::name() const {
    return tr("Embedded node");
}

void EmbeddedSource::start() {
    m_host->post([this, port = m_port] {
        auto outcome = m_server->start();
        port->post([this, outcome = std::move(outcome)] { started(outcome); });
    });
}

void EmbeddedSource::started(const Result<ReadyInformation>& outcome) {
    if (!outcome) {
        QString what =
            tr("The embedded node could not start: %1").arg(QString::fromStdString(outcome.error().detail));
        if (outcome.error().code == ErrorCode::StoreUnavailable)
            what += u". "_s + tr("If another console or node uses it, close that one; the demo and other "
                                 "sources can be shown meanwhile.");
        m_link = {observe::LinkState::Refused, what, timing::wallMilliseconds(), {}};
        Q_EMIT linkChanged();
        return;
    }
    m_control = m_server->control();
    m_queue = std::make_shared<observe::UpdateQueue>([port = m_port, this] {
        port->post([this] {
            if (!m_pace.isActive())
                m_pace.start();
        });
    });
    m_control->tell([queue = m_queue](Engine& engine) { engine.subscribe(queue, std::nullopt); });
    m_link = {observe::LinkState::Live, tr("The embedded node is listening"), timing::wallMilliseconds(), {}};
    openAccess(*outcome);
    Q_EMIT linkChanged();
    Q_EMIT abilitiesChanged();
    Q_EMIT ready(*outcome);
}

/// What needs a token is asked over HTTP, so that the embedded node answers what any other would.
void EmbeddedSource::openAccess(const ReadyInformation& ready) {
    const QByteArray token = ready.tokens.value(u"PLATFORM_ADMIN"_s);
    if (token.isEmpty())
        return;
    m_service = {QUrl(ready.apiUrl), token, ready.caFile, ready.domain, ready.tokens};
    m_admin = std::make_unique<observe::AdminClient>(QUrl(ready.adminUrl), token);
    if (ready.caFile.isEmpty() || QUrl(ready.adminUrl).scheme() != u"https"_s)
        return;
    if (const auto trusted = m_admin->trustOnly(ready.caFile); !trusted)
        qWarning("embedded node: %s", trusted.error().detail.c_str());
}

QString EmbeddedSource::whyNot(observe::Ability ability) const {
    switch (ability) {
    case observe::Ability::Events:
    case observe::Ability::Enforcement:
    case observe::Ability::FlightRecords:
    case observe::Ability::Audit:
    case observe::Ability::Limits:
    case observe::Ability::Faults:
    case observe::Ability::Traffic:
    case observe::Ability::Access:
        if (!m_control)
            return tr("The embedded node is not running");
        return m_service ? QString() : tr("The embedded node has no administrator token of its own");
    default:
        return {};
    }
}

void EmbeddedSource::askNode(const observe::NodeRequest& request, QObject* context,
                             std::function<void(Result<QJsonDocument>)> done) {
    if (!m_admin) {
        done(failure(ErrorCode::Unavailable, Fault::Local, "the embedded node is not running"));
        return;
    }
    m_admin->send(request.method, request.pathAndQuery(), request.bodyText(), requestTimeout, context, done);
}

void EmbeddedSource::takeUpdate() {
    if (auto update = m_queue->take())
        Q_EMIT updated(*update);
}

template <typename Answer, typename Work, typename DoneFunction>
void EmbeddedSource::ask(QObject* context, Work work, DoneFunction done) {
    if (!m_control) {
        done(failure(ErrorCode::Unavailable, Fault::Local, "the embedded node is not running"));
        return;
    }
    m_control->ask(m_port, std::move(work),
                   [guard = QPointer<QObject>(context), done = std::move(done)](Answer answer) {
                       if (guard)
                           done(std::move(answer));
                   });
}

void EmbeddedSource::act(quint64 connectionId, observe::ConnectionAction action, const QString& reason,
                         QObject* context, Done done) {
    ask<Result<void>>(
        context,
        [=](Engine& engine) { return engine.act(connectionId, action, reason, QString::fromLatin1(actor)); },
        std::move(done));
}

namespace {

/// A drain of a node is one of its whole cohort; without a node the request names the cohort itself.
observe::DrainRequest ofNode(observe::DrainRequest request, const QString& nodeId) {
    if (!nodeId.isEmpty()) {
        request.cohort = {};
        request.cohort.nodeId = nodeId;
    }
    return request;
}

Result<void> withoutRow(const Result<observe::DrainRow>& row) {
    return row.map([](const observe::DrainRow&) {});
}

} // namespace

void EmbeddedSource::planDrain(const QString& nodeId, const observe::DrainRequest& request, QObject* context,
                               std::function<void(Result<observe::DrainPlan>)> done) {
    ask<Result<observe::DrainPlan>>(
        context, [order = ofNode(request, nodeId)](Engine& engine) { return engine.drains().plan(order); },
        std::move(done));
}

void EmbeddedSource::startDrain(const QString& nodeId, const observe::DrainRequest& request, QObject* context,
                                Done done) {
    ask<Result<void>>(
        context,
        [order = ofNode(request, nodeId)](Engine& engine) {
            return withoutRow(engine.drains().start(order, QString::fromLatin1(actor)));
        },
        std::move(done));
}

void EmbeddedSource::abortDrain(const QString& nodeId, QObject* context, Done done) {
    ask<Result<void>>(
        context,
        [=](Engine& engine) {
            return withoutRow(engine.drains().abortOf(nodeId, QString::fromLatin1(actor)));
        },
        std::move(done));
}

void EmbeddedSource::pauseDrain(const QString& drainId, QObject* context, Done done) {
    ask<Result<void>>(
        context,
        [=](Engine& engine) {
            return withoutRow(engine.drains().pause(drainId, {}, QString::fromLatin1(actor)));
        },
        std::move(done));
}

void EmbeddedSource::resumeDrain(const QString& drainId, QObject* context, Done done) {
    ask<Result<void>>(
        context,
        [=](Engine& engine) {
            return withoutRow(engine.drains().resume(drainId, {}, QString::fromLatin1(actor)));
        },
        std::move(done));
}

void EmbeddedSource::drainReceipt(const QString& drainId, QObject* context,
                                  std::function<void(Result<QList<observe::DrainReceiptRow>>)> done) {
    const auto fromStore = [this, drainId, guard = QPointer<QObject>(context), done] {
        if (guard)
            loadReceipt(m_server->store(), drainId, guard, done);
    };
    using Kept = std::optional<QList<observe::DrainReceiptRow>>;
    ask<Result<Kept>>(
        context, [=](Engine& engine) -> Result<Kept> { return engine.drains().receipt(drainId); },
        [done, fromStore](const Result<Kept>& kept) {
            if (!kept)
                done(tl::unexpected(kept.error()));
            else if (*kept)
                done(**kept);
            else
                fromStore();
        });
}

void EmbeddedSource::activate(const QString& nodeId, QObject* context, Done done) {
    ask<Result<void>>(
        context,
        [=](Engine& engine) -> Result<void> {
            return engine.activate(nodeId, QString::fromLatin1(actor)).map([](const observe::NodeRow&) {});
        },
        std::move(done));
}

void EmbeddedSource::clockHistory(quint64 connectionId, QObject* context,
                                  std::function<void(Result<QList<observe::ClockPoint>>)> done) {
    ask<Result<QList<observe::ClockPoint>>>(
        context,
        [=](Engine& engine) -> Result<QList<observe::ClockPoint>> {
            const auto history = engine.clockHistory(connectionId);
            if (!history)
                return failure(ErrorCode::NotFound, Fault::Local, "the connection is not known any more");
            return *history;
        },
        std::move(done));
}

} // namespace wayside::node
