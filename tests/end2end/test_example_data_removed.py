"""The made-up company is marked, and one command removes it, nothing else."""

import pytest

from app import opening
from app.errors import RefusedError
from tests.support.clocks import FakeClock
from tests.support.databases import empty_copy


def test_the_example_data_is_marked_and_removed_after_asking(desk, qapp):
    mark, made, profile = desk.made.window.status.example, desk.made, desk.workspace.profile
    assert mark.isVisible()
    own = profile.folder / "diary.txt"
    own.write_text("mine")
    mark.setFocus()
    desk.press("Space")
    box = desk.dialog()
    assert "Remove the example data" in box.text()
    desk.press("Escape")
    desk.no_dialog()
    assert not made.removes_practice
    qapp.setQuitOnLastWindowClosed(False)  # as the application does
    made.navigator.run("file.remove_practice")
    next(one for one in desk.dialog().buttons() if one.text() == "Remove it and begin").click()
    desk.until(lambda: made.removes_practice, "it closes and opens again")
    assert made.opens_again
    assert not made.first.isVisible()
    made.workspace.close()
    opening.remove_practice(desk.workspace)
    assert [one.name for one in profile.folder.iterdir()] == ["diary.txt"]
    qapp.setQuitOnLastWindowClosed(True)
    made.removes_practice = False  # it is gone already when the window ends


def test_no_other_workspace_is_ever_removed(tmp_path):
    workspace = empty_copy(tmp_path / "w", FakeClock())
    with pytest.raises(RefusedError, match="no practice workspace"):
        opening.remove_practice(workspace)
    workspace.close()
    assert workspace.profile.database.exists()
