#!/bin/sh
# Puts the certificate (CERTIFICATE, base64, and PASSWORD) into a keychain of its own and tells the next steps who signs.
set -eu
keychain=$RUNNER_TEMP/signing.keychain-db
secret=$(uuidgen)
printf '%s' "$CERTIFICATE" | base64 --decode > "$RUNNER_TEMP/certificate.p12"
security create-keychain -p "$secret" "$keychain"
security set-keychain-settings -lut 21600 "$keychain"
security unlock-keychain -p "$secret" "$keychain"
security import "$RUNNER_TEMP/certificate.p12" -P "$PASSWORD" -T /usr/bin/codesign -k "$keychain"
security set-key-partition-list -S apple-tool:,apple: -s -k "$secret" "$keychain" > /dev/null
security list-keychains -d user -s "$keychain" login.keychain-db
rm "$RUNNER_TEMP/certificate.p12"
xcrun notarytool store-credentials satchel --apple-id "$APPLE_ID" --team-id "$APPLE_TEAM" --password "$APPLE_PASSWORD"
{
    echo "SATCHEL_IDENTITY=$IDENTITY"
    echo "SATCHEL_NOTARY_PROFILE=satchel"
} >> "$GITHUB_ENV"
