// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/nodes/receiptexport.h"

#include "netcore/drain/receiptcsv.h"
#include "netcore/drain/receiptjson.h"
#include "netcore/drain/receiptsummary.h"
#include "ui/models/nodes/drainwords.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QCoreApplication>
#include <QJsonDocument>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

struct Report {
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr int mostExceptions = 200;

QString number(int value) {
    return words::count(quint64(std::max(value, 0)));
}

QString gap(const std::optional<qint64>& ms) {
    return ms ? words::duration(*ms) : QString(words::unknown);
}

QString nameOf(const observe::DrainReceiptRow& row) {
    const QString who = row.identifiers.isEmpty() ? Report::tr("whole domain") : row.identifiers.join(u' ');
    return Report::tr("%1 (%2, account %3)").arg(who, words::sessionType(row.type), row.account);
}

bool isException(const observe::DrainReceiptRow& row) {
    return row.failed || (row.departure != observe::DrainDeparture::Moved) ||
           (row.backAtMs && row.backNodeId == row.nodeId);
}

QString exceptionOf(const observe::DrainReceiptRow& row) {
    const QString back = row.failed     ? Report::tr("not back in time")
                         : row.backAtMs ? Report::tr("back on %1, gap %2").arg(row.backNodeId, gap(row.gapMs))
                                        : Report::tr("not back yet");
    return Report::tr("%1: %2; %3").arg(nameOf(row), words::departure(row.departure), back);
}

QStringList landingsOf(const drain::ReceiptSummary& summary) {
    QStringList parts;
    for (const auto& [node, sessions] : summary.landings)
        parts.append(Report::tr("%1 on %2").arg(number(sessions), node));
    return parts;
}

QStringList exceptionLines(const QList<observe::DrainReceiptRow>& receipt) {
    QStringList lines;
    int more = 0;
    for (const observe::DrainReceiptRow& row : receipt) {
        if (!isException(row))
            continue;
        if (lines.size() < mostExceptions)
            lines.append(u"  "_s + exceptionOf(row));
        else
            ++more;
    }
    if (more > 0)
        lines.append(u"  "_s + Report::tr("and %n more: the CSV names all of them", nullptr, more));
    return lines;
}

Result<void> write(const QString& path, const QByteArray& content) {
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return failure(ErrorCode::FileUnreadable, Fault::Local,
                   u"cannot write %1: %2"_s.arg(path, file.errorString()).toStdString());
}

} // namespace

QString receiptReport(const observe::DrainRow& drain, const QList<observe::DrainReceiptRow>& receipt) {
    const drain::ReceiptSummary summary = drain::summaryOf(receipt);
    QStringList lines{words::drainTitle(drain)};
    lines.append(Report::tr("Reason: %1").arg(drain.reason));
    lines.append(Report::tr("Ordered by: %1").arg(drain.requestedBy));
    lines.append(Report::tr("Started: %1").arg(words::utcDateTime(drain.startedAtMs)));
    if (drain.finishedAtMs)
        lines.append(Report::tr("Over: %1, after %2")
                         .arg(words::utcDateTime(*drain.finishedAtMs),
                              words::duration(*drain.finishedAtMs - drain.startedAtMs)));
    if (drain.canaryPauseFromMs && drain.canaryPauseUntilMs)
        lines.append(Report::tr("Waited after the canaries: %1, from %2")
                         .arg(words::duration(*drain.canaryPauseUntilMs - *drain.canaryPauseFromMs),
                              words::utcDateTime(*drain.canaryPauseFromMs)));
    if (!drain.note.isEmpty())
        lines.append(Report::tr("Note: %1").arg(drain.note));
    lines.append(
        Report::tr("Sessions: %1; asked %2; moved %3; ignored Reconnect and were closed %4; left for "
                   "a reason of their own %5; went with the process %6; still here %7")
            .arg(number(summary.sessions), number(summary.asked), number(summary.moved),
                 number(summary.forced), number(summary.ownReason), number(summary.crashed),
                 number(summary.still)));
    lines.append(Report::tr("Back: %1; not back in time: %2; back on the node they had left: %3")
                     .arg(number(summary.back), number(summary.notBack), number(summary.strays)));
    if (!summary.landings.empty())
        lines.append(Report::tr("Landed: %1").arg(landingsOf(summary).join(u", "_s)));
    lines.append(Report::tr("Gap without a session: half of them within %1, 95 % within %2, the longest %3")
                     .arg(gap(summary.medianGapMs), gap(summary.percentile95GapMs), gap(summary.worstGapMs)));
    const QStringList exceptions = exceptionLines(receipt);
    lines.append(exceptions.isEmpty() ? Report::tr("Every session moved by itself.")
                                      : Report::tr("Sessions that did not simply move:"));
    return (lines + exceptions).join(u'\n') + u'\n';
}

QByteArray receiptAs(ReceiptFormat format, const observe::DrainRow& drain,
                     const QList<observe::DrainReceiptRow>& receipt) {
    switch (format) {
    case ReceiptFormat::Csv:
        return drain::receiptCsv(receipt);
    case ReceiptFormat::Json:
        return QJsonDocument(drain::receiptJson(drain, receipt)).toJson();
    case ReceiptFormat::Text:
        return receiptReport(drain, receipt).toUtf8();
    }
    return {};
}

void saveReceipt(ReceiptFormat format, const observe::DrainRow& drain,
                 const QList<observe::DrainReceiptRow>& receipt, const QString& file, QObject* context,
                 std::function<void(Result<void>)> done) {
    QThreadPool::globalInstance()->start([=, guard = QPointer<QObject>(context), done = std::move(done)] {
        const Result<void> written = write(file, receiptAs(format, drain, receipt));
        // Through the application, which outlives the pool's work; the guard is read on its own thread.
        QMetaObject::invokeMethod(
            qApp,
            [guard, done, written] {
                if (guard)
                    done(written);
            },
            Qt::QueuedConnection);
    });
}

} // namespace wayside::ui
