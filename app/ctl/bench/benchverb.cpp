// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/bench/benchverb.h"

#include "app/ctl/bench/benchreport.h"
#include "app/ctl/interrupts.h"
#include "app/ctl/listing.h"
#include "app/ctl/progressbar.h"
#include "netcore/client/advice.h"
#include "netcore/client/load/loadgenerator.h"
#include "netcore/client/measure/percentiledistribution.h"
#include "netcore/node/transport/descriptorlimit.h"

#include <QCoreApplication>
#include <QFile>
#include <QTimer>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using client::LoadGenerator;

namespace {

/// Runs one load and watches it. Ends the event loop with an exit code.
class Bench : public QObject {
public:
    explicit Bench(const BenchWishes& wishes)
        : m_wishes(wishes)
        , m_generator(wishes.load)
        , m_series(wishes.seriesFile)
        , m_histogram(wishes.histogramFile) {
        connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
            m_interrupted = true;
            m_generator.stop();
        });
        connect(&m_generator, &LoadGenerator::progressed, this, [this](const client::LoadProgress& progress) {
            m_bar.show(progress.done, progress.total, progressWords(progress));
        });
        connect(&m_generator, &LoadGenerator::secondPassed, this, [this](const client::LoadSecond& second) {
            if (m_series.isOpen())
                write(m_series, csvOf(second).toUtf8());
        });
        connect(&m_generator, &LoadGenerator::finished, this, [this] {
            m_bar.clear();
            QCoreApplication::exit(int(conclude()));
        });
    }

    ExitCode run() {
        for (QFile* file : {&m_series, &m_histogram}) {
            if (!file->fileName().isEmpty() && !file->open(QIODevice::WriteOnly | QIODevice::Truncate))
                return usageError(
                    {ErrorCode::FileUnreadable, Fault::Local,
                     (u"cannot write "_s + file->fileName() + u": "_s + file->errorString()).toStdString()});
        }
        if (m_series.isOpen())
            write(m_series, titlesOfSeconds().toUtf8());
        QTimer::singleShot(0, &m_generator, &LoadGenerator::start);
        return ExitCode(QCoreApplication::exec());
    }

private:
    void write(QFile& file, const QByteArray& bytes) {
        m_written = file.write(bytes) == bytes.size() && file.flush() && m_written;
    }

    ExitCode conclude() {
        if (const auto& failure = m_generator.failure()) {
            complain(QString::fromStdString(failure->error.detail));
            if (const auto cause = m_generator.cause()) {
                const std::string_view todo = client::adviceFor(*cause).todo;
                complain(QString::fromUtf8(todo.data(), qsizetype(todo.size())));
            }
            return m_interrupted ? ExitCode::Interrupted : exitCodeOf(*failure);
        }
        const BenchReport report(m_wishes, m_generator.result(), m_interrupted);
        if (m_histogram.isOpen())
            write(m_histogram, client::percentileDistribution(report.result.traffic.latency()));
        for (const QString& complaint : complaintsOf(report))
            complain(complaint);
        if (!m_written)
            complain(u"not everything could be written to the files asked for"_s);
        const ExitCode shown = show(report);
        return shown != ExitCode::Done ? shown : !m_written ? ExitCode::Usage : report.code;
    }

    ExitCode show(const BenchReport& report) const {
        switch (m_wishes.format) {
        case OutputFormat::Json:
            return showText(jsonLine(jsonOf(report)));
        case OutputFormat::Csv:
            return showText(csvOf(report));
        case OutputFormat::Text:
            break;
        }
        return showText(textOf(report));
    }

    const BenchWishes& m_wishes;
    LoadGenerator m_generator;
    Interrupts m_interrupts;
    ProgressBar m_bar;
    QFile m_series, m_histogram;
    bool m_written = true;
    bool m_interrupted = false;
};

ExitCode run(const Invocation& invocation) {
    const auto wishes = benchWishesFrom(invocation);
    if (!wishes)
        return usageError(wishes.error());
    constexpr std::int64_t besidesSessions = 64; // standard streams, event loop, REST
    const std::int64_t needed = std::int64_t(wishes->load.clients) + wishes->load.tokens.brokers.size() +
                                wishes->load.tokens.monitors.size() + besidesSessions;
    if (const std::int64_t limit = node::raiseDescriptorLimit(); needed > limit) {
        complain(
            u"%1 clients need %2 open files, this process may have %3 (ulimit -n)"_s.arg(wishes->load.clients)
                .arg(needed)
                .arg(limit));
        return ExitCode::Usage;
    }
    return Bench(*wishes).run();
}

} // namespace

Verb benchVerb() {
    Verb verb{u"bench"_s, u"Measure latency and loss under a load of many clients"_s};
    verb.description =
        u"TLCs send to Brokers (and Brokers to TLCs) of this process through the node, at a rate that does "
        u"not "
        u"wait for anything: latency counts from the moment at which a payload was due, so a stall of the "
        u"node "
        u"shows in full; service time counts from when it was sent. Clients keep to the limits that their "
        u"sessions tell. Lost, doubled, reordered and damaged payloads are counted.\n\n"
        u"The program tells how late it was itself, and says so when the figures are not the node's."_s;
    verb.group = VerbGroup::Testing;
    verb.options = benchOptions();
    verb.examples = {
        {u"waysidectl --ready-file ready.json bench --clients 2000 --ramp 200 --rate 1 --duration 60s"_s,
         u"two thousand TLCs, a payload a second each"_s},
        {u"waysidectl --ready-file ready.json --json bench --fail-if 'p99>5ms' --fail-if 'loss>0%'"_s,
         u"for a build pipeline: exit 1 when it has become slow"_s},
    };
    verb.run = run;
    return verb;
}

} // namespace wayside::ctl
