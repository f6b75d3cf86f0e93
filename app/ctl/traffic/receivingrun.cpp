// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/traffic/receivingrun.h"

#include "app/ctl/traffic/trafficoptions.h"
#include "app/ctl/traffic/trafficview.h"
#include "app/ctl/verb.h"
#include "netcore/recording/ndjsonwriter.h"
#include "netcore/text/latintext.h"

#include <QCoreApplication>
#include <QJsonObject>

namespace wayside::ctl {

using namespace Qt::StringLiterals;
using recording::RecordedDatagram;

ReceivingRun::ReceivingRun(const ReceivingWishes& wishes)
    : m_wishes(wishes)
    , m_scheduler(client::systemClock())
    , m_session(wishes.session, {m_network, m_scheduler, client::systemClock()})
    , m_view(wishes.watch.has_value())
    , m_startedAt(client::systemClock().now()) {
    using traffic::TrafficSession;
    if (wishes.session.client.session.type == SessionType::Monitor) {
        m_publishers = std::make_unique<traffic::PublisherDirectory>(m_network, wishes.session.client.access);
        connect(m_publishers.get(), &traffic::PublisherDirectory::found, this, &ReceivingRun::onPublisher);
    }
    connect(&m_session, &TrafficSession::payloadReceived, this, &ReceivingRun::onPayload);
    connect(&m_session, &TrafficSession::monitorPayloadReceived, this, &ReceivingRun::onCopy);
    connect(&m_session, &TrafficSession::troubled, this, &ReceivingRun::say);
    connect(&m_session, &TrafficSession::confirmed, this, [this] { m_trouble.clear(); });
    connect(&m_session, &TrafficSession::ended, this, [] { QCoreApplication::exit(0); });
    connect(&m_interrupts, &Interrupts::interrupted, this, [this] {
        m_interrupted = true;
        leave(u"interrupted"_s);
    });
    if (const auto& recording = wishes.session.recording) {
        recording->failed = [this](const Error& error) {
            complain(QString::fromStdString(error.detail));
            // Told from within a connection, which must not be asked to leave at that moment.
            QTimer::singleShot(0, this, [this] { leave(u"cannot record any more"_s); });
        };
    }
    m_end.setSingleShot(true);
    connect(&m_end, &QTimer::timeout, this, [this] {
        m_timeIsUp = true;
        leave(u"done"_s);
    });
    connect(&m_redraw, &QTimer::timeout, this, [this] {
        if (!draw())
            leave(u"nobody reads any more"_s);
    });
}

ExitCode ReceivingRun::run() {
    m_since.start();
    if (m_wishes.watch)
        m_redraw.start(*m_wishes.watch);
    else if (const QString head = headOf(m_wishes.printing); !head.isEmpty())
        m_printer.put(head.toUtf8());
    if (m_wishes.duration)
        m_end.start(*m_wishes.duration);
    QMetaObject::invokeMethod(&m_session, &traffic::TrafficSession::start, Qt::QueuedConnection);
    QCoreApplication::exec();
    if (m_wishes.watch)
        draw();
    m_printer.close();
    return report(verdict());
}

recording::Moment ReceivingRun::moment() const {
    const client::ClientClock& clock = client::systemClock();
    if (m_wishes.session.recording)
        return m_wishes.session.recording->moment(clock.now(), clock.wall());
    return {clock.now() - m_startedAt, clock.wall()};
}

/// As in the recording, where there is one.
QString ReceivingRun::sessionLabel() const {
    if (const std::string label = m_session.label(); !label.empty())
        return QString::fromStdString(label);
    const std::string_view type = wayside::nameOf(m_wishes.session.client.session.type);
    return latinText(type).toLower() + u'-' + QString::number(m_session.client().sessionsConfirmed());
}

void ReceivingRun::onPayload(const session::PayloadReceived& payload) {
    RecordedDatagram record;
    record.moment = moment();
    record.session = sessionLabel().toStdString();
    record.type = std::uint8_t(payload.identifier ? wire::DatagramType::PayloadWithIdentifier
                                                  : wire::DatagramType::Payload);
    record.identifier = payload.identifier;
    record.payloadType = payload.payloadType;
    record.originTimestamp = payload.originTimestamp;
    record.payload.assign(payload.payload.begin(), payload.payload.end());
    take(record);
}

void ReceivingRun::onCopy(const wire::MonitorPayload& copy) {
    const auto& recording = m_wishes.session.recording;
    RecordedDatagram record =
        recording::recordOf(copy, moment(), sessionLabel().toStdString(), recording::Direction::Received,
                            recording ? recording->mask() : m_ownMask);
    m_publishers->learn(record.monitor->publisher, copy.publisherToken);
    if (record.isPayload())
        take(record);
}

/// Told once a publisher is known; in JSON and in recordings for good.
void ReceivingRun::onPublisher(const std::string& word) {
    const traffic::Publisher* publisher = m_publishers->find(word);
    if (publisher == nullptr)
        return;
    if (publisher->identifiers.size() == 1)
        m_table.rename(word, publisher->identifiers.front(), client::systemClock().now());
    const recording::RecordedPublisher record{moment(), sessionLabel().toStdString(), word, publisher->type,
                                              publisher->identifiers};
    if (m_wishes.session.recording)
        m_wishes.session.recording->write(record);
    if (m_wishes.printing.format == OutputFormat::Json && !m_wishes.watch && !m_leaving)
        m_printer.put(QByteArray::fromStdString(recording::ndjsonLine(recording::Record(record))));
}

void ReceivingRun::take(const RecordedDatagram& payload) {
    if (m_leaving)
        return;
    const traffic::Publisher* publisher =
        payload.monitor && m_publishers ? m_publishers->find(payload.monitor->publisher) : nullptr;
    auto identifier = payload.identifier;
    if (!identifier && m_wishes.session.client.session.protocol == SessionProtocol::Singleplex)
        identifier =
            TlcIdentifier::fromText(m_wishes.session.client.session.identifiers.value(0).toStdString());
    if (!identifier && publisher != nullptr && publisher->identifiers.size() == 1)
        identifier = TlcIdentifier::fromText(publisher->identifiers.front());
    if (!m_wishes.filter.takes(identifier, payload.payloadType)) {
        ++m_filtered;
        return;
    }
    ++m_taken;
    m_bytes += payload.payload.size();
    if (m_wishes.watch) {
        const QString name =
            identifier ? QString::fromStdString(std::string(identifier->text())) : nameOf(payload, publisher);
        m_table.add(name.toStdString(), payload, client::systemClock().now());
    } else {
        const PrintedPayload printed = lineOf(payload, publisher, m_wishes.printing);
        m_cut += printed.cut ? 1 : 0;
        m_printer.put(printed.text.toUtf8());
        if (m_printer.hasFailed())
            leave(u"nobody reads any more"_s);
    }
    if (m_wishes.count > 0 && m_taken >= m_wishes.count)
        leave(u"done"_s);
}

void ReceivingRun::say(const QString& words) {
    if (m_view.inPlace())
        m_trouble = words;
    else
        complain(words);
}

QString ReceivingRun::status() const {
    const auto& request = m_wishes.session.client.session;
    const std::string_view type = wayside::nameOf(request.type);
    QString text = u"%1 of %2: %3 from %4, %5"_s.arg(
        latinText(type), request.domain, counted(qsizetype(m_table.payloads()), u"payload"_s, u"payloads"_s),
        counted(qsizetype(m_table.rows().size()), u"identifier"_s, u"identifiers"_s),
        bytesText(m_table.bytes()));
    if (m_filtered > 0)
        text += u", %1 filtered out"_s.arg(m_filtered);
    if (m_table.beyond() > 0)
        text += u", %1 of further identifiers"_s.arg(m_table.beyond());
    if (!m_session.isConfirmed() && !m_leaving)
        text += m_trouble.isEmpty() ? u" — connecting"_s : u" — "_s + m_trouble;
    return text;
}

bool ReceivingRun::draw() {
    const Listing listing = listingOf(m_table, client::systemClock().now(), m_wishes.printing.form);
    bool drawn = true;
    if (m_wishes.printing.format == OutputFormat::Text)
        drawn = m_view.draw(pictureOf(listing, status(), m_view.height(), LiveView::width()));
    else
        drawn = show(listing, m_wishes.printing.format) == ExitCode::Done;
    m_viewFailed = m_viewFailed || !drawn;
    return drawn;
}

void ReceivingRun::leave(const QString& reason) {
    if (std::exchange(m_leaving, true))
        return;
    m_redraw.stop();
    m_end.stop();
    m_session.leave(reason);
}

ExitCode ReceivingRun::verdict() {
    const traffic::TrafficOutcome& outcome = m_session.outcome();
    if (outcome.end != traffic::TrafficEnd::Left)
        complain(outcome.words);
    if (m_interrupted)
        return ExitCode::Interrupted;
    if (outcome.end != traffic::TrafficEnd::Left)
        return exitCodeOf(outcome);
    if (m_wishes.session.recording && m_wishes.session.recording->error())
        return ExitCode::Usage;
    if (m_printer.hasFailed() || m_viewFailed) {
        complain(u"standard output cannot be written"_s);
        return ExitCode::Usage;
    }
    if (m_timeIsUp && m_wishes.count > 0 && m_taken < m_wishes.count)
        return ExitCode::TimedOut;
    return m_printer.dropped() > 0 || m_session.losses() > 0 ? ExitCode::AnswerIsNo : ExitCode::Done;
}

/// What was left out is always said: at the end of JSON, else on standard error.
ExitCode ReceivingRun::report(ExitCode code) {
    const std::uint64_t dropped = m_printer.dropped();
    const QJsonObject summary{{u"kind"_s, u"summary"_s},
                              {u"payloads"_s, qint64(m_taken)},
                              {u"bytes"_s, qint64(m_bytes)},
                              {u"filtered"_s, qint64(m_filtered)},
                              {u"dropped"_s, qint64(dropped)},
                              {u"truncated"_s, qint64(m_cut)},
                              {u"connectionLosses"_s, qint64(m_session.losses())},
                              {u"tookMs"_s, m_since.elapsed()},
                              {u"exitCode"_s, int(code)}};
    if (m_wishes.printing.format == OutputFormat::Json && !m_printer.hasFailed() && !m_printer.isStuck())
        return showText(jsonLine(summary)) == ExitCode::Done ? code : ExitCode::Usage;
    complain(u"%1 (%2) in %3 s; %4 filtered out, %5 dropped, %6 shown in part; connection lost %7"_s
                 .arg(counted(qsizetype(m_taken), u"payload"_s, u"payloads"_s), bytesText(m_bytes))
                 .arg(double(m_since.elapsed()) / 1000, 0, 'f', 1)
                 .arg(m_filtered)
                 .arg(dropped)
                 .arg(m_cut)
                 .arg(counted(m_session.losses(), u"time"_s, u"times"_s)));
    return code;
}

} // namespace wayside::ctl
