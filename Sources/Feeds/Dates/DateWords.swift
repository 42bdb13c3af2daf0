/// Months, weekdays and the small words of dates, in the languages of the feeds met.
enum DateWords {
  enum Unit: Sendable { case year, month, day }

  /// 1 to 12.
  static func month(_ word: String) -> Int? { months[word] }

  /// 1 is Monday, 7 is Sunday.
  static func weekday(_ word: String) -> Int? { weekdays[word] }

  static func isFiller(_ word: String) -> Bool { fillers.contains(word) }

  /// Whether a word says the second half of the day; nil for other words.
  static func afternoon(_ word: String) -> Bool? { halves[word] }

  static func unit(_ word: String) -> Unit? { units[word] }

  static func isKorean(_ word: String) -> Bool {
    word.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
  }

  private static let fillers: Set<String> = [
    "at", "on", "de", "del", "di", "of", "um", "uhr", "à", "a", "alle", "den", "г", "в", "o", "las", "kl", "klo",
  ]
  private static let halves: [String: Bool] = ["am": false, "pm": true, "오전": false, "오후": true, "上午": false, "下午": true]
  private static let units: [String: Unit] = [
    "年": .year, "月": .month, "日": .day, "년": .year, "월": .month, "일": .day,
  ]

  private static func table(_ rows: [String]) -> [String: Int] {
    var all: [String: Int] = [:]
    for (index, row) in rows.enumerated() {
      for word in row.split(separator: " ") { all[String(word)] = index + 1 }
    }
    return all
  }

  /// Left out: names that Slavic languages give to different months (`listopad`, `srpen`, `lipanj`).
  private static let months = table([
    "jan january tammikuuta januar jänner jän janvier janv enero ene gennaio gen janeiro januari январь января янв січня січ stycznia sty styczeń "
      + "ledna led leden januára januar ocak oca ιαν ιανουαρίου január ianuarie ian tammikuu styczen",
    "feb february helmikuu helmikuuta februar febr février févr fév fevrier fevr febrero febbraio fevereiro fev februari feber февраль февраля фев февр лютого лют "
      + "lutego luty února úno február şubat şub φεβ φεβρουαρίου februarie",
    "mar march marts maret maaliskuu maaliskuuta märz mär maerz mrz mars marzo março marco maart mrt март марта мар березня бер marca marzec mar března bře mart μάρ μαρ "
      + "μαρτίου március martie",
    "apr april huhtikuu huhtikuuta avril avr abril abr aprile aprilie апрель апреля апр квітня кві kwietnia kwi kwiecień dubna dub apríl április nisan nis απρ "
      + "απριλίου",
    "may mai toukokuu toukokuuta maj mayo maggio mag maio mei май мая травня тра maja května kvě máj május mayıs μάι μαι μάϊ μαϊ μαΐου mags",
    "jun june kesäkuu kesäkuuta juni juin junio giugno giu junho июнь июня июн червня чер czerwca cze czerwiec června čvn jún június haziran haz ιούν ιουν ιον "
      + "ιουνίου iunie",
    "jul july heinäkuu heinäkuuta juli juillet juil julio luglio lug julho июль июля июл липня лип lipca lipiec července čvc júl július temmuz tem ιούλ ιουλ "
      + "ιολ ιουλίου iulie",
    "aug august agustus elokuu elokuuta août aout agosto ago augusti augustus август августа авг серпня сер sierpnia sie sierpień augusztus ağustos ağu αύγ "
      + "αυγ αυγούστου",
    "sep sept syyskuu syyskuuta september septembre septiembre setiembre settembre set setembro сентябрь сентября сен сент вересня вер września wrz wrzesień "
      + "září zář szeptember eylül eyl σεπ σεπτ σεπτεμβρίου septembrie",
    "oct october lokakuu lokakuuta oktober okt octobre octubre ottobre ott outubro out октябрь октября окт жовтня жов października paź październik října říj "
      + "október ekim eki οκτ οκτωβρίου octombrie",
    "nov november marraskuu marraskuuta novembre noviembre novembro ноябрь ноября ноя нояб листопада лис november kasım kas νοέ "
      + "νοε νοεμβρίου noiembrie",
    "dec december desember des joulukuu joulukuuta dezember dez décembre déc decembre diciembre dic dicembre dezembro декабрь декабря дек грудня гру grudnia gru grudzień "
      + "prosince december aralık ara δεκ δεκεμβρίου decembrie",
  ])

  private static let weekdays = table([
    "mon monday mån man senin maanantai mo montag lun lundi lunes lunedì lunedi seg segunda ma maandag пн понедельник понеділок pon poniedziałek po pondělí pzt δευ "
      + "måndag mandag hétfő",
    "tue tues tis tir selasa tiistai tuesday di dienstag mar mardi mart martes martedì ter terça dinsdag вт вторник вівторок wt wto wtorek út úterý sal τρι tisdag "
      + "tirsdag kedd",
    "wed weds ons rabu miercuri keskiviikko wednesday mi mittwoch mer mercredi mié mie miércoles mercoledì qua quarta wo woensdag ср среда середа śr śro środa st středa "
      + "çar τετ onsdag szerda",
    "thu thur tors joi kamis torstai thurs thursday do donnerstag jeu jeudi jue jueves gio giovedì qui quinta donderdag чт четверг четвер czw czwartek čt čtvrtek "
      + "per πεμ torsdag csütörtök",
    "fri friday fre vin jumat perjantai fr freitag ven vendredi vie viernes venerdì sex sexta vr vrijdag пт пятница п'ятниця pt pią piątek pá pátek cum παρ fredag "
      + "péntek",
    "sat saturday lör lør sabtu sâmbătă lauantai sa samstag sonnabend sam samedi sáb sab sábado sabato za zaterdag сб суббота субота sob sobota cmt σαβ lördag lørdag "
      + "szombat",
    "sun sunday sön søn dum minggu sunnuntai so sonntag dim dimanche dom domingo domenica zo zondag вс воскресенье нд неділя nie ndz niedziela ne neděle paz κυρ söndag "
      + "søndag vasárnap",
  ])
}
