"""A text of ours to read: help on a page, what is new."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QImage, QTextBlockFormat, QTextCharFormat, QTextCursor, QTextDocument, QTextImageFormat
from PySide6.QtWidgets import QDialog, QHBoxLayout, QTextBrowser, QVBoxLayout

from app import language
from app.language import tr
from app.resource_files import resource
from app.version import VERSION
from ui import dialogs
from ui.common.button import Button
from ui.common.text import Text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.common.page import Page
    from ui.context import UiContext
    from ui.tasks import PageTasks
    from ui.theme.theme import Theme

START = "start"
CODE = re.compile(r"`([^`]+)`")


class TextDialog(QDialog):
    """Markdown that is shipped with Satchel, under a picture where there is one; arrows scroll, Esc closes."""

    def __init__(
        self, title: str, about: str, text: str, *, context: UiContext, parent: QWidget, picture: Path | None = None
    ) -> None:
        super().__init__(parent)
        theme = context.theme
        self._edges = theme.px(64)  # margins of the dialog and the scroll bar
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.text = QTextBrowser()
        self.text.setAccessibleName(title)
        self.text.setProperty("plain", True)
        self.text.setOpenLinks(False)
        fill(self.text, text, theme)
        close = Button(tr("Close"), theme=theme, key="Esc")
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        theme.space(column, (20, 18, 20, 16), 8)
        column.addWidget(Text(title, type="dialog_title"))
        column.addWidget(Text(about, tone="text2", wrap=True))
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        room = parent.window().size()
        self.resize(min(theme.px(720), room.width() - theme.px(24)), min(theme.px(600), room.height() - theme.px(8)))
        if picture is not None:
            self._show_picture(picture)
        self.text.setFocus()

    def _show_picture(self, path: Path) -> None:
        """Over the text, as wide as it has room; who reads by ear hears that it is one."""
        image = QImage(str(path))
        if image.isNull():
            return
        wide = min(self.width() - self._edges, image.width())
        shown = QTextImageFormat()
        shown.setName("picture")
        shown.setWidth(wide)
        shown.setHeight(round(image.height() * wide / image.width()))
        shown.setToolTip(tr("This screen, in the practice workspace"))
        document = self.text.document()
        sharp = image.scaledToWidth(round(wide * self.devicePixelRatioF()), Qt.TransformationMode.SmoothTransformation)
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl("picture"), sharp)
        cursor = QTextCursor(document)
        cursor.insertBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Start)
        cursor.insertImage(shown)
        self.text.moveCursor(QTextCursor.MoveOperation.Start)


def fill(browser: QTextBrowser, text: str, theme: Theme) -> None:
    """Show Markdown in our own sizes."""
    document = browser.document()
    document.setDocumentMargin(0)
    document.setIndentWidth(theme.px(20))
    browser.setMarkdown(CODE.sub(r"**\1**", text))  # keys in the letters of the rest, as everywhere
    space, heading = QTextBlockFormat(), QTextCharFormat()
    space.setBottomMargin(theme.px(6))
    heading.setFont(theme.font("body_strong"))
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(space)
    block = document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            cursor.setPosition(block.position())
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(heading)
        block = block.next()


def news() -> str:
    """`CHANGELOG.md` as shipped, without its first heading, which the dialog has."""
    return resource("..", "CHANGELOG.md").read_text("utf-8").partition("\n")[2]


async def show_news(*, context: UiContext, tasks: PageTasks, parent: QWidget) -> None:
    """Help, What's new."""
    text = await tasks.read(news)
    await dialogs.show(
        TextDialog(
            tr("What’s new"), tr("This is Satchel {version}.", version=VERSION), text, context=context, parent=parent
        )
    )


def _written(name: str) -> Path:
    """What is written of a folder of pages in the language, else in English, else what is written of Satchel."""
    spoken = resource("help", language.spoken())
    folder = spoken if spoken.exists() else resource("help", language.ENGLISH)
    path = folder / f"{name}.md"
    return path if path.exists() else folder / f"{START}.md"


def _folder_of(page: Page | None) -> str:
    return type(page).__module__.split(".")[1] if page is not None else START


def help_on(page: Page | None) -> tuple[str, str]:
    """Title and text about a page: what is written for its folder, with the keys that are useful there now."""
    head, _, text = _written(_folder_of(page)).read_text("utf-8").partition("\n")
    hints = page.key_hints() if page is not None else ()
    keys = ", ".join(f"`{' '.join(keys.split('|'))}` {words}" for keys, words in hints)
    return head.removeprefix("# "), text + (tr("\nKeys here: {keys}.\n", keys=keys) if keys else "")


async def show_help(page: Page | None, *, context: UiContext, parent: QWidget) -> None:
    """Help on the page on top."""
    title, text = help_on(page)
    about = tr("? shows every key, Ctrl K finds everything.")
    picture = _written(_folder_of(page)).with_suffix(".webp")
    await dialogs.show(TextDialog(title, about, text, context=context, parent=parent, picture=picture))
