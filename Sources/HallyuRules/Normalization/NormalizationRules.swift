/// The manuals of the rules for numbers, money, quantities and dates.
enum NormalizationRules {
  static let all: [RuleManual] = [
    Age.manual, BareCount.manual, Count.manual, Measure.manual, Percentage.manual, BareAmount.manual, CJKAmount.manual, NamedAmount.manual,
    RangeAmount.manual, SignedAmount.manual, BarePeriod.manual, CJKDate.manual,
    DateBound.manual, DateRange.manual, DayMonth.manual, DayOfMonth.manual, Decade.manual, DurationRule.manual, HolidayDate.manual,
    MonthDay.manual, NthOfPeriod.manual,
    NumericDate.manual, PartOfPeriod.manual, QuarterOrHalf.manual, RelativeDay.manual, RelativePeriod.manual, SeasonOfYear.manual,
    WeekdayDate.manual, YearAlone.manual,
  ]
}
