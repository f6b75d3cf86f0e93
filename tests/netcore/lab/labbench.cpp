// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/lab/labbench.h"

#include <QTemporaryDir>
#include <QTest>

namespace wayside::test {

using namespace Qt::StringLiterals;

namespace {

/// Certificates are made once a test program: their keys cost more than everything else.
QString dataFolder() {
    static const QTemporaryDir folder;
    return folder.path();
}

node::NodeServerOptions options() {
    node::NodeServerOptions options;
    options.development = true;
    options.apiPort = options.streamPort = options.tlsPort = 0;
    options.storeUrl = u"memory:"_s;
    options.dataFolder = dataFolder();
    options.settings.developmentTlcCount = 80;
    options.settings.limits.keepAliveTimeout = Milliseconds(1500);
    options.settings.limits.payloadRateWindow = Milliseconds(1000);
    options.settings.limits.payloadBytesWindow = Milliseconds(1000);
    options.settings.limits.clockDifferenceWindow = Milliseconds(2000);
    const lab::NodeTimings timings = LabBench::timings();
    options.settings.timing.handshakeTimeout = timings.handshakeTimeout;
    options.settings.timing.timeSyncInterval = timings.timeSyncInterval;
    options.settings.timing.timeSyncResponseTimeout = timings.timeSyncResponseTimeout;
    options.settings.drainGrace = timings.reconnectGrace;
    return options;
}

} // namespace

lab::NodeTimings LabBench::timings() {
    return {Milliseconds(1500), Milliseconds(400), Milliseconds(2500), Milliseconds(800),
            Milliseconds(30000)};
}

LabBench::LabBench()
    : m_source(std::make_unique<node::EmbeddedSource>(options()))
    , m_host(std::make_unique<lab::LabHost>()) {
    connect(m_host.get(), &lab::LabHost::updated, this, [this](const lab::LabBatch& batch) {
        for (auto row = batch.rows.cbegin(); row != batch.rows.cend(); ++row)
            m_rows.insert(row.key(), *row);
        for (auto some = batch.records.cbegin(); some != batch.records.cend(); ++some)
            m_records[some.key()] += *some;
        for (const quint64 id : batch.removed)
            m_rows.remove(id);
    });
    connect(m_source.get(), &observe::Source::updated, this, [this](const observe::SourceUpdate& update) {
        for (const observe::ConnectionRow& row : update.connections) {
            if (!row.identifiers.isEmpty())
                m_connections.insert(row.identifiers.first(), row.id);
        }
    });
}

bool LabBench::start() {
    m_source->start();
    return QTest::qWaitFor([this] { return m_source->service().has_value(); }, 20000);
}

QString LabBench::nextTlc() {
    return u"sub%1"_s.arg(++m_tlcs, 5, 10, QLatin1Char('0'));
}

lab::LabPlan LabBench::plan(SessionType type, SessionProtocol protocol, const QStringList& identifiers,
                            SecurityMode mode) const {
    const observe::ServiceAccess access = *m_source->service();
    const QString role = type == SessionType::Tlc      ? u"TLC_SYSTEM"_s
                         : type == SessionType::Broker ? u"BROKER_SYSTEM"_s
                                                       : u"MONITOR_SYSTEM"_s;
    lab::LabPlan plan;
    plan.service.api = access.api.toString();
    plan.service.token = access.tokensByRole.value(role);
    plan.service.logToken = access.tokensByRole.value(u"DOMAIN_ADMIN"_s);
    plan.service.caFile = access.caFile;
    plan.session = {access.domain, type, protocol, mode, identifiers};
    return plan;
}

lab::LabPlan LabBench::tlc(SecurityMode mode) {
    return plan(SessionType::Tlc, SessionProtocol::Singleplex, {nextTlc()}, mode);
}

quint64 LabBench::connectionOf(const QString& identifier) const {
    return m_connections.value(identifier);
}

int LabBench::received(quint64 id, wire::DatagramType type) const {
    int count = 0;
    for (const observe::TrafficRecord& record : m_records.value(id)) {
        if (record.kind == observe::TrafficKind::Datagram && record.toClient &&
            record.typeByte == std::uint8_t(type))
            ++count;
    }
    return count;
}

} // namespace wayside::test
