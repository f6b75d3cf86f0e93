// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/netcore/client/realnode.h"

#include <QTemporaryDir>

namespace wayside::test {

using namespace Qt::StringLiterals;

namespace {

/// Certificates are made once a test program: their keys cost more than everything else.
QString dataFolder() {
    static const QTemporaryDir folder;
    return folder.path();
}

node::NodeServerOptions optionsFor(const node::NodeSettings& settings) {
    node::NodeServerOptions options;
    options.settings = settings;
    options.development = true;
    options.apiPort = options.streamPort = options.tlsPort = 0;
    options.nodes = 2;
    options.storeUrl = u"memory:"_s;
    options.dataFolder = dataFolder();
    return options;
}

} // namespace

RealNode::RealNode(const node::NodeSettings& settings) : m_server(optionsFor(settings)) {
    if (const auto ready = m_server.start())
        m_ready = *ready;
    else
        qWarning("the node did not start: %s", ready.error().detail.c_str());
}

client::ApiAccess RealNode::access(const QString& role) const {
    client::ApiAccess access{*client::ApiAccess::apiBase(m_ready->apiUrl), m_ready->tokens.value(role),
                             *client::TlsTrust::withAuthorities(m_ready->caFile)};
    access.timeout = Milliseconds(10000);
    return access;
}

quint16 RealNode::streamPort(int node) const {
    return m_ready->nodes.at(node).port;
}

client::SessionRequest RealNode::sessionRequest(SecurityMode mode) const {
    client::SessionRequest request;
    request.domain = m_ready->domain;
    request.securityMode = mode;
    request.identifiers = {m_ready->tlcIdentifiers.first()};
    return request;
}

client::SessionGranted RealNode::grant(const QString& role, const QString& wantedNode, SecurityMode mode) {
    const auto granted = answerOf(client::createSession(sessionRequest(mode), wantedNode), access(role));
    if (!granted)
        qFatal("the node grants no session");
    return *granted;
}

} // namespace wayside::test
