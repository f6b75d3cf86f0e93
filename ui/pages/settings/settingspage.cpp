// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/settingspage.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/settings/profiledialog.h"
#include "ui/pages/settings/updatepanel.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/appearance.h"
#include "ui/shell/translation.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

/// Sources and appearance; export and import stand in settingspage_exchange.cpp.
using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QLabel* plainLabel(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

SettingsPage::SettingsPage(ConsoleSettings& settings, Appearance& appearance, QWidget* parent)
    : Page(parent)
    , m_settings(settings)
    , m_appearance(appearance)
    , m_sources(settings.profiles()) {
    buildActions();
    m_tabs = new QTabWidget(this);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(buildSources(), tr("Sources"));
    m_tabs->addTab(buildLooks(), tr("Appearance and behaviour"));
    m_tabs->addTab(buildExchange(), tr("Export and import"));
    m_tabs->addTab(new UpdatePanel(m_settings.updates(), m_checkNow, this), tr("Updates"));
    m_outcome = plainLabel({}, this);
    m_outcome->setObjectName(u"outcome"_s);
    m_outcome->setContentsMargins(12, 4, 12, 8);
    m_outcome->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_outcome);
    connect(&m_settings, &ConsoleSettings::changed, this, &SettingsPage::refreshLooks);
    connect(&m_settings, &ConsoleSettings::currentChanged, this, [this] {
        m_sources.setDemoClients(m_settings.demoClients());
        m_sources.setCurrent(m_settings.current());
        selectSource(m_settings.current());
        refreshActions();
    });
    connect(&m_settings.profiles(), &ProfileBook::changed, this, &SettingsPage::refreshActions);
    connect(&m_appearance, &Appearance::changed, this, &SettingsPage::refreshLooks);
    m_sources.setDemoClients(m_settings.demoClients());
    m_sources.setCurrent(m_settings.current());
    selectSource(m_settings.current());
    refreshActions();
    refreshLooks();
}

QAction* SettingsPage::make(const QString& text, const QKeySequence& shortcut, void (SettingsPage::*slot)()) {
    auto* action = new QAction(text, this);
    action->setShortcut(shortcut);
    connect(action, &QAction::triggered, this, slot);
    m_actions.append(action);
    return action;
}

void SettingsPage::buildActions() {
    const auto keys = [](Qt::Key key) { return QKeySequence(Qt::ALT | Qt::SHIFT | key); };
    m_show = make(tr("Show this source"), keys(Qt::Key_S), &SettingsPage::showSource);
    make(tr("Add a profile\u2026"), keys(Qt::Key_A), &SettingsPage::addProfile);
    m_edit = make(tr("Change the profile\u2026"), keys(Qt::Key_E), &SettingsPage::editProfile);
    m_remove = make(tr("Remove the profile\u2026"), keys(Qt::Key_R), &SettingsPage::removeProfile);
    m_export = make(tr("Export settings\u2026"), keys(Qt::Key_X), &SettingsPage::askExport);
    m_import = make(tr("Import settings\u2026"), keys(Qt::Key_I), &SettingsPage::askImport);
    m_checkNow = make(tr("Check for a newer release now"), keys(Qt::Key_U), &SettingsPage::showUpdates);
    addActions(m_actions);
}

/// Where the answer will be seen.
void SettingsPage::showUpdates() {
    showTab(Updates);
}

QWidget* SettingsPage::buildSources() {
    auto* page = new QWidget(this);
    m_table = new FigureTable(page);
    m_table->setObjectName(u"sources"_s);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setModel(&m_sources);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Sources"));
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{28, 66, 14, 18, 14};
    for (qsizetype column = 0; column < letters.size(); ++column)
        m_table->horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);
    m_table->horizontalHeader()->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &SettingsPage::refreshActions);
    connect(m_table, &QAbstractItemView::activated, this, &SettingsPage::showSource);
    connect(m_table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (m_table->horizontalHeader()->underMouse())
            Q_EMIT layoutChanged();
    });
    m_problem = plainLabel({}, page);
    auto* buttons = new QHBoxLayout;
    for (QAction* action : m_actions.mid(0, 4))
        buttons->addWidget(buttonFor(action, page));
    buttons->addStretch();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(
        plainLabel(tr("A source is what this console shows: the node in this program, or one "
                      "elsewhere, saved as a profile. Tokens stand in the system's keychain or in "
                      "a file of their own, never in the file of profiles."),
                   page));
    layout->addWidget(m_problem);
    layout->addWidget(m_table, 1);
    layout->addLayout(buttons);
    return page;
}

QWidget* SettingsPage::buildLooks() {
    auto* page = new QWidget(this);
    auto* form = new QFormLayout(page);
    form->setContentsMargins(12, 12, 12, 12);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    m_scheme = new QComboBox(page);
    m_scheme->setObjectName(u"scheme"_s);
    m_scheme->addItem(tr("As the system"), int(Appearance::Scheme::System));
    m_scheme->addItem(tr("Light"), int(Appearance::Scheme::Light));
    m_scheme->addItem(tr("Dark"), int(Appearance::Scheme::Dark));
    m_contrast = new QCheckBox(tr("&High contrast"), page);
    m_contrast->setObjectName(u"contrast"_s);
    m_language = new QComboBox(page);
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("As the system"), QString());
    for (const QString& language : Translation::languages())
        m_language->addItem(Translation::nameOf(language), language);
    m_times = new QComboBox(page);
    m_times->setObjectName(u"times"_s);
    m_times->addItem(tr("Of this computer"), false);
    m_times->addItem(tr("UTC"), true);
    m_times->setToolTip(tr("In tables, on charts, and where times are entered. What has UTC beside it is UTC "
                           "in any case; exported files are."));
    m_notifications = new QCheckBox(tr("Desktop &notifications of alerts"), page);
    m_notifications->setObjectName(u"notifications"_s);
    m_tray = new QCheckBox(tr("Icon in the &tray, with the worst state"), page);
    m_tray->setObjectName(u"tray"_s);
    form->addRow(tr("&Colours"), m_scheme);
    form->addRow(QString(), m_contrast);
    form->addRow(tr("&Language"), m_language);
    form->addRow(QString(), plainLabel(tr("Another language is spoken from the next start on."), page));
    form->addRow(tr("T&imes"), m_times);
    form->addRow(QString(), plainLabel(tr("Times change from the next start on."), page));
    form->addRow(QString(), m_notifications);
    form->addRow(QString(), m_tray);
    connect(m_scheme, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_refreshing)
            m_appearance.setScheme(Appearance::Scheme(m_scheme->currentData().toInt()));
    });
    connect(m_contrast, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_refreshing)
            m_appearance.setHighContrast(on);
    });
    connect(m_language, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_refreshing)
            m_settings.setLanguage(m_language->currentData().toString());
    });
    connect(m_times, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_refreshing)
            m_settings.setTimesInUtc(m_times->currentData().toBool());
    });
    connect(m_notifications, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_refreshing)
            m_settings.setNotifications(on);
    });
    connect(m_tray, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_refreshing)
            m_settings.setTray(on);
    });
    return page;
}

QWidget* SettingsPage::buildExchange() {
    auto* page = new QWidget(this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(buttonFor(m_export, page));
    buttons->addWidget(buttonFor(m_import, page));
    buttons->addStretch();
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(
        plainLabel(tr("One file holds the profiles, the appearance and the layout of all pages. "
                      "It never holds a token: after an import on another computer, give each "
                      "profile its token again. Before anything is imported you see what will "
                      "change; a file that is not as it should be is refused as a whole."),
                   page));
    layout->addLayout(buttons);
    layout->addStretch();
    return page;
}

void SettingsPage::refreshActions() {
    const int row = m_table->currentIndex().row();
    const bool chosen = row >= 0 && m_table->selectionModel()->hasSelection();
    const bool isProfile = chosen && m_sources.profile(row).has_value();
    const auto explain = [](QAction* action, bool enabled, const QString& whyNot) {
        action->setEnabled(enabled);
        action->setToolTip(u"%1 (%2)"_s.arg(enabled ? action->text() : whyNot,
                                            action->shortcut().toString(QKeySequence::NativeText)));
    };
    explain(m_show, chosen && !(m_sources.choice(row) == m_settings.current()),
            chosen ? tr("It is shown already") : tr("Choose a source first"));
    explain(m_edit, isProfile, tr("Choose a profile first"));
    explain(m_remove, isProfile, tr("Choose a profile first"));
    const QString problem = m_settings.profiles().problem();
    m_problem->setVisible(!problem.isEmpty());
    m_problem->setText(
        tr("The profiles could not be read: %1. Mend or move the file; nothing is written to it "
           "until then.")
            .arg(problem));
}

void SettingsPage::refreshLooks() {
    m_refreshing = true;
    m_scheme->setCurrentIndex(m_scheme->findData(int(m_appearance.scheme())));
    m_contrast->setChecked(Appearance::isHighContrast());
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_settings.language())));
    m_times->setCurrentIndex(m_times->findData(m_settings.timesInUtc()));
    m_notifications->setChecked(m_settings.notifications());
    m_tray->setChecked(m_settings.tray());
    m_refreshing = false;
}

void SettingsPage::showTab(Tab tab) {
    m_tabs->setCurrentIndex(tab);
}

void SettingsPage::selectSource(const SourceChoice& choice) {
    if (const int row = m_sources.rowOf(choice); row >= 0)
        m_table->selectRow(row);
}

SourceChoice SettingsPage::selectedSource() const {
    const int row = m_table->currentIndex().row();
    return row >= 0 ? m_sources.choice(row) : SourceChoice();
}

void SettingsPage::showSource() {
    if (m_show->isEnabled())
        m_settings.want(selectedSource());
}

void SettingsPage::addProfile() {
    openProfile(std::nullopt);
}

void SettingsPage::editProfile() {
    if (const auto profile = m_sources.profile(m_table->currentIndex().row()))
        openProfile(profile);
}

void SettingsPage::openProfile(const std::optional<client::Profile>& profile) {
    if (m_dialog)
        return;
    showTab(Sources);
    m_dialog = new ProfileDialog(m_settings.profiles(), profile, this);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::accepted, this, [this, dialog = m_dialog.data()] {
        const QString name = dialog->profile().name;
        selectSource({SourceChoice::Kind::Profile, name});
        say(tr("The profile %1 is saved.").arg(name), false);
    });
    m_dialog->open();
}

void SettingsPage::removeProfile() {
    const auto profile = m_sources.profile(m_table->currentIndex().row());
    if (!profile)
        return;
    const QString kept =
        profile->tokenFile.isEmpty()
            ? tr("Its token is taken out of the keychain.")
            : tr("Its token file %1 stays.").arg(QDir::toNativeSeparators(profile->tokenFile));
    confirm(tr("Remove the profile %1?").arg(profile->name),
            tr("%1 is no source any more, for waysidectl neither. %2").arg(profile->api, kept),
            tr("Remove %1").arg(profile->name), [this, name = profile->name] {
                const auto removed = m_settings.profiles().remove(name);
                say(removed
                        ? tr("The profile %1 is removed.").arg(name)
                        : tr("The profile %1 was not removed. %2").arg(name, words::error(removed.error())),
                    !removed);
            });
}

void SettingsPage::confirm(const QString& question, const QString& explanation, const QString& yes,
                           std::function<void()> then) {
    if (m_question)
        return;
    m_question = new QMessageBox(QMessageBox::Question, title(), question, QMessageBox::NoButton, this);
    m_question->setAttribute(Qt::WA_DeleteOnClose);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setInformativeText(explanation);
    QPushButton* accept = m_question->addButton(yes, QMessageBox::AcceptRole);
    accept->setObjectName(u"confirm"_s);
    QPushButton* refuse = m_question->addButton(QMessageBox::Cancel);
    m_question->setDefaultButton(refuse);
    m_question->setEscapeButton(refuse);
    connect(accept, &QPushButton::clicked, this, std::move(then));
    m_question->open();
}

void SettingsPage::say(const QString& sentence, bool bad) {
    QPalette ink = palette();
    if (bad)
        ink.setColor(QPalette::WindowText, Appearance::fault(Appearance::isDark(ink)));
    m_outcome->setPalette(ink);
    m_outcome->setText(sentence);
    m_outcome->show();
    Q_EMIT message(sentence);
}

QVariantMap SettingsPage::layout() const {
    return {{u"columns"_s, m_table->horizontalHeader()->saveState()}};
}

void SettingsPage::setLayout(const QVariantMap& layout) {
    m_table->horizontalHeader()->restoreState(layout.value(u"columns"_s).toByteArray());
}

} // namespace wayside::ui
