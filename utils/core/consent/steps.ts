import { normalise } from '../words/match';

/** What the button says that opens the choices of a banner, by language; only whole labels count. */
const OPEN =
  'settings|cookie settings|cookies settings|privacy settings|preferences|cookie preferences|privacy preferences|manage preferences|manage cookies|manage cookie preferences|manage cookie settings|manage settings|manage options|manage choices|manage my choices|manage my preferences|manage consent|more options|show options|more choices|customize|customise|customize settings|customise settings|customize cookies|customise cookies|let me choose|i choose|choose cookies|my choices|set preferences|change settings|open settings|adjust settings|show purposes|options|' +
  'einstellungen|cookie-einstellungen|cookie einstellungen|einstellungen anpassen|einstellungen verwalten|datenschutzeinstellungen|privatsphäre-einstellungen|individuelle einstellungen|individuelle datenschutzeinstellungen|mehr optionen|optionen|optionen verwalten|anpassen|auswählen|cookies verwalten|zwecke anzeigen|' +
  'paramètres|paramétrer|paramétrer les cookies|paramètres des cookies|personnaliser|personnaliser mes choix|gérer les cookies|gérer mes choix|gérer les options|gérer les préférences|gérer mes préférences|plus d’options|options|je choisis|mes choix|afficher les finalités|' +
  'configurar|configurar cookies|configuración|configuración de cookies|ajustes|preferencias|gestionar cookies|gestionar opciones|gestionar preferencias|personalizar|más opciones|opciones|ver finalidades|' +
  'impostazioni|impostazioni cookie|impostazioni dei cookie|personalizza|preferenze|gestisci cookie|gestisci opzioni|gestisci preferenze|gestisci le preferenze|più opzioni|opzioni|scegli|' +
  'definições|definições de cookies|configurações|configurações de cookies|preferências|gerir cookies|gerir opções|gerenciar cookies|gerenciar preferências|mais opções|opções|' +
  'instellingen|cookie-instellingen|cookie instellingen|voorkeuren|voorkeuren aanpassen|cookies beheren|beheer opties|meer opties|aanpassen|zelf instellen|opties|' +
  'ustawienia|ustawienia cookies|ustawienia plików cookie|ustawienia prywatności|zarządzaj opcjami|zarządzaj plikami cookie|więcej opcji|dostosuj|opcje|preferencje|' +
  'inställningar|cookieinställningar|cookie-inställningar|anpassa|hantera cookies|hantera inställningar|fler alternativ|välj|' +
  'настройки|настроить|настройки cookie|настройки файлов cookie|управление настройками|параметры|выбрать|налаштування|налаштувати|налаштування cookie|керувати налаштуваннями|' +
  'ayarlar|çerez ayarları|çerez tercihleri|tercihler|tercihleri yönet|seçenekleri yönet|özelleştir|' +
  'الإعدادات|إعدادات|إعدادات ملفات تعريف الارتباط|إدارة الخيارات|تخصيص|تنظیمات|تنظیمات کوکی|הגדרות|הגדרות עוגיות|ניהול העדפות|सेटिंग|सेटिंग्स|विकल्प प्रबंधित करें|' +
  '设置|cookie 设置|cookie设置|管理选项|管理偏好|更多选项|設定|cookie 設定|cookie設定|管理選項|更多選項|設定を管理|詳細設定|オプションを管理|カスタマイズ|설정|쿠키 설정|옵션 관리|설정 관리|cài đặt|cài đặt cookie|tùy chọn|quản lý tùy chọn|pengaturan|pengaturan cookie|kelola opsi|kelola preferensi';
/** What the button says that keeps what is ticked, and no more. */
const SAVE =
  'save|save settings|save preferences|save my preferences|save choices|save my choices|save selection|save and close|save & close|save and exit|save & exit|save changes|confirm|confirm choices|confirm my choices|confirm selection|confirm my selection|apply|apply settings|submit preferences|submit my choices|update preferences|accept selection|accept selected|allow selection|allow selected|' +
  'speichern|auswahl speichern|einstellungen speichern|auswahl bestätigen|meine auswahl bestätigen|auswahl erlauben|auswahl akzeptieren|speichern und schließen|' +
  'enregistrer|enregistrer mes choix|enregistrer les préférences|enregistrer et fermer|confirmer mes choix|valider|valider mes choix|confirmer la sélection|sauvegarder|' +
  'guardar|guardar preferencias|guardar configuración|guardar ajustes|guardar selección|guardar y salir|confirmar mis preferencias|confirmar selección|permitir selección|' +
  'salva|salva preferenze|salva le preferenze|salva impostazioni|salva ed esci|conferma le mie scelte|conferma selezione|salva selezione|' +
  'guardar preferências|salvar|salvar preferências|guardar e sair|confirmar as minhas escolhas|confirmar minhas escolhas|confirmar seleção|' +
  'opslaan|voorkeuren opslaan|instellingen opslaan|selectie opslaan|keuzes opslaan|mijn keuzes bevestigen|selectie toestaan|' +
  'zapisz|zapisz ustawienia|zapisz i wyjdź|zapisz wybór|potwierdź wybór|potwierdź moje wybory|zezwól na wybór|' +
  'spara|spara inställningar|spara val|spara mina val|bekräfta mina val|tillåt urval|сохранить|сохранить настройки|подтвердить выбор|зберегти|зберегти налаштування|підтвердити вибір|kaydet|ayarları kaydet|tercihleri kaydet|seçimi onayla|حفظ|حفظ الإعدادات|ذخیره|ذخیره تنظیمات|שמור|שמור העדפות|सहेजें|保存|保存设置|保存选择|确认选择|儲存|儲存設定|設定を保存|保存する|選択を保存|저장|설정 저장|선택 저장|lưu|lưu cài đặt|simpan|simpan pengaturan|simpan preferensi';

const labelsOf = (list: string) => new Set(list.split('|').map(normalise));
const OPENS = labelsOf(OPEN);
const SAVES = labelsOf(SAVE);

/** Whether a button's whole label opens the choices. */
export const opensChoices = (label: string): boolean => OPENS.has(normalise(label));
/** Whether a button's whole label keeps the choices that are ticked. */
export const savesChoices = (label: string): boolean => SAVES.has(normalise(label));
