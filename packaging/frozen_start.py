"""Runs first in a packaged Satchel: what a shell or another program set for its own Qt or Python means nothing here."""

import os
import sys

for _name in [one for one in os.environ if one.startswith(("PYTHON", "QML", "PYSIDE"))]:
    del os.environ[_name]
for _name in (
    "QT_PLUGIN_PATH",
    "QT_QPA_PLATFORM_PLUGIN_PATH",
    "QT_QPA_GENERIC_PLUGINS",
    "QT_QPA_PLATFORMTHEME",
    "QT_STYLE_OVERRIDE",
):
    os.environ.pop(_name, None)
if sys.platform.startswith("linux"):
    # The libraries in this folder are ours alone: the browser, the mail program and the viewer we open have their own.
    _theirs = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if _theirs is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = _theirs
