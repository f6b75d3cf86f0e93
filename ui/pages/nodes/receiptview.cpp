// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/receiptview.h"

#include "netcore/drain/receiptsummary.h"
#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/nodes/drainwords.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QStandardPaths>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString number(qsizetype value) {
    return words::count(quint64(std::max<qsizetype>(value, 0)));
}

QString gap(const std::optional<qint64>& ms) {
    return ms ? words::duration(*ms) : QString(words::unknown);
}

QString summaryText(const drain::ReceiptSummary& summary) {
    QStringList landings;
    for (const auto& [node, sessions] : summary.landings)
        landings.append(ReceiptView::tr("%1 on %2").arg(number(sessions), node));
    QString text =
        ReceiptView::tr("%1 sessions: %2 moved, %3 ignored Reconnect, %4 left for a reason of their own, "
                        "%5 still here, %6 not back in time.")
            .arg(number(summary.sessions), number(summary.moved), number(summary.forced),
                 number(summary.ownReason + summary.crashed), number(summary.still), number(summary.notBack));
    if (!landings.isEmpty())
        text += u' ' + ReceiptView::tr("Landed: %1.").arg(landings.join(u", "_s));
    if (summary.worstGapMs)
        text +=
            u' ' + ReceiptView::tr("Gap: half of them within %1, 95 % within %2, the longest %3 (No. %4).")
                       .arg(gap(summary.medianGapMs), gap(summary.percentile95GapMs), gap(summary.worstGapMs),
                            number(summary.worstGapPosition));
    return text;
}

} // namespace

ReceiptView::ReceiptView(QWidget* parent)
    : QWidget(parent)
    , m_filter(new ReceiptFilter(this))
    , m_title(new QLabel(this))
    , m_summary(new QLabel(this)) {
    for (QLabel* label : {m_title, m_summary}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_summary->setObjectName(u"summary"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 8);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_summary);
    buildTable();
    buildBar(*layout);
    layout->addWidget(m_table, 1);
    present(nullptr, {}, {}, false);
}

void ReceiptView::buildBar(QLayout& layout) {
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"receiptSearch"_s);
    m_search->setPlaceholderText(tr("Identifier, account, node, how it left"));
    m_search->setAccessibleName(tr("Search the receipt"));
    m_search->setClearButtonEnabled(true);
    m_show = new QComboBox(this);
    m_show->setObjectName(u"receiptShow"_s);
    m_show->setAccessibleName(tr("Sessions shown"));
    for (const auto& [text, show] : std::initializer_list<std::pair<QString, ReceiptModel::Show>>{
             {tr("All sessions"), ReceiptModel::Show::All},
             {tr("Canaries"), ReceiptModel::Show::Canaries},
             {tr("Ignored Reconnect"), ReceiptModel::Show::Ignored},
             {tr("Not back"), ReceiptModel::Show::NotBack},
             {tr("Strays: back on the same node"), ReceiptModel::Show::Strays},
             {tr("Still here"), ReceiptModel::Show::StillHere}})
        m_show->addItem(text, int(show));
    m_count = new QLabel(this);
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_save = new QToolButton(this);
    m_save->setText(tr("E&xport"));
    m_save->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(m_save);
    struct Export {
        QString text;
        ReceiptFormat format;
        Qt::KeyboardModifiers with;
    };
    const QList<Export> exports{
        {tr("Receipt as &CSV\u2026"), ReceiptFormat::Csv, Qt::ShiftModifier},
        {tr("Receipt as &JSON\u2026"), ReceiptFormat::Json, Qt::ControlModifier},
        {tr("Receipt as &text for a ticket\u2026"), ReceiptFormat::Text,
         Qt::ControlModifier | Qt::ShiftModifier},
    };
    for (const Export& way : exports) {
        auto* action = new QAction(way.text, this);
        action->setShortcut(QKeySequence(QKeyCombination(way.with, Qt::Key_F9)));
        connect(action, &QAction::triggered, this, [this, format = way.format] { askToSave(format); });
        m_exports.append(action);
        menu->addAction(action);
    }
    m_save->setMenu(menu);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(8);
    bar->addWidget(m_search, 2);
    bar->addWidget(m_show, 1);
    bar->addWidget(m_count);
    bar->addStretch(1);
    bar->addWidget(m_save);
    static_cast<QVBoxLayout&>(layout).addLayout(bar);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setSearch(text);
        refreshSummary();
    });
    connect(m_show, &QComboBox::currentIndexChanged, this, [this] {
        m_filter->setShown(ReceiptModel::Show(m_show->currentData().toInt()));
        refreshSummary();
    });
}

void ReceiptView::buildTable() {
    m_filter->setSourceModel(&m_model);
    m_table = new FigureTable(this);
    m_table->setObjectName(u"receipt"_s);
    m_table->setItemDelegate(new FigureDelegate(m_table));
    m_table->setModel(m_filter);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ReceiptModel::Position, Qt::AscendingOrder);
    m_table->setAccessibleName(tr("Receipt"));
    const int letter = fontMetrics().horizontalAdvance(u'x');
    const QList<int> letters{7, 16, 10, 14, 11, 11, 12, 32, 12, 13, 12, 10, 17};
    for (qsizetype column = 0; column < letters.size(); ++column)
        m_table->horizontalHeader()->resizeSection(int(column), letters.at(column) * letter);
}

void ReceiptView::present(const observe::DrainRow* drain, const QList<observe::DrainReceiptRow>& receipt,
                          const QString& problem, bool known) {
    const bool another = (drain ? drain->id : QString()) != (m_drain ? m_drain->id : QString());
    m_drain = drain ? std::optional(*drain) : std::nullopt;
    m_model.setRows(receipt);
    if (another) {
        m_table->clearSelection();
        m_table->scrollToTop();
    }
    m_title->setText(!drain                    ? tr("Choose a drain to see its receipt.")
                     : drain->reason.isEmpty() ? words::drainTitle(*drain)
                                               : tr("%1: %2").arg(words::drainTitle(*drain), drain->reason));
    m_table->setEmptyText(!drain ? tr("A drain's receipt has a row for every session of it: when it "
                                      "was asked, when it left, where it landed, and the gap.")
                          : !problem.isEmpty() ? tr("The receipt could not be read. %1").arg(problem)
                          : !known             ? tr("Reading the receipt\u2026")
                          : receipt.isEmpty()  ? tr("Nobody had to move.")
                                               : tr("No session of the receipt fits the choice."));
    refreshSummary();
}

void ReceiptView::refreshSummary() {
    const bool any = m_drain && !m_model.rows().isEmpty();
    m_summary->setVisible(any);
    if (any)
        m_summary->setText(summaryText(drain::summaryOf(m_model.rows())));
    m_count->setText(any ? tr("%1 of %2").arg(number(m_filter->rowCount()), number(m_model.rows().size()))
                         : QString());
    m_save->setEnabled(any);
    for (QAction* action : std::as_const(m_exports))
        action->setEnabled(any);
}

void ReceiptView::focusFilter() {
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void ReceiptView::clearFilter() {
    m_search->clear();
    m_show->setCurrentIndex(0);
}

QString ReceiptView::fileName(ReceiptFormat format) const {
    const QString ending = format == ReceiptFormat::Csv    ? u"csv"_s
                           : format == ReceiptFormat::Json ? u"json"_s
                                                           : u"txt"_s;
    QString id = m_drain->id;
    id.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-'; });
    return u"drain-%1.%2"_s.arg(id.left(60), ending);
}

void ReceiptView::askToSave(ReceiptFormat format) {
    if (!m_drain || m_model.rows().isEmpty())
        return;
    auto* dialog = new QFileDialog(this, tr("Save the receipt"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDirectory(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->selectFile(fileName(format));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, format](const QString& file) { saveTo(format, file); });
    dialog->open();
}

void ReceiptView::saveTo(ReceiptFormat format, const QString& file) {
    if (!m_drain)
        return;
    const qsizetype sessions = m_model.rows().size();
    Q_EMIT message(tr("Saving the receipt\u2026"));
    saveReceipt(
        format, *m_drain, m_model.rows(), file, this, [this, file, sessions](const Result<void>& saved) {
            Q_EMIT message(saved ? tr("Receipt of %1 sessions saved to %2.")
                                       .arg(number(sessions), QDir::toNativeSeparators(file))
                                 : tr("The receipt was not saved. %1").arg(words::error(saved.error())));
        });
}

} // namespace wayside::ui
