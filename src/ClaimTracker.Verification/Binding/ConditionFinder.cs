using System.Globalization;
using ClaimTracker.Verification.Datasets;
using ClaimTracker.Verification.Readings;
using ClaimTracker.Verification.Tables;

namespace ClaimTracker.Verification.Binding;

/// <summary>Finds limits and classes of age in a sentence: "21 or younger", "19-year-olds", "in their thirties".</summary>
internal static class ConditionFinder
{
    private static readonly string[] Decades = ["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"];

    /// <summary>Limits on a number column of ages.</summary>
    public static IReadOnlyList<Condition> Find(ClaimContext context, TableModel table)
    {
        if (table.AgeColumn is not { Kind: ColumnKind.Number } column || !table.IsCaseList) return [];
        foreach (var other in context.Siblings)
        {
            if (other.Id == context.Claim.Id || other.Value is not { } value) continue;
            var text = other.Span.Slice(context.Report.Article.Text).ToLowerInvariant();
            var last = context.Sentence.TokenAt(other.Span.End - 1);
            var after = context.Sentence.Lower(last + 1);
            if (text.Contains("younger", StringComparison.Ordinal) || after == "younger" || (text.Contains("under", StringComparison.Ordinal) && other.Kind == ClaimKind.Age)) return [new Condition(column, text.StartsWith("under", StringComparison.Ordinal) || text.StartsWith("younger than", StringComparison.Ordinal) ? "<" : "<=", value)];
            if (text.Contains("older", StringComparison.Ordinal) || after == "older") return [new Condition(column, text.StartsWith("older than", StringComparison.Ordinal) ? ">" : ">=", value)];
        }

        return Words(context, column);
    }

    /// <summary>Ages that are named as values of a column of ages, single or in classes.</summary>
    public static IReadOnlyList<EntityMention> Values(ClaimContext context, TableModel table)
    {
        if (table.AgeColumn is not { } column) return [];
        var mentions = new List<EntityMention>();
        foreach (var other in context.Siblings)
        {
            if (other.Id == context.Claim.Id || other.Kind != ClaimKind.Age || other.Value is not { } value) continue;
            var text = value.ToString("0.###", CultureInfo.InvariantCulture);
            if (column.Values.Count > 0 && !column.Values.Contains(text)) continue;
            mentions.Add(new EntityMention(column, [text], context.Sentence.TokenAt(other.Span.Start), context.Sentence.TokenAt(other.Span.End - 1), 1));
        }

        return mentions;
    }

    /// <summary>True where the sentence names a class of age that the table has not: "in their thirties" against 30-34 and 35-49.</summary>
    public static bool MissesBin(ClaimContext context, TableModel table)
    {
        if (table.AgeColumn is not { } column || !column.Values.Any(value => value.Contains('-', StringComparison.Ordinal) || value.Contains('–', StringComparison.Ordinal))) return false;
        for (var i = 0; i < Decades.Length; i++)
        {
            if (!context.Says(Decades[i])) continue;
            var low = 20 + (10 * i);
            return !column.Values.Any(value => value.Replace('–', '-').Replace(" ", "", StringComparison.Ordinal) == $"{low}-{low + 9}");
        }

        return false;
    }

    private static IReadOnlyList<Condition> Words(ClaimContext context, DataColumn column)
    {
        for (var i = 0; i + 2 < context.Sentence.Tokens.Length; i++)
        {
            if (!decimal.TryParse(context.Sentence.Tokens[i].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) || i >= context.First && i <= context.Last) continue;
            if (context.Sentence.Lower(i + 1) is not ("or" or "and")) continue;
            switch (context.Sentence.Lower(i + 2))
            {
                case "younger" or "under":
                    return [new Condition(column, "<=", value)];
                case "older" or "over":
                    return [new Condition(column, ">=", value)];
            }
        }

        return [];
    }
}
