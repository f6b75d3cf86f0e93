// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/server/nodeserver.h"

#include "netcore/node/cluster/alone.h"
#include "netcore/node/cluster/sharedcluster.h"
#include "netcore/node/limitrules/storedrules.h"
#include "netcore/node/loop/loopthread.h"
#include "netcore/node/server/administratortoken.h"
#include "netcore/node/server/apiside.h"
#include "netcore/node/server/listenaddress.h"
#include "netcore/node/streaming/enginedrains.h"
#include "netcore/node/transport/developmentauthority.h"
#include "netcore/node/transport/tlscontext.h"
#include "netcore/store/administratorbootstrap.h"
#include "netcore/store/developmentbootstrap.h"
#include "netcore/store/store.h"
#include "netcore/timing/clocks.h"

#include <QSemaphore>
#include <utility>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

constexpr int portStep = 10;
constexpr int shutdownWaitMs = 4000;

quint16 portOf(quint16 first, int index) {
    return first == 0 ? quint16(0) : quint16(first + index * portStep);
}

} // namespace

class NodeServer::Private {
public:
    explicit Private(NodeServerOptions serverOptions)
        : options(std::move(serverOptions))
        , nodeThread(u"wayside-node"_s)
        , apiThread(u"wayside-api"_s) {
        cluster = std::make_unique<cluster::Alone>(options.process);
    }

    Result<void> openStore();
    Result<void> endCrashedSessions();
    Result<void> prepareAdministrator();
    Result<void> prepareAccess(ReadyInformation& ready);
    Result<std::shared_ptr<TlsContext>> certificates(ReadyInformation& ready);
    Result<void> startEngine(std::shared_ptr<TlsContext> tls);
    Result<void> loadLimitRules();
    Result<void> startApi(ReadyInformation& ready);
    bool revealsTokens() const { return options.revealTokens && options.listen.isLoopback(); }
    EngineOptions engineOptions(std::shared_ptr<TlsContext> tls);
    void stop();

    /// Runs something that answers later on the API thread, and waits for the answer.
    template <typename T>
    Result<T> await(std::function<void(QObject* context, std::function<void(Result<T>)> done)> begin);

    NodeServerOptions options;
    std::unique_ptr<store::Store> store;
    std::unique_ptr<cluster::Cluster> cluster;
    cluster::SharedCluster* shared = nullptr; ///< the same, where there may be other processes
    LoopThread nodeThread, apiThread;
    std::unique_ptr<Engine> engine; ///< on nodeThread
    std::shared_ptr<ReplyPort> enginePort;
    std::unique_ptr<ApiSide> api;       ///< on apiThread
    std::shared_ptr<TlsContext> apiTls; ///< null: plain HTTP
};

template <typename T>
Result<T>
NodeServer::Private::await(std::function<void(QObject* context, std::function<void(Result<T>)> done)> begin) {
    QSemaphore answered;
    Result<T> answer = failure(ErrorCode::Internal, Fault::Local, "no answer");
    std::unique_ptr<QObject> context;
    apiThread.postAndWait([&] {
        context = std::make_unique<QObject>();
        begin(context.get(), [&](Result<T> result) {
            answer = std::move(result);
            answered.release();
        });
    });
    answered.acquire();
    apiThread.postAndWait([&] { context.reset(); });
    return answer;
}

Result<void> NodeServer::Private::openStore() {
    const auto location = store::StoreLocation::fromUrl(options.storeUrl);
    if (!location)
        return tl::unexpected(location.error());
    store::StoreSettings settings;
    settings.location = *location;
    store = std::make_unique<store::Store>(settings);
    return store->start().and_then([&]() -> Result<void> {
        if (location->kind != store::StoreKind::Postgres)
            return {};
        auto joining = std::make_unique<cluster::SharedCluster>(settings, options.process);
        if (auto joined = joining->join(); !joined)
            return joined;
        shared = joining.get();
        cluster = std::move(joining);
        return {};
    });
}

Result<void> NodeServer::Private::endCrashedSessions() {
    store::OpenSessionsEnd end;
    end.reason = EndReason::NodeCrash;
    end.atMs = timing::wallMilliseconds();
    end.detail = u"Found open when the node started again"_s;
    if (shared)
        end.nodeIds = shared->ownNodeIds(); // those of a living process are none of our business
    return await<qint64>([&](QObject* context, auto done) { store->endOpenSessions(end, context, done); })
        .map([](qint64) {});
}

Result<void> NodeServer::Private::prepareAdministrator() {
    if (options.administratorTokenFile.isEmpty())
        return {};
    return readOrMakeAdministratorToken(options.administratorTokenFile)
        .and_then([&](const QByteArray& token) {
            return await<void>([&](QObject* context, auto done) {
                store::AdministratorBootstrap::prepare(*store, token, timing::wallMilliseconds(), context,
                                                       done);
            });
        });
}

Result<void> NodeServer::Private::prepareAccess(ReadyInformation& ready) {
    if (auto administrator = prepareAdministrator(); !administrator || !options.development)
        return administrator;
    store::DevelopmentOptions development;
    development.tlcCount = options.settings.developmentTlcCount;
    development.revealTokens = revealsTokens();
    const auto access = await<store::DevelopmentAccess>([&](QObject* context, auto done) {
        store::DevelopmentBootstrap::prepare(*store, development, timing::wallMilliseconds(), context, done);
    });
    if (!access)
        return tl::unexpected(access.error());
    ready.domain = access->domain;
    ready.tlcIdentifiers = access->tlcIdentifiers;
    ready.tokens = access->tokens;
    return {};
}

Result<std::shared_ptr<TlsContext>> NodeServer::Private::certificates(ReadyInformation& ready) {
    QString certificate = options.certificateFile, key = options.keyFile;
    if (certificate.isEmpty()) {
        const auto authority = DevelopmentAuthority::inFolder(options.dataFolder + u"/tls"_s);
        if (!authority)
            return tl::unexpected(authority.error());
        ready.caFile = authority->caFile();
        certificate = authority->certificateFile();
        key = authority->keyFile();
    }
    if (options.apiTls) {
        auto modern = TlsContext::fromFiles(certificate, key, TlsProfile::Modern);
        if (!modern)
            return tl::unexpected(modern.error());
        apiTls = std::move(*modern);
    }
    auto context = TlsContext::fromFiles(certificate, key);
    if (!context)
        return tl::unexpected(context.error());
    return std::shared_ptr<TlsContext>(std::move(*context));
}

EngineOptions NodeServer::Private::engineOptions(std::shared_ptr<TlsContext> tls) {
    EngineOptions engineOptions;
    engineOptions.settings = options.settings;
    engineOptions.listen = options.listen;
    engineOptions.host = hostForClients(options.listen);
    for (int i = 0; i < options.nodes; ++i)
        engineOptions.nodes.append({u"%1-%2"_s.arg(options.process, QChar(u'a' + i)),
                                    portOf(options.streamPort, i), portOf(options.tlsPort, i)});
    engineOptions.tls = std::move(tls);
    engineOptions.store = store.get();
    engineOptions.cluster = cluster.get();
    engineOptions.eventSink = options.eventSink;
    engineOptions.clock = options.clock;
    // The registry lives on the API thread; its snapshot may be asked for from any. It is there before anyone
    // connects and gone only after the engine's last connection.
    engineOptions.identifierKnown = [this](const QString& domain, const QString& identifier) {
        return api && api->access().snapshot()->identifierKnown(domain, identifier);
    };
    return engineOptions;
}

Result<void> NodeServer::Private::loadLimitRules() {
    const auto records = await<QList<store::LimitRuleRecord>>(
        [&](QObject* context, auto done) { store->limitRules(context, done); });
    if (!records)
        return tl::unexpected(records.error());
    nodeThread.postAndWait([&] {
        for (const store::LimitRuleRecord& record : *records) {
            if (const auto rule = ruleOf(record))
                engine->applyLimitRule(*rule);
        }
        if (cluster->isShared())
            engine->watchLimitRules();
    });
    return {};
}

Result<void> NodeServer::Private::startEngine(std::shared_ptr<TlsContext> tls) {
    nodeThread.start();
    const auto validUntil = tls->validUntil();
    Result<void> listening;
    nodeThread.postAndWait([&] {
        engine = std::make_unique<Engine>(engineOptions(std::move(tls)));
        enginePort = std::make_shared<ReplyPort>(engine.get());
    });
    apiThread.postAndWait([&] {
        api = std::make_unique<ApiSide>(
            NodeControl(*engine, enginePort), *store, cluster->peers(),
            ApiSideOptions{options.accessLog, apiTls, revealsTokens(), validUntil, options.restFilter});
    });
    auto loaded = await<void>([&](QObject*, auto done) { api->access().load(done); });
    if (!loaded)
        return loaded;
    const auto leftBehind =
        await<LeftBehind>([&](QObject* context, auto done) { loadLeftBehind(*store, context, done); });
    if (!leftBehind)
        return tl::unexpected(leftBehind.error());
    if (auto limited = loadLimitRules(); !limited)
        return limited;
    FaultPlan faults = options.faults;
    faults.allowed = faults.allowed || options.development || options.listen.isLoopback();
    nodeThread.postAndWait([&] {
        engine->drains().restore(*leftBehind);
        if (options.opensStreamingPorts)
            listening = engine->listen();
        listening = listening.and_then([&] { return engine->faults().begin(faults); });
    });
    if (!listening || !shared)
        return listening;
    cluster::ApiHooks hooks;
    apiThread.postAndWait([&] { hooks = api->peerHooks(); });
    shared->begin(NodeControl(*engine, enginePort), std::move(hooks));
    nodeThread.postAndWait([&] {
        engine->tellAboutCluster(
            observe::Severity::Information,
            u"The store is shared: this is process %1 among those that use it. Sessions and "
            "access are common to them; payloads are routed within this process only"_s.arg(options.process));
    });
    if (options.development)
        cluster->peers().accessChanged(); // the tokens of an earlier --dev are revoked
    return listening;
}

Result<void> NodeServer::Private::startApi(ReadyInformation& ready) {
    Result<quint16> port = failure(ErrorCode::Internal, Fault::Local, "not listening");
    apiThread.postAndWait([&] { port = api->listen(options.listen, options.apiPort); });
    if (!port)
        return tl::unexpected(port.error());
    const QString origin =
        u"%1://%2:%3"_s.arg(apiTls ? u"https"_s : u"http"_s, hostInUrl(options.listen)).arg(*port);
    ready.apiUrl = origin + u"/api"_s;
    ready.adminUrl = origin + u"/admin/v1"_s;
    ready.metricsUrl = origin + u"/metrics"_s;
    nodeThread.postAndWait([&] { ready.nodes = engine->nodes(); });
    return {};
}

void NodeServer::Private::stop() {
    if (api)
        apiThread.postAndWait([this] { api->stopListening(); });
    if (engine) {
        QSemaphore finished;
        nodeThread.postAndWait([&] {
            QObject::connect(engine.get(), &Engine::shutdownFinished, engine.get(),
                             [&finished] { finished.release(); });
            engine->shutdown();
        });
        finished.tryAcquire(1, shutdownWaitMs);
        enginePort->close();
        nodeThread.postAndWait([this] { engine.reset(); });
    }
    nodeThread.stop();
    if (api)
        apiThread.postAndWait([this] { api.reset(); });
    apiThread.stop();
    const int lost = store ? store->stop() : 0;
    // Whoever leaves properly has ended its sessions; for others the living look after those that are left.
    if (shared)
        shared->stop(lost == 0);
    shared = nullptr;
    cluster = std::make_unique<cluster::Alone>(options.process);
    store.reset();
    enginePort.reset();
}

NodeServer::NodeServer(NodeServerOptions options) : d(std::make_unique<Private>(std::move(options))) {}

NodeServer::~NodeServer() {
    stop();
}

Result<ReadyInformation> NodeServer::start() {
    ReadyInformation ready;
    ready.version = QStringLiteral(WAYSIDE_VERSION);
    d->apiThread.start();
    auto outcome =
        d->openStore()
            .and_then([&] { return d->endCrashedSessions(); })
            .and_then([&] { return d->prepareAccess(ready); })
            .and_then([&] { return d->certificates(ready); })
            .and_then([&](std::shared_ptr<TlsContext> tls) { return d->startEngine(std::move(tls)); })
            .and_then([&] { return d->startApi(ready); });
    if (!outcome) {
        d->stop();
        return tl::unexpected(outcome.error());
    }
    return ready;
}

void NodeServer::stop() {
    d->stop();
}

NodeControl NodeServer::control() const {
    return {*d->engine, d->enginePort};
}

store::Store& NodeServer::store() const {
    return *d->store;
}

} // namespace wayside::node
