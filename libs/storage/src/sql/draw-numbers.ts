/**
 * $1 requests as JSON, in order: [{organisation, series, pattern, instance, at}]. One row per request, in order.
 * The row of the series is locked until the transaction ends: the next number is not known before this one is certain. Series are locked in the order
 * of their names, so that two commands that draw from several never wait for each other.
 */
export const DRAW_NUMBERS = `
  WITH request AS (
    SELECT r.*, row_number() OVER (PARTITION BY r.organisation, r.series ORDER BY r.place)::integer AS nth
    FROM ROWS FROM (json_to_recordset($1::json) AS (organisation text, series text, pattern text, instance text, at timestamptz)) WITH ORDINALITY
      AS r(organisation, series, pattern, instance, at, place)
  ),
  drawn AS (
    INSERT INTO number_series AS s (organisation, series, last, voided)
    SELECT organisation, series, count(*)::integer, 0 FROM request GROUP BY organisation, series ORDER BY organisation, series
    ON CONFLICT (organisation, series) DO UPDATE SET last = s.last + excluded.last
    RETURNING s.organisation, s.series, s.last, s.voided
  ),
  numbered AS (
    SELECT r.*, d.last - max(r.nth) OVER (PARTITION BY r.organisation, r.series) + r.nth AS sequence, d.voided
    FROM request r JOIN drawn d USING (organisation, series)
  ),
  ledger AS (
    INSERT INTO official_number (organisation, series, sequence, text, instance, drawn_at)
    SELECT organisation, series, sequence, replace(pattern, '{n}', sequence::text), instance, at FROM numbered
  )
  SELECT organisation, series, sequence, replace(pattern, '{n}', sequence::text) AS text, instance, instant_text(at) AS "drawnAt", sequence - voided AS taken
  FROM numbered ORDER BY place`;
