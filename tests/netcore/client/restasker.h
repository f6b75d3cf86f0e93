// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/restclient.h"
#include "tests/netcore/client/scriptedhttp.h"

#include <optional>
#include <QNetworkAccessManager>
#include <QTest>

namespace wayside::test {

inline constexpr const char* oneTlc =
    "{\"uuid\":\"u1\",\"identifier\":\"sub00001\",\"domain\":\"dev_001\",\"account\":\"a\"}";

inline client::RetrySettings quickRetries(unsigned attempts) {
    client::RetrySettings retries;
    retries.attempts = attempts;
    retries.backoffBase = Milliseconds(1);
    return retries;
}

/// A test that sends single requests to scripted servers, each over a connection of its own.
class RestAsker : public QObject {
protected:
    template <typename T>
    client::RestResult<T> ask(const ScriptedHttp& server, const client::RestRequest<T>& request,
                              unsigned attempts = 1, Milliseconds timeout = std::chrono::seconds(20)) {
        m_network.clearConnectionCache();
        client::ApiAccess access{*client::ApiAccess::apiBase(server.api()), "secret-token", {}};
        access.timeout = timeout;
        client::RestClient client(m_network, access);
        client.setRetries(quickRetries(attempts));
        std::optional<client::RestResult<T>> result;
        client.send(request, this, [&](const client::RestResult<T>& answer) { result = answer; });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(result, 30000); }();
        return result ? *result : client::RestResult<T>(tl::unexpected(client::RestFailure{}));
    }

    QNetworkAccessManager m_network;
};

} // namespace wayside::test
