// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/sourcemenu.h"

#include <QActionGroup>

namespace wayside::console {

using ui::SourceChoice;

SourceMenu::SourceMenu(ui::ConsoleSettings& settings, QWidget* parent)
    : QMenu(tr("S&ource"), parent)
    , m_settings(settings) {
    connect(&m_settings.profiles(), &ui::ProfileBook::changed, this, &SourceMenu::rebuild);
    connect(&m_settings, &ui::ConsoleSettings::currentChanged, this, &SourceMenu::rebuild);
    rebuild();
}

QString SourceMenu::nameOf(const SourceChoice& choice) {
    switch (choice.kind) {
    case SourceChoice::Kind::Embedded:
        return tr("Embedded node");
    case SourceChoice::Kind::Demo:
        return tr("Demo");
    case SourceChoice::Kind::Profile:
        return choice.profile;
    case SourceChoice::Kind::Address:
        break;
    }
    return {};
}

void SourceMenu::add(const SourceChoice& choice) {
    QString text = nameOf(choice);
    QAction* action = addAction(text.replace(u'&', QStringLiteral("&&")));
    action->setCheckable(true);
    action->setChecked(choice == m_settings.current());
    connect(action, &QAction::triggered, this, [this, choice, action] {
        action->setChecked(choice == m_settings.current()); // until it is shown indeed
        if (!(choice == m_settings.current()))
            m_settings.want(choice);
    });
}

void SourceMenu::rebuild() {
    clear();
    add({});
    add({SourceChoice::Kind::Demo, {}});
    const auto profiles = m_settings.profiles().profiles();
    if (!profiles.isEmpty())
        addSeparator();
    for (const client::Profile& profile : profiles)
        add({SourceChoice::Kind::Profile, profile.name});
    addSeparator();
    QAction* manage = addAction(tr("&Manage sources\u2026"));
    connect(manage, &QAction::triggered, this, &SourceMenu::manageWanted);
}

} // namespace wayside::console
