// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace wayside::nodeprogram {

/// `wayside-node --service`, which the service manager of Windows starts: the settings are read from
/// %ProgramData%\\Wayside\\node.conf, the log goes to logs\\node.log beside it, the ready line to
/// data\\ready.json. Returns the program's exit code, which the manager has been told as well. Windows only.
int runAsService(const QStringList& arguments);

} // namespace wayside::nodeprogram
