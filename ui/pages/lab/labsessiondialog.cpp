// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/lab/labsessiondialog.h"

#include "ui/models/lab/labwords.h"
#include "ui/shell/words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QLineEdit* line(const QString& name, QWidget* parent) {
    auto* edit = new QLineEdit(parent);
    edit->setAccessibleName(name);
    return edit;
}

QLineEdit* secretLine(const QString& name, QWidget* parent) {
    QLineEdit* edit = line(name, parent);
    edit->setEchoMode(QLineEdit::Password);
    edit->setInputMethodHints(Qt::ImhHiddenText | Qt::ImhNoPredictiveText | Qt::ImhSensitiveData);
    return edit;
}

QString roleFor(SessionType type) {
    switch (type) {
    case SessionType::Tlc:
        return u"TLC_SYSTEM"_s;
    case SessionType::Broker:
        return u"BROKER_SYSTEM"_s;
    case SessionType::Monitor:
        return u"MONITOR_SYSTEM"_s;
    }
    return {};
}

} // namespace

LabSessionDialog::LabSessionDialog(const lab::LabPlan& beginning, Services services, QWidget* parent)
    : QDialog(parent)
    , m_services(std::move(services)) {
    setWindowTitle(tr("New session"));
    setObjectName(u"labSession"_s);
    auto* content = new QWidget;
    auto* columns = new QHBoxLayout(content);
    const auto group = [&](const QString& title) {
        auto* box = new QGroupBox(title, content);
        auto* form = new QFormLayout(box);
        form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        form->setVerticalSpacing(6);
        return std::pair(box, form);
    };
    const auto [serviceBox, serviceForm] = group(tr("Service"));
    const auto [sessionBox, sessionForm] = group(tr("Session"));
    const auto [behaviourBox, behaviourForm] = group(tr("Behaviour"));
    m_form = serviceForm;
    buildService(*serviceForm);
    buildSession(*sessionForm);
    buildBehaviour(*behaviourForm);
    auto* left = new QVBoxLayout;
    left->addWidget(serviceBox);
    left->addWidget(sessionBox);
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->addWidget(behaviourBox);
    right->addStretch();
    columns->addLayout(left, 3);
    columns->addLayout(right, 2);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setMinimumWidth(content->minimumSizeHint().width());

    m_complaint = new QLabel(this);
    m_complaint->setWordWrap(true);
    m_complaint->setTextFormat(Qt::PlainText);
    m_complaint->setAccessibleName(tr("What is still missing"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_create = buttons->addButton(tr("Create session"), QDialogButtonBox::AcceptRole);
    m_create->setObjectName(u"create"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(scroll, 1);
    layout->addWidget(m_complaint);
    layout->addWidget(buttons);
    fill(beginning);
    arrange();
    check();
    resize(fontMetrics().horizontalAdvance(u'x') * 140, fontMetrics().lineSpacing() * 44);
    m_identifiers->setFocus();
}

QWidget* LabSessionDialog::fileRow(QLineEdit*& edit, const QString& name, const QString& title) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    edit = line(name, row);
    auto* browse = new QPushButton(tr("Choose\u2026"), row);
    browse->setAccessibleName(title);
    QLineEdit* target = edit;
    connect(browse, &QPushButton::clicked, this, [this, target, title] {
        const QString file = QFileDialog::getOpenFileName(this, title, target->text());
        if (!file.isEmpty())
            target->setText(file);
    });
    layout->addWidget(edit, 1);
    layout->addWidget(browse);
    return row;
}

void LabSessionDialog::buildService(QFormLayout& form) {
    m_service = new QComboBox(this);
    m_service->setAccessibleName(tr("Service"));
    if (m_services.source)
        m_service->addItem(tr("This source: %1").arg(m_services.sourceName), int(Source));
    for (const client::Profile& profile : std::as_const(m_services.profiles))
        m_service->addItem(tr("Profile: %1").arg(profile.name), int(Saved));
    m_service->addItem(tr("Another address"), int(Typed));
    form.addRow(tr("Se&rvice"), m_service);
    m_api = line(tr("Address of the API"), this);
    m_api->setPlaceholderText(u"https://host:8080/api"_s);
    form.addRow(tr("&Address"), m_api);
    const auto addFileRow = [this, &form](const QString& text, QWidget* row, QLineEdit* edit) {
        auto* rowTitle = new QLabel(text, this);
        rowTitle->setBuddy(edit);
        form.addRow(rowTitle, row);
    };
    m_tokenFileRow = fileRow(m_tokenFile, tr("Token file"), tr("Choose the token file"));
    addFileRow(tr("Token &file"), m_tokenFileRow, m_tokenFile);
    m_token = secretLine(tr("Token"), this);
    m_token->setPlaceholderText(tr("or paste a token: it is not stored"));
    form.addRow(tr("&Token"), m_token);
    m_caFileRow =
        fileRow(m_caFile, tr("Certificate authority file"), tr("Choose the certificate authority file"));
    addFileRow(tr("&CA file"), m_caFileRow, m_caFile);
    m_proxy = line(tr("Proxy"), this);
    m_proxy->setPlaceholderText(tr("none, or socks5://host:1080"));
    form.addRow(tr("Pro&xy"), m_proxy);
    m_credentials = secretLine(tr("Proxy credentials"), this);
    m_credentials->setPlaceholderText(tr("name:password, not stored"));
    form.addRow(tr("Proxy cre&dentials"), m_credentials);
    connect(m_service, &QComboBox::currentIndexChanged, this, [this] {
        arrange();
        check();
    });
    for (QLineEdit* edit : {m_api, m_tokenFile, m_token, m_caFile, m_proxy, m_credentials})
        connect(edit, &QLineEdit::textChanged, this, &LabSessionDialog::check);
}

void LabSessionDialog::buildSession(QFormLayout& form) {
    m_type = new QComboBox(this);
    m_type->setAccessibleName(tr("Type"));
    for (const SessionType type : {SessionType::Tlc, SessionType::Broker, SessionType::Monitor})
        m_type->addItem(words::sessionType(type), int(type));
    m_protocol = new QComboBox(this);
    m_protocol->setAccessibleName(tr("Protocol"));
    for (const SessionProtocol protocol : {SessionProtocol::Singleplex, SessionProtocol::Multiplex})
        m_protocol->addItem(words::protocol(protocol), int(protocol));
    auto* kind = new QHBoxLayout;
    kind->addWidget(m_type, 1);
    kind->addWidget(m_protocol, 1);
    auto* typeTitle = new QLabel(tr("T&ype"), this);
    typeTitle->setBuddy(m_type);
    form.addRow(typeTitle, kind);
    m_identifiers = line(tr("Identifiers"), this);
    m_identifiers->setObjectName(u"identifiers"_s);
    form.addRow(tr("&Identifiers"), m_identifiers);
    m_domain = line(tr("Domain"), this);
    form.addRow(tr("D&omain"), m_domain);
    m_tls = new QCheckBox(tr("Connect with T&LS 1.2"), this);
    form.addRow(m_tls);
    m_node = line(tr("Streaming node"), this);
    m_node->setPlaceholderText(tr("the service chooses"));
    form.addRow(tr("Streaming &node"), m_node);
    m_name = line(tr("Name"), this);
    m_name->setPlaceholderText(tr("for this list only"));
    form.addRow(tr("Na&me"), m_name);
    for (QComboBox* box : {m_type, m_protocol}) {
        connect(box, &QComboBox::currentIndexChanged, this, [this] {
            arrange();
            check();
        });
    }
    for (QLineEdit* edit : {m_identifiers, m_domain})
        connect(edit, &QLineEdit::textChanged, this, &LabSessionDialog::check);
}

void LabSessionDialog::buildBehaviour(QFormLayout& form) {
    const auto number = [this](const QString& name, int least, int most, const QString& suffix) {
        auto* box = new QSpinBox(this);
        box->setRange(least, most);
        box->setSuffix(suffix);
        box->setAccessibleName(name);
        return box;
    };
    m_connect = new QCheckBox(tr("Connect at once"), this);
    m_connect->setChecked(true);
    form.addRow(m_connect);
    m_comesBack = new QCheckBox(tr("Come back after an end"), this);
    m_comesBack->setToolTip(tr("With growing waits and circuit breakers, as the protocol asks for"));
    form.addRow(m_comesBack);
    m_governed = new QCheckBox(tr("Keep within the session's limits"), this);
    form.addRow(m_governed);
    m_margin = number(tr("Share of each limit kept free"), 0, 90, tr(" %"));
    form.addRow(tr("Kept &free of limits"), m_margin);
    m_queue = number(tr("Payloads that may wait"), 1, 1'000'000, {});
    form.addRow(tr("&Queue"), m_queue);
    m_policy = new QComboBox(this);
    m_policy->setAccessibleName(tr("When the queue is full"));
    using session::QueuePolicy;
    for (const QueuePolicy policy : {QueuePolicy::DropOldest, QueuePolicy::DropNewest, QueuePolicy::Refuse})
        m_policy->addItem(words::queuePolicy(policy), int(policy));
    form.addRow(tr("&When full"), m_policy);
    m_bye = number(tr("Bye deadline"), 0, 600'000, tr(" ms"));
    m_bye->setToolTip(tr("For so long what waits is still sent before Bye"));
    form.addRow(tr("&Bye deadline"), m_bye);
    m_keep = new QCheckBox(tr("Keep waiting payloads for the next session"), this);
    form.addRow(m_keep);
    m_delete = new QCheckBox(tr("Delete the session after Bye"), this);
    m_delete->setToolTip(tr("Over the API; not every role may"));
    form.addRow(m_delete);
}

void LabSessionDialog::fill(const lab::LabPlan& plan) {
    m_keptToken = plan.service.token;
    m_keptLogToken = plan.service.logToken;
    m_keptCredentials = plan.service.proxyCredentials;
    m_keptApi = plan.service.api;
    int chosen = 0;
    for (qsizetype i = 0; i < m_services.profiles.size(); ++i) {
        if (!plan.service.name.isEmpty() && m_services.profiles.at(i).name == plan.service.name)
            chosen = int(i) + (m_services.source ? 1 : 0);
    }
    const bool isSource = m_services.source && plan.service.api == m_services.source->api.toString();
    if (!plan.service.api.isEmpty() && !isSource && chosen == 0) {
        const bool isProfile = !m_services.source && !m_services.profiles.isEmpty() &&
                               m_services.profiles.constFirst().name == plan.service.name;
        // An embedded node listens elsewhere each time: an old address of it is no wish.
        if (!isProfile && (!m_services.source || plan.service.name != m_services.sourceName))
            chosen = m_service->count() - 1;
    }
    m_service->setCurrentIndex(chosen);
    m_api->setText(plan.service.api);
    m_tokenFile->setText(plan.service.tokenFile);
    m_caFile->setText(plan.service.caFile);
    m_proxy->setText(plan.service.proxy);
    m_type->setCurrentIndex(int(plan.session.type));
    m_protocol->setCurrentIndex(int(plan.session.protocol));
    m_tls->setChecked(plan.session.securityMode == SecurityMode::Tls12);
    m_identifiers->setText(plan.session.identifiers.join(u", "_s));
    m_domain->setText(plan.session.domain);
    m_node->setText(plan.wantedNode);
    m_name->setText(plan.name);
    m_comesBack->setChecked(plan.comesBack);
    m_governed->setChecked(plan.governed);
    m_margin->setValue(qRound(plan.governorMargin * 100));
    m_queue->setValue(int(plan.queueDatagrams));
    m_policy->setCurrentIndex(int(plan.queuePolicy));
    m_bye->setValue(int(plan.byeDeadline.count()));
    m_keep->setChecked(plan.keepPayloads);
    m_delete->setChecked(plan.deleteSession);
}

void LabSessionDialog::arrange() {
    const bool typed = m_service->currentData().toInt() == Typed;
    for (QWidget* field : std::initializer_list<QWidget*>{m_api, m_tokenFileRow, m_token, m_caFileRow}) {
        field->setVisible(typed);
        m_form->labelForField(field)->setVisible(typed);
    }
    const bool isTlc = SessionType(m_type->currentData().toInt()) == SessionType::Tlc;
    m_protocol->setEnabled(isTlc);
    if (!isTlc)
        m_protocol->setCurrentIndex(int(SessionProtocol::Multiplex));
    const bool singleplex = SessionProtocol(m_protocol->currentData().toInt()) == SessionProtocol::Singleplex;
    m_identifiers->setPlaceholderText(singleplex
                                          ? tr("one, like sub00001")
                                          : tr("none for everything that is allowed, or sub00001, sub00002"));
    if (!m_domain->text().isEmpty())
        return;
    if (m_service->currentData().toInt() == Source && m_services.source)
        m_domain->setText(m_services.source->domain);
    const int profile = m_service->currentIndex() - (m_services.source ? 1 : 0);
    if (m_service->currentData().toInt() == Saved)
        m_domain->setText(m_services.profiles.at(profile).domain);
}

lab::LabService LabSessionDialog::service() const {
    lab::LabService service;
    service.proxy = m_proxy->text().trimmed();
    service.proxyCredentials = m_credentials->text().toUtf8();
    switch (m_service->currentData().toInt()) {
    case Source: {
        const observe::ServiceAccess& access = *m_services.source;
        const QString role = roleFor(SessionType(m_type->currentData().toInt()));
        service.name = m_services.sourceName;
        service.api = access.api.toString();
        service.token = access.tokensByRole.value(role, access.token);
        service.logToken = access.tokensByRole.value(u"DOMAIN_ADMIN"_s);
        service.caFile = access.caFile;
        break;
    }
    case Saved: {
        const client::Profile& profile =
            m_services.profiles.at(m_service->currentIndex() - (m_services.source ? 1 : 0));
        service.name = profile.name;
        service.api = profile.api;
        service.caFile = profile.caFile;
        service.tokenFile = profile.tokenFile;
        break;
    }
    default:
        service.api = m_api->text().trimmed();
        service.tokenFile = m_tokenFile->text();
        service.token = m_token->text().trimmed().toUtf8();
        service.caFile = m_caFile->text();
        // Another one like an earlier one: its token need not be pasted again, for the same address.
        if (service.token.isEmpty() && service.tokenFile.isEmpty() && service.api == m_keptApi) {
            service.token = m_keptToken;
            service.logToken = m_keptLogToken;
        }
    }
    if (service.proxyCredentials.isEmpty() && service.api == m_keptApi)
        service.proxyCredentials = m_keptCredentials;
    return service;
}

lab::LabPlan LabSessionDialog::plan() const {
    lab::LabPlan plan;
    plan.name = m_name->text().trimmed();
    plan.service = service();
    plan.session.type = SessionType(m_type->currentData().toInt());
    plan.session.protocol = SessionProtocol(m_protocol->currentData().toInt());
    plan.session.securityMode = m_tls->isChecked() ? SecurityMode::Tls12 : SecurityMode::None;
    plan.session.domain = m_domain->text().trimmed();
    for (const QString& identifier : m_identifiers->text().split(u',', Qt::SkipEmptyParts))
        plan.session.identifiers += identifier.trimmed();
    plan.wantedNode = m_node->text().trimmed();
    plan.comesBack = m_comesBack->isChecked();
    plan.governed = m_governed->isChecked();
    plan.governorMargin = m_margin->value() / 100.0;
    plan.queueDatagrams = std::size_t(m_queue->value());
    plan.queuePolicy = session::QueuePolicy(m_policy->currentData().toInt());
    plan.byeDeadline = Milliseconds(m_bye->value());
    plan.keepPayloads = m_keep->isChecked();
    plan.deleteSession = m_delete->isChecked();
    return plan;
}

bool LabSessionDialog::connectsAtOnce() const {
    return m_connect->isChecked();
}

void LabSessionDialog::check() {
    if (!m_create || !m_complaint)
        return;
    const auto fault = plan().fault();
    m_create->setEnabled(!fault);
    m_complaint->setText(fault ? words::planFault(*fault) : QString());
}

} // namespace wayside::ui
