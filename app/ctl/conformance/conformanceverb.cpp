// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/conformance/conformanceverb.h"

#include "app/ctl/conformance/nodesuiteoptions.h"
#include "app/ctl/conformance/suitetrouble.h"
#include "app/ctl/interrupts.h"
#include "app/ctl/progressbar.h"
#include "app/ctl/terminal.h"
#include "netcore/conformance/report/reportwriters.h"

#include <memory>
#include <QCoreApplication>
#include <QFile>
#include <QThread>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using conformance::CaseDescription;
using conformance::NodeSuite;
using conformance::Report;
using conformance::SuiteTrouble;

namespace {

QString inFormat(const Report& report, const ConformanceWishes& wishes) {
    switch (wishes.format) {
    case OutputFormat::Json:
        return QString::fromUtf8(reportAsJson(report));
    case OutputFormat::Csv:
        return reportAsCsv(report);
    case OutputFormat::Text:
        break;
    }
    return reportAsText(report, {terminalWidth(), wishes.everyCase});
}

ExitCode list(const ConformanceWishes& wishes) {
    QList<CaseDescription> cases;
    for (const CaseDescription& each : conformance::nodeCaseDescriptions()) {
        if (wishes.suite.filter.admits(each))
            cases.append(each);
    }
    const QString text = wishes.format == OutputFormat::Json  ? QString::fromUtf8(caseListAsJson(cases))
                         : wishes.format == OutputFormat::Csv ? caseListAsCsv(cases)
                                                              : caseListAsText(cases, terminalWidth());
    return print(text) ? ExitCode::Done : ExitCode::Usage;
}

/// Runs the suite on a thread of its own and shows how far it is.
class Judging : public QObject {
public:
    explicit Judging(const ConformanceWishes& wishes)
        : m_wishes(wishes)
        , m_suite(wishes.suite)
        , m_junit(wishes.junitFile) {
        connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
            m_interrupted = true;
            m_suite.interrupt();
        });
    }

    ExitCode run() {
        if (!m_junit.fileName().isEmpty() && !m_junit.open(QIODevice::WriteOnly | QIODevice::Truncate))
            return usageError(
                {ErrorCode::FileUnreadable, Fault::Local,
                 (u"cannot write "_s + m_junit.fileName() + u": "_s + m_junit.errorString()).toStdString()});
        const std::unique_ptr<QThread> thread(QThread::create([this] { judge(); }));
        connect(thread.get(), &QThread::finished, this, [] { QCoreApplication::quit(); });
        thread->start();
        QCoreApplication::exec();
        thread->wait();
        m_bar.clear();
        return conclude();
    }

private:
    void judge() {
        m_outcome = m_suite.run([this](int done, int total, const conformance::CaseResult& last) {
            const bool failed = last.verdict() == conformance::Verdict::Fail;
            const QString number = last.description.number.text();
            QMetaObject::invokeMethod(this, [this, done, total, failed, number] {
                m_failed += failed ? 1 : 0;
                m_bar.show(done, total,
                           u"%1 of %2 cases, %3 failed, %4"_s.arg(done).arg(total).arg(m_failed).arg(number));
            });
        });
    }

    ExitCode conclude() {
        if (!m_outcome) {
            complain(m_outcome.error().words);
            return m_interrupted ? ExitCode::Interrupted : exitCodeOf(m_outcome.error());
        }
        const Report& report = *m_outcome;
        bool written = print(inFormat(report, m_wishes));
        if (m_junit.isOpen()) {
            const QByteArray xml = reportAsJunit(report);
            if (m_junit.write(xml) != xml.size() || !m_junit.flush()) {
                complain(u"cannot write "_s + m_junit.fileName() + u": "_s + m_junit.errorString());
                written = false;
            }
        }
        if (m_interrupted)
            return ExitCode::Interrupted;
        if (!written)
            return ExitCode::Usage;
        if (report.counts().passed == 0 && !report.hasFailure()) {
            complain(u"no case could be judged"_s);
            return ExitCode::AnswerIsNo;
        }
        return report.hasFailure() ? ExitCode::AnswerIsNo : ExitCode::Done;
    }

    const ConformanceWishes& m_wishes;
    NodeSuite m_suite;
    Interrupts m_interrupts;
    ProgressBar m_bar;
    QFile m_junit;
    tl::expected<Report, SuiteTrouble> m_outcome;
    int m_failed = 0;
    bool m_interrupted = false;
};

ExitCode runNode(const Invocation& invocation) {
    const auto wishes = conformanceWishesFrom(invocation);
    if (!wishes)
        return usageError(wishes.error());
    return wishes->listOnly ? list(*wishes) : Judging(*wishes).run();
}

} // namespace

Verb conformanceVerb() {
    Verb node{u"node"_s, u"Judge a node of the protocol"_s};
    node.description = u"Drives any node over REST and raw sockets and judges it against the specification, "
                       u"case by case: what it does, "
                       u"and how it closes. Limits, addresses and identifiers come from its REST answers; no "
                       u"administration is needed. "
                       u"What fails is shown with the rule and the bytes that prove it.\n\n"
                       u"TLCs, Broker and Monitor are the suite's while it runs: whoever else uses their "
                       u"identifiers or accounts is "
                       u"taken over. Cases without their token are skipped.\n\n"
                       u"Some timings of a node are not told by its API: give --handshake-timeout and the "
                       u"like where they are not the "
                       u"defaults."_s;
    node.options = nodeSuiteOptions();
    node.examples = {
        {u"waysidectl --ready-file ready.json conformance node"_s, u"judge a development node"_s},
        {u"waysidectl --api https://node.example/api conformance node --tlc-token-file tlc "
         u"--broker-token-file broker "
         u"--junit report.xml"_s,
         u"judge a node in a build pipeline"_s},
        {u"waysidectl conformance node --list --only framing"_s, u"what the cases of an area are"_s},
    };
    node.run = runNode;
    Verb verb{u"conformance"_s, u"Judge a node against the protocol"_s};
    verb.group = VerbGroup::Testing;
    verb.verbs = {node};
    return verb;
}

} // namespace wayside::ctl
