// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helplibrary.h"

#include "ui/help/helpmarkup.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QString textOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? QString::fromUtf8(opened.readAll()) : QString();
}

/// A line of a section as words: table rules go, what marks lists and cells too.
QString wordsOf(const QString& line) {
    static const QRegularExpression rule(u"^\\s*\\|?[\\s:|-]+\\|[\\s:|-]*$"_s);
    static const QRegularExpression begin(u"^\\s*(?:[-*+>]|\\d+\\.)\\s+"_s);
    if (rule.match(line).hasMatch())
        return {};
    QString words = line;
    words.remove(begin);
    if (words.trimmed().startsWith(u'|'))
        words.replace(u'|', u' ');
    return helpmarkup::plain(words).simplified();
}

QString unique(const QString& anchor, const QStringList& taken) {
    QString name = anchor;
    for (int again = 1; taken.contains(name); ++again)
        name = u"%1-%2"_s.arg(anchor).arg(again);
    return name;
}

void addOwnAnchors(HelpDocument& document, const QString& line) {
    static const QRegularExpression mark(u"\uE000([^\uE001]*)\uE001"_s);
    for (auto match = mark.globalMatch(line); match.hasNext();)
        document.anchors.append(match.next().captured(1));
}

} // namespace

HelpDocument HelpLibrary::read(const QString& name, const QString& markdown) {
    static const QRegularExpression heading(u"^(#{1,6})\\s+(.*?)\\s*#*$"_s);
    HelpDocument document{name, {}, helpmarkup::prepared(markdown), {}, {}};
    bool inCode = false;
    for (const QString& line : document.markdown.split(u'\n')) {
        if (line.trimmed().startsWith("```"_L1)) {
            inCode = !inCode;
            continue;
        }
        if (const auto match = heading.match(line); !inCode && match.hasMatch()) {
            const QString title = helpmarkup::plain(match.captured(2));
            const QString anchor = unique(helpmarkup::anchorOf(title), document.anchors);
            document.anchors.append(anchor);
            document.sections.append({int(match.capturedLength(1)), title, anchor, {}});
        } else if (!document.sections.isEmpty()) {
            QString& text = document.sections.last().text;
            const QString words = inCode ? line.trimmed() : wordsOf(line);
            if (!words.isEmpty())
                text += (text.isEmpty() ? QString() : u" "_s) + words;
        }
        addOwnAnchors(document, line);
    }
    document.title = document.sections.isEmpty() ? name : document.sections.constFirst().title;
    return document;
}

HelpLibrary::HelpLibrary(const QString& root) {
    QHash<QString, HelpDocument> all;
    for (const QString& folder : {QString(), u"pages/"_s}) {
        const QDir where(root + u'/' + folder);
        for (const QString& file : where.entryList({u"*.md"_s}, QDir::Files, QDir::Name))
            all.insert(folder + file, read(folder + file, textOf(where.filePath(file))));
    }
    const QString index = indexName;
    readContents(all.value(index).markdown);
    m_contents.removeIf([&all](const HelpEntry& entry) {
        return !entry.document.isEmpty() && !all.contains(entry.document);
    });
    QStringList order{index};
    for (const HelpEntry& entry : m_contents)
        order.append(entry.document);
    QStringList rest = all.keys();
    rest.sort();
    order += rest;
    for (const QString& name : order) {
        if (all.contains(name) && !m_places.contains(name)) {
            m_places.insert(name, m_documents.size());
            m_documents.append(all.value(name));
        }
    }
}

void HelpLibrary::readContents(const QString& index) {
    static const QRegularExpression item(u"^( *)- (?:\\[([^\\]]+)\\]\\(([^)#]+\\.md)\\)|([^\\[\\n]+))"_s,
                                         QRegularExpression::MultilineOption);
    constexpr int indent = 2;
    // The first list is the contents; what the index says below it is its own.
    const auto end = index.indexOf(u"\n## "_s);
    for (auto match = item.globalMatch(index.left(end < 0 ? index.size() : end)); match.hasNext();) {
        const auto found = match.next();
        const QString document = found.captured(3);
        const QString title = document.isEmpty() ? found.captured(4).section(u':', 0, 0) : found.captured(2);
        m_contents.append({int(found.capturedLength(1)) / indent, helpmarkup::plain(title), document});
        if (!document.isEmpty())
            m_named.append(document);
    }
}

const HelpDocument* HelpLibrary::document(const QString& name) const {
    const auto place = m_places.constFind(name);
    return place == m_places.constEnd() ? nullptr : &m_documents.at(*place);
}

QString HelpLibrary::joined(const QString& from, const QString& path) {
    if (path.isEmpty())
        return from;
    const auto slash = from.lastIndexOf(u'/');
    return QDir::cleanPath(slash < 0 ? path : from.left(slash + 1) + path);
}

HelpTarget HelpLibrary::target(const QString& from, const QString& href) const {
    const QUrl url(href);
    if (!url.scheme().isEmpty() && url.scheme() != "wayside-help"_L1)
        return {HelpTarget::Kind::Outside, {}, {}, href};
    const QString name = joined(from, url.path());
    if (!document(name))
        return {HelpTarget::Kind::Elsewhere, {}, {}, href};
    return {HelpTarget::Kind::Document, name, url.fragment(QUrl::FullyDecoded), {}};
}

} // namespace wayside::ui
