// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/conformance/client/casebook.h"

#include <algorithm>

namespace wayside::conformance::client {

using namespace Qt::StringLiterals;

namespace {

CaseDescription descriptionOf(const ClientCase& about) {
    return {CaseNumber::fromText(QString::fromLatin1(about.number)).value_or(CaseNumber()),
            QString::fromLatin1(about.area), QString::fromLatin1(about.title),
            QString::fromLatin1(about.rule)};
}

} // namespace

CaseBook::CaseBook(const CaseFilter& filter) {
    for (const ClientCase& about : clientCases()) {
        if (filter.admits(descriptionOf(about)))
            m_entries[about.number].about = &about;
    }
}

bool CaseBook::isJudged(CaseId id) const {
    const auto found = m_entries.find(id);
    if (found == m_entries.end())
        return false;
    const Entry& entry = found->second;
    return entry.behaviour.seen + entry.behaviour.findings + entry.close.seen + entry.close.findings > 0;
}

bool CaseBook::hasFailed(CaseId id) const {
    const auto found = m_entries.find(id);
    return found != m_entries.end() && found->second.behaviour.findings + found->second.close.findings > 0;
}

void CaseBook::passed(CaseId id, Half half) {
    if (const auto found = m_entries.find(id); found != m_entries.end())
        ++found->second.half(half).seen;
}

void CaseBook::failed(CaseId id, Half half, const QString& words, const Conversation& proof) {
    const auto entry = m_entries.find(id);
    if (entry == m_entries.end())
        return;
    HalfEntry& about = entry->second.half(half);
    if (++about.findings > 1)
        return;
    about.words = words;
    about.proof = proof;
    if (onFinding)
        onFinding(*entry->second.about, words);
}

void CaseBook::unseen(CaseId id, const QString& words) {
    if (const auto found = m_entries.find(id); found != m_entries.end())
        found->second.unseen = words;
}

Judgement CaseBook::judgementOf(const HalfEntry& half) {
    if (half.findings > 1)
        return {Verdict::Fail, u"%1 (and %2 more of the kind)"_s.arg(half.words).arg(half.findings - 1)};
    if (half.findings == 1)
        return {Verdict::Fail, half.words};
    return {half.seen > 0 ? Verdict::Pass : Verdict::NotApplicable, {}};
}

CaseResult CaseBook::resultOf(const Entry& entry) const {
    CaseResult result;
    result.description = descriptionOf(*entry.about);
    result.behaviour = judgementOf(entry.behaviour);
    result.close = judgementOf(entry.close);
    for (const HalfEntry* half : {&entry.behaviour, &entry.close}) {
        if (half->findings > 0 && !half->proof.passages.isEmpty())
            result.evidence.append(half->proof);
    }
    if (result.verdict() == Verdict::NotApplicable) {
        const QString why = !entry.unseen.isEmpty() ? entry.unseen
                            : entry.about->needs == Needs::Anything && !m_otherwise.isEmpty()
                                ? m_otherwise
                                : wordsOf(entry.about->needs);
        result.behaviour = {Verdict::Skipped, u"not seen: "_s + why};
    }
    return result;
}

QList<CaseResult> CaseBook::results() const {
    QList<CaseResult> all;
    for (const auto& [id, entry] : m_entries)
        all.append(resultOf(entry));
    return all;
}

int CaseBook::judged() const {
    return int(std::ranges::count_if(m_entries, [this](const auto& entry) { return isJudged(entry.first); }));
}

} // namespace wayside::conformance::client
