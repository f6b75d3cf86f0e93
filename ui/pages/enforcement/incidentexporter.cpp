// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/enforcement/incidentexporter.h"

#include "netcore/incident/incidentexport.h"
#include "netcore/incident/incidentfile.h"
#include "netcore/observe/rowjson.h"
#include "ui/shell/words.h"

#include <cmath>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace wayside::ui {

using namespace Qt::StringLiterals;
using incident::Incident;

namespace {

/// A clock so far off was never set: its difference tells the date.
bool tellsTheDate(const Incident& bundle) {
    constexpr double tenYears = 10.0 * 365 * 24 * 3'600'000;
    return std::any_of(bundle.clockSamples.begin(), bundle.clockSamples.end(),
                       [](const incident::ClockSample& sample) {
                           return std::abs(double(sample.t1) - double(sample.t0)) > tenYears;
                       });
}

} // namespace

IncidentPreview::IncidentPreview(Incident bundle, QWidget* parent)
    : QDialog(parent)
    , m_bundle(std::move(bundle)) {
    setWindowTitle(tr("Export incident"));
    setObjectName(u"incidentPreview"_s);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(8);
    const auto say = [this, layout](const QString& text, bool bold) {
        auto* label = new QLabel(text, this);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        QFont font = label->font();
        font.setBold(bold);
        label->setFont(font);
        layout->addWidget(label);
        m_said.append(text);
    };
    say(tr("Will be in the file"), true);
    say(tr("Why it was closed (%1), with the measured value, the limits in force and where they came from.")
            .arg(words::cause(m_bundle.close.cause)),
        false);
    say(tr("Type, size and time of %n line(s) of datagrams.", nullptr, int(m_bundle.datagrams.size())),
        false);
    say(tr("The timestamps of %n clock sample(s), shifted.", nullptr, int(m_bundle.clockSamples.size())),
        false);
    say(tr("Kind and time of %n event(s).", nullptr, int(m_bundle.events.size())), false);
    say(tr("Times count from the beginning of the connection. Identifiers become %1 and so on.")
            .arg(incident::pseudonym(1, 8)),
        false);
    say(tr("Will not be in the file"), true);
    say(tr("Tokens, accounts, domains, identifiers, addresses, names of nodes and hosts, dates, sentences of "
           "logs."),
        false);
    say(tr("Contents of payloads: the node keeps none of them in a flight record."), false);
    if (tellsTheDate(m_bundle))
        say(tr("The client's clock was never set: its difference, which was measured, tells the date."),
            true);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* save = buttons->addButton(tr("Save…"), QDialogButtonBox::AcceptRole);
    save->setDefault(true);
    connect(save, &QPushButton::clicked, this, &IncidentPreview::askWhere);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(460);
}

QString IncidentPreview::text() const {
    return m_said.join(u'\n');
}

void IncidentPreview::askWhere() {
    const QString path =
        QFileDialog::getSaveFileName(this, windowTitle(), incident::suggestedFileName(m_bundle),
                                     tr("Incidents (*%1)").arg(QLatin1StringView(incident::fileSuffix)));
    if (path.isEmpty())
        return;
    if (const auto written = saveTo(path); !written) {
        auto* trouble = new QLabel(QString::fromStdString(written.error().detail), this);
        trouble->setTextFormat(Qt::PlainText);
        trouble->setWordWrap(true);
        layout()->addWidget(trouble);
    }
}

Result<void> IncidentPreview::saveTo(const QString& path) {
    const auto written = incident::write(path, m_bundle);
    if (written) {
        Q_EMIT saved(path);
        accept();
    }
    return written;
}

IncidentExporter::IncidentExporter(observe::Source& source, QWidget* window)
    : QObject(window)
    , m_source(source)
    , m_window(window) {}

void IncidentExporter::exportRecord(qint64 recordId) {
    const quint64 question = ++m_question;
    observe::NodeRequest request;
    request.path = u"flightrecords/%1"_s.arg(recordId);
    m_source.askNode(request, this, [this, question](const Result<QJsonDocument>& answer) {
        if (question != m_question)
            return;
        if (!answer) {
            Q_EMIT message(words::error(answer.error()));
            return;
        }
        m_record = answer->object();
        askEvents();
    });
}

void IncidentExporter::exportSession(const QString& sessionId) {
    const quint64 question = ++m_question;
    observe::NodeRequest request;
    request.path = u"flightrecords"_s;
    request.query.addQueryItem(u"session"_s, sessionId);
    request.query.addQueryItem(u"limit"_s, u"1"_s);
    m_source.askNode(request, this, [this, question](const Result<QJsonDocument>& answer) {
        if (question != m_question)
            return;
        if (!answer) {
            Q_EMIT message(words::error(answer.error()));
            return;
        }
        const QJsonObject newest = answer->object().value("flightRecords"_L1).toArray().first().toObject();
        if (const qint64 id = newest.value("id"_L1).toInteger(); id > 0)
            exportRecord(id);
        else
            Q_EMIT message(
                tr("The node keeps no flight record of this session: only forced closes have one."));
    });
}

/// Those of the connection that the node still remembers; without them the bundle is as good.
void IncidentExporter::askEvents() {
    const quint64 question = m_question;
    observe::NodeRequest request;
    request.path = u"events"_s;
    request.query.addQueryItem(u"filter"_s,
                               u"connection = %1"_s.arg(m_record.value("connectionId"_L1).toInteger()));
    request.query.addQueryItem(u"limit"_s, u"1000"_s);
    m_source.askNode(request, this, [this, question](const Result<QJsonDocument>& answer) {
        if (question != m_question)
            return;
        QList<observe::EventRow> events;
        const QString session = m_record.value("sessionId"_L1).toString();
        if (answer) {
            const auto rows =
                observe::listFromJson<observe::EventRow>(answer->object().value("events"_L1).toArray());
            for (const observe::EventRow& row : rows.value_or(QList<observe::EventRow>())) {
                if (row.sessionId.isEmpty() || session.isEmpty() || row.sessionId == session)
                    events.append(row);
            }
        }
        present(events);
    });
}

void IncidentExporter::present(const QList<observe::EventRow>& events) {
    const auto made = incident::incidentFrom(m_record, events, QCoreApplication::applicationVersion());
    if (!made) {
        Q_EMIT message(words::error(made.error()));
        return;
    }
    auto* preview = new IncidentPreview(*made, m_window);
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &IncidentPreview::saved, this, [this](const QString& path) {
        Q_EMIT message(tr("The incident was saved as %1. It names nobody and can be given away.").arg(path));
    });
    preview->open();
}

} // namespace wayside::ui
