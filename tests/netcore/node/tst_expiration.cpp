// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "virtualnode.h"

#include <QDateTime>
#include <QTest>

using namespace wayside;
using namespace wayside::test;
using namespace Qt::StringLiterals;

/// `listener.expiration` to the millisecond, on the real socket path in virtual time.
class ExpirationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tokenIsGoodUntilItsExpiration() {
        constexpr int connectTimeoutMs = 12'345;
        node::NodeSettings settings;
        settings.sessionConnectTimeout = Milliseconds(connectTimeoutMs);
        VirtualNode node(settings);
        QVERIFY(node.isRunning());
        for (const qint64 aroundMs : {-6000, -1, 0, 1, 10'000}) { // relative to what the client was told
            const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00001"_s}, true);
            const QString told = session["details"_L1]["listener"_L1]["expiration"_L1].toString();
            const qint64 expiration = QDateTime::fromString(told, Qt::ISODate).toMSecsSinceEpoch();
            const qint64 now = qint64(node.clock().wall().milliseconds);
            QVERIFY2(expiration - now >= connectTimeoutMs && expiration - now < connectTimeoutMs + 1000,
                     qPrintable(told));

            node.step(Milliseconds(expiration + aroundMs - now));
            const StreamPeer peer(node, session);
            QVERIFY2(peer.isActive() == (aroundMs <= 0), qPrintable(QString::number(aroundMs)));
            if (!peer.isActive()) {
                const QJsonObject log = node.logOf(session);
                QCOMPARE(log["endReason"_L1].toString(), u"SESSION_EXPIRED"_s);
                QVERIFY(log["connected"_L1].isNull());
            }
            // Whatever became of it, a fresh client gets in.
            const StreamPeer fresh(node, node.createSession(SessionType::Tlc, {u"sub00002"_s}, true));
            QVERIFY(fresh.isActive());
        }
        // The node's own time decides: setting the wall clock three years ahead expires nobody's token.
        const QJsonObject session = node.createSession(SessionType::Tlc, {u"sub00003"_s}, true);
        node.clock().setWall(node.clock().wall().milliseconds + 100'000'000'000);
        node.step(Milliseconds(1000));
        QVERIFY(StreamPeer(node, session).isActive());
    }
};

QTEST_GUILESS_MAIN(ExpirationTest)
#include "tst_expiration.moc"
