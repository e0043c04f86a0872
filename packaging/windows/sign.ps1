# Signs the installer in dist\ with a certificate given as base64 (CERTIFICATE, PASSWORD) and writes its sum anew.
$ErrorActionPreference = "Stop"
$file = Join-Path $env:RUNNER_TEMP "certificate.pfx"
[IO.File]::WriteAllBytes($file, [Convert]::FromBase64String($env:CERTIFICATE))
try {
    $tool = Get-ChildItem "C:\Program Files (x86)\Windows Kits\10\bin\*\x64\signtool.exe" | Select-Object -Last 1
    $installer = Get-ChildItem dist\satchel-*-windows-*.exe | Select-Object -First 1
    & $tool.FullName sign /fd SHA256 /td SHA256 /tr $env:TIMESTAMP_SERVER /f $file /p $env:PASSWORD $installer.FullName
    if ($LASTEXITCODE -ne 0) { throw "signtool ended with $LASTEXITCODE" }
    & $tool.FullName verify /pa $installer.FullName
    if ($LASTEXITCODE -ne 0) { throw "The signature does not hold." }
    $sum = (Get-FileHash -Algorithm SHA256 $installer.FullName).Hash.ToLower()
    [IO.File]::WriteAllText("dist\SHA256SUMS", "$sum  $($installer.Name)`n")
} finally {
    Remove-Item $file
}
