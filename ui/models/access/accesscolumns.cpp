// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/access/accesscolumns.h"

#include "netcore/client/rest/tokenreference.h"
#include "ui/shell/displaytime.h"
#include "ui/shell/words.h"

#include <QCoreApplication>
#include <QLocale>

namespace wayside::ui::accesscolumns {

using namespace Qt::StringLiterals;
using namespace client;

namespace {

struct AccessColumns {
    Q_DECLARE_TR_FUNCTIONS(AccessColumns)
};

constexpr int uuidLetters = 44;

QString orDash(const QString& text) {
    return text.isEmpty() ? QString(words::unknown) : text;
}
QVariant orNothing(const QString& text) {
    return text.isEmpty() ? QVariant() : QVariant(text);
}
template <typename T>
QVariant orNothing(const std::optional<T>& value) {
    return value ? QVariant(*value) : QVariant();
}

template <typename Row, typename Member>
AccessColumn<Row> plain(const QString& key, const QString& title, Member member, int letters) {
    AccessColumn<Row> column{key, title, [member](const Row& row) { return orDash(row.*member); }};
    column.value = [member](const Row& row) { return orNothing(row.*member); };
    // Peer text may be longer than its cell.
    column.tip = [member](const Row& row) {
        return (row.*member).isEmpty() ? QString() : words::tooltip(row.*member);
    };
    column.letters = letters;
    return column;
}

QString yesNo(const std::optional<bool>& flag) {
    if (!flag)
        return words::unknown;
    return *flag ? AccessColumns::tr("yes") : AccessColumns::tr("no");
}

QString days(const std::optional<qint64>& value) {
    if (!value)
        return words::unknown;
    return *value == 0 ? AccessColumns::tr("for ever") : QLocale().toString(*value);
}

template <typename Row, typename Member>
AccessColumn<Row> number(const QString& key, const QString& title, Member member,
                         QString (*text)(const std::optional<qint64>&)) {
    AccessColumn<Row> column{key, title, [member, text](const Row& row) { return text(row.*member); }};
    column.value = [member](const Row& row) { return orNothing(row.*member); };
    column.isNumber = true;
    return column;
}

template <typename Row, typename Member>
AccessColumn<Row> flag(const QString& key, const QString& title, Member member) {
    AccessColumn<Row> column{key, title, [member](const Row& row) { return yesNo(row.*member); }};
    column.value = [member](const Row& row) { return orNothing(row.*member); };
    column.letters = 12;
    return column;
}

template <typename Row>
AccessColumn<Row> uuidColumn(bool hidden = true) {
    auto column = plain<Row>(u"uuid"_s, AccessColumns::tr("UUID"), &Row::uuid, uuidLetters);
    column.isHidden = hidden;
    return column;
}

QString limitWords(const std::optional<qint64>& value) {
    if (!value)
        return words::unknown;
    return *value == 0 ? AccessColumns::tr("none") : QLocale().toString(*value);
}

QString moment(const std::optional<qint64>& utcMs) {
    if (!utcMs)
        return words::unknown;
    return displayTime(*utcMs).toString(u"yyyy-MM-dd HH:mm:ss"_s);
}

QString exactMoment(const std::optional<qint64>& utcMs) {
    return utcMs ? words::utcDateTime(*utcMs) : QString();
}

template <typename Member>
AccessColumn<SessionLog> time(const QString& key, const QString& title, Member member) {
    AccessColumn<SessionLog> column{key, title,
                                    [member](const SessionLog& row) { return moment(row.*member); }};
    column.value = [member](const SessionLog& row) {
        const std::optional<qint64> at = row.*member;
        return at ? QVariant(*at) : QVariant();
    };
    column.tip = [member](const SessionLog& row) { return exactMoment(row.*member); };
    column.letters = 25;
    return column;
}

} // namespace

QList<AccessColumn<Domain>> ofDomains() {
    return {
        plain<Domain>(u"name"_s, AccessColumns::tr("Domain"), &Domain::name, 24),
        number<Domain>(u"tlcLimit"_s, AccessColumns::tr("TLC limit"), &Domain::tlcLimit, limitWords),
        number<Domain>(u"sessionLogRetentionDays"_s, AccessColumns::tr("Session logs kept, days"),
                       &Domain::sessionLogRetentionDays, days),
        flag<Domain>(u"testMode"_s, AccessColumns::tr("Test mode"), &Domain::testMode),
        flag<Domain>(u"statCollection"_s, AccessColumns::tr("Statistics"), &Domain::statCollection),
        number<Domain>(u"statCollectionRetentionDays"_s, AccessColumns::tr("Statistics kept, days"),
                       &Domain::statCollectionRetentionDays, days),
    };
}

QList<AccessColumn<Account>> ofAccounts() {
    return {plain<Account>(u"name"_s, AccessColumns::tr("Account"), &Account::name, 32),
            uuidColumn<Account>(false)};
}

QList<AccessColumn<Tlc>> ofTlcs() {
    return {
        plain<Tlc>(u"identifier"_s, AccessColumns::tr("Identifier"), &Tlc::identifier, 14),
        plain<Tlc>(u"domain"_s, AccessColumns::tr("Domain"), &Tlc::domain, 20),
        plain<Tlc>(u"account"_s, AccessColumns::tr("Account"), &Tlc::account, 24),
        plain<Tlc>(u"type"_s, AccessColumns::tr("Type"), &Tlc::type, 16),
        uuidColumn<Tlc>(false),
    };
}

QList<AccessColumn<Authorization>> ofAuthorizations() {
    AccessColumn<Authorization> scope{
        u"tlcIdentifiers"_s, AccessColumns::tr("Scope"), [](const Authorization& row) {
            if (!row.role.startsWith("TLC_"_L1))
                return AccessColumns::tr("whole domain");
            if (row.tlcIdentifiers.isEmpty())
                return AccessColumns::tr("all TLCs of the account");
            if (row.tlcIdentifiers.size() == 1)
                return row.tlcIdentifiers.constFirst();
            return AccessColumns::tr("%n TLCs", nullptr, int(row.tlcIdentifiers.size()));
        }};
    scope.tip = [](const Authorization& row) {
        constexpr qsizetype shown = 40;
        QString names = row.tlcIdentifiers.mid(0, shown).join(u", "_s);
        if (row.tlcIdentifiers.size() > shown)
            names += AccessColumns::tr(" and %n more", nullptr, int(row.tlcIdentifiers.size() - shown));
        return names.isEmpty() ? QString() : words::tooltip(names);
    };
    scope.letters = 26;
    return {
        plain<Authorization>(u"role"_s, AccessColumns::tr("Role"), &Authorization::role, 18),
        plain<Authorization>(u"domain"_s, AccessColumns::tr("Domain"), &Authorization::domain, 18),
        plain<Authorization>(u"account"_s, AccessColumns::tr("Account"), &Authorization::account, 22),
        scope,
        uuidColumn<Authorization>(false),
    };
}

QList<AccessColumn<AuthorizationToken>> ofTokens(const AuthorizationName& name, const TokenNote& noteOf) {
    using Token = AuthorizationToken;
    AccessColumn<Token> belongs{u"belongsTo"_s, AccessColumns::tr("Authorization"),
                                [name](const Token& row) { return orDash(name(row.authorization)); }};
    belongs.letters = 44;
    AccessColumn<Token> note{u"note"_s, AccessColumns::tr("Note"),
                             [noteOf](const Token& row) { return noteOf(row.uuid); }};
    note.letters = 30;
    auto authorization = plain<Token>(u"authorization"_s, AccessColumns::tr("Authorization UUID"),
                                      &Token::authorization, uuidLetters);
    authorization.isHidden = true;
    return {plain<Token>(u"token"_s, AccessColumns::tr("Token"), &Token::token, 18), belongs, note,
            authorization, uuidColumn<Token>(false)};
}

QList<AccessColumn<PayloadPolicy>> ofPolicies() {
    AccessColumn<PayloadPolicy> priority{
        u"priority"_s, AccessColumns::tr("Priority"),
        [](const PayloadPolicy& row) { return QLocale().toString(row.priority); },
        [](const PayloadPolicy& row) { return QVariant(row.priority); }, true};
    priority.letters = 10;
    AccessColumn<PayloadPolicy> mode{u"mode"_s, AccessColumns::tr("Mode"), [](const PayloadPolicy& row) {
                                         if (row.mode == "WHITELIST"_L1)
                                             return AccessColumns::tr("lets in");
                                         return row.mode == "BLACKLIST"_L1 ? AccessColumns::tr("keeps out")
                                                                           : orDash(row.mode);
                                     }};
    mode.value = [](const PayloadPolicy& row) { return QVariant(row.mode); };
    mode.tip = [](const PayloadPolicy& row) { return words::tooltip(row.mode); };
    AccessColumn<PayloadPolicy> type{
        u"payloadType"_s, AccessColumns::tr("Payload type"),
        [](const PayloadPolicy& row) {
            return row.payloadType ? QString::number(*row.payloadType) : AccessColumns::tr("any");
        },
        [](const PayloadPolicy& row) { return orNothing(row.payloadType); }, true};
    const auto orAny = [](const QString& key, const QString& title, auto member) {
        AccessColumn<PayloadPolicy> column{key, title, [member](const PayloadPolicy& row) {
                                               return (row.*member).value_or(AccessColumns::tr("any"));
                                           }};
        column.value = [member](const PayloadPolicy& row) { return orNothing(row.*member); };
        return column;
    };
    return {
        priority,
        mode,
        type,
        orAny(u"sessionType"_s, AccessColumns::tr("Session type"), &PayloadPolicy::sessionType),
        plain<PayloadPolicy>(u"domain"_s, AccessColumns::tr("Domain"), &PayloadPolicy::domain, 18),
        orAny(u"account"_s, AccessColumns::tr("Account"), &PayloadPolicy::account),
        plain<PayloadPolicy>(u"direction"_s, AccessColumns::tr("Direction"), &PayloadPolicy::direction, 12),
        uuidColumn<PayloadPolicy>(),
    };
}

QString endReasonWords(const QString& reason) {
    if (reason.isEmpty())
        return AccessColumns::tr("not ended");
    const auto known = endReasonFrom(reason.toStdString());
    return known ? words::endReason(*known) : reason;
}

QString endReasonAdvice(const QString& reason) {
    const auto known = endReasonFrom(reason.toStdString());
    if (!known)
        return {};
    switch (*known) {
    case EndReason::ClientDisconnect:
        return AccessColumns::tr("Nothing, if the client came back. If it does not, look at the client.");
    case EndReason::SessionExpired:
        return AccessColumns::tr(
            "The client asked for a session and did not connect in time: let it connect directly "
            "after its request, and check that it reaches the port.");
    case EndReason::AdminTermination:
        return AccessColumns::tr("Somebody ended it on purpose; the audit log says who.");
    case EndReason::TlcDeleted:
        return AccessColumns::tr("Register the TLC again if it should come back.");
    case EndReason::TokenRevoked:
        return AccessColumns::tr("Give the client a new authorization token.");
    case EndReason::ConnectionError:
        return AccessColumns::tr("Check the network path to the client, and whether the client restarted.");
    case EndReason::ProtocolError:
        return AccessColumns::tr(
            "The client broke a rule or passed a limit: its enforcement says which one, with "
            "the measured value.");
    case EndReason::SessionSuperseded:
        return AccessColumns::tr(
            "Nothing, if the client came back by itself. If two clients take turns, give each "
            "its own identifier.");
    case EndReason::NodeDrained:
        return AccessColumns::tr(
            "The node was taken out of service; check that the client landed on another one.");
    case EndReason::NodeShutdown:
        return AccessColumns::tr(
            "The node was shut down; clients come back by themselves once it runs again.");
    case EndReason::NodeCrash:
        return AccessColumns::tr("The node stopped unexpectedly: read its log.");
    }
    return {};
}

QString scopeWords(const SessionLog& log) {
    const QStringList identifiers = access::identifiersOf(log);
    if (identifiers.isEmpty())
        return AccessColumns::tr("whole domain");
    if (identifiers.size() == 1)
        return identifiers.constFirst();
    return AccessColumns::tr("%n TLCs", nullptr, int(identifiers.size()));
}

QList<AccessColumn<SessionLog>> ofLogs() {
    AccessColumn<SessionLog> scope{u"identifiers"_s, AccessColumns::tr("Identifiers"), scopeWords};
    scope.letters = 15;
    AccessColumn<SessionLog> created{u"created"_s, AccessColumns::tr("Created"),
                                     [](const SessionLog& row) { return moment(row.created); },
                                     [](const SessionLog& row) { return QVariant(row.created); }};
    created.tip = [](const SessionLog& row) { return exactMoment(row.created); };
    created.letters = 25;
    AccessColumn<SessionLog> lasted{
        u"connectedForMs"_s, AccessColumns::tr("Connected for"), [](const SessionLog& row) {
            if (!row.connected)
                return AccessColumns::tr("never connected");
            const auto time = access::connectedForMs(row);
            return time ? words::duration(*time) : AccessColumns::tr("still connected");
        }};
    lasted.value = [](const SessionLog& row) { return orNothing(access::connectedForMs(row)); };
    lasted.isNumber = true;
    lasted.letters = 20;
    lasted.warning = [](const SessionLog& row) { return !row.connected && row.ended ? 1 : 0; };
    AccessColumn<SessionLog> reason{u"endReason"_s, AccessColumns::tr("End reason"),
                                    [](const SessionLog& row) { return endReasonWords(row.endReason); }};
    reason.value = [](const SessionLog& row) { return orNothing(row.endReason); };
    reason.tip = [](const SessionLog& row) { return words::tooltip(endReasonAdvice(row.endReason)); };
    reason.warning = [](const SessionLog& row) {
        return row.endReason == "PROTOCOL_ERROR"_L1 || row.endReason == "NODE_CRASH"_L1 ? 2 : 0;
    };
    reason.letters = 36;
    AccessColumn<SessionLog> session{u"session"_s, AccessColumns::tr("Session"),
                                     [](const SessionLog& row) { return orDash(tokenReference(row.token)); }};
    session.letters = 10;
    auto hidden = [](AccessColumn<SessionLog> column) {
        column.isHidden = true;
        return column;
    };
    using Log = SessionLog;
    return {
        scope,
        plain<Log>(u"type"_s, AccessColumns::tr("Type"), &Log::type, 9),
        created,
        time(u"ended"_s, AccessColumns::tr("Ended"), &Log::ended),
        lasted,
        reason,
        plain<Log>(u"endDetail"_s, AccessColumns::tr("Detail"), &Log::endDetail, 44),
        plain<Log>(u"account"_s, AccessColumns::tr("Account"), &Log::account, 16),
        plain<Log>(u"remoteAddress"_s, AccessColumns::tr("From"), &Log::remoteAddress, 24),
        hidden(time(u"connected"_s, AccessColumns::tr("Connected"), &Log::connected)),
        hidden(plain<Log>(u"domain"_s, AccessColumns::tr("Domain"), &Log::domain, 16)),
        hidden(plain<Log>(u"protocol"_s, AccessColumns::tr("Protocol"), &Log::protocol, 24)),
        hidden(session),
    };
}

} // namespace wayside::ui::accesscolumns
