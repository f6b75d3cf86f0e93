// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QTextBrowser;

namespace wayside::ui {

/// What a page is for, its keys and its words, from resources/help/pages/NAME.md. Stays open beside the
/// window and follows the page that shows. The texts are English. GUI thread.
class PageHelp : public QDialog {
    Q_OBJECT
public:
    explicit PageHelp(QWidget* parent = nullptr);

    void present(const QString& pageName, const QString& title);
    QString shownPage() const { return m_page; }

    /// Markdown; empty when there is none.
    static QString textFor(const QString& pageName);

private:
    QTextBrowser* m_text;
    QString m_page;
};

} // namespace wayside::ui
