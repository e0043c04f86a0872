<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
 <context>
  <name>Satchel</name>
  <message>
   <source> and {marks} more</source>
   <translation> und {marks} weitere</translation>
  </message>
  <message>
   <source> as of {local_zone}</source>
   <translation> Stand {local_zone}</translation>
  </message>
  <message>
   <source>Action</source>
   <translation>Aktion</translation>
  </message>
  <message>
   <source>Answer {letter}: {says}, {goes}</source>
   <translation>Antwort {letter}: {says}, {goes}</translation>
  </message>
  <message>
   <source>Calendar</source>
   <translation>Kalender</translation>
  </message>
  <message>
   <source>Cancel</source>
   <translation>Abbrechen</translation>
  </message>
  <message>
   <source>Choose a row first.</source>
   <translation>Wählen Sie zuerst eine Zeile.</translation>
  </message>
  <message>
   <source>Clear what was typed</source>
   <translation>Eingabe löschen</translation>
  </message>
  <message>
   <source>Code: {does}</source>
   <translation>Code: {does}</translation>
  </message>
  <message>
   <source>Copy it instead.</source>
   <translation>Kopieren Sie es stattdessen.</translation>
  </message>
  <message>
   <source>Dismiss</source>
   <translation>Schließen</translation>
  </message>
  <message>
   <source>Filters</source>
   <translation>Filter</translation>
  </message>
  <message>
   <source>Find</source>
   <translation>Suchen</translation>
  </message>
  <message>
   <source>Find in {title}</source>
   <translation>Suchen in {title}</translation>
  </message>
  <message>
   <source>Form</source>
   <translation>Formular</translation>
  </message>
  <message>
   <source>Free times</source>
   <translation>Freie Zeiten</translation>
  </message>
  <message>
   <source>It opens web, mail and call links.</source>
   <translation>Geöffnet werden Web-, Mail- und Telefonlinks.</translation>
  </message>
  <message>
   <source>Keys</source>
   <translation>Tasten</translation>
  </message>
  <message>
   <source>Keys. {said}</source>
   <translation>Tasten. {said}</translation>
  </message>
  <message>
   <source>Merged with {name} on {day} {at:%b}{more}.</source>
   <translation>Am {day}. {at:%b} mit {name} zusammengeführt{more}.</translation>
  </message>
  <message>
   <source>Move</source>
   <translation>Bewegen</translation>
  </message>
  <message>
   <source>Next row</source>
   <translation>Nächste Zeile</translation>
  </message>
  <message>
   <source>No AE is known here. Write the day and hour as the next step.</source>
   <translation>Hier ist kein AE bekannt. Schreiben Sie Tag und Stunde als nächsten Schritt.</translation>
  </message>
  <message>
   <source>No program on this computer answers for that.</source>
   <translation>Dafür gibt es auf diesem Computer kein Programm.</translation>
  </message>
  <message>
   <source>Not known yet</source>
   <translation>Noch nicht bekannt</translation>
  </message>
  <message>
   <source>Nothing here yet.</source>
   <translation>Hier ist noch nichts.</translation>
  </message>
  <message>
   <source>Nothing in {windowtitle} matches “{typed}”.</source>
   <translation>Nichts in {windowtitle} passt zu „{typed}“.</translation>
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
   <source>Nothing was sent.</source>
   <translation>Es wurde nichts gesendet.</translation>
  </message>
  <message>
   <source>Open</source>
   <translation>Öffnen</translation>
  </message>
  <message>
   <source>Open {windowtitle} first.</source>
   <translation>Öffnen Sie zuerst {windowtitle}.</translation>
  </message>
  <message>
   <source>Row before</source>
   <translation>Vorige Zeile</translation>
  </message>
  <message>
   <source>Save</source>
   <translation>Speichern</translation>
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
   <source>That address is not one Satchel opens.</source>
   <translation>Diese Adresse öffnet Satchel nicht.</translation>
  </message>
  <message>
   <source>Two again:</source>
   <translation>Wieder zwei:</translation>
  </message>
  <message>
   <source>Un-merge</source>
   <translation>Wieder trennen</translation>
  </message>
  <message>
   <source>Undo</source>
   <translation>Rückgängig</translation>
  </message>
  <message>
   <source>march, trade show</source>
   <translation>märz, messe</translation>
  </message>
  <message>
   <source>not scored</source>
   <translation>ohne Score</translation>
  </message>
  <message>
   <source>raises an objection</source>
   <translation>bringt einen Einwand</translation>
  </message>
  <message>
   <source>score {number}</source>
   <translation>Score {number}</translation>
  </message>
  <message>
   <source>{combined}, fit {fit}, engagement {engagement}, intent {intent}</source>
   <translation>{combined}, Passung {fit}, Engagement {engagement}, Absicht {intent}</translation>
  </message>
  <message>
   <source>{name} has no free time in the next weeks. Write what you agreed as the next step.</source>
   <translation>{name} hat in den nächsten Wochen keine freie Zeit. Schreiben Sie als nächsten Schritt, was Sie vereinbaren.</translation>
  </message>
  <message>
   <source>{name}, next free times{when}. A digit takes one, or write another. {note}</source>
   <translation>{name}, nächste freie Zeiten{when}. Eine Ziffer nimmt eine, oder schreiben Sie eine andere. {note}</translation>
  </message>
  <message>
   <source>{rows:,}</source>
   <translation>{rows:,}</translation>
  </message>
  <message>
   <source>{what}, {done} of {total}</source>
   <translation>{what}, {done} von {total}</translation>
  </message>
  <message>
   <source>{words}. Control Z undoes it.</source>
   <translation>{words}. Strg Z macht es rückgängig.</translation>
  </message>
 </context>
</TS>
