// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector/fieldmodel.h"

#include "ui/delegates/celldelegate.h"
#include "ui/models/inspector/trafficwords.h"
#include "ui/shell/words.h"

using namespace Qt::StringLiterals;

namespace wayside::ui {

void FieldModel::setRecord(const observe::TrafficRecord& record) {
    beginResetModel();
    m_record = record;
    m_fields = inspect::fieldsOf(record);
    endResetModel();
}

int FieldModel::rowAt(qsizetype offset) const {
    for (int row = 0; row < int(m_fields.size()); ++row) {
        if (offset >= m_fields[row].offset && offset < m_fields[row].end())
            return row;
    }
    return -1;
}

int FieldModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_fields.size());
}

int FieldModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant FieldModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const inspect::DecodedField& field = m_fields[index.row()];
    const auto text = [&]() -> QString {
        switch (index.column()) {
        case Offset:
            return QString::number(field.offset);
        case Size:
            return words::count(quint64(field.size));
        case Name:
            return words::fieldName(field.kind);
        case Value:
            return words::fieldValue(field);
        case Meaning:
            return words::fieldMeaning(field, m_record);
        default:
            return {};
        }
    };
    switch (role) {
    case Qt::DisplayRole:
        return text();
    case Qt::ToolTipRole:
        return words::tooltip(text());
    case Qt::TextAlignmentRole:
        return int(Qt::AlignVCenter | (index.column() <= Size ? Qt::AlignRight : Qt::AlignLeft));
    case EmphasisRole:
        return int(field.wrong && index.column() >= Name    ? CellDelegate::Emphasis::Fault
                   : field.isCut() && index.column() > Name ? CellDelegate::Emphasis::Muted
                                                            : CellDelegate::Emphasis::None);
    default:
        return {};
    }
}

QVariant FieldModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignVCenter | (section <= Size ? Qt::AlignRight : Qt::AlignLeft));
    if (role == Qt::ToolTipRole && section == Offset)
        return tr("Byte of the frame at which the field begins");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Offset:
        return tr("Offset");
    case Size:
        return tr("Bytes");
    case Name:
        return tr("Field");
    case Value:
        return tr("Value");
    case Meaning:
        return tr("Meaning");
    default:
        return {};
    }
}

} // namespace wayside::ui
