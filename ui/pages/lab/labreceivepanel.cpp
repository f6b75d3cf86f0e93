// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/labreceivepanel.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/inspector/datagramview.h"
#include "ui/shell/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using Group = TrafficFilterModel::Group;

LabReceivePanel::LabReceivePanel(QWidget* parent) : QWidget(parent) {
    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Search datagrams (Ctrl+F)"));
    m_search->setAccessibleName(tr("Search datagrams"));
    m_search->setClearButtonEnabled(true);
    m_group = new QComboBox(this);
    m_group->setAccessibleName(tr("Kind of datagrams"));
    m_group->addItem(tr("Everything"), int(Group::All));
    m_group->addItem(tr("Payloads"), int(Group::Payloads));
    m_group->addItem(tr("Time sync"), int(Group::TimeSync));
    m_group->addItem(tr("Session"), int(Group::Session));
    m_group->addItem(tr("KeepAlive"), int(Group::KeepAlive));
    m_follow = new QCheckBox(tr("Follow"), this);
    m_follow->setChecked(true);
    m_follow->setToolTip(tr("Keep the newest datagram in view"));
    m_pause = new QCheckBox(tr("Hold"), this);
    m_pause->setToolTip(tr("Hold the list still; datagrams are collected meanwhile"));
    auto* bar = new QHBoxLayout;
    bar->addWidget(m_search, 1);
    bar->addWidget(m_group);
    bar->addWidget(m_follow);
    bar->addWidget(m_pause);

    m_table = new FigureTable(this);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setModel(&m_filter);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Datagrams of the session"));
    m_table->setEmptyText(tr("What the session sends and receives appears here."));
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_view = new DatagramView(this);
    m_view->clear(tr("Choose a datagram to see its fields and bytes."));
    m_splitter = new QSplitter(Qt::Vertical, this);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setChildrenCollapsible(false);

    m_counts = new QLabel(this);
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setWordWrap(true);
    m_cancel = new QPushButton(tr("Cancel saving"), this);
    m_cancel->hide();
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_counts, 1);
    foot->addWidget(m_cancel);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_splitter, 1);
    layout->addLayout(foot);

    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter.setText(text);
        sayCounts();
    });
    connect(m_group, &QComboBox::currentIndexChanged, this, [this] {
        m_filter.setGroup(Group(m_group->currentData().toInt()));
        sayCounts();
    });
    connect(m_pause, &QCheckBox::toggled, this, &LabReceivePanel::pausedChanged);
    connect(m_follow, &QCheckBox::toggled, this, &LabReceivePanel::rowsAdded);
    connect(&m_filter, &QAbstractItemModel::rowsInserted, this, &LabReceivePanel::rowsAdded);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &LabReceivePanel::showChosen);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        if (m_save)
            m_save->cancel();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, &LabReceivePanel::layoutChanged);
    connect(m_view, &DatagramView::layoutChanged, this, &LabReceivePanel::layoutChanged);
    setTraffic(nullptr, {});
}

void LabReceivePanel::setTraffic(TrafficModel* model, const QString& name) {
    m_name = name;
    if (model == m_model && model) {
        sayCounts();
        return;
    }
    if (m_model)
        m_model->disconnect(this);
    m_model = model;
    m_filter.setTraffic(model);
    m_view->clear(tr("Choose a datagram to see its fields and bytes."));
    m_lost = m_held = 0;
    if (model) {
        connect(model, &TrafficModel::countsChanged, this, &LabReceivePanel::sayCounts);
        QHeaderView* header = m_table->horizontalHeader();
        const int letter = fontMetrics().horizontalAdvance(u'0');
        const QList<int> letters{14, 8, 10, 22, 8, 30, 12};
        for (qsizetype i = 0; i < letters.size() && i < header->count(); ++i)
            header->resizeSection(int(i), letters.at(i) * letter);
        if (header->count() > TrafficModel::SessionLabel) {
            header->hideSection(TrafficModel::SessionLabel);
            header->hideSection(TrafficModel::Gap);
        }
        rowsAdded();
    }
    sayCounts();
}

void LabReceivePanel::rowsAdded() {
    if (m_follow->isChecked() && !m_table->viewport()->underMouse())
        m_table->scrollToBottom();
    sayCounts();
}

void LabReceivePanel::showChosen() {
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() && m_model ? m_filter.sourceRow(current.row()) : -1;
    if (row < 0) {
        m_view->clear(tr("Choose a datagram to see its fields and bytes."));
        return;
    }
    m_view->setRecord(m_model->at(row).record, m_model->at(row).notes);
}

void LabReceivePanel::setLost(quint64 records) {
    if (std::exchange(m_lost, records) != records)
        sayCounts();
}

void LabReceivePanel::setHeld(quint64 waiting) {
    if (std::exchange(m_held, waiting) != waiting)
        sayCounts();
}

void LabReceivePanel::sayCounts() {
    QStringList parts;
    if (m_model) {
        const int all = m_model->rowCount();
        const int shown = m_filter.rowCount();
        parts += shown == all ? tr("%n datagram(s)", nullptr, all)
                              : tr("%1 of %n datagram(s)", nullptr, all).arg(words::count(quint64(shown)));
        if (m_held > 0)
            parts += tr("%1 new ones wait").arg(words::count(m_held));
        const quint64 dropped = m_model->madeRoom() + m_lost;
        if (dropped > 0)
            parts += tr("%1 dropped").arg(words::count(dropped));
    }
    m_counts->setText(parts.join(u", "_s));
}

bool LabReceivePanel::isPaused() const {
    return m_pause->isChecked();
}

void LabReceivePanel::setPaused(bool paused) {
    m_pause->setChecked(paused);
}

void LabReceivePanel::focusFilter() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void LabReceivePanel::clearFilter() {
    m_search->clear();
    m_group->setCurrentIndex(0);
    m_table->setFocus(Qt::OtherFocusReason);
}

void LabReceivePanel::askToSave() {
    if (!m_model || m_save)
        return;
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Save datagrams as a recording"), u"session.ndjson"_s, tr("Recordings (*.ndjson *.pcapng)"));
    if (path.isEmpty())
        return;
    inspect::SaveOrder order;
    order.path = path;
    order.records = m_model->records();
    order.session = m_model->known().value_or(observe::TrafficSession());
    order.label = m_name;
    order.program = QCoreApplication::applicationName() + u' ' + QCoreApplication::applicationVersion();
    m_save = std::make_unique<inspect::RecordingSave>(order);
    connect(m_save.get(), &inspect::RecordingSave::finished, this, &LabReceivePanel::saved);
    m_cancel->show();
    m_save->start();
}

void LabReceivePanel::saved(const inspect::JobOutcome& outcome) {
    m_cancel->hide();
    const QString path = m_save->path();
    m_save.release()->deleteLater(); // it is the caller
    if (outcome.error)
        Q_EMIT message(words::error(*outcome.error));
    else if (outcome.cancelled)
        Q_EMIT message(tr("Saving was cancelled; nothing was written."));
    else if (outcome.leftOut > 0)
        Q_EMIT message(tr("%n record(s) saved in %1; %2 could not be kept whole and are left out.", nullptr,
                          int(outcome.records))
                           .arg(path, words::count(outcome.leftOut)));
    else
        Q_EMIT message(tr("%n record(s) saved in %1.", nullptr, int(outcome.records)).arg(path));
}

QVariantMap LabReceivePanel::layout() const {
    return {{u"splitter"_s, m_splitter->saveState()}, {u"datagram"_s, m_view->layout()}};
}

void LabReceivePanel::setLayout(const QVariantMap& layout) {
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_view->setLayout(layout.value(u"datagram"_s).toMap());
}

} // namespace wayside::ui
