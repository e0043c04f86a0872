"""Writes the one style sheet of the application from the tokens; no widget carries a sheet of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from app.resource_files import resource
from ui.theme.tokens import TYPE_SCALE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

FRAME = """
QMainWindow, QDialog { background: @surface; }
QMenuBar { background: @window; border-bottom: 1px solid @hairline; padding: 1.px 6.px 1.px 6.px; spacing: 0px; }
QMenuBar::item { background: transparent; padding: 4.px 9.px 5.px 9.px; border-radius: 5.px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: @press; color: @text; }
QMenu { background: @surface; border: 1px solid @line; padding: 4.px; }
QMenu::item { padding: 5.px 20.px 5.px 10.px; border-radius: 5.px; }
QMenu::item:selected { background: @selected; color: @text; }
QMenu::item:disabled { color: @disabled; }
QMenu::icon { padding-left: 8.px; }
QMenu::separator { height: 1px; background: @hairline; margin: 4.px 6.px; }
QStatusBar { background: @window; border-top: 1px solid @hairline; min-height: 27.px; max-height: 27.px; }
QStatusBar::item { border: none; }
#status_part, #status_part QToolButton { background: transparent; border: none; }
QToolTip { background: @toast; color: @toast_text; border: none; padding: 4.px 7.px; }
#sidebar { background: @window; border: none; border-right: 1px solid @hairline; }
#sidebar QListView { background: transparent; }
QListView[part="board_cards"] { background: transparent; border: none; }
QScrollArea#board, QWidget#board_inside { background: @surface; border: none; }
#page_header { background: @surface; min-height: 52.px; max-height: 52.px; }
#filter_row { background: @surface; border-bottom: 1px solid @hairline; min-height: 40.px; max-height: 40.px; }
QFrame[rule="horizontal"] { background: @hairline; border: none; min-height: 1px; max-height: 1px; }
QFrame[rule="vertical"] { background: @hairline; border: none; min-width: 1px; max-width: 1px; }
QFrame[surface="window"] { background: @window; }
QFrame[surface="sunken"] { background: @sunken; }
QFrame[surface="side"] { background: @surface; border-left: 1px solid @hairline; }
QFrame[surface="card"] { background: @surface; border: 1px solid @line; border-radius: 8.px; }
QSplitter::handle { background: @hairline; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }
QSplitter::handle:hover { background: @accent; }
"""

LISTS = """
QAbstractItemView { background: @surface; border: none; outline: none; selection-background-color: @selected;
    selection-color: @text; }
QTableView { gridline-color: @hairline; }
QHeaderView { background: @sunken; border: none; }
QHeaderView::section { background: @sunken; color: @text2; border: none; border-bottom: 1px solid @hairline;
    padding: 5.px 10.px; font-size: 11.px; font-weight: 600; }
QScrollArea { background: transparent; border: none; }
QScrollArea > QWidget > QWidget { background: transparent; }
QScrollBar:vertical { background: transparent; width: 10.px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10.px; margin: 0; }
QScrollBar::handle { background: @line; border-radius: 3.px; margin: 2.px; }
QScrollBar::handle:vertical { min-height: 28.px; }
QScrollBar::handle:horizontal { min-width: 28.px; }
QScrollBar::handle:hover { background: @control; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QTabBar::tab { background: transparent; color: @text2; padding: 8.px 12.px; border: none;
    border-bottom: 2px solid transparent; font-weight: 500; }
QTabBar::tab:selected { color: @text; border-bottom: 2px solid @accent; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:focus { border-bottom: 2px solid @focus; color: @accentT; }
QTabBar::tear { width: 0; border: none; }
QTabBar QToolButton { background: @surface; border: none; color: @text2; }
QTabWidget::pane { border: none; border-top: 1px solid @hairline; }
"""

CONTROLS = """
QPushButton { background: @surface; color: @text; border: 1px solid @line; border-radius: 6.px;
    padding: 5.px 11.px; font-size: 13.px; font-weight: 500; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @press; }
QPushButton:disabled { color: @disabled; border-color: @hairline; background: @surface; }
QPushButton:focus { border: 1px solid @focus; }
QPushButton[kind="primary"] { background: @accent; color: @on_accent; border: 1px solid @accent; }
QPushButton[kind="primary"]:hover { background: @accent_hover; border-color: @accent_hover; }
QPushButton[kind="primary"]:pressed { background: @accent_hover; border-color: @accent_hover; }
QPushButton[kind="primary"]:disabled { background: @press; border-color: @press; color: @text2; }
QPushButton[kind="danger"] { color: @bad; border-color: @bad; }
QPushButton[kind="danger"]:hover { background: @bad_tint; }
QPushButton[kind="ghost"] { background: transparent; border: 1px solid transparent; color: @text2; }
QPushButton[kind="ghost"]:hover { background: @hover; color: @text; }
QPushButton[kind="ghost"]:pressed { background: @press; }
QPushButton[kind="field"] { background: @surface; border: 1px solid @line; color: @text3; font-weight: 400; }
QPushButton[kind="field"]:hover { border-color: @control; }
QPushButton[kind="nav"] { background: transparent; border: none; }
QPushButton[kind="nav"]:hover { background: @press; }
QPushButton[kind="filter"] { font-size: 12.px; color: @text2; }
QPushButton[kind="filter"]:checked { background: @selected; color: @accentT; border-color: @selected; }
QPushButton[kind="filter"][dashed="true"] { border: 1px dashed @line; }
QPushButton[kind="chip"] { background: @hover; border: none; border-radius: 5.px; color: @text2; }
QPushButton[kind="chip"]:hover { background: @press; }
QPushButton[kind="segment"] { background: transparent; border: none; border-radius: 5.px; color: @text2; }
QPushButton[kind="segment"]:hover { background: @hover; }
QPushButton[kind="segment"]:checked { background: @selected; color: @accentT; }
QPushButton[kind="toast"] { background: transparent; color: @toast_text; border: 1px solid @toast_line; }
QFrame[part="segmented"] { border: 1px solid @line; border-radius: 6.px; background: @surface; }
QToolButton { background: transparent; border: none; border-radius: 5.px; padding: 4.px; color: @text2; }
QToolButton:hover { background: @hover; }
QToolButton:focus { border: 2px solid @focus; padding: 2.px; }
"""

FIELDS = """
QLineEdit, QPlainTextEdit, QTextEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QTimeEdit, QDateTimeEdit {
    background: @surface; color: @text; border: 1px solid @control; border-radius: 6.px;
    padding: 4.px 8.px; selection-background-color: @accent; selection-color: @on_accent; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
QDateEdit:focus, QTimeEdit:focus, QDateTimeEdit:focus { border: 2px solid @focus; padding: 3.px 7.px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QSpinBox:disabled, QComboBox:disabled {
    color: @disabled; border-color: @line; background: @sunken; }
QLineEdit[bad="true"], QPlainTextEdit[bad="true"], QComboBox[bad="true"] { border: 1px solid @bad; }
QLineEdit[plain="true"], QPlainTextEdit[plain="true"], QTextEdit[plain="true"],
QLineEdit[plain="true"]:focus, QPlainTextEdit[plain="true"]:focus, QTextEdit[plain="true"]:focus {
    border: none; background: transparent; padding: 0; }
QLineEdit[plain="true"][scale="large"] { font-size: 16.px; }
QLineEdit[scale="capture"] { font-size: 18.px; padding: 13.px 16.px; border-radius: 8.px; }
QLineEdit[scale="capture"]:focus { padding: 12.px 15.px; }
QLineEdit[scale="capture_word"] { font-size: 14.px; padding: 9.px 16.px; border-radius: 8.px; }
QLineEdit[scale="capture_word"]:focus { padding: 8.px 15.px; }
QComboBox::drop-down { border: none; width: 22.px; }
QComboBox QAbstractItemView { border: 1px solid @line; padding: 4.px; }
QListView[part="choices"] { border: 1px solid @line; }
QListView[part="choices"]::item { padding: 4.px 8.px; border-radius: 5.px; }
QComboBox::down-arrow { image: url("$icons/field-down.svg"); width: 14.px; height: 14.px; }
QSpinBox::up-button, QDoubleSpinBox::up-button, QDateEdit::up-button, QTimeEdit::up-button,
QDateTimeEdit::up-button { border: none; background: transparent; width: 20.px; subcontrol-position: top right; }
QSpinBox::down-button, QDoubleSpinBox::down-button, QDateEdit::down-button, QTimeEdit::down-button,
QDateTimeEdit::down-button { border: none; background: transparent; width: 20.px; subcontrol-position: bottom right; }
QSpinBox::up-arrow, QDoubleSpinBox::up-arrow, QDateEdit::up-arrow, QTimeEdit::up-arrow,
QDateTimeEdit::up-arrow { image: url("$icons/field-up.svg"); width: 11.px; height: 11.px; }
QSpinBox::down-arrow, QDoubleSpinBox::down-arrow, QDateEdit::down-arrow, QTimeEdit::down-arrow,
QDateTimeEdit::down-arrow { image: url("$icons/field-down.svg"); width: 11.px; height: 11.px; }
QCheckBox, QRadioButton { spacing: 8.px; background: transparent; }
QCheckBox::indicator { width: 14.px; height: 14.px; border: 1px solid @control; border-radius: 4.px;
    background: @surface; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url("$icons/field-tick.svg"); }
QCheckBox::indicator:indeterminate { background: @accent; border-color: @accent;
    image: url("$icons/field-partly.svg"); }
QCheckBox::indicator:focus, QRadioButton::indicator:focus { border: 2px solid @focus; width: 12.px; height: 12.px; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { border-color: @line; background: @sunken; }
QRadioButton::indicator { width: 14.px; height: 14.px; border: 1px solid @control; border-radius: 8.px;
    background: @surface; }
QRadioButton::indicator:checked { width: 6.px; height: 6.px; border: 5.px solid @accent; background: @surface; }
QCheckBox:focus, QRadioButton:focus { color: @accentT; }
QProgressBar { background: @track; border: none; border-radius: 3.px; min-height: 6.px; max-height: 6.px; }
QProgressBar::chunk { background: @data; border-radius: 3.px; }
"""

PARTS = """
QLabel { background: transparent; }
QLabel[tone="text"] { color: @text; }
QLabel[tone="text2"] { color: @text2; }
QLabel[tone="text3"] { color: @text3; }
QLabel[tone="accentT"] { color: @accentT; }
QLabel[tone="ok"] { color: @ok; }
QLabel[tone="warn"] { color: @warn; }
QLabel[tone="bad"] { color: @bad; }
QLabel[tone="info"] { color: @info; }
QLabel[tone="toast_text"] { color: @toast_text; }
#toast { background: @toast; border: none; border-radius: 8.px; }
#banner { border: none; border-radius: 8.px; }
#banner[tone="ok"] { background: @ok_tint; }
#banner[tone="warn"] { background: @warn_tint; }
#banner[tone="bad"] { background: @bad_tint; }
#banner[tone="info"] { background: @info_tint; }
#overlay_panel { background: @surface; border: 1px solid @line; border-radius: 10.px; }
#overlay_top { background: transparent; border: none; border-bottom: 1px solid @hairline; }
#overlay_foot { background: @window; border: none; border-top: 1px solid @hairline;
    border-bottom-left-radius: 9.px; border-bottom-right-radius: 9.px; }
#overlay_panel QListView { background: transparent; }
"""


def style_sheet(colors: Mapping[str, str], px: Callable[[float], int], *, focus_width: int) -> str:
    """The sheet for one scheme and text scale; an unknown token raises KeyError."""
    types = "".join(
        f'QLabel[type="{name}"] {{ font-size: {style.size}.px; font-weight: {style.weight}; }}\n'
        for name, style in TYPE_SCALE.items()
    )
    sheet = FRAME + LISTS + CONTROLS + FIELDS + PARTS + types
    sheet = re.sub(r"@(\w+)", lambda found: colors[found[1]], sheet)
    sheet = re.sub(r"\b(\d+)\.px", lambda found: f"{px(int(found[1]))}px", sheet)
    sheet = sheet.replace("$icons", resource("icons", "fixed").as_posix())
    return re.sub(r"\b2px solid", f"{focus_width}px solid", sheet)
