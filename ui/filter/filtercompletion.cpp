// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/filter/filtercompletion.h"

#include "netcore/observe/query/filterlexer.h"

#include <algorithm>
#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

using observe::query::FieldInformation;
using observe::query::FieldKind;
using observe::query::FilterContext;

constexpr qsizetype mostCompletions = 200;

struct Completion {
    Q_DECLARE_TR_FUNCTIONS(Completion)
};

bool isMeasured(FieldKind kind) {
    return kind == FieldKind::Number || kind == FieldKind::Share || kind == FieldKind::Milliseconds ||
           kind == FieldKind::Time;
}

bool isText(FieldKind kind) {
    return kind == FieldKind::Text || kind == FieldKind::Texts;
}

QString kindWords(FieldKind kind) {
    switch (kind) {
    case FieldKind::Truth:
        return Completion::tr("true or false");
    case FieldKind::Number:
        return Completion::tr("a number");
    case FieldKind::Share:
        return Completion::tr("a share, such as 10%");
    case FieldKind::Milliseconds:
        return Completion::tr("a time span, such as 250ms, 2s or 5min");
    case FieldKind::Time:
        return Completion::tr("a date and time, such as 2026-01-15T10:30:00Z");
    case FieldKind::Text:
        return Completion::tr("a text");
    case FieldKind::Texts:
        return Completion::tr("texts");
    case FieldKind::Word:
        return Completion::tr("one of some words");
    }
    return {};
}

QString describe(const FieldInformation& field, const FilterSubject& subject) {
    const QString own = subject.describe ? subject.describe(field.name) : QString();
    return own.isEmpty() ? kindWords(field.kind) : own;
}

/// How well a name fits what is begun: 0 begins with it, 1 contains it, -1 not at all.
int fit(const QString& name, const QString& begun) {
    if (name.startsWith(begun, Qt::CaseInsensitive))
        return 0;
    return name.contains(begun, Qt::CaseInsensitive) ? 1 : -1;
}

int fieldFit(const FieldInformation& field, const QString& begun) {
    int best = fit(field.name, begun);
    for (const QString& alias : field.aliases) {
        const int one = fit(alias, begun);
        if (one >= 0 && (best < 0 || one < best))
            best = one;
    }
    return best;
}

void addTerms(const FilterContext& context, const FilterSubject& subject, QList<FilterCompletion>& into) {
    QList<FilterCompletion> further;
    for (const FieldInformation& field : subject.fields) {
        const int how = fieldFit(field, context.begun);
        if (how < 0)
            continue;
        const QString name = shortName(field);
        const FilterCompletion one{name, describe(field, subject),
                                   isMeasured(field.kind) ? name : name + u':', true};
        // Fields that people have words for come before those that only the JSON knows.
        const bool known = subject.describe && !subject.describe(field.name).isEmpty();
        (how == 0 && known ? into : further).append(one);
    }
    into += further;
    if (context.begun.isEmpty())
        return;
    const std::pair<QString, QString> connectives[] = {{u"and"_s, Completion::tr("both have to hold")},
                                                       {u"or"_s, Completion::tr("one of both has to hold")},
                                                       {u"not"_s, Completion::tr("the next must not hold")}};
    for (const auto& [word, words] : connectives) {
        if (fit(word, context.begun) == 0)
            into.append({word, words, word + u' ', false});
    }
}

void addComparisons(const FieldInformation& field, QList<FilterCompletion>& into) {
    const auto add = [&into](const QString& comparison, const QString& words) {
        into.append({comparison, words, comparison, true});
    };
    if (isMeasured(field.kind)) {
        add(u">"_s, Completion::tr("more than"));
        add(u"<"_s, Completion::tr("less than"));
        add(u">="_s, Completion::tr("at least"));
        add(u"<="_s, Completion::tr("at most"));
        add(u"="_s, Completion::tr("exactly"));
        add(u"!="_s, Completion::tr("anything but"));
        return;
    }
    add(u":"_s, isText(field.kind) ? Completion::tr("is; * and ? stand for anything") : Completion::tr("is"));
    add(u"!="_s, Completion::tr("is not"));
    if (isText(field.kind))
        add(u"~"_s, Completion::tr("contains"));
}

void addValues(const FilterContext& context, const FilterSubject& subject, QList<FilterCompletion>& into) {
    if (context.field < 0)
        return;
    const FieldInformation& field = subject.fields[std::size_t(context.field)];
    const auto add = [&](const QString& value, const QString& words, const QString& inserted) {
        into.append({value, words, inserted + u' ', false});
    };
    if (isText(field.kind)) {
        for (const FilterSubject::Seen& seen : subject.valuesSeen(context.field, context.begun))
            add(seen.text, Completion::tr("%n rows", nullptr, seen.rows),
                observe::query::literalText(seen.text));
    }
    const QStringList words =
        field.kind == FieldKind::Truth ? QStringList{u"true"_s, u"false"_s} : field.words;
    for (const int wanted : {0, 1}) {
        for (const QString& word : words) {
            if (fit(word, context.begun) == wanted)
                add(word, {}, observe::query::literalText(word));
        }
    }
    if (isMeasured(field.kind) && context.begun.isEmpty())
        into.append({kindWords(field.kind), Completion::tr("to be typed"), {}, true});
    else if (field.kind != FieldKind::Truth && fit(u"none"_s, context.begun) == 0)
        add(u"none"_s, Completion::tr("not known, or empty"), u"none"_s);
}

} // namespace

QString shortName(const FieldInformation& field) {
    return field.aliases.isEmpty() ? field.name : field.aliases.constFirst();
}

QList<FilterCompletion> completionsFor(const FilterContext& context, const FilterSubject& subject) {
    QList<FilterCompletion> completions;
    switch (context.wanted) {
    case FilterContext::Wanted::Term:
        addTerms(context, subject, completions);
        break;
    case FilterContext::Wanted::Comparison:
        if (context.field >= 0)
            addComparisons(subject.fields[std::size_t(context.field)], completions);
        break;
    case FilterContext::Wanted::Literal:
        addValues(context, subject, completions);
        break;
    }
    if (completions.size() > mostCompletions)
        completions.resize(mostCompletions);
    return completions;
}

} // namespace wayside::ui
