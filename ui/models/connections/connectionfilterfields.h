// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/filter/filtersubject.h"

namespace wayside::ui {

class ConnectionModel;

/// What a filter of connections may ask for, with words for people and the values that the model has at
/// present. The model outlives it. GUI thread.
FilterSubject connectionFilterSubject(const ConnectionModel& model);

} // namespace wayside::ui
