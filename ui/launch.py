"""`satchel`: a verb goes to the command line before any Qt is loaded; no verb opens the window."""

from __future__ import annotations

import sys


def main() -> int:
    """Run a verb, or the window."""
    arguments = sys.argv[1:]
    verb = bool(arguments) and (not arguments[0].startswith("-") or arguments[0] in ("-h", "--help"))
    if verb or arguments[:1] in (["--read-workbook"], ["--make-briefs"]):
        from app import language
        from app.language.chosen import in_window

        language.choose_without_qt(in_window() if verb else language.ENGLISH)
    if arguments[:1] == ["--read-workbook"]:
        from app.import_export.workbook_child import main as read_workbook

        read_workbook(arguments[1])
        return 0
    if arguments[:1] == ["--make-briefs"]:
        from app.reports.batch_child import main as make_briefs

        make_briefs()
        return 0
    if arguments[:1] == ["--read-logo"]:
        from ui.settings.logo_child import main as read_logo

        read_logo(arguments[1])
        return 0
    if verb:
        from app.command_line.main import main as run_verb

        return run_verb(arguments)
    from ui.__main__ import main as open_window

    return open_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
