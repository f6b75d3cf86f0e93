// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/completion/completionscript.h"

namespace wayside::ctl::completion {

using namespace Qt::StringLiterals;

namespace {

void addPlaces(const QString& above, const QList<Verb>& verbs, QList<Place>& places) {
    for (const Verb& verb : verbs) {
        const QString path = above.isEmpty() ? verb.name : above + u' ' + verb.name;
        places.append({path, &verb, verb.verbs, verb.options});
        addPlaces(path, verb.verbs, places);
    }
}

} // namespace

QList<Place> placesOf(const QList<Verb>& verbs) {
    QList<Place> places{{QString(), nullptr, verbs, {}}};
    addPlaces(QString(), verbs, places);
    return places;
}

QString singleQuoted(const QString& text) {
    QString quoted = text;
    return u'\'' + quoted.replace(u'\'', u"'\\''"_s) + u'\'';
}

QStringList valuesOf(const Option& option) {
    return option.choices.isEmpty() ? option.suggestions : option.choices;
}

bool wantsFile(const QString& valueName) {
    return valueName == "FILE"_L1 || valueName == "PEM"_L1;
}

bool wantsFolder(const QString& valueName) {
    return valueName == "FOLDER"_L1;
}

QString candidates(const QStringList& values, const QString& valueName) {
    if (wantsFile(valueName))
        return u"kind=files"_s;
    if (wantsFolder(valueName))
        return u"kind=folders"_s;
    QStringList quoted;
    for (const QString& value : values)
        quoted.append(singleQuoted(value));
    return quoted.isEmpty() ? QString() : u"candidates=("_s + quoted.join(u' ') + u')';
}

} // namespace wayside::ctl::completion
