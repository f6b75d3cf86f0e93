// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rawconnection.h"
#include "storetesting.h"

#include <QTest>

using namespace wayside;
using namespace wayside::store;
using namespace wayside::store::testing;
using namespace Qt::StringLiterals;

namespace {

const Account acme{u"a-1"_s, u"acme"_s};
const Domain north{u"north"_s, true, true, 7, 9, 100};
const Tlc tlc{u"t-1"_s, u"sub00001"_s, u"north"_s, u"acme"_s};
const Authorization admin{u"z-1"_s, u"north"_s, u"acme"_s, Role::TlcAdmin, {u"sub00002"_s, u"sub00001"_s}};
const AuthorizationToken token{u"k-1"_s, u"z-1"_s, TokenHash::of("plain"), std::nullopt, 1234};
const PayloadPolicy policy{u"p-1"_s, PolicyMode::Whitelist, u"north"_s,   u"acme"_s,
                           255,      SessionType::Broker,   u"RECEIVE"_s, -3};

} // namespace

class AccessTest : public QObject {
    Q_OBJECT
private:
    std::unique_ptr<Store> m_store;

    Result<AccessRecords> load() {
        return await<AccessRecords>([&](auto* c, auto done) { m_store->loadAccess(c, done); });
    }
    template <typename T>
    Result<void> call(void (Store::*function)(T, QObject*, Store::Done<void>), T value) {
        return await<void>([&](auto* c, auto done) { (m_store.get()->*function)(value, c, done); });
    }
    Result<void> apply(const AccessChanges& changes) { return call(&Store::applyAccessChanges, changes); }
    Result<void> saveAll() {
        AccessChanges changes;
        changes.save = {{acme}, {north}, {tlc}, {admin}, {token}, {policy}};
        return apply(changes);
    }

private Q_SLOTS:
    void init() {
        m_store = std::make_unique<Store>(StoreSettings());
        VERIFY_DONE(m_store->start());
    }
    void cleanup() { m_store.reset(); }

    void comesBackAsItWasPut() {
        VERIFY_DONE(saveAll());
        const auto found = load();
        VERIFY_DONE(found);
        QCOMPARE(found->accounts, QList{acme});
        QCOMPARE(found->domains, QList{north});
        QCOMPARE(found->tlcs, QList{tlc});
        QCOMPARE(found->authorizations, QList{admin});
        QVERIFY(found->tokens == QList{token});
        QCOMPARE(found->payloadPolicies, QList{policy});
    }

    void oneByOne() {
        VERIFY_DONE(call(&Store::saveAccount, acme));
        VERIFY_DONE(call(&Store::saveDomain, north));
        VERIFY_DONE(call(&Store::saveTlc, tlc));
        VERIFY_DONE(call(&Store::saveAuthorization, admin));
        VERIFY_DONE(call(&Store::saveToken, token));
        VERIFY_DONE(call(&Store::savePayloadPolicy, policy));
        VERIFY_DONE(call(&Store::deletePayloadPolicy, policy.uuid));
        VERIFY_DONE(call(&Store::deleteToken, token.uuid));
        VERIFY_DONE(call(&Store::deleteAuthorization, admin.uuid));
        VERIFY_DONE(call(&Store::deleteTlc, tlc.uuid));
        VERIFY_DONE(call(&Store::deleteDomain, north.name));
        VERIFY_DONE(call(&Store::deleteAccount, acme.uuid));
        const auto found = load();
        VERIFY_DONE(found);
        QVERIFY(found->accounts.isEmpty() && found->domains.isEmpty() && found->tlcs.isEmpty() &&
                found->authorizations.isEmpty() && found->tokens.isEmpty() &&
                found->payloadPolicies.isEmpty());
    }

    void deletingWhatIsNotThere() {
        for (const auto function :
             {&Store::deletePayloadPolicy, &Store::deleteToken, &Store::deleteAuthorization,
              &Store::deleteTlc, &Store::deleteDomain, &Store::deleteAccount})
            VERIFY_FAILED(call(function, u"' OR 1=1 --"_s), ErrorCode::NotFound);
    }

    void savingAgainReplaces() {
        VERIFY_DONE(saveAll());
        Domain domain = north;
        domain.tlcLimit = 5;
        VERIFY_DONE(call(&Store::saveDomain, domain));
        Authorization authorization = admin;
        authorization.role = Role::TlcSystem;
        authorization.tlcIdentifiers = {u"sub00003"_s};
        VERIFY_DONE(call(&Store::saveAuthorization, authorization));
        const auto found = load();
        QCOMPARE(found->domains, QList{domain});
        QCOMPARE(found->authorizations, QList{authorization});
        QCOMPARE(found->tokens.size(), 1); // replacing an authorization keeps its tokens
    }

    void renamedAccountGoesAlongEverywhere() {
        VERIFY_DONE(saveAll());
        VERIFY_DONE(call(&Store::saveAccount, Account{acme.uuid, u"ajax"_s}));
        const auto found = load();
        QCOMPARE(found->tlcs[0].account, u"ajax"_s);
        QCOMPARE(found->authorizations[0].account, u"ajax"_s);
        QCOMPARE(found->payloadPolicies[0].account, std::optional(u"ajax"_s));
    }

    void whatIsInUseStays() {
        VERIFY_DONE(saveAll());
        VERIFY_FAILED(call(&Store::deleteAccount, acme.uuid), ErrorCode::Conflict);
        VERIFY_FAILED(call(&Store::deleteDomain, north.name), ErrorCode::Conflict);
        QVERIFY(m_store->healthy());
    }

    void referenceToNothingIsInvalid() {
        VERIFY_DONE(saveAll());
        VERIFY_FAILED(call(&Store::saveTlc, Tlc{u"t-2"_s, u"sub00009"_s, u"south"_s, u"acme"_s}),
                      ErrorCode::InvalidArgument);
        VERIFY_FAILED(
            call(&Store::saveToken, AuthorizationToken{u"k-2"_s, u"nobody"_s, TokenHash::of("x"), {}, 0}),
            ErrorCode::InvalidArgument);
    }

    void identifierIsUniqueWithinItsDomainOnly() {
        VERIFY_DONE(saveAll());
        VERIFY_FAILED(call(&Store::saveTlc, Tlc{u"t-2"_s, tlc.identifier, u"north"_s, u"acme"_s}),
                      ErrorCode::Conflict);
        VERIFY_DONE(call(&Store::saveDomain, Domain{u"south"_s}));
        VERIFY_DONE(call(&Store::saveTlc, Tlc{u"t-2"_s, tlc.identifier, u"south"_s, u"acme"_s}));
    }

    void deletedAuthorizationTakesItsTokens() {
        VERIFY_DONE(saveAll());
        VERIFY_DONE(call(&Store::deleteAuthorization, admin.uuid));
        QVERIFY(load()->tokens.isEmpty());
    }

    /// A list of identifiers that ran empty would suddenly mean all of them.
    void deletedTlcStaysInTheListOfAnAuthorization() {
        VERIFY_DONE(saveAll());
        VERIFY_DONE(call(&Store::deleteTlc, tlc.uuid));
        QCOMPARE(load()->authorizations[0].tlcIdentifiers, admin.tlcIdentifiers);
    }

    void changesHappenTogetherOrNotAtAll() {
        VERIFY_DONE(saveAll());
        AccessChanges changes;
        changes.removeTokens = {token.uuid};
        changes.save.accounts = {{u"a-2"_s, u"second"_s}};
        changes.save.tlcs = {{u"t-9"_s, u"sub00009"_s, u"nowhere"_s, u"second"_s}}; // fails
        VERIFY_FAILED(apply(changes), ErrorCode::InvalidArgument);
        const auto found = load();
        QCOMPARE(found->accounts.size(), 1);
        QCOMPARE(found->tokens.size(), 1);
    }

    void plainTokenIsKeptOnlyWhenRevealed() {
        VERIFY_DONE(saveAll());
        AuthorizationToken shown = token;
        shown.uuid = u"k-2"_s;
        shown.tokenHash = TokenHash::of("other");
        shown.revealed = QByteArray("other");
        VERIFY_DONE(call(&Store::saveToken, shown));
        const auto found = load();
        QVERIFY(found->tokens.contains(shown));
        QVERIFY(found->tokens.contains(token));
    }

    /// A role that nobody knows must not become some other role.
    void unknownRoleIsDamage() {
        const Place place;
        m_store = std::make_unique<Store>(place.settings());
        VERIFY_DONE(m_store->start());
        VERIFY_DONE(saveAll());
        {
            RawConnection raw(place.location());
            QVERIFY(raw.run(u"UPDATE authorizations SET role = 'EMPEROR'"_s));
        }
        VERIFY_FAILED(load(), ErrorCode::StoreCorrupt);
        QVERIFY(m_store->healthy()); // one odd row is not a failing disk
    }
};

WAYSIDE_STORE_TEST_MAIN(AccessTest)
#include "tst_access.moc"
