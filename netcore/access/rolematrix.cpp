// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/rolematrix.h"

namespace wayside::access {

namespace {

bool isAdmin(Role role) {
    return role == Role::TlcAdmin || role == Role::BrokerAdmin || role == Role::MonitorAdmin;
}
bool isAbove(Role role) {
    return role == Role::DomainAdmin || role == Role::PlatformAdmin;
}
bool isSystem(Role role) {
    return role == Role::TlcSystem || role == Role::BrokerSystem || role == Role::MonitorSystem;
}
bool isAnalyst(Role role) {
    return role == Role::TlcAnalyst || role == Role::BrokerAnalyst;
}

bool mayListTlcs(Role role) {
    return role != Role::TlcSystem;
}

} // namespace

bool roleMay(Role role, Resource resource, Operation operation) {
    const bool admin = isAdmin(role) || isAbove(role);
    switch (resource) {
    case Resource::Domains:
    case Resource::Accounts:
    case Resource::PayloadPolicies:
        return role == Role::PlatformAdmin;
    case Resource::Tlcs:
        return operation == Operation::List ? mayListTlcs(role) : isAbove(role) || role == Role::TlcAdmin;
    case Resource::Authorizations:
    case Resource::Tokens:
        return admin;
    case Resource::SessionLogs:
        return operation == Operation::List && (admin || isAnalyst(role) || role == Role::MonitorSystem);
    case Resource::Sessions:
        return operation == Operation::Delete ? admin : admin || isSystem(role);
    }
    return false;
}

bool mayHaveMade(Role role, SessionType type) {
    if (isAbove(role))
        return true;
    switch (type) {
    case SessionType::Tlc:
        return role == Role::TlcAdmin || role == Role::TlcSystem;
    case SessionType::Broker:
        return role == Role::BrokerAdmin || role == Role::BrokerSystem;
    case SessionType::Monitor:
        return role == Role::MonitorAdmin || role == Role::MonitorSystem;
    }
    return false;
}

} // namespace wayside::access
