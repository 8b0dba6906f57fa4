import Learn
import Testing

@Suite struct `The country of a locale` {
  @Test(arguments: [
    ("en_GB.UTF-8", "GB"), ("en_US", "US"), ("en_US.ISO-8859-1", "US"), ("de_DE@euro", "DE"),
    ("de_DE.UTF-8@euro", "DE"), ("en_IE", "IE"), ("fr_CA.utf8", "CA"), ("hi_IN", "IN"),
    ("en_gb.UTF-8", "GB"),
  ])
  func `is the one that it names`(locale: String, code: String) throws {
    #expect(try Helplines.builtIn().country(ofLocale: locale)?.code == code)
  }

  @Test(arguments: ["de_AT", "de_AT.UTF-8", "sv_SE.UTF-8", "pl_PL", "el_GR", "fr_BE@euro", "en_MT"])
  func `is the European Union for a member state that is not listed`(locale: String) throws {
    #expect(try Helplines.builtIn().country(ofLocale: locale)?.code == "EU")
  }

  @Test(arguments: [
    "", "C", "POSIX", "C.UTF-8", "en", "eo", "de_CH.UTF-8", "nb_NO", "ja_JP.UTF-8", "_", "__",
    "_GB",
    "en_", "en_.UTF-8", ".UTF-8", "@euro", "en-GB", "en_GBR", "GB", "sr_RS@latin", "zh_Hans_CN",
    "\u{0}", "💜_💜", "en_ß", "../../etc/passwd",
  ])
  func `is none for one that names no known country`(locale: String) throws {
    let country = try Helplines.builtIn().country(ofLocale: locale)
    #expect(country == nil)
  }

  @Test func `is asked for in any case`() throws {
    let helplines = try Helplines.builtIn()
    #expect(helplines.country("gb")?.name == "United Kingdom")
    #expect(helplines.country("Eu")?.code == "EU")
    #expect(helplines.country("AT") == nil)
    #expect(helplines.country("") == nil)
  }
}
