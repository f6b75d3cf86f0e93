// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/whatif/whatifverb.h"

#include "app/ctl/cells.h"
#include "app/ctl/interrupts.h"
#include "app/ctl/optionreader.h"
#include "app/ctl/progressbar.h"
#include "app/ctl/whatif/limitoptions.h"
#include "netcore/whatif/hearing.h"
#include "netcore/whatif/reportjson.h"

#include <atomic>
#include <memory>
#include <QCoreApplication>
#include <QThread>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using whatif::Report;
using whatif::SubjectResult;

namespace {

/// On a thread of its own, so that an interrupt ends it with what was read until then.
class Judging : public QObject {
public:
    explicit Judging(whatif::Question question) : m_question(std::move(question)) {
        connect(&m_interrupts, &Interrupts::interrupted, this, [this] { m_interrupted = true; });
    }

    Report run() {
        const std::unique_ptr<QThread> thread(QThread::create([this] {
            m_report = whatif::judgeRecordings(m_question, [this](const whatif::Progress& progress) {
                QMetaObject::invokeMethod(this, [this, progress] {
                    m_bar.show(double(progress.bytesDone), double(progress.bytesTotal),
                               u"%1 records"_s.arg(progress.records));
                });
                return !m_interrupted;
            });
        }));
        connect(thread.get(), &QThread::finished, this, [] { QCoreApplication::quit(); });
        thread->start();
        QCoreApplication::exec();
        thread->wait();
        m_bar.clear();
        return std::move(m_report);
    }

private:
    whatif::Question m_question;
    Report m_report;
    std::atomic_bool m_interrupted = false;
    Interrupts m_interrupts;
    ProgressBar m_bar;
};

Cell perDay(const whatif::Cuts& cuts, const SubjectResult& result) {
    const auto daily = whatif::perDay(cuts.total(), result.heard.covered);
    return daily ? cells::decimal(*daily) : Cell();
}

Cell byLimit(const whatif::Cuts& cuts) {
    QStringList parts;
    for (std::size_t kind = 0; kind < whatif::limitKinds; ++kind) {
        if (cuts.byKind[kind] > 0)
            parts.append(u"%1 %2"_s.arg(cuts.byKind[kind]).arg(whatif::wordOf(whatif::LimitKind(kind))));
    }
    return cells::text(parts.join(u", "_s));
}

Listing listingFrom(const Report& report) {
    const SessionLimits& proposed = report.question.proposed;
    const QList<Column<SubjectResult>> columns{
        {u"name"_s, u"SESSION"_s, Align::Left, 0,
         [](const SubjectResult& row) { return cells::text(QString::fromStdString(row.subject.name)); }},
        {u"type"_s, u"TYPE"_s, Align::Left, 5,
         [](const SubjectResult& row) { return cells::word(row.subject.type); }},
        {u"cuts"_s, u"CUTS"_s, Align::Right, 0,
         [](const SubjectResult& row) { return cells::count(qint64(row.proposed.cuts.total())); }},
        {u"byLimit"_s, u"BY LIMIT"_s, Align::Left, 1,
         [](const SubjectResult& row) { return byLimit(row.proposed.cuts); }},
        {u"cutsPerDay"_s, u"PER DAY"_s, Align::Right, 2,
         [](const SubjectResult& row) { return perDay(row.proposed.cuts, row); }},
        {u"worstHeadroom"_s, u"HEADROOM"_s, Align::Right, 3,
         [&proposed](const SubjectResult& row) {
             return cells::percent(row.proposed.peaks.worstHeadroom(proposed));
         }},
        {u"presentCuts"_s, u"AT PRESENT"_s, Align::Right, 1,
         [](const SubjectResult& row) { return cells::count(qint64(row.present.cuts.total())); }},
        {u"payloads"_s, u"PAYLOADS"_s, Align::Right, 4,
         [](const SubjectResult& row) { return cells::count(qint64(row.heard.payloads)); }},
        {u"coveredMs"_s, u"RECORDED"_s, Align::Right, 4,
         [](const SubjectResult& row) { return cells::age(qint64(row.heard.covered.count())); }}};
    Listing listing =
        listingOf(columns, QList<SubjectResult>(report.subjects.begin(), report.subjects.end()));
    QStringList least;
    const QJsonObject smallest = whatif::toJson(report.smallest());
    for (auto limit = smallest.begin(); limit != smallest.end(); ++limit)
        least.append(limit.key() + u'=' + limit.value().toVariant().toString());
    listing.summary = u"%1, %2 would have been cut, %3; at present %4, %5"_s
                          .arg(counted(qsizetype(report.subjects.size()), u"session"_s, u"sessions"_s))
                          .arg(report.cutSubjects(true))
                          .arg(counted(qsizetype(report.cuts(true)), u"time"_s, u"times"_s))
                          .arg(report.cutSubjects(false))
                          .arg(counted(qsizetype(report.cuts(false)), u"time"_s, u"times"_s));
    if (!least.isEmpty())
        listing.summary += u"; nobody with at least "_s + least.join(u' ');
    listing.json = whatif::toJson(report);
    return listing;
}

ExitCode run(const Invocation& invocation) {
    OptionReader reader(invocation);
    whatif::Question question;
    readLimitValues(invocation, u"present"_s, reader, question.present);
    question.proposed = question.present;
    readLimitValues(invocation, u"limit"_s, reader, question.proposed);
    if (reader.wrong())
        return usageError(*reader.wrong());
    question.files = invocation.arguments();
    const Report report = Judging(question).run();
    bool unreadable = false;
    for (const whatif::FileResult& file : report.files) {
        if (!file.error)
            continue;
        complain(QString::fromStdString(file.error->detail) +
                 (file.endsInsideRecord ? u": what is before it was judged"_s : QString()));
        unreadable = unreadable || !file.endsInsideRecord;
    }
    if (unreadable && report.subjects.empty())
        return ExitCode::Usage;
    const ExitCode shown = show(listingFrom(report), invocation.format());
    if (report.cancelled)
        return ExitCode::Interrupted;
    if (unreadable || shown != ExitCode::Done)
        return ExitCode::Usage;
    return report.cutSubjects(true) > 0 ? ExitCode::AnswerIsNo : ExitCode::Done;
}

} // namespace

Verb whatIfVerb() {
    Verb verb{u"whatif"_s, u"Judge recorded traffic by other limits"_s};
    verb.description =
        u"Tells who would have been cut, by which limit and how often, and the smallest limits under which "
        u"nobody would have been. The node's own enforcement runs over the recorded times and sizes. Whoever "
        u"is cut is taken to be back at once, after too long a silence with its next datagram.\n\n"
        u"Of a client's own recording everything is judged, at the times of sending; the clock difference "
        u"then contains the way there. Of a Monitor's recording every publisher is judged by rate and "
        u"throughput.\n\n"
        u"Exit code 1: somebody would have been cut."_s;
    verb.group = VerbGroup::Testing;
    verb.reach = Reach::Local;
    verb.arguments = {{u"FILE"_s, u"Recordings: NDJSON or pcapng."_s, Argument::Count::OneOrMore}};
    const Option limit = limitValueOption(
        u"limit"_s, u"A proposed limit, under its name in session details: payloadRateLimit=8, "
                    u"keepAliveTimeout=PT5S."_s);
    const Option present = limitValueOption(
        u"present"_s,
        u"A limit as it is now, for comparison and where none is proposed (the node's defaults)."_s);
    verb.options = {limit, present};
    verb.examples = {{u"waysidectl whatif monday.ndjson tuesday.ndjson --limit payloadRateLimit=8"_s,
                      u"Who would have been cut with 8 payloads a second."_s}};
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
