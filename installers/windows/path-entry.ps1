# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Adds a folder to the search path or takes it out again. Not in the installer's own language, whose texts end after 1,024
# characters, which a search path may have more of. What is in it unexpanded (%SystemRoot%) stays so.
param([ValidateSet('add', 'remove')] [string] $Action,
      [ValidateSet('Machine', 'User')] [string] $Scope,
      [string] $Folder)
$ErrorActionPreference = 'Stop'
if ($Scope -eq 'Machine') {
    $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey('SYSTEM\CurrentControlSet\Control\Session Manager\Environment', $true)
} else {
    $key = [Microsoft.Win32.Registry]::CurrentUser.CreateSubKey('Environment')
}
$before = [string] $key.GetValue('Path', '', 'DoNotExpandEnvironmentNames')
$entries = @($before -split ';' | Where-Object { $_ -ne '' -and $_.TrimEnd('\') -ne $Folder.TrimEnd('\') })
if ($Action -eq 'add') {
    $entries += $Folder
}
$after = $entries -join ';'
if ($after -cne $before) {
    $key.SetValue('Path', $after, 'ExpandString')
}
