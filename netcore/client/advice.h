// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/client/cause.h"

#include <QString>
#include <string_view>

namespace wayside::client {

/// English, whole sentences, nothing of a peer's in them. Literals: windows translate them where they are
/// shown, in the context "ClientAdvice".
struct Advice {
    std::string_view happened;
    std::string_view todo;
};

/// What happened and what to do about it: one sentence each, the same in every program.
Advice adviceFor(Cause cause);

/// Both sentences as one line.
QString adviceText(Cause cause);

} // namespace wayside::client
