// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/restclient.h"
#include "netcore/node/server/embeddedsource.h"
#include "ui/models/inspector/trafficmodel.h"
#include "ui/pages/connections/connectiontraffictab.h"
#include "ui/pages/inspector/trafficview.h"

#include <algorithm>
#include <QAction>
#include <QNetworkAccessManager>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

/// The traffic of a real connection at a real node in this process, watched in the tab.
class LiveTraffic : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aConnectionIsWatchedToItsEnd();

private:
    int count(ui::TrafficModel& model, quint8 type, bool toClient) const {
        int found = 0;
        for (int row = 0; row < model.rowCount(); ++row) {
            const auto& record = model.at(row).record;
            found += record.kind == observe::TrafficKind::Datagram && record.typeByte == type &&
                     record.toClient == toClient;
        }
        return found;
    }
    QTemporaryDir m_folder;
};

void LiveTraffic::aConnectionIsWatchedToItsEnd() {
    node::NodeServerOptions options;
    options.development = true;
    options.apiPort = options.streamPort = options.tlsPort = 0;
    options.storeUrl = u"memory:"_s;
    options.dataFolder = m_folder.path();
    node::EmbeddedSource source(std::move(options));
    std::optional<node::ReadyInformation> ready;
    connect(&source, &node::EmbeddedSource::ready, this,
            [&](const node::ReadyInformation& information) { ready = information; });
    QMap<quint64, observe::ConnectionRow> rows;
    connect(&source, &observe::Source::updated, this, [&](const observe::SourceUpdate& update) {
        for (const auto& row : update.connections)
            rows.insert(row.id, row);
    });
    QVERIFY(!source.whyNot(observe::Ability::Traffic).isEmpty()); // not yet
    source.start();
    QTRY_VERIFY_WITH_TIMEOUT(ready, 30'000);
    QVERIFY(source.whyNot(observe::Ability::Traffic).isEmpty());

    QNetworkAccessManager network;
    client::ApiAccess access{
        *client::ApiAccess::apiBase(ready->apiUrl), ready->tokens.value(u"TLC_SYSTEM"_s), {}};
    if (!ready->caFile.isEmpty())
        access.trust = *client::TlsTrust::withAuthorities(ready->caFile);
    client::RestClient rest(network, access);
    client::SessionRequest request;
    request.domain = ready->domain;
    request.identifiers = {ready->tlcIdentifiers.first()};
    std::optional<client::SessionGranted> granted;
    rest.createSession(request, {}, this, [&](const client::RestResult<client::SessionGranted>& answer) {
        if (answer)
            granted = *answer;
    });
    QTRY_VERIFY_WITH_TIMEOUT(granted, 20'000);
    QTcpSocket client;
    client.connectToHost(granted->host, granted->port);
    QVERIFY(client.waitForConnected(10'000));
    QByteArray opening("\x01\xAA\xBB", 3);
    opening.append('\0').append(char(granted->token.size() + 1)).append('\x01').append(granted->token);
    client.write(opening);
    QTRY_VERIFY_WITH_TIMEOUT(
        std::ranges::any_of(
            rows, [](const observe::ConnectionRow& row) { return row.stage == session::Stage::Active; }),
        20'000);
    const observe::ConnectionRow row = rows.first();

    ui::ConnectionTrafficTab tab(source);
    tab.resize(900, 500);
    tab.show();
    tab.showSession({row, {}, 0, true});
    tab.watchAction()->trigger();
    ui::TrafficModel& model = tab.view().model();
    QTRY_VERIFY_WITH_TIMEOUT(model.rowCount() > 0, 20'000);
    QCOMPARE(model.at(0).record.opened->identifiers, QStringList{ready->tlcIdentifiers.first()});
    const QByteArray frame = QByteArray::fromHex("aabb000c0402000001941f297c7b6869");
    client.write(frame + QByteArray::fromHex("aabb000142"));
    QTRY_COMPARE_WITH_TIMEOUT(count(model, 0x04, false), 1, 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(count(model, 0x42, false), 1, 20'000);
    QVERIFY(model.countOf(observe::Severity::Warning) >= 1);
    // Told by the node: Bye, and the end.
    std::optional<Result<void>> said;
    source.act(row.id, observe::ConnectionAction::Bye, u"test"_s, this,
               [&](const Result<void>& done) { said = done; });
    QTRY_VERIFY_WITH_TIMEOUT(said && *said, 20'000);
    client.disconnectFromHost();
    QTRY_COMPARE_WITH_TIMEOUT(count(model, 0x02, true), 1, 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(model.at(model.rowCount() - 1).record.kind == observe::TrafficKind::Ended,
                             20'000);
    QTRY_VERIFY(!tab.watchAction()->isChecked());
    for (int i = 0; i < model.rowCount(); ++i)
        QVERIFY(!model.at(i).record.bytes.contains(granted->token));
}

QTEST_MAIN(LiveTraffic)
#include "tst_livetraffic.moc"
