// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/streaming/sessionjudgement.h"

#include <QTest>

using namespace wayside;
using namespace wayside::node;
using namespace Qt::StringLiterals;

namespace {

/// A domain with three TLCs of account acme and one of beta, an authorization with a token for each kind of
/// session.
store::AccessRecords tables() {
    store::AccessRecords records;
    records.accounts = {{u"a1"_s, u"acme"_s}, {u"a2"_s, u"beta"_s}};
    store::Domain domain;
    domain.name = u"north"_s;
    records.domains = {domain};
    for (const QString& identifier : {u"sub00001"_s, u"sub00002"_s, u"sub00003"_s})
        records.tlcs.append({u"tlc-"_s + identifier, identifier, u"north"_s, u"acme"_s});
    records.tlcs.append({u"tlc-sub00009"_s, u"sub00009"_s, u"north"_s, u"beta"_s});
    const auto add = [&](const QString& uuid, Role role) {
        records.authorizations.append({uuid, u"north"_s, u"acme"_s, role, {}});
        records.tokens.append({u"token-"_s + uuid, uuid, store::TokenHash::of(uuid.toLatin1())});
    };
    add(u"tlc"_s, Role::TlcSystem);
    add(u"broker"_s, Role::BrokerSystem);
    add(u"other"_s, Role::BrokerSystem);
    return records;
}

SessionFacts session(SessionType type, const QStringList& identifiers) {
    SessionFacts facts;
    facts.type = type;
    facts.domain = u"north"_s;
    facts.account = u"acme"_s;
    facts.authorizationId = type == SessionType::Tlc ? u"tlc"_s : u"broker"_s;
    facts.authorizationTokenId = u"token-"_s + facts.authorizationId;
    facts.protocol = SessionProtocol::Multiplex;
    facts.identifiers = identifiers;
    facts.wholeDomain = identifiers.isEmpty();
    return facts;
}

const SessionFacts tlcOne = session(SessionType::Tlc, {u"sub00001"_s});
const SessionFacts tlcTwo = session(SessionType::Tlc, {u"sub00001"_s, u"sub00002"_s});
const SessionFacts brokerTwo = session(SessionType::Broker, {u"sub00001"_s, u"sub00009"_s});
const SessionFacts brokerOne = session(SessionType::Broker, {u"sub00001"_s});
const SessionFacts brokerAll = session(SessionType::Broker, {});

store::Authorization& authorization(store::AccessRecords& records, const QString& uuid) {
    return *std::find_if(records.authorizations.begin(), records.authorizations.end(),
                         [&](const store::Authorization& entry) { return entry.uuid == uuid; });
}

using Change = void (*)(store::AccessRecords& records);

void nothing(store::AccessRecords&) {}
void revokeTokens(store::AccessRecords& records) {
    records.tokens.clear();
}
void deleteAuthorizations(store::AccessRecords& records) {
    records.authorizations.clear();
}
void moveToken(store::AccessRecords& records) {
    for (auto& token : records.tokens)
        token.authorization = u"other"_s;
}
void deleteTlc(store::AccessRecords& records) {
    records.tlcs.removeIf([](const store::Tlc& tlc) { return tlc.identifier == u"sub00001"_s; });
}
void renameTlc(store::AccessRecords& records) {
    records.tlcs[0].identifier = u"sub00077"_s;
}
void narrowToTwo(store::AccessRecords& records) {
    authorization(records, u"tlc"_s).tlcIdentifiers = {u"sub00002"_s};
    authorization(records, u"broker"_s).tlcIdentifiers = {u"sub00002"_s};
}
void giveTlcAway(store::AccessRecords& records) {
    records.tlcs[0].account = u"beta"_s;
}
void changeRole(store::AccessRecords& records) {
    authorization(records, u"tlc"_s).role = Role::MonitorSystem;
    authorization(records, u"broker"_s).role = Role::MonitorSystem;
}
void renameAccount(store::AccessRecords& records) {
    for (auto& entry : records.authorizations)
        entry.account = u"acme2"_s;
    for (auto& tlc : records.tlcs)
        tlc.account = u"acme2"_s;
}

const std::optional<EndReason> stays;

} // namespace

class SessionJudgementTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void changesAct_data() {
        QTest::addColumn<SessionFacts>("facts");
        QTest::addColumn<Change>("change");
        QTest::addColumn<std::optional<EndReason>>("end");
        QTest::addColumn<QStringList>("lost");
        using E = EndReason;
        const auto row = [](const char* name, const SessionFacts& facts, Change change,
                            std::optional<EndReason> end, const QStringList& lost = {}) {
            QTest::newRow(name) << facts << change << end << lost;
        };
        row("nothingHappened", tlcTwo, nothing, stays);
        row("nothingHappenedToABroker", brokerTwo, nothing, stays);
        row("nothingHappenedToAWholeDomain", brokerAll, nothing, stays);
        row("tokenRevoked", tlcOne, revokeTokens, E::TokenRevoked);
        row("tokenOfAWholeDomainRevoked", brokerAll, revokeTokens, E::TokenRevoked);
        row("authorizationDeleted", tlcOne, deleteAuthorizations, E::TokenRevoked);
        row("tokenHandedOver", brokerAll, moveToken, E::TokenRevoked);
        row("tlcDeleted", tlcOne, deleteTlc, E::TlcDeleted);
        row("oneOfItsTlcsDeleted", tlcTwo, deleteTlc, E::TlcDeleted);
        row("tlcGotAnotherIdentifier", tlcOne, renameTlc, E::TlcDeleted);
        row("brokerLosesADeletedTlc", brokerTwo, deleteTlc, stays, {u"sub00001"_s});
        row("brokersOnlyTlcDeleted", brokerOne, deleteTlc, E::TlcDeleted);
        row("wholeDomainOutlivesATlc", brokerAll, deleteTlc, stays);
        row("scopeNarrowed", tlcTwo, narrowToTwo, stays, {u"sub00001"_s});
        row("scopeNarrowedToNothing", tlcOne, narrowToTwo, E::AdminTermination);
        row("brokerIgnoresTheList", brokerTwo, narrowToTwo, stays);
        row("tlcOfAnotherAccountNow", tlcTwo, giveTlcAway, stays, {u"sub00001"_s});
        row("brokerIgnoresTheAccount", brokerTwo, giveTlcAway, stays);
        row("roleDoesNotCoverTlc", tlcOne, changeRole, E::AdminTermination);
        row("roleDoesNotCoverBroker", brokerAll, changeRole, E::AdminTermination);
        row("accountRenamed", tlcTwo, renameAccount, stays);
    }
    void changesAct() {
        QFETCH(SessionFacts, facts);
        QFETCH(Change, change);
        QFETCH(std::optional<EndReason>, end);
        QFETCH(QStringList, lost);
        auto records = tables();
        change(records);
        const auto access = store::AccessDirectory::fromRecords(records);
        const SessionJudgement judgement = judgeSession(facts, *access);
        QCOMPARE(judgement.end, end);
        QCOMPARE(judgement.lost, lost);
        QCOMPARE(judgement.sentence.isEmpty(), !end.has_value());
        if (!end)
            QCOMPARE(judgement.account, access->authorization(facts.authorizationId)->account);
    }
};

QTEST_APPLESS_MAIN(SessionJudgementTest)
#include "tst_sessionjudgement.moc"
