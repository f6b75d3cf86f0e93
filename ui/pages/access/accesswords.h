// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/accessservice.h"
#include "netcore/access/deletionscope.h"
#include "netcore/access/fieldrules.h"

#include <QString>

/// The sentences of the Access page: what was refused and why, what a deletion does, in numbers.
namespace wayside::ui::accesswords {

QString key(access::Resource resource);                ///< in layouts and file names: "policies"
QString title(access::Resource resource);              ///< "Payload policies"
QString counted(access::Resource resource, int count); ///< "3 TLCs"
QString purpose(access::Resource resource);            ///< one sentence: what will appear in the empty list

/// What happened, what it means, what to do; also 429 and 503 with the time the service asks for.
QString failure(const client::RestFailure& failure);
/// Short, for a list of results.
QString shortFailure(const client::RestFailure& failure);

/// Empty: it may, or the service has to decide. Else why not, in a sentence.
QString refusal(const access::AccessService& service, access::Resource resource, access::Operation operation);
/// "TLC_ANALYST", "one of TLC_ANALYST and BROKER_ANALYST", or that the token's role is not known.
QString roleSentence(const access::AccessService& service);

QString complaint(access::Complaint complaint);

/// What deleting does beside deleting: "Revokes 2 tokens, ends 14 live sessions made with them."
QString deletionScope(access::Resource resource, const access::DeletionScope& scope);

} // namespace wayside::ui::accesswords
