// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helplibrary.h"

#include <QMainWindow>
#include <QVariantMap>

class QLabel;
class QLineEdit;
class QMessageBox;
class QSplitter;
class QStackedWidget;

namespace wayside::ui {

class HelpContents;
class HelpFindBar;
class HelpHits;
class HelpView;

/// The help in a window of its own: contents or what a search found on the left, a document on the right. It
/// needs no network and loads nothing but its own documents. GUI thread.
class HelpWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget* parent = nullptr);

    /// False when there is no such document. An unknown anchor shows its beginning.
    bool showPlace(const QString& document, const QString& anchor = {});
    /// The help of a page of the console, by its name.
    bool showPageHelp(const QString& pageName);
    /// Another page shows now: its help follows, unless something else is being read.
    void followPage(const QString& pageName);
    void search(const QString& text);
    void followLink(const QString& href);
    bool savePdf(const QString& file); ///< says how it went

    const HelpLibrary& library() const { return m_library; }
    HelpView& view() { return *m_view; }
    QString shownDocument() const;

    /// Place, size, zoom and what is read, for QSettings.
    QVariantMap layout() const;
    void setLayout(const QVariantMap& layout);

Q_SIGNALS:
    /// A person has agreed to leave the help for this address.
    void browserRequested(const QUrl& address);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Place {
        QString document;
        int position = 0;
    };

    void makeMenus();
    void makeFileMenu();
    void makeEditMenu();
    void makeViewMenu();
    void makeGoMenu();
    QAction* add(QMenu& menu, const QString& text, const QKeySequence& key, std::function<void()> does);
    void present(const HelpDocument& document);
    void remember();
    void goTo(const Place& place);
    void step(QList<Place>& from, QList<Place>& to);
    void stepSection(bool forward);
    void updateActions();
    void showHits();
    void askToLeave(const QUrl& address);
    void copyCode();
    void chooseCode(bool forward);
    void print();
    void askForPdf();
    void escape();
    void switchSides();
    void say(const QString& sentence);

    HelpLibrary m_library;
    QSplitter* m_splitter;
    QWidget* m_side;
    QLineEdit* m_search;
    QStackedWidget* m_lists;
    HelpContents* m_contents;
    HelpHits* m_hits;
    QLabel* m_found;
    HelpView* m_view;
    HelpFindBar* m_findBar;
    QAction* m_back = nullptr;
    QAction* m_forward = nullptr;
    QAction* m_sideAction = nullptr;
    QList<Place> m_behind, m_ahead;
    QMessageBox* m_question = nullptr; ///< while it asks whether to leave the help
};

} // namespace wayside::ui
