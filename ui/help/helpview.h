// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helplibrary.h"

#include <QTextBrowser>
#include <QTextDocument>

namespace wayside::ui {

class HelpPicture;

/// One document of the help, to be read: follows palette, width and zoom without losing its place. GUI
/// thread.
class HelpView : public QTextBrowser {
    Q_OBJECT
public:
    explicit HelpView(QWidget* parent = nullptr);

    void showDocument(const HelpDocument& document);
    const HelpDocument& shown() const { return m_document; }

    void scrollToSection(const QString& anchor); ///< its beginning when there is no such section
    QString sectionInView() const;               ///< the anchor of the heading that was passed last
    int position() const;                        ///< of the character at the top edge
    void scrollToPosition(int position);

    static constexpr int leastZoom = 60, usualZoom = 100, mostZoom = 300; ///< per cent
    void setZoom(int percent);
    int zoom() const { return m_zoom; }

    /// Words of the search that led here; empty: none.
    void setMarked(const QStringList& words);
    /// Goes to the next place of `text` from where the last one was, around the end; false when there is
    /// none.
    bool findNext(const QString& text, QTextDocument::FindFlags flags);
    int countOf(const QString& text, QTextDocument::FindFlags flags) const;

    int codeBlocks() const { return int(codeFrames().size()); }
    /// Chooses the next or the one before; false when there is none.
    bool chooseCode(bool forward);
    /// Of the block that is chosen or under the cursor, else the first in view; empty: there is none.
    QString codeAtHand() const;

    void setCaret(bool shown); ///< whether the text has a cursor that the keyboard moves

protected:
    QVariant loadResource(int type, const QUrl& name) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QList<QTextFrame*> codeFrames() const;
    static QString codeOf(const QTextFrame& frame);
    QTextCursor search(const QString& text, const QTextCursor& from, QTextDocument::FindFlags flags) const;
    void render();
    void fitWidth();
    void markWords();

    HelpDocument m_document;
    HelpPicture* m_pictures;
    QTextDocument* m_paper = nullptr; ///< what shows; null at first
    QStringList m_marked;
    int m_zoom = usualZoom;
    bool m_rendering = false;
    int m_place = 0;       ///< where scrollToPosition() went, which may be below the top at the end of a text
    int m_placeValue = -1; ///< of the scroll bar then
};

} // namespace wayside::ui
