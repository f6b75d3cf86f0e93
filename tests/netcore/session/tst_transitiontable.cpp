// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/session/lifecycle.h"
#include "netcore/session/stage.h"

#include <map>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::session;

namespace {

// The establishment diagram of the connection-management document, edge for edge. What leads back to
// CreateSession or out of the diagram is the end of one connection; TimeSync and KeepAlive are errands of
// Active, not states of their own.
constexpr auto establishmentDiagram = R"(
CreateSession --> Disconnected : Session created
Disconnected --> TCPConnecting : Client initiates
TCPConnecting --> TLSHandshake : TCP established (if TLS enabled)
TCPConnecting --> VersionExchange : TCP established (if no TLS)
TLSHandshake --> VersionExchange : TLS complete
VersionExchange --> Authenticating : Version accepted
VersionExchange --> [*] : Version rejected
Authenticating --> Active : Token valid
Authenticating --> CreateSession : Token invalid
Active --> TimeSync : Regular sync
TimeSync --> Active : Sync complete
Active --> KeepAlive : Prevent timeout
KeepAlive --> Active : Keep alive sent
Active --> CreateSession : Connection lost or terminated
)"_L1;

// Its state transitions: normal flow, error conditions, enforcement violations.
constexpr auto stateTransitions = R"(
Establishing → Authenticating → Active → Terminating → Terminated
Any State → Terminating → Terminated
Active → Monitored Violation → Terminating → Terminated
)"_L1;

const std::map<QString, Trigger> triggerOfLabel{
    {u"Session created"_s, Trigger::SessionCreated},
    {u"Client initiates"_s, Trigger::ConnectStarted},
    {u"TCP established (if TLS enabled)"_s, Trigger::TcpEstablishedForTls},
    {u"TCP established (if no TLS)"_s, Trigger::TcpEstablishedPlain},
    {u"TLS complete"_s, Trigger::TlsEstablished},
    {u"Version accepted"_s, Trigger::VersionAccepted},
    {u"Token valid"_s, Trigger::Authenticated},
};

QString edge(QStringView from, Trigger trigger, QStringView to) {
    return from.toString() + u" --"_s + QString::fromUtf8(nameOf(trigger).data()) + u"--> "_s + to.toString();
}

/// Every edge the two texts allow, in words.
QSet<QString> edgesOfTheDocument() {
    QSet<QString> edges;
    QSet<QString> stages;
    for (const QString& line : QString(establishmentDiagram).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList parts = line.split(u" : "_s);
        const QStringList ends = parts.at(0).split(u" --> "_s);
        if (const auto trigger = triggerOfLabel.find(parts.at(1)); trigger != triggerOfLabel.end()) {
            edges.insert(edge(ends.at(0), trigger->second, ends.at(1)));
            stages << ends.at(0) << ends.at(1);
        }
    }
    for (const QString& line : QString::fromUtf8(stateTransitions.data()).split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList chain = line.split(u" → "_s);
        for (qsizetype i = 0; i + 1 < chain.size(); ++i) {
            const QString& from = chain.at(i);
            const QString& to = chain.at(i + 1);
            if (to == "Monitored Violation"_L1) {
                edges.insert(edge(from, Trigger::LimitPassed, to));
                stages << to;
            } else if (to == "Terminated"_L1) {
                edges.insert(edge(from, Trigger::Closed, to));
            }
        }
    }
    for (const QString& stage : stages) // "Any State → Terminating"
        edges.insert(edge(stage, Trigger::CloseStarted, u"Terminating"));
    return edges;
}

QString text(std::string_view name) {
    return QString::fromUtf8(name.data(), qsizetype(name.size()));
}

} // namespace

class TransitionTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPairIsAllowedOrForbiddenAsTheDocumentSays() {
        const QSet<QString> expected = edgesOfTheDocument();
        QCOMPARE(expected.size(), 17);
        int allowed = 0;
        for (std::size_t from = 0; from < stageCount; ++from) {
            for (std::size_t trigger = 0; trigger < triggerCount; ++trigger) {
                const auto to = next(Stage(from), Trigger(trigger));
                bool wanted = false;
                for (std::size_t candidate = 0; candidate < stageCount; ++candidate) {
                    const QString words =
                        edge(text(nameOf(Stage(from))), Trigger(trigger), text(nameOf(Stage(candidate))));
                    if (!expected.contains(words))
                        continue;
                    wanted = true;
                    QVERIFY2(to == Stage(candidate), qPrintable(words));
                }
                QVERIFY2(wanted == to.has_value(),
                         qPrintable(text(nameOf(Stage(from))) + u" "_s + text(nameOf(Trigger(trigger)))));
                allowed += to ? 1 : 0;
            }
        }
        QCOMPARE(allowed, expected.size());
        QCOMPARE(std::size_t(allowed), transitions().size());
    }

    void noTransitionIsListedTwice() {
        QSet<int> seen;
        for (const Transition& transition : transitions()) {
            const int key = int(transition.from) * 100 + int(transition.trigger);
            QVERIFY(!seen.contains(key));
            seen.insert(key);
        }
    }

    void terminatedIsTheEnd() {
        for (std::size_t trigger = 0; trigger < triggerCount; ++trigger)
            QVERIFY(!next(Stage::Terminated, Trigger(trigger)));
    }

    void everyStageLeadsToTerminatedThroughTerminating() {
        for (std::size_t from = 0; from + 2 < stageCount; ++from) {
            QVERIFY(next(Stage(from), Trigger::CloseStarted) == Stage::Terminating);
            QVERIFY(!next(Stage(from), Trigger::Closed));
        }
        QVERIFY(next(Stage::Terminating, Trigger::Closed) == Stage::Terminated);
    }

    void finerStagesAreEstablishing() {
        for (const Stage stage : {Stage::CreateSession, Stage::Disconnected, Stage::TcpConnecting,
                                  Stage::TlsHandshake, Stage::VersionExchange})
            QCOMPARE(stateOf(stage), ConnectionState::Establishing);
        QCOMPARE(stateOf(Stage::Authenticating), ConnectionState::Authenticating);
        QCOMPARE(stateOf(Stage::Active), ConnectionState::Active);
        QCOMPARE(stateOf(Stage::MonitoredViolation), ConnectionState::MonitoredViolation);
        QCOMPARE(stateOf(Stage::Terminating), ConnectionState::Terminating);
        QCOMPARE(stateOf(Stage::Terminated), ConnectionState::Terminated);
    }

    void namesAreTheDocumentsWordsAndReadBack() {
        const QStringList states{u"Establishing"_s,        u"Authenticating"_s, u"Active"_s,
                                 u"Monitored Violation"_s, u"Terminating"_s,    u"Terminated"_s};
        for (qsizetype i = 0; i < states.size(); ++i) {
            QCOMPARE(text(nameOf(ConnectionState(i))), states.at(i));
            QVERIFY(connectionStateFrom(states.at(i).toStdString()) == ConnectionState(i));
        }
        for (std::size_t i = 0; i < stageCount; ++i)
            QVERIFY(stageFrom(nameOf(Stage(i))) == Stage(i));
        QVERIFY(!stageFrom("active"));
        QVERIFY(!connectionStateFrom(""));
    }

    void closeIsRequestedOnce() {
        Lifecycle lifecycle(Stage::Active);
        CloseRequested first;
        first.cause = CloseCause::Operator;
        QVERIFY(lifecycle.requestClose(first, monotonicAt(1)));
        QVERIFY(!lifecycle.requestClose({}, monotonicAt(2)));
        lifecycle.finish(monotonicAt(3));
        lifecycle.finish(monotonicAt(4));
        QVERIFY(!lifecycle.requestClose({}, monotonicAt(5)));

        const auto terminating = lifecycle.take();
        QCOMPARE(std::get<StageChanged>(terminating.value()).to, Stage::Terminating);
        const auto close = lifecycle.take();
        QCOMPARE(std::get<CloseRequested>(close.value()).cause, CloseCause::Operator);
        const auto terminated = lifecycle.take();
        QCOMPARE(std::get<StageChanged>(terminated.value()).to, Stage::Terminated);
        QCOMPARE(std::get<StageChanged>(terminated.value()).at, monotonicAt(3));
        QVERIFY(!lifecycle.take());
    }
};

QTEST_APPLESS_MAIN(TransitionTableTest)
#include "tst_transitiontable.moc"
