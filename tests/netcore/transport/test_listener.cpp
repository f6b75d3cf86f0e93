// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/loop/eventdispatcher.h"
#include "netcore/node/transport/descriptorlimit.h"
#include "netcore/node/transport/listener.h"

#include <array>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QtTest>
#include <sys/socket.h>
#include <vector>
#ifdef Q_OS_UNIX
#include <ctime>
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using namespace wayside;
using namespace wayside::node;

namespace {

/// Keeps what a listener accepts.
struct Keeper {
    std::vector<std::unique_ptr<AcceptedSocket>> sockets;
    Listener listener{
        [this](std::unique_ptr<AcceptedSocket> socket) { sockets.push_back(std::move(socket)); }};
    quint16 start() { return listener.start(QHostAddress::LocalHost, 0).value_or(quint16{0}); }
};

std::vector<std::unique_ptr<QTcpSocket>> clients(int count, quint16 port) {
    std::vector<std::unique_ptr<QTcpSocket>> made;
    for (int i = 0; i < count; ++i) {
        made.push_back(std::make_unique<QTcpSocket>());
        made.back()->connectToHost(u"127.0.0.1"_s, port);
    }
    return made;
}

} // namespace

class ListenerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void portZeroAnswersTheRealPort();
    void portInUseIsAClearError();
    void foreignAddressIsAnError();
    void acceptedSocketsAreSetUp();
    void manyConnectionsAtOnceAreTakenQuickly();
    void connectionsOverTheCapAreResetAndCounted();
    void acceptingPausesBeforeDescriptorsRunOut();
#ifdef Q_OS_UNIX
    void nothingSpinsWhenDescriptorsHaveRunOut();
#endif
    void stopKeepsWhatWasAccepted();
    void lowestFreeDescriptorIsTheNextOne();
};

void ListenerTest::portZeroAnswersTheRealPort() {
    Keeper keeper;
    const auto port = keeper.listener.start(QHostAddress::LocalHost, 0);
    QVERIFY(port);
    QVERIFY(*port != 0);
    QCOMPARE(*port, keeper.listener.serverPort());
}

void ListenerTest::portInUseIsAClearError() {
    Keeper first;
    const quint16 port = first.start();
    Keeper second;
    const auto started = second.listener.start(QHostAddress::LocalHost, port);
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::AddressInUse);
    QCOMPARE(started.error().detail, "port " + std::to_string(port) + " on 127.0.0.1 is already in use");
}

void ListenerTest::foreignAddressIsAnError() {
    Keeper keeper;
    const auto started = keeper.listener.start(QHostAddress(u"192.0.2.1"_s), 0); // RFC 5737: nobody has it
    QVERIFY(!started);
    QCOMPARE(started.error().code, ErrorCode::InvalidArgument);
}

void ListenerTest::acceptedSocketsAreSetUp() {
    Keeper keeper;
    const auto made = clients(1, keeper.start());
    QTRY_COMPARE(keeper.sockets.size(), std::size_t{1});
    const auto descriptor = static_cast<int>(keeper.sockets[0]->descriptor());
    int noDelay = 0;
    socklen_t size = sizeof noDelay;
    QCOMPARE(getsockopt(descriptor, IPPROTO_TCP, TCP_NODELAY, &noDelay, &size), 0);
    QCOMPARE(noDelay, 1);
    QVERIFY((fcntl(descriptor, F_GETFL) & O_NONBLOCK) != 0);
}

void ListenerTest::manyConnectionsAtOnceAreTakenQuickly() {
    constexpr int count = 1000;
    Keeper keeper;
    QElapsedTimer elapsed;
    elapsed.start();
    const auto made = clients(count, keeper.start());
    QTRY_COMPARE_WITH_TIMEOUT(keeper.sockets.size(), std::size_t{count}, 10'000);
    QCOMPARE(keeper.listener.openConnections(), std::size_t{count});
    QCOMPARE(keeper.listener.acceptedConnections(), quint64{count});
    QVERIFY2(elapsed.elapsed() < 5000, qPrintable(QString::number(elapsed.elapsed())));
    keeper.sockets.clear();
    QCOMPARE(keeper.listener.openConnections(), std::size_t{0});
}

void ListenerTest::connectionsOverTheCapAreResetAndCounted() {
    Keeper keeper;
    keeper.listener.setMaxConnections(3);
    QSignalSpy refused(&keeper.listener, &Listener::connectionRefused);
    const auto made = clients(10, keeper.start());
    QTRY_COMPARE(keeper.listener.refusedConnections(), quint64{7});
    QCOMPARE(refused.size(), 7);
    QCOMPARE(keeper.sockets.size(), std::size_t{3});
    const auto open = [&made] {
        return std::count_if(made.begin(), made.end(), [](const auto& client) {
            return client->state() == QAbstractSocket::ConnectedState;
        });
    };
    QTRY_COMPARE(open(), std::ptrdiff_t{3});
    keeper.sockets.pop_back();
    const auto next = clients(1, keeper.listener.serverPort());
    QTRY_COMPARE(keeper.sockets.size(), std::size_t{3});
    QCOMPARE(keeper.listener.refusedConnections(), quint64{7});
}

void ListenerTest::acceptingPausesBeforeDescriptorsRunOut() {
    constexpr int count = 60;
    Keeper keeper;
    const quint16 port = keeper.start();
    auto made = clients(count, port);
    keeper.listener.setDescriptorThreshold(lowestFreeDescriptor() + 10);
    QSignalSpy paused(&keeper.listener, &Listener::pausedChanged);
    QTRY_VERIFY(keeper.listener.isPaused());
    const std::size_t accepted = keeper.sockets.size();
    QVERIFY2(accepted <= 12, qPrintable(QString::number(accepted)));
    QTest::qWait(150);
    QCOMPARE(keeper.sockets.size(), accepted);
    QCOMPARE(keeper.listener.pauses(), quint64{1});
    QCOMPARE(paused.size(), 1);
    // Whoever frees descriptors, it goes on; here the accepted ones go and make room for the next.
    std::uint64_t before = keeper.listener.acceptedConnections();
    while (keeper.listener.acceptedConnections() < count) {
        keeper.sockets.clear();
        QTRY_VERIFY(keeper.listener.acceptedConnections() > before);
        before = keeper.listener.acceptedConnections();
    }
    QCOMPARE(keeper.listener.refusedConnections(), quint64{0});
    keeper.sockets.clear();
    made.clear();
    QTRY_VERIFY(!keeper.listener.isPaused());
}

#ifdef Q_OS_UNIX
/// Somebody else took the last descriptors: accept() fails, the connection stays in the backlog, and the
/// listening socket stays readable.
void ListenerTest::nothingSpinsWhenDescriptorsHaveRunOut() {
    constexpr int count = 5;
    rlimit before = {};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit low = before;
    low.rlim_cur = rlim_t(lowestFreeDescriptor() + 40);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &low), 0);
    const auto restore = qScopeGuard([&] { setrlimit(RLIMIT_NOFILE, &before); });

    Keeper keeper;
    keeper.listener.setDescriptorThreshold(unlimitedDescriptors); // does not see it coming
    const auto made = clients(count, keeper.start());
    std::vector<int> taken;
    for (int got = ::dup(0); got >= 0; got = ::dup(0))
        taken.push_back(got);
    const std::clock_t cpuBefore = std::clock();
    QTest::qWait(400);
    const double cpu = double(std::clock() - cpuBefore) / CLOCKS_PER_SEC;
    QVERIFY(keeper.sockets.empty());
    QVERIFY(keeper.listener.isPaused());
    QVERIFY2(cpu < 0.2, qPrintable(u"%1 s of CPU in 0.4 s of waiting"_s.arg(cpu)));
    QCOMPARE(keeper.listener.pauses(), quint64{1});
    for (const int descriptor : taken)
        ::close(descriptor);
    QTRY_COMPARE(keeper.sockets.size(), std::size_t{count});
    QTest::qWait(1);
    QVERIFY(!keeper.listener.isPaused());
    // And as quickly as before.
    QElapsedTimer timer;
    timer.start();
    for (std::size_t more = 1; more <= 10; ++more) {
        const auto next = clients(1, keeper.listener.serverPort());
        QTRY_COMPARE(keeper.sockets.size(), count + more);
    }
    QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
    QCOMPARE(keeper.listener.pauses(), quint64{1});
}
#endif

void ListenerTest::stopKeepsWhatWasAccepted() {
    Keeper keeper;
    const quint16 port = keeper.start();
    const auto made = clients(1, port);
    QTRY_COMPARE(keeper.sockets.size(), std::size_t{1});
    keeper.listener.stop();
    made[0]->write("still here");
    std::array<std::byte, 64> buffer{};
    std::size_t received = 0;
    QTRY_VERIFY((received += keeper.sockets[0]->receive(buffer).bytes) == 10);
    QTcpSocket late;
    QSignalSpy failed(&late, &QTcpSocket::errorOccurred);
    late.connectToHost(u"127.0.0.1"_s, port);
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(late.error(), QAbstractSocket::ConnectionRefusedError);
}

void ListenerTest::lowestFreeDescriptorIsTheNextOne() {
    const auto free = lowestFreeDescriptor();
    QVERIFY(free > 2);
    QVERIFY(free < descriptorLimit());
    QCOMPARE(lowestFreeDescriptor(), free);
}

int main(int argumentCount, char** arguments) {
    raiseDescriptorLimit();
    if (auto dispatcher = makeEventDispatcher()) {
        QCoreApplication::setEventDispatcher(dispatcher.release());
    }
    QCoreApplication application(argumentCount, arguments);
    ListenerTest test;
    return QTest::qExec(&test, argumentCount, arguments);
}

#include "test_listener.moc"
