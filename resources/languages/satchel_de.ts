<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Satchel</name>
  <message>
   <source>
At the stand: {staff}</source>
   <translation>
Am Stand: {staff}</translation>
  </message>
  <message>
   <source>
Keys here: {keys}.
</source>
   <translation>
Tasten hier: {keys}.
</translation>
  </message>
  <message>
   <source>
and {count:,} more</source>
   <translation>
und {count:,} weitere</translation>
  </message>
  <message>
   <source>  {index} of {usable}</source>
   <translation>  {index} von {usable}</translation>
  </message>
  <message>
   <source> (do not call)</source>
   <translation> (nicht anrufen)</translation>
  </message>
  <message>
   <source> (shared)</source>
   <translation> (geteilt)</translation>
  </message>
  <message>
   <source> (wrong number)</source>
   <translation> (falsche Nummer)</translation>
  </message>
  <message numerus="yes">
   <source> +{number:,} sentences</source>
   <translation>
    <numerusform> +{number:,} Satz</numerusform>
    <numerusform> +{number:,} Sätze</numerusform>
   </translation>
  </message>
  <message>
   <source> Ask again on {day}.</source>
   <translation> Wieder fragen am {day}.</translation>
  </message>
  <message>
   <source> Before: {said}.</source>
   <translation> Davor: {said}.</translation>
  </message>
  <message>
   <source> Ctrl E, then {name}</source>
   <translation> Strg E, dann {name}</translation>
  </message>
  <message>
   <source> Last said: {last_said}</source>
   <translation> Zuletzt gesagt: {last_said}</translation>
  </message>
  <message>
   <source> Notes are here.</source>
   <translation> Notizen liegen hier.</translation>
  </message>
  <message>
   <source> Their devices are let in no more from the next sync on.</source>
   <translation> Die Geräte kommen ab dem nächsten Sync nicht mehr hinein.</translation>
  </message>
  <message numerus="yes">
   <source> There are {number} more.</source>
   <translation>
    <numerusform> Es gibt {number} weiteres.</numerusform>
    <numerusform> Es gibt {number} weitere.</numerusform>
   </translation>
  </message>
  <message>
   <source> There is more to mend: {faults}.</source>
   <translation> Es gibt mehr auszubessern: {faults}.</translation>
  </message>
  <message>
   <source> Which laptops are in reach is known to the server only.</source>
   <translation> Welche Laptops erreichbar sind, weiß nur der Server.</translation>
  </message>
  <message>
   <source> a month</source>
   <translation> im Monat</translation>
  </message>
  <message>
   <source> a year</source>
   <translation> im Jahr</translation>
  </message>
  <message>
   <source> after {since}</source>
   <translation> nach {since}</translation>
  </message>
  <message>
   <source> and </source>
   <translation> und </translation>
  </message>
  <message>
   <source> and more</source>
   <translation> und weitere</translation>
  </message>
  <message>
   <source> and {before:,} more</source>
   <translation> und {before:,} weitere</translation>
  </message>
  <message>
   <source> and {codes} more</source>
   <translation> und {codes} weitere</translation>
  </message>
  <message>
   <source> and {marks} more</source>
   <translation> und {marks} weitere</translation>
  </message>
  <message>
   <source> and {more:,} more</source>
   <translation> und {more:,} weitere</translation>
  </message>
  <message>
   <source> and {others:,} in another currency</source>
   <translation> und {others:,} in anderer Währung</translation>
  </message>
  <message>
   <source> and {others} in another currency</source>
   <translation> und {others} in anderer Währung</translation>
  </message>
  <message>
   <source> and {refused:,} more</source>
   <translation> und {refused:,} weitere</translation>
  </message>
  <message>
   <source> and {things}</source>
   <translation> und {things}</translation>
  </message>
  <message>
   <source> as of {when}</source>
   <translation> Stand {when}</translation>
  </message>
  <message>
   <source> at {company}</source>
   <translation> bei {company}</translation>
  </message>
  <message>
   <source> at {day}{moment:%H:%M}</source>
   <translation> um {day}{moment:%H:%M}</translation>
  </message>
  <message>
   <source> by {by}</source>
   <translation> von {by}</translation>
  </message>
  <message>
   <source> days</source>
   <translation> Tagen</translation>
  </message>
  <message>
   <source> ext. {extension}</source>
   <translation> App. {extension}</translation>
  </message>
  <message>
   <source> for {whom}</source>
   <translation> für {whom}</translation>
  </message>
  <message>
   <source> from {first_day}</source>
   <translation> seit {first_day}</translation>
  </message>
  <message>
   <source> in {town}</source>
   <translation> in {town}</translation>
  </message>
  <message>
   <source> landline</source>
   <translation> Festnetz</translation>
  </message>
  <message>
   <source> mobile</source>
   <translation> mobil</translation>
  </message>
  <message>
   <source> near</source>
   <translation> in der Nähe</translation>
  </message>
  <message>
   <source> near {name}</source>
   <translation> nahe {name}</translation>
  </message>
  <message>
   <source> of {fresh}</source>
   <translation> von {fresh}</translation>
  </message>
  <message>
   <source> of {minutes} min {seconds} s</source>
   <translation> von {minutes} Min. {seconds} Sek.</translation>
  </message>
  <message>
   <source> of {short}</source>
   <translation> von {short}</translation>
  </message>
  <message>
   <source> or </source>
   <translation> oder </translation>
  </message>
  <message>
   <source> since {short}</source>
   <translation> seit {short}</translation>
  </message>
  <message>
   <source> until {until}</source>
   <translation> bis {until}</translation>
  </message>
  <message>
   <source> with same e-mail</source>
   <translation> mit gleicher E-Mail</translation>
  </message>
  <message>
   <source> with the next sync</source>
   <translation> mit dem nächsten Sync</translation>
  </message>
  <message>
   <source> with {leads}</source>
   <translation> mit {leads}</translation>
  </message>
  <message>
   <source> with {with_name}</source>
   <translation> mit {with_name}</translation>
  </message>
  <message>
   <source> {can}, {held:,} cannot:</source>
   <translation> {can}, {held:,} nicht:</translation>
  </message>
  <message>
   <source> {late} more.</source>
   <translation> {late} weitere.</translation>
  </message>
  <message>
   <source> {left:,} were changed since and stay.</source>
   <translation> {left:,} wurden seither geändert und bleiben.</translation>
  </message>
  <message>
   <source> {refused:,} rows were left out, the first in line {reasons}.</source>
   <translation> {refused:,} Zeilen wurden ausgelassen, die erste in Zeile {reasons}.</translation>
  </message>
  <message>
   <source> {unreadable:,} entries are none of these, the first in line {examples}.</source>
   <translation> {unreadable:,} Einträge sind nichts davon, der erste in Zeile {examples}.</translation>
  </message>
  <message>
   <source> {whole} min</source>
   <translation> {whole} Min.</translation>
  </message>
  <message>
   <source> · Last: {last}</source>
   <translation> · Zuletzt: {last}</translation>
  </message>
  <message>
   <source> · by the rule</source>
   <translation> · durch die Regel</translation>
  </message>
  <message>
   <source> · closes {day}</source>
   <translation> · Abschluss {day}</translation>
  </message>
  <message>
   <source> · for {split}</source>
   <translation> · für {split}</translation>
  </message>
  <message>
   <source> · locks {since}</source>
   <translation> · sperrt {since}</translation>
  </message>
  <message>
   <source> · off</source>
   <translation> · aus</translation>
  </message>
  <message>
   <source> · printed with {changes} not yet synced</source>
   <translation> · gedruckt mit {changes} ohne Sync</translation>
  </message>
  <message numerus="yes">
   <source> · printed with {number:,} changes not yet synced</source>
   <translation>
    <numerusform> · gedruckt mit {number:,} Änderung ohne Sync</numerusform>
    <numerusform> · gedruckt mit {number:,} Änderungen ohne Sync</numerusform>
   </translation>
  </message>
  <message>
   <source> · same as yours</source>
   <translation> · wie bei Ihnen</translation>
  </message>
  <message>
   <source> · same for both</source>
   <translation> · für beide gleich</translation>
  </message>
  <message>
   <source> · {flagged} to look at before the meeting, marked below</source>
   <translation> · {flagged} vor dem Termin anzusehen, unten markiert</translation>
  </message>
  <message>
   <source> · {gaps:,} in none</source>
   <translation> · {gaps:,} in keinem</translation>
  </message>
  <message>
   <source> · {moved} of {calls} of the calls here moved on</source>
   <translation> · bei {moved} von {calls} Anrufen hier ging es weiter</translation>
  </message>
  <message>
   <source> · {there:%H:%M}–{tzinfo:%H:%M} for them</source>
   <translation> · {there:%H:%M}–{tzinfo:%H:%M} dort</translation>
  </message>
  <message>
   <source>"2026-12-01" or "tomorrow", today without</source>
   <translation>"2026-12-01" oder "morgen", sonst heute</translation>
  </message>
  <message>
   <source>&amp;All leads</source>
   <translation>&amp;Alle Leads</translation>
  </message>
  <message>
   <source>&amp;All owners</source>
   <translation>&amp;Alle Inhaber</translation>
  </message>
  <message>
   <source>&amp;Call</source>
   <translation>A&amp;nruf</translation>
  </message>
  <message>
   <source>&amp;Edit</source>
   <translation>&amp;Bearbeiten</translation>
  </message>
  <message>
   <source>&amp;Field</source>
   <translation>&amp;Feld</translation>
  </message>
  <message>
   <source>&amp;File</source>
   <translation>&amp;Datei</translation>
  </message>
  <message>
   <source>&amp;Go</source>
   <translation>&amp;Gehe zu</translation>
  </message>
  <message>
   <source>&amp;Help</source>
   <translation>&amp;Hilfe</translation>
  </message>
  <message>
   <source>&amp;Import</source>
   <translation>I&amp;mport</translation>
  </message>
  <message>
   <source>&amp;Inbound</source>
   <translation>&amp;Inbound</translation>
  </message>
  <message>
   <source>&amp;Keep {name} to yourself</source>
   <translation>{name} für sich &amp;behalten</translation>
  </message>
  <message>
   <source>&amp;Lead</source>
   <translation>&amp;Lead</translation>
  </message>
  <message>
   <source>&amp;Lifecycle</source>
   <translation>&amp;Lifecycle</translation>
  </message>
  <message>
   <source>&amp;Mine</source>
   <translation>M&amp;eine</translation>
  </message>
  <message>
   <source>&amp;Region</source>
   <translation>&amp;Region</translation>
  </message>
  <message>
   <source>&amp;Rename {name}…</source>
   <translation>{name} &amp;umbenennen …</translation>
  </message>
  <message>
   <source>&amp;Reports</source>
   <translation>Be&amp;richte</translation>
  </message>
  <message>
   <source>&amp;Save this view…</source>
   <translation>Diese Ansicht &amp;speichern …</translation>
  </message>
  <message>
   <source>&amp;Stage</source>
   <translation>&amp;Stufe</translation>
  </message>
  <message>
   <source>&amp;To clean up</source>
   <translation>Aufzuräu&amp;men</translation>
  </message>
  <message>
   <source>&amp;View</source>
   <translation>&amp;Ansicht</translation>
  </message>
  <message>
   <source>&amp;Window</source>
   <translation>&amp;Fenster</translation>
  </message>
  <message>
   <source>(gone)</source>
   <translation>(weg)</translation>
  </message>
  <message>
   <source>({size}, too long to print)</source>
   <translation>({size}, zu lang zum Drucken)</translation>
  </message>
  <message>
   <source>+ Add field</source>
   <translation>+ Feld hinzufügen</translation>
  </message>
  <message>
   <source>+{earlier:,} earlier</source>
   <translation>+{earlier:,} frühere</translation>
  </message>
  <message>
   <source>+{left:,} earlier</source>
   <translation>+{left:,} frühere</translation>
  </message>
  <message>
   <source>+{left_out:,} more</source>
   <translation>+{left_out:,} weitere</translation>
  </message>
  <message numerus="yes">
   <source>+{number} more</source>
   <translation>
    <numerusform>+{number} weiterer</numerusform>
    <numerusform>+{number} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>, all confirmed</source>
   <translation>, alle bestätigt</translation>
  </message>
  <message numerus="yes">
   <source>, and {number} more</source>
   <translation>
    <numerusform>, und eine weitere Person</numerusform>
    <numerusform>, und {number} weitere</numerusform>
   </translation>
  </message>
  <message>
   <source>, archived</source>
   <translation>, archiviert</translation>
  </message>
  <message>
   <source>, as of {since}</source>
   <translation>, Stand {since}</translation>
  </message>
  <message>
   <source>, as of {time}</source>
   <translation>, Stand {time}</translation>
  </message>
  <message>
   <source>, as {program} writes them</source>
   <translation>, wie {program} sie schreibt</translation>
  </message>
  <message>
   <source>, away until {away}</source>
   <translation>, abwesend bis {away}</translation>
  </message>
  <message>
   <source>, best {best_hours}</source>
   <translation>, am besten {best_hours}</translation>
  </message>
  <message>
   <source>, confirmed</source>
   <translation>, bestätigt</translation>
  </message>
  <message>
   <source>, each time up to {rule}</source>
   <translation>, jedes Mal, höchstens {rule}</translation>
  </message>
  <message>
   <source>, each with evidence</source>
   <translation>, jedes mit Beleg</translation>
  </message>
  <message>
   <source>, last contact</source>
   <translation>, letzter Kontakt</translation>
  </message>
  <message>
   <source>, list of {short}</source>
   <translation>, Liste vom {short}</translation>
  </message>
  <message>
   <source>, longer than the stage allows</source>
   <translation>, länger als die Stufe erlaubt</translation>
  </message>
  <message>
   <source>, near </source>
   <translation>, nahe </translation>
  </message>
  <message>
   <source>, nor does {others}.</source>
   <translation>, ebenso {others}.</translation>
  </message>
  <message>
   <source>, offered to {forwarded}</source>
   <translation>, angeboten an {forwarded}</translation>
  </message>
  <message>
   <source>, once they have joined</source>
   <translation>, sobald die Person beigetreten ist</translation>
  </message>
  <message>
   <source>, tight</source>
   <translation>, knapp</translation>
  </message>
  <message>
   <source>, {beside} of {path}</source>
   <translation>, {beside} von {path}</translation>
  </message>
  <message>
   <source>, {faults} to mend</source>
   <translation>, {faults} auszubessern</translation>
  </message>
  <message>
   <source>, {fixed:,} at a fixed time</source>
   <translation>, {fixed:,} zu fester Zeit</translation>
  </message>
  <message>
   <source>, {kept:,} kept because you worked on them</source>
   <translation>, {kept:,} behalten, weil Sie daran gearbeitet haben</translation>
  </message>
  <message>
   <source>, {left_out:,} of them by call instead of the sequence</source>
   <translation>, {left_out:,} davon per Anruf statt per Sequenz</translation>
  </message>
  <message numerus="yes">
   <source>, {number} answers still asked</source>
   <translation>
    <numerusform>, {number} Antwort fehlt noch</numerusform>
    <numerusform>, {number} Antworten fehlen noch</numerusform>
   </translation>
  </message>
  <message>
   <source>, {off} off</source>
   <translation>, {off} aus</translation>
  </message>
  <message>
   <source>, {open:,} not confirmed</source>
   <translation>, {open:,} nicht bestätigt</translation>
  </message>
  <message>
   <source>, {promised:,} promised</source>
   <translation>, {promised:,} zugesagt</translation>
  </message>
  <message>
   <source>, {refused:,} left</source>
   <translation>, {refused:,} übrig</translation>
  </message>
  <message>
   <source>, {skipped} could not be read</source>
   <translation>, {skipped} nicht lesbar</translation>
  </message>
  <message>
   <source>, {stay:,} stay: they were worked since</source>
   <translation>, {stay:,} bleiben: daran wurde seither gearbeitet</translation>
  </message>
  <message>
   <source>--for and --all-open exclude each other.</source>
   <translation>--for und --all-open schließen einander aus.</translation>
  </message>
  <message>
   <source>. The brief has another time: print it again</source>
   <translation>. Das Briefing nennt eine andere Zeit: drucken Sie es neu</translation>
  </message>
  <message>
   <source>.ics in your mail draft, not sent yet.</source>
   <translation>.ics liegt im Mailentwurf, noch nicht gesendet.</translation>
  </message>
  <message>
   <source>.ics is old</source>
   <translation>.ics ist veraltet</translation>
  </message>
  <message>
   <source>0 keeps them for good.</source>
   <translation>0 bewahrt sie für immer auf.</translation>
  </message>
  <message>
   <source>07:30–16:00, Sat 08:00–12:00</source>
   <translation>07:30–16:00, Sat 08:00–12:00</translation>
  </message>
  <message>
   <source>0958, or a name</source>
   <translation>0958, oder ein Name</translation>
  </message>
  <message>
   <source>1 Dec 2026</source>
   <translation>1 dez 2026</translation>
  </message>
  <message>
   <source>1 activity</source>
   <translation>1 Aktivität</translation>
  </message>
  <message>
   <source>1 change</source>
   <translation>1 Änderung</translation>
  </message>
  <message>
   <source>1 character</source>
   <translation>1 Zeichen</translation>
  </message>
  <message>
   <source>1 company</source>
   <translation>1 Firma</translation>
  </message>
  <message>
   <source>1 company is</source>
   <translation>1 Firma ist</translation>
  </message>
  <message>
   <source>1 dec, mon, today; Enter sets it</source>
   <translation>1 dez, mo, heute; Enter setzt es</translation>
  </message>
  <message>
   <source>1 is the first day, counted in working days</source>
   <translation>1 ist der erste Tag, gezählt in Arbeitstagen</translation>
  </message>
  <message>
   <source>1 quote</source>
   <translation>1 Zitat</translation>
  </message>
  <message>
   <source>1 task is overdue</source>
   <translation>1 Aufgabe ist überfällig</translation>
  </message>
  <message>
   <source>1 to 9, or its name</source>
   <translation>1 bis 9 oder der Name</translation>
  </message>
  <message>
   <source>1 value there does</source>
   <translation>1 Wert dort passt</translation>
  </message>
  <message>
   <source>10 minutes</source>
   <translation>10 Minuten</translation>
  </message>
  <message>
   <source>11 Nov 2026</source>
   <translation>11 nov 2026</translation>
  </message>
  <message>
   <source>11:00, or 11:00 45m</source>
   <translation>11:00, oder 11:00 45m</translation>
  </message>
  <message>
   <source>13 Nov 2026</source>
   <translation>13 nov 2026</translation>
  </message>
  <message>
   <source>20-99, 100- or -19</source>
   <translation>20-99, 100- oder -19</translation>
  </message>
  <message>
   <source>2026-11 or last month</source>
   <translation>2026-11 oder letzter Monat</translation>
  </message>
  <message>
   <source>2026-11, 2026-Q4; this quarter without</source>
   <translation>2026-11, 2026-Q4; sonst dieses Quartal</translation>
  </message>
  <message>
   <source>2026-Q4, 2026-11, last month; this quarter without</source>
   <translation>2026-Q4, 2026-11, letzter Monat; sonst dieses Quartal</translation>
  </message>
  <message>
   <source>2026-Q4, 2026-11, last month; this quarter without it</source>
   <translation>2026-Q4, 2026-11, last month; sonst dieses Quartal</translation>
  </message>
  <message>
   <source>2nd</source>
   <translation>2.</translation>
  </message>
  <message>
   <source>30 days</source>
   <translation>30 Tage</translation>
  </message>
  <message>
   <source>30 minutes</source>
   <translation>30 Minuten</translation>
  </message>
  <message>
   <source>3rd</source>
   <translation>3.</translation>
  </message>
  <message>
   <source>5 is Talked, follow up. Then say the next step in words, such as tue 2pm call.</source>
   <translation>5 ist „Gesprochen, nachfassen“. Dann sagen Sie den nächsten Schritt in Worten, etwa: di 14 uhr Anruf.</translation>
  </message>
  <message>
   <source>5 minutes</source>
   <translation>5 Minuten</translation>
  </message>
  <message>
   <source>5 tue 2pm</source>
   <translation>5 di 14 uhr</translation>
  </message>
  <message>
   <source>54k, £54,000 or 54,000 EUR</source>
   <translation>54k, £54.000 oder 54.000 EUR</translation>
  </message>
  <message>
   <source>6 weeks</source>
   <translation>6 Wochen</translation>
  </message>
  <message>
   <source>7 days</source>
   <translation>7 Tage</translation>
  </message>
  <message>
   <source>; {first} answers in their place</source>
   <translation>; {first} antwortet als Vertretung</translation>
  </message>
  <message>
   <source>&gt; quote   ! pain   ? question</source>
   <translation>&gt; Zitat   ! Problem   ? Frage</translation>
  </message>
  <message>
   <source>&gt; quote   ! pain   ? question   @ person   ~ timing</source>
   <translation>&gt; Zitat   ! Problem   ? Frage   @ Person   ~ Zeitpunkt</translation>
  </message>
  <message>
   <source>? shows every key, Ctrl K finds everything.</source>
   <translation>? zeigt jede Taste, Strg K findet alles.</translation>
  </message>
  <message>
   <source>A booked meeting needs its day and hour.</source>
   <translation>Ein gebuchter Termin braucht Tag und Stunde.</translation>
  </message>
  <message>
   <source>A brief with another time was handed over: print it again.</source>
   <translation>Ein Briefing mit anderer Zeit wurde übergeben: drucken Sie es neu.</translation>
  </message>
  <message>
   <source>A call</source>
   <translation>Ein Anruf</translation>
  </message>
  <message>
   <source>A call on the next working day</source>
   <translation>Ein Anruf am nächsten Arbeitstag</translation>
  </message>
  <message>
   <source>A card has at most {most_replies} replies.</source>
   <translation>Eine Karte hat höchstens {most_replies} Erwiderungen.</translation>
  </message>
  <message>
   <source>A card needs what they say.</source>
   <translation>Eine Karte braucht, was gesagt wird.</translation>
  </message>
  <message>
   <source>A cell that begins on line {line} of {name} is longer than 64 KB.</source>
   <translation>Eine Zelle, die in Zeile {line} von {name} beginnt, ist länger als 64 KB.</translation>
  </message>
  <message>
   <source>A choice has 1 to {most_options} options, none twice.</source>
   <translation>Eine Auswahl hat 1 bis {most_options} Möglichkeiten, keine doppelt.</translation>
  </message>
  <message>
   <source>A colleague needs a name.</source>
   <translation>Es braucht einen Namen.</translation>
  </message>
  <message>
   <source>A conversation</source>
   <translation>Ein Gespräch</translation>
  </message>
  <message>
   <source>A conversation: a call, visit or reply</source>
   <translation>Ein Gespräch: Anruf, Besuch oder Antwort</translation>
  </message>
  <message>
   <source>A currency has three letters, such as GBP.</source>
   <translation>Eine Währung hat drei Buchstaben, etwa EUR.</translation>
  </message>
  <message>
   <source>A date to wake it</source>
   <translation>Ein Tag zum Wecken</translation>
  </message>
  <message>
   <source>A dead end: no answer, and no line follows.</source>
   <translation>Eine Sackgasse: keine Antwort, und keine Zeile folgt.</translation>
  </message>
  <message>
   <source>A deputy answers in the AE's place.</source>
   <translation>Eine Vertretung antwortet für den AE.</translation>
  </message>
  <message>
   <source>A deputy can answer too; a manager can enter it from paper.</source>
   <translation>Auch eine Vertretung kann antworten; eine Führungskraft kann sie vom Papier eingeben.</translation>
  </message>
  <message>
   <source>A device locks itself 14 days after its last contact{said}</source>
   <translation>Ein Gerät sperrt sich 14 Tage nach dem letzten Kontakt{said}</translation>
  </message>
  <message>
   <source>A device without a name</source>
   <translation>Ein Gerät ohne Namen</translation>
  </message>
  <message>
   <source>A draft goes to the Outbox; nothing is sent.</source>
   <translation>Ein Entwurf geht in den Postausgang; gesendet wird nichts.</translation>
  </message>
  <message>
   <source>A draft has no brief yet. Enter opens it.</source>
   <translation>Ein Entwurf hat noch kein Briefing. Enter öffnet ihn.</translation>
  </message>
  <message>
   <source>A draft that applies on {day}. {whose} then, or when it is next opened.</source>
   <translation>Ein Entwurf, der ab {day} gilt. {whose}, dann oder beim nächsten Öffnen.</translation>
  </message>
  <message>
   <source>A draft: nothing moves until it has a day.</source>
   <translation>Ein Entwurf: nichts wechselt, bevor er einen Tag hat.</translation>
  </message>
  <message>
   <source>A field in the {place} is not closed.</source>
   <translation>{place}: ein Feld ist nicht geschlossen.</translation>
  </message>
  <message>
   <source>A field needs a name of at most {most_name} letters.</source>
   <translation>Ein Feld braucht einen Namen von höchstens {most_name} Buchstaben.</translation>
  </message>
  <message>
   <source>A field of its own</source>
   <translation>Ein eigenes Feld</translation>
  </message>
  <message>
   <source>A figure would have left its limits.</source>
   <translation>Eine Zahl hätte ihre Grenzen verlassen.</translation>
  </message>
  <message>
   <source>A file hangs on a lead, a contact or an account.</source>
   <translation>Eine Datei hängt an einem Lead, einem Kontakt oder einem Account.</translation>
  </message>
  <message>
   <source>A finished call asks how it ended and what comes next.</source>
   <translation>Nach dem Anruf wird gefragt, wie er endete und was als Nächstes kommt.</translation>
  </message>
  <message>
   <source>A first meeting for the AE is agreed</source>
   <translation>Ein erster Termin für den AE ist vereinbart</translation>
  </message>
  <message>
   <source>A folder of your company’s own with the signed list of versions.</source>
   <translation>Ein eigener Ordner Ihrer Firma mit der unterschriebenen Liste der Versionen.</translation>
  </message>
  <message>
   <source>A handoff</source>
   <translation>Eine Übergabe</translation>
  </message>
  <message>
   <source>A hollow box stands for a character no font here can draw: {codes}{more}</source>
   <translation>Ein leeres Kästchen steht für ein Zeichen, das hier keine Schrift zeichnen kann: {codes}{more}</translation>
  </message>
  <message>
   <source>A lead</source>
   <translation>Ein Lead</translation>
  </message>
  <message>
   <source>A lead in {stage} could never be laid aside.</source>
   <translation>Ein Lead in {stage} könnte nie beiseitegelegt werden.</translation>
  </message>
  <message>
   <source>A lead in {stage} could never go on.</source>
   <translation>Ein Lead in {stage} käme nie weiter.</translation>
  </message>
  <message>
   <source>A lead like it holds: {held}. T sends it.</source>
   <translation>Ein solcher Lead enthält: {held}. T schickt ihn.</translation>
  </message>
  <message>
   <source>A lead needs a name, a company, an e-mail or a number.</source>
   <translation>Ein Lead braucht einen Namen, eine Firma, eine E-Mail oder eine Nummer.</translation>
  </message>
  <message>
   <source>A lead of this company is needed to edit these. Ctrl N makes one.</source>
   <translation>Um das zu bearbeiten, braucht es einen Lead dieser Firma. Strg N legt einen an.</translation>
  </message>
  <message>
   <source>A lead that is not here</source>
   <translation>Ein Lead, der nicht hier ist</translation>
  </message>
  <message>
   <source>A lead, anywhere</source>
   <translation>Ein Lead, überall</translation>
  </message>
  <message>
   <source>A lease ends within seven days.</source>
   <translation>Eine Leihe endet binnen sieben Tagen.</translation>
  </message>
  <message>
   <source>A lease is of 1 to {most} leads.</source>
   <translation>Geliehen werden 1 bis {most} Leads.</translation>
  </message>
  <message>
   <source>A letter needs a subject.</source>
   <translation>Eine E-Mail braucht einen Betreff.</translation>
  </message>
  <message>
   <source>A letter to one of their addresses came back.</source>
   <translation>Eine E-Mail an eine der Adressen kam zurück.</translation>
  </message>
  <message>
   <source>A letter waits</source>
   <translation>Eine Nachricht wartet</translation>
  </message>
  <message>
   <source>A limit is a number from 1 to {most_leads:,}.</source>
   <translation>Eine Grenze ist eine Zahl von 1 bis {most_leads:,}.</translation>
  </message>
  <message>
   <source>A line each, such as: Gate: 2, park left of the silo. Everyone who comes after reads it.</source>
   <translation>Eine Zeile je Angabe, etwa: Gate: 2, links vom Silo parken. Alle, die danach kommen, lesen es.</translation>
  </message>
  <message>
   <source>A line for each reason of a return, in the order of its digit: its name, in brackets the word it is kept under, the stage the lead goes to (Attempting, Connected, Qualified or Meeting set), whose task follows (SDR or Manager), and the task.</source>
   <translation>Eine Zeile für jeden Grund einer Rückgabe, in der Reihenfolge seiner Ziffer: der Name, in Klammern das Wort, unter dem er steht, die Stufe, in die der Lead geht (Attempting, Connected, Qualified oder Meeting set), wessen Aufgabe folgt (SDR oder Manager), und die Aufgabe.</translation>
  </message>
  <message>
   <source>A line for each who has hours of their own: Everybody, a territory or a person, then a colon, the hours, the days, and the time zone; after commas the country whose public holidays count, and single days off. A person's line counts before their territory's, that before everybody's. Without any it is 09:00 to 17:00, Monday to Friday. Like: Everybody: 09:00-17:00 mon-fri Europe/London, holidays GB, off 2026-12-24</source>
   <translation>Eine Zeile für alle mit eigenen Zeiten: Everybody, ein Gebiet oder eine Person, dann ein Doppelpunkt, die Zeiten, die Tage und die Zeitzone; nach Kommas das Land, dessen Feiertage gelten, und einzelne freie Tage. Die Zeile einer Person geht vor der ihres Gebiets, diese vor der für alle. Ohne Zeile gilt 09:00 bis 17:00, Montag bis Freitag. Zum Beispiel: Everybody: 09:00-17:00 mon-fri Europe/Berlin, holidays DE, off 2026-12-24</translation>
  </message>
  <message>
   <source>A line for each: its name, in brackets the word its answers are kept under, and the question. A framework begins with its name on a line of its own; * marks the one leads begin with. Fields that share a word share the answer, so a lead that changes its framework loses no text. The four sales-ready criteria may be called anything and stay four.</source>
   <translation>Eine Zeile für jedes: der Name, in Klammern das Wort, unter dem die Antworten stehen, und die Frage. Ein Framework beginnt mit seinem Namen in eigener Zeile; * kennzeichnet das, mit dem Leads beginnen. Felder mit demselben Wort teilen die Antwort, so verliert ein Lead beim Wechsel des Frameworks keinen Text. Die vier Kriterien für „Sales-ready“ dürfen heißen, wie Sie wollen, und bleiben vier.</translation>
  </message>
  <message>
   <source>A list to work</source>
   <translation>Eine Liste zum Abarbeiten</translation>
  </message>
  <message>
   <source>A lost opportunity needs its reason.</source>
   <translation>Eine verlorene Opportunity braucht ihren Grund.</translation>
  </message>
  <message>
   <source>A manager</source>
   <translation>Eine Führungskraft</translation>
  </message>
  <message>
   <source>A manager withholds the right to do that.</source>
   <translation>Eine Führungskraft hat das Recht dazu entzogen.</translation>
  </message>
  <message>
   <source>A meeting</source>
   <translation>Ein Termin</translation>
  </message>
  <message>
   <source>A meeting needs its day and hour.</source>
   <translation>Ein Termin braucht Tag und Stunde.</translation>
  </message>
  <message>
   <source>A meeting with its time</source>
   <translation>Ein Termin mit Uhrzeit</translation>
  </message>
  <message>
   <source>A move</source>
   <translation>Eine Bewegung</translation>
  </message>
  <message>
   <source>A name cannot be empty.</source>
   <translation>Ein Name kann nicht leer sein.</translation>
  </message>
  <message>
   <source>A name, to share out leads and hand over. Joining a server lets them work on a laptop of their own.</source>
   <translation>Ein Name, um Leads zu verteilen und zu übergeben. Mit einem Server kann die Person auf dem eigenen Laptop arbeiten.</translation>
  </message>
  <message>
   <source>A new key for “{words}”:</source>
   <translation>Neue Taste für „{words}“:</translation>
  </message>
  <message>
   <source>A new key is taken at the next start.</source>
   <translation>Beim nächsten Start wird ein neuer Schlüssel genommen.</translation>
  </message>
  <message>
   <source>A newer version</source>
   <translation>Eine neuere Version</translation>
  </message>
  <message>
   <source>A next step needs a day.</source>
   <translation>Ein nächster Schritt braucht einen Tag.</translation>
  </message>
  <message>
   <source>A next visit needs its day.</source>
   <translation>Ein nächster Besuch braucht seinen Tag.</translation>
  </message>
  <message>
   <source>A note has at most {longest} characters.</source>
   <translation>Eine Notiz hat höchstens {longest} Zeichen.</translation>
  </message>
  <message>
   <source>A number was marked wrong, or cannot be one.</source>
   <translation>Eine Nummer wurde als falsch markiert oder kann keine sein.</translation>
  </message>
  <message>
   <source>A passphrase has at least {shortest} characters.</source>
   <translation>Eine Passphrase hat mindestens {shortest} Zeichen.</translation>
  </message>
  <message>
   <source>A passphrase has at least {shortest} characters; a short sentence is easy to remember.</source>
   <translation>Eine Passphrase hat mindestens {shortest} Zeichen; ein kurzer Satz lässt sich leicht merken.</translation>
  </message>
  <message>
   <source>A password for signing in again, if you want one</source>
   <translation>Ein Passwort zum erneuten Anmelden, wenn Sie eines möchten</translation>
  </message>
  <message>
   <source>A password has at least {shortest} characters.</source>
   <translation>Ein Passwort hat mindestens {shortest} Zeichen.</translation>
  </message>
  <message>
   <source>A phone shows address and code, to copy</source>
   <translation>Ein Telefon zeigt Adresse und Code zum Kopieren</translation>
  </message>
  <message>
   <source>A picture of {name}</source>
   <translation>Ein Bild von {name}</translation>
  </message>
  <message>
   <source>A piece of the file came out of turn.</source>
   <translation>Ein Stück der Datei kam außer der Reihe.</translation>
  </message>
  <message>
   <source>A proposal with a price is with them</source>
   <translation>Ein Angebot mit Preis liegt vor</translation>
  </message>
  <message>
   <source>A prospect goes to its SDR as an MQL from</source>
   <translation>Ein Interessent geht als MQL an seinen SDR ab</translation>
  </message>
  <message>
   <source>A published version does not change.</source>
   <translation>Eine veröffentlichte Version ändert sich nicht.</translation>
  </message>
  <message>
   <source>A quote in the row that begins on line {line:,} of {name} is never closed.</source>
   <translation>Ein Anführungszeichen in der Zeile ab {line:,} von {name} wird nie geschlossen.</translation>
  </message>
  <message>
   <source>A ramp is percentages from 1 to 100.</source>
   <translation>Ein Anlauf besteht aus Prozenten von 1 bis 100.</translation>
  </message>
  <message>
   <source>A ramp needs the full quota.</source>
   <translation>Ein Anlauf braucht die volle Quote.</translation>
  </message>
  <message>
   <source>A reason</source>
   <translation>Ein Grund</translation>
  </message>
  <message>
   <source>A reason is kept with a wipe.</source>
   <translation>Beim Löschen wird ein Grund festgehalten.</translation>
  </message>
  <message>
   <source>A reason: {to} holds {crowd:,} of {most:,}</source>
   <translation>Ein Grund: {to} hat {crowd:,} von {most:,}</translation>
  </message>
  <message>
   <source>A reply clock stops with a call, an e-mail or a note of what you did.</source>
   <translation>Eine Antwortuhr hält mit einem Anruf, einer E-Mail oder einer Notiz über das, was Sie getan haben.</translation>
  </message>
  <message>
   <source>A reply needs something to turn to or to ask.</source>
   <translation>Eine Erwiderung braucht eine Wendung oder eine Frage.</translation>
  </message>
  <message>
   <source>A request is answered within</source>
   <translation>Eine Anfrage wird beantwortet binnen</translation>
  </message>
  <message>
   <source>A review is for a manager and the colleague it is about.</source>
   <translation>Ein Gespräch ist für eine Führungskraft und die Person, um die es geht.</translation>
  </message>
  <message>
   <source>A role goes with the rights on the server, and who oversees them says it.</source>
   <translation>Eine Rolle geht mit den Rechten auf dem Server einher; sie setzt, wer sie verwaltet.</translation>
  </message>
  <message>
   <source>A rule needs a name of at most 200 letters.</source>
   <translation>Eine Regel braucht einen Namen von höchstens 200 Buchstaben.</translation>
  </message>
  <message>
   <source>A sentence for the SDR</source>
   <translation>Ein Satz für den SDR</translation>
  </message>
  <message>
   <source>A sequence is never {state}.</source>
   <translation>Eine Sequenz ist nie {state}.</translation>
  </message>
  <message>
   <source>A sequence needs a name.</source>
   <translation>Eine Sequenz braucht einen Namen.</translation>
  </message>
  <message>
   <source>A sheet holds {most:,} rows.</source>
   <translation>Ein Blatt fasst {most:,} Zeilen.</translation>
  </message>
  <message>
   <source>A short sentence is easy to remember.</source>
   <translation>Ein kurzer Satz lässt sich leicht merken.</translation>
  </message>
  <message>
   <source>A shorter order.</source>
   <translation>Eine kürzere Reihenfolge.</translation>
  </message>
  <message>
   <source>A shorter order. {words}</source>
   <translation>Eine kürzere Reihenfolge. {words}</translation>
  </message>
  <message>
   <source>A site needs a name, an address or coordinates.</source>
   <translation>Ein Standort braucht einen Namen, eine Adresse oder Koordinaten.</translation>
  </message>
  <message>
   <source>A speed is {slow:g} to {fast:g} km/h.</source>
   <translation>Ein Tempo liegt bei {slow:g} bis {fast:g} km/h.</translation>
  </message>
  <message>
   <source>A tag has at most {longest} characters.</source>
   <translation>Ein Tag hat höchstens {longest} Zeichen.</translation>
  </message>
  <message>
   <source>A template needs a name.</source>
   <translation>Eine Vorlage braucht einen Namen.</translation>
  </message>
  <message>
   <source>A territory needs a name of at most 200 letters.</source>
   <translation>Ein Gebiet braucht einen Namen von höchstens 200 Buchstaben.</translation>
  </message>
  <message>
   <source>A text of a rule has at most {longest_text} characters.</source>
   <translation>Ein Text einer Regel hat höchstens {longest_text} Zeichen.</translation>
  </message>
  <message>
   <source>A tier a line and how many days may pass between visits, such as A 30. V on the day lists who is overdue.</source>
   <translation>Je Zeile eine Klasse und wie viele Tage zwischen Besuchen vergehen dürfen, etwa A 30. V im Tag listet, wer überfällig ist.</translation>
  </message>
  <message>
   <source>A trigger needs a name.</source>
   <translation>Ein Trigger braucht einen Namen.</translation>
  </message>
  <message>
   <source>A view needs a name.</source>
   <translation>Eine Ansicht braucht einen Namen.</translation>
  </message>
  <message>
   <source>A visit ends with its outcome. Enter opens it.</source>
   <translation>Ein Besuch endet mit seinem Ergebnis. Enter öffnet ihn.</translation>
  </message>
  <message>
   <source>A visit needs its day.</source>
   <translation>Ein Besuch braucht seinen Tag.</translation>
  </message>
  <message>
   <source>A web form or another program sends leads to an address of its own, signed; they go into a queue and on by the routing rules. What happened to somebody known is a signal on their lead.</source>
   <translation>Ein Webformular oder ein anderes Programm schickt Leads signiert an eine eigene Adresse; sie kommen in eine Warteschlange und von dort nach den Verteilregeln weiter. Was jemand Bekanntes getan hat, ist ein Signal an dessen Lead.</translation>
  </message>
  <message>
   <source>A won opportunity has an amount.</source>
   <translation>Eine gewonnene Opportunity hat einen Betrag.</translation>
  </message>
  <message>
   <source>A won opportunity has the day it was signed.</source>
   <translation>Eine gewonnene Opportunity hat den Tag der Unterschrift.</translation>
  </message>
  <message>
   <source>A word to remember them by</source>
   <translation>Ein Wort zur Erinnerung</translation>
  </message>
  <message>
   <source>A word to remember them by, optional</source>
   <translation>Ein Wort zur Erinnerung, optional</translation>
  </message>
  <message>
   <source>A {entity} has no tags.</source>
   <translation>{entity}: keine Tags möglich.</translation>
  </message>
  <message>
   <source>A {field} has at most {longest} characters.</source>
   <translation>{field}: höchstens {longest} Zeichen.</translation>
  </message>
  <message>
   <source>A, B and C follow what they say, N takes notes: ! a pain, &gt; a quote. Then hang up.</source>
   <translation>A, B und C folgen dem, was gesagt wird, N schreibt Notizen: ! ein Problem, &gt; ein Zitat. Dann legen Sie auf.</translation>
  </message>
  <message>
   <source>AE</source>
   <translation>AE</translation>
  </message>
  <message>
   <source>AE meeting</source>
   <translation>AE-Termin</translation>
  </message>
  <message>
   <source>AE meeting agreed</source>
   <translation>AE-Termin vereinbart</translation>
  </message>
  <message>
   <source>AEs</source>
   <translation>AEs</translation>
  </message>
  <message>
   <source>AEs returned {total:,} handoffs</source>
   <translation>AEs gaben {total:,} Übergaben zurück</translation>
  </message>
  <message>
   <source>About</source>
   <translation>Worüber</translation>
  </message>
  <message>
   <source>About a page</source>
   <translation>Zu einer Seite</translation>
  </message>
  <message>
   <source>About the signal</source>
   <translation>Zum Signal</translation>
  </message>
  <message>
   <source>About the track</source>
   <translation>Über den Leitfaden</translation>
  </message>
  <message>
   <source>About which competitor, with commas between</source>
   <translation>Über welchen Wettbewerber, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Absence removed</source>
   <translation>Abwesenheit entfernt</translation>
  </message>
  <message>
   <source>Absence saved</source>
   <translation>Abwesenheit gespeichert</translation>
  </message>
  <message>
   <source>Accept</source>
   <translation>Annehmen</translation>
  </message>
  <message>
   <source>Accept creates: {makes}</source>
   <translation>Annehmen legt an: {makes}</translation>
  </message>
  <message>
   <source>Accept it, or ask a manager to return it.</source>
   <translation>Nehmen Sie ihn an, oder bitten Sie eine Führungskraft, ihn zurückzugeben.</translation>
  </message>
  <message>
   <source>Accept, create opportunity</source>
   <translation>Annehmen, anlegen</translation>
  </message>
  <message>
   <source>Accept, opportunity created</source>
   <translation>Annehmen, angelegt</translation>
  </message>
  <message>
   <source>Acceptance by pair</source>
   <translation>Annahme nach Paaren</translation>
  </message>
  <message>
   <source>Accepted</source>
   <translation>Angenommen</translation>
  </message>
  <message>
   <source>Accepted by AEs</source>
   <translation>Von AEs angenommen</translation>
  </message>
  <message>
   <source>Accepted by an AE</source>
   <translation>Von einem AE angenommen</translation>
  </message>
  <message>
   <source>Accepted by the AE</source>
   <translation>Vom AE angenommen</translation>
  </message>
  <message>
   <source>Accepted deals for {name}, each once</source>
   <translation>Angenommene Deals für {name}, jeder einmal</translation>
  </message>
  <message>
   <source>Accepted handoffs out of all verdicts that AEs gave on these days.</source>
   <translation>Angenommene Übergaben unter allen Entscheidungen, die AEs an diesen Tagen trafen.</translation>
  </message>
  <message>
   <source>Accepted, what they need is being found out</source>
   <translation>Angenommen, der Bedarf wird ermittelt</translation>
  </message>
  <message>
   <source>Accepted, without a value</source>
   <translation>Angenommen, ohne Wert</translation>
  </message>
  <message>
   <source>Accepted, {value}</source>
   <translation>Angenommen, {value}</translation>
  </message>
  <message>
   <source>Access ended</source>
   <translation>Zugang beendet</translation>
  </message>
  <message>
   <source>Accessibility</source>
   <translation>Barrierefreiheit</translation>
  </message>
  <message>
   <source>Account</source>
   <translation>Account</translation>
  </message>
  <message>
   <source>Account {company}</source>
   <translation>Account {company}</translation>
  </message>
  <message>
   <source>Accounts</source>
   <translation>Accounts</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Aktion</translation>
  </message>
  <message>
   <source>Action items</source>
   <translation>Aufgaben</translation>
  </message>
  <message>
   <source>Action items arose</source>
   <translation>Aufgaben haben sich ergeben</translation>
  </message>
  <message>
   <source>Action items arose, so the lead is accepted.</source>
   <translation>Es haben sich Aufgaben ergeben, also ist der Lead angenommen.</translation>
  </message>
  <message>
   <source>Action items make Accept the expected answer</source>
   <translation>Mit Aufgaben ist „Annehmen“ zu erwarten</translation>
  </message>
  <message>
   <source>Active</source>
   <translation>Aktiv</translation>
  </message>
  <message>
   <source>Activity</source>
   <translation>Aktivität</translation>
  </message>
  <message>
   <source>Activity by day</source>
   <translation>Aktivität nach Tagen</translation>
  </message>
  <message>
   <source>Activity by week</source>
   <translation>Aktivität nach Wochen</translation>
  </message>
  <message>
   <source>Activity of the week from {rest}</source>
   <translation>Aktivität der Woche ab {rest}</translation>
  </message>
  <message>
   <source>Activity on {rest}</source>
   <translation>Aktivität am {rest}</translation>
  </message>
  <message>
   <source>Activity, {rest}</source>
   <translation>Aktivität, {rest}</translation>
  </message>
  <message>
   <source>Add</source>
   <translation>Hinzufügen</translation>
  </message>
  <message>
   <source>Add a field</source>
   <translation>Feld hinzufügen</translation>
  </message>
  <message>
   <source>Add a file</source>
   <translation>Datei hinzufügen</translation>
  </message>
  <message>
   <source>Add a file…</source>
   <translation>Datei hinzufügen …</translation>
  </message>
  <message>
   <source>Add a number</source>
   <translation>Nummer hinzufügen</translation>
  </message>
  <message>
   <source>Add a picture</source>
   <translation>Bild hinzufügen</translation>
  </message>
  <message>
   <source>Add a picture to the person just taken</source>
   <translation>Der eben aufgenommenen Person ein Bild hinzufügen</translation>
  </message>
  <message>
   <source>Add a reply to that one.</source>
   <translation>Fügen Sie dort eine Erwiderung hinzu.</translation>
  </message>
  <message>
   <source>Add a step after it…</source>
   <translation>Schritt dahinter hinzufügen …</translation>
  </message>
  <message>
   <source>Add a step with N.</source>
   <translation>Fügen Sie mit N einen Schritt hinzu.</translation>
  </message>
  <message>
   <source>Add a stop</source>
   <translation>Stopp hinzufügen</translation>
  </message>
  <message>
   <source>Add a stop…</source>
   <translation>Stopp hinzufügen …</translation>
  </message>
  <message>
   <source>Add a tag</source>
   <translation>Tag hinzufügen</translation>
  </message>
  <message>
   <source>Add a visit on Day with V, or choose another day.</source>
   <translation>Fügen Sie in „Tag“ mit V einen Besuch hinzu, oder wählen Sie einen anderen Tag.</translation>
  </message>
  <message>
   <source>Add an address</source>
   <translation>Adresse hinzufügen</translation>
  </message>
  <message>
   <source>Add colleagues by name, or publish the workspace to a server first.</source>
   <translation>Fügen Sie Leute beim Namen hinzu, oder veröffentlichen Sie den Arbeitsbereich zuerst auf einem Server.</translation>
  </message>
  <message>
   <source>Add it</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <source>Add lead</source>
   <translation>Lead anlegen</translation>
  </message>
  <message>
   <source>Add step</source>
   <translation>Schritt hinzufügen</translation>
  </message>
  <message>
   <source>Add task</source>
   <translation>Aufgabe anlegen</translation>
  </message>
  <message>
   <source>Add the address to them, or drop it on the right lead.</source>
   <translation>Tragen Sie die Adresse dort ein, oder legen Sie ihn beim richtigen Lead ab.</translation>
  </message>
  <message>
   <source>Add the starter talk tracks and cards in {words}</source>
   <translation>Leitfäden und Karten zum Anfang hinzufügen: {words}</translation>
  </message>
  <message>
   <source>Add the starters</source>
   <translation>Starter hinzufügen</translation>
  </message>
  <message>
   <source>Add this one as a lead with Ctrl N.</source>
   <translation>Legen Sie diese Person mit Strg N als Lead an.</translation>
  </message>
  <message>
   <source>Add to the day</source>
   <translation>In den Tag</translation>
  </message>
  <message>
   <source>Add what is missing, or give an override reason.</source>
   <translation>Ergänzen Sie, was fehlt, oder nennen Sie einen Grund für die Ausnahme.</translation>
  </message>
  <message>
   <source>Add what is missing.</source>
   <translation>Ergänzen Sie, was fehlt.</translation>
  </message>
  <message>
   <source>Added</source>
   <translation>Hinzugefügt</translation>
  </message>
  <message>
   <source>Added as</source>
   <translation>Hinzugefügt als</translation>
  </message>
  <message>
   <source>Added as stop</source>
   <translation>Hinzugefügt als Stopp</translation>
  </message>
  <message>
   <source>Added where it harms least: stop</source>
   <translation>Eingefügt, wo es am wenigsten stört: Stopp</translation>
  </message>
  <message>
   <source>Added:</source>
   <translation>Hinzugefügt:</translation>
  </message>
  <message>
   <source>Address</source>
   <translation>Adresse</translation>
  </message>
  <message>
   <source>Address and code stand on your invitation. A code works once.</source>
   <translation>Adresse und Code stehen auf Ihrer Einladung. Ein Code gilt einmal.</translation>
  </message>
  <message>
   <source>Address and password do not fit.</source>
   <translation>Adresse und Passwort passen nicht zusammen.</translation>
  </message>
  <message>
   <source>Address and secret</source>
   <translation>Adresse und Schlüssel</translation>
  </message>
  <message>
   <source>Address bounced</source>
   <translation>Adresse unzustellbar</translation>
  </message>
  <message>
   <source>Address marked as bounced</source>
   <translation>Adresse als unzustellbar markiert</translation>
  </message>
  <message>
   <source>Address not known</source>
   <translation>Adresse nicht bekannt</translation>
  </message>
  <message>
   <source>Address of the mirror</source>
   <translation>Adresse des Spiegels</translation>
  </message>
  <message>
   <source>Addresses</source>
   <translation>Adressen</translation>
  </message>
  <message>
   <source>Add…</source>
   <translation>Hinzufügen …</translation>
  </message>
  <message>
   <source>Adjustments of earlier months</source>
   <translation>Korrekturen früherer Monate</translation>
  </message>
  <message>
   <source>Ae</source>
   <translation>AE</translation>
  </message>
  <message>
   <source>After merge</source>
   <translation>Danach</translation>
  </message>
  <message>
   <source>After the last answer, Y or N saves and clears the form. Aim for under 12 s.</source>
   <translation>Nach der letzten Antwort speichert Y oder N und leert das Formular. Ziel: unter 12 s.</translation>
  </message>
  <message>
   <source>After the show</source>
   <translation>Nach der Messe</translation>
  </message>
  <message>
   <source>After the show: {follow}</source>
   <translation>Nach der Messe: {follow}</translation>
  </message>
  <message>
   <source>Afterwards</source>
   <translation>Danach</translation>
  </message>
  <message>
   <source>Afterwards they</source>
   <translation>Danach werden sie</translation>
  </message>
  <message>
   <source>Again: {label}</source>
   <translation>Noch einmal: {label}</translation>
  </message>
  <message>
   <source>Agree</source>
   <translation>Zustimmen</translation>
  </message>
  <message>
   <source>Ahead by {away:,}</source>
   <translation>{away:,} voraus</translation>
  </message>
  <message>
   <source>Ahead {away}%</source>
   <translation>{away} % voraus</translation>
  </message>
  <message>
   <source>Aim for, in minutes and seconds</source>
   <translation>Ziel, in Minuten und Sekunden</translation>
  </message>
  <message>
   <source>All</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>All events…</source>
   <translation>Alle Veranstaltungen …</translation>
  </message>
  <message>
   <source>All fields are the same.</source>
   <translation>Alle Felder sind gleich.</translation>
  </message>
  <message>
   <source>All files (*)</source>
   <translation>Alle Dateien (*)</translation>
  </message>
  <message>
   <source>All four criteria met, no meeting yet</source>
   <translation>Alle vier Kriterien erfüllt, noch kein Termin</translation>
  </message>
  <message>
   <source>All keys</source>
   <translation>Alle Tasten</translation>
  </message>
  <message>
   <source>All keys are as they came.</source>
   <translation>Alle Tasten sind wie zu Beginn.</translation>
  </message>
  <message>
   <source>All leads</source>
   <translation>Alle Leads</translation>
  </message>
  <message>
   <source>All opportunities</source>
   <translation>Alle Opportunities</translation>
  </message>
  <message>
   <source>All quiet at {now:%H:%M}. {said}.</source>
   <translation>Alles ruhig um {now:%H:%M}. {said}.</translation>
  </message>
  <message>
   <source>All sources</source>
   <translation>Alle Quellen</translation>
  </message>
  <message>
   <source>All steps are done</source>
   <translation>Alle Schritte sind erledigt</translation>
  </message>
  <message>
   <source>All territories</source>
   <translation>Alle Gebiete</translation>
  </message>
  <message>
   <source>All that is kept of them is in</source>
   <translation>Alles, was über die Person da ist, liegt in</translation>
  </message>
  <message>
   <source>All your leads, by stage.</source>
   <translation>Alle Ihre Leads, nach Stufe.</translation>
  </message>
  <message>
   <source>All, also those written before</source>
   <translation>Alle, auch schon geschriebene</translation>
  </message>
  <message>
   <source>Allow Nurture or Disqualified.</source>
   <translation>Erlauben Sie Nurture oder Disqualifiziert.</translation>
  </message>
  <message>
   <source>Allow a move into it.</source>
   <translation>Erlauben Sie eine Bewegung dorthin.</translation>
  </message>
  <message>
   <source>Allow one stage after or before it.</source>
   <translation>Erlauben Sie eine Stufe danach oder davor.</translation>
  </message>
  <message>
   <source>Also here: {words}</source>
   <translation>Auch hier: {words}</translation>
  </message>
  <message>
   <source>Amount</source>
   <translation>Betrag</translation>
  </message>
  <message>
   <source>Amounts are withheld from you.</source>
   <translation>Beträge sind für Sie nicht freigegeben.</translation>
  </message>
  <message>
   <source>An absence is a year long at most.</source>
   <translation>Eine Abwesenheit dauert höchstens ein Jahr.</translation>
  </message>
  <message>
   <source>An address holds no password.</source>
   <translation>Eine Adresse enthält kein Passwort.</translation>
  </message>
  <message>
   <source>An amount is 0 or more, and no longer than 13 digits.</source>
   <translation>Ein Betrag ist 0 oder mehr und hat höchstens 13 Ziffern.</translation>
  </message>
  <message>
   <source>An endless round: it leads to no outcome and no end</source>
   <translation>Ein endloser Kreis: er führt zu keinem Ergebnis und keinem Ende</translation>
  </message>
  <message>
   <source>An event needs a name.</source>
   <translation>Eine Veranstaltung braucht einen Namen.</translation>
  </message>
  <message>
   <source>An hour</source>
   <translation>Eine Stunde</translation>
  </message>
  <message>
   <source>An import that is resumed has its files.</source>
   <translation>Ein fortgesetzter Import hat seine Dateien schon.</translation>
  </message>
  <message>
   <source>An opportunity is about an account or a lead.</source>
   <translation>In einer Opportunity geht es um einen Account oder einen Lead.</translation>
  </message>
  <message>
   <source>An opportunity needs a name.</source>
   <translation>Eine Opportunity braucht einen Namen.</translation>
  </message>
  <message>
   <source>And {count}.</source>
   <translation>Und {count}.</translation>
  </message>
  <message>
   <source>And {said:,} more pairs.</source>
   <translation>Und {said:,} weitere Paare.</translation>
  </message>
  <message>
   <source>Another company has the domain {domain}; both are kept until you decide.</source>
   <translation>Eine andere Firma hat die Domain {domain}; beide bleiben, bis Sie entscheiden.</translation>
  </message>
  <message>
   <source>Another company has this number; both are kept until you decide.</source>
   <translation>Eine andere Firma hat diese Nummer; beide bleiben, bis Sie entscheiden.</translation>
  </message>
  <message>
   <source>Another line has the same key.</source>
   <translation>Eine andere Zeile hat denselben Schlüssel.</translation>
  </message>
  <message>
   <source>Another reply</source>
   <translation>Noch eine Erwiderung</translation>
  </message>
  <message>
   <source>Another sheet</source>
   <translation>Anderes Blatt</translation>
  </message>
  <message>
   <source>Another talk track…</source>
   <translation>Anderer Leitfaden …</translation>
  </message>
  <message>
   <source>Another territory has that name.</source>
   <translation>Ein anderes Gebiet heißt so.</translation>
  </message>
  <message>
   <source>Another visit guide…</source>
   <translation>Anderer Besuchsleitfaden …</translation>
  </message>
  <message>
   <source>Answer</source>
   <translation>Antwort</translation>
  </message>
  <message>
   <source>Answer a request</source>
   <translation>Anfrage beantworten</translation>
  </message>
  <message>
   <source>Answer in order</source>
   <translation>Der Reihe nach antworten</translation>
  </message>
  <message>
   <source>Answer it, then send again.</source>
   <translation>Beantworten Sie es, dann senden Sie noch einmal.</translation>
  </message>
  <message>
   <source>Answer their reply</source>
   <translation>Auf die Antwort antworten</translation>
  </message>
  <message>
   <source>Answer {letter} is there twice.</source>
   <translation>Antwort {letter} gibt es zweimal.</translation>
  </message>
  <message>
   <source>Answer {letter} {words}</source>
   <translation>Antwort {letter} {words}</translation>
  </message>
  <message>
   <source>Answer {letter}, {name}</source>
   <translation>Antwort {letter}, {name}</translation>
  </message>
  <message>
   <source>Answer {letter}: {says}, {goes}</source>
   <translation>Antwort {letter}: {says}, {goes}</translation>
  </message>
  <message>
   <source>Answered</source>
   <translation>Abgenommen</translation>
  </message>
  <message>
   <source>Answered under another framework</source>
   <translation>Unter einem anderen Framework beantwortet</translation>
  </message>
  <message>
   <source>Answers on paper are entered by a manager.</source>
   <translation>Antworten auf Papier gibt eine Führungskraft ein.</translation>
  </message>
  <message>
   <source>Answers over their deadline</source>
   <translation>Antworten über der Frist</translation>
  </message>
  <message>
   <source>Answers to</source>
   <translation>Antwortet für</translation>
  </message>
  <message>
   <source>Answers to handoffs</source>
   <translation>Antworten auf Übergaben</translation>
  </message>
  <message>
   <source>Any</source>
   <translation>Jede</translation>
  </message>
  <message>
   <source>Any meeting day</source>
   <translation>Jeder Termintag</translation>
  </message>
  <message>
   <source>Any; words with commas between</source>
   <translation>Beliebig; Wörter, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Appearance</source>
   <translation>Darstellung</translation>
  </message>
  <message>
   <source>Apple</source>
   <translation>Apple</translation>
  </message>
  <message>
   <source>Applied at next sync: away,</source>
   <translation>Gilt ab dem nächsten Sync: abwesend,</translation>
  </message>
  <message>
   <source>Applies on</source>
   <translation>Gilt ab</translation>
  </message>
  <message>
   <source>Apply</source>
   <translation>Anwenden</translation>
  </message>
  <message>
   <source>Apply the rule</source>
   <translation>Regel anwenden</translation>
  </message>
  <message>
   <source>Approve</source>
   <translation>Freigeben</translation>
  </message>
  <message>
   <source>Approve it first.</source>
   <translation>Geben Sie ihn zuerst frei.</translation>
  </message>
  <message>
   <source>Approve, and show the next</source>
   <translation>Freigeben und den nächsten zeigen</translation>
  </message>
  <message>
   <source>Approved</source>
   <translation>Freigegeben</translation>
  </message>
  <message>
   <source>Approved:</source>
   <translation>Freigegeben:</translation>
  </message>
  <message>
   <source>Apr</source>
   <translation>Apr</translation>
  </message>
  <message>
   <source>Archive</source>
   <translation>Archivieren</translation>
  </message>
  <message>
   <source>Archive leads that others made</source>
   <translation>Leads archivieren, die andere angelegt haben</translation>
  </message>
  <message>
   <source>Arrange a visit at the new address</source>
   <translation>Besuch an der neuen Adresse vereinbaren</translation>
  </message>
  <message>
   <source>Arrived</source>
   <translation>Angekommen</translation>
  </message>
  <message>
   <source>Arrived comes before Done.</source>
   <translation>„Angekommen“ kommt vor „Fertig“.</translation>
  </message>
  <message>
   <source>Arrived in the last 30 days</source>
   <translation>In den letzten 30 Tagen gekommen</translation>
  </message>
  <message>
   <source>Arrived in {day:%B %Y}</source>
   <translation>Gekommen im {day:%B %Y}</translation>
  </message>
  <message>
   <source>Arrived since it was closed</source>
   <translation>Seit dem Abschluss gekommen</translation>
  </message>
  <message>
   <source>Arrived, nobody has tried them yet</source>
   <translation>Angekommen, noch hat es niemand versucht</translation>
  </message>
  <message>
   <source>Arrived, now {stage}</source>
   <translation>Gekommen, jetzt {stage}</translation>
  </message>
  <message>
   <source>Arrows go from figure to figure, Enter shows the records behind one.</source>
   <translation>Pfeile gehen von Zahl zu Zahl, Enter zeigt die Datensätze dahinter.</translation>
  </message>
  <message>
   <source>As before</source>
   <translation>Wie zuvor</translation>
  </message>
  <message>
   <source>As briefed</source>
   <translation>Briefing ok</translation>
  </message>
  <message>
   <source>As in {before}</source>
   <translation>So viel wie {before}</translation>
  </message>
  <message>
   <source>As it is told on the lead</source>
   <translation>Wie es beim Lead steht</translation>
  </message>
  <message>
   <source>As it is told on the lead; {value} stands for what is known</source>
   <translation>Wie es beim Lead steht; {value} steht für das Bekannte</translation>
  </message>
  <message>
   <source>As it is written; no lead of yours to try it on</source>
   <translation>Wie sie geschrieben ist; kein Lead von Ihnen zum Ausprobieren</translation>
  </message>
  <message>
   <source>As the system has it</source>
   <translation>Wie das System</translation>
  </message>
  <message>
   <source>As their role has</source>
   <translation>Wie die Rolle es hat</translation>
  </message>
  <message>
   <source>As {to} would read it</source>
   <translation>So würde {to} es lesen</translation>
  </message>
  <message>
   <source>Ask</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Ask a manager.</source>
   <translation>Fragen Sie eine Führungskraft.</translation>
  </message>
  <message>
   <source>Ask again</source>
   <translation>Wieder fragen</translation>
  </message>
  <message>
   <source>Ask again: lost for {reason}</source>
   <translation>Erneut anfragen, verloren wegen: {reason}</translation>
  </message>
  <message>
   <source>Ask an administrator.</source>
   <translation>Fragen Sie die Administration.</translation>
  </message>
  <message>
   <source>Ask another manager.</source>
   <translation>Fragen Sie eine andere Führungskraft.</translation>
  </message>
  <message>
   <source>Ask for a passphrase at each start</source>
   <translation>Bei jedem Start nach einer Passphrase fragen</translation>
  </message>
  <message>
   <source>Ask for a slot</source>
   <translation>Zeit anfragen</translation>
  </message>
  <message>
   <source>Ask for slot {number}</source>
   <translation>Zeit {number} anfragen</translation>
  </message>
  <message>
   <source>Ask the colleague…</source>
   <translation>Kollegin oder Kollegen fragen …</translation>
  </message>
  <message>
   <source>Ask them again on</source>
   <translation>Wieder fragen am</translation>
  </message>
  <message>
   <source>Ask who added it.</source>
   <translation>Fragen Sie, wer sie hinzugefügt hat.</translation>
  </message>
  <message>
   <source>Ask whoever looks after the mirror.</source>
   <translation>Fragen Sie, wer den Spiegel betreut.</translation>
  </message>
  <message>
   <source>Ask your administrator.</source>
   <translation>Fragen Sie Ihre Administration.</translation>
  </message>
  <message>
   <source>Ask your administrator. To accept it: satchel sync --accept-deletes.</source>
   <translation>Fragen Sie Ihre Administration. Zum Annehmen: satchel sync --accept-deletes.</translation>
  </message>
  <message>
   <source>Ask your manager.</source>
   <translation>Fragen Sie Ihre Leitung.</translation>
  </message>
  <message>
   <source>Ask yours.</source>
   <translation>Fragen Sie Ihre.</translation>
  </message>
  <message>
   <source>Ask yours; a stop of contact holds until then.</source>
   <translation>Fragen Sie Ihre; ein Kontaktstopp gilt bis dahin.</translation>
  </message>
  <message>
   <source>Ask {split}: </source>
   <translation>{split} fragen: </translation>
  </message>
  <message>
   <source>Ask {split}…</source>
   <translation>{split} fragen …</translation>
  </message>
  <message>
   <source>Ask: who signs for it</source>
   <translation>Fragen: wer unterschreibt</translation>
  </message>
  <message>
   <source>Asked</source>
   <translation>Gefragt</translation>
  </message>
  <message>
   <source>Asked again at the moment a message leaves the Outbox. 0 is no limit. A stop always holds, whatever stands here.</source>
   <translation>Wird noch einmal gefragt, wenn eine Nachricht den Postausgang verlässt. 0 ist keine Grenze. Ein Stopp gilt immer, was auch hier steht.</translation>
  </message>
  <message>
   <source>Asked by</source>
   <translation>Gefragt von</translation>
  </message>
  <message>
   <source>Asked for contact</source>
   <translation>Um Kontakt gebeten</translation>
  </message>
  <message>
   <source>Asked for it</source>
   <translation>Auf Wunsch</translation>
  </message>
  <message>
   <source>Asked for it, went to another supplier …</source>
   <translation>Darum gebeten, zu anderem Lieferanten gegangen …</translation>
  </message>
  <message>
   <source>Asked last</source>
   <translation>Zuletzt gefragt</translation>
  </message>
  <message>
   <source>Asked on a call</source>
   <translation>Am Telefon gewünscht</translation>
  </message>
  <message>
   <source>Asked on a visit</source>
   <translation>Beim Besuch gewünscht</translation>
  </message>
  <message>
   <source>Asked, {rest}</source>
   <translation>Gefragt, {rest}</translation>
  </message>
  <message>
   <source>Asking the server…</source>
   <translation>Der Server wird gefragt…</translation>
  </message>
  <message>
   <source>Ask…</source>
   <translation>Fragen …</translation>
  </message>
  <message>
   <source>Assign</source>
   <translation>Zuweisen</translation>
  </message>
  <message>
   <source>Assign it first: press A.</source>
   <translation>Weisen Sie ihn zuerst zu: drücken Sie A.</translation>
  </message>
  <message>
   <source>Assign to me</source>
   <translation>Mir zuweisen</translation>
  </message>
  <message>
   <source>Assign to…</source>
   <translation>Zuweisen an …</translation>
  </message>
  <message>
   <source>Assigned to</source>
   <translation>Zugewiesen an</translation>
  </message>
  <message>
   <source>Assigned to {name}</source>
   <translation>An {name} zugewiesen</translation>
  </message>
  <message>
   <source>At</source>
   <translation>Um</translation>
  </message>
  <message>
   <source>At random</source>
   <translation>Zufällig</translation>
  </message>
  <message>
   <source>At the gate</source>
   <translation>An der Pforte</translation>
  </message>
  <message>
   <source>At the head of every brief, in greys and a line and a half high, so that it photocopies. For everybody.</source>
   <translation>Am Kopf jedes Briefings, in Grau und anderthalb Zeilen hoch, damit es sich kopieren lässt. Für alle.</translation>
  </message>
  <message>
   <source>At the most</source>
   <translation>Höchstens</translation>
  </message>
  <message>
   <source>At what hour of theirs</source>
   <translation>Um wie viel Uhr Ortszeit dort</translation>
  </message>
  <message>
   <source>Attempting</source>
   <translation>Versuche</translation>
  </message>
  <message>
   <source>Attendees</source>
   <translation>Teilnehmende</translation>
  </message>
  <message>
   <source>Audience</source>
   <translation>Zielgruppe</translation>
  </message>
  <message>
   <source>Aug</source>
   <translation>Aug</translation>
  </message>
  <message>
   <source>Authority</source>
   <translation>Befugnis</translation>
  </message>
  <message>
   <source>Automatic answer logged</source>
   <translation>Automatische Antwort eingetragen</translation>
  </message>
  <message>
   <source>Automatic answer: {subject}</source>
   <translation>Automatische Antwort: {subject}</translation>
  </message>
  <message>
   <source>Away</source>
   <translation>Abwesend</translation>
  </message>
  <message>
   <source>Away and cover</source>
   <translation>Abwesenheit und Vertretung</translation>
  </message>
  <message>
   <source>Away and cover…</source>
   <translation>Abwesenheit und Vertretung …</translation>
  </message>
  <message>
   <source>Away until {back}; the deputy answers.</source>
   <translation>Abwesend bis {back}; die Vertretung antwortet.</translation>
  </message>
  <message>
   <source>Away {days}</source>
   <translation>Abwesend {days}</translation>
  </message>
  <message>
   <source>Away,</source>
   <translation>Abwesend,</translation>
  </message>
  <message>
   <source>Away, cover</source>
   <translation>Abwesend, Vertretung</translation>
  </message>
  <message>
   <source>Away…</source>
   <translation>Abwesend …</translation>
  </message>
  <message>
   <source>Back</source>
   <translation>Zurück</translation>
  </message>
  <message>
   <source>Back at</source>
   <translation>Zurück um</translation>
  </message>
  <message>
   <source>Back at the laptop</source>
   <translation>Zurück am Laptop</translation>
  </message>
  <message>
   <source>Back in the queue. All that is known of one of them stands on one page.</source>
   <translation>Zurück in der Liste. Alles, was über eine Person bekannt ist, steht auf einer Seite.</translation>
  </message>
  <message>
   <source>Back to talk track</source>
   <translation>Zurück zum Leitfaden</translation>
  </message>
  <message>
   <source>Back to the guide</source>
   <translation>Zurück zum Leitfaden</translation>
  </message>
  <message>
   <source>Back to the outline</source>
   <translation>Zurück zur Gliederung</translation>
  </message>
  <message>
   <source>Back to the queue</source>
   <translation>Zurück zur Liste</translation>
  </message>
  <message>
   <source>Back to the talk track</source>
   <translation>Zurück zum Leitfaden</translation>
  </message>
  <message>
   <source>Back up now</source>
   <translation>Jetzt sichern</translation>
  </message>
  <message>
   <source>Backed up at {at:%H:%M}, {size_words}, opened and checked.</source>
   <translation>Gesichert um {at:%H:%M}, {size_words}, geöffnet und geprüft.</translation>
  </message>
  <message>
   <source>Backing up…</source>
   <translation>Wird gesichert …</translation>
  </message>
  <message>
   <source>Backspace</source>
   <translation>Rücktaste</translation>
  </message>
  <message>
   <source>Backup</source>
   <translation>Vertretung</translation>
  </message>
  <message>
   <source>Backups</source>
   <translation>Sicherungen</translation>
  </message>
  <message>
   <source>Backups and data</source>
   <translation>Sicherungen und Daten</translation>
  </message>
  <message>
   <source>Basic
Pro</source>
   <translation>Basis
Pro</translation>
  </message>
  <message>
   <source>Because</source>
   <translation>Weil</translation>
  </message>
  <message>
   <source>Before you leave</source>
   <translation>Bevor Sie gehen</translation>
  </message>
  <message>
   <source>Before you leave, a line each</source>
   <translation>Bevor Sie gehen, je eine Zeile</translation>
  </message>
  <message>
   <source>Begin with the digit you ticked.</source>
   <translation>Beginnen Sie mit der angekreuzten Ziffer.</translation>
  </message>
  <message>
   <source>Begins with</source>
   <translation>Beginnt mit</translation>
  </message>
  <message>
   <source>Behind by {value:,}</source>
   <translation>{value:,} zurück</translation>
  </message>
  <message>
   <source>Behind {value}%</source>
   <translation>{value} % zurück</translation>
  </message>
  <message>
   <source>Below target</source>
   <translation>Unter Ziel</translation>
  </message>
  <message>
   <source>Beside the day</source>
   <translation>Neben dem Tag</translation>
  </message>
  <message>
   <source>Beside the day's head: where it begins, when you leave and when you want to be back.</source>
   <translation>Neben dem Kopf des Tages: wo er beginnt, wann Sie losfahren und wann Sie zurück sein wollen.</translation>
  </message>
  <message>
   <source>Beside the practice workspace: its people are invented, so it has no passphrase.</source>
   <translation>Neben dem Übungsbereich: seine Leute sind erfunden, darum hat er keine Passphrase.</translation>
  </message>
  <message>
   <source>Best hours</source>
   <translation>Beste Zeiten</translation>
  </message>
  <message>
   <source>Between takes two numbers, as in 20-99, 100- or -19.</source>
   <translation>„Liegt zwischen“ nimmt zwei Zahlen, wie 20-99, 100- oder -19.</translation>
  </message>
  <message>
   <source>Beverley</source>
   <translation>Beverley</translation>
  </message>
  <message>
   <source>Bin</source>
   <translation>Papierkorb</translation>
  </message>
  <message>
   <source>Blocker</source>
   <translation>Blockiert</translation>
  </message>
  <message>
   <source>Blocks</source>
   <translation>Blockiert</translation>
  </message>
  <message>
   <source>Board</source>
   <translation>Board</translation>
  </message>
  <message>
   <source>Board by rep</source>
   <translation>Board nach Mitarbeitenden</translation>
  </message>
  <message>
   <source>Board or list</source>
   <translation>Board oder Liste</translation>
  </message>
  <message>
   <source>Body</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Book a meeting with {title}</source>
   <translation>Termin mit {title} vereinbaren</translation>
  </message>
  <message>
   <source>Book a meeting…</source>
   <translation>Termin vereinbaren …</translation>
  </message>
  <message>
   <source>Book a new one from the lead.</source>
   <translation>Buchen Sie vom Lead aus einen neuen.</translation>
  </message>
  <message>
   <source>Book it</source>
   <translation>Termin buchen</translation>
  </message>
  <message>
   <source>Booked</source>
   <translation>Gebucht</translation>
  </message>
  <message>
   <source>Booked here</source>
   <translation>Hier gebucht</translation>
  </message>
  <message>
   <source>Booked,</source>
   <translation>Gebucht,</translation>
  </message>
  <message>
   <source>Both answers of the AE will stand there: taken, and the verdict.</source>
   <translation>Dort stehen dann beide Antworten des AE: übernommen, und die Entscheidung.</translation>
  </message>
  <message>
   <source>Both are kept</source>
   <translation>Beides ist notiert</translation>
  </message>
  <message>
   <source>Both days, then you see what goes where.</source>
   <translation>Beide Tage, dann sehen Sie, was wohin geht.</translation>
  </message>
  <message>
   <source>Both, in time order</source>
   <translation>Beide, in zeitlicher Folge</translation>
  </message>
  <message>
   <source>Bounced</source>
   <translation>Unzustellbar</translation>
  </message>
  <message>
   <source>Bounced: {subject}, {address}</source>
   <translation>Unzustellbar: {subject}, {address}</translation>
  </message>
  <message>
   <source>Box ticked</source>
   <translation>Kästchen angekreuzt</translation>
  </message>
  <message>
   <source>Branch</source>
   <translation>Zweig</translation>
  </message>
  <message>
   <source>Brief</source>
   <translation>Briefing</translation>
  </message>
  <message>
   <source>Brief {code}</source>
   <translation>Briefing {code}</translation>
  </message>
  <message>
   <source>Briefs</source>
   <translation>Briefings</translation>
  </message>
  <message>
   <source>Bring</source>
   <translation>Mitbringen</translation>
  </message>
  <message>
   <source>Bring everything back as it was on {at}?</source>
   <translation>Alles zurückholen, wie es am {at} war?</translation>
  </message>
  <message>
   <source>Bring in a list of leads: CSV, Excel, vCard, or what another CRM exported. Each row is accounted for before anything is taken. Later it is G, then I.</source>
   <translation>Holen Sie eine Liste von Leads herein: CSV, Excel, vCard, oder was ein anderes CRM exportiert hat. Jede Zeile wird verbucht, bevor etwas übernommen wird. Später geht es mit G, dann I.</translation>
  </message>
  <message>
   <source>Bring the older version back</source>
   <translation>Ältere Version zurückholen</translation>
  </message>
  <message>
   <source>Brought back:</source>
   <translation>Zurückgeholt:</translation>
  </message>
  <message>
   <source>Budget</source>
   <translation>Budget</translation>
  </message>
  <message>
   <source>Budget in March, chose another, too small …</source>
   <translation>Budget im März, anderen gewählt, zu klein …</translation>
  </message>
  <message>
   <source>By</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>By country, region, postcode, industry, size and name. A redraw has its day and can be taken back.</source>
   <translation>Nach Land, Region, Postleitzahl, Branche, Größe und Name. Ein neuer Zuschnitt hat seinen Tag und kann zurückgenommen werden.</translation>
  </message>
  <message>
   <source>By itself:</source>
   <translation>Von selbst:</translation>
  </message>
  <message>
   <source>By next step, then amount</source>
   <translation>Nach nächstem Schritt, dann Betrag</translation>
  </message>
  <message>
   <source>By next step, then score</source>
   <translation>Nach nächstem Schritt, dann Score</translation>
  </message>
  <message>
   <source>By pair</source>
   <translation>Nach Paaren</translation>
  </message>
  <message>
   <source>By person</source>
   <translation>Nach Person</translation>
  </message>
  <message>
   <source>By phone</source>
   <translation>Per Telefon</translation>
  </message>
  <message>
   <source>By qualified opportunities accepted. Without it nobody is ranked, on screen, on paper and from the command line.</source>
   <translation>Nach angenommenen qualifizierten Opportunities. Ohne sie gibt es keine Rangliste, weder auf dem Bildschirm noch auf Papier oder in der Kommandozeile.</translation>
  </message>
  <message>
   <source>By rep</source>
   <translation>Nach Person</translation>
  </message>
  <message>
   <source>By source</source>
   <translation>Nach Quelle</translation>
  </message>
  <message>
   <source>By video</source>
   <translation>Per Video</translation>
  </message>
  <message>
   <source>By what</source>
   <translation>Auf welchem Weg</translation>
  </message>
  <message>
   <source>By when?</source>
   <translation>Bis wann?</translation>
  </message>
  <message>
   <source>By {host}, as {sender}.</source>
   <translation>Über {host}, als {sender}.</translation>
  </message>
  <message>
   <source>CSV (*.csv)</source>
   <translation>CSV (*.csv)</translation>
  </message>
  <message>
   <source>CSV: country, postcode, latitude, longitude, place</source>
   <translation>CSV: Land, Postleitzahl, Breite, Länge, Ort</translation>
  </message>
  <message>
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <source>Calendar file</source>
   <translation>Kalenderdatei</translation>
  </message>
  <message>
   <source>Calendar not read</source>
   <translation>Kalender nicht gelesen</translation>
  </message>
  <message>
   <source>Calendar of {name}</source>
   <translation>Kalender von {name}</translation>
  </message>
  <message>
   <source>Calendar read</source>
   <translation>Kalender gelesen</translation>
  </message>
  <message>
   <source>Calendars (*.ics)</source>
   <translation>Kalender (*.ics)</translation>
  </message>
  <message>
   <source>Call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <source>Call after voicemail</source>
   <translation>Nach der Mailbox anrufen</translation>
  </message>
  <message>
   <source>Call again, other hour</source>
   <translation>Noch einmal anrufen, andere Stunde</translation>
  </message>
  <message>
   <source>Call back</source>
   <translation>Rückruf</translation>
  </message>
  <message>
   <source>Call back as promised</source>
   <translation>Zurückrufen wie zugesagt</translation>
  </message>
  <message>
   <source>Call back later</source>
   <translation>Später zurückrufen</translation>
  </message>
  <message>
   <source>Call before the next visit</source>
   <translation>Vor dem nächsten Besuch anrufen</translation>
  </message>
  <message>
   <source>Call ended, choose an outcome</source>
   <translation>Anruf beendet, wählen Sie ein Ergebnis</translation>
  </message>
  <message>
   <source>Call instead.</source>
   <translation>Rufen Sie stattdessen an.</translation>
  </message>
  <message>
   <source>Call list</source>
   <translation>Anrufliste</translation>
  </message>
  <message>
   <source>Call notes</source>
   <translation>Anrufnotizen</translation>
  </message>
  <message>
   <source>Call now</source>
   <translation>Jetzt anrufen</translation>
  </message>
  <message>
   <source>Call taken off the day</source>
   <translation>Anruf vom Tag genommen</translation>
  </message>
  <message>
   <source>Call the meeting off</source>
   <translation>Termin absagen</translation>
  </message>
  <message>
   <source>Call the next number</source>
   <translation>Nächste Nummer anrufen</translation>
  </message>
  <message>
   <source>Call them</source>
   <translation>Anrufen</translation>
  </message>
  <message>
   <source>Call this week</source>
   <translation>Diese Woche anrufen</translation>
  </message>
  <message>
   <source>Call who asks for a demo</source>
   <translation>Anrufen, wer eine Demo möchte</translation>
  </message>
  <message>
   <source>Call whoever is chosen. The people are made up, and nothing is dialled.</source>
   <translation>Rufen Sie die gewählte Person an. Die Leute sind erfunden, und nichts wird gewählt.</translation>
  </message>
  <message>
   <source>Call {name}</source>
   <translation>{name} anrufen</translation>
  </message>
  <message>
   <source>Call · {name}</source>
   <translation>Anruf · {name}</translation>
  </message>
  <message>
   <source>Call, ask for the name given</source>
   <translation>Anrufen, nach dem genannten Namen fragen</translation>
  </message>
  <message>
   <source>Call, or snooze it in Today.</source>
   <translation>Rufen Sie an, oder stellen Sie ihn in „Heute“ zurück.</translation>
  </message>
  <message>
   <source>Call, written up</source>
   <translation>Anruf, nachgetragen</translation>
  </message>
  <message>
   <source>Call, {minutes} min {seconds} s</source>
   <translation>Anruf, {minutes} Min. {seconds} Sek.</translation>
  </message>
  <message>
   <source>Called</source>
   <translation>Angerufen</translation>
  </message>
  <message>
   <source>Called off</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <source>Called off:</source>
   <translation>Abgesagt:</translation>
  </message>
  <message>
   <source>Called off: {summary}</source>
   <translation>Abgesagt: {summary}</translation>
  </message>
  <message>
   <source>Calling hours</source>
   <translation>Anrufzeiten</translation>
  </message>
  <message>
   <source>Calls</source>
   <translation>Anrufe</translation>
  </message>
  <message>
   <source>Calls made, e-mails sent, social touches and messages, and visits, on the day they were made.</source>
   <translation>Geführte Anrufe, gesendete E-Mails, Kontakte über Social und Nachrichten sowie Besuche, am Tag, an dem sie geschahen.</translation>
  </message>
  <message>
   <source>Came</source>
   <translation>Kamen</translation>
  </message>
  <message>
   <source>Came back</source>
   <translation>Zurückgekommen</translation>
  </message>
  <message>
   <source>Came by at {event}</source>
   <translation>Am Stand: {event}</translation>
  </message>
  <message>
   <source>Came to {step}</source>
   <translation>Kam zu {step}</translation>
  </message>
  <message>
   <source>Campaign</source>
   <translation>Kampagne</translation>
  </message>
  <message>
   <source>Can be undone for 30 days.</source>
   <translation>Kann 30 Tage lang rückgängig gemacht werden.</translation>
  </message>
  <message>
   <source>Can they decide, or bring who decides?</source>
   <translation>Kann sie entscheiden, oder die Entscheidenden holen?</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Cancel stops the waiting, not the work: the rest comes while you begin.</source>
   <translation>„Abbrechen“ beendet das Warten, nicht die Arbeit: der Rest kommt, während Sie anfangen.</translation>
  </message>
  <message>
   <source>Cancel the stop</source>
   <translation>Stopp absagen</translation>
  </message>
  <message>
   <source>Cancel</source>
   <comment>a meeting</comment>
   <translation>Absagen</translation>
  </message>
  <message>
   <source>Cancelled</source>
   <translation>Abgesagt</translation>
  </message>
  <message>
   <source>Cancelled:</source>
   <translation>Abgesagt:</translation>
  </message>
  <message>
   <source>Cannot</source>
   <translation>Geht nicht</translation>
  </message>
  <message>
   <source>Cannot take it</source>
   <translation>Geht nicht</translation>
  </message>
  <message>
   <source>Cannot take {company}</source>
   <translation>{company} geht nicht</translation>
  </message>
  <message>
   <source>Cannot, because</source>
   <comment>paper</comment>
   <translation>Nein, weil</translation>
  </message>
  <message>
   <source>Cannot, or return…</source>
   <translation>Geht nicht, oder zurückgeben …</translation>
  </message>
  <message>
   <source>Cannot…</source>
   <translation>Geht nicht …</translation>
  </message>
  <message>
   <source>Capacity</source>
   <translation>Grenze</translation>
  </message>
  <message>
   <source>Capture</source>
   <translation>Aufnahme</translation>
  </message>
  <message>
   <source>Capture people at an event</source>
   <translation>Leute auf einer Veranstaltung aufnehmen</translation>
  </message>
  <message>
   <source>Capture, {name}</source>
   <translation>Aufnehmen, {name}</translation>
  </message>
  <message>
   <source>Card</source>
   <translation>Karte</translation>
  </message>
  <message>
   <source>Card above</source>
   <translation>Karte darüber</translation>
  </message>
  <message>
   <source>Card below</source>
   <translation>Karte darunter</translation>
  </message>
  <message>
   <source>Card retired:</source>
   <translation>Karte außer Einsatz:</translation>
  </message>
  <message>
   <source>Card saved:</source>
   <translation>Karte gespeichert:</translation>
  </message>
  <message>
   <source>Card “{says}” retired</source>
   <translation>Karte „{says}“ außer Einsatz</translation>
  </message>
  <message>
   <source>Card “{says}” {value}</source>
   <translation>Karte „{says}“ {value}</translation>
  </message>
  <message>
   <source>Cards of one owner</source>
   <translation>Karten eines Inhabers</translation>
  </message>
  <message>
   <source>Challenges</source>
   <translation>Hürden</translation>
  </message>
  <message>
   <source>Champion</source>
   <translation>Champion</translation>
  </message>
  <message>
   <source>Champion, Signs, Influences …</source>
   <translation>Champion, Signs, Influences …</translation>
  </message>
  <message>
   <source>Change</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Change all</source>
   <translation>Alle ändern</translation>
  </message>
  <message>
   <source>Change all in the list…</source>
   <translation>Alle in der Liste ändern …</translation>
  </message>
  <message>
   <source>Change all…</source>
   <translation>Alle ändern …</translation>
  </message>
  <message>
   <source>Change it.</source>
   <translation>Ändern Sie ihn.</translation>
  </message>
  <message>
   <source>Change many leads at once</source>
   <translation>Viele Leads auf einmal ändern</translation>
  </message>
  <message>
   <source>Change of band: {moved}.</source>
   <translation>Anderes Band: {moved}.</translation>
  </message>
  <message>
   <source>Change one day.</source>
   <translation>Ändern Sie einen Tag.</translation>
  </message>
  <message>
   <source>Change one of the times.</source>
   <translation>Ändern Sie eine der Zeiten.</translation>
  </message>
  <message>
   <source>Change one of those.</source>
   <translation>Ändern Sie eines davon.</translation>
  </message>
  <message>
   <source>Change that one.</source>
   <translation>Ändern Sie diese.</translation>
  </message>
  <message>
   <source>Change that sequence first.</source>
   <translation>Ändern Sie zuerst diese Sequenz.</translation>
  </message>
  <message>
   <source>Change the days.</source>
   <translation>Ändern Sie die Tage.</translation>
  </message>
  <message>
   <source>Change the order</source>
   <translation>Reihenfolge ändern</translation>
  </message>
  <message>
   <source>Change the passphrase…</source>
   <translation>Passphrase ändern …</translation>
  </message>
  <message>
   <source>Change the place of the meeting</source>
   <translation>Ort des Termins ändern</translation>
  </message>
  <message>
   <source>Change them</source>
   <translation>Ändern</translation>
  </message>
  <message>
   <source>Change ticked…</source>
   <translation>Angekreuzte ändern …</translation>
  </message>
  <message>
   <source>Change {changes:,}</source>
   <translation>{changes:,} ändern</translation>
  </message>
  <message>
   <source>Change {leads}</source>
   <translation>{leads} ändern</translation>
  </message>
  <message>
   <source>Change {name}</source>
   <translation>{name} ändern</translation>
  </message>
  <message>
   <source>Changed</source>
   <translation>Geändert</translation>
  </message>
  <message>
   <source>Changed elsewhere to “{value}”</source>
   <translation>Anderswo geändert in „{value}“</translation>
  </message>
  <message>
   <source>Changes</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Changes are going out and coming in. You can go on working.</source>
   <translation>Änderungen gehen hinaus und kommen herein. Sie können weiterarbeiten.</translation>
  </message>
  <message>
   <source>Changes that touch different fields are joined without asking. You only see the ones that need a person.</source>
   <translation>Änderungen an verschiedenen Feldern werden ohne Nachfrage verbunden. Sie sehen nur die, die einen Menschen brauchen.</translation>
  </message>
  <message>
   <source>Change…</source>
   <translation>Ändern …</translation>
  </message>
  <message>
   <source>Channel</source>
   <translation>Kanal</translation>
  </message>
  <message>
   <source>Channel rules changed</source>
   <translation>Kanalregeln geändert</translation>
  </message>
  <message>
   <source>Channels</source>
   <translation>Kanäle</translation>
  </message>
  <message>
   <source>Charts as tables</source>
   <translation>Diagramme als Tabellen</translation>
  </message>
  <message>
   <source>Check it for typing errors.</source>
   <translation>Prüfen Sie sie auf Tippfehler.</translation>
  </message>
  <message>
   <source>Check its name.</source>
   <translation>Prüfen Sie den Namen.</translation>
  </message>
  <message>
   <source>Check its rights.</source>
   <translation>Prüfen Sie die Rechte.</translation>
  </message>
  <message>
   <source>Check the address.</source>
   <translation>Prüfen Sie die Adresse.</translation>
  </message>
  <message>
   <source>Check the database</source>
   <translation>Datenbank prüfen</translation>
  </message>
  <message>
   <source>Check the disk, then try again.</source>
   <translation>Prüfen Sie den Datenträger, dann versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Check the number at the top of the brief.</source>
   <translation>Prüfen Sie die Nummer oben auf dem Briefing.</translation>
  </message>
  <message>
   <source>Check the rights of the profile's folder.</source>
   <translation>Prüfen Sie die Rechte am Ordner des Profils.</translation>
  </message>
  <message>
   <source>Check them.</source>
   <translation>Prüfen Sie sie.</translation>
  </message>
  <message>
   <source>Checking every page…</source>
   <translation>Jede Seite wird geprüft …</translation>
  </message>
  <message>
   <source>Checking the backup…</source>
   <translation>Sicherung wird geprüft …</translation>
  </message>
  <message>
   <source>Choice</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>Choice of {options}</source>
   <translation>Auswahl aus {options}</translation>
  </message>
  <message>
   <source>Choices</source>
   <translation>Auswahl</translation>
  </message>
  <message>
   <source>Choose</source>
   <translation>Wählen</translation>
  </message>
  <message>
   <source>Choose Join with a code and type the server's address: {server}</source>
   <translation>Wählen Sie „Mit Code beitreten“ und tippen Sie die Adresse des Servers: {server}</translation>
  </message>
  <message>
   <source>Choose TLS or STARTTLS.</source>
   <translation>Wählen Sie TLS oder STARTTLS.</translation>
  </message>
  <message>
   <source>Choose a colleague who works here.</source>
   <translation>Wählen Sie jemanden, der hier arbeitet.</translation>
  </message>
  <message>
   <source>Choose a file in it.</source>
   <translation>Wählen Sie eine Datei darin.</translation>
  </message>
  <message>
   <source>Choose a file that ends in .ics.</source>
   <translation>Wählen Sie eine Datei, die auf .ics endet.</translation>
  </message>
  <message>
   <source>Choose a file…</source>
   <translation>Datei wählen …</translation>
  </message>
  <message>
   <source>Choose a folder on this computer only.</source>
   <translation>Wählen Sie einen Ordner nur auf diesem Computer.</translation>
  </message>
  <message>
   <source>Choose a handoff first.</source>
   <translation>Wählen Sie zuerst eine Übergabe.</translation>
  </message>
  <message>
   <source>Choose a later step, or the end.</source>
   <translation>Wählen Sie einen späteren Schritt, oder das Ende.</translation>
  </message>
  <message>
   <source>Choose a lead first.</source>
   <translation>Wählen Sie zuerst einen Lead.</translation>
  </message>
  <message>
   <source>Choose a lead first; B books from there.</source>
   <translation>Wählen Sie zuerst einen Lead; B bucht von dort.</translation>
  </message>
  <message>
   <source>Choose a lead, an account or a contact first.</source>
   <translation>Wählen Sie zuerst einen Lead, einen Account oder einen Kontakt.</translation>
  </message>
  <message>
   <source>Choose a list</source>
   <translation>Liste wählen</translation>
  </message>
  <message>
   <source>Choose a list first.</source>
   <translation>Wählen Sie zuerst eine Liste.</translation>
  </message>
  <message>
   <source>Choose a logo…</source>
   <translation>Logo wählen…</translation>
  </message>
  <message>
   <source>Choose a meeting first.</source>
   <translation>Wählen Sie zuerst einen Termin.</translation>
  </message>
  <message>
   <source>Choose a meeting with J and K, or book one</source>
   <translation>Wählen Sie einen Termin mit J und K, oder buchen Sie einen</translation>
  </message>
  <message>
   <source>Choose a password of ten signs or more; it is asked for when the laptop has to sign in again.</source>
   <translation>Wählen Sie ein Passwort aus zehn oder mehr Zeichen; es wird gefragt, wenn der Laptop sich neu anmelden muss.</translation>
  </message>
  <message>
   <source>Choose a person first.</source>
   <translation>Wählen Sie zuerst eine Person.</translation>
  </message>
  <message>
   <source>Choose a reason</source>
   <translation>Wählen Sie einen Grund</translation>
  </message>
  <message>
   <source>Choose a row first.</source>
   <translation>Wählen Sie zuerst eine Zeile.</translation>
  </message>
  <message>
   <source>Choose a rule first.</source>
   <translation>Wählen Sie zuerst eine Regel.</translation>
  </message>
  <message>
   <source>Choose a stop first.</source>
   <translation>Wählen Sie zuerst einen Stopp.</translation>
  </message>
  <message>
   <source>Choose a talk track written by Satchel.</source>
   <translation>Wählen Sie einen Leitfaden, den Satchel geschrieben hat.</translation>
  </message>
  <message>
   <source>Choose a territory first.</source>
   <translation>Wählen Sie zuerst ein Gebiet.</translation>
  </message>
  <message>
   <source>Choose an AE.</source>
   <translation>Wählen Sie einen AE.</translation>
  </message>
  <message>
   <source>Choose an earlier day.</source>
   <translation>Wählen Sie einen früheren Tag.</translation>
  </message>
  <message>
   <source>Choose an entry of the timeline first: a call, a visit or a handoff.</source>
   <translation>Wählen Sie zuerst einen Eintrag im Verlauf: einen Anruf, einen Besuch oder eine Übergabe.</translation>
  </message>
  <message>
   <source>Choose an invitation first.</source>
   <translation>Wählen Sie zuerst eine Einladung.</translation>
  </message>
  <message>
   <source>Choose an invitation or an absence first.</source>
   <translation>Wählen Sie zuerst eine Einladung oder eine Abwesenheit.</translation>
  </message>
  <message>
   <source>Choose another event, or give it a later last day.</source>
   <translation>Wählen Sie eine andere Veranstaltung, oder geben Sie ihr einen späteren letzten Tag.</translation>
  </message>
  <message>
   <source>Choose another file.</source>
   <translation>Wählen Sie eine andere Datei.</translation>
  </message>
  <message>
   <source>Choose another folder.</source>
   <translation>Wählen Sie einen anderen Ordner.</translation>
  </message>
  <message>
   <source>Choose another name.</source>
   <translation>Wählen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Choose another one.</source>
   <translation>Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>Choose another picture.</source>
   <translation>Wählen Sie ein anderes Bild.</translation>
  </message>
  <message>
   <source>Choose another stage; a manager sets this under Settings, Stages and limits.</source>
   <translation>Wählen Sie eine andere Stufe; eine Führungskraft legt das unter Einstellungen, Stufen und Grenzen fest.</translation>
  </message>
  <message>
   <source>Choose another value.</source>
   <translation>Wählen Sie einen anderen Wert.</translation>
  </message>
  <message>
   <source>Choose another, or none.</source>
   <translation>Wählen Sie eine andere, oder keine.</translation>
  </message>
  <message>
   <source>Choose another, or open it and save it as CSV.</source>
   <translation>Wählen Sie eine andere, oder öffnen Sie sie und speichern Sie sie als CSV.</translation>
  </message>
  <message>
   <source>Choose another.</source>
   <translation>Wählen Sie jemand anderen.</translation>
  </message>
  <message>
   <source>Choose files…</source>
   <translation>Dateien wählen …</translation>
  </message>
  <message>
   <source>Choose how it ended.</source>
   <translation>Wählen Sie, wie es endete.</translation>
  </message>
  <message>
   <source>Choose in the preview with X.</source>
   <translation>Wählen Sie in der Vorschau mit X.</translation>
  </message>
  <message>
   <source>Choose one</source>
   <translation>Leitfaden wählen</translation>
  </message>
  <message>
   <source>Choose one of the list.</source>
   <translation>Wählen Sie aus der Liste.</translation>
  </message>
  <message>
   <source>Choose one of them.</source>
   <translation>Wählen Sie eine davon.</translation>
  </message>
  <message>
   <source>Choose one under Versions.</source>
   <translation>Wählen Sie eine unter „Versionen“.</translation>
  </message>
  <message>
   <source>Choose one, or a call.</source>
   <translation>Wählen Sie eine, oder einen Anruf.</translation>
  </message>
  <message>
   <source>Choose one.</source>
   <translation>Wählen Sie einen.</translation>
  </message>
  <message>
   <source>Choose one; the other stays in the history.</source>
   <translation>Wählen Sie eines; das andere bleibt im Verlauf.</translation>
  </message>
  <message>
   <source>Choose or type one.</source>
   <translation>Wählen oder tippen Sie eines.</translation>
  </message>
  <message>
   <source>Choose somebody else.</source>
   <translation>Wählen Sie jemand anderen.</translation>
  </message>
  <message>
   <source>Choose somebody who left.</source>
   <translation>Wählen Sie jemanden, der das Team verlassen hat.</translation>
  </message>
  <message>
   <source>Choose somebody who works here.</source>
   <translation>Wählen Sie jemanden, der hier arbeitet.</translation>
  </message>
  <message>
   <source>Choose someone with J and K.</source>
   <translation>Wählen Sie mit J und K.</translation>
  </message>
  <message>
   <source>Choose the AE first.</source>
   <translation>Wählen Sie zuerst den AE.</translation>
  </message>
  <message>
   <source>Choose today or a later one.</source>
   <translation>Wählen Sie heute oder einen späteren.</translation>
  </message>
  <message>
   <source>Choose where at least a name, a company, an e-mail or a number stands.</source>
   <translation>Wählen Sie, wo wenigstens ein Name, eine Firma, eine E-Mail-Adresse oder eine Nummer steht.</translation>
  </message>
  <message>
   <source>Choose who</source>
   <translation>Wählen Sie, wer</translation>
  </message>
  <message>
   <source>Choose who takes it</source>
   <translation>Wählen Sie, wer übernimmt</translation>
  </message>
  <message>
   <source>Choose who.</source>
   <translation>Wählen Sie, wer.</translation>
  </message>
  <message>
   <source>Choose {few}.</source>
   <translation>Wählen Sie {few}.</translation>
  </message>
  <message>
   <source>Chose a competitor</source>
   <translation>Wettbewerber gewählt</translation>
  </message>
  <message>
   <source>Chose another, no need, budget in March …</source>
   <translation>Anderen gewählt, kein Bedarf, Budget im März …</translation>
  </message>
  <message>
   <source>Chose another, no need, too small …</source>
   <translation>Anderen gewählt, kein Bedarf, zu klein …</translation>
  </message>
  <message>
   <source>Chosen lead</source>
   <translation>Gewählter Lead</translation>
  </message>
  <message>
   <source>Chosen meeting</source>
   <translation>Gewählter Termin</translation>
  </message>
  <message>
   <source>Chosen site</source>
   <translation>Gewählter Standort</translation>
  </message>
  <message>
   <source>Chosen stop</source>
   <translation>Gewählter Stopp</translation>
  </message>
  <message>
   <source>Claimed here, confirmed at next sync:</source>
   <translation>Hier übernommen, beim nächsten Sync bestätigt:</translation>
  </message>
  <message>
   <source>Clean up: {words}</source>
   <translation>Aufräumen: {words}</translation>
  </message>
  <message>
   <source>Clean-up</source>
   <translation>Aufräumen</translation>
  </message>
  <message>
   <source>Clear what was typed</source>
   <translation>Eingabe löschen</translation>
  </message>
  <message>
   <source>Clock {minutes} min fast</source>
   <translation>Uhr geht {minutes} Min. vor</translation>
  </message>
  <message>
   <source>Clock {minutes} min slow</source>
   <translation>Uhr geht {minutes} Min. nach</translation>
  </message>
  <message>
   <source>Clocks run in these hours from now on.</source>
   <translation>Die Uhren laufen ab jetzt in diesen Zeiten.</translation>
  </message>
  <message>
   <source>Close</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Close Satchel and check the disk; backups are listed under Data.</source>
   <translation>Schließen Sie Satchel und prüfen Sie den Datenträger; Sicherungen stehen unter „Daten“.</translation>
  </message>
  <message>
   <source>Close Satchel.</source>
   <translation>Schließen Sie Satchel.</translation>
  </message>
  <message>
   <source>Close and take it</source>
   <translation>Schließen und nehmen</translation>
  </message>
  <message>
   <source>Close date</source>
   <translation>Abschluss am</translation>
  </message>
  <message>
   <source>Close it after {day} {last:%b}.</source>
   <translation>Schließen Sie ihn nach dem {day}. {last:%b} ab.</translation>
  </message>
  <message>
   <source>Close it or take it out; all that follows would be read as one cell.</source>
   <translation>Schließen Sie es, oder nehmen Sie es heraus; alles danach würde als eine Zelle gelesen.</translation>
  </message>
  <message>
   <source>Close it with satchel close {month}.</source>
   <translation>Schließen Sie ihn mit satchel close {month} ab.</translation>
  </message>
  <message>
   <source>Close it, then try again.</source>
   <translation>Schließen Sie es, dann versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Close month…</source>
   <translation>Monat abschließen …</translation>
  </message>
  <message>
   <source>Close of {day:%B %Y}</source>
   <translation>Abschluss {day:%B %Y}</translation>
  </message>
  <message>
   <source>Close the month</source>
   <translation>Monat abschließen</translation>
  </message>
  <message>
   <source>Close the month…</source>
   <translation>Monat abschließen …</translation>
  </message>
  <message>
   <source>Close the program that holds it, then try again.</source>
   <translation>Schließen Sie das Programm, das sie hält, dann versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Close the program that writes it, then import again.</source>
   <translation>Schließen Sie das Programm, das sie schreibt, dann importieren Sie noch einmal.</translation>
  </message>
  <message>
   <source>Close the window and try again.</source>
   <translation>Schließen Sie das Fenster, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Close {name}</source>
   <translation>{name} abschließen</translation>
  </message>
  <message>
   <source>Close {name} first.</source>
   <translation>Schließen Sie zuerst {name} ab.</translation>
  </message>
  <message>
   <source>Close, keeps the draft</source>
   <translation>Schließen, Entwurf bleibt</translation>
  </message>
  <message>
   <source>Closed</source>
   <translation>Abgeschlossen</translation>
  </message>
  <message>
   <source>Closed lost</source>
   <translation>Verloren</translation>
  </message>
  <message>
   <source>Closed on {date:%a} {day} {date:%b %Y}, {date:%H:%M}, by {by}.</source>
   <translation>Abgeschlossen am {date:%a}, {day}. {date:%b %Y}, {date:%H:%M}, von {by}.</translation>
  </message>
  <message>
   <source>Closed won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <source>Closed:</source>
   <translation>Abgeschlossen:</translation>
  </message>
  <message>
   <source>Closes on</source>
   <translation>Abschluss am</translation>
  </message>
  <message>
   <source>Closing it freezes {credits} and names {adjustments}</source>
   <translation>Der Abschluss friert {credits} ein und nennt {adjustments}</translation>
  </message>
  <message>
   <source>Code</source>
   <translation>Code</translation>
  </message>
  <message>
   <source>Code on another laptop</source>
   <translation>Code auf anderem Laptop</translation>
  </message>
  <message>
   <source>Code: {does}</source>
   <translation>Code: {does}</translation>
  </message>
  <message>
   <source>Codes</source>
   <translation>Codes</translation>
  </message>
  <message>
   <source>Codes for the phone…</source>
   <translation>Codes fürs Telefon …</translation>
  </message>
  <message>
   <source>Codes for {name}</source>
   <translation>Codes für {name}</translation>
  </message>
  <message>
   <source>Codes open</source>
   <translation>Codes öffnen</translation>
  </message>
  <message>
   <source>Cohorts</source>
   <translation>Kohorten</translation>
  </message>
  <message>
   <source>Cold outbound, eight touches</source>
   <translation>Kalt, acht Kontakte</translation>
  </message>
  <message>
   <source>Cold</source>
   <comment>a sequence</comment>
   <translation>Kalt</translation>
  </message>
  <message>
   <source>Colleague</source>
   <translation>Neu im Team</translation>
  </message>
  <message>
   <source>Colleague, date</source>
   <translation>Mitarbeitende, Datum</translation>
  </message>
  <message>
   <source>Collection mailbox</source>
   <translation>Sammelpostfach</translation>
  </message>
  <message>
   <source>Colour</source>
   <translation>Farbe</translation>
  </message>
  <message>
   <source>Column heads</source>
   <translation>Spaltenköpfe</translation>
  </message>
  <message>
   <source>Column left</source>
   <translation>Spalte links</translation>
  </message>
  <message>
   <source>Column right</source>
   <translation>Spalte rechts</translation>
  </message>
  <message>
   <source>Columns</source>
   <translation>Spalten</translation>
  </message>
  <message>
   <source>Columns as you set them on {day} {date:%b %Y}.</source>
   <translation>Spalten, wie Sie sie am {day}. {date:%b %Y} gesetzt haben.</translation>
  </message>
  <message>
   <source>Columns matched anew</source>
   <translation>Spalten neu zugeordnet</translation>
  </message>
  <message>
   <source>Columns…</source>
   <translation>Spalten …</translation>
  </message>
  <message>
   <source>Combined</source>
   <translation>Zusammen</translation>
  </message>
  <message>
   <source>Come back as promised</source>
   <translation>Wiederkommen wie zugesagt</translation>
  </message>
  <message>
   <source>Come back at</source>
   <translation>Wiederkommen am</translation>
  </message>
  <message>
   <source>Come back at…</source>
   <translation>Wiederkommen am …</translation>
  </message>
  <message>
   <source>Comes along: {joined}.</source>
   <translation>Kommt mit: {joined}.</translation>
  </message>
  <message>
   <source>Comes back at the end:</source>
   <translation>Kommt am Ende wieder:</translation>
  </message>
  <message>
   <source>Comfortable</source>
   <translation>Luftig</translation>
  </message>
  <message>
   <source>Coming</source>
   <translation>Kommt</translation>
  </message>
  <message>
   <source>Coming up</source>
   <translation>Als Nächstes</translation>
  </message>
  <message>
   <source>Commands and their keys</source>
   <translation>Befehle und ihre Tasten</translation>
  </message>
  <message>
   <source>Comment</source>
   <translation>Kommentar</translation>
  </message>
  <message>
   <source>Comment for {name}</source>
   <translation>Kommentar für {name}</translation>
  </message>
  <message>
   <source>Comment on the entry…</source>
   <translation>Eintrag kommentieren …</translation>
  </message>
  <message>
   <source>Comment on {name}'s {entry} of {day}</source>
   <translation>Kommentar für {name}: {entry} vom {day}</translation>
  </message>
  <message>
   <source>Comment on “{title}”</source>
   <translation>Kommentar zu „{title}“</translation>
  </message>
  <message>
   <source>Comment sent</source>
   <translation>Kommentar gesendet</translation>
  </message>
  <message>
   <source>Compact</source>
   <translation>Kompakt</translation>
  </message>
  <message>
   <source>Companies by name; Enter keeps them</source>
   <translation>Firmen beim Namen; Enter behält sie</translation>
  </message>
  <message>
   <source>Companies that stay with their reps</source>
   <translation>Firmen, die bei ihrer Person bleiben</translation>
  </message>
  <message>
   <source>Company</source>
   <translation>Firma</translation>
  </message>
  <message>
   <source>Company or person</source>
   <translation>Firma oder Person</translation>
  </message>
  <message>
   <source>Company size</source>
   <translation>Firmengröße</translation>
  </message>
  <message>
   <source>Company without an address</source>
   <translation>Firma ohne Adresse</translation>
  </message>
  <message>
   <source>Competitor</source>
   <translation>Wettbewerber</translation>
  </message>
  <message>
   <source>Competitors</source>
   <translation>Wettbewerber</translation>
  </message>
  <message>
   <source>Complete to {day}{moment:%H:%M}.</source>
   <translation>Vollständig bis {day}{moment:%H:%M}.</translation>
  </message>
  <message>
   <source>Condition</source>
   <translation>Bedingung</translation>
  </message>
  <message>
   <source>Confidential · {page} of {pages}</source>
   <translation>Vertraulich · {page} von {pages}</translation>
  </message>
  <message>
   <source>Confirm</source>
   <translation>Bestätigen</translation>
  </message>
  <message>
   <source>Confirm a meeting</source>
   <translation>Termin bestätigen</translation>
  </message>
  <message>
   <source>Confirm it, or choose others.</source>
   <translation>Bestätigen Sie es, oder wählen Sie andere.</translation>
  </message>
  <message>
   <source>Confirm the meeting on {day}</source>
   <translation>Termin am {day} bestätigen</translation>
  </message>
  <message>
   <source>Confirm, {days}</source>
   <translation>Bestätigen, {days}</translation>
  </message>
  <message>
   <source>Confirmed</source>
   <translation>Bestätigt</translation>
  </message>
  <message>
   <source>Confirmed:</source>
   <translation>Bestätigt:</translation>
  </message>
  <message>
   <source>Conflict settled</source>
   <translation>Konflikt geklärt</translation>
  </message>
  <message>
   <source>Conflicts</source>
   <translation>Konflikte</translation>
  </message>
  <message>
   <source>Connect to the network; it opens by itself.</source>
   <translation>Verbinden Sie ihn mit dem Netz; er öffnet sich von selbst.</translation>
  </message>
  <message>
   <source>Connected</source>
   <translation>Im Gespräch</translation>
  </message>
  <message>
   <source>Consent</source>
   <translation>Einwilligung</translation>
  </message>
  <message>
   <source>Consent, as it is read out</source>
   <translation>Einwilligung, wie sie vorgelesen wird</translation>
  </message>
  <message>
   <source>Consequences</source>
   <translation>Folgen</translation>
  </message>
  <message>
   <source>Contact</source>
   <translation>Kontakt</translation>
  </message>
  <message>
   <source>Contact allowed again</source>
   <translation>Kontakt wieder erlaubt</translation>
  </message>
  <message>
   <source>Contact changed</source>
   <translation>Kontakt geändert</translation>
  </message>
  <message>
   <source>Contact changed:</source>
   <translation>Kontakt geändert:</translation>
  </message>
  <message>
   <source>Contact stopped</source>
   <translation>Kontakt gestoppt</translation>
  </message>
  <message>
   <source>Contact was stopped; write, or close it with D</source>
   <translation>Kontakt wurde gestoppt; schreiben Sie, oder schließen Sie mit D ab</translation>
  </message>
  <message>
   <source>Contacts</source>
   <translation>Kontakte</translation>
  </message>
  <message>
   <source>Continued on page 2</source>
   <translation>Fortsetzung auf Seite 2</translation>
  </message>
  <message>
   <source>Continued, {number}</source>
   <translation>Fortsetzung, {number}</translation>
  </message>
  <message>
   <source>Continued, {title_of}</source>
   <translation>Fortsetzung, {title_of}</translation>
  </message>
  <message>
   <source>Continued, {title}</source>
   <translation>Fortsetzung, {title}</translation>
  </message>
  <message>
   <source>Contrast</source>
   <translation>Kontrast</translation>
  </message>
  <message>
   <source>Conversation</source>
   <translation>Gespräch</translation>
  </message>
  <message>
   <source>Conversation so far</source>
   <translation>Gespräch bisher</translation>
  </message>
  <message>
   <source>Cool</source>
   <translation>Kühl</translation>
  </message>
  <message>
   <source>Coordinates only</source>
   <translation>Nur Koordinaten</translation>
  </message>
  <message>
   <source>Coordinates or map link</source>
   <translation>Koordinaten oder Kartenlink</translation>
  </message>
  <message>
   <source>Copied</source>
   <translation>Kopiert</translation>
  </message>
  <message>
   <source>Copied as a draft</source>
   <translation>Als Entwurf kopiert</translation>
  </message>
  <message>
   <source>Copied. I marks it as sent:</source>
   <translation>Kopiert. I markiert ihn als gesendet:</translation>
  </message>
  <message>
   <source>Copied:</source>
   <translation>Kopiert:</translation>
  </message>
  <message>
   <source>Copy</source>
   <translation>Kopieren</translation>
  </message>
  <message>
   <source>Copy a link to it</source>
   <translation>Link darauf kopieren</translation>
  </message>
  <message>
   <source>Copy a starter</source>
   <translation>Starter kopieren</translation>
  </message>
  <message>
   <source>Copy a starter sequence…</source>
   <translation>Starter-Sequenz kopieren …</translation>
  </message>
  <message>
   <source>Copy details</source>
   <translation>Details kopieren</translation>
  </message>
  <message>
   <source>Copy it instead.</source>
   <translation>Kopieren Sie es stattdessen.</translation>
  </message>
  <message>
   <source>Copy it.</source>
   <translation>Kopieren Sie ihn.</translation>
  </message>
  <message>
   <source>Copy number</source>
   <translation>Nummer kopieren</translation>
  </message>
  <message>
   <source>Copy table</source>
   <translation>Tabelle kopieren</translation>
  </message>
  <message>
   <source>Copy the number called</source>
   <translation>Angerufene Nummer kopieren</translation>
  </message>
  <message>
   <source>Copy the quotas</source>
   <translation>Quoten kopieren</translation>
  </message>
  <message>
   <source>Copy the table</source>
   <translation>Tabelle kopieren</translation>
  </message>
  <message>
   <source>Copy the talk track</source>
   <translation>Leitfaden kopieren</translation>
  </message>
  <message>
   <source>Copy the text and open their profile</source>
   <translation>Text kopieren und Profil öffnen</translation>
  </message>
  <message>
   <source>Copy: {label}</source>
   <translation>Kopieren: {label}</translation>
  </message>
  <message>
   <source>Correct that line and save again.</source>
   <translation>Verbessern Sie diese Zeile und speichern Sie noch einmal.</translation>
  </message>
  <message>
   <source>Cost</source>
   <translation>Kosten</translation>
  </message>
  <message>
   <source>Cost per accepted</source>
   <translation>Kosten je Annahme</translation>
  </message>
  <message>
   <source>Cost per person</source>
   <translation>Kosten je Person</translation>
  </message>
  <message>
   <source>Count</source>
   <translation>Anzahl</translation>
  </message>
  <message>
   <source>Counted from the day it came into this stage.</source>
   <translation>Gezählt ab dem Tag, an dem sie in diese Stufe kam.</translation>
  </message>
  <message>
   <source>Counted from what is on this laptop.</source>
   <translation>Gezählt aus dem, was auf diesem Laptop ist.</translation>
  </message>
  <message>
   <source>Counted in</source>
   <translation>Gezählt in</translation>
  </message>
  <message>
   <source>Counter</source>
   <translation>Theke</translation>
  </message>
  <message>
   <source>Country</source>
   <translation>Land</translation>
  </message>
  <message>
   <source>Country of numbers without a prefix</source>
   <translation>Land der Nummern ohne Vorwahl</translation>
  </message>
  <message>
   <source>Country, two letters</source>
   <translation>Land, zwei Buchstaben</translation>
  </message>
  <message>
   <source>Counts are your team’s calls that moved on after this answer.</source>
   <translation>Gezählt sind Anrufe Ihres Teams, bei denen es nach dieser Antwort weiterging.</translation>
  </message>
  <message>
   <source>Cover</source>
   <translation>Vertretung</translation>
  </message>
  <message>
   <source>Cover sheet</source>
   <translation>Deckblatt</translation>
  </message>
  <message>
   <source>Cover sheet, {number}</source>
   <translation>Deckblatt, {number}</translation>
  </message>
  <message>
   <source>Coverage</source>
   <translation>Deckung</translation>
  </message>
  <message>
   <source>Covered by</source>
   <translation>Vertreten durch</translation>
  </message>
  <message>
   <source>Credit</source>
   <translation>Anrechnung</translation>
  </message>
  <message>
   <source>Credits of months that were closed before, which arrived after that: counted here, never in their own month.</source>
   <translation>Anrechnungen von Monaten, die vorher abgeschlossen waren und danach kamen: hier gezählt, nie in ihrem eigenen Monat.</translation>
  </message>
  <message>
   <source>Credits of the month as they stood when it was closed, and those of earlier closed months that arrived after these were closed. Nothing of it changes any more.</source>
   <translation>Anrechnungen des Monats, wie sie beim Abschluss standen, und die früher abgeschlossener Monate, die nach deren Abschluss kamen. Nichts davon ändert sich mehr.</translation>
  </message>
  <message>
   <source>Credits of this month that arrived after it was closed. They do not change it; the close named counts them.</source>
   <translation>Anrechnungen dieses Monats, die nach seinem Abschluss kamen. Sie ändern ihn nicht; der genannte Abschluss zählt sie.</translation>
  </message>
  <message>
   <source>Credits of {rest}</source>
   <translation>Anrechnungen von {rest}</translation>
  </message>
  <message>
   <source>Credits, history and what is over</source>
   <translation>Anrechnungen, Verlauf und Abgeschlossenes</translation>
  </message>
  <message>
   <source>Criteria</source>
   <translation>Kriterien</translation>
  </message>
  <message>
   <source>Criteria and frameworks</source>
   <translation>Kriterien und Frameworks</translation>
  </message>
  <message>
   <source>Criteria changed</source>
   <translation>Kriterien geändert</translation>
  </message>
  <message>
   <source>Criterion</source>
   <translation>Kriterium</translation>
  </message>
  <message>
   <source>Criterion set</source>
   <translation>Kriterium gesetzt</translation>
  </message>
  <message>
   <source>Criterion set to</source>
   <translation>Kriterium gesetzt auf</translation>
  </message>
  <message>
   <source>Ctrl</source>
   <translation>Strg</translation>
  </message>
  <message>
   <source>Ctrl + and Ctrl − change it everywhere.</source>
   <translation>Strg + und Strg − ändern sie überall.</translation>
  </message>
  <message>
   <source>Ctrl K finds and does everything, Ctrl Z takes back anything.</source>
   <translation>Strg K findet und tut alles, Strg Z nimmt alles zurück.</translation>
  </message>
  <message>
   <source>Currency</source>
   <translation>Währung</translation>
  </message>
  <message>
   <source>Currency changed</source>
   <translation>Währung geändert</translation>
  </message>
  <message>
   <source>Customer</source>
   <translation>Kunde</translation>
  </message>
  <message>
   <source>Customers, partners and competitors are left out.</source>
   <translation>Kunden, Partner und Wettbewerber bleiben außen vor.</translation>
  </message>
  <message>
   <source>Cycle</source>
   <translation>Durchgang</translation>
  </message>
  <message>
   <source>DN14 6LT</source>
   <translation>DN14 6LT</translation>
  </message>
  <message>
   <source>DO NOT CALL</source>
   <translation>NICHT ANRUFEN</translation>
  </message>
  <message>
   <source>Dark</source>
   <translation>Dunkel</translation>
  </message>
  <message>
   <source>Dark mode</source>
   <translation>Dunkler Modus</translation>
  </message>
  <message>
   <source>Dashboards</source>
   <translation>Dashboards</translation>
  </message>
  <message>
   <source>Data</source>
   <translation>Daten</translation>
  </message>
  <message>
   <source>Data of one person (*.zip)</source>
   <translation>Daten einer Person (*.zip)</translation>
  </message>
  <message>
   <source>Database</source>
   <translation>Datenbank</translation>
  </message>
  <message>
   <source>Date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>Day</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>Day and hour of the meeting? Such as tue 2pm.</source>
   <translation>Tag und Stunde des Termins? Etwa: di 14 uhr.</translation>
  </message>
  <message>
   <source>Day before</source>
   <translation>Voriger Tag</translation>
  </message>
  <message>
   <source>Day first</source>
   <translation>Tag zuerst</translation>
  </message>
  <message>
   <source>Day first or month first? Until you say so these stay text.</source>
   <translation>Tag zuerst oder Monat zuerst? Bis Sie es sagen, bleiben diese Text.</translation>
  </message>
  <message>
   <source>Day of the redraw</source>
   <translation>Tag des neuen Zuschnitts</translation>
  </message>
  <message>
   <source>Day of the redraw set.</source>
   <translation>Tag des neuen Zuschnitts gesetzt.</translation>
  </message>
  <message>
   <source>Day sheet</source>
   <translation>Tagesblatt</translation>
  </message>
  <message>
   <source>Day sheet…</source>
   <translation>Tagesblatt …</translation>
  </message>
  <message>
   <source>Day {day}</source>
   <translation>Tag {day}</translation>
  </message>
  <message>
   <source>Day, with an hour when it is fixed</source>
   <translation>Tag, mit Stunde, wenn sie fest ist</translation>
  </message>
  <message>
   <source>Days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>Days are a number from 1 to {longest_days}.</source>
   <translation>Tage sind eine Zahl von 1 bis {longest_days}.</translation>
  </message>
  <message>
   <source>Days as the file shows</source>
   <translation>Tage wie in der Datei</translation>
  </message>
  <message>
   <source>Days between two contacts with a company</source>
   <translation>Tage zwischen zwei Kontakten mit einer Firma</translation>
  </message>
  <message>
   <source>Days between two contacts with a person</source>
   <translation>Tage zwischen zwei Kontakten mit einer Person</translation>
  </message>
  <message>
   <source>Days until a card shows a clock</source>
   <translation>Tage, bis eine Karte eine Uhr zeigt</translation>
  </message>
  <message>
   <source>Deadline</source>
   <translation>Frist</translation>
  </message>
  <message>
   <source>Deals</source>
   <translation>Deals</translation>
  </message>
  <message>
   <source>Dec</source>
   <translation>Dez</translation>
  </message>
  <message>
   <source>Decide later</source>
   <translation>Später entscheiden</translation>
  </message>
  <message>
   <source>Decides</source>
   <translation>Entscheidet</translation>
  </message>
  <message>
   <source>Decision criteria</source>
   <translation>Entscheidungskriterien</translation>
  </message>
  <message>
   <source>Decision process</source>
   <translation>Entscheidungsprozess</translation>
  </message>
  <message>
   <source>Defined timing</source>
   <translation>Klarer Zeitpunkt</translation>
  </message>
  <message>
   <source>Del</source>
   <translation>Entf</translation>
  </message>
  <message>
   <source>Delete the draft</source>
   <translation>Entwurf löschen</translation>
  </message>
  <message>
   <source>Density of rows</source>
   <translation>Dichte der Zeilen</translation>
  </message>
  <message>
   <source>Department</source>
   <translation>Abteilung</translation>
  </message>
  <message>
   <source>Deputy</source>
   <translation>Vertretung</translation>
  </message>
  <message>
   <source>Deputy, who answers in the AE's place</source>
   <translation>Vertretung, die für den AE antwortet</translation>
  </message>
  <message>
   <source>Deputy, who stands in</source>
   <translation>Vertretung</translation>
  </message>
  <message>
   <source>Destroy this sheet: the code works once, but until then it works for whoever holds it.</source>
   <translation>Vernichten Sie dieses Blatt: der Code gilt einmal, aber bis dahin für jeden, der ihn hat.</translation>
  </message>
  <message>
   <source>Detail</source>
   <translation>Angaben</translation>
  </message>
  <message>
   <source>Details</source>
   <translation>Details</translation>
  </message>
  <message>
   <source>Details are edited on a lead of this company.</source>
   <translation>Details werden an einem Lead dieser Firma bearbeitet.</translation>
  </message>
  <message>
   <source>Device</source>
   <translation>Gerät</translation>
  </message>
  <message>
   <source>Devices</source>
   <translation>Geräte</translation>
  </message>
  <message>
   <source>Devices silent</source>
   <translation>Stille Geräte</translation>
  </message>
  <message>
   <source>Dial</source>
   <translation>Wählen</translation>
  </message>
  <message>
   <source>Dial with the phone program</source>
   <translation>Mit dem Telefonprogramm wählen</translation>
  </message>
  <message>
   <source>Did action items arise?</source>
   <translation>Haben sich Aufgaben ergeben?</translation>
  </message>
  <message>
   <source>Digit, words if you like, Enter. Enter alone leaves the row open.</source>
   <translation>Ziffer, Worte nach Belieben, Enter. Enter allein lässt die Zeile offen.</translation>
  </message>
  <message>
   <source>Direct</source>
   <translation>Durchwahl</translation>
  </message>
  <message>
   <source>Direction</source>
   <translation>Richtung</translation>
  </message>
  <message>
   <source>Discovery</source>
   <translation>Discovery</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Disqualified</source>
   <translation>Disqualifiziert</translation>
  </message>
  <message>
   <source>Disqualify, or say why it fits</source>
   <translation>Disqualifizieren, oder sagen, warum es passt</translation>
  </message>
  <message>
   <source>Disqualify…</source>
   <translation>Disqualifizieren …</translation>
  </message>
  <message>
   <source>Do not call</source>
   <translation>Nicht anrufen</translation>
  </message>
  <message>
   <source>Do not call stops every call to them for the whole team. Log the call to confirm.</source>
   <translation>„Nicht anrufen“ stoppt für das ganze Team jeden Anruf dort. Tragen Sie den Anruf ein, um es zu bestätigen.</translation>
  </message>
  <message>
   <source>Do not call {name}?</source>
   <translation>{name} nicht mehr anrufen?</translation>
  </message>
  <message>
   <source>Do not contact</source>
   <translation>Nicht kontaktieren</translation>
  </message>
  <message>
   <source>Do not write</source>
   <translation>Nicht schreiben</translation>
  </message>
  <message>
   <source>Do they look like the customers we serve best?</source>
   <translation>Sehen sie aus wie die Kunden, denen wir am besten dienen?</translation>
  </message>
  <message>
   <source>Does your company run a Satchel server?</source>
   <translation>Betreibt Ihre Firma einen Satchel-Server?</translation>
  </message>
  <message>
   <source>Domains</source>
   <translation>Domains</translation>
  </message>
  <message>
   <source>Done</source>
   <translation>Fertig</translation>
  </message>
  <message>
   <source>Done again</source>
   <translation>Wiederholt</translation>
  </message>
  <message>
   <source>Done by</source>
   <translation>Erledigt von</translation>
  </message>
  <message>
   <source>Done:</source>
   <translation>Erledigt:</translation>
  </message>
  <message>
   <source>Down</source>
   <translation>Runter</translation>
  </message>
  <message>
   <source>Down {away}% on {before}</source>
   <translation>{away} % weniger als {before}</translation>
  </message>
  <message>
   <source>Down {words}</source>
   <translation>{words} weniger</translation>
  </message>
  <message>
   <source>Down, up</source>
   <translation>Runter, hoch</translation>
  </message>
  <message>
   <source>Download and install…</source>
   <translation>Herunterladen und installieren …</translation>
  </message>
  <message>
   <source>Downloading MB</source>
   <translation>MB werden geladen</translation>
  </message>
  <message>
   <source>Draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <source>Draft deleted:</source>
   <translation>Entwurf gelöscht:</translation>
  </message>
  <message>
   <source>Draft in the Outbox</source>
   <translation>Entwurf im Postausgang</translation>
  </message>
  <message>
   <source>Draft in your mail program</source>
   <translation>Entwurf in Ihrem Mailprogramm</translation>
  </message>
  <message>
   <source>Draft in your mail program for</source>
   <translation>Entwurf in Ihrem Mailprogramm für</translation>
  </message>
  <message>
   <source>Draft in your mail program. I marks it as sent:</source>
   <translation>Entwurf in Ihrem Mailprogramm. I markiert ihn als gesendet:</translation>
  </message>
  <message>
   <source>Draft in your mail program. Shift E marks it as sent:</source>
   <translation>Entwurf in Ihrem Mailprogramm. Umschalt E markiert ihn als gesendet:</translation>
  </message>
  <message>
   <source>Draft made from</source>
   <translation>Entwurf gemacht aus</translation>
  </message>
  <message>
   <source>Draft of the territories thrown away</source>
   <translation>Entwurf der Gebiete verworfen</translation>
  </message>
  <message>
   <source>Draft of version {version} · {mend}</source>
   <translation>Entwurf von Version {version} · {mend}</translation>
  </message>
  <message>
   <source>Draft of {name} begun</source>
   <translation>Entwurf von {name} begonnen</translation>
  </message>
  <message>
   <source>Draft thrown away.</source>
   <translation>Entwurf verworfen.</translation>
  </message>
  <message>
   <source>Draft {name} begun</source>
   <translation>Entwurf {name} begonnen</translation>
  </message>
  <message>
   <source>Draft {name} deleted</source>
   <translation>Entwurf {name} gelöscht</translation>
  </message>
  <message>
   <source>Drafts</source>
   <translation>Entwürfe</translation>
  </message>
  <message>
   <source>Drafts go to the Outbox; nothing is sent.</source>
   <translation>Entwürfe gehen in den Postausgang; gesendet wird nichts.</translation>
  </message>
  <message>
   <source>Drawing anew</source>
   <translation>Wird neu zugeschnitten</translation>
  </message>
  <message>
   <source>Drive</source>
   <translation>Fahren</translation>
  </message>
  <message>
   <source>Drive there</source>
   <translation>Dorthin fahren</translation>
  </message>
  <message>
   <source>Driving changed</source>
   <translation>Fahren geändert</translation>
  </message>
  <message>
   <source>Drop</source>
   <translation>Verwerfen</translation>
  </message>
  <message>
   <source>Drop a list here, or choose one.</source>
   <translation>Ziehen Sie eine Liste hierher, oder wählen Sie eine.</translation>
  </message>
  <message>
   <source>Drop the letter</source>
   <translation>Nachricht verwerfen</translation>
  </message>
  <message>
   <source>Drop the letter.</source>
   <translation>Verwerfen Sie die Nachricht.</translation>
  </message>
  <message>
   <source>Drop-in</source>
   <translation>Ohne Termin</translation>
  </message>
  <message>
   <source>Dropped by you</source>
   <translation>Von Ihnen verworfen</translation>
  </message>
  <message>
   <source>Dropped:</source>
   <translation>Verworfen:</translation>
  </message>
  <message>
   <source>Dry run: in the last 30 days it would have fired {count} for your leads.</source>
   <translation>Probelauf: in den letzten 30 Tagen hätte er für Ihre Leads {count} ausgelöst.</translation>
  </message>
  <message>
   <source>Due</source>
   <translation>Fällig</translation>
  </message>
  <message>
   <source>Due date</source>
   <translation>Fällig am</translation>
  </message>
  <message>
   <source>Due steps become tasks in Today and letters in the Outbox. Limits for each channel are under Channels.</source>
   <translation>Fällige Schritte werden Aufgaben in Heute und Briefe im Postausgang. Grenzen je Kanal stehen unter Kanäle.</translation>
  </message>
  <message>
   <source>Due with {rest}</source>
   <translation>Fällig bei {rest}</translation>
  </message>
  <message>
   <source>Duplicate</source>
   <translation>Dublette</translation>
  </message>
  <message>
   <source>Duplicates</source>
   <translation>Dubletten</translation>
  </message>
  <message>
   <source>E-CANCELLED Cancelled. Nothing was changed.</source>
   <translation>E-CANCELLED Abgebrochen. Nichts wurde geändert.</translation>
  </message>
  <message>
   <source>E-FAULT Satchel made a mistake ({kind}).</source>
   <translation>E-FAULT Satchel hat einen Fehler gemacht ({kind}).</translation>
  </message>
  <message>
   <source>E-NOT-HERE That link leads to nothing on this laptop. Nothing was changed.</source>
   <translation>E-NOT-HERE Dieser Link führt auf diesem Laptop zu nichts. Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>E-OPEN {refused}</source>
   <translation>E-OPEN {refused}</translation>
  </message>
  <message>
   <source>E-USAGE {said}. See {program} --help.</source>
   <translation>E-USAGE {said}. Siehe {program} --help.</translation>
  </message>
  <message>
   <source>E-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>E-mail, to sign in elsewhere; not needed</source>
   <translation>E-Mail, zum Anmelden anderswo; nicht nötig</translation>
  </message>
  <message>
   <source>Each change can be tried on today's leads before it applies.</source>
   <translation>Jede Änderung lässt sich an den heutigen Leads ausprobieren, bevor sie gilt.</translation>
  </message>
  <message>
   <source>Each is 0 to 100; the weights add up to 100.</source>
   <translation>Jedes ist 0 bis 100; die Gewichte ergeben zusammen 100.</translation>
  </message>
  <message>
   <source>Each is told once, never during a call: beside the window and, where your desktop has one, in its notification area. Ctrl Shift R opens the lead.</source>
   <translation>Jede wird einmal gezeigt, nie während eines Anrufs: neben dem Fenster und, wo Ihr Desktop einen hat, im Infobereich. Strg Umschalt R öffnet den Lead.</translation>
  </message>
  <message>
   <source>Each of {count:,} accepted deals was written for {program} before.</source>
   <translation>Jeder der {count:,} angenommenen Deals wurde schon für {program} geschrieben.</translation>
  </message>
  <message>
   <source>Each page that is shown before it is printed may take the other one.</source>
   <translation>Jede Seite, die vor dem Drucken gezeigt wird, kann auch das andere nehmen.</translation>
  </message>
  <message>
   <source>Each track has its own. What follows each outcome is the same for everybody: the keys 1 to 9 (?).</source>
   <translation>Jeder Leitfaden hat seine eigene. Was auf ein Ergebnis folgt, ist für alle gleich: die Tasten 1 bis 9 (?).</translation>
  </message>
  <message>
   <source>Earlier</source>
   <translation>Früher</translation>
  </message>
  <message>
   <source>Earlier pages</source>
   <translation>Frühere Seiten</translation>
  </message>
  <message>
   <source>Economic buyer</source>
   <translation>Wirtschaftlicher Entscheider</translation>
  </message>
  <message>
   <source>Edit</source>
   <translation>Bearbeiten</translation>
  </message>
  <message>
   <source>Edit field</source>
   <translation>Feld bearbeiten</translation>
  </message>
  <message>
   <source>Edit makes a draft of it.</source>
   <translation>„Bearbeiten“ macht einen Entwurf daraus.</translation>
  </message>
  <message>
   <source>Edit the account's sites</source>
   <translation>Standorte des Accounts bearbeiten</translation>
  </message>
  <message>
   <source>Edit the contact…</source>
   <translation>Kontakt bearbeiten …</translation>
  </message>
  <message>
   <source>Edit the line</source>
   <translation>Zeile bearbeiten</translation>
  </message>
  <message>
   <source>Edit the person…</source>
   <translation>Person bearbeiten …</translation>
  </message>
  <message>
   <source>Edit the property</source>
   <translation>Eigenschaft bearbeiten</translation>
  </message>
  <message>
   <source>Edit the site…</source>
   <translation>Standort bearbeiten …</translation>
  </message>
  <message>
   <source>Edit the step…</source>
   <translation>Schritt bearbeiten …</translation>
  </message>
  <message>
   <source>Edit the talk track</source>
   <translation>Leitfaden bearbeiten</translation>
  </message>
  <message>
   <source>Edit {name}</source>
   <translation>{name} bearbeiten</translation>
  </message>
  <message>
   <source>Eight</source>
   <translation>Acht</translation>
  </message>
  <message>
   <source>Eight letters and digits</source>
   <translation>Acht Buchstaben und Ziffern</translation>
  </message>
  <message>
   <source>Elevator pitch</source>
   <translation>Elevator Pitch</translation>
  </message>
  <message>
   <source>Else the keychain of this computer opens the workspace.</source>
   <translation>Sonst öffnet der Schlüsselbund dieses Computers den Arbeitsbereich.</translation>
  </message>
  <message>
   <source>Email</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>Email drafted{how}: “{subject}” · {at}</source>
   <translation>E-Mail-Entwurf{how}: „{subject}“ · {at}</translation>
  </message>
  <message>
   <source>Employed</source>
   <translation>Angestellt</translation>
  </message>
  <message>
   <source>Empty</source>
   <translation>Leeren</translation>
  </message>
  <message>
   <source>Empty for none</source>
   <translation>Leer, wenn keiner nötig ist</translation>
  </message>
  <message>
   <source>Empty: {fields}.</source>
   <translation>Leer: {fields}.</translation>
  </message>
  <message>
   <source>Encrypted</source>
   <translation>Verschlüsselt</translation>
  </message>
  <message>
   <source>Encryption</source>
   <translation>Verschlüsselung</translation>
  </message>
  <message>
   <source>End</source>
   <translation>Ende</translation>
  </message>
  <message>
   <source>End call</source>
   <translation>Auflegen</translation>
  </message>
  <message>
   <source>End now</source>
   <translation>Jetzt beenden</translation>
  </message>
  <message>
   <source>End the call, then press one key. Before anyone answers, the same key logs the attempt at once.</source>
   <translation>Beenden Sie den Anruf, dann drücken Sie eine Taste. Bevor jemand abnimmt, trägt dieselbe Taste den Versuch sofort ein.</translation>
  </message>
  <message>
   <source>End the call, then save</source>
   <translation>Anruf beenden, dann speichern</translation>
  </message>
  <message>
   <source>Ended</source>
   <translation>Beendet</translation>
  </message>
  <message>
   <source>Engagement</source>
   <translation>Engagement</translation>
  </message>
  <message>
   <source>Engagement weighs</source>
   <translation>Engagement wiegt</translation>
  </message>
  <message>
   <source>English</source>
   <translation>Englisch</translation>
  </message>
  <message>
   <source>Enrol</source>
   <translation>Einschreiben</translation>
  </message>
  <message>
   <source>Enrol in a sequence…</source>
   <translation>In eine Sequenz einschreiben …</translation>
  </message>
  <message>
   <source>Enrol them all the same</source>
   <translation>Trotzdem alle einschreiben</translation>
  </message>
  <message>
   <source>Enrol {count}</source>
   <translation>{count} einschreiben</translation>
  </message>
  <message>
   <source>Enrol {who}</source>
   <translation>{who} einschreiben</translation>
  </message>
  <message>
   <source>Enrolled in {name}</source>
   <translation>Eingeschrieben in {name}</translation>
  </message>
  <message>
   <source>Enrolled twice at once</source>
   <translation>Doppelt eingeschrieben</translation>
  </message>
  <message>
   <source>Enrolled:</source>
   <translation>Eingeschrieben:</translation>
  </message>
  <message>
   <source>Enrolment</source>
   <translation>Einschreibung</translation>
  </message>
  <message>
   <source>Enter adds a visit where it fits.</source>
   <translation>Enter fügt einen Besuch ein, wo er passt.</translation>
  </message>
  <message>
   <source>Enter an answer by code</source>
   <translation>Antwort per Code eingeben</translation>
  </message>
  <message>
   <source>Enter an answer by code…</source>
   <translation>Antwort per Code eingeben …</translation>
  </message>
  <message>
   <source>Enter from sheet</source>
   <translation>Vom Blatt eingeben</translation>
  </message>
  <message>
   <source>Enter from sheet…</source>
   <translation>Vom Blatt eingeben …</translation>
  </message>
  <message>
   <source>Enter gives a command another key. ? shows them in the window.</source>
   <translation>Enter gibt einem Befehl eine andere Taste. ? zeigt sie im Fenster.</translation>
  </message>
  <message>
   <source>Enter it that day.</source>
   <translation>Geben Sie es an dem Tag ein.</translation>
  </message>
  <message>
   <source>Enter looks for them</source>
   <translation>Enter sucht danach</translation>
  </message>
  <message>
   <source>Enter opens the call, already answered.</source>
   <translation>Enter öffnet den Anruf, schon angenommen.</translation>
  </message>
  <message>
   <source>Enter the sheet</source>
   <translation>Blatt eingeben</translation>
  </message>
  <message>
   <source>Entered as {entered}. Take that back first, or put it right on the record.</source>
   <translation>Eingetragen als {entered}. Nehmen Sie das zuerst zurück, oder stellen Sie es beim Datensatz richtig.</translation>
  </message>
  <message>
   <source>Erase for good</source>
   <translation>Endgültig löschen</translation>
  </message>
  <message>
   <source>Erase this person…</source>
   <translation>Diese Person löschen …</translation>
  </message>
  <message>
   <source>Erase {name}</source>
   <translation>{name} löschen</translation>
  </message>
  <message>
   <source>Erased on request</source>
   <translation>Auf Wunsch gelöscht</translation>
  </message>
  <message>
   <source>Erased so far: {said}.</source>
   <translation>Bisher gelöscht: {said}.</translation>
  </message>
  <message>
   <source>Erase…</source>
   <translation>Löschen …</translation>
  </message>
  <message>
   <source>Erasing</source>
   <translation>Wird gelöscht</translation>
  </message>
  <message>
   <source>Erasing noted</source>
   <translation>Löschen vermerkt</translation>
  </message>
  <message>
   <source>Est. value</source>
   <translation>Gesch. Wert</translation>
  </message>
  <message>
   <source>Europe/Berlin</source>
   <translation>Europe/Berlin</translation>
  </message>
  <message>
   <source>Europe/London</source>
   <translation>Europe/Berlin</translation>
  </message>
  <message>
   <source>Event</source>
   <translation>Veranstaltung</translation>
  </message>
  <message>
   <source>Event: {title}</source>
   <translation>Veranstaltung: {title}</translation>
  </message>
  <message>
   <source>Events</source>
   <translation>Veranstaltungen</translation>
  </message>
  <message>
   <source>Every AE</source>
   <translation>Alle AEs</translation>
  </message>
  <message>
   <source>Every SDR</source>
   <translation>Jeder SDR</translation>
  </message>
  <message>
   <source>Every command works without the mouse. Single letters can be switched off, as speech input needs.</source>
   <translation>Jeder Befehl geht ohne Maus. Einzelne Buchstaben lassen sich abschalten, wie es Spracheingabe braucht.</translation>
  </message>
  <message>
   <source>Every credit</source>
   <translation>Jede Anrechnung</translation>
  </message>
  <message>
   <source>Every km and minute of a day is such an estimate.</source>
   <translation>Alle Kilometer und Minuten eines Tages sind solche Schätzungen.</translation>
  </message>
  <message>
   <source>Every lead</source>
   <translation>Jeder Lead</translation>
  </message>
  <message>
   <source>Every manager</source>
   <translation>Jede Führungskraft</translation>
  </message>
  <message>
   <source>Every promised call is on the line.</source>
   <translation>Jeder zugesagte Anruf steht auf der Linie.</translation>
  </message>
  <message>
   <source>Everybody</source>
   <translation>Alle</translation>
  </message>
  <message>
   <source>Everybody's work has arrived.</source>
   <translation>Die Arbeit aller ist da.</translation>
  </message>
  <message>
   <source>Everything</source>
   <translation>Alles</translation>
  </message>
  <message>
   <source>Everything else went through. Both versions of these are kept until you have looked at them.</source>
   <translation>Alles andere ging durch. Von diesen bleiben beide Versionen, bis Sie sie angesehen haben.</translation>
  </message>
  <message>
   <source>Everything goes in one step, which Ctrl Z takes back.</source>
   <translation>Alles geht in einem Schritt, den Strg Z zurücknimmt.</translation>
  </message>
  <message>
   <source>Everything of yours has reached the team, and what they did is here.</source>
   <translation>Alles von Ihnen ist beim Team, und alles vom Team ist hier.</translation>
  </message>
  <message>
   <source>Everything returns on {back}. Ownership and credit stay with {person}.</source>
   <translation>Am {back} kehrt alles zurück. Zuständigkeit und Anrechnung bleiben bei {person}.</translation>
  </message>
  <message>
   <source>Everything we hold on them…</source>
   <translation>Alles, was wir über die Person haben …</translation>
  </message>
  <message>
   <source>Everything we hold…</source>
   <translation>Alles, was wir haben …</translation>
  </message>
  <message>
   <source>Everything you type stays on this laptop, encrypted. No account is needed to begin.</source>
   <translation>Alles, was Sie tippen, bleibt verschlüsselt auf diesem Laptop. Zum Anfangen braucht es kein Konto.</translation>
  </message>
  <message>
   <source>Everything, for another Satchel</source>
   <translation>Alles, für ein anderes Satchel</translation>
  </message>
  <message>
   <source>Everywhere</source>
   <translation>Überall</translation>
  </message>
  <message>
   <source>Evidence</source>
   <translation>Beleg</translation>
  </message>
  <message>
   <source>Evidence for {name}</source>
   <translation>Beleg für {name}</translation>
  </message>
  <message>
   <source>Evidence for {name}: {text}</source>
   <translation>Beleg für {name}: {text}</translation>
  </message>
  <message>
   <source>Example (JSON)</source>
   <translation>Beispiel (JSON)</translation>
  </message>
  <message>
   <source>Example data</source>
   <translation>Beispieldaten</translation>
  </message>
  <message>
   <source>Expired</source>
   <translation>Abgelaufen</translation>
  </message>
  <message>
   <source>Export</source>
   <translation>Exportieren</translation>
  </message>
  <message>
   <source>Export the coming weeks alone.</source>
   <translation>Exportieren Sie nur die nächsten Wochen.</translation>
  </message>
  <message>
   <source>Export their data to</source>
   <translation>Daten der Person exportieren nach</translation>
  </message>
  <message>
   <source>Export to</source>
   <translation>Exportieren nach</translation>
  </message>
  <message>
   <source>Export…</source>
   <translation>Exportieren …</translation>
  </message>
  <message>
   <source>Extend</source>
   <translation>Erweitern</translation>
  </message>
  <message>
   <source>Extension</source>
   <translation>Durchwahl</translation>
  </message>
  <message>
   <source>External</source>
   <translation>Extern</translation>
  </message>
  <message>
   <source>F2 on the lead adds one.</source>
   <translation>F2 beim Lead fügt eine hinzu.</translation>
  </message>
  <message>
   <source>F5 leads to where you end that.</source>
   <translation>F5 führt dorthin, wo das endet.</translation>
  </message>
  <message>
   <source>Facts older than &amp;12 months</source>
   <translation>Angaben älter als &amp;12 Monate</translation>
  </message>
  <message>
   <source>Facts older than 12 months</source>
   <translation>Angaben älter als 12 Monate</translation>
  </message>
  <message>
   <source>Fax</source>
   <translation>Fax</translation>
  </message>
  <message>
   <source>Feb</source>
   <translation>Feb</translation>
  </message>
  <message>
   <source>Fetch it again.</source>
   <translation>Holen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Fetch it while there is a network.</source>
   <translation>Holen Sie sie, solange es ein Netz gibt.</translation>
  </message>
  <message>
   <source>Fetching</source>
   <translation>Wird geholt</translation>
  </message>
  <message>
   <source>Field</source>
   <translation>Feld</translation>
  </message>
  <message>
   <source>Field above</source>
   <translation>Feld darüber</translation>
  </message>
  <message>
   <source>Field below</source>
   <translation>Feld darunter</translation>
  </message>
  <message>
   <source>Field {name} changed</source>
   <translation>Feld {name} geändert</translation>
  </message>
  <message>
   <source>Field {name} defined</source>
   <translation>Feld {name} angelegt</translation>
  </message>
  <message>
   <source>Field {name} moved</source>
   <translation>Feld {name} verschoben</translation>
  </message>
  <message>
   <source>Field {name} {value}</source>
   <translation>Feld {name} {value}</translation>
  </message>
  <message>
   <source>Fields</source>
   <translation>Felder</translation>
  </message>
  <message>
   <source>Fields are: {sorted}.</source>
   <translation>Felder sind: {sorted}.</translation>
  </message>
  <message>
   <source>Fields of your own</source>
   <translation>Eigene Felder</translation>
  </message>
  <message>
   <source>Fields: {names}. What follows a bar stands in for an empty one: {{{{first_name|there}}}}.</source>
   <translation>Felder: {names}. Was hinter dem Strich steht, springt für ein leeres ein: {{{{first_name|zusammen}}}}.</translation>
  </message>
  <message>
   <source>Figure</source>
   <translation>Kennzahl</translation>
  </message>
  <message>
   <source>Figures</source>
   <translation>Kennzahlen</translation>
  </message>
  <message>
   <source>Figures: {names}</source>
   <translation>Kennzahlen: {names}</translation>
  </message>
  <message>
   <source>Figures: {words}</source>
   <translation>Kennzahlen: {words}</translation>
  </message>
  <message>
   <source>File</source>
   <translation>Datei</translation>
  </message>
  <message>
   <source>File, Read a calendar file… takes in when you or an AE is busy: times, nothing else.</source>
   <translation>Datei, Kalenderdatei lesen… nimmt auf, wann Sie oder ein AE belegt sind: Zeiten, sonst nichts.</translation>
  </message>
  <message>
   <source>Files</source>
   <translation>Dateien</translation>
  </message>
  <message>
   <source>Fill Turn or Ask.</source>
   <translation>Füllen Sie „Wenden“ oder „Fragen“.</translation>
  </message>
  <message>
   <source>Fill it in.</source>
   <translation>Füllen Sie ihn aus.</translation>
  </message>
  <message>
   <source>Fill them in, or write a reason to hand off without the criteria.</source>
   <translation>Füllen Sie es aus, oder schreiben Sie einen Grund, ohne die Kriterien zu übergeben.</translation>
  </message>
  <message>
   <source>Filter</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Filter the leads by their import instead.</source>
   <translation>Filtern Sie die Leads stattdessen nach ihrem Import.</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Filter…</source>
   <translation>Filter …</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Find a key or a command</source>
   <translation>Taste oder Befehl suchen</translation>
  </message>
  <message>
   <source>Find a number</source>
   <translation>Nummer finden</translation>
  </message>
  <message>
   <source>Find a setting</source>
   <translation>Einstellung suchen</translation>
  </message>
  <message>
   <source>Find another e-mail address</source>
   <translation>Andere E-Mail-Adresse finden</translation>
  </message>
  <message>
   <source>Find another one.</source>
   <translation>Suchen Sie eine andere.</translation>
  </message>
  <message>
   <source>Find in the timeline</source>
   <translation>Im Verlauf suchen</translation>
  </message>
  <message>
   <source>Find in this list</source>
   <translation>In dieser Liste suchen</translation>
  </message>
  <message>
   <source>Find in timeline</source>
   <translation>Im Verlauf suchen</translation>
  </message>
  <message>
   <source>Find in {title}</source>
   <translation>Suchen in {title}</translation>
  </message>
  <message>
   <source>Find it</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Find sales material</source>
   <translation>Verkaufsunterlagen suchen</translation>
  </message>
  <message>
   <source>Find the person who decides</source>
   <translation>Die Person finden, die entscheidet</translation>
  </message>
  <message>
   <source>Find where they went</source>
   <translation>Herausfinden, wohin sie gezogen sind</translation>
  </message>
  <message>
   <source>Find who came after</source>
   <translation>Nachfolge herausfinden</translation>
  </message>
  <message>
   <source>Finish</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>First call</source>
   <translation>Erster Anruf</translation>
  </message>
  <message>
   <source>First contact</source>
   <translation>Erster Kontakt</translation>
  </message>
  <message>
   <source>First day</source>
   <translation>Erster Tag</translation>
  </message>
  <message>
   <source>First figures after the first lead.</source>
   <translation>Erste Zahlen nach dem ersten Lead.</translation>
  </message>
  <message>
   <source>First figures after the first logged call.</source>
   <translation>Erste Zahlen nach dem ersten eingetragenen Anruf.</translation>
  </message>
  <message>
   <source>First figures after the first objection that a call or visit keeps.</source>
   <translation>Erste Zahlen nach dem ersten Einwand, den ein Anruf oder Besuch festhält.</translation>
  </message>
  <message>
   <source>First figures after the first open opportunity.</source>
   <translation>Erste Zahlen nach der ersten offenen Opportunity.</translation>
  </message>
  <message>
   <source>First figures after the first reply to somebody who asked.</source>
   <translation>Erste Zahlen nach der ersten Antwort auf eine Anfrage.</translation>
  </message>
  <message>
   <source>First filled row</source>
   <translation>Erste gefüllte Zeile</translation>
  </message>
  <message>
   <source>First letter, cold</source>
   <translation>Erste E-Mail, kalt</translation>
  </message>
  <message>
   <source>First meeting</source>
   <translation>Erster Termin</translation>
  </message>
  <message>
   <source>First meeting {words}</source>
   <translation>Erster Termin {words}</translation>
  </message>
  <message>
   <source>First name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <source>First question</source>
   <translation>Erste Frage</translation>
  </message>
  <message>
   <source>First replies</source>
   <translation>Erste Antworten</translation>
  </message>
  <message>
   <source>First reply</source>
   <translation>Erste Antwort</translation>
  </message>
  <message>
   <source>First steps</source>
   <translation>Erste Schritte</translation>
  </message>
  <message>
   <source>First touch</source>
   <translation>Erster Kontakt</translation>
  </message>
  <message>
   <source>Fit</source>
   <translation>Passung</translation>
  </message>
  <message>
   <source>Fit is about who they are; what happened belongs to Engagement or Intent.</source>
   <translation>Bei Passung geht es darum, wer sie sind; was geschah, gehört zu Engagement oder Absicht.</translation>
  </message>
  <message>
   <source>Fit weighs</source>
   <translation>Passung wiegt</translation>
  </message>
  <message>
   <source>Fit {fit} %, Engagement {engagement} %, Intent {intent} %</source>
   <translation>Passung {fit} %, Engagement {engagement} %, Absicht {intent} %</translation>
  </message>
  <message>
   <source>Fit {fit} or more, and Engagement {engagement} or Intent {intent} or more</source>
   <translation>Passung {fit} oder mehr, und Engagement {engagement} oder Absicht {intent} oder mehr</translation>
  </message>
  <message>
   <source>Fit {fit}, Engagement {engagement}, Intent {intent}: Fit {a} or more, and Engagement {b} or Intent {c} or more</source>
   <translation>Passung {fit}, Engagement {engagement}, Absicht {intent}: ab Passung {a} und Engagement {b} oder Absicht {c}</translation>
  </message>
  <message>
   <source>Five</source>
   <translation>Fünf</translation>
  </message>
  <message>
   <source>Five conversations a day</source>
   <translation>Fünf Gespräche am Tag</translation>
  </message>
  <message>
   <source>Five minutes before the time you agreed.</source>
   <translation>Fünf Minuten vor der vereinbarten Zeit.</translation>
  </message>
  <message>
   <source>Five minutes before they end.</source>
   <translation>Fünf Minuten vor dem Ende.</translation>
  </message>
  <message>
   <source>Fix the time…</source>
   <translation>Zeit festlegen …</translation>
  </message>
  <message>
   <source>Fix time</source>
   <translation>Zeit festlegen</translation>
  </message>
  <message>
   <source>Fixed</source>
   <translation>Fest</translation>
  </message>
  <message>
   <source>Fixed time of {name}</source>
   <translation>Feste Zeit von {name}</translation>
  </message>
  <message>
   <source>Fixed times</source>
   <translation>Feste Zeiten</translation>
  </message>
  <message>
   <source>Fixed:</source>
   <translation>Fest:</translation>
  </message>
  <message>
   <source>Flow</source>
   <translation>Fluss</translation>
  </message>
  <message>
   <source>Flow of leads</source>
   <translation>Fluss der Leads</translation>
  </message>
  <message>
   <source>Fold {name}</source>
   <translation>{name} einklappen</translation>
  </message>
  <message>
   <source>Follow up</source>
   <translation>Nachfassen</translation>
  </message>
  <message>
   <source>Follow up, met {name}</source>
   <translation>Nachfassen, {name} getroffen</translation>
  </message>
  <message>
   <source>For</source>
   <translation>Anlass</translation>
  </message>
  <message>
   <source>For everybody, set by a manager. Each handoff may still tick or untick its own.</source>
   <translation>Für alle, von einer Führungskraft festgelegt. Jede Übergabe kann ihre eigenen an- oder abwählen.</translation>
  </message>
  <message>
   <source>For everybody. They stand on the lead, the contact and the account, in lists that go out and come in, and in score rules.</source>
   <translation>Für alle. Sie stehen beim Lead, beim Kontakt und beim Account, in Listen, die hinaus- und hereinkommen, und in Score-Regeln.</translation>
  </message>
  <message>
   <source>For leads whose source or industry names</source>
   <translation>Für Leads, deren Quelle oder Branche nennt</translation>
  </message>
  <message>
   <source>For this {kind}</source>
   <translation>Für: {kind}</translation>
  </message>
  <message>
   <source>For whom it would have fired</source>
   <translation>Bei wem er ausgelöst hätte</translation>
  </message>
  <message>
   <source>Forecast</source>
   <translation>Prognose</translation>
  </message>
  <message>
   <source>Forecast by month</source>
   <translation>Prognose nach Monat</translation>
  </message>
  <message>
   <source>Forecast by stage</source>
   <translation>Prognose nach Stufe</translation>
  </message>
  <message>
   <source>Forecast of the week kept</source>
   <translation>Prognose der Woche festgehalten</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Formular</translation>
  </message>
  <message>
   <source>Form or page</source>
   <translation>Formular oder Seite</translation>
  </message>
  <message>
   <source>Forward</source>
   <translation>Vorwärts</translation>
  </message>
  <message>
   <source>For…</source>
   <translation>Anlass …</translation>
  </message>
  <message>
   <source>Four</source>
   <translation>Vier</translation>
  </message>
  <message>
   <source>Four criteria met, or an override</source>
   <translation>Vier erfüllte Kriterien, oder eine Ausnahme</translation>
  </message>
  <message>
   <source>Framework</source>
   <translation>Framework</translation>
  </message>
  <message>
   <source>Free some space as large as the database, start again and try once more.</source>
   <translation>Schaffen Sie so viel Platz, wie die Datenbank groß ist, starten Sie neu, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Free some space, then save again.</source>
   <translation>Schaffen Sie Platz, dann speichern Sie noch einmal.</translation>
  </message>
  <message>
   <source>Free some space, then try again.</source>
   <translation>Schaffen Sie Platz, dann versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Free some space.</source>
   <translation>Schaffen Sie Platz.</translation>
  </message>
  <message>
   <source>Free time from their calendar and working hours. A digit asks for that slot; if someone was earlier you get the next three.</source>
   <translation>Freie Zeit nach Kalender und Arbeitszeit. Eine Ziffer fragt diese Zeit an; war jemand schneller, bekommen Sie die nächsten drei.</translation>
  </message>
  <message>
   <source>Free times</source>
   <translation>Freie Zeiten</translation>
  </message>
  <message>
   <source>Free {length}</source>
   <translation>Frei {length}</translation>
  </message>
  <message>
   <source>From</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>From day</source>
   <translation>Ab Tag</translation>
  </message>
  <message>
   <source>From here a lead may be moved to</source>
   <translation>Von hier darf ein Lead verschoben werden nach</translation>
  </message>
  <message>
   <source>From home, {name} </source>
   <translation>Von zu Hause, {name} </translation>
  </message>
  <message>
   <source>From lead to accepted</source>
   <translation>Vom Lead zur Annahme</translation>
  </message>
  <message>
   <source>From step to step</source>
   <translation>Von Schritt zu Schritt</translation>
  </message>
  <message>
   <source>From the badge, please check.</source>
   <translation>Vom Ausweis, bitte prüfen.</translation>
  </message>
  <message>
   <source>From the badge, please check. Also kept: {said}</source>
   <translation>Vom Ausweis, bitte prüfen. Auch behalten: {said}</translation>
  </message>
  <message>
   <source>From the lead {name}. Its value stands where no amount is typed.</source>
   <translation>Aus dem Lead {name}. Sein Wert gilt, wo kein Betrag getippt ist.</translation>
  </message>
  <message>
   <source>From the start</source>
   <translation>Von vorn</translation>
  </message>
  <message>
   <source>From {month} on, a part of the full quota each month; the last part goes on.</source>
   <translation>Ab {month} jeden Monat ein Teil der vollen Quote; der letzte Teil gilt weiter.</translation>
  </message>
  <message>
   <source>From {rest}</source>
   <translation>Von {rest}</translation>
  </message>
  <message>
   <source>From, to</source>
   <translation>Von, an</translation>
  </message>
  <message>
   <source>Full quota a month</source>
   <translation>Volle Quote im Monat</translation>
  </message>
  <message>
   <source>Full screen</source>
   <translation>Vollbild</translation>
  </message>
  <message>
   <source>GB</source>
   <translation>DE</translation>
  </message>
  <message>
   <source>GB, IE</source>
   <translation>DE, AT</translation>
  </message>
  <message>
   <source>Gate:
Parking:
Reception:
Wear:</source>
   <translation>Gate:
Parking:
Reception:
Wear:</translation>
  </message>
  <message>
   <source>Gate: 2
Parking: left of the silo
Reception: ring 204
Wear: hi-vis</source>
   <translation>Gate: 2
Parking: links vom Silo
Reception: 204 klingeln
Wear: Warnweste</translation>
  </message>
  <message>
   <source>Gatekeeper</source>
   <translation>Empfang</translation>
  </message>
  <message>
   <source>Generated</source>
   <translation>Erzeugt</translation>
  </message>
  <message>
   <source>German</source>
   <translation>Deutsch</translation>
  </message>
  <message>
   <source>Get in</source>
   <translation>Zugang</translation>
  </message>
  <message>
   <source>Gets a timed lead, too, that is on no laptop of its owner after a third of the term, or not seen after two thirds.</source>
   <translation>Bekommt auch einen Lead mit Frist, der nach einem Drittel der Frist auf keinem Laptop seines Inhabers ist oder nach zwei Dritteln nicht gesehen wurde.</translation>
  </message>
  <message>
   <source>Give 2 to {most_answers}, with commas between.</source>
   <translation>Geben Sie 2 bis {most_answers}, durch Kommas getrennt.</translation>
  </message>
  <message>
   <source>Give a day to come.</source>
   <translation>Nennen Sie einen kommenden Tag.</translation>
  </message>
  <message>
   <source>Give a host, a port and tls or starttls.</source>
   <translation>Geben Sie einen Host, einen Port und tls oder starttls an.</translation>
  </message>
  <message>
   <source>Give a later end.</source>
   <translation>Geben Sie ein späteres Ende.</translation>
  </message>
  <message>
   <source>Give a number from 0 to 100.</source>
   <translation>Geben Sie eine Zahl von 0 bis 100.</translation>
  </message>
  <message>
   <source>Give a time between the others.</source>
   <translation>Geben Sie eine Zeit zwischen den anderen an.</translation>
  </message>
  <message>
   <source>Give both to whoever looks after the other program. They are shown this once: whoever loses them gets a new address.</source>
   <translation>Geben Sie beides der Person, die das andere Programm betreut. Es wird nur dieses eine Mal gezeigt: Wer es verliert, bekommt eine neue Adresse.</translation>
  </message>
  <message>
   <source>Give it one, or untick it.</source>
   <translation>Geben Sie eine, oder nehmen Sie das Häkchen weg.</translation>
  </message>
  <message>
   <source>Give one of them.</source>
   <translation>Geben Sie eines davon an.</translation>
  </message>
  <message>
   <source>Give the person a company first.</source>
   <translation>Geben Sie der Person zuerst eine Firma.</translation>
  </message>
  <message>
   <source>Give the sheet to yours.</source>
   <translation>Geben Sie das Blatt Ihrer Leitung.</translation>
  </message>
  <message>
   <source>Give {other} another deputy first.</source>
   <translation>Geben Sie {other} zuerst eine andere Vertretung.</translation>
  </message>
  <message>
   <source>Go back to the board.</source>
   <translation>Gehen Sie zurück zum Board.</translation>
  </message>
  <message>
   <source>Go by the routing rules</source>
   <translation>Nach den Verteilungsregeln gehen</translation>
  </message>
  <message>
   <source>Go on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>Go on with it</source>
   <translation>Damit weitermachen</translation>
  </message>
  <message>
   <source>Go on working. To help us mend it, copy the details for your administrator. {kept}</source>
   <translation>Arbeiten Sie weiter. Damit wir es beheben können, kopieren Sie die Details für Ihre Administration. {kept}</translation>
  </message>
  <message>
   <source>Go right to Meeting set. Hand that lead to an AE: write why now, then Ctrl Enter.</source>
   <translation>Gehen Sie nach rechts zu „Termin steht“. Übergeben Sie diesen Lead an einen AE: schreiben Sie, warum jetzt, dann Strg Enter.</translation>
  </message>
  <message>
   <source>Go to</source>
   <translation>Gehe zu</translation>
  </message>
  <message>
   <source>Go to a lead of the morning sheet first.</source>
   <translation>Gehen Sie zuerst zu einem Lead des Morgenblatts.</translation>
  </message>
  <message>
   <source>Goals</source>
   <translation>Ziele</translation>
  </message>
  <message>
   <source>Goes on:</source>
   <translation>Geht weiter:</translation>
  </message>
  <message>
   <source>Goes to</source>
   <translation>Wird zu</translation>
  </message>
  <message>
   <source>Goes to {sender} with the verdict and counts in “as briefed”.</source>
   <translation>Geht mit der Entscheidung an {sender} und zählt bei „wie im Briefing“.</translation>
  </message>
  <message>
   <source>Good hour to reach them, their local time</source>
   <translation>Gute Stunde, in ihrer Ortszeit</translation>
  </message>
  <message>
   <source>Google</source>
   <translation>Google</translation>
  </message>
  <message>
   <source>Goole</source>
   <translation>Goole</translation>
  </message>
  <message>
   <source>Goole works</source>
   <translation>Werk Goole</translation>
  </message>
  <message>
   <source>Goran Pellish</source>
   <translation>Goran Pellish</translation>
  </message>
  <message>
   <source>Got to {path}</source>
   <translation>Bis {path} gekommen</translation>
  </message>
  <message>
   <source>Grey</source>
   <translation>Grau</translation>
  </message>
  <message>
   <source>Guide</source>
   <translation>Leitfaden</translation>
  </message>
  <message>
   <source>Half after</source>
   <translation>Halbiert nach</translation>
  </message>
  <message>
   <source>Half life days</source>
   <translation>Halbwertszeit in Tagen</translation>
  </message>
  <message>
   <source>Hand it off</source>
   <translation>Übergeben Sie ihn</translation>
  </message>
  <message>
   <source>Hand off</source>
   <translation>Übergeben</translation>
  </message>
  <message>
   <source>Hand off to the right AE</source>
   <translation>An den richtigen AE übergeben</translation>
  </message>
  <message>
   <source>Hand off without them, because</source>
   <translation>Ohne sie übergeben, weil</translation>
  </message>
  <message>
   <source>Hand off {company}</source>
   <translation>{company} übergeben</translation>
  </message>
  <message>
   <source>Hand off…</source>
   <translation>Übergeben …</translation>
  </message>
  <message>
   <source>Handed off</source>
   <translation>Übergeben</translation>
  </message>
  <message>
   <source>Handed off, accepted</source>
   <translation>Übergeben, angenommen</translation>
  </message>
  <message>
   <source>Handed off, returned</source>
   <translation>Übergeben, zurückgegeben</translation>
  </message>
  <message>
   <source>Handed over</source>
   <translation>Übergeben</translation>
  </message>
  <message>
   <source>Handed to {split}</source>
   <translation>An {split} übergeben</translation>
  </message>
  <message>
   <source>Handled</source>
   <translation>Behandelt</translation>
  </message>
  <message>
   <source>Handled, moved on</source>
   <translation>Behandelt, ging weiter</translation>
  </message>
  <message>
   <source>Handoff</source>
   <translation>Übergabe</translation>
  </message>
  <message>
   <source>Handoff brief</source>
   <translation>Übergabe-Briefing</translation>
  </message>
  <message>
   <source>Handoff briefs</source>
   <translation>Übergabe-Briefings</translation>
  </message>
  <message>
   <source>Handoff withdrawn</source>
   <translation>Übergabe zurückgezogen</translation>
  </message>
  <message>
   <source>Handoffs</source>
   <translation>Übergaben</translation>
  </message>
  <message>
   <source>Handoffs offered on these days, by who sent them to whom. Withdrawn and expired ones do not count.</source>
   <translation>Übergaben, die an diesen Tagen angeboten wurden, nach Sender und Empfänger. Zurückgezogene und abgelaufene zählen nicht.</translation>
  </message>
  <message>
   <source>Handoffs on this laptop, withdrawn ones left out. The share is of the verdicts given; as briefed reads yes, partly, no.</source>
   <translation>Übergaben auf diesem Laptop, ohne zurückgezogene. Der Anteil bezieht sich auf die Entscheidungen; „wie im Briefing“ heißt ja, teils, nein.</translation>
  </message>
  <message>
   <source>Handoffs that an AE accepted on these days, counted for who has the credit. A return does not count.</source>
   <translation>Übergaben, die ein AE an diesen Tagen annahm, gezählt für die Person, der sie angerechnet werden. Eine Rückgabe zählt nicht.</translation>
  </message>
  <message>
   <source>Handoffs that wait for an answer go to an AE.</source>
   <translation>Übergaben, die auf Antwort warten, gehen an einen AE.</translation>
  </message>
  <message>
   <source>Hands over</source>
   <translation>Übergibt</translation>
  </message>
  <message>
   <source>Hang up</source>
   <translation>Auflegen</translation>
  </message>
  <message>
   <source>Have at least {size:,.1f} MB free, then try again.</source>
   <translation>Schaffen Sie mindestens {size:,.1f} MB Platz und versuchen Sie es dann erneut.</translation>
  </message>
  <message>
   <source>He</source>
   <translation>Er</translation>
  </message>
  <message>
   <source>He replied</source>
   <translation>Er hat geantwortet</translation>
  </message>
  <message>
   <source>Head of Site Engineering</source>
   <translation>Leitung Standorttechnik</translation>
  </message>
  <message>
   <source>Heard</source>
   <translation>Gehört</translation>
  </message>
  <message>
   <source>Held</source>
   <translation>Stattgefunden</translation>
  </message>
  <message>
   <source>Held against</source>
   <translation>Gemessen an</translation>
  </message>
  <message>
   <source>Held back</source>
   <translation>Zurückgehalten</translation>
  </message>
  <message>
   <source>Held or not? Say it with D or 0</source>
   <translation>Hat er stattgefunden? Sagen Sie es mit D oder 0</translation>
  </message>
  <message>
   <source>Held this quarter</source>
   <translation>Stattgefunden in diesem Quartal</translation>
  </message>
  <message>
   <source>Held:</source>
   <translation>Hat stattgefunden:</translation>
  </message>
  <message>
   <source>Hello {name},</source>
   <translation>Guten Tag {name},</translation>
  </message>
  <message>
   <source>Hello {{first_name|there}},</source>
   <translation>Guten Tag {{first_name|zusammen}},</translation>
  </message>
  <message>
   <source>Help on this page</source>
   <translation>Hilfe zu dieser Seite</translation>
  </message>
  <message>
   <source>Here a colleague comes in by invitation.</source>
   <translation>Hier kommt man per Einladung ins Team.</translation>
  </message>
  <message>
   <source>Here after all:</source>
   <translation>Doch noch hier:</translation>
  </message>
  <message>
   <source>Here again:</source>
   <translation>Wieder hier:</translation>
  </message>
  <message>
   <source>Here: {moved_on_words}</source>
   <translation>Hier: {moved_on_words}</translation>
  </message>
  <message>
   <source>High</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <source>High contrast</source>
   <translation>Hoher Kontrast</translation>
  </message>
  <message>
   <source>High helps in glare: stronger lines, no tints.</source>
   <translation>„Hoch“ hilft bei Blendung: kräftigere Linien, keine Tönungen.</translation>
  </message>
  <message>
   <source>History</source>
   <translation>Änderungen</translation>
  </message>
  <message>
   <source>Holiday</source>
   <translation>Urlaub</translation>
  </message>
  <message>
   <source>Holidays</source>
   <translation>Feiertage</translation>
  </message>
  <message>
   <source>Home</source>
   <translation>Zu Hause</translation>
  </message>
  <message>
   <source>Home, {home}</source>
   <translation>Zu Hause, {home}</translation>
  </message>
  <message>
   <source>Hot</source>
   <translation>Heiß</translation>
  </message>
  <message>
   <source>Hot from</source>
   <translation>Hot ab</translation>
  </message>
  <message>
   <source>Hot inbound</source>
   <translation>Hot Inbound</translation>
  </message>
  <message>
   <source>Hours</source>
   <translation>Zeiten</translation>
  </message>
  <message>
   <source>Hours of the week</source>
   <translation>Stunden der Woche</translation>
  </message>
  <message>
   <source>How</source>
   <translation>Wie</translation>
  </message>
  <message>
   <source>How complete it is</source>
   <translation>Wie vollständig es ist</translation>
  </message>
  <message>
   <source>How did it end? Press a digit.</source>
   <translation>Wie endete es? Drücken Sie eine Ziffer.</translation>
  </message>
  <message>
   <source>How do they plan to get there?</source>
   <translation>Wie soll es dahin gehen?</translation>
  </message>
  <message>
   <source>How it moved</source>
   <translation>Wie sie sich bewegte</translation>
  </message>
  <message>
   <source>How it reads</source>
   <translation>Wie sie sich liest</translation>
  </message>
  <message>
   <source>How long people are kept</source>
   <translation>Wie lange Personen behalten werden</translation>
  </message>
  <message>
   <source>How many</source>
   <translation>Wie viele</translation>
  </message>
  <message>
   <source>How near</source>
   <translation>Wie nah</translation>
  </message>
  <message>
   <source>How sync stands…</source>
   <translation>Wie es um den Sync steht …</translation>
  </message>
  <message>
   <source>How the three become one</source>
   <translation>Wie aus den dreien einer wird</translation>
  </message>
  <message>
   <source>How they meet</source>
   <translation>Wie man sich trifft</translation>
  </message>
  <message>
   <source>How they sounded</source>
   <translation>Wie es klang</translation>
  </message>
  <message>
   <source>How to get in</source>
   <translation>Wie man hineinkommt</translation>
  </message>
  <message>
   <source>How to get in at {name}</source>
   <translation>Wie man hineinkommt bei {name}</translation>
  </message>
  <message>
   <source>How to get in changed</source>
   <translation>Zugang geändert</translation>
  </message>
  <message>
   <source>How to get in has {text} characters.</source>
   <translation>Der Zugang hat {text} Zeichen.</translation>
  </message>
  <message>
   <source>How to get in…</source>
   <translation>Wie man hineinkommt …</translation>
  </message>
  <message>
   <source>How to reach them</source>
   <translation>Wie zu erreichen</translation>
  </message>
  <message>
   <source>How warm</source>
   <translation>Wie warm</translation>
  </message>
  <message>
   <source>How warm are they?</source>
   <translation>Wie warm ist das Interesse?</translation>
  </message>
  <message>
   <source>How well it is met</source>
   <translation>Wie gut es erfüllt ist</translation>
  </message>
  <message>
   <source>Hull</source>
   <translation>Hannover</translation>
  </message>
  <message>
   <source>Humber Works Show</source>
   <translation>Hannover Messe</translation>
  </message>
  <message>
   <source>I have {who} on the line.</source>
   <translation>Ich habe {who} in der Leitung.</translation>
  </message>
  <message>
   <source>I sent it</source>
   <translation>Von mir gesendet</translation>
  </message>
  <message>
   <source>Identify pain</source>
   <translation>Problem erkennen</translation>
  </message>
  <message>
   <source>Implications</source>
   <translation>Auswirkungen</translation>
  </message>
  <message>
   <source>Import</source>
   <translation>Import</translation>
  </message>
  <message>
   <source>Import a file…</source>
   <translation>Datei importieren …</translation>
  </message>
  <message>
   <source>Import a list</source>
   <translation>Liste importieren</translation>
  </message>
  <message>
   <source>Import now</source>
   <translation>Jetzt importieren</translation>
  </message>
  <message>
   <source>Import taken back:</source>
   <translation>Import zurückgenommen:</translation>
  </message>
  <message>
   <source>Import {sure:,} now</source>
   <translation>{sure:,} jetzt importieren</translation>
  </message>
  <message>
   <source>Import {sure:,} now, decide {later:,} later</source>
   <translation>{sure:,} jetzt importieren, {later:,} später entscheiden</translation>
  </message>
  <message>
   <source>Import {sure:,}, {later:,} later</source>
   <translation>{sure:,} importieren, {later:,} später</translation>
  </message>
  <message>
   <source>Import: {import_id}</source>
   <translation>Import: {import_id}</translation>
  </message>
  <message>
   <source>Imports left values under {shown}{tail}. A field of that name takes them over.</source>
   <translation>Importe haben Werte hinterlassen unter {shown}{tail}. Ein Feld dieses Namens übernimmt sie.</translation>
  </message>
  <message>
   <source>Imports made before</source>
   <translation>Frühere Importe</translation>
  </message>
  <message>
   <source>In Satchel</source>
   <translation>In Satchel</translation>
  </message>
  <message>
   <source>In a sentence</source>
   <translation>In einem Satz</translation>
  </message>
  <message>
   <source>In force</source>
   <translation>In Kraft</translation>
  </message>
  <message>
   <source>In force. Last redrawn {day}.</source>
   <translation>In Kraft. Zuletzt neu zugeschnitten {day}.</translation>
  </message>
  <message>
   <source>In force. What you change begins a draft.</source>
   <translation>In Kraft. Was Sie ändern, beginnt einen Entwurf.</translation>
  </message>
  <message>
   <source>In force:</source>
   <translation>In Kraft:</translation>
  </message>
  <message>
   <source>In no sequence:</source>
   <translation>In keiner Sequenz:</translation>
  </message>
  <message>
   <source>In no territory</source>
   <translation>In keinem Gebiet</translation>
  </message>
  <message>
   <source>In stage</source>
   <translation>In der Stufe</translation>
  </message>
  <message>
   <source>In the brief</source>
   <translation>Im Briefing</translation>
  </message>
  <message>
   <source>In the file</source>
   <translation>In der Datei</translation>
  </message>
  <message>
   <source>In the keychain of this computer. Whoever is signed in here opens Satchel.</source>
   <translation>Im Schlüsselbund dieses Computers. Wer hier angemeldet ist, öffnet Satchel.</translation>
  </message>
  <message>
   <source>In their words</source>
   <translation>In ihren Worten</translation>
  </message>
  <message>
   <source>In time</source>
   <translation>Rechtzeitig</translation>
  </message>
  <message>
   <source>In turn</source>
   <translation>Reihum</translation>
  </message>
  <message>
   <source>In use</source>
   <translation>Im Einsatz</translation>
  </message>
  <message>
   <source>In words</source>
   <translation>In Worten</translation>
  </message>
  <message>
   <source>In your words</source>
   <translation>In Ihren Worten</translation>
  </message>
  <message>
   <source>Inbound</source>
   <translation>Inbound</translation>
  </message>
  <message>
   <source>Inbound leads of 30 days; first touch in working time</source>
   <translation>Inbound-Leads der letzten 30 Tage; erster Kontakt in Arbeitszeit</translation>
  </message>
  <message>
   <source>Inbound leads without an owner that nobody has touched, by working time since they arrived.</source>
   <translation>Inbound-Leads ohne Inhaber, die niemand angefasst hat, nach Arbeitszeit seit dem Eingang.</translation>
  </message>
  <message>
   <source>Inbound or outbound</source>
   <translation>Inbound oder Outbound</translation>
  </message>
  <message>
   <source>Inbound, yes or no</source>
   <translation>Inbound, ja oder nein</translation>
  </message>
  <message>
   <source>Incoming leads</source>
   <translation>Eingehende Leads</translation>
  </message>
  <message>
   <source>Incoming leads…</source>
   <translation>Eingehende Leads…</translation>
  </message>
  <message>
   <source>Industry</source>
   <translation>Branche</translation>
  </message>
  <message>
   <source>Influences</source>
   <translation>Hat Einfluss</translation>
  </message>
  <message>
   <source>Initials, date</source>
   <translation>Kürzel, Datum</translation>
  </message>
  <message>
   <source>Install Satchel again from its package.</source>
   <translation>Installieren Sie Satchel neu aus seinem Paket.</translation>
  </message>
  <message>
   <source>Install Satchel and open it. No e-mail is needed.</source>
   <translation>Installieren Sie Satchel und öffnen Sie es. Es braucht keine E-Mail.</translation>
  </message>
  <message>
   <source>Install the newer version.</source>
   <translation>Installieren Sie die neuere Version.</translation>
  </message>
  <message>
   <source>Install the newer version; work goes on here.</source>
   <translation>Installieren Sie die neuere Version; hier geht die Arbeit weiter.</translation>
  </message>
  <message>
   <source>Install {file} yourself.</source>
   <translation>Installieren Sie {file} selbst.</translation>
  </message>
  <message>
   <source>Install {version}…</source>
   <translation>{version} installieren …</translation>
  </message>
  <message>
   <source>Install…</source>
   <translation>Installieren …</translation>
  </message>
  <message>
   <source>Intent</source>
   <translation>Absicht</translation>
  </message>
  <message>
   <source>Intent weighs</source>
   <translation>Absicht wiegt</translation>
  </message>
  <message>
   <source>Interested</source>
   <translation>Interessiert</translation>
  </message>
  <message>
   <source>Into the Outbox</source>
   <translation>In den Postausgang</translation>
  </message>
  <message>
   <source>Into the queue</source>
   <translation>In die Warteschlange</translation>
  </message>
  <message>
   <source>Into {queue} · nothing comes in until an example is mapped</source>
   <translation>In {queue} · nichts kommt an, bis ein Beispiel zugeordnet ist</translation>
  </message>
  <message>
   <source>Into {queue} · {fields}</source>
   <translation>In {queue} · {fields}</translation>
  </message>
  <message>
   <source>Invalid number</source>
   <translation>Ungültige Nummer</translation>
  </message>
  <message>
   <source>Invitation</source>
   <translation>Einladung</translation>
  </message>
  <message>
   <source>Invitation draft</source>
   <translation>Entwurf der Einladung</translation>
  </message>
  <message>
   <source>Invitation drafted</source>
   <translation>Einladung entworfen</translation>
  </message>
  <message>
   <source>Invitation marked as sent:</source>
   <translation>Einladung als gesendet markiert:</translation>
  </message>
  <message>
   <source>Invitation sent</source>
   <translation>Einladung gesendet</translation>
  </message>
  <message>
   <source>Invitation to Satchel</source>
   <translation>Einladung zu Satchel</translation>
  </message>
  <message>
   <source>Invitation withdrawn:</source>
   <translation>Einladung zurückgezogen:</translation>
  </message>
  <message>
   <source>Invitation {name}</source>
   <translation>Einladung {name}</translation>
  </message>
  <message>
   <source>Invite</source>
   <translation>Einladen</translation>
  </message>
  <message>
   <source>Invite them anew with the other role.</source>
   <translation>Laden Sie die Person mit der anderen Rolle neu ein.</translation>
  </message>
  <message>
   <source>Invited</source>
   <translation>Eingeladen</translation>
  </message>
  <message>
   <source>Invited, Ctrl P prints the code:</source>
   <translation>Eingeladen, Strg P druckt den Code:</translation>
  </message>
  <message>
   <source>Invite…</source>
   <translation>Einladen …</translation>
  </message>
  <message>
   <source>Is this one company?</source>
   <translation>Ist das eine Firma?</translation>
  </message>
  <message>
   <source>Is this one person?</source>
   <translation>Ist das eine Person?</translation>
  </message>
  <message>
   <source>Isaura Thackwell</source>
   <translation>Isaura Thackwell</translation>
  </message>
  <message>
   <source>It asks for something this Satchel does not know, so it takes no lead.</source>
   <translation>Sie fragt nach etwas, das dieses Satchel nicht kennt, darum nimmt sie keinen Lead.</translation>
  </message>
  <message>
   <source>It becomes a draft of yours, with its templates. Change it, then put it in force.</source>
   <translation>Es wird ein Entwurf von Ihnen, mit den Vorlagen. Ändern Sie ihn, dann setzen Sie ihn in Kraft.</translation>
  </message>
  <message>
   <source>It came from no lead, so what happens is on its account.</source>
   <translation>Sie kam aus keinem Lead, darum steht beim Account, was geschieht.</translation>
  </message>
  <message>
   <source>It cannot be read as a list ({error}).</source>
   <translation>Sie ist nicht als Liste lesbar ({error}).</translation>
  </message>
  <message>
   <source>It does not say against what the field is held.</source>
   <translation>Es steht nicht da, woran das Feld gemessen wird.</translation>
  </message>
  <message>
   <source>It does not say how leads are placed.</source>
   <translation>Sie sagt nicht, wie Leads verteilt werden.</translation>
  </message>
  <message>
   <source>It does not say what happened.</source>
   <translation>Es steht nicht da, was geschah.</translation>
  </message>
  <message>
   <source>It does not say what then.</source>
   <translation>Es steht nicht da, was dann.</translation>
  </message>
  <message>
   <source>It does not say when.</source>
   <translation>Es steht nicht da, wann.</translation>
  </message>
  <message>
   <source>It does not say which of the three it is about.</source>
   <translation>Es steht nicht da, um welchen der drei es geht.</translation>
  </message>
  <message>
   <source>It gets no new data from now on, and locks itself when it next reaches the server. What is on it stays.</source>
   <translation>Es bekommt ab jetzt keine neuen Daten und sperrt sich, wenn es das nächste Mal den Server erreicht. Was darauf ist, bleibt.</translation>
  </message>
  <message>
   <source>It goes back to {sender}, marked Returned, with the task that fits the reason.</source>
   <translation>Es geht zurück an {sender}, als „Zurückgegeben“, mit der Aufgabe, die zum Grund passt.</translation>
  </message>
  <message>
   <source>It goes out by itself when you are back.</source>
   <translation>Sie geht von selbst hinaus, wenn Sie zurück sind.</translation>
  </message>
  <message>
   <source>It had changed before yours arrived.</source>
   <translation>Es hatte sich geändert, bevor Ihres ankam.</translation>
  </message>
  <message>
   <source>It has lines no list has.</source>
   <translation>Sie hat Zeilen, die keine Liste hat.</translation>
  </message>
  <message>
   <source>It has more than four answers.</source>
   <translation>Sie hat mehr als vier Antworten.</translation>
  </message>
  <message>
   <source>It has more than {most_rows:,} rows.</source>
   <translation>Sie hat mehr als {most_rows:,} Zeilen.</translation>
  </message>
  <message>
   <source>It has no rule, so no company is in it.</source>
   <translation>Es hat keine Regel, darum ist keine Firma darin.</translation>
  </message>
  <message>
   <source>It holds from the next start.</source>
   <translation>Gilt ab dem nächsten Start.</translation>
  </message>
  <message>
   <source>It is as it was, under the old key.</source>
   <translation>Sie ist, wie sie war, unter dem alten Schlüssel.</translation>
  </message>
  <message>
   <source>It is fetched again.</source>
   <translation>Es wird noch einmal geholt.</translation>
  </message>
  <message>
   <source>It is kept as {kept}.</source>
   <translation>Es liegt hier: {kept}.</translation>
  </message>
  <message>
   <source>It is longer than {longest_line} characters; nobody says that in one breath.</source>
   <translation>Sie ist länger als {longest_line} Zeichen; das sagt niemand in einem Atemzug.</translation>
  </message>
  <message>
   <source>It is no longer in the bin.</source>
   <translation>Es liegt nicht mehr im Papierkorb.</translation>
  </message>
  <message>
   <source>It is no longer there.</source>
   <translation>Es ist nicht mehr da.</translation>
  </message>
  <message>
   <source>It is not text in UTF-8.</source>
   <translation>Es ist kein Text in UTF-8.</translation>
  </message>
  <message>
   <source>It is offered again when the call has ended.</source>
   <translation>Sie wird wieder angeboten, wenn der Anruf vorbei ist.</translation>
  </message>
  <message>
   <source>It is offered to the deputy; without one it goes back to the SDR's list.</source>
   <translation>Sie wird der Vertretung angeboten; ohne Vertretung geht sie zurück in die Liste des SDR.</translation>
  </message>
  <message>
   <source>It is on this laptop.</source>
   <translation>Sie liegt auf diesem Laptop.</translation>
  </message>
  <message>
   <source>It is the only rule.</source>
   <translation>Es ist die einzige Regel.</translation>
  </message>
  <message>
   <source>It is written on this computer, as plain as any file: who can open the file can read it.</source>
   <translation>Es wird auf diesem Computer geschrieben, offen wie jede Datei: wer die Datei öffnen kann, kann sie lesen.</translation>
  </message>
  <message>
   <source>It is {state} already; book a new one from the lead.</source>
   <translation>Der Stand ist schon {state}; buchen Sie vom Lead aus neu.</translation>
  </message>
  <message>
   <source>It leaves your lists and is recycled. New signals can bring it back.</source>
   <translation>Er verlässt Ihre Listen und wird recycelt. Neue Signale können ihn zurückbringen.</translation>
  </message>
  <message>
   <source>It may be a colleague's; {latest} is your latest.</source>
   <translation>Es kann von jemand anderem sein; {latest} ist Ihr neuestes.</translation>
  </message>
  <message>
   <source>It may have gone or not.</source>
   <translation>Er kann gegangen sein oder nicht.</translation>
  </message>
  <message>
   <source>It names no queue.</source>
   <translation>Sie nennt keine Warteschlange.</translation>
  </message>
  <message>
   <source>It names no sequence.</source>
   <translation>Es nennt keine Sequenz.</translation>
  </message>
  <message>
   <source>It names no stage.</source>
   <translation>Es nennt keine Stufe.</translation>
  </message>
  <message>
   <source>It names nobody.</source>
   <translation>Sie nennt niemanden.</translation>
  </message>
  <message>
   <source>It names somebody who is not here.</source>
   <translation>Sie nennt jemanden, der nicht hier ist.</translation>
  </message>
  <message>
   <source>It needs a reason.</source>
   <translation>Es braucht einen Grund.</translation>
  </message>
  <message>
   <source>It needs a sentence of evidence.</source>
   <translation>Es braucht einen Satz als Beleg.</translation>
  </message>
  <message>
   <source>It needs the name of the person you met.</source>
   <translation>Es braucht den Namen der Person, die Sie getroffen haben.</translation>
  </message>
  <message>
   <source>It needs the name of the person you were sent to.</source>
   <translation>Es braucht den Namen der Person, an die Sie verwiesen wurden.</translation>
  </message>
  <message>
   <source>It opens this workspace on this laptop. Nobody can tell you what it was, so keep it safe.</source>
   <translation>Sie öffnet diesen Arbeitsbereich auf diesem Laptop. Niemand kann Ihnen sagen, wie sie lautete; bewahren Sie sie also sicher auf.</translation>
  </message>
  <message>
   <source>It opens web, mail and call links.</source>
   <translation>Geöffnet werden Web-, Mail- und Telefonlinks.</translation>
  </message>
  <message>
   <source>It rings. Make as if they answered; 1 would be No answer.</source>
   <translation>Es klingelt. Tun Sie, als würde abgenommen; 1 wäre „Nicht erreicht“.</translation>
  </message>
  <message>
   <source>It stands in the timeline and arrives as a task for today.</source>
   <translation>Sie steht im Verlauf und kommt heute als Aufgabe an.</translation>
  </message>
  <message>
   <source>It stands in the timeline, for everybody who sees this lead, and arrives as a task for today.</source>
   <translation>Er steht im Verlauf, für alle, die diesen Lead sehen, und kommt heute als Aufgabe an.</translation>
  </message>
  <message>
   <source>It stays as it is.</source>
   <translation>Es bleibt, wie es ist.</translation>
  </message>
  <message>
   <source>It waits for something a colleague has still to send.</source>
   <translation>Es wartet auf etwas, das jemand im Team noch senden muss.</translation>
  </message>
  <message>
   <source>It was a visit</source>
   <translation>Es war ein Besuch</translation>
  </message>
  <message>
   <source>It was left as it is, and no new one was made.</source>
   <translation>Sie blieb, wie sie ist, und es wurde keine neue gemacht.</translation>
  </message>
  <message>
   <source>It was left as it is.</source>
   <translation>Er blieb, wie er ist.</translation>
  </message>
  <message>
   <source>It was made twice; the first one stands.</source>
   <translation>Es wurde zweimal angelegt; das erste gilt.</translation>
  </message>
  <message>
   <source>It was moved to the bin meanwhile. Restore it with your change, or let it go.</source>
   <translation>Es wurde inzwischen in den Papierkorb gelegt. Stellen Sie es mit Ihrer Änderung wieder her, oder lassen Sie es.</translation>
  </message>
  <message>
   <source>It was not changed.</source>
   <translation>Sie wurde nicht geändert.</translation>
  </message>
  <message>
   <source>It would end before it begins.</source>
   <translation>Sie würde enden, bevor sie beginnt.</translation>
  </message>
  <message>
   <source>Its account</source>
   <translation>Der Account</translation>
  </message>
  <message>
   <source>Its answers, with commas between</source>
   <translation>Die Antworten, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Its first line must name country, postcode, latitude and longitude.</source>
   <translation>Die erste Zeile muss Land, Postleitzahl, Breite und Länge nennen.</translation>
  </message>
  <message>
   <source>Its key has to be letters, digits, - or _, and not end, outcome or objection.</source>
   <translation>Ihr Schlüssel besteht aus Buchstaben, Ziffern, - oder _, und ist nicht end, outcome oder objection.</translation>
  </message>
  <message>
   <source>Its lead</source>
   <translation>Der Lead</translation>
  </message>
  <message>
   <source>Its leads, then one of them</source>
   <translation>Die Leads, dann einer davon</translation>
  </message>
  <message>
   <source>Its section needs a name of at most {longest_name} characters.</source>
   <translation>Ihr Abschnitt braucht einen Namen von höchstens {longest_name} Zeichen.</translation>
  </message>
  <message>
   <source>Its template is gone: the step is left out</source>
   <translation>Seine Vorlage ist weg: der Schritt wird ausgelassen</translation>
  </message>
  <message>
   <source>Its three letters. Empty: the one most opportunities are in.</source>
   <translation>Ihre drei Buchstaben. Leer: die, in der die meisten Opportunities stehen.</translation>
  </message>
  <message>
   <source>Jan</source>
   <translation>Jan</translation>
  </message>
  <message>
   <source>Job title</source>
   <translation>Position</translation>
  </message>
  <message>
   <source>Join</source>
   <translation>Beitreten</translation>
  </message>
  <message>
   <source>Join one: satchel join URL CODE --profile DIR.</source>
   <translation>Treten Sie einem bei: satchel join URL CODE --profile DIR.</translation>
  </message>
  <message>
   <source>Join with a code…</source>
   <translation>Mit Code beitreten …</translation>
  </message>
  <message>
   <source>Join your company’s workspace</source>
   <translation>Dem Arbeitsbereich Ihrer Firma beitreten</translation>
  </message>
  <message>
   <source>Join “{name}”</source>
   <translation>„{name}“ beitreten</translation>
  </message>
  <message>
   <source>Joined</source>
   <translation>Beigetreten</translation>
  </message>
  <message>
   <source>Joined without asking: {joined}.</source>
   <translation>Ohne Nachfrage verbunden: {joined}.</translation>
  </message>
  <message>
   <source>Jul</source>
   <translation>Jul</translation>
  </message>
  <message>
   <source>Jun</source>
   <translation>Jun</translation>
  </message>
  <message>
   <source>Just taken</source>
   <translation>Eben aufgenommen</translation>
  </message>
  <message>
   <source>Keep</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep all mine</source>
   <translation>Alle meine behalten</translation>
  </message>
  <message>
   <source>Keep all of the left</source>
   <translation>Alles von links behalten</translation>
  </message>
  <message>
   <source>Keep all of the right</source>
   <translation>Alles von rechts behalten</translation>
  </message>
  <message>
   <source>Keep all theirs</source>
   <translation>Alle anderen nehmen</translation>
  </message>
  <message>
   <source>Keep both</source>
   <translation>Beide behalten</translation>
  </message>
  <message>
   <source>Keep calling</source>
   <translation>Weiter anrufen</translation>
  </message>
  <message>
   <source>Keep contact</source>
   <translation>Kontakt behalten</translation>
  </message>
  <message>
   <source>Keep going</source>
   <translation>Weitermachen</translation>
  </message>
  <message>
   <source>Keep in the draft</source>
   <translation>Im Entwurf behalten</translation>
  </message>
  <message>
   <source>Keep it</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Keep it as it is</source>
   <translation>Lassen, wie es ist</translation>
  </message>
  <message>
   <source>Keep it under {longest_line}.</source>
   <translation>Bleiben Sie unter {longest_line}.</translation>
  </message>
  <message>
   <source>Keep it under {longest_way_in}.</source>
   <translation>Bleiben Sie unter {longest_way_in}.</translation>
  </message>
  <message>
   <source>Keep it where it is</source>
   <translation>Dort lassen</translation>
  </message>
  <message>
   <source>Keep mine</source>
   <translation>Meine behalten</translation>
  </message>
  <message>
   <source>Keep talking</source>
   <translation>Weiterreden</translation>
  </message>
  <message>
   <source>Keep the left value</source>
   <translation>Linken Wert behalten</translation>
  </message>
  <message>
   <source>Keep the right value</source>
   <translation>Rechten Wert behalten</translation>
  </message>
  <message>
   <source>Keep the territory in the draft</source>
   <translation>Gebiet im Entwurf behalten</translation>
  </message>
  <message>
   <source>Keep the time</source>
   <translation>Zeit übernehmen</translation>
  </message>
  <message>
   <source>Keep theirs</source>
   <translation>Anderes behalten</translation>
  </message>
  <message>
   <source>Keep them</source>
   <translation>So lassen</translation>
  </message>
  <message>
   <source>Keep this time</source>
   <translation>Diese Frist behalten</translation>
  </message>
  <message>
   <source>Keep visiting</source>
   <translation>Weiter besuchen</translation>
  </message>
  <message>
   <source>Keeping time</source>
   <translation>Aufbewahrung</translation>
  </message>
  <message>
   <source>Keeping time changed</source>
   <translation>Aufbewahrung geändert</translation>
  </message>
  <message>
   <source>Keeping time…</source>
   <translation>Aufbewahrung …</translation>
  </message>
  <message>
   <source>Kept</source>
   <translation>Behalten</translation>
  </message>
  <message>
   <source>Kept both</source>
   <translation>Beide behalten</translation>
  </message>
  <message>
   <source>Kept both:</source>
   <translation>Beide behalten:</translation>
  </message>
  <message>
   <source>Kept for everyone:</source>
   <translation>Für alle behalten:</translation>
  </message>
  <message>
   <source>Kept for offline:</source>
   <translation>Für offline behalten:</translation>
  </message>
  <message>
   <source>Kept in the draft:</source>
   <translation>Im Entwurf behalten:</translation>
  </message>
  <message>
   <source>Kept in the keychain of this computer, nowhere else</source>
   <translation>Liegt im Schlüsselbund dieses Computers, sonst nirgends</translation>
  </message>
  <message>
   <source>Kept on this laptop only; it never leaves it.</source>
   <translation>Bleibt nur auf diesem Laptop und verlässt ihn nie.</translation>
  </message>
  <message>
   <source>Kept:</source>
   <translation>Behalten:</translation>
  </message>
  <message>
   <source>Keyboard</source>
   <translation>Tastatur</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keys, and none of a single letter</source>
   <translation>Tasten, auch ohne einzelne Buchstaben</translation>
  </message>
  <message>
   <source>Keys. {said}</source>
   <translation>Tasten. {said}</translation>
  </message>
  <message>
   <source>Kind</source>
   <translation>Art</translation>
  </message>
  <message>
   <source>Kind of signal</source>
   <translation>Art des Signals</translation>
  </message>
  <message>
   <source>Kinds of lines</source>
   <translation>Arten von Zeilen</translation>
  </message>
  <message>
   <source>Known</source>
   <translation>Bekannt</translation>
  </message>
  <message>
   <source>Known already</source>
   <translation>Schon bekannt</translation>
  </message>
  <message>
   <source>Known by</source>
   <translation>Bekannt durch</translation>
  </message>
  <message>
   <source>LS, YO1</source>
   <translation>80, 81</translation>
  </message>
  <message>
   <source>LS, YO1-YO8, 80000-80999</source>
   <translation>80, 81-85, 80000-80999</translation>
  </message>
  <message>
   <source>Landline</source>
   <translation>Festnetz</translation>
  </message>
  <message>
   <source>Lane above</source>
   <translation>Bahn darüber</translation>
  </message>
  <message>
   <source>Lane below</source>
   <translation>Bahn darunter</translation>
  </message>
  <message>
   <source>Language</source>
   <translation>Sprache</translation>
  </message>
  <message>
   <source>Laptops and PCs that have not been in contact for more than two days.</source>
   <translation>Laptops und PCs, die seit mehr als zwei Tagen keinen Kontakt hatten.</translation>
  </message>
  <message>
   <source>Larger text</source>
   <translation>Größerer Text</translation>
  </message>
  <message>
   <source>Larsen Road</source>
   <translation>Larsen Road</translation>
  </message>
  <message>
   <source>Last</source>
   <translation>Zuletzt</translation>
  </message>
  <message>
   <source>Last backup</source>
   <translation>Letzte Sicherung</translation>
  </message>
  <message>
   <source>Last contact</source>
   <translation>Letzter Kontakt</translation>
  </message>
  <message>
   <source>Last contact is when a device last reached the server</source>
   <translation>Letzter Kontakt heißt, wann ein Gerät zuletzt den Server erreicht hat</translation>
  </message>
  <message>
   <source>Last day</source>
   <translation>Letzter Tag</translation>
  </message>
  <message>
   <source>Last exchange {time}</source>
   <translation>Letzter Austausch {time}</translation>
  </message>
  <message>
   <source>Last heard of</source>
   <translation>Zuletzt gehört</translation>
  </message>
  <message>
   <source>Last month</source>
   <translation>Letzter Monat</translation>
  </message>
  <message>
   <source>Last name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <source>Last quarter</source>
   <translation>Letztes Quartal</translation>
  </message>
  <message>
   <source>Last touch</source>
   <translation>Letzter Kontakt</translation>
  </message>
  <message>
   <source>Last version you both had</source>
   <translation>Letzte Version, die Sie beide hatten</translation>
  </message>
  <message>
   <source>Last visit</source>
   <translation>Letzter Besuch</translation>
  </message>
  <message>
   <source>Last week</source>
   <translation>Letzte Woche</translation>
  </message>
  <message>
   <source>Last year</source>
   <translation>Letztes Jahr</translation>
  </message>
  <message>
   <source>Last: {last}</source>
   <translation>Zuletzt: {last}</translation>
  </message>
  <message>
   <source>Late</source>
   <translation>Verspätet</translation>
  </message>
  <message>
   <source>Late · {words}</source>
   <translation>Verspätet · {words}</translation>
  </message>
  <message>
   <source>Late: before {today:%B}</source>
   <translation>Verspätet: vor {today:%B}</translation>
  </message>
  <message>
   <source>Later</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Later pages</source>
   <translation>Spätere Seiten</translation>
  </message>
  <message>
   <source>Later today</source>
   <translation>Später heute</translation>
  </message>
  <message>
   <source>Later, from {event}</source>
   <translation>Später, von {event}</translation>
  </message>
  <message>
   <source>Latest</source>
   <translation>Zuletzt</translation>
  </message>
  <message>
   <source>Latitude</source>
   <translation>Breite</translation>
  </message>
  <message>
   <source>Lead</source>
   <translation>Lead</translation>
  </message>
  <message>
   <source>Lead added</source>
   <translation>Lead angelegt</translation>
  </message>
  <message>
   <source>Lead claimed</source>
   <translation>Lead übernommen</translation>
  </message>
  <message>
   <source>Lead moved to the bin</source>
   <translation>Lead in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Lead {person}</source>
   <translation>Lead {person}</translation>
  </message>
  <message>
   <source>Leaderboard</source>
   <translation>Rangliste</translation>
  </message>
  <message>
   <source>Leaderboard hidden</source>
   <translation>Rangliste verborgen</translation>
  </message>
  <message>
   <source>Leaderboard on Overview</source>
   <translation>Rangliste in der Übersicht</translation>
  </message>
  <message>
   <source>Leaderboard shown</source>
   <translation>Rangliste gezeigt</translation>
  </message>
  <message>
   <source>Leads</source>
   <translation>Leads</translation>
  </message>
  <message>
   <source>Leads and calls show it at once.</source>
   <translation>Leads und Anrufe zeigen es sofort.</translation>
  </message>
  <message>
   <source>Leads and history</source>
   <translation>Leads und Verlauf</translation>
  </message>
  <message>
   <source>Leads and people</source>
   <translation>Leads und Personen</translation>
  </message>
  <message>
   <source>Leads as CSV, for any spreadsheet</source>
   <translation>Leads als CSV, für jede Tabelle</translation>
  </message>
  <message>
   <source>Leads as an Excel workbook</source>
   <translation>Leads als Excel-Arbeitsmappe</translation>
  </message>
  <message>
   <source>Leads asked for on lease</source>
   <translation>Leads zur Leihe angefragt</translation>
  </message>
  <message>
   <source>Leads come into a queue, and there is none yet: satchel-server admin add-queue.</source>
   <translation>Leads kommen in eine Warteschlange, und es gibt noch keine: satchel-server admin add-queue.</translation>
  </message>
  <message>
   <source>Leads must lie between 0 and 1,000,000.</source>
   <translation>Die Zahl der Leads muss zwischen 0 und 1.000.000 liegen.</translation>
  </message>
  <message>
   <source>Leads of the line</source>
   <translation>Leads der Zeile</translation>
  </message>
  <message>
   <source>Leads of the pipeline</source>
   <translation>Leads der Pipeline</translation>
  </message>
  <message>
   <source>Leads or opportunities</source>
   <translation>Leads oder Opportunities</translation>
  </message>
  <message>
   <source>Leads over time</source>
   <translation>Leads im Lauf der Zeit</translation>
  </message>
  <message>
   <source>Leads over time and what happened</source>
   <translation>Leads im Lauf der Zeit und was geschah</translation>
  </message>
  <message>
   <source>Leads shared out</source>
   <translation>Leads verteilt</translation>
  </message>
  <message>
   <source>Leads that arrived on these days and are worked, by the furthest stage they have reached. Each share is of the stage before.</source>
   <translation>Leads, die an diesen Tagen kamen und bearbeitet werden, nach der weitesten erreichten Stufe. Jeder Anteil bezieht sich auf die Stufe davor.</translation>
  </message>
  <message>
   <source>Leads that fit no rule stay where they are.</source>
   <translation>Leads, zu denen keine Regel passt, bleiben, wo sie sind.</translation>
  </message>
  <message>
   <source>Leads that would move</source>
   <translation>Leads, die sich bewegen würden</translation>
  </message>
  <message>
   <source>Leads where {name}</source>
   <translation>Leads mit {name}</translation>
  </message>
  <message>
   <source>Leads without next step</source>
   <translation>Leads ohne nächsten Schritt</translation>
  </message>
  <message>
   <source>Lease</source>
   <translation>Leihen</translation>
  </message>
  <message>
   <source>Lease leads before going offline</source>
   <translation>Leads leihen, bevor Sie offline gehen</translation>
  </message>
  <message>
   <source>Lease leads before going offline…</source>
   <translation>Leads leihen, bevor Sie offline gehen …</translation>
  </message>
  <message>
   <source>Leave</source>
   <translation>Verlassen</translation>
  </message>
  <message>
   <source>Leave at…</source>
   <translation>Gegangen um …</translation>
  </message>
  <message>
   <source>Leave empty when nobody knows yet</source>
   <translation>Leer lassen, wenn es noch niemand weiß</translation>
  </message>
  <message>
   <source>Leave it</source>
   <translation>Lassen</translation>
  </message>
  <message>
   <source>Leave out</source>
   <translation>Weglassen</translation>
  </message>
  <message>
   <source>Leave out --resume, or the files.</source>
   <translation>Lassen Sie --resume oder die Dateien weg.</translation>
  </message>
  <message>
   <source>Leave out columns you do not need.</source>
   <translation>Lassen Sie Spalten weg, die Sie nicht brauchen.</translation>
  </message>
  <message>
   <source>Leave the company with its rep</source>
   <translation>Firma bei ihrer Person lassen</translation>
  </message>
  <message>
   <source>Leave the session</source>
   <translation>Durchgang verlassen</translation>
  </message>
  <message>
   <source>Leave the tour</source>
   <translation>Tour verlassen</translation>
  </message>
  <message>
   <source>Leave with its rep</source>
   <translation>Bei ihrer Person lassen</translation>
  </message>
  <message>
   <source>Leave, then press one key. Before you arrive, the same key logs the attempt.</source>
   <translation>Gehen Sie, dann drücken Sie eine Taste. Vor der Ankunft trägt dieselbe Taste den Versuch ein.</translation>
  </message>
  <message>
   <source>Leave, then save</source>
   <translation>Gehen, dann speichern</translation>
  </message>
  <message>
   <source>Leaves the team…</source>
   <translation>Verlässt das Team …</translation>
  </message>
  <message>
   <source>Left</source>
   <translation>Weg</translation>
  </message>
  <message>
   <source>Left as they are: {names}{more}</source>
   <translation>Bleiben, wie sie sind: {names}{more}</translation>
  </message>
  <message>
   <source>Left on a train</source>
   <translation>Im Zug vergessen</translation>
  </message>
  <message>
   <source>Left the company</source>
   <translation>Nicht mehr in der Firma</translation>
  </message>
  <message>
   <source>Left the team:</source>
   <translation>Hat das Team verlassen:</translation>
  </message>
  <message>
   <source>Left voicemail</source>
   <translation>Mailbox</translation>
  </message>
  <message>
   <source>Left voicemail: 3
Not interested: end</source>
   <translation>Left voicemail: 3
Not interested: end</translation>
  </message>
  <message>
   <source>Left, choose an outcome</source>
   <translation>Gegangen, wählen Sie ein Ergebnis</translation>
  </message>
  <message>
   <source>Length of the visit changed</source>
   <translation>Dauer des Besuchs geändert</translation>
  </message>
  <message>
   <source>Length:</source>
   <translation>Dauer:</translation>
  </message>
  <message>
   <source>Less</source>
   <translation>Weniger</translation>
  </message>
  <message>
   <source>Less motion</source>
   <translation>Weniger Bewegung</translation>
  </message>
  <message>
   <source>Let it wait</source>
   <translation>Warten lassen</translation>
  </message>
  <message>
   <source>Let {name} go</source>
   <translation>{name} gehen lassen</translation>
  </message>
  <message>
   <source>Letter</source>
   <translation>Letter</translation>
  </message>
  <message>
   <source>Letter approved</source>
   <translation>Nachricht freigegeben</translation>
  </message>
  <message>
   <source>Letter changed</source>
   <translation>Nachricht geändert</translation>
  </message>
  <message>
   <source>Letter dropped</source>
   <translation>Nachricht verworfen</translation>
  </message>
  <message>
   <source>Letter given to {ways}</source>
   <translation>Nachricht übergeben an {ways}</translation>
  </message>
  <message>
   <source>Letter to {who}</source>
   <translation>Nachricht an {who}</translation>
  </message>
  <message>
   <source>Letters (*.eml)</source>
   <translation>E-Mails (*.eml)</translation>
  </message>
  <message>
   <source>Letters leave by your mail program, as files, or by a mail server set up here. None goes before you say so.</source>
   <translation>Nachrichten gehen über Ihr Mailprogramm hinaus, als Dateien oder über einen hier eingerichteten Mailserver. Keine geht, bevor Sie es sagen.</translation>
  </message>
  <message>
   <source>Letters leave by your mail program.</source>
   <translation>Nachrichten gehen über Ihr Mailprogramm hinaus.</translation>
  </message>
  <message>
   <source>Library</source>
   <translation>Bibliothek</translation>
  </message>
  <message>
   <source>Lifecycle</source>
   <translation>Lifecycle</translation>
  </message>
  <message>
   <source>Lifecycle: {lifecycle}</source>
   <translation>Lifecycle: {lifecycle}</translation>
  </message>
  <message>
   <source>Light</source>
   <translation>Hell</translation>
  </message>
  <message>
   <source>Light mode</source>
   <translation>Heller Modus</translation>
  </message>
  <message>
   <source>Likely now</source>
   <translation>Jetzt naheliegend</translation>
  </message>
  <message>
   <source>Limit</source>
   <translation>Grenze</translation>
  </message>
  <message>
   <source>Line</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Line above</source>
   <translation>Zeile darüber</translation>
  </message>
  <message>
   <source>Line below</source>
   <translation>Zeile darunter</translation>
  </message>
  <message>
   <source>Line of the day</source>
   <translation>Linie des Tages</translation>
  </message>
  <message>
   <source>Line {line} of {name} has {row:,} columns; {most} are read.</source>
   <translation>Zeile {line} von {name} hat {row:,} Spalten; gelesen werden {most}.</translation>
  </message>
  <message>
   <source>Line {line} of {name} is no text.</source>
   <translation>Zeile {line} von {name} ist kein Text.</translation>
  </message>
  <message>
   <source>Line {line} of {name} is not written in {encoding}.</source>
   <translation>Zeile {line} von {name} ist nicht in {encoding} geschrieben.</translation>
  </message>
  <message>
   <source>Line {line}: {why}.</source>
   <translation>Zeile {line}: {why}.</translation>
  </message>
  <message>
   <source>Line {number} is not a reason, or its word stands there twice.</source>
   <translation>Zeile {number} ist kein Grund, oder ihr Wort steht doppelt da.</translation>
  </message>
  <message>
   <source>Line {number}, “{line}”, is not clear.</source>
   <translation>Zeile {number}, „{line}“, ist nicht klar.</translation>
  </message>
  <message>
   <source>Line {number}: {why}.</source>
   <translation>Zeile {number}: {why}.</translation>
  </message>
  <message>
   <source>Line {number}: {words}</source>
   <translation>Zeile {number}: {words}</translation>
  </message>
  <message>
   <source>Lines of version {version} taken.</source>
   <translation>Zeilen von Version {version} genommen.</translation>
  </message>
  <message>
   <source>Link</source>
   <translation>Link</translation>
  </message>
  <message>
   <source>List</source>
   <translation>Liste</translation>
  </message>
  <message>
   <source>Listen for</source>
   <translation>Achten Sie im Gespräch auf</translation>
  </message>
  <message>
   <source>Lists (*.csv *.tsv *.txt *.xlsx *.vcf)</source>
   <translation>Listen (*.csv *.tsv *.txt *.xlsx *.vcf)</translation>
  </message>
  <message>
   <source>Lists (*.csv *.txt)</source>
   <translation>Listen (*.csv *.txt)</translation>
  </message>
  <message>
   <source>Live transfer</source>
   <translation>Live-Übergabe</translation>
  </message>
  <message>
   <source>Live transfer…</source>
   <translation>Live-Übergabe …</translation>
  </message>
  <message>
   <source>Local time</source>
   <translation>Ortszeit</translation>
  </message>
  <message>
   <source>Lock after</source>
   <translation>Sperren nach</translation>
  </message>
  <message>
   <source>Locked</source>
   <translation>Gesperrt</translation>
  </message>
  <message>
   <source>Locked itself</source>
   <translation>Hat sich gesperrt</translation>
  </message>
  <message>
   <source>Log</source>
   <translation>Eintragen</translation>
  </message>
  <message>
   <source>Log a call</source>
   <translation>Anruf eintragen</translation>
  </message>
  <message>
   <source>Log a call with {title}</source>
   <translation>Anruf bei {title} eintragen</translation>
  </message>
  <message>
   <source>Log a call…</source>
   <translation>Anruf eintragen …</translation>
  </message>
  <message>
   <source>Log a visit</source>
   <translation>Besuch eintragen</translation>
  </message>
  <message>
   <source>Log a visit to the account</source>
   <translation>Besuch beim Account eintragen</translation>
  </message>
  <message>
   <source>Log another visit.</source>
   <translation>Tragen Sie einen anderen Besuch ein.</translation>
  </message>
  <message>
   <source>Log the call</source>
   <translation>Anruf eintragen</translation>
  </message>
  <message>
   <source>Log the reply</source>
   <translation>Antwort eintragen</translation>
  </message>
  <message>
   <source>Log the reply with R instead.</source>
   <translation>Tragen Sie die Antwort stattdessen mit R ein.</translation>
  </message>
  <message>
   <source>Log their letter from a file…</source>
   <translation>E-Mail der anderen Seite aus einer Datei eintragen …</translation>
  </message>
  <message>
   <source>Logged:</source>
   <translation>Eingetragen:</translation>
  </message>
  <message>
   <source>Logged: {name}</source>
   <translation>Eingetragen: {name}</translation>
  </message>
  <message>
   <source>Logo</source>
   <translation>Logo</translation>
  </message>
  <message>
   <source>Logo changed</source>
   <translation>Logo geändert</translation>
  </message>
  <message>
   <source>Logo removed</source>
   <translation>Logo entfernt</translation>
  </message>
  <message>
   <source>Longitude</source>
   <translation>Länge</translation>
  </message>
  <message>
   <source>Look</source>
   <translation>Nachsehen</translation>
  </message>
  <message>
   <source>Look around first?</source>
   <translation>Erst umsehen?</translation>
  </message>
  <message>
   <source>Look at Today: it has your own work.</source>
   <translation>Sehen Sie in „Heute“ nach: dort steht Ihre eigene Arbeit.</translation>
  </message>
  <message>
   <source>Look at the day again.</source>
   <translation>Sehen Sie den Tag noch einmal an.</translation>
  </message>
  <message>
   <source>Look at this lead</source>
   <translation>Diesen Lead ansehen</translation>
  </message>
  <message>
   <source>Look for</source>
   <translation>Achten Sie vor Ort auf</translation>
  </message>
  <message>
   <source>Look for a quote that is never closed, or shorten the cell.</source>
   <translation>Suchen Sie ein nie geschlossenes Anführungszeichen, oder kürzen Sie die Zelle.</translation>
  </message>
  <message>
   <source>Look in your sent letters before you send it again.</source>
   <translation>Sehen Sie in Ihren gesendeten E-Mails nach, bevor Sie sie noch einmal senden.</translation>
  </message>
  <message>
   <source>Look now…</source>
   <translation>Jetzt nachsehen …</translation>
  </message>
  <message>
   <source>Look once a day</source>
   <translation>Einmal am Tag nachsehen</translation>
  </message>
  <message>
   <source>Look whether this laptop's clock is right.</source>
   <translation>Sehen Sie nach, ob die Uhr dieses Laptops stimmt.</translation>
  </message>
  <message>
   <source>Look who it belongs to.</source>
   <translation>Sehen Sie nach, wem er gehört.</translation>
  </message>
  <message>
   <source>Looking for a newer version …</source>
   <translation>Suche nach einer neueren Version …</translation>
  </message>
  <message>
   <source>Looking for duplicates …</source>
   <translation>Dubletten werden gesucht …</translation>
  </message>
  <message>
   <source>Lost reason</source>
   <translation>Grund des Verlusts</translation>
  </message>
  <message>
   <source>Lost: {lost_reason}.</source>
   <translation>Verloren: {lost_reason}.</translation>
  </message>
  <message>
   <source>M opens it in your mail program; Settings, Mail sets a server up.</source>
   <translation>M öffnet ihn in Ihrem Mailprogramm; unter Einstellungen, Mail richten Sie einen Server ein.</translation>
  </message>
  <message>
   <source>MQL</source>
   <translation>MQL</translation>
  </message>
  <message>
   <source>Made again</source>
   <translation>Neu gemacht</translation>
  </message>
  <message>
   <source>Made again:</source>
   <translation>Neu gemacht:</translation>
  </message>
  <message>
   <source>Mail</source>
   <translation>Mail</translation>
  </message>
  <message>
   <source>Mail program</source>
   <translation>Mailprogramm</translation>
  </message>
  <message>
   <source>Make it</source>
   <translation>Anlegen</translation>
  </message>
  <message>
   <source>Make one under Templates.</source>
   <translation>Legen Sie unter „Vorlagen“ eine an.</translation>
  </message>
  <message>
   <source>Make one: satchel practice, or satchel import FILE.</source>
   <translation>Legen Sie einen an: satchel practice, oder satchel import FILE.</translation>
  </message>
  <message>
   <source>Making briefs</source>
   <translation>Briefings werden erstellt</translation>
  </message>
  <message>
   <source>Manager</source>
   <translation>Führungskraft</translation>
  </message>
  <message>
   <source>Manager, date</source>
   <translation>Leitung, Datum</translation>
  </message>
  <message>
   <source>Managers</source>
   <translation>Leitung</translation>
  </message>
  <message>
   <source>Map an example</source>
   <translation>Beispiel zuordnen</translation>
  </message>
  <message>
   <source>Map an example first, with map-hook.</source>
   <translation>Ordnen Sie zuerst mit map-hook ein Beispiel zu.</translation>
  </message>
  <message>
   <source>Map it</source>
   <translation>Zuordnen</translation>
  </message>
  <message>
   <source>Mar</source>
   <translation>Mär</translation>
  </message>
  <message>
   <source>Marked as sent</source>
   <translation>Als gesendet markiert</translation>
  </message>
  <message>
   <source>Match the columns anew</source>
   <translation>Spalten neu zuordnen</translation>
  </message>
  <message>
   <source>May</source>
   <translation>Mai</translation>
  </message>
  <message>
   <source>May be the same as {who}: {reasons}; both are kept until you decide under Duplicates.</source>
   <translation>Kann dasselbe sein wie {who}: {reasons}; beide bleiben, bis Sie unter „Dubletten“ entscheiden.</translation>
  </message>
  <message>
   <source>May be {who}: {reasons}; both are kept until you decide.</source>
   <translation>Kann {who} sein: {reasons}; beide bleiben, bis Sie entscheiden.</translation>
  </message>
  <message>
   <source>Me, {people}</source>
   <translation>Ich, {people}</translation>
  </message>
  <message>
   <source>Measure</source>
   <translation>Maß</translation>
  </message>
  <message>
   <source>Median</source>
   <translation>Median</translation>
  </message>
  <message>
   <source>Meet</source>
   <translation>Treffen</translation>
  </message>
  <message>
   <source>Meeting</source>
   <translation>Termin</translation>
  </message>
  <message>
   <source>Meeting agreed</source>
   <translation>Termin vereinbart</translation>
  </message>
  <message>
   <source>Meeting and free slots</source>
   <translation>Termin und freie Zeiten</translation>
  </message>
  <message>
   <source>Meeting before</source>
   <translation>Voriger Termin</translation>
  </message>
  <message>
   <source>Meeting booked</source>
   <translation>Termin gebucht</translation>
  </message>
  <message>
   <source>Meeting booked,</source>
   <translation>Termin gebucht,</translation>
  </message>
  <message>
   <source>Meeting day</source>
   <translation>Termintag</translation>
  </message>
  <message>
   <source>Meeting for an AE agreed</source>
   <translation>AE-Termin vereinbart</translation>
  </message>
  <message>
   <source>Meeting moved</source>
   <translation>Termin verlegt</translation>
  </message>
  <message>
   <source>Meeting set</source>
   <translation>Termin steht</translation>
  </message>
  <message>
   <source>Meeting set still asks</source>
   <translation>„Termin steht“ fragt noch</translation>
  </message>
  <message>
   <source>Meeting time</source>
   <translation>Terminzeit</translation>
  </message>
  <message>
   <source>Meeting today at {at}</source>
   <translation>Termin heute um {at}</translation>
  </message>
  <message>
   <source>Meeting {state}</source>
   <translation>Termin {state}</translation>
  </message>
  <message>
   <source>Meeting {tzinfo}</source>
   <translation>Termin {tzinfo}</translation>
  </message>
  <message>
   <source>Meeting: {state}</source>
   <translation>Termin: {state}</translation>
  </message>
  <message>
   <source>Meetings</source>
   <translation>Termine</translation>
  </message>
  <message>
   <source>Meetings and handoffs</source>
   <translation>Termine und Übergaben</translation>
  </message>
  <message>
   <source>Meetings booked</source>
   <translation>Gebuchte Termine</translation>
  </message>
  <message>
   <source>Meetings held</source>
   <translation>Stattgefundene Termine</translation>
  </message>
  <message>
   <source>Meetings kept</source>
   <translation>Eingehaltene Termine</translation>
  </message>
  <message>
   <source>Meetings of the last 30 days that nobody came to, the lead still worked and no later meeting made.</source>
   <translation>Termine der letzten 30 Tage, zu denen niemand kam, der Lead noch in Bearbeitung und kein späterer Termin gemacht.</translation>
  </message>
  <message>
   <source>Meetings of today that were not called off, in their order.</source>
   <translation>Termine von heute, die nicht abgesagt wurden, der Reihe nach.</translation>
  </message>
  <message>
   <source>Meetings that were agreed on these days, counted for who has the credit for booking them. A proposed time, a slot still asked for and a meeting called off do not count.</source>
   <translation>Termine, die an diesen Tagen vereinbart wurden, gezählt für die Person, der die Buchung angerechnet wird. Eine vorgeschlagene oder noch angefragte Zeit und ein abgesagter Termin zählen nicht.</translation>
  </message>
  <message>
   <source>Meetings that were to be on these days: held, missed and still to come.</source>
   <translation>Termine, die an diesen Tagen sein sollten: stattgefunden, versäumt und noch bevorstehend.</translation>
  </message>
  <message>
   <source>Meetings today</source>
   <translation>Termine heute</translation>
  </message>
  <message>
   <source>Mend it, then publish.</source>
   <translation>Bessern Sie ihn aus, dann veröffentlichen Sie.</translation>
  </message>
  <message>
   <source>Mend the file, then try again.</source>
   <translation>Berichtigen Sie die Datei und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Menus and the palette (Ctrl K) reach the same commands.</source>
   <translation>Menüs und die Palette (Strg K) erreichen dieselben Befehle.</translation>
  </message>
  <message>
   <source>Merge</source>
   <translation>Zusammenführen</translation>
  </message>
  <message>
   <source>Merge all with same e-mail</source>
   <translation>Alle mit gleicher E-Mail zusammenführen</translation>
  </message>
  <message>
   <source>Merge all with the same e-mail</source>
   <translation>Alle mit derselben E-Mail zusammenführen</translation>
  </message>
  <message>
   <source>Merge all {same:,}{more}</source>
   <translation>Alle {same:,}{more} zusammenführen</translation>
  </message>
  <message>
   <source>Merge with the lead that was there first</source>
   <translation>Mit dem Lead zusammenführen, der zuerst da war</translation>
  </message>
  <message>
   <source>Merged</source>
   <translation>Zusammengeführt</translation>
  </message>
  <message>
   <source>Merged with {name} on {day} {at:%b}{more}.</source>
   <translation>Am {day}. {at:%b} mit {name} zusammengeführt{more}.</translation>
  </message>
  <message>
   <source>Merged:</source>
   <translation>Zusammengeführt:</translation>
  </message>
  <message>
   <source>Message</source>
   <translation>Nachricht</translation>
  </message>
  <message>
   <source>Messages</source>
   <translation>Nachrichten</translation>
  </message>
  <message>
   <source>Met</source>
   <translation>Getroffen</translation>
  </message>
  <message>
   <source>Met someone else</source>
   <translation>Jemand anderen getroffen</translation>
  </message>
  <message>
   <source>Met</source>
   <comment>a criterion</comment>
   <translation>Erfüllt</translation>
  </message>
  <message>
   <source>Method</source>
   <translation>Verfahren</translation>
  </message>
  <message>
   <source>Metrics</source>
   <translation>Kennzahlen</translation>
  </message>
  <message>
   <source>Middle age</source>
   <translation>Mittleres Alter</translation>
  </message>
  <message>
   <source>Mina Aldous</source>
   <translation>Mina Aldous</translation>
  </message>
  <message>
   <source>Mina, Rowan</source>
   <translation>Mina, Rowan</translation>
  </message>
  <message>
   <source>Mine</source>
   <translation>Meins</translation>
  </message>
  <message>
   <source>Mine or all</source>
   <translation>Meine oder alle</translation>
  </message>
  <message>
   <source>Minutes</source>
   <translation>Minuten</translation>
  </message>
  <message>
   <source>Missed</source>
   <translation>Versäumt</translation>
  </message>
  <message>
   <source>Missed the meeting, find a new time</source>
   <translation>Termin verpasst, neue Zeit finden</translation>
  </message>
  <message>
   <source>Missing: {words}. Go there</source>
   <translation>Es fehlt: {words}. Dorthin</translation>
  </message>
  <message>
   <source>Mobile</source>
   <translation>Mobil</translation>
  </message>
  <message>
   <source>Mode of the system</source>
   <translation>Modus des Systems</translation>
  </message>
  <message>
   <source>Month</source>
   <translation>Monat</translation>
  </message>
  <message>
   <source>Month close</source>
   <translation>Monatsabschluss</translation>
  </message>
  <message>
   <source>Month first</source>
   <translation>Monat zuerst</translation>
  </message>
  <message>
   <source>Months without contact, 0 never</source>
   <translation>Monate ohne Kontakt, 0 heißt nie</translation>
  </message>
  <message>
   <source>More</source>
   <translation>Mehr</translation>
  </message>
  <message>
   <source>More figures</source>
   <translation>Weitere Kennzahlen</translation>
  </message>
  <message>
   <source>More for this lead</source>
   <translation>Mehr zu diesem Lead</translation>
  </message>
  <message>
   <source>Morning</source>
   <translation>Morgen-Dashboard</translation>
  </message>
  <message>
   <source>Morning sheet</source>
   <translation>Morgenblatt</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Bewegen</translation>
  </message>
  <message>
   <source>Move all {going:,}</source>
   <translation>Alle {going:,} verschieben</translation>
  </message>
  <message>
   <source>Move card</source>
   <translation>Karte bewegen</translation>
  </message>
  <message>
   <source>Move card left</source>
   <translation>Karte nach links</translation>
  </message>
  <message>
   <source>Move card right</source>
   <translation>Karte nach rechts</translation>
  </message>
  <message>
   <source>Move focus</source>
   <translation>Fokus bewegen</translation>
  </message>
  <message>
   <source>Move it to Nurture or Disqualified instead.</source>
   <translation>Verschieben Sie ihn stattdessen nach Nurture oder Disqualifiziert.</translation>
  </message>
  <message>
   <source>Move it, or ask who decides.</source>
   <translation>Verschieben Sie es, oder fragen Sie, wer entscheidet.</translation>
  </message>
  <message>
   <source>Move stage</source>
   <translation>Stufe ändern</translation>
  </message>
  <message>
   <source>Move stop</source>
   <translation>Stopp verschieben</translation>
  </message>
  <message>
   <source>Move the event to the bin</source>
   <translation>Veranstaltung in den Papierkorb</translation>
  </message>
  <message>
   <source>Move the line down</source>
   <translation>Zeile nach unten</translation>
  </message>
  <message>
   <source>Move the line up</source>
   <translation>Zeile nach oben</translation>
  </message>
  <message>
   <source>Move the rule down</source>
   <translation>Regel nach unten</translation>
  </message>
  <message>
   <source>Move the rule to the bin</source>
   <translation>Regel in den Papierkorb</translation>
  </message>
  <message>
   <source>Move the rule up</source>
   <translation>Regel nach oben</translation>
  </message>
  <message>
   <source>Move the sequence to the bin</source>
   <translation>Sequenz in den Papierkorb</translation>
  </message>
  <message>
   <source>Move the site to the bin</source>
   <translation>Standort in den Papierkorb</translation>
  </message>
  <message>
   <source>Move the step down</source>
   <translation>Schritt nach unten</translation>
  </message>
  <message>
   <source>Move the step up</source>
   <translation>Schritt nach oben</translation>
  </message>
  <message>
   <source>Move the stop down</source>
   <translation>Stopp nach unten</translation>
  </message>
  <message>
   <source>Move the stop up</source>
   <translation>Stopp nach oben</translation>
  </message>
  <message>
   <source>Move the template to the bin</source>
   <translation>Vorlage in den Papierkorb</translation>
  </message>
  <message>
   <source>Move the territory down</source>
   <translation>Gebiet nach unten</translation>
  </message>
  <message>
   <source>Move the territory up</source>
   <translation>Gebiet nach oben</translation>
  </message>
  <message>
   <source>Move the trigger to the bin</source>
   <translation>Trigger in den Papierkorb</translation>
  </message>
  <message>
   <source>Move the {ready:,} that can go</source>
   <translation>Die {ready:,} verschieben, die gehen</translation>
  </message>
  <message>
   <source>Move to</source>
   <translation>Verlegen auf</translation>
  </message>
  <message>
   <source>Move to Meeting set</source>
   <translation>Nach „Termin steht“ verschieben</translation>
  </message>
  <message>
   <source>Move to Nurture, wake on a date…</source>
   <translation>Nach Nurture, an einem Tag wecken …</translation>
  </message>
  <message>
   <source>Move to stage…</source>
   <translation>In Stufe verschieben …</translation>
  </message>
  <message>
   <source>Move to the bin</source>
   <translation>In den Papierkorb</translation>
  </message>
  <message>
   <source>Move to {say}</source>
   <translation>Nach {say} verschieben</translation>
  </message>
  <message>
   <source>Move to {stage}</source>
   <translation>In Stufe {stage} verschieben</translation>
  </message>
  <message>
   <source>Move to {to}</source>
   <translation>Nach {to} verschieben</translation>
  </message>
  <message>
   <source>Move to…</source>
   <translation>Verschieben nach …</translation>
  </message>
  <message>
   <source>Move {name} to</source>
   <translation>{name} verlegen auf</translation>
  </message>
  <message>
   <source>Move {who} to {to}</source>
   <translation>{who} nach {to} verschieben</translation>
  </message>
  <message>
   <source>Move</source>
   <comment>a meeting</comment>
   <translation>Verlegen</translation>
  </message>
  <message>
   <source>Moved</source>
   <translation>Verlegt</translation>
  </message>
  <message>
   <source>Moved before</source>
   <translation>Vorher verlegt</translation>
  </message>
  <message>
   <source>Moved on</source>
   <translation>Ging weiter</translation>
  </message>
  <message>
   <source>Moved or closed</source>
   <translation>Umgezogen oder geschlossen</translation>
  </message>
  <message>
   <source>Moved to</source>
   <translation>Verschoben nach</translation>
  </message>
  <message>
   <source>Moved to the bin:</source>
   <translation>In den Papierkorb gelegt:</translation>
  </message>
  <message>
   <source>Moved to {at:%a} {day} {at:%b, %H:%M}</source>
   <translation>Verlegt auf {at:%a}, {day}. {at:%b, %H:%M}</translation>
  </message>
  <message>
   <source>Moved to {stage}</source>
   <translation>Verschoben nach {stage}</translation>
  </message>
  <message>
   <source>Moved to {to}</source>
   <translation>Nach {to} verschoben</translation>
  </message>
  <message>
   <source>Moved:</source>
   <translation>Verschoben:</translation>
  </message>
  <message>
   <source>Moves the card on. The next stage asks for what it needs, Ctrl Z brings the card back.</source>
   <translation>Schiebt die Karte weiter. Die nächste Stufe fragt, was sie braucht, Strg Z holt die Karte zurück.</translation>
  </message>
  <message>
   <source>Move…</source>
   <translation>Verschieben …</translation>
  </message>
  <message>
   <source>My leads</source>
   <translation>Meine Leads</translation>
  </message>
  <message>
   <source>My opportunities</source>
   <translation>Meine Opportunities</translation>
  </message>
  <message>
   <source>NEXT</source>
   <translation>NÄCHSTES</translation>
  </message>
  <message>
   <source>Name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>Name and kind…</source>
   <translation>Name und Art …</translation>
  </message>
  <message>
   <source>Name not asked yet</source>
   <translation>Name noch nicht erfragt</translation>
  </message>
  <message>
   <source>Name of the view</source>
   <translation>Name der Ansicht</translation>
  </message>
  <message>
   <source>Name the workspace.</source>
   <translation>Nennen Sie den Arbeitsbereich.</translation>
  </message>
  <message>
   <source>Named companies</source>
   <translation>Namentlich genannte Firmen</translation>
  </message>
  <message>
   <source>Names</source>
   <translation>Namen</translation>
  </message>
  <message>
   <source>Names, with commas between</source>
   <translation>Namen, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Names, with commas between, in the order of their turns</source>
   <translation>Namen, durch Kommas getrennt, in der Reihenfolge, in der sie drankommen</translation>
  </message>
  <message>
   <source>Ne&amp;xt step</source>
   <translation>Nä&amp;chster Schritt</translation>
  </message>
  <message>
   <source>Near here</source>
   <translation>In der Nähe</translation>
  </message>
  <message>
   <source>Need</source>
   <translation>Bedarf</translation>
  </message>
  <message>
   <source>Needs sign-in</source>
   <translation>Anmeldung nötig</translation>
  </message>
  <message>
   <source>Negotiation</source>
   <translation>Verhandlung</translation>
  </message>
  <message>
   <source>Neutral</source>
   <translation>Neutral</translation>
  </message>
  <message>
   <source>Never</source>
   <translation>Nie</translation>
  </message>
  <message>
   <source>Never heard of</source>
   <translation>Nie etwas gehört</translation>
  </message>
  <message>
   <source>Never reached: “{name}” before it takes these leads.</source>
   <translation>Nie erreicht: „{name}“ davor nimmt diese Leads.</translation>
  </message>
  <message>
   <source>New</source>
   <translation>Neu</translation>
  </message>
  <message>
   <source>New address</source>
   <translation>Neue Adresse</translation>
  </message>
  <message>
   <source>New address for leads</source>
   <translation>Neue Adresse für Leads</translation>
  </message>
  <message>
   <source>New colleague</source>
   <translation>Neu im Team</translation>
  </message>
  <message>
   <source>New colleague…</source>
   <translation>Neu im Team …</translation>
  </message>
  <message>
   <source>New event</source>
   <translation>Neue Veranstaltung</translation>
  </message>
  <message>
   <source>New field</source>
   <translation>Neues Feld</translation>
  </message>
  <message>
   <source>New key</source>
   <translation>Neue Taste</translation>
  </message>
  <message>
   <source>New lead</source>
   <translation>Neuer Lead</translation>
  </message>
  <message>
   <source>New lead in {stage}</source>
   <translation>Neuer Lead in {stage}</translation>
  </message>
  <message>
   <source>New leads</source>
   <translation>Neue Leads</translation>
  </message>
  <message>
   <source>New lead…</source>
   <translation>Neuer Lead …</translation>
  </message>
  <message>
   <source>New line</source>
   <translation>Neue Zeile</translation>
  </message>
  <message>
   <source>New objection card</source>
   <translation>Neue Einwandkarte</translation>
  </message>
  <message>
   <source>New opportunity</source>
   <translation>Neue Opportunity</translation>
  </message>
  <message>
   <source>New opportunity…</source>
   <translation>Neue Opportunity …</translation>
  </message>
  <message>
   <source>New passphrase</source>
   <translation>Neue Passphrase</translation>
  </message>
  <message>
   <source>New passphrase: </source>
   <translation>Neue Passphrase: </translation>
  </message>
  <message>
   <source>New routing rule</source>
   <translation>Neue Verteilungsregel</translation>
  </message>
  <message>
   <source>New score rule</source>
   <translation>Neue Score-Regel</translation>
  </message>
  <message>
   <source>New section</source>
   <translation>Neuer Abschnitt</translation>
  </message>
  <message>
   <source>New sequence</source>
   <translation>Neue Sequenz</translation>
  </message>
  <message>
   <source>New sequence…</source>
   <translation>Neue Sequenz …</translation>
  </message>
  <message>
   <source>New site</source>
   <translation>Neuer Standort</translation>
  </message>
  <message>
   <source>New site…</source>
   <translation>Neuer Standort …</translation>
  </message>
  <message>
   <source>New step</source>
   <translation>Neuer Schritt</translation>
  </message>
  <message>
   <source>New talk track</source>
   <translation>Neuer Leitfaden</translation>
  </message>
  <message>
   <source>New template</source>
   <translation>Neue Vorlage</translation>
  </message>
  <message>
   <source>New template…</source>
   <translation>Neue Vorlage …</translation>
  </message>
  <message>
   <source>New territory</source>
   <translation>Neues Gebiet</translation>
  </message>
  <message>
   <source>New time: </source>
   <translation>Neue Zeit: </translation>
  </message>
  <message>
   <source>New trigger</source>
   <translation>Neuer Trigger</translation>
  </message>
  <message>
   <source>New trigger…</source>
   <translation>Neuer Trigger …</translation>
  </message>
  <message>
   <source>New window</source>
   <translation>Neues Fenster</translation>
  </message>
  <message>
   <source>New workspace</source>
   <translation>Neuer Arbeitsbereich</translation>
  </message>
  <message>
   <source>New: {}</source>
   <translation>Neu: {}</translation>
  </message>
  <message>
   <source>Newer version</source>
   <translation>Neuere Version</translation>
  </message>
  <message>
   <source>Newer version…</source>
   <translation>Neuere Version …</translation>
  </message>
  <message>
   <source>Newest first</source>
   <translation>Neueste zuerst</translation>
  </message>
  <message>
   <source>Next</source>
   <translation>Nächster</translation>
  </message>
  <message>
   <source>Next answer</source>
   <translation>Nächste Antwort</translation>
  </message>
  <message>
   <source>Next call</source>
   <translation>Nächster Anruf</translation>
  </message>
  <message>
   <source>Next column</source>
   <translation>Nächste Spalte</translation>
  </message>
  <message>
   <source>Next conflict</source>
   <translation>Nächster Konflikt</translation>
  </message>
  <message>
   <source>Next day</source>
   <translation>Nächster Tag</translation>
  </message>
  <message>
   <source>Next field</source>
   <translation>Nächstes Feld</translation>
  </message>
  <message>
   <source>Next in the list</source>
   <translation>Nächster in der Liste</translation>
  </message>
  <message>
   <source>Next meeting</source>
   <translation>Nächster Termin</translation>
  </message>
  <message>
   <source>Next on</source>
   <translation>Nächster am</translation>
  </message>
  <message>
   <source>Next one</source>
   <translation>Nächster</translation>
  </message>
  <message>
   <source>Next pair</source>
   <translation>Nächstes Paar</translation>
  </message>
  <message>
   <source>Next pane</source>
   <translation>Nächster Bereich</translation>
  </message>
  <message>
   <source>Next person</source>
   <translation>Nächste Person</translation>
  </message>
  <message>
   <source>Next review</source>
   <translation>Nächstes Gespräch</translation>
  </message>
  <message>
   <source>Next row</source>
   <translation>Nächste Zeile</translation>
  </message>
  <message>
   <source>Next site</source>
   <translation>Nächster Standort</translation>
  </message>
  <message>
   <source>Next state</source>
   <translation>Nächster Stand</translation>
  </message>
  <message>
   <source>Next step</source>
   <translation>Nächster Schritt</translation>
  </message>
  <message>
   <source>Next step added</source>
   <translation>Nächster Schritt angelegt</translation>
  </message>
  <message>
   <source>Next step added for</source>
   <translation>Nächster Schritt angelegt für</translation>
  </message>
  <message>
   <source>Next step for {name}</source>
   <translation>Nächster Schritt für {name}</translation>
  </message>
  <message>
   <source>Next step of the sequence</source>
   <translation>Nächster Schritt der Sequenz</translation>
  </message>
  <message>
   <source>Next step overdue</source>
   <translation>Nächster Schritt überfällig</translation>
  </message>
  <message>
   <source>Next step planned</source>
   <translation>Nächster Schritt geplant</translation>
  </message>
  <message>
   <source>Next step today</source>
   <translation>Nächster Schritt heute</translation>
  </message>
  <message>
   <source>Next step: any</source>
   <translation>Nächster Schritt: alle</translation>
  </message>
  <message>
   <source>Next step…</source>
   <translation>Nächster Schritt …</translation>
  </message>
  <message>
   <source>Next stop</source>
   <translation>Nächster Stopp</translation>
  </message>
  <message>
   <source>Next thing to mend</source>
   <translation>Nächstes zum Ausbessern</translation>
  </message>
  <message>
   <source>Next to mend</source>
   <translation>Nächstes Ausbessern</translation>
  </message>
  <message>
   <source>Next week</source>
   <translation>Nächste Woche</translation>
  </message>
  <message>
   <source>Next, previous</source>
   <translation>Nächster, voriger</translation>
  </message>
  <message>
   <source>Next: {who}</source>
   <translation>Als Nächstes: {who}</translation>
  </message>
  <message>
   <source>Nine</source>
   <translation>Neun</translation>
  </message>
  <message>
   <source>No</source>
   <translation>Nein</translation>
  </message>
  <message>
   <source>No AE is known here. Write the day and hour as the next step.</source>
   <translation>Hier ist kein AE bekannt. Schreiben Sie Tag und Stunde als nächsten Schritt.</translation>
  </message>
  <message>
   <source>No accounts yet. They come with leads and with imported lists.</source>
   <translation>Noch keine Accounts. Sie kommen mit Leads und mit importierten Listen.</translation>
  </message>
  <message>
   <source>No action items</source>
   <translation>Keine Aufgaben</translation>
  </message>
  <message>
   <source>No action items: Return is expected</source>
   <translation>Ohne Aufgaben ist „Zurückgeben“ zu erwarten</translation>
  </message>
  <message>
   <source>No address is set to look for newer versions.</source>
   <translation>Es ist keine Adresse gesetzt, um nach neueren Versionen zu sehen.</translation>
  </message>
  <message>
   <source>No address yet. N makes the first.</source>
   <translation>Noch keine Adresse. N legt die erste an.</translation>
  </message>
  <message>
   <source>No amount</source>
   <translation>Kein Betrag</translation>
  </message>
  <message>
   <source>No answer</source>
   <translation>Nicht erreicht</translation>
  </message>
  <message>
   <source>No answer leads into this section.</source>
   <translation>Keine Antwort führt in diesen Abschnitt.</translation>
  </message>
  <message>
   <source>No answer leads to this line.</source>
   <translation>Keine Antwort führt zu dieser Zeile.</translation>
  </message>
  <message>
   <source>No brief waits for an answer.</source>
   <translation>Kein Briefing wartet auf eine Antwort.</translation>
  </message>
  <message>
   <source>No brief was kept with</source>
   <translation>Es wurde kein Briefing aufbewahrt bei</translation>
  </message>
  <message>
   <source>No brief was kept with this handoff.</source>
   <translation>Bei dieser Übergabe wurde kein Briefing aufbewahrt.</translation>
  </message>
  <message>
   <source>No budget</source>
   <translation>Kein Budget</translation>
  </message>
  <message>
   <source>No call is open.</source>
   <translation>Es ist kein Anruf offen.</translation>
  </message>
  <message>
   <source>No card for that. Enter keeps it as an open objection.</source>
   <translation>Dafür gibt es keine Karte. Enter behält es als offenen Einwand.</translation>
  </message>
  <message>
   <source>No card says “{removeprefix}”.</source>
   <translation>Keine Karte sagt „{removeprefix}“.</translation>
  </message>
  <message>
   <source>No change</source>
   <translation>Keine Änderung</translation>
  </message>
  <message>
   <source>No company here is called “{lost}”.</source>
   <translation>Keine Firma hier heißt „{lost}“.</translation>
  </message>
  <message>
   <source>No company is</source>
   <translation>Keine Firma heißt</translation>
  </message>
  <message>
   <source>No contact yet</source>
   <translation>Noch kein Kontakt</translation>
  </message>
  <message>
   <source>No contact yet. C to call, or write what you know.</source>
   <translation>Noch kein Kontakt. C ruft an, oder schreiben Sie auf, was Sie wissen.</translation>
  </message>
  <message>
   <source>No contacts yet. They come with leads and with imported lists.</source>
   <translation>Noch keine Kontakte. Sie kommen mit Leads und mit importierten Listen.</translation>
  </message>
  <message>
   <source>No credit in this month.</source>
   <translation>Keine Anrechnung in diesem Monat.</translation>
  </message>
  <message>
   <source>No date</source>
   <translation>Kein Datum</translation>
  </message>
  <message>
   <source>No day</source>
   <translation>Kein Tag</translation>
  </message>
  <message>
   <source>No day to wake</source>
   <translation>Kein Tag zum Wecken</translation>
  </message>
  <message>
   <source>No deal is accepted yet.</source>
   <translation>Noch ist kein Deal angenommen.</translation>
  </message>
  <message>
   <source>No decision was made</source>
   <translation>Keine Entscheidung getroffen</translation>
  </message>
  <message>
   <source>No draft was opened.</source>
   <translation>Es wurde kein Entwurf geöffnet.</translation>
  </message>
  <message>
   <source>No drafts of yours. E edits a track, N begins a new one.</source>
   <translation>Keine Entwürfe von Ihnen. E bearbeitet einen Leitfaden, N beginnt einen neuen.</translation>
  </message>
  <message>
   <source>No event yet. Make one, and people are taken for it.</source>
   <translation>Noch keine Veranstaltung. Legen Sie eine an, dann werden Leute dafür aufgenommen.</translation>
  </message>
  <message>
   <source>No events yet. N makes one.</source>
   <translation>Noch keine Veranstaltungen. N legt eine an.</translation>
  </message>
  <message>
   <source>No exchange yet</source>
   <translation>Noch kein Austausch</translation>
  </message>
  <message>
   <source>No fields yet. N defines the first.</source>
   <translation>Noch keine Felder. N legt das erste an.</translation>
  </message>
  <message>
   <source>No file was named.</source>
   <translation>Es wurde keine Datei genannt.</translation>
  </message>
  <message>
   <source>No file was written.</source>
   <translation>Es wurde keine Datei geschrieben.</translation>
  </message>
  <message>
   <source>No files yet. Drop one here, or paste it.</source>
   <translation>Noch keine Dateien. Ziehen Sie eine hierher, oder fügen Sie sie ein.</translation>
  </message>
  <message>
   <source>No fixed time:</source>
   <translation>Ohne feste Zeit:</translation>
  </message>
  <message>
   <source>No handoff on these days.</source>
   <translation>Keine Übergabe an diesen Tagen.</translation>
  </message>
  <message>
   <source>No handoff {wanted} waits for an answer on this laptop.</source>
   <translation>Keine Übergabe {wanted} wartet auf diesem Laptop auf eine Antwort.</translation>
  </message>
  <message>
   <source>No handoffs yet. When a lead meets all four criteria, press H.</source>
   <translation>Noch keine Übergaben. Wenn ein Lead alle vier Kriterien erfüllt, drücken Sie H.</translation>
  </message>
  <message>
   <source>No import was interrupted.</source>
   <translation>Es wurde kein Import unterbrochen.</translation>
  </message>
  <message>
   <source>No inbound lead came in the last 30 days.</source>
   <translation>In den letzten 30 Tagen kam kein Inbound-Lead.</translation>
  </message>
  <message>
   <source>No inbound lead waits for an owner.</source>
   <translation>Kein Inbound-Lead wartet auf einen Inhaber.</translation>
  </message>
  <message>
   <source>No interest</source>
   <translation>Kein Inter.</translation>
  </message>
  <message>
   <source>No invitation yet. E makes the draft with its .ics.</source>
   <translation>Noch keine Einladung. E macht den Entwurf mit .ics.</translation>
  </message>
  <message>
   <source>No key for that. The palette (Ctrl K) finds commands without one.</source>
   <translation>Dafür gibt es keine Taste. Die Palette (Strg K) findet Befehle ohne Taste.</translation>
  </message>
  <message>
   <source>No kind, subject or text in this row.</source>
   <translation>In dieser Zeile fehlen Art, Betreff und Text.</translation>
  </message>
  <message>
   <source>No lead could ever reach {stage}.</source>
   <translation>Kein Lead käme je nach {stage}.</translation>
  </message>
  <message>
   <source>No lead matches {said}. Remove a filter.</source>
   <translation>Kein Lead passt zu {said}. Entfernen Sie einen Filter.</translation>
  </message>
  <message>
   <source>No leads yet. Ctrl N adds one.</source>
   <translation>Noch keine Leads. Strg N legt einen an.</translation>
  </message>
  <message>
   <source>No limit</source>
   <translation>Keine Grenze</translation>
  </message>
  <message>
   <source>No location is tracked.</source>
   <translation>Es wird kein Standort verfolgt.</translation>
  </message>
  <message>
   <source>No longer here</source>
   <translation>Nicht mehr hier</translation>
  </message>
  <message>
   <source>No longer in the sequence</source>
   <translation>Nicht mehr in der Sequenz</translation>
  </message>
  <message>
   <source>No longer in the team</source>
   <translation>Nicht mehr im Team</translation>
  </message>
  <message>
   <source>No longer in the team. Their records stay as they are.</source>
   <translation>Nicht mehr im Team. Die Datensätze bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>No longer kept:</source>
   <translation>Nicht mehr behalten:</translation>
  </message>
  <message>
   <source>No longer there</source>
   <translation>Nicht mehr da</translation>
  </message>
  <message>
   <source>No mail server is set up.</source>
   <translation>Es ist kein Mailserver eingerichtet.</translation>
  </message>
  <message>
   <source>No mailbox is set up.</source>
   <translation>Es ist kein Postfach eingerichtet.</translation>
  </message>
  <message>
   <source>No meeting of today has a brief.</source>
   <translation>Kein Termin von heute hat ein Briefing.</translation>
  </message>
  <message>
   <source>No meeting yet. Write its day and hour; Enter books it.</source>
   <translation>Noch kein Termin. Schreiben Sie Tag und Stunde; Enter bucht ihn.</translation>
  </message>
  <message>
   <source>No meetings this week. Book one</source>
   <translation>Keine Termine diese Woche. Buchen Sie einen</translation>
  </message>
  <message>
   <source>No meetings this week. Book one from a lead with B.</source>
   <translation>Keine Termine diese Woche. Buchen Sie einen von einem Lead aus mit B.</translation>
  </message>
  <message>
   <source>No meetings today</source>
   <translation>Heute keine Termine</translation>
  </message>
  <message>
   <source>No messages</source>
   <translation>Keine Nachrichten</translation>
  </message>
  <message>
   <source>No more</source>
   <translation>Nie mehr</translation>
  </message>
  <message>
   <source>No more visits</source>
   <translation>Keine Besuche mehr</translation>
  </message>
  <message>
   <source>No more visits to {name}?</source>
   <translation>{name} nicht mehr besuchen?</translation>
  </message>
  <message>
   <source>No name</source>
   <translation>Ohne Namen</translation>
  </message>
  <message>
   <source>No name and no note is in it: read it, add what happened, send it.</source>
   <translation>Kein Name und keine Notiz steht darin: lesen Sie ihn, schreiben Sie dazu, was geschah, senden Sie ihn.</translation>
  </message>
  <message>
   <source>No name yet</source>
   <translation>Noch kein Name</translation>
  </message>
  <message>
   <source>No name, amount or company in this row.</source>
   <translation>In dieser Zeile fehlen Name, Betrag und Firma.</translation>
  </message>
  <message>
   <source>No name, company, e-mail or number in this row.</source>
   <translation>In dieser Zeile fehlen Name, Firma, E-Mail und Nummer.</translation>
  </message>
  <message>
   <source>No new one was made.</source>
   <translation>Es wurde keine neue gemacht.</translation>
  </message>
  <message>
   <source>No new passphrase was given.</source>
   <translation>Es wurde keine neue Passphrase angegeben.</translation>
  </message>
  <message>
   <source>No newer version was found.</source>
   <translation>Es wurde keine neuere Version gefunden.</translation>
  </message>
  <message>
   <source>No next step</source>
   <translation>Ohne nächsten Schritt</translation>
  </message>
  <message>
   <source>No next step {none:,}</source>
   <translation>Ohne nächsten Schritt {none:,}</translation>
  </message>
  <message>
   <source>No next step, {rest}</source>
   <translation>Ohne nächsten Schritt, {rest}</translation>
  </message>
  <message>
   <source>No number and no e-mail yet. Enter opens the lead to add one.</source>
   <translation>Noch keine Nummer und keine E-Mail. Enter öffnet den Lead, um sie einzutragen.</translation>
  </message>
  <message>
   <source>No number was copied.</source>
   <translation>Es wurde keine Nummer kopiert.</translation>
  </message>
  <message>
   <source>No number yet</source>
   <translation>Noch keine Nummer</translation>
  </message>
  <message>
   <source>No objection cards yet. N writes the first.</source>
   <translation>Noch keine Einwandkarten. N schreibt die erste.</translation>
  </message>
  <message>
   <source>No older versions yet.</source>
   <translation>Noch keine älteren Versionen.</translation>
  </message>
  <message>
   <source>No owner</source>
   <translation>Ohne Inhaber</translation>
  </message>
  <message>
   <source>No place to look around yet. Say where your day begins, or paste a map link on a stop.</source>
   <translation>Noch kein Ort, um den herum gesucht werden kann. Sagen Sie, wo Ihr Tag beginnt, oder fügen Sie bei einem Stopp einen Kartenlink ein.</translation>
  </message>
  <message>
   <source>No place yet</source>
   <translation>Noch kein Ort</translation>
  </message>
  <message>
   <source>No place yet. Add it in the handoff.</source>
   <translation>Noch kein Ort. Tragen Sie ihn in der Übergabe ein.</translation>
  </message>
  <message>
   <source>No printer is set up on this computer. It is kept as {kept}.</source>
   <translation>Auf diesem Computer ist kein Drucker eingerichtet. Es liegt hier: {kept}.</translation>
  </message>
  <message>
   <source>No program here opens packages.</source>
   <translation>Kein Programm hier öffnet Pakete.</translation>
  </message>
  <message>
   <source>No program on this computer answers for that.</source>
   <translation>Dafür gibt es auf diesem Computer kein Programm.</translation>
  </message>
  <message>
   <source>No program on this computer opens that.</source>
   <translation>Kein Programm auf diesem Computer öffnet das.</translation>
  </message>
  <message>
   <source>No questions.</source>
   <translation>Keine Fragen.</translation>
  </message>
  <message>
   <source>No reason kept</source>
   <translation>Kein Grund vermerkt</translation>
  </message>
  <message>
   <source>No redraw was applied on this laptop.</source>
   <translation>Auf diesem Laptop wurde kein Zuschnitt angewandt.</translation>
  </message>
  <message>
   <source>No reminders until</source>
   <translation>Keine Erinnerungen bis</translation>
  </message>
  <message>
   <source>No reply yet</source>
   <translation>Noch keine Antwort</translation>
  </message>
  <message>
   <source>No row of it holds a postcode with its degrees.</source>
   <translation>Keine Zeile enthält eine Postleitzahl mit ihren Graden.</translation>
  </message>
  <message>
   <source>No row was left out, so there is no file.</source>
   <translation>Keine Zeile wurde ausgelassen, daher gibt es keine Datei.</translation>
  </message>
  <message>
   <source>No rule</source>
   <translation>Keine Regel</translation>
  </message>
  <message>
   <source>No rule placed it</source>
   <translation>Keine Regel hat ihn zugeteilt</translation>
  </message>
  <message>
   <source>No rules yet: each lead stays with who noted it. N makes the first; the first one that fits a lead wins.</source>
   <translation>Noch keine Regeln: jeder Lead bleibt bei der Person, die ihn angelegt hat. N macht die erste; die erste passende gilt.</translation>
  </message>
  <message>
   <source>No sequence is in force yet.</source>
   <translation>Noch ist keine Sequenz in Kraft.</translation>
  </message>
  <message>
   <source>No sequences yet. Copy one of six starters, or make one with N.</source>
   <translation>Noch keine Sequenzen. Kopieren Sie einen von sechs Startern, oder machen Sie mit N eine eigene.</translation>
  </message>
  <message>
   <source>No session is under way. Space in Today starts one.</source>
   <translation>Es läuft kein Durchgang. Die Leertaste in „Heute“ beginnt einen.</translation>
  </message>
  <message>
   <source>No setting matches “{typed}”. Esc clears it; Ctrl K finds commands and places.</source>
   <translation>Keine Einstellung passt zu „{typed}“. Esc löscht die Eingabe; Strg K findet Befehle und Orte.</translation>
  </message>
  <message>
   <source>No sheet to enter. Ctrl P on Day prints one.</source>
   <translation>Kein Blatt zum Eingeben. Strg P in „Tag“ druckt eines.</translation>
  </message>
  <message>
   <source>No sheet {name} on this laptop.</source>
   <translation>Kein Blatt {name} auf diesem Laptop.</translation>
  </message>
  <message>
   <source>No shorter order was found.</source>
   <translation>Es wurde keine kürzere Reihenfolge gefunden.</translation>
  </message>
  <message>
   <source>No site yet</source>
   <translation>Noch kein Standort</translation>
  </message>
  <message>
   <source>No sites yet. N adds the first one.</source>
   <translation>Noch keine Standorte. N legt den ersten an.</translation>
  </message>
  <message>
   <source>No social contact</source>
   <translation>Kein Kontakt über Social</translation>
  </message>
  <message>
   <source>No steps yet. N adds the first one.</source>
   <translation>Noch keine Schritte. N fügt den ersten hinzu.</translation>
  </message>
  <message>
   <source>No stop has coordinates yet.</source>
   <translation>Noch hat kein Stopp Koordinaten.</translation>
  </message>
  <message>
   <source>No talk track for this kind of lead. Choose one.</source>
   <translation>Für diese Art Lead gibt es keinen Leitfaden. Wählen Sie einen.</translation>
  </message>
  <message>
   <source>No talk tracks yet. Add eight to begin with, or N begins one of your own.</source>
   <translation>Noch keine Leitfäden. Fügen Sie acht für den Anfang hinzu, oder N beginnt einen eigenen.</translation>
  </message>
  <message>
   <source>No team here is called {name}.</source>
   <translation>Hier heißt kein Team {name}.</translation>
  </message>
  <message>
   <source>No template: the step is left out</source>
   <translation>Keine Vorlage: der Schritt wird ausgelassen</translation>
  </message>
  <message>
   <source>No templates yet. N makes one; copying a starter sequence brings its own.</source>
   <translation>Noch keine Vorlagen. N macht eine; eine kopierte Starter-Sequenz bringt eigene mit.</translation>
  </message>
  <message>
   <source>No territories yet: N draws the first, by country, region, postcode, industry, size or name.</source>
   <translation>Noch keine Gebiete: N zeichnet das erste, nach Land, Region, Postleitzahl, Branche, Größe oder Name.</translation>
  </message>
  <message>
   <source>No territory</source>
   <translation>Kein Gebiet</translation>
  </message>
  <message>
   <source>No time zone has that name. Write one such as Europe/London.</source>
   <translation>Keine Zeitzone heißt so. Schreiben Sie eine wie Europe/Berlin.</translation>
  </message>
  <message>
   <source>No triggers yet. N makes one: when something happens, then one thing is done.</source>
   <translation>Noch keine Trigger. N macht einen: wenn etwas geschieht, wird eines getan.</translation>
  </message>
  <message>
   <source>No versions are offered at that address.</source>
   <translation>Unter dieser Adresse werden keine Versionen angeboten.</translation>
  </message>
  <message>
   <source>No view of the board is saved yet</source>
   <translation>Noch ist keine Ansicht des Boards gespeichert</translation>
  </message>
  <message>
   <source>No visit is ahead on this day.</source>
   <translation>An diesem Tag steht kein Besuch mehr an.</translation>
  </message>
  <message>
   <source>No visit is open.</source>
   <translation>Es ist kein Besuch offen.</translation>
  </message>
  <message>
   <source>No visit is overdue. Which tiers ask for one stands in Settings.</source>
   <translation>Kein Besuch ist überfällig. Welche Klassen einen verlangen, steht in den Einstellungen.</translation>
  </message>
  <message>
   <source>No visits {on}. W shows who is{place}, V adds one.</source>
   <translation>Keine Besuche {on}. W zeigt, wer{place} ist, V fügt einen hinzu.</translation>
  </message>
  <message>
   <source>No way on</source>
   <translation>Es geht nicht weiter</translation>
  </message>
  <message>
   <source>No-show</source>
   <translation>No-show</translation>
  </message>
  <message>
   <source>No-show logged, call back in Today:</source>
   <translation>No-show eingetragen, Rückruf steht in „Heute“:</translation>
  </message>
  <message>
   <source>No-show · with {split} to book again</source>
   <translation>No-show · mit {split} neu zu buchen</translation>
  </message>
  <message>
   <source>No-shows not rebooked</source>
   <translation>No-shows ohne neuen Termin</translation>
  </message>
  <message>
   <source>Nobody</source>
   <translation>Niemand</translation>
  </message>
  <message>
   <source>Nobody called {name} is at this company.</source>
   <translation>In dieser Firma heißt niemand {name}.</translation>
  </message>
  <message>
   <source>Nobody came</source>
   <translation>Niemand kam</translation>
  </message>
  <message>
   <source>Nobody can drive there, and no territory finds it.</source>
   <translation>Niemand kann hinfahren, und kein Gebiet findet sie.</translation>
  </message>
  <message>
   <source>Nobody changes the band.</source>
   <translation>Niemand wechselt das Band.</translation>
  </message>
  <message>
   <source>Nobody chosen yet.</source>
   <translation>Noch niemand gewählt.</translation>
  </message>
  <message>
   <source>Nobody else has any</source>
   <translation>Sonst hat niemand welche</translation>
  </message>
  <message>
   <source>Nobody else within {reach} km of {near}.</source>
   <translation>Sonst niemand im Umkreis von {reach} km um {near}.</translation>
  </message>
  <message>
   <source>Nobody goes over it</source>
   <translation>Niemand geht darüber</translation>
  </message>
  <message>
   <source>Nobody had answered yet. Your notes are kept</source>
   <translation>Es hatte noch niemand abgenommen. Ihre Notizen sind da</translation>
  </message>
  <message>
   <source>Nobody has claimed</source>
   <translation>Niemand hat sie übernommen</translation>
  </message>
  <message>
   <source>Nobody has made a lead of them yet. Ctrl N makes one.</source>
   <translation>Noch hat niemand einen Lead daraus gemacht. Strg N legt einen an.</translation>
  </message>
  <message>
   <source>Nobody has that address.</source>
   <translation>Niemand hat diese Adresse.</translation>
  </message>
  <message>
   <source>Nobody has this lead yet.</source>
   <translation>Diesen Lead hat noch niemand.</translation>
  </message>
  <message>
   <source>Nobody here has it. Enter keeps a new contact with that {what}.</source>
   <translation>Das hat hier niemand. Enter legt einen neuen Kontakt an, mit: {what}.</translation>
  </message>
  <message>
   <source>Nobody here has that name.</source>
   <translation>Hier heißt niemand so.</translation>
  </message>
  <message>
   <source>Nobody here is called that.</source>
   <translation>Hier heißt niemand so.</translation>
  </message>
  <message>
   <source>Nobody here is called {first_name}.</source>
   <translation>Hier heißt niemand {first_name}.</translation>
  </message>
  <message>
   <source>Nobody here is called {unknown}.</source>
   <translation>Hier heißt niemand {unknown}.</translation>
  </message>
  <message>
   <source>Nobody here who gets leads is</source>
   <translation>Niemand hier, der Leads bekommt, heißt</translation>
  </message>
  <message>
   <source>Nobody in this list is like somebody you have.</source>
   <translation>Niemand in dieser Liste ähnelt jemandem, den Sie haben.</translation>
  </message>
  <message>
   <source>Nobody is called {name!r}.</source>
   <translation>Niemand heißt {name!r}.</translation>
  </message>
  <message>
   <source>Nobody is called {name}.</source>
   <translation>Niemand heißt {name}.</translation>
  </message>
  <message>
   <source>Nobody is here twice.</source>
   <translation>Niemand ist doppelt hier.</translation>
  </message>
  <message>
   <source>Nobody is in it. Choose leads and press Ctrl Shift S.</source>
   <translation>Niemand ist darin. Wählen Sie Leads und drücken Sie Strg Umschalt S.</translation>
  </message>
  <message>
   <source>Nobody is near.</source>
   <translation>Niemand ist in der Nähe.</translation>
  </message>
  <message>
   <source>Nobody is past it.</source>
   <translation>Niemand ist darüber.</translation>
  </message>
  <message>
   <source>Nobody is their own deputy.</source>
   <translation>Niemand vertritt sich selbst.</translation>
  </message>
  <message>
   <source>Nobody it names is here any more.</source>
   <translation>Niemand, den sie nennt, ist noch hier.</translation>
  </message>
  <message>
   <source>Nobody moved to another stage.</source>
   <translation>Niemand hat die Stufe gewechselt.</translation>
  </message>
  <message>
   <source>Nobody of that kind here.</source>
   <translation>Hier ist niemand dieser Art.</translation>
  </message>
  <message>
   <source>Nobody of these days was sent back.</source>
   <translation>Niemand dieser Tage wurde zurückgegeben.</translation>
  </message>
  <message>
   <source>Nobody set a quota for this quarter.</source>
   <translation>Für dieses Quartal hat niemand eine Quote gesetzt.</translation>
  </message>
  <message>
   <source>Nobody to reach</source>
   <translation>Niemand zu erreichen</translation>
  </message>
  <message>
   <source>Nobody to set a quota for: add reps and AEs in People.</source>
   <translation>Niemand, für den eine Quote zu setzen wäre: fügen Sie unter „Personen“ Reps und AEs hinzu.</translation>
  </message>
  <message>
   <source>Nobody was enrolled.</source>
   <translation>Es wurde niemand eingeschrieben.</translation>
  </message>
  <message>
   <source>Nobody was erased by this yet.</source>
   <translation>Hierdurch wurde noch niemand gelöscht.</translation>
  </message>
  <message>
   <source>Nobody was erased.</source>
   <translation>Niemand wurde gelöscht.</translation>
  </message>
  <message>
   <source>Nobody was taken at this event on this laptop.</source>
   <translation>Auf diesem Laptop wurde bei dieser Veranstaltung niemand aufgenommen.</translation>
  </message>
  <message>
   <source>Nobody was taken at {name} on this laptop.</source>
   <translation>Auf diesem Laptop wurde bei {name} niemand aufgenommen.</translation>
  </message>
  <message>
   <source>Nobody was taken yet.</source>
   <translation>Es wurde noch niemand aufgenommen.</translation>
  </message>
  <message>
   <source>Nobody who works here made this entry.</source>
   <translation>Niemand, der hier arbeitet, hat diesen Eintrag gemacht.</translation>
  </message>
  <message>
   <source>Nobody works in any of the territories.</source>
   <translation>In keinem der Gebiete arbeitet jemand.</translation>
  </message>
  <message>
   <source>Nobody works in it, so its leads wait.</source>
   <translation>Niemand arbeitet darin, darum warten seine Leads.</translation>
  </message>
  <message>
   <source>Nobody works {name}</source>
   <translation>Niemand bearbeitet {name}</translation>
  </message>
  <message>
   <source>Nobody yet</source>
   <translation>Noch niemand</translation>
  </message>
  <message>
   <source>Nobody: the next rule is asked</source>
   <translation>Niemand: die nächste Regel wird gefragt</translation>
  </message>
  <message>
   <source>None</source>
   <translation>Keine</translation>
  </message>
  <message>
   <source>None can go as it is</source>
   <translation>Keiner kann so gehen</translation>
  </message>
  <message>
   <source>None has joined yet.</source>
   <translation>Noch ist keines dabei.</translation>
  </message>
  <message>
   <source>None noted</source>
   <translation>Keine notiert</translation>
  </message>
  <message>
   <source>None of them can be written to.</source>
   <translation>An niemanden davon kann geschrieben werden.</translation>
  </message>
  <message>
   <source>None of these leads would change.</source>
   <translation>Keiner dieser Leads würde sich ändern.</translation>
  </message>
  <message>
   <source>None of this kind.</source>
   <translation>Keine dieser Art.</translation>
  </message>
  <message>
   <source>None of {leads} can go to {to} yet.</source>
   <translation>Nichts von {leads} kann schon nach {to}.</translation>
  </message>
  <message>
   <source>None the month before</source>
   <translation>Im Vormonat keine</translation>
  </message>
  <message>
   <source>None the quarter before</source>
   <translation>Im Vorquartal keine</translation>
  </message>
  <message>
   <source>None the week before</source>
   <translation>In der Vorwoche keine</translation>
  </message>
  <message>
   <source>None the year before</source>
   <translation>Im Vorjahr keine</translation>
  </message>
  <message>
   <source>None was printed here yet.</source>
   <translation>Hier wurde noch keines gedruckt.</translation>
  </message>
  <message>
   <source>None yet</source>
   <translation>Noch keine</translation>
  </message>
  <message>
   <source>None yet: sites without coordinates have no place.</source>
   <translation>Noch keine: Standorte ohne Koordinaten haben keinen Ort.</translation>
  </message>
  <message>
   <source>None, a letter of my own</source>
   <translation>Keine, eine eigene Nachricht</translation>
  </message>
  <message>
   <source>None, this computer only</source>
   <translation>Keine, nur dieser Computer</translation>
  </message>
  <message>
   <source>None.</source>
   <translation>Keine.</translation>
  </message>
  <message>
   <source>None: every row is simply in.</source>
   <translation>Keine: jede Zeile ist einfach drin.</translation>
  </message>
  <message>
   <source>Normal</source>
   <translation>Normal</translation>
  </message>
  <message>
   <source>Normal text size</source>
   <translation>Normale Textgröße</translation>
  </message>
  <message>
   <source>North</source>
   <translation>Nord</translation>
  </message>
  <message>
   <source>Not</source>
   <translation>Nicht</translation>
  </message>
  <message>
   <source>Not a fit</source>
   <translation>Passt nicht</translation>
  </message>
  <message>
   <source>Not after, their time</source>
   <translation>Nicht nach, Ortszeit dort</translation>
  </message>
  <message>
   <source>Not answered yet</source>
   <translation>Noch nicht beantwortet</translation>
  </message>
  <message>
   <source>Not as briefed</source>
   <translation>Nicht wie im Briefing</translation>
  </message>
  <message>
   <source>Not asked</source>
   <translation>Nicht gefragt</translation>
  </message>
  <message>
   <source>Not asked yet</source>
   <translation>Noch nicht gefragt</translation>
  </message>
  <message>
   <source>Not before, their time</source>
   <translation>Nicht vor, Ortszeit dort</translation>
  </message>
  <message>
   <source>Not booked yet</source>
   <translation>Noch nicht gebucht</translation>
  </message>
  <message>
   <source>Not closed yet.</source>
   <translation>Noch nicht abgeschlossen.</translation>
  </message>
  <message>
   <source>Not confirmed</source>
   <translation>Nicht bestätigt</translation>
  </message>
  <message>
   <source>Not done: {problem}</source>
   <translation>Nicht geschehen: {problem}</translation>
  </message>
  <message>
   <source>Not for us, with a reason</source>
   <translation>Nichts für uns, mit Grund</translation>
  </message>
  <message>
   <source>Not handed off yet</source>
   <translation>Noch nicht übergeben</translation>
  </message>
  <message>
   <source>Not handled</source>
   <translation>Nicht behandelt</translation>
  </message>
  <message>
   <source>Not here</source>
   <translation>Nicht hier</translation>
  </message>
  <message>
   <source>Not interested</source>
   <translation>Kein Interesse</translation>
  </message>
  <message>
   <source>Not known</source>
   <translation>Nicht bekannt</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>Noch nicht bekannt</translation>
  </message>
  <message>
   <source>Not known. Paste a map link here with Ctrl V.</source>
   <translation>Nicht bekannt. Fügen Sie hier mit Strg V einen Kartenlink ein.</translation>
  </message>
  <message>
   <source>Not met</source>
   <translation>Nicht erfüllt</translation>
  </message>
  <message>
   <source>Not met yet</source>
   <translation>Noch nicht getroffen</translation>
  </message>
  <message>
   <source>Not now</source>
   <translation>Nicht jetzt</translation>
  </message>
  <message>
   <source>Not now, wakes on a date</source>
   <translation>Nicht jetzt, wacht an einem Tag auf</translation>
  </message>
  <message>
   <source>Not now: agree when to ask again, or Nurture with that date</source>
   <translation>Nicht jetzt: vereinbaren, wann wieder gefragt wird, oder Nurture mit diesem Tag</translation>
  </message>
  <message>
   <source>Not our market</source>
   <translation>Nicht unser Markt</translation>
  </message>
  <message>
   <source>Not placed yet</source>
   <translation>Noch nicht verteilt</translation>
  </message>
  <message>
   <source>Not published yet</source>
   <translation>Noch nicht veröffentlicht</translation>
  </message>
  <message>
   <source>Not reached</source>
   <translation>Nicht da</translation>
  </message>
  <message>
   <source>Not sent</source>
   <translation>Nicht enthalten</translation>
  </message>
  <message>
   <source>Not set: nothing moves yet.</source>
   <translation>Nicht gesetzt: noch wechselt nichts.</translation>
  </message>
  <message>
   <source>Not synced</source>
   <translation>Nicht synchronisiert</translation>
  </message>
  <message>
   <source>Not taken</source>
   <translation>Nicht übernommen</translation>
  </message>
  <message>
   <source>Not there</source>
   <translation>Nicht da</translation>
  </message>
  <message>
   <source>Not this time, with its reason</source>
   <translation>Diesmal nicht, mit Grund</translation>
  </message>
  <message>
   <source>Not to be called</source>
   <translation>Nicht anzurufen</translation>
  </message>
  <message>
   <source>Not yet</source>
   <translation>Noch nicht</translation>
  </message>
  <message>
   <source>Note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>Note (optional)</source>
   <translation>Notiz (optional)</translation>
  </message>
  <message>
   <source>Note about {title}</source>
   <translation>Notiz zu {title}</translation>
  </message>
  <message>
   <source>Note added</source>
   <translation>Notiz gespeichert</translation>
  </message>
  <message>
   <source>Note added to</source>
   <translation>Notiz hinzugefügt zu</translation>
  </message>
  <message>
   <source>Note on {title}</source>
   <translation>Notiz zu {title}</translation>
  </message>
  <message>
   <source>Note sent about</source>
   <translation>Notiz gesendet zu</translation>
  </message>
  <message>
   <source>Note sent to {name}</source>
   <translation>Notiz an {name} gesendet</translation>
  </message>
  <message>
   <source>Note to {name}</source>
   <translation>Notiz an {name}</translation>
  </message>
  <message>
   <source>Notes</source>
   <translation>Notizen</translation>
  </message>
  <message>
   <source>Notes and criteria</source>
   <translation>Notizen und Kriterien</translation>
  </message>
  <message>
   <source>Notes kept:</source>
   <translation>Notizen behalten:</translation>
  </message>
  <message>
   <source>Notes. Start a line with  &gt; quote   ! pain   ? question   @ person   ~ timing</source>
   <translation>Notizen. Beginnen Sie eine Zeile mit  &gt; Zitat   ! Problem   ? Frage   @ Person   ~ Zeitpunkt</translation>
  </message>
  <message>
   <source>Note…</source>
   <translation>Notiz …</translation>
  </message>
  <message>
   <source>Nothing</source>
   <translation>Nichts</translation>
  </message>
  <message>
   <source>Nothing due.</source>
   <translation>Nichts fällig.</translation>
  </message>
  <message>
   <source>Nothing due. {without_step:,} leads have no next step.</source>
   <translation>Nichts fällig. {without_step:,} Leads haben keinen nächsten Schritt.</translation>
  </message>
  <message>
   <source>Nothing else was affected.</source>
   <translation>Sonst ist nichts betroffen.</translation>
  </message>
  <message>
   <source>Nothing found for “{typed}”.</source>
   <translation>Zu „{typed}“ wurde nichts gefunden.</translation>
  </message>
  <message>
   <source>Nothing free in the next sixty days.</source>
   <translation>In den nächsten sechzig Tagen ist nichts frei.</translation>
  </message>
  <message>
   <source>Nothing has moved yet.</source>
   <translation>Noch ist nichts verschoben.</translation>
  </message>
  <message>
   <source>Nothing here matches.</source>
   <translation>Hier passt nichts.</translation>
  </message>
  <message>
   <source>Nothing here yet.</source>
   <translation>Hier ist noch nichts.</translation>
  </message>
  <message>
   <source>Nothing in {name} is a number, an e-mail address or a domain.</source>
   <translation>Nichts in {name} ist eine Nummer, eine E-Mail-Adresse oder eine Domain.</translation>
  </message>
  <message>
   <source>Nothing in {windowtitle} matches “{typed}”.</source>
   <translation>Nichts in {windowtitle} passt zu „{typed}“.</translation>
  </message>
  <message>
   <source>Nothing is changed before you import.</source>
   <translation>Vor dem Import wird nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing is left to print for {day}.</source>
   <translation>Für {day} bleibt nichts zu drucken.</translation>
  </message>
  <message>
   <source>Nothing is left to print with these choices.</source>
   <translation>Mit dieser Auswahl bleibt nichts zu drucken.</translation>
  </message>
  <message>
   <source>Nothing is measured as {measure}.</source>
   <translation>{measure} wird nicht gemessen.</translation>
  </message>
  <message>
   <source>Nothing known</source>
   <translation>Nichts bekannt</translation>
  </message>
  <message>
   <source>Nothing logged yet</source>
   <translation>Noch nichts eingetragen</translation>
  </message>
  <message>
   <source>Nothing more is known yet</source>
   <translation>Mehr ist noch nicht bekannt</translation>
  </message>
  <message>
   <source>Nothing new is ticked. Type the digit of a row.</source>
   <translation>Nichts Neues ist angekreuzt. Tippen Sie die Ziffer einer Zeile.</translation>
  </message>
  <message>
   <source>Nothing of it changes. {since}</source>
   <translation>Nichts daran ändert sich. {since}</translation>
  </message>
  <message>
   <source>Nothing of it was taken; what you wrote is kept.</source>
   <translation>Davon wurde nichts übernommen; was Sie geschrieben haben, bleibt.</translation>
  </message>
  <message>
   <source>Nothing of person or company was set for a year.</source>
   <translation>Ein Jahr lang wurde nichts an Person oder Firma eingetragen.</translation>
  </message>
  <message>
   <source>Nothing of this month arrived since.</source>
   <translation>Seither kam nichts aus diesem Monat.</translation>
  </message>
  <message>
   <source>Nothing on the day</source>
   <translation>Nichts an diesem Tag</translation>
  </message>
  <message>
   <source>Nothing to answer.</source>
   <translation>Nichts zu beantworten.</translation>
  </message>
  <message>
   <source>Nothing to answer. Next meeting {following}.</source>
   <translation>Nichts zu beantworten. Nächster Termin {following}.</translation>
  </message>
  <message>
   <source>Nothing to answer. No meeting is booked.</source>
   <translation>Nichts zu beantworten. Es ist kein Termin gebucht.</translation>
  </message>
  <message>
   <source>Nothing to compare yet</source>
   <translation>Noch nichts zu vergleichen</translation>
  </message>
  <message>
   <source>Nothing to mend</source>
   <translation>Nichts auszubessern</translation>
  </message>
  <message>
   <source>Nothing to put right</source>
   <translation>Nichts zu richten</translation>
  </message>
  <message>
   <source>Nothing to review.</source>
   <translation>Nichts zu prüfen.</translation>
  </message>
  <message>
   <source>Nothing to review. {before:,} settled before.</source>
   <translation>Nichts zu prüfen. {before:,} früher geklärt.</translation>
  </message>
  <message>
   <source>Nothing to say yet</source>
   <translation>Noch nichts zu sagen</translation>
  </message>
  <message>
   <source>Nothing waits for your answer.</source>
   <translation>Nichts wartet auf Ihre Antwort.</translation>
  </message>
  <message>
   <source>Nothing waits to be sent</source>
   <translation>Nichts wartet auf das Senden</translation>
  </message>
  <message>
   <source>Nothing waits to be sent.</source>
   <translation>Nichts wartet auf das Senden.</translation>
  </message>
  <message>
   <source>Nothing waits to be sent. Steps of sequences put letters here; Shift E on a lead writes one.</source>
   <translation>Nichts wartet auf den Versand. Schritte von Sequenzen legen hier Nachrichten ab; Umschalt E beim Lead schreibt eine.</translation>
  </message>
  <message>
   <source>Nothing was added.</source>
   <translation>Es wurde nichts hinzugefügt.</translation>
  </message>
  <message>
   <source>Nothing was changed.</source>
   <translation>Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>Nothing was counted here.</source>
   <translation>Hier wurde nichts gezählt.</translation>
  </message>
  <message>
   <source>Nothing was done.</source>
   <translation>Es wurde nichts getan.</translation>
  </message>
  <message>
   <source>Nothing was entered yet.</source>
   <translation>Es wurde noch nichts eingegeben.</translation>
  </message>
  <message>
   <source>Nothing was erased.</source>
   <translation>Es wurde nichts gelöscht.</translation>
  </message>
  <message>
   <source>Nothing was imported.</source>
   <translation>Es wurde nichts importiert.</translation>
  </message>
  <message>
   <source>Nothing was installed, and what was fetched was deleted to leave room for your work.</source>
   <translation>Es wurde nichts installiert; was geladen war, wurde gelöscht, damit Platz für Ihre Arbeit bleibt.</translation>
  </message>
  <message>
   <source>Nothing was installed.</source>
   <translation>Es wurde nichts installiert.</translation>
  </message>
  <message>
   <source>Nothing was logged twice.</source>
   <translation>Es wurde nichts doppelt eingetragen.</translation>
  </message>
  <message>
   <source>Nothing was logged.</source>
   <translation>Es wurde nichts eingetragen.</translation>
  </message>
  <message>
   <source>Nothing was merged into this record on this laptop.</source>
   <translation>Auf diesem Laptop wurde nichts mit diesem Datensatz zusammengeführt.</translation>
  </message>
  <message>
   <source>Nothing was opened.</source>
   <translation>Es wurde nichts geöffnet.</translation>
  </message>
  <message>
   <source>Nothing was overwritten.</source>
   <translation>Es wurde nichts überschrieben.</translation>
  </message>
  <message>
   <source>Nothing was overwritten. {words}</source>
   <translation>Es wurde nichts überschrieben. {words}</translation>
  </message>
  <message>
   <source>Nothing was printed or saved.</source>
   <translation>Es wurde nichts gedruckt oder gespeichert.</translation>
  </message>
  <message>
   <source>Nothing was redrawn yet.</source>
   <translation>Es wurde noch nichts neu zugeschnitten.</translation>
  </message>
  <message>
   <source>Nothing was returned on these days.</source>
   <translation>An diesen Tagen wurde nichts zurückgegeben.</translation>
  </message>
  <message>
   <source>Nothing was sent.</source>
   <translation>Es wurde nichts gesendet.</translation>
  </message>
  <message>
   <source>Nothing was taken out yet.</source>
   <translation>Es ist noch nichts hinausgegangen.</translation>
  </message>
  <message>
   <source>Nothing was touched.</source>
   <translation>Es wurde nichts berührt.</translation>
  </message>
  <message>
   <source>Nothing was written.</source>
   <translation>Es wurde nichts geschrieben.</translation>
  </message>
  <message>
   <source>Nothing.</source>
   <translation>Nichts.</translation>
  </message>
  <message>
   <source>Nov</source>
   <translation>Nov</translation>
  </message>
  <message>
   <source>Now</source>
   <translation>Jetzt</translation>
  </message>
  <message>
   <source>Now </source>
   <translation>Jetzt </translation>
  </message>
  <message>
   <source>Now map an example of what it sends: Enter.</source>
   <translation>Ordnen Sie jetzt ein Beispiel dessen zu, was es schickt: Enter.</translation>
  </message>
  <message>
   <source>Now on</source>
   <translation>Jetzt mit</translation>
  </message>
  <message>
   <source>Now, because </source>
   <translation>Jetzt, weil </translation>
  </message>
  <message>
   <source>Number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>Number of the sheet</source>
   <translation>Nummer des Blatts</translation>
  </message>
  <message>
   <source>Number or e-mail</source>
   <translation>Nummer oder E-Mail</translation>
  </message>
  <message>
   <source>Number or e-mail, either is enough</source>
   <translation>Nummer oder E-Mail, eines genügt</translation>
  </message>
  <message>
   <source>Number or name</source>
   <translation>Nummer oder Name</translation>
  </message>
  <message>
   <source>Numbers</source>
   <translation>Nummern</translation>
  </message>
  <message>
   <source>Numbers are dialled with</source>
   <translation>Nummern werden gewählt mit</translation>
  </message>
  <message>
   <source>Nurture</source>
   <translation>Nurture</translation>
  </message>
  <message>
   <source>Nurture needs a date to wake it.</source>
   <translation>Nurture braucht einen Tag zum Wecken.</translation>
  </message>
  <message>
   <source>Nurture wakes after 1 to 730 days.</source>
   <translation>Nurture weckt nach 1 bis 730 Tagen.</translation>
  </message>
  <message>
   <source>Nurture wakes after how many days</source>
   <translation>Nach wie vielen Tagen Nurture weckt</translation>
  </message>
  <message>
   <source>Nurture…</source>
   <translation>Nurture …</translation>
  </message>
  <message>
   <source>Objection</source>
   <translation>Einwand</translation>
  </message>
  <message>
   <source>Objection card</source>
   <translation>Einwandkarte</translation>
  </message>
  <message>
   <source>Objection cards</source>
   <translation>Einwandkarten</translation>
  </message>
  <message>
   <source>Objection: {says}</source>
   <translation>Einwand: {says}</translation>
  </message>
  <message>
   <source>Objection: “{value}” — {state}</source>
   <translation>Einwand: „{value}“ — {state}</translation>
  </message>
  <message>
   <source>Objections</source>
   <translation>Einwände</translation>
  </message>
  <message>
   <source>Objections raised</source>
   <translation>Einwände</translation>
  </message>
  <message>
   <source>Oct</source>
   <translation>Okt</translation>
  </message>
  <message>
   <source>Of</source>
   <translation>Von</translation>
  </message>
  <message>
   <source>Of its {size}, {fetched:,.1f} MB are on this laptop.</source>
   <translation>Von ihren {size} liegen {fetched:,.1f} MB auf diesem Laptop.</translation>
  </message>
  <message>
   <source>Of the leads in</source>
   <translation>Von den Leads in</translation>
  </message>
  <message>
   <source>Of {total:,} open leads {up:,} would move up, {down:,} down, {stay:,} stay as they are.</source>
   <translation>Von {total:,} offenen Leads würden {up:,} steigen, {down:,} fallen, {stay:,} bleiben.</translation>
  </message>
  <message>
   <source>Off</source>
   <translation>Aus</translation>
  </message>
  <message>
   <source>Off the line:</source>
   <translation>Von der Linie:</translation>
  </message>
  <message>
   <source>Off:</source>
   <translation>Aus:</translation>
  </message>
  <message>
   <source>Offer their next free time; write it as the next step.</source>
   <translation>Bieten Sie die nächste freie Zeit an; schreiben Sie sie als nächsten Schritt.</translation>
  </message>
  <message>
   <source>Offer to another AE…</source>
   <translation>Anderem AE anbieten …</translation>
  </message>
  <message>
   <source>Offered</source>
   <translation>Angeboten</translation>
  </message>
  <message>
   <source>Offered to {name}</source>
   <translation>{name} angeboten</translation>
  </message>
  <message>
   <source>Offline</source>
   <translation>Offline</translation>
  </message>
  <message>
   <source>Older</source>
   <translation>Älter</translation>
  </message>
  <message>
   <source>On</source>
   <translation>An</translation>
  </message>
  <message>
   <source>On lease until {day}, then back to the queue if untouched</source>
   <translation>Geliehen bis {day}, ohne Kontakt danach zurück in die Warteschlange</translation>
  </message>
  <message>
   <source>On or off</source>
   <translation>An oder aus</translation>
  </message>
  <message>
   <source>On other screens</source>
   <translation>Auf anderen Seiten</translation>
  </message>
  <message>
   <source>On site</source>
   <translation>Vor Ort</translation>
  </message>
  <message>
   <source>On site without a place counts as missing</source>
   <translation>Vor Ort ohne Ort zählt als fehlend</translation>
  </message>
  <message>
   <source>On target</source>
   <translation>Im Ziel</translation>
  </message>
  <message>
   <source>On the call</source>
   <translation>Im Gespräch</translation>
  </message>
  <message>
   <source>On the day </source>
   <translation>Am Tag selbst </translation>
  </message>
  <message>
   <source>On the way</source>
   <translation>Unterwegs</translation>
  </message>
  <message>
   <source>On the way comes before Arrived, and Arrived before Done.</source>
   <translation>„Unterwegs“ kommt vor „Angekommen“, und „Angekommen“ vor „Fertig“.</translation>
  </message>
  <message>
   <source>On the way, then arrived</source>
   <translation>Unterwegs, dann angekommen</translation>
  </message>
  <message>
   <source>On this laptop only</source>
   <translation>Nur auf diesem Laptop</translation>
  </message>
  <message>
   <source>On this laptop only: a server lets each work on their own laptop.</source>
   <translation>Nur auf diesem Laptop: mit einem Server arbeitet jede Person auf dem eigenen Laptop.</translation>
  </message>
  <message>
   <source>On which day does it begin?</source>
   <translation>An welchem Tag beginnt sie?</translation>
  </message>
  <message>
   <source>On:</source>
   <translation>An:</translation>
  </message>
  <message>
   <source>Once a day Satchel asks whether a newer version is there. It tells nothing of you or your work, believes only what its makers signed, and installs nothing by itself.</source>
   <translation>Einmal am Tag fragt Satchel, ob es eine neuere Version gibt. Es verrät nichts über Sie oder Ihre Arbeit, glaubt nur, was seine Hersteller unterschrieben haben, und installiert nichts von selbst.</translation>
  </message>
  <message>
   <source>One</source>
   <translation>Eine</translation>
  </message>
  <message>
   <source>One before</source>
   <translation>Voriger</translation>
  </message>
  <message>
   <source>One is made by itself when something changed, at most every 15 minutes, and before an import or an update. Each is opened and checked; older ones are thinned out to one a day, a week, a month.</source>
   <translation>Eine entsteht von selbst, wenn sich etwas geändert hat, höchstens alle 15 Minuten, und vor einem Import oder Update. Jede wird geöffnet und geprüft; ältere werden ausgedünnt auf eine je Tag, Woche, Monat.</translation>
  </message>
  <message>
   <source>One line back</source>
   <translation>Eine Zeile zurück</translation>
  </message>
  <message>
   <source>One line for each country, their local time. Holidays are kept free unless it says “, holidays too”.</source>
   <translation>Eine Zeile je Land, in dessen Ortszeit. Feiertage bleiben frei, außer es steht „, holidays too“ dabei.</translation>
  </message>
  <message>
   <source>One more e-mail</source>
   <translation>Noch eine E-Mail</translation>
  </message>
  <message>
   <source>One more number</source>
   <translation>Noch eine Nummer</translation>
  </message>
  <message>
   <source>One of the two is no longer there.</source>
   <translation>Einer der beiden ist nicht mehr da.</translation>
  </message>
  <message>
   <source>One of: {kinds}.</source>
   <translation>Eine von: {kinds}.</translation>
  </message>
  <message>
   <source>One of: {valid}.</source>
   <translation>Einer von: {valid}.</translation>
  </message>
  <message>
   <source>One page: server address, this code, first steps in six lines. Works from paper; no e-mail needed.</source>
   <translation>Eine Seite: Serveradresse, dieser Code, erste Schritte in sechs Zeilen. Geht vom Papier; keine E-Mail nötig.</translation>
  </message>
  <message>
   <source>One part is longer than {longest} characters.</source>
   <translation>Ein Teil ist länger als {longest} Zeichen.</translation>
  </message>
  <message>
   <source>One person</source>
   <translation>Eine Person</translation>
  </message>
  <message>
   <source>One person is one name.</source>
   <translation>Eine Person ist ein Name.</translation>
  </message>
  <message>
   <source>One person was erased.</source>
   <translation>Eine Person wurde gelöscht.</translation>
  </message>
  <message>
   <source>One rep has</source>
   <translation>Ein Rep hat</translation>
  </message>
  <message>
   <source>One-pager</source>
   <translation>One-Pager</translation>
  </message>
  <message>
   <source>Only a draft can be deleted.</source>
   <translation>Nur ein Entwurf kann gelöscht werden.</translation>
  </message>
  <message>
   <source>Only a handoff of yours without a verdict can be withdrawn.</source>
   <translation>Nur eine eigene Übergabe ohne Entscheidung kann zurückgezogen werden.</translation>
  </message>
  <message>
   <source>Only a manager can change routing. Ask yours.</source>
   <translation>Nur eine Führungskraft kann die Verteilung ändern. Fragen Sie Ihre.</translation>
  </message>
  <message>
   <source>Only a manager can change score rules. Ask yours.</source>
   <translation>Nur eine Führungskraft kann Score-Regeln ändern. Fragen Sie Ihre.</translation>
  </message>
  <message>
   <source>Only a manager can change territories. Ask yours.</source>
   <translation>Nur eine Führungskraft kann Gebiete ändern. Fragen Sie Ihre.</translation>
  </message>
  <message>
   <source>Only a manager can define fields. Ask yours.</source>
   <translation>Nur eine Führungskraft kann Felder anlegen. Fragen Sie Ihre.</translation>
  </message>
  <message>
   <source>Only a manager can {what}.</source>
   <translation>Nur eine Führungskraft kann das: {what}.</translation>
  </message>
  <message>
   <source>Only a manager changes this. Ask yours.</source>
   <translation>Das ändert nur eine Führungskraft. Fragen Sie Ihre.</translation>
  </message>
  <message>
   <source>Only a manager does this.</source>
   <translation>Das darf nur ein Manager.</translation>
  </message>
  <message>
   <source>Only a manager sees a month close.</source>
   <translation>Einen Monatsabschluss sieht nur eine Führungskraft.</translation>
  </message>
  <message>
   <source>Only a published track can be retired.</source>
   <translation>Nur ein veröffentlichter Leitfaden kann außer Einsatz.</translation>
  </message>
  <message>
   <source>Only a track in use can be retired.</source>
   <translation>Nur ein Leitfaden im Einsatz kann in den Ruhestand.</translation>
  </message>
  <message>
   <source>Only an AE or a manager answers for an AE.</source>
   <translation>Für einen AE antwortet nur ein AE oder eine Führungskraft.</translation>
  </message>
  <message>
   <source>Only an AE takes what an SDR hands over.</source>
   <translation>Nur ein AE übernimmt, was ein SDR übergibt.</translation>
  </message>
  <message>
   <source>Only an administrator does this to a manager's device.</source>
   <translation>Mit dem Gerät eines Managers darf das nur ein Administrator tun.</translation>
  </message>
  <message>
   <source>Only an administrator invites into another team.</source>
   <translation>Nur ein Administrator lädt in ein anderes Team ein.</translation>
  </message>
  <message>
   <source>Only an administrator invites managers and administrators.</source>
   <translation>Nur ein Administrator lädt Manager und Administratoren ein.</translation>
  </message>
  <message>
   <source>Only an administrator moves somebody to another team.</source>
   <translation>Nur die Administration verschiebt jemanden in ein anderes Team.</translation>
  </message>
  <message>
   <source>Only an administrator sets up where leads come in.</source>
   <translation>Wo Leads hereinkommen, richtet nur ein Administrator ein.</translation>
  </message>
  <message>
   <source>Only an older version can be brought back.</source>
   <translation>Nur eine ältere Version kann zurückgeholt werden.</translation>
  </message>
  <message>
   <source>Only changed since printed</source>
   <translation>Nur seit dem Druck geänderte</translation>
  </message>
  <message>
   <source>Only changed since printed ({handoff_ids})</source>
   <translation>Nur seit dem Druck geänderte ({handoff_ids})</translation>
  </message>
  <message>
   <source>Only the name is known so far.</source>
   <translation>Bisher ist nur der Name bekannt.</translation>
  </message>
  <message>
   <source>Only the sender or a manager withdraws a handoff.</source>
   <translation>Nur wer gesendet hat oder eine Führungskraft zieht eine Übergabe zurück.</translation>
  </message>
  <message>
   <source>Only this computer may be asked without encryption.</source>
   <translation>Nur dieser Computer darf ohne Verschlüsselung gefragt werden.</translation>
  </message>
  <message>
   <source>Only this very computer may be asked without encryption.</source>
   <translation>Ohne Verschlüsselung darf nur dieser Computer selbst gefragt werden.</translation>
  </message>
  <message>
   <source>Only to people who agreed to it</source>
   <translation>Nur an Leute, die zugestimmt haben</translation>
  </message>
  <message>
   <source>Only what lies on this laptop: your own work. Team figures are with your manager.</source>
   <translation>Nur was auf diesem Laptop liegt: Ihre eigene Arbeit. Teamzahlen hat Ihre Leitung.</translation>
  </message>
  <message>
   <source>Only you see</source>
   <translation>Nur Sie sehen</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open Capture first.</source>
   <translation>Öffnen Sie zuerst „Aufnehmen“.</translation>
  </message>
  <message>
   <source>Open Clean-up first.</source>
   <translation>Öffnen Sie zuerst „Aufräumen“.</translation>
  </message>
  <message>
   <source>Open Conflicts first.</source>
   <translation>Öffnen Sie zuerst „Konflikte“.</translation>
  </message>
  <message>
   <source>Open Day first.</source>
   <translation>Öffnen Sie zuerst „Tag“.</translation>
  </message>
  <message>
   <source>Open Duplicates first.</source>
   <translation>Öffnen Sie zuerst „Dubletten“.</translation>
  </message>
  <message>
   <source>Open Month close under Dashboards first.</source>
   <translation>Öffnen Sie zuerst „Monatsabschluss“ unter „Dashboards“.</translation>
  </message>
  <message>
   <source>Open Quotas first.</source>
   <translation>Öffnen Sie zuerst „Quoten“.</translation>
  </message>
  <message>
   <source>Open Satchel once.</source>
   <translation>Öffnen Sie Satchel einmal.</translation>
  </message>
  <message>
   <source>Open a lead from a list to go on with J and K.</source>
   <translation>Öffnen Sie einen Lead aus einer Liste, um mit J und K weiterzugehen.</translation>
  </message>
  <message>
   <source>Open a talk track to edit first.</source>
   <translation>Öffnen Sie zuerst einen Leitfaden zum Bearbeiten.</translation>
  </message>
  <message>
   <source>Open account</source>
   <translation>Account öffnen</translation>
  </message>
  <message>
   <source>Open again</source>
   <translation>Wieder öffnen</translation>
  </message>
  <message>
   <source>Open day</source>
   <translation>Tag der offenen Tür</translation>
  </message>
  <message>
   <source>Open in a new window</source>
   <translation>In neuem Fenster öffnen</translation>
  </message>
  <message>
   <source>Open in your mail program</source>
   <translation>In Ihrem Mailprogramm öffnen</translation>
  </message>
  <message>
   <source>Open it and save it as .xlsx or CSV.</source>
   <translation>Öffnen Sie sie und speichern Sie sie als .xlsx oder CSV.</translation>
  </message>
  <message>
   <source>Open it and save it as CSV.</source>
   <translation>Öffnen Sie sie und speichern Sie sie als CSV.</translation>
  </message>
  <message>
   <source>Open it in a spreadsheet and save it as CSV.</source>
   <translation>Öffnen Sie sie in einer Tabelle und speichern Sie sie als CSV.</translation>
  </message>
  <message>
   <source>Open its account</source>
   <translation>Account dazu öffnen</translation>
  </message>
  <message>
   <source>Open its lead</source>
   <translation>Lead dazu öffnen</translation>
  </message>
  <message>
   <source>Open lead</source>
   <translation>Lead öffnen</translation>
  </message>
  <message>
   <source>Open lead to edit</source>
   <translation>Lead zum Bearbeiten öffnen</translation>
  </message>
  <message>
   <source>Open leads</source>
   <translation>Leads öffnen</translation>
  </message>
  <message>
   <source>Open leads at most</source>
   <translation>Höchstens offene Leads</translation>
  </message>
  <message>
   <source>Open leads that belong to nobody, so nobody works them.</source>
   <translation>Offene Leads, die niemandem gehören und die darum niemand bearbeitet.</translation>
  </message>
  <message>
   <source>Open leads that nothing is planned for.</source>
   <translation>Offene Leads, für die nichts geplant ist.</translation>
  </message>
  <message>
   <source>Open opportunities</source>
   <translation>Offene Opportunities</translation>
  </message>
  <message>
   <source>Open opportunities now by the month of their day, each with its value times how likely it is: its own probability, else that of its stage. What was won with a day in this month or later counts in full.</source>
   <translation>Jetzt offene Opportunities nach dem Monat ihres Tages, jede mit Wert mal Wahrscheinlichkeit: der eigenen, sonst der ihrer Stufe. Was mit einem Tag in diesem Monat oder später gewonnen wurde, zählt voll.</translation>
  </message>
  <message>
   <source>Open opportunities now, divided by the quota of these months that is still to close.</source>
   <translation>Jetzt offene Opportunities, geteilt durch die Quote dieser Monate, die noch zu schließen ist.</translation>
  </message>
  <message>
   <source>Open question</source>
   <translation>Offene Frage</translation>
  </message>
  <message>
   <source>Open questions</source>
   <translation>Offene Fragen</translation>
  </message>
  <message>
   <source>Open questions for the first meeting</source>
   <translation>Offene Fragen für den ersten Termin</translation>
  </message>
  <message>
   <source>Open that one</source>
   <translation>Diese öffnen</translation>
  </message>
  <message>
   <source>Open the account</source>
   <translation>Account öffnen</translation>
  </message>
  <message>
   <source>Open the company</source>
   <translation>Firma öffnen</translation>
  </message>
  <message>
   <source>Open the lead</source>
   <translation>Lead öffnen</translation>
  </message>
  <message>
   <source>Open the list</source>
   <translation>Liste öffnen</translation>
  </message>
  <message>
   <source>Open the record</source>
   <translation>Datensatz öffnen</translation>
  </message>
  <message>
   <source>Open the record and set it by hand.</source>
   <translation>Öffnen Sie den Datensatz und setzen Sie es von Hand.</translation>
  </message>
  <message>
   <source>Open the sheet</source>
   <translation>Blatt öffnen</translation>
  </message>
  <message>
   <source>Open the visit or call</source>
   <translation>Besuch oder Anruf öffnen</translation>
  </message>
  <message>
   <source>Open visit</source>
   <translation>Besuch öffnen</translation>
  </message>
  <message>
   <source>Open what you were reminded of</source>
   <translation>Öffnen, woran Sie erinnert wurden</translation>
  </message>
  <message>
   <source>Open {label}</source>
   <translation>{label} öffnen</translation>
  </message>
  <message>
   <source>Open {windowtitle} first.</source>
   <translation>Öffnen Sie zuerst {windowtitle}.</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>hours</comment>
   <translation>Geöffnet</translation>
  </message>
  <message>
   <source>Open</source>
   <comment>leads</comment>
   <translation>Offen</translation>
  </message>
  <message>
   <source>OpenStreetMap</source>
   <translation>OpenStreetMap</translation>
  </message>
  <message>
   <source>Opening</source>
   <translation>Öffnung</translation>
  </message>
  <message>
   <source>Opportunities</source>
   <translation>Opportunities</translation>
  </message>
  <message>
   <source>Opportunities without next step</source>
   <translation>Opportunities ohne nächsten Schritt</translation>
  </message>
  <message>
   <source>Opportunity</source>
   <translation>Opportunity</translation>
  </message>
  <message>
   <source>Opportunity added</source>
   <translation>Opportunity angelegt</translation>
  </message>
  <message>
   <source>Opportunity changed</source>
   <translation>Opportunity geändert</translation>
  </message>
  <message>
   <source>Opportunity moved to the bin</source>
   <translation>Opportunity in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Opportunity moved to {stage}</source>
   <translation>Opportunity geändert auf {stage}</translation>
  </message>
  <message>
   <source>Options, one a line</source>
   <translation>Auswahl, eine je Zeile</translation>
  </message>
  <message>
   <source>Or leave it empty.</source>
   <translation>Oder lassen Sie es leer.</translation>
  </message>
  <message>
   <source>Or move without them, because</source>
   <translation>Oder ohne sie verschieben, weil</translation>
  </message>
  <message>
   <source>Order</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Order changed, saves</source>
   <translation>Reihenfolge geändert, spart</translation>
  </message>
  <message>
   <source>Order of days</source>
   <translation>Reihenfolge der Tage</translation>
  </message>
  <message>
   <source>Order of the day changed</source>
   <translation>Reihenfolge des Tages geändert</translation>
  </message>
  <message>
   <source>Order of the queue…</source>
   <translation>Reihenfolge der Liste …</translation>
  </message>
  <message>
   <source>Ordered by deadline</source>
   <translation>Geordnet nach Frist</translation>
  </message>
  <message>
   <source>Ordered by: </source>
   <translation>Geordnet nach: </translation>
  </message>
  <message>
   <source>Ordered rules, the first that fits wins. Each can be tried before it applies.</source>
   <translation>Geordnete Regeln, die erste passende gilt. Jede lässt sich ausprobieren, bevor sie gilt.</translation>
  </message>
  <message>
   <source>Organiser</source>
   <translation>Einladend</translation>
  </message>
  <message>
   <source>Other</source>
   <translation>Andere</translation>
  </message>
  <message>
   <source>Other met</source>
   <translation>Andere getr.</translation>
  </message>
  <message>
   <source>Other reasons</source>
   <translation>Andere Gründe</translation>
  </message>
  <message>
   <source>Other reply</source>
   <translation>Andere Antwort</translation>
  </message>
  <message>
   <source>Other sheet</source>
   <translation>Anderes Blatt</translation>
  </message>
  <message>
   <source>Other value brought back</source>
   <translation>Anderer Wert zurückgeholt</translation>
  </message>
  <message>
   <source>Others have that already, and only a manager takes it back: {label}.</source>
   <translation>Andere haben das schon, und nur eine Führungskraft nimmt es zurück: {label}.</translation>
  </message>
  <message>
   <source>Out&amp;bound</source>
   <translation>Out&amp;bound</translation>
  </message>
  <message>
   <source>Outbound</source>
   <translation>Outbound</translation>
  </message>
  <message>
   <source>Outbox</source>
   <translation>Postausgang</translation>
  </message>
  <message>
   <source>Outcome</source>
   <translation>Ergebnis</translation>
  </message>
  <message>
   <source>Outcome and next step</source>
   <translation>Ergebnis und nächster Schritt</translation>
  </message>
  <message>
   <source>Outcome {key}, {name}</source>
   <translation>Ergebnis {key}, {name}</translation>
  </message>
  <message>
   <source>Outcome {removeprefix}</source>
   <translation>Ergebnis {removeprefix}</translation>
  </message>
  <message>
   <source>Outcomes are: {names}.</source>
   <translation>Ergebnisse sind: {names}.</translation>
  </message>
  <message>
   <source>Outcomes that lead elsewhere</source>
   <translation>Ergebnisse, die anderswohin führen</translation>
  </message>
  <message>
   <source>Outline</source>
   <translation>Gliederung</translation>
  </message>
  <message>
   <source>Over the line</source>
   <translation>Über der Linie</translation>
  </message>
  <message>
   <source>Overdue</source>
   <translation>Überfällig</translation>
  </message>
  <message>
   <source>Overdue with {rest}</source>
   <translation>Überfällig bei {rest}</translation>
  </message>
  <message>
   <source>Override</source>
   <translation>Ausnahme</translation>
  </message>
  <message>
   <source>Override: </source>
   <translation>Ausnahme: </translation>
  </message>
  <message>
   <source>Overview</source>
   <translation>Übersicht</translation>
  </message>
  <message>
   <source>Owner</source>
   <translation>Inhaber</translation>
  </message>
  <message>
   <source>Owner: {owner_id}</source>
   <translation>Inhaber: {owner_id}</translation>
  </message>
  <message>
   <source>PDF (*.pdf)</source>
   <translation>PDF (*.pdf)</translation>
  </message>
  <message>
   <source>PEM file of your own certificate authority</source>
   <translation>PEM-Datei Ihrer eigenen Zertifizierungsstelle</translation>
  </message>
  <message>
   <source>PEM file with the key of the certificate</source>
   <translation>PEM-Datei mit dem Schlüssel des Zertifikats</translation>
  </message>
  <message>
   <source>PEM file; without one, run behind a proxy that has one</source>
   <translation>PEM-Datei; ohne sie hinter einem Proxy betreiben, der eine hat</translation>
  </message>
  <message>
   <source>Pace</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Pace: {minutes} of {least} to {most} minutes</source>
   <translation>Tempo: {minutes} von {least} bis {most} Minuten</translation>
  </message>
  <message>
   <source>Page</source>
   <translation>Seite</translation>
  </message>
  <message>
   <source>Pages</source>
   <translation>Seiten</translation>
  </message>
  <message>
   <source>Pages as printed</source>
   <translation>Seiten wie gedruckt</translation>
  </message>
  <message>
   <source>Pages of the settings</source>
   <translation>Seiten der Einstellungen</translation>
  </message>
  <message>
   <source>Pain</source>
   <translation>Problem</translation>
  </message>
  <message>
   <source>Pain, in their words</source>
   <translation>Problem, in ihren Worten</translation>
  </message>
  <message>
   <source>Pain, in {pronoun} words</source>
   <translation>Problem, in {pronoun} Worten</translation>
  </message>
  <message>
   <source>Pairs to review</source>
   <translation>Paare zum Prüfen</translation>
  </message>
  <message>
   <source>Pairs with</source>
   <translation>Arbeitet mit</translation>
  </message>
  <message>
   <source>Pairs with you on {territory}.</source>
   <translation>Arbeitet mit Ihnen in {territory} zusammen.</translation>
  </message>
  <message>
   <source>Pairs with, deputy</source>
   <translation>Arbeitet mit, Vertretung</translation>
  </message>
  <message>
   <source>Pane</source>
   <translation>Bereich</translation>
  </message>
  <message>
   <source>Panes</source>
   <translation>Bereiche</translation>
  </message>
  <message>
   <source>Paper</source>
   <translation>Papier</translation>
  </message>
  <message>
   <source>Paper, Spreadsheet, A system, Nothing</source>
   <translation>Papier, Tabelle, ein System, nichts</translation>
  </message>
  <message>
   <source>Parent</source>
   <translation>Mutterfirma</translation>
  </message>
  <message>
   <source>Part</source>
   <translation>Teil</translation>
  </message>
  <message>
   <source>Part in the decision</source>
   <translation>Anteil an der Entscheidung</translation>
  </message>
  <message>
   <source>Part of the call</source>
   <translation>Teil des Anrufs</translation>
  </message>
  <message>
   <source>Part of the editor</source>
   <translation>Teil des Editors</translation>
  </message>
  <message>
   <source>Part of the lead</source>
   <translation>Teil des Leads</translation>
  </message>
  <message>
   <source>Part of the visit</source>
   <translation>Teil des Besuchs</translation>
  </message>
  <message>
   <source>Partly</source>
   <translation>Teilweise</translation>
  </message>
  <message>
   <source>Partly as briefed</source>
   <translation>Teils wie im Briefing</translation>
  </message>
  <message>
   <source>Partner</source>
   <translation>Partner</translation>
  </message>
  <message>
   <source>Passphrase</source>
   <translation>Passphrase</translation>
  </message>
  <message>
   <source>Passphrase: </source>
   <translation>Passphrase: </translation>
  </message>
  <message>
   <source>Password</source>
   <translation>Passwort</translation>
  </message>
  <message>
   <source>Password: </source>
   <translation>Passwort: </translation>
  </message>
  <message>
   <source>Past customer</source>
   <translation>Früherer Kunde</translation>
  </message>
  <message>
   <source>Past it the head says so and the drop asks for a reason.</source>
   <translation>Darüber sagt es der Spaltenkopf, und das Ablegen fragt nach einem Grund.</translation>
  </message>
  <message>
   <source>Paste</source>
   <translation>Einfügen</translation>
  </message>
  <message>
   <source>Paste it here</source>
   <translation>Hier einfügen</translation>
  </message>
  <message>
   <source>Paste one example of it. Satchel finds what stands where; put right what it took for something else.</source>
   <translation>Fügen Sie ein Beispiel ein. Satchel erkennt, was wo steht; berichtigen Sie, was es verwechselt hat.</translation>
  </message>
  <message>
   <source>Paste one whole example, with its braces.</source>
   <translation>Fügen Sie ein ganzes Beispiel ein, mit seinen Klammern.</translation>
  </message>
  <message>
   <source>Paste place</source>
   <translation>Ort einfügen</translation>
  </message>
  <message>
   <source>Paste quotas from a spreadsheet</source>
   <translation>Quoten aus einer Tabelle einfügen</translation>
  </message>
  <message>
   <source>Paste the place of the site</source>
   <translation>Ort des Standorts einfügen</translation>
  </message>
  <message>
   <source>Paste the place of the stop</source>
   <translation>Ort des Stopps einfügen</translation>
  </message>
  <message>
   <source>Paste what they wrote.</source>
   <translation>Fügen Sie ein, was geschrieben wurde.</translation>
  </message>
  <message>
   <source>Pause</source>
   <translation>Anhalten</translation>
  </message>
  <message>
   <source>Pause or resume</source>
   <translation>Anhalten oder fortsetzen</translation>
  </message>
  <message>
   <source>Pause reminders for an hour</source>
   <translation>Erinnerungen eine Stunde anhalten</translation>
  </message>
  <message>
   <source>Pause until I close Satchel</source>
   <translation>Anhalten, bis ich Satchel schließe</translation>
  </message>
  <message>
   <source>Paused</source>
   <translation>Angehalten</translation>
  </message>
  <message>
   <source>Paused by you</source>
   <translation>Von Ihnen angehalten</translation>
  </message>
  <message>
   <source>Paused:</source>
   <translation>Angehalten:</translation>
  </message>
  <message>
   <source>Peek</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>People</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>People  {people}</source>
   <translation>Personen  {people}</translation>
  </message>
  <message>
   <source>People and companies that may be here twice.</source>
   <translation>Personen und Firmen, die doppelt hier sein können.</translation>
  </message>
  <message>
   <source>People are for managers.</source>
   <translation>„Personen“ ist für Führungskräfte.</translation>
  </message>
  <message>
   <source>People are kept from {least} to {most} months.</source>
   <translation>Personen werden {least} bis {most} Monate aufbewahrt.</translation>
  </message>
  <message>
   <source>People as vCard, for address books</source>
   <translation>Personen als vCard, für Adressbücher</translation>
  </message>
  <message>
   <source>People here</source>
   <translation>Personen hier</translation>
  </message>
  <message>
   <source>People in the company</source>
   <translation>Personen in der Firma</translation>
  </message>
  <message>
   <source>People in the sequence</source>
   <translation>Personen in der Sequenz</translation>
  </message>
  <message>
   <source>People of the site changed</source>
   <translation>Personen des Standorts geändert</translation>
  </message>
  <message>
   <source>People there</source>
   <translation>Personen dort</translation>
  </message>
  <message>
   <source>People there, parted by commas</source>
   <translation>Personen dort, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>People who arrived on these days and were sent back by an SDR before they were worked.</source>
   <translation>Wer an diesen Tagen kam und von einem SDR zurückgegeben wurde, bevor er bearbeitet war.</translation>
  </message>
  <message>
   <source>People who arrived on these days, worked or not, by their source, and the handoffs accepted on these days. Cost is that of the event of the same name that began on these days.</source>
   <translation>Wer an diesen Tagen kam, bearbeitet oder nicht, nach Quelle, und die an diesen Tagen angenommenen Übergaben. Kosten sind die der gleichnamigen Veranstaltung, die an diesen Tagen begann.</translation>
  </message>
  <message>
   <source>People who asked on these days, by who replied first, and while nobody has by whose lead it is. In time is of those answered or already late.</source>
   <translation>Wer an diesen Tagen anfragte, nach der Person, die zuerst antwortete, und solange niemand, nach dem Inhaber. „Rechtzeitig“ bezieht sich auf Beantwortete und schon Verspätete.</translation>
  </message>
  <message>
   <source>People who asked on these days, by working time until the first reply.</source>
   <translation>Wer an diesen Tagen anfragte, nach Arbeitszeit bis zur ersten Antwort.</translation>
  </message>
  <message>
   <source>Percent, month by month</source>
   <translation>Prozent, Monat für Monat</translation>
  </message>
  <message>
   <source>Person</source>
   <translation>Person</translation>
  </message>
  <message>
   <source>Person added</source>
   <translation>Person angelegt</translation>
  </message>
  <message>
   <source>Person before</source>
   <translation>Vorige Person</translation>
  </message>
  <message>
   <source>Person changed</source>
   <translation>Person geändert</translation>
  </message>
  <message>
   <source>Personas</source>
   <translation>Wer es sagt</translation>
  </message>
  <message>
   <source>Phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>Pick side</source>
   <translation>Seite wählen</translation>
  </message>
  <message>
   <source>Picture added to</source>
   <translation>Bild hinzugefügt zu</translation>
  </message>
  <message>
   <source>Pictures (*.png *.jpg *.jpeg *.webp *.heic *.gif *.bmp)</source>
   <translation>Bilder (*.png *.jpg *.jpeg *.webp *.heic *.gif *.bmp)</translation>
  </message>
  <message>
   <source>Pictures ({pattern})</source>
   <translation>Bilder ({pattern})</translation>
  </message>
  <message>
   <source>Pipeline</source>
   <translation>Pipeline</translation>
  </message>
  <message>
   <source>Pipeline coverage</source>
   <translation>Deckung der Pipeline</translation>
  </message>
  <message>
   <source>Pipeline generated</source>
   <translation>Erzeugte Pipeline</translation>
  </message>
  <message>
   <source>Place</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Place checked</source>
   <translation>Ort geprüft</translation>
  </message>
  <message>
   <source>Place from</source>
   <translation>Ort aus</translation>
  </message>
  <message>
   <source>Place in words</source>
   <translation>Ort in Worten</translation>
  </message>
  <message>
   <source>Place of the meeting set</source>
   <translation>Ort des Termins gesetzt</translation>
  </message>
  <message>
   <source>Place or link</source>
   <translation>Ort oder Link</translation>
  </message>
  <message>
   <source>Place set</source>
   <translation>Ort gesetzt</translation>
  </message>
  <message>
   <source>Place set:</source>
   <translation>Ort gesetzt:</translation>
  </message>
  <message>
   <source>Place, in a word</source>
   <translation>Ort, in einem Wort</translation>
  </message>
  <message>
   <source>Places</source>
   <translation>Orte</translation>
  </message>
  <message>
   <source>Plan</source>
   <translation>Tarif</translation>
  </message>
  <message>
   <source>Plan another one.</source>
   <translation>Planen Sie einen anderen.</translation>
  </message>
  <message>
   <source>Plan it</source>
   <translation>Einplanen</translation>
  </message>
  <message>
   <source>Plan</source>
   <comment>a day</comment>
   <translation>Plan</translation>
  </message>
  <message>
   <source>Planned</source>
   <translation>Geplant</translation>
  </message>
  <message>
   <source>Plans</source>
   <translation>Pläne</translation>
  </message>
  <message>
   <source>Point by point</source>
   <translation>Punkt für Punkt</translation>
  </message>
  <message>
   <source>Point the phone's camera at a code. It dials; Satchel sees nothing of it.</source>
   <translation>Halten Sie die Kamera des Telefons auf einen Code. Es wählt; Satchel sieht davon nichts.</translation>
  </message>
  <message>
   <source>Point the phone's camera at a code. It drives and dials; Satchel sees nothing of it.</source>
   <translation>Halten Sie die Kamera des Telefons auf einen Code. Es fährt und wählt; Satchel sieht davon nichts.</translation>
  </message>
  <message>
   <source>Points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>Points are a whole number from -{most_points} to {most_points}, not 0.</source>
   <translation>Punkte sind eine ganze Zahl von -{most_points} bis {most_points}, nicht 0.</translation>
  </message>
  <message>
   <source>Port</source>
   <translation>Port</translation>
  </message>
  <message>
   <source>Position</source>
   <translation>Reihenfolge</translation>
  </message>
  <message>
   <source>Possible duplicates</source>
   <translation>Mögliche Dubletten</translation>
  </message>
  <message>
   <source>Postcode</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <source>Postcode begins with</source>
   <translation>Postleitzahl beginnt mit</translation>
  </message>
  <message>
   <source>Postcodes</source>
   <translation>Postleitzahlen</translation>
  </message>
  <message>
   <source>Postcodes on this laptop</source>
   <translation>Postleitzahlen auf diesem Laptop</translation>
  </message>
  <message>
   <source>Present passphrase</source>
   <translation>Jetzige Passphrase</translation>
  </message>
  <message>
   <source>Press / to add one.</source>
   <translation>/ fügt einen hinzu.</translation>
  </message>
  <message>
   <source>Press 1, 2 or 3.</source>
   <translation>Drücken Sie 1, 2 oder 3.</translation>
  </message>
  <message>
   <source>Press I.</source>
   <translation>Drücken Sie I.</translation>
  </message>
  <message>
   <source>Press its digit.</source>
   <translation>Drücken Sie die Ziffer.</translation>
  </message>
  <message>
   <source>Press the new key. Backspace takes it away, Esc leaves it.</source>
   <translation>Drücken Sie die neue Taste. Rücktaste entfernt sie, Esc lässt sie.</translation>
  </message>
  <message>
   <source>Preview</source>
   <translation>Vorschau</translation>
  </message>
  <message>
   <source>Preview of the pages</source>
   <translation>Vorschau der Seiten</translation>
  </message>
  <message>
   <source>Preview the redraw</source>
   <translation>Neuen Zuschnitt ansehen</translation>
  </message>
  <message>
   <source>Previous</source>
   <translation>Voriger</translation>
  </message>
  <message>
   <source>Previous conflict</source>
   <translation>Voriger Konflikt</translation>
  </message>
  <message>
   <source>Previous in the list</source>
   <translation>Voriger in der Liste</translation>
  </message>
  <message>
   <source>Previous pair</source>
   <translation>Voriges Paar</translation>
  </message>
  <message>
   <source>Previous pane</source>
   <translation>Voriger Bereich</translation>
  </message>
  <message>
   <source>Price</source>
   <translation>Preis</translation>
  </message>
  <message>
   <source>Price list</source>
   <translation>Preisliste</translation>
  </message>
  <message>
   <source>Print</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Print again, or save the PDF.</source>
   <translation>Drucken Sie noch einmal, oder speichern Sie das PDF.</translation>
  </message>
  <message>
   <source>Print code</source>
   <translation>Code drucken</translation>
  </message>
  <message>
   <source>Print day sheets and call lists</source>
   <translation>Tagesblätter und Anruflisten drucken</translation>
  </message>
  <message>
   <source>Print the account…</source>
   <translation>Account drucken …</translation>
  </message>
  <message>
   <source>Print the briefs…</source>
   <translation>Briefings drucken …</translation>
  </message>
  <message>
   <source>Print the figures…</source>
   <translation>Kennzahlen drucken …</translation>
  </message>
  <message>
   <source>Print the invitation…</source>
   <translation>Einladung drucken …</translation>
  </message>
  <message>
   <source>Print the lead…</source>
   <translation>Lead drucken …</translation>
  </message>
  <message>
   <source>Print the review…</source>
   <translation>Gespräch drucken …</translation>
  </message>
  <message>
   <source>Print today's briefs…</source>
   <translation>Briefings von heute drucken …</translation>
  </message>
  <message>
   <source>Print {ticked}</source>
   <translation>{ticked} drucken</translation>
  </message>
  <message>
   <source>Printed {now:%a %d %b %Y}</source>
   <translation>Gedruckt {now:%a, %d. %b %Y}</translation>
  </message>
  <message>
   <source>Printing</source>
   <translation>Drucken</translation>
  </message>
  <message>
   <source>Print…</source>
   <translation>Drucken …</translation>
  </message>
  <message>
   <source>Private</source>
   <translation>Privat</translation>
  </message>
  <message>
   <source>Probability</source>
   <translation>Wahrscheinlichkeit</translation>
  </message>
  <message>
   <source>Profile url</source>
   <translation>Profil</translation>
  </message>
  <message>
   <source>Promised</source>
   <translation>Zugesagt</translation>
  </message>
  <message>
   <source>Promised call</source>
   <translation>Zugesagter Anruf</translation>
  </message>
  <message>
   <source>Promised calls</source>
   <translation>Zugesagte Anrufe</translation>
  </message>
  <message>
   <source>Promised calls put on the line</source>
   <translation>Zugesagte Anrufe auf die Linie gelegt</translation>
  </message>
  <message>
   <source>Pronoun</source>
   <translation>Anrede</translation>
  </message>
  <message>
   <source>Proposal</source>
   <translation>Angebot</translation>
  </message>
  <message>
   <source>Proposed</source>
   <translation>Vorgeschlagen</translation>
  </message>
  <message>
   <source>Proposed, no answer</source>
   <translation>Vorgeschlagen, keine Antwort</translation>
  </message>
  <message>
   <source>Proposed, not confirmed</source>
   <translation>Vorgeschlagen, nicht bestätigt</translation>
  </message>
  <message>
   <source>Prospect</source>
   <translation>Interessent</translation>
  </message>
  <message>
   <source>Prospects</source>
   <translation>Interessenten</translation>
  </message>
  <message>
   <source>Prospects nobody was in contact with for that long, for whom nothing is open, and whose company is no customer or partner. Nothing goes by itself.</source>
   <translation>Interessenten, mit denen so lange niemand Kontakt hatte, für die nichts offen ist und deren Firma weder Kunde noch Partner ist. Nichts verschwindet von selbst.</translation>
  </message>
  <message>
   <source>Prospects on a list: no clock starts until you take them.</source>
   <translation>Interessenten auf einer Liste: keine Uhr läuft, bis Sie sie übernehmen.</translation>
  </message>
  <message>
   <source>Publish</source>
   <translation>Veröffentlichen</translation>
  </message>
  <message>
   <source>Publish it first.</source>
   <translation>Veröffentlichen Sie sie zuerst.</translation>
  </message>
  <message>
   <source>Publish the talk track</source>
   <translation>Leitfaden veröffentlichen</translation>
  </message>
  <message>
   <source>Purpose</source>
   <translation>Anlass</translation>
  </message>
  <message>
   <source>Purpose of the call: {purpose}</source>
   <translation>Anlass des Anrufs: {purpose}</translation>
  </message>
  <message>
   <source>Put a time right…</source>
   <translation>Zeit richtigstellen …</translation>
  </message>
  <message>
   <source>Put away</source>
   <translation>Weglegen</translation>
  </message>
  <message>
   <source>Put away:</source>
   <translation>Weggelegt:</translation>
  </message>
  <message>
   <source>Put back</source>
   <translation>Zurückholen</translation>
  </message>
  <message>
   <source>Put back what was skipped</source>
   <translation>Übersprungenes zurückholen</translation>
  </message>
  <message>
   <source>Put in force, or retire</source>
   <translation>In Kraft setzen, oder außer Einsatz</translation>
  </message>
  <message>
   <source>Put it back, or restore a backup: satchel backups lists them.</source>
   <translation>Legen Sie sie zurück, oder stellen Sie eine Sicherung wieder her: satchel backups listet sie auf.</translation>
  </message>
  <message>
   <source>Put on the line:</source>
   <translation>Auf der Linie:</translation>
  </message>
  <message>
   <source>Put open rows off</source>
   <translation>Offene Zeilen verschieben</translation>
  </message>
  <message>
   <source>Put promised calls on the line</source>
   <translation>Zugesagte Anrufe auf die Linie</translation>
  </message>
  <message>
   <source>Put the brief away</source>
   <translation>Überblick schließen</translation>
  </message>
  <message>
   <source>Put the file back from a copy of the folder.</source>
   <translation>Legen Sie die Datei aus einer Kopie des Ordners zurück.</translation>
  </message>
  <message>
   <source>Put the refused change away</source>
   <translation>Verweigerte Änderung weglegen</translation>
  </message>
  <message numerus="yes">
   <source>Put them on {later}</source>
   <translation>
    <numerusform>Auf {later} legen</numerusform>
    <numerusform>Auf {later} legen</numerusform>
   </translation>
  </message>
  <message>
   <source>Put them right first, or leave the kind.</source>
   <translation>Stellen Sie sie zuerst richtig, oder lassen Sie die Art.</translation>
  </message>
  <message>
   <source>Put this change away</source>
   <translation>Diese Änderung weglegen</translation>
  </message>
  <message>
   <source>Put {order} first</source>
   <translation>{order} zuerst</translation>
  </message>
  <message>
   <source>Qualification</source>
   <translation>Qualifizierung</translation>
  </message>
  <message>
   <source>Qualified</source>
   <translation>Qualifiziert</translation>
  </message>
  <message>
   <source>Qualified opportunities</source>
   <translation>Qualifizierte Opportunities</translation>
  </message>
  <message>
   <source>Qualify</source>
   <translation>Qualifizieren</translation>
  </message>
  <message>
   <source>Qualify, people, files, history</source>
   <translation>Qualifizierung, Personen, Dateien, Änderungen</translation>
  </message>
  <message>
   <source>Questions</source>
   <translation>Fragen</translation>
  </message>
  <message>
   <source>Queue</source>
   <translation>Arbeitsliste</translation>
  </message>
  <message>
   <source>Queue worked</source>
   <translation>Liste abgearbeitet</translation>
  </message>
  <message numerus="yes">
   <source>Queue worked in {number} minutes</source>
   <translation>
    <numerusform>Liste abgearbeitet in {number} Minute</numerusform>
    <numerusform>Liste abgearbeitet in {number} Minuten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>Queue worked: {number} calls.</source>
   <translation>
    <numerusform>Liste abgearbeitet: {number} Anruf.</numerusform>
    <numerusform>Liste abgearbeitet: {number} Anrufe.</numerusform>
   </translation>
  </message>
  <message>
   <source>Queue {queue}</source>
   <translation>Warteschlange {queue}</translation>
  </message>
  <message>
   <source>Quillfen Cold Storage</source>
   <translation>Quillfen Cold Storage</translation>
  </message>
  <message>
   <source>Quit</source>
   <translation>Beenden</translation>
  </message>
  <message>
   <source>Quota changed</source>
   <translation>Quote geändert</translation>
  </message>
  <message>
   <source>Quota reached</source>
   <translation>Quote erreicht</translation>
  </message>
  <message>
   <source>Quota reached: {generated} handed off this quarter of {quota}.</source>
   <translation>Quote erreicht: {generated} in diesem Quartal übergeben, von {quota}.</translation>
  </message>
  <message>
   <source>Quota, meetings held</source>
   <translation>Quote, stattgefundene Termine</translation>
  </message>
  <message>
   <source>Quota, meetings held a month</source>
   <translation>Quote, stattgefundene Termine im Monat</translation>
  </message>
  <message>
   <source>Quotas</source>
   <translation>Quoten</translation>
  </message>
  <message>
   <source>Raised</source>
   <translation>Vorgebracht</translation>
  </message>
  <message>
   <source>Ramp</source>
   <translation>Anlauf</translation>
  </message>
  <message>
   <source>Ramp for {name}</source>
   <translation>Anlauf für {name}</translation>
  </message>
  <message>
   <source>Ramp, percent month by month</source>
   <translation>Anlauf, Prozent Monat für Monat</translation>
  </message>
  <message>
   <source>Ramped:</source>
   <translation>Anlauf gesetzt:</translation>
  </message>
  <message>
   <source>Ramp…</source>
   <translation>Anlauf …</translation>
  </message>
  <message>
   <source>Ranked by qualified opportunities accepted, not by activity. Each column counts credits, not present owners.</source>
   <translation>Geordnet nach angenommenen qualifizierten Opportunities, nicht nach Aktivität. Jede Spalte zählt Anrechnungen, nicht jetzige Inhaber.</translation>
  </message>
  <message>
   <source>Re&amp;move {name}</source>
   <translation>{name} &amp;entfernen</translation>
  </message>
  <message>
   <source>Re-engage</source>
   <translation>Wieder ansprechen</translation>
  </message>
  <message>
   <source>Re: …</source>
   <translation>Re: …</translation>
  </message>
  <message>
   <source>Reach them</source>
   <translation>Erreichen</translation>
  </message>
  <message>
   <source>Reach {name}</source>
   <translation>{name} erreichen</translation>
  </message>
  <message>
   <source>Read</source>
   <translation>Lesen</translation>
  </message>
  <message>
   <source>Read a calendar file…</source>
   <translation>Kalenderdatei lesen …</translation>
  </message>
  <message>
   <source>Read it out or turn the screen. Never answered beforehand. Their answer is kept with these words, the time and your name; a no keeps the name and marks it do not contact.</source>
   <translation>Lesen Sie es vor oder drehen Sie den Bildschirm. Nie im Voraus beantwortet. Die Antwort bleibt mit diesen Worten, der Zeit und Ihrem Namen; ein Nein behält den Namen und markiert ihn als „nicht kontaktieren“.</translation>
  </message>
  <message>
   <source>Read it out, then press Y or N.</source>
   <translation>Lesen Sie es vor, dann drücken Sie Y oder N.</translation>
  </message>
  <message>
   <source>Reading a badge… Esc keeps it as text.</source>
   <translation>Ausweis wird gelesen … Esc behält ihn als Text.</translation>
  </message>
  <message>
   <source>Reading …</source>
   <translation>Wird gelesen …</translation>
  </message>
  <message>
   <source>Ready</source>
   <translation>Bereit</translation>
  </message>
  <message>
   <source>Reason</source>
   <translation>Grund</translation>
  </message>
  <message>
   <source>Reason to hand off without them</source>
   <translation>Grund, ohne sie zu übergeben</translation>
  </message>
  <message>
   <source>Reason, for managers</source>
   <translation>Grund, für Führungskräfte</translation>
  </message>
  <message>
   <source>Reasons</source>
   <translation>Gründe</translation>
  </message>
  <message>
   <source>Reasons changed</source>
   <translation>Gründe geändert</translation>
  </message>
  <message>
   <source>Reasons of a return</source>
   <translation>Gründe einer Rückgabe</translation>
  </message>
  <message>
   <source>Receipt</source>
   <translation>Bestätigung</translation>
  </message>
  <message>
   <source>Receipt by</source>
   <translation>Bestätigt von</translation>
  </message>
  <message>
   <source>Receipt due</source>
   <translation>Bestätigung fällig</translation>
  </message>
  <message>
   <source>Receipt in time</source>
   <translation>Bestätigung rechtzeitig</translation>
  </message>
  <message>
   <source>Receipt reason</source>
   <translation>Grund der Bestätigung</translation>
  </message>
  <message>
   <source>Receipt: cannot</source>
   <translation>Bestätigung: geht nicht</translation>
  </message>
  <message>
   <source>Receipt: taking it</source>
   <translation>Bestätigung: übernommen</translation>
  </message>
  <message>
   <source>Receipts and verdicts whose deadline has passed, by the working time of the AE since then.</source>
   <translation>Bestätigungen und Entscheidungen, deren Frist vorbei ist, nach der Arbeitszeit des AE seither.</translation>
  </message>
  <message>
   <source>Receipts in time</source>
   <translation>Rechtzeitig bestätigt</translation>
  </message>
  <message>
   <source>Receiver</source>
   <translation>Empfänger</translation>
  </message>
  <message>
   <source>Recontact</source>
   <translation>Wieder fragen</translation>
  </message>
  <message>
   <source>Recorded now. {first}’s receipt is due 24 working hours {when}, the verdict 24 after the meeting ends.</source>
   <translation>Jetzt festgehalten. Die Bestätigung von {first} ist 24 Arbeitsstunden {when} fällig, die Entscheidung 24 nach Ende des Termins.</translation>
  </message>
  <message>
   <source>Records behind the figure</source>
   <translation>Datensätze hinter der Zahl</translation>
  </message>
  <message>
   <source>Recycled</source>
   <translation>Recycelt</translation>
  </message>
  <message>
   <source>Redo</source>
   <translation>Wiederholen</translation>
  </message>
  <message>
   <source>Redraw</source>
   <translation>Neuer Zuschnitt</translation>
  </message>
  <message>
   <source>Redraw taken back</source>
   <translation>Zuschnitt zurückgenommen</translation>
  </message>
  <message>
   <source>Referral, website, trade show …</source>
   <translation>Empfehlung, Website, Messe …</translation>
  </message>
  <message>
   <source>Referred by</source>
   <translation>Empfohlen von</translation>
  </message>
  <message>
   <source>Referrer</source>
   <translation>Empfehlung</translation>
  </message>
  <message>
   <source>Region</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>Region: {region}</source>
   <translation>Region: {region}</translation>
  </message>
  <message>
   <source>Relationship</source>
   <translation>Beziehung</translation>
  </message>
  <message>
   <source>Relevant pain</source>
   <translation>Passendes Problem</translation>
  </message>
  <message>
   <source>Reminders</source>
   <translation>Erinnerungen</translation>
  </message>
  <message>
   <source>Reminders go on.</source>
   <translation>Die Erinnerungen gehen weiter.</translation>
  </message>
  <message>
   <source>Remove</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove it</source>
   <translation>Entfernen</translation>
  </message>
  <message>
   <source>Remove it and begin</source>
   <translation>Entfernen und beginnen</translation>
  </message>
  <message>
   <source>Remove one first.</source>
   <translation>Entfernen Sie zuerst eine.</translation>
  </message>
  <message>
   <source>Remove tag</source>
   <translation>Tag entfernen</translation>
  </message>
  <message>
   <source>Remove the address of {name}?</source>
   <translation>Die Adresse von {name} entfernen?</translation>
  </message>
  <message>
   <source>Remove the example data and begin with your own?</source>
   <translation>Beispieldaten entfernen und mit eigenen beginnen?</translation>
  </message>
  <message>
   <source>Remove the example data…</source>
   <translation>Beispieldaten entfernen …</translation>
  </message>
  <message>
   <source>Remove the logo</source>
   <translation>Logo entfernen</translation>
  </message>
  <message>
   <source>Remove the step</source>
   <translation>Schritt entfernen</translation>
  </message>
  <message>
   <source>Remove them here too</source>
   <translation>Auch hier entfernen</translation>
  </message>
  <message>
   <source>Remove this view</source>
   <translation>Diese Ansicht entfernen</translation>
  </message>
  <message>
   <source>Remove {said} (Delete)</source>
   <translation>{said} entfernen (Entf)</translation>
  </message>
  <message>
   <source>Remove {words}</source>
   <translation>{words} entfernen</translation>
  </message>
  <message>
   <source>Remove {words} (Delete)</source>
   <translation>{words} entfernen (Entf)</translation>
  </message>
  <message>
   <source>Removed</source>
   <translation>Entfernt</translation>
  </message>
  <message>
   <source>Rep</source>
   <translation>Rep</translation>
  </message>
  <message>
   <source>Replied to after {time}</source>
   <translation>Beantwortet nach {time}</translation>
  </message>
  <message>
   <source>Replies</source>
   <translation>Erwiderungen</translation>
  </message>
  <message>
   <source>Replies sent or forwarded to it come to their lead. Whoever runs the server sets it up: satchel-server admin set-mailbox.</source>
   <translation>Antworten, die dorthin gehen oder weitergeleitet werden, kommen zu ihrem Lead. Wer den Server betreibt, richtet es ein: satchel-server admin set-mailbox.</translation>
  </message>
  <message>
   <source>Reply</source>
   <translation>Erwiderung</translation>
  </message>
  <message>
   <source>Reply by {due:%H:%M}</source>
   <translation>Antwort bis {due:%H:%M}</translation>
  </message>
  <message>
   <source>Reply by {due}</source>
   <translation>Antwort bis {due}</translation>
  </message>
  <message>
   <source>Reply clocks</source>
   <translation>Antwortuhren</translation>
  </message>
  <message>
   <source>Reply is late</source>
   <translation>Antwort überfällig</translation>
  </message>
  <message>
   <source>Reply logged</source>
   <translation>Antwort eingetragen</translation>
  </message>
  <message>
   <source>Reply logged from</source>
   <translation>Antwort eingetragen von</translation>
  </message>
  <message>
   <source>Reply to {who} by {at}</source>
   <translation>Antwort an {who} bis {at}</translation>
  </message>
  <message>
   <source>Reply to {who} was due at {at}</source>
   <translation>Antwort an {who} war {at} fällig</translation>
  </message>
  <message>
   <source>Reply within 15 min of arrival</source>
   <translation>Antwort innerhalb von 15 Min. nach Eingang</translation>
  </message>
  <message>
   <source>Reply within {left}</source>
   <translation>Antwort binnen {left}</translation>
  </message>
  <message>
   <source>Reply {at} of {replies}. {turn}</source>
   <translation>Antwort {at} von {replies}. {turn}</translation>
  </message>
  <message>
   <source>Reply {at} of {replies}{used}</source>
   <translation>Antwort {at} von {replies}{used}</translation>
  </message>
  <message>
   <source>Reply {number}</source>
   <translation>Erwiderung {number}</translation>
  </message>
  <message>
   <source>Reply {number}, {part}</source>
   <translation>Erwiderung {number}, {part}</translation>
  </message>
  <message>
   <source>Reply {words}</source>
   <translation>Antwort {words}</translation>
  </message>
  <message>
   <source>Report a problem…</source>
   <translation>Problem melden …</translation>
  </message>
  <message>
   <source>Reporting zone</source>
   <translation>Zeitzone der Berichte</translation>
  </message>
  <message>
   <source>Reporting zone changed</source>
   <translation>Zeitzone der Berichte geändert</translation>
  </message>
  <message>
   <source>Reps</source>
   <translation>Reps</translation>
  </message>
  <message>
   <source>Research</source>
   <translation>Recherche</translation>
  </message>
  <message>
   <source>Reset</source>
   <translation>Zurücksetzen</translation>
  </message>
  <message>
   <source>Respond now</source>
   <translation>Jetzt antworten</translation>
  </message>
  <message>
   <source>Restore</source>
   <translation>Wiederherstellen</translation>
  </message>
  <message>
   <source>Restore a backup: satchel backups lists them, satchel restore NAME brings one back.</source>
   <translation>Stellen Sie eine Sicherung wieder her: satchel backups listet sie auf, satchel restore NAME holt eine zurück.</translation>
  </message>
  <message>
   <source>Restore a backup: satchel backups lists them.</source>
   <translation>Stellen Sie eine Sicherung wieder her: satchel backups listet sie auf.</translation>
  </message>
  <message>
   <source>Restore an older one: satchel backups lists them.</source>
   <translation>Stellen Sie eine ältere wieder her: satchel backups listet sie auf.</translation>
  </message>
  <message>
   <source>Restore and open again</source>
   <translation>Wiederherstellen und neu öffnen</translation>
  </message>
  <message>
   <source>Restore defaults</source>
   <translation>Standard wiederherstellen</translation>
  </message>
  <message>
   <source>Restore that one, or write another name.</source>
   <translation>Stellen Sie dieses wieder her, oder schreiben Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Restore the value before</source>
   <translation>Vorigen Wert wiederherstellen</translation>
  </message>
  <message>
   <source>Restore this backup…</source>
   <translation>Diese Sicherung wiederherstellen …</translation>
  </message>
  <message>
   <source>Restore with my change</source>
   <translation>Mit meiner Änderung wiederherstellen</translation>
  </message>
  <message>
   <source>Results</source>
   <translation>Ergebnisse</translation>
  </message>
  <message>
   <source>Retire it, or take them out first.</source>
   <translation>Nehmen Sie sie außer Einsatz, oder nehmen Sie die Personen zuerst heraus.</translation>
  </message>
  <message>
   <source>Retire the card</source>
   <translation>Karte aus dem Einsatz nehmen</translation>
  </message>
  <message>
   <source>Retire the talk track</source>
   <translation>Leitfaden aus dem Einsatz nehmen</translation>
  </message>
  <message>
   <source>Retired</source>
   <translation>Außer Einsatz</translation>
  </message>
  <message>
   <source>Retired:</source>
   <translation>Außer Einsatz:</translation>
  </message>
  <message>
   <source>Return</source>
   <translation>Zurückgeben</translation>
  </message>
  <message>
   <source>Return {company}</source>
   <translation>{company} zurückgeben</translation>
  </message>
  <message>
   <source>Return, because</source>
   <translation>Zurück, weil</translation>
  </message>
  <message>
   <source>Returned</source>
   <translation>Zurückgegeben</translation>
  </message>
  <message>
   <source>Returned because</source>
   <translation>Zurückgegeben, weil</translation>
  </message>
  <message>
   <source>Returned by AEs</source>
   <translation>Von AEs zurückgegeben</translation>
  </message>
  <message>
   <source>Returns</source>
   <translation>Rückgaben</translation>
  </message>
  <message>
   <source>Return…</source>
   <translation>Zurückgeben …</translation>
  </message>
  <message>
   <source>Revenue</source>
   <translation>Umsatz</translation>
  </message>
  <message>
   <source>Review</source>
   <translation>Gespräch</translation>
  </message>
  <message>
   <source>Review kept:</source>
   <translation>Gespräch behalten:</translation>
  </message>
  <message>
   <source>Review of {name}</source>
   <translation>Gespräch mit {name}</translation>
  </message>
  <message>
   <source>Review of {rows}</source>
   <translation>Gespräch mit {rows}</translation>
  </message>
  <message>
   <source>Review…</source>
   <translation>Gespräch …</translation>
  </message>
  <message>
   <source>Revoke</source>
   <translation>Sperren</translation>
  </message>
  <message>
   <source>Revoke asked for:</source>
   <translation>Sperre angefordert:</translation>
  </message>
  <message>
   <source>Revoke stops new data and locks at next contact. Wipe destroys the copy; what was not sent from it would be lost, so it asks for a reason and your password.</source>
   <translation>Sperren hält neue Daten an und sperrt beim nächsten Kontakt. Löschen vernichtet die Kopie; was von ihr nicht gesendet wurde, ginge verloren, darum fragt es nach einem Grund und Ihrem Passwort.</translation>
  </message>
  <message>
   <source>Revoke…</source>
   <translation>Sperren …</translation>
  </message>
  <message>
   <source>Right person</source>
   <translation>Richtige Person</translation>
  </message>
  <message>
   <source>Rights</source>
   <translation>Rechte</translation>
  </message>
  <message>
   <source>Rights set:</source>
   <translation>Rechte gesetzt:</translation>
  </message>
  <message>
   <source>Rights: {name}</source>
   <translation>Rechte: {name}</translation>
  </message>
  <message>
   <source>Rights…</source>
   <translation>Rechte …</translation>
  </message>
  <message>
   <source>Ringing</source>
   <translation>Klingelt</translation>
  </message>
  <message>
   <source>Road</source>
   <translation>Straße</translation>
  </message>
  <message>
   <source>Roads are longer than the straight line by</source>
   <translation>Straßen sind länger als die Luftlinie um</translation>
  </message>
  <message>
   <source>Roads are {low:g} to {high:g} times as long as the straight line.</source>
   <translation>Straßen sind {low:g}- bis {high:g}-mal so lang wie die Luftlinie.</translation>
  </message>
  <message>
   <source>Role</source>
   <translation>Rolle</translation>
  </message>
  <message>
   <source>Role in deal</source>
   <translation>Rolle im Deal</translation>
  </message>
  <message>
   <source>Room, street, gate</source>
   <translation>Raum, Straße, Pforte</translation>
  </message>
  <message>
   <source>Room, street, gate; or the link. Enter keeps it</source>
   <translation>Raum, Straße, Pforte; oder der Link. Enter behält es</translation>
  </message>
  <message>
   <source>Routed</source>
   <translation>Zugeteilt</translation>
  </message>
  <message>
   <source>Routed by</source>
   <translation>Verteilt durch</translation>
  </message>
  <message>
   <source>Routing</source>
   <translation>Verteilung</translation>
  </message>
  <message>
   <source>Routing rule</source>
   <translation>Verteilungsregel</translation>
  </message>
  <message>
   <source>Routing rule moved</source>
   <translation>Verteilungsregel verschoben</translation>
  </message>
  <message>
   <source>Routing rule moved to the bin</source>
   <translation>Verteilungsregel in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Routing rule off</source>
   <translation>Verteilungsregel aus</translation>
  </message>
  <message>
   <source>Routing rule on</source>
   <translation>Verteilungsregel an</translation>
  </message>
  <message>
   <source>Routing rule saved</source>
   <translation>Verteilungsregel gespeichert</translation>
  </message>
  <message>
   <source>Routing rules</source>
   <translation>Verteilungsregeln</translation>
  </message>
  <message>
   <source>Row</source>
   <translation>Zeile</translation>
  </message>
  <message>
   <source>Row before</source>
   <translation>Vorige Zeile</translation>
  </message>
  <message>
   <source>Row being entered</source>
   <translation>Zeile in Eingabe</translation>
  </message>
  <message>
   <source>Row {line:,}</source>
   <translation>Zeile {line:,}</translation>
  </message>
  <message>
   <source>Row {number}, {company}: digit and words</source>
   <translation>Zeile {number}, {company}: Ziffer und Worte</translation>
  </message>
  <message>
   <source>Row {number}, {company}: {happened}</source>
   <translation>Zeile {number}, {company}: {happened}</translation>
  </message>
  <message>
   <source>Row {row:,}</source>
   <translation>Zeile {row:,}</translation>
  </message>
  <message>
   <source>Row {row}: {text}</source>
   <translation>Zeile {row}: {text}</translation>
  </message>
  <message>
   <source>Rows of the sheet</source>
   <translation>Zeilen des Blatts</translation>
  </message>
  <message>
   <source>Rows with a reason</source>
   <translation>Zeilen mit einem Grund</translation>
  </message>
  <message>
   <source>Rows, charts, answers and what was refused are said by themselves. There is nothing to switch on.</source>
   <translation>Zeilen, Diagramme, Antworten und Abgelehntes werden von selbst angesagt. Einzuschalten ist nichts.</translation>
  </message>
  <message>
   <source>Rows: {words}</source>
   <translation>Zeilen: {words}</translation>
  </message>
  <message>
   <source>Rule</source>
   <translation>Regel</translation>
  </message>
  <message>
   <source>Rule applied:</source>
   <translation>Regel angewandt:</translation>
  </message>
  <message>
   <source>Rule for MQLs changed</source>
   <translation>Regel für MQLs geändert</translation>
  </message>
  <message>
   <source>Rule off:</source>
   <translation>Regel aus:</translation>
  </message>
  <message>
   <source>Rule on:</source>
   <translation>Regel an:</translation>
  </message>
  <message>
   <source>Rules</source>
   <translation>Regeln</translation>
  </message>
  <message>
   <source>Rules and weights</source>
   <translation>Regeln und Gewichte</translation>
  </message>
  <message>
   <source>Rules, territories</source>
   <translation>Regeln, Gebiete</translation>
  </message>
  <message>
   <source>Rules, territories or flow</source>
   <translation>Regeln, Gebiete oder Fluss</translation>
  </message>
  <message>
   <source>S&amp;hare {name} with the team</source>
   <translation>{name} mit dem Team &amp;teilen</translation>
  </message>
  <message>
   <source>S&amp;ource</source>
   <translation>&amp;Quelle</translation>
  </message>
  <message>
   <source>SDR</source>
   <translation>SDR</translation>
  </message>
  <message>
   <source>SQL</source>
   <translation>SQL</translation>
  </message>
  <message>
   <source>SQLite {sqlite}, {records:,} records</source>
   <translation>SQLite {sqlite}, {records:,} Datensätze</translation>
  </message>
  <message>
   <source>STARTTLS, usual port 587</source>
   <translation>STARTTLS, üblicher Port 587</translation>
  </message>
  <message>
   <source>Safety</source>
   <translation>Sicherheit</translation>
  </message>
  <message>
   <source>Said no</source>
   <translation>Nein gesagt</translation>
  </message>
  <message>
   <source>Said no at {event}</source>
   <translation>Auf {event} abgelehnt</translation>
  </message>
  <message>
   <source>Sales material</source>
   <translation>Verkaufsunterlagen</translation>
  </message>
  <message>
   <source>Sales material…</source>
   <translation>Verkaufsunterlagen …</translation>
  </message>
  <message>
   <source>Sales-ready criteria</source>
   <translation>Kriterien für „Sales-ready“</translation>
  </message>
  <message>
   <source>Sales-ready: {met} of {criteria} met</source>
   <translation>Sales-ready: {met} von {criteria} erfüllt</translation>
  </message>
  <message>
   <source>Same month</source>
   <translation>Im selben Monat</translation>
  </message>
  <message>
   <source>Same rows, same order: the digit you ticked, a few words if you like, Enter, next row.</source>
   <translation>Dieselbe Folge: Ziffer, ein paar Worte, Enter, nächste Zeile.</translation>
  </message>
  <message>
   <source>Satchel closes and opens again under the new key; the backups get it too. That takes as long as a few backups.</source>
   <translation>Satchel schließt und öffnet sich unter dem neuen Schlüssel neu; die Sicherungen bekommen ihn auch. Das dauert so lang wie ein paar Sicherungen.</translation>
  </message>
  <message>
   <source>Satchel closes and opens again. The database as it is now stays beside it under a dated name.</source>
   <translation>Satchel schließt und öffnet sich neu. Die jetzige Datenbank bleibt unter einem Namen mit Datum daneben liegen.</translation>
  </message>
  <message>
   <source>Satchel made a mistake. Nothing was begun. {keep}</source>
   <translation>Satchel hat einen Fehler gemacht. Es wurde nichts begonnen. {keep}</translation>
  </message>
  <message>
   <source>Satchel made a mistake. Nothing was joined. {keep}</source>
   <translation>Satchel hat einen Fehler gemacht. Sie sind nicht beigetreten. {keep}</translation>
  </message>
  <message>
   <source>Satchel tries again by itself.</source>
   <translation>Satchel versucht es von selbst wieder.</translation>
  </message>
  <message>
   <source>Satchel without its window.</source>
   <translation>Satchel ohne sein Fenster.</translation>
  </message>
  <message>
   <source>Satchel {version}</source>
   <translation>Satchel {version}</translation>
  </message>
  <message>
   <source>Satchel {version} is there.</source>
   <translation>Satchel {version} ist da.</translation>
  </message>
  <message>
   <source>Satchel · cover sheet</source>
   <translation>Satchel · Deckblatt</translation>
  </message>
  <message>
   <source>Satchel · destroy once the code was used</source>
   <translation>Satchel · vernichten, sobald der Code benutzt ist</translation>
  </message>
  <message>
   <source>Satchel · personal data, destroy when no longer needed</source>
   <translation>Satchel · persönliche Daten, vernichten, wenn nicht mehr nötig</translation>
  </message>
  <message>
   <source>Satchel · receipt within 24 working hours, verdict within 24 after the meeting</source>
   <translation>Satchel · Bestätigung binnen 24 Arbeitsstunden, Entscheidung binnen 24 nach dem Termin</translation>
  </message>
  <message>
   <source>Satchel · {complete} Figures may rise when late work arrives.</source>
   <translation>Satchel · {complete} Zahlen können steigen, wenn späte Arbeit ankommt.</translation>
  </message>
  <message>
   <source>Satchel's sync server.</source>
   <translation>Der Sync-Server von Satchel.</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
  </message>
  <message>
   <source>Save PDF…</source>
   <translation>PDF speichern …</translation>
  </message>
  <message>
   <source>Save and next</source>
   <translation>Speichern und weiter</translation>
  </message>
  <message>
   <source>Save as a file and open it</source>
   <translation>Als Datei speichern und öffnen</translation>
  </message>
  <message>
   <source>Save as a workbook…</source>
   <translation>Als Arbeitsmappe speichern …</translation>
  </message>
  <message>
   <source>Save hours</source>
   <translation>Zeiten speichern</translation>
  </message>
  <message>
   <source>Save intervals</source>
   <translation>Abstände speichern</translation>
  </message>
  <message>
   <source>Save it as UTF-8.</source>
   <translation>Speichern Sie sie als UTF-8.</translation>
  </message>
  <message>
   <source>Save it as a file with F, which opens there too.</source>
   <translation>Speichern Sie ihn mit F als Datei, die sich auch dort öffnet.</translation>
  </message>
  <message>
   <source>Save it elsewhere.</source>
   <translation>Speichern Sie sie anderswo.</translation>
  </message>
  <message>
   <source>Save it if you trust it.</source>
   <translation>Speichern Sie es, wenn Sie ihm vertrauen.</translation>
  </message>
  <message>
   <source>Save note</source>
   <translation>Notiz speichern</translation>
  </message>
  <message>
   <source>Save one PDF each</source>
   <translation>Je ein PDF speichern</translation>
  </message>
  <message>
   <source>Save one of your own.</source>
   <translation>Speichern Sie eine eigene.</translation>
  </message>
  <message>
   <source>Save rows left out</source>
   <translation>Ausgelassene speichern</translation>
  </message>
  <message>
   <source>Save step</source>
   <translation>Schritt speichern</translation>
  </message>
  <message>
   <source>Save template</source>
   <translation>Vorlage speichern</translation>
  </message>
  <message>
   <source>Save the PDF</source>
   <translation>PDF speichern</translation>
  </message>
  <message>
   <source>Save the brief</source>
   <translation>Briefing speichern</translation>
  </message>
  <message>
   <source>Save the briefs</source>
   <translation>Briefings speichern</translation>
  </message>
  <message>
   <source>Save the card</source>
   <translation>Karte speichern</translation>
  </message>
  <message>
   <source>Save the figures</source>
   <translation>Kennzahlen speichern</translation>
  </message>
  <message>
   <source>Save the file</source>
   <translation>Datei speichern</translation>
  </message>
  <message>
   <source>Save the letter</source>
   <translation>Nachricht speichern</translation>
  </message>
  <message>
   <source>Save the pack</source>
   <translation>Paket speichern</translation>
  </message>
  <message>
   <source>Save the pack of the month…</source>
   <translation>Paket des Monats speichern …</translation>
  </message>
  <message>
   <source>Save the pack of {name}</source>
   <translation>Paket für {name} speichern</translation>
  </message>
  <message>
   <source>Save the report to</source>
   <translation>Bericht speichern unter</translation>
  </message>
  <message>
   <source>Save the rows left out</source>
   <translation>Ausgelassene Zeilen speichern</translation>
  </message>
  <message>
   <source>Save the rows left out…</source>
   <translation>Ausgelassene Zeilen speichern …</translation>
  </message>
  <message>
   <source>Save the sheet as CSV.</source>
   <translation>Speichern Sie das Blatt als CSV.</translation>
  </message>
  <message>
   <source>Save this view as</source>
   <translation>Diese Ansicht speichern als</translation>
  </message>
  <message>
   <source>Save this view…</source>
   <translation>Diese Ansicht speichern …</translation>
  </message>
  <message>
   <source>Save trigger</source>
   <translation>Trigger speichern</translation>
  </message>
  <message>
   <source>Save view</source>
   <translation>Ansicht speichern</translation>
  </message>
  <message>
   <source>Save, next</source>
   <translation>Speichern, weiter</translation>
  </message>
  <message>
   <source>Save, next person</source>
   <translation>Speichern, nächste Person</translation>
  </message>
  <message>
   <source>Saved</source>
   <translation>Gespeichert</translation>
  </message>
  <message>
   <source>Saved and opened. I marks it as sent:</source>
   <translation>Gespeichert und geöffnet. I markiert ihn als gesendet:</translation>
  </message>
  <message>
   <source>Saved as</source>
   <translation>Gespeichert als</translation>
  </message>
  <message>
   <source>Saved as a file</source>
   <translation>Als Datei gespeichert</translation>
  </message>
  <message>
   <source>Saved views</source>
   <translation>Gespeicherte Ansichten</translation>
  </message>
  <message>
   <source>Saved views of the board</source>
   <translation>Gespeicherte Ansichten des Boards</translation>
  </message>
  <message>
   <source>Saved views of the board…</source>
   <translation>Gespeicherte Ansichten des Boards …</translation>
  </message>
  <message>
   <source>Saved.</source>
   <translation>Gespeichert.</translation>
  </message>
  <message>
   <source>Saved. The Outbox sends by this server after you confirm each letter.</source>
   <translation>Gespeichert. Der Postausgang sendet über diesen Server, nachdem Sie jede Nachricht bestätigt haben.</translation>
  </message>
  <message>
   <source>Saved. {saved}</source>
   <translation>Gespeichert. {saved}</translation>
  </message>
  <message>
   <source>Saved: {words}.</source>
   <translation>Gespeichert: {words}.</translation>
  </message>
  <message>
   <source>Saves {km}.</source>
   <translation>Spart {km}.</translation>
  </message>
  <message>
   <source>Save…</source>
   <translation>Speichern …</translation>
  </message>
  <message>
   <source>Say</source>
   <translation>Sagen Sie</translation>
  </message>
  <message>
   <source>Say </source>
   <translation>Sagen </translation>
  </message>
  <message>
   <source>Say it in a few words.</source>
   <translation>Sagen Sie es in ein paar Worten.</translation>
  </message>
  <message>
   <source>Say it in fewer words.</source>
   <translation>Sagen Sie es in weniger Worten.</translation>
  </message>
  <message>
   <source>Say what became of it once it has begun; until then it can be moved or called off.</source>
   <translation>Sagen Sie, was daraus wurde, sobald er begonnen hat; bis dahin kann er verschoben oder abgesagt werden.</translation>
  </message>
  <message>
   <source>Say when to ask them again; it becomes a task.</source>
   <translation>Sagen Sie, wann wieder gefragt wird; daraus wird eine Aufgabe.</translation>
  </message>
  <message>
   <source>Say when, such as "tue 2pm".</source>
   <translation>Sagen Sie, wann, etwa „di 14 uhr“.</translation>
  </message>
  <message>
   <source>Say who sends here.</source>
   <translation>Sagen Sie, wer hierher schickt.</translation>
  </message>
  <message>
   <source>Say why, in a few words.</source>
   <translation>Sagen Sie in ein paar Worten, warum.</translation>
  </message>
  <message>
   <source>Say why.</source>
   <translation>Sagen Sie, warum.</translation>
  </message>
  <message>
   <source>Says</source>
   <translation>Gesagt</translation>
  </message>
  <message>
   <source>Scan again, or type the name.</source>
   <translation>Scannen Sie noch einmal, oder tippen Sie den Namen.</translation>
  </message>
  <message>
   <source>Score</source>
   <translation>Score</translation>
  </message>
  <message>
   <source>Score band</source>
   <translation>Score-Band</translation>
  </message>
  <message>
   <source>Score o&amp;ver</source>
   <translation>Score ü&amp;ber</translation>
  </message>
  <message>
   <source>Score of the last {days} days: from {first} to {last}, at most {most}</source>
   <translation>Score der letzten {days} Tage: von {first} auf {last}, höchstens {most}</translation>
  </message>
  <message>
   <source>Score over {score}</source>
   <translation>Score über {score}</translation>
  </message>
  <message>
   <source>Score rule</source>
   <translation>Score-Regel</translation>
  </message>
  <message>
   <source>Score rule moved to the bin</source>
   <translation>Score-Regel in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Score rule off</source>
   <translation>Score-Regel aus</translation>
  </message>
  <message>
   <source>Score rule on</source>
   <translation>Score-Regel an</translation>
  </message>
  <message>
   <source>Score rule saved</source>
   <translation>Score-Regel gespeichert</translation>
  </message>
  <message>
   <source>Score weights changed</source>
   <translation>Score-Gewichte geändert</translation>
  </message>
  <message>
   <source>Score {score}{band}</source>
   <translation>Score {score}{band}</translation>
  </message>
  <message>
   <source>Score, explained</source>
   <translation>Score, erklärt</translation>
  </message>
  <message>
   <source>Scores</source>
   <translation>Scores</translation>
  </message>
  <message>
   <source>Scoring leads</source>
   <translation>Leads werden bewertet</translation>
  </message>
  <message>
   <source>Screen readers</source>
   <translation>Screenreader</translation>
  </message>
  <message>
   <source>Sdr</source>
   <translation>SDR</translation>
  </message>
  <message>
   <source>Search or run</source>
   <translation>Suchen oder ausführen</translation>
  </message>
  <message>
   <source>Search or run a command</source>
   <translation>Suchen oder einen Befehl ausführen</translation>
  </message>
  <message>
   <source>Search or run…</source>
   <translation>Suchen oder ausführen …</translation>
  </message>
  <message>
   <source>Second question</source>
   <translation>Zweite Frage</translation>
  </message>
  <message>
   <source>Seconds</source>
   <translation>Sekunden</translation>
  </message>
  <message>
   <source>Section</source>
   <translation>Abschnitt</translation>
  </message>
  <message>
   <source>Section {words}</source>
   <translation>Abschnitt {words}</translation>
  </message>
  <message>
   <source>Section “{section}” is there twice.</source>
   <translation>Den Abschnitt „{section}“ gibt es zweimal.</translation>
  </message>
  <message>
   <source>Sections</source>
   <translation>Abschnitte</translation>
  </message>
  <message>
   <source>Sections of a new brief</source>
   <translation>Abschnitte eines neuen Briefings</translation>
  </message>
  <message>
   <source>Sections of briefs changed</source>
   <translation>Abschnitte der Briefings geändert</translation>
  </message>
  <message>
   <source>Sections, lines and answers that lead on. Calls keep the version they were made with.</source>
   <translation>Abschnitte, Sätze und Antworten, die weiterführen. Anrufe behalten die Fassung, mit der sie geführt wurden.</translation>
  </message>
  <message>
   <source>See and set amounts</source>
   <translation>Beträge sehen und setzen</translation>
  </message>
  <message>
   <source>See it under Dashboards, Month close, or with satchel close {month} --show. What arrives late stands in the next close.</source>
   <translation>Sie sehen ihn unter Dashboards, Monatsabschluss, oder mit satchel close {month} --show. Was später kommt, steht im nächsten Abschluss.</translation>
  </message>
  <message>
   <source>See that {backups} is a folder that can be written, then try again.</source>
   <translation>Sehen Sie nach, ob {backups} ein beschreibbarer Ordner ist, dann versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>See the credits</source>
   <translation>Anrechnungen ansehen</translation>
  </message>
  <message>
   <source>See the leads behind a figure</source>
   <translation>Leads hinter einer Zahl ansehen</translation>
  </message>
  <message>
   <source>See the record's history.</source>
   <translation>Sehen Sie die Änderungen des Datensatzes an.</translation>
  </message>
  <message>
   <source>Select</source>
   <translation>Auswählen</translation>
  </message>
  <message>
   <source>Select all loaded</source>
   <translation>Alle geladenen auswählen</translation>
  </message>
  <message>
   <source>Select down</source>
   <translation>Nach unten auswählen</translation>
  </message>
  <message>
   <source>Select up</source>
   <translation>Nach oben auswählen</translation>
  </message>
  <message>
   <source>Send</source>
   <translation>Senden</translation>
  </message>
  <message>
   <source>Send a note</source>
   <translation>Notiz senden</translation>
  </message>
  <message>
   <source>Send a note about it…</source>
   <translation>Notiz dazu senden …</translation>
  </message>
  <message>
   <source>Send a test lead</source>
   <translation>Test-Lead schicken</translation>
  </message>
  <message>
   <source>Send back</source>
   <translation>Zurückgeben</translation>
  </message>
  <message>
   <source>Send back to marketing…</source>
   <translation>Zurück ans Marketing …</translation>
  </message>
  <message>
   <source>Send back {title}</source>
   <translation>{title} zurückgeben</translation>
  </message>
  <message>
   <source>Send by your mail server</source>
   <translation>Über Ihren Mailserver senden</translation>
  </message>
  <message>
   <source>Send comment</source>
   <translation>Kommentar senden</translation>
  </message>
  <message>
   <source>Send it all the same</source>
   <translation>Trotzdem senden</translation>
  </message>
  <message>
   <source>Send it all the same, or let it wait.</source>
   <translation>Senden Sie ihn trotzdem, oder lassen Sie ihn warten.</translation>
  </message>
  <message>
   <source>Send note</source>
   <translation>Notiz senden</translation>
  </message>
  <message>
   <source>Send “{subject}” to {name}, {address}?</source>
   <translation>„{subject}“ an {name}, {address} senden?</translation>
  </message>
  <message>
   <source>Sender</source>
   <translation>Absender</translation>
  </message>
  <message>
   <source>Sending back needs one of the reasons.</source>
   <translation>Zurückgeben braucht einen der Gründe.</translation>
  </message>
  <message>
   <source>Sends to</source>
   <translation>Schickt an</translation>
  </message>
  <message>
   <source>Seniority</source>
   <translation>Ebene</translation>
  </message>
  <message>
   <source>Sent back</source>
   <translation>Zurückgegeben</translation>
  </message>
  <message>
   <source>Sent back because</source>
   <translation>Zurückgegeben, weil</translation>
  </message>
  <message>
   <source>Sent back, {rest}</source>
   <translation>Zurückgegeben, {rest}</translation>
  </message>
  <message>
   <source>Sent back:</source>
   <translation>Zurückgegeben:</translation>
  </message>
  <message>
   <source>Sent me to someone else</source>
   <translation>Weiterverwiesen</translation>
  </message>
  <message>
   <source>Sent on to</source>
   <translation>Verwiesen an</translation>
  </message>
  <message>
   <source>Sent to the printer.</source>
   <translation>An den Drucker gesendet.</translation>
  </message>
  <message>
   <source>Sent:</source>
   <translation>Gesendet:</translation>
  </message>
  <message>
   <source>Sep</source>
   <translation>Sep</translation>
  </message>
  <message>
   <source>Sequence</source>
   <translation>Sequenz</translation>
  </message>
  <message>
   <source>Sequence added</source>
   <translation>Sequenz angelegt</translation>
  </message>
  <message>
   <source>Sequence changed</source>
   <translation>Sequenz geändert</translation>
  </message>
  <message>
   <source>Sequence ended</source>
   <translation>Sequenz beendet</translation>
  </message>
  <message>
   <source>Sequence in force</source>
   <translation>Sequenz in Kraft</translation>
  </message>
  <message>
   <source>Sequence moved to the bin</source>
   <translation>Sequenz in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Sequence or person</source>
   <translation>Sequenz oder Person</translation>
  </message>
  <message>
   <source>Sequence paused</source>
   <translation>Sequenz angehalten</translation>
  </message>
  <message>
   <source>Sequence resumed</source>
   <translation>Sequenz fortgesetzt</translation>
  </message>
  <message>
   <source>Sequence retired</source>
   <translation>Sequenz außer Einsatz</translation>
  </message>
  <message>
   <source>Sequences</source>
   <translation>Sequenzen</translation>
  </message>
  <message>
   <source>Server</source>
   <translation>Server</translation>
  </message>
  <message>
   <source>Server address</source>
   <translation>Serveradresse</translation>
  </message>
  <message>
   <source>Set</source>
   <translation>Setzen</translation>
  </message>
  <message>
   <source>Set SATCHEL_NEW_PASSPHRASE.</source>
   <translation>Setzen Sie SATCHEL_NEW_PASSPHRASE.</translation>
  </message>
  <message>
   <source>Set SATCHEL_PASSPHRASE to a passphrase for the workspace.</source>
   <translation>Setzen Sie SATCHEL_PASSPHRASE auf eine Passphrase für den Arbeitsbereich.</translation>
  </message>
  <message>
   <source>Set a passphrase…</source>
   <translation>Passphrase setzen …</translation>
  </message>
  <message>
   <source>Set by a manager, for everybody. A move is judged on the laptop, at the drop.</source>
   <translation>Von der Leitung gesetzt, für alle. Über eine Bewegung wird auf dem Laptop entschieden, beim Ablegen.</translation>
  </message>
  <message>
   <source>Set by your company.</source>
   <translation>Von Ihrer Firma gesetzt.</translation>
  </message>
  <message>
   <source>Set it by hand.</source>
   <translation>Setzen Sie es von Hand.</translation>
  </message>
  <message>
   <source>Set on {day} {date:%b} {year}</source>
   <translation>Gesetzt am {day}. {date:%b} {year}</translation>
  </message>
  <message>
   <source>Set one under Settings, Updates.</source>
   <translation>Setzen Sie eine unter Einstellungen, Updates.</translation>
  </message>
  <message>
   <source>Set the day of the redraw</source>
   <translation>Tag des neuen Zuschnitts setzen</translation>
  </message>
  <message>
   <source>Set the field by hand.</source>
   <translation>Setzen Sie das Feld von Hand.</translation>
  </message>
  <message>
   <source>Set:</source>
   <translation>Gesetzt:</translation>
  </message>
  <message>
   <source>Setting changed</source>
   <translation>Einstellung geändert</translation>
  </message>
  <message>
   <source>Settings</source>
   <translation>Einstellungen</translation>
  </message>
  <message>
   <source>Settled before</source>
   <translation>Früher geklärt</translation>
  </message>
  <message>
   <source>Settled before  {before:,}</source>
   <translation>Früher geklärt  {before:,}</translation>
  </message>
  <message>
   <source>Settled:</source>
   <translation>Geklärt:</translation>
  </message>
  <message>
   <source>Seven</source>
   <translation>Sieben</translation>
  </message>
  <message>
   <source>Several companies are</source>
   <translation>Mehrere Firmen heißen</translation>
  </message>
  <message>
   <source>Several people here are</source>
   <translation>Mehrere hier heißen</translation>
  </message>
  <message>
   <source>Several workers need PostgreSQL: give --database postgresql+psycopg://…</source>
   <translation>Mehrere Prozesse brauchen PostgreSQL: Geben Sie --database postgresql+psycopg://… an.</translation>
  </message>
  <message>
   <source>Share</source>
   <translation>Anteil</translation>
  </message>
  <message>
   <source>Share handled</source>
   <translation>Anteil behandelt</translation>
  </message>
  <message>
   <source>Share moved on</source>
   <translation>Anteil ging weiter</translation>
  </message>
  <message>
   <source>Share out</source>
   <translation>Verteilen</translation>
  </message>
  <message>
   <source>Share out the people of this event…</source>
   <translation>Leute dieser Veranstaltung verteilen …</translation>
  </message>
  <message>
   <source>Share out waiting leads</source>
   <translation>Wartende Leads verteilen</translation>
  </message>
  <message>
   <source>Share out {name}</source>
   <translation>{name} verteilen</translation>
  </message>
  <message>
   <source>Share out {people:,}</source>
   <translation>{people:,} verteilen</translation>
  </message>
  <message>
   <source>Shared</source>
   <translation>Geteilt</translation>
  </message>
  <message>
   <source>Shared out</source>
   <translation>Verteilt</translation>
  </message>
  <message>
   <source>Shared out after {event}</source>
   <translation>Nach {event} verteilt</translation>
  </message>
  <message>
   <source>Shared out:</source>
   <translation>Verteilt:</translation>
  </message>
  <message>
   <source>Shared queue</source>
   <translation>Gemeinsame Warteschlange</translation>
  </message>
  <message>
   <source>She</source>
   <translation>Sie</translation>
  </message>
  <message>
   <source>She replied</source>
   <translation>Sie hat geantwortet</translation>
  </message>
  <message>
   <source>Sheets printed here</source>
   <translation>Hier gedruckte Blätter</translation>
  </message>
  <message>
   <source>Shift</source>
   <translation>Umschalt</translation>
  </message>
  <message>
   <source>Shorten it, or write a note.</source>
   <translation>Kürzen Sie es, oder schreiben Sie eine Notiz.</translation>
  </message>
  <message>
   <source>Shorten it.</source>
   <translation>Kürzen Sie es.</translation>
  </message>
  <message>
   <source>Shorter order used</source>
   <translation>Kürzere Reihenfolge übernommen</translation>
  </message>
  <message>
   <source>Show all</source>
   <translation>Alles zeigen</translation>
  </message>
  <message>
   <source>Show all {rows:,}</source>
   <translation>Alle {rows:,} zeigen</translation>
  </message>
  <message>
   <source>Show earlier ones</source>
   <translation>Frühere zeigen</translation>
  </message>
  <message>
   <source>Show the brief</source>
   <translation>Briefing zeigen</translation>
  </message>
  <message>
   <source>Show the leads</source>
   <translation>Leads zeigen</translation>
  </message>
  <message>
   <source>Show the newest</source>
   <translation>Die neuesten zeigen</translation>
  </message>
  <message>
   <source>Show the sheet again.</source>
   <translation>Zeigen Sie das Blatt noch einmal.</translation>
  </message>
  <message>
   <source>Show them</source>
   <translation>Zeigen</translation>
  </message>
  <message>
   <source>Show what was settled</source>
   <translation>Zeigen, was geklärt wurde</translation>
  </message>
  <message>
   <source>Side pane</source>
   <translation>Seitenbereich</translation>
  </message>
  <message>
   <source>Side panel</source>
   <translation>Seitenleiste</translation>
  </message>
  <message>
   <source>Sidebar</source>
   <translation>Seitenleiste</translation>
  </message>
  <message>
   <source>Sign in</source>
   <translation>Anmelden</translation>
  </message>
  <message>
   <source>Sign in again</source>
   <translation>Neu anmelden</translation>
  </message>
  <message>
   <source>Sign in again: F5 leads there.</source>
   <translation>Neu anmelden: F5 führt dorthin.</translation>
  </message>
  <message>
   <source>Sign in again: satchel sign-in.</source>
   <translation>Melden Sie sich neu an: satchel sign-in.</translation>
  </message>
  <message>
   <source>Sign in again…</source>
   <translation>Neu anmelden …</translation>
  </message>
  <message>
   <source>Signal</source>
   <translation>Signal</translation>
  </message>
  <message>
   <source>Signed on</source>
   <translation>Unterschrieben am</translation>
  </message>
  <message>
   <source>Signed, with its amount and day</source>
   <translation>Unterschrieben, mit Betrag und Tag</translation>
  </message>
  <message>
   <source>Signs</source>
   <translation>Unterschreibt</translation>
  </message>
  <message>
   <source>Signs with</source>
   <translation>Signiert mit</translation>
  </message>
  <message>
   <source>Silent since {since}{locks}</source>
   <translation>Still seit {since}{locks}</translation>
  </message>
  <message>
   <source>Since {day}</source>
   <translation>Seit {day}</translation>
  </message>
  <message>
   <source>Since {day} {since:%b}</source>
   <translation>Seit {day}. {since:%b}</translation>
  </message>
  <message>
   <source>Since {day} {since:%b}{about}</source>
   <translation>Seit {day}. {since:%b}{about}</translation>
  </message>
  <message>
   <source>Since {week}</source>
   <translation>Seit {week}</translation>
  </message>
  <message>
   <source>Single letters and digits run commands</source>
   <translation>Einzelne Buchstaben und Ziffern führen Befehle aus</translation>
  </message>
  <message>
   <source>Site</source>
   <translation>Standort</translation>
  </message>
  <message>
   <source>Site added</source>
   <translation>Standort angelegt</translation>
  </message>
  <message>
   <source>Site before</source>
   <translation>Voriger Standort</translation>
  </message>
  <message>
   <source>Site changed</source>
   <translation>Standort geändert</translation>
  </message>
  <message>
   <source>Site moved to the bin</source>
   <translation>Standort in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Site, people and objections</source>
   <translation>Standort, Personen und Einwände</translation>
  </message>
  <message>
   <source>Sites</source>
   <translation>Standorte</translation>
  </message>
  <message>
   <source>Sites placed by their postcodes</source>
   <translation>Standorte nach Postleitzahl verortet</translation>
  </message>
  <message>
   <source>Six</source>
   <translation>Sechs</translation>
  </message>
  <message>
   <source>Sketch of the stops, north up</source>
   <translation>Skizze der Stopps, Norden oben</translation>
  </message>
  <message>
   <source>Skip</source>
   <translation>Überspringen</translation>
  </message>
  <message>
   <source>Skip to the end</source>
   <translation>Ans Ende</translation>
  </message>
  <message>
   <source>Skipped</source>
   <translation>Übersprungen</translation>
  </message>
  <message>
   <source>Slot asked for</source>
   <translation>Zeit angefragt</translation>
  </message>
  <message>
   <source>Slot asked for,</source>
   <translation>Zeit angefragt,</translation>
  </message>
  <message>
   <source>Slot gone</source>
   <translation>Zeit vergeben</translation>
  </message>
  <message>
   <source>Slot {number}</source>
   <translation>Zeit {number}</translation>
  </message>
  <message>
   <source>Smaller text</source>
   <translation>Kleinerer Text</translation>
  </message>
  <message>
   <source>Snooze</source>
   <translation>Später</translation>
  </message>
  <message>
   <source>Snooze until</source>
   <translation>Zurückstellen bis</translation>
  </message>
  <message>
   <source>Snooze {name} until</source>
   <translation>{name} zurückstellen bis</translation>
  </message>
  <message>
   <source>Snoozed to</source>
   <translation>Zurückgestellt auf</translation>
  </message>
  <message>
   <source>Snoozed to {words}</source>
   <translation>Zurückgestellt auf {words}</translation>
  </message>
  <message>
   <source>Snooze…</source>
   <translation>Zurückstellen …</translation>
  </message>
  <message>
   <source>So far</source>
   <translation>Bisher</translation>
  </message>
  <message>
   <source>Social</source>
   <translation>Social</translation>
  </message>
  <message>
   <source>Somebody</source>
   <translation>Jemand</translation>
  </message>
  <message>
   <source>Somebody else has this number; both are kept until you decide.</source>
   <translation>Jemand anderes hat diese Nummer; beide bleiben, bis Sie entscheiden.</translation>
  </message>
  <message>
   <source>Somebody else you met</source>
   <translation>Jemand anderen, den Sie getroffen haben</translation>
  </message>
  <message>
   <source>Somebody else: a name, or what they do</source>
   <translation>Jemand anderes: ein Name, oder was die Person macht</translation>
  </message>
  <message>
   <source>Somebody has decided this already.</source>
   <translation>Das hat schon jemand entschieden.</translation>
  </message>
  <message>
   <source>Somebody has taken this lead already.</source>
   <translation>Diesen Lead hat schon jemand übernommen.</translation>
  </message>
  <message>
   <source>Somebody here has that address already.</source>
   <translation>Diese Adresse hat hier schon jemand.</translation>
  </message>
  <message>
   <source>Somebody takes over what {name} holds.</source>
   <translation>Jemand übernimmt, was {name} hat.</translation>
  </message>
  <message>
   <source>Someone changed {words} since.</source>
   <translation>Jemand hat {words} seither geändert.</translation>
  </message>
  <message>
   <source>Someone has this database open in another window.</source>
   <translation>Jemand hat diese Datenbank in einem anderen Fenster offen.</translation>
  </message>
  <message>
   <source>Something else, skip ahead</source>
   <translation>Etwas anderes, weiter</translation>
  </message>
  <message>
   <source>Something in Satchel went wrong. Nothing you saved is lost.</source>
   <translation>In Satchel ist etwas schiefgegangen. Nichts Gespeichertes ist verloren.</translation>
  </message>
  <message>
   <source>Something private stands there.</source>
   <translation>Dort steht etwas Privates.</translation>
  </message>
  <message>
   <source>Something was added to it since.</source>
   <translation>Seither wurde etwas hinzugefügt.</translation>
  </message>
  <message>
   <source>Somewhere else</source>
   <translation>Anderswo</translation>
  </message>
  <message>
   <source>Sorted by {sort_words}</source>
   <translation>Sortiert nach {sort_words}</translation>
  </message>
  <message>
   <source>Sounded {sounded}</source>
   <translation>Klang {sounded}</translation>
  </message>
  <message>
   <source>Source</source>
   <translation>Quelle</translation>
  </message>
  <message>
   <source>Source: {source}</source>
   <translation>Quelle: {source}</translation>
  </message>
  <message>
   <source>Sourced</source>
   <translation>Beschafft</translation>
  </message>
  <message>
   <source>Sources</source>
   <translation>Quellen</translation>
  </message>
  <message>
   <source>Space</source>
   <translation>Leertaste</translation>
  </message>
  <message>
   <source>Space shows or hides, Alt and arrows move.</source>
   <translation>Leertaste blendet ein oder aus, Alt und Pfeile verschieben.</translation>
  </message>
  <message>
   <source>Speaks for nothing</source>
   <translation>Spricht für nichts</translation>
  </message>
  <message>
   <source>Speaks for: {name}</source>
   <translation>Spricht für: {name}</translation>
  </message>
  <message>
   <source>Speed</source>
   <translation>Tempo</translation>
  </message>
  <message>
   <source>Speed to lead</source>
   <translation>Zeit bis zur Antwort</translation>
  </message>
  <message>
   <source>Split it.</source>
   <translation>Teilen Sie sie.</translation>
  </message>
  <message>
   <source>Spoke with them, not yet qualified</source>
   <translation>Gesprochen, noch nicht qualifiziert</translation>
  </message>
  <message>
   <source>Staff</source>
   <translation>Personal</translation>
  </message>
  <message>
   <source>Stage</source>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>Stage moved to </source>
   <translation>Stufe geändert auf </translation>
  </message>
  <message>
   <source>Stage moved to {stage}</source>
   <translation>Stufe geändert auf {stage}</translation>
  </message>
  <message>
   <source>Stage: {stage}</source>
   <translation>Stufe: {stage}</translation>
  </message>
  <message>
   <source>Stages</source>
   <translation>Stufen</translation>
  </message>
  <message>
   <source>Stages and limits</source>
   <translation>Stufen und Grenzen</translation>
  </message>
  <message>
   <source>Stages and limits changed</source>
   <translation>Stufen und Grenzen geändert</translation>
  </message>
  <message>
   <source>Stages are: {names}.</source>
   <translation>Stufen sind: {names}.</translation>
  </message>
  <message>
   <source>Stand</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>Stand view</source>
   <translation>Standansicht</translation>
  </message>
  <message>
   <source>Stands on</source>
   <translation>Steht bei</translation>
  </message>
  <message>
   <source>Start</source>
   <translation>Beginn</translation>
  </message>
  <message>
   <source>Start a line with  &gt; quote  ! pain  ? question  @ person  ~ timing</source>
   <translation>Beginnen Sie eine Zeile mit  &gt; Zitat  ! Problem  ? Frage  @ Person  ~ Zeitpunkt</translation>
  </message>
  <message>
   <source>Start again first.</source>
   <translation>Starten Sie zuerst neu.</translation>
  </message>
  <message>
   <source>Start and end of the day's driving</source>
   <translation>Beginn und Ende der Fahrten am Tag</translation>
  </message>
  <message>
   <source>Start empty</source>
   <translation>Leer beginnen</translation>
  </message>
  <message>
   <source>Start the day</source>
   <translation>Tag beginnen</translation>
  </message>
  <message>
   <source>Started</source>
   <translation>Begonnen</translation>
  </message>
  <message>
   <source>Starter</source>
   <translation>Starter</translation>
  </message>
  <message>
   <source>Starters added</source>
   <translation>Starter hinzugefügt</translation>
  </message>
  <message>
   <source>State</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>State of the visit</source>
   <translation>Stand des Besuchs</translation>
  </message>
  <message>
   <source>Status</source>
   <translation>Status</translation>
  </message>
  <message>
   <source>Status bar</source>
   <translation>Statusleiste</translation>
  </message>
  <message>
   <source>Stay with their rep</source>
   <translation>Bleiben bei ihrer Person</translation>
  </message>
  <message>
   <source>Stay with who took them</source>
   <translation>Bei der Person bleiben, die sie aufnahm</translation>
  </message>
  <message>
   <source>Step</source>
   <translation>Schritt</translation>
  </message>
  <message>
   <source>Step before</source>
   <translation>Voriger Schritt</translation>
  </message>
  <message>
   <source>Step left out, day {number}: {why}</source>
   <translation>Schritt ausgelassen, Tag {number}: {why}</translation>
  </message>
  <message>
   <source>Step moved</source>
   <translation>Schritt verschoben</translation>
  </message>
  <message>
   <source>Step removed</source>
   <translation>Schritt entfernt</translation>
  </message>
  <message>
   <source>Step removed:</source>
   <translation>Schritt entfernt:</translation>
  </message>
  <message>
   <source>Step saved</source>
   <translation>Schritt gespeichert</translation>
  </message>
  <message>
   <source>Step {now} of {count}: {step}</source>
   <translation>Schritt {now} von {count}: {step}</translation>
  </message>
  <message>
   <source>Step {number}</source>
   <translation>Schritt {number}</translation>
  </message>
  <message>
   <source>Step {number} has no template.</source>
   <translation>Schritt {number} hat keine Vorlage.</translation>
  </message>
  <message>
   <source>Step {number} of {steps}</source>
   <translation>Schritt {number} von {steps}</translation>
  </message>
  <message>
   <source>Step {number}: its template is gone.</source>
   <translation>Schritt {number}: seine Vorlage ist weg.</translation>
  </message>
  <message>
   <source>Step {number}: {what}.</source>
   <translation>Schritt {number}: {what}.</translation>
  </message>
  <message>
   <source>Step {number}: “{outcome}” leads to no later step.</source>
   <translation>Schritt {number}: „{outcome}“ führt zu keinem späteren Schritt.</translation>
  </message>
  <message>
   <source>Steps</source>
   <translation>Schritte</translation>
  </message>
  <message>
   <source>Steps by working day</source>
   <translation>Schritte nach Arbeitstagen</translation>
  </message>
  <message>
   <source>Steps of the sequence</source>
   <translation>Schritte der Sequenz</translation>
  </message>
  <message>
   <source>Still asked for Meeting set</source>
   <translation>Für „Termin steht“ noch gefragt</translation>
  </message>
  <message>
   <source>Still missing: {missing}.</source>
   <translation>Es fehlt noch: {missing}.</translation>
  </message>
  <message>
   <source>Still open</source>
   <translation>Noch offen</translation>
  </message>
  <message>
   <source>Stop</source>
   <translation>Stopp</translation>
  </message>
  <message>
   <source>Stop added</source>
   <translation>Stopp hinzugefügt</translation>
  </message>
  <message>
   <source>Stop before</source>
   <translation>Voriger Stopp</translation>
  </message>
  <message>
   <source>Stop calls</source>
   <translation>Anrufstopp</translation>
  </message>
  <message>
   <source>Stop contact</source>
   <translation>Kontakt stoppen</translation>
  </message>
  <message>
   <source>Stop contact with {name}?</source>
   <translation>Kontakt mit {name} stoppen?</translation>
  </message>
  <message>
   <source>Stop contact…</source>
   <translation>Kontakt stoppen …</translation>
  </message>
  <message>
   <source>Stop moved</source>
   <translation>Stopp verschoben</translation>
  </message>
  <message>
   <source>Stop the server first, then restore.</source>
   <translation>Halten Sie zuerst den Server an, dann stellen Sie wieder her.</translation>
  </message>
  <message>
   <source>Stop {number}</source>
   <translation>Stopp {number}</translation>
  </message>
  <message>
   <source>Stopped. Nothing was printed or saved.</source>
   <translation>Angehalten. Es wurde nichts gedruckt oder gespeichert.</translation>
  </message>
  <message>
   <source>Stops, north up</source>
   <translation>Stopps, Norden oben</translation>
  </message>
  <message>
   <source>Straight lines, estimate. Not a map.</source>
   <translation>Luftlinie, geschätzt. Keine Karte.</translation>
  </message>
  <message>
   <source>Street</source>
   <translation>Straße</translation>
  </message>
  <message>
   <source>Street, or paste a map link</source>
   <translation>Straße, oder fügen Sie einen Kartenlink ein</translation>
  </message>
  <message>
   <source>Street, town, postcode; leave empty when nobody knows</source>
   <translation>Straße, Ort, Postleitzahl; leer lassen, wenn es niemand weiß</translation>
  </message>
  <message>
   <source>Student, supplier or competitor</source>
   <translation>Student, Lieferant oder Wettbewerber</translation>
  </message>
  <message>
   <source>Subject</source>
   <translation>Betreff</translation>
  </message>
  <message>
   <source>Such as smtp.example.com.</source>
   <translation>Etwa smtp.example.com.</translation>
  </message>
  <message>
   <source>Supplier</source>
   <translation>Lieferant</translation>
  </message>
  <message>
   <source>Switch</source>
   <translation>Wechseln</translation>
  </message>
  <message>
   <source>Switch it off instead.</source>
   <translation>Schalten Sie sie stattdessen aus.</translation>
  </message>
  <message>
   <source>Switch it on or off</source>
   <translation>Ein- oder ausschalten</translation>
  </message>
  <message>
   <source>Switch the rule on or off</source>
   <translation>Regel ein- oder ausschalten</translation>
  </message>
  <message>
   <source>Switch to that window, or close it first.</source>
   <translation>Wechseln Sie zu jenem Fenster, oder schließen Sie es zuerst.</translation>
  </message>
  <message>
   <source>Switchboard</source>
   <translation>Zentrale</translation>
  </message>
  <message>
   <source>Sync</source>
   <translation>Sync</translation>
  </message>
  <message>
   <source>Sync is paused.</source>
   <translation>Der Sync ist angehalten.</translation>
  </message>
  <message>
   <source>Sync is paused. {kept}</source>
   <translation>Der Sync ist angehalten. {kept}</translation>
  </message>
  <message>
   <source>Sync met a mistake of Satchel's ({name}). Your work is safe here.</source>
   <translation>Der Sync stieß auf einen Fehler von Satchel ({name}). Ihre Arbeit ist hier sicher.</translation>
  </message>
  <message>
   <source>Sync now</source>
   <translation>Jetzt synchronisieren</translation>
  </message>
  <message>
   <source>Sync: {word}</source>
   <translation>Sync: {word}</translation>
  </message>
  <message>
   <source>Sync: {word}, {detail}</source>
   <translation>Sync: {word}, {detail}</translation>
  </message>
  <message>
   <source>Syncing</source>
   <translation>Synchronisiert</translation>
  </message>
  <message>
   <source>Syncing {done} of {total}</source>
   <translation>Synchronisiert {done} von {total}</translation>
  </message>
  <message>
   <source>System</source>
   <translation>System</translation>
  </message>
  <message>
   <source>System follows the mode of your computer.</source>
   <translation>„System“ folgt dem Modus Ihres Computers.</translation>
  </message>
  <message>
   <source>TLS, usual port 465</source>
   <translation>TLS, üblicher Port 465</translation>
  </message>
  <message>
   <source>TODAY</source>
   <translation>HEUTE</translation>
  </message>
  <message>
   <source>Ta&amp;g</source>
   <translation>Ta&amp;g</translation>
  </message>
  <message>
   <source>Tables</source>
   <translation>Tabellen</translation>
  </message>
  <message>
   <source>Tables (*.csv *.txt)</source>
   <translation>Tabellen (*.csv *.txt)</translation>
  </message>
  <message>
   <source>Tabs</source>
   <translation>Reiter</translation>
  </message>
  <message>
   <source>Tag</source>
   <translation>Tag</translation>
  </message>
  <message>
   <source>Tag: {tag}</source>
   <translation>Tag: {tag}</translation>
  </message>
  <message>
   <source>Tags</source>
   <translation>Tags</translation>
  </message>
  <message>
   <source>Tags changed</source>
   <translation>Tags geändert</translation>
  </message>
  <message>
   <source>Tags changed:</source>
   <translation>Tags geändert:</translation>
  </message>
  <message>
   <source>Tags of {name}</source>
   <translation>Tags von {name}</translation>
  </message>
  <message>
   <source>Tags, with commas between them</source>
   <translation>Tags, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Tags…</source>
   <translation>Tags …</translation>
  </message>
  <message>
   <source>Take a do-not-contact list</source>
   <translation>Sperrliste übernehmen</translation>
  </message>
  <message>
   <source>Take a list…</source>
   <translation>Liste übernehmen …</translation>
  </message>
  <message>
   <source>Take a new key</source>
   <translation>Neuen Schlüssel nehmen</translation>
  </message>
  <message>
   <source>Take a new key…</source>
   <translation>Neuen Schlüssel nehmen …</translation>
  </message>
  <message>
   <source>Take a table of postcodes</source>
   <translation>Tabelle mit Postleitzahlen übernehmen</translation>
  </message>
  <message>
   <source>Take a table…</source>
   <translation>Tabelle übernehmen …</translation>
  </message>
  <message>
   <source>Take back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <source>Take back all of mine</source>
   <translation>Alle meine zurücknehmen</translation>
  </message>
  <message>
   <source>Take back all you took at this event</source>
   <translation>Alles zurücknehmen, was Sie bei dieser Veranstaltung aufgenommen haben</translation>
  </message>
  <message>
   <source>Take back the import of {file}?</source>
   <translation>Den Import von {file} zurücknehmen?</translation>
  </message>
  <message>
   <source>Take from the list</source>
   <translation>Aus der Liste nehmen</translation>
  </message>
  <message>
   <source>Take it back</source>
   <translation>Zurücknehmen</translation>
  </message>
  <message>
   <source>Take it back where it was applied.</source>
   <translation>Nehmen Sie ihn dort zurück, wo er angewandt wurde.</translation>
  </message>
  <message>
   <source>Take it, or send it back</source>
   <translation>Übernehmen oder zurückgeben</translation>
  </message>
  <message>
   <source>Take one away.</source>
   <translation>Nehmen Sie eine weg.</translation>
  </message>
  <message>
   <source>Take out</source>
   <translation>Herausnehmen</translation>
  </message>
  <message>
   <source>Take out of the sequence</source>
   <translation>Aus der Sequenz nehmen</translation>
  </message>
  <message>
   <source>Take people at this event</source>
   <translation>Leute bei dieser Veranstaltung aufnehmen</translation>
  </message>
  <message>
   <source>Take that entry back first, or put it right on the visit or lead.</source>
   <translation>Nehmen Sie diesen Eintrag zuerst zurück, oder stellen Sie ihn beim Besuch oder Lead richtig.</translation>
  </message>
  <message>
   <source>Take the last one back</source>
   <translation>Letzten zurücknehmen</translation>
  </message>
  <message>
   <source>Take the last redraw back</source>
   <translation>Letzten Zuschnitt zurücknehmen</translation>
  </message>
  <message>
   <source>Take the lead first.</source>
   <translation>Übernehmen Sie den Lead zuerst.</translation>
  </message>
  <message>
   <source>Take the line out</source>
   <translation>Zeile herausnehmen</translation>
  </message>
  <message>
   <source>Take the lines of version {version}, {state}</source>
   <translation>Zeilen von Version {version} nehmen, {state}</translation>
  </message>
  <message>
   <source>Take the territory out</source>
   <translation>Gebiet herausnehmen</translation>
  </message>
  <message>
   <source>Take theirs</source>
   <translation>Den anderen nehmen</translation>
  </message>
  <message>
   <source>Take them one by one with Shift C.</source>
   <translation>Nehmen Sie sie einzeln mit Umschalt C.</translation>
  </message>
  <message>
   <source>Take this import back</source>
   <translation>Diesen Import zurücknehmen</translation>
  </message>
  <message>
   <source>Taken</source>
   <translation>Übernommen</translation>
  </message>
  <message>
   <source>Taken at {event}</source>
   <translation>Erfasst auf {event}</translation>
  </message>
  <message>
   <source>Taken back:</source>
   <translation>Zurückgenommen:</translation>
  </message>
  <message>
   <source>Taken back: {back:,} are where they were.{also}</source>
   <translation>Zurückgenommen: {back:,} sind, wo sie waren.{also}</translation>
  </message>
  <message>
   <source>Taken from the list</source>
   <translation>Aus der Liste genommen</translation>
  </message>
  <message>
   <source>Taken from the list:</source>
   <translation>Aus der Liste genommen:</translation>
  </message>
  <message>
   <source>Taken out by you</source>
   <translation>Von Ihnen herausgenommen</translation>
  </message>
  <message>
   <source>Taken out lately
{lines}</source>
   <translation>Zuletzt hinausgegangen
{lines}</translation>
  </message>
  <message>
   <source>Taken out of the draft:</source>
   <translation>Aus dem Entwurf genommen:</translation>
  </message>
  <message>
   <source>Taken out of the sequence</source>
   <translation>Aus der Sequenz genommen</translation>
  </message>
  <message>
   <source>Taken out of the sequence:</source>
   <translation>Aus der Sequenz genommen:</translation>
  </message>
  <message>
   <source>Taken out:</source>
   <translation>Herausgenommen:</translation>
  </message>
  <message>
   <source>Taken twice</source>
   <translation>Doppelt erfasst</translation>
  </message>
  <message>
   <source>Taken twice at {event}</source>
   <translation>Auf {event} doppelt erfasst</translation>
  </message>
  <message>
   <source>Takes over from</source>
   <translation>Übernimmt von</translation>
  </message>
  <message>
   <source>Taking it</source>
   <translation>Übernommen</translation>
  </message>
  <message>
   <source>Taking it</source>
   <comment>paper</comment>
   <translation>Ja</translation>
  </message>
  <message>
   <source>Taking it, or accept</source>
   <translation>Übernehmen oder annehmen</translation>
  </message>
  <message>
   <source>Talk track</source>
   <translation>Gesprächsleitfaden</translation>
  </message>
  <message>
   <source>Talk track from a text file…</source>
   <translation>Leitfaden aus einer Textdatei …</translation>
  </message>
  <message>
   <source>Talk track of a call</source>
   <translation>Leitfaden für einen Anruf</translation>
  </message>
  <message>
   <source>Talk track to read</source>
   <translation>Leitfaden zum Lesen</translation>
  </message>
  <message>
   <source>Talk track {name}</source>
   <translation>Leitfaden {name}</translation>
  </message>
  <message>
   <source>Talk track: {name}</source>
   <translation>Leitfaden: {name}</translation>
  </message>
  <message>
   <source>Talk tracks</source>
   <translation>Leitfäden</translation>
  </message>
  <message>
   <source>Talk tracks (*.txt)</source>
   <translation>Leitfäden (*.txt)</translation>
  </message>
  <message>
   <source>Talk tracks: {words}</source>
   <translation>Leitfäden: {words}</translation>
  </message>
  <message>
   <source>Talked</source>
   <translation>Gesprochen</translation>
  </message>
  <message>
   <source>Talked, follow up</source>
   <translation>Gesprochen, nachfassen</translation>
  </message>
  <message>
   <source>Target</source>
   <translation>Ziel</translation>
  </message>
  <message>
   <source>Target company</source>
   <translation>Zielfirma</translation>
  </message>
  <message>
   <source>Target length of a call</source>
   <translation>Ziellänge eines Anrufs</translation>
  </message>
  <message>
   <source>Task</source>
   <translation>Aufgabe</translation>
  </message>
  <message>
   <source>Task added</source>
   <translation>Aufgabe angelegt</translation>
  </message>
  <message>
   <source>Task added for</source>
   <translation>Aufgabe angelegt für</translation>
  </message>
  <message>
   <source>Task added to {leads}</source>
   <translation>Aufgabe angelegt für {leads}</translation>
  </message>
  <message>
   <source>Task added:</source>
   <translation>Aufgabe angelegt:</translation>
  </message>
  <message>
   <source>Task for today:</source>
   <translation>Aufgabe für heute:</translation>
  </message>
  <message>
   <source>Task for {who}</source>
   <translation>Aufgabe für {who}</translation>
  </message>
  <message>
   <source>Task or tag</source>
   <translation>Aufgabe oder Tag</translation>
  </message>
  <message>
   <source>Task…</source>
   <translation>Aufgabe …</translation>
  </message>
  <message>
   <source>Team</source>
   <translation>Team</translation>
  </message>
  <message>
   <source>Team {name}</source>
   <translation>Team {name}</translation>
  </message>
  <message>
   <source>Team {team}</source>
   <translation>Team {team}</translation>
  </message>
  <message>
   <source>Tell your administrator if it stays.</source>
   <translation>Sagen Sie es Ihrer Administration, wenn es bleibt.</translation>
  </message>
  <message>
   <source>Tell your administrator: somebody may have changed it on the way.</source>
   <translation>Sagen Sie es Ihrer Administration: jemand kann es unterwegs verändert haben.</translation>
  </message>
  <message>
   <source>Template</source>
   <translation>Vorlage</translation>
  </message>
  <message>
   <source>Template moved to the bin</source>
   <translation>Vorlage in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Template saved</source>
   <translation>Vorlage gespeichert</translation>
  </message>
  <message>
   <source>Templates</source>
   <translation>Vorlagen</translation>
  </message>
  <message>
   <source>Territories</source>
   <translation>Gebiete</translation>
  </message>
  <message>
   <source>Territories redrawn</source>
   <translation>Gebiete neu zugeschnitten</translation>
  </message>
  <message>
   <source>Territories redrawn: {accounts:,} companies, {moves:,} leads moved.</source>
   <translation>Gebiete neu zugeschnitten: {accounts:,} Firmen, {moves:,} Leads gewechselt.</translation>
  </message>
  <message>
   <source>Territory</source>
   <translation>Gebiet</translation>
  </message>
  <message>
   <source>Territory and person, inbound leads</source>
   <translation>Gebiet und Person, Inbound-Leads</translation>
  </message>
  <message>
   <source>Territory moved in the draft</source>
   <translation>Gebiet im Entwurf verschoben</translation>
  </message>
  <message>
   <source>Territory saved in the draft</source>
   <translation>Gebiet im Entwurf gespeichert</translation>
  </message>
  <message>
   <source>Territory taken out of the draft</source>
   <translation>Gebiet aus dem Entwurf genommen</translation>
  </message>
  <message>
   <source>Tesni Vaughn</source>
   <translation>Tesni Vaughn</translation>
  </message>
  <message>
   <source>Text</source>
   <translation>Text</translation>
  </message>
  <message>
   <source>Text (*.txt)</source>
   <translation>Text (*.txt)</translation>
  </message>
  <message>
   <source>Text from 90 to 200 %, stronger lines without tints, nothing that slides.</source>
   <translation>Text von 90 bis 200 %, kräftigere Linien ohne Tönung, nichts, was gleitet.</translation>
  </message>
  <message>
   <source>Text of the letter</source>
   <translation>Text der Nachricht</translation>
  </message>
  <message>
   <source>Text size</source>
   <translation>Textgröße</translation>
  </message>
  <message>
   <source>Text size, contrast and motion</source>
   <translation>Textgröße, Kontrast und Bewegung</translation>
  </message>
  <message>
   <source>That address is not encrypted, so anybody on the way could read your work.</source>
   <translation>Diese Adresse ist nicht verschlüsselt, jeder auf dem Weg könnte Ihre Arbeit lesen.</translation>
  </message>
  <message>
   <source>That address is not one Satchel opens.</source>
   <translation>Diese Adresse öffnet Satchel nicht.</translation>
  </message>
  <message>
   <source>That bounce names no address known here.</source>
   <translation>Diese Rückmeldung nennt keine hier bekannte Adresse.</translation>
  </message>
  <message>
   <source>That code is another invitation's.</source>
   <translation>Dieser Code gehört zu einer anderen Einladung.</translation>
  </message>
  <message>
   <source>That colleague is not here any more.</source>
   <translation>Diese Person ist nicht mehr hier.</translation>
  </message>
  <message>
   <source>That day has gone by.</source>
   <translation>Dieser Tag ist vorbei.</translation>
  </message>
  <message>
   <source>That day is past.</source>
   <translation>Dieser Tag ist vorbei.</translation>
  </message>
  <message>
   <source>That file cannot be read.</source>
   <translation>Diese Datei ist nicht lesbar.</translation>
  </message>
  <message>
   <source>That file is damaged on this laptop.</source>
   <translation>Diese Datei ist auf diesem Laptop beschädigt.</translation>
  </message>
  <message>
   <source>That file is not on this laptop yet.</source>
   <translation>Diese Datei ist noch nicht auf diesem Laptop.</translation>
  </message>
  <message>
   <source>That folder is copied by a cloud program, which damages databases.</source>
   <translation>Dieser Ordner wird von einem Cloud-Programm kopiert, das Datenbanken beschädigt.</translation>
  </message>
  <message>
   <source>That import is older than {days} days.</source>
   <translation>Dieser Import ist älter als {days} Tage.</translation>
  </message>
  <message>
   <source>That is moved or decided, not typed.</source>
   <translation>Das wird verschoben oder entschieden, nicht getippt.</translation>
  </message>
  <message>
   <source>That is no address.</source>
   <translation>Das ist keine Adresse.</translation>
  </message>
  <message>
   <source>That is no day.</source>
   <translation>Das ist kein Tag.</translation>
  </message>
  <message>
   <source>That is no e-mail address a letter can go to.</source>
   <translation>Das ist keine E-Mail-Adresse, an die etwas gehen kann.</translation>
  </message>
  <message>
   <source>That is no e-mail address.</source>
   <translation>Das ist keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>That is no key.</source>
   <translation>Das ist keine Taste.</translation>
  </message>
  <message>
   <source>That is no letter: it names no sender.</source>
   <translation>Das ist keine E-Mail: ein Absender fehlt.</translation>
  </message>
  <message>
   <source>That is no number, e-mail address or domain.</source>
   <translation>Das ist keine Nummer, E-Mail-Adresse oder Domain.</translation>
  </message>
  <message>
   <source>That is no practice workspace.</source>
   <translation>Das ist kein Übungsbereich.</translation>
  </message>
  <message>
   <source>That is no time of day.</source>
   <translation>Das ist keine Uhrzeit.</translation>
  </message>
  <message>
   <source>That is not the key of this workspace.</source>
   <translation>Das ist nicht der Schlüssel dieses Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>That is not the name.</source>
   <translation>Das ist nicht der Name.</translation>
  </message>
  <message>
   <source>That is not the passphrase of this workspace.</source>
   <translation>Das ist nicht die Passphrase dieses Arbeitsbereichs.</translation>
  </message>
  <message>
   <source>That is not your password.</source>
   <translation>Das ist nicht Ihr Passwort.</translation>
  </message>
  <message>
   <source>That is the device you ask with.</source>
   <translation>Das ist das Gerät, mit dem Sie gerade arbeiten.</translation>
  </message>
  <message>
   <source>That is the end of the list.</source>
   <translation>Das ist das Ende der Liste.</translation>
  </message>
  <message>
   <source>That is undone already: {label}.</source>
   <translation>Das ist schon rückgängig gemacht: {label}.</translation>
  </message>
  <message>
   <source>That key writes a character on some keyboards. Choose another.</source>
   <translation>Diese Taste schreibt auf manchen Tastaturen ein Zeichen. Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>That lead is not here any more.</source>
   <translation>Diesen Lead gibt es hier nicht mehr.</translation>
  </message>
  <message>
   <source>That letter is from {sender}, which is no address of {name}.</source>
   <translation>Diese E-Mail ist von {sender}, das ist keine Adresse von {name}.</translation>
  </message>
  <message>
   <source>That letter is in the timeline already.</source>
   <translation>Diese E-Mail steht schon im Verlauf.</translation>
  </message>
  <message>
   <source>That letter is {state} already.</source>
   <translation>Diese Nachricht ist schon {state}.</translation>
  </message>
  <message>
   <source>That sequence is not here any more.</source>
   <translation>Diese Sequenz ist nicht mehr hier.</translation>
  </message>
  <message>
   <source>That server would be asked without encryption.</source>
   <translation>Dieser Server würde ohne Verschlüsselung gefragt.</translation>
  </message>
  <message>
   <source>That was done on {day} {date:%B}.</source>
   <translation>Das wurde am {day}. {date:%B} getan.</translation>
  </message>
  <message>
   <source>That was more than {most} at once; the rest was not opened.</source>
   <translation>Das waren mehr als {most} auf einmal; der Rest wurde nicht geöffnet.</translation>
  </message>
  <message>
   <source>That was the main job</source>
   <translation>Das war die Hauptarbeit</translation>
  </message>
  <message>
   <source>The AE</source>
   <translation>Der AE</translation>
  </message>
  <message>
   <source>The AE took it as an opportunity</source>
   <translation>Der AE hat ihn als Opportunity angenommen</translation>
  </message>
  <message>
   <source>The AE's verdict</source>
   <translation>Die Entscheidung des AE</translation>
  </message>
  <message>
   <source>The SDR has that answer already. Talk to each other; a manager can put it right.</source>
   <translation>Der SDR hat diese Antwort schon. Sprechen Sie miteinander; eine Führungskraft kann es richten.</translation>
  </message>
  <message>
   <source>The SDR needs to know why.</source>
   <translation>Der SDR muss wissen, warum.</translation>
  </message>
  <message>
   <source>The SDR takes it (Shift C) or sends it back with a reason (Shift B). Cold lists start no clock until then.</source>
   <translation>Der SDR übernimmt ihn (Umschalt C) oder gibt ihn mit einem Grund zurück (Umschalt B). Für kalte Listen läuft bis dahin keine Uhr.</translation>
  </message>
  <message>
   <source>The access is read or write.</source>
   <translation>Der Zugriff ist read oder write.</translation>
  </message>
  <message>
   <source>The account</source>
   <translation>Der Account</translation>
  </message>
  <message>
   <source>The address begins with https://.</source>
   <translation>Die Adresse beginnt mit https://.</translation>
  </message>
  <message>
   <source>The address has a host, and neither a name and password nor a fragment.</source>
   <translation>Die Adresse hat einen Host und weder Name und Passwort noch ein Fragment.</translation>
  </message>
  <message>
   <source>The address is of plain letters.</source>
   <translation>Die Adresse besteht aus einfachen Buchstaben.</translation>
  </message>
  <message>
   <source>The amount they signed for</source>
   <translation>Der unterschriebene Betrag</translation>
  </message>
  <message>
   <source>The attached file puts it into your calendar.</source>
   <translation>Mit der angehängten Datei kommt der Termin in Ihren Kalender.</translation>
  </message>
  <message>
   <source>The backup could not be verified.</source>
   <translation>Die Sicherung konnte nicht geprüft werden.</translation>
  </message>
  <message>
   <source>The backup could not be written.</source>
   <translation>Die Sicherung konnte nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The backup is nobody here.</source>
   <translation>Die Vertretung ist niemand hier.</translation>
  </message>
  <message>
   <source>The backup {name} is damaged.</source>
   <translation>Die Sicherung {name} ist beschädigt.</translation>
  </message>
  <message>
   <source>The board</source>
   <translation>Das Board</translation>
  </message>
  <message>
   <source>The brief</source>
   <translation>Das Briefing</translation>
  </message>
  <message>
   <source>The briefs could not be made.</source>
   <translation>Die Briefings ließen sich nicht erstellen.</translation>
  </message>
  <message>
   <source>The busy times are as they were.</source>
   <translation>Die belegten Zeiten sind, wie sie waren.</translation>
  </message>
  <message>
   <source>The calendar file cannot be read.</source>
   <translation>Die Kalenderdatei lässt sich nicht lesen.</translation>
  </message>
  <message>
   <source>The call is over; outcome {outcome} is proposed.</source>
   <translation>Der Anruf ist vorbei; vorgeschlagen wird Ergebnis {outcome}.</translation>
  </message>
  <message>
   <source>The cap is a whole number from 1 to {most_points}.</source>
   <translation>Die Obergrenze ist eine ganze Zahl von 1 bis {most_points}.</translation>
  </message>
  <message>
   <source>The card “{objection}” opens.</source>
   <translation>Die Karte „{objection}“ geht auf.</translation>
  </message>
  <message>
   <source>The code is on the laptop that invited.</source>
   <translation>Der Code liegt auf dem Laptop, der eingeladen hat.</translation>
  </message>
  <message>
   <source>The company's do-not-contact list</source>
   <translation>Die Sperrliste der Firma</translation>
  </message>
  <message>
   <source>The company's name where nothing is typed</source>
   <translation>Der Name der Firma, wo nichts getippt ist</translation>
  </message>
  <message>
   <source>The coordinates were taken from what you pasted.</source>
   <translation>Die Koordinaten wurden aus dem Eingefügten übernommen.</translation>
  </message>
  <message>
   <source>The copy on it is destroyed when it next reaches the server. What {name} entered on it{since} and did not send would be lost.</source>
   <translation>Die Kopie darauf wird vernichtet, wenn das Gerät das nächste Mal den Server erreicht. Was {name} darauf{since} eingegeben und nicht gesendet hat, ginge verloren.</translation>
  </message>
  <message>
   <source>The cost cannot be below nothing.</source>
   <translation>Die Kosten können nicht unter null liegen.</translation>
  </message>
  <message>
   <source>The criteria stay as they were.</source>
   <translation>Die Kriterien bleiben, wie sie waren.</translation>
  </message>
  <message>
   <source>The database cannot be read.</source>
   <translation>Die Datenbank ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The database cannot be written here.</source>
   <translation>Die Datenbank kann hier nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>The database could not be written under a new key.</source>
   <translation>Die Datenbank konnte nicht unter einem neuen Schlüssel geschrieben werden.</translation>
  </message>
  <message>
   <source>The database file {name} is damaged or is not a Satchel database.</source>
   <translation>Die Datenbankdatei {name} ist beschädigt oder keine Datenbank von Satchel.</translation>
  </message>
  <message>
   <source>The database file {name} is missing.</source>
   <translation>Die Datenbankdatei {name} fehlt.</translation>
  </message>
  <message>
   <source>The database is damaged.</source>
   <translation>Die Datenbank ist beschädigt.</translation>
  </message>
  <message>
   <source>The database is damaged: {problems}.</source>
   <translation>Die Datenbank ist beschädigt: {problems}.</translation>
  </message>
  <message>
   <source>The database is held by another program.</source>
   <translation>Die Datenbank wird von einem anderen Programm gehalten.</translation>
  </message>
  <message>
   <source>The database is of a newer server (schema {schema}, this one has {known}).</source>
   <translation>Die Datenbank ist von einem neueren Server (Schema {schema}, dieser hat {known}).</translation>
  </message>
  <message>
   <source>The database is sound.</source>
   <translation>Die Datenbank ist in Ordnung.</translation>
  </message>
  <message>
   <source>The database itself was not touched.</source>
   <translation>Die Datenbank selbst wurde nicht berührt.</translation>
  </message>
  <message>
   <source>The database was not touched.</source>
   <translation>Die Datenbank wurde nicht berührt.</translation>
  </message>
  <message>
   <source>The day it was signed</source>
   <translation>Der Tag der Unterschrift</translation>
  </message>
  <message>
   <source>The details are in {path}.</source>
   <translation>Die Details liegen in {path}.</translation>
  </message>
  <message>
   <source>The details could not be kept.</source>
   <translation>Die Details konnten nicht festgehalten werden.</translation>
  </message>
  <message>
   <source>The device has locked itself already.</source>
   <translation>Das Gerät hat sich schon gesperrt.</translation>
  </message>
  <message>
   <source>The device is to be wiped already.</source>
   <translation>Das Löschen des Geräts ist schon angeordnet.</translation>
  </message>
  <message>
   <source>The disk is full, so no backup was made.</source>
   <translation>Der Datenträger ist voll, darum wurde keine Sicherung gemacht.</translation>
  </message>
  <message>
   <source>The disk is full, so the last change was not saved.</source>
   <translation>Der Datenträger ist voll, darum wurde die letzte Änderung nicht gespeichert.</translation>
  </message>
  <message>
   <source>The disk is full.</source>
   <translation>Der Datenträger ist voll.</translation>
  </message>
  <message>
   <source>The disk reported an error, so the last change may not be saved.</source>
   <translation>Der Datenträger meldete einen Fehler, darum ist die letzte Änderung vielleicht nicht gespeichert.</translation>
  </message>
  <message>
   <source>The download has {size}.</source>
   <translation>Der Download hat {size}.</translation>
  </message>
  <message>
   <source>The draft is kept.</source>
   <translation>Der Entwurf bleibt.</translation>
  </message>
  <message>
   <source>The encryption library is missing.</source>
   <translation>Die Bibliothek zum Verschlüsseln fehlt.</translation>
  </message>
  <message>
   <source>The end</source>
   <translation>Das Ende</translation>
  </message>
  <message>
   <source>The example has nothing at {path} for {field}.</source>
   <translation>Das Beispiel hat bei {path} nichts für {field}.</translation>
  </message>
  <message>
   <source>The file at the mirror is larger than the one that was signed. It was deleted.</source>
   <translation>Die Datei am Spiegel ist größer als die unterschriebene. Sie wurde gelöscht.</translation>
  </message>
  <message>
   <source>The file changed while it was read.</source>
   <translation>Die Datei änderte sich beim Lesen.</translation>
  </message>
  <message>
   <source>The file is longer than {most} KB; no talk track is.</source>
   <translation>Die Datei ist größer als {most} KB; so groß ist kein Leitfaden.</translation>
  </message>
  <message>
   <source>The file is unchanged.</source>
   <translation>Die Datei ist unverändert.</translation>
  </message>
  <message>
   <source>The file of your company’s settings cannot be read, so this is switched off. Tell your administrator.</source>
   <translation>Die Datei mit den Vorgaben Ihrer Firma ist nicht lesbar, darum ist dies abgeschaltet. Sagen Sie es Ihrer Administration.</translation>
  </message>
  <message>
   <source>The file that was fetched is not the one that was signed. It was deleted.</source>
   <translation>Die geholte Datei ist nicht die unterschriebene. Sie wurde gelöscht.</translation>
  </message>
  <message>
   <source>The file was changed after it was fetched. It was deleted.</source>
   <translation>Die Datei wurde nach dem Holen verändert. Sie wurde gelöscht.</translation>
  </message>
  <message>
   <source>The file was not written.</source>
   <translation>Die Datei wurde nicht geschrieben.</translation>
  </message>
  <message>
   <source>The file with the password cannot be read.</source>
   <translation>Die Datei mit dem Passwort lässt sich nicht lesen.</translation>
  </message>
  <message>
   <source>The file {why}.</source>
   <translation>Die Datei {why}.</translation>
  </message>
  <message>
   <source>The folder has a character no folder has.</source>
   <translation>Der Ordner hat ein Zeichen, das in keinem Ordner vorkommt.</translation>
  </message>
  <message>
   <source>The folder {folder} cannot be used.</source>
   <translation>Der Ordner {folder} ist nicht benutzbar.</translation>
  </message>
  <message>
   <source>The forecast over everybody as it stood when it was first looked at in each of these weeks.</source>
   <translation>Die Prognose über alle, wie sie stand, als sie in jeder dieser Wochen zuerst angesehen wurde.</translation>
  </message>
  <message>
   <source>The form</source>
   <translation>Das Formular</translation>
  </message>
  <message>
   <source>The half-life is a number of days from 1 to {longest_half_life}.</source>
   <translation>Die Halbwertszeit ist eine Zahl von Tagen von 1 bis {longest_half_life}.</translation>
  </message>
  <message>
   <source>The handoff is no longer with you.</source>
   <translation>Die Übergabe liegt nicht mehr bei Ihnen.</translation>
  </message>
  <message>
   <source>The host is inside a network; an administrator has to allow it.</source>
   <translation>Der Host liegt in einem internen Netz; das muss ein Administrator erlauben.</translation>
  </message>
  <message>
   <source>The host is not known.</source>
   <translation>Der Host ist nicht bekannt.</translation>
  </message>
  <message>
   <source>The hours end before they begin.</source>
   <translation>Die Zeit endet, bevor sie beginnt.</translation>
  </message>
  <message>
   <source>The hours stay as they are.</source>
   <translation>Die Zeiten bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>The import of {files} was interrupted; nothing of it is in. Its columns and what you decided of its rows are kept.</source>
   <translation>Der Import von {files} wurde unterbrochen; nichts davon ist drin. Die Spalten und was Sie über die Zeilen entschieden haben, sind gemerkt.</translation>
  </message>
  <message>
   <source>The installer is open. Close Satchel before you go on there; everything you typed is kept.</source>
   <translation>Das Installationsprogramm ist offen. Schließen Sie Satchel, bevor Sie dort weitermachen; alles Getippte bleibt.</translation>
  </message>
  <message>
   <source>The key</source>
   <translation>Der Schlüssel</translation>
  </message>
  <message>
   <source>The key file of this workspace cannot be read.</source>
   <translation>Die Schlüsseldatei dieses Arbeitsbereichs ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The key file of this workspace is missing ({name}).</source>
   <translation>Die Schlüsseldatei dieses Arbeitsbereichs fehlt ({name}).</translation>
  </message>
  <message>
   <source>The keychain of this computer did not keep the key.</source>
   <translation>Der Schlüsselbund dieses Computers hat den Schlüssel nicht behalten.</translation>
  </message>
  <message>
   <source>The keychain of this computer did not take the key.</source>
   <translation>Der Schlüsselbund dieses Computers hat den Schlüssel nicht angenommen.</translation>
  </message>
  <message>
   <source>The keychain of this computer did not take the password.</source>
   <translation>Der Schlüsselbund dieses Computers hat das Passwort nicht angenommen.</translation>
  </message>
  <message>
   <source>The keychain of this computer is locked or missing.</source>
   <translation>Der Schlüsselbund dieses Computers ist gesperrt oder fehlt.</translation>
  </message>
  <message>
   <source>The keychain of this computer is locked.</source>
   <translation>Der Schlüsselbund dieses Computers ist gesperrt.</translation>
  </message>
  <message>
   <source>The laptop of who set the day applies it</source>
   <translation>Der Laptop, auf dem der Tag gesetzt wurde, wendet ihn an</translation>
  </message>
  <message>
   <source>The last day is before the first.</source>
   <translation>Der letzte Tag liegt vor dem ersten.</translation>
  </message>
  <message>
   <source>The lead</source>
   <translation>Der Lead</translation>
  </message>
  <message>
   <source>The lead is handed off already.</source>
   <translation>Der Lead ist schon übergeben.</translation>
  </message>
  <message>
   <source>The lead is {now}; only the AE's answer moves it.</source>
   <translation>Der Lead ist {now}; nur die Antwort des AE bewegt ihn.</translation>
  </message>
  <message>
   <source>The length aimed for has to be from a shorter to a longer time, at most four hours.</source>
   <translation>Die angestrebte Länge geht von einer kürzeren zu einer längeren Zeit, höchstens vier Stunden.</translation>
  </message>
  <message>
   <source>The letter has more than {most_headers} headers.</source>
   <translation>Die E-Mail hat mehr als {most_headers} Kopfzeilen.</translation>
  </message>
  <message>
   <source>The letter has more than {most_parts} parts.</source>
   <translation>Die E-Mail hat mehr als {most_parts} Teile.</translation>
  </message>
  <message>
   <source>The letter has no address.</source>
   <translation>Die Nachricht hat keine Adresse.</translation>
  </message>
  <message>
   <source>The letter has no subject.</source>
   <translation>Die Nachricht hat keinen Betreff.</translation>
  </message>
  <message>
   <source>The letter has no text.</source>
   <translation>Die Nachricht hat keinen Text.</translation>
  </message>
  <message>
   <source>The letter has {size} MB; {most_bytes} MB is the most.</source>
   <translation>Die E-Mail hat {size} MB; höchstens {most_bytes} MB sind erlaubt.</translation>
  </message>
  <message>
   <source>The letter is built in a way that cannot be read.</source>
   <translation>Die E-Mail ist so gebaut, dass sie nicht lesbar ist.</translation>
  </message>
  <message>
   <source>The letter is nested more than {most_depth} deep.</source>
   <translation>Die E-Mail ist mehr als {most_depth} tief verschachtelt.</translation>
  </message>
  <message>
   <source>The letter is too long for a link to the mail program.</source>
   <translation>Die Nachricht ist zu lang für einen Link ins Mailprogramm.</translation>
  </message>
  <message>
   <source>The letter was not approved.</source>
   <translation>Die Nachricht war nicht freigegeben.</translation>
  </message>
  <message>
   <source>The letter was not sent and waits in the Outbox.</source>
   <translation>Die Nachricht wurde nicht gesendet und wartet im Postausgang.</translation>
  </message>
  <message>
   <source>The limit must be at least 1.</source>
   <translation>Die Grenze muss mindestens 1 sein.</translation>
  </message>
  <message>
   <source>The line broke while the letter was being handed over.</source>
   <translation>Die Verbindung brach ab, während die Nachricht übergeben wurde.</translation>
  </message>
  <message>
   <source>The link they join by</source>
   <translation>Der Link zur Teilnahme</translation>
  </message>
  <message>
   <source>The list</source>
   <translation>Die Liste</translation>
  </message>
  <message>
   <source>The list has its own arrows.</source>
   <translation>Die Liste hat eigene Pfeile.</translation>
  </message>
  <message>
   <source>The list of versions cannot be read.</source>
   <translation>Die Liste der Versionen ist nicht lesbar.</translation>
  </message>
  <message>
   <source>The list of versions is dated in the future.</source>
   <translation>Die Liste der Versionen ist auf die Zukunft datiert.</translation>
  </message>
  <message>
   <source>The list of versions is too long to be one.</source>
   <translation>Die Liste der Versionen ist zu lang, um eine zu sein.</translation>
  </message>
  <message>
   <source>The list was not read to its end.</source>
   <translation>Die Liste wurde nicht zu Ende gelesen.</translation>
  </message>
  <message>
   <source>The logo is as it was.</source>
   <translation>Das Logo ist, wie es war.</translation>
  </message>
  <message>
   <source>The logo of the company</source>
   <translation>Das Logo der Firma</translation>
  </message>
  <message>
   <source>The logo on briefs</source>
   <translation>Das Logo auf Briefings</translation>
  </message>
  <message>
   <source>The made-up company goes for good, with whatever you did in it. Satchel closes and opens again. No other workspace is touched.</source>
   <translation>Die erfundene Firma verschwindet für immer, mit allem, was Sie darin getan haben. Satchel schließt und öffnet sich neu. Kein anderer Arbeitsbereich wird berührt.</translation>
  </message>
  <message>
   <source>The mail server did not answer.</source>
   <translation>Der Mailserver hat nicht geantwortet.</translation>
  </message>
  <message>
   <source>The mail server did not take the name and password.</source>
   <translation>Der Mailserver hat Name und Passwort nicht angenommen.</translation>
  </message>
  <message>
   <source>The mail server refused the address.</source>
   <translation>Der Mailserver hat die Adresse abgelehnt.</translation>
  </message>
  <message>
   <source>The mail server refused the letter ({smtp_code}).</source>
   <translation>Der Mailserver hat die Nachricht abgelehnt ({smtp_code}).</translation>
  </message>
  <message>
   <source>The mailbox cannot be read ({kind}).</source>
   <translation>Das Postfach lässt sich nicht lesen ({kind}).</translation>
  </message>
  <message>
   <source>The meeting was moved</source>
   <translation>Termin verlegt</translation>
  </message>
  <message>
   <source>The meeting was {state}</source>
   <translation>Termin: {state}</translation>
  </message>
  <message>
   <source>The mirror broke off.</source>
   <translation>Der Spiegel brach ab.</translation>
  </message>
  <message>
   <source>The mirror of versions cannot be reached, or broke off.</source>
   <translation>Der Spiegel der Versionen ist nicht erreichbar oder brach ab.</translation>
  </message>
  <message>
   <source>The mirror offers a list of versions from before that of {day} {known:%B %Y}, known already.</source>
   <translation>Der Spiegel bietet eine Liste von vor der des {day}. {known:%B %Y} an, die schon bekannt ist.</translation>
  </message>
  <message>
   <source>The mirror offers {version}, which is older than this {own}.</source>
   <translation>Der Spiegel bietet {version} an, das ist älter als dieses {own}.</translation>
  </message>
  <message>
   <source>The mirror sends Satchel on to another address, which it does not follow.</source>
   <translation>Der Spiegel schickt Satchel an eine andere Adresse, der es nicht folgt.</translation>
  </message>
  <message>
   <source>The morning sheet is for managers.</source>
   <translation>Das Morgenblatt ist für Führungskräfte.</translation>
  </message>
  <message>
   <source>The most contacts with a person in {days} days</source>
   <translation>Höchstens so viele Kontakte mit einer Person in {days} Tagen</translation>
  </message>
  <message>
   <source>The most in one day, by one rep</source>
   <translation>Höchstens an einem Tag, je Person im Team</translation>
  </message>
  <message>
   <source>The name is longer than {longest_name} characters.</source>
   <translation>Der Name ist länger als {longest_name} Zeichen.</translation>
  </message>
  <message>
   <source>The need went away</source>
   <translation>Der Bedarf ist entfallen</translation>
  </message>
  <message>
   <source>The new passphrase is in force.</source>
   <translation>Die neue Passphrase gilt.</translation>
  </message>
  <message>
   <source>The newer version is here and waits.</source>
   <translation>Die neuere Version ist hier und wartet.</translation>
  </message>
  <message>
   <source>The newer version is here:</source>
   <translation>Die neuere Version ist da:</translation>
  </message>
  <message>
   <source>The next close</source>
   <translation>Der nächste Abschluss</translation>
  </message>
  <message>
   <source>The next return asks so.</source>
   <translation>Die nächste Rückgabe fragt so.</translation>
  </message>
  <message>
   <source>The next step is not clear yet: {accessibledescription}.</source>
   <translation>Der nächste Schritt ist noch nicht klar: {accessibledescription}.</translation>
  </message>
  <message>
   <source>The next ten working days</source>
   <translation>Die nächsten zehn Arbeitstage</translation>
  </message>
  <message>
   <source>The number stands at the top of the printed brief.</source>
   <translation>Die Nummer steht oben auf dem gedruckten Briefing.</translation>
  </message>
  <message>
   <source>The number stands at the top right of the paper. Type it, or pick the sheet.</source>
   <translation>Die Nummer steht rechts oben auf dem Papier. Tippen Sie sie, oder wählen Sie das Blatt.</translation>
  </message>
  <message>
   <source>The number to ring, where it is another one</source>
   <translation>Die Nummer für den Anruf, falls es eine andere ist</translation>
  </message>
  <message>
   <source>The old one holds.</source>
   <translation>Die alte gilt.</translation>
  </message>
  <message>
   <source>The one that fits them</source>
   <translation>Die passende</translation>
  </message>
  <message>
   <source>The people begin after they end.</source>
   <translation>Die Personen beginnen, nachdem sie enden.</translation>
  </message>
  <message>
   <source>The people of {name} were shared out already.</source>
   <translation>Die Leute von {name} wurden schon verteilt.</translation>
  </message>
  <message>
   <source>The person</source>
   <translation>Die Person</translation>
  </message>
  <message>
   <source>The person has left; the lead needs another.</source>
   <translation>Die Person ist weg; der Lead braucht eine andere.</translation>
  </message>
  <message>
   <source>The phone drives there.</source>
   <translation>Das Telefon fährt dorthin.</translation>
  </message>
  <message>
   <source>The phone drives there; Satchel reads no position.</source>
   <translation>Das Telefon fährt dorthin; Satchel liest keine Position.</translation>
  </message>
  <message>
   <source>The phone's choice</source>
   <translation>Wie das Telefon will</translation>
  </message>
  <message>
   <source>The place of the meeting</source>
   <translation>Der Ort des Termins</translation>
  </message>
  <message>
   <source>The place stays as it was.</source>
   <translation>Der Ort bleibt, wie er war.</translation>
  </message>
  <message>
   <source>The port is a number up to 65535.</source>
   <translation>Der Port ist eine Zahl bis 65535.</translation>
  </message>
  <message>
   <source>The practice workspace has no passphrase: its people are invented.</source>
   <translation>Der Übungsbereich hat keine Passphrase: seine Leute sind erfunden.</translation>
  </message>
  <message>
   <source>The present list stays.</source>
   <translation>Die jetzige Liste bleibt.</translation>
  </message>
  <message>
   <source>The present table stays.</source>
   <translation>Die jetzige Tabelle bleibt.</translation>
  </message>
  <message>
   <source>The printer did not answer.</source>
   <translation>Der Drucker hat nicht geantwortet.</translation>
  </message>
  <message>
   <source>The program of this computer that answers for such links.</source>
   <translation>Das Programm dieses Computers, das solche Links annimmt.</translation>
  </message>
  <message>
   <source>The redraw has no day.</source>
   <translation>Der neue Zuschnitt hat keinen Tag.</translation>
  </message>
  <message>
   <source>The role is one of {roles}.</source>
   <translation>Die Rolle ist eine von {roles}.</translation>
  </message>
  <message>
   <source>The rule and its dry run</source>
   <translation>Die Regel und ihr Probelauf</translation>
  </message>
  <message>
   <source>The rule stays as it was.</source>
   <translation>Die Regel bleibt, wie sie war.</translation>
  </message>
  <message>
   <source>The rules in force stay as they are.</source>
   <translation>Die geltenden Regeln bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>The rules stay as they were.</source>
   <translation>Die Regeln bleiben, wie sie waren.</translation>
  </message>
  <message>
   <source>The same again</source>
   <translation>Noch einmal dieselbe</translation>
  </message>
  <message>
   <source>The same by stage: value times how likely it is.</source>
   <translation>Dasselbe nach Stufe: Wert mal Wahrscheinlichkeit.</translation>
  </message>
  <message>
   <source>The same passphrase again</source>
   <translation>Dieselbe Passphrase noch einmal</translation>
  </message>
  <message>
   <source>The same password again</source>
   <translation>Dasselbe Passwort noch einmal</translation>
  </message>
  <message>
   <source>The sequence has no steps</source>
   <translation>Die Sequenz hat keine Schritte</translation>
  </message>
  <message>
   <source>The sequence is {state} for them.</source>
   <translation>Die Sequenz ist dort {state}.</translation>
  </message>
  <message>
   <source>The server asks to destroy this copy, but does not prove that it may. Nothing was done.</source>
   <translation>Der Server will diese Kopie vernichten, beweist aber nicht, dass er darf. Es wurde nichts getan.</translation>
  </message>
  <message>
   <source>The server asks to wait a little.</source>
   <translation>Der Server bittet, etwas zu warten.</translation>
  </message>
  <message>
   <source>The server cannot be reached.</source>
   <translation>Der Server ist nicht erreichbar.</translation>
  </message>
  <message>
   <source>The server could not read a value of it.</source>
   <translation>Der Server konnte einen Wert davon nicht lesen.</translation>
  </message>
  <message>
   <source>The server decides about that: {label}.</source>
   <translation>Darüber entscheidet der Server: {label}.</translation>
  </message>
  <message>
   <source>The server does not know this record.</source>
   <translation>Der Server kennt diesen Datensatz nicht.</translation>
  </message>
  <message>
   <source>The server does not know this session.</source>
   <translation>Der Server kennt diese Sitzung nicht.</translation>
  </message>
  <message>
   <source>The server does not take this.</source>
   <translation>Der Server nimmt das nicht an.</translation>
  </message>
  <message>
   <source>The server is busy or its database is down.</source>
   <translation>Der Server ist überlastet, oder seine Datenbank ist nicht da.</translation>
  </message>
  <message>
   <source>The server is older than this Satchel.</source>
   <translation>Der Server ist älter als dieses Satchel.</translation>
  </message>
  <message>
   <source>The server met a mistake of its own and kept your change aside.</source>
   <translation>Der Server stieß auf einen eigenen Fehler und legte Ihre Änderung beiseite.</translation>
  </message>
  <message>
   <source>The server needs its name.</source>
   <translation>Der Server braucht seinen Namen.</translation>
  </message>
  <message>
   <source>The server no longer knows this session. {kept} Sign in again and they go out.</source>
   <translation>Der Server kennt diese Sitzung nicht mehr. {kept} Melden Sie sich neu an, dann gehen sie hinaus.</translation>
  </message>
  <message>
   <source>The server refused ({code}).</source>
   <translation>Der Server hat abgelehnt ({code}).</translation>
  </message>
  <message>
   <source>The server sent something that is no page of {what} ({name}).</source>
   <translation>Der Server sandte etwas, das keine Seite von {what} ist ({name}).</translation>
  </message>
  <message>
   <source>The server wants to remove {keys:,} of {total:,} records from this laptop.</source>
   <translation>Der Server will {keys:,} von {total:,} Datensätzen von diesem Laptop entfernen.</translation>
  </message>
  <message>
   <source>The subject has a line break in it.</source>
   <translation>Der Betreff enthält einen Zeilenumbruch.</translation>
  </message>
  <message>
   <source>The tab is one of {tabs}.</source>
   <translation>Das Blatt ist eines von diesen: {tabs}.</translation>
  </message>
  <message>
   <source>The table was not read to its end.</source>
   <translation>Die Tabelle wurde nicht zu Ende gelesen.</translation>
  </message>
  <message>
   <source>The talk</source>
   <translation>Das Gespräch</translation>
  </message>
  <message>
   <source>The talk ends here.</source>
   <translation>Das Gespräch endet hier.</translation>
  </message>
  <message>
   <source>The task needs its words.</source>
   <translation>Die Aufgabe braucht ihre Worte.</translation>
  </message>
  <message>
   <source>The team in turn, {team} people</source>
   <translation>Das Team reihum, {team} Personen</translation>
  </message>
  <message>
   <source>The team sees</source>
   <translation>Das Team sieht</translation>
  </message>
  <message>
   <source>The template has no text.</source>
   <translation>Die Vorlage hat keinen Text.</translation>
  </message>
  <message>
   <source>The template is too long.</source>
   <translation>Die Vorlage ist zu lang.</translation>
  </message>
  <message>
   <source>The territory and the redraw</source>
   <translation>Das Gebiet und der neue Zuschnitt</translation>
  </message>
  <message>
   <source>The territory's people</source>
   <translation>Die Personen des Gebiets</translation>
  </message>
  <message>
   <source>The test lead is in {queue}, or with whoever the rules gave it to. Bin it once you have seen it.</source>
   <translation>Der Test-Lead liegt in {queue} oder bei dem, dem die Regeln ihn gaben. Werfen Sie ihn weg, wenn Sie ihn gesehen haben.</translation>
  </message>
  <message>
   <source>The test signal is on the lead that is known.</source>
   <translation>Das Test-Signal steht am bekannten Lead.</translation>
  </message>
  <message>
   <source>The three weights add up to 100.</source>
   <translation>Die drei Gewichte ergeben zusammen 100.</translation>
  </message>
  <message>
   <source>The timeline will say that you said so.</source>
   <translation>Im Verlauf steht, dass Sie es gesagt haben.</translation>
  </message>
  <message>
   <source>The tour does not run.</source>
   <translation>Die Tour läuft nicht.</translation>
  </message>
  <message>
   <source>The tour goes through an SDR’s day. Open the practice workspace as Mina for it.</source>
   <translation>Die Tour geht durch den Tag eines SDR. Öffnen Sie dafür den Übungsbereich als Mina.</translation>
  </message>
  <message>
   <source>The tour runs in the practice workspace, which opens in a window of its own.</source>
   <translation>Die Tour läuft im Übungsbereich, der sich in einem eigenen Fenster öffnet.</translation>
  </message>
  <message>
   <source>The track has no lines.</source>
   <translation>Der Leitfaden hat keine Zeilen.</translation>
  </message>
  <message>
   <source>The track has no name.</source>
   <translation>Der Leitfaden hat keinen Namen.</translation>
  </message>
  <message>
   <source>The track has {lines} lines; {most_lines} is the most.</source>
   <translation>Der Leitfaden hat {lines} Zeilen; {most_lines} ist das Höchste.</translation>
  </message>
  <message>
   <source>The track is too long to be kept in one record; split it in two.</source>
   <translation>Der Leitfaden ist zu lang für einen Datensatz; teilen Sie ihn.</translation>
  </message>
  <message>
   <source>The two differ.</source>
   <translation>Die beiden sind verschieden.</translation>
  </message>
  <message>
   <source>The two passphrases differ.</source>
   <translation>Die beiden Passphrasen sind verschieden.</translation>
  </message>
  <message>
   <source>The two passwords differ.</source>
   <translation>Die beiden Passwörter sind verschieden.</translation>
  </message>
  <message>
   <source>The two side by side</source>
   <translation>Die beiden nebeneinander</translation>
  </message>
  <message>
   <source>The usual order</source>
   <translation>Die übliche Reihenfolge</translation>
  </message>
  <message>
   <source>The verdict comes after the receipt.</source>
   <translation>Die Entscheidung kommt nach der Bestätigung.</translation>
  </message>
  <message>
   <source>The version you don’t choose stays in History and can be brought back.</source>
   <translation>Die Version, die Sie nicht wählen, bleibt unter „Änderungen“ und kann zurückgeholt werden.</translation>
  </message>
  <message>
   <source>The weights add up to {weights}, not 100.</source>
   <translation>Die Gewichte ergeben {weights}, nicht 100.</translation>
  </message>
  <message>
   <source>The words stay on this laptop. The day is told to the team as quotas are; targets are set there (T).</source>
   <translation>Die Worte bleiben auf diesem Laptop. Der Tag wird dem Team gesagt wie die Quoten; Ziele werden dort gesetzt (T).</translation>
  </message>
  <message>
   <source>The {name} has {value} characters.</source>
   <translation>{name} hat {value} Zeichen.</translation>
  </message>
  <message>
   <source>The {number}th is not a {days}. Which do you mean?</source>
   <translation>Der {number}. ist kein {days}. Welchen meinen Sie?</translation>
  </message>
  <message>
   <source>The {place} asks for {{{{{one}}}}}, which is no field.</source>
   <translation>{place} fragt nach {{{{{one}}}}}, das ist kein Feld.</translation>
  </message>
  <message>
   <source>The {words} day is missing.</source>
   <translation>Der {words} Tag fehlt.</translation>
  </message>
  <message>
   <source>The {} and the meeting are saved. To stand in Meeting set, the lead still needs:</source>
   <translation>{} und der Termin sind gespeichert. Für „Termin steht“ braucht der Lead noch:</translation>
  </message>
  <message>
   <source>Their answer</source>
   <translation>Die Antwort</translation>
  </message>
  <message>
   <source>Their answers</source>
   <translation>Die Antworten</translation>
  </message>
  <message>
   <source>Their calendar is read already, by the server or by a colleague.</source>
   <translation>Dieser Kalender wird schon gelesen, vom Server oder von jemandem im Team.</translation>
  </message>
  <message>
   <source>Their hour has not come, or the time was agreed</source>
   <translation>Die Stunde ist noch nicht da, oder die Zeit ist vereinbart</translation>
  </message>
  <message>
   <source>Their letter</source>
   <translation>E-Mail der anderen Seite</translation>
  </message>
  <message>
   <source>Their name</source>
   <translation>Der Name</translation>
  </message>
  <message>
   <source>Their name, or what they do there</source>
   <translation>Der Name, oder was die Person dort macht</translation>
  </message>
  <message>
   <source>Their next number</source>
   <translation>Nächste Nummer</translation>
  </message>
  <message>
   <source>Their own</source>
   <translation>Eigene</translation>
  </message>
  <message>
   <source>Their time</source>
   <translation>Ortszeit</translation>
  </message>
  <message>
   <source>Theirs</source>
   <translation>Anderes</translation>
  </message>
  <message>
   <source>Theirs whatever other territories say</source>
   <translation>Gehören dazu, was auch andere Gebiete sagen</translation>
  </message>
  <message>
   <source>Theme</source>
   <translation>Farbschema</translation>
  </message>
  <message>
   <source>Then</source>
   <translation>Dann</translation>
  </message>
  <message>
   <source>There are no templates for {channel}.</source>
   <translation>Für {channel} gibt es keine Vorlagen.</translation>
  </message>
  <message>
   <source>There are no territories yet.</source>
   <translation>Es gibt noch keine Gebiete.</translation>
  </message>
  <message>
   <source>There are too many words, or one is too long.</source>
   <translation>Es sind zu viele Wörter, oder eines ist zu lang.</translation>
  </message>
  <message>
   <source>There are {count} triggers; a dozen is the most.</source>
   <translation>Es gibt {count} Trigger; ein Dutzend ist das Höchste.</translation>
  </message>
  <message>
   <source>There are {found} reasons; 1 to {most} have a digit each.</source>
   <translation>Es sind {found} Gründe; 1 bis {most} haben je eine Ziffer.</translation>
  </message>
  <message>
   <source>There are {most_rules} rules already.</source>
   <translation>Es gibt schon {most_rules} Regeln.</translation>
  </message>
  <message>
   <source>There are {most} territories already.</source>
   <translation>Es gibt schon {most} Gebiete.</translation>
  </message>
  <message>
   <source>There is a card for “{says}”.</source>
   <translation>Für „{says}“ gibt es schon eine Karte.</translation>
  </message>
  <message>
   <source>There is a view called {name}.</source>
   <translation>Eine Ansicht namens {name} gibt es schon.</translation>
  </message>
  <message>
   <source>There is a workspace in {folder} already.</source>
   <translation>In {folder} gibt es schon einen Arbeitsbereich.</translation>
  </message>
  <message>
   <source>There is no account executive to transfer to.</source>
   <translation>Es gibt keinen Account Executive, an den übergeben werden kann.</translation>
  </message>
  <message>
   <source>There is no account yet. Ctrl N makes a lead with its company.</source>
   <translation>Es gibt noch keinen Account. Strg N legt einen Lead mit seiner Firma an.</translation>
  </message>
  <message>
   <source>There is no account {account_id}.</source>
   <translation>Es gibt keinen Account {account_id}.</translation>
  </message>
  <message>
   <source>There is no answer {criterion} {status}.</source>
   <translation>Die Antwort {criterion} {status} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no answer {digit}.</source>
   <translation>Es gibt keine Antwort {digit}.</translation>
  </message>
  <message>
   <source>There is no backup {name}.</source>
   <translation>Eine Sicherung {name} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no brief for {day}.</source>
   <translation>Für {day} gibt es kein Briefing.</translation>
  </message>
  <message>
   <source>There is no channel {channel}.</source>
   <translation>Den Kanal {channel} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no colleague called {name}.</source>
   <translation>Es gibt niemanden im Team namens {name}.</translation>
  </message>
  <message>
   <source>There is no company to visit. Add one to the lead first.</source>
   <translation>Es gibt keine Firma zu besuchen. Tragen Sie beim Lead zuerst eine ein.</translation>
  </message>
  <message>
   <source>There is no contact {contact_id}.</source>
   <translation>Es gibt keinen Kontakt {contact_id}.</translation>
  </message>
  <message>
   <source>There is no draft to apply.</source>
   <translation>Es gibt keinen Entwurf zum Anwenden.</translation>
  </message>
  <message>
   <source>There is no draft.</source>
   <translation>Es gibt keinen Entwurf.</translation>
  </message>
  <message>
   <source>There is no e-mail address for {name}.</source>
   <translation>Für {name} gibt es keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>There is no encoding {encoding}.</source>
   <translation>Eine Kodierung {encoding} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no field {field!r}.</source>
   <translation>Das Feld {field!r} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no field {field}; there are {fields}.</source>
   <translation>Das Feld {field} gibt es nicht; es gibt {fields}.</translation>
  </message>
  <message>
   <source>There is no field “{field}”.</source>
   <translation>Es gibt kein Feld „{field}“.</translation>
  </message>
  <message>
   <source>There is no file {name}.</source>
   <translation>Eine Datei {name} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no file {path}.</source>
   <translation>Die Datei {path} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no filter to save.</source>
   <translation>Es gibt keinen Filter zum Speichern.</translation>
  </message>
  <message>
   <source>There is no filter to save. Press / to add one.</source>
   <translation>Es gibt keinen Filter zum Speichern. / fügt einen hinzu.</translation>
  </message>
  <message>
   <source>There is no import {import_id} to take back.</source>
   <translation>Es gibt keinen Import {import_id} zum Zurücknehmen.</translation>
  </message>
  <message>
   <source>There is no kind of track called “{kind}”.</source>
   <translation>Es gibt keine Art von Leitfaden namens „{kind}“.</translation>
  </message>
  <message>
   <source>There is no kind {kind}.</source>
   <translation>Die Art {kind} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no lead of this company to edit it on. Ctrl N makes one.</source>
   <translation>Es gibt keinen Lead dieser Firma, an dem sich das bearbeiten ließe. Strg N legt einen an.</translation>
  </message>
  <message>
   <source>There is no lead {lead_id}.</source>
   <translation>Es gibt keinen Lead {lead_id}.</translation>
  </message>
  <message>
   <source>There is no lead {record_id}.</source>
   <translation>Es gibt keinen Lead {record_id}.</translation>
  </message>
  <message>
   <source>There is no list yet.</source>
   <translation>Es gibt noch keine Liste.</translation>
  </message>
  <message>
   <source>There is no number for {name}.</source>
   <translation>Für {name} gibt es keine Nummer.</translation>
  </message>
  <message>
   <source>There is no number that may be dialled.</source>
   <translation>Es gibt keine Nummer, die gewählt werden darf.</translation>
  </message>
  <message>
   <source>There is no other AE here.</source>
   <translation>Hier gibt es keinen anderen AE.</translation>
  </message>
  <message>
   <source>There is no other number to dial.</source>
   <translation>Es gibt keine andere Nummer zum Wählen.</translation>
  </message>
  <message>
   <source>There is no outcome “{outcome}”.</source>
   <translation>Ein Ergebnis „{outcome}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no person and no company to stop contact with.</source>
   <translation>Es gibt weder Person noch Firma, zu der der Kontakt gestoppt werden könnte.</translation>
  </message>
  <message>
   <source>There is no person to be seen in this text.</source>
   <translation>In diesem Text ist keine Person zu erkennen.</translation>
  </message>
  <message>
   <source>There is no record {record_id}.</source>
   <translation>Es gibt keinen Datensatz {record_id}.</translation>
  </message>
  <message>
   <source>There is no scope {scope}.</source>
   <translation>Den Bereich {scope} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no server to join: N adds a colleague by name.</source>
   <translation>Es gibt keinen Server zum Beitreten: N fügt jemanden beim Namen hinzu.</translation>
  </message>
  <message>
   <source>There is no shared queue you take from. Your administrator sets them up on the server.</source>
   <translation>Es gibt keine gemeinsame Warteschlange, aus der Sie nehmen. Ihre Administration richtet sie auf dem Server ein.</translation>
  </message>
  <message>
   <source>There is no slot of that digit.</source>
   <translation>Zu dieser Ziffer gibt es keine Zeit.</translation>
  </message>
  <message>
   <source>There is no stage “{name}”.</source>
   <translation>Eine Stufe „{name}“ gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such day.</source>
   <translation>Diesen Tag gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such device.</source>
   <translation>Dieses Gerät gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such file.</source>
   <translation>Diese Datei gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such hook.</source>
   <translation>Diesen Hook gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such person in your team.</source>
   <translation>Diese Person gibt es in Ihrem Team nicht.</translation>
  </message>
  <message>
   <source>There is no such queue.</source>
   <translation>Diese Warteschlange gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such refused change.</source>
   <translation>Diese verweigerte Änderung gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such right.</source>
   <translation>Dieses Recht gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such starter.</source>
   <translation>Diesen Starter gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such territory.</source>
   <translation>Dieses Gebiet gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such webhook.</source>
   <translation>Diesen Webhook gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no such workspace.</source>
   <translation>Diesen Arbeitsbereich gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no team {name}.</source>
   <translation>Das Team {name} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no template yet.</source>
   <translation>Es gibt noch keine Vorlage.</translation>
  </message>
  <message>
   <source>There is no time zone {zone}.</source>
   <translation>Die Zeitzone {zone} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no way of opening a map called {service}.</source>
   <translation>Karten lassen sich nicht mit {service} öffnen.</translation>
  </message>
  <message>
   <source>There is no way to reach them.</source>
   <translation>Es gibt keinen Weg, die Person zu erreichen.</translation>
  </message>
  <message>
   <source>There is no workspace in {folder}.</source>
   <translation>In {folder} liegt kein Arbeitsbereich.</translation>
  </message>
  <message>
   <source>There is no workspace. Make one with create-workspace.</source>
   <translation>Es gibt keinen Arbeitsbereich. Legen Sie mit create-workspace einen an.</translation>
  </message>
  <message>
   <source>There is no {field} to set.</source>
   <translation>Es gibt kein {field} zu setzen.</translation>
  </message>
  <message>
   <source>There is no {kind} {record_id}.</source>
   <translation>{kind} {record_id} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is no {replace} {id}.</source>
   <translation>{replace} {id} gibt es nicht.</translation>
  </message>
  <message>
   <source>There is nobody here who is called {name}.</source>
   <translation>Hier heißt niemand {name}.</translation>
  </message>
  <message>
   <source>There is nothing to compare with.</source>
   <translation>Es gibt nichts zu vergleichen.</translation>
  </message>
  <message>
   <source>There is nothing to log.</source>
   <translation>Es gibt nichts einzutragen.</translation>
  </message>
  <message>
   <source>There is nothing to redo.</source>
   <translation>Es gibt nichts zu wiederholen.</translation>
  </message>
  <message>
   <source>There is nothing to save.</source>
   <translation>Es gibt nichts zu speichern.</translation>
  </message>
  <message>
   <source>There is nothing to say.</source>
   <translation>Es gibt nichts zu sagen.</translation>
  </message>
  <message>
   <source>There is nothing to send.</source>
   <translation>Es gibt nichts zu senden.</translation>
  </message>
  <message>
   <source>There is nothing to undo.</source>
   <translation>Es gibt nichts rückgängig zu machen.</translation>
  </message>
  <message>
   <source>There is room for one of them only.</source>
   <translation>Es ist nur für eines Platz.</translation>
  </message>
  <message>
   <source>There is room for one of them only; the other stays in History.</source>
   <translation>Es ist nur für eines Platz; das andere bleibt unter „Änderungen“.</translation>
  </message>
  <message>
   <source>There is work in this workspace already. Export yours as an archive and import it there.</source>
   <translation>In diesem Arbeitsbereich wird schon gearbeitet. Exportieren Sie Ihren als Archiv und importieren Sie es dort.</translation>
  </message>
  <message>
   <source>There was no reminder yet.</source>
   <translation>Es gab noch keine Erinnerung.</translation>
  </message>
  <message>
   <source>These answers have no question.</source>
   <translation>Diese Antworten haben keine Frage.</translation>
  </message>
  <message>
   <source>These are {count:,} score rules; {most_rules} is the most.</source>
   <translation>Das sind {count:,} Score-Regeln; {most_rules} ist das Höchste.</translation>
  </message>
  <message>
   <source>These characters will print as hollow boxes: {letters}. Write them another way if they matter.</source>
   <translation>Diese Zeichen werden als leere Kästchen gedruckt: {letters}. Schreiben Sie sie anders, wenn es auf sie ankommt.</translation>
  </message>
  <message>
   <source>These days are over.</source>
   <translation>Diese Tage sind vorbei.</translation>
  </message>
  <message>
   <source>These two cannot be merged.</source>
   <translation>Diese beiden lassen sich nicht zusammenführen.</translation>
  </message>
  <message>
   <source>These {many} met a change by someone else. Both versions are kept.</source>
   <translation>Diese {many} trafen auf Änderungen von jemand anderem. Beide Versionen sind da.</translation>
  </message>
  <message>
   <source>They</source>
   <translation>Sie</translation>
  </message>
  <message>
   <source>They answer</source>
   <translation>Es wird abgenommen</translation>
  </message>
  <message>
   <source>They answered</source>
   <translation>Abgenommen</translation>
  </message>
  <message>
   <source>They answered {letter}</source>
   <translation>Antwort {letter}</translation>
  </message>
  <message>
   <source>They are a {relationship} now</source>
   <translation>Jetzt {relationship}</translation>
  </message>
  <message>
   <source>They are calling</source>
   <translation>Jemand ruft an</translation>
  </message>
  <message>
   <source>They are calling…</source>
   <translation>Jemand ruft an …</translation>
  </message>
  <message>
   <source>They are erased on every laptop with the next sync.</source>
   <translation>Mit dem nächsten Sync ist sie auf jedem Laptop gelöscht.</translation>
  </message>
  <message>
   <source>They are two already.</source>
   <translation>Es sind schon zwei.</translation>
  </message>
  <message>
   <source>They are yours alone until then, also offline. Those you did not touch go back to the queue by themselves.</source>
   <translation>Bis dahin gehören sie nur Ihnen, auch offline. Was Sie nicht angefasst haben, geht von selbst in die Warteschlange zurück.</translation>
  </message>
  <message>
   <source>They are {count:,}.</source>
   <translation>Es sind {count:,}.</translation>
  </message>
  <message>
   <source>They asked again</source>
   <translation>Wieder angefragt</translation>
  </message>
  <message>
   <source>They asked for an answer; a reply cannot be put off. Log what you did instead.</source>
   <translation>Hier wurde um Antwort gebeten; das lässt sich nicht zurückstellen. Tragen Sie stattdessen ein, was Sie getan haben.</translation>
  </message>
  <message>
   <source>They asked for contact</source>
   <translation>Sie haben um Kontakt gebeten</translation>
  </message>
  <message>
   <source>They asked for contact; the reply clock starts now</source>
   <translation>Um Kontakt gebeten; die Uhr für die Antwort läuft ab jetzt</translation>
  </message>
  <message>
   <source>They asked: reply clocks start, and they stand in Today.</source>
   <translation>Sie haben gefragt: die Antwortuhren laufen, und sie stehen in „Heute“.</translation>
  </message>
  <message>
   <source>They called</source>
   <translation>Anruf von dort</translation>
  </message>
  <message>
   <source>They called, {minutes} min {seconds} s</source>
   <translation>Anruf von dort, {minutes} Min. {seconds} Sek.</translation>
  </message>
  <message>
   <source>They go from every list, note, file, backup and printed sheet on this laptop, and with a server from every colleague's. Nothing brings them back. Their numbers and addresses stay stopped, as digests nobody can read; figures of the company stay without them.</source>
   <translation>Die Person verschwindet aus jeder Liste, Notiz, Datei, Sicherung und jedem gedruckten Blatt auf diesem Laptop, und mit einem Server auch bei allen im Team. Nichts bringt sie zurück. Ihre Nummern und Adressen bleiben gestoppt, als Prüfwerte, die niemand lesen kann; die Zahlen der Firma bleiben ohne sie.</translation>
  </message>
  <message>
   <source>They go out by themselves when you are back.</source>
   <translation>Sie gehen von selbst hinaus, wenn Sie zurück sind.</translation>
  </message>
  <message>
   <source>They go to Territory at next sync.</source>
   <translation>Sie gehen beim nächsten Sync an das Gebiet.</translation>
  </message>
  <message>
   <source>They have not answered yet whether you may call or write.</source>
   <translation>Noch ist nicht beantwortet, ob Sie anrufen oder schreiben dürfen.</translation>
  </message>
  <message>
   <source>They join your team with a code of eight letters and digits. It works once, for seven days; no e-mail is needed.</source>
   <translation>Man kommt mit einem Code aus acht Buchstaben und Ziffern in Ihr Team. Er gilt einmal, sieben Tage lang; keine E-Mail nötig.</translation>
  </message>
  <message>
   <source>They left the company</source>
   <translation>Nicht mehr in der Firma</translation>
  </message>
  <message>
   <source>They replied</source>
   <translation>Antwort erhalten</translation>
  </message>
  <message>
   <source>They replied {day}</source>
   <translation>Antwort am {day}</translation>
  </message>
  <message>
   <source>They replied…</source>
   <translation>Antwort erhalten …</translation>
  </message>
  <message>
   <source>They say</source>
   <translation>Gesagt wird</translation>
  </message>
  <message>
   <source>They say…</source>
   <translation>Die andere Seite sagt …</translation>
  </message>
  <message>
   <source>They sounded {sentiment}</source>
   <translation>Klang {sentiment}</translation>
  </message>
  <message>
   <source>They stay on tomorrow's list.</source>
   <translation>Sie bleiben auf der Liste von morgen.</translation>
  </message>
  <message>
   <source>They stopped answering</source>
   <translation>Keine Antwort mehr</translation>
  </message>
  <message>
   <source>They took the cheaper one</source>
   <translation>Sie haben das günstigere genommen</translation>
  </message>
  <message>
   <source>They use wall planners.
! parts nobody ordered
~ before March</source>
   <translation>Sie arbeiten mit Wandplanern.
! Teile, die niemand bestellt hat
~ vor März</translation>
  </message>
  <message>
   <source>They want it, terms are being settled</source>
   <translation>Es ist gewollt, die Konditionen werden geklärt</translation>
  </message>
  <message>
   <source>They were erased or moved to the bin, or are no longer yours to see.</source>
   <translation>Die Person wurde gelöscht oder liegt im Papierkorb, oder Sie sehen sie nicht mehr.</translation>
  </message>
  <message>
   <source>They were shared out already.</source>
   <translation>Sie wurden schon verteilt.</translation>
  </message>
  <message>
   <source>This Satchel is too old for the server.</source>
   <translation>Dieses Satchel ist zu alt für den Server.</translation>
  </message>
  <message>
   <source>This Satchel runs from its source, so there is nothing to install.</source>
   <translation>Dieses Satchel läuft aus seinem Quelltext, darum gibt es nichts zu installieren.</translation>
  </message>
  <message>
   <source>This Satchel was packed without a key to check newer versions by.</source>
   <translation>Dieses Satchel wurde ohne Schlüssel zum Prüfen neuerer Versionen gepackt.</translation>
  </message>
  <message>
   <source>This answer is {name}'s to give.</source>
   <translation>Diese Antwort gibt {name}.</translation>
  </message>
  <message>
   <source>This calendar file is larger than 5 MB.</source>
   <translation>Diese Kalenderdatei ist größer als 5 MB.</translation>
  </message>
  <message>
   <source>This call has no outcome yet. {kept} of talk, notes kept</source>
   <translation>Dieser Anruf hat noch kein Ergebnis. {kept} Gespräch, Notizen behalten</translation>
  </message>
  <message>
   <source>This call is still open, {kept} of notes kept</source>
   <translation>Dieser Anruf ist noch offen, {kept} Notizen behalten</translation>
  </message>
  <message>
   <source>This call is still open:</source>
   <translation>Dieser Anruf ist noch offen:</translation>
  </message>
  <message>
   <source>This call was promised for the day.</source>
   <translation>Dieser Anruf war für den Tag zugesagt.</translation>
  </message>
  <message>
   <source>This cancels the visits planned. Calls and e-mail stay as they are.</source>
   <translation>Das sagt die geplanten Besuche ab. Anrufe und E-Mails bleiben, wie sie sind.</translation>
  </message>
  <message>
   <source>This card is gone.</source>
   <translation>Diese Karte ist weg.</translation>
  </message>
  <message>
   <source>This change is no longer in the history.</source>
   <translation>Diese Änderung steht nicht mehr im Verlauf.</translation>
  </message>
  <message>
   <source>This colleague is not known here.</source>
   <translation>Diese Person ist hier nicht bekannt.</translation>
  </message>
  <message>
   <source>This company is no longer here: it was erased or moved to the bin, or is no longer yours to see.</source>
   <translation>Diese Firma ist nicht mehr hier: Sie wurde gelöscht oder in den Papierkorb gelegt, oder Sie dürfen sie nicht mehr sehen.</translation>
  </message>
  <message>
   <source>This computer has no keychain</source>
   <translation>Dieser Computer hat keinen Schlüsselbund</translation>
  </message>
  <message>
   <source>This computer has no keychain.</source>
   <translation>Dieser Computer hat keinen Schlüsselbund.</translation>
  </message>
  <message>
   <source>This draft is somebody else's.</source>
   <translation>Dieser Entwurf gehört jemand anderem.</translation>
  </message>
  <message>
   <source>This entry is your own.</source>
   <translation>Dieser Eintrag ist Ihr eigener.</translation>
  </message>
  <message>
   <source>This invitation is not valid, or was used already.</source>
   <translation>Diese Einladung ist ungültig oder wurde schon verwendet.</translation>
  </message>
  <message>
   <source>This invitation was used already.</source>
   <translation>Diese Einladung wurde schon verwendet.</translation>
  </message>
  <message>
   <source>This is Satchel {version}.</source>
   <translation>Dies ist Satchel {version}.</translation>
  </message>
  <message>
   <source>This is Satchel {version}. {here}</source>
   <translation>Dies ist Satchel {version}. {here}</translation>
  </message>
  <message>
   <source>This is no JSON that a program would send.</source>
   <translation>Das ist kein JSON, wie ein Programm es schickt.</translation>
  </message>
  <message>
   <source>This is not a calendar file.</source>
   <translation>Das ist keine Kalenderdatei.</translation>
  </message>
  <message>
   <source>This is the newest version.</source>
   <translation>Dies ist die neueste Version.</translation>
  </message>
  <message>
   <source>This is where you started.</source>
   <translation>Hier haben Sie angefangen.</translation>
  </message>
  <message>
   <source>This is your queue. The pane beside it says why somebody comes first.</source>
   <translation>Das ist Ihre Arbeitsliste. Der Bereich daneben sagt, warum jemand zuerst kommt.</translation>
  </message>
  <message>
   <source>This laptop applies it</source>
   <translation>Dieser Laptop wendet ihn an</translation>
  </message>
  <message>
   <source>This laptop has been without its server for too long, so it is locked.</source>
   <translation>Dieser Laptop war zu lange ohne seinen Server, darum ist er gesperrt.</translation>
  </message>
  <message>
   <source>This laptop has been without its server for too long, so it is locked. {kept} Connect to the network; it opens by itself.</source>
   <translation>Dieser Laptop war zu lange ohne seinen Server, darum ist er gesperrt. {kept} Verbinden Sie ihn mit dem Netz; er öffnet sich von selbst.</translation>
  </message>
  <message>
   <source>This laptop sent it</source>
   <translation>Dieser Laptop sendete es</translation>
  </message>
  <message>
   <source>This laptop sent {count:,} changes</source>
   <translation>Dieser Laptop sendete {count:,} Änderungen</translation>
  </message>
  <message>
   <source>This laptop's access was ended.</source>
   <translation>Der Zugang dieses Laptops wurde beendet.</translation>
  </message>
  <message>
   <source>This laptop's clock is {minutes} minutes {way} the server's. Set it right: times on your work come from it.</source>
   <translation>Die Uhr dieses Laptops weicht {minutes} Minuten von der des Servers ab ({way}). Stellen Sie sie richtig: die Zeiten Ihrer Arbeit kommen von ihr.</translation>
  </message>
  <message>
   <source>This laptop's workspace is to be wiped.</source>
   <translation>Der Arbeitsbereich dieses Laptops soll gelöscht werden.</translation>
  </message>
  <message>
   <source>This lead</source>
   <translation>Dieser Lead</translation>
  </message>
  <message>
   <source>This lead is being worked already.</source>
   <translation>Dieser Lead wird schon bearbeitet.</translation>
  </message>
  <message>
   <source>This lead is in the bin. Ctrl Z brings it back.</source>
   <translation>Dieser Lead ist im Papierkorb. Strg Z holt ihn zurück.</translation>
  </message>
  <message>
   <source>This line has no brief.</source>
   <translation>Zu dieser Zeile gibt es kein Briefing.</translation>
  </message>
  <message>
   <source>This list was not saved by anyone; it is always there.</source>
   <translation>Diese Liste hat niemand gespeichert; es gibt sie immer.</translation>
  </message>
  <message>
   <source>This meeting belongs to no lead.</source>
   <translation>Dieser Termin gehört zu keinem Lead.</translation>
  </message>
  <message>
   <source>This meeting has not begun yet.</source>
   <translation>Dieser Termin hat noch nicht begonnen.</translation>
  </message>
  <message>
   <source>This meeting is still ahead: {begins}.</source>
   <translation>Dieser Termin steht noch bevor: {begins}.</translation>
  </message>
  <message>
   <source>This meeting is {state}.</source>
   <translation>Dieser Termin: {state}.</translation>
  </message>
  <message>
   <source>This meeting is {state}; it cannot become {wanted}.</source>
   <translation>Dieser Termin: {state}; das kann er nicht werden: {wanted}.</translation>
  </message>
  <message>
   <source>This meeting took place; there is nothing to invite to.</source>
   <translation>Dieser Termin fand statt; es gibt nichts mehr einzuladen.</translation>
  </message>
  <message>
   <source>This month</source>
   <translation>Dieser Monat</translation>
  </message>
  <message>
   <source>This one met a change by someone else. Both versions are kept.</source>
   <translation>Diese eine traf auf eine Änderung von jemand anderem. Beide Versionen sind da.</translation>
  </message>
  <message>
   <source>This opportunity is no longer on this laptop.</source>
   <translation>Diese Opportunity ist nicht mehr auf diesem Laptop.</translation>
  </message>
  <message>
   <source>This person works here already.</source>
   <translation>Diese Person arbeitet schon hier.</translation>
  </message>
  <message>
   <source>This quarter</source>
   <translation>Dieses Quartal</translation>
  </message>
  <message>
   <source>This screen, in the practice workspace</source>
   <translation>Diese Seite, im Übungsbereich</translation>
  </message>
  <message>
   <source>This secret is not valid, or was used already.</source>
   <translation>Dieses Geheimnis gilt nicht oder wurde schon verwendet.</translation>
  </message>
  <message>
   <source>This session was opened elsewhere. Sign in again.</source>
   <translation>Diese Sitzung wurde anderswo geöffnet. Melden Sie sich neu an.</translation>
  </message>
  <message>
   <source>This short link holds no coordinates; only the network knows where it leads.</source>
   <translation>Dieser Kurzlink enthält keine Koordinaten; nur das Netz weiß, wohin er führt.</translation>
  </message>
  <message>
   <source>This site has no coordinates yet.</source>
   <translation>Dieser Standort hat noch keine Koordinaten.</translation>
  </message>
  <message>
   <source>This stop has neither a place nor a number for a code.</source>
   <translation>Dieser Stopp hat weder einen Ort noch eine Nummer für einen Code.</translation>
  </message>
  <message>
   <source>This stop is no longer on the day.</source>
   <translation>Dieser Stopp steht nicht mehr im Tag.</translation>
  </message>
  <message>
   <source>This stop is no longer there.</source>
   <translation>Diesen Stopp gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>This stops their calls and sequences, and hides their numbers for the whole team.</source>
   <translation>Das stoppt Anrufe und Sequenzen dort und verbirgt die Nummern für das ganze Team.</translation>
  </message>
  <message>
   <source>This talk track is gone.</source>
   <translation>Dieser Leitfaden ist weg.</translation>
  </message>
  <message>
   <source>This version</source>
   <translation>Diese Version</translation>
  </message>
  <message>
   <source>This view of the workspace only reads.</source>
   <translation>Diese Ansicht des Arbeitsbereichs liest nur.</translation>
  </message>
  <message>
   <source>This visit has no outcome yet, left {left}.{notes}</source>
   <translation>Dieser Besuch hat noch kein Ergebnis, gegangen {left}.{notes}</translation>
  </message>
  <message>
   <source>This visit is further on: {now}.</source>
   <translation>Dieser Besuch ist weiter: {now}.</translation>
  </message>
  <message>
   <source>This visit is still open, arrived {arrived}.{notes}</source>
   <translation>Dieser Besuch ist noch offen, angekommen {arrived}.{notes}</translation>
  </message>
  <message>
   <source>This visit is still open:</source>
   <translation>Dieser Besuch ist noch offen:</translation>
  </message>
  <message>
   <source>This visit is written up already: {said}.</source>
   <translation>Dieser Besuch ist schon aufgeschrieben: {said}.</translation>
  </message>
  <message>
   <source>This visit is {now} already.</source>
   <translation>Dieser Besuch: schon {now}.</translation>
  </message>
  <message>
   <source>This visit names no site. Add one on the account’s page.</source>
   <translation>Dieser Besuch nennt keinen Standort. Legen Sie auf der Seite des Accounts einen an.</translation>
  </message>
  <message>
   <source>This visit was cancelled{why}.</source>
   <translation>Dieser Besuch wurde abgesagt{why}.</translation>
  </message>
  <message>
   <source>This week</source>
   <translation>Diese Woche</translation>
  </message>
  <message>
   <source>This week is kept. From next week on it is compared with.</source>
   <translation>Diese Woche ist festgehalten. Ab nächster Woche wird mit ihr verglichen.</translation>
  </message>
  <message>
   <source>This workspace cannot be opened</source>
   <translation>Dieser Arbeitsbereich kann nicht geöffnet werden</translation>
  </message>
  <message>
   <source>This workspace has a server already.</source>
   <translation>Dieser Arbeitsbereich hat schon einen Server.</translation>
  </message>
  <message>
   <source>This workspace has a server, which erases a person on every laptop.</source>
   <translation>Dieser Arbeitsbereich hat einen Server, der eine Person auf jedem Laptop löscht.</translation>
  </message>
  <message>
   <source>This workspace has no server, so nobody can join it.</source>
   <translation>Dieser Arbeitsbereich hat keinen Server, darum kann niemand beitreten.</translation>
  </message>
  <message>
   <source>This workspace has no server.</source>
   <translation>Dieser Arbeitsbereich hat keinen Server.</translation>
  </message>
  <message>
   <source>This workspace has no server. A colleague's invitation makes one that has.</source>
   <translation>Dieser Arbeitsbereich hat keinen Server. Mit einer Einladung aus dem Team entsteht einer, der einen hat.</translation>
  </message>
  <message>
   <source>This workspace is about to take a new key.</source>
   <translation>Dieser Arbeitsbereich nimmt gerade einen neuen Schlüssel.</translation>
  </message>
  <message>
   <source>This workspace is locked</source>
   <translation>Dieser Arbeitsbereich ist gesperrt</translation>
  </message>
  <message>
   <source>This workspace is locked.</source>
   <translation>Dieser Arbeitsbereich ist gesperrt.</translation>
  </message>
  <message>
   <source>This workspace was last opened by a newer Satchel (data version {number}, this one knows {latest}).</source>
   <translation>Dieser Arbeitsbereich wurde zuletzt von einem neueren Satchel geöffnet (Datenversion {number}, dieses kennt {latest}).</translation>
  </message>
  <message>
   <source>This workspace was last opened by an older Satchel.</source>
   <translation>Dieser Arbeitsbereich wurde zuletzt von einem älteren Satchel geöffnet.</translation>
  </message>
  <message>
   <source>This workspace was published before.</source>
   <translation>Dieser Arbeitsbereich wurde schon veröffentlicht.</translation>
  </message>
  <message>
   <source>This year</source>
   <translation>Dieses Jahr</translation>
  </message>
  <message>
   <source>This year, By spring, Next year, Just looking</source>
   <translation>Dieses Jahr, bis Frühjahr, nächstes Jahr, nur schauen</translation>
  </message>
  <message>
   <source>This {what} is gone.</source>
   <translation>{what} ist weg.</translation>
  </message>
  <message>
   <source>Those not written before</source>
   <translation>Noch nicht geschriebene</translation>
  </message>
  <message>
   <source>Those of this list: {counted:,}</source>
   <translation>Die dieser Liste: {counted:,}</translation>
  </message>
  <message>
   <source>Three</source>
   <translation>Drei</translation>
  </message>
  <message>
   <source>Through</source>
   <translation>Durchlaufen</translation>
  </message>
  <message>
   <source>Throw the draft away</source>
   <translation>Entwurf verwerfen</translation>
  </message>
  <message>
   <source>Throw the draft of the territories away</source>
   <translation>Entwurf der Gebiete verwerfen</translation>
  </message>
  <message>
   <source>Tick handoffs with X first; a draft has no brief yet.</source>
   <translation>Kreuzen Sie zuerst Übergaben mit X an; ein Entwurf hat noch kein Briefing.</translation>
  </message>
  <message>
   <source>Tick one box a row</source>
   <translation>Ein Kästchen je Zeile</translation>
  </message>
  <message>
   <source>Ticked leads</source>
   <translation>Angekreuzte Leads</translation>
  </message>
  <message>
   <source>Tier</source>
   <translation>Klasse</translation>
  </message>
  <message>
   <source>Time</source>
   <translation>Zeit</translation>
  </message>
  <message>
   <source>Time fixed</source>
   <translation>Zeit festgelegt</translation>
  </message>
  <message>
   <source>Time left to reply</source>
   <translation>Restzeit für die Antwort</translation>
  </message>
  <message>
   <source>Time no longer fixed</source>
   <translation>Zeit nicht mehr fest</translation>
  </message>
  <message>
   <source>Time zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <source>Timeline</source>
   <translation>Zeitplan</translation>
  </message>
  <message>
   <source>Timeline</source>
   <comment>a lead</comment>
   <translation>Verlauf</translation>
  </message>
  <message>
   <source>Timeline, newest first</source>
   <translation>Verlauf, Neuestes zuerst</translation>
  </message>
  <message>
   <source>Times</source>
   <translation>Zeiten</translation>
  </message>
  <message>
   <source>Times are the planned ones and are marked so.</source>
   <translation>Die Zeiten sind die geplanten und so gekennzeichnet.</translation>
  </message>
  <message>
   <source>Timing</source>
   <translation>Zeitpunkt</translation>
  </message>
  <message>
   <source>Title</source>
   <translation>Position</translation>
  </message>
  <message>
   <source>Title not known yet</source>
   <translation>Position noch nicht bekannt</translation>
  </message>
  <message>
   <source>To</source>
   <translation>An</translation>
  </message>
  <message>
   <source>To Meeting set</source>
   <translation>Zu „Termin steht“</translation>
  </message>
  <message>
   <source>To come in from an earlier stage it takes</source>
   <translation>Um aus einer früheren Stufe hereinzukommen, braucht es</translation>
  </message>
  <message>
   <source>To file</source>
   <translation>In Datei</translation>
  </message>
  <message>
   <source>To mend</source>
   <translation>Auszubessern</translation>
  </message>
  <message>
   <source>To review</source>
   <translation>Zu prüfen</translation>
  </message>
  <message>
   <source>To take</source>
   <translation>Zu übernehmen</translation>
  </message>
  <message>
   <source>To whom</source>
   <translation>An wen</translation>
  </message>
  <message>
   <source>To</source>
   <comment>a value</comment>
   <translation>In</translation>
  </message>
  <message>
   <source>Today</source>
   <translation>Heute</translation>
  </message>
  <message>
   <source>Today — Satchel</source>
   <translation>Heute — Satchel</translation>
  </message>
  <message>
   <source>Today’s backup failed</source>
   <translation>Die heutige Sicherung ist gescheitert</translation>
  </message>
  <message>
   <source>Told</source>
   <translation>Erzählt</translation>
  </message>
  <message>
   <source>Told to wipe itself</source>
   <translation>Soll sich löschen</translation>
  </message>
  <message>
   <source>Tomorrow</source>
   <translation>Morgen</translation>
  </message>
  <message>
   <source>Too early</source>
   <translation>Zu früh</translation>
  </message>
  <message>
   <source>Touched</source>
   <translation>Letzter Kontakt</translation>
  </message>
  <message>
   <source>Tour of five minutes</source>
   <translation>Tour von fünf Minuten</translation>
  </message>
  <message>
   <source>Tour: leave</source>
   <translation>Tour: verlassen</translation>
  </message>
  <message>
   <source>Tour: next step</source>
   <translation>Tour: nächster Schritt</translation>
  </message>
  <message>
   <source>Town</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>Track</source>
   <translation>Leitfaden</translation>
  </message>
  <message>
   <source>Trade show</source>
   <translation>Messe</translation>
  </message>
  <message>
   <source>Transferred live</source>
   <translation>Live durchgestellt</translation>
  </message>
  <message>
   <source>Tried, not yet reached</source>
   <translation>Versucht, noch nicht erreicht</translation>
  </message>
  <message>
   <source>Trigger</source>
   <translation>Trigger</translation>
  </message>
  <message>
   <source>Trigger moved to the bin</source>
   <translation>Trigger in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>Trigger off</source>
   <translation>Trigger aus</translation>
  </message>
  <message>
   <source>Trigger on</source>
   <translation>Trigger an</translation>
  </message>
  <message>
   <source>Trigger saved</source>
   <translation>Trigger gespeichert</translation>
  </message>
  <message>
   <source>Triggers</source>
   <translation>Trigger</translation>
  </message>
  <message>
   <source>Triggers:</source>
   <translation>Trigger:</translation>
  </message>
  <message>
   <source>Try</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <source>Try --all-open.</source>
   <translation>Versuchen Sie --all-open.</translation>
  </message>
  <message>
   <source>Try again</source>
   <translation>Noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try again in a minute.</source>
   <translation>Versuchen Sie es in einer Minute noch einmal.</translation>
  </message>
  <message>
   <source>Try again later; it goes on where it stopped.</source>
   <translation>Versuchen Sie es später noch einmal; es geht dort weiter, wo es anhielt.</translation>
  </message>
  <message>
   <source>Try again, or use your mail program.</source>
   <translation>Versuchen Sie es noch einmal, oder nehmen Sie Ihr Mailprogramm.</translation>
  </message>
  <message>
   <source>Try again.</source>
   <translation>Versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Try again; it goes on from there.</source>
   <translation>Versuchen Sie es noch einmal; es geht dort weiter.</translation>
  </message>
  <message>
   <source>Try it out</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <source>Try later.</source>
   <translation>Versuchen Sie es später.</translation>
  </message>
  <message>
   <source>Try now</source>
   <translation>Jetzt versuchen</translation>
  </message>
  <message>
   <source>Try on today's leads</source>
   <translation>An heutigen Leads ausprobieren</translation>
  </message>
  <message>
   <source>Try out</source>
   <translation>Ausprobieren</translation>
  </message>
  <message>
   <source>Try the rules on leads</source>
   <translation>Regeln an Leads ausprobieren</translation>
  </message>
  <message>
   <source>Try the track out</source>
   <translation>Leitfaden ausprobieren</translation>
  </message>
  <message>
   <source>Try this change again</source>
   <translation>Diese Änderung noch einmal versuchen</translation>
  </message>
  <message>
   <source>Try with example data</source>
   <translation>Mit Beispieldaten ausprobieren</translation>
  </message>
  <message>
   <source>Trying leads</source>
   <translation>Leads werden ausprobiert</translation>
  </message>
  <message>
   <source>Turn</source>
   <translation>Wenden</translation>
  </message>
  <message>
   <source>Turn in the queue: to {name}</source>
   <translation>Reihum aus der Warteschlange: an {name}</translation>
  </message>
  <message>
   <source>Turn in the queue: to {name} ({skipped})</source>
   <translation>Reihum aus der Warteschlange: an {name} ({skipped})</translation>
  </message>
  <message>
   <source>Turned away</source>
   <translation>Abgewiesen</translation>
  </message>
  <message>
   <source>Two</source>
   <translation>Zwei</translation>
  </message>
  <message>
   <source>Two again:</source>
   <translation>Wieder zwei:</translation>
  </message>
  <message>
   <source>Two questions is the most a visitor waits for.</source>
   <translation>Mehr als zwei Fragen wartet kein Besucher ab.</translation>
  </message>
  <message>
   <source>Two working hours before a receipt or a verdict is due.</source>
   <translation>Zwei Arbeitsstunden, bevor eine Bestätigung oder Entscheidung fällig ist.</translation>
  </message>
  <message>
   <source>Type "today".</source>
   <translation>Tippen Sie „heute“.</translation>
  </message>
  <message>
   <source>Type a company or a person.</source>
   <translation>Tippen Sie eine Firma oder eine Person.</translation>
  </message>
  <message>
   <source>Type another name.</source>
   <translation>Tippen Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Type it again.</source>
   <translation>Tippen Sie ihn noch einmal.</translation>
  </message>
  <message>
   <source>Type it as "18 dec".</source>
   <translation>Schreiben Sie etwa „18 dez“.</translation>
  </message>
  <message>
   <source>Type it as it stands above.</source>
   <translation>Tippen Sie ihn, wie er oben steht.</translation>
  </message>
  <message>
   <source>Type it in their words.</source>
   <translation>Tippen Sie es wörtlich.</translation>
  </message>
  <message>
   <source>Type it, such as "54k".</source>
   <translation>Tippen Sie ihn, etwa „54k“.</translation>
  </message>
  <message>
   <source>Type its passphrase, or set SATCHEL_PASSPHRASE.</source>
   <translation>Tippen Sie seine Passphrase, oder setzen Sie SATCHEL_PASSPHRASE.</translation>
  </message>
  <message>
   <source>Type its passphrase. Nobody can tell you what it was.</source>
   <translation>Tippen Sie die Passphrase. Niemand kann Ihnen sagen, wie sie lautete.</translation>
  </message>
  <message>
   <source>Type one.</source>
   <translation>Tippen Sie einen.</translation>
  </message>
  <message>
   <source>Type that number.</source>
   <translation>Tippen Sie diese Zahl.</translation>
  </message>
  <message>
   <source>Type the address of the server.</source>
   <translation>Tippen Sie die Adresse des Servers.</translation>
  </message>
  <message>
   <source>Type the code of your invitation.</source>
   <translation>Tippen Sie den Code Ihrer Einladung.</translation>
  </message>
  <message>
   <source>Type the code: {code}. Large or small letters, with or without the dash.</source>
   <translation>Tippen Sie den Code: {code}. Große oder kleine Buchstaben, mit oder ohne Strich.</translation>
  </message>
  <message>
   <source>Type the digits on the phone's display, or a name.</source>
   <translation>Tippen Sie die Ziffern vom Display des Telefons oder einen Namen.</translation>
  </message>
  <message>
   <source>Type the whole name.</source>
   <translation>Tippen Sie den ganzen Namen.</translation>
  </message>
  <message>
   <source>Type their number to erase them</source>
   <translation>Tippen Sie die Zahl, um zu löschen</translation>
  </message>
  <message>
   <source>Type them again.</source>
   <translation>Tippen Sie sie noch einmal.</translation>
  </message>
  <message>
   <source>Type to search.</source>
   <translation>Tippen Sie, um zu suchen.</translation>
  </message>
  <message>
   <source>Type what they said</source>
   <translation>Tippen Sie, was gesagt wurde</translation>
  </message>
  <message>
   <source>Type what they said...</source>
   <translation>Tippen Sie, was gesagt wurde …</translation>
  </message>
  <message>
   <source>Type your name; it stands on your briefs.</source>
   <translation>Tippen Sie Ihren Namen; er steht auf Ihren Briefings.</translation>
  </message>
  <message>
   <source>Type “{name}” to erase them</source>
   <translation>Tippen Sie „{name}“, um zu löschen</translation>
  </message>
  <message>
   <source>Un-merge</source>
   <translation>Wieder trennen</translation>
  </message>
  <message>
   <source>Un-merge or restore that first.</source>
   <translation>Trennen oder holen Sie das zuerst zurück.</translation>
  </message>
  <message>
   <source>Un-merged</source>
   <translation>Wieder getrennt</translation>
  </message>
  <message>
   <source>Under your passphrase. Nobody can tell you what it was.</source>
   <translation>Unter Ihrer Passphrase. Niemand kann Ihnen sagen, wie sie lautete.</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>Undo any time: Ctrl Z, or Un-merge on the record.</source>
   <translation>Jederzeit rückgängig: Strg Z, oder „Wieder trennen“ beim Datensatz.</translation>
  </message>
  <message>
   <source>Undo it to do it anew.</source>
   <translation>Machen Sie es rückgängig, um es neu zu tun.</translation>
  </message>
  <message>
   <source>Undo takes the last step back; F2 puts a time right.</source>
   <translation>„Rückgängig“ nimmt den letzten Schritt zurück; F2 stellt eine Zeit richtig.</translation>
  </message>
  <message>
   <source>Undo that first.</source>
   <translation>Machen Sie das zuerst rückgängig.</translation>
  </message>
  <message>
   <source>Undone</source>
   <translation>Rückgängig gemacht</translation>
  </message>
  <message>
   <source>Undone:</source>
   <translation>Rückgängig gemacht:</translation>
  </message>
  <message>
   <source>Unknown</source>
   <translation>Unbekannt</translation>
  </message>
  <message>
   <source>Unknown way</source>
   <translation>Unbekannter Weg</translation>
  </message>
  <message>
   <source>Unlock it and start Satchel again.</source>
   <translation>Entsperren Sie ihn, und starten Sie Satchel neu.</translation>
  </message>
  <message>
   <source>Unlock it and try again.</source>
   <translation>Entsperren Sie ihn, und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>Untick</source>
   <translation>Abwählen</translation>
  </message>
  <message>
   <source>Untick all</source>
   <translation>Alle abwählen</translation>
  </message>
  <message>
   <source>Until</source>
   <translation>Bis</translation>
  </message>
  <message>
   <source>Until the end of</source>
   <translation>Bis zum Ende des</translation>
  </message>
  <message>
   <source>Until when is not said.</source>
   <translation>Bis wann, ist nicht gesagt.</translation>
  </message>
  <message>
   <source>Up</source>
   <translation>Hoch</translation>
  </message>
  <message>
   <source>Up to date</source>
   <translation>Aktuell</translation>
  </message>
  <message>
   <source>Up {away}% on {before}</source>
   <translation>{away} % mehr als {before}</translation>
  </message>
  <message>
   <source>Up {words}</source>
   <translation>{words} mehr</translation>
  </message>
  <message>
   <source>Update needed</source>
   <translation>Update nötig</translation>
  </message>
  <message>
   <source>Updates</source>
   <translation>Updates</translation>
  </message>
  <message>
   <source>Use 0 to 100.</source>
   <translation>Nehmen Sie 0 bis 100.</translation>
  </message>
  <message>
   <source>Use 1 to {longest:,}, or none.</source>
   <translation>Nehmen Sie 1 bis {longest:,}, oder keine.</translation>
  </message>
  <message>
   <source>Use 1 to {most:,}, or no limit.</source>
   <translation>Nehmen Sie 1 bis {most:,}, oder keine Grenze.</translation>
  </message>
  <message>
   <source>Use a first name, such as Caspar.</source>
   <translation>Nehmen Sie einen Vornamen, etwa Caspar.</translation>
  </message>
  <message>
   <source>Use a passphrase instead.</source>
   <translation>Nehmen Sie stattdessen eine Passphrase.</translation>
  </message>
  <message>
   <source>Use https://.</source>
   <translation>Nehmen Sie https://.</translation>
  </message>
  <message>
   <source>Use it</source>
   <translation>Nehmen</translation>
  </message>
  <message>
   <source>Use it from now on</source>
   <translation>Ab jetzt verwenden</translation>
  </message>
  <message>
   <source>Use no server</source>
   <translation>Keinen Server verwenden</translation>
  </message>
  <message>
   <source>Use one of: {fields}.</source>
   <translation>Nehmen Sie eines von: {fields}.</translation>
  </message>
  <message>
   <source>Use the shorter order</source>
   <translation>Kürzere Reihenfolge nehmen</translation>
  </message>
  <message>
   <source>Use the window, or close it and try again.</source>
   <translation>Nehmen Sie das Fenster, oder schließen Sie es und versuchen Sie es noch einmal.</translation>
  </message>
  <message>
   <source>User</source>
   <translation>Nutzt es</translation>
  </message>
  <message>
   <source>User name</source>
   <translation>Benutzername</translation>
  </message>
  <message>
   <source>Uses today</source>
   <translation>Nutzt heute</translation>
  </message>
  <message>
   <source>Usual columns</source>
   <translation>Übliche Spalten</translation>
  </message>
  <message>
   <source>V&amp;isit</source>
   <translation>B&amp;esuch</translation>
  </message>
  <message>
   <source>Value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Value accepted</source>
   <translation>Angenommener Wert</translation>
  </message>
  <message>
   <source>Value handed off this quarter</source>
   <translation>In diesem Quartal übergebener Wert</translation>
  </message>
  <message>
   <source>Value points, a line each</source>
   <translation>Nutzenpunkte, je eine Zeile</translation>
  </message>
  <message>
   <source>Value restored</source>
   <translation>Wert wiederhergestellt</translation>
  </message>
  <message>
   <source>Variable</source>
   <translation>Variable</translation>
  </message>
  <message>
   <source>Verdict</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Verdict after meeting</source>
   <translation>Entscheidung</translation>
  </message>
  <message>
   <source>Verdict by</source>
   <translation>Entschieden von</translation>
  </message>
  <message>
   <source>Verdict due</source>
   <translation>Entscheidung fällig</translation>
  </message>
  <message>
   <source>Verdict in time</source>
   <translation>Entscheidung rechtzeitig</translation>
  </message>
  <message>
   <source>Verdict reason</source>
   <translation>Grund der Entscheidung</translation>
  </message>
  <message>
   <source>Verdict text</source>
   <translation>Text der Entscheidung</translation>
  </message>
  <message>
   <source>Verdict: accepted</source>
   <translation>Entscheidung: angenommen</translation>
  </message>
  <message>
   <source>Verdict: returned</source>
   <translation>Entscheidung: zurückgegeben</translation>
  </message>
  <message>
   <source>Verdicts</source>
   <translation>Entscheidungen</translation>
  </message>
  <message>
   <source>Verdicts in time</source>
   <translation>Rechtzeitig entschieden</translation>
  </message>
  <message>
   <source>Version</source>
   <translation>Version</translation>
  </message>
  <message>
   <source>Version {version} published:</source>
   <translation>Version {version} veröffentlicht:</translation>
  </message>
  <message>
   <source>Versions</source>
   <translation>Versionen</translation>
  </message>
  <message>
   <source>Versions of the track…</source>
   <translation>Versionen des Leitfadens …</translation>
  </message>
  <message>
   <source>Video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>View is now called</source>
   <translation>Ansicht heißt jetzt</translation>
  </message>
  <message>
   <source>View removed:</source>
   <translation>Ansicht entfernt:</translation>
  </message>
  <message>
   <source>View saved:</source>
   <translation>Ansicht gespeichert:</translation>
  </message>
  <message>
   <source>View {name} is now {new}</source>
   <translation>Ansicht {name} heißt jetzt {new}</translation>
  </message>
  <message>
   <source>View {name} removed</source>
   <translation>Ansicht {name} entfernt</translation>
  </message>
  <message>
   <source>View {name} saved</source>
   <translation>Ansicht {name} gespeichert</translation>
  </message>
  <message>
   <source>View {name} {value}</source>
   <translation>Ansicht {name} {value}</translation>
  </message>
  <message>
   <source>Views</source>
   <translation>Ansichten</translation>
  </message>
  <message>
   <source>Visit</source>
   <translation>Besuch</translation>
  </message>
  <message>
   <source>Visit again</source>
   <translation>Noch einmal besuchen</translation>
  </message>
  <message>
   <source>Visit cancelled</source>
   <translation>Besuch abgesagt</translation>
  </message>
  <message>
   <source>Visit guide</source>
   <translation>Besuchsleitfaden</translation>
  </message>
  <message>
   <source>Visit intervals</source>
   <translation>Besuchsabstände</translation>
  </message>
  <message>
   <source>Visit intervals changed</source>
   <translation>Besuchsabstände geändert</translation>
  </message>
  <message>
   <source>Visit notes</source>
   <translation>Besuchsnotizen</translation>
  </message>
  <message>
   <source>Visit planned</source>
   <translation>Besuch geplant</translation>
  </message>
  <message>
   <source>Visit planned,</source>
   <translation>Besuch geplant,</translation>
  </message>
  <message>
   <source>Visit {title}</source>
   <translation>{title} besuchen</translation>
  </message>
  <message>
   <source>Visit · {company}</source>
   <translation>Besuch · {company}</translation>
  </message>
  <message>
   <source>Visit, {minutes} min</source>
   <translation>Besuch, {minutes} Min.</translation>
  </message>
  <message>
   <source>Visit: {to}</source>
   <translation>Besuch: {to}</translation>
  </message>
  <message>
   <source>Visits</source>
   <translation>Besuche</translation>
  </message>
  <message>
   <source>Visits that are overdue by their tier. Or type a name.</source>
   <translation>Nach ihrer Klasse überfällige Besuche. Oder tippen Sie einen Namen.</translation>
  </message>
  <message>
   <source>Visit…</source>
   <translation>Besuch …</translation>
  </message>
  <message>
   <source>Voicemail</source>
   <translation>Mailbox</translation>
  </message>
  <message>
   <source>Wait for the people.</source>
   <translation>Warten Sie auf die Personen.</translation>
  </message>
  <message>
   <source>Wait for the rules.</source>
   <translation>Warten Sie auf die Regeln.</translation>
  </message>
  <message>
   <source>Wait for the territories.</source>
   <translation>Warten Sie auf die Gebiete.</translation>
  </message>
  <message>
   <source>Wait while your work arrives. From then on everything works without a network too.</source>
   <translation>Warten Sie, während Ihre Arbeit ankommt. Von da an geht alles auch ohne Netz.</translation>
  </message>
  <message>
   <source>Waiting</source>
   <translation>Wartet</translation>
  </message>
  <message>
   <source>Waiting for a first reply</source>
   <translation>Wartet auf eine erste Antwort</translation>
  </message>
  <message>
   <source>Waiting to sync</source>
   <translation>Wartet auf Sync</translation>
  </message>
  <message>
   <source>Waiting today</source>
   <translation>Heute wartend</translation>
  </message>
  <message>
   <source>Waits for your yes</source>
   <translation>Wartet auf Ihr Ja</translation>
  </message>
  <message>
   <source>Waits in {queue}</source>
   <translation>Wartet in {queue}</translation>
  </message>
  <message>
   <source>Wake</source>
   <translation>Wecken</translation>
  </message>
  <message>
   <source>Wake in 3 months, or leave empty to disqualify</source>
   <translation>Wecken in 3 Monaten, oder leer lassen zum Disqualifizieren</translation>
  </message>
  <message>
   <source>Wake it on</source>
   <translation>Wecken am</translation>
  </message>
  <message>
   <source>Wake it on, or leave empty to disqualify</source>
   <translation>Wecken am, oder leer lassen zum Disqualifizieren</translation>
  </message>
  <message>
   <source>Wake it when? Such as in 3 months.</source>
   <translation>Wann wecken? Etwa: in 3 monaten.</translation>
  </message>
  <message>
   <source>Wake on</source>
   <translation>Wecken am</translation>
  </message>
  <message>
   <source>Wake: {reason}</source>
   <translation>Wiedervorlage: {reason}</translation>
  </message>
  <message>
   <source>Wakes</source>
   <translation>Wacht auf</translation>
  </message>
  <message>
   <source>Walk the floor, agree a meeting with Caspar</source>
   <translation>Rundgang, Termin mit Caspar vereinbaren</translation>
  </message>
  <message>
   <source>Warm</source>
   <translation>Warm</translation>
  </message>
  <message>
   <source>Warm begins from 1 on and below Hot, Hot at 100 at the most.</source>
   <translation>Warm beginnt ab 1 und unter Hot, Hot höchstens bei 100.</translation>
  </message>
  <message>
   <source>Warm from</source>
   <translation>Warm ab</translation>
  </message>
  <message>
   <source>Was being sent</source>
   <translation>Wurde gerade gesendet</translation>
  </message>
  <message>
   <source>Was it as briefed?</source>
   <translation>War es wie im Briefing?</translation>
  </message>
  <message>
   <source>Was saved</source>
   <translation>War gespeichert</translation>
  </message>
  <message>
   <source>Was to be</source>
   <translation>Sollte sein</translation>
  </message>
  <message>
   <source>We met</source>
   <translation>Sich getroffen</translation>
  </message>
  <message>
   <source>We talked</source>
   <translation>Miteinander gesprochen</translation>
  </message>
  <message>
   <source>We visited</source>
   <translation>Vor Ort besucht</translation>
  </message>
  <message>
   <source>Webinar</source>
   <translation>Webinar</translation>
  </message>
  <message>
   <source>Webinar, storage: empty is for everybody</source>
   <translation>Webinar, Lager: leer heißt für alle</translation>
  </message>
  <message>
   <source>Website</source>
   <translation>Website</translation>
  </message>
  <message>
   <source>Website, event tool, telephone</source>
   <translation>Website, Event-Programm, Telefon</translation>
  </message>
  <message>
   <source>Week</source>
   <translation>Woche</translation>
  </message>
  <message>
   <source>Week before</source>
   <translation>Vorige Woche</translation>
  </message>
  <message>
   <source>Week or list</source>
   <translation>Woche oder Liste</translation>
  </message>
  <message>
   <source>Weeks are kept for everybody and all leads together.</source>
   <translation>Wochen werden für alle und alle Leads zusammen festgehalten.</translation>
  </message>
  <message>
   <source>Weight</source>
   <translation>Gewicht</translation>
  </message>
  <message>
   <source>Weighted</source>
   <translation>Gewichtet</translation>
  </message>
  <message>
   <source>Weights applied. The leads are scored again.</source>
   <translation>Gewichte angewandt. Die Leads werden neu bewertet.</translation>
  </message>
  <message>
   <source>Welcome to Satchel</source>
   <translation>Willkommen bei Satchel</translation>
  </message>
  <message>
   <source>Went on</source>
   <translation>Weiter</translation>
  </message>
  <message>
   <source>What</source>
   <translation>Was</translation>
  </message>
  <message>
   <source>What an added file is</source>
   <translation>Was eine hinzugefügte Datei ist</translation>
  </message>
  <message>
   <source>What and when</source>
   <translation>Was und wann</translation>
  </message>
  <message>
   <source>What became of the meetings of the last working day, and what AEs returned on it.</source>
   <translation>Was aus den Terminen des letzten Arbeitstags wurde, und was AEs an ihm zurückgaben.</translation>
  </message>
  <message>
   <source>What came of it</source>
   <translation>Was daraus wurde</translation>
  </message>
  <message>
   <source>What changed</source>
   <translation>Was sich geändert hat</translation>
  </message>
  <message>
   <source>What clashed</source>
   <translation>Was aufeinandertraf</translation>
  </message>
  <message>
   <source>What did they say at the gate?</source>
   <translation>Was wurde an der Pforte gesagt?</translation>
  </message>
  <message>
   <source>What do they compare?</source>
   <translation>Was wird verglichen?</translation>
  </message>
  <message>
   <source>What do they need?</source>
   <translation>Was wird gebraucht?</translation>
  </message>
  <message>
   <source>What do they want to reach?</source>
   <translation>Was soll erreicht werden?</translation>
  </message>
  <message>
   <source>What do you ask them, so that you may call or write?</source>
   <translation>Was fragen Sie, damit Sie anrufen oder schreiben dürfen?</translation>
  </message>
  <message>
   <source>What do you plan servicing with today?</source>
   <translation>Womit planen Sie den Service heute?</translation>
  </message>
  <message>
   <source>What each rep did on these days: talked are the calls that reached somebody, met the visits that did.</source>
   <translation>Was jeder Rep an diesen Tagen tat: „Gesprochen“ sind Anrufe, die jemanden erreichten, „Getroffen“ die Besuche, die es taten.</translation>
  </message>
  <message>
   <source>What for (optional)</source>
   <translation>Wofür (optional)</translation>
  </message>
  <message>
   <source>What gives points</source>
   <translation>Was Punkte bringt</translation>
  </message>
  <message>
   <source>What goes</source>
   <translation>Was übergeht</translation>
  </message>
  <message>
   <source>What happened</source>
   <translation>Was geschah</translation>
  </message>
  <message>
   <source>What happened (signal)</source>
   <translation>Was geschah (Signal)</translation>
  </message>
  <message>
   <source>What happens by itself</source>
   <translation>Was von selbst geschieht</translation>
  </message>
  <message>
   <source>What hurts that we cure?</source>
   <translation>Was schmerzt, das wir heilen?</translation>
  </message>
  <message>
   <source>What hurts?</source>
   <translation>Was schmerzt?</translation>
  </message>
  <message>
   <source>What if nothing changes?</source>
   <translation>Was, wenn sich nichts ändert?</translation>
  </message>
  <message>
   <source>What is counted</source>
   <translation>Was gezählt wird</translation>
  </message>
  <message>
   <source>What is due</source>
   <translation>Was fällig ist</translation>
  </message>
  <message>
   <source>What is listed, or everything, as CSV, Excel, vCards or an archive another Satchel reads.</source>
   <translation>Was aufgelistet ist, oder alles, als CSV, Excel, vCards oder als Archiv, das ein anderes Satchel liest.</translation>
  </message>
  <message>
   <source>What is missing</source>
   <translation>Was fehlt</translation>
  </message>
  <message>
   <source>What is sent there from now on is refused. Leads that came are kept.</source>
   <translation>Was ab jetzt dorthin geschickt wird, wird abgelehnt. Leads, die kamen, bleiben.</translation>
  </message>
  <message>
   <source>What is shown</source>
   <translation>Was gezeigt wird</translation>
  </message>
  <message>
   <source>What it counts</source>
   <translation>Was gezählt wird</translation>
  </message>
  <message>
   <source>What it made goes; what you worked on since stays and is counted.</source>
   <translation>Was er angelegt hat, verschwindet; woran Sie seither gearbeitet haben, bleibt und wird gezählt.</translation>
  </message>
  <message>
   <source>What it names is gone</source>
   <translation>Was es nennt, ist weg</translation>
  </message>
  <message>
   <source>What lands on which day</source>
   <translation>Was auf welchen Tag fällt</translation>
  </message>
  <message>
   <source>What makes this the moment, in two sentences</source>
   <translation>Was diesen Moment ausmacht, in zwei Sätzen</translation>
  </message>
  <message>
   <source>What may it cost?</source>
   <translation>Was darf es kosten?</translation>
  </message>
  <message>
   <source>What next, and when? Such as tue 2pm call.</source>
   <translation>Was als Nächstes, und wann? Etwa: di 14 uhr Anruf.</translation>
  </message>
  <message>
   <source>What opens up if it does?</source>
   <translation>Was eröffnet sich, wenn doch?</translation>
  </message>
  <message>
   <source>What stands</source>
   <translation>Stand</translation>
  </message>
  <message>
   <source>What stands in the way?</source>
   <translation>Was steht im Weg?</translation>
  </message>
  <message>
   <source>What stands out in these figures, each with its leads.</source>
   <translation>Was an diesen Zahlen auffällt, jeweils mit den Leads.</translation>
  </message>
  <message>
   <source>What the AE gets, the very page that prints.</source>
   <translation>Was der AE bekommt, genau die Seite, die gedruckt wird.</translation>
  </message>
  <message>
   <source>What the accepted handoffs were worth on the day they were accepted.</source>
   <translation>Was die angenommenen Übergaben am Tag der Annahme wert waren.</translation>
  </message>
  <message>
   <source>What they asked</source>
   <translation>Was gefragt wurde</translation>
  </message>
  <message>
   <source>What they get</source>
   <translation>Was die Person bekommt</translation>
  </message>
  <message>
   <source>What they said</source>
   <translation>Was sie sagten</translation>
  </message>
  <message>
   <source>What they said, such as: only with an appointment</source>
   <translation>Was dort gesagt wurde, etwa: nur mit Termin</translation>
  </message>
  <message>
   <source>What they say against it, and what has helped.</source>
   <translation>Was eingewandt wird und was geholfen hat.</translation>
  </message>
  <message>
   <source>What they were merged into is no longer there.</source>
   <translation>Womit sie zusammengeführt wurden, gibt es nicht mehr.</translation>
  </message>
  <message>
   <source>What they wrote</source>
   <translation>Was geschrieben wurde</translation>
  </message>
  <message>
   <source>What to answer</source>
   <translation>Was man antwortet</translation>
  </message>
  <message>
   <source>What to bring or prepare</source>
   <translation>Was mitzubringen oder vorzubereiten ist</translation>
  </message>
  <message>
   <source>What to change</source>
   <translation>Was geändert wird</translation>
  </message>
  <message>
   <source>What to do</source>
   <translation>Was zu tun ist</translation>
  </message>
  <message>
   <source>What to do with it</source>
   <translation>Was damit geschehen soll</translation>
  </message>
  <message>
   <source>What to do, in a sentence</source>
   <translation>Was zu tun ist, in einem Satz</translation>
  </message>
  <message>
   <source>What to put right</source>
   <translation>Was zu richten ist</translation>
  </message>
  <message>
   <source>What to say in a call</source>
   <translation>Was man am Telefon sagt</translation>
  </message>
  <message>
   <source>What to show</source>
   <translation>Was gezeigt wird</translation>
  </message>
  <message>
   <source>What waits, and what was not taken</source>
   <translation>Was wartet, und was nicht übernommen wurde</translation>
  </message>
  <message>
   <source>What was agreed</source>
   <translation>Was vereinbart wurde</translation>
  </message>
  <message>
   <source>What was agreed has at most {longest:,} characters.</source>
   <translation>Was vereinbart wurde, hat höchstens {longest:,} Zeichen.</translation>
  </message>
  <message>
   <source>What was agreed, a line each</source>
   <translation>Was vereinbart wurde, je eine Zeile</translation>
  </message>
  <message>
   <source>What was entered</source>
   <translation>Was eingegeben wurde</translation>
  </message>
  <message>
   <source>What was fetched is kept.</source>
   <translation>Was geholt wurde, bleibt.</translation>
  </message>
  <message>
   <source>What was good, what to try next time</source>
   <translation>Was gut war, was beim nächsten Mal anders geht</translation>
  </message>
  <message>
   <source>What was not as briefed</source>
   <translation>Was nicht wie im Briefing war</translation>
  </message>
  <message>
   <source>What was not as briefed, then Enter</source>
   <translation>Was nicht wie im Briefing war, dann Enter</translation>
  </message>
  <message>
   <source>What was objected in calls and visits of these days. Moved on is what was handled in a conversation whose outcome ended nothing for good.</source>
   <translation>Was in Anrufen und Besuchen dieser Tage eingewandt wurde. „Ging weiter“ ist, was in einem Gespräch behandelt wurde, dessen Ergebnis nichts endgültig beendete.</translation>
  </message>
  <message>
   <source>What was offered as a newer version is not signed by the makers of Satchel.</source>
   <translation>Was als neuere Version angeboten wurde, ist nicht von den Herstellern von Satchel unterschrieben.</translation>
  </message>
  <message>
   <source>What was opened waits until the call has ended.</source>
   <translation>Was geöffnet wurde, wartet, bis der Anruf zu Ende ist.</translation>
  </message>
  <message>
   <source>What was said</source>
   <translation>Was gesagt wurde</translation>
  </message>
  <message>
   <source>What you entered before is kept, encrypted.</source>
   <translation>Was Sie vorher eingegeben haben, bleibt verschlüsselt erhalten.</translation>
  </message>
  <message>
   <source>What you found out</source>
   <translation>Was Sie herausgefunden haben</translation>
  </message>
  <message>
   <source>What you heard</source>
   <translation>Was Sie gehört haben</translation>
  </message>
  <message>
   <source>What you heard, in a sentence</source>
   <translation>Was Sie gehört haben, in einem Satz</translation>
  </message>
  <message>
   <source>What you promised</source>
   <translation>Was Sie zugesagt haben</translation>
  </message>
  <message>
   <source>What you typed is kept.</source>
   <translation>Was Sie getippt haben, bleibt.</translation>
  </message>
  <message>
   <source>What {name} sends</source>
   <translation>Was {name} schickt</translation>
  </message>
  <message>
   <source>What {sender} should know</source>
   <translation>Was {sender} wissen sollte</translation>
  </message>
  <message>
   <source>What3words needs the network to say where its three words are.</source>
   <translation>What3words braucht das Netz, um zu sagen, wo die drei Wörter sind.</translation>
  </message>
  <message>
   <source>What’s new</source>
   <translation>Was ist neu</translation>
  </message>
  <message>
   <source>When</source>
   <translation>Wann</translation>
  </message>
  <message>
   <source>When and what</source>
   <translation>Wann und was</translation>
  </message>
  <message>
   <source>When did you arrive?</source>
   <translation>Wann sind Sie angekommen?</translation>
  </message>
  <message>
   <source>When did you leave?</source>
   <translation>Wann sind Sie gegangen?</translation>
  </message>
  <message>
   <source>When did you set off?</source>
   <translation>Wann sind Sie losgefahren?</translation>
  </message>
  <message>
   <source>When must it work?</source>
   <translation>Wann muss es laufen?</translation>
  </message>
  <message>
   <source>When should it be asked again?</source>
   <translation>Wann soll wieder gefragt werden?</translation>
  </message>
  <message>
   <source>When something happens to a lead, one thing is done.</source>
   <translation>Geschieht mit einem Lead etwas, wird eine Sache getan.</translation>
  </message>
  <message>
   <source>When to ask them again</source>
   <translation>Wann wieder gefragt wird</translation>
  </message>
  <message>
   <source>When to call back</source>
   <translation>Wann zurückrufen</translation>
  </message>
  <message>
   <source>When would you want it working?</source>
   <translation>Wann soll es laufen?</translation>
  </message>
  <message>
   <source>When {when}, {then}</source>
   <translation>Wenn {when}, {then}</translation>
  </message>
  <message>
   <source>When, what and with whom</source>
   <translation>Wann, was und mit wem</translation>
  </message>
  <message>
   <source>When? Such as tue 2pm.</source>
   <translation>Wann? Etwa: di 14 uhr.</translation>
  </message>
  <message>
   <source>Where</source>
   <translation>Wo</translation>
  </message>
  <message>
   <source>Where it lies</source>
   <translation>Wo sie liegen</translation>
  </message>
  <message>
   <source>Where leads would go</source>
   <translation>Wohin Leads gingen</translation>
  </message>
  <message>
   <source>Where that leads, in words</source>
   <translation>Wohin das führt, in Worten</translation>
  </message>
  <message>
   <source>Where they meet</source>
   <translation>Wo man sich trifft</translation>
  </message>
  <message>
   <source>Where your day begins</source>
   <translation>Wo Ihr Tag beginnt</translation>
  </message>
  <message>
   <source>Where your day begins…</source>
   <translation>Wo Ihr Tag beginnt …</translation>
  </message>
  <message>
   <source>Where: {where}</source>
   <translation>Ort: {where}</translation>
  </message>
  <message>
   <source>Whether action items arose</source>
   <translation>Ob sich Aufgaben ergeben haben</translation>
  </message>
  <message>
   <source>Whether it was as briefed</source>
   <translation>Ob es wie im Briefing war</translation>
  </message>
  <message>
   <source>Which</source>
   <translation>Welche</translation>
  </message>
  <message>
   <source>Which figures</source>
   <translation>Welche Kennzahlen</translation>
  </message>
  <message>
   <source>Which leads</source>
   <translation>Welche Leads</translation>
  </message>
  <message>
   <source>Which number must move?</source>
   <translation>Welche Zahl muss sich bewegen?</translation>
  </message>
  <message>
   <source>Which of the three</source>
   <translation>Welcher der drei</translation>
  </message>
  <message>
   <source>Which sequence does {heats} join?</source>
   <translation>Welcher Sequenz treten sie bei: {heats}?</translation>
  </message>
  <message>
   <source>Which steps until a signature?</source>
   <translation>Welche Schritte bis zur Unterschrift?</translation>
  </message>
  <message>
   <source>Which talk tracks</source>
   <translation>Welche Leitfäden</translation>
  </message>
  <message>
   <source>Which team somebody is in is an administrator's to say.</source>
   <translation>In welchem Team jemand ist, sagt die Administration.</translation>
  </message>
  <message>
   <source>Who</source>
   <translation>Wer</translation>
  </message>
  <message>
   <source>Who and why</source>
   <translation>Wer und warum</translation>
  </message>
  <message>
   <source>Who are these people?</source>
   <translation>Wer sind diese Leute?</translation>
  </message>
  <message>
   <source>Who arrived on these days, by the steps of the lifecycle they came to. Went on is who came to any later step; the age is the middle time until then.</source>
   <translation>Wer an diesen Tagen kam, nach den erreichten Schritten des Lifecycle. „Weiter“ ist, wer zu einem späteren Schritt kam; das Alter ist die mittlere Zeit bis dahin.</translation>
  </message>
  <message>
   <source>Who came after</source>
   <translation>Wer nachgefolgt ist</translation>
  </message>
  <message>
   <source>Who came after, if you know</source>
   <translation>Wer nachgefolgt ist, wenn Sie es wissen</translation>
  </message>
  <message>
   <source>Who decides?</source>
   <translation>Wer entscheidet?</translation>
  </message>
  <message>
   <source>Who gets them</source>
   <translation>Wer sie bekommt</translation>
  </message>
  <message>
   <source>Who gets which lead</source>
   <translation>Wer welchen Lead bekommt</translation>
  </message>
  <message>
   <source>Who is away today. Enter shows what they have to do until tonight.</source>
   <translation>Wer heute abwesend ist. Enter zeigt, was bis heute Abend zu tun ist.</translation>
  </message>
  <message>
   <source>Who is in which team decides who sees their leads.</source>
   <translation>Wer in welchem Team ist, entscheidet, wer deren Leads sieht.</translation>
  </message>
  <message>
   <source>Who is it?</source>
   <translation>Wer ist es?</translation>
  </message>
  <message>
   <source>Who is there, with commas between</source>
   <translation>Wer dort ist, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Who it may be</source>
   <translation>Wer es sein kann</translation>
  </message>
  <message>
   <source>Who says it, with commas between</source>
   <translation>Wer es sagt, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Who sells it inside?</source>
   <translation>Wer verkauft es intern?</translation>
  </message>
  <message>
   <source>Who sends here</source>
   <translation>Wer hierher schickt</translation>
  </message>
  <message>
   <source>Who signs?</source>
   <translation>Wer unterschreibt?</translation>
  </message>
  <message>
   <source>Who takes it</source>
   <translation>Wer übernimmt</translation>
  </message>
  <message>
   <source>Who takes over</source>
   <translation>Wer übernimmt</translation>
  </message>
  <message>
   <source>Who they are to us</source>
   <translation>Beziehung zu uns</translation>
  </message>
  <message>
   <source>Who they sent you to</source>
   <translation>An wen Sie verwiesen wurden</translation>
  </message>
  <message>
   <source>Who was not in touch for that many months is erased once you say so.</source>
   <translation>Wer so viele Monate keinen Kontakt hatte, wird gelöscht, sobald Sie es sagen.</translation>
  </message>
  <message>
   <source>Who works where</source>
   <translation>Wer wo arbeitet</translation>
  </message>
  <message>
   <source>Who you met</source>
   <translation>Wen Sie getroffen haben</translation>
  </message>
  <message>
   <source>Who, role, territory, pairs with and deputy</source>
   <translation>Wer, Rolle, Gebiet, arbeitet mit und Vertretung</translation>
  </message>
  <message>
   <source>Whom did you meet? A name, or what they do there.</source>
   <translation>Wen haben Sie getroffen? Ein Name, oder was die Person dort macht.</translation>
  </message>
  <message>
   <source>Whose</source>
   <translation>Wessen</translation>
  </message>
  <message>
   <source>Whose days are counted, like Europe/London. Empty: each laptop's own.</source>
   <translation>Wessen Tage gezählt werden, etwa Europe/Berlin. Leer: die des jeweiligen Laptops.</translation>
  </message>
  <message>
   <source>Whose opportunities</source>
   <translation>Wessen Opportunities</translation>
  </message>
  <message>
   <source>Whose work</source>
   <translation>Wessen Arbeit</translation>
  </message>
  <message>
   <source>Why</source>
   <translation>Warum</translation>
  </message>
  <message>
   <source>Why AEs returned handoffs on these days.</source>
   <translation>Warum AEs an diesen Tagen Übergaben zurückgaben.</translation>
  </message>
  <message>
   <source>Why it was lost</source>
   <translation>Warum sie verloren ging</translation>
  </message>
  <message>
   <source>Why it was not taken</source>
   <translation>Warum es nicht übernommen wurde</translation>
  </message>
  <message>
   <source>Why not</source>
   <translation>Warum nicht</translation>
  </message>
  <message>
   <source>Why not? A few words; “wake in 3 months” brings it back.</source>
   <translation>Warum nicht? Ein paar Worte; „wake in 3 monaten“ holt ihn zurück.</translation>
  </message>
  <message>
   <source>Why now</source>
   <translation>Warum jetzt</translation>
  </message>
  <message>
   <source>Why now </source>
   <translation>Warum jetzt </translation>
  </message>
  <message>
   <source>Why now has {why_now} characters, {why_now_limit} fit the page.</source>
   <translation>„Warum jetzt“ hat {why_now} Zeichen, {why_now_limit} passen auf die Seite.</translation>
  </message>
  <message>
   <source>Why now, and by when?</source>
   <translation>Warum jetzt, und bis wann?</translation>
  </message>
  <message>
   <source>Why they are first</source>
   <translation>Warum zuerst</translation>
  </message>
  <message>
   <source>Will be saved</source>
   <translation>Wird gespeichert</translation>
  </message>
  <message>
   <source>Wipe</source>
   <translation>Löschen</translation>
  </message>
  <message>
   <source>Wipe asked for:</source>
   <translation>Löschung angefordert:</translation>
  </message>
  <message>
   <source>Wiped</source>
   <translation>Gelöscht</translation>
  </message>
  <message>
   <source>Wipe…</source>
   <translation>Löschen …</translation>
  </message>
  <message>
   <source>Wiping asks for your password.</source>
   <translation>Das Löschen fragt nach Ihrem Passwort.</translation>
  </message>
  <message>
   <source>With the AE</source>
   <translation>Beim AE</translation>
  </message>
  <message>
   <source>With the AE: receipt, then verdict</source>
   <translation>Beim AE: Bestätigung, dann Entscheidung</translation>
  </message>
  <message>
   <source>With {paired} unless the sentence names somebody else.</source>
   <translation>Mit {paired}, wenn der Satz niemand anderen nennt.</translation>
  </message>
  <message>
   <source>Withdraw</source>
   <translation>Zurückziehen</translation>
  </message>
  <message>
   <source>Withdraw the handoff</source>
   <translation>Übergabe zurückziehen</translation>
  </message>
  <message>
   <source>Withdraw the handoff first.</source>
   <translation>Ziehen Sie zuerst die Übergabe zurück.</translation>
  </message>
  <message>
   <source>Withdraw the handoff, release the lead, or ask a manager to give it back.</source>
   <translation>Ziehen Sie die Übergabe zurück, geben Sie den Lead frei, oder bitten Sie eine Führungskraft, ihn zurückzugeben.</translation>
  </message>
  <message>
   <source>Withdraw the invitation, remove the absence</source>
   <translation>Einladung zurückziehen, Abwesenheit entfernen</translation>
  </message>
  <message>
   <source>Withdrawn</source>
   <translation>Zurückgezogen</translation>
  </message>
  <message>
   <source>Withdrawn:</source>
   <translation>Zurückgezogen:</translation>
  </message>
  <message>
   <source>Without --certificate the tokens of your people travel in clear: put a proxy with TLS in front.</source>
   <translation>Ohne --certificate reisen die Token Ihrer Leute unverschlüsselt: Setzen Sie einen Proxy mit TLS davor.</translation>
  </message>
  <message>
   <source>Without a key or a click for that long. The window hides until the passphrase is typed; never during a call.</source>
   <translation>So lange ohne Taste oder Klick. Das Fenster verbirgt sich, bis die Passphrase getippt ist; nie während eines Anrufs.</translation>
  </message>
  <message>
   <source>Without a server nobody else takes from a queue.</source>
   <translation>Ohne Server nimmt sonst niemand aus einer Warteschlange.</translation>
  </message>
  <message>
   <source>Without a server nobody knows which laptops are in reach: the backup only gets what finds nobody free.</source>
   <translation>Ohne Server weiß niemand, welche Laptops erreichbar sind: die Vertretung bekommt nur, wofür niemand frei ist.</translation>
  </message>
  <message>
   <source>Without a tick it is refused, on their laptops and by the server. Exports and printed lists are kept under the person.</source>
   <translation>Ohne Häkchen wird es verweigert, auf den Laptops und vom Server. Exporte und gedruckte Listen werden unter der Person festgehalten.</translation>
  </message>
  <message>
   <source>Without next step</source>
   <translation>Ohne nächsten Schritt</translation>
  </message>
  <message>
   <source>Without the server this laptop locks itself. Connect it before</source>
   <translation>Ohne den Server sperrt sich dieser Laptop. Verbinden Sie ihn vor</translation>
  </message>
  <message>
   <source>Won</source>
   <translation>Gewonnen</translation>
  </message>
  <message>
   <source>Won this quarter</source>
   <translation>In diesem Quartal gewonnen</translation>
  </message>
  <message>
   <source>Words</source>
   <translation>Worte</translation>
  </message>
  <message>
   <source>Words with commas between them</source>
   <translation>Wörter, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Words, with commas between</source>
   <translation>Wörter, durch Kommas getrennt</translation>
  </message>
  <message>
   <source>Work</source>
   <translation>Arbeit</translation>
  </message>
  <message>
   <source>Work goes on here; sync waits until the server was updated.</source>
   <translation>Hier geht die Arbeit weiter; der Sync wartet, bis der Server aktualisiert ist.</translation>
  </message>
  <message>
   <source>Work offline</source>
   <translation>Offline arbeiten</translation>
  </message>
  <message>
   <source>Work the queue</source>
   <translation>Liste abarbeiten</translation>
  </message>
  <message>
   <source>Workbooks (*.xlsx)</source>
   <translation>Arbeitsmappen (*.xlsx)</translation>
  </message>
  <message>
   <source>Worked by</source>
   <translation>Bearbeitet von</translation>
  </message>
  <message>
   <source>Worked leads by their month of arrival: how many an AE had accepted by the end of each month after.</source>
   <translation>Bearbeitete Leads nach Monat des Eingangs: wie viele bis zum Ende jedes folgenden Monats ein AE angenommen hatte.</translation>
  </message>
  <message>
   <source>Worked leads by their month of arrival: how many had a meeting agreed by the end of each month after.</source>
   <translation>Bearbeitete Leads nach Monat des Eingangs: bei wie vielen bis zum Ende jedes folgenden Monats ein Termin vereinbart war.</translation>
  </message>
  <message>
   <source>Worked leads by their month of arrival: how many were won by the end of each month after.</source>
   <translation>Bearbeitete Leads nach Monat des Eingangs: wie viele bis zum Ende jedes folgenden Monats gewonnen waren.</translation>
  </message>
  <message>
   <source>Worked leads on which nothing is planned, in the order of names.</source>
   <translation>Bearbeitete Leads, für die nichts geplant ist, nach Namen.</translation>
  </message>
  <message>
   <source>Working</source>
   <translation>In Arbeit</translation>
  </message>
  <message>
   <source>Working hours</source>
   <translation>Arbeitszeit</translation>
  </message>
  <message>
   <source>Working hours and holidays</source>
   <translation>Arbeitszeit und Feiertage</translation>
  </message>
  <message>
   <source>Working hours changed</source>
   <translation>Arbeitszeiten geändert</translation>
  </message>
  <message>
   <source>Working time</source>
   <translation>Arbeitszeit</translation>
  </message>
  <message>
   <source>Working time of the territory from the arrival of somebody who asked to the first reply: the middle one of all.</source>
   <translation>Arbeitszeit des Gebiets vom Eingang einer Anfrage bis zur ersten Antwort: der mittlere Wert aller.</translation>
  </message>
  <message>
   <source>Working time of the territory.</source>
   <translation>Arbeitszeit des Gebiets.</translation>
  </message>
  <message>
   <source>Works here again</source>
   <translation>Arbeitet wieder hier</translation>
  </message>
  <message>
   <source>Works on one lead at a time.</source>
   <translation>Geht nur mit einem Lead auf einmal.</translation>
  </message>
  <message>
   <source>Works once, until {until}</source>
   <translation>Gilt einmal, bis {until}</translation>
  </message>
  <message>
   <source>Worth</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>Worth a look</source>
   <translation>Einen Blick wert</translation>
  </message>
  <message>
   <source>Write</source>
   <translation>Schreiben</translation>
  </message>
  <message>
   <source>Write "11 Nov 2026".</source>
   <translation>Schreiben Sie „11 nov 2026“.</translation>
  </message>
  <message>
   <source>Write "6,400".</source>
   <translation>Schreiben Sie „6.400“.</translation>
  </message>
  <message>
   <source>Write "Timing [timing] &gt; Connected &gt; SDR: Agree when to ask again".</source>
   <translation>Schreiben Sie „Timing [timing] &gt; Connected &gt; SDR: Agree when to ask again“.</translation>
  </message>
  <message>
   <source>Write "in 6 months".</source>
   <translation>Schreiben Sie „in 6 monaten“.</translation>
  </message>
  <message>
   <source>Write 1 for the first day.</source>
   <translation>Schreiben Sie 1 für den ersten Tag.</translation>
  </message>
  <message>
   <source>Write 1 to {most_minutes}.</source>
   <translation>Schreiben Sie 1 bis {most_minutes}.</translation>
  </message>
  <message>
   <source>Write 1m to 480m.</source>
   <translation>Schreiben Sie 1m bis 480m.</translation>
  </message>
  <message>
   <source>Write a CSV file, or filter.</source>
   <translation>Schreiben Sie eine CSV-Datei oder filtern Sie.</translation>
  </message>
  <message>
   <source>Write a day such as fri.</source>
   <translation>Schreiben Sie einen Tag wie „fr“.</translation>
  </message>
  <message>
   <source>Write a day, such as "in 3 months".</source>
   <translation>Schreiben Sie einen Tag, etwa „in 3 monaten“.</translation>
  </message>
  <message>
   <source>Write a letter…</source>
   <translation>Nachricht schreiben …</translation>
  </message>
  <message>
   <source>Write a name as it stands under People.</source>
   <translation>Schreiben Sie einen Namen, wie er unter „Personen“ steht.</translation>
  </message>
  <message>
   <source>Write a note: press N.</source>
   <translation>Schreiben Sie eine Notiz: drücken Sie N.</translation>
  </message>
  <message>
   <source>Write a note…</source>
   <translation>Notiz schreiben …</translation>
  </message>
  <message>
   <source>Write a number or an e-mail.</source>
   <translation>Schreiben Sie eine Nummer oder eine E-Mail.</translation>
  </message>
  <message>
   <source>Write a sentence.</source>
   <translation>Schreiben Sie einen Satz.</translation>
  </message>
  <message>
   <source>Write a value.</source>
   <translation>Schreiben Sie einen Wert.</translation>
  </message>
  <message>
   <source>Write all of them again if that file was lost.</source>
   <translation>Schreiben Sie alle noch einmal, wenn jene Datei verloren ging.</translation>
  </message>
  <message>
   <source>Write another name.</source>
   <translation>Schreiben Sie einen anderen Namen.</translation>
  </message>
  <message>
   <source>Write digits only.</source>
   <translation>Schreiben Sie nur Ziffern.</translation>
  </message>
  <message>
   <source>Write digits, such as 50 or 12.5.</source>
   <translation>Schreiben Sie Ziffern, etwa 50 oder 12,5.</translation>
  </message>
  <message>
   <source>Write instead.</source>
   <translation>Schreiben Sie stattdessen.</translation>
  </message>
  <message>
   <source>Write it as "54k" or "54,000".</source>
   <translation>Schreiben Sie ihn wie „54k“ oder „54.000“.</translation>
  </message>
  <message>
   <source>Write it as "6,400".</source>
   <translation>Schreiben Sie es wie „6.400“.</translation>
  </message>
  <message>
   <source>Write it as 14:30.</source>
   <translation>Schreiben Sie sie als 14:30.</translation>
  </message>
  <message>
   <source>Write it as 6:00 to 8:00</source>
   <translation>Schreiben Sie es als 6:00 bis 8:00</translation>
  </message>
  <message>
   <source>Write it as {{first_name}}.</source>
   <translation>Schreiben Sie es als {{first_name}}.</translation>
  </message>
  <message>
   <source>Write it as “Left voicemail: 3” or “Not interested: end”.</source>
   <translation>Schreiben Sie es als „Left voicemail: 3“ oder „Not interested: end“.</translation>
  </message>
  <message>
   <source>Write it like "tue 2pm" or "2026-12-01 10:00".</source>
   <translation>Schreiben Sie es wie "di 14 uhr" oder "2026-12-01 10:00".</translation>
  </message>
  <message>
   <source>Write it like 11:00.</source>
   <translation>Schreiben Sie sie wie 11:00.</translation>
  </message>
  <message>
   <source>Write it like 11:20.</source>
   <translation>Schreiben Sie sie wie 11:20.</translation>
  </message>
  <message>
   <source>Write it like 12, 1,200 or 1.200.</source>
   <translation>Schreiben Sie sie wie 12, 1,200 oder 1.200.</translation>
  </message>
  <message>
   <source>Write it like 2026-11.</source>
   <translation>Schreiben Sie ihn wie 2026-11.</translation>
  </message>
  <message>
   <source>Write it like 2026-12-01.</source>
   <translation>Schreiben Sie ihn wie 2026-12-01.</translation>
  </message>
  <message>
   <source>Write it like 2026-Q4, 2026-11 or last month.</source>
   <translation>Schreiben Sie ihn wie 2026-Q4, 2026-11 oder last month.</translation>
  </message>
  <message>
   <source>Write it like 25 50 75 100.</source>
   <translation>Schreiben Sie ihn wie 25 50 75 100.</translation>
  </message>
  <message>
   <source>Write it like 53.703, -0.885, or paste a map link that holds coordinates.</source>
   <translation>Schreiben Sie es wie 53.703, -0.885, oder fügen Sie einen Kartenlink mit Koordinaten ein.</translation>
  </message>
  <message>
   <source>Write it like Europe/London.</source>
   <translation>Schreiben Sie sie wie Europe/Berlin.</translation>
  </message>
  <message>
   <source>Write it like https://satchel.example.com.</source>
   <translation>Schreiben Sie sie wie https://satchel.example.com.</translation>
  </message>
  <message>
   <source>Write it like mon, or 16 nov.</source>
   <translation>Schreiben Sie ihn wie „mo“ oder „16 nov“.</translation>
  </message>
  <message>
   <source>Write it like: A 30.</source>
   <translation>Schreiben Sie es wie: A 30.</translation>
  </message>
  <message>
   <source>Write it like: GB 08:00-20:00 mon-sat.</source>
   <translation>Schreiben Sie es wie: DE 08:00-20:00 mon-sat.</translation>
  </message>
  <message>
   <source>Write it like: North: 09:00-17:00 mon-fri Europe/London, holidays GB, off 2026-12-24.</source>
   <translation>Schreiben Sie es wie: Nord: 09:00-17:00 mon-fri Europe/Berlin, holidays DE, off 2026-12-24.</translation>
  </message>
  <message>
   <source>Write it, such as "tue 1 dec".</source>
   <translation>Schreiben Sie ihn, etwa „di 1 dez“.</translation>
  </message>
  <message>
   <source>Write it, such as "tue 2pm discovery 45m".</source>
   <translation>Schreiben Sie beides, etwa „di 14 uhr discovery 45m“.</translation>
  </message>
  <message>
   <source>Write it.</source>
   <translation>Schreiben Sie sie.</translation>
  </message>
  <message>
   <source>Write its whole name.</source>
   <translation>Schreiben Sie den ganzen Namen.</translation>
  </message>
  <message>
   <source>Write names as they stand in the grid.</source>
   <translation>Schreiben Sie Namen, wie sie in der Tabelle stehen.</translation>
  </message>
  <message>
   <source>Write one a line, at most {most_option} letters each.</source>
   <translation>Schreiben Sie je Zeile eine, mit höchstens {most_option} Buchstaben.</translation>
  </message>
  <message>
   <source>Write one of them.</source>
   <translation>Schreiben Sie eines davon.</translation>
  </message>
  <message>
   <source>Write one such as "Europe/Paris".</source>
   <translation>Schreiben Sie eine wie „Europe/Berlin“.</translation>
  </message>
  <message>
   <source>Write one such as 1 Dec 2026, fri or +2w.</source>
   <translation>Schreiben Sie einen, etwa 1 dez 2026, fr oder +2w.</translation>
  </message>
  <message>
   <source>Write one such as 1 dec.</source>
   <translation>Schreiben Sie einen wie „1 dez“.</translation>
  </message>
  <message>
   <source>Write one such as 10.</source>
   <translation>Schreiben Sie eine wie 10.</translation>
  </message>
  <message>
   <source>Write one such as https://example.com/plan.</source>
   <translation>Schreiben Sie einen, etwa https://example.com/plan.</translation>
  </message>
  <message>
   <source>Write one, or leave it empty for ever.</source>
   <translation>Schreiben Sie einen, oder lassen Sie es für immer leer.</translation>
  </message>
  <message>
   <source>Write one, or leave it empty for today.</source>
   <translation>Schreiben Sie einen, oder lassen Sie es leer für heute.</translation>
  </message>
  <message>
   <source>Write one, such as "fri 11:00".</source>
   <translation>Schreiben Sie einen, etwa „fr 11:00“.</translation>
  </message>
  <message>
   <source>Write one, such as "in 3 months".</source>
   <translation>Schreiben Sie einen, etwa „in 3 monaten“.</translation>
  </message>
  <message>
   <source>Write one, such as "tue 2pm".</source>
   <translation>Schreiben Sie einen, etwa „di 14 uhr“.</translation>
  </message>
  <message>
   <source>Write one, such as 24.</source>
   <translation>Schreiben Sie eine, etwa 24.</translation>
  </message>
  <message>
   <source>Write one.</source>
   <translation>Schreiben Sie einen.</translation>
  </message>
  <message>
   <source>Write the full name.</source>
   <translation>Schreiben Sie den ganzen Namen.</translation>
  </message>
  <message>
   <source>Write the people as 20-99, 100- or -19.</source>
   <translation>Schreiben Sie die Personen als 20-99, 100- oder -19.</translation>
  </message>
  <message>
   <source>Write the talk track to</source>
   <translation>Leitfaden schreiben nach</translation>
  </message>
  <message>
   <source>Write the talk track to a text file…</source>
   <translation>Leitfaden in eine Textdatei schreiben …</translation>
  </message>
  <message>
   <source>Write the track to a text file…</source>
   <translation>Leitfaden in eine Textdatei schreiben …</translation>
  </message>
  <message>
   <source>Write the whole name as the team page has it.</source>
   <translation>Schreiben Sie den ganzen Namen, wie er unter „Personen“ steht.</translation>
  </message>
  <message>
   <source>Write the whole name.</source>
   <translation>Schreiben Sie den ganzen Namen.</translation>
  </message>
  <message>
   <source>Write the words they answer yes or no to.</source>
   <translation>Schreiben Sie die Worte, auf die mit ja oder nein geantwortet wird.</translation>
  </message>
  <message>
   <source>Write their name, or what they do there.</source>
   <translation>Schreiben Sie den Namen, oder was die Person dort macht.</translation>
  </message>
  <message>
   <source>Write their name.</source>
   <translation>Schreiben Sie den Namen.</translation>
  </message>
  <message>
   <source>Write two letters, such as GB.</source>
   <translation>Schreiben Sie zwei Buchstaben, etwa DE.</translation>
  </message>
  <message>
   <source>Write what they said at the gate.</source>
   <translation>Schreiben Sie, was an der Pforte gesagt wurde.</translation>
  </message>
  <message>
   <source>Write what you heard and where.</source>
   <translation>Schreiben Sie, was Sie wo gehört haben.</translation>
  </message>
  <message>
   <source>Write yes or no.</source>
   <translation>Schreiben Sie ja oder nein.</translation>
  </message>
  <message>
   <source>Write {longitude:g}, {latitude:g}.</source>
   <translation>Schreiben Sie {longitude:g}, {latitude:g}.</translation>
  </message>
  <message>
   <source>Written to</source>
   <translation>Geschrieben nach</translation>
  </message>
  <message>
   <source>Written up afterwards</source>
   <translation>Nachträglich aufgeschrieben</translation>
  </message>
  <message>
   <source>Written up: {outcome}.</source>
   <translation>Aufgeschrieben: {outcome}.</translation>
  </message>
  <message>
   <source>Wrong AE</source>
   <translation>Falscher AE</translation>
  </message>
  <message>
   <source>Wrong no.</source>
   <translation>Falsche Nr.</translation>
  </message>
  <message>
   <source>Wrong number</source>
   <translation>Falsche Nummer</translation>
  </message>
  <message>
   <source>Wrong person</source>
   <translation>Falsche Person</translation>
  </message>
  <message>
   <source>Wrong time</source>
   <translation>Falscher Zeitpunkt</translation>
  </message>
  <message>
   <source>Y for yes, N for no</source>
   <translation>Y für ja, N für nein</translation>
  </message>
  <message>
   <source>Yes</source>
   <translation>Ja</translation>
  </message>
  <message>
   <source>Yes or no</source>
   <translation>Ja oder nein</translation>
  </message>
  <message>
   <source>Yes, every page of the file and of every backup.</source>
   <translation>Ja, jede Seite der Datei und jeder Sicherung.</translation>
  </message>
  <message>
   <source>Yes. This is the practice workspace: its key lies beside it, so keep nothing real here.</source>
   <translation>Ja. Dies ist der Übungsbereich: sein Schlüssel liegt daneben, bewahren Sie also nichts Echtes darin auf.</translation>
  </message>
  <message>
   <source>You</source>
   <translation>Sie</translation>
  </message>
  <message>
   <source>You are in a call.</source>
   <translation>Sie sind in einem Anruf.</translation>
  </message>
  <message>
   <source>You cannot let yourself go.</source>
   <translation>Sie können sich nicht selbst gehen lassen.</translation>
  </message>
  <message>
   <source>You changed it again since: {later}.</source>
   <translation>Sie haben es seither wieder geändert: {later}.</translation>
  </message>
  <message>
   <source>You chose to work offline.</source>
   <translation>Sie haben gewählt, offline zu arbeiten.</translation>
  </message>
  <message>
   <source>You do not take from that queue.</source>
   <translation>Aus dieser Warteschlange nehmen Sie nicht.</translation>
  </message>
  <message>
   <source>You have not gone back.</source>
   <translation>Sie sind nicht zurückgegangen.</translation>
  </message>
  <message>
   <source>You leave at</source>
   <translation>Sie fahren los um</translation>
  </message>
  <message>
   <source>You leave at </source>
   <translation>Sie fahren los um </translation>
  </message>
  <message>
   <source>You left the tour. Help, Tour goes on with it.</source>
   <translation>Sie haben die Tour verlassen. Hilfe, Tour setzt sie fort.</translation>
  </message>
  <message>
   <source>You marked it sent {when}.</source>
   <translation>Von Ihnen als gesendet markiert {when}.</translation>
  </message>
  <message>
   <source>You may not change this any more.</source>
   <translation>Sie dürfen das nicht mehr ändern.</translation>
  </message>
  <message>
   <source>You may not {rights}.</source>
   <translation>Sie dürfen das nicht: {rights}.</translation>
  </message>
  <message>
   <source>You no longer own it; your change was offered to the one who does.</source>
   <translation>Er gehört Ihnen nicht mehr; Ihre Änderung wurde der zuständigen Person angeboten.</translation>
  </message>
  <message>
   <source>You promised {who} for {at}</source>
   <translation>Sie haben {who} {at} zugesagt</translation>
  </message>
  <message>
   <source>You returned it: {reason}. Now: {body}</source>
   <translation>Von Ihnen zurückgegeben: {reason}. Jetzt: {body}</translation>
  </message>
  <message>
   <source>You said: “{filled}”</source>
   <translation>Sie sagten: „{filled}“</translation>
  </message>
  <message>
   <source>You say</source>
   <translation>Sie sagen</translation>
  </message>
  <message>
   <source>You took nobody at {name} in the last 30 days.</source>
   <translation>Sie haben in den letzten 30 Tagen bei {name} niemanden aufgenommen.</translation>
  </message>
  <message>
   <source>You want to be back by</source>
   <translation>Sie möchten zurück sein um</translation>
  </message>
  <message>
   <source>You were working the queue: {left} left. Space goes on.</source>
   <translation>Sie waren beim Abarbeiten: noch {left}. Leertaste macht weiter.</translation>
  </message>
  <message>
   <source>You worked from {span} and {through:,} of your {sent:,} changes went through. {words}</source>
   <translation>Sie haben von {span} gearbeitet, und {through:,} Ihrer {sent:,} Änderungen gingen durch. {words}</translation>
  </message>
  <message>
   <source>You would be back before you leave.</source>
   <translation>Sie wären zurück, bevor Sie losfahren.</translation>
  </message>
  <message>
   <source>You, {time}</source>
   <translation>Sie, {time}</translation>
  </message>
  <message>
   <source>Your access to this workspace was ended.</source>
   <translation>Ihr Zugang zu diesem Arbeitsbereich wurde beendet.</translation>
  </message>
  <message>
   <source>Your access to this workspace was ended. {kept} Nothing new can be entered; ask your administrator.</source>
   <translation>Ihr Zugang zu diesem Arbeitsbereich wurde beendet. {kept} Es kann nichts Neues eingegeben werden; fragen Sie Ihre Administration.</translation>
  </message>
  <message>
   <source>Your address</source>
   <translation>Ihre Adresse</translation>
  </message>
  <message>
   <source>Your administrator had this copy of the workspace destroyed.</source>
   <translation>Ihre Administration hat diese Kopie des Arbeitsbereichs vernichten lassen.</translation>
  </message>
  <message>
   <source>Your answer</source>
   <translation>Ihre Antwort</translation>
  </message>
  <message>
   <source>Your company has switched off looking for newer versions.</source>
   <translation>Ihre Firma hat die Suche nach neueren Versionen abgeschaltet.</translation>
  </message>
  <message>
   <source>Your company has switched this off on this computer.</source>
   <translation>Ihre Firma hat das auf diesem Computer abgeschaltet.</translation>
  </message>
  <message>
   <source>Your data are being brought up to date. That takes a moment, once after an update; Today stands as you left it.</source>
   <translation>Ihre Daten werden auf den neuen Stand gebracht. Das dauert einen Moment, einmal nach einer neuen Version; „Heute“ steht da, wie Sie es verlassen haben.</translation>
  </message>
  <message>
   <source>Your devices{as_of}: {words}</source>
   <translation>Ihre Geräte{as_of}: {words}</translation>
  </message>
  <message>
   <source>Your meetings, for a calendar</source>
   <translation>Ihre Termine, für einen Kalender</translation>
  </message>
  <message>
   <source>Your name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <source>Your name and role are part of the workspace and cannot be changed here.</source>
   <translation>Ihr Name und Ihre Rolle gehören zum Arbeitsbereich und können hier nicht geändert werden.</translation>
  </message>
  <message>
   <source>Your notes</source>
   <translation>Ihre Notizen</translation>
  </message>
  <message>
   <source>Your notes are kept.</source>
   <translation>Ihre Notizen sind da.</translation>
  </message>
  <message>
   <source>Your one change is saved on this laptop.</source>
   <translation>Ihre eine Änderung ist auf diesem Laptop gespeichert.</translation>
  </message>
  <message>
   <source>Your password for the server</source>
   <translation>Ihr Passwort für den Server</translation>
  </message>
  <message>
   <source>Your review</source>
   <translation>Ihr Gespräch</translation>
  </message>
  <message>
   <source>Your role</source>
   <translation>Ihre Rolle</translation>
  </message>
  <message>
   <source>Your start</source>
   <translation>Ihr Start</translation>
  </message>
  <message>
   <source>Your team's rules do not move {stage} to {to}</source>
   <translation>Die Regeln Ihres Teams verschieben {stage} nicht nach {to}</translation>
  </message>
  <message>
   <source>Your time. {first} is {apart}.</source>
   <translation>Ihre Zeit. {first} ist {apart}.</translation>
  </message>
  <message>
   <source>Your work is kept, encrypted.</source>
   <translation>Ihre Arbeit ist verschlüsselt erhalten.</translation>
  </message>
  <message>
   <source>Your work is saved on this laptop.</source>
   <translation>Ihre Arbeit ist auf diesem Laptop gespeichert.</translation>
  </message>
  <message>
   <source>Your workspace is ready</source>
   <translation>Ihr Arbeitsbereich ist bereit</translation>
  </message>
  <message>
   <source>Your {waiting:,} changes are saved on this laptop.</source>
   <translation>Ihre {waiting:,} Änderungen sind auf diesem Laptop gespeichert.</translation>
  </message>
  <message>
   <source>Yours to answer</source>
   <translation>Von Ihnen zu beantworten</translation>
  </message>
  <message>
   <source>Zone</source>
   <translation>Zeitzone</translation>
  </message>
  <message>
   <source>a criterion stands under the answer that speaks for it.</source>
   <translation>ein Kriterium steht unter der Antwort, die dafür spricht.</translation>
  </message>
  <message>
   <source>a day</source>
   <translation>einen Tag</translation>
  </message>
  <message>
   <source>a file</source>
   <translation>eine Datei</translation>
  </message>
  <message>
   <source>a file with an example of what they send, JSON</source>
   <translation>eine Datei mit einem Beispiel dessen, was gesendet wird, JSON</translation>
  </message>
  <message>
   <source>a file with the password, readable by the server only</source>
   <translation>eine Datei mit dem Passwort, die nur der Server lesen kann</translation>
  </message>
  <message>
   <source>a handoff is accepted</source>
   <translation>eine Übergabe angenommen wird</translation>
  </message>
  <message>
   <source>a handoff is accepted, {on}</source>
   <translation>Übergabe angenommen, {on}</translation>
  </message>
  <message>
   <source>a holiday there</source>
   <translation>dort ein Feiertag</translation>
  </message>
  <message>
   <source>a key is letters, digits, - and _, at most 24.</source>
   <translation>ein Schlüssel besteht aus Buchstaben, Ziffern, - und _, höchstens 24.</translation>
  </message>
  <message>
   <source>a lead, anywhere</source>
   <translation>ein Lead, überall</translation>
  </message>
  <message>
   <source>a link</source>
   <translation>einen Link</translation>
  </message>
  <message>
   <source>a list to work, or people who asked for contact</source>
   <translation>eine Liste zum Abarbeiten oder Personen, die um Kontakt baten</translation>
  </message>
  <message>
   <source>a meeting is missed</source>
   <translation>ein Termin verpasst wird</translation>
  </message>
  <message>
   <source>a meeting is missed, {on}</source>
   <translation>Termin verpasst, {on}</translation>
  </message>
  <message>
   <source>a meeting is set</source>
   <translation>Termin steht</translation>
  </message>
  <message>
   <source>a name from satchel backups</source>
   <translation>ein Name aus satchel backups</translation>
  </message>
  <message>
   <source>a name to share out leads and hand over</source>
   <translation>ein Name, um Leads zu verteilen und zu übergeben</translation>
  </message>
  <message>
   <source>a number</source>
   <translation>eine Zahl</translation>
  </message>
  <message>
   <source>a page, or a sheet for each table</source>
   <translation>eine Seite oder ein Blatt je Tabelle</translation>
  </message>
  <message>
   <source>a section needs a name.</source>
   <translation>ein Abschnitt braucht einen Namen.</translation>
  </message>
  <message>
   <source>a sequence</source>
   <translation>einer Sequenz</translation>
  </message>
  <message>
   <source>a signal comes in</source>
   <translation>ein Signal kommt</translation>
  </message>
  <message>
   <source>a signal comes in, {on}</source>
   <translation>Signal eingegangen, {on}</translation>
  </message>
  <message>
   <source>a signal comes in: {signal}, {on}</source>
   <translation>Signal eingegangen: {signal}, {on}</translation>
  </message>
  <message>
   <source>a stage is entered</source>
   <translation>eine Stufe erreicht wird</translation>
  </message>
  <message>
   <source>a step that is gone</source>
   <translation>ein Schritt, den es nicht mehr gibt</translation>
  </message>
  <message>
   <source>a {kind}{length}</source>
   <translation>{kind}{length}</translation>
  </message>
  <message>
   <source>about {km} km, {length} driving (straight-line estimate)</source>
   <translation>etwa {km} km, {length} Fahrt (Schätzung nach Luftlinie)</translation>
  </message>
  <message>
   <source>access ended</source>
   <translation>Zugang beendet</translation>
  </message>
  <message>
   <source>activities</source>
   <translation>Aktivitäten</translation>
  </message>
  <message>
   <source>add a queue of leads that nobody owns yet</source>
   <translation>eine Warteschlange für Leads anlegen, die noch niemandem gehören</translation>
  </message>
  <message>
   <source>add a tag</source>
   <translation>Tag hinzufügen</translation>
  </message>
  <message>
   <source>add a team</source>
   <translation>ein Team anlegen</translation>
  </message>
  <message>
   <source>add a territory</source>
   <translation>ein Gebiet anlegen</translation>
  </message>
  <message>
   <source>add field</source>
   <translation>feld hinzufügen</translation>
  </message>
  <message>
   <source>add talk tracks for everybody</source>
   <translation>Leitfäden für alle hinzufügen</translation>
  </message>
  <message>
   <source>add to the day</source>
   <translation>in den Tag</translation>
  </message>
  <message>
   <source>add to the free {free} min</source>
   <translation>in die freien {free} Min.</translation>
  </message>
  <message>
   <source>added</source>
   <translation>hinzugefügt</translation>
  </message>
  <message>
   <source>added to the list</source>
   <translation>kommen zur Liste hinzu</translation>
  </message>
  <message>
   <source>address file</source>
   <translation>Adressdatei</translation>
  </message>
  <message>
   <source>address in full</source>
   <translation>ganze Adresse</translation>
  </message>
  <message>
   <source>address of the calendar, https://…, or a file</source>
   <translation>Adresse des Kalenders, https://…, oder eine Datei</translation>
  </message>
  <message>
   <source>address of the other program, https://…</source>
   <translation>Adresse des anderen Programms, https://…</translation>
  </message>
  <message>
   <source>address to listen at; this computer alone without it</source>
   <translation>Adresse, unter der der Server erreichbar ist; sonst nur dieser Computer</translation>
  </message>
  <message>
   <source>adds a note</source>
   <translation>fügt eine Notiz hinzu</translation>
  </message>
  <message>
   <source>after</source>
   <translation>nach</translation>
  </message>
  <message>
   <source>after it reaches them</source>
   <translation>nachdem es dort ankommt</translation>
  </message>
  <message>
   <source>after the show</source>
   <translation>nach der messe</translation>
  </message>
  <message>
   <source>after {time}</source>
   <translation>nach {time}</translation>
  </message>
  <message>
   <source>ahead</source>
   <translation>voraus</translation>
  </message>
  <message>
   <source>ahead of</source>
   <translation>geht vor</translation>
  </message>
  <message>
   <source>aim for {least}–{most} min</source>
   <translation>Ziel {least}–{most} Min.</translation>
  </message>
  <message>
   <source>all confirmed</source>
   <translation>alle bestätigt</translation>
  </message>
  <message>
   <source>all that wait for an answer, whatever their day</source>
   <translation>alle, die auf eine Antwort warten, gleich an welchem Tag</translation>
  </message>
  <message>
   <source>allow a host of your own network</source>
   <translation>einen Host im eigenen Netz erlauben</translation>
  </message>
  <message>
   <source>also deals that were written before</source>
   <translation>auch Deals, die schon geschrieben wurden</translation>
  </message>
  <message>
   <source>also when very much is to be removed here</source>
   <translation>auch wenn hier sehr viel zu entfernen ist</translation>
  </message>
  <message>
   <source>amounts of opportunities of these leads in the event's currency, those lost left out</source>
   <translation>Beträge der Opportunities dieser Leads in der Währung der Veranstaltung, verlorene ausgelassen</translation>
  </message>
  <message>
   <source>an address that bounced</source>
   <translation>eine unzustellbare Adresse</translation>
  </message>
  <message>
   <source>an answer</source>
   <translation>eine Antwort</translation>
  </message>
  <message>
   <source>an unknown source</source>
   <translation>einer unbekannten Quelle</translation>
  </message>
  <message>
   <source>and Engagement</source>
   <translation>und Engagement</translation>
  </message>
  <message>
   <source>and {count} more, in No next step</source>
   <translation>und {count} weitere, in „Ohne nächsten Schritt“</translation>
  </message>
  <message>
   <source>and {left} more</source>
   <translation>und {left} weitere</translation>
  </message>
  <message>
   <source>and {lines} more</source>
   <translation>und {lines} weitere</translation>
  </message>
  <message>
   <source>and {more:,} more</source>
   <translation>und {more:,} weitere</translation>
  </message>
  <message>
   <source>and {other} in another currency</source>
   <translation>und {other} in anderer Währung</translation>
  </message>
  <message>
   <source>and {said} more</source>
   <translation>und {said} weitere</translation>
  </message>
  <message>
   <source>another record</source>
   <translation>ein anderer Datensatz</translation>
  </message>
  <message>
   <source>answers go from A to D, in order.</source>
   <translation>Antworten gehen der Reihe nach von A bis D.</translation>
  </message>
  <message>
   <source>any</source>
   <comment>a number</comment>
   <translation>beliebig</translation>
  </message>
  <message>
   <source>archive fields</source>
   <translation>Felder archivieren</translation>
  </message>
  <message>
   <source>archive what others made</source>
   <translation>archivieren, was andere angelegt haben</translation>
  </message>
  <message>
   <source>archived</source>
   <translation>archiviert</translation>
  </message>
  <message>
   <source>are no longer here</source>
   <translation>sind nicht mehr hier</translation>
  </message>
  <message>
   <source>are worked already and stay as they are</source>
   <translation>sind schon in Arbeit und bleiben, wie sie sind</translation>
  </message>
  <message>
   <source>argument {name}: expected at least one argument</source>
   <translation>{name} braucht mindestens eine Angabe</translation>
  </message>
  <message>
   <source>argument {name}: expected one argument</source>
   <translation>{name} braucht eine Angabe</translation>
  </message>
  <message>
   <source>argument {name}: invalid choice: {given} (choose from {choices})</source>
   <translation>{name}: {given} steht nicht zur Wahl (möglich: {choices})</translation>
  </message>
  <message>
   <source>argument {name}: invalid {type} value: {given}</source>
   <translation>{name}: kein gültiger Wert für {type}: {given}</translation>
  </message>
  <message>
   <source>argument {name}: not allowed with argument {other}</source>
   <translation>{name} geht nicht zusammen mit {other}</translation>
  </message>
  <message>
   <source>arrived {tzinfo:%H:%M}</source>
   <translation>eingegangen {tzinfo:%H:%M}</translation>
  </message>
  <message>
   <source>as briefed</source>
   <translation>wie im Briefing</translation>
  </message>
  <message>
   <source>as it was in the weeks from these Mondays</source>
   <translation>wie sie in den Wochen ab diesen Montagen war</translation>
  </message>
  <message>
   <source>as of {as_of_words}</source>
   <translation>Stand {as_of_words}</translation>
  </message>
  <message>
   <source>as that program means it</source>
   <translation>wie dieses Programm sie meint</translation>
  </message>
  <message>
   <source>as you chose</source>
   <translation>wie Sie gewählt haben</translation>
  </message>
  <message>
   <source>ask {other}</source>
   <translation>{other} fragen</translation>
  </message>
  <message>
   <source>asked for a demo</source>
   <translation>hat um eine Demo gebeten</translation>
  </message>
  <message>
   <source>at least</source>
   <translation>mindestens</translation>
  </message>
  <message>
   <source>at most</source>
   <translation>höchstens</translation>
  </message>
  <message>
   <source>at most {capacity:,} open ones</source>
   <translation>höchstens {capacity:,} offene</translation>
  </message>
  <message>
   <source>at most {most_text:,} letters</source>
   <translation>höchstens {most_text:,} Buchstaben</translation>
  </message>
  <message>
   <source>at what hour?</source>
   <translation>um wie viel Uhr?</translation>
  </message>
  <message>
   <source>at {at:%H:%M} their time</source>
   <translation>um {at:%H:%M} Ortszeit dort</translation>
  </message>
  <message>
   <source>at {company}</source>
   <translation>bei {company}</translation>
  </message>
  <message>
   <source>at {time}</source>
   <translation>um {time}</translation>
  </message>
  <message>
   <source>away until {last}</source>
   <translation>abwesend bis {last}</translation>
  </message>
  <message>
   <source>away {first_day} – {last}</source>
   <translation>abwesend {first_day} – {last}</translation>
  </message>
  <message>
   <source>bars</source>
   <translation>Striche</translation>
  </message>
  <message>
   <source>becomes a call in Today for the next working day</source>
   <translation>wird ein Anruf in „Heute“ am nächsten Arbeitstag</translation>
  </message>
  <message>
   <source>before</source>
   <translation>vor</translation>
  </message>
  <message>
   <source>before an import</source>
   <translation>vor einem Import</translation>
  </message>
  <message>
   <source>before an import was taken back</source>
   <translation>bevor ein Import zurückgenommen wurde</translation>
  </message>
  <message>
   <source>before an update</source>
   <translation>vor einem Update</translation>
  </message>
  <message>
   <source>begun, {words}</source>
   <translation>begonnen, {words}</translation>
  </message>
  <message>
   <source>behind</source>
   <translation>zurück</translation>
  </message>
  <message>
   <source>behind</source>
   <comment>a clock</comment>
   <translation>geht nach</translation>
  </message>
  <message>
   <source>beside the columns</source>
   <translation>neben den Spalten</translation>
  </message>
  <message>
   <source>best hour</source>
   <translation>beste Stunde</translation>
  </message>
  <message>
   <source>best {best}</source>
   <translation>am besten {best}</translation>
  </message>
  <message>
   <source>blanks</source>
   <translation>Leerzeichen</translation>
  </message>
  <message>
   <source>both</source>
   <translation>beide</translation>
  </message>
  <message>
   <source>both are kept</source>
   <translation>beide bleiben</translation>
  </message>
  <message>
   <source>brief superseded</source>
   <translation>Briefing überholt</translation>
  </message>
  <message>
   <source>brief superseded, meeting moved</source>
   <translation>Briefing überholt, Termin verlegt</translation>
  </message>
  <message>
   <source>brief {code}</source>
   <translation>Briefing {code}</translation>
  </message>
  <message>
   <source>bring a losing value back</source>
   <translation>einen unterlegenen Wert zurückholen</translation>
  </message>
  <message>
   <source>business card</source>
   <translation>visitenkarte</translation>
  </message>
  <message>
   <source>by its content</source>
   <translation>nach dem Inhalt</translation>
  </message>
  <message>
   <source>by its spelling</source>
   <translation>nach der Schreibweise</translation>
  </message>
  <message>
   <source>by itself</source>
   <translation>von selbst</translation>
  </message>
  <message>
   <source>by name</source>
   <translation>nach Namen</translation>
  </message>
  <message>
   <source>by phone</source>
   <translation>per Telefon</translation>
  </message>
  <message>
   <source>by the rules, {limit}</source>
   <translation>nach den Regeln, {limit}</translation>
  </message>
  <message>
   <source>by video</source>
   <translation>per Video</translation>
  </message>
  <message>
   <source>by what was accepted; cost where an event of that name has one</source>
   <translation>nach Angenommenem; Kosten, wo eine gleichnamige Veranstaltung sie hat</translation>
  </message>
  <message>
   <source>by you</source>
   <translation>von Ihnen</translation>
  </message>
  <message>
   <source>by {moment}</source>
   <translation>bis {moment}</translation>
  </message>
  <message>
   <source>cadence steps enrol follow up triggers automatic</source>
   <translation>ablauf schritte einschreiben nachfassen trigger automatisch regel</translation>
  </message>
  <message>
   <source>call</source>
   <translation>Anruf</translation>
  </message>
  <message>
   <source>call list</source>
   <translation>Anrufliste</translation>
  </message>
  <message>
   <source>call {name}</source>
   <translation>{name} anrufen</translation>
  </message>
  <message>
   <source>call {name}, {shown}</source>
   <translation>{name} anrufen, {shown}</translation>
  </message>
  <message numerus="yes">
   <source>calls</source>
   <translation>
    <numerusform>Anruf</numerusform>
    <numerusform>Anrufe</numerusform>
   </translation>
  </message>
  <message>
   <source>campaign</source>
   <comment>a change</comment>
   <translation>Kampagne</translation>
  </message>
  <message>
   <source>cancels {visits}</source>
   <translation>sagt {visits} ab</translation>
  </message>
  <message>
   <source>card {number}</source>
   <translation>Karte {number}</translation>
  </message>
  <message>
   <source>change a routing rule</source>
   <translation>eine Verteilungsregel ändern</translation>
  </message>
  <message>
   <source>change a score rule</source>
   <translation>eine Score-Regel ändern</translation>
  </message>
  <message>
   <source>change a sequence</source>
   <translation>eine Sequenz ändern</translation>
  </message>
  <message>
   <source>change a template</source>
   <translation>eine Vorlage ändern</translation>
  </message>
  <message>
   <source>change a trigger</source>
   <translation>einen Trigger ändern</translation>
  </message>
  <message>
   <source>change fields</source>
   <translation>Felder ändern</translation>
  </message>
  <message>
   <source>change many leads at once</source>
   <translation>viele Leads auf einmal ändern</translation>
  </message>
  <message>
   <source>change territories</source>
   <translation>Gebiete ändern</translation>
  </message>
  <message>
   <source>change the passphrase; the new one from SATCHEL_NEW_PASSPHRASE or a prompt</source>
   <translation>die Passphrase ändern; die neue aus SATCHEL_NEW_PASSPHRASE oder auf Nachfrage</translation>
  </message>
  <message>
   <source>change what is kept of a colleague</source>
   <translation>ändern, was über jemanden im Team festgehalten ist</translation>
  </message>
  <message>
   <source>change what is set for everybody</source>
   <translation>ändern, was für alle gilt</translation>
  </message>
  <message>
   <source>changed</source>
   <translation>geändert</translation>
  </message>
  <message>
   <source>channel safety consent hours daily most gap limit touches email social message opt in</source>
   <translation>kanal sicherheit einwilligung zeiten täglich höchstens abstand grenze kontakte e-mail social nachricht opt in</translation>
  </message>
  <message>
   <source>check every page of the database, and that figures agree with the records</source>
   <translation>jede Seite der Datenbank prüfen und ob die Zahlen zu den Datensätzen passen</translation>
  </message>
  <message>
   <source>checked on a visit</source>
   <translation>bei einem Besuch geprüft</translation>
  </message>
  <message>
   <source>checked on the visit of {when}</source>
   <translation>geprüft beim Besuch vom {when}</translation>
  </message>
  <message>
   <source>clean up</source>
   <translation>aufräumen</translation>
  </message>
  <message>
   <source>close a month</source>
   <translation>einen Monat abschließen</translation>
  </message>
  <message>
   <source>close a month: freeze its credits, write its pack</source>
   <translation>einen Monat abschließen: Gutschriften festhalten, Unterlagen schreiben</translation>
  </message>
  <message>
   <source>close, keeps the draft</source>
   <translation>schließen, Entwurf bleibt</translation>
  </message>
  <message>
   <source>closed</source>
   <translation>zu</translation>
  </message>
  <message>
   <source>closes {close_words}</source>
   <translation>Abschluss {close_words}</translation>
  </message>
  <message>
   <source>closes {day}</source>
   <translation>Abschluss {day}</translation>
  </message>
  <message>
   <source>closes {tasks}</source>
   <translation>schließt {tasks}</translation>
  </message>
  <message>
   <source>code {code}</source>
   <translation>Code {code}</translation>
  </message>
  <message>
   <source>codes larger, for the phone</source>
   <translation>Codes größer, fürs Telefon</translation>
  </message>
  <message>
   <source>column {number} of {columns}</source>
   <translation>Spalte {number} von {columns}</translation>
  </message>
  <message>
   <source>column {number} of {stages}, {name}</source>
   <translation>Spalte {number} von {stages}, {name}</translation>
  </message>
  <message>
   <source>commands</source>
   <translation>Befehle</translation>
  </message>
  <message>
   <source>commas</source>
   <translation>Kommas</translation>
  </message>
  <message>
   <source>comment on the work of others</source>
   <translation>die Arbeit anderer kommentieren</translation>
  </message>
  <message>
   <source>companies</source>
   <translation>Firmen</translation>
  </message>
  <message>
   <source>company</source>
   <translation>Firma</translation>
  </message>
  <message>
   <source>confirmed</source>
   <translation>bestätigt</translation>
  </message>
  <message>
   <source>contact by that channel is stopped</source>
   <translation>Kontakt auf diesem Weg ist gesperrt</translation>
  </message>
  <message>
   <source>contains</source>
   <translation>enthält</translation>
  </message>
  <message>
   <source>copy</source>
   <translation>kopieren</translation>
  </message>
  <message>
   <source>copy everything into FILE while the server goes on</source>
   <translation>alles nach FILE kopieren, während der Server weiterläuft</translation>
  </message>
  <message>
   <source>country for numbers without a prefix</source>
   <translation>Land für Nummern ohne Vorwahl</translation>
  </message>
  <message>
   <source>counts, outbox, database</source>
   <translation>Zahlen, Ausgang, Datenbank</translation>
  </message>
  <message>
   <source>covers {name}{since}</source>
   <translation>vertritt {name}{since}</translation>
  </message>
  <message>
   <source>criteria sales-ready qualification framework bant meddic gpct own evidence questions</source>
   <translation>kriterien sales-ready qualifizierung framework bant meddic gpct eigene beleg fragen</translation>
  </message>
  <message>
   <source>custom fields</source>
   <translation>eigene felder</translation>
  </message>
  <message>
   <source>custom own define properties text number date choice yes no link archive contact account lead</source>
   <translation>eigene felder definieren eigenschaften text zahl datum auswahl ja nein link archiv kontakt account lead</translation>
  </message>
  <message>
   <source>date</source>
   <translation>Datum</translation>
  </message>
  <message>
   <source>date set</source>
   <translation>Termin genannt</translation>
  </message>
  <message>
   <source>day of the meetings, today without</source>
   <translation>Tag der Termine, sonst heute</translation>
  </message>
  <message>
   <source>day route driving distance detour speed km code qr map navigation postcode visit interval tier overdue</source>
   <translation>tag route fahren entfernung umweg tempo km code qr karte navigation postleitzahl besuch abstand stufe überfällig</translation>
  </message>
  <message>
   <source>day sheet</source>
   <translation>tagesblatt</translation>
  </message>
  <message>
   <source>day to wake a nurtured lead</source>
   <translation>Tag der Wiedervorlage aus Nurture</translation>
  </message>
  <message>
   <source>day {day} comes before the step above</source>
   <translation>Tag {day} liegt vor dem Schritt darüber</translation>
  </message>
  <message>
   <source>day {day} is too far off</source>
   <translation>Tag {day} liegt zu weit weg</translation>
  </message>
  <message>
   <source>days</source>
   <translation>Tage</translation>
  </message>
  <message>
   <source>days pass in a stage</source>
   <translation>Tage in einer Stufe vergehen</translation>
  </message>
  <message>
   <source>deals</source>
   <translation>Deals</translation>
  </message>
  <message>
   <source>decide about a device</source>
   <translation>über ein Gerät entscheiden</translation>
  </message>
  <message>
   <source>define fields</source>
   <translation>Felder anlegen</translation>
  </message>
  <message>
   <source>delete old</source>
   <translation>alte löschen</translation>
  </message>
  <message>
   <source>delete view</source>
   <translation>Ansicht entfernen</translation>
  </message>
  <message>
   <source>demo request</source>
   <translation>Demo angefordert</translation>
  </message>
  <message>
   <source>demo request, or empty</source>
   <translation>demo request, oder leer</translation>
  </message>
  <message>
   <source>deputy {deputies}</source>
   <translation>Vertretung {deputies}</translation>
  </message>
  <message>
   <source>dial phone softphone tel sip callto hours holidays country reply speed to lead do not call list suppression outcomes</source>
   <translation>wählen Telefon Softphone tel sip callto Zeiten Feiertage Land Antwort Reaktionszeit Sperrliste nicht anrufen Ergebnisse</translation>
  </message>
  <message>
   <source>dial {who}, {shown}</source>
   <translation>{who} wählen, {shown}</translation>
  </message>
  <message>
   <source>did not come</source>
   <translation>kam nicht</translation>
  </message>
  <message>
   <source>do not call</source>
   <translation>nicht anrufen</translation>
  </message>
  <message>
   <source>do not disturb</source>
   <translation>nicht stören</translation>
  </message>
  <message>
   <source>domain</source>
   <translation>Domain</translation>
  </message>
  <message>
   <source>down {value} this week</source>
   <translation>−{value} diese Woche</translation>
  </message>
  <message>
   <source>download</source>
   <translation>Download</translation>
  </message>
  <message>
   <source>downloaded a guide</source>
   <translation>hat einen Leitfaden geladen</translation>
  </message>
  <message>
   <source>draft</source>
   <translation>Entwurf</translation>
  </message>
  <message>
   <source>draft for {day}</source>
   <translation>Entwurf für {day}</translation>
  </message>
  <message>
   <source>draft without a day</source>
   <translation>Entwurf ohne Tag</translation>
  </message>
  <message>
   <source>drive to {name}</source>
   <translation>zu {name} fahren</translation>
  </message>
  <message>
   <source>drop in</source>
   <translation>vorbeischauen</translation>
  </message>
  <message>
   <source>drop-in</source>
   <translation>ohne Termin</translation>
  </message>
  <message>
   <source>dropped file</source>
   <translation>abgelegte Datei</translation>
  </message>
  <message>
   <source>due now</source>
   <translation>jetzt fällig</translation>
  </message>
  <message>
   <source>due {due:%H:%M} · target {target_minutes}</source>
   <translation>fällig {due:%H:%M} · Ziel {target_minutes}</translation>
  </message>
  <message>
   <source>e-mail</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>each can be taken back for 30 days: choose it, press Del</source>
   <translation>jeder kann 30 Tage lang zurückgenommen werden: wählen, dann Entf drücken</translation>
  </message>
  <message>
   <source>each person once, however often they came by</source>
   <translation>jede Person einmal, so oft sie auch vorbeikam</translation>
  </message>
  <message>
   <source>each stage as it counts</source>
   <translation>jede Stufe, wie sie zählt</translation>
  </message>
  <message>
   <source>each time, up to</source>
   <translation>jedes Mal, höchstens</translation>
  </message>
  <message>
   <source>eight</source>
   <translation>acht</translation>
  </message>
  <message>
   <source>either is enough</source>
   <translation>eines genügt</translation>
  </message>
  <message>
   <source>empty</source>
   <translation>leer</translation>
  </message>
  <message>
   <source>empty for any, or 09:30</source>
   <translation>leer für irgendwann, oder 09:30</translation>
  </message>
  <message>
   <source>end of march</source>
   <translation>31 märz</translation>
  </message>
  <message>
   <source>end the access of a laptop</source>
   <translation>einem Laptop den Zugang nehmen</translation>
  </message>
  <message>
   <source>end the access of somebody who left; their records stay</source>
   <translation>einer Person, die gegangen ist, den Zugang nehmen; ihre Datensätze bleiben</translation>
  </message>
  <message>
   <source>ends</source>
   <translation>endet</translation>
  </message>
  <message>
   <source>ends {sequences}</source>
   <translation>beendet {sequences}</translation>
  </message>
  <message>
   <source>ends {time}</source>
   <translation>endet {time}</translation>
  </message>
  <message>
   <source>enrol in a sequence</source>
   <translation>in eine Sequenz einschreiben</translation>
  </message>
  <message>
   <source>enrolled in {sequence}</source>
   <translation>in {sequence} eingeschrieben</translation>
  </message>
  <message>
   <source>entry</source>
   <translation>Eintrag</translation>
  </message>
  <message>
   <source>erase a person</source>
   <translation>eine Person löschen</translation>
  </message>
  <message>
   <source>erase one person for good, also from backups</source>
   <translation>eine Person endgültig löschen, auch aus Sicherungen</translation>
  </message>
  <message>
   <source>every book of the team, and sets it up</source>
   <translation>alle Bücher des Teams, und richtet es ein</translation>
  </message>
  <message>
   <source>every row is accounted for</source>
   <translation>jede Zeile ist verbucht</translation>
  </message>
  <message>
   <source>everything, and sets it up</source>
   <translation>alles, und richtet es ein</translation>
  </message>
  <message>
   <source>everywhere</source>
   <translation>überall</translation>
  </message>
  <message>
   <source>export data</source>
   <translation>Daten exportieren</translation>
  </message>
  <message>
   <source>fetched with the next sync</source>
   <translation>kommt mit dem nächsten Sync</translation>
  </message>
  <message>
   <source>filled in the form</source>
   <translation>hat das Formular ausgefüllt</translation>
  </message>
  <message>
   <source>fills empty fields only</source>
   <translation>füllt nur leere Felder</translation>
  </message>
  <message>
   <source>first name</source>
   <translation>Vorname</translation>
  </message>
  <message>
   <source>first reply, {leads}</source>
   <translation>erste Antwort, {leads}</translation>
  </message>
  <message>
   <source>first steps</source>
   <translation>erste schritte</translation>
  </message>
  <message>
   <source>fit engagement intent weights hot warm cool rules half-life points band</source>
   <translation>passung engagement absicht gewicht hot warm cool regeln halbwertszeit punkte band</translation>
  </message>
  <message>
   <source>five</source>
   <translation>fünf</translation>
  </message>
  <message>
   <source>fixed</source>
   <translation>fest</translation>
  </message>
  <message>
   <source>folder of the workspace</source>
   <translation>Ordner des Arbeitsbereichs</translation>
  </message>
  <message>
   <source>follow up</source>
   <translation>nachfassen</translation>
  </message>
  <message>
   <source>for ever, or a day such as “in 3 months”</source>
   <translation>für immer, oder ein Tag wie „in 3 monaten“</translation>
  </message>
  <message>
   <source>for {length}</source>
   <translation>für {length}</translation>
  </message>
  <message>
   <source>forget somebody's password and end their sessions; prints a new code, once</source>
   <translation>das Passwort einer Person vergessen und ihre Sitzungen beenden; gibt einmal einen neuen Code aus</translation>
  </message>
  <message>
   <source>form</source>
   <translation>Formular ausgefüllt</translation>
  </message>
  <message>
   <source>four</source>
   <translation>vier</translation>
  </message>
  <message>
   <source>four criteria met</source>
   <translation>vier Kriterien erfüllt</translation>
  </message>
  <message>
   <source>fri 11 dec</source>
   <translation>fr 11 dez</translation>
  </message>
  <message>
   <source>fri, 1 dec</source>
   <translation>fr, 1 dez</translation>
  </message>
  <message>
   <source>fri, 20 nov</source>
   <translation>fr, 20 nov</translation>
  </message>
  <message>
   <source>fri, or fri 11:00 45m</source>
   <translation>fr, oder fr 11:00 45m</translation>
  </message>
  <message>
   <source>from next month on</source>
   <translation>ab dem nächsten Monat</translation>
  </message>
  <message>
   <source>from now</source>
   <translation>ab jetzt</translation>
  </message>
  <message>
   <source>from the figures of {partition}</source>
   <translation>aus den Zahlen: {partition}</translation>
  </message>
  <message>
   <source>from {leads_from}{when}</source>
   <translation>von {leads_from}{when}</translation>
  </message>
  <message>
   <source>from {sender}</source>
   <translation>von {sender}</translation>
  </message>
  <message>
   <source>from {sender} to {receiver}</source>
   <translation>von {sender} an {receiver}</translation>
  </message>
  <message>
   <source>full</source>
   <translation>voll</translation>
  </message>
  <message>
   <source>funding</source>
   <translation>Finanzierung</translation>
  </message>
  <message>
   <source>get a call on the next working day</source>
   <translation>bekommen am nächsten Arbeitstag einen Anruf</translation>
  </message>
  <message>
   <source>give it to somebody</source>
   <translation>jemandem geben</translation>
  </message>
  <message>
   <source>give this workspace to an empty server</source>
   <translation>diesen Arbeitsbereich einem leeren Server geben</translation>
  </message>
  <message>
   <source>given to {name}</source>
   <translation>an {name} übergeben</translation>
  </message>
  <message>
   <source>go into the brief</source>
   <translation>kommen ins Briefing</translation>
  </message>
  <message>
   <source>go on with the import that was interrupted: its lists, as they were to be read</source>
   <translation>den unterbrochenen Import fortsetzen: seine Listen, wie sie gelesen werden sollten</translation>
  </message>
  <message>
   <source>go to</source>
   <translation>gehe zu</translation>
  </message>
  <message>
   <source>go to Nurture and wake after {days}</source>
   <translation>gehen nach Nurture und wachen nach {days} auf</translation>
  </message>
  <message>
   <source>go to others meanwhile: rules skip {who}</source>
   <translation>gehen inzwischen an andere: Regeln überspringen {who}</translation>
  </message>
  <message>
   <source>goes to Nurture</source>
   <translation>geht nach Nurture</translation>
  </message>
  <message>
   <source>hand everything over</source>
   <translation>alles übergeben</translation>
  </message>
  <message>
   <source>handled</source>
   <translation>behandelt</translation>
  </message>
  <message>
   <source>handoff</source>
   <translation>Übergabe</translation>
  </message>
  <message>
   <source>handoff waits</source>
   <translation>Übergabe wartet</translation>
  </message>
  <message>
   <source>handoffs wait</source>
   <translation>Übergaben warten</translation>
  </message>
  <message>
   <source>happened</source>
   <translation>geschah</translation>
  </message>
  <message>
   <source>has more than 40 million pixels</source>
   <translation>hat mehr als 40 Millionen Pixel</translation>
  </message>
  <message>
   <source>has no way on.</source>
   <translation>führt nicht weiter.</translation>
  </message>
  <message>
   <source>have a laptop's workspace destroyed at its next contact</source>
   <translation>den Arbeitsbereich eines Laptops beim nächsten Kontakt vernichten lassen</translation>
  </message>
  <message>
   <source>heard, not set yet</source>
   <translation>gehört, noch nicht gesetzt</translation>
  </message>
  <message>
   <source>her</source>
   <translation>ihren</translation>
  </message>
  <message>
   <source>here since {when}</source>
   <translation>hier seit {when}</translation>
  </message>
  <message>
   <source>hides the addresses</source>
   <translation>verbirgt die Adressen</translation>
  </message>
  <message>
   <source>hides the numbers</source>
   <translation>verbirgt die Nummern</translation>
  </message>
  <message>
   <source>hiring</source>
   <translation>Stellen ausgeschrieben</translation>
  </message>
  <message>
   <source>his</source>
   <translation>seinen</translation>
  </message>
  <message>
   <source>home</source>
   <translation>zu Hause</translation>
  </message>
  <message>
   <source>how many processes serve; more than one needs PostgreSQL</source>
   <translation>Zahl der Prozesse; mehr als einer braucht PostgreSQL</translation>
  </message>
  <message>
   <source>how the connection is encrypted; tls without it</source>
   <translation>Verschlüsselung der Verbindung; sonst tls</translation>
  </message>
  <message>
   <source>how to get in at {name}</source>
   <translation>wie man hineinkommt bei {name}</translation>
  </message>
  <message>
   <source>https://…, empty: your company’s server</source>
   <translation>https://…, leer: der Server Ihrer Firma</translation>
  </message>
  <message>
   <source>id of the laptop, as devices lists it</source>
   <translation>ID des Laptops, wie devices sie nennt</translation>
  </message>
  <message>
   <source>id of the person</source>
   <translation>ID der Person</translation>
  </message>
  <message>
   <source>id of the queue the leads come into</source>
   <translation>ID der Warteschlange, in die die Leads kommen</translation>
  </message>
  <message>
   <source>import lists: CSV, TSV, XLSX, vCard; related files together</source>
   <translation>Listen importieren: CSV, TSV, XLSX, vCard; zusammengehörige Dateien gemeinsam</translation>
  </message>
  <message>
   <source>in 3 months</source>
   <translation>in 3 monaten</translation>
  </message>
  <message>
   <source>in 6 months</source>
   <translation>in 6 monaten</translation>
  </message>
  <message>
   <source>in force</source>
   <translation>in Kraft</translation>
  </message>
  <message>
   <source>in the order of what was done</source>
   <translation>nach der Menge</translation>
  </message>
  <message>
   <source>in the same month</source>
   <translation>im selben Monat</translation>
  </message>
  <message>
   <source>in turn to {names}</source>
   <translation>reihum an {names}</translation>
  </message>
  <message>
   <source>in use</source>
   <translation>im Einsatz</translation>
  </message>
  <message>
   <source>in words</source>
   <translation>in Worten</translation>
  </message>
  <message>
   <source>inbound, in working time</source>
   <translation>Inbound, in Arbeitszeit</translation>
  </message>
  <message>
   <source>initial fits</source>
   <translation>Anfangsbuchstabe passt</translation>
  </message>
  <message>
   <source>invite somebody; prints the code, once</source>
   <translation>eine Person einladen; gibt einmal den Code aus</translation>
  </message>
  <message>
   <source>invited</source>
   <translation>eingeladen</translation>
  </message>
  <message>
   <source>is</source>
   <translation>ist</translation>
  </message>
  <message>
   <source>is between</source>
   <translation>liegt zwischen</translation>
  </message>
  <message>
   <source>is broken</source>
   <translation>ist beschädigt</translation>
  </message>
  <message>
   <source>is hidden; every value is kept. Del restores it</source>
   <translation>ist ausgeblendet; jeder Wert bleibt. Entf stellt es wieder her</translation>
  </message>
  <message>
   <source>is hiring</source>
   <translation>stellt ein</translation>
  </message>
  <message>
   <source>is known</source>
   <translation>ist bekannt</translation>
  </message>
  <message>
   <source>is longer than {longest_line} characters.</source>
   <translation>ist länger als {longest_line} Zeichen.</translation>
  </message>
  <message>
   <source>is no PNG, JPEG, BMP, GIF or WebP of at most 10 MB</source>
   <translation>ist kein PNG, JPEG, BMP, GIF oder WebP von höchstens 10 MB</translation>
  </message>
  <message>
   <source>is no longer here</source>
   <translation>ist nicht mehr hier</translation>
  </message>
  <message>
   <source>is one of</source>
   <translation>ist eines von</translation>
  </message>
  <message>
   <source>is private</source>
   <translation>ist privat</translation>
  </message>
  <message>
   <source>is {one}</source>
   <translation>ist {one}</translation>
  </message>
  <message>
   <source>it has no company</source>
   <translation>ohne Firma</translation>
  </message>
  <message>
   <source>it has no template</source>
   <translation>er hat keine Vorlage</translation>
  </message>
  <message>
   <source>it is disqualified</source>
   <translation>disqualifiziert</translation>
  </message>
  <message>
   <source>it is entered already as “{text}”.</source>
   <translation>sie ist schon eingegeben als „{text}“.</translation>
  </message>
  <message>
   <source>it is too long, or there are too many</source>
   <translation>es ist zu lang, oder es sind zu viele</translation>
  </message>
  <message>
   <source>it is {local:%H:%M} there, letters go from {opens:%H:%M} to {closes:%H:%M}</source>
   <translation>dort ist es {local:%H:%M}, Nachrichten gehen von {opens:%H:%M} bis {closes:%H:%M}</translation>
  </message>
  <message>
   <source>its IMAP server</source>
   <translation>sein IMAP-Server</translation>
  </message>
  <message>
   <source>its id, as hooks lists it</source>
   <translation>seine ID, wie hooks sie nennt</translation>
  </message>
  <message>
   <source>its id, as webhooks lists it</source>
   <translation>seine ID, wie webhooks sie nennt</translation>
  </message>
  <message>
   <source>its name</source>
   <translation>der Name</translation>
  </message>
  <message>
   <source>its port; 993 without it</source>
   <translation>sein Port; sonst 993</translation>
  </message>
  <message>
   <source>its template is gone</source>
   <translation>die Vorlage gibt es nicht mehr</translation>
  </message>
  <message>
   <source>job change</source>
   <translation>Stellenwechsel</translation>
  </message>
  <message>
   <source>join a company's workspace by an invitation's code</source>
   <translation>dem Arbeitsbereich einer Firma mit dem Code einer Einladung beitreten</translation>
  </message>
  <message>
   <source>join {sorted}</source>
   <translation>treten {sorted} bei</translation>
  </message>
  <message>
   <source>joined the webinar</source>
   <translation>war im Webinar</translation>
  </message>
  <message>
   <source>joins “{sequence_id}”</source>
   <translation>tritt „{sequence_id}“ bei</translation>
  </message>
  <message>
   <source>just now</source>
   <translation>gerade eben</translation>
  </message>
  <message>
   <source>just over</source>
   <translation>gerade überfällig</translation>
  </message>
  <message>
   <source>keep attachments in this folder instead of in the database</source>
   <translation>Anhänge in diesem Ordner statt in der Datenbank aufbewahren</translation>
  </message>
  <message>
   <source>kept by</source>
   <translation>angelegt von</translation>
  </message>
  <message>
   <source>kept for offline</source>
   <translation>für offline behalten</translation>
  </message>
  <message>
   <source>kept since</source>
   <translation>da seit</translation>
  </message>
  <message>
   <source>key {key}</source>
   <translation>Taste {key}</translation>
  </message>
  <message>
   <source>key {key} is there already, in line {line}.</source>
   <translation>den Schlüssel {key} gibt es schon, in Zeile {line}.</translation>
  </message>
  <message>
   <source>keyboard keys shortcuts bind rebind single letters</source>
   <translation>Tastatur Tasten Tastenkürzel Kurzbefehle belegen umbelegen einzelne Buchstaben</translation>
  </message>
  <message>
   <source>known</source>
   <translation>bekannt</translation>
  </message>
  <message>
   <source>last contact {contact}</source>
   <translation>letzter Kontakt {contact}</translation>
  </message>
  <message>
   <source>last contact {time}</source>
   <translation>letzter Kontakt {time}</translation>
  </message>
  <message>
   <source>last name</source>
   <translation>Nachname</translation>
  </message>
  <message>
   <source>last set</source>
   <translation>zuletzt gesetzt</translation>
  </message>
  <message>
   <source>last set by</source>
   <translation>zuletzt gesetzt von</translation>
  </message>
  <message>
   <source>last sync {time}</source>
   <translation>letzter Sync {time}</translation>
  </message>
  <message>
   <source>last took</source>
   <translation>zuletzt in</translation>
  </message>
  <message>
   <source>last touch</source>
   <translation>letztem Kontakt</translation>
  </message>
  <message>
   <source>last touch {ago}</source>
   <translation>letzter Kontakt {ago}</translation>
  </message>
  <message>
   <source>last visit {days} days ago</source>
   <translation>letzter Besuch vor {days} Tagen</translation>
  </message>
  <message>
   <source>last visit {last}</source>
   <translation>letzter Besuch {last}</translation>
  </message>
  <message>
   <source>last {last}</source>
   <translation>zuletzt {last}</translation>
  </message>
  <message>
   <source>later</source>
   <translation>später</translation>
  </message>
  <message>
   <source>later: {count:,}</source>
   <translation>später: {count:,}</translation>
  </message>
  <message>
   <source>lead or account</source>
   <translation>Lead oder Account</translation>
  </message>
  <message>
   <source>leaderboard ranking reporting time zone currency money dashboards</source>
   <translation>rangliste ranking berichte zeitzone währung geld dashboards</translation>
  </message>
  <message>
   <source>leads as a table, people as cards, your meetings, accepted deals each once, or everything</source>
   <translation>Leads als Tabelle, Personen als Visitenkarten, Ihre Termine, angenommene Deals je einmal oder alles</translation>
  </message>
  <message>
   <source>leads to</source>
   <translation>führt zu</translation>
  </message>
  <message>
   <source>leads to outcome {removeprefix}, which does not exist.</source>
   <translation>führt zum Ergebnis {removeprefix}, das es nicht gibt.</translation>
  </message>
  <message>
   <source>leads to “{goes}”, which is not a line here.</source>
   <translation>führt zu „{goes}“, das hier keine Zeile ist.</translation>
  </message>
  <message>
   <source>leave {leaves}, {end} {back}</source>
   <translation>los {leaves}, {end} {back}</translation>
  </message>
  <message>
   <source>left</source>
   <translation>weg</translation>
  </message>
  <message>
   <source>left</source>
   <comment>a person</comment>
   <translation>ausgeschieden</translation>
  </message>
  <message>
   <source>left</source>
   <comment>the company</comment>
   <translation>nicht mehr da</translation>
  </message>
  <message>
   <source>let somebody be contacted again</source>
   <translation>jemanden wieder kontaktieren lassen</translation>
  </message>
  <message>
   <source>let somebody go</source>
   <translation>jemanden gehen lassen</translation>
  </message>
  <message>
   <source>let somebody see a part of the workspace, or work in it</source>
   <translation>eine Person einen Teil des Arbeitsbereichs sehen oder darin arbeiten lassen</translation>
  </message>
  <message>
   <source>letter</source>
   <translation>E-Mail</translation>
  </message>
  <message>
   <source>lifecycle of who arrived on these days</source>
   <translation>Lifecycle derer, die an diesen Tagen kamen</translation>
  </message>
  <message>
   <source>line {line} {code}</source>
   <translation>Zeile {line} {code}</translation>
  </message>
  <message>
   <source>list a colleague's next free hours</source>
   <translation>die nächsten freien Zeiten einer Person im Team auflisten</translation>
  </message>
  <message>
   <source>list leads</source>
   <translation>Leads auflisten</translation>
  </message>
  <message>
   <source>list the addresses that leads are sent to</source>
   <translation>die Adressen auflisten, an die Leads geschickt werden</translation>
  </message>
  <message>
   <source>list the backups</source>
   <translation>die Sicherungen auflisten</translation>
  </message>
  <message>
   <source>list the imports</source>
   <translation>die Importe auflisten</translation>
  </message>
  <message>
   <source>list the laptops that joined, with their last contact</source>
   <translation>die beigetretenen Laptops mit ihrem letzten Kontakt auflisten</translation>
  </message>
  <message>
   <source>list the programs that are told</source>
   <translation>die Programme auflisten, die benachrichtigt werden</translation>
  </message>
  <message>
   <source>list the sheets that were printed, the latest first</source>
   <translation>die gedruckten Blätter auflisten, das neueste zuerst</translation>
  </message>
  <message>
   <source>location folder encryption encrypted sqlite version backup back up restore check database damage export retention privacy</source>
   <translation>Ort Ordner Verschlüsselung verschlüsselt SQLite Version Sicherung sichern wiederherstellen prüfen Datenbank Schaden Export Aufbewahrung Datenschutz</translation>
  </message>
  <message>
   <source>locks {time}</source>
   <translation>sperrt {time}</translation>
  </message>
  <message>
   <source>log a call with its outcome</source>
   <translation>einen Anruf mit seinem Ergebnis eintragen</translation>
  </message>
  <message>
   <source>logged</source>
   <translation>eingetragen</translation>
  </message>
  <message>
   <source>longer than {target} minutes</source>
   <translation>länger als {target} Minuten</translation>
  </message>
  <message>
   <source>look like someone you have</source>
   <translation>ähneln jemandem, den Sie haben</translation>
  </message>
  <message>
   <source>looked at prices</source>
   <translation>hat Preise angesehen</translation>
  </message>
  <message>
   <source>lost</source>
   <comment>rows</comment>
   <translation>verloren</translation>
  </message>
  <message>
   <source>mail merge</source>
   <translation>serienbrief</translation>
  </message>
  <message>
   <source>mail smtp server outbox send password sender e-mail email program collection mailbox imap</source>
   <translation>Mail SMTP Server Postausgang senden Passwort Absender E-Mail Programm Sammelpostfach IMAP</translation>
  </message>
  <message>
   <source>make a lead of the example, as if they had sent it</source>
   <translation>aus dem Beispiel einen Lead machen, als wäre es gesendet worden</translation>
  </message>
  <message>
   <source>make a sequence</source>
   <translation>eine Sequenz anlegen</translation>
  </message>
  <message>
   <source>make a task</source>
   <translation>Aufgabe anlegen</translation>
  </message>
  <message>
   <source>make an address that another program sends leads to; prints its secret, once</source>
   <translation>eine Adresse anlegen, an die ein anderes Programm Leads schickt; gibt einmal ihr Geheimnis aus</translation>
  </message>
  <message>
   <source>make an empty workspace</source>
   <translation>einen leeren Arbeitsbereich anlegen</translation>
  </message>
  <message>
   <source>make the practice workspace</source>
   <translation>den Übungsbereich anlegen</translation>
  </message>
  <message>
   <source>march, trade show</source>
   <translation>märz, messe</translation>
  </message>
  <message>
   <source>marked as a wrong number</source>
   <translation>als falsche Nummer markiert</translation>
  </message>
  <message>
   <source>marked sent</source>
   <translation>als gesendet markiert</translation>
  </message>
  <message>
   <source>matched</source>
   <comment>rows</comment>
   <translation>zugeordnet</translation>
  </message>
  <message>
   <source>may call</source>
   <translation>darf anrufen</translation>
  </message>
  <message>
   <source>may call, list of {short}</source>
   <translation>darf anrufen, Liste vom {short}</translation>
  </message>
  <message>
   <source>may contact</source>
   <translation>erlaubt</translation>
  </message>
  <message>
   <source>median, target {target}</source>
   <translation>Median, Ziel {target}</translation>
  </message>
  <message>
   <source>meeting</source>
   <translation>Termin</translation>
  </message>
  <message>
   <source>meeting agreed</source>
   <translation>Termin vereinbart</translation>
  </message>
  <message>
   <source>message</source>
   <translation>Nachricht</translation>
  </message>
  <message>
   <source>met us</source>
   <translation>hat uns getroffen</translation>
  </message>
  <message>
   <source>met</source>
   <comment>a person</comment>
   <translation>getroffen</translation>
  </message>
  <message>
   <source>min</source>
   <translation>Min.</translation>
  </message>
  <message>
   <source>missed {missed} of {told}</source>
   <translation>{missed} von {told} versäumt</translation>
  </message>
  <message>
   <source>mon 9</source>
   <translation>mo 9</translation>
  </message>
  <message>
   <source>mon, 16 nov</source>
   <translation>mo, 16 nov</translation>
  </message>
  <message>
   <source>more</source>
   <translation>weitere</translation>
  </message>
  <message>
   <source>move a lead to a stage</source>
   <translation>einen Lead in eine Stufe verschieben</translation>
  </message>
  <message>
   <source>move a routing rule</source>
   <translation>eine Verteilungsregel verschieben</translation>
  </message>
  <message>
   <source>moved</source>
   <translation>verschoben</translation>
  </message>
  <message>
   <source>moved once</source>
   <translation>einmal verlegt</translation>
  </message>
  <message>
   <source>moved twice</source>
   <translation>zweimal verlegt</translation>
  </message>
  <message>
   <source>moved {moved} times</source>
   <translation>{moved}-mal verlegt</translation>
  </message>
  <message>
   <source>name</source>
   <translation>Name</translation>
  </message>
  <message>
   <source>name nobody</source>
   <translation>nennen niemanden</translation>
  </message>
  <message>
   <source>name or id, where there are several</source>
   <translation>Name oder ID, wo es mehrere gibt</translation>
  </message>
  <message>
   <source>name role territory time zone user profile home drive leave back busy ics</source>
   <translation>Name Rolle Gebiet Zeitzone Benutzer Profil Zuhause fahren losfahren zurück belegt ics</translation>
  </message>
  <message>
   <source>name to sign in with</source>
   <translation>Name für die Anmeldung</translation>
  </message>
  <message>
   <source>name=person.full_name; once for each field</source>
   <translation>name=person.full_name; einmal für jedes Feld</translation>
  </message>
  <message>
   <source>named a problem</source>
   <translation>hat ein Problem genannt</translation>
  </message>
  <message>
   <source>named: {accounts}</source>
   <translation>namentlich: {accounts}</translation>
  </message>
  <message>
   <source>names swapped</source>
   <translation>Namen vertauscht</translation>
  </message>
  <message>
   <source>near {id}</source>
   <translation>nahe {id}</translation>
  </message>
  <message>
   <source>near {name}</source>
   <translation>nahe {name}</translation>
  </message>
  <message>
   <source>never</source>
   <translation>nie</translation>
  </message>
  <message>
   <source>never visited</source>
   <translation>nie besucht</translation>
  </message>
  <message>
   <source>never yet</source>
   <translation>noch nie</translation>
  </message>
  <message>
   <source>new address</source>
   <translation>neue Adresse</translation>
  </message>
  <message>
   <source>new funding</source>
   <translation>neue Finanzierung</translation>
  </message>
  <message>
   <source>new in the job</source>
   <translation>neu in der Stelle</translation>
  </message>
  <message>
   <source>new</source>
   <comment>a lead</comment>
   <translation>neu</translation>
  </message>
  <message>
   <source>new</source>
   <comment>rows</comment>
   <translation>neu</translation>
  </message>
  <message>
   <source>newer version mirror installer download release server address</source>
   <translation>neuere version spiegel installation download server adresse</translation>
  </message>
  <message>
   <source>newest first</source>
   <translation>neueste zuerst</translation>
  </message>
  <message>
   <source>next field</source>
   <translation>nächstes Feld</translation>
  </message>
  <message>
   <source>next review {date:%a} {day} {date:%b %Y}</source>
   <translation>nächstes Gespräch {date:%a}, {day}. {date:%b %Y}</translation>
  </message>
  <message>
   <source>next review: no day yet</source>
   <translation>nächstes Gespräch: noch kein Tag</translation>
  </message>
  <message>
   <source>next step</source>
   <translation>nächstem Schritt</translation>
  </message>
  <message>
   <source>next step</source>
   <comment>a change</comment>
   <translation>nächster Schritt</translation>
  </message>
  <message>
   <source>next step, such as "tue 2pm call"</source>
   <translation>nächster Schritt, etwa "di 14 uhr Anruf"</translation>
  </message>
  <message>
   <source>next two weeks</source>
   <translation>nächste zwei Wochen</translation>
  </message>
  <message>
   <source>next {day}</source>
   <translation>nächster Schritt {day}</translation>
  </message>
  <message>
   <source>next {next}</source>
   <translation>nächster {next}</translation>
  </message>
  <message>
   <source>nine</source>
   <translation>neun</translation>
  </message>
  <message>
   <source>no</source>
   <translation>nein</translation>
  </message>
  <message>
   <source>no amount</source>
   <translation>kein Betrag</translation>
  </message>
  <message>
   <source>no answer yet</source>
   <translation>noch keine Antwort</translation>
  </message>
  <message>
   <source>no calls</source>
   <translation>keine Anrufe</translation>
  </message>
  <message>
   <source>no closing day</source>
   <translation>kein Abschlusstag</translation>
  </message>
  <message>
   <source>no company yet</source>
   <translation>noch keine Firma</translation>
  </message>
  <message>
   <source>no consent is noted</source>
   <translation>keine Einwilligung vermerkt</translation>
  </message>
  <message>
   <source>no conversations</source>
   <translation>keine Gespräche</translation>
  </message>
  <message>
   <source>no coordinates</source>
   <translation>keine Koordinaten</translation>
  </message>
  <message>
   <source>no coordinates yet; paste a map link with Ctrl V</source>
   <translation>noch keine Koordinaten; fügen Sie mit Strg V einen Kartenlink ein</translation>
  </message>
  <message>
   <source>no coordinates, goes with {partition}</source>
   <translation>keine Koordinaten, geht mit {partition}</translation>
  </message>
  <message>
   <source>no coordinates; paste a map link with Ctrl V</source>
   <translation>keine Koordinaten; fügen Sie mit Strg V einen Kartenlink ein</translation>
  </message>
  <message>
   <source>no day yet</source>
   <translation>noch kein Tag</translation>
  </message>
  <message>
   <source>no degrees</source>
   <translation>keine Grade</translation>
  </message>
  <message>
   <source>no key</source>
   <translation>keine Taste</translation>
  </message>
  <message>
   <source>no lead</source>
   <translation>kein Lead</translation>
  </message>
  <message>
   <source>no limit</source>
   <translation>keine Grenze</translation>
  </message>
  <message>
   <source>no longer in the team</source>
   <translation>nicht mehr im Team</translation>
  </message>
  <message>
   <source>no meeting yet</source>
   <translation>noch kein Termin</translation>
  </message>
  <message>
   <source>no number known</source>
   <translation>keine Nummer bekannt</translation>
  </message>
  <message>
   <source>no postcode</source>
   <translation>keine Postleitzahl</translation>
  </message>
  <message>
   <source>no public holidays are known of “{country}”</source>
   <translation>von „{country}“ sind keine Feiertage bekannt</translation>
  </message>
  <message>
   <source>no quota</source>
   <translation>keine Quote</translation>
  </message>
  <message>
   <source>no quota set</source>
   <translation>keine Quote gesetzt</translation>
  </message>
  <message>
   <source>no reply</source>
   <translation>keine Antwort</translation>
  </message>
  <message>
   <source>no rule placed it</source>
   <translation>keine Regel hat ihn zugeteilt</translation>
  </message>
  <message>
   <source>no signal</source>
   <translation>kein Signal</translation>
  </message>
  <message>
   <source>no territory fits</source>
   <translation>kein Gebiet passt</translation>
  </message>
  <message>
   <source>no time yet</source>
   <translation>noch keine Zeit</translation>
  </message>
  <message>
   <source>no verdict yet</source>
   <translation>noch keine Entscheidung</translation>
  </message>
  <message>
   <source>nobody</source>
   <translation>niemand</translation>
  </message>
  <message>
   <source>nobody and no territory is called “{typed}”</source>
   <translation>niemand und kein Gebiet heißt „{typed}“</translation>
  </message>
  <message>
   <source>nobody answers: the clocks run on</source>
   <translation>niemand antwortet: die Uhren laufen weiter</translation>
  </message>
  <message>
   <source>nobody covers</source>
   <translation>niemand vertritt</translation>
  </message>
  <message>
   <source>nobody named yet</source>
   <translation>noch niemand genannt</translation>
  </message>
  <message>
   <source>nobody taken yet</source>
   <translation>noch niemand aufgenommen</translation>
  </message>
  <message>
   <source>nobody was in touch for days</source>
   <translation>tagelang niemand Kontakt hatte</translation>
  </message>
  <message numerus="yes">
   <source>nobody was in touch for {number} days</source>
   <translation>
    <numerusform>seit {number} Tag hatte niemand Kontakt</numerusform>
    <numerusform>seit {number} Tagen hatte niemand Kontakt</numerusform>
   </translation>
  </message>
  <message>
   <source>nobody was in touch since {on}</source>
   <translation>kein Kontakt seit {on}</translation>
  </message>
  <message>
   <source>nobody yet</source>
   <translation>noch niemand</translation>
  </message>
  <message>
   <source>none</source>
   <translation>keine</translation>
  </message>
  <message>
   <source>none yet</source>
   <translation>noch keine</translation>
  </message>
  <message>
   <source>not a customer yet</source>
   <translation>noch kein Kunde</translation>
  </message>
  <message>
   <source>not a time yet</source>
   <translation>noch keine Uhrzeit</translation>
  </message>
  <message>
   <source>not answered</source>
   <translation>nicht beantwortet</translation>
  </message>
  <message>
   <source>not as the columns of such a list were set in the window</source>
   <translation>nicht so, wie die Spalten einer solchen Liste im Fenster gesetzt wurden</translation>
  </message>
  <message>
   <source>not chosen</source>
   <translation>nicht gewählt</translation>
  </message>
  <message>
   <source>not confirmed</source>
   <translation>nicht bestätigt</translation>
  </message>
  <message>
   <source>not done: {why}</source>
   <translation>nicht ausgeführt: {why}</translation>
  </message>
  <message>
   <source>not entered yet</source>
   <translation>noch nicht eingegeben</translation>
  </message>
  <message>
   <source>not finished</source>
   <translation>nicht fertig</translation>
  </message>
  <message>
   <source>not given</source>
   <translation>nicht angegeben</translation>
  </message>
  <message>
   <source>not known</source>
   <translation>nicht bekannt</translation>
  </message>
  <message>
   <source>not met</source>
   <comment>a person</comment>
   <translation>nicht getroffen</translation>
  </message>
  <message>
   <source>not now</source>
   <translation>nicht jetzt</translation>
  </message>
  <message>
   <source>not on a laptop after {gone} of {term} minutes</source>
   <translation>nach {gone} von {term} Minuten auf keinem Laptop</translation>
  </message>
  <message>
   <source>not on this laptop</source>
   <translation>nicht auf diesem Laptop</translation>
  </message>
  <message>
   <source>not one that can be used</source>
   <translation>nicht verwendbar</translation>
  </message>
  <message>
   <source>not raised yet</source>
   <translation>noch nicht vorgekommen</translation>
  </message>
  <message>
   <source>not reached</source>
   <translation>nicht erreicht</translation>
  </message>
  <message>
   <source>not recognised yet</source>
   <translation>noch nicht erkannt</translation>
  </message>
  <message>
   <source>not said</source>
   <translation>nicht gesagt</translation>
  </message>
  <message>
   <source>not scored</source>
   <translation>ohne Score</translation>
  </message>
  <message>
   <source>not seen after {gone} of {term} minutes</source>
   <translation>nach {gone} von {term} Minuten nicht gesehen</translation>
  </message>
  <message>
   <source>not sent yet</source>
   <translation>noch nicht gesendet</translation>
  </message>
  <message>
   <source>not taken</source>
   <translation>nicht übernommen</translation>
  </message>
  <message>
   <source>not the same</source>
   <translation>nicht dasselbe</translation>
  </message>
  <message>
   <source>not touched yet</source>
   <translation>noch ohne Kontakt</translation>
  </message>
  <message>
   <source>not yet</source>
   <translation>noch nicht</translation>
  </message>
  <message>
   <source>note</source>
   <translation>Notiz</translation>
  </message>
  <message>
   <source>nothing</source>
   <translation>nichts</translation>
  </message>
  <message>
   <source>nothing brings them back</source>
   <translation>nichts bringt sie zurück</translation>
  </message>
  <message>
   <source>nothing in a talk track looks like this.</source>
   <translation>so sieht in einem Leitfaden nichts aus.</translation>
  </message>
  <message>
   <source>nothing is due then</source>
   <translation>dann ist nichts fällig</translation>
  </message>
  <message>
   <source>nothing is left to close</source>
   <translation>nichts ist mehr zu schließen</translation>
  </message>
  <message>
   <source>nothing is replaced</source>
   <translation>nichts wird ersetzt</translation>
  </message>
  <message>
   <source>nothing known of the company</source>
   <translation>von der Firma ist nichts bekannt</translation>
  </message>
  <message>
   <source>nothing owed</source>
   <translation>nichts offen</translation>
  </message>
  <message>
   <source>notifications tray remind reply clock promised call deadline receipt verdict quiet</source>
   <translation>benachrichtigung infobereich erinnern antwort uhr zugesagter anruf frist bestätigung entscheidung ruhe</translation>
  </message>
  <message>
   <source>now</source>
   <translation>jetzt</translation>
  </message>
  <message>
   <source>number</source>
   <translation>Nummer</translation>
  </message>
  <message>
   <source>number in full</source>
   <translation>ganze Nummer</translation>
  </message>
  <message>
   <source>numbers over everything the server has, for managers</source>
   <translation>Zahlen über alles, was der Server hat, für Manager</translation>
  </message>
  <message>
   <source>of calls</source>
   <translation>der Anrufe</translation>
  </message>
  <message>
   <source>of leads from one source</source>
   <translation>von Leads aus einer Quelle</translation>
  </message>
  <message>
   <source>of leads in one territory</source>
   <translation>von Leads in einem Gebiet</translation>
  </message>
  <message>
   <source>of one person, by name or id</source>
   <translation>einer Person, nach Name oder ID</translation>
  </message>
  <message>
   <source>of one team, by name or id</source>
   <translation>eines Teams, nach Name oder ID</translation>
  </message>
  <message>
   <source>of these adjusted</source>
   <translation>davon korrigiert</translation>
  </message>
  <message>
   <source>of these late</source>
   <translation>davon verspätet</translation>
  </message>
  <message>
   <source>of who arrived</source>
   <translation>derer, die kamen</translation>
  </message>
  <message>
   <source>of {amount} by {by}</source>
   <translation>von {amount} bis {by}</translation>
  </message>
  <message numerus="yes">
   <source>of {number:,} verdicts</source>
   <translation>
    <numerusform>von {number:,} Entscheidung</numerusform>
    <numerusform>von {number:,} Entscheidungen</numerusform>
   </translation>
  </message>
  <message>
   <source>of {target:,} by {by}</source>
   <translation>von {target:,} bis {by}</translation>
  </message>
  <message>
   <source>of {target:.1f}×</source>
   <translation>von {target:.1f}×</translation>
  </message>
  <message>
   <source>of {total} done</source>
   <translation>von {total} erledigt</translation>
  </message>
  <message>
   <source>offer the newer version whose manifest and packages lie in this folder</source>
   <translation>die neuere Version anbieten, deren Manifest und Pakete in diesem Ordner liegen</translation>
  </message>
  <message>
   <source>offered on these days</source>
   <translation>an diesen Tagen angeboten</translation>
  </message>
  <message>
   <source>offered {where}, the clock begins anew</source>
   <translation>{where} angeboten, die Uhr beginnt neu</translation>
  </message>
  <message>
   <source>on a do-not-call list</source>
   <translation>auf einer Sperrliste</translation>
  </message>
  <message>
   <source>on a {about}</source>
   <translation>zu {about}</translation>
  </message>
  <message>
   <source>on an {about}</source>
   <translation>zu {about}</translation>
  </message>
  <message>
   <source>on site</source>
   <translation>vor Ort</translation>
  </message>
  <message>
   <source>on the laptop that invited</source>
   <translation>auf dem Laptop, der eingeladen hat</translation>
  </message>
  <message>
   <source>on {day}</source>
   <translation>am {day}</translation>
  </message>
  <message>
   <source>on {words}</source>
   <translation>am {words}</translation>
  </message>
  <message>
   <source>one</source>
   <translation>eines</translation>
  </message>
  <message>
   <source>one PDF behind a cover sheet</source>
   <translation>ein PDF mit Deckblatt</translation>
  </message>
  <message>
   <source>one line of JSON</source>
   <translation>eine Zeile JSON</translation>
  </message>
  <message>
   <source>one of its options</source>
   <translation>eine der Möglichkeiten</translation>
  </message>
  <message>
   <source>one person</source>
   <translation>eine person</translation>
  </message>
  <message>
   <source>one record with its history</source>
   <translation>ein Datensatz mit seiner Geschichte</translation>
  </message>
  <message>
   <source>one to one</source>
   <translation>mitarbeitergespräch</translation>
  </message>
  <message>
   <source>one without a name</source>
   <translation>jemand ohne Namen</translation>
  </message>
  <message>
   <source>only leads of companies there</source>
   <translation>nur Leads von Firmen dort</translation>
  </message>
  <message>
   <source>only leads of that source</source>
   <translation>nur Leads dieser Quelle</translation>
  </message>
  <message>
   <source>only one team</source>
   <translation>nur ein Team</translation>
  </message>
  <message>
   <source>only those of one AE</source>
   <translation>nur die eines AE</translation>
  </message>
  <message>
   <source>only what one rep has the credit for</source>
   <translation>nur was einem Rep gutgeschrieben ist</translation>
  </message>
  <message>
   <source>open</source>
   <translation>offen</translation>
  </message>
  <message>
   <source>open a new session; SATCHEL_PASSWORD or a prompt</source>
   <translation>eine neue Sitzung öffnen; SATCHEL_PASSWORD oder auf Nachfrage</translation>
  </message>
  <message>
   <source>open opportunities</source>
   <translation>offene Opportunities</translation>
  </message>
  <message>
   <source>open opportunities of the past are not kept</source>
   <translation>vergangene offene Opportunities werden nicht festgehalten</translation>
  </message>
  <message>
   <source>open opportunity</source>
   <translation>offene Opportunity</translation>
  </message>
  <message>
   <source>open task</source>
   <translation>offene Aufgabe</translation>
  </message>
  <message>
   <source>open tasks</source>
   <translation>offene Aufgaben</translation>
  </message>
  <message>
   <source>opens after the next sync, then for seven days</source>
   <translation>gilt nach dem nächsten Sync, dann sieben Tage</translation>
  </message>
  <message>
   <source>opt out</source>
   <translation>Widerspruch</translation>
  </message>
  <message>
   <source>optional, Tab</source>
   <translation>optional, Tab</translation>
  </message>
  <message>
   <source>options</source>
   <translation>Optionen</translation>
  </message>
  <message>
   <source>or Intent</source>
   <translation>oder Absicht</translation>
  </message>
  <message>
   <source>other weights</source>
   <translation>andere Gewichte</translation>
  </message>
  <message>
   <source>our meeting of {day} does not take place.</source>
   <translation>unser Termin am {day} findet nicht statt.</translation>
  </message>
  <message>
   <source>outside opening hours</source>
   <translation>außerhalb der Öffnungszeiten</translation>
  </message>
  <message>
   <source>outside opening hours · {why}</source>
   <translation>außerhalb der Öffnungszeiten · {why}</translation>
  </message>
  <message>
   <source>over</source>
   <translation>überfällig</translation>
  </message>
  <message>
   <source>over its limit</source>
   <translation>über der Grenze</translation>
  </message>
  <message>
   <source>over {silent_days} days</source>
   <translation>über {silent_days} Tage</translation>
  </message>
  <message>
   <source>over {times}×</source>
   <translation>über {times}×</translation>
  </message>
  <message>
   <source>overdue</source>
   <translation>überfällig</translation>
  </message>
  <message>
   <source>overdue visits</source>
   <translation>überfällige Besuche</translation>
  </message>
  <message>
   <source>own leads, the team's queues and companies</source>
   <translation>eigene Leads, die Warteschlangen und Firmen des Teams</translation>
  </message>
  <message>
   <source>own workspace</source>
   <translation>eigener arbeitsbereich</translation>
  </message>
  <message>
   <source>owner {owner}</source>
   <translation>Inhaber {owner}</translation>
  </message>
  <message>
   <source>owner</source>
   <comment>a change</comment>
   <translation>zuständig</translation>
  </message>
  <message>
   <source>pain named</source>
   <translation>Problem genannt</translation>
  </message>
  <message>
   <source>paper a4 letter brief sheet report pdf print logo sections parts</source>
   <translation>Papier A4 Letter Briefing Übergabe Blatt Bericht PDF drucken Drucker Ausdruck Logo Abschnitte Teile</translation>
  </message>
  <message>
   <source>partly</source>
   <translation>teils</translation>
  </message>
  <message>
   <source>pass on</source>
   <translation>weitergeben</translation>
  </message>
  <message>
   <source>passed</source>
   <translation>durchlaufen</translation>
  </message>
  <message>
   <source>passphrase password key keychain encryption rekey lock idle auto-lock minutes security</source>
   <translation>passphrase passwort schlüssel schlüsselbund verschlüsselung sperren leerlauf automatisch minuten sicherheit</translation>
  </message>
  <message>
   <source>pasted link</source>
   <translation>eingefügter Link</translation>
  </message>
  <message>
   <source>people</source>
   <translation>Personen</translation>
  </message>
  <message>
   <source>people are</source>
   <translation>Personen sind</translation>
  </message>
  <message>
   <source>people whom somebody met since: a meeting held, a visit that reached them</source>
   <translation>Personen, die seither jemand getroffen hat: ein Termin fand statt, ein Besuch traf sie an</translation>
  </message>
  <message>
   <source>people whose handoff an AE accepted, or who stand in Accepted</source>
   <translation>Personen, deren Übergabe ein AE angenommen hat oder die in „Angenommen“ stehen</translation>
  </message>
  <message>
   <source>people with a meeting since that was not called off</source>
   <translation>Personen mit einem Termin seither, der nicht abgesagt wurde</translation>
  </message>
  <message>
   <source>per accepted</source>
   <translation>je Annahme</translation>
  </message>
  <message>
   <source>person is</source>
   <translation>Person ist</translation>
  </message>
  <message>
   <source>phone</source>
   <translation>Telefon</translation>
  </message>
  <message>
   <source>pipeline board column limit wip age days entry criteria moves gate conversation meeting restore defaults</source>
   <translation>pipeline tafel spalte grenze wip alter tage einstieg kriterien verschieben gespräch termin standard wiederherstellen</translation>
  </message>
  <message>
   <source>plan a visit</source>
   <translation>Besuch planen</translation>
  </message>
  <message>
   <source>points</source>
   <translation>Punkte</translation>
  </message>
  <message>
   <source>port to listen at; 8443 without it</source>
   <translation>Port, unter dem der Server erreichbar ist; sonst 8443</translation>
  </message>
  <message>
   <source>positional arguments</source>
   <translation>Angaben</translation>
  </message>
  <message>
   <source>postcode</source>
   <translation>Postleitzahl</translation>
  </message>
  <message>
   <source>postcode centre ± 3 km</source>
   <translation>Mitte der Postleitzahl ± 3 km</translation>
  </message>
  <message>
   <source>postgresql+psycopg://… or a file; without one, a file beside your data</source>
   <translation>postgresql+psycopg://… oder eine Datei; sonst eine Datei bei Ihren Daten</translation>
  </message>
  <message>
   <source>present stage</source>
   <translation>jetzige Stufe</translation>
  </message>
  <message>
   <source>price list</source>
   <translation>preisliste</translation>
  </message>
  <message>
   <source>pricing visit</source>
   <translation>Preise angesehen</translation>
  </message>
  <message>
   <source>print</source>
   <translation>drucken</translation>
  </message>
  <message>
   <source>print lists</source>
   <translation>Listen drucken</translation>
  </message>
  <message>
   <source>printed {now:%a} {day} {now:%b %Y, %H:%M}</source>
   <translation>gedruckt {now:%a}, {day}. {now:%b %Y, %H:%M}</translation>
  </message>
  <message>
   <source>printed {printed}</source>
   <translation>gedruckt {printed}</translation>
  </message>
  <message>
   <source>prints on the brief</source>
   <translation>steht auf dem Briefing</translation>
  </message>
  <message>
   <source>promised</source>
   <translation>zugesagt</translation>
  </message>
  <message>
   <source>promised for {tzinfo}</source>
   <translation>zugesagt für {tzinfo}</translation>
  </message>
  <message>
   <source>publish talk tracks</source>
   <translation>Leitfäden veröffentlichen</translation>
  </message>
  <message>
   <source>put a backup in place; stop the server first</source>
   <translation>eine Sicherung einspielen; halten Sie zuerst den Server an</translation>
  </message>
  <message>
   <source>put a backup in the database's place</source>
   <translation>eine Sicherung an die Stelle der Datenbank setzen</translation>
  </message>
  <message>
   <source>put a sequence in force</source>
   <translation>eine Sequenz in Kraft setzen</translation>
  </message>
  <message>
   <source>put the databases and every backup under a new key</source>
   <translation>die Datenbanken und jede Sicherung unter einen neuen Schlüssel bringen</translation>
  </message>
  <message>
   <source>quota reached</source>
   <translation>Quote erreicht</translation>
  </message>
  <message>
   <source>raises an objection</source>
   <translation>bringt einen Einwand</translation>
  </message>
  <message>
   <source>raises an objection without words.</source>
   <translation>bringt einen Einwand ohne Worte.</translation>
  </message>
  <message>
   <source>ranked by qualified opportunities accepted, not by activity</source>
   <translation>geordnet nach angenommenen qualifizierten Opportunities, nicht nach Aktivität</translation>
  </message>
  <message>
   <source>read all calendars now</source>
   <translation>jetzt alle Kalender lesen</translation>
  </message>
  <message>
   <source>read or write; write without it</source>
   <translation>read oder write; sonst write</translation>
  </message>
  <message>
   <source>read somebody's calendar no more</source>
   <translation>den Kalender einer Person nicht mehr lesen</translation>
  </message>
  <message>
   <source>read the mailbox no more</source>
   <translation>das Postfach nicht mehr lesen</translation>
  </message>
  <message>
   <source>read the mailbox now</source>
   <translation>das Postfach jetzt lesen</translation>
  </message>
  <message>
   <source>read when a colleague is busy from their calendar file</source>
   <translation>aus der Kalenderdatei lesen, wann jemand im Team belegt ist</translation>
  </message>
  <message>
   <source>read when somebody is busy from their own calendar</source>
   <translation>aus dem eigenen Kalender einer Person lesen, wann sie belegt ist</translation>
  </message>
  <message>
   <source>reading </source>
   <translation>wird gelesen: </translation>
  </message>
  <message>
   <source>receipt given {given}</source>
   <translation>bestätigt {given}</translation>
  </message>
  <message>
   <source>receipt {words}</source>
   <translation>Bestätigung {words}</translation>
  </message>
  <message>
   <source>receipt, then verdict</source>
   <translation>Bestätigung, dann Entscheidung</translation>
  </message>
  <message>
   <source>receipts, and verdicts in their last 8 hours</source>
   <translation>Bestätigungen, und Entscheidungen in den letzten 8 Stunden</translation>
  </message>
  <message>
   <source>redraw territories</source>
   <translation>Gebiete neu zuschneiden</translation>
  </message>
  <message>
   <source>referral</source>
   <translation>Empfehlung</translation>
  </message>
  <message>
   <source>region</source>
   <translation>Region</translation>
  </message>
  <message>
   <source>relationship</source>
   <comment>a change</comment>
   <translation>Beziehung</translation>
  </message>
  <message>
   <source>release notes</source>
   <translation>neuerungen</translation>
  </message>
  <message>
   <source>remove a routing rule</source>
   <translation>eine Verteilungsregel entfernen</translation>
  </message>
  <message>
   <source>remove a score rule</source>
   <translation>eine Score-Regel entfernen</translation>
  </message>
  <message>
   <source>remove a sequence</source>
   <translation>eine Sequenz entfernen</translation>
  </message>
  <message>
   <source>remove a template</source>
   <translation>eine Vorlage entfernen</translation>
  </message>
  <message>
   <source>remove a trigger</source>
   <translation>einen Trigger entfernen</translation>
  </message>
  <message>
   <source>remove tag</source>
   <comment>a change</comment>
   <translation>Tag entfernt</translation>
  </message>
  <message>
   <source>reorder fields</source>
   <translation>Felder umordnen</translation>
  </message>
  <message>
   <source>replace the do-not-contact list</source>
   <translation>die Sperrliste ersetzen</translation>
  </message>
  <message>
   <source>replied</source>
   <translation>hat geantwortet</translation>
  </message>
  <message>
   <source>reply deadline</source>
   <translation>Antwortfrist</translation>
  </message>
  <message>
   <source>reply in {minutes} min</source>
   <translation>Antwort in {minutes} Min.</translation>
  </message>
  <message>
   <source>reset columns</source>
   <translation>Spalten zurücksetzen</translation>
  </message>
  <message>
   <source>restored</source>
   <translation>wiederhergestellt</translation>
  </message>
  <message>
   <source>retire objection cards</source>
   <translation>Einwandkarten aus dem Einsatz nehmen</translation>
  </message>
  <message>
   <source>retire talk tracks</source>
   <translation>Leitfäden aus dem Einsatz nehmen</translation>
  </message>
  <message>
   <source>return reasons handoff verdict no-show timing duplicate wrong</source>
   <translation>rückgabe gründe übergabe entscheidung no-show zeitpunkt dublette falsch</translation>
  </message>
  <message>
   <source>returned by you, now answered by the rep</source>
   <translation>von Ihnen zurückgegeben, jetzt vom Rep beantwortet</translation>
  </message>
  <message>
   <source>row height</source>
   <translation>zeilenhöhe</translation>
  </message>
  <message>
   <source>row {earlier:,}</source>
   <translation>Zeile {earlier:,}</translation>
  </message>
  <message>
   <source>rules territory territories redraw round-robin in turn random shared queue share out owner assign</source>
   <translation>regeln gebiet gebiete neu zuschneiden reihum zufall gemeinsame warteschlange verteilen inhaber zuweisen</translation>
  </message>
  <message>
   <source>running sequence</source>
   <translation>laufende Sequenz</translation>
  </message>
  <message>
   <source>running sequences</source>
   <translation>laufende Sequenzen</translation>
  </message>
  <message>
   <source>said no</source>
   <translation>hat nein gesagt</translation>
  </message>
  <message>
   <source>said no: the name is kept, nobody calls or writes</source>
   <translation>haben nein gesagt: der Name bleibt, niemand ruft an oder schreibt</translation>
  </message>
  <message>
   <source>same name</source>
   <translation>gleicher Name</translation>
  </message>
  <message>
   <source>same person</source>
   <translation>dieselbe person</translation>
  </message>
  <message>
   <source>same {role}</source>
   <translation>gleich: {role}</translation>
  </message>
  <message>
   <source>same {words}</source>
   <translation>gleich: {words}</translation>
  </message>
  <message>
   <source>same {words}, written differently</source>
   <translation>gleich, anders geschrieben: {words}</translation>
  </message>
  <message>
   <source>satchel backups lists them.</source>
   <translation>satchel backups listet sie auf.</translation>
  </message>
  <message>
   <source>satchel imports lists them.</source>
   <translation>satchel imports listet sie auf.</translation>
  </message>
  <message>
   <source>save as</source>
   <translation>speichern als</translation>
  </message>
  <message>
   <source>save the rows left out, with the reason of each, to be put right and imported</source>
   <translation>die ausgelassenen Zeilen mit Grund speichern, zum Berichtigen und Importieren</translation>
  </message>
  <message>
   <source>saved as you type</source>
   <translation>beim Tippen gespeichert</translation>
  </message>
  <message>
   <source>saved mapping</source>
   <translation>gemerkte Zuordnung</translation>
  </message>
  <message>
   <source>say where each field stands in what they send</source>
   <translation>angeben, wo jedes Feld in dem steht, was gesendet wird</translation>
  </message>
  <message>
   <source>say who is away</source>
   <translation>sagen, wer abwesend ist</translation>
  </message>
  <message>
   <source>says nothing.</source>
   <translation>sagt nichts.</translation>
  </message>
  <message>
   <source>score</source>
   <translation>Score</translation>
  </message>
  <message>
   <source>score {number}</source>
   <translation>Score {number}</translation>
  </message>
  <message>
   <source>score {score}</source>
   <translation>Score {score}</translation>
  </message>
  <message>
   <source>score, then days since a visit</source>
   <translation>Score, dann Tage seit einem Besuch</translation>
  </message>
  <message>
   <source>script lines answers outline objections call guide</source>
   <translation>skript leitfaden sätze antworten gliederung einwände anruf</translation>
  </message>
  <message>
   <source>search everything</source>
   <translation>alles durchsuchen</translation>
  </message>
  <message>
   <source>searched on this laptop, works offline</source>
   <translation>gesucht auf diesem Laptop, geht ohne Netz</translation>
  </message>
  <message>
   <source>section “{name}” is there already, in line {line}.</source>
   <translation>den Abschnitt „{name}“ gibt es schon, in Zeile {line}.</translation>
  </message>
  <message>
   <source>see amounts</source>
   <translation>Beträge sehen</translation>
  </message>
  <message>
   <source>sees {sees}</source>
   <translation>sieht {sees}</translation>
  </message>
  <message>
   <source>select</source>
   <translation>auswählen</translation>
  </message>
  <message>
   <source>semicolons</source>
   <translation>Semikolons</translation>
  </message>
  <message>
   <source>send and fetch what is new</source>
   <translation>Neues senden und holen</translation>
  </message>
  <message>
   <source>send notes that arrive as tasks</source>
   <translation>Notizen senden, die als Aufgaben ankommen</translation>
  </message>
  <message>
   <source>sent by your mail server</source>
   <translation>über Ihren Mailserver gesendet</translation>
  </message>
  <message>
   <source>sent on</source>
   <translation>weiterverwiesen</translation>
  </message>
  <message>
   <source>serve</source>
   <translation>den Server betreiben</translation>
  </message>
  <message>
   <source>set a date</source>
   <translation>hat einen Tag genannt</translation>
  </message>
  <message>
   <source>set one field of a lead</source>
   <translation>ein Feld eines Leads setzen</translation>
  </message>
  <message>
   <source>set quotas</source>
   <translation>Quoten setzen</translation>
  </message>
  <message>
   <source>set reviews</source>
   <translation>Gespräche ansetzen</translation>
  </message>
  <message>
   <source>set up the mailbox that replies are read from</source>
   <translation>das Postfach einrichten, aus dem Antworten gelesen werden</translation>
  </message>
  <message>
   <source>set up workspaces, teams and people</source>
   <translation>Arbeitsbereiche, Teams und Personen einrichten</translation>
  </message>
  <message>
   <source>set working hours</source>
   <translation>Arbeitszeiten setzen</translation>
  </message>
  <message>
   <source>seven</source>
   <translation>sieben</translation>
  </message>
  <message>
   <source>seven days from now</source>
   <translation>sieben Tage ab jetzt</translation>
  </message>
  <message>
   <source>share out</source>
   <translation>verteilen</translation>
  </message>
  <message>
   <source>share out leads</source>
   <translation>Leads verteilen</translation>
  </message>
  <message>
   <source>shared with the team</source>
   <translation>mit dem Team geteilt</translation>
  </message>
  <message>
   <source>show this help message and exit</source>
   <translation>diese Hilfe zeigen und beenden</translation>
  </message>
  <message>
   <source>similar {role}</source>
   <translation>ähnlich: {role}</translation>
  </message>
  <message>
   <source>similar {words}</source>
   <translation>ähnlich: {words}</translation>
  </message>
  <message>
   <source>since {said}</source>
   <translation>seit {said}</translation>
  </message>
  <message>
   <source>since {since}</source>
   <translation>seit {since}</translation>
  </message>
  <message>
   <source>six</source>
   <translation>sechs</translation>
  </message>
  <message>
   <source>skip if a meeting is set</source>
   <translation>überspringen, wenn ein Termin steht</translation>
  </message>
  <message>
   <source>skip if they replied</source>
   <translation>überspringen, wenn geantwortet wurde</translation>
  </message>
  <message>
   <source>skip if you reached them</source>
   <translation>überspringen, wenn erreicht</translation>
  </message>
  <message>
   <source>skipped</source>
   <comment>rows</comment>
   <translation>übersprungen</translation>
  </message>
  <message>
   <source>somebody</source>
   <translation>jemand</translation>
  </message>
  <message>
   <source>somebody here</source>
   <translation>jemand hier</translation>
  </message>
  <message>
   <source>something private stands there</source>
   <translation>dort steht etwas Privates</translation>
  </message>
  <message>
   <source>speaks for</source>
   <translation>spricht für</translation>
  </message>
  <message>
   <source>speaks for “{criterion}”, which is no criterion.</source>
   <translation>spricht für „{criterion}“, das kein Kriterium ist.</translation>
  </message>
  <message>
   <source>spoke with us</source>
   <translation>hat mit uns gesprochen</translation>
  </message>
  <message>
   <source>stage</source>
   <comment>a change</comment>
   <translation>Stufe</translation>
  </message>
  <message>
   <source>stands on its records again</source>
   <translation>steht wieder bei seinen Datensätzen</translation>
  </message>
  <message>
   <source>stay as booked</source>
   <translation>bleiben wie gebucht</translation>
  </message>
  <message>
   <source>stay as they are</source>
   <translation>bleiben, wie sie sind</translation>
  </message>
  <message>
   <source>stays as booked: move it, or let the deputy hold it</source>
   <translation>bleibt wie gebucht: verlegen Sie ihn, oder die Vertretung hält ihn</translation>
  </message>
  <message>
   <source>stays as it is</source>
   <translation>bleibt, wie es ist</translation>
  </message>
  <message>
   <source>stays with {first}</source>
   <translation>bleibt bei {first}</translation>
  </message>
  <message>
   <source>step {numbers}</source>
   <translation>Schritt {numbers}</translation>
  </message>
  <message>
   <source>stop sequence</source>
   <translation>sequenz stoppen</translation>
  </message>
  <message>
   <source>stops every call</source>
   <translation>stoppt jeden Anruf</translation>
  </message>
  <message>
   <source>stops every visit</source>
   <translation>stoppt jeden Besuch</translation>
  </message>
  <message>
   <source>street</source>
   <translation>Straße</translation>
  </message>
  <message>
   <source>suggested</source>
   <translation>vorgeschlagen</translation>
  </message>
  <message>
   <source>suggested: {why}</source>
   <translation>vorgeschlagen: {why}</translation>
  </message>
  <message>
   <source>switch a routing rule</source>
   <translation>eine Verteilungsregel schalten</translation>
  </message>
  <message>
   <source>switch a score rule</source>
   <translation>eine Score-Regel schalten</translation>
  </message>
  <message>
   <source>switch a trigger</source>
   <translation>einen Trigger schalten</translation>
  </message>
  <message>
   <source>sync server state last contact exchange work offline queue send fetch devices</source>
   <translation>sync abgleich server stand letzter kontakt austausch offline arbeiten warteschlange senden holen geräte</translation>
  </message>
  <message>
   <source>synced {time}</source>
   <translation>synchronisiert {time}</translation>
  </message>
  <message>
   <source>t.vaughn@example.com</source>
   <translation>t.vaughn@example.com</translation>
  </message>
  <message>
   <source>tabs</source>
   <translation>Tabulatoren</translation>
  </message>
  <message>
   <source>tag</source>
   <comment>a change</comment>
   <translation>Tag</translation>
  </message>
  <message>
   <source>tagged {tag}</source>
   <translation>mit {tag} markiert</translation>
  </message>
  <message>
   <source>take a lead from a queue</source>
   <translation>einen Lead aus einer Warteschlange nehmen</translation>
  </message>
  <message>
   <source>take a part of the workspace from somebody</source>
   <translation>einer Person einen Teil des Arbeitsbereichs nehmen</translation>
  </message>
  <message>
   <source>take a redraw back</source>
   <translation>einen Zuschnitt zurücknehmen</translation>
  </message>
  <message>
   <source>take a table of postcodes in, so that sites have a place</source>
   <translation>eine Tabelle von Postleitzahlen aufnehmen, damit Standorte einen Ort haben</translation>
  </message>
  <message>
   <source>take a whole import back</source>
   <translation>einen ganzen Import zurücknehmen</translation>
  </message>
  <message>
   <source>take back</source>
   <translation>zurücknehmen</translation>
  </message>
  <message>
   <source>take back the last</source>
   <translation>letzte zurücknehmen</translation>
  </message>
  <message>
   <source>take back the last change</source>
   <translation>die letzte Änderung zurücknehmen</translation>
  </message>
  <message>
   <source>take no more leads at an address</source>
   <translation>unter einer Adresse keine Leads mehr annehmen</translation>
  </message>
  <message>
   <source>take somebody back</source>
   <translation>jemanden zurücknehmen</translation>
  </message>
  <message>
   <source>taken back</source>
   <translation>zurückgenommen</translation>
  </message>
  <message>
   <source>talk track</source>
   <translation>Leitfaden</translation>
  </message>
  <message>
   <source>target account</source>
   <translation>Ziel-Account</translation>
  </message>
  <message>
   <source>target {coverage_target}×</source>
   <translation>Ziel {coverage_target}×</translation>
  </message>
  <message>
   <source>target {target}</source>
   <translation>Ziel {target}</translation>
  </message>
  <message>
   <source>target {target} min</source>
   <translation>Ziel {target} Min.</translation>
  </message>
  <message>
   <source>target {target} min · {value}% inside</source>
   <translation>Ziel {target} Min. · {value} % darin</translation>
  </message>
  <message>
   <source>task made, {text}</source>
   <translation>Aufgabe angelegt, {text}</translation>
  </message>
  <message>
   <source>team mailbox</source>
   <translation>Team-Postfach</translation>
  </message>
  <message>
   <source>tell a program no more</source>
   <translation>ein Programm nicht mehr benachrichtigen</translation>
  </message>
  <message>
   <source>tell another program what happens; prints the secret that signs, once</source>
   <translation>ein anderes Programm benachrichtigen, was geschieht; gibt einmal das Geheimnis für die Signatur aus</translation>
  </message>
  <message>
   <source>tell the owner</source>
   <translation>dem Inhaber sagen</translation>
  </message>
  <message>
   <source>text size</source>
   <translation>textgröße</translation>
  </message>
  <message>
   <source>text size contrast motion single letters screen reader speech input low vision keyboard only</source>
   <translation>textgröße kontrast bewegung einzelne buchstaben screenreader vorlesen spracheingabe sehschwäche nur tastatur barrierefrei</translation>
  </message>
  <message>
   <source>that</source>
   <translation>jenes</translation>
  </message>
  <message>
   <source>the AE</source>
   <translation>der AE</translation>
  </message>
  <message>
   <source>the AE has accepted it</source>
   <translation>vom AE angenommen</translation>
  </message>
  <message>
   <source>the AE's first name</source>
   <translation>der Vorname des AE</translation>
  </message>
  <message>
   <source>the SDR</source>
   <translation>der SDR</translation>
  </message>
  <message>
   <source>the campaign</source>
   <translation>die Kampagne</translation>
  </message>
  <message>
   <source>the colleague's first name</source>
   <translation>der Vorname der Person</translation>
  </message>
  <message>
   <source>the colleague, yourself without</source>
   <translation>die Person, sonst Sie selbst</translation>
  </message>
  <message>
   <source>the contact</source>
   <translation>den Kontakt</translation>
  </message>
  <message>
   <source>the day ends before it begins</source>
   <translation>der Tag endet, bevor er beginnt</translation>
  </message>
  <message>
   <source>the device</source>
   <translation>das Gerät</translation>
  </message>
  <message>
   <source>the end</source>
   <translation>das Ende</translation>
  </message>
  <message>
   <source>the figures of everybody</source>
   <translation>die Zahlen aller</translation>
  </message>
  <message>
   <source>the file of the backup</source>
   <translation>die Datei der Sicherung</translation>
  </message>
  <message>
   <source>the first section comes before the first line.</source>
   <translation>vor der ersten Zeile steht der erste Abschnitt.</translation>
  </message>
  <message>
   <source>the first {limit}; type to find others</source>
   <translation>die ersten {limit}; tippen Sie, um andere zu finden</translation>
  </message>
  <message>
   <source>the first {most:,} of {rows:,}</source>
   <translation>die ersten {most:,} von {rows:,}</translation>
  </message>
  <message>
   <source>the first {rows} of {calls} calls</source>
   <translation>die ersten {rows} von {calls} Anrufen</translation>
  </message>
  <message>
   <source>the folder that is read; INBOX without it</source>
   <translation>der Ordner, der gelesen wird; sonst INBOX</translation>
  </message>
  <message>
   <source>the following arguments are required: {names}</source>
   <translation>es fehlen Angaben: {names}</translation>
  </message>
  <message>
   <source>the id of a contact</source>
   <translation>die Kennung eines Kontakts</translation>
  </message>
  <message>
   <source>the last day of it, like 2026-12-31</source>
   <translation>der letzte Tag, etwa 2026-12-31</translation>
  </message>
  <message>
   <source>the last working day</source>
   <translation>der letzte Arbeitstag</translation>
  </message>
  <message>
   <source>the length aimed for is written as 6:00 to 8:00.</source>
   <translation>die Ziellänge wird als 6:00 to 8:00 geschrieben.</translation>
  </message>
  <message>
   <source>the longest first</source>
   <translation>die längste zuerst</translation>
  </message>
  <message>
   <source>the meeting has ended, clock running</source>
   <translation>der Termin ist vorbei, die Uhr läuft</translation>
  </message>
  <message>
   <source>the month before</source>
   <translation>der Vormonat</translation>
  </message>
  <message>
   <source>the most raised first</source>
   <translation>die häufigsten zuerst</translation>
  </message>
  <message>
   <source>the other stays in History</source>
   <translation>der andere bleibt unter „Änderungen“</translation>
  </message>
  <message>
   <source>the owner was told</source>
   <translation>Zuständige Person informiert</translation>
  </message>
  <message>
   <source>the part: ws, book:ID, team:ID, queue:ID</source>
   <translation>der Teil: ws, book:ID, team:ID, queue:ID</translation>
  </message>
  <message>
   <source>the quarter before</source>
   <translation>das Vorquartal</translation>
  </message>
  <message>
   <source>the start</source>
   <translation>dem Start</translation>
  </message>
  <message>
   <source>the team that serves it, by name or id</source>
   <translation>das Team, das sie bedient, nach Name oder ID</translation>
  </message>
  <message>
   <source>the week before</source>
   <translation>die Vorwoche</translation>
  </message>
  <message>
   <source>the year before</source>
   <translation>das Vorjahr</translation>
  </message>
  <message>
   <source>their</source>
   <translation>ihren</translation>
  </message>
  <message>
   <source>their clock is {hours} {value}</source>
   <translation>Uhr dort {hours} {value}</translation>
  </message>
  <message>
   <source>their company</source>
   <translation>die Firma</translation>
  </message>
  <message>
   <source>their company was</source>
   <translation>mit der Firma war</translation>
  </message>
  <message>
   <source>their e-mail address</source>
   <translation>die E-Mail-Adresse der Person</translation>
  </message>
  <message>
   <source>their first name</source>
   <translation>der Vorname</translation>
  </message>
  <message>
   <source>their industry</source>
   <translation>die Branche</translation>
  </message>
  <message>
   <source>their last name</source>
   <translation>der Nachname</translation>
  </message>
  <message>
   <source>their name</source>
   <translation>der Name</translation>
  </message>
  <message>
   <source>their name; without it, what stands before the @</source>
   <translation>der Name der Person; sonst, was vor dem @ steht</translation>
  </message>
  <message>
   <source>their team, by name or id</source>
   <translation>das Team der Person, nach Name oder ID</translation>
  </message>
  <message>
   <source>their time is yours</source>
   <translation>Ortszeit wie bei Ihnen</translation>
  </message>
  <message>
   <source>their time zone is not known</source>
   <translation>die Zeitzone dort ist nicht bekannt</translation>
  </message>
  <message>
   <source>their title</source>
   <translation>die Position</translation>
  </message>
  <message>
   <source>their town</source>
   <translation>der Ort</translation>
  </message>
  <message>
   <source>theirs</source>
   <translation>das andere</translation>
  </message>
  <message>
   <source>them</source>
   <translation>der Firma</translation>
  </message>
  <message>
   <source>theme light dark mode density rows comfortable compact text size zoom contrast colour motion accessibility language</source>
   <translation>theme darstellung hell dunkel modus dichte zeilen luftig kompakt text schrift schriftgröße größe zoom kontrast farben bewegung animation barrierefrei sprache language</translation>
  </message>
  <message>
   <source>then 1–4</source>
   <translation>dann 1–4</translation>
  </message>
  <message>
   <source>then {km} km</source>
   <translation>dann {km} km</translation>
  </message>
  <message>
   <source>there is no channel {channel}</source>
   <translation>es gibt keinen Kanal {channel}</translation>
  </message>
  <message>
   <source>there is no e-mail address</source>
   <translation>es gibt keine E-Mail-Adresse</translation>
  </message>
  <message>
   <source>there is no framework</source>
   <translation>es gibt kein Framework</translation>
  </message>
  <message>
   <source>they do not want to be written to</source>
   <translation>hier soll nicht geschrieben werden</translation>
  </message>
  <message>
   <source>they replied</source>
   <translation>Antwort erhalten</translation>
  </message>
  <message>
   <source>they reply</source>
   <translation>eine Antwort kommt</translation>
  </message>
  <message>
   <source>they reply, {on}</source>
   <translation>Antwort erhalten, {on}</translation>
  </message>
  <message>
   <source>they say</source>
   <translation>sagt</translation>
  </message>
  <message>
   <source>they were</source>
   <translation>mit der Person war</translation>
  </message>
  <message>
   <source>they wrote</source>
   <translation>hat geschrieben</translation>
  </message>
  <message>
   <source>they wrote since</source>
   <translation>seither kam eine Antwort</translation>
  </message>
  <message>
   <source>this</source>
   <translation>dieses</translation>
  </message>
  <message>
   <source>this is not a talk track; one begins with “{first}”.</source>
   <translation>das ist kein Leitfaden; einer beginnt mit „{first}“.</translation>
  </message>
  <message>
   <source>this lead</source>
   <translation>dieser Lead</translation>
  </message>
  <message>
   <source>this meeting</source>
   <translation>diesen Termin</translation>
  </message>
  <message>
   <source>this one ({name})</source>
   <translation>dieses ({name})</translation>
  </message>
  <message>
   <source>this person</source>
   <translation>diese Person</translation>
  </message>
  <message>
   <source>thousand {currency}</source>
   <translation>Tausend {currency}</translation>
  </message>
  <message>
   <source>three</source>
   <translation>drei</translation>
  </message>
  <message>
   <source>ticked, </source>
   <translation>angekreuzt, </translation>
  </message>
  <message>
   <source>time zone not known</source>
   <translation>Zeitzone nicht bekannt</translation>
  </message>
  <message>
   <source>title</source>
   <translation>Position</translation>
  </message>
  <message>
   <source>to nobody yet</source>
   <translation>noch an niemanden</translation>
  </message>
  <message>
   <source>to review</source>
   <translation>zu prüfen</translation>
  </message>
  <message>
   <source>to the backup {name}</source>
   <translation>an die Vertretung {name}</translation>
  </message>
  <message>
   <source>to {ae_id}{stands}</source>
   <translation>an {ae_id}{stands}</translation>
  </message>
  <message>
   <source>to {cover}</source>
   <translation>an {cover}</translation>
  </message>
  <message>
   <source>to {cover}, shown as “for {who}”</source>
   <translation>an {cover}, gezeigt als „für {who}“</translation>
  </message>
  <message>
   <source>to {names}</source>
   <translation>an {names}</translation>
  </message>
  <message>
   <source>to {stage}</source>
   <translation>nach {stage}</translation>
  </message>
  <message>
   <source>to {time}</source>
   <translation>bis {time}</translation>
  </message>
  <message>
   <source>today</source>
   <translation>heute</translation>
  </message>
  <message>
   <source>today, or a day such as “mon”</source>
   <translation>heute, oder ein Tag wie „mo“</translation>
  </message>
  <message>
   <source>today, {start:%H:%M}</source>
   <translation>heute, {start:%H:%M}</translation>
  </message>
  <message>
   <source>today, {words}</source>
   <translation>heute, {words}</translation>
  </message>
  <message>
   <source>tomorrow</source>
   <translation>morgen</translation>
  </message>
  <message>
   <source>tomorrow 10</source>
   <translation>morgen 10</translation>
  </message>
  <message>
   <source>too few columns</source>
   <translation>zu wenige Spalten</translation>
  </message>
  <message>
   <source>took place</source>
   <translation>fand statt</translation>
  </message>
  <message>
   <source>town</source>
   <translation>Ort</translation>
  </message>
  <message>
   <source>trade show</source>
   <translation>messe</translation>
  </message>
  <message>
   <source>tue 2pm</source>
   <translation>di 14 uhr</translation>
  </message>
  <message>
   <source>tue 2pm 45m</source>
   <translation>di 14 uhr 45m</translation>
  </message>
  <message>
   <source>tue 2pm 45m, then Enter</source>
   <translation>di 14 uhr 45m, dann Enter</translation>
  </message>
  <message>
   <source>tue 2pm call</source>
   <translation>di 14 uhr Anruf</translation>
  </message>
  <message>
   <source>tue 2pm call about audit</source>
   <translation>di 14 uhr Anruf wegen Audit</translation>
  </message>
  <message>
   <source>tue 2pm call about terms</source>
   <translation>di 14 uhr Anruf wegen Konditionen</translation>
  </message>
  <message>
   <source>tue 2pm call about the audit</source>
   <translation>di 14 uhr Anruf zum Audit</translation>
  </message>
  <message>
   <source>tue 2pm discovery 45m</source>
   <translation>di 14 uhr discovery 45m</translation>
  </message>
  <message>
   <source>tue 2pm discovery caspar 45m</source>
   <translation>di 14 uhr Discovery caspar 45m</translation>
  </message>
  <message>
   <source>tue 2pm send the checklist</source>
   <translation>di 14 uhr Checkliste senden</translation>
  </message>
  <message>
   <source>two</source>
   <translation>zwei</translation>
  </message>
  <message>
   <source>two people</source>
   <translation>zwei personen</translation>
  </message>
  <message>
   <source>two values to decide between</source>
   <translation>zwei Werte zur Auswahl</translation>
  </message>
  <message>
   <source>type in</source>
   <translation>eintippen</translation>
  </message>
  <message>
   <source>under 1 km</source>
   <translation>unter 1 km</translation>
  </message>
  <message>
   <source>unrecognized arguments: {names}</source>
   <translation>unbekannte Angaben: {names}</translation>
  </message>
  <message>
   <source>untick to leave out</source>
   <translation>zum Weglassen Haken entfernen</translation>
  </message>
  <message>
   <source>up {change} this week</source>
   <translation>+{change} diese Woche</translation>
  </message>
  <message>
   <source>usage: </source>
   <translation>Aufruf: </translation>
  </message>
  <message>
   <source>value</source>
   <translation>Wert</translation>
  </message>
  <message>
   <source>values that lost, and changes that were refused</source>
   <translation>Werte, die verloren haben, und abgelehnte Änderungen</translation>
  </message>
  <message>
   <source>verdict {words}</source>
   <translation>Entscheidung {words}</translation>
  </message>
  <message>
   <source>version {version}</source>
   <translation>Version {version}</translation>
  </message>
  <message>
   <source>version {version}, older</source>
   <translation>Version {version}, älter</translation>
  </message>
  <message>
   <source>video</source>
   <translation>Video</translation>
  </message>
  <message>
   <source>views</source>
   <translation>Ansichten</translation>
  </message>
  <message>
   <source>visit</source>
   <translation>Besuch</translation>
  </message>
  <message>
   <source>visit at a fixed time</source>
   <translation>Besuch zur festen Zeit</translation>
  </message>
  <message>
   <source>visit was cancelled</source>
   <translation>Besuch wurde abgesagt</translation>
  </message>
  <message>
   <source>visit, drop-in</source>
   <translation>Besuch ohne Termin</translation>
  </message>
  <message>
   <source>visit, {state}</source>
   <translation>Besuch, {state}</translation>
  </message>
  <message>
   <source>visited today</source>
   <translation>heute besucht</translation>
  </message>
  <message numerus="yes">
   <source>visits</source>
   <translation>
    <numerusform>Besuch</numerusform>
    <numerusform>Besuche</numerusform>
   </translation>
  </message>
  <message>
   <source>wait for {who}</source>
   <translation>warten auf {who}</translation>
  </message>
  <message>
   <source>waiting</source>
   <translation>wartet</translation>
  </message>
  <message>
   <source>wakes {said}</source>
   <translation>weckt {said}</translation>
  </message>
  <message>
   <source>was empty</source>
   <translation>war leer</translation>
  </message>
  <message>
   <source>was referred</source>
   <translation>wurde empfohlen</translation>
  </message>
  <message>
   <source>was there</source>
   <translation>war da</translation>
  </message>
  <message>
   <source>was {before}</source>
   <translation>war {before}</translation>
  </message>
  <message>
   <source>we meet on {day} ({zone}), for {minutes} minutes.</source>
   <translation>wir treffen uns am {day} ({zone}), für {minutes} Minuten.</translation>
  </message>
  <message>
   <source>we visited</source>
   <translation>von uns besucht</translation>
  </message>
  <message>
   <source>webinar</source>
   <translation>Webinar</translation>
  </message>
  <message>
   <source>weeks from Monday</source>
   <translation>Wochen ab Montag</translation>
  </message>
  <message>
   <source>were taken twice: each goes on as one person</source>
   <translation>wurden doppelt aufgenommen: jede geht als eine Person weiter</translation>
  </message>
  <message>
   <source>what is handed to them, and the team's companies</source>
   <translation>was der Person übergeben wird, und die Firmen des Teams</translation>
  </message>
  <message>
   <source>what it is called, usually your company</source>
   <translation>wie er heißt, meist Ihr Unternehmen</translation>
  </message>
  <message>
   <source>what the file says is left out</source>
   <translation>was die Datei sagt, wird weggelassen</translation>
  </message>
  <message>
   <source>what they asked</source>
   <translation>was gefragt wurde</translation>
  </message>
  <message>
   <source>what they do here</source>
   <translation>was die Person hier tut</translation>
  </message>
  <message>
   <source>what they use today</source>
   <translation>was heute genutzt wird</translation>
  </message>
  <message>
   <source>where they came from</source>
   <translation>die Herkunft</translation>
  </message>
  <message>
   <source>which figures: {tabs}</source>
   <translation>welche Zahlen: {tabs}</translation>
  </message>
  <message>
   <source>who referred them</source>
   <translation>wer empfohlen hat</translation>
  </message>
  <message>
   <source>who replied first, else whose lead it is</source>
   <translation>wer zuerst antwortete, sonst wem der Lead gehört</translation>
  </message>
  <message>
   <source>who you met</source>
   <translation>wen Sie getroffen haben</translation>
  </message>
  <message>
   <source>why now</source>
   <translation>warum jetzt</translation>
  </message>
  <message>
   <source>why one more</source>
   <translation>warum noch einer</translation>
  </message>
  <message>
   <source>with the adjustments</source>
   <translation>mit den Korrekturen</translation>
  </message>
  <message>
   <source>with {name}</source>
   <translation>mit {name}</translation>
  </message>
  <message>
   <source>with {with_name}</source>
   <translation>mit {with_name}</translation>
  </message>
  <message>
   <source>withdraw an invitation</source>
   <translation>eine Einladung zurückziehen</translation>
  </message>
  <message>
   <source>within {km} km</source>
   <translation>im Umkreis von {km} km</translation>
  </message>
  <message>
   <source>without a limit</source>
   <translation>ohne Grenze</translation>
  </message>
  <message>
   <source>without a number</source>
   <translation>ohne Nummer</translation>
  </message>
  <message>
   <source>without the tag</source>
   <translation>ohne den Tag</translation>
  </message>
  <message>
   <source>words</source>
   <translation>Worte</translation>
  </message>
  <message>
   <source>worked again</source>
   <translation>wieder bearbeitet</translation>
  </message>
  <message>
   <source>working hours calendar holidays days off speed to lead territory zone</source>
   <translation>arbeitszeit kalender feiertage freie tage speed to lead gebiet zone</translation>
  </message>
  <message>
   <source>works once, for seven days; withdrawing it takes all of this back</source>
   <translation>gilt einmal, sieben Tage lang; Zurückziehen nimmt all das zurück</translation>
  </message>
  <message>
   <source>works once, until {when}</source>
   <translation>gilt einmal, bis {when}</translation>
  </message>
  <message>
   <source>works with {pairs}</source>
   <translation>arbeitet mit {pairs}</translation>
  </message>
  <message>
   <source>write a lead with its timeline, or an account, as PDF</source>
   <translation>einen Lead mit seinem Verlauf oder einen Account als PDF schreiben</translation>
  </message>
  <message>
   <source>write a report of a problem, without a word of a customer's</source>
   <translation>einen Bericht über ein Problem schreiben, ohne ein Wort über Kunden</translation>
  </message>
  <message>
   <source>write all that is kept of one person to a file</source>
   <translation>alles, was über eine Person gespeichert ist, in eine Datei schreiben</translation>
  </message>
  <message>
   <source>write and verify a backup now</source>
   <translation>jetzt eine Sicherung schreiben und prüfen</translation>
  </message>
  <message>
   <source>write down</source>
   <translation>aufschreiben</translation>
  </message>
  <message>
   <source>write everything to a file</source>
   <translation>alles in eine Datei schreiben</translation>
  </message>
  <message>
   <source>write objection cards</source>
   <translation>Einwandkarten schreiben</translation>
  </message>
  <message>
   <source>write the briefs of a day's meetings as PDF</source>
   <translation>die Briefings zu den Terminen eines Tages als PDF schreiben</translation>
  </message>
  <message>
   <source>write the day sheet as PDF, on a day without visits the call list</source>
   <translation>das Tagesblatt als PDF schreiben, an einem Tag ohne Besuche die Anrufliste</translation>
  </message>
  <message>
   <source>write the figures of a period as PDF or workbook</source>
   <translation>die Zahlen eines Zeitraums als PDF oder Arbeitsmappe schreiben</translation>
  </message>
  <message>
   <source>write the handoff brief of a lead as PDF</source>
   <translation>das Übergabe-Briefing eines Leads als PDF schreiben</translation>
  </message>
  <message>
   <source>write the manager's morning sheet as PDF</source>
   <translation>das Morgenblatt für Manager als PDF schreiben</translation>
  </message>
  <message>
   <source>write the pack of a month that is closed</source>
   <translation>die Unterlagen eines abgeschlossenen Monats schreiben</translation>
  </message>
  <message>
   <source>write the review of one colleague as PDF</source>
   <translation>das Gespräch mit einer Person im Team als PDF schreiben</translation>
  </message>
  <message>
   <source>written on its site</source>
   <translation>steht bei seinem Standort</translation>
  </message>
  <message>
   <source>yes</source>
   <translation>ja</translation>
  </message>
  <message>
   <source>yes or no</source>
   <translation>ja oder nein</translation>
  </message>
  <message>
   <source>yesterday</source>
   <translation>gestern</translation>
  </message>
  <message>
   <source>yet</source>
   <translation>noch</translation>
  </message>
  <message>
   <source>you</source>
   <translation>Sie</translation>
  </message>
  <message>
   <source>you and {other}</source>
   <translation>Sie und {other}</translation>
  </message>
  <message>
   <source>you asked</source>
   <translation>Sie wollten es</translation>
  </message>
  <message>
   <source>you marked it sent</source>
   <translation>von Ihnen als gesendet markiert</translation>
  </message>
  <message>
   <source>you reached them</source>
   <translation>schon gesprochen</translation>
  </message>
  <message>
   <source>you sent .ics</source>
   <translation>.ics von Ihnen gesendet</translation>
  </message>
  <message>
   <source>your first name</source>
   <translation>Ihr Vorname</translation>
  </message>
  <message>
   <source>your name</source>
   <translation>Ihr Name</translation>
  </message>
  <message>
   <source>your number</source>
   <translation>Ihre Nummer</translation>
  </message>
  <message>
   <source>your start</source>
   <translation>Ihr Start</translation>
  </message>
  <message>
   <source>your team</source>
   <translation>Ihr Team</translation>
  </message>
  <message>
   <source>yours</source>
   <translation>Ihres</translation>
  </message>
  <message>
   <source>zoom in</source>
   <translation>vergrößern</translation>
  </message>
  <message>
   <source>zoom out</source>
   <translation>verkleinern</translation>
  </message>
  <message>
   <source>{accepted:,}</source>
   <translation>{accepted:,}</translation>
  </message>
  <message>
   <source>{account_ids} stops added</source>
   <translation>{account_ids} Stopps hinzugefügt</translation>
  </message>
  <message>
   <source>{accounts:,} accounts, {sites:,} sites</source>
   <translation>{accounts:,} Accounts, {sites:,} Standorte</translation>
  </message>
  <message>
   <source>{accounts}, {leads} and {steps} would move.</source>
   <translation>{accounts}, {leads} und {steps} würden wechseln.</translation>
  </message>
  <message>
   <source>{acts} activities</source>
   <translation>{acts} Aktivitäten</translation>
  </message>
  <message>
   <source>{address} does not take letters</source>
   <translation>{address} nimmt keine E-Mails an</translation>
  </message>
  <message>
   <source>{ae} accepted {lead}</source>
   <translation>{ae} hat {lead} angenommen</translation>
  </message>
  <message>
   <source>{ae} cannot take {lead}</source>
   <translation>{ae} kann {lead} nicht übernehmen</translation>
  </message>
  <message>
   <source>{ae} returned {lead}</source>
   <translation>{ae} hat {lead} zurückgegeben</translation>
  </message>
  <message>
   <source>{ae} takes {lead}</source>
   <translation>{ae} übernimmt {lead}</translation>
  </message>
  <message>
   <source>{ago} in this stage{late}</source>
   <translation>{ago} in dieser Stufe{late}</translation>
  </message>
  <message>
   <source>{ahead:,} ahead</source>
   <translation>{ahead:,} stehen an</translation>
  </message>
  <message>
   <source>{already}, logged already</source>
   <translation>{already}, schon eingetragen</translation>
  </message>
  <message>
   <source>{amount:,}</source>
   <translation>{amount:,}</translation>
  </message>
  <message>
   <source>{amount} after {away} of {days} working days away</source>
   <translation>{amount} nach {away} von {days} Arbeitstagen Abwesenheit</translation>
  </message>
  <message>
   <source>{amount} left</source>
   <translation>noch {amount}</translation>
  </message>
  <message>
   <source>{amount} of {whole}</source>
   <translation>{amount} von {whole}</translation>
  </message>
  <message>
   <source>{amount} over</source>
   <translation>+{amount}</translation>
  </message>
  <message>
   <source>{amount} set</source>
   <translation>{amount} gesetzt</translation>
  </message>
  <message>
   <source>{answers} over the deadline</source>
   <translation>{answers} über der Frist</translation>
  </message>
  <message>
   <source>{aside} lines are no rows and stay out: </source>
   <translation>{aside} Zeilen sind keine Datensätze und bleiben draußen: </translation>
  </message>
  <message>
   <source>{asked:,}</source>
   <translation>{asked:,}</translation>
  </message>
  <message>
   <source>{at:%A} {day} {at:%B}, {at:%H:%M}</source>
   <translation>{at:%A}, {day}. {at:%B}, {at:%H:%M}</translation>
  </message>
  <message>
   <source>{at:%H:%M} today is past. Which day?</source>
   <translation>{at:%H:%M} heute ist vorbei. Welcher Tag?</translation>
  </message>
  <message>
   <source>{at:%a %H:%M}</source>
   <translation>{at:%a %H:%M}</translation>
  </message>
  <message>
   <source>{at:%a} {day} {at:%b %Y, %H:%M}</source>
   <translation>{at:%a}, {day}. {at:%b %Y, %H:%M}</translation>
  </message>
  <message>
   <source>{at:%a} {day} {at:%b, %H:%M}: {what}</source>
   <translation>{at:%a}, {day}. {at:%b, %H:%M}: {what}</translation>
  </message>
  <message>
   <source>{at:%a} {day} {at:%b}</source>
   <translation>{at:%a}, {day}. {at:%b}</translation>
  </message>
  <message>
   <source>{at:%d %b %Y, %H:%M}</source>
   <translation>{at:%d. %b %Y, %H:%M}</translation>
  </message>
  <message>
   <source>{at:,} of {total:,}</source>
   <translation>{at:,} von {total:,}</translation>
  </message>
  <message>
   <source>{at} of {steps}</source>
   <translation>{at} von {steps}</translation>
  </message>
  <message>
   <source>{at} of {total:,}</source>
   <translation>{at} von {total:,}</translation>
  </message>
  <message>
   <source>{at} of {total} · last common version {common}</source>
   <translation>{at} von {total} · letzte gemeinsame Version {common}</translation>
  </message>
  <message>
   <source>{at}, opened and checked</source>
   <translation>{at}, geöffnet und geprüft</translation>
  </message>
  <message>
   <source>{awaited} by {tzinfo}</source>
   <translation>{awaited} bis {tzinfo}</translation>
  </message>
  <message>
   <source>{awaits} due</source>
   <translation>{awaits} fällig</translation>
  </message>
  <message>
   <source>{awaits} · {meeting}, brief {code}{stands_in}</source>
   <translation>{awaits} · {meeting}, Briefing {code}{stands_in}</translation>
  </message>
  <message>
   <source>{a} to {b}: {leads}, {steps}.</source>
   <translation>{a} an {b}: {leads}, {steps}.</translation>
  </message>
  <message>
   <source>{back:,}</source>
   <translation>{back:,}</translation>
  </message>
  <message>
   <source>{bad} goes from 0 to 100.</source>
   <translation>{bad} geht von 0 bis 100.</translation>
  </message>
  <message>
   <source>{bar_km:,} km</source>
   <translation>{bar_km:,} km</translation>
  </message>
  <message>
   <source>{before} to {after}</source>
   <translation>{before} nach {after}</translation>
  </message>
  <message>
   <source>{before} to {after}, from {owner} to {to}</source>
   <translation>{before} nach {after}, von {owner} an {to}</translation>
  </message>
  <message>
   <source>{begins:%a} {day}</source>
   <translation>{begins:%a}, {day}.</translation>
  </message>
  <message>
   <source>{begins} to {ends}</source>
   <translation>{begins} bis {ends}</translation>
  </message>
  <message>
   <source>{begin} to {day} {last:%B}</source>
   <translation>{begin} bis {day}. {last:%B}</translation>
  </message>
  <message>
   <source>{best} leads convert far better</source>
   <translation>Leads aus {best} konvertieren weit besser</translation>
  </message>
  <message>
   <source>{best} leads convert {times:.1f}× better</source>
   <translation>Leads aus {best} konvertieren {times:.1f}× besser</translation>
  </message>
  <message>
   <source>{briefs} briefs in one</source>
   <translation>{briefs} Briefings in einem</translation>
  </message>
  <message>
   <source>{bytes:.1f} KB</source>
   <translation>{bytes:.1f} KB</translation>
  </message>
  <message>
   <source>{bytes} bytes</source>
   <translation>{bytes} Bytes</translation>
  </message>
  <message>
   <source>{by} had it first.</source>
   <translation>{by} war schneller.</translation>
  </message>
  <message>
   <source>{by} had it{when}</source>
   <translation>{by} hatte sie{when}</translation>
  </message>
  <message>
   <source>{calls:,}</source>
   <translation>{calls:,}</translation>
  </message>
  <message>
   <source>{came:,}</source>
   <translation>{came:,}</translation>
  </message>
  <message>
   <source>{capacity:,} open leads</source>
   <translation>{capacity:,} offene Leads</translation>
  </message>
  <message>
   <source>{cases:,}</source>
   <translation>{cases:,}</translation>
  </message>
  <message>
   <source>{cases:,} settled before</source>
   <translation>{cases:,} früher geklärt</translation>
  </message>
  <message>
   <source>{change:+d} this week</source>
   <translation>{change:+d} diese Woche</translation>
  </message>
  <message>
   <source>{changed:,} quotas changed</source>
   <translation>{changed:,} Quoten geändert</translation>
  </message>
  <message>
   <source>{choices} decisions saved</source>
   <translation>{choices} Entscheidungen gespeichert</translation>
  </message>
  <message>
   <source>{choose} from a lead with B.</source>
   <translation>{choose} von einem Lead aus mit B.</translation>
  </message>
  <message>
   <source>{clock} fixed</source>
   <translation>{clock} fest</translation>
  </message>
  <message>
   <source>{code} was answered already: {said}.</source>
   <translation>{code} wurde schon beantwortet: {said}.</translation>
  </message>
  <message>
   <source>{code}, offered to</source>
   <translation>{code}, angeboten an</translation>
  </message>
  <message numerus="yes">
   <source>{column}: {samples}. {number:,} rows show day first, {month_first:,} month first, {either:,} could be either.</source>
   <translation>
    <numerusform>{column}: {samples}. {number:,} Zeile zeigt den Tag zuerst, {month_first:,} den Monat zuerst, {either:,} könnten beides sein.</numerusform>
    <numerusform>{column}: {samples}. {number:,} Zeilen zeigen den Tag zuerst, {month_first:,} den Monat zuerst, {either:,} könnten beides sein.</numerusform>
   </translation>
  </message>
  <message>
   <source>{combined}, fit {fit}, engagement {engagement}, intent {intent}</source>
   <translation>{combined}, Passung {fit}, Engagement {engagement}, Absicht {intent}</translation>
  </message>
  <message>
   <source>{companies} in no territory.</source>
   <translation>{companies} in keinem Gebiet.</translation>
  </message>
  <message>
   <source>{companies} in {first} and in {second}; {first} is asked first and has them.</source>
   <translation>{companies} in {first} und in {second}; {first} wird zuerst gefragt und hat sie.</translation>
  </message>
  <message>
   <source>{company} is named in it</source>
   <translation>{company} ist darin genannt</translation>
  </message>
  <message>
   <source>{company} is {when}. Nobody has confirmed.{more}</source>
   <translation>{company} ist {when}. Niemand hat bestätigt.{more}</translation>
  </message>
  <message>
   <source>{company} · said no</source>
   <translation>{company} · hat nein gesagt</translation>
  </message>
  <message>
   <source>{conversation} of {said}</source>
   <translation>{conversation} von {said}</translation>
  </message>
  <message>
   <source>{count:,}</source>
   <translation>{count:,}</translation>
  </message>
  <message>
   <source>{count:,} changes, </source>
   <translation>{count:,} Änderungen, </translation>
  </message>
  <message>
   <source>{count:,} companies</source>
   <translation>{count:,} Firmen</translation>
  </message>
  <message>
   <source>{count:,} companies are</source>
   <translation>{count:,} Firmen sind</translation>
  </message>
  <message>
   <source>{count:,} enrolled in {name}</source>
   <translation>{count:,} eingeschrieben in {name}</translation>
  </message>
  <message>
   <source>{count:,} entries are in force.{left}</source>
   <translation>{count:,} Einträge gelten.{left}</translation>
  </message>
  <message>
   <source>{count:,} fired, each says why on its lead</source>
   <translation>{count:,} haben ausgelöst, jeder sagt beim Lead, warum</translation>
  </message>
  <message>
   <source>{count:,} from {old} to {new}</source>
   <translation>{count:,} von {old} nach {new}</translation>
  </message>
  <message>
   <source>{count:,} leads asked for until {last}. They come at next sync.</source>
   <translation>{count:,} Leads angefragt bis {last}. Sie kommen beim nächsten Sync.</translation>
  </message>
  <message>
   <source>{count:,} meetings today, the first at {at}</source>
   <translation>{count:,} Termine heute, der erste um {at}</translation>
  </message>
  <message>
   <source>{count:,} on {when}</source>
   <translation>{count:,} am {when}</translation>
  </message>
  <message>
   <source>{count:,} people{stay}</source>
   <translation>{count:,} Personen{stay}</translation>
  </message>
  <message>
   <source>{count:,} problems, the first: {first}. Nothing was changed. Back up now, then call your administrator.</source>
   <translation>{count:,} Fehler, der erste: {first}. Es wurde nichts geändert. Sichern Sie jetzt, dann rufen Sie Ihre Administration an.</translation>
  </message>
  <message>
   <source>{count:,} refused because {reason}</source>
   <translation>{count:,} abgelehnt: {reason}</translation>
  </message>
  <message>
   <source>{count:,} tasks are overdue</source>
   <translation>{count:,} Aufgaben sind überfällig</translation>
  </message>
  <message>
   <source>{count:,} ticked</source>
   <translation>{count:,} angekreuzt</translation>
  </message>
  <message>
   <source>{count:,} to review</source>
   <translation>{count:,} zu prüfen</translation>
  </message>
  <message>
   <source>{count:,} {one}</source>
   <translation>{count:,} {one}</translation>
  </message>
  <message>
   <source>{count:,} {people} erased for good{when}.</source>
   <translation>{count:,} {people} endgültig gelöscht{when}.</translation>
  </message>
  <message>
   <source>{count:,} {people} in it.</source>
   <translation>{count:,} {people} darin.</translation>
  </message>
  <message>
   <source>{count:,} {waits} for an answer</source>
   <translation>{count:,} {waits} auf eine Antwort</translation>
  </message>
  <message>
   <source>{count:,} {words}</source>
   <translation>{count:,} {words}</translation>
  </message>
  <message>
   <source>{count:,}: they are in, or skipped, as it says</source>
   <translation>{count:,}: sie sind drin oder übersprungen, wie es dasteht</translation>
  </message>
  <message>
   <source>{counted:,} {stage}</source>
   <translation>{counted:,} {stage}</translation>
  </message>
  <message>
   <source>{country} {count:,}</source>
   <translation>{country} {count:,}</translation>
  </message>
  <message>
   <source>{counts:,}</source>
   <translation>{counts:,}</translation>
  </message>
  <message>
   <source>{counts:,} {words}</source>
   <translation>{counts:,} {words}</translation>
  </message>
  <message>
   <source>{count} booked</source>
   <translation>{count} gebucht</translation>
  </message>
  <message>
   <source>{count} briefs</source>
   <translation>{count} Briefings</translation>
  </message>
  <message>
   <source>{count} cannot be drawn on paper and will print as a hollow box, with a footnote: {some}.</source>
   <translation>{count}: nicht druckbar, erscheint auf Papier als leeres Kästchen mit Fußnote: {some}.</translation>
  </message>
  <message>
   <source>{count} cards</source>
   <translation>{count} Karten</translation>
  </message>
  <message>
   <source>{count} in {currenttext}</source>
   <translation>{count} in {currenttext}</translation>
  </message>
  <message>
   <source>{count} missing: {names}.</source>
   <translation>{count} fehlt: {names}.</translation>
  </message>
  <message>
   <source>{count} moved on</source>
   <translation>{count} sind weiter</translation>
  </message>
  <message>
   <source>{count} of them: {reason}</source>
   <translation>{count} davon: {reason}</translation>
  </message>
  <message>
   <source>{count} of this month arrived since.</source>
   <translation>{count} dieses Monats kamen seither.</translation>
  </message>
  <message>
   <source>{count} of {all} have no brief and are left out.</source>
   <translation>{count} von {all} haben kein Briefing und werden ausgelassen.</translation>
  </message>
  <message>
   <source>{count} with their rep whatever is drawn.</source>
   <translation>{count} bleiben bei ihrer Person, wie auch zugeschnitten wird.</translation>
  </message>
  <message>
   <source>{count}{size}, goes out by itself</source>
   <translation>{count}{size}, geht von selbst hinaus</translation>
  </message>
  <message>
   <source>{cover} answers</source>
   <translation>{cover} antwortet</translation>
  </message>
  <message>
   <source>{cover} covers</source>
   <translation>{cover} vertritt</translation>
  </message>
  <message>
   <source>{criteria} not met</source>
   <translation>{criteria} nicht erfüllt</translation>
  </message>
  <message>
   <source>{cycle}th</source>
   <translation>{cycle}.</translation>
  </message>
  <message>
   <source>{date:%A} {day} {date:%B}</source>
   <translation>{date:%A}, {day}. {date:%B}</translation>
  </message>
  <message>
   <source>{date:%A} {day} {date:%B}{year}</source>
   <translation>{date:%A}, {day}. {date:%B}{year}</translation>
  </message>
  <message>
   <source>{date:%a} {day}</source>
   <translation>{date:%a}, {day}.</translation>
  </message>
  <message>
   <source>{date:%a} {day} {date:%b}</source>
   <translation>{date:%a}, {day}. {date:%b}</translation>
  </message>
  <message>
   <source>{date:%a} {day} {date:%b}, a task for you</source>
   <translation>{date:%a}, {day}. {date:%b}, eine Aufgabe für Sie</translation>
  </message>
  <message>
   <source>{day:%A}</source>
   <translation>{day:%A}</translation>
  </message>
  <message>
   <source>{day:%a}</source>
   <translation>{day:%a}</translation>
  </message>
  <message>
   <source>{day_before:%A}, {day} {day_before:%b}</source>
   <translation>{day_before:%A}, {day}. {day_before:%b}</translation>
  </message>
  <message>
   <source>{days:,} days are no age limit for {stage}.</source>
   <translation>{days:,} Tage sind keine Altersgrenze für {stage}.</translation>
  </message>
  <message>
   <source>{days} d</source>
   <translation>{days} T</translation>
  </message>
  <message>
   <source>{day} {at:%b %Y}</source>
   <translation>{day}. {at:%b %Y}</translation>
  </message>
  <message>
   <source>{day} {at:%b}</source>
   <translation>{day}. {at:%b}</translation>
  </message>
  <message>
   <source>{day} {date:%b %Y}</source>
   <translation>{day}. {date:%b %Y}</translation>
  </message>
  <message>
   <source>{day} {date:%b}</source>
   <translation>{day}. {date:%b}</translation>
  </message>
  <message>
   <source>{day} {date:%b} {year}</source>
   <translation>{day}. {date:%b} {year}</translation>
  </message>
  <message>
   <source>{day} {date:%b}</source>
   <comment>paper</comment>
   <translation>{day}.{date:%m}.</translation>
  </message>
  <message>
   <source>{day} {first:%B}</source>
   <translation>{day}. {first:%B}</translation>
  </message>
  <message>
   <source>{day} {first:%b}</source>
   <translation>{day}. {first:%b}</translation>
  </message>
  <message>
   <source>{day} {first:%b}{year}</source>
   <translation>{day}. {first:%b}{year}</translation>
  </message>
  <message>
   <source>{day} {last:%b}</source>
   <translation>{day}. {last:%b}</translation>
  </message>
  <message>
   <source>{day} {last:%b} {year}</source>
   <translation>{day}. {last:%b} {year}</translation>
  </message>
  <message>
   <source>{day} {said:%b}</source>
   <translation>{day}. {said:%b}</translation>
  </message>
  <message>
   <source>{day} {since:%B}</source>
   <translation>{day}. {since:%B}</translation>
  </message>
  <message>
   <source>{day}, {moment:%H:%M}</source>
   <translation>{day}, {moment:%H:%M}</translation>
  </message>
  <message>
   <source>{decisions:,} of {alike:,} possible duplicates decided</source>
   <translation>{decisions:,} von {alike:,} möglichen Dubletten entschieden</translation>
  </message>
  <message>
   <source>{deputies}, answers for {whose}</source>
   <translation>{deputies}, antwortet für {whose}</translation>
  </message>
  <message>
   <source>{deputy_id}, who answers in their place</source>
   <translation>{deputy_id}, antwortet als Vertretung</translation>
  </message>
  <message>
   <source>{did} {what}</source>
   <translation>{what} {did}</translation>
  </message>
  <message>
   <source>{done:,} merged</source>
   <translation>{done:,} zusammengeführt</translation>
  </message>
  <message>
   <source>{done:,} of {total:,} rows</source>
   <translation>{done:,} von {total:,} Zeilen</translation>
  </message>
  <message>
   <source>{done:,} {did}</source>
   <translation>{done:,} {did}</translation>
  </message>
  <message>
   <source>{done} merged</source>
   <translation>{done} zusammengeführt</translation>
  </message>
  <message>
   <source>{done} of {total} done</source>
   <translation>{done} von {total} erledigt</translation>
  </message>
  <message>
   <source>{drafts:,} to review, {rows:,} approved</source>
   <translation>{drafts:,} zu prüfen, {rows:,} freigegeben</translation>
  </message>
  <message>
   <source>{email!r} is no e-mail address; kept as text.</source>
   <translation>{email!r} ist keine E-Mail-Adresse; als Text behalten.</translation>
  </message>
  <message>
   <source>{empty}, in the {place}.</source>
   <translation>{empty}, im {place}.</translation>
  </message>
  <message>
   <source>{enrolled:,} enrolled · {replied:,} replied · {count}</source>
   <translation>{enrolled:,} eingeschrieben · {replied:,} haben geantwortet · {count}</translation>
  </message>
  <message>
   <source>{entered} of {rows} rows entered</source>
   <translation>{entered} von {rows} Zeilen eingegeben</translation>
  </message>
  <message>
   <source>{error}

Code {code}. Folder: {folder}</source>
   <translation>{error}

Code {code}. Ordner: {folder}</translation>
  </message>
  <message>
   <source>{failed} ({code}). {error} It is tried again every 15 minutes.</source>
   <translation>{failed} ({code}). {error} Es wird alle 15 Minuten neu versucht.</translation>
  </message>
  <message>
   <source>{failed} marked as bounced</source>
   <translation>{failed} als unzustellbar markiert</translation>
  </message>
  <message>
   <source>{field} is now</source>
   <translation>{field} ist jetzt</translation>
  </message>
  <message>
   <source>{field}{times}, half after {half_life_days} days</source>
   <translation>{field}{times}, halbiert nach {half_life_days} Tagen</translation>
  </message>
  <message>
   <source>{file}, {rows:,} rows</source>
   <translation>{file}, {rows:,} Zeilen</translation>
  </message>
  <message>
   <source>{findings} to mend</source>
   <translation>{findings} auszubessern</translation>
  </message>
  <message>
   <source>{first:%B %Y}</source>
   <translation>{first:%B %Y}</translation>
  </message>
  <message>
   <source>{first:%B %Y} is not over yet.</source>
   <translation>{first:%B %Y} ist noch nicht vorbei.</translation>
  </message>
  <message>
   <source>{first:%B}</source>
   <translation>{first:%B}</translation>
  </message>
  <message>
   <source>{first:%B} {year}</source>
   <translation>{first:%B} {year}</translation>
  </message>
  <message>
   <source>{first:%a} {day} {first:%b}</source>
   <translation>{first:%a}, {day}. {first:%b}</translation>
  </message>
  <message>
   <source>{first:%a} {first_day} – {last:%a} {last_day} {last:%B}</source>
   <translation>{first:%a}, {first_day}. – {last:%a}, {last_day}. {last:%B}</translation>
  </message>
  <message>
   <source>{first:%b} {year}</source>
   <translation>{first:%b} {year}</translation>
  </message>
  <message>
   <source>{first_day} to {last_day}</source>
   <translation>{first_day} bis {last_day}</translation>
  </message>
  <message>
   <source>{first} cannot be deputy: away the same days.</source>
   <translation>{first} kann nicht vertreten: an denselben Tagen abwesend.</translation>
  </message>
  <message>
   <source>{first} is away then already.</source>
   <translation>{first} ist dann schon abwesend.</translation>
  </message>
  <message>
   <source>{first} is who is away.</source>
   <translation>{first} ist selbst abwesend.</translation>
  </message>
  <message>
   <source>{first} of {total}</source>
   <translation>{first} von {total}</translation>
  </message>
  <message>
   <source>{first} stands in for {other}, {days}.</source>
   <translation>{first} vertritt {other}, {days}.</translation>
  </message>
  <message>
   <source>{first} to {last}</source>
   <translation>{first} bis {last}</translation>
  </message>
  <message>
   <source>{first}’s next free slots</source>
   <translation>Nächste freie Zeiten: {first}</translation>
  </message>
  <message>
   <source>{folder} cannot be made.</source>
   <translation>{folder} lässt sich nicht anlegen.</translation>
  </message>
  <message>
   <source>{foreign} in another currency</source>
   <translation>{foreign} in anderer Währung</translation>
  </message>
  <message>
   <source>{found:,} people of {name} shared out</source>
   <translation>{found:,} Personen von {name} verteilt</translation>
  </message>
  <message>
   <source>{found} people are called {name!r}.</source>
   <translation>{found} Personen heißen {name!r}.</translation>
  </message>
  <message>
   <source>{generated} handed off this quarter of a quota of {quota}.</source>
   <translation>{generated} in diesem Quartal übergeben, bei einer Quote von {quota}.</translation>
  </message>
  <message>
   <source>{gone:,} shared out. Each lead says why.</source>
   <translation>{gone:,} verteilt. Jeder Lead sagt, warum.</translation>
  </message>
  <message>
   <source>{handled:,}</source>
   <translation>{handled:,}</translation>
  </message>
  <message>
   <source>{handoffs} open</source>
   <translation>{handoffs} offen</translation>
  </message>
  <message>
   <source>{happened} Kept as text.</source>
   <translation>{happened} Als Text behalten.</translation>
  </message>
  <message>
   <source>{happened} Nothing has moved.</source>
   <translation>{happened} Es wurde nichts verschoben.</translation>
  </message>
  <message>
   <source>{heading}, continued</source>
   <translation>{heading}, Fortsetzung</translation>
  </message>
  <message>
   <source>{head} has these four, under any name: {wanted}</source>
   <translation>{head} hat diese vier, unter beliebigem Namen: {wanted}</translation>
  </message>
  <message>
   <source>{heat}, {heats}, becomes</source>
   <translation>{heat}, {heats}, wird</translation>
  </message>
  <message>
   <source>{held:,}</source>
   <translation>{held:,}</translation>
  </message>
  <message>
   <source>{held} of {leads} cannot go to {to} yet.</source>
   <translation>{held} von {leads} können noch nicht nach {to}.</translation>
  </message>
  <message>
   <source>{held} of {told}</source>
   <translation>{held} von {told}</translation>
  </message>
  <message>
   <source>{hides} for the whole team</source>
   <translation>{hides} für das ganze Team</translation>
  </message>
  <message>
   <source>{hollow} characters</source>
   <translation>{hollow} Zeichen</translation>
  </message>
  <message>
   <source>{hours} days</source>
   <translation>{hours} Tage</translation>
  </message>
  <message>
   <source>{hours} days behind</source>
   <translation>{hours} Tage im Rückstand</translation>
  </message>
  <message>
   <source>{hours} h behind</source>
   <translation>{hours} h im Rückstand</translation>
  </message>
  <message>
   <source>{hours} h over</source>
   <translation>{hours} h überfällig</translation>
  </message>
  <message>
   <source>{hour} in the morning or the afternoon? Write {hour}am or {hour}pm.</source>
   <translation>{hour} Uhr morgens oder nachmittags? Schreiben Sie {hour}am oder {hour}pm.</translation>
  </message>
  <message>
   <source>{ids:,} leads</source>
   <translation>{ids:,} Leads</translation>
  </message>
  <message>
   <source>{ids:,} leads moved to</source>
   <translation>{ids:,} Leads verschoben nach</translation>
  </message>
  <message>
   <source>{ids:,} stay with their reps.</source>
   <translation>{ids:,} bleiben bei ihrer Person.</translation>
  </message>
  <message>
   <source>{ids} of these</source>
   <translation>{ids} von diesen</translation>
  </message>
  <message>
   <source>{id}, {day}, {rows} rows, {entered_words}</source>
   <translation>{id}, {day}, {rows} Zeilen, {entered_words}</translation>
  </message>
  <message>
   <source>{index} of {own}</source>
   <translation>{index} von {own}</translation>
  </message>
  <message>
   <source>{key_words} is “{rstrip}”. Choose another.</source>
   <translation>{key_words} ist „{rstrip}“. Wählen Sie eine andere.</translation>
  </message>
  <message>
   <source>{kinds:,} {word}</source>
   <translation>{kinds:,} {word}</translation>
  </message>
  <message>
   <source>{kind} sheet</source>
   <translation>{kind}-Blatt</translation>
  </message>
  <message>
   <source>{kind} {count:,}</source>
   <translation>{kind} {count:,}</translation>
  </message>
  <message>
   <source>{kind}, {rows} rows</source>
   <translation>{kind}, {rows} Zeilen</translation>
  </message>
  <message>
   <source>{km} km</source>
   <translation>{km} km</translation>
  </message>
  <message>
   <source>{km}, {length} · home {time}</source>
   <translation>{km}, {length} · zu Hause {time}</translation>
  </message>
  <message>
   <source>{label} minutes: {count:,}</source>
   <translation>{label} Minuten: {count:,}</translation>
  </message>
  <message>
   <source>{label}, {time} on this laptop</source>
   <translation>{label}, {time} auf diesem Laptop</translation>
  </message>
  <message>
   <source>{late:,}</source>
   <translation>{late:,}</translation>
  </message>
  <message>
   <source>{late}

What arrives later does not change {name} any more: the next close names it as an adjustment. Ctrl Z takes the close back.</source>
   <translation>{late}

Was später kommt, ändert {name} nicht mehr: der nächste Abschluss nennt es als Korrektur. Strg Z nimmt den Abschluss zurück.</translation>
  </message>
  <message>
   <source>{late} late</source>
   <translation>{late} verspätet</translation>
  </message>
  <message>
   <source>{late} to confirm</source>
   <translation>{late} zu bestätigen</translation>
  </message>
  <message>
   <source>{latitude:g} is no latitude: the two look swapped.</source>
   <translation>{latitude:g} ist keine Breite: die beiden wirken vertauscht.</translation>
  </message>
  <message>
   <source>{latitude:g}, {longitude:g} is not on Earth.</source>
   <translation>{latitude:g}, {longitude:g} liegt nicht auf der Erde.</translation>
  </message>
  <message>
   <source>{leads:,}</source>
   <translation>{leads:,}</translation>
  </message>
  <message>
   <source>{leads:,} open leads</source>
   <translation>{leads:,} offene Leads</translation>
  </message>
  <message>
   <source>{leads} assigned to {name}</source>
   <translation>{leads} an {name} zugewiesen</translation>
  </message>
  <message>
   <source>{leads} moved to the bin</source>
   <translation>{leads} in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>{leads} moved to {to}</source>
   <translation>{leads} nach {to} verschoben</translation>
  </message>
  <message>
   <source>{leads} over the limit of {capacity:,}</source>
   <translation>{leads} über der Grenze von {capacity:,}</translation>
  </message>
  <message>
   <source>{lead} This is still missing:</source>
   <translation>{lead} Das fehlt noch:</translation>
  </message>
  <message>
   <source>{left} left · {opened} done · {minutes} min</source>
   <translation>noch {left} · {opened} erledigt · {minutes} Min.</translation>
  </message>
  <message>
   <source>{left} not confirmed</source>
   <translation>{left} nicht bestätigt</translation>
  </message>
  <message>
   <source>{left} of {counts} to put right</source>
   <translation>{left} von {counts} zu richten</translation>
  </message>
  <message>
   <source>{length} driving</source>
   <translation>{length} Fahrt</translation>
  </message>
  <message>
   <source>{length} late</source>
   <translation>{length} zu spät</translation>
  </message>
  <message>
   <source>{length} late · {why}</source>
   <translation>{length} zu spät · {why}</translation>
  </message>
  <message>
   <source>{length} minutes is no length of a visit.</source>
   <translation>{length} Minuten sind keine Dauer für einen Besuch.</translation>
  </message>
  <message>
   <source>{length} of {limit}</source>
   <translation>{length} von {limit}</translation>
  </message>
  <message>
   <source>{length} {value}, in {zone}</source>
   <translation>{length} {value}, in {zone}</translation>
  </message>
  <message>
   <source>{local:%A} there</source>
   <translation>{local:%A} dort</translation>
  </message>
  <message>
   <source>{local:%H:%M} there, calls from {opens:%H:%M} to {closes:%H:%M}</source>
   <translation>{local:%H:%M} dort, Anrufe von {opens:%H:%M} bis {closes:%H:%M}</translation>
  </message>
  <message>
   <source>{lost} They have not been told. Pick another slot with its digit, then send the new draft.</source>
   <translation>{lost} Es wurde dort noch nicht gesagt. Wählen Sie mit der Ziffer eine andere Zeit, dann senden Sie den neuen Entwurf.</translation>
  </message>
  <message>
   <source>{lost} has no coordinates. It keeps its place in the order; paste a map link to include it.</source>
   <translation>{lost} hat keine Koordinaten. Der Stopp behält seinen Platz; fügen Sie einen Kartenlink ein, um ihn einzubeziehen.</translation>
  </message>
  <message>
   <source>{lost} have no coordinates. They keep their places; paste a map link on each to include it.</source>
   <translation>{lost} haben keine Koordinaten. Die Stopps behalten ihre Plätze; fügen Sie bei jedem einen Kartenlink ein, um ihn einzubeziehen.</translation>
  </message>
  <message>
   <source>{many:,} to send</source>
   <translation>{many:,} zu senden</translation>
  </message>
  <message>
   <source>{many} of {many} chosen</source>
   <translation>{many} von {many} gewählt</translation>
  </message>
  <message>
   <source>{many}, in the order of Today</source>
   <translation>{many}, in der Reihenfolge von „Heute“</translation>
  </message>
  <message>
   <source>{matching:,} of {everything:,}</source>
   <translation>{matching:,} von {everything:,}</translation>
  </message>
  <message>
   <source>{match}: {first} {month} or {second} {other}?</source>
   <translation>{match}: {first}. {month} oder {second}. {other}?</translation>
  </message>
  <message>
   <source>{meetings:,}</source>
   <translation>{meetings:,}</translation>
  </message>
  <message>
   <source>{met:,}</source>
   <translation>{met:,}</translation>
  </message>
  <message>
   <source>{met:,} of {came:,} got to a meeting, {others:,} of {rest:,} of the others</source>
   <translation>{met:,} von {came:,} kamen zu einem Termin, von den übrigen {others:,} von {rest:,}</translation>
  </message>
  <message>
   <source>{met:,} reached</source>
   <translation>{met:,} erreicht</translation>
  </message>
  <message>
   <source>{met} of 4</source>
   <translation>{met} von 4</translation>
  </message>
  <message>
   <source>{met} of 4 criteria met</source>
   <translation>{met} von 4 Kriterien erfüllt</translation>
  </message>
  <message>
   <source>{met} of {all} criteria met</source>
   <translation>{met} von {all} Kriterien erfüllt</translation>
  </message>
  <message>
   <source>{met} of {rows}{value}</source>
   <translation>{met} von {rows}{value}</translation>
  </message>
  <message>
   <source>{mine:,}</source>
   <translation>{mine:,}</translation>
  </message>
  <message>
   <source>{mine:,} people of {name} taken back</source>
   <translation>{mine:,} Personen von {name} zurückgenommen</translation>
  </message>
  <message>
   <source>{minutes} days</source>
   <translation>{minutes} Tage</translation>
  </message>
  <message>
   <source>{minutes} min</source>
   <translation>{minutes} Min.</translation>
  </message>
  <message>
   <source>{minutes} min behind</source>
   <translation>{minutes} Min. im Rückstand</translation>
  </message>
  <message>
   <source>{minutes} min over</source>
   <translation>{minutes} Min. überfällig</translation>
  </message>
  <message>
   <source>{minutes} minutes is no length of a visit.</source>
   <translation>{minutes} Minuten sind keine Dauer für einen Besuch.</translation>
  </message>
  <message>
   <source>{minutes} minutes on site</source>
   <translation>{minutes} Minuten vor Ort</translation>
  </message>
  <message>
   <source>{minutes}:{seconds:02d} left</source>
   <translation>noch {minutes}:{seconds:02d}</translation>
  </message>
  <message>
   <source>{missed:,}</source>
   <translation>{missed:,}</translation>
  </message>
  <message>
   <source>{missing} missing</source>
   <translation>{missing} fehlt</translation>
  </message>
  <message>
   <source>{moment:%a %H:%M}</source>
   <translation>{moment:%a %H:%M}</translation>
  </message>
  <message>
   <source>{moment:%a} {day} {moment:%b}</source>
   <translation>{moment:%a}, {day}. {moment:%b}</translation>
  </message>
  <message>
   <source>{moment:%a} {day} {moment:%b}, </source>
   <translation>{moment:%a}, {day}. {moment:%b}, </translation>
  </message>
  <message>
   <source>{moment:%a} {day}, {moment:%H:%M}</source>
   <translation>{moment:%a}, {day}., {moment:%H:%M}</translation>
  </message>
  <message>
   <source>{moment} is past</source>
   <translation>{moment} ist vorbei</translation>
  </message>
  <message>
   <source>{month:%B %Y} closed</source>
   <translation>{month:%B %Y} abgeschlossen</translation>
  </message>
  <message>
   <source>{month:%B %Y} was closed on {day} {date:%b %Y}.</source>
   <translation>{month:%B %Y} wurde am {day}. {date:%b %Y} abgeschlossen.</translation>
  </message>
  <message>
   <source>{month:,}</source>
   <translation>{month:,}</translation>
  </message>
  <message>
   <source>{more:,} more refused</source>
   <translation>{more:,} weitere abgelehnt</translation>
  </message>
  <message>
   <source>{most_at_once} at once is the most.</source>
   <translation>{most_at_once} auf einmal ist das Höchste.</translation>
  </message>
  <message>
   <source>{moved:,}</source>
   <translation>{moved:,}</translation>
  </message>
  <message>
   <source>{moved_on} of {calls}</source>
   <translation>{moved_on} von {calls}</translation>
  </message>
  <message>
   <source>{moved_on} of {calls} calls moved on</source>
   <translation>bei {moved_on} von {calls} Anrufen ging es weiter</translation>
  </message>
  <message>
   <source>{moved_on} of {calls} moved on</source>
   <translation>bei {moved_on} von {calls} ging es weiter</translation>
  </message>
  <message>
   <source>{moved} moved to another stage.</source>
   <translation>{moved} in eine andere Stufe gewechselt.</translation>
  </message>
  <message>
   <source>{moved}, before {moment}</source>
   <translation>{moved}, davor {moment}</translation>
  </message>
  <message>
   <source>{ms} min</source>
   <translation>{ms} min</translation>
  </message>
  <message>
   <source>{named} of {columns} columns matched · {how}</source>
   <translation>{named} von {columns} Spalten zugeordnet · {how}</translation>
  </message>
  <message>
   <source>{names} AEs</source>
   <translation>{names} AEs</translation>
  </message>
  <message>
   <source>{names} and {last}</source>
   <translation>{names} und {last}</translation>
  </message>
  <message>
   <source>{names}, and {last}</source>
   <translation>{names}, und {last}</translation>
  </message>
  <message>
   <source>{name} ({records}, {count:,})</source>
   <translation>{name} ({records}, {count:,})</translation>
  </message>
  <message>
   <source>{name} added</source>
   <translation>{name} angelegt</translation>
  </message>
  <message>
   <source>{name} added as a lead</source>
   <translation>{name} als Lead angelegt</translation>
  </message>
  <message>
   <source>{name} asked again</source>
   <translation>{name} hat wieder gefragt</translation>
  </message>
  <message>
   <source>{name} at</source>
   <translation>{name} um</translation>
  </message>
  <message>
   <source>{name} at least</source>
   <translation>{name} mindestens</translation>
  </message>
  <message>
   <source>{name} at, empty for no fixed time</source>
   <translation>{name} um, leer für keine feste Zeit</translation>
  </message>
  <message>
   <source>{name} away</source>
   <translation>{name} abwesend</translation>
  </message>
  <message>
   <source>{name} brought back</source>
   <translation>{name} zurückgeholt</translation>
  </message>
  <message>
   <source>{name} came from no lead.</source>
   <translation>{name} kam aus keinem Lead.</translation>
  </message>
  <message>
   <source>{name} cannot be read as a list ({error}).</source>
   <translation>{name} ist nicht als Liste lesbar ({error}).</translation>
  </message>
  <message>
   <source>{name} cannot be read as a workbook.</source>
   <translation>{name} ist nicht als Arbeitsmappe lesbar.</translation>
  </message>
  <message>
   <source>{name} cannot be read.</source>
   <translation>{name} ist nicht lesbar.</translation>
  </message>
  <message>
   <source>{name} cannot take it</source>
   <translation>{name} kann nicht übernehmen</translation>
  </message>
  <message>
   <source>{name} cannot take it over.</source>
   <translation>{name} kann es nicht übernehmen.</translation>
  </message>
  <message>
   <source>{name} changed</source>
   <translation>{name} geändert</translation>
  </message>
  <message>
   <source>{name} changed while it was read.</source>
   <translation>{name} änderte sich beim Lesen.</translation>
  </message>
  <message>
   <source>{name} copied</source>
   <translation>{name} kopiert</translation>
  </message>
  <message>
   <source>{name} could not be read ({why}).</source>
   <translation>{name} konnte nicht gelesen werden ({why}).</translation>
  </message>
  <message>
   <source>{name} could not be written there.</source>
   <translation>{name} konnte dort nicht geschrieben werden.</translation>
  </message>
  <message>
   <source>{name} full</source>
   <translation>{name} ausgelastet</translation>
  </message>
  <message>
   <source>{name} goes to</source>
   <translation>{name} wird zu</translation>
  </message>
  <message>
   <source>{name} has a line already</source>
   <translation>{name} hat schon eine Zeile</translation>
  </message>
  <message>
   <source>{name} has no free time in the next weeks. Write what you agreed as the next step.</source>
   <translation>{name} hat in den nächsten Wochen keine freie Zeit. Schreiben Sie als nächsten Schritt, was Sie vereinbaren.</translation>
  </message>
  <message>
   <source>{name} has no lead yet. Ctrl N makes one.</source>
   <translation>{name} hat noch keinen Lead. Strg N legt einen an.</translation>
  </message>
  <message>
   <source>{name} has no number here. Ask your manager to add it.</source>
   <translation>{name} hat hier keine Nummer. Bitten Sie Ihre Leitung, sie einzutragen.</translation>
  </message>
  <message>
   <source>{name} has no rows.</source>
   <translation>{name} hat keine Zeilen.</translation>
  </message>
  <message>
   <source>{name} has no steps.</source>
   <translation>{name} hat keine Schritte.</translation>
  </message>
  <message>
   <source>{name} has no such row.</source>
   <translation>{name} hat keine solche Zeile.</translation>
  </message>
  <message>
   <source>{name} has {count} numbers for {months} months.</source>
   <translation>{name} hat {count} Zahlen für {months} Monate.</translation>
  </message>
  <message>
   <source>{name} has {own:,} overdue tasks</source>
   <translation>{name} hat {own:,} überfällige Aufgaben</translation>
  </message>
  <message>
   <source>{name} has {size} MB, {most} are the most.</source>
   <translation>{name} hat {size} MB, {most} sind das Höchste.</translation>
  </message>
  <message>
   <source>{name} has {steps} steps; {most_steps} is the most.</source>
   <translation>{name} hat {steps} Schritte; {most_steps} ist das Höchste.</translation>
  </message>
  <message>
   <source>{name} imported</source>
   <translation>{name} importiert</translation>
  </message>
  <message>
   <source>{name} is a colleague's view.</source>
   <translation>{name} ist die Ansicht von jemand anderem.</translation>
  </message>
  <message>
   <source>{name} is a folder.</source>
   <translation>{name} ist ein Ordner.</translation>
  </message>
  <message>
   <source>{name} is a web page, not a list.</source>
   <translation>{name} ist eine Webseite, keine Liste.</translation>
  </message>
  <message>
   <source>{name} is an old Excel workbook or is locked by a password.</source>
   <translation>{name} ist eine alte Excel-Arbeitsmappe oder mit einem Passwort gesperrt.</translation>
  </message>
  <message>
   <source>{name} is away</source>
   <translation>{name} ist abwesend</translation>
  </message>
  <message>
   <source>{name} is away {first:%A %d %B} to {last:%A %d %B}, {cover}</source>
   <translation>{name} ist abwesend {first:%A, %d. %B} bis {last:%A, %d. %B}, {cover}</translation>
  </message>
  <message>
   <source>{name} is back</source>
   <translation>{name} ist zurück</translation>
  </message>
  <message>
   <source>{name} is calling you.{said}</source>
   <translation>{name} ruft Sie an.{said}</translation>
  </message>
  <message>
   <source>{name} is closed already.</source>
   <translation>{name} ist schon abgeschlossen.</translation>
  </message>
  <message>
   <source>{name} is empty.</source>
   <translation>{name} ist leer.</translation>
  </message>
  <message>
   <source>{name} is fetched with the next sync. Open it again then.</source>
   <translation>{name} kommt mit dem nächsten Sync. Öffnen Sie die Datei dann noch einmal.</translation>
  </message>
  <message>
   <source>{name} is for {day}, which is still to come.</source>
   <translation>{name} ist für {day}, und der kommt erst noch.</translation>
  </message>
  <message>
   <source>{name} is larger than 256 MB.</source>
   <translation>{name} ist größer als 256 MB.</translation>
  </message>
  <message>
   <source>{name} is longer than {longest_file} KB; no talk track is.</source>
   <translation>{name} ist länger als {longest_file} KB; das ist kein Leitfaden.</translation>
  </message>
  <message>
   <source>{name} is no file with something in it.</source>
   <translation>{name} ist keine Datei mit Inhalt.</translation>
  </message>
  <message>
   <source>{name} is no table of postcodes. {why}</source>
   <translation>{name} ist keine Tabelle von Postleitzahlen. {why}</translation>
  </message>
  <message>
   <source>{name} is not a CSV, Excel or vCard file.</source>
   <translation>{name} ist keine CSV-, Excel- oder vCard-Datei.</translation>
  </message>
  <message>
   <source>{name} is not a variable.</source>
   <translation>{name} ist keine Variable.</translation>
  </message>
  <message>
   <source>{name} is not closed.</source>
   <translation>{name} ist nicht abgeschlossen.</translation>
  </message>
  <message>
   <source>{name} is not in force.</source>
   <translation>{name} ist nicht in Kraft.</translation>
  </message>
  <message>
   <source>{name} is removed.</source>
   <translation>{name} ist entfernt.</translation>
  </message>
  <message>
   <source>{name} is taken.</source>
   <translation>{name} ist aufgenommen.</translation>
  </message>
  <message>
   <source>{name} is taking it</source>
   <translation>{name} übernimmt</translation>
  </message>
  <message>
   <source>{name} is the list itself.</source>
   <translation>{name} ist die Liste selbst.</translation>
  </message>
  <message>
   <source>{name} is there already.</source>
   <translation>{name} gibt es schon.</translation>
  </message>
  <message>
   <source>{name} joined the team</source>
   <translation>{name} ist dem Team beigetreten</translation>
  </message>
  <message>
   <source>{name} joined who was known.</source>
   <translation>{name}: einer bekannten Person zugeordnet.</translation>
  </message>
  <message>
   <source>{name} kept for offline</source>
   <translation>{name} für offline behalten</translation>
  </message>
  <message>
   <source>{name} leaves the team</source>
   <translation>{name} verlässt das Team</translation>
  </message>
  <message>
   <source>{name} left already.</source>
   <translation>{name} ist schon weg.</translation>
  </message>
  <message>
   <source>{name} left the team</source>
   <translation>{name} hat das Team verlassen</translation>
  </message>
  <message>
   <source>{name} may be {names}.</source>
   <translation>{name} kann {names} sein.</translation>
  </message>
  <message>
   <source>{name} merged</source>
   <translation>{name} zusammengeführt</translation>
  </message>
  <message>
   <source>{name} moved to</source>
   <translation>{name} verschoben nach</translation>
  </message>
  <message>
   <source>{name} moved to the bin</source>
   <translation>{name} in den Papierkorb gelegt</translation>
  </message>
  <message>
   <source>{name} moved to {say}</source>
   <translation>{name} nach {say} verschoben</translation>
  </message>
  <message>
   <source>{name} moved to {say}, {place}</source>
   <translation>{name} ist jetzt in {say}, {place}</translation>
  </message>
  <message>
   <source>{name} moved to {stage}, one of {count:,}</source>
   <translation>{name} ist jetzt in {stage}, eine von {count:,}</translation>
  </message>
  <message>
   <source>{name} moved to {stage}, {number}</source>
   <translation>{name} ist jetzt in {stage}, {number}</translation>
  </message>
  <message>
   <source>{name} names a part twice.</source>
   <translation>{name} nennt einen Teil zweimal.</translation>
  </message>
  <message>
   <source>{name} no longer here</source>
   <translation>{name} nicht mehr hier</translation>
  </message>
  <message>
   <source>{name} no longer kept</source>
   <translation>{name} nicht mehr behalten</translation>
  </message>
  <message>
   <source>{name} no longer takes that value.</source>
   <translation>{name} nimmt diesen Wert nicht mehr.</translation>
  </message>
  <message>
   <source>{name} on your {entry} of {day}: {said}</source>
   <translation>{name} zu {entry} vom {day}: {said}</translation>
  </message>
  <message>
   <source>{name} out of reach</source>
   <translation>{name} nicht erreichbar</translation>
  </message>
  <message>
   <source>{name} removed</source>
   <translation>{name} entfernt</translation>
  </message>
  <message>
   <source>{name} retired</source>
   <translation>{name} außer Einsatz</translation>
  </message>
  <message>
   <source>{name} saved</source>
   <translation>{name} gespeichert</translation>
  </message>
  <message>
   <source>{name} sends it.</source>
   <translation>{name} sendet sie.</translation>
  </message>
  <message>
   <source>{name} taken</source>
   <translation>{name} aufgenommen</translation>
  </message>
  <message>
   <source>{name} takes longer than {seconds} s to read.</source>
   <translation>{name} braucht länger als {seconds} s zum Lesen.</translation>
  </message>
  <message>
   <source>{name} takes {takes}, not “{shown}”.</source>
   <translation>{name} nimmt {takes}, nicht „{shown}“.</translation>
  </message>
  <message>
   <source>{name} to {say}</source>
   <translation>{name} nach {say}</translation>
  </message>
  <message>
   <source>{name} to {to}</source>
   <translation>{name} nach {to}</translation>
  </message>
  <message>
   <source>{name} unpacks to {unpacked} MB.</source>
   <translation>{name} entpackt sich zu {unpacked} MB.</translation>
  </message>
  <message>
   <source>{name} was in touch with {account_id} {last}</source>
   <translation>{name} hatte Kontakt mit {account_id} {last}</translation>
  </message>
  <message>
   <source>{name} was never sent.</source>
   <translation>{name} wurde nie gesendet.</translation>
  </message>
  <message>
   <source>{name} was over on {day} {last:%B}.</source>
   <translation>{name} war am {day}. {last:%B} vorbei.</translation>
  </message>
  <message>
   <source>{name} will be {words}, {note}</source>
   <translation>{name} wird {words}, {note}</translation>
  </message>
  <message>
   <source>{name} {count:,}</source>
   <translation>{name} {count:,}</translation>
  </message>
  <message>
   <source>{name} {found} is too old to be safe.</source>
   <translation>{name} {found} ist zu alt, um sicher zu sein.</translation>
  </message>
  <message>
   <source>{name} {value} of 100</source>
   <translation>{name} {value} von 100</translation>
  </message>
  <message>
   <source>{name} · stand {stand}</source>
   <translation>{name} · Stand {stand}</translation>
  </message>
  <message>
   <source>{name} · {day} · {lines} rows, as printed</source>
   <translation>{name} · {day} · {lines} Zeilen, wie gedruckt</translation>
  </message>
  <message>
   <source>{name} · {open_handoffs} open{away}</source>
   <translation>{name} · {open_handoffs} offen{away}</translation>
  </message>
  <message>
   <source>{name}'s rights on the server go with the role they were invited as.</source>
   <translation>Die Rechte von {name} auf dem Server gehen mit der Rolle der Einladung einher.</translation>
  </message>
  <message>
   <source>{name}, away</source>
   <translation>{name}, abwesend</translation>
  </message>
  <message>
   <source>{name}, closed</source>
   <translation>{name}, abgeschlossen</translation>
  </message>
  <message>
   <source>{name}, goes to {to}, because {why}</source>
   <translation>{name}, geht an {to}, weil {why}</translation>
  </message>
  <message>
   <source>{name}, met with evidence</source>
   <translation>{name}, erfüllt mit Beleg</translation>
  </message>
  <message>
   <source>{name}, next free times{when}. A digit takes one, or write another. {note}</source>
   <translation>{name}, nächste freie Zeiten{when}. Eine Ziffer nimmt eine, oder schreiben Sie eine andere. {note}</translation>
  </message>
  <message>
   <source>{name}, not closed</source>
   <translation>{name}, nicht abgeschlossen</translation>
  </message>
  <message>
   <source>{name}, page {number}</source>
   <translation>{name}, Seite {number}</translation>
  </message>
  <message>
   <source>{name}, suggested</source>
   <translation>{name}, vorgeschlagen</translation>
  </message>
  <message>
   <source>{name}, version {version} brought back</source>
   <translation>{name}, Version {version} zurückgeholt</translation>
  </message>
  <message>
   <source>{name}, version {version} published</source>
   <translation>{name}, Version {version} veröffentlicht</translation>
  </message>
  <message>
   <source>{name}, visit, {state}, {start:%A} {start:%H:%M}</source>
   <translation>{name}, Besuch, {state}, {start:%A} {start:%H:%M}</translation>
  </message>
  <message>
   <source>{name}, was {before}</source>
   <translation>{name}, war {before}</translation>
  </message>
  <message>
   <source>{name}, {company}, score {old} becomes {new}, {band_words}, because {why}</source>
   <translation>{name}, {company}, Score {old} wird {new}, {band_words}, weil {why}</translation>
  </message>
  <message>
   <source>{name}, {count} cards</source>
   <translation>{name}, {count} Karten</translation>
  </message>
  <message>
   <source>{name}, {count} cards, folded</source>
   <translation>{name}, {count} Karten, eingeklappt</translation>
  </message>
  <message>
   <source>{name}, {leads} open</source>
   <translation>{name}, {leads} offen</translation>
  </message>
  <message>
   <source>{name}, {leads}: {said}</source>
   <translation>{name}, {leads}: {said}</translation>
  </message>
  <message>
   <source>{name}, {say}, {amount} at {percent}%</source>
   <translation>{name}, {say}, {amount} zu {percent} %</translation>
  </message>
  <message>
   <source>{name}, {start:%a} {day} {hours}</source>
   <translation>{name}, {start:%a}, {day}. {hours}</translation>
  </message>
  <message>
   <source>{name}, {steps} steps</source>
   <translation>{name}, {steps} Schritte</translation>
  </message>
  <message>
   <source>{name}, {waiting:,} waiting</source>
   <translation>{name}, {waiting:,} warten</translation>
  </message>
  <message>
   <source>{name}. Enter saves.</source>
   <translation>{name}. Enter speichert.</translation>
  </message>
  <message>
   <source>{name}: {left} or {right}?</source>
   <translation>{name}: {left} oder {right}?</translation>
  </message>
  <message>
   <source>{name}: {stopped}. No number is offered.</source>
   <translation>{name}: {stopped}. Es wird keine Nummer angeboten.</translation>
  </message>
  <message>
   <source>{name}: {week:,} came in 7 days, {month:,} in 30, {shared:,} shared out, {waiting:,} waiting, first touch {touch}, {late:,} late</source>
   <translation>{name}: {week:,} kamen in 7 Tagen, {month:,} in 30, {shared:,} verteilt, {waiting:,} warten, erster Kontakt {touch}, {late:,} verspätet</translation>
  </message>
  <message>
   <source>{name}{shared}: {sentence_of} · {count:,}</source>
   <translation>{name}{shared}: {sentence_of} · {count:,}</translation>
  </message>
  <message>
   <source>{near} near here</source>
   <translation>{near} in der Nähe</translation>
  </message>
  <message>
   <source>{new:,} imported, {matched:,} matched, {skipped:,} skipped, {lost} lost</source>
   <translation>{new:,} importiert, {matched:,} zugeordnet, {skipped:,} übersprungen, {lost} verloren</translation>
  </message>
  <message>
   <source>{new} new, {matched} matched, {review} to review, {skipped} skipped</source>
   <translation>{new} neu, {matched} zugeordnet, {review} zu prüfen, {skipped} übersprungen</translation>
  </message>
  <message>
   <source>{next!r} may be two days; kept as text.</source>
   <translation>{next!r} kann zwei Tage meinen; als Text behalten.</translation>
  </message>
  <message>
   <source>{next_day:%A}</source>
   <translation>{next_day:%A}</translation>
  </message>
  <message>
   <source>{now:%A} {day} {now:%B}</source>
   <translation>{now:%A}, {day}. {now:%B}</translation>
  </message>
  <message>
   <source>{now:%A} {day} {now:%B}, {now:%H:%M}</source>
   <translation>{now:%A}, {day}. {now:%B}, {now:%H:%M}</translation>
  </message>
  <message>
   <source>{now:%a %d %b %Y, %H:%M}</source>
   <translation>{now:%a, %d. %b %Y, %H:%M}</translation>
  </message>
  <message>
   <source>{now:%a} {day} {now:%b %Y, %H:%M}</source>
   <translation>{now:%a}, {day}. {now:%b %Y, %H:%M}</translation>
  </message>
  <message>
   <source>{nth} time</source>
   <translation>{nth} Mal</translation>
  </message>
  <message numerus="yes">
   <source>{number:,} accounts</source>
   <translation>
    <numerusform>{number:,} Account</numerusform>
    <numerusform>{number:,} Accounts</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} addresses</source>
   <translation>
    <numerusform>{number:,} Adresse</numerusform>
    <numerusform>{number:,} Adressen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} adjustments</source>
   <translation>
    <numerusform>{number:,} Korrektur</numerusform>
    <numerusform>{number:,} Korrekturen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} answers</source>
   <translation>
    <numerusform>{number:,} Antwort</numerusform>
    <numerusform>{number:,} Antworten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} calls</source>
   <translation>
    <numerusform>{number:,} Anruf</numerusform>
    <numerusform>{number:,} Anrufe</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} conflicts</source>
   <translation>
    <numerusform>{number:,} Konflikt</numerusform>
    <numerusform>{number:,} Konflikte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} contacts</source>
   <translation>
    <numerusform>{number:,} Kontakt</numerusform>
    <numerusform>{number:,} Kontakte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} conversations</source>
   <translation>
    <numerusform>{number:,} Gespräch</numerusform>
    <numerusform>{number:,} Gespräche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} credits</source>
   <translation>
    <numerusform>{number:,} Anrechnung</numerusform>
    <numerusform>{number:,} Anrechnungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} credits arrived after {month:%B %Y} was closed</source>
   <translation>
    <numerusform>{number:,} Anrechnung kam nach dem Abschluss von {month:%B %Y}</numerusform>
    <numerusform>{number:,} Anrechnungen kamen nach dem Abschluss von {month:%B %Y}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} days</source>
   <translation>
    <numerusform>{number:,} Tag</numerusform>
    <numerusform>{number:,} Tage</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} devices</source>
   <translation>
    <numerusform>{number:,} Gerät</numerusform>
    <numerusform>{number:,} Geräte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} do not have it</source>
   <translation>
    <numerusform>{number:,} hat es nicht</numerusform>
    <numerusform>{number:,} haben es nicht</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} documents</source>
   <translation>
    <numerusform>{number:,} Datei</numerusform>
    <numerusform>{number:,} Dateien</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} enrolments</source>
   <translation>
    <numerusform>{number:,} Einschreibung</numerusform>
    <numerusform>{number:,} Einschreibungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} entries</source>
   <translation>
    <numerusform>{number:,} Eintrag</numerusform>
    <numerusform>{number:,} Einträge</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} handoffs</source>
   <translation>
    <numerusform>{number:,} Übergabe</numerusform>
    <numerusform>{number:,} Übergaben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} have it already</source>
   <translation>
    <numerusform>{number:,} hat es schon</numerusform>
    <numerusform>{number:,} haben es schon</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} leads</source>
   <translation>
    <numerusform>{number:,} Lead</numerusform>
    <numerusform>{number:,} Leads</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} letters in the Outbox</source>
   <translation>
    <numerusform>{number:,} Nachricht im Postausgang</numerusform>
    <numerusform>{number:,} Nachrichten im Postausgang</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} meetings</source>
   <translation>
    <numerusform>{number:,} Termin</numerusform>
    <numerusform>{number:,} Termine</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} meetings today</source>
   <translation>
    <numerusform>{number:,} Termin heute</numerusform>
    <numerusform>{number:,} Termine heute</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} messages</source>
   <translation>
    <numerusform>{number:,} Nachricht</numerusform>
    <numerusform>{number:,} Nachrichten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} more pairs</source>
   <translation>
    <numerusform>{number:,} weiteres Paar</numerusform>
    <numerusform>{number:,} weitere Paare</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} next steps</source>
   <translation>
    <numerusform>{number:,} nächster Schritt</numerusform>
    <numerusform>{number:,} nächste Schritte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} numbers</source>
   <translation>
    <numerusform>{number:,} Nummer</numerusform>
    <numerusform>{number:,} Nummern</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} open tasks</source>
   <translation>
    <numerusform>{number:,} offene Aufgabe</numerusform>
    <numerusform>{number:,} offene Aufgaben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} opportunities</source>
   <translation>
    <numerusform>{number:,} Opportunity</numerusform>
    <numerusform>{number:,} Opportunities</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} pages</source>
   <translation>
    <numerusform>{number:,} Seite</numerusform>
    <numerusform>{number:,} Seiten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} people</source>
   <translation>
    <numerusform>{number:,} Person</numerusform>
    <numerusform>{number:,} Personen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} quotas</source>
   <translation>
    <numerusform>{number:,} Quote</numerusform>
    <numerusform>{number:,} Quoten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} receipts and verdicts</source>
   <translation>
    <numerusform>{number:,} Bestätigung oder Entscheidung</numerusform>
    <numerusform>{number:,} Bestätigungen und Entscheidungen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} replies to answer</source>
   <translation>
    <numerusform>{number:,} Antwort zu beantworten</numerusform>
    <numerusform>{number:,} Antworten zu beantworten</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} rows saved in {files}.</source>
   <translation>
    <numerusform>{number:,} Zeile gespeichert in {files}.</numerusform>
    <numerusform>{number:,} Zeilen gespeichert in {files}.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} rows were left out. Save them, put right what is missing, and import that list.</source>
   <translation>
    <numerusform>{number:,} Zeile wurde ausgelassen. Speichern Sie sie, ergänzen Sie, was fehlt, und importieren Sie diese Liste.</numerusform>
    <numerusform>{number:,} Zeilen wurden ausgelassen. Speichern Sie sie, ergänzen Sie, was fehlt, und importieren Sie diese Liste.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} rules</source>
   <translation>
    <numerusform>{number:,} Regel</numerusform>
    <numerusform>{number:,} Regeln</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} sequences</source>
   <translation>
    <numerusform>{number:,} Sequenz</numerusform>
    <numerusform>{number:,} Sequenzen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} sequences paused or ended</source>
   <translation>
    <numerusform>{number:,} Sequenz angehalten oder beendet</numerusform>
    <numerusform>{number:,} Sequenzen angehalten oder beendet</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} signals</source>
   <translation>
    <numerusform>{number:,} Signal</numerusform>
    <numerusform>{number:,} Signale</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} sites</source>
   <translation>
    <numerusform>{number:,} Standort</numerusform>
    <numerusform>{number:,} Standorte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} steps</source>
   <translation>
    <numerusform>{number:,} Schritt</numerusform>
    <numerusform>{number:,} Schritte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} suppressions</source>
   <translation>
    <numerusform>{number:,} Stopp</numerusform>
    <numerusform>{number:,} Stopps</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} tasks</source>
   <translation>
    <numerusform>{number:,} Aufgabe</numerusform>
    <numerusform>{number:,} Aufgaben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} times</source>
   <translation>
    <numerusform>{number:,}-mal</numerusform>
    <numerusform>{number:,}-mal</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} visits</source>
   <translation>
    <numerusform>{number:,} Besuch</numerusform>
    <numerusform>{number:,} Besuche</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number:,} who asked wait for a first reply</source>
   <translation>
    <numerusform>{number:,} Anfrage wartet auf eine erste Antwort</numerusform>
    <numerusform>{number:,} Anfragen warten auf eine erste Antwort</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} at once</source>
   <translation>
    <numerusform>{number} zugleich</numerusform>
    <numerusform>{number} zugleich</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} briefs</source>
   <translation>
    <numerusform>{number} Briefing</numerusform>
    <numerusform>{number} Briefings</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} busy times read{skipped}:</source>
   <translation>
    <numerusform>{number} belegte Zeit gelesen{skipped}:</numerusform>
    <numerusform>{number} belegte Zeiten gelesen{skipped}:</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} days over</source>
   <translation>
    <numerusform>{number} Tag überfällig</numerusform>
    <numerusform>{number} Tage überfällig</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} days pass in {rule}</source>
   <translation>
    <numerusform>{number} Tag vergeht in {rule}</numerusform>
    <numerusform>{number} Tage vergehen in {rule}</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} days since the last visit</source>
   <translation>
    <numerusform>{number} Tag seit dem letzten Besuch</numerusform>
    <numerusform>{number} Tage seit dem letzten Besuch</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} have no next step</source>
   <translation>
    <numerusform>{number} hat keinen nächsten Schritt</numerusform>
    <numerusform>{number} haben keinen nächsten Schritt</numerusform>
   </translation>
  </message>
  <message>
   <source>{number} is another sheet by now.</source>
   <translation>{number} ist inzwischen ein anderes Blatt.</translation>
  </message>
  <message numerus="yes">
   <source>{number} lines</source>
   <translation>
    <numerusform>{number} Zeile</numerusform>
    <numerusform>{number} Zeilen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} months later</source>
   <translation>
    <numerusform>{number} Monat später</numerusform>
    <numerusform>{number} Monate später</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} months on</source>
   <translation>
    <numerusform>{number} Monat später</numerusform>
    <numerusform>{number} Monate später</numerusform>
   </translation>
  </message>
  <message>
   <source>{number} of {of} sites</source>
   <translation>{number} von {of} Standorten</translation>
  </message>
  <message numerus="yes">
   <source>{number} open handoffs.</source>
   <translation>
    <numerusform>{number} offene Übergabe.</numerusform>
    <numerusform>{number} offene Übergaben.</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} points</source>
   <translation>
    <numerusform>{number} Punkt</numerusform>
    <numerusform>{number} Punkte</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} rows entered from {name}</source>
   <translation>
    <numerusform>{number} Zeile von {name} eingegeben</numerusform>
    <numerusform>{number} Zeilen von {name} eingegeben</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} rows left open</source>
   <translation>
    <numerusform>{number} Zeile bleibt offen</numerusform>
    <numerusform>{number} Zeilen bleiben offen</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} rows put on {day:%A}</source>
   <translation>
    <numerusform>{number} Zeile auf {day:%A} gelegt</numerusform>
    <numerusform>{number} Zeilen auf {day:%A} gelegt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} rows put on {day}</source>
   <translation>
    <numerusform>{number} Zeile auf {day} gelegt</numerusform>
    <numerusform>{number} Zeilen auf {day} gelegt</numerusform>
   </translation>
  </message>
  <message numerus="yes">
   <source>{number} sites</source>
   <translation>
    <numerusform>{number} Standort</numerusform>
    <numerusform>{number} Standorte</numerusform>
   </translation>
  </message>
  <message>
   <source>{number} {name}: {away} km {bearing_words} of {before}</source>
   <translation>{number} {name}: {away} km {bearing_words} von {before}</translation>
  </message>
  <message>
   <source>{n} values found.</source>
   <translation>{n} Werte gefunden.</translation>
  </message>
  <message>
   <source>{of:,}</source>
   <translation>{of:,}</translation>
  </message>
  <message>
   <source>{old}, changed {day}</source>
   <translation>{old}, geändert {day}</translation>
  </message>
  <message>
   <source>{one:,}</source>
   <translation>{one:,}</translation>
  </message>
  <message>
   <source>{one} and {other}</source>
   <translation>{one} und {other}</translation>
  </message>
  <message>
   <source>{on} in force, {rows} off</source>
   <translation>{on} gelten, {rows} aus</translation>
  </message>
  <message>
   <source>{others} too, the same day · {why}</source>
   <translation>{others} auch, am selben Tag · {why}</translation>
  </message>
  <message>
   <source>{outcome} letters wait</source>
   <translation>{outcome} Nachrichten warten</translation>
  </message>
  <message>
   <source>{outcome}: to {to}</source>
   <translation>{outcome}: zu {to}</translation>
  </message>
  <message>
   <source>{overdue:,}</source>
   <translation>{overdue:,}</translation>
  </message>
  <message>
   <source>{over} min</source>
   <translation>{over} Min.</translation>
  </message>
  <message>
   <source>{own:,}</source>
   <translation>{own:,}</translation>
  </message>
  <message>
   <source>{pages} pages</source>
   <translation>{pages} Seiten</translation>
  </message>
  <message>
   <source>{partition} free</source>
   <translation>{partition} frei</translation>
  </message>
  <message>
   <source>{partition}’s calendar as of {as_of_words}. What you book now is asked for, then answered.</source>
   <translation>Kalender von {partition}, Stand {as_of_words}. Was Sie jetzt buchen, wird angefragt und dann beantwortet.</translation>
  </message>
  <message>
   <source>{partition}’s free slots</source>
   <translation>Freie Zeiten: {partition}</translation>
  </message>
  <message>
   <source>{partly} partly known</source>
   <translation>{partly} teilweise bekannt</translation>
  </message>
  <message>
   <source>{parts} left out</source>
   <translation>{parts} ausgelassen</translation>
  </message>
  <message>
   <source>{passed:,} passed on to an SDR</source>
   <translation>{passed:,} an einen SDR weitergegeben</translation>
  </message>
  <message>
   <source>{path} is damaged, or of a newer server.</source>
   <translation>{path} ist beschädigt oder von einem neueren Server.</translation>
  </message>
  <message>
   <source>{path} is no JSON.</source>
   <translation>{path} ist kein JSON.</translation>
  </message>
  <message>
   <source>{path} is no backup of this server.</source>
   <translation>{path} ist keine Sicherung dieses Servers.</translation>
  </message>
  <message>
   <source>{path} is there already.</source>
   <translation>{path} gibt es schon.</translation>
  </message>
  <message>
   <source>{path}: {value}</source>
   <translation>{path}: {value}</translation>
  </message>
  <message>
   <source>{people:,}</source>
   <translation>{people:,}</translation>
  </message>
  <message>
   <source>{people:,} people</source>
   <translation>{people:,} Personen</translation>
  </message>
  <message>
   <source>{people:,} taken</source>
   <translation>{people:,} aufgenommen</translation>
  </message>
  <message>
   <source>{people} people</source>
   <translation>{people} Mitarbeitende</translation>
  </message>
  <message>
   <source>{people} people. </source>
   <translation>{people} Personen. </translation>
  </message>
  <message>
   <source>{people}{leads} past it, last heard of:</source>
   <translation>{people}{leads} darüber, zuletzt gehört:</translation>
  </message>
  <message>
   <source>{percent} % is no probability.</source>
   <translation>{percent} % ist keine Wahrscheinlichkeit.</translation>
  </message>
  <message>
   <source>{percent} % of the full one</source>
   <translation>{percent} % der vollen</translation>
  </message>
  <message>
   <source>{person} claimed it first. Your notes are kept.</source>
   <translation>{person} hat ihn zuerst übernommen. Ihre Notizen bleiben.</translation>
  </message>
  <message>
   <source>{person} had the hour first. Pick another slot in Meetings.</source>
   <translation>{person} war schneller. Wählen Sie unter „Termine“ eine andere Zeit.</translation>
  </message>
  <message>
   <source>{phone!r} is no number that can be dialled; kept as text.</source>
   <translation>{phone!r} ist keine wählbare Nummer; als Text behalten.</translation>
  </message>
  <message>
   <source>{place}{leaves} · back by {back}</source>
   <translation>{place}{leaves} · zurück bis {back}</translation>
  </message>
  <message>
   <source>{points:+d} each</source>
   <translation>je {points:+d}</translation>
  </message>
  <message>
   <source>{probability} % likely</source>
   <translation>zu {probability} % wahrscheinlich</translation>
  </message>
  <message>
   <source>{probability} %, as usual for {stage}</source>
   <translation>{probability} %, wie üblich für {stage}</translation>
  </message>
  <message>
   <source>{probability} per cent likely</source>
   <translation>zu {probability} Prozent wahrscheinlich</translation>
  </message>
  <message>
   <source>{program} failed: {said}</source>
   <translation>{program} ist gescheitert: {said}</translation>
  </message>
  <message>
   <source>{program} is not installed here; it comes with PostgreSQL's client programs.</source>
   <translation>{program} ist hier nicht installiert; es gehört zu den Client-Programmen von PostgreSQL.</translation>
  </message>
  <message>
   <source>{proposed} proposed</source>
   <translation>{proposed} vorgeschlagen</translation>
  </message>
  <message>
   <source>{question} has no answers.</source>
   <translation>{question}: keine Antworten.</translation>
  </message>
  <message numerus="yes">
   <source>{question} has {number} answers.</source>
   <translation>
    <numerusform>{question}: nur {number} Antwort.</numerusform>
    <numerusform>{question}: {number} Antworten.</numerusform>
   </translation>
  </message>
  <message>
   <source>{raised:,}</source>
   <translation>{raised:,}</translation>
  </message>
  <message>
   <source>{ready:,} can go as they are</source>
   <translation>{ready:,} können so gehen</translation>
  </message>
  <message>
   <source>{reason}, goes to {stage}</source>
   <translation>{reason}, geht nach {stage}</translation>
  </message>
  <message>
   <source>{records} has a field {name}.</source>
   <translation>{records} hat schon ein Feld {name}.</translation>
  </message>
  <message>
   <source>{records} has {most_fields} fields, the most there can be.</source>
   <translation>{records}: {most_fields} Felder, mehr geht nicht.</translation>
  </message>
  <message>
   <source>{records} · {kind} · {filled:,} filled</source>
   <translation>{records} · {kind} · {filled:,} gefüllt</translation>
  </message>
  <message>
   <source>{refused:,} not taken</source>
   <translation>{refused:,} nicht übernommen</translation>
  </message>
  <message>
   <source>{removed:,} records{kept}</source>
   <translation>{removed:,} Datensätze{kept}</translation>
  </message>
  <message>
   <source>{replace} changed</source>
   <translation>{replace} geändert</translation>
  </message>
  <message>
   <source>{replied:,} replied</source>
   <translation>{replied:,} haben geantwortet</translation>
  </message>
  <message>
   <source>{replies} replies</source>
   <translation>{replies} Erwiderungen</translation>
  </message>
  <message>
   <source>{reps} reps</source>
   <translation>{reps} Reps</translation>
  </message>
  <message>
   <source>{rest:,} more with others</source>
   <translation>{rest:,} weitere bei anderen</translation>
  </message>
  <message>
   <source>{rest} with a meeting</source>
   <translation>{rest} mit Termin</translation>
  </message>
  <message>
   <source>{review:%a} {day} {review:%b %Y}</source>
   <translation>{review:%a}, {day}. {review:%b %Y}</translation>
  </message>
  <message>
   <source>{role} · invited</source>
   <translation>{role} · eingeladen</translation>
  </message>
  <message>
   <source>{rows:,}</source>
   <translation>{rows:,}</translation>
  </message>
  <message>
   <source>{rows:,} handoffs answered</source>
   <translation>{rows:,} Übergaben beantwortet</translation>
  </message>
  <message>
   <source>{rows:,} more meetings</source>
   <translation>{rows:,} weitere Termine</translation>
  </message>
  <message>
   <source>{rows:,} of {total:,}</source>
   <translation>{rows:,} von {total:,}</translation>
  </message>
  <message>
   <source>{rows:,} records</source>
   <translation>{rows:,} Datensätze</translation>
  </message>
  <message>
   <source>{rows:,} records so far. {waiting}</source>
   <translation>Bisher {rows:,} Datensätze. {waiting}</translation>
  </message>
  <message>
   <source>{rows:,} rows</source>
   <translation>{rows:,} Zeilen</translation>
  </message>
  <message>
   <source>{rows:,} rows: {new:,} new, {matched:,} matched, {review:,} to review, {skipped:,} skipped</source>
   <translation>{rows:,} Zeilen: {new:,} neu, {matched:,} zugeordnet, {review:,} zu prüfen, {skipped:,} übersprungen</translation>
  </message>
  <message>
   <source>{rows:,} to review</source>
   <translation>{rows:,} zu prüfen</translation>
  </message>
  <message>
   <source>{rows:,} · {state}{none}</source>
   <translation>{rows:,} · {state}{none}</translation>
  </message>
  <message>
   <source>{rows} people, {months} months</source>
   <translation>{rows} Personen, {months} Monate</translation>
  </message>
  <message>
   <source>{rule} is entered</source>
   <translation>{rule} wird erreicht</translation>
  </message>
  <message>
   <source>{rule}: nobody free</source>
   <translation>{rule}: niemand frei</translation>
  </message>
  <message>
   <source>{rule}: nobody free ({skipped})</source>
   <translation>{rule}: niemand frei ({skipped})</translation>
  </message>
  <message>
   <source>{rule}: shared queue</source>
   <translation>{rule}: gemeinsame Warteschlange</translation>
  </message>
  <message>
   <source>{rule}: to {name}</source>
   <translation>{rule}: an {name}</translation>
  </message>
  <message>
   <source>{rule}: to {name} ({skipped})</source>
   <translation>{rule}: an {name} ({skipped})</translation>
  </message>
  <message>
   <source>{rule}: {why} with {name}, to the backup {backup}</source>
   <translation>{rule}: {why} bei {name}, an die Vertretung {backup}</translation>
  </message>
  <message>
   <source>{safe} is a program, Satchel opens none.</source>
   <translation>{safe} ist ein Programm, Satchel öffnet keines.</translation>
  </message>
  <message>
   <source>{said_no:,}</source>
   <translation>{said_no:,}</translation>
  </message>
  <message>
   <source>{said} Ctrl Enter enters the other rows without it.</source>
   <translation>{said} Strg Enter gibt die anderen Zeilen ohne sie ein.</translation>
  </message>
  <message>
   <source>{said} It is {days} days old; take a newer one.</source>
   <translation>{said} Sie ist {days} Tage alt; übernehmen Sie eine neuere.</translation>
  </message>
  <message>
   <source>{said} of earlier months. {complete} {late}</source>
   <translation>{said} aus früheren Monaten. {complete} {late}</translation>
  </message>
  <message>
   <source>{said} reps have</source>
   <translation>{said} Reps haben</translation>
  </message>
  <message>
   <source>{said} today</source>
   <translation>{said} heute</translation>
  </message>
  <message>
   <source>{said} · target {target_minutes}</source>
   <translation>{said} · Ziel {target_minutes}</translation>
  </message>
  <message>
   <source>{said}, {count} times</source>
   <translation>{said}, {count}-mal</translation>
  </message>
  <message>
   <source>{said}. Cards and badge files are matched so nobody arrives twice.</source>
   <translation>{said}. Karten und Ausweisdateien werden abgeglichen, damit niemand doppelt ankommt.</translation>
  </message>
  <message>
   <source>{said}: counted here, and named in the next close.</source>
   <translation>{said}: hier gezählt und im nächsten Abschluss genannt.</translation>
  </message>
  <message>
   <source>{say} still needs: {missing}.</source>
   <translation>Für {say} fehlt noch: {missing}.</translation>
  </message>
  <message>
   <source>{sdr} to {ae}</source>
   <translation>{sdr} an {ae}</translation>
  </message>
  <message>
   <source>{sender} to {receiver}</source>
   <translation>{sender} an {receiver}</translation>
  </message>
  <message>
   <source>{sender}: laptop silent since {at:%a} {day} {at:%b, %H:%M}</source>
   <translation>{sender}: Laptop still seit {at:%a}, {day}. {at:%b, %H:%M}</translation>
  </message>
  <message>
   <source>{sent_today} sent today, {daily_most} is the most</source>
   <translation>{sent_today} heute gesendet, {daily_most} ist das Höchste</translation>
  </message>
  <message>
   <source>{sentence}. Next</source>
   <translation>{sentence}. Als Nächstes</translation>
  </message>
  <message>
   <source>{sequence} ended: {why}</source>
   <translation>{sequence} beendet: {why}</translation>
  </message>
  <message>
   <source>{sequence} paused: {why}</source>
   <translation>{sequence} angehalten: {why}</translation>
  </message>
  <message>
   <source>{shared:,}</source>
   <translation>{shared:,}</translation>
  </message>
  <message>
   <source>{shares}. Hot from {hot}, Warm from {warm}.</source>
   <translation>{shares}. Hot ab {hot}, Warm ab {warm}.</translation>
  </message>
  <message>
   <source>{short} {day:%b}</source>
   <translation>{short} {day:%b}</translation>
  </message>
  <message>
   <source>{shown} added</source>
   <translation>{shown} hinzugefügt</translation>
  </message>
  <message>
   <source>{shown} is {state}</source>
   <translation>{shown} ist {state}</translation>
  </message>
  <message>
   <source>{shown} is {state}.</source>
   <translation>{shown} ist {state}.</translation>
  </message>
  <message>
   <source>{sign}{amount:.2f}M{tail}</source>
   <translation>{amount:.2f} Mio. {sign}{tail}</translation>
  </message>
  <message>
   <source>{sign}{amount}k{tail}</source>
   <translation>{amount} Tsd. {sign}{tail}</translation>
  </message>
  <message>
   <source>{silent} silent over {silent_days} days</source>
   <translation>{silent} still seit über {silent_days} Tagen</translation>
  </message>
  <message>
   <source>{since:,} since {month}</source>
   <translation>{since:,} seit {month}</translation>
  </message>
  <message>
   <source>{sites:,}</source>
   <translation>{sites:,}</translation>
  </message>
  <message>
   <source>{size:,.1f} MB</source>
   <translation>{size:,.1f} MB</translation>
  </message>
  <message>
   <source>{size:,} kB</source>
   <translation>{size:,} kB</translation>
  </message>
  <message>
   <source>{size:.1f} MB</source>
   <translation>{size:.1f} MB</translation>
  </message>
  <message>
   <source>{source} {number:,}</source>
   <translation>{source} {number:,}</translation>
  </message>
  <message>
   <source>{spare} min spare</source>
   <translation>{spare} Min. Luft</translation>
  </message>
  <message>
   <source>{spare} min to park</source>
   <translation>{spare} Min. zum Parken</translation>
  </message>
  <message>
   <source>{stage} before</source>
   <translation>zuvor {stage}</translation>
  </message>
  <message>
   <source>{stage} before: {reason}</source>
   <translation>zuvor {stage}: {reason}</translation>
  </message>
  <message>
   <source>{stage} cannot hold {most:,} cards.</source>
   <translation>{stage} kann nicht {most:,} Karten halten.</translation>
  </message>
  <message>
   <source>{stage} has no limit to hold to.</source>
   <translation>{stage} hat keine Grenze einzuhalten.</translation>
  </message>
  <message>
   <source>{stage} since {on}</source>
   <translation>{stage} seit {on}</translation>
  </message>
  <message>
   <source>{stage}, score {score}</source>
   <translation>{stage}, Score {score}</translation>
  </message>
  <message>
   <source>{stage}: {reached:,}</source>
   <translation>{stage}: {reached:,}</translation>
  </message>
  <message>
   <source>{start:%A} {start:%H:%M}</source>
   <translation>{start:%A} {start:%H:%M}</translation>
  </message>
  <message>
   <source>{start:%a} {day} {start:%b, %H:%M}</source>
   <translation>{start:%a}, {day}. {start:%b, %H:%M}</translation>
  </message>
  <message>
   <source>{start:%a} {day} {start:%b, %H:%M}–{end:%H:%M}</source>
   <translation>{start:%a}, {day}. {start:%b, %H:%M}–{end:%H:%M}</translation>
  </message>
  <message>
   <source>{start:%a} {day} {start:%b}, {start:%H:%M}–{end:%H:%M}</source>
   <translation>{start:%a}, {day}. {start:%b}, {start:%H:%M}–{end:%H:%M}</translation>
  </message>
  <message>
   <source>{state} already</source>
   <translation>{state}: ist es schon</translation>
  </message>
  <message>
   <source>{state}: {under}. F2 puts the time right</source>
   <translation>{state}: {under}. F2 stellt die Zeit richtig</translation>
  </message>
  <message>
   <source>{status_words}. Space changes it.</source>
   <translation>{status_words}. Die Leertaste ändert es.</translation>
  </message>
  <message>
   <source>{stops} stops. A shorter order is looked for up to 25; this one is yours.</source>
   <translation>{stops} Stopps. Bis 25 wird eine kürzere Reihenfolge gesucht; diese ist Ihre eigene.</translation>
  </message>
  <message>
   <source>{subject_of} stays as before. {why}</source>
   <translation>{subject_of} bleibt wie zuvor. {why}</translation>
  </message>
  <message>
   <source>{taken:,} postcodes are in.</source>
   <translation>{taken:,} Postleitzahlen sind drin.</translation>
  </message>
  <message>
   <source>{taken:,} postcodes are known, {placed:,} sites have a place by them.{left}</source>
   <translation>{taken:,} Postleitzahlen sind bekannt, {placed:,} Standorte haben damit einen Ort.{left}</translation>
  </message>
  <message>
   <source>{talked:,}</source>
   <translation>{talked:,}</translation>
  </message>
  <message>
   <source>{target:,}</source>
   <translation>{target:,}</translation>
  </message>
  <message>
   <source>{text!r} is no place ({rstrip}); kept as text.</source>
   <translation>{text!r} ist kein Ort ({rstrip}); als Text behalten.</translation>
  </message>
  <message>
   <source>{text:,} characters</source>
   <translation>{text:,} Zeichen</translation>
  </message>
  <message>
   <source>{text} is no hour.</source>
   <translation>{text} ist keine Uhrzeit.</translation>
  </message>
  <message>
   <source>{text} {who} replied the same day: {words}</source>
   <translation>{text} {who}: Antwort am selben Tag: {words}</translation>
  </message>
  <message>
   <source>{text}, about {hour}</source>
   <translation>{text}, gegen {hour}</translation>
  </message>
  <message>
   <source>{text}, locks itself {time} without another</source>
   <translation>{text}, sperrt sich {time} ohne einen weiteren</translation>
  </message>
  <message>
   <source>{theirs:%H:%M} same as yours</source>
   <translation>{theirs:%H:%M} wie bei Ihnen</translation>
  </message>
  <message>
   <source>{theirs:%H:%M} their time</source>
   <translation>{theirs:%H:%M} Ortszeit dort</translation>
  </message>
  <message>
   <source>{ticked:,} leads</source>
   <translation>{ticked:,} Leads</translation>
  </message>
  <message>
   <source>{times:.1f} times the target</source>
   <translation>{times:.1f}-mal das Ziel</translation>
  </message>
  <message>
   <source>{title_of}, continued</source>
   <translation>{title_of}, Fortsetzung</translation>
  </message>
  <message>
   <source>{title} at</source>
   <translation>{title} bei</translation>
  </message>
  <message>
   <source>{title} belongs to no company.</source>
   <translation>{title} gehört zu keiner Firma.</translation>
  </message>
  <message>
   <source>{title} replied</source>
   <translation>{title} hat geantwortet</translation>
  </message>
  <message>
   <source>{title} with {with_name}</source>
   <translation>{title} mit {with_name}</translation>
  </message>
  <message>
   <source>{title}, {hour}: {names}</source>
   <translation>{title}, {hour}: {names}</translation>
  </message>
  <message>
   <source>{today:%a} {day} {today:%b}</source>
   <translation>{today:%a}, {day}. {today:%b}</translation>
  </message>
  <message>
   <source>{today:,}</source>
   <translation>{today:,}</translation>
  </message>
  <message>
   <source>{told}, 1 step withdrawn</source>
   <translation>{told}, 1 Schritt zurückgezogen</translation>
  </message>
  <message>
   <source>{told}, {count} steps withdrawn</source>
   <translation>{told}, {count} Schritte zurückgezogen</translation>
  </message>
  <message>
   <source>{total:,}</source>
   <translation>{total:,}</translation>
  </message>
  <message>
   <source>{touches} contacts in {days} days, {touches_most} is the most</source>
   <translation>{touches} Kontakte in {days} Tagen, {touches_most} ist das Höchste</translation>
  </message>
  <message>
   <source>{to} holds {crowd:,} of {most:,}, and no more</source>
   <translation>{to} hat {crowd:,} von {most:,}, und nicht mehr</translation>
  </message>
  <message>
   <source>{to} still asks</source>
   <translation>{to} fragt noch</translation>
  </message>
  <message>
   <source>{to} still needs: {missing}.</source>
   <translation>Für {to} fehlt noch: {missing}.</translation>
  </message>
  <message>
   <source>{tracks} talk tracks, {cards} objection cards</source>
   <translation>{tracks} Leitfäden, {cards} Einwandkarten</translation>
  </message>
  <message>
   <source>{trigger}: {did}, because {why}</source>
   <translation>{trigger}: {did}; Auslöser: {why}</translation>
  </message>
  <message>
   <source>{unconfirmed:,} not confirmed</source>
   <translation>{unconfirmed:,} nicht bestätigt</translation>
  </message>
  <message>
   <source>{unknown} of these people are not of this company.</source>
   <translation>{unknown} dieser Personen gehören nicht zu dieser Firma.</translation>
  </message>
  <message>
   <source>{unknown} of these stops are no longer on the day.</source>
   <translation>{unknown} dieser Stopps stehen nicht mehr im Tag.</translation>
  </message>
  <message>
   <source>{unsynced:,} changes</source>
   <translation>{unsynced:,} Änderungen</translation>
  </message>
  <message>
   <source>{unvalued} without a value</source>
   <translation>{unvalued} ohne Wert</translation>
  </message>
  <message>
   <source>{url!r} is no server address.</source>
   <translation>{url!r} ist keine Serveradresse.</translation>
  </message>
  <message>
   <source>{value!r} is not a whole number.</source>
   <translation>{value!r} ist keine ganze Zahl.</translation>
  </message>
  <message>
   <source>{value!r} is not an e-mail address.</source>
   <translation>{value!r} ist keine E-Mail-Adresse.</translation>
  </message>
  <message>
   <source>{value:,}</source>
   <translation>{value:,}</translation>
  </message>
  <message>
   <source>{values:,} people{left}</source>
   <translation>{values:,} Personen{left}</translation>
  </message>
  <message>
   <source>{values} not fit {name} as {kind}.</source>
   <translation>{values} nicht zu {name} als {kind}.</translation>
  </message>
  <message>
   <source>{value} of {day} {date:%b %Y}: {counts}.</source>
   <translation>{value} vom {day}. {date:%b %Y}: {counts}.</translation>
  </message>
  <message>
   <source>{value} was claimed by {by}{when}. Your notes are kept.</source>
   <translation>{value} wurde von {by}{when} übernommen. Ihre Notizen bleiben.</translation>
  </message>
  <message>
   <source>{value}%</source>
   <translation>{value} %</translation>
  </message>
  <message>
   <source>{value}% in time</source>
   <translation>{value} % rechtzeitig</translation>
  </message>
  <message>
   <source>{value}% sure</source>
   <translation>zu {value} % sicher</translation>
  </message>
  <message>
   <source>{value}, {count:,} of {most:,}</source>
   <translation>{value}, {count:,} von {most:,}</translation>
  </message>
  <message>
   <source>{value}{period} (estimate)</source>
   <translation>{value}{period} (Schätzung)</translation>
  </message>
  <message>
   <source>{visits} and {calls} ahead</source>
   <translation>{visits} und {calls} stehen an</translation>
  </message>
  <message>
   <source>{waiting:,}</source>
   <translation>{waiting:,}</translation>
  </message>
  <message>
   <source>{waiting:,} saved here</source>
   <translation>{waiting:,} hier gespeichert</translation>
  </message>
  <message>
   <source>{waiting:,} to review</source>
   <translation>{waiting:,} zu prüfen</translation>
  </message>
  <message>
   <source>{waiting:,} waiting</source>
   <translation>{waiting:,} warten</translation>
  </message>
  <message>
   <source>{waiting} not answered yet</source>
   <translation>{waiting} noch nicht beantwortet</translation>
  </message>
  <message>
   <source>{week:,}</source>
   <translation>{week:,}</translation>
  </message>
  <message>
   <source>{weekday} {day}</source>
   <translation>{weekday}, {day}.</translation>
  </message>
  <message>
   <source>{went_on:,}</source>
   <translation>{went_on:,}</translation>
  </message>
  <message>
   <source>{what} for {who} due by {at}</source>
   <translation>{what} für {who} fällig bis {at}</translation>
  </message>
  <message>
   <source>{what} for {who} was due at {at}</source>
   <translation>{what} für {who} war {at} fällig</translation>
  </message>
  <message>
   <source>{what} stands under the line it belongs to.</source>
   <translation>{what} steht unter der Zeile, zu der es gehört.</translation>
  </message>
  <message>
   <source>{what} today</source>
   <translation>{what} heute</translation>
  </message>
  <message>
   <source>{what}, {done} of {total}</source>
   <translation>{what}, {done} von {total}</translation>
  </message>
  <message>
   <source>{what}, {total:,}: {each}.</source>
   <translation>{what}, {total:,}: {each}.</translation>
  </message>
  <message>
   <source>{what}: none.</source>
   <translation>{what}: keine.</translation>
  </message>
  <message>
   <source>{when:%a %d %b, %H:%M}</source>
   <translation>{when:%a, %d. %b, %H:%M}</translation>
  </message>
  <message>
   <source>{who:,}</source>
   <translation>{who:,}</translation>
  </message>
  <message>
   <source>{whole} min</source>
   <translation>{whole} Min.</translation>
  </message>
  <message numerus="yes">
   <source>{whom} contacted less than {number} days ago</source>
   <translation>
    <numerusform>{whom} vor weniger als {number} Tag Kontakt</numerusform>
    <numerusform>{whom} vor weniger als {number} Tagen Kontakt</numerusform>
   </translation>
  </message>
  <message>
   <source>{whose} goes to Other {name}</source>
   <translation>{whose} geht zu „Anderes: {name}“</translation>
  </message>
  <message>
   <source>{whose} has a {kind} behind it</source>
   <translation>{whose}, mit {kind} dahinter</translation>
  </message>
  <message>
   <source>{whose} is the newer one</source>
   <translation>{whose} ist neuer</translation>
  </message>
  <message>
   <source>{whose} stays in History</source>
   <translation>{whose} bleibt unter „Änderungen“</translation>
  </message>
  <message>
   <source>{whose}'s {words}</source>
   <translation>{whose}: {words}</translation>
  </message>
  <message>
   <source>{whose}’s {hour} is gone: {had}. {name} has not been told. Pick another slot in Meetings.</source>
   <translation>Die Zeit {hour} bei {whose} ist vergeben: {had}. {name} weiß es noch nicht. Wählen Sie eine andere Zeit.</translation>
  </message>
  <message>
   <source>{who} called {wanted}.</source>
   <translation>{who} {wanted}.</translation>
  </message>
  <message>
   <source>{who} called “{name}”.</source>
   <translation>{who} „{name}“.</translation>
  </message>
  <message>
   <source>{who} is here already: {reasons}.</source>
   <translation>{who} gibt es hier schon: {reasons}.</translation>
  </message>
  <message>
   <source>{who} is today</source>
   <translation>{who} ist heute</translation>
  </message>
  <message>
   <source>{who} replied</source>
   <translation>{who}: Antwort</translation>
  </message>
  <message>
   <source>{who} work that has not arrived yet: {joined}. Their figures may rise.</source>
   <translation>{who} Arbeit, die noch nicht da ist: {joined}. Die Zahlen können steigen.</translation>
  </message>
  <message>
   <source>{who} {did}</source>
   <translation>{who}: {did}</translation>
  </message>
  <message>
   <source>{who}Nothing else is under way.</source>
   <translation>{who}Sonst läuft nichts.</translation>
  </message>
  <message>
   <source>{who}This {before}{last}.</source>
   <translation>{who}Das {before}{last}.</translation>
  </message>
  <message>
   <source>{width} x {height} at {devicepixelratio:g}</source>
   <translation>{width} x {height} bei {devicepixelratio:g}</translation>
  </message>
  <message>
   <source>{windowtitle} — Satchel</source>
   <translation>{windowtitle} — Satchel</translation>
  </message>
  <message>
   <source>{words} ({count:,})</source>
   <translation>{words} ({count:,})</translation>
  </message>
  <message>
   <source>{words} Ctrl Z takes the whole sheet back.</source>
   <translation>{words} Strg Z nimmt das ganze Blatt zurück.</translation>
  </message>
  <message>
   <source>{words} The time has changed since: E makes the new one.</source>
   <translation>{words} Die Zeit hat sich seither geändert: E macht die neue.</translation>
  </message>
  <message>
   <source>{words} asked for, goes out at next sync</source>
   <translation>{words} angefordert, geht mit dem nächsten Sync hinaus</translation>
  </message>
  <message>
   <source>{words} asked for, the device has not answered</source>
   <translation>{words} angefordert, das Gerät hat nicht geantwortet</translation>
  </message>
  <message>
   <source>{words} in the</source>
   <translation>{words} im</translation>
  </message>
  <message>
   <source>{words} over</source>
   <translation>{words} überfällig</translation>
  </message>
  <message>
   <source>{words} {count:,}</source>
   <translation>{words} {count:,}</translation>
  </message>
  <message numerus="yes">
   <source>{words} {count} fixed times kept.</source>
   <translation>
    <numerusform>{words} {count} feste Zeit bleibt.</numerusform>
    <numerusform>{words} {count} feste Zeiten bleiben.</numerusform>
   </translation>
  </message>
  <message>
   <source>{words} {key:,}</source>
   <translation>{words} {key:,}</translation>
  </message>
  <message>
   <source>{words} {left} left open.</source>
   <translation>{words} {left} offen.</translation>
  </message>
  <message>
   <source>{words} · personal data, destroy once entered</source>
   <translation>{words} · persönliche Daten, nach der Eingabe vernichten</translation>
  </message>
  <message>
   <source>{words} · {waiting:,} waiting{open_end}</source>
   <translation>{words} · {waiting:,} warten{open_end}</translation>
  </message>
  <message>
   <source>{words}, not marked as sent</source>
   <translation>{words}, nicht als gesendet markiert</translation>
  </message>
  <message>
   <source>{words}, not met yet</source>
   <translation>{words}, noch nicht getroffen</translation>
  </message>
  <message>
   <source>{words}, on the company's list</source>
   <translation>{words}, auf der Sperrliste der Firma</translation>
  </message>
  <message>
   <source>{words}, refused</source>
   <translation>{words}, verweigert</translation>
  </message>
  <message>
   <source>{words}, visit is fine</source>
   <translation>{words}, Besuch geht</translation>
  </message>
  <message>
   <source>{words}, {count:,}</source>
   <translation>{words}, {count:,}</translation>
  </message>
  <message>
   <source>{words}. Control Z undoes it.</source>
   <translation>{words}. Strg Z macht es rückgängig.</translation>
  </message>
  <message>
   <source>{words}. The whole import can be taken back for 30 days, below.</source>
   <translation>{words}. Der ganze Import kann 30 Tage lang zurückgenommen werden, unten.</translation>
  </message>
  <message>
   <source>{words}: {count} with nobody to go to.</source>
   <translation>{words}: {count} ohne jemanden, an den sie gehen.</translation>
  </message>
  <message>
   <source>{words}; backup {backup}</source>
   <translation>{words}; Vertretung {backup}</translation>
  </message>
  <message>
   <source>{worked} over</source>
   <translation>{worked} überfällig</translation>
  </message>
  <message>
   <source>{written} written to</source>
   <translation>{written} geschrieben nach</translation>
  </message>
  <message>
   <source>{wrong:,} values there do</source>
   <translation>{wrong:,} Werte dort passen</translation>
  </message>
  <message>
   <source>{zoneinfo:%H:%M} their time</source>
   <translation>{zoneinfo:%H:%M} Ortszeit dort</translation>
  </message>
  <message>
   <source>{{company}}: a question</source>
   <translation>{{company}}: eine Frage</translation>
  </message>
  <message>
   <source>{} leads you were written to about</source>
   <translation>{} Leads, zu denen Ihnen geschrieben wurde</translation>
  </message>
  <message>
   <source>{} needs a next step.</source>
   <translation>{} braucht einen nächsten Schritt.</translation>
  </message>
  <message>
   <source>{} needs a reason.</source>
   <translation>{} braucht einen Grund.</translation>
  </message>
  <message>
   <source>{} new leads</source>
   <translation>{} neue Leads</translation>
  </message>
  <message>
   <source>{} people replied</source>
   <translation>{} Personen haben geantwortet</translation>
  </message>
  <message>
   <source>{} replied</source>
   <translation>{} hat geantwortet</translation>
  </message>
  <message>
   <source>{} wrote to you</source>
   <translation>{} hat Ihnen geschrieben</translation>
  </message>
  <message>
   <source>“{clash}” is one of the four, a framework needs a key of its own</source>
   <translation>„{clash}“ ist eines der vier, ein Framework braucht einen eigenen Schlüssel</translation>
  </message>
  <message>
   <source>“{country}” is no country</source>
   <translation>„{country}“ ist kein Land</translation>
  </message>
  <message>
   <source>“{country}” is no country code.</source>
   <translation>„{country}“ ist kein Ländercode.</translation>
  </message>
  <message>
   <source>“{count}” is no number.</source>
   <translation>„{count}“ ist keine Zahl.</translation>
  </message>
  <message>
   <source>“{day}” is no day.</source>
   <translation>„{day}“ ist kein Tag.</translation>
  </message>
  <message>
   <source>“{empty}” has no fields</source>
   <translation>„{empty}“ hat keine Felder</translation>
  </message>
  <message>
   <source>“{ends}” are no days of the week</source>
   <translation>„{ends}“ sind keine Wochentage</translation>
  </message>
  <message>
   <source>“{first}” is no hours</source>
   <translation>„{first}“ sind keine Zeiten</translation>
  </message>
  <message>
   <source>“{goes}”, gone</source>
   <translation>„{goes}“, weg</translation>
  </message>
  <message>
   <source>“{key}” is no key: small letters, digits and _ only</source>
   <translation>„{key}“ ist kein Schlüssel: nur kleine Buchstaben, Ziffern und _</translation>
  </message>
  <message>
   <source>“{key}” stands there twice</source>
   <translation>„{key}“ steht doppelt da</translation>
  </message>
  <message>
   <source>“{line}” belongs to no framework</source>
   <translation>„{line}“ gehört zu keinem Framework</translation>
  </message>
  <message>
   <source>“{line}” holds no coordinates.</source>
   <translation>„{line}“ enthält keine Koordinaten.</translation>
  </message>
  <message>
   <source>“{line}” is no outcome and step.</source>
   <translation>„{line}“ ist kein Ergebnis mit Schritt.</translation>
  </message>
  <message>
   <source>“{match}” has minutes or seconds above 59.</source>
   <translation>„{match}“ hat Minuten oder Sekunden über 59.</translation>
  </message>
  <message>
   <source>“{name}:” is not known here.</source>
   <translation>„{name}:“ ist hier nicht bekannt.</translation>
  </message>
  <message>
   <source>“{name}:” is there twice.</source>
   <translation>„{name}:“ steht zweimal da.</translation>
  </message>
  <message>
   <source>“{part}” is not clear</source>
   <translation>„{part}“ ist nicht klar</translation>
  </message>
  <message>
   <source>“{part}” stands there twice, is too long, or is one framework too many</source>
   <translation>„{part}“ steht doppelt da, ist zu lang oder ist ein Framework zu viel</translation>
  </message>
  <message>
   <source>“{short}” is no list and no link that Satchel opens. Nothing was changed.</source>
   <translation>„{short}“ ist keine Liste und kein Link, den Satchel öffnet. Es wurde nichts geändert.</translation>
  </message>
  <message>
   <source>“{test}” is not something a rule can ask.</source>
   <translation>„{test}“ kann eine Regel nicht fragen.</translation>
  </message>
  <message>
   <source>“{text}” is no day</source>
   <translation>„{text}“ ist kein Tag</translation>
  </message>
  <message>
   <source>“{text}” is no day.</source>
   <translation>„{text}“ ist kein Tag.</translation>
  </message>
  <message>
   <source>“{text}” is no time of day</source>
   <translation>„{text}“ ist keine Uhrzeit</translation>
  </message>
  <message>
   <source>“{text}” is no time zone</source>
   <translation>„{text}“ ist keine Zeitzone</translation>
  </message>
  <message>
   <source>“{text}” is no time.</source>
   <translation>„{text}“ ist keine Zeit.</translation>
  </message>
  <message>
   <source>“{text}” is not a day.</source>
   <translation>„{text}“ ist kein Tag.</translation>
  </message>
  <message>
   <source>“{text}” names no day.</source>
   <translation>„{text}“ nennt keinen Tag.</translation>
  </message>
  <message>
   <source>“{typed}” is no day.</source>
   <translation>„{typed}“ ist kein Tag.</translation>
  </message>
  <message>
   <source>“{typed}” is no number here.</source>
   <translation>„{typed}“ ist hier keine Zahl.</translation>
  </message>
  <message>
   <source>“{typed}” is no number of months.</source>
   <translation>„{typed}“ ist keine Zahl von Monaten.</translation>
  </message>
  <message>
   <source>“{typed}” is too much.</source>
   <translation>„{typed}“ ist zu viel.</translation>
  </message>
  <message>
   <source>“{value}” is no {field}.</source>
   <translation>„{value}“ ist kein {field}.</translation>
  </message>
  <message>
   <source>“{words}” has no key now.</source>
   <translation>„{words}“ hat jetzt keine Taste.</translation>
  </message>
  <message>
   <source>“{words}” is no amount.</source>
   <translation>„{words}“ ist kein Betrag.</translation>
  </message>
  <message>
   <source>“{words}” is no day.</source>
   <translation>„{words}“ ist kein Tag.</translation>
  </message>
  <message>
   <source>“{words}” is no month.</source>
   <translation>„{words}“ ist kein Monat.</translation>
  </message>
  <message>
   <source>“{words}” is no period.</source>
   <translation>„{words}“ ist kein Zeitraum.</translation>
  </message>
  <message>
   <source>“{words}” is no period. Write it like 2026-Q4, 2026-11 or last month.</source>
   <translation>„{words}“ ist kein Zeitraum. Schreiben Sie ihn wie 2026-Q4, 2026-11 oder last month.</translation>
  </message>
  <message>
   <source>“{words}” is no probability.</source>
   <translation>„{words}“ ist keine Wahrscheinlichkeit.</translation>
  </message>
  <message>
   <source>“{words}” is nobody here, or several.</source>
   <translation>„{words}“ ist hier niemand, oder mehrere.</translation>
  </message>
  <message>
   <source>“{words}” is {key_words} now.</source>
   <translation>„{words}“ ist jetzt {key_words}.</translation>
  </message>
  <message>
   <source>“{word}” ends before it begins.</source>
   <translation>„{word}“ endet, bevor es beginnt.</translation>
  </message>
  <message>
   <source>“{word}” is no country known here.</source>
   <translation>„{word}“ ist kein hier bekanntes Land.</translation>
  </message>
  <message>
   <source>“{word}” is none of: {known}.</source>
   <translation>„{word}“ ist keines von: {known}.</translation>
  </message>
  <message>
   <source>≈ {km:,} km</source>
   <translation>≈ {km:,} km</translation>
  </message>
  <message>
   <source>≈ {saves} km</source>
   <translation>≈ {saves} km</translation>
  </message>
  <message>
   <source>✓ already an account, joins it</source>
   <translation>✓ schon ein Account, kommt dazu</translation>
  </message>
 </context>
</TS>
