// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/conformance/nodesuiteoptions.h"
#include "app/ctl/conformance/suitetrouble.h"
#include "app/ctl/incident/incidenttest.h"
#include "app/ctl/incident/incidentverb.h"
#include "app/ctl/interrupts.h"
#include "app/ctl/progressbar.h"
#include "app/ctl/terminal.h"
#include "netcore/conformance/report/reportwriters.h"
#include "netcore/incident/incidentfile.h"

#include <memory>
#include <QCoreApplication>
#include <QSaveFile>
#include <QThread>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using conformance::Report;
using conformance::SuiteTrouble;
using conformance::Verdict;

namespace {

/// Plays on a thread of its own and shows how far it is.
class Testing : public QObject {
public:
    explicit Testing(IncidentTest::Wishes wishes) : m_test(std::move(wishes)) {
        connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
            m_interrupted = true;
            m_test.interrupt();
        });
        connect(&m_tick, &QTimer::timeout, this, [this] {
            m_bar.show(double(m_test.playedMs()), double(std::max<qint64>(m_test.lastsMs(), 1)),
                       u"%1 of %2 s"_s.arg(m_test.playedMs() / 1000).arg(m_test.lastsMs() / 1000));
        });
        m_tick.setInterval(std::chrono::milliseconds(500));
    }

    tl::expected<Report, SuiteTrouble> run() {
        std::optional<tl::expected<Report, SuiteTrouble>> outcome;
        const std::unique_ptr<QThread> thread(QThread::create([&] { outcome = m_test.run(); }));
        connect(thread.get(), &QThread::finished, this, [] { QCoreApplication::quit(); });
        m_tick.start();
        thread->start();
        QCoreApplication::exec();
        thread->wait();
        m_tick.stop();
        m_bar.clear();
        return std::move(*outcome);
    }
    bool wasInterrupted() const { return m_interrupted; }

private:
    IncidentTest m_test;
    Interrupts m_interrupts;
    ProgressBar m_bar;
    QTimer m_tick;
    bool m_interrupted = false;
};

QString inFormat(const Report& report, OutputFormat format) {
    switch (format) {
    case OutputFormat::Json:
        return QString::fromUtf8(reportAsJson(report));
    case OutputFormat::Csv:
        return reportAsCsv(report);
    case OutputFormat::Text:
        break;
    }
    return reportAsText(report, {terminalWidth(), true});
}

bool writeJunit(const QString& path, const Report& report) {
    QSaveFile file(path);
    const QByteArray xml = reportAsJunit(report);
    if (file.open(QIODevice::WriteOnly) && file.write(xml) == xml.size() && file.commit())
        return true;
    complain(u"cannot write "_s + path + u": "_s + file.errorString());
    return false;
}

ExitCode run(const Invocation& invocation) {
    const auto bundle = incident::read(invocation.argument(0));
    if (!bundle)
        return usageError(bundle.error());
    const auto node = testedNodeFrom(invocation);
    if (!node)
        return usageError(node.error());
    IncidentTest::Wishes wishes{*bundle, node->target, node->timings,
                                invocation.value(u"expect"_s) == u"open"_s};
    if (wishes.target.adminToken.isEmpty())
        wishes.target.adminToken = invocation.line().readyToken(Role::TlcAdmin);
    Testing testing(std::move(wishes));
    const auto outcome = testing.run();
    if (testing.wasInterrupted())
        return ExitCode::Interrupted;
    if (!outcome) {
        complain(outcome.error().words);
        return exitCodeOf(outcome.error());
    }
    if (!print(inFormat(*outcome, invocation.format())))
        return ExitCode::Usage;
    if (invocation.isSet(u"junit"_s) && !writeJunit(invocation.value(u"junit"_s), *outcome))
        return ExitCode::Usage;
    const conformance::CaseResult& result = outcome->results().constFirst();
    const bool proven = result.close.verdict == Verdict::Pass && result.behaviour.verdict != Verdict::Fail;
    return proven ? ExitCode::Done : ExitCode::AnswerIsNo;
}

/// Those of the suite that say whom to be and what the node's settings are.
QList<Option> options() {
    static const QStringList wanted{u"junit"_s,
                                    u"slack"_s,
                                    u"tlc-token-file"_s,
                                    u"broker-token-file"_s,
                                    u"monitor-token-file"_s,
                                    u"admin-token-file"_s,
                                    u"domain"_s,
                                    u"identifiers"_s,
                                    u"handshake-timeout"_s,
                                    u"time-sync-interval"_s,
                                    u"time-sync-timeout"_s};
    QList<Option> chosen{{u"expect"_s,
                          u"What the node has to do: close it again, or leave it open (close)."_s,
                          u"WHAT"_s,
                          u"close"_s,
                          {u"close"_s, u"open"_s}}};
    for (const Option& option : nodeSuiteOptions()) {
        if (wanted.contains(option.name))
            chosen.append(option);
    }
    return chosen;
}

} // namespace

Verb incidentTestVerb() {
    Verb verb{u"test"_s, u"Hold a node to a bundle, over its real ports"_s};
    verb.description =
        u"Creates a session of the bundle's kind at a node, plays the client's half of the bundle at the "
        u"recorded pace, and judges whether the node closes the connection after the same datagram, and for "
        u"the same cause. The limits are those that the node gives this session.\n\n"
        u"The TLC is the test's while it runs. Clock differences are played by the answers' timestamps, as "
        u"often as this node asks. Causes that are not decided by what the client sends are skipped.\n\n"
        u"Exit code 1: it did not come to the wanted end, or was skipped."_s;
    verb.arguments = {{u"FILE"_s, u"A bundle, *.wayside-incident."_s}};
    verb.options = options();
    verb.examples = {
        {u"waysidectl --ready-file ready.json incident test cut.wayside-incident --junit report.xml"_s,
         u"In a build pipeline: does this node still cut it?"_s},
        {u"waysidectl --ready-file ready.json incident test cut.wayside-incident --expect open"_s,
         u"Under the limits of this node it must not be cut."_s}};
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
