// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/load/readyfile.h"

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace wayside::load {

std::string textOf(const std::string& json, const std::string& key) {
    const std::string start = "\"" + key + "\":\"";
    const auto found = json.find(start);
    if (found == std::string::npos)
        return {};
    const auto from = found + start.size();
    return json.substr(from, json.find('"', from) - from);
}

int numberOf(const std::string& json, const std::string& key) {
    const auto found = json.find("\"" + key + "\":");
    return found == std::string::npos ? 0 : std::atoi(json.c_str() + found + key.size() + 3);
}

ReadyFile readReadyFile(const std::string& path) {
    std::ifstream file(path);
    const std::string json{std::istreambuf_iterator<char>(file), {}};
    ReadyFile ready;
    const std::string url = textOf(json, "apiUrl");
    const auto colon = url.rfind(':');
    ready.apiPort = colon == std::string::npos ? 0 : std::atoi(url.c_str() + colon + 1);
    ready.domain = textOf(json, "domain");
    ready.tlcToken = textOf(json, "TLC_SYSTEM");
    ready.brokerToken = textOf(json, "BROKER_SYSTEM");
    ready.monitorToken = textOf(json, "MONITOR_SYSTEM");
    auto at = json.find("\"tlcIdentifiers\":[");
    const auto end = json.find(']', at);
    while (at != std::string::npos && (at = json.find("\"sub", at)) < end) {
        ready.identifiers.push_back(json.substr(at + 1, 8));
        at += 10;
    }
    if (ready.apiPort == 0 || ready.tlcToken.empty() || ready.identifiers.empty())
        throw std::runtime_error(path + " is not the ready line of a wayside-node with --dev");
    return ready;
}

} // namespace wayside::load
