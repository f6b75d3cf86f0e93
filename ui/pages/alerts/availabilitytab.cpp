// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/alerts/availabilitytab.h"

#include "netcore/alerts/strictobject.h"
#include "netcore/client/rest/sessionlogs.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/alerts/availabilityexport.h"
#include "ui/pages/alerts/timelinestrip.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QDir>
#include <QDoubleSpinBox>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using namespace availability;

namespace {

constexpr int ticksPerRefresh = 10;
constexpr int customRange = -1;
constexpr qint64 day = 86'400'000;
/// Sessions are listed by their creation: one that was made earlier may still have lived in the range.
constexpr qint64 longestSession = 30 * day;
constexpr qint64 largestTargets = 1 << 20;

SessionLogFacts factsOf(const client::SessionLog& log) {
    SessionLogFacts facts;
    facts.account = log.account;
    facts.isTlc = log.type == "TLC"_L1;
    facts.connectedMs = log.connected;
    facts.endedMs = log.ended;
    facts.endReason = log.endReason;
    for (const client::ScopeHistoryEntry& entry : log.scopeHistory) {
        if (entry.scope == "ADDED"_L1) {
            facts.identifiers.append({entry.tlcIdentifier, entry.timestamp, std::nullopt});
            continue;
        }
        for (auto each = facts.identifiers.rbegin(); each != facts.identifiers.rend(); ++each) {
            if (each->name == entry.tlcIdentifier && !each->untilMs) {
                each->untilMs = entry.timestamp;
                break;
            }
        }
    }
    return facts;
}

} // namespace

AvailabilityTab::AvailabilityTab(observe::Source& source, AlertCentre& centre, QWidget* parent)
    : AlertsTab(parent)
    , m_source(source)
    , m_centre(centre)
    , m_keeper(source, centre)
    , m_model(new AvailabilityModel(this))
    , m_filter(new FigureSortModel(this)) {
    m_filter->setSourceModel(m_model);
    buildActions();
    makeTable(m_filter, tr("Availability by subject"));
    m_table->setItemDelegate(new StripDelegate(*m_model, m_table));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->sortByColumn(AvailabilityModel::Available, Qt::AscendingOrder);
    m_table->setEmptyText(
        tr("Once a TLC or an account has had a session, its up and down time appears here."));
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{18, 44, 13, 13, 10, 12, 18, 13, 12, 13, 11};
    for (qsizetype column = 0; column < letters.size(); ++column)
        m_table->horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &AvailabilityTab::refreshDetails);
    QHBoxLayout* bar = buildBar();
    buildDetails();
    auto* details = new QWidget(this);
    auto* detailLayout = new QVBoxLayout(details);
    detailLayout->setContentsMargins(16, 12, 16, 12);
    detailLayout->addWidget(m_sentence);
    detailLayout->addWidget(m_strip);
    detailLayout->addStretch();
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_table);
    splitter->addWidget(details);
    splitter->setStretchFactor(0, 4);
    splitter->setStretchFactor(1, 1);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(bar);
    layout->addWidget(splitter, 1);

    connect(&m_keeper, &AvailabilityKeeper::answered, this, &AvailabilityTab::take);
    connect(&m_service, &access::AccessService::changed, this, [this](access::Resource resource) {
        if (resource == access::Resource::SessionLogs)
            takeLogs();
    });
    connect(&m_source, &observe::Source::abilitiesChanged, this, &AvailabilityTab::followSource);
    connect(&m_source, &observe::Source::linkChanged, this, &AvailabilityTab::followSource);
    connect(&m_centre, &AlertCentre::ticked, this, [this] {
        if (isVisible() && ++m_ticks % ticksPerRefresh == 0)
            refresh();
    });
    connect(&m_centre, &AlertCentre::silencesChanged, this, &AvailabilityTab::refresh);
    followSource();
    refreshTarget();
    refreshNotes();
    refreshDetails();
}

AvailabilityTab::~AvailabilityTab() = default;

void AvailabilityTab::buildActions() {
    m_export = makeAction(tr("Export figures…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_E),
                          tr("Save figures and timelines as CSV or JSON"));
    connect(m_export, &QAction::triggered, this, [this] {
        const QString file =
            QFileDialog::getSaveFileName(this, tr("Export availability"), u"availability.csv"_s,
                                         tr("Figures (*.csv);;Figures and timelines (*.json)"));
        if (!file.isEmpty())
            exportTo(file);
    });
    m_logs = makeAction(tr("Read session logs"), QKeySequence(Qt::Key_F5),
                        tr("Read what the node has stored about the time before this console listened"));
    connect(m_logs, &QAction::triggered, this, &AvailabilityTab::readLogs);
}

QHBoxLayout* AvailabilityTab::buildBar() {
    auto* bar = makeBar();
    bar->addWidget(makeSearch(m_filter, tr("Search subjects (Ctrl+F)")), 1);
    m_kind = new QComboBox(this);
    m_kind->setAccessibleName(tr("Availability of"));
    m_kind->addItem(tr("TLCs"), int(SubjectKind::Tlc));
    m_kind->addItem(tr("Accounts"), int(SubjectKind::Account));
    m_range = new QComboBox(this);
    m_range->setAccessibleName(tr("Range"));
    m_range->setObjectName(u"range"_s);
    m_range->addItem(tr("Today (UTC)"), int(Range::Today));
    m_range->addItem(tr("7 days"), int(Range::SevenDays));
    m_range->addItem(tr("30 days"), int(Range::ThirtyDays));
    m_range->addItem(tr("This month (UTC)"), int(Range::Month));
    m_range->addItem(tr("From … until"), customRange);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (QDateTimeEdit** edit : {&m_from, &m_until}) {
        *edit = new QDateTimeEdit(edit == &m_from ? now.addDays(-1) : now, this);
        (*edit)->setTimeSpec(Qt::UTC);
        (*edit)->setDisplayFormat(u"yyyy-MM-dd HH:mm 'UTC'"_s);
        (*edit)->setVisible(false);
        (*edit)->setAccessibleName(edit == &m_from ? tr("From") : tr("Until"));
        connect(*edit, &QDateTimeEdit::dateTimeChanged, this, &AvailabilityTab::refresh);
    }
    m_target = new QDoubleSpinBox(this);
    m_target->setRange(0, 100);
    m_target->setDecimals(3);
    m_target->setSingleStep(0.1);
    m_target->setPrefix(tr("Target "));
    m_target->setSuffix(tr(" %", "behind a number"));
    m_target->setAccessibleName(tr("Target, percent"));
    connect(m_target, &QDoubleSpinBox::valueChanged, this, &AvailabilityTab::targetChanged);
    const auto changed = [this] {
        const bool custom = m_range->currentData().toInt() == customRange;
        m_from->setVisible(custom);
        m_until->setVisible(custom);
        refreshTarget();
        readLogs();
        refresh();
        Q_EMIT layoutChanged();
    };
    connect(m_kind, &QComboBox::currentIndexChanged, this, changed);
    connect(m_range, &QComboBox::currentIndexChanged, this, changed);
    for (QWidget* widget : std::initializer_list<QWidget*>{m_kind, m_range, m_from, m_until, m_target})
        bar->addWidget(widget);
    addButton(bar, m_logs);
    addButton(bar, m_export);
    bar->addStretch();
    return bar;
}

void AvailabilityTab::buildDetails() {
    m_sentence = new QLabel(this);
    m_sentence->setTextFormat(Qt::PlainText);
    m_sentence->setWordWrap(true);
    m_sentence->setMinimumHeight(2 * fontMetrics().lineSpacing()); // a splitter asks for no more
    m_sentence->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_strip = new TimelineStrip(this);
}

SubjectKind AvailabilityTab::kind() const {
    return SubjectKind(m_kind->currentData().toInt());
}

AvailabilityKeeper::Question AvailabilityTab::question() const {
    AvailabilityKeeper::Question question;
    question.kind = kind();
    const qint64 now = m_keeper.nowMs() > 0 ? m_keeper.nowMs() : QDateTime::currentMSecsSinceEpoch();
    const int range = m_range->currentData().toInt();
    question.range = range == customRange
                         ? Span{m_from->dateTime().toMSecsSinceEpoch(),
                                std::max(m_from->dateTime(), m_until->dateTime()).toMSecsSinceEpoch()}
                         : rangeOf(Range(range), now);
    question.periodMs = question.range.length();
    return question;
}

void AvailabilityTab::refresh() {
    m_shown = question();
    m_keeper.ask(m_shown);
}

void AvailabilityTab::showEvent(QShowEvent* event) {
    AlertsTab::showEvent(event);
    if (!m_keeper.book().hasLogs())
        readLogs();
    refresh();
}

void AvailabilityTab::followSource() {
    const bool live = m_source.link().state == observe::LinkState::Live;
    m_service.setService(live ? m_source.service() : std::nullopt);
    const QString whyNot = m_source.whyNot(observe::Ability::Access);
    m_logs->setEnabled(live && whyNot.isEmpty() && m_service.hasService());
    m_logs->setToolTip(whyNot.isEmpty()
                           ? tr("Read what the node has stored about the time before this console "
                                "listened (F5)")
                           : whyNot);
    if (isVisible() && m_logs->isEnabled() && !m_keeper.book().hasLogs())
        readLogs();
    refreshNotes();
}

void AvailabilityTab::readLogs() {
    if (!m_logs->isEnabled())
        return;
    const Span range = question().range;
    const qint64 now = m_keeper.nowMs() > 0 ? m_keeper.nowMs() : QDateTime::currentMSecsSinceEpoch();
    m_logRange = {std::max<qint64>(0, range.fromMs - longestSession), now};
    m_service.loadLogs(m_logRange.fromMs, m_logRange.untilMs);
}

void AvailabilityTab::takeLogs() {
    const auto& listing = m_service.listing<client::SessionLog>();
    refreshNotes();
    if (listing.isLoading || listing.failure || !listing.isKnown)
        return;
    QList<SessionLogFacts> facts;
    qint64 oldest = m_logRange.untilMs;
    for (const client::SessionLog& log : listing.rows) {
        facts.append(factsOf(log));
        oldest = std::min(oldest, log.created);
    }
    // Earlier than its oldest entry the log may just not have been kept.
    m_keeper.setLogs(evidenceOf(facts, {oldest, m_logRange.untilMs}));
    refresh();
}

void AvailabilityTab::take(const QList<AvailabilityRow>& rows) {
    const QString chosen = m_table->selectionModel()->selectedRows().value(0).data(IdRole).toString();
    m_model->setRows(rows, m_shown.range);
    if (!m_table->viewport()->underMouse())
        m_filter->resort();
    for (int row = 0; row < m_filter->rowCount() && !chosen.isEmpty(); ++row) {
        if (m_filter->index(row, 0).data(IdRole).toString() == chosen)
            m_table->selectRow(row);
    }
    if (!m_table->selectionModel()->hasSelection() && m_filter->rowCount() > 0)
        m_table->selectRow(0); // the one that was available least
    refreshNotes();
    refreshDetails();
}

void AvailabilityTab::targetChanged(double percent) {
    Targets targets = m_keeper.targets();
    (kind() == SubjectKind::Tlc ? targets.tlcPercent : targets.accountPercent) = percent;
    if (targets == m_keeper.targets())
        return;
    m_keeper.setTargets(targets);
    storeTargets();
    refresh();
}

void AvailabilityTab::refreshTarget() {
    const Targets& targets = m_keeper.targets();
    const QSignalBlocker quiet(m_target);
    m_target->setValue(kind() == SubjectKind::Tlc ? targets.tlcPercent : targets.accountPercent);
}

void AvailabilityTab::useFolder(const QString& configuration) {
    m_targetsFile = QDir(configuration).filePath(u"availability-targets.json"_s);
    const auto text = alerts::readBounded(m_targetsFile, largestTargets);
    const auto targets = text ? targetsFromJson(*text) : Result<Targets>(tl::unexpected(text.error()));
    if (targets)
        m_keeper.setTargets(*targets);
    else if (targets.error().code != ErrorCode::NotFound) {
        QFile::rename(m_targetsFile, m_targetsFile + u".unreadable"_s);
        Q_EMIT message(tr("The availability targets could not be read: %1")
                           .arg(QString::fromStdString(targets.error().detail)));
    }
    refreshTarget();
}

void AvailabilityTab::storeTargets() {
    if (m_targetsFile.isEmpty())
        return;
    if (const auto written = alerts::writeWhole(m_targetsFile, targetsToJson(m_keeper.targets())); !written)
        Q_EMIT message(words::error(written.error()));
}

void AvailabilityTab::refreshNotes() {
    QStringList notes;
    if (const auto since = m_keeper.book().knownSince())
        notes.append(tr("known since %1").arg(words::utcDateTime(*since).left(16) + u" UTC"_s));
    const auto& listing = m_service.listing<client::SessionLog>();
    if (listing.isLoading)
        notes.append(tr("reading session logs"));
    else if (listing.failure)
        notes.append(tr("session logs could not be read: %1").arg(words::error(listing.failure->error)));
    else if (!m_source.whyNot(observe::Ability::Access).isEmpty())
        notes.append(tr("without session logs: %1").arg(m_source.whyNot(observe::Ability::Access)));
    if (m_service.logsDropped() > 0)
        notes.append(tr("%n older log entries dropped", nullptr, int(m_service.logsDropped())));
    if (m_keeper.book().forgotten() > 0)
        notes.append(tr("%n older sessions forgotten; their time is not known", nullptr,
                        int(m_keeper.book().forgotten())));
    m_notes = notes.join(u" \u00b7 "_s);
}

void AvailabilityTab::refreshDetails() {
    const QModelIndex chosen = m_table->selectionModel()->selectedRows().value(0);
    if (!chosen.isValid()) {
        m_sentence->setText(m_notes);
        m_strip->setTimeline({}, {});
        return;
    }
    const AvailabilityRow& row = m_model->at(m_filter->mapToSource(chosen).row());
    m_strip->setTimeline(row.timeline, m_model->range());
    const Figures& figures = row.figures;
    QStringList parts;
    parts.append(figures.share() ? tr("%1 was up %2 of the %3 that are known and not planned.")
                                       .arg(row.subject, availabilityPercent(figures.share()),
                                            words::duration(figures.baseMs()))
                                 : tr("Nothing is known of %1 in this range.").arg(row.subject));
    if (figures.outages > 0)
        parts.append(tr("%n outages, the longest %1.", nullptr, figures.outages)
                         .arg(words::duration(figures.longestOutageMs)));
    parts.append(tr("Of the allowed down time %1.").arg(AvailabilityModel::budgetSentence(row)));
    if (!m_notes.isEmpty())
        parts.append(tr("(%1)").arg(m_notes));
    m_sentence->setText(parts.join(u' '));
}

void AvailabilityTab::exportTo(const QString& file) {
    QList<AvailabilityRow> rows;
    for (int row = 0; row < m_filter->rowCount(); ++row)
        rows.append(m_model->at(m_filter->mapToSource(m_filter->index(row, 0)).row()));
    const QByteArray content = file.endsWith(".json"_L1, Qt::CaseInsensitive)
                                   ? availabilityJson(rows, m_model->range())
                                   : availabilityCsv(rows, m_model->range());
    const auto written = alerts::writeWhole(file, content);
    Q_EMIT message(written ? tr("%n subjects were saved as %1.", nullptr, int(rows.size())).arg(file)
                           : words::error(written.error()));
}

QVariantMap AvailabilityTab::layoutState() const {
    QVariantMap state = AlertsTab::layoutState();
    state.insert(u"kind"_s, m_kind->currentIndex());
    state.insert(u"range"_s, m_range->currentIndex());
    return state;
}

void AvailabilityTab::setLayoutState(const QVariantMap& state) {
    AlertsTab::setLayoutState(state);
    const auto choose = [&state](QComboBox* box, const QString& name) {
        const int index = state.value(name, box->currentIndex()).toInt();
        if (index >= 0 && index < box->count())
            box->setCurrentIndex(index);
    };
    choose(m_kind, u"kind"_s);
    choose(m_range, u"range"_s);
}

} // namespace wayside::ui
