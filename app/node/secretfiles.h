// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace wayside::nodeprogram {

/// A sentence for each of these files (empty names are left out) that every user of this machine can read,
/// though it holds a secret. The group may: that is how a service's files are handed to it. Nothing on
/// Windows, where access is not told by modes.
QStringList complaintsAboutSecretFiles(const QStringList& files);

} // namespace wayside::nodeprogram
