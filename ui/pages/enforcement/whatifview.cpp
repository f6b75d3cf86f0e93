// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/whatifview.h"

#include "netcore/base/iso8601.h"
#include "netcore/whatif/reportjson.h"
#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/figuresortmodel.h"
#include "ui/pages/enforcement/limitseditor.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/headroomwords.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QSaveFile>
#include <QVBoxLayout>

namespace wayside::ui {

using namespace Qt::StringLiterals;

WhatIfView::WhatIfView(observe::Source& source, QWidget* parent)
    : QWidget(parent)
    , m_source(source)
    , m_sorted(new FigureSortModel(this))
    , m_work(new WhatIfWork(this)) {
    m_sorted->setSourceModel(&m_model);
    buildActions();
    buildLayout();
    connect(m_work, &WhatIfWork::progressed, this, [this](const whatif::Progress& progress) {
        constexpr int steps = 1000;
        m_progress->setRange(0, steps);
        const double total = std::max(1.0, double(progress.bytesTotal));
        m_progress->setValue(int(double(progress.bytesDone) * steps / total));
        m_progress->setFormat(tr("%p %, %1 records").arg(words::count(progress.records)));
    });
    connect(m_work, &WhatIfWork::finished, this, &WhatIfView::take);
    refresh();
}

void WhatIfView::buildActions() {
    const auto add = [this](const QString& text, const QKeySequence& keys, const QString& tip,
                            const auto& act) {
        auto* action = new QAction(text, this);
        action->setShortcut(keys);
        action->setToolTip(u"%1 (%2)"_s.arg(tip, keys.toString(QKeySequence::NativeText)));
        connect(action, &QAction::triggered, this, act);
        m_actions.append(action);
        return action;
    };
    m_add =
        add(tr("Add recordings\u2026"), QKeySequence(Qt::CTRL | Qt::Key_O),
            tr("Choose recordings, NDJSON or pcapng"), [this] {
                addFiles(QFileDialog::getOpenFileNames(this, tr("Choose recordings"), QString(),
                                                       tr("Recordings (*.ndjson *.pcapng);;All files (*)")));
            });
    m_remove = add(tr("Remove recordings"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete),
                   tr("Take the chosen recordings from the list"), [this] {
                       qDeleteAll(m_files->selectedItems());
                       refresh();
                   });
    m_run = add(tr("Judge recordings"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return),
                tr("Find out who would have been cut"), [this] { run(); });
    m_cancel = add(tr("Cancel judging"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Escape),
                   tr("Stop and show what was read until then"), [this] { m_work->cancel(); });
    m_save = add(tr("Save answer\u2026"), QKeySequence(Qt::CTRL | Qt::Key_S), tr("As CSV or JSON"), [this] {
        const QString path = QFileDialog::getSaveFileName(this, tr("Save answer"), u"what-if.csv"_s,
                                                          tr("CSV (*.csv);;JSON (*.json)"));
        if (path.isEmpty())
            return;
        const auto saved = save(path);
        Q_EMIT message(saved ? tr("The answer was saved as %1.").arg(path) : words::error(saved.error()));
    });
}

namespace {

QLabel* plain(QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

QWidget* WhatIfView::makeQuestion() {
    auto* question = new QWidget(this);
    m_files = new QListWidget(question);
    m_files->setAccessibleName(tr("Recordings"));
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setMinimumWidth(220);
    m_files->setMaximumHeight(fontMetrics().lineSpacing() * 10);
    connect(m_files, &QListWidget::itemSelectionChanged, this, &WhatIfView::refresh);
    m_present = new LimitsEditor(tr("Present limits"), question);
    m_proposed = new LimitsEditor(tr("Proposed limits"), question);
    connect(m_present, &LimitsEditor::edited, this, [this] {
        m_presentEdited = true;
        refresh();
    });
    connect(m_proposed, &LimitsEditor::edited, this, [this] {
        m_proposedEdited = true;
        refresh();
    });
    const auto heading = [question](const QString& text) {
        auto* label = new QLabel(text, question);
        label->setForegroundRole(QPalette::PlaceholderText);
        return label;
    };
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(buttonFor(m_add, question));
    buttons->addWidget(buttonFor(m_remove, question));
    buttons->addStretch();
    auto* recordings = new QVBoxLayout;
    recordings->setSpacing(4);
    recordings->addWidget(m_files, 1);
    recordings->addLayout(buttons);
    auto* grid = new QGridLayout(question);
    grid->setContentsMargins(8, 8, 8, 4);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->addWidget(heading(tr("Recordings")), 0, 0);
    grid->addWidget(heading(tr("Proposed limits")), 0, 1);
    grid->addWidget(heading(tr("Present limits, for comparison")), 0, 2);
    grid->addLayout(recordings, 1, 0);
    grid->addWidget(m_proposed, 1, 1, Qt::AlignTop);
    grid->addWidget(m_present, 1, 2, Qt::AlignTop);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 2);
    grid->setColumnStretch(2, 2);
    return question;
}

QWidget* WhatIfView::makeAnswer() {
    auto* answer = new QWidget(this);
    m_summary = plain(answer);
    QFont bold = m_summary->font();
    bold.setBold(true);
    m_summary->setFont(bold);
    m_smallest = plain(answer);
    m_complaint = plain(answer);
    m_progress = new QProgressBar(answer);
    m_progress->setAccessibleName(tr("Progress of judging"));
    m_progress->setMaximumWidth(360);
    m_table = new FigureTable(answer);
    m_table->setModel(m_sorted);
    auto* delegate = new FigureDelegate(m_table);
    delegate->setWidestFigure(words::widestHeadroom());
    m_table->setItemDelegate(delegate);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(WhatIfModel::Proposed, Qt::DescendingOrder);
    m_table->setAccessibleName(tr("Who would have been cut"));
    m_table->setObjectName(u"answer"_s);
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{20, 9, 14, 8, 24, 15, 32, 20, 17, 20, 11, 14};
    for (qsizetype column = 0; column < letters.size(); ++column)
        m_table->horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(buttonFor(m_run, answer));
    bar->addWidget(buttonFor(m_cancel, answer));
    bar->addWidget(m_progress, 1);
    bar->addStretch();
    bar->addWidget(buttonFor(m_save, answer));
    auto* layout = new QVBoxLayout(answer);
    layout->setContentsMargins(8, 4, 8, 8);
    layout->setSpacing(4);
    layout->addLayout(bar);
    layout->addWidget(m_complaint);
    layout->addWidget(m_summary);
    layout->addWidget(m_smallest);
    layout->addWidget(m_table, 1);
    return answer;
}

void WhatIfView::buildLayout() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeQuestion());
    layout->addWidget(makeAnswer(), 1);
}

void WhatIfView::apply(const observe::SourceUpdate& update) {
    if (update.reset && !m_presentEdited)
        askPresent();
}

/// What a new TLC session would be held to now.
void WhatIfView::askPresent() {
    if (!m_source.whyNot(observe::Ability::Limits).isEmpty())
        return;
    observe::NodeRequest request;
    request.path = u"limits/effective"_s;
    m_source.askNode(request, this, [this](const Result<QJsonDocument>& answer) {
        if (!answer || m_presentEdited)
            return;
        const QJsonObject told = answer->object();
        SessionLimits limits;
        const auto read = [&told](QLatin1StringView name, Milliseconds& target) {
            const auto duration = parseIso8601Duration(told.value(name).toString().toStdString());
            if (duration && *duration > Milliseconds(0))
                target = *duration;
        };
        limits.payloadRatePerSecond =
            std::uint32_t(told.value("payloadRateLimit"_L1).toInteger(limits.payloadRatePerSecond));
        limits.payloadBytesPerSecond = std::uint64_t(
            told.value("payloadThroughputLimit"_L1).toInteger(qint64(limits.payloadBytesPerSecond)));
        read("payloadRateLimitDuration"_L1, limits.payloadRateWindow);
        read("payloadThroughputLimitDuration"_L1, limits.payloadBytesWindow);
        read("keepAliveTimeout"_L1, limits.keepAliveTimeout);
        read("clockDiffLimit"_L1, limits.clockDifferenceLimit);
        read("clockDiffLimitDuration"_L1, limits.clockDifferenceWindow);
        m_present->setLimits(limits);
        if (!m_proposedEdited)
            m_proposed->setLimits(limits);
        refresh();
    });
}

void WhatIfView::addFiles(const QStringList& files) {
    const QStringList known = this->files();
    for (const QString& file : files) {
        if (known.contains(file))
            continue;
        auto* item = new QListWidgetItem(QFileInfo(file).fileName(), m_files);
        item->setToolTip(words::tooltip(QDir::toNativeSeparators(file)));
        item->setData(Qt::UserRole, file);
    }
    refresh();
}

QStringList WhatIfView::files() const {
    QStringList files;
    for (int row = 0; row < m_files->count(); ++row)
        files.append(m_files->item(row)->data(Qt::UserRole).toString());
    return files;
}

void WhatIfView::run() {
    const auto present = m_present->limits(), proposed = m_proposed->limits();
    if (!present || !proposed || files().isEmpty() || m_work->isWorking())
        return;
    whatif::Question question;
    question.files = files();
    question.present = *present;
    question.proposed = *proposed;
    m_progress->setRange(0, 0);
    m_work->start(question);
    refresh();
}

void WhatIfView::take(const std::shared_ptr<const whatif::Report>& report) {
    m_model.setReport(report);
    m_sorted->resort();
    refresh();
}

QString WhatIfView::fileTroubles() const {
    QStringList troubles;
    if (const auto& report = m_model.report()) {
        for (const whatif::FileResult& file : report->files) {
            if (!file.error)
                continue;
            const QString name = QFileInfo(file.path).fileName();
            troubles.append(
                file.endsInsideRecord
                    ? tr("%1 was cut off while it was written; what is before that was judged.").arg(name)
                    : tr("%1 could not be read to its end: %2.")
                          .arg(name, QString::fromStdString(file.error->detail)));
        }
    }
    return troubles.join(u' ');
}

void WhatIfView::refresh() {
    const bool working = m_work->isWorking();
    QString complaint = m_proposed->complaint();
    if (complaint.isEmpty())
        complaint = m_present->complaint();
    m_add->setEnabled(!working);
    m_remove->setEnabled(!working && !m_files->selectedItems().isEmpty());
    m_run->setEnabled(!working && m_files->count() > 0 && complaint.isEmpty());
    m_cancel->setEnabled(working);
    m_progress->setVisible(working);
    m_save->setEnabled(m_model.report() != nullptr);
    if (complaint.isEmpty())
        complaint = fileTroubles();
    m_complaint->setText(complaint);
    m_complaint->setVisible(!complaint.isEmpty());
    m_summary->setText(m_model.summary());
    m_summary->setVisible(m_model.report() != nullptr);
    m_smallest->setText(m_model.report() ? m_model.smallest() + u' ' +
                                               tr("Whoever is cut is taken to be back at once; after a "
                                                  "silence, with the next datagram.")
                                         : QString());
    m_smallest->setVisible(m_model.report() != nullptr);
    m_table->setEmptyText(
        m_model.report() ? tr("These recordings hold no session that could be judged.")
                         : tr("Recordings are judged again by other limits, with the code that enforces "
                              "them: who would have been cut, and how often. Record traffic with waysidectl "
                              "monitor --record FILE.ndjson, or a client's own with --record, and add it."));
}

Result<void> WhatIfView::save(const QString& path) const {
    if (!m_model.report())
        return failure(ErrorCode::WrongState, Fault::Local, "there is no answer yet");
    const QByteArray text = path.endsWith(".json"_L1, Qt::CaseInsensitive)
                                ? QJsonDocument(whatif::toJson(*m_model.report())).toJson()
                                : m_model.asCsv();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit())
        return {};
    return failure(ErrorCode::Unavailable, Fault::Environment,
                   (path + u": "_s + file.errorString()).toStdString());
}

QVariantMap WhatIfView::layoutState() const {
    return {{u"columns"_s, m_table->horizontalHeader()->saveState()}};
}

void WhatIfView::setLayoutState(const QVariantMap& layout) {
    m_table->horizontalHeader()->restoreState(layout.value(u"columns"_s).toByteArray());
}

} // namespace wayside::ui
