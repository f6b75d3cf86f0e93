// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wayside::ui {

/// Which source a console shows.
struct SourceChoice {
    enum class Kind {
        Embedded, ///< a node in this program
        Demo,     ///< the same with simulated clients
        Profile,  ///< a saved address
        Address,  ///< one given on the command line; not on offer in the console
    };
    Kind kind = Kind::Embedded;
    QString profile; ///< name, of a profile

    friend bool operator==(const SourceChoice&, const SourceChoice&) = default;
};

} // namespace wayside::ui
