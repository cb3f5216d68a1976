using System.Globalization;
using ClaimTracker.Articles;

namespace ClaimTracker.Claims;

/// <summary>Tests what an article says of a row against the cells of its own table: "now $940, $40 more than in 2019" beside a table that has the year 2019.</summary>
/// <remarks>A cell is meant only where the sentence names one row, every word and number of the column's header, and a number in the column's unit.</remarks>
internal static class OwnTables
{
    private const string Separator = " | ";

    private static readonly string[] NumberWords = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

    public static void Check(Article article, IReadOnlyList<NumericClaim> claims, List<ArithmeticCheck> checks)
    {
        foreach (var (header, rows) in Tables(article))
            for (var i = 0; i < claims.Count; i++)
            {
                var level = claims[i];
                if (level is not { Kind: ClaimKind.Money or ClaimKind.Percentage or ClaimKind.Count, Value: { } value, Bound: Bound.Exactly, Modality: Modality.Asserted }) continue;
                var sentence = level.Sentence.Slice(article.Text);
                if (rows.Where(row => Names(sentence, row[0])).Take(2).ToList() is not [var named]) continue;
                var words = Words(sentence);
                // "$1,740, $85 more than in 2023": the cell is that of the base, from which the change leads to the level.
                var by = i + 1 < claims.Count && claims[i + 1] is var next && next.Sentence == level.Sentence && IsChange(article, level, next) ? next : null;
                if (by is null) continue;
                var columns = Enumerable.Range(1, header.Length - 1).Where(column => column < named.Length && IsNamed(header[column], words) && Cell(named[column], level) is not null).ToList();
                if (columns is not [var only] || Cell(named[only], level) is not { } old || by.Value is not { } amount) continue;
                var worked = value - old;
                var stated = by.Trend == Trend.Down ? -amount : amount;
                var slack = Rounding.Half(article, level) + Rounding.Tolerance(article, by);
                checks.Add(new ArithmeticCheck(CheckKind.TextMatchesTable, [level.Id, by.Id], Math.Abs(worked - stated) <= slack,
                    $"{ArithmeticChecker.Written(article, level)} is {ArithmeticChecker.Number(Math.Abs(worked))} {(worked < 0 ? "less" : "more")} than the {named[only]} that the article's table has for {named[0]} ({header[only]}); the article says {ArithmeticChecker.Written(article, by)}."));
            }
    }

    /// <summary>The tables of an article: a row of headers, and the rows below.</summary>
    private static IEnumerable<(string[] Header, List<string[]> Rows)> Tables(Article article)
    {
        var rows = new List<string[]>();
        foreach (var block in article.Blocks.Append(default))
        {
            if (block.Kind == BlockKind.TableRow)
            {
                rows.Add([.. block.Span.Slice(article.Text).Split(Separator).Select(cell => cell.Trim())]);
                continue;
            }

            if (rows.Count > 2 && rows[0].Length > 2) yield return (rows[0], rows[1..]);
            rows = [];
        }
    }

    /// <summary>A change in the level's unit right behind it, set against a time: "$85 more than in 2023".</summary>
    private static bool IsChange(Article article, NumericClaim level, NumericClaim change)
    {
        if (change is not { Value: not null, Trend: not Trend.None, Time: not null } || change.Kind != level.Kind || change.Span.Start - level.Span.End > 4) return false;
        if (level.Unit?.Split(" per ")[0] != change.Unit?.Split(" per ")[0]) return false;
        var after = article.Text.AsSpan(change.Span.End, Math.Min(30, article.Text.Length - change.Span.End));
        return after.TrimStart() is var text && (text.StartsWith("more than", StringComparison.Ordinal) || text.StartsWith("less than", StringComparison.Ordinal) || text.StartsWith("fewer than", StringComparison.Ordinal) || text.StartsWith("higher than", StringComparison.Ordinal) || text.StartsWith("lower than", StringComparison.Ordinal) || text.StartsWith("up from", StringComparison.Ordinal));
    }

    private static bool Names(string sentence, string name)
    {
        if (name.Length < 3) return false;
        var at = sentence.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(sentence[at - 1])) && (at + name.Length == sentence.Length || !char.IsLetterOrDigit(sentence[at + name.Length]));
    }

    /// <summary>True where a sentence has every word of a header, "2-bed 2023" of "a two-bedroom … in 2023".</summary>
    private static bool IsNamed(string header, List<string> words) =>
        Words(header) is { Count: > 0 } own && own.Any(word => word.Length == 4 && char.IsAsciiDigit(word[0])) && own.TrueForAll(word => words.Exists(said => said == word || (word.Length > 2 && char.IsLetter(word[0]) && said.StartsWith(word, StringComparison.Ordinal))));

    private static List<string> Words(string text)
    {
        var words = new List<string>();
        foreach (var piece in text.Split([' ', '-', '(', ')', ',', '.', '\u00a0', '\u2011'], StringSplitOptions.RemoveEmptyEntries))
        {
            var word = piece.ToLowerInvariant();
            words.Add(Array.IndexOf(NumberWords, word) is >= 0 and var number ? number.ToString(CultureInfo.InvariantCulture) : word);
        }

        return words;
    }

    /// <summary>The number of a cell in the unit of a claim; null where the cell holds another.</summary>
    private static decimal? Cell(string cell, NumericClaim level)
    {
        var isPercent = cell.EndsWith('%');
        var isMoney = cell.Length > 0 && cell[0] is '$' or '£' or '€';
        if (isPercent != (level.Kind == ClaimKind.Percentage) || isMoney != (level.Kind == ClaimKind.Money)) return null;
        return decimal.TryParse(cell.AsSpan().Trim("$£€% ").ToString(), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
    }
}
