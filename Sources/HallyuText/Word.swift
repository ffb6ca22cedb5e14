/// Closed-class words and words that rules ask for by name, with numbers that the compiler knows.
///
/// A rule writes `token.word == .of`; the lexicon's builder gives every case a slot in the word table. The raw values are private to one
/// build: nothing outside the program stores them.
@usableFromInline package enum Word: UInt16, CaseIterable, Sendable {
  /// Any word that is not listed here.
  case unlisted = 0
  case a, about, above, according, acquire, acquired, acquires, acquiring, acquisition, across, act, actor, actress, ad, adaptation
  case adapted, additional, after, afternoon, afternoons, afterwards, again, against, age, aged, ages, ago, agreed, agreement, ahead
  case aired, airs, al, all, almost, already, also, although, am, amid, among, an, and, anniversary, announced, another, `any`, anytime
  case apiece, apollo, approaching, approx, approximately, apr, april, are, around, `as`, at, aug, august, autumn, average, awarded
  case b, back, barely, based, bc, bce, be, because, been, before, begin, beginning, behind, being, below, between, beyond, big, billion
  case billions, billionth, bin, black, bn, both, bought, boxing, but, buy, buying, buys, by
  case calendar, can, cast, casting, ce, cent, centimes, cents, centuries, century, ch, channel, channels, chapter, chapters, christmas
  case chuseok, circa, close, closely, collaborate, collaborated, collaborating, collaboration, coming, company, consecutive, contract
  case cooperate, coproduced, cost, costs, could, couple, cr, created, creator, crore, crores, crossed, crosses, current, cyber
  case da, date, dates, day, daylong, days, de, deal, dec, decade, decades, december, den, der, despite, di, did, directed, director
  case directors, distributed, distributes, distributing, distribution, distributor, `do`, does, done, dot, double, down, dozen, dozens
  case dr, drama, du, due, during
  case each, earlier, early, earned, east, easter, eclipsed, eight, eighteen, eighteenth, eighth, eighties, eightieth, eighty, either, el
  case eleven, eleventh, end, ended, ending, ends, episode, estimated, eve, even, evening, evenings, ever, every, exact, exactly, exceed
  case exceeded, exceeding, exceeds, excess, excluding, exit
  case fall, feb, february, few, fewer, fifteen, fifteenth, fifth, fifths, fifties, fiftieth, fifty, film, `final`, first, fiscal, five
  case flight, fold, following, `for`, forties, fortieth, fortnight, fortnights, forty, four, fourteen, fourteenth, fourth, fri, friday
  case fridays, from, full, further, fy
  case good, grade, greater
  case h, had, half, halfway, halloween, halves, has, have, having, he, headquartered, hence, her, hers, high, highway, him, his, hit
  case holiday, holidays, home, hour, hourlong, hours, house, how, however, hr, hrs, hundred, hundreds, hundredth, hundredths
  case i, `if`, `in`, inception, including, independence, into, introduced, invest, invested, investing, investment, invests, `is`, issue
  case it, its
  case jan, january, joint, jointly, jul, july, jun, june, just
  case k, koti, kotis, kr, krore, krores
  case la, labor, labour, lac, lacs, lakh, lakhs, las, last, lasted, late, later, latest, latter, le, lease, leased, leases, leasing
  case least, less, level, liberation, licence, license, licensed, licensing, like, line, little, local, located, long, los, low, lunar
  case m, made, make, maker, makes, making, many, mar, march, maximum, may, me, mean, memorandum, memorial, merge, merged, merger, merges
  case mid, middle, midnight, might, mil, millennium, million, millions, millionth, min, minimum, mins, minus, minute, minutes, mln, mm
  case mn, mo, mon, monday, mondays, month, monthlong, months, more, morning, mornings, mos, most, mou, movie, mr, mrs, ms, much, must, my
  case nd, near, nearing, nearly, negative, neither, network, never, new, next, night, nights, `nil`, nine, nineteen, nineteenth, nineties
  case ninetieth, ninety, ninth, no, none, nor, north, nos, not, nought, noughties, nov, november, now, nrs, number
  case oct, october, of, off, old, olds, on, once, one, online, only, onto, onward, onwards, or, original, other, others, our, out, over
  case overnight, own
  case page, pages, paid, pair, pairs, paragraph, part, partner, partnered, partnering, partners, partnership, passed, past, pay, paying
  case pays, pct, people, per, percent, percentage, percentages, percents, period, person, phase, planned, plans, platform, play, played
  case playing, plays, plus, pm, point, points, post, pre, preceding, precisely, previous, previously, prior, produced, producer
  case producers, production, purchase, purchased
  case q, qtr, qtrs, quadrillion, quarter, quarterly, quarters
  case range, ranged, ranges, ranging, rate, rd, reached, received, receives, recent, record, remade, remainder, remake, remakes, rent
  case rental, rented, respectively, rest, rights, room, roughly, route
  case s, said, same, san, sat, saturday, saturdays, say, saying, says, scheduled, score, season, seasons, sec, second, seconds, secs
  case section, sell, selling, seollal, sep, sept, september, series, service, set, seven, seventeen, seventeenth, seventh, seventies
  case seventieth, seventy, several, shall, share, she, should, show, shy, sign, signed, signs, since, sir, situated, six, sixteen
  case sixteenth, sixth, sixties, sixtieth, sixty, slated, slightly, so, sold, `some`, sometime, south, spend, spent, spring, st, stage
  case stake, star, starred, starring, stars, start, starting, starts, still, straight, streamer, studio, such, summer, sun, sunday
  case sundays, surpass, surpassed, surpasses, surpassing
  case t, take, takeover, takes, team, teamed, teaming, tell, tells, ten, tens, tenth, tenths, th, than, thanksgiving, that, the, their
  case them, then, there, these, they, third, thirds, thirteen, thirteenth, thirties, thirtieth, thirty, this, those, though, thousand
  case thousands, thousandth, three, through, throughout, thru, thu, thur, thurs, thursday, thursdays, till, times, tn, to, today, told
  case tomorrow, tonight, too, took, top, topped, topping, tops, totaling, totalling, touch, toward, towards, trillion, trillions
  case trillionth, tue, tues, tuesday, tuesdays, twelfth, twelve, twenties, twentieth, twenty, twice, two
  case under, understanding, underway, unit, unlike, until, unveiled, unveils, up, upcoming, upon, upward, upwards, us
  case valentine, valentines, van, venture, version, via, vol, volume, von
  case w, was, we, wed, wednesday, wednesdays, week, weekday, weekend, weekends, weeklong, weeks, well, were, west, what, when, `where`
  case whereas, which, `while`, who, whole, whom, whose, why, will, win, winning, wins, winter, with, within, without, wk, wks, won, work
  case working, works, worth, would, writer, written
  case y, year, yearlong, years, yesterday, yet, you, your, yr, yrs
  case zero

  /// Place of the case in the list, without the look-up that `rawValue` is: raw values are counted up from 0 in the order of the cases.
  @inlinable @inline(__always) package var index: Int { Int(unsafeBitCast(self, to: UInt16.self)) }

  /// The case at a place of the list, without the search that `init(rawValue:)` is; `unlisted` for a place behind its end.
  @inlinable @inline(__always) package init(index: UInt16) {
    self = Int(index) <= Word.zero.index ? unsafeBitCast(index, to: Word.self) : .unlisted
  }

  /// Derived equality would be a call into this module from every other.
  @inlinable @inline(__always) package static func == (left: Word, right: Word) -> Bool { left.index == right.index }

  /// The word in lower case.
  package var spelling: String { String(describing: self) }
}
