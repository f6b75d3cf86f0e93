// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/manual/manualpage.h"

#include <QDateTime>

namespace wayside::manual {

using namespace Qt::StringLiterals;

namespace {

QDate pageDate() {
    bool isNumber = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isNumber);
    return isNumber ? QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC).date() : QDate::currentDate();
}

} // namespace

ManualPage::ManualPage(const QString& name, const QString& summary, const QString& version) {
    m_text = u".TH %1 1 %2 \"Wayside %3\" \"User Commands\"\n"_s.arg(
        name.toUpper(), pageDate().toString(Qt::ISODate), version);
    section(u"NAME"_s);
    m_text += escaped(name) + u" \\- "_s + escaped(summary) + u'\n';
}

/// A line must not begin with a dot or an apostrophe, a backslash is a command, a plain hyphen may be broken
/// and printed as another character.
QString ManualPage::escaped(const QString& text) {
    QString safe;
    for (const QChar c : text) {
        if (c == u'\\')
            safe += u"\\e"_s;
        else if (c == u'-')
            safe += u"\\-"_s;
        else if (c == u'\n')
            safe += u'\n';
        else if (c.unicode() > 0x7E)
            safe += u"\\[u%1]"_s.arg(QString::number(c.unicode(), 16).toUpper().rightJustified(4, u'0'));
        else
            safe += c;
    }
    QStringList lines = safe.split(u'\n');
    for (QString& line : lines) {
        if (line.startsWith(u'.') || line.startsWith(u'\''))
            line.prepend(u"\\&"_s);
    }
    return lines.join(u'\n');
}

void ManualPage::headed(const char* macro, const QString& title) {
    m_text += QString::fromLatin1(macro) + u" \""_s + escaped(title).replace(u'"', u"\"\""_s) + u"\"\n"_s;
    m_atHeading = true;
}

void ManualPage::section(const QString& title) {
    headed(".SH", title);
}

void ManualPage::subsection(const QString& title) {
    headed(".SS", title);
}

void ManualPage::paragraph(const QString& text) {
    if (!m_atHeading)
        m_text += u".PP\n"_s;
    m_atHeading = false;
    m_text += escaped(text.simplified()) + u'\n';
}

void ManualPage::paragraphs(const QString& text) {
    for (const QString& each : text.split(u"\n\n"_s, Qt::SkipEmptyParts))
        paragraph(each);
}

void ManualPage::item(const QString& term, const QString& meaning) {
    m_text += u".TP\n.B "_s + escaped(term) + u'\n' + escaped(meaning.simplified()) + u'\n';
    m_atHeading = false;
}

void ManualPage::literal(const QString& lines) {
    QString text = lines;
    while (text.endsWith(u'\n'))
        text.chop(1);
    while (text.startsWith(u'\n'))
        text.remove(0, 1);
    if (!m_atHeading)
        m_text += u".PP\n"_s;
    m_text += u".nf\n"_s + escaped(text) + u"\n.fi\n"_s;
    m_atHeading = false;
}

void ManualPage::options(const QList<QCommandLineOption>& options) {
    for (const QCommandLineOption& option : options) {
        QStringList names;
        for (const QString& name : option.names())
            names.append((name.size() == 1 ? u"-"_s : u"--"_s) + name);
        QString term = names.join(u", "_s);
        if (!option.valueName().isEmpty())
            term += u' ' + option.valueName();
        item(term, option.description().endsWith(u'.') ? option.description() : option.description() + u'.');
    }
}

} // namespace wayside::manual
