// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/accountsverb.h"
#include "app/ctl/access/authorizationsverb.h"
#include "app/ctl/access/domainsverb.h"
#include "app/ctl/access/logsverb.h"
#include "app/ctl/access/policiesverb.h"
#include "app/ctl/access/sessionsverb.h"
#include "app/ctl/access/tlcsverb.h"
#include "app/ctl/access/tokensverb.h"
#include "app/ctl/administration/connectionactions.h"
#include "app/ctl/administration/connectionsverb.h"
#include "app/ctl/administration/drainverb.h"
#include "app/ctl/administration/eventsverb.h"
#include "app/ctl/administration/faultsverb.h"
#include "app/ctl/administration/journalverbs.h"
#include "app/ctl/administration/limitsverb.h"
#include "app/ctl/administration/monitoringverbs.h"
#include "app/ctl/administration/nodesverb.h"
#include "app/ctl/bench/benchverb.h"
#include "app/ctl/completion/completionverb.h"
#include "app/ctl/conformance/conformanceverb.h"
#include "app/ctl/incident/incidentverb.h"
#include "app/ctl/manual/helpverb.h"
#include "app/ctl/manual/manualverb.h"
#include "app/ctl/profilesverb.h"
#include "app/ctl/simulate/simulateverb.h"
#include "app/ctl/traffic/publishverb.h"
#include "app/ctl/traffic/receivingverbs.h"
#include "app/ctl/traffic/replayverb.h"
#include "app/ctl/verb.h"
#include "app/ctl/whatif/whatifverb.h"

namespace wayside::ctl {

const QList<Verb>& allVerbs() {
    // clang-format off
    static const QList<Verb> verbs{
        nodesVerb(),
        connectionsVerb(),
        reconnectVerb(),
        byeVerb(),
        closeVerb(),
        drainVerb(),
        activateVerb(),
        limitsVerb(),
        eventsVerb(),
        enforcementVerb(),
        flightRecordsVerb(),
        auditVerb(),
        healthVerb(),
        metricsVerb(),
        faultsVerb(),
        sessionsVerb(),
        logsVerb(),
        tlcsVerb(),
        authorizationsVerb(),
        tokensVerb(),
        accountsVerb(),
        domainsVerb(),
        policiesVerb(),
        publishVerb(),
        subscribeVerb(),
        monitorVerb(),
        replayVerb(),
        simulateVerb(),
        benchVerb(),
        conformanceVerb(),
        whatIfVerb(),
        incidentVerb(),
        profilesVerb(),
        helpVerb(),
        completionVerb(),
        manualVerb(),
    };
    // clang-format on
    return verbs;
}

} // namespace wayside::ctl
