// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helppaper.h"

#include "ui/help/helplibrary.h"
#include "ui/help/helpmarkup.h"
#include "ui/help/helppicture.h"

#include <algorithm>
#include <QAbstractTextDocumentLayout>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPalette>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextList>
#include <QTextTable>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QColor mixed(const QColor& ground, const QColor& ink, qreal share) {
    return QColor::fromRgbF(float(ground.redF() + (ink.redF() - ground.redF()) * share),
                            float(ground.greenF() + (ink.greenF() - ground.greenF()) * share),
                            float(ground.blueF() + (ink.blueF() - ground.blueF()) * share));
}

bool isCode(const QTextBlock& block) {
    return block.blockFormat().hasProperty(QTextFormat::BlockCodeFence) ||
           block.blockFormat().hasProperty(QTextFormat::BlockCodeLanguage);
}

QTextCursor whole(const QTextBlock& first, const QTextBlock& last) {
    QTextCursor cursor(first);
    cursor.setPosition(last.position() + last.length() - 1, QTextCursor::KeepAnchor);
    return cursor;
}

/// One rendering; each step goes through the whole document.
class Paper {
public:
    Paper(QTextDocument& paper, const HelpDocument& document, const HelpColours& colours, const QFont& font)
        : m_paper(paper)
        , m_document(document)
        , m_colours(colours)
        , m_font(font) {}

    void make() {
        m_paper.setDefaultFont(m_font);
        m_paper.setMarkdown(m_document.markdown, QTextDocument::MarkdownDialectGitHub);
        QTextCursor edit(&m_paper);
        edit.beginEditBlock(); // laid out once, at the end
        placePictures();
        setAnchors();
        writeBlocks();
        writeWords();
        const auto frames = m_paper.rootFrame()->childFrames();
        for (QTextFrame* frame : frames) {
            if (auto* table = qobject_cast<QTextTable*>(frame))
                ruleTable(*table);
        }
        frameCode();
        closeGaps();
        edit.endEditBlock();
    }

private:
    void placePictures();
    void setAnchors();
    void writeBlocks();
    void writeHeading(const QTextBlock& block);
    void writeWords();
    void ruleTable(QTextTable& table);
    void frameCode();
    void closeGaps();
    void markAnchor(int position, const QString& name);

    QTextDocument& m_paper;
    const HelpDocument& m_document;
    const HelpColours& m_colours;
    QFont m_font;
};

/// Names become files, and the words that stand for a picture are written below it.
void Paper::placePictures() {
    struct Place {
        int position;
        QTextImageFormat format;
    };
    QList<Place> places;
    for (QTextBlock block = m_paper.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().isImageFormat())
                places.prepend({it.fragment().position(), it.fragment().charFormat().toImageFormat()});
        }
    }
    for (Place& place : places) {
        place.format.setName(u":/"_s +
                             HelpLibrary::joined(u"help/"_s + m_document.name, place.format.name()));
        QTextCursor cursor(&m_paper);
        cursor.setPosition(place.position);
        cursor.setPosition(place.position + 1, QTextCursor::KeepAnchor);
        cursor.setCharFormat(place.format);
        cursor.setPosition(place.position + 1);
        QTextCharFormat small;
        small.setForeground(m_colours.muted);
        small.setFontPointSize(m_font.pointSizeF() * 0.92);
        cursor.insertText(QString(QChar::LineSeparator), QTextCharFormat());
        cursor.insertText(place.format.stringProperty(QTextFormat::ImageAltText), small);
    }
}

void Paper::markAnchor(int position, const QString& name) {
    QTextCursor cursor(&m_paper);
    cursor.setPosition(position);
    cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
    QTextCharFormat format = cursor.charFormat();
    QStringList names = format.anchorNames();
    names.append(name);
    format.setAnchor(true);
    format.setAnchorNames(names);
    cursor.setCharFormat(format);
}

/// Headings get those that links to them use; marks that helpmarkup left become anchors where they stood.
void Paper::setAnchors() {
    qsizetype heading = 0;
    for (QTextBlock block = m_paper.begin(); block.isValid(); block = block.next()) {
        QStringList names;
        for (auto begin = block.text().indexOf(helpmarkup::anchorBegin); begin >= 0;
             begin = block.text().indexOf(helpmarkup::anchorBegin)) {
            const auto end = block.text().indexOf(helpmarkup::anchorEnd, begin);
            if (end < 0)
                break;
            names.append(block.text().mid(begin + 1, end - begin - 1));
            QTextCursor cursor(&m_paper);
            cursor.setPosition(block.position() + int(begin));
            cursor.setPosition(block.position() + int(end) + 1, QTextCursor::KeepAnchor);
            cursor.removeSelectedText();
        }
        if (block.blockFormat().headingLevel() > 0 && heading < m_document.sections.size())
            names.append(m_document.sections.at(heading++).anchor);
        if (block.text().isEmpty())
            continue;
        for (const QString& name : std::as_const(names))
            markAnchor(block.position(), name);
    }
}

void Paper::writeHeading(const QTextBlock& block) {
    static constexpr std::array sizes{1.7, 1.35, 1.15, 1.0};
    const int level = std::clamp(block.blockFormat().headingLevel(), 1, int(sizes.size()));
    QList<std::pair<int, QTextCharFormat>> pieces; // where each ends
    for (auto it = block.begin(); !it.atEnd(); ++it) {
        QTextCharFormat format = it.fragment().charFormat();
        format.clearProperty(QTextFormat::FontSizeAdjustment);
        format.setFontPointSize(m_font.pointSizeF() * sizes.at(std::size_t(level - 1)));
        format.setFontWeight(QFont::DemiBold);
        pieces.append({it.fragment().position() + it.fragment().length(), format});
    }
    QTextCursor cursor(block);
    for (const auto& [end, format] : std::as_const(pieces)) {
        cursor.setPosition(end, QTextCursor::KeepAnchor);
        cursor.setCharFormat(format);
        cursor.setPosition(end);
    }
    QTextBlockFormat spacing = block.blockFormat();
    spacing.setTopMargin(level == 1 ? 4 : level == 2 ? 26 : 18);
    spacing.setBottomMargin(level == 1 ? 12 : 8);
    cursor.setBlockFormat(spacing);
}

void Paper::writeBlocks() {
    constexpr qreal lineHeight = 128; // per cent
    for (QTextBlock block = m_paper.begin(); block.isValid(); block = block.next()) {
        if (block.blockFormat().headingLevel() > 0) {
            writeHeading(block);
            continue;
        }
        QTextBlockFormat format = block.blockFormat();
        format.setTopMargin(0);
        format.setBottomMargin(block.textList() ? 4 : 10);
        if (isCode(block)) {
            format.setBottomMargin(0);
            format.setLeftMargin(0);
            format.setRightMargin(0);
            format.setNonBreakableLines(false);
        } else if (!block.text().contains(QChar::ObjectReplacementCharacter)) { // not of a picture's height
            format.setLineHeight(lineHeight, QTextBlockFormat::ProportionalHeight);
        }
        if (QTextCursor(block).currentTable())
            format.setBottomMargin(0);
        QTextCursor(block).setBlockFormat(format);
    }
}

/// Code in the system's fixed font and in the size of the text, links in their colour.
void Paper::writeWords() {
    const QString fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont).family();
    for (QTextBlock block = m_paper.begin(); block.isValid(); block = block.next()) {
        struct Piece {
            int position, length;
            QTextCharFormat format;
        };
        QList<Piece> pieces;
        const bool code = isCode(block);
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat())
                continue;
            const bool link = format.isAnchor() && !format.anchorHref().isEmpty();
            const bool word = code || format.fontFixedPitch();
            if (word) {
                format.clearProperty(QTextFormat::FontPixelSize);
                format.setFontFamilies({fixed});
                if (block.blockFormat().headingLevel() == 0)
                    format.setFontPointSize(m_font.pointSizeF() * 0.96);
                format.setForeground(m_colours.text);
                if (!code)
                    format.setBackground(m_colours.ground);
            }
            if (link) {
                format.setForeground(m_colours.link);
                format.setFontUnderline(true);
            }
            if (word || link)
                pieces.append({it.fragment().position(), it.fragment().length(), format});
        }
        for (const Piece& piece : std::as_const(pieces)) {
            QTextCursor cursor(&m_paper);
            cursor.setPosition(piece.position);
            cursor.setPosition(piece.position + piece.length, QTextCursor::KeepAnchor);
            cursor.setCharFormat(piece.format);
        }
    }
}

/// What a column would like to have, and what its longest word needs, in pixels.
struct Wish {
    qreal whole = 0, word = 0;
};

Wish wishOf(const QTextTable& table, int column, const QFontMetricsF& text, const QFontMetricsF& fixed) {
    constexpr qreal bold = 1.12; // of the titles
    constexpr qreal widest = 460;
    Wish wish;
    for (int row = 0; row < table.rows(); ++row) {
        const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
        const auto width = [&](const QString& words) {
            const qreal plain = text.horizontalAdvance(words) * (row == 0 ? bold : 1);
            const bool code =
                !block.begin().atEnd() && block.begin().fragment().charFormat().fontFixedPitch();
            return code ? std::max(plain, fixed.horizontalAdvance(words)) : plain;
        };
        for (const QString& word : block.text().split(u' '))
            wish.word = std::max(wish.word, width(word));
        wish.whole = std::max(wish.whole, width(block.text()));
    }
    wish.word = std::min(wish.word, widest);
    wish.whole = std::clamp(wish.whole, wish.word, widest);
    return wish;
}

/// Lines between the rows, and columns by what is in them: none narrower than its longest word if it can be.
void Paper::ruleTable(QTextTable& table) {
    constexpr int padding = 6;
    constexpr qreal around = 2 * padding + 6;
    QFont code(QFontDatabase::systemFont(QFontDatabase::FixedFont).family());
    code.setPointSizeF(m_font.pointSizeF());
    const QFontMetricsF text(m_font), fixed(code);
    const qreal width = text.averageCharWidth() * 140;
    QList<Wish> wishes;
    Wish sum;
    for (int column = 0; column < table.columns(); ++column) {
        Wish wish = wishOf(table, column, text, fixed);
        wish.whole += around;
        wish.word += around;
        sum.whole += wish.whole;
        sum.word += wish.word;
        wishes.append(wish);
    }
    QTextTableFormat format = table.format();
    format.setBorder(1);
    format.setBorderCollapse(true);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(m_colours.line);
    format.setCellPadding(padding);
    format.setCellSpacing(0);
    format.setTopMargin(4);
    format.setBottomMargin(14);
    if (sum.whole > width * 0.75) {
        // What is short stays whole; the rest shares what its words leave.
        const qreal room =
            sum.whole > sum.word ? std::max(0.0, width - sum.word) / (sum.whole - sum.word) : 0;
        const qreal all = sum.word + room * (sum.whole - sum.word);
        QList<QTextLength> shares;
        for (const Wish& wish : std::as_const(wishes))
            shares.append(QTextLength(QTextLength::PercentageLength,
                                      100 * (wish.word + room * (wish.whole - wish.word)) / all));
        format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
        format.setColumnWidthConstraints(shares);
    }
    table.setFormat(format);
    for (int i = 0; i < table.columns(); ++i) {
        QTextTableCell cell = table.cellAt(0, i);
        QTextCharFormat head = cell.format();
        head.setBackground(m_colours.ground);
        cell.setFormat(head);
        QTextCursor words = cell.firstCursorPosition();
        words.setPosition(cell.lastCursorPosition().position(), QTextCursor::KeepAnchor);
        QTextCharFormat bold;
        bold.setFontWeight(QFont::DemiBold);
        words.mergeCharFormat(bold);
    }
}

void Paper::frameCode() {
    QTextFrameFormat format;
    format.setBackground(m_colours.ground);
    format.setBorder(1);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    format.setBorderBrush(m_colours.line);
    format.setPadding(8);
    format.setTopMargin(2);
    format.setBottomMargin(12);
    format.setProperty(helpCodeProperty, true);
    // From the end: what is framed moves what is behind it.
    for (QTextBlock last = m_paper.lastBlock(); last.isValid();) {
        if (!isCode(last)) {
            last = last.previous();
            continue;
        }
        QTextBlock first = last;
        while (first.previous().isValid() && isCode(first.previous()) &&
               first.previous().blockFormat().property(QTextFormat::BlockCodeLanguage) ==
                   last.blockFormat().property(QTextFormat::BlockCodeLanguage))
            first = first.previous();
        const int before = first.position();
        whole(first, last).insertFrame(format);
        // The frame begins a paragraph further on; what is left before it is where to go on.
        last = m_paper.findBlock(std::max(0, before - 1));
        if (before == 0)
            break;
    }
}

/// Frames and tables leave an empty paragraph beside them, which nobody wrote.
void Paper::closeGaps() {
    for (QTextBlock block = m_paper.begin(); block.isValid(); block = block.next()) {
        if (block.length() > 1 || QTextCursor(block).currentFrame() != m_paper.rootFrame())
            continue;
        QTextBlockFormat format;
        format.setLineHeight(1, QTextBlockFormat::FixedHeight);
        QTextCharFormat tiny;
        tiny.setFontPointSize(1);
        QTextCursor cursor(block);
        cursor.setBlockFormat(format);
        cursor.setBlockCharFormat(tiny);
    }
}

} // namespace

HelpColours HelpColours::of(const QPalette& palette) {
    const QColor ground = palette.color(QPalette::Base), ink = palette.color(QPalette::Text);
    return {ink, palette.color(QPalette::PlaceholderText), mixed(ground, ink, 0.06), mixed(ground, ink, 0.25),
            palette.color(QPalette::Link)};
}

void renderHelp(QTextDocument& paper, const HelpDocument& document, const HelpColours& colours,
                const QFont& font, HelpPicture& pictures) {
    pictures.setFrame(colours.line);
    paper.setUndoRedoEnabled(false);
    Paper(paper, document, colours, font).make();
    paper.documentLayout()->registerHandler(QTextFormat::ImageObject, &pictures);
    paper.setMetaInformation(QTextDocument::DocumentTitle, document.title);
}

int helpAnchorPosition(const QTextDocument& paper, const QString& anchor) {
    for (QTextBlock block = paper.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().anchorNames().contains(anchor))
                return it.fragment().position();
        }
    }
    return -1;
}

} // namespace wayside::ui
