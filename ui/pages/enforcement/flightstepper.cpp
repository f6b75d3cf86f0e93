// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/flightstepper.h"

#include "netcore/incident/incident.h"
#include "netcore/wire/datagram.h"
#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/enforcement/headroommodel.h"
#include "ui/pages/enforcement/flighttimeline.h"
#include "ui/pages/inspector/datagramview.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QSlider>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace wayside::ui {

using namespace Qt::StringLiterals;

FlightStepper::FlightStepper(QWidget* parent)
    : QWidget(parent)
    , m_timeline(new FlightTimeline(this))
    , m_table(new FigureTable(this))
    , m_datagram(new DatagramView(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_slider(new QSlider(Qt::Horizontal, this))
    , m_limits(new QComboBox(this))
    , m_pace(new QComboBox(this))
    , m_position(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_notes(new QLabel(this)) {
    buildActions();
    buildLayout();
    m_play.setSingleShot(true);
    connect(&m_play, &QTimer::timeout, this, &FlightStepper::playOn);
    connect(m_timeline, &FlightTimeline::stepChosen, this, &FlightStepper::goTo);
    connect(m_slider, &QSlider::valueChanged, this, &FlightStepper::goTo);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid())
                    goTo(now.row());
            });
    connect(m_limits, &QComboBox::activated, this, &FlightStepper::chooseLimit);
    showStep();
}

void FlightStepper::buildActions() {
    const auto add = [this](const QString& text, const QKeySequence& keys, const auto& act) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setToolTip(u"%1 (%2)"_s.arg(text, keys.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
        addAction(action);
        return action;
    };
    add(tr("First step"), QKeySequence(Qt::Key_Home), [this] { goTo(0); });
    add(tr("Previous step"), QKeySequence(Qt::Key_Left), [this] { goTo(m_step - 1); });
    add(tr("Next step"), QKeySequence(Qt::Key_Right), [this] { goTo(m_step + 1); });
    add(tr("Last step"), QKeySequence(Qt::Key_End), [this] { goTo(m_model.rowCount() - 1); });
    m_tipping = add(tr("To the one that tipped it"), QKeySequence(Qt::Key_T), [this] {
        if (hasRecord() && m_model.steps()->tipping())
            goTo(int(*m_model.steps()->tipping()));
    });
    m_playAction = add(tr("Play"), QKeySequence(Qt::Key_Space), [this] { setPlaying(!isPlaying()); });
    m_playAction->setCheckable(true);
}

void FlightStepper::buildLayout() {
    for (QLabel* label : {m_position, m_sentence, m_notes}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(label != m_position);
    }
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    QFont bold = m_sentence->font();
    bold.setBold(true);
    m_sentence->setFont(bold);
    m_slider->setAccessibleName(tr("Step"));
    m_limits->setAccessibleName(tr("Limit that is shown"));
    m_pace->setAccessibleName(tr("Pace"));
    for (std::size_t kind = 0; kind < whatif::limitKinds; ++kind) {
        QString name = HeadroomModel::kindName(whatif::LimitKind(kind));
        name[0] = name.at(0).toUpper();
        m_limits->addItem(name);
    }
    for (const int pace : {1, 2, 5, 10, 50})
        m_pace->addItem(pace == 1 ? tr("original pace") : tr("%1 times as fast").arg(pace), pace);
    m_table->setModel(&m_model);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setAccessibleName(tr("Steps of the flight record"));
    m_table->setEmptyText(tr("Choose a flight record to go through what happened before the close."));
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{10, 14, 30, 9, 8, 14, 14};
    for (qsizetype column = 0; column < letters.size(); ++column)
        m_table->horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);

    auto* bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 8, 4);
    bar->setSpacing(4);
    const QStringList signs{u"|\u25C0"_s, u"\u25C0"_s, u"\u25B6"_s, u"\u25B6|"_s};
    for (qsizetype i = 0; i < m_actions.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setDefaultAction(m_actions[i]);
        button->setAccessibleName(m_actions[i]->text());
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        if (i < signs.size())
            m_actions[i]->setIconText(signs[i]);
        bar->addWidget(button);
    }
    bar->addWidget(m_pace);
    bar->addStretch();
    bar->addWidget(m_position);
    bar->addWidget(m_limits);
    auto* words = new QVBoxLayout;
    words->setContentsMargins(8, 4, 8, 4);
    words->setSpacing(4);
    words->addWidget(m_sentence);
    words->addWidget(m_notes);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_timeline);
    layout->addWidget(m_slider);
    layout->addLayout(bar);
    layout->addLayout(words);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_datagram);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 1);
    connect(m_splitter, &QSplitter::splitterMoved, this, &FlightStepper::layoutChanged);
    layout->addWidget(m_splitter, 1);
}

void FlightStepper::setRecord(const flightreplay::FlightTrace& trace) {
    setPlaying(false);
    m_timeline->setRecord(nullptr, nullptr);
    m_model.setRecord(trace);
    m_timeline->setRecord(&m_model.trace(), &*m_model.steps());
    m_timeline->setLimit(m_model.limit());
    m_limits->setCurrentIndex(int(m_model.limit()));
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, m_model.rowCount() - 1);
    }
    m_step = -1;
    goTo(int(m_model.steps()->tipping().value_or(m_model.rowCount() - 1)));
}

void FlightStepper::clear() {
    setPlaying(false);
    m_timeline->setRecord(nullptr, nullptr);
    m_model.clear();
    m_step = 0;
    showStep();
}

void FlightStepper::goTo(int step) {
    if (!hasRecord())
        return;
    step = std::clamp(step, 0, m_model.rowCount() - 1);
    if (step == m_step)
        return;
    m_step = step;
    showStep();
}

void FlightStepper::chooseLimit(int place) {
    m_model.setLimit(whatif::LimitKind(place));
    m_timeline->setLimit(m_model.limit());
    showStep();
}

QString FlightStepper::describe() const {
    QStringList notes;
    const flightreplay::FlightTrace& trace = m_model.trace();
    if (!trace.complete)
        notes.append(tr("The connection was busier than the record has room for: older datagrams of the last "
                        "30 s are missing."));
    if (trace.queuedBytes > 0)
        notes.append(tr("%1 waited at the node for the client when it was closed.")
                         .arg(words::bytes(double(trace.queuedBytes))));
    notes.append(tr("Flight records hold type and size of each datagram, never its content."));
    return notes.join(u' ');
}

void FlightStepper::showStep() {
    const bool some = hasRecord();
    for (QAction* action : std::as_const(m_actions))
        action->setEnabled(some);
    m_tipping->setEnabled(some && m_model.steps()->tipping());
    for (QWidget* widget : std::initializer_list<QWidget*>{m_slider, m_limits, m_pace})
        widget->setEnabled(some);
    if (!some) {
        m_position->clear();
        m_sentence->clear();
        m_notes->clear();
        m_datagram->clear(tr("What is known of a datagram appears here."));
        return;
    }
    m_position->setText(tr("Step %1 of %2").arg(m_step + 1).arg(m_model.rowCount()));
    m_sentence->setText(m_model.sentence(m_step));
    m_notes->setText(describe());
    m_timeline->setStep(m_step);
    showDatagram();
    const QSignalBlocker quietSlider(m_slider);
    m_slider->setValue(m_step);
    if (m_table->currentIndex().row() != m_step)
        m_table->setCurrentIndex(m_model.index(m_step, 0));
}

/// Its frame header is known from the record: prefix, size and type. What followed was not kept.
void FlightStepper::showDatagram() {
    const auto entry = m_model.steps()->at(m_step).entry;
    if (!entry) {
        m_datagram->clear(tr("The connection was closed here."));
        return;
    }
    const flightreplay::TraceEntry& what = m_model.trace().entries[*entry];
    observe::TrafficRecord record;
    record.sequence = quint64(m_step) + 1;
    record.atMs = -what.ageMs;
    if (m_model.trace().atMs > incident::longestMs) // in an incident bundle times are no dates
        record.wallMs = m_model.trace().atMs - what.ageMs;
    record.toClient = what.toClient;
    record.typeByte = what.type;
    record.size = quint32(what.contentBytes) + quint32(wire::headerSize);
    record.count = quint32(what.count);
    record.bytes = QByteArray("\xAA\xBB") + char(what.contentBytes >> 8) + char(what.contentBytes & 0xFF) +
                   char(what.type);
    m_datagram->setRecord(record);
}

QByteArray FlightStepper::layoutState() const {
    return m_splitter->saveState();
}

void FlightStepper::setLayoutState(const QByteArray& state) {
    m_splitter->restoreState(state);
}

void FlightStepper::setPlaying(bool playing) {
    m_playAction->setChecked(playing && hasRecord());
    m_playAction->setText(playing && hasRecord() ? tr("Pause") : tr("Play"));
    if (!playing || !hasRecord()) {
        m_play.stop();
        return;
    }
    if (m_step >= m_model.rowCount() - 1)
        goTo(0);
    m_play.start(0);
}

/// The next step comes after as long as it had taken, divided by the pace.
void FlightStepper::playOn() {
    if (m_step >= m_model.rowCount() - 1) {
        setPlaying(false);
        return;
    }
    goTo(m_step + 1);
    if (m_step >= m_model.rowCount() - 1) {
        setPlaying(false);
        return;
    }
    const qint64 gap = m_model.steps()->at(m_step).ageMs - m_model.steps()->at(m_step + 1).ageMs;
    const int pace = m_pace->currentData().toInt();
    constexpr qint64 longest = 24 * 3'600'000;
    m_play.start(int(std::clamp<qint64>(gap / std::max(pace, 1), 1, longest)));
}

} // namespace wayside::ui
