// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/nodeoptions.h"

#include "app/node/nodehelp.h"

#include <QCommandLineParser>
#include <QDir>
#include <QRegularExpression>
#include <QStandardPaths>

namespace wayside::nodeprogram {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, sentence.toStdString());
}

/// The options with a value: flag, environment variable, and what they set.
const QList<QCommandLineOption>& options() {
    static const QList<QCommandLineOption> all{
        {u"dev"_s, u"Development: in-memory store, domain dev_001, registered TLCs, a token per role"_s},
        {u"listen"_s, u"Address to listen on (127.0.0.1)"_s, u"ADDR"_s},
        {u"api-port"_s, u"Port of REST and admin API (8080); 0: any free one"_s, u"PORT"_s},
        {u"stream-port"_s, u"Plain streaming port of the first node (8442); 0: any free one"_s, u"PORT"_s},
        {u"tls-port"_s, u"TLS streaming port of the first node (8443); 0: any free one"_s, u"PORT"_s},
        {u"nodes"_s, u"Streaming nodes node-a, node-b, … behind one API, ports +10 each (1)"_s, u"N"_s},
        {u"process"_s, u"Name of this process, from which its streaming nodes have theirs (node)"_s,
         u"NAME"_s},
        {u"store"_s,
         u"memory:, sqlite:FILE (a file in the user's data folder) or postgresql://USER@HOST/DATABASE, its "
         "password from PGPASSWORD, PGPASSFILE or ~/.pgpass"_s,
         u"URL"_s},
        {u"data"_s, u"Folder for store and certificates (the user's data folder)"_s, u"FOLDER"_s},
        {u"certificate"_s, u"Server certificate, PEM; without it the node makes its own authority"_s,
         u"FILE"_s},
        {u"key"_s, u"Its private key, PEM"_s, u"FILE"_s},
        {u"admin-token-file"_s,
         u"Token of a PLATFORM_ADMIN, the way in to a store without accounts; the file is made, for its "
         u"owner "
         "only, when it is not there"_s,
         u"FILE"_s},
        {u"api-tls"_s, u"REST, admin API and metrics over HTTPS, with the node's certificate"_s},
        {u"reveal-tokens"_s,
         u"List authorization tokens with their values, which are kept in the store for that; the default of "
         "--dev, and refused where --listen is no loopback address"_s},
        {u"hide-tokens"_s, u"With --dev: list authorization tokens masked, and keep their hashes only"_s},
        {u"set"_s, u"Any setting, repeatable"_s, u"KEY=VALUE"_s},
        {u"config"_s, u"Configuration file: a JSON object of settings"_s, u"FILE"_s},
        {u"fault"_s, u"A fault to inject, repeatable; kinds and fields below"_s, u"RULE"_s},
        {u"scenario"_s, u"Faults and operations on a timeline; see below"_s, u"FILE"_s},
        {u"seed"_s, u"Of what faults leave to chance (1): the same seed, the same connections"_s, u"N"_s},
        {u"allow-faults"_s, u"Faults on a node that is neither --dev nor on a loopback address"_s},
        {u"log-level"_s, u"debug, info, warning or error (info)"_s, u"LEVEL"_s},
        {u"log-format"_s, u"text or json (text), to standard error"_s, u"FORMAT"_s},
#ifdef Q_OS_WIN
        {u"service"_s,
         u"Run as the Windows service wayside-node, started by the service manager only; these options come "
         "from %ProgramData%\\Wayside\\node.conf as lines of WAYSIDE_NAME=VALUE, the log goes to "
         "logs\\node.log "
         "and the ready line to data\\ready.json beside it"_s},
#endif
    };
    return all;
}

/// The options that print something and do nothing else.
const QList<QCommandLineOption>& printingOptions() {
    static const QList<QCommandLineOption> all{
        {{u"h"_s, u"help"_s}, u"Show this text"_s},
        {{u"v"_s, u"version"_s}, u"Show the version"_s},
        {u"manual"_s, u"Print the manual page, for man or a formatter"_s},
    };
    return all;
}

/// Flag, else environment, else nothing.
class Values {
public:
    Values(const QCommandLineParser& parser, const QProcessEnvironment& environment)
        : m_parser(parser)
        , m_environment(environment) {}

    std::optional<QString> operator()(const QString& name) const {
        if (m_parser.isSet(name))
            return m_parser.value(name);
        const QString variable = u"WAYSIDE_"_s + name.toUpper().replace(u'-', u'_');
        return m_environment.contains(variable) ? std::optional(m_environment.value(variable)) : std::nullopt;
    }

    Result<void> port(const QString& name, quint16& target) const {
        return number(name, 0, 65535).map([&](const std::optional<int>& value) {
            target = quint16(value.value_or(target));
        });
    }

    Result<std::optional<int>> number(const QString& name, int least, int most) const {
        const auto text = (*this)(name);
        if (!text)
            return std::nullopt;
        bool isNumber = false;
        const int value = text->toInt(&isNumber);
        if (!isNumber || value < least || value > most)
            return wrong(u"--%1 must be a number from %2 to %3"_s.arg(name).arg(least).arg(most));
        return value;
    }

private:
    const QCommandLineParser& m_parser;
    const QProcessEnvironment& m_environment;
};

Result<void> readAddresses(const Values& values, node::NodeServerOptions& server) {
    if (const auto listen = values(u"listen"_s)) {
        server.listen =
            *listen == "localhost"_L1 ? QHostAddress(QHostAddress::LocalHost) : QHostAddress(*listen);
        if (server.listen.isNull())
            return wrong(u"--listen must be an IP address, not %1"_s.arg(*listen));
    }
    return values.port(u"api-port"_s, server.apiPort)
        .and_then([&] { return values.port(u"stream-port"_s, server.streamPort); })
        .and_then([&] { return values.port(u"tls-port"_s, server.tlsPort); })
        .and_then([&] { return values.number(u"nodes"_s, 1, 26); })
        .map([&](const std::optional<int>& nodes) { server.nodes = nodes.value_or(1); });
}

Result<void> readProcess(const Values& values, node::NodeServerOptions& server) {
    static const QRegularExpression allowed(u"^[A-Za-z0-9_-]{1,32}$"_s);
    server.process = values(u"process"_s).value_or(server.process);
    if (!allowed.match(server.process).hasMatch())
        return wrong(u"--process must be 1 to 32 of the characters a-z, A-Z, 0-9, _ and -"_s);
    return {};
}

Result<void> readSettings(const Values& values, const QStringList& assignments,
                          node::NodeSettings& settings) {
    if (const auto file = values(u"config"_s)) {
        if (auto read = node::readSettingsFile(settings, *file); !read)
            return read;
    }
    for (const QString& assignment : assignments) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1)
            return wrong(u"--set wants KEY=VALUE, not %1"_s.arg(assignment));
        if (auto assigned =
                node::assignSetting(settings, assignment.left(equals), assignment.mid(equals + 1));
            !assigned)
            return assigned;
    }
    return {};
}

Result<void> readStore(const Values& values, bool development, node::NodeServerOptions& server) {
    server.dataFolder =
        values(u"data"_s).value_or(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    server.storeUrl =
        values(u"store"_s)
            .value_or(development ? u"memory:"_s
                                  : u"sqlite:"_s + QDir(server.dataFolder).filePath(u"wayside.sqlite"_s));
    server.certificateFile = values(u"certificate"_s).value_or(QString());
    server.keyFile = values(u"key"_s).value_or(QString());
    if (server.certificateFile.isEmpty() != server.keyFile.isEmpty())
        return wrong(u"--certificate and --key belong together"_s);
    return {};
}

Result<void> readFaults(const Values& values, const QStringList& rules, node::FaultPlan& plan) {
    plan.allowed = values(u"allow-faults"_s).has_value();
    if (const auto seed = values(u"seed"_s)) {
        bool isNumber = false;
        plan.seed = seed->toULongLong(&isNumber);
        if (!isNumber || plan.seed > (1ULL << 53U))
            return wrong(u"--seed must be a whole number from 0 to 9007199254740992"_s);
    }
    const auto onlyRule = values(u"fault"_s); // from the environment it is one
    for (const QString& text : rules.isEmpty() && onlyRule ? QStringList{*onlyRule} : rules) {
        const auto rule = node::FaultRule::fromText(text);
        if (!rule)
            return wrong(u"--fault %1: %2"_s.arg(text, QString::fromStdString(rule.error().detail)));
        plan.rules.append(*rule);
    }
    if (const auto file = values(u"scenario"_s)) {
        auto scenario = node::Scenario::fromFile(*file);
        if (!scenario)
            return tl::unexpected(scenario.error());
        plan.scenario = std::move(*scenario);
    }
    return {};
}

/// After the address: token values are listed on a developer's own machine only (spec 02 §1).
Result<void> readApi(const Values& values, node::NodeServerOptions& server) {
    server.apiTls = values(u"api-tls"_s).has_value();
    server.administratorTokenFile = values(u"admin-token-file"_s).value_or(QString());
    const bool reveal = values(u"reveal-tokens"_s).has_value();
    const bool hide = values(u"hide-tokens"_s).has_value();
    if (reveal && hide)
        return wrong(u"--reveal-tokens and --hide-tokens exclude each other"_s);
    if (reveal && !server.listen.isLoopback())
        return wrong(
            u"--reveal-tokens needs a loopback address, not --listen %1"_s.arg(server.listen.toString()));
    server.revealTokens = reveal || (server.development && !hide && server.listen.isLoopback());
    return {};
}

Result<void> readLog(const Values& values, NodeOptions& options) {
    const QString level = values(u"log-level"_s).value_or(u"info"_s);
    const QStringList levels{u"debug"_s, u"info"_s, u"warning"_s, u"error"_s};
    if (!levels.contains(level))
        return wrong(u"--log-level must be debug, info, warning or error"_s);
    options.logDebug = level == "debug"_L1;
    options.logFrom = level == "error"_L1     ? observe::Severity::Fault
                      : level == "warning"_L1 ? observe::Severity::Warning
                                              : observe::Severity::Information;
    const QString format = values(u"log-format"_s).value_or(u"text"_s);
    if (format != "text"_L1 && format != "json"_L1)
        return wrong(u"--log-format must be text or json"_s);
    options.logFormat = format == "json"_L1 ? node::log::Format::Json : node::log::Format::Text;
    return {};
}

Result<void> readConformanceWishes(const QCommandLineParser& parser, const Values& values,
                                   NodeOptions& options) {
    auto wishes = readConformance(parser, values);
    if (!wishes)
        return tl::unexpected(wishes.error());
    options.conformance = std::move(*wishes);
    if (!options.conformance)
        return {};
    if (options.conformance->list) {
        options.outcome = NodeOptions::Outcome::ShowText;
        options.text = conformanceCaseList(*options.conformance);
    } else if (!options.server.development) {
        return wrong(u"--conformance client needs --dev: clients are judged on a node of their own"_s);
    } else if (!options.server.faults.rules.isEmpty() || options.server.faults.scenario) {
        return wrong(u"--fault and --scenario do not go with --conformance, which brings its own"_s);
    } else if (options.server.nodes > 1) {
        return wrong(
            u"--nodes does not go with --conformance: it sends clients from port to port by itself"_s);
    }
    if (!values(u"log-level"_s)) { // the findings are what is to be read
        options.logFrom = observe::Severity::Warning;
    }
    return {};
}

} // namespace

Result<NodeOptions> parseOptions(const QStringList& arguments, const QProcessEnvironment& environment) {
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Wayside's node: a local server for the Subject Interface TCP streaming protocol.\n"
        "Its first line on standard output, once everything listens, says where (JSON)."_s);
    parser.addOptions(options());
    parser.addOptions(conformanceOptions());
    parser.addOptions(printingOptions());
    if (!parser.parse(arguments))
        return wrong(parser.errorText());

    NodeOptions result;
    const bool help = parser.isSet(u"help"_s);
    const bool version = parser.isSet(u"version"_s);
    if (help || version || parser.isSet(u"manual"_s)) {
        result.outcome = NodeOptions::Outcome::ShowText;
        result.text = help      ? parser.helpText() + helpBelowOptions()
                      : version ? u"wayside-node %1\n"_s.arg(QStringLiteral(WAYSIDE_VERSION))
                                : manualPage(options() + conformanceOptions() + printingOptions());
        return result;
    }
    if (!parser.positionalArguments().isEmpty())
        return wrong(u"unexpected argument %1"_s.arg(parser.positionalArguments().constFirst()));
    const Values values(parser, environment);
    result.server.development = values(u"dev"_s).has_value();
    const auto read =
        readAddresses(values, result.server)
            .and_then([&] { return readProcess(values, result.server); })
            .and_then([&] { return readSettings(values, parser.values(u"set"_s), result.server.settings); })
            .and_then([&] { return readStore(values, result.server.development, result.server); })
            .and_then([&] { return readFaults(values, parser.values(u"fault"_s), result.server.faults); })
            .and_then([&] { return readApi(values, result.server); })
            .and_then([&] { return readLog(values, result); })
            .and_then([&] { return readConformanceWishes(parser, values, result); });
    if (!read)
        return tl::unexpected(read.error());
    return result;
}

} // namespace wayside::nodeprogram
