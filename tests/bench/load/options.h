// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <stdexcept>
#include <string>

namespace wayside::load {

enum class Server : std::uint8_t { Wayside, Mqtt, Nats };
enum class Mode : std::uint8_t {
    Rate,      ///< senders on a schedule, latency from the time a message was due
    Flood,     ///< one sender as fast as it is read
    Idle,      ///< connections that only stay alive
    Handshake, ///< TLS handshakes, each closed when it is done
    Create,    ///< sessions over REST
};

struct Options {
    Server server = Server::Wayside;
    Mode mode = Mode::Rate;
    int port = 0;           ///< of MQTT, NATS and Handshake; Wayside's come with its sessions
    std::string readyFile;  ///< wayside-node's first line
    int process = 0;        ///< the server, whose CPU and memory are measured
    int connections = 1000; ///< senders, idle connections, handshakes or sessions
    double rate = 20;       ///< messages a second of each sender
    int seconds = 10;       ///< of measuring
    int warmUp = 3;         ///< seconds before it
    int payload = 100;      ///< bytes, at least 8
    int monitors = 0;       ///< further receivers of everything: 0 or 1
    int parallel = 32;      ///< HTTP connections or handshakes at a time
    bool tls = false;
    bool multiplex = false; ///< Wayside's senders
};

struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws UsageError with a sentence.
Options parseOptions(int count, char** arguments);
extern const char* const usage;

} // namespace wayside::load
