// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// `waysidectl connections`: who is connected to the nodes behind one API, once or again and again.
class ConnectionsVerb final : public Verb {
public:
    QString name() const override { return QStringLiteral("connections"); }
    QString summary() const override {
        return QStringLiteral("List connections with state, rates, headroom and clock.");
    }
    void addOptions(QCommandLineParser& parser) const override;
    ExitCode run(const QCommandLineParser& parser, const CommandLine& line) override;
};

} // namespace wayside::ctl
