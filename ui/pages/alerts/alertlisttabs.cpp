// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/alertlisttabs.h"

#include "netcore/alerts/strictobject.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/alerts/alerthistorymodel.h"
#include "ui/models/alerts/alertrulesmodel.h"
#include "ui/pages/alerts/alertdialogs.h"
#include "ui/pages/alerts/alertseveritydelegate.h"
#include "ui/pages/alerts/ruledialog.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using alerts::Rule;

namespace {

void resizeColumns(FigureTable& table, const QList<int>& letters) {
    const int letter = table.fontMetrics().horizontalAdvance(u'x');
    for (qsizetype column = 0; column < letters.size(); ++column)
        table.horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);
}

void stack(QWidget& tab, QHBoxLayout* bar, QWidget* table) {
    auto* layout = new QVBoxLayout(&tab);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(table, 1);
}

} // namespace

AlertHistoryTab::AlertHistoryTab(AlertCentre& centre, QWidget* parent)
    : AlertsTab(parent)
    , m_centre(centre)
    , m_model(new AlertHistoryModel(this))
    , m_filter(new FigureSortModel(this)) {
    m_filter->setSourceModel(m_model);
    makeTable(m_filter, tr("Cleared alerts, newest first"));
    m_table->setItemDelegate(new AlertSeverityDelegate(
        AlertHistoryModel::Severity, AlertHistoryModel::SeverityRole, std::nullopt, m_table));
    m_table->sortByColumn(AlertHistoryModel::Cleared, Qt::DescendingOrder);
    m_table->setEmptyText(tr("Alerts appear here once they have cleared; the newest 2,000 are kept."));
    resizeColumns(*m_table, {11, 13, 27, 20, 19, 16, 13, 18});
    auto* bar = makeBar();
    bar->addWidget(makeSearch(m_filter, tr("Search history (Ctrl+F)")), 1);
    bar->addStretch();
    stack(*this, bar, m_table);
    connect(&m_centre, &AlertCentre::changed, this, &AlertHistoryTab::refresh);
    refresh();
}

void AlertHistoryTab::refresh() {
    m_model->setHeld(isVisible() && m_table->viewport()->underMouse());
    const int before = m_model->rowCount();
    m_model->apply(m_centre.engine());
    if (before != m_model->rowCount())
        m_filter->resort();
}

void AlertHistoryTab::showEvent(QShowEvent* event) {
    AlertsTab::showEvent(event);
    refresh();
}

AlertRulesTab::AlertRulesTab(AlertCentre& centre, QWidget* parent)
    : AlertsTab(parent)
    , m_centre(centre)
    , m_model(new AlertRulesModel(centre, this))
    , m_filter(new FigureSortModel(this)) {
    m_filter->setSourceModel(m_model);
    buildActions();
    makeTable(m_filter, tr("Alert rules"));
    auto* delegate = new AlertSeverityDelegate(AlertRulesModel::Severity, AlertRulesModel::SeverityRole,
                                               std::nullopt, m_table);
    delegate->setSwatchRole(AlertRulesModel::TickRole);
    m_table->setItemDelegate(delegate);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(AlertRulesModel::Severity, Qt::AscendingOrder);
    resizeColumns(*m_table, {32, 13, 88, 8, 10});
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(AlertRulesModel::When, QHeaderView::Stretch);
    connect(m_table, &FigureTable::activated, m_edit, &QAction::trigger);
    const auto refresh = [this] {
        m_edit->setEnabled(chosen() >= 0);
        m_remove->setEnabled(chosen() >= 0);
    };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, refresh);
    connect(m_model, &AlertRulesModel::failed, this, &AlertsTab::message);
    refresh();
    auto* bar = makeBar();
    bar->addWidget(makeSearch(m_filter, tr("Search rules (Ctrl+F)")), 1);
    for (QAction* action : {m_new, m_edit, m_remove, m_import, m_export})
        addButton(bar, action);
    bar->addStretch();
    stack(*this, bar, m_table);
}

void AlertRulesTab::buildActions() {
    m_new = makeAction(tr("New rule…"), QKeySequence(Qt::CTRL | Qt::Key_N), tr("Make a rule"));
    connect(m_new, &QAction::triggered, this, [this] { edit(true); });
    m_edit = makeAction(tr("Change rule…"), QKeySequence(Qt::CTRL | Qt::Key_E), tr("Change the chosen rule"));
    connect(m_edit, &QAction::triggered, this, [this] { edit(false); });
    m_remove = makeAction(tr("Remove rule…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R),
                          tr("Remove the chosen rule"));
    connect(m_remove, &QAction::triggered, this, &AlertRulesTab::remove);
    m_import = makeAction(tr("Import…"), QKeySequence(Qt::CTRL | Qt::Key_I),
                          tr("Replace all rules by those of a file"));
    connect(m_import, &QAction::triggered, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Import rules"), {}, tr("Rules (*.json)"));
        if (!file.isEmpty())
            importFrom(file);
    });
    m_export = makeAction(tr("Export…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_X),
                          tr("Write all rules into a file"));
    connect(m_export, &QAction::triggered, this, [this] {
        const QString file = QFileDialog::getSaveFileName(this, tr("Export rules"), u"alert-rules.json"_s,
                                                          tr("Rules (*.json)"));
        if (!file.isEmpty())
            exportTo(file);
    });
    auto* usual = makeAction(tr("Back to the usual rules…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U),
                             tr("Replace all rules by those of a new installation"));
    connect(usual, &QAction::triggered, this, &AlertRulesTab::reset);
}

int AlertRulesTab::chosen() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? -1 : m_filter->mapToSource(rows.constFirst()).row();
}

void AlertRulesTab::set(const QList<Rule>& rules, const QString& done) {
    const auto outcome = m_centre.setRules(rules);
    Q_EMIT message(outcome ? done : words::error(outcome.error()));
}

void AlertRulesTab::edit(bool isNew) {
    const int row = chosen();
    if (!isNew && row < 0)
        return;
    Rule rule;
    if (!isNew) {
        rule = m_model->at(row);
    } else {
        rule.metric = alerts::Metric::ClockOffset;
        rule.per = alerts::Grouping::Session;
        rule.threshold = 500;
        rule.clearThreshold = 400;
        rule.forMs = 120'000;
        rule.clearMs = 60'000;
    }
    QStringList taken;
    for (const Rule& each : m_centre.engine().rules())
        taken.append(each.id);
    auto* dialog = new RuleDialog(rule, isNew, taken, m_centre.engine(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, isNew] {
        const auto made = dialog->rule();
        if (!made)
            return;
        QList<Rule> rules = m_centre.engine().rules();
        if (isNew)
            rules.append(*made);
        for (Rule& each : rules) {
            if (each.id == made->id)
                each = *made;
        }
        set(rules, tr("The rule %1 is in force.").arg(made->name));
    });
    dialog->open();
}

void AlertRulesTab::askBefore(const QString& question, const QString& button, std::function<void()> then) {
    auto* box = new QMessageBox(QMessageBox::Question, title(), question, QMessageBox::Cancel, this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    auto* go = box->addButton(button, QMessageBox::AcceptRole);
    connect(box, &QMessageBox::buttonClicked, this,
            [go, then = std::move(then)](const QAbstractButton* pressed) {
                if (pressed == go)
                    then();
            });
    box->open();
}

void AlertRulesTab::remove() {
    const int row = chosen();
    if (row < 0)
        return;
    const Rule rule = m_model->at(row);
    int open = 0;
    for (const auto& [id, alert] : m_centre.engine().open())
        open += alert.ruleId == rule.id ? 1 : 0;
    askBefore(open > 0 ? tr("Remove the rule %1? Its %n open alerts clear.", nullptr, open).arg(rule.name)
                       : tr("Remove the rule %1?").arg(rule.name),
              tr("Remove"), [this, id = rule.id, name = rule.name] {
                  QList<Rule> rules = m_centre.engine().rules();
                  rules.removeIf([&id](const Rule& each) { return each.id == id; });
                  set(rules, tr("The rule %1 is removed.").arg(name));
              });
}

void AlertRulesTab::reset() {
    askBefore(tr("Replace all %n rules by the usual ones? Alerts of rules that differ clear.", nullptr,
                 int(m_centre.engine().rules().size())),
              tr("Replace"), [this] { set(alerts::defaultRules(), tr("The usual rules are in force.")); });
}

void AlertRulesTab::importFrom(const QString& file) {
    const auto text = alerts::readBounded(file, alerts::largestAlertFile);
    const auto rules =
        text ? alerts::rulesFromJson(*text) : Result<QList<Rule>>(tl::unexpected(text.error()));
    if (!rules) {
        Q_EMIT message(
            tr("The rules stay as they are: %1").arg(QString::fromStdString(rules.error().detail)));
        return;
    }
    set(*rules, tr("%n rules were imported.", nullptr, int(rules->size())));
}

void AlertRulesTab::exportTo(const QString& file) {
    const auto written = alerts::writeWhole(file, alerts::rulesToJson(m_centre.engine().rules()));
    Q_EMIT message(written ? tr("The rules were saved as %1.").arg(file) : words::error(written.error()));
}

SilencesTab::SilencesTab(AlertCentre& centre, QWidget* parent)
    : AlertsTab(parent)
    , m_centre(centre)
    , m_model(new SilencesModel(centre, this))
    , m_filter(new FigureSortModel(this)) {
    m_filter->setSourceModel(m_model);
    m_plan = makeAction(tr("Plan a silence…"), QKeySequence(Qt::CTRL | Qt::Key_L),
                        tr("Plan time in which alerts call for nobody"));
    connect(m_plan, &QAction::triggered, this, &SilencesTab::plan);
    m_end = makeAction(tr("End silence"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D),
                       tr("End the chosen silence now; a planned one is removed"));
    makeTable(m_filter, tr("Silences"));
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEmptyText(
        tr("Planned work appears here: in that time alerts call for nobody, and the availability "
           "figures count it as planned. A drain silences the sessions of its node by itself."));
    resizeColumns(*m_table, {12, 20, 20, 40, 48});
    connect(m_end, &QAction::triggered, this, [this] {
        const QModelIndexList rows = m_table->selectionModel()->selectedRows();
        if (!rows.isEmpty())
            m_centre.endSilence(rows.constFirst().data(IdRole).toString());
    });
    const auto refresh = [this] { m_end->setEnabled(m_table->selectionModel()->hasSelection()); };
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, refresh);
    connect(m_model, &QAbstractItemModel::modelReset, this, refresh);
    refresh();
    auto* bar = makeBar();
    bar->addWidget(makeSearch(m_filter, tr("Search silences (Ctrl+F)")), 1);
    addButton(bar, m_plan);
    addButton(bar, m_end);
    bar->addStretch();
    stack(*this, bar, m_table);
}

void SilencesTab::plan() {
    auto* dialog = new SilenceDialog({}, m_centre.engine().rules(), m_centre.nowMs(), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const auto added = m_centre.addSilence(dialog->silence());
        Q_EMIT message(added ? tr("The silence is planned.") : words::error(added.error()));
    });
    dialog->open();
}

} // namespace wayside::ui
