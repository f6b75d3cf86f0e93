// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/access/accesssection.h"

namespace wayside::ui {

class AccessForm;

class DomainsSection : public TypedSection<client::Domain> {
    Q_OBJECT
public:
    DomainsSection(AccessContext& context, QWidget* parent);
    QString createText() const override { return tr("New domain…"); }
    void create() override;
    void edit() override;
    void askDelete() override;
};

class AccountsSection : public TypedSection<client::Account> {
    Q_OBJECT
public:
    AccountsSection(AccessContext& context, QWidget* parent);
    QString createText() const override { return tr("New account…"); }
    void create() override;
    void edit() override;
    void askDelete() override;
};

class TlcsSection : public TypedSection<client::Tlc> {
    Q_OBJECT
public:
    TlcsSection(AccessContext& context, QWidget* parent);
    QString createText() const override { return tr("New TLC…"); }
    void create() override;
    void edit() override;
    void askDelete() override;
};

class AuthorizationsSection : public TypedSection<client::Authorization> {
    Q_OBJECT
public:
    AuthorizationsSection(AccessContext& context, QWidget* parent);
    QString createText() const override { return tr("New authorization…"); }
    void create() override;
    void edit() override;
    void askDelete() override;
};

class PoliciesSection : public TypedSection<client::PayloadPolicy> {
    Q_OBJECT
public:
    PoliciesSection(AccessContext& context, QWidget* parent);
    QString createText() const override { return tr("New payload policy…"); }
    void create() override;
    void edit() override;
    void askDelete() override;

private:
    AccessForm* openForm(const QString& title, const client::PayloadPolicy& start, const QString& accept);
};

} // namespace wayside::ui
