// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/administration/selection.h"

#include "netcore/observe/query/filter.h"
#include "netcore/observe/query/rowtables.h"

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using observe::query::connectionFields;
using observe::query::Filter;

namespace {

struct ShortForm {
    const char* option;
    const char* field;
};
constexpr ShortForm shortForms[] = {
    {"node", "nodeId"}, {"domain", "domain"},   {"account", "account"},
    {"type", "type"},   {"tlc", "identifiers"},
};

} // namespace

QList<Option> selectionOptions() {
    return {
        {u"filter"_s,
         u"Only connections that fit, for example 'type = TLC and clock.meanAbsoluteMs > 500ms'; a word "
         u"alone is "
         "looked for in every text."_s,
         u"EXPRESSION"_s},
        {u"node"_s, u"Only those of this streaming node."_s, u"NODE"_s},
        {u"domain"_s, u"Only those of this domain."_s, u"NAME"_s},
        {u"account"_s, u"Only those of this account."_s, u"NAME"_s},
        {u"type"_s, u"Only those of this type."_s, u"TYPE"_s, {}, {u"TLC"_s, u"Broker"_s, u"Monitor"_s}},
        {u"tlc"_s, u"Only those with this TLC identifier in their list."_s, u"IDENTIFIER"_s},
    };
}

QStringList connectionFieldNames() {
    QStringList names;
    for (const auto& field : connectionFields().information())
        names.append(field.name);
    return names;
}

QString literal(const QString& text) {
    QString escaped = text;
    escaped.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + escaped + u'"';
}

QString bothOf(const QString& one, const QString& other) {
    if (one.isEmpty() || other.isEmpty())
        return one + other;
    return u"(%1) and (%2)"_s.arg(one, other);
}

QString connectionFilter(const Invocation& invocation, OptionReader& reader) {
    const QString given = invocation.value(u"filter"_s);
    const auto parsed = Filter::parse(given, connectionFields().information());
    if (!parsed)
        reader.complain(u"--filter: "_s + QString::fromStdString(parsed.error().detail));
    QString filter = given.trimmed();
    for (const ShortForm& form : shortForms) {
        const QString option = QString::fromLatin1(form.option);
        if (!invocation.isSet(option))
            continue;
        if (invocation.value(option).isEmpty())
            reader.complain(u"--%1 must not be empty"_s.arg(option));
        filter =
            bothOf(filter, QString::fromLatin1(form.field) + u" = "_s + literal(invocation.value(option)));
    }
    return filter;
}

quint64 connectionId(const QString& text, const QString& what, OptionReader& reader) {
    bool isNumber = false;
    const quint64 id = text.toULongLong(&isNumber);
    if (!isNumber || id == 0)
        reader.complain(u"%1 is the number of a connection, not %2"_s.arg(what, text));
    return id;
}

} // namespace wayside::ctl
