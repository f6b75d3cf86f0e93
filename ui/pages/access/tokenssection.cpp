// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/tokenssection.h"

#include "netcore/client/rest/tokenreference.h"
#include "ui/models/access/accesscolumns.h"
#include "ui/pages/access/accesschange.h"
#include "ui/pages/access/accesswords.h"
#include "ui/pages/access/rotatedialog.h"
#include "ui/pages/access/tokendialog.h"

using namespace Qt::StringLiterals;

namespace wayside::ui {

using client::Authorization;
using client::AuthorizationToken;

TokensSection::TokensSection(AccessContext& context, QWidget* parent)
    : TypedSection(context,
                   accesscolumns::ofTokens([this](const QString& uuid) { return authorizationName(uuid); },
                                           [this](const QString& uuid) { return note(uuid); }),
                   parent) {
    // Names of authorizations may come after the tokens.
    connect(&context.service, &access::AccessService::changed, this, [this](access::Resource changed) {
        if (changed == access::Resource::Authorizations)
            refreshWords();
    });
    follow();
}

/// What is said of tokens from elsewhere than their list.
void TokensSection::refreshWords() {
    if (rows().rowCount() > 0)
        Q_EMIT rows().dataChanged(rows().index(0, 0),
                                  rows().index(rows().rowCount() - 1, rows().columnCount() - 1));
}

QString TokensSection::authorizationName(const QString& uuid) const {
    for (const Authorization& each : m_context.service.listing<Authorization>().rows) {
        if (each.uuid == uuid)
            return tr("%1 of %2 in %3").arg(each.role, each.account, each.domain);
    }
    return {};
}

QString TokensSection::note(const QString& uuid) const {
    if (uuid == m_context.service.ownTokenUuid())
        return tr("in use by this console");
    const auto replaced = m_replacedBy.constFind(uuid);
    return replaced == m_replacedBy.cend() ? QString() : tr("to be replaced by %1").arg(*replaced);
}

QList<std::pair<QVariant, QString>> TokensSection::authorizationChoices() const {
    QList<std::pair<QVariant, QString>> choices;
    for (const Authorization& each : m_context.service.listing<Authorization>().rows) {
        // Two may have the same role, account and domain: the first digits of the UUID tell them apart.
        choices.append({each.uuid, tr("%1  (%2…)").arg(authorizationName(each.uuid), each.uuid.left(8))});
    }
    std::sort(choices.begin(), choices.end(),
              [](const auto& a, const auto& b) { return a.second.localeAwareCompare(b.second) < 0; });
    return choices;
}

void TokensSection::createFor(const QString& authorization) {
    FormField field{u"authorization"_s, tr("Authorization"), FormField::Kind::Choice, authorization};
    field.choices = authorizationChoices();
    field.check = [](const QVariant& given) {
        return given.toString().isEmpty() ? tr("Create an authorization first: a token belongs to one.")
                                          : QString();
    };
    auto* form = new AccessForm(tr("New token"),
                                tr("Its value is shown once, after this. Anybody who has it can do what the "
                                   "authorization allows."),
                                {field}, tr("Create token"), this);
    connect(form, &AccessForm::submitted, this, [this, form] {
        const QString uuid = form->values().value(u"authorization"_s).toString();
        const QPointer<AccessForm> waiting(form);
        m_context.service.send(
            client::createAuthorizationToken(uuid), this,
            [this, waiting, uuid](const client::RestResult<AuthorizationToken>& answer) {
                if (!answer) {
                    if (waiting)
                        waiting->showFailure(answer.error());
                    return;
                }
                m_context.service.put<AuthorizationToken>({*answer});
                if (waiting)
                    waiting->accept();
                choose(answer->uuid);
                // Also when the form was closed meanwhile: the token is there, and this is the only chance.
                (new TokenDialog(answer->token.toLatin1(), authorizationName(uuid), this))->open();
            });
    });
    form->open();
}

void TokensSection::edit() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const AuthorizationToken token = rows.constFirst();
    FormField field{u"authorization"_s, tr("Authorization"), FormField::Kind::Choice, token.authorization};
    field.choices = authorizationChoices();
    auto* form =
        new AccessForm(tr("Token %1").arg(token.token),
                       tr("Moves the token to another authorization: who has it may do from now on what "
                          "that one allows. Sessions made with it end (TOKEN_REVOKED)."),
                       {field}, tr("Move token"), this);
    connect(form, &AccessForm::submitted, this, [this, form, uuid = token.uuid] {
        saveForm<AuthorizationToken>(
            *form, *this, m_context,
            client::updateAuthorizationToken(uuid, form->values().value(u"authorization"_s).toString()),
            tr("Token moved."));
    });
    form->open();
}

void TokensSection::askDelete() {
    const auto rows = chosen();
    if (rows.isEmpty())
        return;
    const auto scope = [this, uuids = chosenKeys()](const QList<access::LiveSession>& sessions) {
        const access::AccessService& service = m_context.service;
        return access::scopeOfTokens(uuids, {service.listing<Authorization>().rows,
                                             service.listing<AuthorizationToken>().rows, sessions,
                                             service.ownTokenUuid()});
    };
    openDelete<AuthorizationToken>(
        *this, m_context, rows, [](const AuthorizationToken& row) { return row.token; },
        [](const AuthorizationToken& row) { return client::deleteAuthorizationToken(row.uuid); }, scope,
        true);
}

QString TokensSection::whyNotRotate() const {
    const QString why = refusal(access::Operation::Create);
    if (!why.isEmpty())
        return why;
    return chosenRows().size() == 1 ? QString() : tr("Choose one token first.");
}

void TokensSection::rotate() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const AuthorizationToken old = rows.constFirst();
    auto* dialog = new RotateDialog(m_context, old, authorizationName(old.authorization), this);
    connect(dialog, &RotateDialog::created, this,
            [this](const QString& uuid, const AuthorizationToken& fresh) {
                m_replacedBy.insert(uuid, fresh.token);
                refreshWords();
            });
    dialog->open();
}

} // namespace wayside::ui
