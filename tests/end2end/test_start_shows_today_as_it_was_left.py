"""A window closed leaves Today's picture; the next start paints it before anything else is loaded."""

import shutil

from PySide6.QtGui import QImage

from app import start
from app.paths import Profile
from tests.support.brief_stay import open_and_close


def test_the_second_start_paints_the_picture_the_first_one_left(practice_of_today, tmp_path):
    folder = tmp_path / "p"
    shutil.copytree(practice_of_today, folder)
    assert open_and_close(folder, tmp_path) == "picture False False"
    look = start.first_look(Profile(folder))
    kept = QImage()
    assert kept.loadFromData(look.picture)
    assert (kept.width(), kept.height()) == (1440, 900)
    assert open_and_close(folder, tmp_path) == "picture True False"
