# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example client in Go does what a client must."""
import unittest

import examplecases


class Go(examplecases.Clients, unittest.TestCase):
    language = "Go"


if __name__ == "__main__":
    unittest.main()
