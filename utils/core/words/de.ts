import type { Lexicon } from './lexicon';

export const de: Lexicon = {
  share:
    'teilen|artikel teilen|beitrag teilen|diesen artikel teilen|diesen beitrag teilen|jetzt teilen|auf facebook teilen|link kopieren|seite teilen|weiterempfehlen|artikel empfehlen|teilen auf*|teilen mit*',
  follow:
    'folge uns|folgen sie uns|folgt uns|folgen sie uns auf*|folge uns auf*|besuchen sie uns auf*|soziale medien|social media',
  related:
    'das könnte sie auch interessieren|das könnte dich auch interessieren|könnte dich auch interessieren|auch interessant|auch spannend|mehr zum thema|mehr zu diesem thema|zum thema|ähnliche artikel|ähnliche beiträge|ähnliche themen|verwandte artikel|verwandte themen|verwandte beiträge|weitere artikel|weitere beiträge|weitere meldungen|weitere nachrichten|weitere themen|weitere news|mehr aus*|mehr von*|mehr zu*|mehr artikel|meistgelesen|meist gelesen|am meisten gelesen|meistgelesene artikel|meistgelesene|beliebte artikel|beliebte beiträge|beliebt|empfehlungen|empfehlungen der redaktion|empfohlen|empfohlene artikel|empfohlener redaktioneller inhalt|neueste artikel|neueste beiträge|neueste nachrichten|neueste meldungen|letzte beiträge|aktuelle artikel|aktuelle beiträge|aktuelle nachrichten|aktuelle meldungen|aktuelles|aktuell|top-themen|topthemen|top themen|top news|im trend|trends|lesen sie auch|lesetipps|lesetipp|weiterlesen|lesen sie weiter|nicht verpassen|nächster artikel|vorheriger artikel|nächster beitrag|vorheriger beitrag|mehr lesen|auch lesenswert|passend zum thema|thema|die neuesten*|newsticker',
  leadIn:
    'lesen sie auch|lies auch|siehe auch|mehr dazu|mehr zum thema|lesen sie hier|lesen sie mehr|auch interessant|weiterlesen|zum thema|hier lesen|hintergrund|lesetipp|mehr lesen|passend dazu|das könnte sie auch interessieren|mehr|video',
  newsletter:
    'newsletter|newsletter abonnieren|unser newsletter|zum newsletter anmelden|newsletter bestellen|jetzt newsletter abonnieren|für den newsletter anmelden|newsletter anmelden|newsletter-anmeldung|jetzt anmelden|jetzt abonnieren|abonnieren|immer informiert|bleiben sie informiert|nichts mehr verpassen|melden sie sich*|täglich die wichtigsten*|kostenlos abonnieren',
  signIn:
    'anmelden|einloggen|login|jetzt anmelden|registrieren|jetzt registrieren|konto erstellen|kostenlos registrieren|passwort vergessen|willkommen zurück|zum weiterlesen anmelden|kundenkonto|angemeldet bleiben',
  notification:
    'benachrichtigungen|benachrichtigungen aktivieren|push-benachrichtigungen|push-nachrichten|benachrichtigungen zulassen|benachrichtigungen erlauben|push-mitteilungen aktivieren',
  app: 'app herunterladen|zur app|in der app öffnen|app öffnen|jetzt app laden|app installieren|in der app lesen|unsere app',
  comments:
    'kommentare|kommentar|kommentar schreiben|kommentar hinterlassen|schreibe einen kommentar|schreiben sie einen kommentar|kommentieren|diskussion|diskutieren sie mit|kommentare anzeigen|alle kommentare|antworten abbrechen|jetzt kommentieren|keine kommentare|leserkommentare|kommentare lesen|deine e-mail-adresse wird nicht veröffentlicht*|ihre e-mail-adresse wird nicht veröffentlicht*|mitdiskutieren|leserbrief schreiben',
  ads: 'anzeige|anzeigen|werbung|advertorial|gesponsert|gesponserter inhalt|promotion|weiter nach der anzeige',
  tags: 'schlagwörter|schlagworte|schlagwort|tags|themen|stichwörter|stichworte|themen in diesem artikel|mehr zu den themen|drucken|artikel drucken|artikel merken|merken|getaggt',
  reading: 'sie lesen|sie lesen gerade|du liest',
  consent:
    'cookie|cookies|datenschutz|einwilligung|zustimmung|zustimmen|personenbezogene|ihre daten|privatsphäre|dsgvo|unsere partner|verarbeitung|zwecke|dienste|tracking|nutzung dieser|nutzung unserer website',
  answer:
    'akzeptieren|alle akzeptieren|alles akzeptieren|zustimmen|allen zustimmen|zustimmen und weiter|einverstanden|ok|verstanden|annehmen|alle annehmen|erlauben|alle erlauben|ablehnen|alle ablehnen|alles ablehnen|nur notwendige|nur erforderliche|nur essenzielle|notwendige cookies|speichern|auswahl speichern|einstellungen|cookie-einstellungen|mehr optionen|optionen|schließen|weiter|anpassen|auswählen|mehr erfahren|ich stimme zu|das ist ok',
};
