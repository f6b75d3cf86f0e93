// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtersubject.h"

namespace wayside::ui {

class EventLogModel;

/// What a filter of the log may ask for, with words for people and the values of the lines that are loaded.
/// The model outlives it. GUI thread.
FilterSubject logFilterSubject(const EventLogModel& model);

} // namespace wayside::ui
