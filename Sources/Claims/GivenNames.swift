/// Given names that are nearly always borne by one sex, from many languages; a name that is not here fits every pronoun.
enum GivenNames {
  static let female: Set<String> = set(
    """
    mary patricia jennifer linda elizabeth barbara susan jessica sarah karen nancy lisa betty margaret sandra ashley kimberly emily donna
    michelle carol amanda melissa deborah stephanie rebecca laura sharon cynthia kathleen amy angela anna ruth brenda pamela nicole
    katherine catherine christine debra rachel carolyn janet maria heather diane julie joyce victoria kelly christina joan evelyn lauren
    judith olivia martha cheryl megan andrea ann alice jean doris jacqueline hannah kathryn gloria teresa sara janice marie julia grace
    judy theresa rose beverly denise marilyn amber danielle brittany diana abigail jane natalie lori tiffany alexis kayla hillary hilary
    adrienne ivanka melania olga natalia natasha svetlana tatiana yulia irina elena ekaterina oksana anastasia marina galina ludmila
    fatima aisha khadija zainab leila layla maryam mariam noor nadia yasmin amina samira hala rania ursula angela claudia petra sabine
    ingrid astrid greta sofia sophie chloe camille giulia francesca chiara lucia carmen pilar isabel ines beatriz kamala nikki loretta
    condoleezza madeleine samantha hope kellyanne huma theresa nicola priya indira sonia benazir mei ling yuki sakura amal asma
    jomana huda malala mina soraya shirin narges
    """)

  static let male: Set<String> = set(
    """
    james john robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven paul andrew
    joshua kenneth kevin brian george edward ronald timothy jason jeffrey ryan jacob gary nicholas eric jonathan stephen larry justin scott
    brandon benjamin samuel gregory frank alexander raymond patrick jack dennis jerry tyler aaron jose adam nathan henry douglas zachary
    peter kyle walter ethan jeremy harold keith christian roger noah gerald carl terry sean austin arthur lawrence jesse dylan bryan joe
    jordan billy bruce albert willie gabriel logan alan juan wayne roy ralph randy eugene vincent russell elijah louis bobby philip phillip
    johnny bill tom jim mike bob dan tim ted ben greg ken ron don steve jeff rob nick tony fred ed max leon barack joe bernie mitt newt
    marco rand trey rick chris corey boris tobias vladimir dmitry dmitri dimitri sergei sergey alexei aleksandr ivan igor mikhail nikolai
    oleg yuri viktor petro volodymyr andriy anton pavel maxim ahmed ahmad mohammed muhammad mohammad mohamed mahmoud ali hassan hussein
    hossein ibrahim ebrahim omar osama abdullah abdul khalid khaled mustafa yusuf yousef bashar saddam nasser tariq karim jamal faisal
    emmanuel francois jean pierre jacques nicolas olaf helmut gerhard wolfgang klaus hans jens lars erik bjorn sven giuseppe silvio matteo
    giorgio antonio carlos luis miguel jorge pedro fernando diego rafael pablo javier alejandro narendra imran nawaz rajiv xi hiroshi
    shinzo kenji jong recep tayyip mehmet benjamin benyamin ehud yitzhak shimon avigdor hugh rupert nigel gordon tony rishi keir hamid
    ashraf nouri haider qassem javad hamas mitchell florent bradley marc nathan gavin
    """)

  /// Men's names, and names of both, that end as women's do.
  static let maleInA: Set<String> = set(
    """
    ira asa ola ata luca joshua sasha misha nikita ilya mustafa musa moussa isa ezra andrea nicola mika elisha elia kofa akira yahya zakaria jona abba yehuda
    barnaba baba garcia costa silva souza da la papa aka teemu juha pekka mola shota kota ryota daichi keita souleymana mamadou taha
    """)

  private static func set(_ names: String) -> Set<String> {
    Set(names.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
