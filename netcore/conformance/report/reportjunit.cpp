// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/reportwriters.h"

#include <QBuffer>
#include <QXmlStreamWriter>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

QString seconds(qint64 ms) {
    return QString::number(double(ms) / 1000.0, 'f', 3);
}

/// XML 1.0 cannot carry control characters, not even escaped.
QString xmlText(QString text) {
    for (QChar& c : text) {
        if ((c.unicode() < 0x20 && c != u'\n' && c != u'\t') || c.unicode() == 0xFFFE ||
            c.unicode() == 0xFFFF)
            c = u'?';
    }
    return text;
}

/// "close: still connected": the halves that have this verdict.
QString reasons(const CaseResult& result, Verdict verdict) {
    QStringList parts;
    if (result.behaviour.verdict == verdict)
        parts.append(u"behaviour: "_s + result.behaviour.words);
    if (result.close.verdict == verdict)
        parts.append(u"close: "_s + result.close.words);
    return xmlText(parts.join(u"; "_s));
}

QString proof(const CaseResult& result) {
    Report single;
    single.add(result);
    const QString text = reportAsText(single, {});
    // Without the heading and the sum.
    const qsizetype from = text.indexOf(u"\n\n"_s) + 2;
    return xmlText(text.mid(from, text.lastIndexOf(u"\n\n"_s) - from));
}

void write(QXmlStreamWriter& xml, const CaseResult& result) {
    xml.writeStartElement(u"testcase"_s);
    xml.writeAttribute(u"classname"_s, result.description.number.sectionText());
    xml.writeAttribute(u"name"_s,
                       result.description.number.text() + u' ' + xmlText(result.description.title));
    xml.writeAttribute(u"time"_s, seconds(result.tookMs));
    const Verdict verdict = result.verdict();
    if (verdict == Verdict::Fail) {
        xml.writeStartElement(u"failure"_s);
        xml.writeAttribute(u"message"_s, reasons(result, verdict));
        xml.writeAttribute(u"type"_s, u"conformance"_s);
        xml.writeCharacters(proof(result));
        xml.writeEndElement();
    } else if (verdict != Verdict::Pass) {
        xml.writeStartElement(u"skipped"_s);
        xml.writeAttribute(u"message"_s,
                           QString::fromLatin1(nameOf(verdict)) + u": "_s + reasons(result, verdict));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

} // namespace

QByteArray reportAsJunit(const Report& report) {
    const ReportCounts counts = report.counts();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter xml(&buffer);
    xml.setAutoFormatting(true);
    xml.setAutoFormattingIndent(1);
    xml.writeStartDocument();
    xml.writeStartElement(u"testsuites"_s);
    xml.writeStartElement(u"testsuite"_s);
    xml.writeAttribute(u"name"_s, u"conformance of the "_s + report.subject + u' ' + xmlText(report.target));
    xml.writeAttribute(u"tests"_s, QString::number(counts.cases));
    xml.writeAttribute(u"failures"_s, QString::number(counts.failed));
    xml.writeAttribute(u"errors"_s, u"0"_s);
    xml.writeAttribute(u"skipped"_s,
                       QString::number(counts.skipped + counts.inconclusive + counts.notApplicable));
    xml.writeAttribute(u"time"_s, seconds(report.tookMs));
    xml.writeAttribute(u"timestamp"_s, report.begun.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s));
    for (const CaseResult& result : report.results())
        write(xml, result);
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndDocument();
    return buffer.data();
}

} // namespace wayside::conformance
