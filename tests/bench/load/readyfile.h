// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace wayside::load {

/// What wayside-node's ready line says, as far as a load needs it.
struct ReadyFile {
    int apiPort = 0;
    std::string domain;
    std::vector<std::string> identifiers;
    std::string tlcToken, brokerToken, monitorToken;
};

/// Throws std::runtime_error when something is missing.
ReadyFile readReadyFile(const std::string& path);

/// The text of the first `"key":"…"` in JSON whose texts have no escapes; empty when there is none.
std::string textOf(const std::string& json, const std::string& key);
/// The number of the first `"key":…`; 0 when there is none.
int numberOf(const std::string& json, const std::string& key);

} // namespace wayside::load
