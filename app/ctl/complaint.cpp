// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/progressbar.h"
#include "app/ctl/table.h"
#include "app/ctl/verb.h"

#include <algorithm>
#include <cstdio>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

void complain(const QString& message) {
    ProgressBar::clearLine();
    const QByteArray text = (u"waysidectl: "_s + harmless(message) + u'\n').toUtf8();
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
}

ExitCode usageError(const Error& error) {
    complain(QString::fromStdString(error.detail));
    return ExitCode::Usage;
}

} // namespace wayside::ctl
