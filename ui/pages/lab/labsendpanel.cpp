// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/labsendpanel.h"

#include "ui/models/lab/labwords.h"
#include "ui/pages/lab/wrappedlabel.h"
#include "ui/shell/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

using From = lab::SendOrder::From;
using traffic::ContentForm;

enum Rounds { Once, Times, UntilStopped };
enum Pace { AsLimitsAllow, Interval, Rate };

QLabel* title(const QString& text, QWidget* buddy) {
    auto* label = new QLabel(text, buddy->parentWidget());
    label->setBuddy(buddy);
    return label;
}

QComboBox* choice(const QString& name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    return box;
}

} // namespace

LabSendPanel::LabSendPanel(QWidget* parent) : QWidget(parent) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    m_formLayout = new QFormLayout;
    m_formLayout->setHorizontalSpacing(12);
    m_formLayout->setVerticalSpacing(4);
    m_formLayout->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildSource(*m_formLayout);
    buildPace(*m_formLayout);
    layout->addLayout(m_formLayout, 1);

    auto* buttons = new QHBoxLayout;
    m_send = new QPushButton(tr("Send"), this);
    m_send->setToolTip(tr("Send what is written above (Ctrl+Return)"));
    m_stop = new QPushButton(tr("Stop sending"), this);
    connect(m_send, &QPushButton::clicked, this, &LabSendPanel::send);
    connect(m_stop, &QPushButton::clicked, this, &LabSendPanel::stop);
    buttons->addWidget(m_send);
    buttons->addWidget(m_stop);
    buttons->addStretch();
    layout->addLayout(buttons);
    m_tally = new WrappedLabel(this);
    m_tally->setAccessibleName(tr("What became of what was sent"));
    layout->addWidget(m_tally);
    arrange();
    check();
}

void LabSendPanel::buildSource(QFormLayout& form) {
    m_from = choice(tr("Where payloads come from"), this);
    m_from->addItem(tr("Written here"), int(From::Content));
    m_from->addItem(tr("A whole file"), int(From::WholeFile));
    m_from->addItem(tr("Each line of a file"), int(From::FileLines));
    m_form = choice(tr("How the content is written"), this);
    m_form->addItem(tr("Text"), int(ContentForm::Text));
    m_form->addItem(tr("Hexadecimal"), int(ContentForm::Hex));
    m_form->addItem(tr("Base64"), int(ContentForm::Base64));
    m_form->addItem(tr("JSON"), int(ContentForm::Json));
    auto* row = new QHBoxLayout;
    row->addWidget(m_from, 1);
    row->addWidget(m_form, 1);
    form.addRow(title(tr("&Payload"), m_from), row);

    m_content = new QPlainTextEdit(this);
    m_content->setAccessibleName(tr("Content"));
    m_content->setTabChangesFocus(true);
    m_content->setPlaceholderText(tr("What is to be sent"));
    m_content->setMinimumHeight(fontMetrics().lineSpacing() * 3 + 12);
    form.addRow(m_content);
    m_fileRow = new QWidget(this);
    auto* fileLayout = new QHBoxLayout(m_fileRow);
    fileLayout->setContentsMargins({});
    m_file = new QLineEdit(m_fileRow);
    m_file->setAccessibleName(tr("File"));
    auto* browse = new QPushButton(tr("Choose\u2026"), m_fileRow);
    browse->setAccessibleName(tr("Choose the file"));
    connect(browse, &QPushButton::clicked, this, &LabSendPanel::chooseFile);
    fileLayout->addWidget(m_file, 1);
    fileLayout->addWidget(browse);
    form.addRow(m_fileRow);
    m_size = new WrappedLabel(this);
    m_size->setAccessibleName(tr("Size, or what is wrong"));
    form.addRow(m_size);

    m_type = new QSpinBox(this);
    m_type->setRange(0, 255);
    m_type->setValue(255);
    m_type->setAccessibleName(tr("Payload type"));
    m_priority = choice(tr("Priority"), this);
    for (const session::PayloadPriority priority : session::priorities)
        m_priority->addItem(words::priority(priority), int(priority));
    m_priority->setCurrentIndex(int(session::PayloadPriority::Normal));
    auto* typeRow = new QHBoxLayout;
    typeRow->addWidget(m_type);
    typeRow->addWidget(title(tr("Priorit&y"), m_priority));
    typeRow->addWidget(m_priority, 1);
    form.addRow(title(tr("Payload &type"), m_type), typeRow);
    m_identifiers = new QLineEdit(this);
    m_identifiers->setPlaceholderText(tr("sub00001, sub00002"));
    m_identifiers->setAccessibleName(tr("Identifiers the payload is sent with"));
    form.addRow(tr("&Identifiers"), m_identifiers);

    for (QComboBox* box : {m_from, m_form})
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            arrange();
            check();
        });
    connect(m_content, &QPlainTextEdit::textChanged, this, &LabSendPanel::check);
    connect(m_file, &QLineEdit::textChanged, this, &LabSendPanel::check);
    connect(m_identifiers, &QLineEdit::textChanged, this, &LabSendPanel::check);
}

void LabSendPanel::buildPace(QFormLayout& form) {
    m_rounds = choice(tr("How often"), this);
    m_rounds->addItem(tr("Once"), Once);
    m_rounds->addItem(tr("So many times"), Times);
    m_rounds->addItem(tr("Until stopped"), UntilStopped);
    m_count = new QSpinBox(this);
    m_count->setRange(2, 1'000'000'000);
    m_count->setValue(10);
    m_count->setAccessibleName(tr("Number of times"));
    auto* rounds = new QHBoxLayout;
    rounds->addWidget(m_rounds, 1);
    rounds->addWidget(m_count, 1);
    form.addRow(title(tr("&Repeat"), m_rounds), rounds);

    m_pace = choice(tr("Pace"), this);
    m_pace->addItem(tr("As the limits allow"), AsLimitsAllow);
    m_pace->addItem(tr("Time between"), Interval);
    m_pace->addItem(tr("Per second"), Rate);
    m_interval = new QSpinBox(this);
    m_interval->setRange(1, 86'400'000);
    m_interval->setValue(1000);
    m_interval->setSuffix(tr(" ms"));
    m_interval->setAccessibleName(tr("Milliseconds between two"));
    m_rate = new QDoubleSpinBox(this);
    m_rate->setRange(0.001, 100'000);
    m_rate->setDecimals(3);
    m_rate->setValue(1);
    m_rate->setAccessibleName(tr("Payloads per second"));
    auto* pace = new QHBoxLayout;
    pace->addWidget(m_pace, 1);
    pace->addWidget(m_interval, 1);
    pace->addWidget(m_rate, 1);
    form.addRow(title(tr("P&ace"), m_pace), pace);

    m_waits = new QCheckBox(tr("Wait while the queue is full"), this);
    m_waits->setChecked(true);
    m_waits->setToolTip(tr("Otherwise the queue's policy decides what becomes of payloads that do not fit."));
    m_governed = new QCheckBox(tr("Keep within the session's limits"), this);
    m_governed->setChecked(true);
    m_governed->setToolTip(
        tr("The governor holds payloads back. Without it they leave as they come, and the node "
           "closes the session when a limit is passed."));
    form.addRow(m_waits);
    form.addRow(m_governed);
    connect(m_governed, &QCheckBox::clicked, this, &LabSendPanel::governedChanged);
    for (QComboBox* box : {m_rounds, m_pace})
        connect(box, &QComboBox::currentIndexChanged, this, &LabSendPanel::arrange);
}

void LabSendPanel::arrange() {
    const auto from = From(m_from->currentData().toInt());
    m_content->setVisible(from == From::Content);
    m_fileRow->setVisible(from != From::Content);
    m_form->setEnabled(from != From::WholeFile);
    m_identifiers->setEnabled(isMultiplex());
    const int rounds = m_rounds->currentData().toInt();
    m_count->setVisible(rounds == Times && from != From::FileLines);
    const int pace = m_pace->currentData().toInt();
    m_interval->setVisible(pace == Interval);
    m_rate->setVisible(pace == Rate);
}

void LabSendPanel::setSession(const lab::LabRow* row) {
    m_present = row != nullptr;
    if (!row) {
        m_session = 0;
        m_tally->clear();
        check();
        return;
    }
    const bool other = m_session != row->id;
    m_session = row->id;
    m_sessionType = row->plan.session.type;
    m_protocol = row->plan.session.protocol;
    if (other) {
        m_identifiers->setText(isMultiplex() ? row->plan.session.identifiers.join(u", "_s) : QString());
        arrange();
    }
    m_governed->setChecked(row->governed);
    m_stop->setEnabled(row->isSending);
    showTally(*row);
    check();
}

std::optional<std::vector<TlcIdentifier>> LabSendPanel::targets() const {
    std::vector<TlcIdentifier> targets;
    if (!isMultiplex())
        return targets;
    for (const QString& text : m_identifiers->text().split(u',', Qt::SkipEmptyParts)) {
        const QByteArray bytes = text.trimmed().toUtf8();
        const auto target = TlcIdentifier::fromText({bytes.constData(), std::size_t(bytes.size())});
        if (!target)
            return std::nullopt;
        targets.push_back(*target);
    }
    return targets;
}

std::optional<lab::SendOrder> LabSendPanel::order() const {
    if (!m_complaint.isEmpty())
        return std::nullopt;
    lab::SendOrder order;
    order.from = From(m_from->currentData().toInt());
    order.form = ContentForm(m_form->currentData().toInt());
    order.file = m_file->text();
    if (order.from == From::Content)
        order.content =
            traffic::contentFrom(m_content->toPlainText(), order.form).value_or(std::vector<std::byte>());
    order.identifiers = targets().value_or(std::vector<TlcIdentifier>());
    order.payloadType = std::uint8_t(m_type->value());
    order.priority = session::PayloadPriority(m_priority->currentData().toInt());
    const int rounds = m_rounds->currentData().toInt();
    order.count = rounds == UntilStopped ? 0 : rounds == Times ? std::uint64_t(m_count->value()) : 1;
    const int pace = m_pace->currentData().toInt();
    if (pace == Interval)
        order.interval = Milliseconds(m_interval->value());
    if (pace == Rate)
        order.perSecond = m_rate->value();
    order.waitsForRoom = m_waits->isChecked();
    return order;
}

void LabSendPanel::check() {
    m_complaint.clear();
    QString said;
    const bool fromFile = From(m_from->currentData().toInt()) != From::Content;
    const std::size_t most = isMultiplex() ? wire::largestPayloadWithIdentifier : wire::largestPayload;
    const std::size_t head = wire::headerSize + wire::largestContent - most;
    const auto targets = this->targets();
    if (!m_present) {
        m_complaint = tr("Choose a session, or make a new one.");
    } else if (m_sessionType == SessionType::Monitor) {
        m_complaint = tr("A Monitor receives only; it may send no payloads.");
    } else if (!targets) {
        m_complaint = tr("An identifier has 1 to 8 characters of printable ASCII.");
    } else if (isMultiplex() && targets->empty()) {
        m_complaint = tr("Payloads of a multiplex session need an identifier.");
    } else if (fromFile) {
        if (m_file->text().isEmpty())
            m_complaint = tr("Choose a file.");
        else
            said = tr("A payload has at most %1 bytes.").arg(words::count(most));
    } else {
        const auto content =
            traffic::contentFrom(m_content->toPlainText(), ContentForm(m_form->currentData().toInt()));
        if (!content) {
            const QString detail = QString::fromStdString(content.error().detail);
            m_complaint = content.error().offset ? tr("This cannot be sent: %1, at position %2.")
                                                       .arg(detail)
                                                       .arg(*content.error().offset + 1)
                                                 : tr("This cannot be sent: %1.").arg(detail);
        } else if (content->size() > most) {
            m_complaint = tr("%1 bytes do not fit: a payload has at most %2.")
                              .arg(words::count(content->size()), words::count(most));
        } else {
            said = tr("%n byte(s) of payload, %1 bytes on the wire", nullptr, int(content->size()))
                       .arg(words::count(content->size() + head));
        }
    }
    m_size->setText(m_complaint.isEmpty() ? said : m_complaint);
    m_send->setEnabled(m_complaint.isEmpty());
    Q_EMIT canSendChanged(m_complaint.isEmpty());
}

void LabSendPanel::send() {
    if (const auto wanted = order())
        Q_EMIT sendRequested(*wanted);
}

void LabSendPanel::stop() {
    Q_EMIT stopRequested();
}

void LabSendPanel::chooseFile() {
    const QString file = QFileDialog::getOpenFileName(this, tr("Send a file"), m_file->text());
    if (!file.isEmpty())
        m_file->setText(file);
}

void LabSendPanel::focusContent() {
    m_content->setFocus(Qt::ShortcutFocusReason);
}

void LabSendPanel::showTally(const lab::LabRow& row) {
    const auto& counters = row.status.counters;
    std::size_t waiting = 0;
    for (const client::ClientStatus::Lane& lane : row.status.queue)
        waiting += lane.datagrams;
    QStringList lines;
    if (row.isSending && row.sendTotal > 0 && row.sendTotal < (std::uint64_t(1) << 40))
        lines += tr("Sending: %1 of %2 handed over.")
                     .arg(words::count(row.sendOffered), words::count(row.sendTotal));
    else if (row.isSending)
        lines += tr("Sending: %1 handed over.").arg(words::count(row.sendOffered));
    lines += tr("%1 sent, %2 waiting, %3 dropped, %4 refused.")
                 .arg(words::count(counters.payloadsSent), words::count(waiting),
                      words::count(counters.payloadsDropped), words::count(row.tally.refused));
    for (std::size_t i = 0; i < row.dropsByReason.size(); ++i) {
        if (row.dropsByReason[i] > 0)
            lines += tr("Dropped: %1, %2.")
                         .arg(words::count(row.dropsByReason[i]), words::dropReason(session::DropReason(i)));
    }
    for (const auto& [reason, count] : row.tally.refusals)
        lines += tr("Refused: %1, %2.").arg(words::count(count), QString::fromStdString(reason));
    if (row.sendError)
        lines += words::error(*row.sendError);
    if (row.status.nextPayloadIn && row.status.nextPayloadIn->count() > 0)
        lines += tr("The limits let the next one go in %1.")
                     .arg(words::duration(row.status.nextPayloadIn->count()));
    const QString text = lines.join(u'\n');
    if (m_tally->text() != text)
        m_tally->setText(text);
}

} // namespace wayside::ui
