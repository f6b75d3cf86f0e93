// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/commandline.h"

#include "app/ctl/optionreader.h"
#include "netcore/client/profilefile.h"
#include "netcore/text/latintext.h"

#include <algorithm>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> refuse(ErrorCode code, const QString& detail) {
    return failure(code, Fault::Local, detail.toStdString());
}

/// Flag over environment.
QString valueOf(const GivenOptions& given, const QString& option, const char* variable) {
    return given.isSet(option) ? given.value(option) : qEnvironmentVariable(variable);
}

Result<QByteArray> checkedToken(const QByteArray& text, const QString& source) {
    constexpr qsizetype longest = 512;
    QByteArray token = text.split('\n').first().trimmed();
    const bool printable =
        std::all_of(token.begin(), token.end(), [](char c) { return c > 0x20 && c < 0x7F; });
    if (token.isEmpty() || token.size() > longest || !printable)
        return refuse(ErrorCode::InvalidArgument, source + u" holds no token"_s);
    return token;
}

Result<QByteArray> givenToken(const GivenOptions& given) {
    if (given.isSet(u"token-file"_s))
        return tokenFromFile(given.value(u"token-file"_s));
    if (!qEnvironmentVariableIsEmpty("WAYSIDE_TOKEN"))
        return checkedToken(qgetenv("WAYSIDE_TOKEN"), u"WAYSIDE_TOKEN"_s);
    if (const QString path = qEnvironmentVariable("WAYSIDE_TOKEN_FILE"); !path.isEmpty())
        return tokenFromFile(path);
    return QByteArray();
}

} // namespace

Result<QByteArray> lineFromFile(const QString& path, const QString& what) {
    constexpr qint64 enough = 4096;
    QFile file(path);
    const bool open = path == u"-"_s ? file.open(stdin, QIODevice::ReadOnly) : file.open(QIODevice::ReadOnly);
    if (!open)
        return refuse(ErrorCode::FileUnreadable,
                      u"cannot read %1 %2: %3"_s.arg(what, path, file.errorString()));
    QByteArray line = file.readLine(enough);
    while (line.endsWith('\n') || line.endsWith('\r'))
        line.chop(1);
    return line;
}

Result<QByteArray> tokenFromFile(const QString& path) {
    const auto line = lineFromFile(path, u"token file"_s);
    return line ? checkedToken(*line, path == u"-"_s ? u"standard input"_s : path) : line;
}

Result<ReadyLine> ReadyLine::fromFile(const QString& path) {
    constexpr qint64 largest = 16 << 20; // thousands of identifiers fit
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable,
                      u"cannot read ready file "_s + path + u": "_s + file.errorString());
    const QJsonObject object = QJsonDocument::fromJson(file.readLine(largest)).object();
    if (object.value(u"event"_s).toString() != u"ready"_s)
        return refuse(ErrorCode::InvalidArgument, path + u" does not begin with a node's ready line"_s);
    ReadyLine ready;
    ready.apiUrl = object.value(u"apiUrl"_s).toString();
    ready.caFile = object.value(u"caFile"_s).toString();
    ready.domain = object.value(u"domain"_s).toString();
    for (const auto& identifier : object.value(u"tlcIdentifiers"_s).toArray())
        ready.identifiers.append(identifier.toString());
    const QJsonObject tokens = object.value(u"tokens"_s).toObject();
    for (auto token = tokens.begin(); token != tokens.end(); ++token)
        ready.tokens.insert(token.key(), token.value().toString().toLatin1());
    return ready;
}

const QList<Option>& globalOptions() {
    static const QList<Option> options{
        {u"profile"_s,
         u"A saved profile: address, authorities, domain, token file. Environment: WAYSIDE_PROFILE."_s,
         u"NAME"_s},
        {u"api"_s, u"Where the API is: http://HOST:PORT/api. Environment: WAYSIDE_API."_s, u"URL"_s},
        {u"token-file"_s,
         u"File with the authorization token on its first line; - for standard input. Environment: "
         "WAYSIDE_TOKEN_FILE, or the token itself in WAYSIDE_TOKEN."_s,
         u"FILE"_s},
        {u"ca-file"_s,
         u"PEM file with certificate authorities to trust besides the system's. Environment: "
         "WAYSIDE_CA_FILE."_s,
         u"FILE"_s},
        {u"ready-file"_s,
         u"File with the ready line of a development node: address, authority and tokens in one. "
         "Environment: WAYSIDE_READY_FILE."_s,
         u"FILE"_s},
        {.name = u"proxy"_s,
         .help =
             u"How to get there: none, system, http://HOST:PORT or socks5://HOST:PORT (none). Environment: "
             "WAYSIDE_PROXY."_s,
         .valueName = u"PROXY"_s,
         .suggestions = {u"none"_s, u"system"_s, u"http://"_s, u"socks5://"_s}},
        {u"proxy-credentials-file"_s,
         u"File with NAME:PASSWORD for the proxy on its first line. Environment: "
         "WAYSIDE_PROXY_CREDENTIALS_FILE, or the line itself in WAYSIDE_PROXY_CREDENTIALS."_s,
         u"FILE"_s},
        {u"timeout"_s,
         u"How long one request to the API may take, like 5s or PT5S (PT30S). Environment: WAYSIDE_TIMEOUT."_s,
         u"DURATION"_s, u"PT30S"_s},
        {u"json"_s, u"Print JSON."_s},
        {u"csv"_s, u"Print comma-separated values (RFC 4180), first line: names."_s},
        {.name = u"help"_s, .help = u"Show help and exit."_s, .letter = u'h'},
        {.name = u"version"_s, .help = u"Show the version and exit."_s, .letter = u'v'},
    };
    return options;
}

Result<void> CommandLine::readFormat(const GivenOptions& given) {
    if (given.isSet(u"json"_s) && given.isSet(u"csv"_s))
        return refuse(ErrorCode::InvalidArgument, u"--json and --csv exclude each other"_s);
    if (given.isSet(u"json"_s))
        m_format = OutputFormat::Json;
    if (given.isSet(u"csv"_s))
        m_format = OutputFormat::Csv;
    return {};
}

/// Fills what neither flag nor environment nor ready file said.
Result<void> CommandLine::readProfile(const QString& name) {
    const auto saved = client::ProfileFile::read(client::ProfileFile::usualPath());
    if (!saved)
        return tl::unexpected(saved.error());
    const auto profile = saved->find(name);
    if (!profile)
        return refuse(ErrorCode::InvalidArgument, u"there is no profile "_s + name +
                                                      u"; waysidectl profiles list shows those there are"_s);
    if (m_api.isEmpty())
        m_api = profile->api;
    if (m_caFile.isEmpty())
        m_caFile = profile->caFile;
    m_profileDomain = profile->domain;
    if (!m_token.isEmpty() || m_ready || profile->tokenFile.isEmpty())
        return {};
    const auto token = tokenFromFile(profile->tokenFile);
    if (!token)
        return tl::unexpected(token.error());
    m_token = *token;
    return {};
}

Result<void> CommandLine::readProxy(const GivenOptions& given) {
    const QString text = valueOf(given, u"proxy"_s, "WAYSIDE_PROXY");
    if (!text.isEmpty()) {
        const auto proxy = client::ProxySettings::fromText(text);
        if (!proxy)
            return tl::unexpected(proxy.error());
        m_proxy = *proxy;
    }
    const bool flag = given.isSet(u"proxy-credentials-file"_s);
    const QString path = valueOf(given, u"proxy-credentials-file"_s, "WAYSIDE_PROXY_CREDENTIALS_FILE");
    QByteArray line = flag ? QByteArray() : qgetenv("WAYSIDE_PROXY_CREDENTIALS");
    if (line.isEmpty() && !path.isEmpty()) {
        const auto read = lineFromFile(path, u"proxy credentials file"_s);
        if (!read)
            return tl::unexpected(read.error());
        line = *read;
    }
    // Left in the environment they do no harm; named on this command line they were meant for something.
    if ((path.isEmpty() && line.isEmpty()) || (!flag && m_proxy.kind() == client::ProxySettings::Kind::None))
        return {};
    const auto known = m_proxy.withCredentials(line);
    if (!known)
        return tl::unexpected(known.error());
    m_proxy = *known;
    return {};
}

Result<void> CommandLine::readAddress(const GivenOptions& given) {
    if (const QString path = valueOf(given, u"ready-file"_s, "WAYSIDE_READY_FILE"); !path.isEmpty()) {
        const auto ready = ReadyLine::fromFile(path);
        if (!ready)
            return tl::unexpected(ready.error());
        m_ready = *ready;
    }
    m_api = valueOf(given, u"api"_s, "WAYSIDE_API");
    m_caFile = valueOf(given, u"ca-file"_s, "WAYSIDE_CA_FILE");
    if (m_ready && m_api.isEmpty())
        m_api = m_ready->apiUrl;
    if (m_ready && m_caFile.isEmpty())
        m_caFile = m_ready->caFile;
    const auto token = givenToken(given);
    if (!token)
        return tl::unexpected(token.error());
    m_token = *token;
    const QString profile = valueOf(given, u"profile"_s, "WAYSIDE_PROFILE");
    return profile.isEmpty() ? Result<void>() : readProfile(profile);
}

Result<CommandLine> CommandLine::from(const GivenOptions& given, Reach reach) {
    CommandLine line;
    const auto formatted = line.readFormat(given);
    if (!formatted)
        return tl::unexpected(formatted.error());
    if (reach == Reach::Local)
        return line;
    const QString told = valueOf(given, u"timeout"_s, "WAYSIDE_TIMEOUT");
    const auto timeout =
        durationFrom(told.isEmpty() && !given.isSet(u"timeout"_s) ? given.value(u"timeout"_s) : told);
    if (!timeout || *timeout <= Milliseconds(0) || *timeout > std::chrono::hours(1))
        return refuse(ErrorCode::InvalidArgument,
                      u"--timeout is a duration like 5s or PT5S, at most an hour"_s);
    line.m_timeout = *timeout;
    for (const auto& read : {line.readAddress(given), line.readProxy(given)}) {
        if (!read)
            return tl::unexpected(read.error());
    }
    return line;
}

Result<client::ApiAccess> CommandLine::api() const {
    if (m_api.isEmpty())
        return refuse(ErrorCode::InvalidArgument,
                      u"no API address: give --api URL, --profile NAME or --ready-file FILE"_s);
    const auto base = client::ApiAccess::apiBase(m_api);
    if (!base)
        return tl::unexpected(base.error());
    client::ApiAccess access;
    access.api = *base;
    access.timeout = m_timeout;
    access.proxy = m_proxy;
    if (!m_caFile.isEmpty()) {
        const auto trust = client::TlsTrust::withAuthorities(m_caFile);
        if (!trust)
            return tl::unexpected(trust.error());
        access.trust = *trust;
    }
    return access;
}

Result<client::ApiAccess> CommandLine::apiAs(Role role) const {
    auto access = api();
    if (!access)
        return access;
    access->authorizationToken = m_token.isEmpty() ? readyToken(role) : m_token;
    if (access->authorizationToken.isEmpty()) {
        return refuse(
            ErrorCode::InvalidArgument,
            u"no authorization token: give --token-file FILE, --profile NAME or --ready-file FILE"_s);
    }
    return access;
}

QByteArray CommandLine::readyToken(Role role) const {
    const std::string_view name = nameOf(role);
    return m_ready ? m_ready->tokens.value(latinText(name)) : QByteArray();
}

} // namespace wayside::ctl
