// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpview.h"

#include "ui/help/helppaper.h"
#include "ui/help/helppicture.h"
#include "ui/help/helpsearch.h"

#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QEvent>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextFrame>
#include <utility>

using namespace Qt::StringLiterals;

namespace wayside::ui {

HelpView::HelpView(QWidget* parent) : QTextBrowser(parent), m_pictures(new HelpPicture(this)) {
    setFrameShape(QFrame::NoFrame);
    setOpenLinks(false);
    setOpenExternalLinks(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QTextOption option = document()->defaultTextOption();
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDefaultTextOption(option);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // the width must not depend on the length
}

void HelpView::showDocument(const HelpDocument& document) {
    m_document = document;
    setAccessibleName(document.title);
    render();
    moveCursor(QTextCursor::Start);
    scrollToPosition(0);
}

void HelpView::render() {
    if (m_document.name.isEmpty())
        return;
    m_rendering = true;
    QFont text = font();
    text.setPointSizeF(text.pointSizeF() * m_zoom / 100);
    // Made apart: a document that shows would be laid out again for every change.
    auto* paper = new QTextDocument(this);
    renderHelp(*paper, m_document, HelpColours::of(palette()), text, *m_pictures);
    paper->setDefaultTextOption(document()->defaultTextOption());
    setExtraSelections({});
    setDocument(paper); // deletes the one it came with, not ours
    delete std::exchange(m_paper, paper);
    fitWidth();
    markWords();
    m_rendering = false;
}

/// Lines much longer than a hundred characters are hard to follow: what is left of the width stays free.
void HelpView::fitWidth() {
    constexpr int margin = 24;
    const qreal longest = QFontMetricsF(document()->defaultFont()).averageCharWidth() * 140;
    const qreal width = viewport()->width();
    QTextFrameFormat format = document()->rootFrame()->frameFormat();
    const qreal right = std::max<qreal>(margin, width - margin - longest);
    if (format.leftMargin() == margin && format.rightMargin() == right)
        return;
    format.setMargin(margin);
    format.setRightMargin(right);
    document()->rootFrame()->setFrameFormat(format);
}

int HelpView::position() const {
    if (verticalScrollBar()->value() == m_placeValue)
        return m_place;
    constexpr int inside = 4;
    return cursorForPosition(QPoint(viewport()->width() / 4, inside)).position();
}

void HelpView::scrollToPosition(int position) {
    const QTextBlock block = document()->findBlock(std::clamp(position, 0, document()->characterCount() - 1));
    const qreal top = document()->documentLayout()->blockBoundingRect(block).top();
    constexpr int above = 8;
    verticalScrollBar()->setValue(position <= 0 ? 0 : int(top) - above);
    m_place = std::max(0, position);
    m_placeValue = verticalScrollBar()->value();
}

void HelpView::scrollToSection(const QString& anchor) {
    const int position = anchor.isEmpty() ? 0 : helpAnchorPosition(*document(), anchor);
    QTextCursor cursor(document());
    cursor.setPosition(std::max(0, position));
    setTextCursor(cursor);
    scrollToPosition(position);
}

QString HelpView::sectionInView() const {
    constexpr int below = 40;
    const bool known = verticalScrollBar()->value() == m_placeValue;
    const int top = known ? m_place : cursorForPosition(QPoint(viewport()->width() / 4, below)).position();
    QString found;
    qsizetype heading = 0;
    for (QTextBlock block = document()->begin(); block.isValid() && block.position() <= top;
         block = block.next()) {
        if (block.blockFormat().headingLevel() > 0 && heading < m_document.sections.size())
            found = m_document.sections.at(heading++).anchor;
    }
    return found;
}

void HelpView::setZoom(int percent) {
    const int zoom = std::clamp(percent, leastZoom, mostZoom);
    if (zoom == m_zoom)
        return;
    const int place = position();
    m_zoom = zoom;
    render();
    scrollToPosition(place);
}

void HelpView::setMarked(const QStringList& words) {
    m_marked = words;
    markWords();
}

void HelpView::markWords() {
    QList<ExtraSelection> selections;
    for (QTextBlock block = document()->begin(); !m_marked.isEmpty() && block.isValid();
         block = block.next()) {
        for (const auto& [at, length] : helpWordsIn(block.text(), m_marked)) {
            ExtraSelection selection;
            selection.cursor = QTextCursor(block);
            selection.cursor.setPosition(block.position() + int(at));
            selection.cursor.setPosition(block.position() + int(at + length), QTextCursor::KeepAnchor);
            selection.format.setBackground(palette().color(QPalette::Highlight));
            selection.format.setForeground(palette().color(QPalette::HighlightedText));
            selection.format.setFontUnderline(true);
            selections.append(selection);
        }
    }
    setExtraSelections(selections);
}

QTextCursor HelpView::search(const QString& text, const QTextCursor& from,
                             QTextDocument::FindFlags flags) const {
    return text.isEmpty() ? QTextCursor() : document()->find(text, from, flags);
}

bool HelpView::findNext(const QString& text, QTextDocument::FindFlags flags) {
    QTextCursor found = search(text, textCursor(), flags);
    if (found.isNull()) {
        QTextCursor edge(document());
        edge.movePosition(flags & QTextDocument::FindBackward ? QTextCursor::End : QTextCursor::Start);
        found = search(text, edge, flags);
    }
    if (found.isNull())
        return false;
    setTextCursor(found);
    ensureCursorVisible();
    return true;
}

int HelpView::countOf(const QString& text, QTextDocument::FindFlags flags) const {
    int count = 0;
    flags &= ~int(QTextDocument::FindBackward);
    for (QTextCursor at = search(text, QTextCursor(document()), flags); !at.isNull();
         at = search(text, at, flags))
        ++count;
    return count;
}

QList<QTextFrame*> HelpView::codeFrames() const {
    QList<QTextFrame*> frames;
    for (QTextFrame* frame : document()->rootFrame()->childFrames()) {
        if (frame->frameFormat().boolProperty(helpCodeProperty))
            frames.append(frame);
    }
    return frames;
}

QString HelpView::codeOf(const QTextFrame& frame) {
    QTextCursor cursor = frame.firstCursorPosition();
    cursor.setPosition(frame.lastPosition(), QTextCursor::KeepAnchor);
    return cursor.selectedText()
        .replace(QChar::ParagraphSeparator, u'\n')
        .replace(QChar::LineSeparator, u'\n');
}

bool HelpView::chooseCode(bool forward) {
    const auto frames = codeFrames();
    // From what is chosen when it can be seen, else from what is seen.
    const QTextCursor now = textCursor();
    const bool seen = now.hasSelection() && viewport()->rect().intersects(cursorRect(now));
    const int from = seen ? now.selectionStart() : position();
    const auto next = std::find_if(frames.begin(), frames.end(),
                                   [from](const QTextFrame* frame) { return frame->firstPosition() > from; });
    const auto before = std::find_if(frames.rbegin(), frames.rend(), [from](const QTextFrame* frame) {
        return frame->lastPosition() < from;
    });
    if (forward ? next == frames.end() : before == frames.rend())
        return false;
    const QTextFrame* frame = forward ? *next : *before;
    QTextCursor cursor = frame->firstCursorPosition();
    cursor.setPosition(frame->lastPosition(), QTextCursor::KeepAnchor);
    scrollToPosition(frame->firstPosition());
    const int place = verticalScrollBar()->value();
    setTextCursor(cursor);
    verticalScrollBar()->setValue(place);
    return true;
}

QString HelpView::codeAtHand() const {
    const int cursor = textCursor().position();
    const int top = position();
    const QTextFrame* first = nullptr;
    for (const QTextFrame* frame : codeFrames()) {
        if (cursor >= frame->firstPosition() && cursor <= frame->lastPosition() &&
            textCursor().hasSelection())
            return codeOf(*frame);
        if (!first && frame->lastPosition() >= top)
            first = frame;
    }
    return first ? codeOf(*first) : QString();
}

void HelpView::setCaret(bool shown) {
    const Qt::TextInteractionFlags usual = Qt::TextBrowserInteraction;
    setTextInteractionFlags(shown ? usual | Qt::TextSelectableByKeyboard : usual);
}

/// Pictures are drawn by HelpPicture; nothing else is ever loaded, from disk or network.
QVariant HelpView::loadResource(int type, const QUrl& name) {
    Q_UNUSED(type)
    Q_UNUSED(name)
    return {};
}

void HelpView::resizeEvent(QResizeEvent* event) {
    const int place = position();
    QTextBrowser::resizeEvent(event);
    fitWidth();
    scrollToPosition(place);
}

void HelpView::changeEvent(QEvent* event) {
    QTextBrowser::changeEvent(event);
    const bool looks = event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (!looks || m_rendering || m_document.name.isEmpty())
        return;
    const int place = position();
    render();
    scrollToPosition(place);
}

} // namespace wayside::ui
