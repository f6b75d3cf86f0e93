// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/verb.h"

namespace wayside::ctl {

/// `waysidectl simulate`: a fleet of simulated clients against a node.
class SimulateVerb final : public Verb {
public:
    QString name() const override { return QStringLiteral("simulate"); }
    QString summary() const override {
        return QStringLiteral("Run simulated clients, well-behaved and other ones.");
    }
    void addOptions(QCommandLineParser& parser) const override;
    ExitCode run(const QCommandLineParser& parser, const CommandLine& line) override;
};

} // namespace wayside::ctl
