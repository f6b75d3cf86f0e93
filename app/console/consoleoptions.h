// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/client/profilefile.h"
#include "ui/shell/appearance.h"

#include <chrono>
#include <optional>
#include <QByteArray>
#include <QProcessEnvironment>
#include <QSize>
#include <QStringList>
#include <QUrl>

namespace wayside::console {

/// What `wayside` was asked to do. Precedence: flag, then environment, then default. The token comes from a
/// file or the environment, never from an argument, and is never shown.
struct ConsoleOptions {
    enum class Source {
        Embedded, ///< a node in this program
        Demo,     ///< the same with simulated clients
        Attach,   ///< a node elsewhere
        Profile,  ///< the same by its saved name
    };

    Source source = Source::Embedded;
    int demoClients = 25;     ///< 1 … 100,000
    bool sourceGiven = false; ///< by a flag or the environment; else the last one is shown again
    QUrl attach;              ///< http or https
    QByteArray token;         ///< for attach and profile
    QString profile;          ///< its name
    bool tokenKept = false;   ///< no token was given: that of the profile is in the keychain, if anywhere
    bool restOnly = false;    ///< any service with a Subject Interface API, without administration
    QString caFile;           ///< PEM; empty: the system's authorities
    QStringList incidents;    ///< bundles to open, by path
    QString page;             ///< shown first; empty: the last one
    std::chrono::milliseconds after{1000}; ///< until the screenshot
    QString screenshot;                    ///< save the window there and exit; empty: stay
    std::optional<QSize> size;
    std::optional<ui::Appearance::Scheme> scheme;
    bool highContrast = false;
    QString language; ///< "en", "nl", "de"; empty: as set before, or the system's

    enum class Outcome { Run, ShowText };
    Outcome outcome = Outcome::Run;
    QString text; ///< of --help or --version
};

/// `arguments` with the program's name first. An error's detail is one line that says what is wrong with
/// which option.
Result<ConsoleOptions> parseOptions(const QStringList& arguments, const QProcessEnvironment& environment,
                                    const QString& profileFile = client::ProfileFile::usualPath());

/// Where and how the profile's node is reached, into `options`; its token is another matter. InvalidArgument.
Result<void> takeProfile(const client::Profile& profile, ConsoleOptions& options);

} // namespace wayside::console
