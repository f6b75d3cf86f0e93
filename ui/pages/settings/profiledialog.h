// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/servicecheck.h"
#include "ui/models/settings/profilebook.h"

#include <QDialog>

class QButtonGroup;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace wayside::ui {

/// Adds a profile or changes one, with its token and a test of the connection. The token is never shown
/// again: left empty it stays as it is. GUI thread; the book outlives it.
class ProfileDialog : public QDialog {
    Q_OBJECT
public:
    /// `profile`: the one to change; nothing: a new one.
    ProfileDialog(ProfileBook& book, const std::optional<client::Profile>& profile,
                  QWidget* parent = nullptr);

    client::Profile profile() const; ///< as the fields say
    TokenPlace tokenPlace() const;

    /// What a test of the connection found, in sentences.
    static QString reportText(const access::ServiceReport& report);

private:
    void buildFields(QFormLayout& form);
    QWidget* buildTokenPlaces();
    QLineEdit* addFile(QFormLayout& form, const QString& label, const QString& name, const QString& title);
    void buildButtons(QLayout& layout);
    void refresh();
    void say(const QString& sentence, bool bad);
    void test();
    void testWith(const QByteArray& token);
    void save();
    void keepToken();
    Result<void> writeTokenFile();

    ProfileBook& m_book;
    std::optional<client::Profile> m_old;
    QLineEdit* m_name = nullptr;
    QLineEdit* m_api = nullptr;
    QLineEdit* m_domain = nullptr;
    QLineEdit* m_caFile = nullptr;
    QLineEdit* m_token = nullptr;
    QLineEdit* m_tokenFile = nullptr;
    QButtonGroup* m_places = nullptr;
    QLabel* m_report = nullptr;
    QPushButton* m_test = nullptr;
    QPushButton* m_save = nullptr;
    access::ServiceCheck m_check;
};

} // namespace wayside::ui
