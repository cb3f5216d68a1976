using System.Globalization;
using System.Text;
using ClaimTracker.Articles;
using ClaimTracker.Claims;
using ClaimTracker.Mentions.Times;
using ClaimTracker.Quotes;
using ClaimTracker.Sources;
using ClaimTracker.Verdicts;
using Newtonsoft.Json;

namespace ClaimTracker.Json;

/// <summary>Writes a <see cref="ClaimReport"/> as JSON: camelCase, no nulls, invariant culture, <c>[start, end)</c> in UTF-16 units.</summary>
/// <remarks>Thread-safe. The form is named by <see cref="ClaimReport.Schema"/>.</remarks>
public static class ReportJson
{
    /// <summary>The report as JSON text.</summary>
    /// <param name="report">The report.</param>
    /// <param name="indented">True for a text that people read; false for one line, as NDJSON wants it.</param>
    public static string Serialize(ClaimReport report, bool indented = false)
    {
        var text = new StringBuilder(4096);
        using (var writer = new StringWriter(text, CultureInfo.InvariantCulture)) Write(report, writer, indented);
        return text.ToString();
    }

    /// <summary>Writes the report as JSON text; the writer stays open and no line end is added.</summary>
    /// <param name="report">The report.</param>
    /// <param name="output">Where to write.</param>
    /// <param name="indented">True for a text that people read; false for one line.</param>
    public static void Write(ClaimReport report, TextWriter output, bool indented = false)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new JsonTextWriter(output)
        {
            CloseOutput = false,
            AutoCompleteOnClose = false,
            Culture = CultureInfo.InvariantCulture,
            Formatting = indented ? Formatting.Indented : Formatting.None,
        };
        new Writer(json, report.Article.Text).Report(report);
        json.Flush();
    }

    private sealed class Writer(JsonTextWriter json, string text)
    {
        public void Report(ClaimReport report)
        {
            json.WriteStartObject();
            Property("schema", ClaimReport.Schema);
            Property("id", report.Id);
            json.WritePropertyName("article");
            Article(report);
            Array("claims", report.Claims, Claim);
            Array("dates", report.Dates, Time);
            Array("quotes", report.Quotes, Quote);
            Array("markedPhrases", report.MarkedPhrases, phrase =>
            {
                json.WriteStartObject();
                Place(phrase.Span);
                if (phrase.Kind != MarkedPhraseKind.None) Property("kind", Name(phrase.Kind));
                json.WriteEndObject();
            });
            Array("sources", report.Sources, Source);
            if (report.Verdicts.Count > 0) Array("verdicts", report.Verdicts, Verdict);
            Array("checks", report.Checks, Check);
            Array("diagnostics", report.Diagnostics, Diagnostic);
            json.WriteEndObject();
        }

        private void Article(ClaimReport report)
        {
            var article = report.Article;
            json.WriteStartObject();
            Property("url", article.Url);
            Property("canonicalUrl", article.CanonicalUrl);
            Property("title", article.Title);
            Array("authors", article.Authors, author => json.WriteValue(author));
            Property("outlet", article.Outlet);
            Property("agency", article.Agency);
            Property("section", article.Section);
            Property("language", article.Language);
            Property("published", article.Published?.ToString());
            Property("modified", article.Modified?.ToString());
            if (article.IsTruncated)
            {
                json.WritePropertyName("truncated");
                json.WriteValue(true);
            }

            Property("text", article.Text);
            Array("blocks", article.Blocks, block =>
            {
                json.WriteStartObject();
                Property("kind", Name(block.Kind));
                Bounds(block.Span);
                if (block.Source is { } source)
                {
                    // An array, since offsets called start and end are offsets in the text.
                    json.WritePropertyName("source");
                    json.WriteStartArray();
                    json.WriteValue(source.Start);
                    json.WriteValue(source.End);
                    json.WriteEndArray();
                }

                json.WriteEndObject();
            });
            Array("links", article.Links, link =>
            {
                json.WriteStartObject();
                Place(link.Span);
                Property("href", link.Href);
                if (link.Kind != LinkKind.None) Property("kind", Name(link.Kind));
                json.WriteEndObject();
            });
            var worth = report.SentenceCheckWorthiness;
            Array("sentences", report.Sentences, sentence =>
            {
                json.WriteStartObject();
                Bounds(sentence.Span);
                if (worth.Count > 0) Score("checkWorthiness", worth[sentence.Index]);
                json.WriteEndObject();
            });
            json.WriteEndObject();
        }

        private void Claim(NumericClaim claim)
        {
            json.WriteStartObject();
            Property("id", claim.Id);
            Place(claim.Span);
            Property("kind", Name(claim.Kind));
            Property("value", claim.Value);
            Property("low", claim.Low);
            Property("high", claim.High);
            if (claim.Bound is { } bound) Property("bound", Name(bound));
            Property("unit", claim.Unit);
            Place("subject", claim.Subject);
            if (claim.Trend != Trend.None) Property("trend", Name(claim.Trend));
            if (claim.Change is { } change)
            {
                json.WritePropertyName("change");
                json.WriteStartObject();
                Property("from", change.From);
                Property("by", change.By);
                json.WriteEndObject();
            }

            if (claim.Time is { } time)
            {
                json.WritePropertyName("time");
                Time(time);
            }

            Place("place", claim.Place);
            Property("modality", Name(claim.Modality));
            Property("quoteId", claim.QuoteId);
            Array("sourceIds", claim.SourceIds, id => json.WriteValue(id));
            if (claim.CheckWorthiness is { } worth)
            {
                Score("checkWorthiness", worth.Score);
                Array("checkWorthinessReasons", worth.Reasons, reason => json.WriteValue(reason));
            }

            json.WritePropertyName("sentence");
            Region(claim.Sentence);
            json.WriteEndObject();
        }

        private void Time(TimeExpression time)
        {
            json.WriteStartObject();
            Place(time.Span);
            Property("type", time.Type.ToString().ToUpperInvariant());
            Property("value", time.Value);
            json.WriteEndObject();
        }

        private void Quote(Quote quote)
        {
            json.WriteStartObject();
            Property("id", quote.Id);
            Property("kind", Name(quote.Kind));
            Array("content", quote.Content, piece =>
            {
                json.WriteStartObject();
                Place(piece);
                json.WriteEndObject();
            });
            Place("cue", quote.Cue);
            Place("speaker", quote.Speaker);
            Property("speakerName", quote.SpeakerName);
            Place("addressee", quote.Addressee);
            Place("via", quote.Via);
            Property("sourceId", quote.SourceId);
            if (quote.Post is { } post)
            {
                json.WritePropertyName("post");
                json.WriteStartObject();
                Property("author", post.Author);
                Property("published", post.Date?.ToString());
                Property("time", post.Time);
                Property("url", post.Url);
                json.WriteEndObject();
            }

            Property("modality", Name(quote.Modality));
            if (quote.Nested)
            {
                json.WritePropertyName("nested");
                json.WriteValue(true);
            }

            json.WritePropertyName("confidence");
            json.WriteValue(Math.Round(quote.Confidence, 2));
            json.WriteEndObject();
        }

        private void Source(Source source)
        {
            json.WriteStartObject();
            Property("id", source.Id);
            Property("kind", Name(source.Kind));
            Property("name", source.Name);
            Property("role", source.Role);
            Array("mentions", source.Mentions, mention =>
            {
                json.WriteStartObject();
                Place(mention);
                json.WriteEndObject();
            });
            Array("links", source.Links, link => json.WriteValue(link));
            Property("via", source.Via);
            if (source.IsOutlet)
            {
                json.WritePropertyName("isOutlet");
                json.WriteValue(true);
            }

            json.WriteEndObject();
        }

        private void Verdict(Verdict verdict)
        {
            json.WriteStartObject();
            Property("claimId", verdict.ClaimId);
            Property("verdict", Name(verdict.Kind));
            Property("reason", Name(verdict.Reason));
            if (verdict.Computed is { } computed)
            {
                json.WritePropertyName("computed");
                json.WriteStartObject();
                Property("value", computed.Value);
                Property("text", computed.Text);
                Property("formula", computed.Formula);
                if (computed.Used > 0) Property("used", (decimal)computed.Used);
                if (computed.Excluded > 0) Property("excluded", (decimal)computed.Excluded);
                json.WriteEndObject();
            }

            Property("query", verdict.Query);
            if (verdict.Evidence.Count > 0) Array("evidence", verdict.Evidence, Cell);
            if (verdict.Readings.Count > 0) Array("readings", verdict.Readings, Reading);
            Property("explanation", verdict.Explanation);
            Property("correction", verdict.Correction);
            json.WritePropertyName("confidence");
            json.WriteValue(Math.Round(verdict.Confidence, 2));
            json.WriteEndObject();
        }

        private void Cell(EvidenceCell cell)
        {
            json.WriteStartObject();
            Property("dataset", cell.Dataset);
            json.WritePropertyName("row");
            json.WriteValue(cell.Row);
            Property("rowKey", cell.RowKey);
            Property("column", cell.Column);
            Property("raw", cell.Raw);
            json.WriteEndObject();
        }

        private void Reading(ReadingOutcome reading)
        {
            json.WriteStartObject();
            Property("query", reading.Query);
            json.WritePropertyName("relevance");
            json.WriteValue(Math.Round(reading.Relevance, 2));
            Property("value", reading.Value);
            Property("outcome", Name(reading.Outcome));
            json.WriteEndObject();
        }

        private void Check(ArithmeticCheck check)
        {
            json.WriteStartObject();
            Array("claimIds", check.ClaimIds, id => json.WriteValue(id));
            Property("kind", Name(check.Kind));
            json.WritePropertyName("holds");
            json.WriteValue(check.Holds);
            Property("explanation", check.Explanation);
            json.WriteEndObject();
        }

        private void Diagnostic(Diagnostic diagnostic)
        {
            json.WriteStartObject();
            Property("severity", Name(diagnostic.Severity));
            Property("code", diagnostic.Code);
            Property("message", diagnostic.Message);
            if (diagnostic.Span is { } span) Place(span);
            json.WriteEndObject();
        }

        private void Region(TextSpan span)
        {
            json.WriteStartObject();
            Bounds(span);
            json.WriteEndObject();
        }

        private void Bounds(TextSpan span)
        {
            json.WritePropertyName("start");
            json.WriteValue(span.Start);
            json.WritePropertyName("end");
            json.WriteValue(span.End);
        }

        private void Place(TextSpan span)
        {
            Bounds(span);
            Property("text", span.Slice(text));
        }

        private void Place(string name, TextSpan? span)
        {
            if (span is not { } value) return;
            json.WritePropertyName(name);
            json.WriteStartObject();
            Place(value);
            json.WriteEndObject();
        }

        private void Property(string name, string? value)
        {
            if (value is null) return;
            json.WritePropertyName(name);
            json.WriteValue(value);
        }

        /// <summary>Trailing zeros carry no meaning here: 1.50 million is 1500000, not 1500000.00.</summary>
        private void Property(string name, decimal? value)
        {
            if (value is not { } number) return;
            json.WritePropertyName(name);
            json.WriteRawValue(number.ToString("0.############################", CultureInfo.InvariantCulture));
        }

        /// <summary>Four decimals, but never up to a half: 0.49999 is below the line that 0.5 draws.</summary>
        private void Score(string name, double value)
        {
            json.WritePropertyName(name);
            json.WriteValue(value < 0.5 ? Math.Min(Math.Round(value, 4), 0.4999) : Math.Round(value, 4));
        }

        private void Array<T>(string name, IReadOnlyList<T> items, Action<T> write)
        {
            json.WritePropertyName(name);
            json.WriteStartArray();
            foreach (var item in items) write(item);
            json.WriteEndArray();
        }

        private static string Name<T>(T value)
            where T : struct, Enum
        {
            var name = value.ToString();
            return char.ToLowerInvariant(name[0]) + name[1..];
        }
    }
}
