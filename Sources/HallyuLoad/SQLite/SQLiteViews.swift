/// The date dimension and the views of `hallyu.sqlite`, for questions that come up first.
enum SQLiteViews {
  static let statements = [calendar, investmentsByYear, releasesCalendar, titleCards]

  /// Every day from the first to the last that a document or a release names, between 1900 and 2100. Weeks begin on Monday.
  private static let calendar = """
    CREATE TABLE calendar (
      date DATE PRIMARY KEY, year INTEGER NOT NULL, quarter INTEGER NOT NULL, month INTEGER NOT NULL, day INTEGER NOT NULL,
      year_month TEXT NOT NULL, weekday INTEGER NOT NULL, week_begins DATE NOT NULL
    );
    INSERT INTO calendar
    WITH RECURSIVE
      named(date) AS (
        SELECT published_from FROM documents UNION ALL SELECT published_to FROM documents
        UNION ALL SELECT date_from FROM releases UNION ALL SELECT date_to FROM releases
      ),
      bounds(first, last) AS (SELECT min(date), max(date) FROM named WHERE date BETWEEN '1900-01-01' AND '2100-12-31'),
      days(date) AS (
        SELECT first FROM bounds WHERE first IS NOT NULL
        UNION ALL SELECT date(date, '+1 day') FROM days, bounds WHERE date < last
      )
    SELECT
      date, CAST(strftime('%Y', date) AS INTEGER), (CAST(strftime('%m', date) AS INTEGER) + 2) / 3,
      CAST(strftime('%m', date) AS INTEGER), CAST(strftime('%d', date) AS INTEGER), strftime('%Y-%m', date),
      (CAST(strftime('%w', date) AS INTEGER) + 6) % 7 + 1, date(date, 'weekday 0', '-6 days')
    FROM days
    """

  /// Investments a year and payer, from claims, so that a sum that many articles report counts once. A claim on several
  /// years is spread evenly over them; a claim without a period stands under the year null.
  private static let investmentsByYear = """
    CREATE VIEW investments_by_year AS
    WITH RECURSIVE
      spans(claim_id, payer_id, year, last_year, years, usd_low, usd_high, agreement) AS (
        SELECT
          claim_id, payer_id, first_year, max(first_year, last_year), coalesce(max(last_year - first_year, 0), 0) + 1, usd_low, usd_high, agreement
        FROM (
          SELECT
            *, CAST(substr(coalesce(period_from, period_to), 1, 4) AS INTEGER) AS first_year,
            CAST(substr(coalesce(period_to, period_from), 1, 4) AS INTEGER) AS last_year
          FROM claims WHERE role = 'investment'
        )
        UNION ALL
        SELECT claim_id, payer_id, year + 1, last_year, years, usd_low, usd_high, agreement FROM spans
        WHERE year < last_year AND years <= 200
      )
    SELECT
      spans.year AS year, payer_id, entities.name AS payer, count(*) AS claims, sum(years > 1) AS spread_claims,
      sum(agreement = 'conflicts') AS conflicting_claims,
      round(sum(usd_low / (years * 1.0)), 2) AS usd_low, round(sum(usd_high / (years * 1.0)), 2) AS usd_high
    FROM spans LEFT JOIN entities ON entities.entity_id = payer_id
    GROUP BY spans.year, payer_id
    ORDER BY spans.year, payer
    """

  /// One row for each title, platform, market and date, however many articles say so.
  private static let releasesCalendar = """
    CREATE VIEW releases_calendar AS
    SELECT
      releases.date, min(releases.date_from) AS date_from, max(releases.date_to) AS date_to, titles.name AS title, titles.kind AS kind,
      platforms.name AS platform, places.name AS market, max(releases.status) AS status,
      count(DISTINCT releases.doc_id) AS documents, max(releases.confidence) AS confidence, title_id, platform_id, place_id
    FROM releases
    LEFT JOIN entities AS titles ON titles.entity_id = title_id
    LEFT JOIN entities AS platforms ON platforms.entity_id = platform_id
    LEFT JOIN entities AS places ON places.entity_id = place_id
    GROUP BY title_id, platform_id, place_id, releases.date
    ORDER BY date_from, title, platform, market
    """

  /// Everything about a title in one row; lists are separated by `; `.
  private static let titleCards = """
    CREATE VIEW title_cards AS
    SELECT
      entities.entity_id AS title_id, name, kind, country, year,
      (SELECT group_concat(alias, '; ') FROM (
        SELECT DISTINCT alias FROM aliases WHERE aliases.entity_id = entities.entity_id AND alias <> entities.name ORDER BY alias
      )) AS also_known_as,
      \(people("director", as: "directors")), \(people("writer", as: "writers")), \(people("producer", as: "producers")),
      (SELECT group_concat(part, '; ') FROM (
        SELECT DISTINCT person.name || coalesce(' as ' || character, '') AS part
        FROM credits JOIN entities AS person ON person.entity_id = person_id
        WHERE title_id = entities.entity_id AND role IN ('actor', 'guest') ORDER BY part
      )) AS actors,
      (SELECT group_concat(platform, '; ') FROM (
        SELECT DISTINCT platform.name AS platform
        FROM releases JOIN entities AS platform ON platform.entity_id = platform_id
        WHERE title_id = entities.entity_id ORDER BY platform
      )) AS platforms,
      (SELECT min(date_from) FROM releases WHERE title_id = entities.entity_id) AS first_release,
      (SELECT count(*) FROM amounts WHERE subject_id = entities.entity_id) AS amounts,
      mentions, documents, first_date, last_date
    FROM entities
    WHERE type = 'title'
    ORDER BY name, entities.entity_id
    """

  private static func people(_ role: String, as column: String) -> String {
    """
    (SELECT group_concat(name, '; ') FROM (
        SELECT DISTINCT person.name AS name FROM credits JOIN entities AS person ON person.entity_id = person_id
        WHERE title_id = entities.entity_id AND role = '\(role)' ORDER BY person.name
      )) AS \(column)
    """
  }
}
