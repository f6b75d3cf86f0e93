// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/profiledialog.h"

#include "netcore/client/tokenfile.h"
#include "ui/models/settings/sourcelistmodel.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <QButtonGroup>
#include <QFileDialog>
#include <QFileInfo>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr Milliseconds testTimeout{10'000};

QString sentence(const Error& error) {
    return words::error(error);
}

QString roleText(const access::Permissions& permissions) {
    const auto name = [](Role role) {
        const auto text = nameOf(role);
        return QString::fromLatin1(text.data(), qsizetype(text.size()));
    };
    if (const auto role = permissions.role())
        return ProfileDialog::tr("The token's role is %1.").arg(name(*role));
    QStringList names;
    for (const Role role : permissions.candidates())
        names.append(name(role));
    return names.isEmpty() ? QString()
                           : ProfileDialog::tr("The token's role is one of %1.").arg(names.join(u", "_s));
}

} // namespace

QString ProfileDialog::reportText(const access::ServiceReport& report) {
    using Kind = access::ServiceReport::Kind;
    if (report.kind == Kind::Nothing)
        return report.failure ? tr("No answer. %1").arg(sentence(report.failure->error)) : tr("No answer.");
    if (report.kind == Kind::Stranger)
        return tr("Something answers there, but not with a Subject Interface API. %1")
            .arg(report.failure ? sentence(report.failure->error) : QString());
    QStringList lines;
    if (report.tokenRefused)
        lines.append(tr("The service answers, but does not know the token: give another one."));
    else if (report.kind == Kind::Node && report.mayAdminister)
        lines.append(tr("A wayside node with its admin API, %n streaming node(s): everything in this console "
                        "works, as far as the role allows.",
                        nullptr, report.streamingNodes));
    else if (report.kind == Kind::Node)
        lines.append(tr("A wayside node, but the token may not use its admin API: connections, drains and "
                        "events are not shown."));
    else
        lines.append(tr("A Subject Interface API without the admin API of a wayside node: what that cannot "
                        "tell or do is greyed out."));
    if (!report.tokenRefused)
        lines.append(roleText(report.permissions));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

ProfileDialog::ProfileDialog(ProfileBook& book, const std::optional<client::Profile>& profile,
                             QWidget* parent)
    : QDialog(parent)
    , m_book(book)
    , m_old(profile) {
    setWindowTitle(profile ? tr("Change the profile %1").arg(profile->name) : tr("Add a profile"));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    buildFields(*form);
    m_report = new QLabel(this);
    m_report->setObjectName(u"report"_s);
    m_report->setTextFormat(Qt::PlainText);
    m_report->setWordWrap(true);
    m_report->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_report->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(12);
    layout->addLayout(form);
    layout->addWidget(buildTokenPlaces());
    layout->addWidget(m_report, 1);
    buildButtons(*layout);
    setMinimumWidth(600);
    refresh();
}

void ProfileDialog::buildFields(QFormLayout& form) {
    const auto add = [&](const QString& label, const QString& name, const QString& text,
                         const QString& hint) {
        auto* field = new QLineEdit(text, this);
        field->setObjectName(name);
        field->setPlaceholderText(hint);
        form.addRow(label, field);
        connect(field, &QLineEdit::textChanged, this, &ProfileDialog::refresh);
        return field;
    };
    const client::Profile old = m_old.value_or(client::Profile());
    m_name = add(tr("&Name"), u"name"_s, old.name, tr("letters, digits, . _ and -"));
    m_name->setEnabled(!m_old); // its token stands under the name
    m_api = add(tr("&Address"), u"api"_s, old.api, u"https://node.example:8080/api"_s);
    m_domain = add(tr("&Domain"), u"domain"_s, old.domain, tr("for sessions of your own; may be empty"));
    m_caFile = addFile(form, tr("A&uthorities"), u"caFile"_s, tr("Certificate authorities"));
    m_caFile->setText(old.caFile);
    m_caFile->setPlaceholderText(tr("PEM file; empty: those of the system"));
    m_token = add(tr("&Token"), u"token"_s, {},
                  m_old ? tr("empty: stays as it is") : tr("authorization token of the service"));
    m_token->setEchoMode(QLineEdit::Password);
}

QLineEdit* ProfileDialog::addFile(QFormLayout& form, const QString& label, const QString& name,
                                  const QString& title) {
    auto* row = new QWidget(this);
    auto* field = new QLineEdit(row);
    field->setObjectName(name);
    auto* browse = new QToolButton(row);
    browse->setText(tr("\u2026"));
    browse->setAccessibleName(tr("Choose a file: %1").arg(title));
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(field, 1);
    layout->addWidget(browse);
    auto* text = new QLabel(label, this);
    text->setBuddy(field);
    form.addRow(text, row);
    connect(field, &QLineEdit::textChanged, this, &ProfileDialog::refresh);
    connect(browse, &QToolButton::clicked, this, [this, field, title] {
        auto* dialog = new QFileDialog(this, title);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QFileDialog::fileSelected, field, &QLineEdit::setText);
        dialog->open();
    });
    return field;
}

QWidget* ProfileDialog::buildTokenPlaces() {
    auto* box = new QWidget(this);
    m_places = new QButtonGroup(this);
    auto* form = new QFormLayout(box);
    form->setContentsMargins({});
    form->setHorizontalSpacing(16);
    const auto add = [&](const QString& text, TokenPlace place, const QString& name) {
        auto* button = new QRadioButton(text, box);
        button->setObjectName(name);
        m_places->addButton(button, int(place));
        form->addRow(button);
    };
    add(tr("Keep the token in the system's &keychain"), TokenPlace::Keychain, u"keychain"_s);
    add(tr("Keep the token in a &file that only you can read"), TokenPlace::File, u"file"_s);
    m_tokenFile = addFile(*form, tr("Token f&ile"), u"tokenFile"_s, tr("Token file"));
    add(tr("Keep the token for th&is session only"), TokenPlace::Session, u"session"_s);
    const TokenPlace now = m_old ? m_book.tokenPlace(*m_old) : TokenPlace::Keychain;
    if (m_old)
        m_tokenFile->setText(m_old->tokenFile);
    m_places->button(int(now == TokenPlace::None ? TokenPlace::Keychain : now))->setChecked(true);
    connect(m_places, &QButtonGroup::idToggled, this, &ProfileDialog::refresh);
    return box;
}

void ProfileDialog::buildButtons(QLayout& layout) {
    const auto make = [this](const QString& text, const QString& name) {
        auto* button = new QPushButton(text, this);
        button->setObjectName(name);
        button->setAutoDefault(false);
        return button;
    };
    m_test = make(tr("Test &connection"), u"test"_s);
    QPushButton* cancel = make(tr("Cancel"), u"cancel"_s);
    m_save = make(tr("&Save"), u"save"_s);
    m_save->setDefault(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_test);
    row->addStretch();
    row->addWidget(cancel);
    row->addWidget(m_save);
    static_cast<QVBoxLayout&>(layout).addLayout(row);
    connect(m_test, &QPushButton::clicked, this, &ProfileDialog::test);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &ProfileDialog::save);
}

client::Profile ProfileDialog::profile() const {
    client::Profile profile;
    profile.name = m_name->text().trimmed();
    profile.api = m_api->text().trimmed();
    profile.domain = m_domain->text().trimmed();
    profile.caFile = m_caFile->text().trimmed();
    if (tokenPlace() == TokenPlace::File)
        profile.tokenFile = m_tokenFile->text().trimmed();
    return profile;
}

TokenPlace ProfileDialog::tokenPlace() const {
    return TokenPlace(m_places->checkedId());
}

void ProfileDialog::refresh() {
    if (!m_save)
        return;
    const bool file = tokenPlace() == TokenPlace::File;
    m_tokenFile->setEnabled(file);
    const bool addressed = !m_api->text().trimmed().isEmpty();
    m_save->setEnabled(addressed && !m_name->text().trimmed().isEmpty() &&
                       (!file || !m_tokenFile->text().trimmed().isEmpty()));
    m_test->setEnabled(addressed && !m_check.isRunning());
}

void ProfileDialog::say(const QString& sentence, bool bad) {
    QPalette ink = palette();
    if (bad)
        ink.setColor(QPalette::WindowText, Appearance::fault(Appearance::isDark(ink)));
    m_report->setPalette(ink);
    m_report->setText(sentence);
}

// ---- test

void ProfileDialog::test() {
    const client::Profile tried = profile();
    if (!m_token->text().isEmpty())
        return testWith(m_token->text().trimmed().toUtf8());
    if (tokenPlace() == TokenPlace::File && !tried.tokenFile.isEmpty()) {
        const auto token = ProfileBook::tokenFromFile(tried.tokenFile);
        return token ? testWith(*token) : say(sentence(token.error()), true);
    }
    if (!m_old)
        return testWith({});
    m_book.readToken(*m_old, this, [this](const Result<std::optional<QByteArray>>& found) {
        if (found)
            testWith(found->value_or(QByteArray()));
        else
            say(sentence(found.error()), true);
    });
}

void ProfileDialog::testWith(const QByteArray& token) {
    const client::Profile tried = profile();
    const auto api = client::ApiAccess::apiBase(tried.api);
    if (!api)
        return say(sentence(api.error()), true);
    client::ApiAccess access{*api, token, {}};
    access.timeout = testTimeout;
    if (!tried.caFile.isEmpty()) {
        auto trust = client::TlsTrust::withAuthorities(tried.caFile);
        if (!trust)
            return say(sentence(trust.error()), true);
        access.trust = *trust;
    }
    say(tr("Asking %1\u2026").arg(tried.api), false);
    m_check.run(access, [this](const access::ServiceReport& report) {
        const bool bad = report.tokenRefused || report.kind == access::ServiceReport::Kind::Nothing ||
                         report.kind == access::ServiceReport::Kind::Stranger;
        say(reportText(report), bad);
        refresh();
    });
    refresh();
}

// ---- save

Result<void> ProfileDialog::writeTokenFile() {
    const QString path = m_tokenFile->text().trimmed();
    if (QFileInfo(path).isRelative())
        return failure(ErrorCode::InvalidArgument, Fault::Local, "a token file needs its whole path");
    if (m_token->text().isEmpty())
        return ProfileBook::tokenFromFile(path).map([](const QByteArray&) {});
    auto file = client::TokenFile::reserve(path, true);
    return file ? file->commit(m_token->text().trimmed().toUtf8()) : tl::unexpected(file.error());
}

void ProfileDialog::save() {
    if (!m_save->isEnabled())
        return;
    if (tokenPlace() == TokenPlace::File) {
        if (const auto written = writeTokenFile(); !written)
            return say(sentence(written.error()), true);
    }
    const auto saved = m_book.save(profile(), m_old ? m_old->name : QString());
    if (!saved)
        return say(sentence(saved.error()), true);
    m_old = profile();
    m_name->setEnabled(false);
    keepToken();
}

void ProfileDialog::keepToken() {
    const TokenPlace place = tokenPlace();
    const QByteArray token = m_token->text().trimmed().toUtf8();
    if (token.isEmpty() && place != TokenPlace::File)
        return accept(); // as it is
    m_save->setEnabled(false);
    m_book.keepToken(profile().name, place, token, this, [this, place](const Result<void>& kept) {
        if (kept)
            return accept();
        refresh();
        if (place == TokenPlace::Keychain && kept.error().code == ErrorCode::Unavailable)
            m_places->button(int(TokenPlace::Session))->setFocus();
        say(tr("The profile is saved, but its token is not: %1. Keep it in a file that only you can read, or "
               "for this session only.")
                .arg(QString::fromStdString(kept.error().detail)),
            true);
    });
}

} // namespace wayside::ui
