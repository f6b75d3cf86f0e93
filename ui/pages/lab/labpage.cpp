// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/labpage.h"

#include "netcore/client/profilefile.h"
#include "ui/delegates/celldelegate.h"
#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/inspector/trafficmodel.h"
#include "ui/models/lab/labwords.h"
#include "ui/pages/lab/labconnectionpanel.h"
#include "ui/pages/lab/labmisbehavepanel.h"
#include "ui/pages/lab/labreceivepanel.h"
#include "ui/pages/lab/labsendpanel.h"
#include "ui/pages/lab/labsessiondialog.h"
#include "ui/pages/lab/statediagram.h"
#include "ui/shell/appearance.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QFrame>
#include <QHeaderView>
#include <QJsonObject>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

LabPage::LabPage(observe::Source& source, QWidget* parent) : Page(parent), m_source(source) {
    buildTable();
    buildDetails();
    buildActions();
    buildLayout();
    connect(&m_host, &lab::LabHost::updated, this, &LabPage::apply);
    present();
}

LabPage::~LabPage() = default;

void LabPage::buildTable() {
    m_sorted.setSourceModel(&m_model);
    m_table = new FigureTable(this);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setItemDelegateForColumn(
        LabModel::State, new StateDelegate(LabModel::StateRole, LabModel::EmphasisRole, m_table));
    m_table->setModel(&m_sorted);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(-1, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Client sessions of your own"));
    QHeaderView* header = m_table->horizontalHeader();
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{18, 24, 16, 17, 16, 8, 9, 11, 11, 15, 20};
    for (qsizetype i = 0; i < letters.size(); ++i)
        header->resizeSection(int(i), letters.at(i) * letter);
    header->setStretchLastSection(true);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &LabPage::present);
    connect(header, &QHeaderView::sectionMoved, this, &LabPage::layoutChanged);
}

void LabPage::buildDetails() {
    m_diagram = new StateDiagram(this);
    m_connection = new LabConnectionPanel(this);
    m_send = new LabSendPanel(this);
    m_receive = new LabReceivePanel(this);
    m_misbehave = new LabMisbehavePanel(this);
    m_tabs = new QTabWidget(this);
    m_tabs->setObjectName(u"labDetails"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_connection, tr("Connection"));
    m_tabs->addTab(m_send, tr("Send"));
    m_tabs->addTab(m_receive, tr("Receive"));
    m_tabs->addTab(m_misbehave, tr("Misbehave"));
    m_tabs->tabBar()->setAccessibleName(tr("Details of the session"));

    connect(m_send, &LabSendPanel::sendRequested, this,
            [this](const lab::SendOrder& order) { m_host.send(m_shown, order); });
    connect(m_send, &LabSendPanel::stopRequested, this, &LabPage::stopSending);
    connect(m_send, &LabSendPanel::governedChanged, this,
            [this](bool governed) { m_host.setGoverned(m_shown, governed); });
    connect(m_receive, &LabReceivePanel::pausedChanged, this, [this](bool paused) {
        if (paused)
            return;
        for (auto traffic = m_traffic.begin(); traffic != m_traffic.end(); ++traffic)
            traffic->model->append(std::exchange(traffic->held, {}));
        present();
    });
    connect(m_receive, &LabReceivePanel::message, this, &LabPage::message);
    connect(m_receive, &LabReceivePanel::layoutChanged, this, &LabPage::layoutChanged);
    connect(m_misbehave, &LabMisbehavePanel::beginRequested, this, &LabPage::confirmMisbehaviour);
    connect(m_misbehave, &LabMisbehavePanel::endRequested, this, &LabPage::endMisbehaviour);
}

void LabPage::buildLayout() {
    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(4);
    for (QAction* action : {m_new, m_open, m_bye, m_attempt, m_giveUp, m_cut, m_duplicate, m_remove}) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        bar->addWidget(button);
    }
    bar->addStretch();

    m_banner = new QFrame(this);
    m_banner->setObjectName(u"labBanner"_s);
    m_banner->setFrameShape(QFrame::NoFrame);
    m_banner->setAutoFillBackground(true);
    m_banner->setAccessibleName(tr("Misbehaviour under way"));
    m_bannerText = new QLabel(m_banner);
    m_bannerText->setTextFormat(Qt::PlainText);
    m_bannerText->setWordWrap(true);
    QFont bold = m_bannerText->font();
    bold.setBold(true);
    m_bannerText->setFont(bold);
    m_bannerText->setMinimumHeight(2 * QFontMetrics(bold).lineSpacing()); // a splitter asks for no more
    auto* stop = new QPushButton(tr("Stop misbehaving"), m_banner);
    connect(stop, &QPushButton::clicked, this, &LabPage::endMisbehaviour);
    auto* bannerLayout = new QHBoxLayout(m_banner);
    bannerLayout->setContentsMargins(8, 4, 8, 4);
    bannerLayout->addWidget(m_bannerText, 1);
    bannerLayout->addWidget(stop);

    m_columns = new QSplitter(Qt::Horizontal, this);
    m_columns->addWidget(m_diagram);
    m_columns->addWidget(m_tabs);
    m_columns->setStretchFactor(0, 5);
    m_columns->setStretchFactor(1, 4);
    m_columns->setChildrenCollapsible(false);
    auto* details = new QWidget(this);
    auto* detailsLayout = new QVBoxLayout(details);
    detailsLayout->setContentsMargins({});
    detailsLayout->setSpacing(0);
    detailsLayout->addWidget(m_banner);
    detailsLayout->addWidget(m_columns, 1);
    m_rows = new QSplitter(Qt::Vertical, this);
    m_rows->addWidget(m_table);
    m_rows->addWidget(details);
    m_rows->setStretchFactor(0, 1);
    m_rows->setStretchFactor(1, 4);
    m_rows->setChildrenCollapsible(false);
    m_table->setMinimumHeight(fontMetrics().lineSpacing() * 6);
    m_rows->setSizes({fontMetrics().lineSpacing() * 11, fontMetrics().lineSpacing() * 36});
    for (QSplitter* splitter : {m_rows, m_columns})
        connect(splitter, &QSplitter::splitterMoved, this, &LabPage::layoutChanged);

    auto* empty = new EmptyState(this);
    empty->setContent(
        tr("Client sessions of your own appear here: connect to a service as a TLC, Broker or Monitor, "
           "send and receive, and see what it does when a client misbehaves."),
        tr("New session\u2026"));
    connect(empty, &EmptyState::actionRequested, this, &LabPage::askForSession);
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(empty);
    m_stack->addWidget(m_rows);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_table);
}

void LabPage::apply(const lab::LabBatch& batch) {
    m_model.apply(batch);
    for (auto records = batch.records.cbegin(); records != batch.records.cend(); ++records)
        takeRecords(records.key(), *records);
    for (const quint64 id : batch.removed) {
        const Traffic traffic = m_traffic.take(id);
        if (id == m_shown)
            m_receive->setTraffic(nullptr, {});
        if (traffic.model)
            traffic.model->deleteLater();
    }
    if (m_wanted && m_model.session(*m_wanted))
        choose(*std::exchange(m_wanted, std::nullopt));
    else if (!m_table->currentIndex().isValid() && m_sorted.rowCount() > 0)
        m_table->selectRow(0);
    present();
}

void LabPage::takeRecords(quint64 id, const QList<observe::TrafficRecord>& records) {
    Traffic& traffic = m_traffic[id];
    if (!traffic.model)
        traffic.model = new TrafficModel(this);
    if (!m_receive->isPaused()) {
        traffic.model->append(records);
        return;
    }
    traffic.held += records;
    if (traffic.held.size() > mostHeld) {
        const qsizetype tooMany = traffic.held.size() - mostHeld;
        traffic.held.remove(0, tooMany);
        traffic.heldDropped += quint64(tooMany);
    }
}

quint64 LabPage::chosen() const {
    return m_table->currentIndex().data(IdRole).toULongLong();
}

void LabPage::choose(quint64 id) {
    const int row = m_model.rowOf(id);
    if (row < 0) {
        m_wanted = id;
        return;
    }
    const QModelIndex index = m_sorted.mapFromSource(m_model.index(row, 0));
    m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void LabPage::present() {
    m_stack->setCurrentIndex(m_model.rowCount() == 0 ? 0 : 1);
    const lab::LabRow* row = m_model.session(chosen());
    m_shown = row ? row->id : 0;
    if (row)
        m_diagram->setTrack(row->track);
    else
        m_diagram->clear();
    m_connection->setSession(row);
    m_send->setSession(row);
    m_misbehave->setSession(row);
    if (row) {
        Traffic& traffic = m_traffic[row->id];
        if (!traffic.model)
            traffic.model = new TrafficModel(this);
        m_receive->setTraffic(traffic.model, words::labSessionName(row->plan));
        m_receive->setHeld(quint64(traffic.held.size()));
        m_receive->setLost(row->recordsDropped + traffic.heldDropped);
    } else {
        m_receive->setTraffic(nullptr, {});
    }
    presentBanner(row);
    presentActions(row);
}

void LabPage::presentBanner(const lab::LabRow* row) {
    const bool misbehaves = row && row->misbehaves && !row->experiments.isEmpty();
    m_banner->setVisible(misbehaves);
    if (!misbehaves)
        return;
    const lab::ExperimentRow& experiment = row->experiments.constLast();
    const QString text = experiment.expectation
                             ? tr("This session misbehaves on purpose: %1. Expected: %2. Seen: %3.")
                                   .arg(words::misbehaviour(experiment.order.what),
                                        words::expectation(*experiment.expectation), words::seen(experiment))
                             : tr("This session misbehaves on purpose: %1. Seen: %2.")
                                   .arg(words::misbehaviour(experiment.order.what), words::seen(experiment));
    if (m_bannerText->text() != text)
        m_bannerText->setText(text);
    const QColor warning = Appearance::warning(Appearance::isDark(palette()));
    QPalette colours = palette();
    const QColor ground = palette().color(QPalette::Window);
    colours.setColor(QPalette::Window, QColor((ground.red() * 3 + warning.red()) / 4,
                                              (ground.green() * 3 + warning.green()) / 4,
                                              (ground.blue() * 3 + warning.blue()) / 4));
    if (m_banner->palette() != colours)
        m_banner->setPalette(colours);
}

quint64 LabPage::addSession(const lab::LabPlan& plan, bool connects) {
    const quint64 id = m_host.add(plan);
    if (connects)
        m_host.open(id);
    choose(id);
    return id;
}

void LabPage::askForSession() {
    askForSessionLike(m_template);
}

void LabPage::askForSessionLike(const lab::LabPlan& plan) {
    LabSessionDialog::Services services;
    services.sourceName = m_source.name();
    services.source = m_source.service();
    if (const auto profiles = client::ProfileFile::read(client::ProfileFile::usualPath()))
        services.profiles = profiles->all();
    else
        Q_EMIT message(words::error(profiles.error()));
    auto* dialog = new LabSessionDialog(plan, services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const lab::LabPlan made = dialog->plan();
        m_template = made.withoutSecrets();
        addSession(made, dialog->connectsAtOnce());
        Q_EMIT layoutChanged();
    });
    dialog->open();
}

void LabPage::focusFilter() {
    m_tabs->setCurrentIndex(Receive);
    m_receive->focusFilter();
}

void LabPage::clearFilter() {
    m_receive->clearFilter();
}

QVariantMap LabPage::layout() const {
    return {{u"template"_s, m_template.withoutSecrets().toJson().toVariantMap()},
            {u"columns"_s, m_table->horizontalHeader()->saveState()},
            {u"rows"_s, m_rows->saveState()},
            {u"details"_s, m_columns->saveState()},
            {u"receive"_s, m_receive->layout()}};
}

void LabPage::setLayout(const QVariantMap& layout) {
    if (layout.contains(u"template"_s))
        m_template = lab::LabPlan::fromJson(QJsonObject::fromVariantMap(layout.value(u"template"_s).toMap()));
    if (layout.contains(u"columns"_s))
        m_table->horizontalHeader()->restoreState(layout.value(u"columns"_s).toByteArray());
    if (layout.contains(u"rows"_s))
        m_rows->restoreState(layout.value(u"rows"_s).toByteArray());
    if (layout.contains(u"details"_s))
        m_columns->restoreState(layout.value(u"details"_s).toByteArray());
    if (layout.contains(u"receive"_s))
        m_receive->setLayout(layout.value(u"receive"_s).toMap());
}

void LabPage::finish(std::chrono::milliseconds deadline, std::function<void()> done) {
    m_host.finish(deadline, std::move(done));
}

} // namespace wayside::ui
