// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/labmisbehavepanel.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/lab/labwords.h"
#include "ui/pages/lab/wrappedlabel.h"
#include "ui/shell/words.h"

#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListView>
#include <QPushButton>
#include <QSpinBox>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

using lab::Misbehaviour;
using lab::MisbehaviourTraits;

/// The node's setting that the expectation rests on and that no session tells; null: none.
Milliseconds* assumptionOf(lab::MisbehaviourOrder& order) {
    switch (order.what) {
    case Misbehaviour::SilentAfterConnect:
    case Misbehaviour::HalfToken:
        return &order.node.handshakeTimeout;
    case Misbehaviour::NoTimeSync:
        return &order.node.timeSyncResponseTimeout;
    case Misbehaviour::ClockOff:
    case Misbehaviour::ClockDrift:
        return &order.node.timeSyncInterval;
    case Misbehaviour::IgnoreReconnect:
        return &order.node.reconnectGrace;
    case Misbehaviour::StallReading:
        return &order.node.slowConsumerTimeout;
    default:
        return nullptr;
    }
}

} // namespace

LabMisbehavePanel::LabMisbehavePanel(QWidget* parent) : QWidget(parent) {
    m_list = new QListView(this);
    m_list->setModel(&m_kinds);
    m_list->setAccessibleName(tr("Misbehaviours"));
    m_list->setUniformItemSizes(true);
    m_list->setMinimumWidth(fontMetrics().horizontalAdvance(u'x') * 24);

    auto* details = new QWidget(this);
    auto* form = new QVBoxLayout(details);
    form->setContentsMargins(8, 0, 0, 0);
    form->setSpacing(8);
    m_deed = new WrappedLabel(details);
    m_expected = new WrappedLabel(details);
    auto* inputs = new QFormLayout;
    inputs->setContentsMargins({});
    m_parameter = new QDoubleSpinBox(details);
    m_parameter->setAccessibleName(tr("How much"));
    m_parameterName = new QLabel(details);
    m_parameterName->setBuddy(m_parameter);
    m_assumed = new QSpinBox(details);
    m_assumed->setRange(1, 3'600'000);
    m_assumed->setSuffix(tr(" ms"));
    m_assumedName = new QLabel(details);
    m_assumedName->setBuddy(m_assumed);
    inputs->addRow(m_parameterName, m_parameter);
    inputs->addRow(m_assumedName, m_assumed);
    m_begin = new QPushButton(tr("Misbehave"), details);
    m_end = new QPushButton(tr("Stop misbehaving"), details);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_begin);
    buttons->addWidget(m_end);
    buttons->addStretch();
    form->addWidget(m_deed);
    form->addWidget(m_expected);
    form->addLayout(inputs);
    form->addLayout(buttons);
    form->addStretch();

    auto* upper = new QSplitter(Qt::Horizontal, this);
    upper->addWidget(m_list);
    upper->addWidget(details);
    upper->setStretchFactor(1, 1);
    upper->setChildrenCollapsible(false);
    m_table = new FigureTable(this);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setModel(&m_experiments);
    m_table->setAccessibleName(tr("What came of it"));
    m_table->setEmptyText(tr("What the service did about a misbehaviour appears here."));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{26, 18, 44, 44};
    for (qsizetype i = 0; i < letters.size(); ++i)
        m_table->horizontalHeader()->resizeSection(int(i), letters.at(i) * letter);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(upper);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(splitter);

    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, [this] {
        const auto what = m_kinds.at(m_list->currentIndex().row());
        if (what) {
            lab::MisbehaviourOrder usual{*what, lab::traitsOf(*what).usual, {}};
            m_parameter->setValue(usual.parameter);
            if (const Milliseconds* assumed = assumptionOf(usual))
                m_assumed->setValue(int(assumed->count()));
        }
        explain();
    });
    connect(m_parameter, &QDoubleSpinBox::valueChanged, this, &LabMisbehavePanel::explain);
    connect(m_assumed, &QSpinBox::valueChanged, this, &LabMisbehavePanel::explain);
    connect(m_begin, &QPushButton::clicked, this, &LabMisbehavePanel::begin);
    connect(m_end, &QPushButton::clicked, this, &LabMisbehavePanel::endRequested);
    m_list->setCurrentIndex(m_kinds.index(m_kinds.rowOf(Misbehaviour::NoTimeSync)));
    setSession(nullptr);
}

bool LabMisbehavePanel::choose(Misbehaviour what) {
    m_list->setCurrentIndex(m_kinds.index(m_kinds.rowOf(what)));
    return order().has_value();
}

void LabMisbehavePanel::setSession(const lab::LabRow* row) {
    m_present = row != nullptr;
    m_end->setEnabled(row && row->misbehaves);
    m_experiments.setExperiments(row ? row->experiments : QList<lab::ExperimentRow>());
    if (row) {
        m_kinds.setSession(row->plan.session.type, row->plan.session.protocol);
        m_limits = row->status.session ? std::optional(row->status.session->limits) : m_limits;
    } else {
        m_limits.reset();
    }
    explain();
}

lab::MisbehaviourOrder LabMisbehavePanel::written(Misbehaviour what) const {
    lab::MisbehaviourOrder order{what, m_parameter->value(), {}};
    if (Milliseconds* assumed = assumptionOf(order))
        *assumed = Milliseconds(m_assumed->value());
    return order;
}

std::optional<lab::MisbehaviourOrder> LabMisbehavePanel::order() const {
    const QModelIndex current = m_list->currentIndex();
    const auto what = m_kinds.at(current.row());
    if (!m_present || !what || !(m_kinds.flags(current) & Qt::ItemIsSelectable))
        return std::nullopt;
    return written(*what);
}

void LabMisbehavePanel::begin() {
    if (const auto wanted = order())
        Q_EMIT beginRequested(*wanted);
}

void LabMisbehavePanel::explain() {
    const QModelIndex current = m_list->currentIndex();
    const auto what = m_kinds.at(current.row());
    const bool can = order().has_value();
    m_begin->setEnabled(can);
    Q_EMIT canBeginChanged(can);
    const MisbehaviourTraits* traits = what ? &lab::traitsOf(*what) : nullptr;
    using Parameter = MisbehaviourTraits::Parameter;
    const Parameter parameter = traits ? traits->parameter : Parameter::None;
    m_parameterName->setVisible(parameter != Parameter::None);
    m_parameter->setVisible(parameter != Parameter::None);
    switch (parameter) {
    case Parameter::None:
        break;
    case Parameter::Milliseconds:
        m_parameterName->setText(tr("Ahead by"));
        m_parameter->setDecimals(0);
        m_parameter->setRange(-1e12, 1e12);
        m_parameter->setSuffix(tr(" ms"));
        break;
    case Parameter::PartsPerMillion:
        m_parameterName->setText(tr("Fast by"));
        m_parameter->setDecimals(0);
        m_parameter->setRange(-1e7, 1e7);
        m_parameter->setSuffix(tr(" ppm"));
        break;
    case Parameter::Factor:
        m_parameterName->setText(tr("Times the limit"));
        m_parameter->setDecimals(2);
        m_parameter->setRange(0.1, 1000);
        m_parameter->setSuffix({});
        break;
    }
    lab::MisbehaviourOrder order = what ? written(*what) : lab::MisbehaviourOrder();
    const bool assumes = what && assumptionOf(order);
    m_assumedName->setVisible(assumes);
    m_assumed->setVisible(assumes);
    if (!what) {
        m_deed->setText(
            tr("Choose something that a client should not do, and see what the service does about it."));
        m_expected->clear();
        return;
    }
    switch (*what) {
    case Misbehaviour::SilentAfterConnect:
    case Misbehaviour::HalfToken:
        m_assumedName->setText(tr("The node's handshake timeout"));
        break;
    case Misbehaviour::NoTimeSync:
        m_assumedName->setText(tr("The node's time-sync timeout"));
        break;
    case Misbehaviour::ClockOff:
    case Misbehaviour::ClockDrift:
        m_assumedName->setText(tr("The node's time-sync interval"));
        break;
    case Misbehaviour::IgnoreReconnect:
        m_assumedName->setText(tr("The node's grace after Reconnect"));
        break;
    default:
        m_assumedName->setText(tr("The node's slow-consumer timeout"));
        break;
    }
    const bool suits = m_kinds.flags(current) & Qt::ItemIsSelectable;
    m_deed->setText(suits ? words::misbehaviourDeed(*what) : words::misbehaviourNeed(traits->needs));
    const lab::Expectation expected = lab::expectationOf(order, m_limits.value_or(SessionLimits()));
    const QString section = QString::fromUtf8(traits->section.data(), qsizetype(traits->section.size()));
    m_expected->setText(
        tr("By the protocol (%1): %2. %3")
            .arg(section, words::expectation(expected), words::expectationBasis(expected.since)));
}

} // namespace wayside::ui
