// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpmarkup.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace wayside::ui::helpmarkup {

namespace {

/// What looks like an element of HTML is meant as it stands: "<N>". Qt's reader would swallow what follows
/// it.
QString escapedLine(const QString& line) {
    static const QRegularExpression element(u"(`+).+?\\1(?!`)|<(?=/?[A-Za-z])(?!https?://)"_s);
    QString escaped;
    qsizetype from = 0;
    for (auto match = element.globalMatch(line); match.hasNext();) {
        const auto found = match.next();
        if (found.hasCaptured(1) ||
            (found.capturedStart() > 0 && line.at(found.capturedStart() - 1) == u'\\'))
            continue; // code, or escaped already
        escaped += line.mid(from, found.capturedStart() - from) + u'\\';
        from = found.capturedStart();
    }
    return escaped + line.mid(from);
}

QString escapedElements(const QString& markdown) {
    QStringList lines = markdown.split(u'\n');
    bool inCode = false;
    for (QString& line : lines) {
        if (line.trimmed().startsWith("```"_L1))
            inCode = !inCode;
        else if (!inCode)
            line = escapedLine(line);
    }
    return lines.join(u'\n');
}

} // namespace

QString prepared(QString markdown) {
    static const QRegularExpression comment(u"<!--.*?-->[ \\t]*\\n?"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression anchor(u"<a (?:id|name)=\"([^\"]+)\">\\s*</a>"_s);
    markdown.remove(comment);
    // An anchor on a line of its own belongs to the heading or paragraph below it.
    static const QRegularExpression alone(u"^<a (?:id|name)=\"([^\"]+)\">\\s*</a>\\s*\\n+(#+ )?"_s,
                                          QRegularExpression::MultilineOption);
    // Several may stand above one another.
    for (auto match = alone.match(markdown); match.hasMatch(); match = alone.match(markdown)) {
        const QString mark = match.captured(2) + anchorBegin + match.captured(1) + anchorEnd;
        markdown.replace(match.capturedStart(), match.capturedLength(), mark);
    }
    static const QRegularExpression misplaced(u"^(\uE000[^\uE001]*\uE001)(#+ )"_s,
                                              QRegularExpression::MultilineOption |
                                                  QRegularExpression::UseUnicodePropertiesOption);
    markdown.replace(misplaced, u"\\2\\1"_s);
    markdown.replace(anchor, QString(anchorBegin) + u"\\1"_s + anchorEnd);
    return escapedElements(markdown);
}

QString plain(const QString& line) {
    static const QRegularExpression code(u"(`+)(.+?)\\1(?!`)"_s);
    static const QRegularExpression mark(u"\uE000[^\uE001]*\uE001"_s);
    static const QRegularExpression link(u"!?\\[((?:[^\\[\\]]|\\[[^\\]]*\\])*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression strong(u"\\*\\*(.+?)\\*\\*"_s);
    static const QRegularExpression emphasis(u"\\*([^*\\s](?:[^*]*[^*\\s])?)\\*"_s);
    static const QRegularExpression escape(u"\\\\([\\\\`*_{}\\[\\]()#+.!|<>-])"_s);
    static const QRegularExpression address(u"<(https?://[^>]+)>"_s);
    // Code is kept aside: what looks like a mark within it is none.
    constexpr char16_t firstPlace = u'\uE100';
    QString text = line;
    text.remove(mark);
    QStringList kept;
    for (auto match = code.match(text); match.hasMatch(); match = code.match(text)) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     QChar(char16_t(firstPlace + kept.size())));
        kept.append(match.captured(2).trimmed());
    }
    text.replace(link, u"\\1"_s);
    text.replace(strong, u"\\1"_s);
    text.replace(emphasis, u"\\1"_s);
    text.replace(address, u"\\1"_s);
    text.replace(escape, u"\\1"_s);
    for (qsizetype i = 0; i < kept.size(); ++i)
        text.replace(QChar(char16_t(firstPlace + i)), kept.at(i));
    return text.trimmed();
}

QString anchorOf(const QString& heading) {
    QString anchor;
    for (const QChar c : heading.toLower()) {
        if (c.isLetterOrNumber() || c == u'-' || c == u'_')
            anchor += c;
        else if (c == u' ')
            anchor += u'-';
    }
    return anchor;
}

} // namespace wayside::ui::helpmarkup
