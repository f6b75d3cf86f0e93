// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/enforcement/whatifmodel.h"

#include "netcore/observe/csvtable.h"
#include "netcore/whatif/reportjson.h"
#include "ui/delegates/bar.h"
#include "ui/models/enforcement/headroommodel.h"
#include "ui/models/figuresortmodel.h"
#include "ui/shell/headroomwords.h"
#include "ui/shell/words.h"

namespace wayside::ui {

using namespace Qt::StringLiterals;
using whatif::LimitKind;

namespace {

QString perDayText(std::optional<double> daily) {
    return words::figure(daily);
}

QString byLimit(const whatif::Cuts& cuts) {
    QStringList parts;
    for (std::size_t kind = 0; kind < whatif::limitKinds; ++kind) {
        if (cuts.byKind[kind] > 0)
            parts.append(
                u"%1 %2"_s.arg(words::count(cuts.byKind[kind]), HeadroomModel::kindName(LimitKind(kind))));
    }
    return parts.isEmpty() ? QString(words::unknown) : parts.join(u", "_s);
}

bool isFigure(int column) {
    return column == WhatIfModel::Proposed || column == WhatIfModel::PerDay ||
           (column >= WhatIfModel::Headroom && column <= WhatIfModel::Covered);
}

} // namespace

void WhatIfModel::setReport(std::shared_ptr<const whatif::Report> report) {
    beginResetModel();
    m_report = std::move(report);
    endResetModel();
}

QString WhatIfModel::summary() const {
    if (!m_report)
        return {};
    const auto all = int(m_report->subjects.size());
    QString text = tr("Of %n session(s) recorded, %1 would have been cut, %2 times in all; with the present "
                      "limits %3, %4 times.",
                      nullptr, all)
                       .arg(words::count(m_report->cutSubjects(true)), words::count(m_report->cuts(true)),
                            words::count(m_report->cutSubjects(false)), words::count(m_report->cuts(false)));
    if (m_report->cancelled)
        text = tr("Cancelled; this is what was read until then. %1").arg(text);
    if (m_report->unjudged > 0)
        text += u' ' + tr("%1 datagrams of sessions that the recordings do not announce were left out.")
                           .arg(words::count(m_report->unjudged));
    return text;
}

QString WhatIfModel::smallest() const {
    if (!m_report || m_report->subjects.empty())
        return {};
    const whatif::SmallestLimits least = m_report->smallest();
    QStringList parts;
    if (least.payloadRatePerSecond)
        parts.append(tr("%1 payloads per second").arg(words::count(*least.payloadRatePerSecond)));
    if (least.payloadBytesPerSecond)
        parts.append(tr("%1 payload bytes per second").arg(words::count(*least.payloadBytesPerSecond)));
    if (least.keepAliveTimeout)
        parts.append(tr("a silence of %1").arg(words::duration(least.keepAliveTimeout->count())));
    if (least.clockDifferenceLimit)
        parts.append(
            tr("a clock difference of %1").arg(words::duration(least.clockDifferenceLimit->count())));
    return tr("Nobody would have been cut with at least: %1 (windows as proposed).").arg(parts.join(u", "_s));
}

QByteArray WhatIfModel::asCsv() const {
    const QStringList titles = u"name,type,seenBy,cuts,rateCuts,throughputCuts,idleCuts,clockCuts,cutsPerDay,"
                               "firstCutMs,worstHeadroom,presentCuts,presentCutsPerDay,payloads,"
                               "payloadBytes,coveredMs"_s.split(u',');
    QList<QStringList> rows;
    for (int row = 0; row < rowCount(); ++row) {
        const whatif::SubjectResult& result = at(row);
        const whatif::Cuts& cuts = result.proposed.cuts;
        const auto number = [](std::optional<double> value) {
            return value ? QString::number(*value) : QString();
        };
        QStringList cells{QString::fromStdString(result.subject.name),
                          result.subject.type ? words::sessionType(result.subject.type) : QString(),
                          result.subject.vantage == whatif::Vantage::Own ? u"own"_s : u"monitor"_s,
                          QString::number(cuts.total())};
        for (const std::uint64_t ofKind : cuts.byKind)
            cells.append(QString::number(ofKind));
        cells += {number(whatif::perDay(cuts.total(), result.heard.covered)),
                  cuts.first.empty() ? QString() : QString::number(cuts.first.front().wall.milliseconds),
                  number(result.proposed.peaks.worstHeadroom(m_report->question.proposed)),
                  QString::number(result.present.cuts.total()),
                  number(whatif::perDay(result.present.cuts.total(), result.heard.covered)),
                  QString::number(result.heard.payloads),
                  QString::number(result.heard.payloadBytes),
                  QString::number(result.heard.covered.count())};
        rows.append(cells);
    }
    return observe::csvTable(titles, rows).toUtf8();
}

int WhatIfModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_report ? 0 : int(m_report->subjects.size());
}

int WhatIfModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString WhatIfModel::text(const whatif::SubjectResult& result, int column) const {
    const whatif::Cuts& cuts = result.proposed.cuts;
    switch (column) {
    case Subject:
        return QString::fromStdString(result.subject.name);
    case Type:
        return words::sessionType(result.subject.type);
    case SeenBy:
        return result.subject.vantage == whatif::Vantage::Own ? tr("own client") : tr("a Monitor");
    case Proposed:
        return words::count(cuts.total());
    case ByLimit:
        return byLimit(cuts);
    case PerDay:
        return perDayText(whatif::perDay(cuts.total(), result.heard.covered));
    case First:
        return cuts.first.empty() ? QString(words::unknown)
                                  : words::utcDateTime(qint64(cuts.first.front().wall.milliseconds));
    case Headroom:
        return words::headroomLeft(result.proposed.peaks.worstHeadroom(m_report->question.proposed));
    case Present:
        return words::count(result.present.cuts.total());
    case PresentPerDay:
        return perDayText(whatif::perDay(result.present.cuts.total(), result.heard.covered));
    case Payloads:
        return words::count(result.heard.payloads);
    default:
        return words::duration(result.heard.covered.count());
    }
}

QVariant WhatIfModel::value(const whatif::SubjectResult& result, int column) const {
    const auto maybe = [](const std::optional<double>& value) {
        return value ? QVariant(*value) : QVariant();
    };
    const whatif::Cuts& cuts = result.proposed.cuts;
    switch (column) {
    case Proposed:
        return qulonglong(cuts.total());
    case PerDay:
        return maybe(whatif::perDay(cuts.total(), result.heard.covered));
    case First:
        return cuts.first.empty() ? QVariant() : QVariant(qulonglong(cuts.first.front().wall.milliseconds));
    case Headroom:
        return maybe(result.proposed.peaks.worstHeadroom(m_report->question.proposed));
    case Present:
        return qulonglong(result.present.cuts.total());
    case PresentPerDay:
        return maybe(whatif::perDay(result.present.cuts.total(), result.heard.covered));
    case Payloads:
        return qulonglong(result.heard.payloads);
    case Covered:
        return qint64(result.heard.covered.count());
    default:
        return text(result, column);
    }
}

QVariant WhatIfModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const whatif::SubjectResult& result = at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(result, index.column());
    case Qt::ToolTipRole:
        if ((index.column() == PerDay || index.column() == PresentPerDay) &&
            result.heard.covered < whatif::leastForDailyRate)
            return tr("Less than an hour was recorded: that says nothing about a day.");
        return words::tooltip(text(result, index.column()));
    case Qt::TextAlignmentRole:
        return int((isFigure(index.column()) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    case SortRole:
        return value(result, index.column());
    case FilterRole:
        return QStringList({text(result, Subject), text(result, Type), text(result, ByLimit)}).join(u' ');
    case WarningRole:
        if (index.column() == Proposed)
            return result.proposed.cuts.total() > result.present.cuts.total() ? 2
                   : result.proposed.cuts.total() > 0                         ? 1
                                                                              : 0;
        if (index.column() == Headroom && result.proposed.cuts.total() > 0)
            return 2;
        return 0;
    case ShareRole: {
        const auto worst = index.column() == Headroom
                               ? result.proposed.peaks.worstHeadroom(m_report->question.proposed)
                               : std::nullopt;
        return worst ? QVariant(1 - *worst) : QVariant();
    }
    default:
        return {};
    }
}

QVariant WhatIfModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isFigure(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Subject:
        return tr("Session");
    case Type:
        return tr("Type");
    case SeenBy:
        return tr("Recorded by");
    case Proposed:
        return tr("Cuts");
    case ByLimit:
        return tr("By limit");
    case PerDay:
        return tr("Cuts per day");
    case First:
        return tr("First cut");
    case Headroom:
        return tr("Worst headroom");
    case Present:
        return tr("Cuts at present");
    case PresentPerDay:
        return tr("Per day at present");
    case Payloads:
        return tr("Payloads");
    default:
        return tr("Recorded for");
    }
}

} // namespace wayside::ui
