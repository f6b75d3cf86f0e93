// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/clientstatus.h"

#include <memory>
#include <QNetworkAccessManager>

namespace wayside::test {

/// A Client with its surroundings and a record of what it told. Quick to come back unless told otherwise.
struct ClientFixture {
    QNetworkAccessManager network;
    client::DeadlineScheduler scheduler{client::systemClock()};
    client::ClientSettings settings;
    std::unique_ptr<client::Client> client;
    QList<client::SetbackReport> setbacks;
    QList<session::PayloadsDropped> drops;
    int confirmed = 0, stopped = 0, changes = 0;

    explicit ClientFixture(const client::ApiAccess& access) {
        settings.access = access;
        settings.session.domain = QStringLiteral("dev_001");
        settings.session.identifiers = {QStringLiteral("sub00001")};
        settings.reconnect.backoffBase = Milliseconds(20);
        settings.reconnect.backoffCap = Milliseconds(60);
    }
    static client::ApiAccess accessTo(const QString& api) {
        client::ApiAccess access{*client::ApiAccess::apiBase(api), "authorization", {}};
        access.timeout = Milliseconds(5000);
        return access;
    }

    void start() {
        using client::Client;
        client = std::make_unique<Client>(
            settings, client::ClientSurroundings{network, scheduler, client::systemClock()});
        QObject::connect(client.get(), &Client::setBack, client.get(),
                         [this](const client::SetbackReport& report) { setbacks += report; });
        QObject::connect(client.get(), &Client::payloadsDropped, client.get(),
                         [this](const session::PayloadsDropped& dropped) { drops += dropped; });
        QObject::connect(client.get(), &Client::confirmed, client.get(), [this] { ++confirmed; });
        QObject::connect(client.get(), &Client::stopped, client.get(), [this] { ++stopped; });
        QObject::connect(client.get(), &Client::statusChanged, client.get(), [this] { ++changes; });
        client->start();
    }
    Result<void> publish(const QByteArray& bytes,
                         session::PayloadPriority priority = session::PayloadPriority::Normal,
                         const char* identifier = nullptr) {
        session::ClientMachine::OutboundPayload payload;
        if (identifier)
            payload.identifier = TlcIdentifier::fromText(identifier);
        payload.payloadType = 1;
        payload.payload = std::as_bytes(std::span(bytes.data(), std::size_t(bytes.size())));
        payload.priority = priority;
        return client->publish(payload);
    }
    std::uint64_t dropped(session::DropReason reason) const {
        std::uint64_t count = 0;
        for (const session::PayloadsDropped& some : drops)
            count += some.reason == reason ? some.count : 0;
        return count;
    }
};

} // namespace wayside::test
