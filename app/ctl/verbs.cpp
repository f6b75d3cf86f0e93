// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/benchverb.h"
#include "app/ctl/connectionsverb.h"
#include "app/ctl/profilesverb.h"
#include "app/ctl/simulateverb.h"
#include "app/ctl/verb.h"

namespace wayside::ctl {

const QList<Verb>& allVerbs() {
    static const QList<Verb> verbs{
        connectionsVerb(),
        simulateVerb(),
        benchVerb(),
        profilesVerb(),
    };
    return verbs;
}

} // namespace wayside::ctl
