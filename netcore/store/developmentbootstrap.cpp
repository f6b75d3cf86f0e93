// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/developmentbootstrap.h"

#include "netcore/store/accessdirectory.h"
#include "netcore/store/store.h"
#include "netcore/text/latintext.h"

#include <array>
#include <QUuid>
#include <utility>

namespace wayside::store {

using namespace Qt::StringLiterals;

namespace {

constexpr int largestTlcCount = 99'999; // five digits in the identifier

constexpr auto tlcAccount = "dev_tlc"_L1;
constexpr auto brokerAccount = "dev_broker"_L1;
constexpr auto monitorAccount = "dev_monitor"_L1;
constexpr auto platformAccount = "dev_platform"_L1;
constexpr std::array accountNames{tlcAccount, brokerAccount, monitorAccount, platformAccount};

QString accountOf(Role role) {
    if (isTlcRole(role))
        return tlcAccount;
    if (isBrokerRole(role))
        return brokerAccount;
    return isMonitorRole(role) ? QString(monitorAccount) : QString(platformAccount);
}

/// The same uuid at every start, so that an authorization of ours is known from one that someone added by
/// hand.
QString authorizationUuid(const QString& domain, Role role) {
    const QUuid space(u"{6f1c8b0e-5a0d-4c8e-9f7e-3b5d2f1a7c44}"_s);
    const QString name =
        domain + u'/' + QString::fromLatin1(nameOf(role).data(), qsizetype(nameOf(role).size()));
    return QUuid::createUuidV5(space, name).toString(QUuid::WithoutBraces);
}

QString tlcIdentifier(int number) {
    return u"sub%1"_s.arg(number, 5, 10, QChar(u'0'));
}

void planTlcs(const AccessDirectory& existing, const DevelopmentOptions& options,
              DevelopmentBootstrap::Plan& plan) {
    for (int number = 1; number <= options.tlcCount; ++number) {
        const QString identifier = tlcIdentifier(number);
        plan.access.tlcIdentifiers.append(identifier);
        if (!existing.identifierKnown(options.domain, identifier))
            plan.changes.save.tlcs.append({newUuid(), identifier, options.domain, tlcAccount});
    }
}

void planAuthorizations(const AccessDirectory& existing, const DevelopmentOptions& options, qint64 nowMs,
                        DevelopmentBootstrap::Plan& plan) {
    for (const auto& [role, roleName] : roleNames) {
        const QString uuid = authorizationUuid(options.domain, role);
        for (const AuthorizationToken& earlier : existing.tokensOf(uuid))
            plan.changes.removeTokens.append(earlier.uuid);
        plan.changes.save.authorizations.append({uuid, options.domain, accountOf(role), role, {}});
        const QByteArray plain = newToken();
        plan.changes.save.tokens.append({newUuid(), uuid, TokenHash::of(plain),
                                         options.revealTokens ? std::optional(plain) : std::nullopt, nowMs});
        plan.access.tokens.insert(latinText(roleName), plain);
    }
}

} // namespace

Result<DevelopmentBootstrap::Plan>
DevelopmentBootstrap::plan(const AccessRecords& existing, const DevelopmentOptions& options, qint64 nowMs) {
    if (options.tlcCount < 0 || options.tlcCount > largestTlcCount)
        return failure(ErrorCode::InvalidArgument, Fault::Local, "dev.tlcCount must be between 0 and 99999");
    if (options.domain.isEmpty() || options.domain != options.domain.toLower())
        return failure(ErrorCode::InvalidArgument, Fault::Local,
                       "the development domain must be in lower case");

    const auto directory = AccessDirectory::fromRecords(existing);
    Plan plan;
    plan.access.domain = options.domain;
    if (directory->domain(options.domain) == nullptr) {
        Domain domain;
        domain.name = options.domain;
        domain.testMode = true;
        plan.changes.save.domains.append(domain);
    }
    for (const QLatin1StringView name : accountNames) {
        if (directory->accountByName(name) == nullptr)
            plan.changes.save.accounts.append({newUuid(), name});
    }
    planTlcs(*directory, options, plan);
    planAuthorizations(*directory, options, nowMs, plan);
    return plan;
}

void DevelopmentBootstrap::prepare(Store& store, const DevelopmentOptions& options, qint64 nowMs,
                                   QObject* context, std::function<void(Result<DevelopmentAccess>)> done) {
    store.loadAccess(
        context, [&store, options, nowMs, context, done = std::move(done)](Result<AccessRecords> existing) {
            if (!existing)
                return done(tl::unexpected(existing.error()));
            auto planned = plan(*existing, options, nowMs);
            if (!planned)
                return done(tl::unexpected(planned.error()));
            store.applyAccessChanges(
                planned->changes, context, [access = planned->access, done](Result<void> applied) {
                    done(applied ? Result<DevelopmentAccess>(access) : tl::unexpected(applied.error()));
                });
        });
}

} // namespace wayside::store
