// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Every value type of the store.
#include "netcore/store/accessrecords.h"
#include "netcore/store/drainrecords.h"
#include "netcore/store/flightrecords.h"
#include "netcore/store/journalrecords.h"
#include "netcore/store/limitrecords.h"
#include "netcore/store/sessionrecords.h"
