# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Proves the installer on a Windows machine that is thrown away: for one user and for all with the service, then removed.
# Run as an administrator: prove-installer.ps1 -Folder dist
param([Parameter(Mandatory)] [string] $Folder)
$ErrorActionPreference = 'Stop'
$installer = (Get-Item "$Folder\wayside-*-windows-x86_64.exe").FullName

function Invoke-Quietly([string] $Program, [string[]] $Arguments) {
    $process = Start-Process -FilePath $Program -ArgumentList $Arguments -Wait -PassThru
    if ($process.ExitCode -ne 0) { throw "$Program $Arguments ended with $($process.ExitCode)" }
}
function Remove-Wayside([string] $Place, [string[]] $Arguments) {
    # The uninstaller goes on as a copy of itself: wait for what it does, not for it.
    Invoke-Quietly "$Place\uninstall.exe" $Arguments
    foreach ($try in 1..120) {
        if (-not (Test-Path "$Place\uninstall.exe")) { return }
        Start-Sleep -Milliseconds 500
    }
    throw "$Place is still there"
}
function Test-Programs([string] $Place) {
    foreach ($program in 'wayside-node.exe', 'waysidectl.exe') {
        & "$Place\bin\$program" --version
        if ($LASTEXITCODE -ne 0) { throw "$program does not start" }
    }
    Invoke-Quietly "$Place\bin\wayside.exe" '--version'
}

$mine = "$env:LOCALAPPDATA\Programs\Wayside"
Invoke-Quietly $installer '/S', '/CurrentUser'
Test-Programs $mine
Remove-Wayside $mine '/S', '/CurrentUser'

$all = "$env:ProgramFiles\Wayside"
Invoke-Quietly $installer '/S', '/AllUsers', '/SERVICE'
Test-Programs $all
if ([Environment]::GetEnvironmentVariable('Path', 'Machine') -notlike '*\Wayside\bin*') { throw 'The search path lacks it' }
(Get-Service wayside-node).WaitForStatus('Running', '00:01:00')
$ready = Get-Content "$env:ProgramData\Wayside\data\ready.json" | ConvertFrom-Json
Invoke-RestMethod "$($ready.metricsUrl)" | Out-Null
Invoke-Quietly $installer '/S', '/AllUsers' # over itself: the service goes on
(Get-Service wayside-node).WaitForStatus('Running', '00:01:00')
Stop-Service wayside-node
(Get-Service wayside-node).WaitForStatus('Stopped', '00:00:30')
Remove-Wayside $all '/S', '/AllUsers'
if (Get-Service wayside-node -ErrorAction SilentlyContinue) { throw 'The service is still there' }
if (-not (Test-Path "$env:ProgramData\Wayside\data")) { throw 'Data was removed without being asked' }
foreach ($scope in 'Machine', 'User') {
    if ([Environment]::GetEnvironmentVariable('Path', $scope) -like '*\Wayside\bin*') { throw "The search path of $scope still has it" }
}
'The installer installs, the service runs, and both are removed.'
