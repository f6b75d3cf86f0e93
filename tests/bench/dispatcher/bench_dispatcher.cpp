// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later

// CPU time a forwarding thread spends per message: many senders, one receiver, StreamSocket over Qt's own
// dispatcher and over ours, and memory per idle connection. The senders run in a process of their own, so
// that only the forwarding thread is measured.
#include "netcore/node/loop/eventdispatcher.h"
#include "netcore/node/transport/descriptorlimit.h"
#include "netcore/node/transport/developmentauthority.h"
#include "netcore/node/transport/listener.h"
#include "netcore/node/transport/streamsocket.h"
#include "netcore/node/transport/tlscontext.h"

#include <arpa/inet.h>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <memory>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <QCoreApplication>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QTimer>
#include <string>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>
#include <vector>

using namespace Qt::StringLiterals;
using namespace wayside::node;

namespace {

constexpr std::size_t payload = 100;

struct Options {
    int sockets = 1000;
    int perSecond = 20;
    int seconds = 5;
};

double threadCpuSeconds() {
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

long residentKilobytes() {
    std::ifstream file("/proc/self/statm");
    long total = 0;
    long resident = 0;
    file >> total >> resident;
    return resident * (sysconf(_SC_PAGESIZE) / 1024);
}

int connectTo(quint16 port) {
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address = {};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    const int noDelay = 1;
    setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &noDelay, sizeof noDelay);
    if (connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0) {
        std::perror("connect");
        std::exit(1);
    }
    return socket;
}

/// The other process: the first socket receives, the others send in turn, evenly over each second.
int send(quint16 port, const Options& options) {
    raiseDescriptorLimit();
    const int receiver = connectTo(port);
    std::vector<int> senders;
    senders.reserve(static_cast<std::size_t>(options.sockets));
    for (int i = 0; i < options.sockets; ++i) {
        senders.push_back(connectTo(port));
    }
    std::thread draining([receiver] {
        std::vector<char> buffer(1 << 20);
        while (::read(receiver, buffer.data(), buffer.size()) > 0) {
        }
    });
    const std::array<char, payload> message = {};
    const auto step =
        std::chrono::nanoseconds(1'000'000'000LL / (qint64{options.perSecond} * options.sockets));
    auto next = std::chrono::steady_clock::now();
    const auto end = next + std::chrono::seconds(options.seconds + 3);
    for (std::size_t i = 0; next < end; i = (i + 1) % senders.size()) {
        if (::write(senders[i], message.data(), message.size()) < 0) {
            break;
        }
        next += step;
        if (i % 8 == 0) {
            std::this_thread::sleep_until(next);
        }
    }
    for (const int sender : senders) {
        ::close(sender);
    }
    shutdown(receiver, SHUT_RDWR);
    draining.join();
    ::close(receiver);
    return 0;
}

/// Runs on the thread measured. Prints microseconds of CPU per message.
int forward(const QString& program, const Options& options, const char* name) {
    std::vector<std::unique_ptr<StreamSocket>> connections;
    std::uint64_t messages = 0;
    const long before = residentKilobytes();
    Listener listener([&](std::unique_ptr<AcceptedSocket> accepted) {
        auto socket = std::make_unique<StreamSocket>(std::move(accepted), nullptr);
        if (!connections.empty()) {
            QObject::connect(socket.get(), &StreamSocket::readyRead, socket.get(),
                             [&, sender = socket.get()] {
                                 for (auto bytes = sender->read(); !bytes.empty(); bytes = sender->read()) {
                                     connections.front()->write(bytes);
                                     messages += bytes.size() / payload;
                                 }
                             });
        }
        connections.push_back(std::move(socket));
    });
    const auto port = listener.start(QHostAddress::LocalHost, 0);
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedChannels);
    other.start(program,
                {u"--send"_s, QString::number(port.value_or(quint16{0})), QString::number(options.sockets),
                 QString::number(options.perSecond), QString::number(options.seconds)});
    QEventLoop loop;
    const auto all = static_cast<std::size_t>(options.sockets) + 1;
    while (connections.size() < all) {
        loop.processEvents(QEventLoop::WaitForMoreEvents);
    }
    QTimer::singleShot(1000, &loop, &QEventLoop::quit); // past the start
    loop.exec();
    const std::uint64_t messagesBefore = messages;
    const double cpuBefore = threadCpuSeconds();
    QTimer::singleShot(options.seconds * 1000, &loop, &QEventLoop::quit);
    loop.exec();
    const double cpu = threadCpuSeconds() - cpuBefore;
    const auto forwarded = static_cast<double>(messages - messagesBefore);
    std::printf("%-14s %8.0f msg/s  %6.2f us CPU per message  %5.1f %% of a core  %5.1f KiB per connection\n",
                name, forwarded / options.seconds, cpu * 1e6 / forwarded, cpu * 100 / options.seconds,
                static_cast<double>(residentKilobytes() - before) / static_cast<double>(all));
    other.kill();
    other.waitForFinished();
    return 0;
}

/// Memory of idle TLS connections. Clients are Qt's, in this process, so theirs is measured first and taken
/// off: the figure is what the accepting side adds.
int idleTls(int count) {
    const QTemporaryDir folder;
    const auto authority = DevelopmentAuthority::inFolder(folder.path());
    const auto context = TlsContext::fromFiles(authority->certificateFile(), authority->keyFile());
    std::vector<std::unique_ptr<StreamSocket>> connections;
    Listener listener([&](std::unique_ptr<AcceptedSocket> accepted) {
        connections.push_back(std::make_unique<StreamSocket>(std::move(accepted), context->get()));
    });
    const auto port = listener.start(QHostAddress::LocalHost, 0);
    const auto established = [&connections] {
        std::size_t sum = 0;
        for (const auto& connection : connections) {
            sum += connection->isEstablished() ? 1 : 0;
        }
        return sum;
    };
    QProcess other;
    other.setProcessChannelMode(QProcess::ForwardedChannels);
    const long before = residentKilobytes();
    other.start(QCoreApplication::applicationFilePath(),
                {u"--connect-tls"_s, QString::number(port.value_or(quint16{0})), QString::number(count)});
    while (established() < static_cast<std::size_t>(count)) {
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    std::printf("idle TLS: %.1f KiB per connection\n",
                static_cast<double>(residentKilobytes() - before) / static_cast<double>(count));
    other.kill();
    other.waitForFinished();
    return 0;
}

int connectTls(quint16 port, int count) {
    std::vector<std::unique_ptr<QSslSocket>> clients;
    for (int i = 0; i < count; ++i) {
        clients.push_back(std::make_unique<QSslSocket>());
        clients.back()->setPeerVerifyMode(QSslSocket::VerifyNone);
        clients.back()->connectToHostEncrypted(u"127.0.0.1"_s, port);
        clients.back()->waitForEncrypted();
    }
    return QCoreApplication::exec();
}

int number(const QStringList& arguments, qsizetype index, int fallback) {
    return index < arguments.size() ? arguments[index].toInt() : fallback;
}

} // namespace

int main(int argumentCount, char** argumentValues) {
    raiseDescriptorLimit();
    const QByteArray role = argumentCount > 1 ? argumentValues[1] : "";
    qputenv("QT_NO_GLIB", "1");
    if (role == "--epoll" || role == "--tls") {
        if (auto dispatcher = makeEventDispatcher()) {
            QCoreApplication::setEventDispatcher(dispatcher.release());
        }
    }
    QCoreApplication application(argumentCount, argumentValues);
    const QStringList arguments = QCoreApplication::arguments();
    const QString program = QCoreApplication::applicationFilePath();
    if (role == "--send") {
        return send(static_cast<quint16>(number(arguments, 2, 0)),
                    {number(arguments, 3, 1), number(arguments, 4, 1), number(arguments, 5, 1)});
    }
    if (role == "--connect-tls") {
        return connectTls(static_cast<quint16>(number(arguments, 2, 0)), number(arguments, 3, 1));
    }
    if (role == "--tls") {
        return idleTls(number(arguments, 2, 500));
    }
    if (role == "--stock" || role == "--epoll") {
        return forward(program, {number(arguments, 2, 1), number(arguments, 3, 1), number(arguments, 4, 1)},
                       role == "--stock" ? "stock (poll)" : "ours (epoll)");
    }
    const Options options = {number(arguments, 1, 1000), number(arguments, 2, 20), number(arguments, 3, 5)};
    for (const QString& dispatcher : {u"--stock"_s, u"--epoll"_s}) {
        QProcess::execute(program, {dispatcher, QString::number(options.sockets),
                                    QString::number(options.perSecond), QString::number(options.seconds)});
    }
    return QProcess::execute(program, {u"--tls"_s, u"500"_s});
}
