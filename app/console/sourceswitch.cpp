// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/sourceswitch.h"

#include "app/console/sourcemenu.h"
#include "ui/models/nodes/drainwords.h"
#include "ui/shell/farewelldialog.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/page.h"
#include "ui/shell/statusline.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QApplication>
#include <QEvent>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>

namespace wayside::console {

using namespace Qt::StringLiterals;
using ui::SourceChoice;
using Kind = SourceChoice::Kind;

SourceSwitch::SourceSwitch(Parts parts) : m_parts(std::move(parts)) {
    connect(&m_parts.settings, &ui::ConsoleSettings::sourceWanted, this, &SourceSwitch::switchTo);
}

SourceSwitch::~SourceSwitch() = default;

// ---- the first console

SourceChoice SourceSwitch::choiceOf(const ConsoleOptions& options) {
    switch (options.source) {
    case ConsoleOptions::Source::Embedded:
        break;
    case ConsoleOptions::Source::Demo:
        return {Kind::Demo, {}};
    case ConsoleOptions::Source::Attach:
        return {Kind::Address, {}};
    case ConsoleOptions::Source::Profile:
        return {Kind::Profile, options.profile};
    }
    return {};
}

Result<void> SourceSwitch::open(const ConsoleOptions& given) {
    ConsoleOptions options = given;
    m_parts.settings.setDemoClients(given.demoClients);
    const SourceChoice last = m_parts.settings.remembered();
    std::optional<client::Profile> profile;
    if (!given.sourceGiven && m_parts.values && last.kind == Kind::Profile) {
        profile = m_parts.settings.profiles().find(last.profile);
        if (profile && !takeProfile(*profile, options))
            profile.reset();
    } else if (given.tokenKept) {
        profile = m_parts.settings.profiles().find(given.profile);
    }
    if (options.source == ConsoleOptions::Source::Profile && !options.restOnly)
        options.restOnly = m_parts.settings.isRestOnly(options.profile);
    if (!profile) {
        auto source = m_parts.makeSource(options);
        return source ? show(std::move(*source), options) : tl::unexpected(source.error());
    }
    // A token file answers within the call, and so does its failure.
    std::optional<Result<void>> outcome;
    const auto alive = std::make_shared<bool>(true);
    m_parts.settings.profiles().readToken(
        *profile, this, [this, options, alive, &outcome](const Result<std::optional<QByteArray>>& token) {
            const Result<void> opened = openWithToken(options, token);
            if (*alive)
                outcome = opened;
            else if (!opened)
                Q_EMIT failed(QString::fromStdString(opened.error().detail));
        });
    *alive = false;
    return outcome.value_or(Result<void>());
}

Result<void> SourceSwitch::openWithToken(ConsoleOptions options,
                                         const Result<std::optional<QByteArray>>& token) {
    if (token)
        options.token = token->value_or(QByteArray());
    auto source = m_parts.makeSource(options);
    if (!source)
        return tl::unexpected(source.error());
    auto shown = show(std::move(*source), options);
    if (shown && !token)
        say(tr("The token of %1 could not be read: %2")
                .arg(options.profile, QString::fromStdString(token.error().detail)));
    else if (shown && options.token.isEmpty())
        say(tr("No token is known for %1: give it one on the Settings page.").arg(options.profile));
    return shown;
}

Result<void> SourceSwitch::show(std::unique_ptr<observe::Source> source, const ConsoleOptions& options) {
    m_console = std::make_unique<Console>(std::move(source), m_parts.appearance, &m_parts.settings);
    if (m_parts.prepare)
        m_parts.prepare(*m_console);
    adopt(choiceOf(options));
    auto started = m_console->start(options, m_parts.values);
    if (started)
        findKind(choiceOf(options), options);
    return started;
}

void SourceSwitch::adopt(const SourceChoice& choice) {
    m_parts.settings.setCurrent(choice);
    ui::MainWindow& window = m_console->window();
    auto* menu = new SourceMenu(m_parts.settings, &window);
    const QString name = SourceMenu::nameOf(choice);
    window.setSourceMenu(menu, name.isEmpty() ? m_console->state().sourceName() : name);
    connect(menu, &SourceMenu::manageWanted, &window, [&window] { window.showPage(u"settings"_s); });
    window.installEventFilter(this);
}

void SourceSwitch::saveLayout() {
    if (m_parts.values && m_console)
        m_console->window().saveLayout(*m_parts.values);
}

void SourceSwitch::say(const QString& sentence) {
    if (m_console)
        m_console->window().statusLine()->say(sentence);
}

// ---- another one

void SourceSwitch::switchTo(const SourceChoice& choice) {
    if (!m_console || m_next || m_question || choice == m_parts.settings.current())
        return;
    const QString consequence = whatWouldEnd();
    if (consequence.isEmpty())
        prepareSource(choice);
    else
        ask(choice, consequence);
}

/// Client sessions of one's own ask for themselves when their window closes.
QString SourceSwitch::whatWouldEnd() const {
    QStringList sentences;
    const Kind now = m_parts.settings.current().kind;
    const bool embedded = now == Kind::Embedded || now == Kind::Demo;
    const int sessions = m_console->state().totals().activeSessions;
    if (embedded && sessions > 0)
        sentences.append(tr("The embedded node stops: %n session(s) on it end.", nullptr, sessions));
    for (const observe::DrainRow& drain : m_console->state().runningDrains())
        sentences.append((embedded ? tr("The drain of %1 stops with it.")
                                   : tr("The drain of %1 goes on without this console."))
                             .arg(ui::words::cohortOf(drain)));
    return sentences.join(u'\n');
}

void SourceSwitch::ask(const SourceChoice& choice, const QString& consequence) {
    m_question = new QMessageBox(QMessageBox::Question, tr("Another source"),
                                 tr("Show %1 instead?").arg(SourceMenu::nameOf(choice)),
                                 QMessageBox::NoButton, &m_console->window());
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(consequence);
    QPushButton* go =
        m_question->addButton(tr("Show %1").arg(SourceMenu::nameOf(choice)), QMessageBox::AcceptRole);
    go->setObjectName(u"confirm"_s);
    QPushButton* stay = m_question->addButton(tr("Stay here"), QMessageBox::RejectRole);
    m_question->setDefaultButton(stay);
    m_question->setEscapeButton(stay);
    connect(go, &QPushButton::clicked, this, [this, choice] {
        m_question = nullptr;
        prepareSource(choice);
    });
    m_question->open();
}

void SourceSwitch::prepareSource(const SourceChoice& choice) {
    if (choice.kind == Kind::Embedded && !m_stopping.empty()) {
        m_waiting = choice; // it would find its own store in use
        return say(tr("Waiting for the embedded node to stop\u2026"));
    }
    ConsoleOptions options;
    options.demoClients = m_parts.settings.demoClients();
    if (choice.kind != Kind::Profile) {
        options.source =
            choice.kind == Kind::Demo ? ConsoleOptions::Source::Demo : ConsoleOptions::Source::Embedded;
        return makeSource(choice, options);
    }
    const auto profile = m_parts.settings.profiles().find(choice.profile);
    if (!profile)
        return say(tr("There is no profile %1 any more.").arg(choice.profile));
    if (const auto taken = takeProfile(*profile, options); !taken)
        return say(ui::words::error(taken.error()));
    options.restOnly = m_parts.settings.isRestOnly(choice.profile);
    m_parts.settings.profiles().readToken(
        *profile, this, [this, choice, options](const Result<std::optional<QByteArray>>& token) {
            if (!token)
                return say(
                    tr("The token of %1 could not be read: %2. Give it another one on the Settings page.")
                        .arg(choice.profile, QString::fromStdString(token.error().detail)));
            ConsoleOptions known = options;
            known.token = token->value_or(QByteArray());
            makeSource(choice, known);
        });
}

void SourceSwitch::makeSource(const SourceChoice& choice, const ConsoleOptions& options) {
    if (m_next || !m_console)
        return;
    auto source = m_parts.makeSource(options);
    if (!source)
        return say(ui::words::error(source.error()));
    m_next.emplace(Next{choice, options, std::move(*source)});
    leave();
}

/// Which kind of service a profile names is only known by asking it. Mostly it is what it was the last time;
/// where it is not, the console changes to the source that suits it.
void SourceSwitch::findKind(const SourceChoice& choice, const ConsoleOptions& options) {
    if (choice.kind != Kind::Profile || !m_parts.findKind)
        return;
    m_parts.findKind(options, [guard = QPointer<SourceSwitch>(this), choice, options](bool restOnly) {
        if (!guard || restOnly == options.restOnly)
            return;
        guard->m_parts.settings.setRestOnly(choice.profile, restOnly);
        if (!(guard->m_parts.settings.current() == choice))
            return;
        ConsoleOptions other = options;
        other.restOnly = restOnly;
        guard->makeSource(choice, other);
    });
}

/// Closes the window, which asks for what has to be ended in good order; goes on when it is hidden.
void SourceSwitch::leave() {
    QApplication::setQuitOnLastWindowClosed(false);
    saveLayout();
    m_console->window().close();
    if (const auto* farewell = m_console->window().findChild<ui::FarewellDialog*>())
        connect(farewell, &QDialog::rejected, this, [this] {
            m_next.reset(); // someone stays
            QApplication::setQuitOnLastWindowClosed(true);
        });
}

bool SourceSwitch::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Hide && !event->spontaneous() && m_next && m_console &&
        watched == &m_console->window())
        QMetaObject::invokeMethod(this, &SourceSwitch::replace, Qt::QueuedConnection);
    return QObject::eventFilter(watched, event);
}

void SourceSwitch::replace() {
    if (!m_next)
        return;
    Next next = std::move(*m_next);
    m_next.reset();
    const QByteArray geometry = m_console->window().saveGeometry();
    const ui::Page* page = m_console->window().currentPage();
    next.options.page = page ? page->pageName() : QString();
    std::unique_ptr<observe::Source> old = Console::dismantle(std::move(m_console));
    m_console = std::make_unique<Console>(std::move(next.source), m_parts.appearance, &m_parts.settings);
    if (m_parts.prepare)
        m_parts.prepare(*m_console);
    adopt(next.choice);
    if (m_parts.values)
        m_console->window().restoreLayout(*m_parts.values);
    m_console->window().restoreGeometry(geometry);
    // Its pages are those of the last one: there is nothing in the options that could be wrong.
    static_cast<void>(m_console->start(next.options, nullptr));
    findKind(next.choice, next.options);
    QApplication::setQuitOnLastWindowClosed(true);
    retire(std::move(old));
    Q_EMIT switched();
}

// ---- the one that goes

void SourceSwitch::retire(std::unique_ptr<observe::Source> source) {
    observe::Source* leaving = source.get();
    m_stopping.push_back(std::move(source));
    const bool takesTime =
        m_parts.stop && m_parts.stop(*leaving, [guard = QPointer<SourceSwitch>(this), leaving] {
            if (guard)
                guard->retired(leaving);
        });
    if (takesTime)
        say(tr("%1 is stopping\u2026").arg(leaving->name()));
    else
        retired(leaving);
}

void SourceSwitch::retired(observe::Source* source) {
    m_stopping.remove_if([source](const auto& leaving) { return leaving.get() == source; });
    if (!m_waiting || !m_stopping.empty())
        return;
    const SourceChoice choice = *m_waiting;
    m_waiting.reset();
    prepareSource(choice);
}

} // namespace wayside::console
