// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector/trafficfiltermodel.h"

#include "netcore/wire/datagram.h"
#include "ui/models/inspector/trafficmodel.h"
#include "ui/models/inspector/trafficwords.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using observe::TrafficKind;
using wire::DatagramType;

namespace {

bool containsIgnoringCase(const QByteArray& bytes, const QByteArray& lowerNeedle) {
    const auto same = [](char one, char other) {
        return (one >= 'A' && one <= 'Z' ? char(one + ('a' - 'A')) : one) == other;
    };
    return std::search(bytes.begin(), bytes.end(), lowerNeedle.begin(), lowerNeedle.end(), same) !=
           bytes.end();
}

/// "0x0102ff" and "0x01 02 ff"; empty when it is something else.
QByteArray bytesOf(const QString& text) {
    if (!text.startsWith("0x"_L1, Qt::CaseInsensitive))
        return {};
    QByteArray digits = text.mid(2).toLatin1();
    digits.replace(' ', "");
    const bool whole = digits.size() % 2 == 0 && !digits.isEmpty() &&
                       std::ranges::all_of(digits, [](char c) { return std::isxdigit(quint8(c)) != 0; });
    return whole ? QByteArray::fromHex(digits) : QByteArray();
}

} // namespace

TrafficFilterModel::TrafficFilterModel(QObject* parent) : QSortFilterProxyModel(parent) {}

void TrafficFilterModel::setTraffic(TrafficModel* model) {
    m_model = model;
    setSourceModel(model);
}

void TrafficFilterModel::changed() {
    invalidateFilter();
}

void TrafficFilterModel::setSide(Side side) {
    if (side != std::exchange(m_side, side))
        changed();
}

void TrafficFilterModel::setGroup(Group group) {
    if (group != std::exchange(m_group, group))
        changed();
}

void TrafficFilterModel::setLeastSeverity(std::optional<observe::Severity> least) {
    if (least != std::exchange(m_least, least))
        changed();
}

void TrafficFilterModel::setText(const QString& text) {
    const QString wanted = text.trimmed();
    if (wanted == m_text)
        return;
    m_text = wanted;
    m_needle = wanted.toLower().toUtf8();
    m_hexNeedle = bytesOf(wanted);
    changed();
}

bool TrafficFilterModel::filters() const {
    return m_side != Side::Both || m_group != Group::All || m_least || !m_text.isEmpty();
}

void TrafficFilterModel::showAll() {
    if (!filters())
        return;
    m_side = Side::Both;
    m_group = Group::All;
    m_least.reset();
    m_text.clear();
    m_needle.clear();
    m_hexNeedle.clear();
    changed();
}

int TrafficFilterModel::sourceRow(int row) const {
    return mapToSource(index(row, 0)).row();
}

bool TrafficFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    if (!m_model || parent.isValid())
        return false;
    const TrafficModel::Row& entry = m_model->at(row);
    const observe::TrafficRecord& record = entry.record;
    const bool directed = record.kind != TrafficKind::Opened && record.kind != TrafficKind::Ended;
    if (m_side != Side::Both && (!directed || record.toClient != (m_side == Side::ToClient)))
        return false;
    if (m_least && (entry.notes.isEmpty() || worstOf(entry.notes) < *m_least))
        return false;
    return takesGroup(row) && (m_text.isEmpty() || takesText(row));
}

bool TrafficFilterModel::takesGroup(int row) const {
    if (m_group == Group::All)
        return true;
    const observe::TrafficRecord& record = m_model->at(row).record;
    if (record.kind != TrafficKind::Datagram)
        return record.kind == TrafficKind::Garbage ? m_group == Group::Unknown : m_group == Group::Session;
    switch (DatagramType(record.typeByte)) {
    case DatagramType::Payload:
    case DatagramType::PayloadWithIdentifier:
    case DatagramType::MonitorPayload:
        return m_group == Group::Payloads;
    case DatagramType::TimestampsRequest:
    case DatagramType::TimestampsResponse:
        return m_group == Group::TimeSync;
    case DatagramType::KeepAlive:
        return m_group == Group::KeepAlive;
    case DatagramType::Token:
    case DatagramType::Bye:
    case DatagramType::Reconnect:
        return m_group == Group::Session;
    }
    return m_group == Group::Unknown;
}

bool TrafficFilterModel::takesText(int row) const {
    const TrafficModel::Row& entry = m_model->at(row);
    if (!m_hexNeedle.isEmpty())
        return entry.record.bytes.contains(m_hexNeedle);
    if (containsIgnoringCase(entry.record.bytes, m_needle))
        return true;
    if (words::trafficType(entry.record).contains(m_text, Qt::CaseInsensitive) ||
        words::trafficSummary(entry.record).contains(m_text, Qt::CaseInsensitive) ||
        entry.record.session.contains(m_text, Qt::CaseInsensitive))
        return true;
    return std::ranges::any_of(entry.notes, [this](const inspect::TrafficNote& note) {
        return words::trafficNote(note).contains(m_text, Qt::CaseInsensitive);
    });
}

} // namespace wayside::ui
