// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/flightlistmodel.h"

#include "ui/models/enforcement/enforcementmodel.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QJsonArray>

namespace wayside::ui {

using namespace Qt::StringLiterals;

FlightListModel::FlightListModel(observe::Source& source, QObject* parent)
    : QAbstractTableModel(parent)
    , m_source(source) {}

void FlightListModel::restart(const Period& period, qint64 nowMs) {
    ++m_question;
    m_state = State::Loading; // whoever sees the reset is not to ask for more
    m_period = period;
    m_nowMs = nowMs;
    m_beforeId.reset();
    beginResetModel();
    m_records.clear();
    endResetModel();
    if (const QString why = m_source.whyNot(observe::Ability::FlightRecords); !why.isEmpty())
        become(State::Unable, why);
    else
        ask();
}

bool FlightListModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_state == State::Waiting && m_records.size() < std::size_t(mostRecords);
}

void FlightListModel::fetchMore(const QModelIndex& parent) {
    if (canFetchMore(parent))
        ask();
}

void FlightListModel::ask() {
    observe::NodeRequest request;
    request.path = u"flightrecords"_s;
    const auto add = [&request](const QString& name, const std::optional<qint64>& value) {
        if (value)
            request.query.addQueryItem(name, QString::number(*value));
    };
    add(u"limit"_s, pageSize);
    add(u"from"_s, m_period.fromMs);
    add(u"until"_s, m_period.untilMs);
    add(u"beforeId"_s, m_beforeId);
    become(State::Loading);
    m_source.askNode(request, this, [this, question = m_question](const Result<QJsonDocument>& answer) {
        if (question == m_question)
            take(answer);
    });
}

void FlightListModel::take(const Result<QJsonDocument>& answer) {
    if (!answer) {
        become(State::Failed, words::error(answer.error()));
        return;
    }
    const QJsonObject page = answer->object();
    std::vector<Record> added;
    for (const auto& value : page.value("flightRecords"_L1).toArray()) {
        const QJsonObject object = value.toObject();
        Record record;
        record.id = object.value("id"_L1).toInteger();
        record.atMs = object.value("atMs"_L1).toInteger();
        record.cause = closeCauseFrom(object.value("cause"_L1).toString().toStdString());
        record.node = object.value("nodeId"_L1).toString();
        record.account = object.value("account"_L1).toString();
        record.address = object.value("remoteAddress"_L1).toString();
        record.detail = object.value("detail"_L1).toString();
        if (record.id > 0)
            added.push_back(std::move(record));
    }
    if (!added.empty()) {
        const int first = int(m_records.size());
        beginInsertRows({}, first, first + int(added.size()) - 1);
        m_records.insert(m_records.end(), std::make_move_iterator(added.begin()),
                         std::make_move_iterator(added.end()));
        endInsertRows();
    }
    if (const QJsonValue notKept = page.value("notKept"_L1); notKept.isDouble())
        m_notKept = notKept.toInteger();
    const QJsonValue next = page.value("nextBeforeId"_L1);
    m_beforeId = next.isDouble() ? std::optional(next.toInteger()) : std::nullopt;
    become(m_beforeId ? State::Waiting : State::Complete);
}

void FlightListModel::become(State state, const QString& trouble) {
    m_state = state;
    m_trouble = trouble;
    Q_EMIT changed();
}

std::optional<int> FlightListModel::rowOf(qint64 recordId) const {
    const auto found = std::find_if(m_records.begin(), m_records.end(),
                                    [recordId](const Record& record) { return record.id == recordId; });
    if (found == m_records.end())
        return std::nullopt;
    return int(std::distance(m_records.begin(), found));
}

int FlightListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : int(m_records.size());
}

int FlightListModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString FlightListModel::text(const Record& record, int column) const {
    switch (column) {
    case Time:
        return EnforcementModel::timeText(record.atMs, m_nowMs);
    case Cause:
        return record.cause ? words::cause(*record.cause) : QString(words::unknown);
    case Node:
        return record.node;
    case Account:
        return record.account.isEmpty() ? QString(words::unknown) : record.account;
    case Address:
        return record.address;
    default:
        return record.detail;
    }
}

QVariant FlightListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Record& record = m_records[std::size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(record, index.column());
    case Qt::ToolTipRole:
        return index.column() == Time ? words::utcDateTime(record.atMs)
                                      : words::tooltip(text(record, index.column()));
    case IdRole:
        return record.id;
    case SortRole:
        return index.column() == Time ? QVariant(record.atMs) : QVariant(text(record, index.column()));
    default:
        return {};
    }
}

QVariant FlightListModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time:
        return tr("Time");
    case Cause:
        return tr("Cause");
    case Node:
        return tr("Node");
    case Account:
        return tr("Account");
    case Address:
        return tr("From");
    default:
        return tr("What happened");
    }
}

} // namespace wayside::ui
