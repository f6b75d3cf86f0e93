// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/base/sessionlimits.h"
#include "netcore/session/nodemachine.h"

#include <QString>
#include <QStringList>
#include <span>

namespace wayside::node {

/// What to do with a newcomer whose account or identifier has a session already (spec 01 §4).
enum class Exclusivity : quint8 { Takeover, Refuse };

/// The values behind `--set KEY=VALUE` and the configuration file (spec 05). Every duration is greater than
/// zero.
struct NodeSettings {
    SessionLimits limits;
    session::NodeMachineSettings timing;
    Milliseconds sessionConnectTimeout{300000}; ///< a token not connected by then ends as SESSION_EXPIRED
    Exclusivity exclusivity = Exclusivity::Takeover;
    std::size_t outboundQueueBytes = 4U << 20; ///< of payload frames waiting for one receiver
    Milliseconds slowConsumerTimeout{30000};   ///< without progress, then closed
    int maxConnections = 20000;                ///< of all streaming nodes together
    int maxPreAuth = 4096;                     ///< connections without an accepted token, of all addresses
    int maxPreAuthPerAddress = 256;            ///< of them from one address
    Milliseconds drainGrace{10000};
    int developmentTlcCount = 10;
};

/// One setting as scripts and help see it.
struct SettingDescription {
    const char* key;
    const char* meaning; ///< with unit, range and what zero means
    Result<void> (*assign)(NodeSettings& settings, const QString& value);
    QString (*read)(const NodeSettings& settings);
};

/// All settings, in the order of the help text. A test compares them with spec 05.
std::span<const SettingDescription> settingDescriptions();

/// Sets one. Errors (Fault::Local): NotFound for an unknown key, InvalidArgument for a value that does not
/// fit; the detail is one clear line that names the key.
Result<void> assignSetting(NodeSettings& settings, const QString& key, const QString& value);

/// Reads a configuration file: a JSON object whose keys are setting names ("limits.payloadRateLimit"), flat
/// or nested by the part before the point. Errors: FileUnreadable, Malformed, and those of assignSetting().
Result<void> readSettingsFile(NodeSettings& settings, const QString& path);

} // namespace wayside::node
