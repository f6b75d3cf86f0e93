// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/nodehelp.h"

#include "app/manual/manualpage.h"
#include "app/node/conformanceoptions.h"
#include "netcore/node/server/nodeserver.h"

namespace wayside::nodeprogram {

using namespace Qt::StringLiterals;

namespace {

QString settingsText() {
    const node::NodeSettings defaults;
    QString text;
    for (const node::SettingDescription& setting : node::settingDescriptions())
        text += u"  %1 = %2\n      %3\n"_s.arg(QLatin1StringView(setting.key), setting.read(defaults),
                                               QLatin1StringView(setting.meaning));
    return text;
}

QString processesText() {
    return u"Several processes may use one PostgreSQL as their store, each with a --process NAME of its "
           u"own.\n"
           "They share domains, access, sessions and logs, and each can end, supersede and drain what "
           "another\n"
           "has. New sessions go to a node of the process that was asked; to another's when none of its own "
           "is\n"
           "active, or when X-StreamingService-HostId names one. Admin requests about a node of another "
           "process\n"
           "are handed on; any other with the header X-Wayside-Process: NAME. A process that is not heard of "
           "for\n"
           "5 s is dead: its sessions end as NODE_CRASH. Start only one of them with --dev: each start with "
           "it\n"
           "makes new tokens. Payloads are routed within one process only, also where the store is shared.\n"_s;
}

} // namespace

QString helpBelowOptions() {
    return u"\nSettings (--set KEY=VALUE or configuration file), with their defaults:\n"_s + settingsText() +
           node::faultHelp() + node::scenarioHelp() + conformanceHelp() + u'\n' + processesText() +
           u"Every option may also come from the environment: --api-port from WAYSIDE_API_PORT, and so on.\n"
           "Exit: 0 stopped on request; 2 usage, a setting, a port or a file was wrong.\n"_s;
}

QString manualPage(const QList<QCommandLineOption>& options) {
    manual::ManualPage page(u"wayside-node"_s, u"server for the Subject Interface TCP streaming protocol"_s,
                            QStringLiteral(WAYSIDE_VERSION));
    page.section(u"SYNOPSIS"_s);
    page.literal(u"wayside-node [options]"_s);
    page.section(u"DESCRIPTION"_s);
    page.paragraph(
        u"Streaming nodes behind one REST and admin API, with their store. The first line on standard "
        "output, once everything listens and not before, says where, as a JSON object; the log goes to "
        "standard error. SIGTERM and SIGINT end it: everyone gets Bye, sessions end as NODE_SHUTDOWN."_s);
    page.section(u"OPTIONS"_s);
    page.options(options);
    page.section(u"SETTINGS"_s);
    page.paragraph(u"Set by --set KEY=VALUE or in a configuration file, with their defaults:"_s);
    page.literal(settingsText());
    page.section(u"FAULTS"_s);
    page.literal(node::faultHelp());
    page.literal(node::scenarioHelp());
    page.section(u"CONFORMANCE OF CLIENTS"_s);
    page.literal(conformanceHelp());
    page.section(u"SEVERAL PROCESSES"_s);
    page.paragraph(processesText());
    page.section(u"ENVIRONMENT"_s);
    page.paragraph(
        u"Every option may also come from the environment: --api-port from WAYSIDE_API_PORT, and so on. "
        "A flag counts over the environment, the environment over the configuration file."_s);
    page.section(u"FILES"_s);
    page.item(u"~/.local/share/Wayside/wayside"_s,
              u"The store and the certificates that the node makes itself, unless --data says otherwise."_s);
    page.item(u"/etc/wayside/node.conf, /var/lib/wayside-node"_s,
              u"Configuration and data of the service wayside-node.service, where it is installed."_s);
    page.section(u"EXIT STATUS"_s);
    page.item(u"0"_s, u"Stopped on request. With --conformance: nothing was found."_s);
    page.item(u"1"_s, u"With --conformance: something was found."_s);
    page.item(u"2"_s, u"Usage, a setting, a port or a file was wrong; nothing was started."_s);
    page.item(u"6"_s, u"With --conformance: no client came."_s);
    page.item(u"130"_s, u"With --conformance: interrupted."_s);
    page.section(u"SEE ALSO"_s);
    page.paragraph(u"waysidectl(1), wayside(1)"_s);
    return page.text();
}

} // namespace wayside::nodeprogram
