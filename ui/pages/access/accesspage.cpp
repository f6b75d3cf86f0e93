// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/accesspage.h"

#include "ui/delegates/figuretable.h"
#include "ui/models/connections/connectionmodel.h"
#include "ui/pages/access/accesssections.h"
#include "ui/pages/access/accesswords.h"
#include "ui/pages/access/logssection.h"
#include "ui/pages/access/tokenssection.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using access::Operation;
using access::Resource;

AccessPage::AccessPage(observe::Source& source, const ConnectionModel& connections, QWidget* parent)
    : Page(parent)
    , m_source(source)
    , m_connections(connections)
    , m_context{m_service, [this] { return liveSessions(); }} {
    buildSections();
    buildLayout();
    buildActions();
    connect(&m_source, &observe::Source::abilitiesChanged, this, &AccessPage::followSource);
    connect(&m_source, &observe::Source::linkChanged, this, &AccessPage::followSource);
    connect(&m_service, &access::AccessService::changed, this, &AccessPage::refreshSide);
    connect(&m_service, &access::AccessService::permissionsChanged, this, [this] {
        refreshSide();
        refreshRoles();
        refreshActions();
    });
    refreshSide();
    refreshRoles();
    sectionShown();
}

void AccessPage::buildSections() {
    m_stack = new QStackedWidget(this);
    m_list = new QListWidget(this);
    addSection(new TlcsSection(m_context, this));
    addSection(new AuthorizationsSection(m_context, this));
    m_tokens = new TokensSection(m_context, this);
    addSection(m_tokens);
    m_logs = new LogsSection(m_context, this);
    addSection(m_logs);
    addSection(new DomainsSection(m_context, this));
    addSection(new AccountsSection(m_context, this));
    addSection(new PoliciesSection(m_context, this));
}

void AccessPage::addSection(AccessSection* section) {
    m_sections.append(section);
    m_stack->addWidget(section);
    m_list->addItem(accesswords::title(section->resource()));
    connect(section, &AccessSection::message, this, &Page::message);
    connect(section, &AccessSection::layoutChanged, this, &Page::layoutChanged);
    connect(section, &AccessSection::chosenChanged, this, &AccessPage::refreshActions);
    connect(section, &AccessSection::createRequested, this, [this] {
        if (m_create->isEnabled())
            m_create->trigger();
    });
}

QWidget* AccessPage::buildSide() {
    auto* side = new QWidget(this);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Sections"));
    m_list->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    constexpr int rowHeight = 28;
    for (int i = 0; i < m_list->count(); ++i)
        m_list->item(i)->setSizeHint({0, rowHeight});
    m_list->setCurrentRow(0);
    connect(m_list, &QListWidget::currentRowChanged, this, [this](int row) {
        m_stack->setCurrentIndex(row);
        sectionShown();
        Q_EMIT layoutChanged();
    });
    m_role = new QLabel(side);
    m_role->setTextFormat(Qt::PlainText);
    m_role->setWordWrap(true);
    m_actAs = new QComboBox(side);
    m_actAs->setAccessibleName(tr("Act as role"));
    m_actAs->setToolTip(tr("The embedded node has a token of every role: see what each may do."));
    connect(m_actAs, &QComboBox::textActivated, this, [this](const QString& role) {
        m_service.actAs(role);
        loadAll();
    });
    m_address = new QLabel(side);
    m_address->setTextFormat(Qt::PlainText);
    m_address->setWordWrap(true);
    m_address->setForegroundRole(QPalette::PlaceholderText);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 8, 0, 8);
    layout->addWidget(m_list, 1);
    auto* facts = new QVBoxLayout;
    facts->setContentsMargins(8, 0, 8, 0);
    m_actAsLabel = new QLabel(tr("Act as"), side);
    m_actAsLabel->setBuddy(m_actAs);
    facts->addWidget(m_role);
    facts->addWidget(m_actAsLabel);
    facts->addWidget(m_actAs);
    facts->addWidget(m_address);
    layout->addLayout(facts);
    return side;
}

void AccessPage::buildLayout() {
    constexpr int sideWidth = 200;
    m_buttons = new QWidget(this);
    auto* right = new QWidget(this);
    auto* rightLayout = new QVBoxLayout(right);
    rightLayout->setContentsMargins({});
    rightLayout->setSpacing(0);
    rightLayout->addWidget(m_buttons);
    rightLayout->addWidget(m_stack, 1);
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(buildSide());
    splitter->addWidget(right);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({sideWidth, sideWidth * 5});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(splitter);
    setFocusProxy(m_list);
}

QAction* AccessPage::addAction(const QString& text, const QKeySequence& keys, std::function<void()> done) {
    auto* action = new QAction(text, this);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(done));
    m_actions.append(action);
    return action;
}

void AccessPage::buildActions() {
    m_create = addAction(tr("New…"), QKeySequence(Qt::CTRL | Qt::Key_N), [this] { current()->create(); });
    m_edit = addAction(tr("Edit…"), QKeySequence(Qt::Key_F2), [this] { current()->edit(); });
    m_delete =
        addAction(tr("Delete…"), QKeySequence(Qt::CTRL | Qt::Key_Delete), [this] { current()->askDelete(); });
    m_reload = addAction(tr("Load again"), QKeySequence(Qt::Key_F5), [this] { current()->load(); });
    m_token = addAction(tr("New token for it…"), QKeySequence(Qt::CTRL | Qt::Key_T),
                        [this] { createTokenForChosen(); });
    m_rotate = addAction(tr("Rotate…"), QKeySequence(Qt::CTRL | Qt::Key_R), [this] { rotateToken(); });
    m_import = addAction(tr("Import TLCs…"), QKeySequence(Qt::CTRL | Qt::Key_I), [this] { importTlcs(); });
    m_showConnection = addAction(tr("Show connection"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                                 [this] { showConnectionOfLog(); });
    m_showEnforcement = addAction(tr("Show enforcement"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                                  [this] { showEnforcementOfLog(); });
    auto* row = new QHBoxLayout(m_buttons);
    row->setContentsMargins(8, 8, 8, 0);
    row->setSpacing(8);
    for (QAction* action :
         {m_create, m_edit, m_delete, m_token, m_rotate, m_import, m_showConnection, m_showEnforcement}) {
        QPushButton* button = buttonFor(action, m_buttons);
        m_sectionButtons.append({action, button});
        row->addWidget(button);
    }
    row->addStretch();
    m_export = addAction(tr("Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { askToExport(); });
    row->addWidget(buttonFor(m_export, m_buttons));
    row->addWidget(buttonFor(m_reload, m_buttons));
    buildSectionActions();
    QWidget::addActions(m_actions);
    for (AccessSection* section : std::as_const(m_sections)) {
        connect(section->table(), &QAbstractItemView::activated, this, [this] {
            if (m_edit->isEnabled())
                m_edit->trigger();
        });
    }
}

void AccessPage::buildSectionActions() {
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const QString name = accesswords::title(m_sections.at(i)->resource());
        addAction(tr("Show: %1").arg(name),
                  QKeySequence(QKeyCombination(Qt::ALT, Qt::Key(int(Qt::Key_1) + int(i)))),
                  [this, i] { showSection(m_sections.at(i)->resource()); });
    }
}

AccessSection* AccessPage::section(Resource resource) const {
    const auto found = std::find_if(m_sections.cbegin(), m_sections.cend(),
                                    [resource](AccessSection* each) { return each->resource() == resource; });
    return found == m_sections.cend() ? nullptr : *found;
}

AccessSection* AccessPage::current() const {
    return m_sections.value(m_stack->currentIndex());
}

void AccessPage::showSection(Resource resource) {
    m_list->setCurrentRow(int(m_sections.indexOf(section(resource))));
    current()->table()->setFocus();
}

void AccessPage::focusFilter() {
    current()->filterLine()->setFocus();
    current()->filterLine()->selectAll();
}

void AccessPage::clearFilter() {
    current()->filterLine()->clear();
    current()->table()->setFocus();
}

void AccessPage::sectionShown() {
    if (!m_create)
        return;
    if (isVisible())
        current()->appeared();
    refreshActions();
}

void AccessPage::followSource() {
    const QString why = m_source.whyNot(observe::Ability::Access);
    const auto service = why.isEmpty() ? m_source.service() : std::nullopt;
    const QUrl before = m_service.api();
    m_service.setService(service);
    if (m_service.api() != before)
        m_hasAsked = false;
    m_address->setText(service ? m_service.api().toDisplayString() : why);
    refreshRoles();
    if (isVisible() && service && !m_hasAsked)
        loadAll();
}

void AccessPage::loadAll() {
    m_hasAsked = true;
    m_service.loadEverything();
    current()->appeared();
}

void AccessPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    followSource();
}

void AccessPage::hideEvent(QHideEvent* event) {
    Page::hideEvent(event);
    // Nobody looks: what is on its way is not worth its bytes. Changes go on.
    m_service.cancelLoads();
}

void AccessPage::refreshSide() {
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const AccessSection* section = m_sections.at(i);
        const QString why = accesswords::refusal(m_service, section->resource(), Operation::List);
        QListWidgetItem* item = m_list->item(int(i));
        const int rows = section->model().rowCount();
        const QString title = accesswords::title(section->resource());
        const bool loading = m_service.isLoading(section->resource());
        item->setText(loading                     ? tr("%1 …").arg(title)
                      : why.isEmpty() && rows > 0 ? tr("%1  (%2)").arg(title, words::count(quint64(rows)))
                                                  : title);
        item->setToolTip(words::tooltip(why));
        item->setForeground(why.isEmpty() ? QBrush() : palette().brush(QPalette::Disabled, QPalette::Text));
    }
    refreshActions();
}

void AccessPage::refreshRoles() {
    m_role->setText(accesswords::roleSentence(m_service));
    const QStringList roles = m_service.rolesOnOffer();
    m_actAs->setVisible(!roles.isEmpty());
    m_actAsLabel->setVisible(!roles.isEmpty());
    m_role->setVisible(roles.isEmpty());
    QStringList shown;
    for (int i = 0; i < m_actAs->count(); ++i)
        shown.append(m_actAs->itemText(i));
    if (shown != roles) {
        m_actAs->clear();
        m_actAs->addItems(roles);
    }
    m_actAs->setCurrentText(m_service.namedRole());
}

void AccessPage::refreshActions() {
    if (!m_create)
        return;
    const AccessSection* section = current();
    const auto offer = [](QAction* action, const QString& able, const QString& why) {
        action->setEnabled(why.isEmpty());
        const QString keys = action->shortcut().toString(QKeySequence::NativeText);
        action->setToolTip(words::tooltip(tr("%1 (%2)").arg(why.isEmpty() ? able : why, keys)));
    };
    const QString createText = section->createText();
    m_create->setText(createText.isEmpty() ? tr("New…") : createText);
    offer(m_create, tr("Opens a form"), section->whyNotCreate());
    offer(m_edit, tr("Opens a form with what is chosen"), section->whyNotEdit());
    offer(m_delete, tr("Says what it does, in numbers, and asks"), section->whyNotDelete());
    const Resource resource = section->resource();
    offer(m_token, tr("Creates a token of the chosen authorization"),
          resource != Resource::Authorizations ? tr("Choose an authorization first.")
          : section->chosenRows().size() != 1
              ? tr("Choose one authorization first.")
              : accesswords::refusal(m_service, Resource::Tokens, Operation::Create));
    offer(m_rotate, tr("A new token beside the old, both valid; then the old one is revoked"),
          resource == Resource::Tokens ? m_tokens->whyNotRotate() : tr("Choose a token first."));
    offer(m_import, tr("Registers many, from a file or pasted lines"),
          accesswords::refusal(m_service, Resource::Tlcs, Operation::Create));
    const QString noLog =
        resource == Resource::SessionLogs ? m_logs->whyNotLookUp() : tr("Choose a logged session first.");
    offer(m_showConnection, tr("Shows it in Connections"), noLog);
    offer(m_showEnforcement, tr("Shows what was enforced on it"), noLog);
    offer(m_export, tr("Writes the list as it is filtered to a CSV or JSON file, without secrets"),
          section->filter().rowCount() > 0 ? QString() : tr("There is nothing to write."));
    for (const auto& [action, button] : std::as_const(m_sectionButtons))
        button->setVisible(belongsTo(action, resource));
    offer(m_reload, tr("Asks the service for this list"),
          m_service.hasService() ? QString() : tr("The source has not told where its REST API is."));
}

/// Sessions as the REST API lists them; accounts, which it does not tell, from connections where there is
/// one.
QList<access::LiveSession> AccessPage::liveSessions() const {
    const auto keyOf = [](const QString& domain, const QString& type, QStringList identifiers) {
        identifiers.sort();
        return u"%1/%2/%3"_s.arg(domain, type, identifiers.join(u','));
    };
    const auto typeName = [](SessionType type) {
        return QString::fromLatin1(nameOf(type).data(), qsizetype(nameOf(type).size()));
    };
    QHash<QString, std::optional<QString>> accounts; // nothing: several have sessions alike
    QList<access::LiveSession> ofConnections;
    for (int i = 0; i < m_connections.rowCount(); ++i) {
        const observe::ConnectionRow& row = m_connections.at(i);
        if (row.ended() || !row.type)
            continue;
        ofConnections.append({row.domain, row.account, row.type, row.identifiers});
        const QString key = keyOf(row.domain, typeName(*row.type), row.identifiers);
        const auto known = accounts.constFind(key);
        if (known == accounts.cend())
            accounts.insert(key, row.account);
        else if (*known != row.account)
            accounts[key] = std::nullopt;
    }
    const auto& listed = m_service.listing<client::Session>();
    if (!listed.isKnown)
        return ofConnections;
    QList<access::LiveSession> sessions;
    for (const client::Session& session : listed.rows)
        sessions.append({session.domain,
                         accounts.value(keyOf(session.domain, session.type, session.identifiers)),
                         sessionTypeFrom(session.type.toStdString()), session.identifiers});
    return sessions;
}

QVariantMap AccessPage::layout() const {
    QVariantMap sections;
    for (const AccessSection* section : m_sections)
        sections.insert(accesswords::key(section->resource()), section->layout());
    return {{u"section"_s, accesswords::key(current()->resource())}, {u"sections"_s, sections}};
}

void AccessPage::setLayout(const QVariantMap& layout) {
    const QSignalBlocker quiet(this);
    const QVariantMap sections = layout.value(u"sections"_s).toMap();
    for (qsizetype i = 0; i < m_sections.size(); ++i) {
        const QString name = accesswords::key(m_sections.at(i)->resource());
        m_sections.at(i)->setLayout(sections.value(name).toMap());
        if (layout.value(u"section"_s).toString() == name)
            m_list->setCurrentRow(int(i));
    }
}

} // namespace wayside::ui
