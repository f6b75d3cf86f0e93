// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/options.h"

#include <cstdlib>
#include <functional>
#include <map>

namespace wayside::load {

const char* const usage =
    R"(bench_load --server wayside|mqtt|nats --mode rate|flood|idle|handshake|create [OPTION VALUE]…
  --ready-file FILE   wayside-node's first line of standard output
  --port N            of the MQTT or NATS server, or of the TLS handshakes
  --process PID       the server, whose CPU and memory are measured
  --connections N     senders, idle connections, handshakes or sessions (1000)
  --rate R            messages a second of each sender (20)
  --seconds N         of measuring (10)      --warm-up N   seconds before it (3)
  --payload N         bytes (100)            --monitors N  further receivers of everything (0)
  --parallel N        HTTP connections or handshakes at a time (32)
  --tls 0|1           idle connections over TLS      --multiplex 0|1   senders of Wayside are multiplex
Prints one line of JSON.
)";

namespace {

template <typename T>
T oneOf(const std::string& text, const std::map<std::string, T>& values) {
    const auto found = values.find(text);
    if (found == values.end())
        throw UsageError("unknown value " + text);
    return found->second;
}

int number(const std::string& text, int least, int most) {
    char* end = nullptr;
    const long value = std::strtol(text.c_str(), &end, 10);
    if (text.empty() || *end != 0 || value < least || value > most)
        throw UsageError(text + " is not a whole number from " + std::to_string(least) + " to " +
                         std::to_string(most));
    return int(value);
}

double positive(const std::string& text) {
    char* end = nullptr;
    const double value = std::strtod(text.c_str(), &end);
    if (text.empty() || *end != 0 || !(value > 0 && value < 1e6))
        throw UsageError(text + " is not a number above zero");
    return value;
}

} // namespace

Options parseOptions(int count, char** arguments) {
    Options options;
    const std::map<std::string, std::function<void(const std::string&)>> setters{
        {"--server",
         [&](const auto& text) {
             options.server = oneOf<Server>(
                 text, {{"wayside", Server::Wayside}, {"mqtt", Server::Mqtt}, {"nats", Server::Nats}});
         }},
        {"--mode",
         [&](const auto& text) {
             options.mode = oneOf<Mode>(text, {{"rate", Mode::Rate},
                                               {"flood", Mode::Flood},
                                               {"idle", Mode::Idle},
                                               {"handshake", Mode::Handshake},
                                               {"create", Mode::Create}});
         }},
        {"--ready-file", [&](const auto& text) { options.readyFile = text; }},
        {"--port", [&](const auto& text) { options.port = number(text, 1, 65535); }},
        {"--process", [&](const auto& text) { options.process = number(text, 1, 1 << 30); }},
        {"--connections", [&](const auto& text) { options.connections = number(text, 1, 1000000); }},
        {"--rate", [&](const auto& text) { options.rate = positive(text); }},
        {"--seconds", [&](const auto& text) { options.seconds = number(text, 1, 3600); }},
        {"--warm-up", [&](const auto& text) { options.warmUp = number(text, 0, 3600); }},
        {"--payload", [&](const auto& text) { options.payload = number(text, 8, 65000); }},
        {"--monitors", [&](const auto& text) { options.monitors = number(text, 0, 1); }},
        {"--parallel", [&](const auto& text) { options.parallel = number(text, 1, 500); }},
        {"--tls", [&](const auto& text) { options.tls = number(text, 0, 1) == 1; }},
        {"--multiplex", [&](const auto& text) { options.multiplex = number(text, 0, 1) == 1; }},
    };
    for (int i = 1; i < count; i += 2) {
        const auto setter = setters.find(arguments[i]);
        if (setter == setters.end())
            throw UsageError(std::string("unknown option ") + arguments[i]);
        if (i + 1 >= count)
            throw UsageError(std::string(arguments[i]) + " wants a value");
        setter->second(arguments[i + 1]);
    }
    if (options.process == 0)
        throw UsageError("--process is needed");
    if (options.server == Server::Wayside && options.mode != Mode::Handshake && options.readyFile.empty())
        throw UsageError("--ready-file is needed");
    if ((options.server != Server::Wayside || options.mode == Mode::Handshake) && options.port == 0)
        throw UsageError("--port is needed");
    if (options.server != Server::Wayside && options.mode == Mode::Create)
        throw UsageError("only Wayside has sessions");
    return options;
}

} // namespace wayside::load
