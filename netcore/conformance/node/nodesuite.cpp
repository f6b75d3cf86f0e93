// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/node/nodesuite.h"

#include "netcore/conformance/node/bench.h"

#include <algorithm>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QThread>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

std::optional<SuiteTrouble> troubleOf(const HttpAnswer& answer, const QString& what) {
    using Kind = SuiteTrouble::Kind;
    if (answer.good())
        return std::nullopt;
    const QString told = answer.object().value(u"message"_s).toString().left(300);
    if (answer.status == 0)
        return SuiteTrouble{answer.closed ? Kind::Unreachable : Kind::TimedOut,
                            what + u": "_s + answer.trouble};
    const QString words = what + u": "_s + (told.isEmpty() ? u"HTTP %1"_s.arg(answer.status) : told);
    const bool denied = answer.status == 401 || answer.status == 403;
    return SuiteTrouble{denied                 ? Kind::NotAllowed
                        : answer.status >= 500 ? Kind::Unreachable
                                               : Kind::Invalid,
                        words};
}

qint64 duration(const NodeCase* each, const NodeUnderTest& node) {
    return each->takes ? each->takes(node) : 0;
}

std::unique_ptr<QThread> begin(std::function<void()> work) {
    std::unique_ptr<QThread> thread(QThread::create(std::move(work)));
    thread->start();
    return thread;
}

} // namespace

NodeSuite::NodeSuite(NodeSuiteOptions options) : m_options(std::move(options)) {
    m_node.target = m_options.target;
    m_node.timings = m_options.timings;
    m_node.patienceMs = m_options.patienceMs;
}

NodeSuite::~NodeSuite() = default;

void NodeSuite::interrupt() {
    m_node.stopped = true;
}

tl::expected<Report, SuiteTrouble> NodeSuite::run(const Progress& progress) {
    QElapsedTimer clock;
    clock.start();
    m_progress = &progress;
    m_report.subject = u"node"_s;
    m_report.target = m_node.target.api.toString();
    m_report.begun = QDateTime::currentDateTimeUtc();
    try {
        if (auto trouble = prepare())
            return tl::unexpected(*trouble);
        chooseCases();
        startWatchers();
        runShared();
    } catch (const Interrupted&) {
        m_node.stopped = true;
    }
    m_node.broker.reset();
    m_node.monitor.reset();
    m_report.interrupted = int(m_report.results().size()) < m_total || (m_node.stopped && m_total == 0);
    m_report.tookMs = clock.elapsed();
    return m_report;
}

std::optional<SuiteTrouble> NodeSuite::prepare() {
    const Pump pump(m_node.stopped);
    HttpExchange http(pump, m_node.target.api, m_node.tlsOffer(true));
    http.setTimeout(m_node.target.requestTimeoutMs);
    if (auto trouble = findIdentifiers(http))
        return trouble;
    return learnLimits(http, pump);
}

/// Those that were given, or all of the domain that a role that may list them sees.
std::optional<SuiteTrouble> NodeSuite::findIdentifiers(HttpExchange& http) {
    NodeTarget& target = m_node.target;
    if (target.identifiers.isEmpty() || target.domain.isEmpty()) {
        HttpExchange::Request request;
        request.path = u"/v1/tlcs"_s;
        for (const QByteArray& token :
             {target.tlcToken, target.adminToken, target.monitorToken, target.brokerToken}) {
            if (!token.isEmpty())
                request.token = token;
        }
        const HttpAnswer answer = http.call(request);
        if (auto trouble = troubleOf(answer, u"the list of TLCs could not be read"_s))
            return trouble;
        for (const auto& each : answer.json.array()) {
            const QString domain = each.toObject().value(u"domain"_s).toString();
            if (target.domain.isEmpty())
                target.domain = domain;
            const QString identifier = each.toObject().value(u"identifier"_s).toString();
            if (domain == target.domain && identifier.size() == 8 && !target.identifiers.contains(identifier))
                target.identifiers.append(identifier);
        }
    }
    if (target.identifiers.isEmpty())
        return SuiteTrouble{SuiteTrouble::Kind::Invalid,
                            u"there is no TLC identifier to judge the node with"_s};
    m_node.identifiers.fill(target.identifiers);
    return std::nullopt;
}

/// One session tells the limits and where to connect; a second one whether there is TLS.
std::optional<SuiteTrouble> NodeSuite::learnLimits(HttpExchange& http, const Pump&) {
    HttpExchange::Request request;
    request.method = "POST";
    request.path = u"/v1/sessions"_s;
    request.token = m_node.target.tlcToken;
    const auto ask = [&](bool tls) {
        const auto body = sessionRequest(SessionKind::TlcSingleplex, m_node.target.domain,
                                         {m_node.target.identifiers.first()}, tls);
        request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
        return http.call(request);
    };
    const HttpAnswer plain = ask(false);
    if (auto trouble = troubleOf(plain, u"no session could be created"_s))
        return trouble;
    QString words;
    const auto grant = SessionGrant::from(SessionKind::TlcSingleplex, plain.object(), words);
    if (!grant)
        return SuiteTrouble{SuiteTrouble::Kind::Invalid, u"the session cannot be used: "_s + words};
    m_node.limits = grant->limits;
    m_node.plain = {grant->host, grant->port};
    const auto date = QDateTime::fromString(QString::fromLatin1(plain.fields.value("date")), Qt::RFC2822Date);
    const QDateTime now = date.isValid() ? date : QDateTime::currentDateTimeUtc();
    m_node.sessionLifeMs = std::max<qint64>(now.msecsTo(grant->expiration), 0);
    const HttpAnswer secure = ask(true);
    QString whyNot = troubleOf(secure, u"no TLS session"_s).value_or(SuiteTrouble()).words;
    if (const auto tls = SessionGrant::from(SessionKind::TlcSingleplex, secure.object(), whyNot))
        m_node.secure = ListenerAddress{tls->host, tls->port};
    m_node.whyNoTls = whyNot;
    return std::nullopt;
}

void NodeSuite::chooseCases() {
    std::vector<const NodeCase*> shared;
    for (const NodeCase& each : allNodeCases()) {
        if (!m_options.filter.admits(each.description))
            continue;
        ++m_total;
        if (has(each.needs, Need::BrokerAlone))
            m_brokerAlone.push_back(&each);
        else if (has(each.needs, Need::MonitorAlone))
            m_monitorAlone.push_back(&each);
        else
            shared.push_back(&each);
        m_monitorUsers += has(each.needs, Need::Monitor) ? 1 : 0;
    }
    // Those with the Monitor first, so that it is free for cases of its own; then the longest.
    std::stable_sort(shared.begin(), shared.end(), [this](const NodeCase* a, const NodeCase* b) {
        const bool monitorA = has(a->needs, Need::Monitor), monitorB = has(b->needs, Need::Monitor);
        return monitorA != monitorB ? monitorA : duration(a, m_node) > duration(b, m_node);
    });
    m_waiting.assign(shared.begin(), shared.end());
}

void NodeSuite::startWatchers() {
    const bool tlsWanted = std::any_of(m_waiting.begin(), m_waiting.end(),
                                       [](const NodeCase* each) { return has(each->needs, Need::Tls); });
    if (tlsWanted && m_node.target.authorities)
        m_node.target.authorities->load(); // not while a node's handshake deadline runs
    const bool brokerWanted = !m_node.target.brokerToken.isEmpty();
    if (brokerWanted && (!m_waiting.empty() || !m_monitorAlone.empty())) {
        m_node.broker = std::make_unique<Watcher>(m_node, SessionKind::Broker);
        m_node.broker->start();
    }
    if (!m_node.target.monitorToken.isEmpty() && m_monitorUsers > 0) {
        m_node.monitor = std::make_unique<Watcher>(m_node, SessionKind::Monitor);
        m_node.monitor->start();
    }
    // A case that looks at the Broker by the way must not begin before it hears. Those that need it tell
    // more.
    for (Watcher* watcher : {m_node.broker.get(), m_node.monitor.get()}) {
        if (watcher != nullptr)
            watcher->waitReady(5000 + m_node.timings.slackMs);
    }
}

void NodeSuite::runShared() {
    std::vector<std::unique_ptr<QThread>> threads;
    threads.push_back(begin([this] {
        while (m_monitorUsers > 0 && !m_node.stopped)
            QThread::msleep(20);
        if (m_node.monitor)
            m_node.monitor->pause();
        runAlone(m_monitorAlone);
    }));
    for (int i = 0; i < m_options.jobs; ++i)
        threads.push_back(begin([this] { work(); }));
    for (const auto& each : threads)
        each->wait();
    if (m_node.broker)
        m_node.broker->pause();
    begin([this] { runAlone(m_brokerAlone); })->wait();
}

void NodeSuite::work() {
    for (;;) {
        const NodeCase* next = nullptr;
        {
            const std::lock_guard lock(m_mutex);
            if (m_waiting.empty())
                return;
            next = m_waiting.front();
            m_waiting.pop_front();
        }
        const bool going = runOne(*next);
        m_monitorUsers -= has(next->needs, Need::Monitor) ? 1 : 0;
        if (!going)
            return;
    }
}

void NodeSuite::runAlone(const std::vector<const NodeCase*>& cases) {
    for (const NodeCase* each : cases) {
        if (!runOne(*each))
            return;
    }
}

/// False when interrupted.
bool NodeSuite::runOne(const NodeCase& about) {
    if (m_node.stopped)
        return false;
    try {
        Bench bench(m_node, about);
        CaseResult result = bench.run();
        const std::lock_guard lock(m_mutex);
        m_report.add(result);
        if (*m_progress)
            (*m_progress)(int(m_report.results().size()), m_total, result);
        return true;
    } catch (const Interrupted&) {
        return false;
    }
}

} // namespace wayside::conformance
