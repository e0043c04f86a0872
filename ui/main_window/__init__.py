"""The frame around every page: menu bar, sidebar, pages, status bar; it knows pages by name, never their insides."""

from ui.main_window.window import MainWindow

__all__ = ["MainWindow"]
