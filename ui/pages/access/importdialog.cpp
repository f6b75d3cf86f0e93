// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/importdialog.h"

#include "ui/delegates/figuredelegate.h"
#include "ui/delegates/figuretable.h"
#include "ui/pages/access/accessfields.h"
#include "ui/pages/access/accesswords.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProgressBar>
#include <QPushButton>
#include <QSplitter>
#include <QThreadPool>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

using access::BulkRun;
using access::IdentifierList;
using Fate = access::ListedIdentifier::Fate;
using client::Tlc;

ImportDialog::ImportDialog(AccessContext& context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_text(new QPlainTextEdit(this))
    , m_domain(nullptr)
    , m_account(nullptr)
    , m_summary(new QLabel(this))
    , m_progress(new QProgressBar(this))
    , m_file(new QPushButton(tr("Open file…"), this))
    , m_register(new QPushButton(this))
    , m_close(new QPushButton(tr("Cancel"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import TLCs"));
    constexpr int restMs = 200;
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, &ImportDialog::takeText);
    build();
    updateButtons();
}

ImportDialog::~ImportDialog() = default;

QWidget* ImportDialog::buildPlace() {
    auto* place = new QWidget(this);
    auto* form = new QFormLayout(place);
    form->setContentsMargins({});
    const auto chooser = [place](const FormField& field) {
        auto* box = new QComboBox(place);
        box->setEditable(true);
        for (const auto& [value, word] : field.choices)
            box->addItem(word, value);
        box->setCurrentText(field.value.toString().isEmpty() ? box->itemText(0) : field.value.toString());
        box->setAccessibleName(field.label);
        return box;
    };
    m_domain = chooser(accessfields::domain(m_context.service, {}));
    m_account = chooser(accessfields::account(m_context.service, {}));
    connect(m_domain, &QComboBox::currentTextChanged, &m_rest, qOverload<>(&QTimer::start));
    form->addRow(tr("Domain"), m_domain);
    form->addRow(tr("Account"), m_account);
    return place;
}

void ImportDialog::build() {
    constexpr QSize comfortable(760, 560);
    resize(comfortable);
    m_text->setPlaceholderText(tr("Paste identifiers here, one a line. Of a table the first column counts."));
    m_text->setAccessibleName(tr("Identifiers, one a line"));
    m_text->setTabChangesFocus(true);
    connect(m_text, &QPlainTextEdit::textChanged, &m_rest, qOverload<>(&QTimer::start));
    auto* table = new FigureTable(this);
    table->setModel(&m_model);
    table->setItemDelegate(new FigureDelegate(table));
    table->setAccessibleName(tr("What each line is"));
    table->setEmptyText(tr("What each line is appears here before anything is registered."));
    table->horizontalHeader()->setStretchLastSection(true);
    auto* left = new QWidget(this);
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins({});
    leftLayout->addWidget(m_text, 1);
    leftLayout->addWidget(m_file, 0, Qt::AlignLeft);
    leftLayout->addWidget(buildPlace());
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(left);
    splitter->addWidget(table);
    splitter->setStretchFactor(1, 2);
    m_summary->setTextFormat(Qt::PlainText);
    m_summary->setWordWrap(true);
    m_progress->setAccessibleName(tr("Progress"));
    m_progress->hide();
    m_register->setObjectName(u"confirm"_s);
    m_register->setAutoDefault(false);
    connect(m_file, &QPushButton::clicked, this, &ImportDialog::askForFile);
    connect(m_register, &QPushButton::clicked, this, &ImportDialog::begin);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_summary, 1);
    buttons->addWidget(m_register);
    buttons->addWidget(m_close);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(12);
    layout->addWidget(splitter, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buttons);
}

void ImportDialog::setText(const QString& text) {
    m_text->setPlainText(text);
}

QString ImportDialog::summary() const {
    return m_summary->text();
}

void ImportDialog::askForFile() {
    auto* dialog =
        new QFileDialog(this, tr("Import TLCs"), {}, tr("Lists (*.txt *.csv *.tsv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &ImportDialog::openFile);
    dialog->open();
}

QSet<QString> ImportDialog::registeredIdentifiers() const {
    const QString wanted = m_domain->currentText().trimmed().toLower();
    const bool isChosen = m_domain->currentIndex() < 0 || !m_domain->currentData().toString().isEmpty();
    QSet<QString> identifiers;
    for (const Tlc& tlc : m_context.service.listing<Tlc>().rows) {
        if (!isChosen || tlc.domain == wanted)
            identifiers.insert(tlc.identifier);
    }
    return identifiers;
}

/// `text` and what is made of it run on another thread; the last question counts.
void ImportDialog::read(const std::function<QString()>& text) {
    ++m_reading;
    updateButtons();
    QThreadPool::globalInstance()->start([text, registered = registeredIdentifiers(), question = ++m_question,
                                          self = QPointer<ImportDialog>(this)] {
        QString failure;
        IdentifierList list;
        const QString whole = text();
        if (whole.isNull())
            failure = ImportDialog::tr("The file cannot be read, or is larger than 16 MiB.");
        else
            list = access::readIdentifierList(whole, registered);
        // By way of the application, which waits for its threads: the dialog may go at any moment.
        QMetaObject::invokeMethod(
            qApp,
            [self, list, failure, question] {
                if (!self)
                    return;
                --self->m_reading;
                if (question == self->m_question)
                    self->present(list, failure);
                self->updateButtons();
            },
            Qt::QueuedConnection);
    });
}

void ImportDialog::takeText() {
    if (!m_run)
        read([text = m_text->toPlainText()] { return text.isNull() ? u""_s : text; });
}

void ImportDialog::openFile(const QString& file) {
    m_rest.stop();
    read([file] {
        QFile source(file);
        if (!source.open(QIODevice::ReadOnly) || source.size() > IdentifierList::mostBytes)
            return QString();
        const QString text = QString::fromUtf8(source.read(IdentifierList::mostBytes));
        return text.isNull() ? u""_s : text;
    });
    m_text->blockSignals(true);
    m_text->setPlainText(tr("# lines of %1").arg(file));
    m_text->blockSignals(false);
}

void ImportDialog::present(const IdentifierList& list, const QString& failure) {
    m_model.setList(list);
    if (!failure.isEmpty()) {
        m_summary->setText(failure);
        return;
    }
    QString sentence = tr("%1 to register, %2 registered already, %3 repeated, %4 no identifiers.")
                           .arg(list.count(Fate::New))
                           .arg(list.count(Fate::Known))
                           .arg(list.count(Fate::Repeated))
                           .arg(list.count(Fate::Invalid));
    if (list.cut)
        sentence +=
            u' ' + tr("Lines after the first %n were not read.", nullptr, int(IdentifierList::mostLines));
    m_summary->setText(sentence);
}

void ImportDialog::updateButtons() {
    const int fresh = m_model.list().count(Fate::New);
    m_register->setText(tr("Register %n TLCs", nullptr, fresh));
    m_register->setVisible(!m_run || !m_run->isOver());
    m_register->setEnabled(!m_run && m_reading == 0 && fresh > 0);
    m_file->setEnabled(!m_run);
    m_text->setReadOnly(m_run);
    m_domain->setEnabled(!m_run);
    m_account->setEnabled(!m_run);
    m_close->setText(!m_run ? tr("Cancel") : m_run->isOver() ? tr("Close") : tr("Stop"));
}

void ImportDialog::begin() {
    if (!m_register->isEnabled())
        return;
    const QStringList identifiers = m_model.list().fresh();
    const auto chosen = [](const QComboBox* box) {
        const int known = box->findText(box->currentText());
        return accessfields::unlessEmpty(known >= 0 ? box->itemData(known)
                                                    : QVariant(box->currentText().trimmed()));
    };
    access::AccessService& service = m_context.service;
    m_run = new BulkRun(
        int(identifiers.size()),
        [this, identifiers, &service, domain = chosen(m_domain),
         account = chosen(m_account)](int index, std::function<void(const BulkRun::Failure&)> done) {
            service.send(client::createTlc({identifiers.at(index), domain, account}), this,
                         [this, index, done = std::move(done)](const client::RestResult<Tlc>& answer) {
                             registered(index, answer);
                             done(answer ? BulkRun::Failure() : BulkRun::Failure(answer.error()));
                         });
        },
        this);
    m_progress->setRange(0, m_run->count());
    m_progress->show();
    connect(m_run, &BulkRun::progressed, this, [this] { m_progress->setValue(m_run->finishedItems()); });
    connect(m_run, &BulkRun::finished, this, &ImportDialog::conclude);
    updateButtons();
    m_close->setFocus();
    m_run->start();
}

void ImportDialog::registered(int index, const client::RestResult<Tlc>& answer) {
    if (answer)
        m_made.append(*answer);
    m_model.setOutcome(index, answer ? QString() : accesswords::shortFailure(answer.error()));
}

void ImportDialog::conclude() {
    m_context.service.put<Tlc>(m_made);
    for (int i = 0; i < m_run->count(); ++i) {
        if (m_run->fate(i) == BulkRun::Fate::NotTried)
            m_model.setOutcome(i, tr("not tried"));
    }
    m_summary->setText(tr("%1 registered, %2 refused, %3 not tried.")
                           .arg(m_run->fateCount(BulkRun::Fate::Done))
                           .arg(m_run->fateCount(BulkRun::Fate::Failed))
                           .arg(m_run->fateCount(BulkRun::Fate::NotTried)));
    m_progress->hide();
    updateButtons();
}

void ImportDialog::reject() {
    if (m_run && !m_run->isOver())
        m_run->cancel();
    else
        QDialog::reject();
}

} // namespace wayside::ui
