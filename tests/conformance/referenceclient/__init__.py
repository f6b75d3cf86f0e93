# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A client of the protocol that shares no code with Wayside: Python's standard library, and rules that can be broken."""
