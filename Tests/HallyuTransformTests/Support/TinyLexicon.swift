import Glibc
import HallyuReference

/// A lexicon of a few entries, built for the tests and kept for the life of the process.
enum TinyLexicon {
  static let shared: Lexicon = {
    do {
      var builder = try LexiconBuilder(tables: { Array((tables[$0] ?? "id\n").utf8) })
      builder.add(section: "rates", try RateTableBuilder.build(ecb: Array(rates.utf8)))
      let bytes = try builder.build()
      let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: bytes.count, alignment: 64)
      memory.copyBytes(from: bytes)
      return try Lexicon(UnsafeRawBufferPointer(memory))
    } catch {
      fatalError("\(error)")
    }
  }()

  private static let tables = [
    "cues": """
    word	class
    will	future-cue
    said	reporting-verb
    watched	reception-cue
    """,
    "people": """
    id	name	native	aliases	occupation	country	common
    bae-doona	Bae Doona	배두나	Bae Du-na	actor	KR
    lee-jung-jae	Lee Jung-jae	이정재		actor	KR
    kim-su-hyun-a	Kim Su-hyun	김수현		actor	KR
    kim-su-hyun-b	Kim Soo-hyeon	김수현		writer	KR
    rain	Rain	비		singer	KR	1
    """,
    "organizations": """
    id	name	kind	country	aliases	parent	common	wikidata
    netflix	Netflix	streaming service	US	Netflix Inc.			Q907311
    disney	Disney	studio	US	Walt Disney
    disney-plus	Disney+	streaming service	US	Disney Plus	disney
    viki	Viki	streaming service	US
    """,
    "places": """
    id	name	kind	country	parent	aliases	demonyms	wikidata	common
    kr	South Korea	country	KR		Korea	Korean
    jp	Japan	country	JP			Japanese
    us	United States	country	US		US|USA	American
    """,
    "units": """
    name	kind	aliases	ucum	si_factor	si_unit
    pyeong	area	평		400/121	m2
    """,
    "works": """
    id	name	kind	year	country	platform	release_date	platform_date	common
    crash-landing-on-you-2019	Crash Landing on You	series	2019	KR	netflix	2019-12-14
    okja-2017	Okja	film	2017	KR	netflix	2017-06-28
    train-to-busan-2016	Train to Busan	film	2016	KR		2016-07-20
    sweet-home-2020	Sweet Home	series	2020	KR	netflix	2020-12-18
    what-happened-to-mr-cha-2021	What Happened to Mr. Cha?	film	2021	KR	netflix	2021-01-01
    space-sweepers-2021	Space Sweepers	film	2021	KR	netflix	2021-02-05
    squid-game-2021	Squid Game	series	2021	KR	netflix	2021-09-17
    hellbound-2021	Hellbound	series	2021	KR	netflix	2021-11-19
    the-silent-sea-2021	The Silent Sea	series	2021	KR	netflix	2021-12-24
    """,
    "works-aliases": """
    work_id	alias	basis
    the-silent-sea-2021	Sea of Silence	translation
    """,
  ]

  private static let rates = """
    Date,USD,KRW,
    2021-10-08,1.2,1320,
    2021-01-07,1.2,1320,
    2018-01-05,1.2,1380,
    2015-01-05,1.2,1380,
    """
}
