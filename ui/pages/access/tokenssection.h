// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/access/accesssection.h"

#include <QHash>

namespace wayside::ui {

/// Authorization tokens, masked; a new one is shown once, in its own dialog. GUI thread.
class TokensSection : public TypedSection<client::AuthorizationToken> {
    Q_OBJECT
public:
    TokensSection(AccessContext& context, QWidget* parent);
    QString createText() const override { return tr("New token…"); }
    void create() override { createFor({}); }
    void createFor(const QString& authorization); ///< uuid; empty: to be chosen
    void edit() override;
    void askDelete() override;
    void rotate();
    QString whyNotRotate() const;

private:
    void refreshWords();
    QString authorizationName(const QString& uuid) const;
    QString note(const QString& uuid) const;
    QList<std::pair<QVariant, QString>> authorizationChoices() const;

    QHash<QString, QString> m_replacedBy; ///< masked; by the uuid of the old one, in this run
};

} // namespace wayside::ui
