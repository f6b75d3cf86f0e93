// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/service/servicelog.h"
#include "app/node/service/servicesettings.h"
#include "app/node/service/servicestate.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside;
using namespace wayside::nodeprogram;
using namespace Qt::StringLiterals;

/// The node under the service manager of Windows, as far as no system is needed.
class TestNodeService : public QObject {
    Q_OBJECT

    static ServiceState inPhase(ServicePhase phase) {
        ServiceState state;
        if (phase == ServicePhase::StartPending)
            return state;
        state.started();
        if (phase == ServicePhase::StopPending)
            state.stopping();
        if (phase == ServicePhase::Stopped)
            state.stopped(0);
        return state;
    }

    static QByteArray contentOf(const QString& path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no such file");
    }

private Q_SLOTS:
    void everyControlInEveryPhase_data() {
        using enum ServicePhase;
        using enum ServiceControl;
        QTest::addColumn<ServicePhase>("before");
        QTest::addColumn<ServiceControl>("control");
        QTest::addColumn<bool>("handled");
        QTest::addColumn<bool>("stopNode");
        QTest::addColumn<ServicePhase>("after");
        const QList<std::pair<const char*, ServiceControl>> stops{
            {"stop", Stop}, {"shutdown", Shutdown}, {"pre-shutdown", PreShutdown}};
        for (const auto& [name, control] : stops) {
            QTest::addRow("%s while starting waits", name)
                << StartPending << control << true << false << StartPending;
            QTest::addRow("%s while running", name) << Running << control << true << true << StopPending;
            QTest::addRow("%s while stopping", name)
                << StopPending << control << true << false << StopPending;
            QTest::addRow("%s when stopped", name) << Stopped << control << true << false << Stopped;
        }
        for (const ServicePhase phase : {StartPending, Running, StopPending, Stopped}) {
            QTest::addRow("interrogate in %d", int(phase)) << phase << Interrogate << true << false << phase;
            QTest::addRow("other in %d", int(phase)) << phase << Other << false << false << phase;
        }
    }
    void everyControlInEveryPhase() {
        QFETCH(ServicePhase, before);
        QFETCH(ServiceControl, control);
        QFETCH(ServicePhase, after);
        ServiceState state = inPhase(before);
        const auto answer = state.control(control);
        QTEST(answer.isHandled, "handled");
        QTEST(answer.stopNode, "stopNode");
        QCOMPARE(state.report().phase, after);
        QCOMPARE(answer.report.has_value(), answer.isHandled && before != ServicePhase::Stopped);
        if (answer.report)
            QVERIFY(*answer.report == state.report());
    }

    void aStopIsAskedForOnce() {
        ServiceState state = inPhase(ServicePhase::Running);
        QVERIFY(state.report().acceptsStop);
        QVERIFY(state.control(ServiceControl::Stop).stopNode);
        QVERIFY(!state.report().acceptsStop);
        QVERIFY(!state.control(ServiceControl::PreShutdown).stopNode);
        QVERIFY(!state.control(ServiceControl::Stop).stopNode);
    }

    void aStopWhileStartingComesWithTheEndOfTheStart() {
        ServiceState state;
        QVERIFY(!state.report().acceptsStop);
        QVERIFY(!state.control(ServiceControl::Shutdown).stopNode);
        const auto answer = state.started();
        QVERIFY(answer.stopNode);
        QCOMPARE(answer.report->phase, ServicePhase::StopPending);
    }

    void signsOfLifeCountUpAndEnd() {
        ServiceState state;
        std::uint32_t last = state.report().checkPoint;
        int beats = 0;
        while (const auto report = state.beat()) {
            QVERIFY(report->checkPoint > last);
            QVERIFY(report->waitHint > ServiceState::beatInterval);
            last = report->checkPoint;
            ++beats;
        }
        QCOMPARE(beats + 1, int(ServiceState::longestStart / ServiceState::beatInterval));
        QVERIFY(!state.beat()); // hung: the manager may say so
        state.started();
        QVERIFY(!state.beat());
        QCOMPARE(state.report().checkPoint, 0U);
        QCOMPARE(state.report().waitHint.count(), 0);
        state.control(ServiceControl::Stop);
        QCOMPARE(state.report().checkPoint, 1U);
        QCOMPARE(state.beat()->checkPoint, 2U);
    }

    void theLastReportIsTheLast() {
        ServiceState state;
        const auto report = state.stopped(2); // a start that failed
        QCOMPARE(report->exitCode, 2U);
        QCOMPARE(report->phase, ServicePhase::Stopped);
        QVERIFY(!state.stopped(0));
        QVERIFY(!state.stopping());
        QVERIFY(!state.started().report);
        QVERIFY(!state.beat());
        QCOMPARE(state.report().exitCode, 2U);
    }

    void settingsAreReadAsPeopleWriteThem() {
        const auto read = readServiceSettings("\xEF\xBB\xBF# a node\r\n\r\n; and more\r\n"
                                              "WAYSIDE_API_PORT = 8090\r\n"
                                              "WAYSIDE_DATA=\"C:\\Node data\\\"\r\n"
                                              "PGPASSFILE=C:\\secrets\\pgpass\r\n"
                                              "WAYSIDE_STORE=postgresql://a@b/c?x=y\r\n"
                                              "WAYSIDE_API_PORT=8091");
        QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        const std::vector<EnvironmentEntry> expected{{"WAYSIDE_DATA", "C:\\Node data\\"},
                                                     {"PGPASSFILE", "C:\\secrets\\pgpass"},
                                                     {"WAYSIDE_STORE", "postgresql://a@b/c?x=y"},
                                                     {"WAYSIDE_API_PORT", "8091"}};
        QVERIFY(*read == expected);
        QVERIFY(readServiceSettings("")->empty());
    }

    void wrongSettingsAreRefusedByLine_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("names");
        QTest::newRow("no equals sign") << QByteArray("\nWAYSIDE_DATA") << QByteArray("line 2");
        QTest::newRow("a name of others") << QByteArray("PATH=C:\\secret") << QByteArray("line 1");
        QTest::newRow("lower case") << QByteArray("WAYSIDE_data=secret") << QByteArray("line 1");
        QTest::newRow("no name") << QByteArray("=secret") << QByteArray("line 1");
        QTest::newRow("half a quote") << QByteArray("#\nPGPASSWORD=\"secret") << QByteArray("closing quote");
        QTest::newRow("one quote alone") << QByteArray("PGPASSWORD=\"") << QByteArray("closing quote");
        QTest::newRow("a zero byte") << QByteArray("PGUSER=a\0b", 10) << QByteArray("zero byte");
        QTest::newRow("too large") << QByteArray(70'000, '#') << QByteArray("too large");
    }
    void wrongSettingsAreRefusedByLine() {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, names);
        const auto read = readServiceSettings(std::string_view(text.constData(), std::size_t(text.size())));
        QVERIFY(!read);
        const QByteArray detail = QByteArray::fromStdString(read.error().detail);
        QVERIFY2(detail.contains(names), detail.constData());
        QVERIFY2(!detail.contains("secret"), detail.constData());
    }

    void theShippedSettingsFileIsRight() {
        const QByteArray shipped = contentOf(QStringLiteral(WAYSIDE_TREE "/installers/windows/node.conf"));
        const QByteArray all =
            QByteArray(shipped).replace("\n#WAYSIDE_", "\nWAYSIDE_").replace("\n#PG", "\nPG");
        QVERIFY(all != shipped);
        for (const QByteArray& text : {shipped, all}) {
            const auto read =
                readServiceSettings(std::string_view(text.constData(), std::size_t(text.size())));
            QVERIFY2(read.has_value(), read ? "" : read.error().detail.c_str());
        }
    }

    void theLogIsBounded() {
        const QTemporaryDir folder;
        const QString path = folder.filePath(u"node.log"_s);
        {
            ServiceLog log(path.toStdString(), 20, 2);
            QVERIFY(log.open());
            for (const char* line :
                 {"first line", "second li", "third", "a line longer than all", "fifth", "sixth"})
                log.write(line);
        }
        QCOMPARE(contentOf(path), QByteArray("fifth\nsixth\n"));
        QCOMPARE(contentOf(path + u".1"_s), QByteArray("a line longer than all\n"));
        QCOMPARE(contentOf(path + u".2"_s), QByteArray("second li\nthird\n"));
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 3);
        ServiceLog again(path.toStdString(), 20, 2);
        QVERIFY(again.open()); // goes on where it was
        again.write("seventh");
        QCOMPARE(contentOf(path), QByteArray("fifth\nsixth\nseventh\n"));
    }

    void aLogThatCannotBeWrittenIsNoEnd() {
        const QTemporaryDir folder;
        ServiceLog log(folder.filePath(u"missing/node.log"_s).toStdString());
        QVERIFY(!log.open());
        log.write("goes nowhere");
    }
};

QTEST_GUILESS_MAIN(TestNodeService)
#include "tst_nodeservice.moc"
