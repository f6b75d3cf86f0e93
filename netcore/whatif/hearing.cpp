// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/whatif/hearing.h"

#include "netcore/recording/recordingreader.h"
#include "netcore/timesync/clockexchange.h"
#include "netcore/wire/datagram.h"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <memory>
#include <QFileInfo>

namespace wayside::whatif {
namespace {

using namespace recording;

std::uint64_t bigEndian(const std::byte* bytes) {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof value; ++i)
        value = (value << 8U) | std::to_integer<std::uint64_t>(bytes[i]);
    return value;
}

/// Twice t1 - t0 of a Timestamps Response: what the node measures when no time passes on the way.
std::optional<std::int64_t> differenceIn(const std::vector<std::byte>& response) {
    constexpr std::size_t three = 3 * sizeof(std::uint64_t);
    if (response.size() != three)
        return std::nullopt;
    const WallTime t0{bigEndian(response.data())}, t1{bigEndian(response.data() + sizeof(std::uint64_t))};
    return timesync::measure(t0, t1, t1, t0).differenceHalfMilliseconds;
}

/// Who is who over all files.
class SubjectBook {
public:
    explicit SubjectBook(std::size_t keptCuts) : m_kept(keptCuts) {}

    void add(const Subject& subject, const Stream& stream) {
        const std::string key = keyOf(subject);
        auto found = m_results.find(key);
        if (found == m_results.end()) {
            if (m_results.size() >= mostSubjects) {
                m_unjudged += stream.heard().datagrams;
                return;
            }
            found = m_results.emplace(key, SubjectResult{subject, {}, {}, {}}).first;
        }
        SubjectResult& result = found->second;
        result.heard.add(stream.heard());
        add(result.present, stream.present());
        add(result.proposed, stream.proposed());
    }
    void leaveOut() { ++m_unjudged; }

    void moveTo(Report& report) {
        for (auto& [key, result] : m_results)
            report.subjects.push_back(std::move(result));
        std::stable_sort(report.subjects.begin(), report.subjects.end(),
                         [](const SubjectResult& one, const SubjectResult& other) {
                             return one.proposed.cuts.total() > other.proposed.cuts.total();
                         });
        report.unjudged = m_unjudged;
        m_results.clear();
    }

private:
    static std::string keyOf(const Subject& subject) {
        std::string key = subject.vantage == Vantage::Own ? "o" : "m";
        key += subject.type ? nameOf(*subject.type) : std::string_view();
        for (const std::string& identifier : subject.identifiers)
            key += '\n' + identifier;
        return subject.identifiers.empty() ? key + '\n' + subject.name : key;
    }
    void add(Outcome& outcome, const Outcome& other) const {
        outcome.cuts.add(other.cuts, m_kept);
        outcome.peaks.add(other.peaks);
    }

    std::size_t m_kept;
    std::map<std::string, SubjectResult> m_results;
    std::uint64_t m_unjudged = 0;
};

std::string joined(const std::vector<std::string>& identifiers) {
    std::string text;
    for (const std::string& identifier : identifiers)
        text += (text.empty() ? "" : " ") + identifier;
    return text;
}

/// One recording from its first record to its end.
class Hearing {
public:
    Hearing(const Question& question, SubjectBook& book, std::string fileName)
        : m_question(question)
        , m_book(book)
        , m_fileName(std::move(fileName)) {}

    void take(const Record& record) {
        m_last = momentOf(record);
        if (const auto* session = std::get_if<RecordedSession>(&record))
            begin(*session);
        else if (const auto* datagram = std::get_if<RecordedDatagram>(&record))
            take(*datagram);
        else if (const auto* publisher = std::get_if<RecordedPublisher>(&record))
            name(*publisher);
        else if (const auto* end = std::get_if<RecordedEnd>(&record))
            finish(end->session, end->moment);
    }

    /// The file is over: what still stood stood until then.
    void close() {
        while (!m_sessions.empty())
            finish(m_sessions.begin()->first, m_last);
        for (auto& [word, publisher] : m_publishers)
            m_book.add(publisher.subject, *publisher.stream);
        m_publishers.clear();
    }

private:
    struct Judged {
        Subject subject;
        std::unique_ptr<Stream> stream; // none: nothing of it is judged
    };

    std::unique_ptr<Stream> makeStream(Vantage vantage, const Moment& moment) const {
        return std::make_unique<Stream>(m_question, vantage, monotonicAt(moment.at.count()), moment.wall);
    }

    void begin(const RecordedSession& session) {
        if (m_sessions.contains(session.session))
            finish(session.session, session.moment);
        if (m_sessions.size() >= mostSubjects)
            return;
        Subject subject;
        subject.type = session.type;
        subject.identifiers = session.identifiers;
        std::sort(subject.identifiers.begin(), subject.identifiers.end());
        subject.name =
            subject.identifiers.empty() ? session.session + " in " + m_fileName : joined(subject.identifiers);
        m_sessions[session.session] = {std::move(subject), makeStream(Vantage::Own, session.moment)};
    }

    void finish(const std::string& label, const Moment& moment) {
        const auto found = m_sessions.find(label);
        if (found == m_sessions.end())
            return;
        found->second.stream->end(monotonicAt(moment.at.count()), moment.wall);
        m_book.add(found->second.subject, *found->second.stream);
        m_sessions.erase(found);
    }

    void take(const RecordedDatagram& datagram) {
        if (datagram.monitor) {
            takeCopy(datagram);
            return;
        }
        if (datagram.direction != Direction::Sent || datagram.type == std::uint8_t(wire::DatagramType::Token))
            return; // the limits are about what the client sends once its token is accepted
        const auto found = m_sessions.find(datagram.session);
        if (found == m_sessions.end()) {
            m_book.leaveOut();
            return;
        }
        Stream& stream = *found->second.stream;
        stream.datagram(monotonicAt(datagram.moment.at.count()), datagram.moment.wall);
        if (datagram.isPayload())
            stream.payload(datagram.payload.size());
        else if (datagram.type == std::uint8_t(wire::DatagramType::TimestampsResponse)) {
            if (const auto difference = differenceIn(datagram.payload))
                stream.clockSample(*difference);
        }
    }

    void takeCopy(const RecordedDatagram& copy) {
        if (!copy.isPayload())
            return;
        const Moment moment = publishingMoment(copy);
        auto found = m_publishers.find(copy.monitor->publisher);
        if (found == m_publishers.end()) {
            if (m_publishers.size() >= mostSubjects) {
                m_book.leaveOut();
                return;
            }
            Subject subject;
            subject.vantage = Vantage::Monitor;
            subject.name = copy.monitor->publisher + " in " + m_fileName;
            found = m_publishers.emplace(copy.monitor->publisher, Judged{std::move(subject), nullptr}).first;
        }
        Judged& publisher = found->second;
        if (!publisher.stream)
            publisher.stream = makeStream(Vantage::Monitor, moment);
        publisher.stream->datagram(monotonicAt(moment.at.count()), moment.wall);
        publisher.stream->payload(copy.payload.size());
    }

    /// When the node had it, on the recording's own time line: publishing timestamps are the node's and show
    /// bursts as they came, not as they were delivered. One that is far off is not believed.
    Moment publishingMoment(const RecordedDatagram& copy) {
        constexpr std::int64_t credible = 60'000; // ms
        constexpr std::uint64_t latest = std::uint64_t(1) << 53U;
        if (copy.monitor->published.milliseconds > latest)
            return copy.moment;
        const auto published = std::int64_t(copy.monitor->published.milliseconds);
        if (!m_publishingOffset)
            m_publishingOffset = copy.moment.at.count() - published;
        const std::int64_t at = published + *m_publishingOffset;
        if (std::abs(at - copy.moment.at.count()) > credible)
            return copy.moment;
        return {Milliseconds(at), copy.monitor->published};
    }

    void name(const RecordedPublisher& told) {
        if (!m_publishers.contains(told.publisher) && m_publishers.size() >= mostSubjects)
            return;
        Subject& subject = m_publishers[told.publisher].subject;
        subject.vantage = Vantage::Monitor;
        subject.type = told.type;
        subject.identifiers = told.identifiers;
        std::sort(subject.identifiers.begin(), subject.identifiers.end());
        subject.name =
            subject.identifiers.empty() ? told.publisher + " in " + m_fileName : joined(subject.identifiers);
    }

    const Question& m_question;
    SubjectBook& m_book;
    std::string m_fileName;
    std::map<std::string, Judged> m_sessions;   // by label
    std::map<std::string, Judged> m_publishers; // by word
    std::optional<std::int64_t> m_publishingOffset;
    Moment m_last;
};

/// Counts and tells progress over all files.
class Work {
public:
    Work(const Question& question, const std::function<bool(const Progress&)>& goOn)
        : m_question(question)
        , m_goOn(goOn)
        , m_book(question.keptCuts) {
        for (const QString& file : question.files)
            m_progress.bytesTotal += std::uint64_t(std::max<qint64>(0, QFileInfo(file).size()));
    }

    Report run() {
        Report report;
        report.question = m_question;
        for (const QString& file : m_question.files) {
            if (!m_cancelled)
                report.files.push_back(read(file));
            ++m_progress.file;
        }
        m_book.moveTo(report);
        report.cancelled = m_cancelled;
        return report;
    }

private:
    FileResult read(const QString& path) {
        FileResult result{path, 0, {}, false};
        auto reader = RecordingReader::open(path);
        if (!reader) {
            result.error = reader.error();
            m_before += std::uint64_t(std::max<qint64>(0, QFileInfo(path).size()));
            return result;
        }
        Hearing hearing(m_question, m_book, QFileInfo(path).fileName().toStdString());
        while (goesOn(**reader, result.records)) {
            const auto record = (*reader)->next();
            if (!record) {
                result.error = record.error();
                result.endsInsideRecord = (*reader)->endsInsideRecord();
                break;
            }
            if (!*record)
                break;
            hearing.take(**record);
            ++result.records;
            ++m_progress.records;
        }
        hearing.close();
        m_before += (*reader)->size();
        return result;
    }

    bool goesOn(const RecordingReader& reader, std::uint64_t records) {
        constexpr std::uint64_t step = 1024;
        if (records % step == 0) {
            m_progress.bytesDone = m_before + reader.position();
            m_cancelled = !m_goOn(m_progress);
        }
        return !m_cancelled;
    }

    const Question& m_question;
    const std::function<bool(const Progress&)>& m_goOn;
    SubjectBook m_book;
    Progress m_progress;
    std::uint64_t m_before = 0; // bytes of the files that are done
    bool m_cancelled = false;
};

} // namespace

Report judgeRecordings(const Question& question, const std::function<bool(const Progress&)>& goOn) {
    return Work(question, goOn).run();
}

} // namespace wayside::whatif
