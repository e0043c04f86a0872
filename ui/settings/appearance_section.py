"""Settings, Appearance: theme, density, text size, contrast, motion; in force at once and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QCheckBox, QComboBox

from app.language import NAMES, tr
from ui.common.segmented_control import SegmentedControl
from ui.language import CHOSEN
from ui.settings.section import Section
from ui.theme.tokens import TEXT_SCALES

if TYPE_CHECKING:
    from PySide6.QtCore import QSettings

    from ui.theme.theme import Theme

SCHEMES = (("system", tr("System"), "monitor"), ("light", tr("Light"), "sun"), ("dark", tr("Dark"), "moon"))
DENSITIES = (("comfortable", tr("Comfortable"), ""), ("normal", tr("Normal"), ""), ("compact", tr("Compact"), ""))
CONTRASTS = (("system", tr("System"), ""), ("normal", tr("Normal"), ""), ("high", tr("High"), ""))
USUAL = {"scheme": "system", "density": "normal", "contrast": "system", "text_scale": 1.0}


class AppearanceSection(Section):
    """Follows the theme, so that Ctrl + and the menus show here as well."""

    def __init__(self, *, theme: Theme, settings: QSettings) -> None:
        super().__init__(
            tr("Appearance"),
            theme=theme,
            words=tr(
                "theme light dark mode density rows comfortable compact text size zoom contrast colour motion accessibility language"
            ),
        )
        self._settings = settings
        self.scheme = SegmentedControl(SCHEMES, theme=theme, name=tr("Theme"), current=theme.scheme)
        self.density = SegmentedControl(DENSITIES, theme=theme, name=tr("Density of rows"), current=theme.density)
        self.contrast = SegmentedControl(CONTRASTS, theme=theme, name=tr("Contrast"), current=theme.contrast)
        self.text_size = QComboBox()
        self.text_size.setAccessibleName(tr("Text size"))
        for scale in TEXT_SCALES:
            self.text_size.addItem(f"{round(scale * 100)} %", scale)
        self.language = QComboBox()
        self.language.setAccessibleName(tr("Language"))
        for code, name in (("", tr("As the system has it")), *NAMES.items()):
            self.language.addItem(name, code)
        self.language.setCurrentIndex(max(self.language.findData(settings.value(CHOSEN, "")), 0))
        self.add_setting(tr("Theme"), self.scheme, tr("System follows the mode of your computer."))
        self.add_setting(tr("Text size"), self.text_size, tr("Ctrl + and Ctrl − change it everywhere."))
        self.add_setting(tr("Density of rows"), self.density)
        self.add_setting(tr("Contrast"), self.contrast, tr("High helps in glare: stronger lines, no tints."))
        self.add_setting(tr("Language"), self.language, tr("It holds from the next start."))
        self.motion = QCheckBox(tr("Less motion"))
        self.motion.toggled.connect(self._on_motion)
        self.column.addWidget(self.motion)
        self.restore = self.add_restore(self.restore_defaults)
        self.column.addStretch(1)
        self.scheme.chosen.connect(self._on_scheme)
        self.density.chosen.connect(self._on_density)
        self.contrast.chosen.connect(self._on_contrast)
        self.text_size.activated.connect(self._on_size)
        self.language.activated.connect(self._on_language)
        theme.changed.connect(self._show)
        self._show()

    def _keep(self, name: str, value: object) -> None:
        self._settings.setValue(f"appearance/{name}", value)

    def _on_scheme(self, scheme: str) -> None:
        self._keep("scheme", scheme)
        self.theme.set_scheme(scheme)

    def _on_density(self, density: str) -> None:
        self._keep("density", density)
        self.theme.set_density(density)

    def _on_contrast(self, contrast: str) -> None:
        self._keep("contrast", contrast)
        self.theme.set_contrast(contrast)

    def _on_size(self, index: int) -> None:
        scale = float(self.text_size.itemData(index))
        self._keep("text_scale", scale)
        self.theme.set_text_scale(scale)

    def _on_language(self, index: int) -> None:
        self._settings.setValue(CHOSEN, self.language.itemData(index))

    def _on_motion(self, less: bool) -> None:
        self._keep("motion", "less" if less else "usual")
        self.theme.reduced_motion = less

    def restore_defaults(self) -> None:
        """Everything on this page as it is without any choice."""
        for name in USUAL:
            self._settings.remove(f"appearance/{name}")
        self.motion.setChecked(False)
        self._settings.remove("appearance/motion")
        self._settings.remove(CHOSEN)
        self.language.setCurrentIndex(0)
        self.theme.set_scheme(str(USUAL["scheme"]))
        self.theme.set_density(str(USUAL["density"]))
        self.theme.set_contrast(str(USUAL["contrast"]))
        self.theme.set_text_scale(1.0)

    def _show(self) -> None:
        theme = self.theme
        self.scheme.set_current(theme.scheme)
        self.motion.setChecked(theme.reduced_motion)
        self.density.set_current(theme.density)
        self.contrast.set_current(theme.contrast)
        nearest = min(range(len(TEXT_SCALES)), key=self._distance)
        self.text_size.setCurrentIndex(nearest)

    def _distance(self, index: int) -> float:
        return abs(TEXT_SCALES[index] - self.theme.text_scale)
