// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/node/api/apiservices.h"
#include "netcore/node/http/routetable.h"

/// Requests that another process has to carry out, because the node or the session they are about is there:
/// handed on with who asks, and the answer handed back. API thread.
namespace wayside::node::api {

/// Names the process that is to carry out an admin request; without it the process asked does, unless the
/// path names a node of another one.
inline constexpr const char* processHeader = "x-wayside-process";

/// The same routes, whose handlers hand on what concerns another process:
/// - /api/v1/sessions/{token}: to the process that has the session;
/// - /admin/v1/nodes/{id}/…: to the process that has the node;
/// - /admin/v1/drains: to the process of the node that the cohort names;
/// - /admin/v1/drains/{id}/…: to the process that runs the drain;
/// - /admin/v1/… but the event stream: to the process named by processHeader. 404 for an unknown one.
/// `services` outlives the table. A process that does not answer in time makes it 503.
http::RouteTable forwarding(const http::RouteTable& table, const ApiServices& services);

/// Carries out what other processes hand on: the routes as they are without forwarding(), for the caller they
/// name, provided that our own access tables know him, too.
class PeerDoor {
public:
    PeerDoor(const http::RouteTable& table, const ApiServices& services);

    void answer(const cluster::PeerRequest& request, std::function<void(cluster::PeerReply)> done) const;

private:
    void answerHttp(const QJsonObject& body, std::function<void(cluster::PeerReply)> done) const;
    void endSession(const QJsonObject& body, std::function<void(cluster::PeerReply)> done) const;

    http::RouteTable m_table;
    const ApiServices& m_services;
};

} // namespace wayside::node::api
