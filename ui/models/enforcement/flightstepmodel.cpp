// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/flightstepmodel.h"

#include "netcore/wire/datagram.h"
#include "ui/models/figuresortmodel.h"
#include "ui/shell/words.h"

#include <algorithm>

namespace wayside::ui {

using namespace Qt::StringLiterals;
using flightreplay::StepReading;
using whatif::LimitKind;

void FlightStepModel::setRecord(const flightreplay::FlightTrace& trace) {
    beginResetModel();
    m_trace = trace;
    m_steps.emplace(m_trace);
    m_kind = m_steps->limitInQuestion();
    endResetModel();
}

void FlightStepModel::clear() {
    beginResetModel();
    m_trace = {};
    m_steps.reset();
    endResetModel();
}

void FlightStepModel::setLimit(LimitKind kind) {
    m_kind = kind;
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Reading), index(rowCount() - 1, Share));
}

QString FlightStepModel::figure(LimitKind kind, double value) {
    switch (kind) {
    case LimitKind::Rate:
        return tr("%1 /s").arg(words::figure(value));
    case LimitKind::Throughput:
        return tr("%1 /s").arg(words::bytes(value));
    case LimitKind::Idle:
    case LimitKind::Clock:
        break;
    }
    return words::duration(qint64(std::clamp(value, -9e15, 9e15)));
}

const StepReading* FlightStepModel::reading(int row) const {
    const auto& reading = m_steps->at(row).readings[std::size_t(m_kind)];
    return reading ? &*reading : nullptr;
}

QString FlightStepModel::typeName(const flightreplay::TraceEntry& entry) const {
    const auto name = wire::nameOfType(entry.type);
    return u"%1 (0x%2)"_s.arg(QString::fromLatin1(name.data(), qsizetype(name.size())))
        .arg(entry.type, 2, 16, QChar(u'0'));
}

QString FlightStepModel::sentence(int step) const {
    if (!m_steps || step < 0 || step >= rowCount())
        return {};
    const StepReading* now = reading(step);
    const bool tipped = m_steps->tipping() == step && m_kind == m_steps->limitInQuestion();
    if (!tipped) {
        if (!m_steps->at(step).entry)
            return tr("Closed here.");
        return now && now->passed ? tr("Over the limit.") : QString();
    }
    const QString window = now ? words::duration(now->windowMs) : QString(words::unknown);
    switch (m_kind) {
    case LimitKind::Rate: {
        // In a run of equal datagrams the ones after it came in vain.
        const auto entry = m_steps->at(step).entry;
        const int surplus = entry ? m_trace.entries[*entry].count - m_steps->tippingInRun() : 0;
        return tr("This one tipped it: payload number %1 within %2.")
            .arg(words::count(now ? now->inWindow - quint64(surplus) : 0), window);
    }
    case LimitKind::Throughput:
        return tr("This one tipped it: %1 of payload within %2.")
            .arg(words::bytes(now ? double(now->inWindow) : 0), window);
    case LimitKind::Idle:
        return tr("This tipped it: nothing was heard for %1.")
            .arg(now ? words::duration(qint64(now->measured)) : QString(words::unknown));
    case LimitKind::Clock:
        return tr("This answer tipped it: the mean of %n sample(s) passed the limit.", nullptr,
                  now ? int(now->inWindow) : 0);
    }
    return {};
}

int FlightStepModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_steps ? 0 : int(m_steps->size());
}

int FlightStepModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FlightStepModel::text(int row, int column) const {
    const flightreplay::Step& step = m_steps->at(row);
    const StepReading* now = reading(row);
    switch (column) {
    case Before:
        return step.ageMs == 0 && !step.entry ? tr("close") : words::duration(step.ageMs);
    case Reading: {
        if (!now)
            return words::unknown;
        const QString measured = figure(m_kind, now->measured);
        return now->partial ? tr("\u2265 %1", "at least").arg(measured) : measured;
    }
    case Share:
        return now && now->limit > 0 ? words::percent(now->measured / now->limit) : QString(words::unknown);
    default:
        break;
    }
    if (!step.entry)
        return column == Type ? tr("Connection closed") : QString();
    const flightreplay::TraceEntry& entry = m_trace.entries[*step.entry];
    switch (column) {
    case Way:
        return entry.toClient ? tr("to client") : tr("from client");
    case Type:
        return typeName(entry);
    case Size:
        return words::count(quint64(entry.contentBytes));
    default:
        return words::count(quint64(entry.count));
    }
}

QVariant FlightStepModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const StepReading* now = reading(index.row());
    const bool tipped = m_steps->tipping() == index.row();
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::ToolTipRole:
        return sentence(index.row());
    case Qt::TextAlignmentRole: {
        const bool words = index.column() == Way || index.column() == Type;
        return int((words ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    case ShareRole:
        return index.column() == Share && now && now->limit > 0 ? QVariant(now->measured / now->limit)
                                                                : QVariant();
    case WarningRole:
        return tipped ? 2 : now && now->passed && index.column() >= Reading ? 1 : 0;
    case TippedRole:
        return tipped;
    default:
        return {};
    }
}

QVariant FlightStepModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((section == Way || section == Type ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Before:
        return tr("Before");
    case Way:
        return tr("Way");
    case Type:
        return tr("Datagram");
    case Size:
        return tr("Bytes");
    case Count:
        return tr("Count");
    case Reading:
        return tr("Measured");
    default:
        return tr("Of the limit");
    }
}

} // namespace wayside::ui
