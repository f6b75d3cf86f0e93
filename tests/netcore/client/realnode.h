// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/restclient.h"
#include "netcore/node/server/nodeserver.h"

#include <optional>
#include <QEventLoop>
#include <QNetworkAccessManager>

namespace wayside::test {

/// A whole node in this process, with two streaming nodes, a store in memory and the development accounts.
/// Its functions wait for their answers.
class RealNode {
public:
    explicit RealNode(const node::NodeSettings& settings = {});

    bool isRunning() const { return m_ready.has_value(); }
    const node::ReadyInformation& ready() const { return *m_ready; }
    client::ApiAccess access(const QString& role) const;
    quint16 streamPort(int node = 0) const;
    client::SessionRequest sessionRequest(SecurityMode mode = SecurityMode::None) const;
    /// A singleplex TLC session of the first TLC.
    client::SessionGranted grant(const QString& role, const QString& wantedNode = {},
                                 SecurityMode mode = SecurityMode::None);

    template <typename T>
    std::optional<T> answerOf(const client::RestRequest<T>& request, const client::ApiAccess& access) {
        client::RestClient rest(m_network, access);
        std::optional<T> answer;
        QEventLoop loop;
        rest.send(request, &loop, [&](const client::RestResult<T>& got) {
            if (got)
                answer = *got;
            loop.quit();
        });
        loop.exec();
        return answer;
    }

private:
    node::NodeServer m_server;
    std::optional<node::ReadyInformation> m_ready;
    QNetworkAccessManager m_network;
};

} // namespace wayside::test
