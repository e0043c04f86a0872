from PySide6.QtWidgets import QApplication, QDialog

from app import queries
from app.reports.brief import brief_pdf
from app.reports.paper import Paper


def test_nobody_home_is_two_keys_and_the_next_one_is_chosen(desk):
    lorcan = desk.find("lorcan")
    desk.press("C", "1")
    desk.until(lambda: desk.stage(lorcan) == "Attempting", "the attempt is logged")
    desk.until(lambda: desk.page is desk.made.today, "back in the queue")


def test_a_session_brings_the_next_call_and_enter_logs_nobody_by_mistake(desk):
    lorcan, sunniva = desk.find("lorcan"), desk.find("sunniva cole")
    desk.press("Space", "1")
    desk.until(lambda: desk.stage(lorcan) == "Attempting")
    desk.until(lambda: "Sunniva" in desk.page.windowTitle(), "the next call is there")
    desk.press("Return")
    assert desk.stage(sunniva) == "New"
    desk.press("1")
    desk.until(lambda: desk.stage(sunniva) == "Attempting")


def test_a_lead_is_called_qualified_moved_and_handed_off_with_its_brief(desk, tmp_path):
    lead = desk.find("isaura")
    desk.made.navigator.start_call(lead)
    desk.wait(0.6)
    desk.press("Space", "A", "N")
    desk.type("! stock written off\n> we only hear of it when a customer rings")
    desk.press("Ctrl+Return", "6")
    desk.type("in 5 days 14:00 discovery 45m")
    desk.press("Return")
    desk.until(lambda: desk.stage(lead) == "Meeting set", "the meeting moves it")
    desk.made.navigator.open_lead(lead)
    desk.wait(0.6)
    desk.press("H")
    desk.until(lambda: any(one.isVisible() for one in desk.made.window.findChildren(QDialog)), "the handoff opens")
    desk.wait(1.0)
    desk.press("Ctrl+Return")
    desk.until(lambda: desk.stage(lead) == "Handed off", "it is handed off")
    frozen = desk.workspace.ask(queries.briefs.frozen_brief, lead)
    assert frozen.number == "H-0412"
    assert "Stock written off" in " ".join(entry.text for entry in frozen.conversation)
    assert brief_pdf(frozen, paper=Paper.A4) == brief_pdf(frozen, paper=Paper.A4)


def test_the_board_asks_for_what_is_missing_and_undo_brings_the_card_back(desk):
    ansel = desk.find("ansel brightmoor")
    desk.go("pipeline")
    board = desk.page
    assert desk.stage(ansel) == "Qualified"
    view = next(one for one in board._columns if one.stage.key == "Qualified")
    view.cards.setFocus()
    view.cards.setCurrentIndex(view.model.index_of(ansel))
    desk.press("Shift+Right")
    desk.until(lambda: any(one.isVisible() for one in desk.made.window.findChildren(QDialog)), "the gate asks")
    assert desk.stage(ansel) == "Qualified", "nothing moved yet"
    desk.type("in 4 days 15:00 45m")
    desk.press("Ctrl+Return")
    desk.until(lambda: desk.stage(ansel) == "Meeting set", "the gate is answered")
    desk.press("Ctrl+Z")
    desk.until(lambda: desk.stage(ansel) == "Qualified", "undo brings it back")


def test_a_list_is_imported_and_taken_back_in_the_window(desk, tmp_path):
    path = tmp_path / "list.csv"
    path.write_text("First Name,Email,Lead Source\nZebedee,z@x.example,Web\n", "utf-8")
    desk.go("import")
    page = desk.page
    page.read([path])
    desk.until(lambda: page._ledger is not None, "each row is accounted for")
    desk.press("Ctrl+Return")
    desk.until(lambda: bool(desk.workspace.ask(queries.search.find, "zebedee")), "it is imported")
    assert desk.page.windowTitle() == "Import"


def test_search_from_anywhere_opens_a_lead(desk):
    desk.press("Ctrl+K")
    desk.type("ottoline")
    desk.wait(0.4)
    desk.press("Return")
    desk.until(lambda: "Ottoline" in desk.made.window.windowTitle(), "her page is open")


def test_letters_typed_into_a_note_do_nothing_else(desk):
    lead = desk.find("isaura")
    desk.made.navigator.start_call(lead)
    desk.wait(0.6)
    desk.press("Space", "N")
    desk.type("cad 123 hjk mno qs")
    assert "cad 123 hjk mno qs" in QApplication.focusWidget().toPlainText()
    assert desk.stage(lead) == "Connected"
