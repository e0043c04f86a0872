# Installs silently, makes the practice workspace, opens and closes the window, removes again; the workspace must stay.
$ErrorActionPreference = "Stop"
$installer = Get-ChildItem dist\satchel-*-windows-*.exe | Select-Object -First 1
$env:SATCHEL_HOME = Join-Path $env:RUNNER_TEMP "workspaces"
$env:SATCHEL_PASSPHRASE = "a long passphrase"
$folder = Join-Path $env:LOCALAPPDATA "Programs\Satchel"

function Invoke-Program([string] $program, [string[]] $given) {
    $run = Start-Process -FilePath $program -ArgumentList $given -Wait -PassThru
    if ($run.ExitCode -ne 0) { throw "$program $given ended with $($run.ExitCode)" }
}

Invoke-Program $installer.FullName @("/S")
Invoke-Program "$folder\satchel.exe" @("practice", "--leads", "200")
Invoke-Program "$folder\satchel.exe" @("day", "--for", "tomorrow", "--out", "$env:RUNNER_TEMP\day.pdf")
Invoke-Program "$folder\satchel-window.exe" @("--practice", "--quit-when-live")
Invoke-Program "$folder\uninstall.exe" @("/S", "_?=$folder")
if (Test-Path "$folder\satchel.exe") { throw "It is still there." }
if (-not (Test-Path "$env:SATCHEL_HOME\practice\satchel.db")) { throw "The workspace went with it." }
