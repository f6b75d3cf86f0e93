// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/exitcode.h"
#include "app/ctl/optionreader.h"
#include "netcore/recording/recorder.h"
#include "netcore/traffic/payloadfilter.h"
#include "netcore/traffic/trafficsession.h"

/// What publish, subscribe, monitor and replay have in common on the command line.
namespace wayside::ctl {

/// How to connect, whoever does.
struct ConnectionWishes {
    client::ApiAccess access;    ///< with the token that creates sessions
    client::ApiAccess logAccess; ///< with one that may read session logs; may have none
    QString domain, node;
    SecurityMode securityMode = SecurityMode::None;
    unsigned attempts = 5;
};

/// --tls, --domain, --node, --attempts, --log-token-file.
QList<Option> connectionOptions();
/// The token given by flag or environment, or the ready file's for sessions of this type.
Result<ConnectionWishes> connectionWishes(const Invocation& invocation, SessionType type,
                                          OptionReader& reader);

/// A session of these wishes. `machine` may be changed afterwards.
traffic::TrafficSessionSettings settingsOf(const ConnectionWishes& wishes, SessionType type,
                                           SessionProtocol protocol, const QStringList& identifiers);

Option identifiersOption(const QString& help);
/// Comma-separated, repeatable; each one to eight printable characters, at most 100, none twice.
QStringList identifiersFrom(const Invocation& invocation, OptionReader& reader);

/// --only, --type: payloads by identifier and payload type.
QList<Option> filterOptions();
traffic::PayloadFilter filterFrom(const Invocation& invocation, OptionReader& reader);

/// --record, --overwrite.
QList<Option> recordOptions();
/// Null when nothing is to be recorded. Creates the file: after everything else has been checked.
Result<std::shared_ptr<recording::Recording>> recordingFrom(const Invocation& invocation);
/// "recorded 12 datagrams (3,456 bytes) in FILE", also how many it could not. Empty without a recording.
QString recordingSummary(const recording::Recording* recording, const Invocation& invocation);

ExitCode exitCodeOf(const traffic::TrafficOutcome& outcome);
/// "1,234 bytes"
QString bytesText(std::uint64_t bytes);

} // namespace wayside::ctl
