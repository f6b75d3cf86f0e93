// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/consoleoptions.h"

#include "app/manual/manualpage.h"
#include "netcore/client/rest/apiaccess.h"

#include "ui/shell/translation.h"
#include <algorithm>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace wayside::console {

namespace {

constexpr int mostDemoClients = 100'000;
constexpr qint64 mostTokenBytes = 16'384;

tl::unexpected<Error> bad(const QString& sentence) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, sentence.toStdString());
}

/// `--demo` may stand alone or take a number; the parser knows only options that always take one.
QStringList withDemoValue(QStringList arguments) {
    static const QRegularExpression number(u"^[0-9]+$"_s);
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        if (arguments.at(i) != u"--demo"_s)
            continue;
        if (i + 1 < arguments.size() && number.match(arguments.at(i + 1)).hasMatch())
            arguments[i] += u'=' + arguments.takeAt(i + 1);
        else
            arguments[i] += u"=25"_s;
    }
    return arguments;
}

QString description() {
    return u"Operator console for the Subject Interface TCP streaming protocol. Without options "
           "it runs a node of its own and shows it."_s;
}

const QList<QCommandLineOption>& declaredOptions() {
    static const QList<QCommandLineOption> all{
        {u"demo"_s, u"Embedded node with N simulated clients, some of them misbehaving (default 25)."_s,
         u"N"_s},
        {u"attach"_s, u"Show the node at URL: http://host:port or https://host:port."_s, u"URL"_s},
        {u"profile"_s, u"Show the node of this saved profile; see Settings, or waysidectl profiles."_s,
         u"NAME"_s},
        {u"rest-only"_s,
         u"The service of --attach or --profile has the Subject Interface API alone, no node administration: "
         "show what that tells by asking every few seconds."_s},
        {u"token-file"_s,
         u"Read the access token for --attach or --profile from FILE; or set WAYSIDE_TOKEN."_s, u"FILE"_s},
        {u"ca-file"_s, u"Trust only the authorities in this PEM file."_s, u"FILE"_s},
        {u"page"_s,
         u"Show this page first: overview, connections, clock, enforcement, nodes, lab, access, events, "
         "alerts, settings."_s,
         u"NAME"_s},
        {u"after"_s, u"Seconds until the screenshot (default 1)."_s, u"SECONDS"_s},
        {u"screenshot"_s, u"Save the window to FILE and exit; the ending says how: png, jpg, bmp."_s,
         u"FILE"_s},
        {u"size"_s, u"Size of the window in pixels, for example 1280x800."_s, u"WxH"_s},
        {u"scheme"_s, u"Colours: light, dark or system."_s, u"NAME"_s},
        {u"high-contrast"_s, u"Black and white with stronger colours."_s},
        {u"language"_s, u"Language of the windows: en, nl or de."_s, u"NAME"_s},
        {{u"h"_s, u"help"_s}, u"Show this help."_s},
        {{u"v"_s, u"version"_s}, u"Show the version."_s},
        {u"manual"_s, u"Print the manual page, for man or a formatter."_s},
    };
    return all;
}

QString manualPage() {
    manual::ManualPage page(u"wayside"_s,
                            u"operator console for the Subject Interface TCP streaming protocol"_s,
                            QCoreApplication::applicationVersion());
    page.section(u"SYNOPSIS"_s);
    page.literal(
        u"wayside [--demo [N] | --profile NAME | --attach URL --token-file FILE] [options] [INCIDENT…]"_s);
    page.section(u"DESCRIPTION"_s);
    page.paragraph(description());
    page.section(u"OPTIONS"_s);
    page.options(declaredOptions());
    page.section(u"ENVIRONMENT"_s);
    page.item(u"WAYSIDE_TOKEN"_s, u"The access token for --attach and --profile."_s);
    page.item(u"WAYSIDE_PROFILE"_s, u"The profile, when no option names a source."_s);
    page.paragraph(u"Every other option that takes a value, --demo excepted, has a variable too, as those of "
                   "wayside-node(1) have. An option counts over the environment."_s);
    page.section(u"FILES"_s);
    page.item(u"~/.config/Wayside/wayside.conf"_s,
              u"What was set in the window. Deleting it brings the defaults back."_s);
    page.item(u"~/.config/Wayside/wayside/profiles.json"_s,
              u"Saved profiles, without tokens: those are in the desktop's keychain."_s);
    page.item(u"~/.local/share/Wayside/wayside"_s,
              u"Store and certificates of the embedded node, alerts, the load over time."_s);
    page.section(u"EXIT STATUS"_s);
    page.item(u"0"_s, u"The window was closed, or the picture was saved."_s);
    page.item(u"1"_s, u"The picture of --screenshot could not be written."_s);
    page.item(u"2"_s, u"Usage, or a file that cannot be read."_s);
    page.section(u"SEE ALSO"_s);
    page.paragraph(u"waysidectl(1), wayside-node(1)"_s);
    return page.text();
}

Result<QByteArray> readToken(const QString& file) {
    QFile stream(file);
    if (!stream.open(QIODevice::ReadOnly))
        return bad(u"--token-file: cannot read %1: %2"_s.arg(file, stream.errorString()));
    const QByteArray token = stream.read(mostTokenBytes + 1).trimmed();
    if (token.isEmpty() || token.size() > mostTokenBytes)
        return bad(u"--token-file: %1 does not hold a token"_s.arg(file));
    return token;
}

/// The values of one run of the program, flag over environment.
class Values {
public:
    Values(const QCommandLineParser& parser, const QProcessEnvironment& environment)
        : m_parser(parser)
        , m_environment(environment) {}

    bool has(const QString& option) const { return !value(option).isEmpty() || m_parser.isSet(option); }
    QString value(const QString& option) const {
        if (m_parser.isSet(option))
            return m_parser.value(option);
        return m_environment.value(u"WAYSIDE_"_s + option.toUpper().replace(u'-', u'_'));
    }
    /// The variable that holds a secret itself; there is no flag for it.
    QByteArray token() const { return m_environment.value(u"WAYSIDE_TOKEN"_s).toUtf8(); }

private:
    const QCommandLineParser& m_parser;
    const QProcessEnvironment& m_environment;
};

/// Flag over environment; nothing when neither gives one.
Result<std::optional<QByteArray>> givenToken(const Values& values) {
    if (values.has(u"token-file"_s)) {
        auto token = readToken(values.value(u"token-file"_s));
        if (!token)
            return tl::unexpected(token.error());
        return std::optional(*token);
    }
    const QByteArray token = values.token();
    return token.isEmpty() ? std::nullopt : std::optional(token);
}

Result<void> takeNamedProfile(const Values& values, const QString& file, ConsoleOptions& options) {
    const QString name = values.value(u"profile"_s);
    const auto saved = client::ProfileFile::read(file);
    if (!saved)
        return tl::unexpected(saved.error());
    const auto profile = saved->find(name);
    if (!profile)
        return bad(
            u"--profile: there is no profile %1; waysidectl profiles list shows those there are"_s.arg(name));
    if (auto taken = wayside::console::takeProfile(*profile, options); !taken)
        return taken;
    if (values.has(u"ca-file"_s))
        options.caFile = values.value(u"ca-file"_s);
    auto token = givenToken(values);
    if (token && !*token && !profile->tokenFile.isEmpty())
        token = readToken(profile->tokenFile).map([](const QByteArray& read) { return std::optional(read); });
    if (!token)
        return tl::unexpected(token.error());
    options.token = token->value_or(QByteArray());
    options.tokenKept = !token->has_value();
    return {};
}

Result<void> takeSource(const Values& values, const QCommandLineParser& parser, const QString& profileFile,
                        ConsoleOptions& options) {
    const QStringList ways{u"demo"_s, u"attach"_s, u"profile"_s};
    const auto flags = std::count_if(ways.cbegin(), ways.cend(),
                                     [&parser](const QString& way) { return parser.isSet(way); });
    if (flags > 1)
        return bad(u"--demo, --attach and --profile exclude each other"_s);
    const bool byProfile = parser.isSet(u"profile"_s) || (flags == 0 && !values.has(u"attach"_s));
    options.sourceGiven = flags > 0 || values.has(u"attach"_s) || values.has(u"profile"_s);
    options.restOnly = parser.isSet(u"rest-only"_s);
    if (options.restOnly &&
        (parser.isSet(u"demo"_s) || (!values.has(u"attach"_s) && !values.has(u"profile"_s))))
        return bad(u"--rest-only: needs --attach or --profile, which say where the service is"_s);
    if (byProfile && values.has(u"profile"_s))
        return takeNamedProfile(values, profileFile, options);
    if (parser.isSet(u"demo"_s)) {
        bool whole = false;
        options.demoClients = values.value(u"demo"_s).toInt(&whole);
        if (!whole || options.demoClients < 1 || options.demoClients > mostDemoClients)
            return bad(u"--demo: %1 is not a number from 1 to %2"_s.arg(values.value(u"demo"_s))
                           .arg(mostDemoClients));
        options.source = ConsoleOptions::Source::Demo;
        return {};
    }
    if (!values.has(u"attach"_s))
        return {};
    options.source = ConsoleOptions::Source::Attach;
    options.attach = QUrl(values.value(u"attach"_s), QUrl::StrictMode);
    const QString scheme = options.attach.scheme();
    if (!options.attach.isValid() || options.attach.host().isEmpty() ||
        (scheme != u"http"_s && scheme != u"https"_s))
        return bad(
            u"--attach: %1 is not an address like http://host:8080"_s.arg(options.attach.toDisplayString()));
    if (!options.attach.userInfo().isEmpty())
        return bad(u"--attach: put the token into a file (--token-file), not into the address"_s);
    options.caFile = values.value(u"ca-file"_s);
    const auto token = givenToken(values);
    if (!token)
        return tl::unexpected(token.error());
    options.token = token->value_or(QByteArray());
    return {};
}

Result<void> takePicture(const Values& values, ConsoleOptions& options) {
    options.page = values.value(u"page"_s);
    options.screenshot = values.value(u"screenshot"_s);
    if (values.has(u"screenshot"_s) && options.screenshot.isEmpty())
        return bad(u"--screenshot: needs a file name"_s);
    if (values.has(u"after"_s)) {
        bool number = false;
        const double seconds = values.value(u"after"_s).toDouble(&number);
        if (!number || !(seconds >= 0 && seconds <= 3600))
            return bad(
                u"--after: %1 is not a number of seconds from 0 to 3600"_s.arg(values.value(u"after"_s)));
        options.after = std::chrono::milliseconds(qint64(seconds * 1000));
    }
    if (values.has(u"size"_s)) {
        static const QRegularExpression form(u"^([0-9]{3,5})x([0-9]{3,5})$"_s);
        const auto match = form.match(values.value(u"size"_s));
        if (!match.hasMatch())
            return bad(u"--size: %1 is not a size like 1280x800"_s.arg(values.value(u"size"_s)));
        options.size = QSize(match.capturedView(1).toInt(), match.capturedView(2).toInt());
    }
    if (values.has(u"scheme"_s)) {
        const QString scheme = values.value(u"scheme"_s);
        if (scheme == u"light"_s)
            options.scheme = ui::Appearance::Scheme::Light;
        else if (scheme == u"dark"_s)
            options.scheme = ui::Appearance::Scheme::Dark;
        else if (scheme == u"system"_s)
            options.scheme = ui::Appearance::Scheme::System;
        else
            return bad(u"--scheme: %1 is not light, dark or system"_s.arg(scheme));
    }
    return {};
}

Result<void> takeAppearance(const Values& values, ConsoleOptions& options) {
    options.highContrast = values.has(u"high-contrast"_s);
    options.language = values.value(u"language"_s);
    const QStringList languages = ui::Translation::languages();
    if (!options.language.isEmpty() && !languages.contains(options.language))
        return bad(u"--language: %1 is not one of %2"_s.arg(options.language, languages.join(u", "_s)));
    return {};
}

/// Paths or file:// addresses, as desktops give them. Whether they are bundles is said in the window.
Result<void> takeIncidents(const QStringList& arguments, ConsoleOptions& options) {
    constexpr qsizetype most = 10;
    if (arguments.size() > most)
        return bad(u"at most %1 incidents are opened at once"_s.arg(most));
    for (const QString& argument : arguments) {
        const QUrl url(argument);
        const QString path = url.isLocalFile() ? url.toLocalFile() : argument;
        if (!QFileInfo::exists(path))
            return bad(u"%1 is not an option, nor a file; see --help"_s.arg(argument));
        options.incidents.append(path);
    }
    return {};
}

} // namespace

Result<void> takeProfile(const client::Profile& profile, ConsoleOptions& options) {
    const auto api = client::ApiAccess::apiBase(profile.api);
    if (!api)
        return tl::unexpected(api.error());
    options.source = ConsoleOptions::Source::Profile;
    options.profile = profile.name;
    options.attach = *api;
    options.attach.setPath({}); // where the API and the administration are found below
    options.caFile = profile.caFile;
    return {};
}

Result<ConsoleOptions> parseOptions(const QStringList& arguments, const QProcessEnvironment& environment,
                                    const QString& profileFile) {
    QCommandLineParser parser;
    parser.setApplicationDescription(description());
    parser.addOptions(declaredOptions());
    parser.addPositionalArgument(u"incident"_s, u"Incident bundles to open (*.wayside-incident)."_s,
                                 u"[INCIDENT…]"_s);
    if (!parser.parse(withDemoValue(arguments)))
        return bad(parser.errorText());
    ConsoleOptions options;
    if (parser.isSet(u"help"_s)) {
        options.outcome = ConsoleOptions::Outcome::ShowText;
        options.text = parser.helpText();
        return options;
    }
    if (parser.isSet(u"version"_s)) {
        options.outcome = ConsoleOptions::Outcome::ShowText;
        options.text = u"wayside %1\n"_s.arg(QCoreApplication::applicationVersion());
        return options;
    }
    if (parser.isSet(u"manual"_s)) {
        options.outcome = ConsoleOptions::Outcome::ShowText;
        options.text = manualPage();
        return options;
    }
    if (auto taken = takeIncidents(parser.positionalArguments(), options); !taken)
        return tl::unexpected(taken.error());
    const Values values(parser, environment);
    if (auto taken = takeSource(values, parser, profileFile, options); !taken)
        return tl::unexpected(taken.error());
    if (auto taken = takePicture(values, options); !taken)
        return tl::unexpected(taken.error());
    if (auto taken = takeAppearance(values, options); !taken)
        return tl::unexpected(taken.error());
    return options;
}

} // namespace wayside::console
