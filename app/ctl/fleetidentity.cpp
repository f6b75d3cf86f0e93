// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/fleetidentity.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

QList<QByteArray> tokens(const Invocation& invocation, OptionReader& reader, const QString& option,
                         const QByteArray& otherwise) {
    QList<QByteArray> all;
    for (const QString& file : invocation.values(option)) {
        if (const auto token = tokenFromFile(file))
            all.append(*token);
        else
            reader.complain(QString::fromStdString(token.error().detail));
    }
    if (all.isEmpty() && !otherwise.isEmpty())
        all.append(otherwise);
    return all;
}

} // namespace

QList<Option> fleetIdentityOptions() {
    Option brokers{u"broker-token-file"_s,
                   u"Token for a Broker session; without it that of the ready file, else there is no Broker. "
                   u"Once for each account."_s,
                   u"FILE"_s};
    Option monitors{u"monitor-token-file"_s, u"Token for a Monitor session, likewise."_s, u"FILE"_s};
    brokers.repeatable = monitors.repeatable = true;
    return {
        {u"identifiers"_s,
         u"Identifiers of the TLCs, with --domain; without them those of the ready file, else the node is "
         u"asked with the Broker's or Monitor's token (one for TLC sessions alone may not list them)."_s,
         u"A,B,…"_s},
        {u"domain"_s, u"Domain of the sessions; without it that of the node's TLCs."_s, u"NAME"_s},
        {u"tlc-token-file"_s, u"Token for TLC sessions; without it --token-file."_s, u"FILE"_s},
        brokers,
        monitors,
    };
}

FleetIdentity readFleetIdentity(const Invocation& invocation, OptionReader& reader) {
    const CommandLine& line = invocation.line();
    FleetIdentity identity;
    const QByteArray ordinary = line.token().isEmpty() ? line.readyToken(Role::TlcSystem) : line.token();
    identity.tlc = reader.token(u"tlc-token-file"_s, ordinary);
    if (identity.tlc.isEmpty())
        reader.complain(u"no token for TLC sessions: give --tlc-token-file, --token-file or --ready-file"_s);
    identity.brokers =
        tokens(invocation, reader, u"broker-token-file"_s, line.readyToken(Role::BrokerSystem));
    identity.monitors =
        tokens(invocation, reader, u"monitor-token-file"_s, line.readyToken(Role::MonitorSystem));
    for (const Role role : {Role::MonitorSystem, Role::BrokerSystem, Role::TlcAdmin}) {
        if (const QByteArray token = line.readyToken(role); !token.isEmpty())
            identity.lister = token;
    }
    identity.domain = invocation.isSet(u"domain"_s) ? invocation.value(u"domain"_s) : line.domain();
    if (invocation.isSet(u"identifiers"_s))
        identity.identifiers = invocation.value(u"identifiers"_s).split(u',', Qt::SkipEmptyParts);
    else if (identity.domain == line.domain())
        identity.identifiers = line.identifiers();
    return identity;
}

} // namespace wayside::ctl
