// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"
#include "netcore/incident/incident.h"

#include <QJsonObject>

namespace wayside::incident {

/// A bundle of one flight record: what GET /admin/v1/flightrecords/{id} answers, and the events of its
/// connection (others are left out, may be none). Nothing of it is copied that could name anybody: words of
/// fixed vocabularies, figures, and times from the connection's beginning. Malformed names the field.
Result<Incident> incidentFrom(const QJsonObject& flightRecord, const QList<observe::EventRow>& events,
                              const QString& exporterVersion);

/// As long as the identifier: "tlc00001" for the first, "tlc00002", …, cut to its last characters.
QString pseudonym(int number, qsizetype length);

/// "incident-rate-limit.wayside-incident": what a file of it may be called.
QString suggestedFileName(const Incident& incident);

} // namespace wayside::incident
