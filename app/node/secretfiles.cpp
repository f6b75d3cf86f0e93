// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/secretfiles.h"

#include <QFile>

namespace wayside::nodeprogram {

using namespace Qt::StringLiterals;

QStringList complaintsAboutSecretFiles([[maybe_unused]] const QStringList& files) {
    QStringList complaints;
#ifndef Q_OS_WIN
    for (const QString& file : files) {
        if (!file.isEmpty() && (QFile::permissions(file) & QFile::ReadOther) != 0)
            complaints.append(
                u"%1 can be read by every user of this machine: chmod o-rwx would help"_s.arg(file));
    }
#endif
    return complaints;
}

} // namespace wayside::nodeprogram
