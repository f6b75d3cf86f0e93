// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/updatepanel.h"

#include "netcore/release/buildaddresses.h"
#include "ui/models/settings/updatewatch.h"
#include "ui/shell/actionbutton.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QCheckBox>
#include <QFontDatabase>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QLabel* sentence(const QString& text, QWidget* parent) {
    auto* label = new QLabel(text, parent);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

UpdatePanel::UpdatePanel(UpdateWatch& watch, QAction* checkNow, QWidget* parent)
    : QWidget(parent)
    , m_watch(watch)
    , m_checkNow(checkNow)
    , m_on(new QCheckBox(tr("Ask once a &day whether there is a newer release"), this))
    , m_address(new QLineEdit(this))
    , m_addressNote(sentence({}, this))
    , m_state(sentence({}, this))
    , m_notes(new QLabel(this))
    , m_request(new QPlainTextEdit(this)) {
    m_on->setObjectName(u"updatesOn"_s);
    m_address->setObjectName(u"updatesAddress"_s);
    m_address->setAccessibleName(tr("Address of release.json"));
    m_address->setPlaceholderText(release::usualAddress().isEmpty() ? u"https://\u2026/release.json"_s
                                                                    : release::usualAddress());
    m_address->setMaximumWidth(fontMetrics().horizontalAdvance(u'x') * 80);
    m_addressNote->setForegroundRole(QPalette::PlaceholderText);
    m_state->setObjectName(u"updatesState"_s);
    m_notes->setObjectName(u"updatesNotes"_s);
    m_notes->setAccessibleName(tr("Link to what is new"));
    m_notes->setTextFormat(Qt::RichText);
    m_notes->setTextInteractionFlags(Qt::TextBrowserInteraction);
    m_notes->setOpenExternalLinks(true);
    m_request->setObjectName(u"updatesRequest"_s);
    m_request->setReadOnly(true);
    m_request->setTabChangesFocus(true);
    m_request->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_request->setAccessibleName(tr("The request as it is sent"));
    m_request->setMaximumHeight(fontMetrics().lineSpacing() * 10);
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(8);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(QString(), m_on);
    form->addRow(tr("Add&ress to ask"), m_address);
    form->addRow(QString(), m_addressNote);
    auto* answer = new QHBoxLayout;
    answer->setSpacing(12);
    answer->addWidget(buttonFor(m_checkNow, this));
    answer->addWidget(m_state, 1);
    form->addRow(QString(), answer);
    form->addRow(QString(), m_notes);
    form->addRow(tr("What is sent"), m_request);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(12);
    layout->addWidget(sentence(
        tr("Off, as long as nobody switches it on: this program then asks nobody for anything. Switched on, "
           "it "
           "sends the one request below, at most once a day, and compares the version in the answer with its "
           "own. It says nothing of this computer, of you, of your sources or of its own version; the server "
           "sees when it is asked and from which network address. Nothing is downloaded or installed."),
        this));
    layout->addLayout(form);
    layout->addStretch(1);
    connect(m_on, &QCheckBox::toggled, this, [this](bool on) {
        if (!m_refreshing)
            m_watch.setOn(on);
    });
    connect(m_address, &QLineEdit::editingFinished, this, &UpdatePanel::enter);
    connect(m_checkNow, &QAction::triggered, this, [this] {
        enter();
        m_watch.checkNow();
    });
    connect(&m_watch, &UpdateWatch::changed, this, &UpdatePanel::refresh);
    refresh();
}

void UpdatePanel::enter() {
    m_watch.setEnteredAddress(m_address->text());
}

void UpdatePanel::refresh() {
    m_refreshing = true;
    m_on->setChecked(m_watch.isOn());
    if (!m_address->hasFocus() || !m_address->isModified())
        m_address->setText(m_watch.enteredAddress());
    m_refreshing = false;
    const auto address = m_watch.address();
    const bool none = !address && address.error().code == ErrorCode::NotFound;
    m_addressNote->setText(
        none ? tr("This build has no address of its own to ask. Enter the one that whoever gave you this "
                  "program names.")
        : !address ? tr("This address is not asked: %1.").arg(QString::fromStdString(address.error().detail))
        : m_watch.enteredAddress().isEmpty()
            ? tr("Empty: the address that this build was made with, %1.").arg(address->toDisplayString())
            : tr("The one you entered. Empty it to go back to the build's own."));
    const bool asking = m_watch.state() == UpdateWatch::State::Asking;
    m_checkNow->setEnabled(address && !asking);
    m_checkNow->setToolTip(
        words::tooltip(none       ? tr("There is no address to ask")
                       : !address ? tr("The address is not one that is asked")
                       : asking   ? tr("The answer is on its way")
                                  : tr("Send the request below now (%1)")
                                      .arg(m_checkNow->shortcut().toString(QKeySequence::NativeText))));
    m_state->setText(m_watch.sentence());
    const auto& notice = m_watch.notice();
    const bool linked = notice && !notice->notes.isEmpty();
    m_notes->setVisible(linked);
    if (linked) {
        const QString target = notice->notes.toString(QUrl::FullyEncoded).toHtmlEscaped();
        m_notes->setText(u"<a href=\"%1\">%2</a>"_s.arg(
            target, tr("What is new: %1").arg(notice->notes.toDisplayString()).toHtmlEscaped()));
    }
    m_request->setPlainText(m_watch.requestText());
    m_request->setPlaceholderText(tr("Nothing, without an address."));
}

} // namespace wayside::ui
