// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/creation.h"

#include "tests/bench/load/peerloop.h"

#include <algorithm>
#include <array>
#include <atomic>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdexcept>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace wayside::load {
namespace {

/// One keep-alive connection that asks and waits.
class HttpClient {
public:
    explicit HttpClient(int port) : m_socket(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(std::uint16_t(port));
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        const int on = 1;
        ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        if (::connect(m_socket, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
            throw std::runtime_error("the API cannot be reached");
    }
    ~HttpClient() { ::close(m_socket); }
    HttpClient(const HttpClient&) = delete;
    HttpClient& operator=(const HttpClient&) = delete;

    /// The body of a 2xx answer.
    std::string post(const std::string& path, const std::string& token, const std::string& body) {
        const std::string request = "POST " + path +
                                    " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" +
                                    "X-Authorization: " + token +
                                    "\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        for (std::size_t sent = 0; sent < request.size();) {
            const auto written = ::send(m_socket, request.data() + sent, request.size() - sent, MSG_NOSIGNAL);
            if (written <= 0)
                throw std::runtime_error("the API closed the connection");
            sent += std::size_t(written);
        }
        return answer();
    }

private:
    std::string answer() {
        std::string text;
        std::size_t head = std::string::npos;
        std::size_t length = 0;
        while (head == std::string::npos || text.size() < head + length) {
            std::array<char, 8192> buffer;
            const auto got = ::recv(m_socket, buffer.data(), buffer.size(), 0);
            if (got <= 0)
                throw std::runtime_error("the API closed the connection");
            text.append(buffer.data(), std::size_t(got));
            if (head == std::string::npos && (head = text.find("\r\n\r\n")) != std::string::npos) {
                head += 4;
                length = contentLength(text.substr(0, head));
            }
        }
        if (text.compare(9, 1, "2") != 0)
            throw std::runtime_error("the API answers " + text.substr(9, 3) + ": " + text.substr(head));
        return text.substr(head);
    }

    static std::size_t contentLength(std::string head) {
        std::ranges::transform(head, head.begin(),
                               [](unsigned char letter) { return char(std::tolower(letter)); });
        const auto at = head.find("content-length:");
        if (at == std::string::npos)
            throw std::runtime_error("an answer without Content-Length");
        return std::size_t(std::atol(head.c_str() + at + 15));
    }

    int m_socket;
};

std::string bodyOf(const ReadyFile& ready, const SessionWish& wish) {
    std::string scope;
    if (wish.singleplex)
        scope = ",\"tlcIdentifier\":\"" + wish.identifier + "\"";
    else if (!wish.identifier.empty())
        scope = ",\"tlcIdentifiers\":[\"" + wish.identifier + "\"]";
    return "{\"domain\":\"" + ready.domain + "\",\"type\":\"" + wish.type +
           "\",\"protocol\":\"TCPStreaming_" + (wish.singleplex ? "Singleplex" : "Multiplex") +
           "\",\"details\":{\"securityMode\":\"" + (wish.tls ? "TLSv1.2" : "NONE") + "\"" + scope + "}}";
}

CreatedSession create(HttpClient& client, const ReadyFile& ready, const SessionWish& wish) {
    const std::string& token = wish.type == "TLC"      ? ready.tlcToken
                               : wish.type == "Broker" ? ready.brokerToken
                                                       : ready.monitorToken;
    const std::string json = client.post("/api/v1/sessions", token, bodyOf(ready, wish));
    CreatedSession session{textOf(json, "token"), wish.singleplex ? std::string() : wish.identifier,
                           numberOf(json, "port")};
    if (session.token.empty() || session.port == 0)
        throw std::runtime_error("a session without token or port: " + json);
    return session;
}

} // namespace

std::vector<CreatedSession> createSessions(const ReadyFile& ready, const std::vector<SessionWish>& wishes,
                                           int parallel) {
    std::vector<CreatedSession> sessions(wishes.size());
    std::atomic<std::size_t> next = 0;
    std::vector<std::string> failures;
    failures.resize(std::size_t(parallel));
    std::vector<std::thread> threads;
    for (auto& failure : failures) {
        threads.emplace_back([&] {
            try {
                HttpClient client(ready.apiPort);
                for (std::size_t i = next++; i < wishes.size(); i = next++) {
                    const std::int64_t asked = steadyNow();
                    sessions[i] = create(client, ready, wishes[i]);
                    sessions[i].answeredAfter = steadyNow() - asked;
                }
            } catch (const std::exception& exception) {
                failure = exception.what();
                next = wishes.size();
            }
        });
    }
    for (std::thread& thread : threads)
        thread.join();
    for (const std::string& failure : failures) {
        if (!failure.empty())
            throw std::runtime_error(failure);
    }
    return sessions;
}

} // namespace wayside::load
