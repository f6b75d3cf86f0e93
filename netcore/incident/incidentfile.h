// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/incident/incident.h"

#include <QByteArray>
#include <QJsonObject>

/// Bundles as files. See README.md.
namespace wayside::incident {

inline constexpr int formatVersion = 1;
inline constexpr auto formatName = "wayside-incident";
inline constexpr auto fileSuffix = ".wayside-incident";
inline constexpr auto mimeType = "application/vnd.wayside.incident+json";

// Bounds of what is read.
inline constexpr qint64 largestFile = 4 << 20; ///< bytes
inline constexpr qsizetype mostDatagrams = 10'000, mostClockSamples = 1'000, mostIdentifiers = 100,
                           mostEvents = 1'000, mostPhases = 32, mostDepths = 64;
inline constexpr qint64 mostTraffic = qint64(1) << 32; ///< bytes of all datagrams together: 4 GiB

/// The same bundle is always the same bytes; they end with a line feed.
QByteArray toBytes(const Incident& incident);
QJsonObject toJson(const Incident& incident);
/// InvalidArgument (or Unsupported: a later version) with the field that is wrong and what it may be.
Result<Incident> fromBytes(const QByteArray& bytes);

/// NotFound, FileUnreadable, TooLarge, else as fromBytes(); the detail names the file.
Result<Incident> read(const QString& path);
/// Atomically, readable by the owner only. FileUnreadable.
Result<void> write(const QString& path, const Incident& incident);

} // namespace wayside::incident
