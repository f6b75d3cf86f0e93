// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/access/tokenpanel.h"

#include "netcore/client/tokenfile.h"
#include "ui/pages/access/secretclipboard.h"
#include "ui/shell/appearance.h"

#include <QFileDialog>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

TokenPanel::TokenPanel(QWidget* parent)
    : QWidget(parent)
    , m_value(new QLineEdit(this))
    , m_copy(new QPushButton(tr("Copy"), this))
    , m_save(new QPushButton(tr("Save to file…"), this))
    , m_status(new QLabel(this)) {
    m_value->setReadOnly(true);
    m_value->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_value->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    m_value->setAccessibleName(tr("The new token"));
    constexpr int letters = 46;
    m_value->setMinimumWidth(QFontMetrics(m_value->font()).horizontalAdvance(u'x') * letters);
    m_copy->setObjectName(u"copy"_s);
    m_save->setObjectName(u"save"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    connect(m_copy, &QPushButton::clicked, this, &TokenPanel::copy);
    connect(m_save, &QPushButton::clicked, this, &TokenPanel::askToSave);
    connect(&SecretClipboard::instance(), &SecretClipboard::cleared, this, [this](bool wasThere) {
        if (wasThere && m_isKept)
            say(tr("It was taken off the clipboard."));
    });
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_copy);
    buttons->addWidget(m_save);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_value);
    layout->addLayout(buttons);
    layout->addWidget(m_status);
    say(tr("It is shown this once: the service keeps only its hash. Copy it or save it now."));
}

TokenPanel::~TokenPanel() {
    m_token.fill('\0');
}

void TokenPanel::setToken(const QByteArray& token) {
    m_token = token;
    m_value->setText(QString::fromLatin1(token));
    m_value->setCursorPosition(0);
    m_copy->setFocus();
}

QString TokenPanel::status() const {
    return m_status->text();
}

void TokenPanel::say(const QString& sentence, bool isFault) {
    QPalette ink = palette();
    if (isFault)
        ink.setColor(QPalette::WindowText, Appearance::fault(Appearance::isDark(palette())));
    m_status->setPalette(ink);
    m_status->setText(sentence);
}

void TokenPanel::keep() {
    m_isKept = true;
    Q_EMIT kept();
}

void TokenPanel::copy() {
    SecretClipboard::instance().copy(m_token);
    say(tr("Copied. It is taken off the clipboard after %n seconds, if it is still there then.", nullptr,
           int(SecretClipboard::lifetime.count())));
    keep();
}

void TokenPanel::askToSave() {
    auto* dialog = new QFileDialog(this, tr("Save the token"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite);
    dialog->selectFile(u"token"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) { saveTo(file); });
    dialog->open();
}

bool TokenPanel::saveTo(const QString& file) {
    auto reserved = client::TokenFile::reserve(file, false);
    if (!reserved) {
        say(reserved.error().code == ErrorCode::Conflict
                ? tr("%1 is there already: choose another name.").arg(file)
                : tr("The file could not be made (%1).").arg(QString::fromStdString(reserved.error().detail)),
            true);
        return false;
    }
    if (const auto written = reserved->commit(m_token); !written) {
        say(tr("The file could not be written (%1).").arg(QString::fromStdString(written.error().detail)),
            true);
        return false;
    }
    say(tr("Saved in %1, readable by you only.").arg(file));
    keep();
    return true;
}

} // namespace wayside::ui
