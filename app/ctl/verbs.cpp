// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/connectionsverb.h"
#include "app/ctl/simulateverb.h"
#include "app/ctl/verb.h"

#include <cstdio>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

std::vector<std::unique_ptr<Verb>> allVerbs() {
    std::vector<std::unique_ptr<Verb>> verbs;
    verbs.push_back(std::make_unique<ConnectionsVerb>());
    verbs.push_back(std::make_unique<SimulateVerb>());
    return verbs;
}

void complain(const QString& message) {
    const QByteArray text = (u"waysidectl: "_s + message + u'\n').toUtf8();
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
}

ExitCode usageError(const Error& error) {
    complain(QString::fromStdString(error.detail));
    return ExitCode::Usage;
}

} // namespace wayside::ctl
