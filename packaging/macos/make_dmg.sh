#!/bin/sh
# make_dmg.sh Satchel.app OUT.dmg: signs inside out, makes the image, has it notarised. Without SATCHEL_IDENTITY the
# program is signed for this computer alone, which is enough to try it.
set -eu
app=$1
image=$2
here=$(cd "$(dirname "$0")" && pwd)
identity=${SATCHEL_IDENTITY:--}

sign() {
    if [ "$identity" = - ]; then
        codesign --force --sign - "$1"
    else
        codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" --sign "$identity" "$1"
    fi
}

# Libraries first, each by itself, then the programs, then what holds them: a signature covers what lies below it.
find "$app/Contents/Frameworks" "$app/Contents/Resources" -type f \( -name '*.dylib' -o -name '*.so' \) | while read -r one; do
    sign "$one"
done
find "$app/Contents/Frameworks" -type d -name '*.framework' | while read -r one; do
    sign "$one"
done
sign "$app/Contents/MacOS/satchel"
sign "$app"
codesign --verify --deep --strict "$app"

holder=$(mktemp -d)
trap 'rm -rf "$holder"' EXIT
cp -R "$app" "$holder/"
ln -s /Applications "$holder/Applications"
hdiutil create -volname Satchel -srcfolder "$holder" -format UDZO -ov "$image"

if [ -n "${SATCHEL_NOTARY_PROFILE:-}" ]; then
    codesign --force --timestamp --sign "$identity" "$image"
    xcrun notarytool submit "$image" --keychain-profile "$SATCHEL_NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature "$image"
fi
