// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "storetesting.h"

#include <QProcess>
#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

class KilledProcessTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// kill −9 at any moment: each answered session is there and can be ended as crashed.
    void everyAnsweredSessionSurvives_data() {
        QTest::addColumn<int>("answersBeforeTheKill");
        for (const int answers : {1, 17, 100, 301})
            QTest::addRow("after %d", answers) << answers;
    }
    void everyAnsweredSessionSurvives() {
        QFETCH(int, answersBeforeTheKill);
        const Place place;
        QProcess writer;
        writer.setProgram(QCoreApplication::applicationDirPath() + u"/killedwriter"_s);
        writer.setArguments({place.url()});
        writer.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        writer.start();
        QVERIFY(writer.waitForStarted());
        QByteArray output;
        while (output.count('\n') < answersBeforeTheKill && writer.waitForReadyRead(30'000))
            output += writer.readAllStandardOutput();
        writer.kill();
        QVERIFY(writer.waitForFinished());
        QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
        output += writer.readAllStandardOutput();
        QList<QByteArray> answered = output.split('\n');
        answered.removeLast(); // empty, or cut in the middle by the kill
        QVERIFY(answered.size() >= answersBeforeTheKill);

        Store store(place.settings());
        VERIFY_DONE(store.start());
        OpenSessionsEnd crash;
        crash.atMs = 1'800'000'000'000;
        const auto ended = await<qint64>([&](auto* c, auto done) { store.endOpenSessions(crash, c, done); });
        VERIFY_DONE(ended);
        QVERIFY(*ended >= answered.size());
        for (const QByteArray& id : answered) {
            const auto found = byId(store, QString::fromLatin1(id));
            VERIFY_DONE(found);
            QCOMPARE(found->endReason, std::optional(EndReason::NodeCrash));
            QCOMPARE(found->scopeHistory.size(), 1);
        }
    }
};

WAYSIDE_STORE_TEST_MAIN(KilledProcessTest)
#include "tst_killedprocess.moc"
