// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/profilesverb.h"

#include "app/ctl/listing.h"
#include "app/ctl/optionreader.h"
#include "netcore/client/profilefile.h"

#include <QDir>
#include <QFileInfo>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::Profile;
using client::ProfileFile;

namespace {

QJsonValue orNull(const QString& text) {
    return text.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(text);
}

QList<Field> fieldsOf(const Profile& profile) {
    return {
        {u"name"_s, u"Name"_s, Cell(profile.name)},
        {u"api"_s, u"API"_s, Cell(profile.api)},
        {u"domain"_s, u"Domain"_s, Cell(orNull(profile.domain))},
        {u"caFile"_s, u"Authorities"_s, Cell(orNull(profile.caFile))},
        {u"tokenFile"_s, u"Token file"_s, Cell(orNull(profile.tokenFile))},
    };
}

ExitCode list(const Invocation& invocation) {
    const auto file = ProfileFile::read(ProfileFile::usualPath());
    if (!file)
        return usageError(file.error());
    const QList<Column<Profile>> columns{
        {u"name"_s, u"NAME"_s, Align::Left, 0, [](const Profile& p) { return Cell(p.name); }},
        {u"api"_s, u"API"_s, Align::Left, 0, [](const Profile& p) { return Cell(p.api); }},
        {u"domain"_s, u"DOMAIN"_s, Align::Left, 1, [](const Profile& p) { return Cell(orNull(p.domain)); }},
        {u"caFile"_s, u"AUTHORITIES"_s, Align::Left, 3,
         [](const Profile& p) { return Cell(orNull(p.caFile)); }},
        {u"tokenFile"_s, u"TOKEN FILE"_s, Align::Left, 2,
         [](const Profile& p) { return Cell(orNull(p.tokenFile)); }},
    };
    Listing listing = listingOf(columns, file->all());
    listing.summary = counted(file->all().size(), u"profile"_s, u"profiles"_s) + u" in "_s +
                      QDir::toNativeSeparators(ProfileFile::usualPath());
    return show(listing, invocation.format());
}

ExitCode showOne(const Invocation& invocation) {
    const auto file = ProfileFile::read(ProfileFile::usualPath());
    if (!file)
        return usageError(file.error());
    const auto profile = file->find(invocation.argument(0));
    if (!profile) {
        complain(u"there is no profile "_s + invocation.argument(0));
        return ExitCode::Usage;
    }
    return show(Record{{{QString(), fieldsOf(*profile)}}}, invocation.format());
}

/// Where it is, whatever folder the program is started in later.
QString absolute(const Invocation& invocation, const QString& option, OptionReader& reader) {
    if (!invocation.isSet(option))
        return {};
    const QString path = invocation.value(option);
    if (path == "-"_L1)
        reader.complain(u"--%1: a profile needs a file"_s.arg(option));
    else if (!QFileInfo(path).isReadable())
        reader.complain(u"--%1: cannot read %2"_s.arg(option, path));
    return QFileInfo(path).absoluteFilePath();
}

ExitCode add(const Invocation& invocation) {
    OptionReader reader(invocation);
    Profile profile;
    profile.name = invocation.argument(0);
    profile.api = invocation.value(u"api"_s);
    profile.domain = invocation.value(u"domain"_s);
    profile.caFile = absolute(invocation, u"ca-file"_s, reader);
    profile.tokenFile = absolute(invocation, u"token-file"_s, reader);
    if (profile.api.isEmpty())
        reader.complain(u"a profile needs --api URL"_s);
    if (reader.wrong())
        return usageError(*reader.wrong());
    const auto checked = ProfileFile::check(profile);
    if (!checked)
        return usageError(checked.error());
    auto file = ProfileFile::read(ProfileFile::usualPath());
    if (!file)
        return usageError(file.error());
    const bool replaces = file->find(profile.name).has_value();
    if (replaces && !invocation.isSet(u"replace"_s)) {
        complain(u"there is a profile %1 already; --replace overwrites it"_s.arg(profile.name));
        return ExitCode::Usage;
    }
    file->set(profile);
    const auto written = file->write(ProfileFile::usualPath());
    if (!written)
        return usageError(written.error());
    return show(Outcome{u"profile %1 %2"_s.arg(profile.name, replaces ? u"replaced"_s : u"added"_s),
                        fieldsOf(profile)},
                invocation.format());
}

ExitCode remove(const Invocation& invocation) {
    auto file = ProfileFile::read(ProfileFile::usualPath());
    if (!file)
        return usageError(file.error());
    const QString name = invocation.argument(0);
    if (!file->remove(name)) {
        complain(u"there is no profile "_s + name);
        return ExitCode::Usage;
    }
    const auto written = file->write(ProfileFile::usualPath());
    if (!written)
        return usageError(written.error());
    return show(Outcome{u"profile %1 removed"_s.arg(name),
                        {{u"name"_s, u"Name"_s, Cell(name)}, {u"removed"_s, u"Removed"_s, Cell(true)}}},
                invocation.format());
}

} // namespace

Verb profilesVerb() {
    const Argument name{u"NAME"_s, u"Name of the profile."_s};
    Verb listed{u"list"_s, u"List them"_s};
    listed.reach = Reach::Local;
    listed.run = list;
    Verb shown{u"show"_s, u"Show one"_s};
    shown.reach = Reach::Local;
    shown.arguments = {name};
    shown.run = showOne;
    Verb added{u"add"_s, u"Save one, from --api, --ca-file, --token-file and --domain"_s};
    added.reach = Reach::Local;
    added.arguments = {name};
    added.options = {{u"domain"_s, u"Domain when a verb is told none."_s, u"NAME"_s},
                     {u"replace"_s, u"Overwrite a profile of this name."_s}};
    added.run = add;
    Verb removed{u"remove"_s, u"Remove one; the files it names stay"_s};
    removed.reach = Reach::Local;
    removed.arguments = {name};
    removed.run = remove;

    Verb verb{u"profiles"_s, u"Saved addresses of nodes, for --profile"_s};
    verb.group = VerbGroup::Program;
    verb.description =
        u"Profiles keep an API address, an authority file, a domain and the name of a token file under a "
        u"name, "
        "in profiles.json in your configuration folder (profiles list says where). There is never a secret "
        "in it: the token stays in its file.\n\n"
        "A flag counts over the environment, the environment over the profile."_s;
    verb.reach = Reach::Local;
    verb.verbs = {listed, shown, added, removed};
    verb.run = list;
    verb.examples = {{u"waysidectl profiles add test --api https://node.example:8080/api --ca-file ca.pem "
                      "--token-file token"_s,
                      u"Then waysidectl --profile test connections."_s}};
    return verb;
}

} // namespace wayside::ctl
