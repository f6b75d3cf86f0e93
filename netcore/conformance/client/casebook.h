// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/conformance/client/clientcases.h"
#include "netcore/conformance/report/casefilter.h"

#include <functional>
#include <map>

namespace wayside::conformance::client {

/// The two halves in which a case is judged.
enum class Half : quint8 { Behaviour, Close };

/// Where every part of the judge writes down what it saw, case by case. A case passes when it was seen at
/// least once and nothing was found against it; what was never seen is skipped, with what the client would
/// have to do. Only the cases asked for are kept. One thread.
class CaseBook {
public:
    explicit CaseBook(const CaseFilter& filter = {});

    bool isWanted(CaseId id) const { return m_entries.contains(id); }
    /// Whether there is a verdict on that half, or with a finding on any.
    bool isJudged(CaseId id) const;
    bool hasFailed(CaseId id) const;

    void passed(CaseId id, Half half = Half::Behaviour);
    /// The first finding of a half is the one reported; later ones are counted. `words` is a sentence.
    void failed(CaseId id, Half half, const QString& words, const Conversation& proof = {});
    /// Why there will be no verdict, when there is none; the last one counts.
    void unseen(CaseId id, const QString& words);
    /// For all without a verdict and without a reason of their own.
    void unseenForTheRest(const QString& words) { m_otherwise = words; }

    /// Told with each finding as it is made; may be empty.
    std::function<void(const ClientCase& about, const QString& words)> onFinding;

    /// In the order of the table.
    QList<CaseResult> results() const;
    int judged() const;
    int wanted() const { return int(m_entries.size()); }

private:
    struct HalfEntry {
        int seen = 0, findings = 0;
        QString words;
        Conversation proof;
    };
    struct Entry {
        const ClientCase* about = nullptr;
        HalfEntry behaviour, close;
        QString unseen;

        HalfEntry& half(Half which) { return which == Half::Behaviour ? behaviour : close; }
    };

    static Judgement judgementOf(const HalfEntry& half);
    CaseResult resultOf(const Entry& entry) const;

    std::map<CaseId, Entry> m_entries;
    QString m_otherwise;
};

} // namespace wayside::conformance::client
