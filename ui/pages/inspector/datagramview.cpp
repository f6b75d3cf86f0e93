// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/inspector/datagramview.h"

#include "netcore/inspect/payloadbody.h"
#include "ui/delegates/celldelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/models/inspector/trafficwords.h"
#include "ui/pages/inspector/hexview.h"
#include "ui/pages/inspector/notelist.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/words.h"

#include <QFontDatabase>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using inspect::FieldKind;

DatagramView::DatagramView(QWidget* parent)
    : QWidget(parent)
    , m_headline(new QLabel)
    , m_notes(new NoteList)
    , m_splitter(new QSplitter(Qt::Horizontal))
    , m_empty(new EmptyState)
    , m_stack(new QStackedWidget) {
    m_headline->setTextFormat(Qt::PlainText);
    m_headline->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_headline->setContentsMargins(8, 4, 8, 4);
    QFont bold = m_headline->font();
    bold.setBold(true);
    m_headline->setFont(bold);

    m_splitter->setObjectName(u"datagramSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(makeFields());
    m_splitter->addWidget(makeBytes());
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({560, 520});
    connect(m_splitter, &QSplitter::splitterMoved, this, &DatagramView::layoutChanged);

    auto* whole = new QWidget;
    auto* rows = new QVBoxLayout(whole);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_headline);
    rows->addWidget(m_notes);
    rows->addWidget(m_splitter, 1);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_stack);
    clear(tr("The fields and bytes of a datagram appear here when one is chosen."));
}

QWidget* DatagramView::makeFields() {
    m_fields = new FigureTable;
    m_fields->setObjectName(u"datagramFields"_s);
    m_fields->setAccessibleName(tr("Fields of the datagram"));
    m_fields->setModel(&m_model);
    m_fields->setItemDelegate(new CellDelegate(FieldModel::EmphasisRole, m_fields));
    m_fields->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fields->setEmptyText(tr("It has no fields."));
    QHeaderView* const header = m_fields->horizontalHeader();
    header->setStretchLastSection(true);
    m_fields->setColumnWidth(FieldModel::Offset, 56);
    m_fields->setColumnWidth(FieldModel::Size, 56);
    m_fields->setColumnWidth(FieldModel::Name, 132);
    m_fields->setColumnWidth(FieldModel::Value, 190);
    connect(header, &QHeaderView::sectionResized, this, [this] {
        if (isVisible())
            Q_EMIT layoutChanged();
    });
    connect(m_fields->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& current) { showField(current.isValid() ? current.row() : -1); });
    return m_fields;
}

QWidget* DatagramView::makeBytes() {
    m_hex = new HexView;
    m_hex->setObjectName(u"datagramHex"_s);
    connect(m_hex, &HexView::byteChosen, this, &DatagramView::chooseFieldOf);

    auto* page = new QWidget;
    m_textForm = new QLabel;
    m_textForm->setTextFormat(Qt::PlainText);
    m_textForm->setForegroundRole(QPalette::PlaceholderText);
    m_textForm->setContentsMargins(8, 4, 8, 0);
    m_text = new QPlainTextEdit;
    m_text->setObjectName(u"datagramText"_s);
    m_text->setAccessibleName(tr("Payload as text"));
    m_text->setReadOnly(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_text->setTabChangesFocus(true);
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_text->setLineWrapMode(QPlainTextEdit::WidgetWidth);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins({});
    rows->setSpacing(0);
    rows->addWidget(m_textForm);
    rows->addWidget(m_text, 1);

    m_tabs = new QTabWidget;
    m_tabs->setObjectName(u"datagramTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_hex, tr("Bytes"));
    m_tabs->addTab(page, tr("Text"));
    connect(m_tabs, &QTabWidget::currentChanged, this, [this] {
        if (!m_arranging)
            Q_EMIT layoutChanged();
    });
    return m_tabs;
}

void DatagramView::clear(const QString& sentence) {
    m_record = {};
    m_model.setRecord({});
    m_empty->setContent(sentence);
    m_stack->setCurrentIndex(0);
}

void DatagramView::setRecord(const observe::TrafficRecord& record, const QList<inspect::TrafficNote>& notes) {
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    m_record = record;
    m_model.setRecord(record);
    QStringList parts{words::trafficType(record)};
    const bool onWire = record.size > 0;
    if (onWire) {
        parts.append(words::direction(record.toClient));
        parts.append(tr("%n bytes", nullptr, int(record.size)));
    }
    if (record.wallMs)
        parts.append(words::utcDateTime(*record.wallMs));
    if (!onWire || record.kind == observe::TrafficKind::Garbage)
        parts.append(words::trafficSummary(record));
    m_headline->setText(parts.join(u" \u00b7 "_s));
    m_notes->setNotes(notes);
    m_hex->setBytes(record.bytes, qsizetype(record.size));
    m_splitter->setVisible(onWire);
    m_stack->setCurrentIndex(1);
    // What people look for first: the payload, the reason; else the type.
    int row = -1;
    for (const FieldKind kind :
         {FieldKind::Payload, FieldKind::ByeReason, FieldKind::NoFrame, FieldKind::Type}) {
        for (int i = 0; row < 0 && i < int(m_model.fields().size()); ++i) {
            if (m_model.fields()[i].kind == kind)
                row = i;
        }
    }
    if (row >= 0)
        m_fields->setCurrentIndex(m_model.index(row, FieldModel::Name));
    showField(row);
}

void DatagramView::showField(int row) {
    if (row < 0) {
        m_hex->light(0, 0);
        showText(-1);
        return;
    }
    const inspect::DecodedField& field = m_model.fields()[row];
    m_hex->light(field.offset, field.size);
    showText(row);
}

void DatagramView::chooseFieldOf(qsizetype offset) {
    const int row = m_model.rowAt(offset);
    if (row < 0 || row == m_fields->currentIndex().row())
        return;
    m_fields->setCurrentIndex(m_model.index(row, FieldModel::Name));
}

/// The chosen field's text, where it is one that can hold any; else the payload's.
void DatagramView::showText(int row) {
    const auto& fields = m_model.fields();
    const auto readable = [](FieldKind kind) {
        return kind == FieldKind::Payload || kind == FieldKind::ByeReason || kind == FieldKind::NoFrame ||
               kind == FieldKind::UnknownData || kind == FieldKind::Surplus;
    };
    const inspect::DecodedField* shown = row >= 0 && readable(fields[row].kind) ? &fields[row] : nullptr;
    for (qsizetype i = 0; !shown && i < fields.size(); ++i) {
        if (readable(fields[i].kind))
            shown = &fields[i];
    }
    if (!shown || shown->bytes.isEmpty()) {
        m_textForm->setText(shown ? tr("%1: not kept").arg(words::fieldName(shown->kind))
                                  : tr("There is no payload in it."));
        m_text->clear();
        return;
    }
    const inspect::BodyText body = inspect::bodyText(shown->bytes);
    QString heading = tr("%1: %2, %n bytes", nullptr, int(shown->size))
                          .arg(words::fieldName(shown->kind), words::bodyForm(body.form));
    if (body.cut || shown->isCut())
        heading = tr("%1, not all of it shown").arg(heading);
    m_textForm->setText(heading);
    m_text->setPlainText(body.text);
}

QVariantMap DatagramView::layout() const {
    return {{u"splitter"_s, m_splitter->saveState()},
            {u"fields"_s, m_fields->horizontalHeader()->saveState()},
            {u"tab"_s, m_tabs->currentIndex()}};
}

void DatagramView::setLayout(const QVariantMap& layout) {
    const QScopedValueRollback<bool> arranging(m_arranging, true);
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_fields->horizontalHeader()->restoreState(layout.value(u"fields"_s).toByteArray());
    m_tabs->setCurrentIndex(layout.value(u"tab"_s).toInt() == 1 ? 1 : 0);
}

} // namespace wayside::ui
