// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/access/accessverb.h"

#include "app/ctl/invocation.h"
#include "netcore/base/tlcidentifier.h"
#include "netcore/text/latintext.h"

#include <QRegularExpression>
#include <QTimeZone>

namespace wayside::ctl {

using namespace Qt::StringLiterals;

namespace {

QStringList roles() {
    QStringList names;
    for (const auto& [role, name] : roleNames)
        names.append(latinText(name));
    return names;
}

} // namespace

Option asOption() {
    Option option{u"as"_s, u"Which role's token of the ready file to use."_s, u"ROLE"_s};
    option.choices = roles();
    return option;
}

ExitCode withAccess(const Invocation& invocation, Role usual, const std::function<void(NodeTask&)>& work) {
    if (!invocation.isSet(u"as"_s))
        return withNode(invocation, usual, work);
    const Role role = roleFrom(invocation.value(u"as"_s).toStdString()).value_or(usual);
    auto access = invocation.line().api();
    if (!access)
        return usageError(access.error());
    access->authorizationToken = invocation.line().readyToken(role);
    if (access->authorizationToken.isEmpty()) {
        complain(
            u"--as %1 needs --ready-file FILE with a token of that role"_s.arg(invocation.value(u"as"_s)));
        return ExitCode::Usage;
    }
    NodeTask task(*access);
    return task.run([&] { work(task); });
}

Outcome deletedOutcome(const QString& what, const QString& name, const QString& key) {
    return Outcome{u"%1 %2 deleted"_s.arg(what, name),
                   {{key, key, Cell(name)}, {u"deleted"_s, u"Deleted"_s, Cell(true)}}};
}

ExitCode deleteNamed(const Invocation& invocation,
                     const std::function<client::RestRequest<client::Nothing>(const QString&)>& request,
                     const QString& what, const QString& key) {
    const auto name = pathName(invocation);
    if (!name)
        return usageError(name.error());
    return withAccess(invocation, Role::PlatformAdmin, [&](NodeTask& task) {
        ask(task, request(*name), [&](const client::Nothing&) {
            conclude(task, deletedOutcome(what, *name, key), invocation.format());
        });
    });
}

Cell textOrNull(const QString& text) {
    return text.isEmpty() ? Cell() : Cell(QJsonValue(text));
}

Cell timeCell(std::optional<qint64> utcMs) {
    if (!utcMs)
        return {};
    const QDateTime moment = QDateTime::fromMSecsSinceEpoch(*utcMs, QTimeZone::utc());
    return {QJsonValue(*utcMs), moment.toString(u"yyyy-MM-dd HH:mm:ss'Z'"_s)};
}

Cell namesCell(const QStringList& names, const QString& none) {
    constexpr qsizetype shown = 4;
    QString text = names.isEmpty() ? none : names.mid(0, shown).join(u", "_s);
    if (names.size() > shown)
        text += u" and %1 more"_s.arg(names.size() - shown);
    return {QJsonArray::fromStringList(names), text};
}

bool isUuid(const QString& text) {
    static const QRegularExpression form(u"^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$"_s);
    return form.match(text).hasMatch();
}

Result<QString> pathName(const Invocation& invocation, qsizetype index) {
    QString name = invocation.argument(index);
    if (name.isEmpty() || name == "."_L1 || name == ".."_L1)
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "\"" + name.toStdString() + "\" names nothing");
    return name;
}

Result<QStringList> checkedIdentifiers(const QStringList& identifiers) {
    for (const QString& identifier : identifiers) {
        if (!TlcIdentifier::isRegistrable(identifier.toStdString()))
            return failure(ErrorCode::InvalidArgument, Fault::Local,
                           "a TLC identifier has 8 characters of a-z, 0-9, _ and -");
    }
    return identifiers;
}

} // namespace wayside::ctl
