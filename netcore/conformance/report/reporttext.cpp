// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/report/reportwriters.h"

#include <algorithm>

namespace wayside::conformance {

using namespace Qt::StringLiterals;

namespace {

constexpr int leastWidth = 60;

/// Breaks at blanks; following lines are indented like the first one's text.
QString wrapped(const QString& head, const QString& text, int width) {
    const qsizetype room = std::max<qsizetype>(width - head.size(), 20);
    const QString indent(head.size(), u' ');
    QString result, line;
    for (const QString& word : text.simplified().split(u' ')) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > room) {
            result += (result.isEmpty() ? head : indent) + line + u'\n';
            line.clear();
        }
        line += (line.isEmpty() ? u""_s : u" "_s) + word;
    }
    return result + (result.isEmpty() ? head : indent) + line + u'\n';
}

QString inWords(Verdict verdict) {
    return verdict == Verdict::NotApplicable ? u"not applicable"_s : QString::fromLatin1(nameOf(verdict));
}

QString half(const QString& head, const Judgement& judgement, int width) {
    if (judgement.verdict == Verdict::NotApplicable && judgement.words.isEmpty())
        return {};
    const QString words = judgement.words.isEmpty() ? QString() : u": "_s + judgement.words;
    return wrapped(head, inWords(judgement.verdict) + words, width);
}

QString atTime(qint64 ms) {
    return u"%1 s"_s.arg(double(ms) / 1000.0, 9, 'f', 3);
}

QString text(const Passage& passage) {
    if (passage.direction == Direction::Note)
        return u"    %1           %2\n"_s.arg(atTime(passage.atMs), passage.note);
    QString lines;
    QString head = u"    %1 %2 "_s.arg(
        atTime(passage.atMs), passage.direction == Direction::Sent ? u"sent     "_s : u"received "_s);
    for (const QString& line : hexDump(passage.bytes, passage.offset)) {
        lines += head + line + u'\n';
        head = QString(head.size(), u' ');
    }
    if (passage.bytesNotShown > 0)
        lines += head + u"and %1 bytes more\n"_s.arg(passage.bytesNotShown);
    return lines;
}

QString text(const Conversation& conversation) {
    QString lines = u"    "_s + conversation.peer + u'\n';
    for (qsizetype i = 0; i < conversation.passages.size(); ++i) {
        if (conversation.passagesNotShown > 0 && i == Transcript::keptFirst)
            lines += u"        … %1 pieces not shown …\n"_s.arg(conversation.passagesNotShown);
        lines += text(conversation.passages[i]);
    }
    return lines;
}

QString failed(const CaseResult& result, int width) {
    QString lines = u"%1  FAILED  %2\n"_s.arg(result.description.number.text(), result.description.title);
    lines += wrapped(u"  rule       "_s, result.description.rule, width);
    lines += half(u"  behaviour  "_s, result.behaviour, width);
    lines += half(u"  close      "_s, result.close, width);
    for (const Conversation& conversation : result.evidence)
        lines += text(conversation);
    return lines + u'\n';
}

/// One line or two: number, verdict, and why.
QString brief(const CaseResult& result, int width) {
    const Verdict verdict = result.verdict();
    const QString head =
        u"%1  %2  "_s.arg(result.description.number.text(), inWords(verdict).leftJustified(14));
    if (verdict == Verdict::Pass)
        return wrapped(head, result.description.title, width);
    const Judgement& why = result.behaviour.verdict == verdict ? result.behaviour : result.close;
    return wrapped(head, result.description.title + (why.words.isEmpty() ? QString() : u": "_s + why.words),
                   width);
}

} // namespace

QString reportSummary(const Report& report) {
    const ReportCounts counts = report.counts();
    QStringList parts{u"%1 passed"_s.arg(counts.passed), u"%1 failed"_s.arg(counts.failed)};
    const std::pair<int, QString> others[] = {{counts.skipped, u"skipped"_s},
                                              {counts.inconclusive, u"inconclusive"_s},
                                              {counts.notApplicable, u"not applicable"_s}};
    for (const auto& [count, name] : others) {
        if (count > 0)
            parts.append(u"%1 %2"_s.arg(count).arg(name));
    }
    return u"%1 %2: %3 (%4 s)%5"_s.arg(counts.cases)
        .arg(counts.cases == 1 ? u"case"_s : u"cases"_s, parts.join(u", "_s))
        .arg(double(report.tookMs) / 1000.0, 0, 'f', 1)
        .arg(report.interrupted ? u", interrupted before the end"_s : QString());
}

QString reportAsText(const Report& report, const TextWishes& wishes) {
    const int width = std::max(wishes.width, leastWidth);
    QString text = u"Conformance of the %1 %2\n\n"_s.arg(report.subject, report.target);
    QString others;
    for (const CaseResult& result : report.results()) {
        if (result.verdict() == Verdict::Fail)
            text += failed(result, width);
        else if (wishes.everyCase || result.verdict() != Verdict::Pass)
            others += brief(result, width);
    }
    if (!others.isEmpty())
        text += others + u'\n';
    return text + reportSummary(report) + u'\n';
}

QString caseListAsText(const QList<CaseDescription>& cases, int width) {
    QString text;
    for (const CaseDescription& each : cases) {
        text += u"%1  %2\n"_s.arg(each.number.text(), each.title);
        text += wrapped(u"         "_s, each.rule, std::max(width, leastWidth));
    }
    return text;
}

} // namespace wayside::conformance
