// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/access/bulkrun.h"
#include "netcore/access/deletionscope.h"
#include "netcore/access/fieldrules.h"
#include "netcore/access/identifierlist.h"
#include "netcore/access/permissions.h"

#include <QSignalSpy>
#include <QTest>

using namespace wayside;
using namespace wayside::access;
using namespace Qt::StringLiterals;

/// What is allowed, what a field takes, what a list of identifiers holds, what a deletion ends, and many
/// requests at once.
class AccessRules : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theTableOfRoles_data();
    void theTableOfRoles();
    void answeredListsRuleRolesOut();
    void aRefusalOutweighsTheTable();
    void fields();
    void refusalsNameTheirField();
    void identifierLists();
    void identifierListsAreBounded();
    void deletedTlcsEndSessions();
    void revokedTokensEndSessions();
    void runsAllAFewAtATime();
    void stopsWhenCancelled();
    void waitsWhenAskedTo();
    void givesUpWhenNobodyAnswers();
};

void AccessRules::theTableOfRoles_data() {
    // Columns of spec 02 §3, in its order, and the two roles above: sessions, their deletion, logs, TLCs,
    // their change, authorizations and tokens, the platform's lists.
    QTest::addColumn<QString>("row");
    QTest::addColumn<int>("resource");
    QTest::addColumn<int>("operation");
    const auto add = [](const char* name, Resource resource, Operation operation, const char* row) {
        QTest::newRow(name) << QString::fromLatin1(row) << int(resource) << int(operation);
    };
    add("sessions GET", Resource::Sessions, Operation::List, "AA.AA.AAAA");
    add("sessions POST", Resource::Sessions, Operation::Create, "AA.AA.AAAA");
    add("sessions DELETE", Resource::Sessions, Operation::Delete, "A..A..A.AA");
    add("sessionlogs GET", Resource::SessionLogs, Operation::List, "A.AA.AAAAA");
    add("sessionlogs DELETE", Resource::SessionLogs, Operation::Delete, "..........");
    add("tlcs GET", Resource::Tlcs, Operation::List, "A.AAAAAAAA");
    add("tlcs POST", Resource::Tlcs, Operation::Create, "A.......AA");
    add("tlcs DELETE", Resource::Tlcs, Operation::Delete, "A.......AA");
    add("authorizations GET", Resource::Authorizations, Operation::List, "A..A..A.AA");
    add("tokens POST", Resource::Tokens, Operation::Create, "A..A..A.AA");
    add("domains GET", Resource::Domains, Operation::List, ".........A");
    add("accounts PUT", Resource::Accounts, Operation::Change, ".........A");
    add("policies POST", Resource::PayloadPolicies, Operation::Create, ".........A");
}

void AccessRules::theTableOfRoles() {
    QFETCH(QString, row);
    QFETCH(int, resource);
    QFETCH(int, operation);
    for (const auto& [role, name] : roleNames)
        QVERIFY2(roleMay(role, Resource(resource), Operation(operation)) == (row.at(int(role)) == u'A'),
                 name.data());
}

void AccessRules::answeredListsRuleRolesOut() {
    Permissions permissions;
    QCOMPARE(permissions.candidates().size(), 10);
    QVERIFY(permissions.may(Resource::Tlcs, Operation::Create) == Verdict::Unknown);
    permissions.learn(Resource::Domains, false);
    permissions.learn(Resource::Authorizations, false);
    permissions.learn(Resource::Tlcs, true);
    QVERIFY(permissions.may(Resource::Tlcs, Operation::Create) == Verdict::No);
    permissions.learn(Resource::Sessions, true);
    permissions.learn(Resource::SessionLogs, true);
    QCOMPARE(permissions.role(), std::optional(Role::MonitorSystem));
    permissions.learn(Resource::Sessions, false);
    QCOMPARE(permissions.candidates(), (QList<Role>{Role::TlcAnalyst, Role::BrokerAnalyst}));
    // A service that allows what no role may: nothing is known about the rest.
    Permissions foreign;
    foreign.learn(Resource::Accounts, true);
    foreign.learn(Resource::Domains, false);
    QVERIFY(foreign.candidates().isEmpty());
    QVERIFY(foreign.may(Resource::Accounts, Operation::Delete) == Verdict::Unknown);
    QVERIFY(foreign.may(Resource::Domains, Operation::Create) == Verdict::No);
}

void AccessRules::aRefusalOutweighsTheTable() {
    Permissions permissions;
    permissions.learnRole(Role::PlatformAdmin);
    QVERIFY(permissions.may(Resource::Domains, Operation::Delete) == Verdict::Yes);
    permissions.learn(Resource::Domains, false);
    QVERIFY(permissions.may(Resource::Domains, Operation::List) == Verdict::No);
    QVERIFY(permissions.may(Resource::Domains, Operation::Delete) == Verdict::No);
}

void AccessRules::fields() {
    QVERIFY(!complaintAboutName(u"acme"_s));
    QCOMPARE(complaintAboutName({}), std::optional(Complaint::Empty));
    QVERIFY(!complaintAboutName(QString(50, u'x')));
    QCOMPARE(complaintAboutName(QString(51, u'x')), std::optional(Complaint::TooLong));
    QCOMPARE(complaintAboutName(u"a\tb"_s), std::optional(Complaint::ControlCharacter));
    QCOMPARE(complaintAboutDomainName(u"a/b"_s), std::optional(Complaint::BadDomainName));
    QCOMPARE(complaintAboutDomainName(u".."_s), std::optional(Complaint::BadDomainName));
    QVERIFY(!complaintAboutIdentifier(u"sub_00-1"_s));
    for (const QString& bad :
         {u"sub0001"_s, u"sub000001"_s, u"SUB00001"_s, u"sub 0001"_s, u"s\u00fcb00001"_s})
        QCOMPARE(complaintAboutIdentifier(bad), std::optional(Complaint::BadIdentifier));
    QCOMPARE(splitIdentifiers(u" a,b;c\n a  \r\nd"_s), (QStringList{u"a"_s, u"b"_s, u"c"_s, u"d"_s}));
    QCOMPARE(firstBadIdentifier({u"sub00001"_s, u"nope"_s}), u"nope"_s);
}

void AccessRules::refusalsNameTheirField() {
    const QStringList fields{u"identifier"_s, u"domain"_s, u"account"_s, u"tlcIdentifiers"_s};
    QCOMPARE(fieldOfRefusal(u"HTTP 400 Bad Request: field account must be a text"_s, fields), u"account"_s);
    QCOMPARE(fieldOfRefusal(u"the identifier is already registered"_s, fields), u"identifier"_s);
    QCOMPARE(fieldOfRefusal(u"tlcIdentifiers must each be 8 characters"_s, fields), u"tlcIdentifiers"_s);
    QCOMPARE(fieldOfRefusal(u"accountant needed"_s, fields), QString());
}

void AccessRules::identifierLists() {
    const QString text =
        QChar(0xfeff) + u"# ours\nsub00001\r\n\n sub00002 \nsub00001\nBAD\n\"sub00003\",acme\nsub00009\n"_s;
    const IdentifierList list = readIdentifierList(text, {u"sub00009"_s});
    using Fate = ListedIdentifier::Fate;
    QList<std::pair<int, Fate>> fates;
    for (const ListedIdentifier& line : list.lines)
        fates.append({line.line, line.fate});
    QCOMPARE(fates, (QList<std::pair<int, Fate>>{{2, Fate::New},
                                                 {4, Fate::New},
                                                 {5, Fate::Repeated},
                                                 {6, Fate::Invalid},
                                                 {7, Fate::New},
                                                 {8, Fate::Known}}));
    QCOMPARE(list.fresh(), (QStringList{u"sub00001"_s, u"sub00002"_s, u"sub00003"_s}));
    QVERIFY(!list.cut);
}

void AccessRules::identifierListsAreBounded() {
    const IdentifierList endless = readIdentifierList(QString(5000, u'x'), {});
    QCOMPARE(endless.lines.constFirst().text.size(), 64);
    QVERIFY(endless.lines.constFirst().fate == ListedIdentifier::Fate::Invalid);
    const IdentifierList many = readIdentifierList(u"x\n"_s.repeated(IdentifierList::mostLines + 5), {});
    QCOMPARE(many.lines.size(), IdentifierList::mostLines);
    QVERIFY(many.cut);
}

void AccessRules::deletedTlcsEndSessions() {
    const auto tlc = [](const QString& identifier, const QString& domain = u"d"_s) {
        return client::Tlc{u"u-"_s + identifier, identifier, domain, u"a"_s, {}};
    };
    const QList<LiveSession> sessions{
        {u"d"_s, {}, SessionType::Tlc, {u"sub00001"_s}},
        {u"d"_s, {}, SessionType::Tlc, {u"sub00001"_s, u"sub00002"_s}},    // multiplex: any of them ends it
        {u"d"_s, {}, SessionType::Broker, {u"sub00001"_s, u"sub00002"_s}}, // goes on with the other
        {u"d"_s, {}, SessionType::Monitor, {u"sub00001"_s}},               // nothing left
        {u"d"_s, {}, SessionType::Broker, {}},                             // whole domain
        {u"e"_s, {}, SessionType::Tlc, {u"sub00001"_s}},                   // another domain
    };
    const DeletionScope one = scopeOfTlcs({tlc(u"sub00001"_s)}, sessions);
    QCOMPARE(one.sessionsEnding, 3);
    QCOMPARE(one.sessionsNarrowed, 1);
    const DeletionScope both = scopeOfTlcs({tlc(u"sub00001"_s), tlc(u"sub00002"_s)}, sessions);
    QCOMPARE(both.sessionsEnding, 4);
    QCOMPARE(both.sessionsNarrowed, 0);
}

void AccessRules::revokedTokensEndSessions() {
    const QList<client::Authorization> authorizations{{u"A"_s, u"d"_s, u"acme"_s, u"TLC_SYSTEM"_s, {}},
                                                      {u"B"_s, u"d"_s, u"acme"_s, u"BROKER_SYSTEM"_s, {}},
                                                      {u"C"_s, u"d"_s, u"other"_s, u"TLC_SYSTEM"_s, {}}};
    const QList<client::AuthorizationToken> tokens{
        {u"a1"_s, u"A"_s, {}}, {u"a2"_s, u"A"_s, {}}, {u"b1"_s, u"B"_s, {}}};
    const QList<LiveSession> sessions{{u"d"_s, u"acme"_s, SessionType::Tlc, {}},
                                      {u"d"_s, u"acme"_s, SessionType::Tlc, {}},
                                      {u"d"_s, u"acme"_s, SessionType::Broker, {}},
                                      {u"d"_s, u"other"_s, SessionType::Tlc, {}},
                                      {u"d"_s, std::nullopt, SessionType::Tlc, {}}};
    const TokenWorld world{authorizations, tokens, sessions, u"a2"_s};
    const DeletionScope whole = scopeOfAuthorizations({u"A"_s}, world);
    QCOMPARE(whole.tokens, 2);
    QCOMPARE(whole.sessionsEnding, 2);
    QCOMPARE(whole.sessionsPossible, 1); // the one whose account is not told
    QVERIFY(whole.ownToken);
    // One of two tokens: nobody tells which one a session was made with.
    const DeletionScope half = scopeOfTokens({u"a1"_s}, world);
    QCOMPARE(half.sessionsEnding, 0);
    QCOMPARE(half.sessionsPossible, 3);
    QVERIFY(!half.ownToken);
    const DeletionScope broker = scopeOfTokens({u"b1"_s}, world);
    QCOMPARE(broker.sessionsEnding, 1);
    QCOMPARE(broker.sessionsPossible, 0);
}

namespace {

client::RestFailure failureOf(int status, std::optional<Milliseconds> retryAfter = {}) {
    client::RestFailure failure;
    failure.status = status;
    failure.retryAfter = retryAfter;
    return failure;
}

} // namespace

void AccessRules::runsAllAFewAtATime() {
    int running = 0;
    int most = 0;
    BulkRun run(50, [&](int index, const auto& done) {
        most = std::max(most, ++running);
        QMetaObject::invokeMethod(
            this,
            [&running, index, done] {
                --running;
                done(index % 10 == 3 ? BulkRun::Failure(failureOf(409)) : BulkRun::Failure());
            },
            Qt::QueuedConnection);
    });
    QSignalSpy finished(&run, &BulkRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(most, 4);
    QCOMPARE(run.fateCount(BulkRun::Fate::Done), 45);
    QCOMPARE(run.fateCount(BulkRun::Fate::Failed), 5);
    QCOMPARE(run.failure(13)->status, 409);
    QCOMPARE(run.finishedItems(), 50);
}

void AccessRules::stopsWhenCancelled() {
    QList<std::function<void(const BulkRun::Failure&)>> waiting;
    BulkRun run(20, [&](int, const auto& done) { waiting.append(done); });
    QSignalSpy finished(&run, &BulkRun::finished);
    run.start();
    QCOMPARE(waiting.size(), 4);
    run.cancel();
    QCOMPARE(finished.size(), 0); // what is on its way is waited for
    for (const auto& done : std::as_const(waiting))
        done({});
    QCOMPARE(finished.size(), 1);
    QCOMPARE(run.fateCount(BulkRun::Fate::Done), 4);
    QCOMPARE(run.fateCount(BulkRun::Fate::NotTried), 16);
    QCOMPARE(waiting.size(), 4);
}

void AccessRules::waitsWhenAskedTo() {
    int tries = 0;
    BulkRun run(3, [&](int index, const auto& done) {
        const bool refused = index == 1 && ++tries < 3;
        QMetaObject::invokeMethod(
            this,
            [done, refused] {
                done(refused ? BulkRun::Failure(failureOf(429, Milliseconds(5))) : BulkRun::Failure());
            },
            Qt::QueuedConnection);
    });
    QSignalSpy finished(&run, &BulkRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(tries, 3);
    QCOMPARE(run.fateCount(BulkRun::Fate::Done), 3);
}

void AccessRules::givesUpWhenNobodyAnswers() {
    int asked = 0;
    BulkRun run(100, [&](int, const auto& done) {
        ++asked;
        QMetaObject::invokeMethod(
            this, [done] { done(failureOf(0)); }, Qt::QueuedConnection);
    });
    QSignalSpy finished(&run, &BulkRun::finished);
    run.start();
    QTRY_COMPARE(finished.size(), 1);
    QCOMPARE(asked, 4);
    QCOMPARE(run.fateCount(BulkRun::Fate::NotTried), 96);
}

QTEST_GUILESS_MAIN(AccessRules)
#include "tst_accessrules.moc"
